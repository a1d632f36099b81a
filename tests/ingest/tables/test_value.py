"""One cell: what it says and nothing more."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.tables.value import read_value, scale, times


@pytest.mark.parametrize(
    ("raw", "status", "value", "unit"),
    [
        ("0", "value", 0, None),
        ("１２", "value", 12, None),
        ("增5", "value", 5, None),
        ("+5", "value", 5, None),
        ("减4", "value", -4, None),
        ("-4", "value", -4, None),
        ("增加2", "value", 2, None),
        ("251000元", "value", 251000, "元"),
        ("1,234.5万元", "value", 1234.5, "万元"),
        ("12 件", "value", 12, "件"),
        ("", "blank", None, None),
        ("—", "not_applicable", None, None),
        ("-", "not_applicable", None, None),
        ("／", "not_applicable", None, None),
        ("xx", "masked", None, None),
        ("20xx", "masked", None, None),
        ("**", "masked", None, None),
        ("20xx件", "masked", None, None),
        ("无", "zero", 0, None),
        ("某某网站", "illegible", None, None),
        ("1-3", "illegible", None, None),
        ("007", "illegible", None, None),
    ],
)
def test_cells(raw: str, status: str, value: float | None, unit: str | None) -> None:
    read = read_value(raw)
    assert (read.status, read.value, read.unit) == (status, value, unit)


def test_hedged_cells_keep_their_interval() -> None:
    assert (read_value("110余").low, read_value("110余").high) == (110, 119)
    assert (read_value("近50件").low, read_value("近50件").high) == (None, 50)
    assert (read_value("约20").low, read_value("约20").high) == (None, None)


@given(st.integers(0, 10**9), st.sampled_from(["", "件", "条", "元"]))
def test_a_number_is_read_as_written(number: int, unit: str) -> None:
    raw = f"{number}{unit}"
    read = read_value(raw)
    assert read.value == number and read.unit == (unit or None)
    assert read.value_start is not None
    assert raw[read.value_start : read.value_end] == str(number)


@given(st.text(max_size=12))
def test_a_mask_never_becomes_a_number(text: str) -> None:
    assert read_value(f"{text}xx").value is None
    if not any(char.isdigit() for char in text):
        assert read_value(text).value in (None, 0)


def test_scales_are_exact() -> None:
    assert scale("万元") == (10000, "元") and scale("件") == (1, "件") and scale(None) == (1, None)
    assert times(52.15, 10000) == 521500 and times(None, 10) is None
