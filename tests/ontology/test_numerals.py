"""Laws of number reading."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.numerals import parse_number, render_chinese


@given(st.integers(min_value=0, max_value=99_999_999_999))
def test_parse_undoes_render(number: int) -> None:
    assert parse_number(render_chinese(number)) == number


@given(st.integers(min_value=0, max_value=10**12))
def test_separators_and_width_do_not_matter(number: int) -> None:
    assert parse_number(f"{number:,}") == number
    assert (
        parse_number(str(number).translate(str.maketrans("0123456789", "０１２３４５６７８９")))
        == number
    )


@given(st.text())
def test_never_raises(text: str) -> None:
    parse_number(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一千二百", 1200), ("二〇一七", 2017), ("十", 10), ("十二", 12), ("二百五", 250),
        ("两千三", 2300), ("一万二", 12000), ("三千零五", 3005), ("三亿零二十万", 300_200_000),
        ("1.20", 1.2), ("-4", -4), ("+5", 5), ("三点五", 3.5), ("", None), ("一二十", None),
        ("12,34", None), ("十百", None), ("件", None), ("万", None), ("零", 0),
    ],
)  # fmt: skip
def test_known_numbers(text: str, value: float | None) -> None:
    assert parse_number(text) == value
