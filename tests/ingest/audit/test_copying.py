"""Copied text: another agency's report, or the own one of the year before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ingest.audit.copying import Shared, copied, sentences_of
from ingest.audit.records import AuditFinding, Held
from tests.ingest.audit.made import held

OWN = [
    "围绕招生入学开设专题栏目并安排专人每周更新内容。",
    "组织各学校校长参加两期政务公开专题讲座和现场演练。",
    "通过家长开放日当面解读新的课后服务办法和收费标准。",
    "把校园食堂采购结果逐月张贴在学校门口的公示橱窗里。",
    "对群众来电反映的转学问题当天登记并在三天以内答复。",
    "下一步计划把历年文件补录到新网站并统一编排目录号。",
    "工作人员身兼数职难以及时整理归档各科室报送的材料。",
]
OTHER = [
    "沿河道两侧新立信息牌标明责任河长和监督电话号码。",
    "汛期每天早晚在微信群里转发水位雨情和水库泄洪安排。",
    "将水资源费征收台账整理成册放在大厅供来访群众翻看。",
    "邀请用水大户代表旁听取水许可集中评审会议并提意见。",
    "对农村饮水工程的招标过程和验收结论分阶段对外公布。",
    "个别乡站报送材料拖沓影响了信息上网的速度和完整性。",
    "明年准备请专业公司重新设计栏目并清理失效的旧链接。",
]


def judged(*reports: tuple[Held, Sequence[str]], related: Sequence[tuple[str, str]] = ()) -> list[AuditFinding]:  # fmt: skip
    texts = {one.sha256: "\n".join(lines) for one, lines in reports}
    whole = [replace(one, end=len(texts[one.sha256])) for one, _ in reports]
    shared = Shared()
    for number, one in enumerate(whole):
        shared.add(number, sentences_of(texts[one.sha256], one))
    found = list(copied(whole, shared, texts, frozenset(related)))
    files = {one.file: texts[one.sha256] for one in whole}
    for finding in found:
        assert finding.evidence
        for place in finding.evidence:
            assert files[place.file][place.start : place.end] == place.quote
    return found


def test_more_than_half_from_another_agency() -> None:
    first = held("r1", published="2023-01-10")
    second = held("r2", agency_id="a2", agency="青河市水务局", names=("青河市水务局",), published="2023-01-20")  # fmt: skip
    found = judged((first, OWN), (second, OWN[:4] + OTHER[:3]))
    assert {item.report for item in found} == {"r1", "r2"}
    assert {item.rule for item in found} == {"copied.other_agency"}
    assert next(item for item in found if item.report == "r2").hypothesis == "可能套用了该报告"


def test_half_or_less_is_no_copy() -> None:
    second = held("r2", agency_id="a2")
    assert judged((held("r1"), OWN), (second, OWN[:3] + OTHER[:4])) == []


def test_changed_names_and_numbers_do_not_hide_a_copy() -> None:
    lines = [line.replace("两期", "2期") + "区教育局共办理12件。" for line in OWN]
    changed = [line.replace("区教育局", "县水务局").replace("12", "37") for line in lines]
    second = held("r2", agency_id="a2", names=("东岭县水务局", "县水务局"))
    assert len(judged((held("r1"), lines), (second, changed))) == 2


def test_the_own_report_of_the_year_before_is_a_note() -> None:
    found = judged((held("r1", year=2022), OWN), (held("r2", year=2023), OWN))
    assert [(item.report, item.rule, item.outcome) for item in found] == [
        ("r2", "copied.previous_year", "note")
    ]
    found = judged(
        (held("r1", year=2022), OWN), (held("r2", year=2023, agency_id="a2"), OWN),
        related=[("a1", "a2")],
    )  # fmt: skip
    assert [item.rule for item in found] == ["copied.previous_year"]


def test_formulas_of_the_trade_and_tables_are_no_copy() -> None:
    formulas = [
        "根据《中华人民共和国政府信息公开条例》的规定，现公布本机关的年度报告。",
        "本报告中所列数据的统计期限自1月1日起至12月31日止。",
        "本年度没有发生依法依规收取信息处理费的情况和其他事项。",
        "本机关没有其他需要报告的事项请予以监督和批评指正。",
        "如有疑问请与本机关办公室联系并说明来意以便及时答复。",
        "行政复议和行政诉讼情况均为零没有发生此类案件和纠纷。",
        "规章\t制发件数\t废止件数\t现行有效件数\t对外公开总数量和备注说明文字",
    ]
    assert judged((held("r1"), formulas), (held("r2", agency_id="a2"), formulas)) == []


def test_what_many_agencies_write_is_no_copy() -> None:
    many = [(held(f"r{n}", agency_id=f"a{n}"), OWN) for n in range(9)]
    assert judged(*many) == []
    assert judged(*many[:3]) != []
