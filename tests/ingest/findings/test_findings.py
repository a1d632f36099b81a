"""Planted defects are found at their place; sound reports have none of them."""

from __future__ import annotations

from pathlib import Path

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


def lines(*, sound: bool) -> list[str]:
    """Sentences of `sentences.txt`: those with a planted defect, or those that are all right."""
    text = Path(__file__).with_name("sentences.txt").read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line for line in rows if line.startswith("-: ") == sound]


@pytest.mark.parametrize("line", lines(sound=False))
def test_a_planted_defect_is_found_at_its_place(line: str) -> None:
    rule, _, words = line.partition(": ")
    before, mark, after = words.partition("⟦")
    text = page("2021", zeros("2021"), before + after)
    place = text.index(before + after) + len(before) if mark else None
    evidence = [item for found in findings(text) if found.rule == rule for item in found.evidence]
    assert evidence
    assert place is None or any(item.start <= place + 2 and place < item.end for item in evidence)


@pytest.mark.parametrize("line", lines(sound=True))
def test_ordinary_words_are_left_alone(line: str) -> None:
    found = findings(page("2021", zeros("2021"), line.removeprefix("-: ")))
    assert [item.message for item in found if item.outcome == "fail"] == []


@pytest.mark.parametrize("era", ["2019", "2021"])
@pytest.mark.parametrize("shape", sorted(TEXT_SHAPES.keys() - {"deduplicated"}))
def test_a_sound_report_has_no_failure_in_any_shape(era: str, shape: str) -> None:
    year = {"2019": 2020, "2021": 2023}[era]
    found = findings(page(era, zeros(era), year=year, shape=shape))
    assert [(item.rule, item.message) for item in found if item.outcome == "fail"] == []


LOCAL = (
    HEAD.format(year=2011, next=2012, words="")
    + """二、依申请公开情况
收到申请{total}件，均已答复。未收取费用，没有发生行政复议和行政诉讼。
三、存在的主要问题和改进措施
公开内容不够全面，下一步将拓展内容。
附表：政府信息公开情况统计表
统计指标 | 单位 | 统计数
一、主动公开信息数 | 条 | 120
二、收到申请总数 | 件 | {total}
1.当面申请数 | 件 | 3
2.传真申请数 | 件 | 2
3.网上申请数 | 件 | 4
三、行政复议数 | 件 | 0
四、行政诉讼数 | 件 | 0
"""
)


def test_the_rows_of_a_local_form_share_out_their_parent() -> None:
    assert "identity.annex.sum" not in rules(LOCAL.format(total=9))
    assert "identity.annex.sum" in rules(LOCAL.format(total=10))


def test_a_long_passage_about_roads_is_off_topic() -> None:
    roads = (
        "全年新建农村公路四十五公里，改造危桥六座，完成投资两亿元，征地拆迁顺利推进，路面工程进度加快。"
        * 8
    )
    assert "content.off_topic" in rules(page("2021", zeros("2021"), f"\n{roads}\n"))


def test_the_same_amount_in_another_unit() -> None:
    facts = zeros("2021")
    for key in facts:
        if "收费金额" in key[2]:
            facts[key] = "25.1"
    told = "行政事业性收费{}。"
    assert "conflict.unit" in rules(page("2021", facts, told.format("25.1元")))
    assert "conflict.unit" not in rules(page("2021", facts, told.format("25.1万元")))


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
