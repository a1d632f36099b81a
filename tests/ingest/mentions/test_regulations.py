"""Titles, numbers, roles and places of regulations in sentences of our own."""

from __future__ import annotations

import re

import pytest

from ingest.mentions import find_regulations
from ontology.records import Span
from ontology.regulations import REGULATION
from tests.ingest.mentions.marked import Marked, sentences, unmarked

Found = tuple[str, str | None, str, int, int]


def expected(mark: Marked) -> Found:
    role, title, number, *_ = (*mark.facts.split("|"), "", "")
    words, _, normalised = mark.words.partition("=")
    marked = re.search("《(.*)》", words)
    title = REGULATION if title == "A" else title or (marked[1] if marked else words)
    return title, (number.rpartition("=")[2] or normalised or None), role, mark.start, mark.end


@pytest.mark.parametrize(
    "line", [*sentences("regulations.txt"), *sentences("regulations_fresh.txt")]
)
def test_mentions(line: str) -> None:
    text, marks = unmarked(line)
    found = find_regulations(text, 0, len(text), ())
    met = [(item.title, item.number, item.role, item.start, item.end) for item in found]
    assert met == [expected(mark) for mark in marks]
    assert all(text[item.start : item.end] == item.quote for item in found)


def test_excluded_text_has_no_mention() -> None:
    text = "根据国办发〔2016〕80号文件要求。"
    assert find_regulations(text, 0, len(text), (Span(0, len(text)),)) == ()
