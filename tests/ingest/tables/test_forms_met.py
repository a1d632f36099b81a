"""Forms as offices fill them: stragglers, local rows and columns, units, local statistics."""

from __future__ import annotations

from tests.ingest.tables.reading_back import by_cell, read_page

HEAD = "<html><head><meta charset='utf-8'></head><body>"
NORMATIVE = (
    "<table><tr><td>信息内容</td><td>本年制发件数</td><td>本年废止件数</td>"
    "<td>现行有效件数（历史累计）</td></tr>"
    "<tr><td>规章（没有制定权的填/）</td><td>/</td><td>/</td><td>/</td></tr>"
    "<tr><td>规范性文件</td><td>5</td><td></td><td>20</td></tr>"
    "<tr><td>本地增设文件</td><td>6</td><td>xx</td><td>0</td></tr>"
    "<tr><td>信息内容</td><td colspan=3>本年收费金额（单位：万元）</td></tr>"
    "<tr><td>行政事业性收费</td><td colspan=3>52.15</td></tr></table>"
)


def test_old_row_label_under_new_columns_and_a_local_row() -> None:
    reading = read_page((HEAD + NORMATIVE).encode(), 2023)
    cells = by_cell(reading)
    assert reading.template == "2021"
    table = "regulations_normative"
    made = cells[table, "行政规范性文件", "本年制发件数"][0]
    assert (made.metric, made.value) == ("normative.made", 5)
    assert made.cell is not None and made.cell.row_as_written == "规范性文件"
    assert cells[table, "行政规范性文件", "本年废止件数"][0].status == "blank"
    assert cells[table, "规章", "现行有效件数"][0].status == "not_applicable"
    local = cells[table, "本地增设文件", "本年制发件数"][0]
    assert (local.metric, local.value) == ("open", 6)


def test_money_takes_its_unit_from_the_header_and_has_no_amount_without() -> None:
    fee = by_cell(read_page((HEAD + NORMATIVE).encode(), 2023))[
        "fees", "行政事业性收费", "本年收费金额"
    ][0]
    assert (fee.value, fee.unit, fee.amount, fee.base_unit) == (52.15, "万元", 521500, "元")
    bare = NORMATIVE.replace("（单位：万元）", "")
    fee = by_cell(read_page((HEAD + bare).encode(), 2023))[
        "fees", "行政事业性收费", "本年收费金额"
    ][0]
    assert (fee.value, fee.unit, fee.amount, fee.base_unit) == (52.15, None, None, None)


def test_old_form_in_a_late_year_is_told_by_its_labels() -> None:
    page = (
        "信息内容 | 上一年项目数量 | 本年增/减 | 处理决定数量\n行政许可 | 61 | 减4 | 97\n"
        "行政处罚 | 1 | +2 | 3\n"
    )
    reading = read_page(page.encode(), 2022)
    assert reading.template == "2019"
    change = by_cell(reading)["licences", "行政许可", "本年增/减"][0]
    assert (change.value, change.metric) == (-4, "licence.items_change")


def test_a_local_statistics_form_keeps_its_labels() -> None:
    page = (
        "指标\t单位\t数量\n主动公开信息总数\t条\t350\n其中：本县网站发布数\t条\t285\n"
        "来信总数\t封\t3\n当面受理数\t条\t\n"
    )
    cells = by_cell(read_page(page.encode(), 2011))
    assert {key[0] for key in cells} == {"annex_local"}
    assert cells["annex_local", "来信总数", "数量"][0].unit == "封"
    assert ("annex_local", "主动公开信息总数 > 其中：本县网站发布数", "数量") in cells


def test_prose_with_numbers_is_no_table() -> None:
    page = "一、总体情况\n全年公开信息285条。\n（一）予以公开\n3\n二、其他\n2021\n"
    assert read_page(page.encode(), 2021).observations == ()


def test_zeros_run_together_are_as_many_cells() -> None:
    page = (
        "信息内容\n本年制发件数\n本年废止件数\n现行有效件数\n规章\n行政规范性文件\n"
        "0\n0\n0\n0\n0\n0\n一、本年新收政府信息公开申请数量 0000000\n"
    )
    reading = read_page(page.encode(), 2023)
    assert len(reading.observations) == 13
    assert all(item.value == 0 for item in reading.observations)
