"""Numbers and titles of regulations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.regulations import REGULATION, canonical_title, is_misnamed, normalise_number


@pytest.mark.parametrize(
    ("raw", "number"),
    [
        ("国办发[2016]80号", "国办发〔2016〕80号"), ("国令第711号", "国务院令第711号"),
        ("国务院492号令", "国务院令第492号"), ("中华人民共和国国务院令第711号", "国务院令第711号"),
        ("国办公开办函﹝2021﹞ 30 号", "国办公开办函〔2021〕30号"), ("教育部令第29号", "教育部令第29号"),
        ("某政办发〔20xx〕6号", None), ("国办发〔201226号", None), ("《条例》", None),
    ],
)  # fmt: skip
def test_known_numbers(raw: str, number: str | None) -> None:
    assert normalise_number(raw) == number


@given(
    st.integers(1990, 2040),
    st.integers(1, 999),
    st.sampled_from(["〔〕", "[]", "﹝﹞", "()", "【】"]),
)
def test_brackets_do_not_matter(year: int, serial: int, marks: str) -> None:
    assert (
        normalise_number(f"国办发{marks[0]}{year}{marks[1]}{serial}号")
        == f"国办发〔{year}〕{serial}号"
    )


def test_titles() -> None:
    assert canonical_title("《条例》") == REGULATION
    assert canonical_title("《中华人民共和国政府信息公开条例》（修订）") == REGULATION
    assert is_misnamed("《中华人民共和国信息公开条例》")
    assert canonical_title("某市政务公开办法") == "某市政务公开办法"
