"""Problems and measures with their codes and places, in parts of reports of our own."""

from __future__ import annotations

import pytest

from ingest.mentions import find_statements
from ingest.sections import find_sections
from tests.ingest.mentions.marked import CASES, unmarked


def blocks() -> list[str]:
    """The parts of the case file, its comment left out."""
    text = (CASES / "statements.txt").read_text(encoding="utf-8")
    return [block for block in text.split("\n\n") if not block.startswith("#")]


@pytest.mark.parametrize("block", blocks())
def test_problems_and_measures(block: str) -> None:
    text, marks = unmarked(block)
    expect = [(*mark.facts.split("|"), mark.words) for mark in marks]
    found = find_statements(text, 0, len(text), find_sections(text, 0, len(text), ()), ())
    assert [(item.kind, item.code, item.quote) for item in found] == expect
    assert all(text[item.start : item.end] == item.quote for item in found)


def test_text_without_problems_makes_no_statement() -> None:
    text = "本年度主动公开信息120条。工作扎实有效。"
    assert find_statements(text, 0, len(text), (), ()) == ()
