"""Names, kinds and places of platforms in sentences of our own."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.mentions import find_platforms
from ingest.mentions.platform_names import CORES
from tests.ingest.mentions.marked import sentences, unmarked

Found = tuple[str, str, int, int]


@pytest.mark.parametrize("line", [*sentences("platforms.txt"), *sentences("platforms_fresh.txt")])
def test_mentions(line: str) -> None:
    text, marks = unmarked(line)
    expect: list[Found] = []
    for mark in marks:
        words, _, name = mark.words.partition("=")
        expect.append((name or words, mark.facts, mark.start, mark.end))
    found = find_platforms(text, 0, len(text), ())
    assert [(item.name, item.kind, item.start, item.end) for item in found] == expect
    assert all(text[item.start : item.end] == item.quote for item in found)


@pytest.mark.parametrize(("kind", "starts", "pattern"), CORES)
def test_a_core_begins_with_one_of_its_characters(kind: str, starts: str, pattern: str) -> None:
    """Only these characters are looked at: a pattern that begins otherwise would never match."""

    @settings(max_examples=40, deadline=None, database=None)
    @given(st.from_regex(pattern, fullmatch=True))
    def begins(words: str) -> None:
        assert words[0] in starts, kind

    begins()
