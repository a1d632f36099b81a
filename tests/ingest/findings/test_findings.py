"""Planted defects are found at their place; sound reports have none of them."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pipeline import parse_bytes
from ontology.records import Document, Finding
from tests.generator.layout import Facts, keys, layouts
from tests.generator.shapes import TEXT_SHAPES

HEAD = """永嘉县统计局{year}年政府信息公开工作年度报告
发布时间：{next}-01-14

根据《中华人民共和国政府信息公开条例》要求，现公布永嘉县统计局{year}年政府信息公开工作年度报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。
一、总体情况
{year}年，我局认真贯彻落实条例要求，积极推进政府信息公开工作。{words}
"""
TAIL = """五、存在的主要问题及改进情况
一是主动公开意识有待加强；二是公开内容不够全面。下一步将加强培训，提高工作人员业务水平。
六、其他需要报告的事项
本年度未收取信息处理费。
"""


def zeros(era: str) -> Facts:
    return dict.fromkeys(keys(era), "0")


def page(era: str, facts: Facts, words: str = "", year: int = 2022, shape: str = "bar_rows") -> str:
    tables = "\n".join(
        title + "\n" + TEXT_SHAPES[shape](rows) for title, rows in layouts(era, facts)
    )
    return HEAD.format(year=year, next=year + 1, words=words) + tables + "\n" + TAIL


def findings(text: str) -> tuple[Finding, ...]:
    document = parse_bytes(text.encode(), "page.txt")
    assert isinstance(document, Document)
    found = [*document.findings, *(item for report in document.reports for item in report.findings)]
    for finding in found:
        for evidence in finding.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.quote
    return tuple(found)


def rules(text: str) -> set[str]:
    return {item.rule for item in findings(text)}


def test_a_sound_report_has_no_findings() -> None:
    assert rules(page("2021", zeros("2021"))) == set()


def test_broken_sums_are_found_per_column() -> None:
    facts = zeros("2021")
    for key in facts:
        if key[0] == "requests" and key[1].startswith("一、") and key[2] in ("自然人", "总计"):
            facts[key] = "78"
        if key[0] == "review_litigation" and key[1] == "行政复议" and key[2] == "总计":
            facts[key] = "2"
    found = findings(page("2021", facts))
    failed = [item.rule for item in found if item.outcome == "fail"]
    assert failed.count("identity.requests.balance") == 2
    assert failed.count("identity.review.sum") == 1


def test_a_blank_operand_is_not_assessable_and_never_filled() -> None:
    facts = zeros("2021")
    for key in facts:
        if key[0] == "requests" and key[1].startswith("二、") and key[2] == "自然人":
            facts[key] = ""
    found = findings(page("2021", facts))
    assert {item.outcome for item in found if item.rule.startswith("identity.requests")} == {
        "not_assessable"
    }
    assert "form.cells_without_number" in {item.rule for item in found}


def test_the_old_form_in_a_new_year() -> None:
    assert "form.outdated_template" in rules(page("2019", zeros("2019"), year=2022))
    assert "form.outdated_template" not in rules(page("2019", zeros("2019"), year=2020))


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("培训人员近20xx人。", "damage.masked_count"),
        ("自20xx年以来，工作有序。", "damage.masked_year"),
        ("截至202212月31日，工作有序。", "damage.lost_character"),
        ("按照省、、市工作要求推进。", "damage.lost_words"),
        ("坚持性文件集中公布。", "damage.lost_words"),
        ("全年通过网站发布信息条，群众满意。", "damage.lost_number"),
        ("由bet98765投注平台办公室负责。", "damage.spam"),
        ("丰富的的内容受到欢迎。", "damage.duplicated"),
        ("内容较多，，群众满意。", "form.punctuation"),
        ("按照《中华人民共和国信息公开条例》办理。", "form.regulation_name"),
        ("全年公开政务信息5471，受到欢迎。", "value.missing_unit"),
        ("全年公开信息72条，其中财务类20条、人事类31条、其他类20条。", "sum.list"),
        ("全年收到咨询312件，其中电话207件，占58.1%。", "sum.share"),
        ("（文字描述）", "form.placeholder"),
        ("本报告由概述等九个部分组成。", "sum.sections"),
        ("全年收到政府信息公开申请9件。", "conflict.text_table"),
    ],
)
def test_a_planted_defect_is_found(words: str, rule: str) -> None:
    assert rule in rules(page("2021", zeros("2021"), words))


@pytest.mark.parametrize(
    "words",
    [
        "全年公开信息71条，其中财务类20条、人事类31条、其他类20条。",
        "严厉打击非法投注和赌博违法行为，公开案件3件。",
        "印发《2021年政务公开工作要点》和《2022年政务公开工作要点》。",
        "邀请公众参与、专家论证，规范性文件及时公开。",
        "全年收到咨询312件，其中电话207件，占66.3%。",
        "热线12345全年受理群众来电，办公公开有序推进。",
        "组织人员赴江西省南昌市学习考察政务公开工作。",
    ],
)
def test_ordinary_words_are_left_alone(words: str) -> None:
    assert rules(page("2021", zeros("2021"), words)) == set()


def test_a_report_of_another_place() -> None:
    words = "通过黄冈市人民政府网站和《黄冈日报》公开信息，黄冈市政府门户网站更新及时。"
    assert "copied.foreign_place" in rules(page("2021", zeros("2021"), words))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 40), st.integers(0, 40), st.integers(0, 40))
def test_the_balance_fails_exactly_when_it_does_not_hold(new: int, carried: int, left: int) -> None:
    facts = zeros("2021")
    for key in facts:
        if key[0] != "requests" or key[2] not in ("自然人", "总计"):
            continue
        if key[1].startswith("一、"):
            facts[key] = str(new)
        elif key[1].startswith("二、"):
            facts[key] = str(carried)
        elif key[1].startswith("四、"):
            facts[key] = str(left)
    failed = "identity.requests.balance" in rules(page("2021", facts))
    assert failed == (new + carried != left)
