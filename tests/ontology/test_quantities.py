"""Quantities: hedges, scales, masks and their bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.quantities import Quantity, find_quantities, hedge_bounds, scale_amount, scale_unit


def only(text: str) -> Quantity:
    found = find_quantities(text)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit", "amount", "base", "qualifier"),
    [
        ("110余条", 110, 110, 119, "条", 110, "条", "余"),
        ("2000多份", 2000, 2000, 2999, "份", 2000, "份", "多"),
        ("13.6余万条", 13.6, 13.6, 13.7, "万条", 136000, "条", "余"),
        ("1万余份", 1, 1, 2, "万份", 10000, "份", "余"),
        ("近500人次", 500, None, 500, "人次", 500, "人次", "近"),
        ("不足10件", 10, None, 10, "件", 10, "件", "不足"),
        ("超3万人", 3, 3, None, "万人", 30000, "人", "超"),
        ("突破1亿人次", 1, 1, None, "亿人次", 100_000_000, "人次", "突破"),
        ("约300件", 300, None, None, "件", 300, "件", "约"),
        ("300件左右", 300, None, None, "件", 300, "件", "左右"),
        ("100件以上", 100, 100, None, "件", 100, "件", "以上"),
        ("37.25亿元", 37.25, 37.25, 37.25, "亿元", 3_725_000_000, "元", None),
        ("１,２３４条", 1234, 1234, 1234, "条", 1234, "条", None),
        ("一千二百条", 1200, 1200, 1200, "条", 1200, "条", None),
        ("十余次", 10, 10, 19, "次", 10, "次", "余"),
        ("99.5％", 99.5, 99.5, 99.5, "%", 99.5, "%", None),
        ("百分之三十", 30, 30, 30, "%", 30, "%", None),
        ("3个百分点", 3, 3, 3, "百分点", 3, "百分点", None),
        ("超百万人", 100, 100, None, "万人", 1_000_000, "人", "超"),
        ("2万5千条", 25000, 25000, 25000, "条", 25000, "条", None),
        ("4836", 4836, 4836, 4836, None, 4836, None, None),
    ],
)  # fmt: skip
def test_known_quantities(
    text: str, value: float, low: float | None, high: float | None, unit: str | None,
    amount: float, base: str | None, qualifier: str | None,
) -> None:  # fmt: skip
    found = only(text)
    assert (found.value, found.low, found.high) == (value, low, high)
    assert (found.unit, found.amount, found.base_unit) == (unit, amount, base)
    assert (found.qualifier, found.raw, found.status) == (qualifier, text, "value")


@pytest.mark.parametrize("text", ["近20xx人", "20**余个", "xx条"])
def test_masked_counts_have_no_value(text: str) -> None:
    found = only(text)
    assert found.status == "masked"
    assert (found.value, found.low, found.high, found.amount) == (None, None, None, None)
    assert text[found.value_start : found.value_end] == found.raw


@given(
    st.integers(1, 10**9),
    st.sampled_from(["", "余", "多"]),
    st.sampled_from(["件", "万条", "亿元"]),
)
def test_a_written_number_comes_back(number: int, hedge: str, unit: str) -> None:
    scale, base = (unit[0], unit[1:]) if len(unit) == 2 else ("", unit)
    text = f"{number}{scale}{hedge}{base}"
    found = only(f"共{text}。")
    assert found.value == number and found.unit == unit and found.raw == text
    assert found.low is not None and found.high is not None
    assert found.low <= number <= found.high
    assert found.amount == scale_amount(number, scale_unit(unit)[0])


@given(
    st.text(
        alphabet="近约超余多万亿条件份元0123456789.,%xX*年月一二三十百千左右以上 \n", max_size=40
    )
)
def test_places_always_read_again(text: str) -> None:
    for found in find_quantities(text):
        assert 0 <= found.start <= found.value_start < found.value_end <= found.end <= len(text)
        if found.status != "masked":
            assert text[found.start : found.end] == found.raw


@given(
    st.integers(1, 10**7),
    st.sampled_from([None, "余", "多", "近", "约", "超", "逾", "不足", "以上"]),
)
def test_bounds_hold_the_value(number: int, hedge: str | None) -> None:
    low, high = hedge_bounds(number, hedge)
    assert low is None or low <= number
    assert high is None or high >= number
