"""Questions over the made-up corpus: what must be answered, and what must be refused."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store import Store
from qa import Conversation, ask
from qa.verify import numerals

TODAY = "2022-06-01"

LOOKUPS: list[tuple[str, float, str | None]] = [
    ("佛山市南海区2021年收到多少件政府信息公开申请？", 401, "件"),
    ("南海区２０２１年新收申请几件", 401, "件"),
    ("广东省佛山市南海区人民政府二〇二一年受理了多少件依申请公开", 401, "件"),
    ("南海区去年收到多少申请", 401, "件"),
    ("南海区20年收到多少件申请", 310, "件"),
    ("南海区2022年结转下年度继续办理的有多少件", 5, "件"),
    ("南海区2022年上年结转多少件", 7, "件"),
    ("南海区2021年主动公开了多少条信息", 61000, "条"),
    ("南海区教育局2020年收到多少件申请", 20, "件"),
    ("佛山市南海区教育局2020年印制了多少份宣传册？", 3200, "份"),
    ("云和县交通局2021年收到多少件申请", 12, "件"),
    ("云和水利局2021年收到多少申请", 12, "件"),
    ("威海市统计局2021年主动公开了多少条信息", 1.5, "万条"),
    ("威海统计局2021年办理结果总计多少件", 9, "件"),
    ("石塘镇2021年主动公开信息多少条", 86, "条"),
    ("云和县水利局2021年行政复议多少件", 0, None),
    ("南海区教育局2021年的校车专栏公布了多少辆车？", 412, "辆"),
    ("南海区教育局2020年召开了多少场家长座谈会", 16, "场"),
    ("How many FOI requests did Nanhai District receive in 2021?", 401, "件"),
    ("How many requests did the Nanhai District Education Bureau receive in 2020?", 20, "件"),
    ("How many requests did Yunhe County Water Bureau receive last year?", 12, "件"),
    ("How many requests did Nanhai carry over in 2022?", 5, "件"),
]

REFUSED: list[tuple[str, str]] = [
    ("佛山市2021年收到多少申请", "agency_absent"),
    ("云和县2021年全县收到多少件申请", "agency_absent"),
    ("云和县教育局2021年收到多少申请", "agency_absent"),
    ("四川省2021年主动公开了多少条信息", "agency_absent"),
    ("成都市武侯区水务局2021年收到多少申请", "agency_absent"),
    ("How many requests did Foshan City receive in 2021?", "agency_absent"),
    ("南海区2017年收到多少件申请", "year_absent"),
    ("云和县水利局2019年引用了哪些文件", "year_absent"),
    ("南海区教育局2021年的信息公开经费是多少", "metric_not_reported"),
    ("南海区2021年行政诉讼多少件", "metric_not_reported"),
    ("石塘镇2021年公众号有多少粉丝", "metric_not_reported"),
    ("南海区教育局2021年新建了多少公里公路", "metric_not_reported"),
    ("云和县交通运输局2021年培训了多少人次", "value_masked"),
    ("石塘镇2021年收到多少件申请", "value_blank"),
    ("云和县水利局2021年通过门户网站发布了多少条信息", "value_blank"),
    ("云和县水利局2021年报告是什么时候发布的", "no_evidence"),
    ("云和县水利局2021年报告的联系电话是多少", "no_evidence"),
    ("哪些机关引用了《中华人民共和国档案法》", "no_evidence"),
    ("今天天气怎么样", "out_of_domain"),
    ("Who won the football match?", "out_of_domain"),
]

NAMES: list[tuple[str, set[str], bool]] = [
    ("2021年哪个机关收到的申请最多？", {"佛山市南海区人民政府"}, False),
    ("Which agency received the most requests in 2021?", {"佛山市南海区人民政府"}, False),
    ("2021年收到申请最少的机关是哪个", {"云和县交通运输局", "云和县水利局", "威海市统计局"}, True),
    ("2021年哪个单位收到的申请排第二", {"佛山市南海区教育局"}, False),
    ("南海区教育局和云和县水利局2021年谁收到的申请多？", {"佛山市南海区教育局"}, False),
    ("南海区教育局和云和县水利局2021年谁收到的申请少？", {"云和县水利局"}, False),
    (
        "云和县水利局和云和县交通运输局2021年谁收到的申请多？",
        {"云和县水利局", "云和县交通运输局"},
        True,
    ),
    ("哪些机关引用了《政府信息公开条例》？", {"佛山市南海区人民政府", "威海市统计局"}, False),
    ("哪些机关引用了浙政令[2018]372号", {"云和县水利局"}, False),
    (
        "云和县水利局2021年引用了哪些文件",
        {"浙江省行政规范性文件管理办法", "云和县水域保护规划"},
        False,
    ),
    ("云和县水利局2021年的依据是什么文件", {"浙江省行政规范性文件管理办法"}, False),
    ("云和县水利局2021年用了哪些平台公开信息", {"云和水利网", "河湖长公示牌"}, False),
    ("南海区2021年的微信公众号叫什么", {"“南海灯塔”微信公众号"}, False),
    ("南海区教育局2021年校车中哪类车最多", {"中型车"}, False),
    ("云和县各单位2021年哪个收到的申请最多", {"云和县交通运输局", "云和县水利局"}, True),
]

DERIVED: list[tuple[str, float, str]] = [
    ("已收录的机关2021年一共收到多少件申请", 60, "件"),
    ("云和县各单位2021年一共收到多少件申请", 24, "件"),
    ("2021年平均每个机关收到多少件申请", 15, "件"),
    ("2021年有多少个机关收到申请超过20件", 2, "个"),
    ("威海市统计局2021年予以公开占办理总数的比例是多少", 33.33, "%"),
    ("南海区2021年主动公开信息比2020年增加了多少", 9000, "条"),
    ("南海区2021年收到的申请比上年增长百分之几", 29.35, "%"),
    ("南海区2022年收到的申请比上年减少了多少件", -13, "件"),
    ("What was the change in requests received by Nanhai District from 2020 to 2021?", 91, "件"),
    ("库里收录了多少份年报", 10, "份"),
]


def put(store: Store, question: str, **options: Any) -> Any:
    return ask(store, question, today=TODAY, **options)


@pytest.mark.parametrize(("question", "value", "unit"), LOOKUPS)
def test_the_asked_number_comes_first_with_its_place(
    store: Store, question: str, value: float, unit: str | None
) -> None:
    answer = put(store, question)
    assert answer.status == "answered", answer
    assert (answer.values[0].value, answer.values[0].unit) == (value, unit)
    assert answer.values[0].citation is not None
    assert value in numerals(answer.answer)


@pytest.mark.parametrize(("question", "reason"), REFUSED)
def test_refuses_with_the_first_reason_that_holds(store: Store, question: str, reason: str) -> None:
    answer = put(store, question)
    assert (answer.status, answer.reason) == ("refused", reason), answer.answer
    assert not answer.values


@pytest.mark.parametrize(("question", "names", "tie"), NAMES)
def test_names_what_was_asked_for(store: Store, question: str, names: set[str], tie: bool) -> None:
    answer = put(store, question)
    assert answer.status == "answered", answer
    assert set(answer.names) == names
    assert answer.tie is tie


@pytest.mark.parametrize(("question", "value", "unit"), DERIVED)
def test_computes_from_cited_operands(store: Store, question: str, value: float, unit: str) -> None:
    answer = put(store, question)
    assert answer.status == "answered", answer
    assert (answer.values[0].value, answer.values[0].unit) == (value, unit)
    if answer.derivation is not None:
        assert all(item.citation for item in answer.derivation.operands)


@pytest.mark.parametrize(
    ("question", "consistent"),
    [
        ("南海区教育局2021年正文和表格的收到申请数一致吗", False),
        ("南海区教育局2020年正文和表格的收到申请数一致吗", True),
        ("南海区2020年结转下年与2021年上年结转一致吗", True),
        ("南海区2021年结转下年与2022年上年结转一致吗", False),
        ("南海区教育局2021年收到多少件申请", False),
        ("南海区教育局2020年收到多少件申请", None),
    ],
)
def test_two_statements_of_one_thing_are_compared(
    store: Store, question: str, consistent: bool | None
) -> None:
    answer = put(store, question)
    assert answer.consistent is consistent
    if consistent is False:
        assert len(answer.values) == 2
        assert all(value.citation for value in answer.values)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("南海区2021年报告是哪天发布的？联系电话是多少？", ("2022-03-18", "0757-86220011")),
        ("南海区教育局2021年收到多少件申请,印制了多少份宣传册?", ("24件", "3200余份")),
        ("南海区教育局2021年如何监管学校食堂？", ("明厨亮灶",)),
        ("南海区教育局2021年存在哪些问题", ("信息更新不够及时",)),
        ("南海区教育局2021年有哪些改进措施", ("加强业务培训",)),
        ("南海区教育局2021年的报告有什么可疑之处", ("正文与表格",)),
        ("云和县水利局2021年有没有发生行政复议", ("没有",)),
        ("云和县交通运输局接入视频单位数有什么变化", ("8家", "19家")),
        ("南海区近三年收到申请数的变化趋势", ("310件", "401件", "388件")),
        (
            "How many handouts did the Nanhai District Education Bureau print in 2020?",
            ("more than 3200",),
        ),
    ],
)
def test_says(store: Store, question: str, words: tuple[str, ...]) -> None:
    answer = put(store, question)
    assert answer.status == "answered", answer
    assert all(word in answer.answer for word in words), answer.answer
    assert answer.citations


def test_a_series_has_only_years_with_a_report(store: Store) -> None:
    answer = put(store, "南海区2018-2022年收到申请的变化趋势")
    assert [(point.year, point.value) for point in answer.series] == [
        (2020, 310),
        (2021, 401),
        (2022, 388),
    ]
    assert answer.direction == "up"
    assert answer.warnings


def test_an_unnamed_year_or_agency_is_asked_back(store: Store) -> None:
    assert put(store, "云和县水利局收到多少件申请？").status == "ambiguous"
    back = put(store, "云和县水利局收到多少件申请？")
    assert back.candidates == ("2020", "2021")
    assert put(store, "2021年收到多少件申请？").status == "ambiguous"


def test_follow_ups_keep_what_was_said(store: Store) -> None:
    talk = Conversation()
    turns = [
        ("南海区2021年收到多少件申请", 401), ("那2022年呢？", 388), ("教育局呢", None),
        ("那2020年呢", 20),
    ]  # fmt: skip
    for question, value in turns:
        answer = put(store, question, conversation=talk)
        assert (answer.values[0].value if answer.values else None) == value
    cited = put(store, "南海区2021年收到多少件申请", conversation=talk)
    assert cited.status == "answered"
    answer = put(store, "它引用了什么文件？", conversation=talk)
    assert answer.names == ("中华人民共和国政府信息公开条例",)


def test_every_citation_stands_at_its_place(store: Store) -> None:
    texts = {
        row["file"]: row["text"]
        for row in store.read("MATCH (d:Document) RETURN d.file AS file, d.text AS text")
    }
    for question, *_ in [*LOOKUPS, *NAMES, *DERIVED]:
        answer = put(store, question)
        assert answer.verified
        for note in answer.citations:
            assert texts[note.file][note.start : note.end] == note.quote


def test_totals_name_scope_and_coverage(store: Store) -> None:
    answer = put(store, "已收录的机关2021年一共收到多少件申请")
    assert answer.coverage is not None
    assert (answer.coverage.reported, answer.coverage.of, answer.coverage.scope) == (4, 5, "own")
    assert answer.coverage.missing == ("云和县石塘镇人民政府",)
    assert [item.why for item in answer.coverage.left_out] == ["scope"]


def test_new_agencies_are_askable_at_once(store: Store) -> None:
    from graph.writing import forget, write_document
    from tests.qa.corpus import Page

    question = "汕头市潮阳区统计局2021年收到多少件申请"
    assert put(store, question).reason == "agency_absent"
    page = Page("汕头市潮阳区统计局", 2021, ("广东省汕头市潮阳区", "440513", "county"))
    page.line("汕头市潮阳区统计局2021年政府信息公开工作年度报告").heading(
        "一、总体情况", "overview"
    )
    page.requests(received="31")
    write_document(store, page.document())
    assert put(store, question).values[0].value == 31
    forget(store, [page.file])
    assert put(store, question).reason == "agency_absent"


def test_the_json_is_the_contracts(store: Store) -> None:
    data = put(store, "南海区2021年收到多少件申请").to_json()
    assert list(data)[:4] == ["id", "question", "status", "answer"]
    assert data["values"] == [
        {"value": 401, "unit": "件", "qualifier": None, "agency": "佛山市南海区人民政府", "year": 2021,
         "metric": "requests.received", "citation": 1}
    ]  # fmt: skip
    assert data["citations"][0]["cell"] == {
        "table": "requests", "row": "一、本年新收政府信息公开申请数量", "column": "总计"
    }  # fmt: skip
    assert data["cypher"] and data["cypher"][0]["text"].startswith("UNWIND")


def test_an_empty_question_is_an_error(store: Store) -> None:
    assert put(store, "  ").status == "error"
