"""Dates, years and periods as reports write them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.dates import find_dates, find_period, find_years


@given(st.dates(datetime.date(1990, 1, 1), datetime.date(2050, 1, 1)))
def test_every_day_is_read_in_every_form(day: datetime.date) -> None:
    for text in (
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year} 年 {day.month} 月 {day.day} 日",
        day.isoformat(),
    ):
        assert [found.iso for found in find_dates(f"于{text}发布")] == [day.isoformat()]


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("统计期限自2017年1月1日起至2017年12月31日止", "2017-01-01", "2017-12-31"),
        ("统计期限自20191月1日起至201912月31日止", "2019-01-01", "2019-12-31"),
        ("数据从201811日至20181231日", "2018-01-01", "2018-12-31"),
        ("自2008年5月1日起至12月31日止", "2008-05-01", "2008-12-31"),
        ("二〇〇九年一月一日起至二〇〇九年十二月三十一日止", "2009-01-01", "2009-12-31"),
        ("统计期限2019.1.1-2019.12.31", "2019-01-01", "2019-12-31"),
    ],
)
def test_stated_periods(text: str, start: str, end: str) -> None:
    found = find_period(text)
    assert found is not None
    assert (found.period.start, found.period.end) == (start, end)


@pytest.mark.parametrize(
    "text", ["自20xx年1月1日至20xx年12月31日", "培训于2017年3月1日至3月5日举行", "全年"]
)
def test_no_period(text: str) -> None:
    assert find_period(text) is None


def test_years_masked_short_and_broken() -> None:
    text = "国办发〔2017〕3号 17年度 二O一年 20xx年 二〇一八年 2019政府信息公开 10年来"
    found = [(text[item.start : item.end], item.year, item.masked) for item in find_years(text)]
    assert found == [
        ("17年度", 2017, False), ("二O一年", None, False), ("20xx年", None, True),
        ("二〇一八年", 2018, False), ("2019", 2019, False),
    ]  # fmt: skip
