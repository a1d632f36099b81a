"""Forms of places and tables of no form: own labels, own columns, nothing lost and nothing made."""

from __future__ import annotations

import pytest

from tests.ingest.tables.reading_back import by_cell, raws, read_page

LOCAL = (
    ("指标名称", "计量单位", "本年累计"),
    ("一、主动公开信息总数", "条", "1,206"),
    ("其中：全文电子化的信息数", "条", "988"),
    ("网站专栏访问量", "人次", "30577"),
    ("二、现场接待人数", "人次", "64"),
    ("三、申请总数", "件", "9"),
    ("其中：1.当面申请数", "件", "2"),
    ("2.电子邮件申请数", "件", "7"),
    ("四、行政申诉数", "件", "0"),
)


def test_marked_and_written_in_lines_it_reads_the_same() -> None:
    rows = "".join("<tr>" + "".join(f"<td>{t}</td>" for t in row) + "</tr>" for row in LOCAL)
    marked = f"<meta charset=utf-8><p>附表</p><table>{rows}</table>".encode()
    read = raws(read_page(marked, 2010))
    for gap in ("\t", " | ", "\n"):
        page = "附表\n" + "\n".join(gap.join(row) for row in LOCAL) + "\n以上数据由各科室提供。\n"
        assert raws(read_page(page.encode(), 2010)) == read
    assert {key[0] for key in read} == {"annex_local"}
    assert list(read.values()) == [[row[2]] for row in LOCAL[1:]]


def test_own_keys_where_the_words_are_official_and_open_where_not() -> None:
    page = "\n".join("\t".join(row) for row in LOCAL)
    metrics = {key[1].split(" > ")[-1]: items[0].metric
               for key, items in by_cell(read_page(page.encode(), 2010)).items()}  # fmt: skip
    assert metrics["其中：1.当面申请数"] == "requests.in_person"
    assert metrics["三、申请总数"] == "requests.received"
    assert metrics["2.电子邮件申请数"] == "open"


def test_codes_and_two_columns_of_numbers() -> None:
    rows = ("主动公开信息数 条 01 15 220", "网上咨询数 人次 07 1 18", "申请总数 条 10 0 3",
            "其中：1.当面申请数 条 11 0 2", "2.传真申请数 条 12 0 1")  # fmt: skip
    page = "指标名称 计量单位 代码 本期实际 本年累计\n甲 乙 丙 1 2\n" + "\n".join(rows) + "\n"
    for gap in (" ", "\t"):
        found = raws(read_page(page.replace(" ", gap).encode(), 2009))
        assert found["annex_local", "主动公开信息数", "本期实际"] == ["15"]
        assert found["annex_local", "网上咨询数", "本年累计"] == ["18"]
        assert len(found) == 10


def test_an_annex_without_a_column_of_units_is_the_annex() -> None:
    names = ("（一）收到申请数", "1.当面申请数", "2.传真申请数", "3.网络申请数", "4.信函申请数")
    rows = "".join(f"<tr><td>{name}</td><td>{n}</td></tr>" for n, name in enumerate(names))
    page = f"<meta charset=utf-8><table><tr><td>统计指标</td><td>统计数</td></tr>{rows}</table>"
    reading = read_page(page.encode(), 2016)
    assert reading.template == "2014"
    assert {item.metric for item in reading.observations} >= {"requests.fax", "requests.letter"}


OTHER = "<tr><td>信息类别</td><td>公开数量</td><td>所占比例</td></tr>"


def test_a_table_of_classes_is_of_no_form() -> None:
    body = OTHER + "".join(
        f"<tr><td>{name}</td><td>{count}</td><td>{share}</td></tr>"
        for name, count, share in (("机构概况", "12", "6%"), ("工作动态", "188", "94%"))
    )
    reading = read_page(f"<meta charset=utf-8><table>{body}</table>".encode(), 2012)
    assert raws(reading) == {
        ("other", "机构概况", "公开数量"): ["12"], ("other", "机构概况", "所占比例"): ["6%"],
        ("other", "工作动态", "公开数量"): ["188"], ("other", "工作动态", "所占比例"): ["94%"],
    }  # fmt: skip
    assert {item.metric for item in reading.observations} == {"open"}
    assert reading.template is None


@pytest.mark.parametrize("head", ["发布机构", "联系人"])
def test_a_list_of_offices_is_no_table_of_numbers(head: str) -> None:
    body = f"<tr><td>{head}</td><td>房间</td></tr><tr><td>办公室</td><td>305</td></tr>" * 2
    page = f"<meta charset=utf-8><table>{body}</table>"
    assert read_page(page.encode(), 2012).observations == ()
