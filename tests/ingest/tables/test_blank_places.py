"""Blank cells whose place the page does not show are left out; no value takes their place."""

from __future__ import annotations

import pytest

from tests.generator.report import facts_for, write_report
from tests.ingest.tables.reading_back import YEARS, by_cell, raws, read_page

HEADS = (
    "三、收到和处理政府信息公开申请情况\n申请人情况 |\n自然人 | 法人或其他组织 | 总计 |\n"
    "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 |\n"
)
NEW, OLD = "一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量"


def requests(rows: str) -> dict[tuple[str, str, str], list[str]]:
    page = HEADS + rows + "四、存在的问题\n公开的广度还要增加。\n"
    return raws(read_page(page.encode(), 2023))


def test_gathered_blanks_have_no_place() -> None:
    found = requests(f"{NEW} | 4 | 1 | 0 | 0 | 0 | 0 | 5 |||\n{OLD} | 2 | 2 | ||||||||\n"
                     "四、结转下年度继续办理 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |||\n")  # fmt: skip
    assert found["requests", NEW, "自然人"] == ["4"]
    assert found["requests", NEW, "总计"] == ["5"]
    assert not [key for key in found if key[1] == OLD]


def test_a_row_of_nothing_but_filling_is_blank() -> None:
    page = (
        "第二十条第（五）项 | ||||\n信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量 | ||\n"
        "行政许可 | 6 | 0 | 41 | ||\n其他对外管理服务事项 | |||||\n"
    )
    cells = by_cell(read_page(page.encode(), 2019))
    for column in ("上一年项目数量", "本年增/减", "处理决定数量"):
        assert cells["licences", "其他对外管理服务事项", column][0].status == "blank"
    assert cells["licences", "行政许可", "处理决定数量"][0].value == 41


@pytest.mark.parametrize("lead", ["", "| "])
def test_blanks_at_both_ends_of_a_row_are_not_guessed_at(lead: str) -> None:
    """A blank cell before the values may be one of them, or a place left for an outer label."""
    found = requests(f"{NEW} | 1 | 1 | 0 | 0 | 0 | 0 | 2 |\n"
                     f"三、本年度办理结果 | （一）予以公开 | {lead}| 1 | 0 | | 0 | | |\n")  # fmt: skip
    stated = {("自然人", ""), ("商业企业", "1"), ("科研机构", "0"), ("法律服务机构", "0")}
    for key, raw in found.items():
        if key[1].endswith("予以公开") and not lead:
            assert (key[2], raw[0]) in stated or raw == [""]
        elif lead:
            assert key[1] == NEW


def test_labels_and_values_in_one_piece() -> None:
    page = (
        "第二十条第（五）项\n信息内容\n本年处理决定数量\n行政许可：5\n第二十条第（六）项\n信息内容\n"
        f"本年处理决定数量\n行政处罚12\n行政强制0\n{NEW}0000000\n{OLD}10000\n"
    )
    found = raws(read_page(page.encode(), 2023))
    assert found["licences", "行政许可", "本年处理决定数量"] == ["5"]
    assert found["enforcement", "行政处罚", "本年处理决定数量"] == ["12"]
    assert found["requests", NEW, "总计"] == ["0"]
    assert not [key for key in found if key[1] == OLD]


def test_columns_are_told_by_their_headings_also_in_pieces() -> None:
    heads = ("自然人", "法人或", "其他", "组织", "总计", "商业", "企业", "科研机构",
             "社会公", "益组织", "法律服务机构", "其他")  # fmt: skip
    for first in (heads, ("总计", *heads[:4], *heads[5:])):
        page = "\n".join([*first, NEW, *"7654321", OLD, *"1234567"]) + "\n"
        found = raws(read_page(page.encode(), 2023))
        total = "7" if first[0] == "总计" else "1"
        assert found["requests", NEW, "总计"] == [total]
        assert found["requests", NEW, "其他"] == ["1" if first[0] == "总计" else "2"]


def test_a_form_that_lost_its_repeated_lines_is_told_and_an_empty_one_is_not() -> None:
    rows = ("1.属于国家秘密", "2.其他法律行政法规禁止公开", "4.保护第三方合法权益",
            "5.属于三类内部事务信息", "6.属于四类过程性信息", "7.属于行政执法案卷",
            "1.本机关不掌握相关政府信息", "2.重复申请", "四、结转下年度继续办理")  # fmt: skip
    head = "三、收到和处理政府信息公开申请情况\n自然人\n商业企业\n总计\n本年制发件数\n"
    lines = "\n".join(rows)
    damaged = read_page((head + NEW + "\n0\n" + lines + "\n").encode(), 2023)
    empty = read_page((head + NEW + "\n" + lines + "\n").encode(), 2023)
    assert {finding[0] for finding in damaged.findings} == {"damage.table_lines_lost"}
    assert len(damaged.findings) == 1 + len(rows)
    assert damaged.template == "2021"
    assert damaged.observations == empty.observations == ()
    assert empty.findings == ()


@pytest.mark.parametrize("era", ["2019", "2021"])
@pytest.mark.parametrize("shape", ["tab_rows", "bar_rows", "markdown", "html_table", "html_wide"])
def test_a_form_without_one_full_row_is_read_as_it_stands(era: str, shape: str) -> None:
    """Nothing can be learned here from full rows; every cell still has its place."""
    for seed in range(2):
        facts = {
            key: "" if (number * 7 + seed) % 5 < 2 else raw
            for number, (key, raw) in enumerate(facts_for(era, seed).items())
        }
        page = write_report(era, facts, shape)
        assert raws(read_page(page, YEARS[era])) == {key: [raw] for key, raw in facts.items()}
