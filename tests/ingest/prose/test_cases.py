"""Sentences of every era, written for this project, and what they state."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ingest.prose import read_prose

CASES = [
    (case["text"], data["year"], case["expect"])
    for path in sorted((Path(__file__).parent / "cases").glob("*.json"))
    for data in [json.loads(path.read_text(encoding="utf-8"))]
    for case in data["cases"]
]


@pytest.mark.parametrize(("text", "year", "expect"), CASES, ids=[case[0][:24] for case in CASES])
def test_sentence_states_exactly_what_it_says(
    text: str, year: int, expect: list[dict[str, Any]]
) -> None:
    found = read_prose(text, 0, len(text), (), report_id="r", year=year, period=None, sections=())
    assert len(found) == len(expect)
    for item, wanted in zip(found, expect, strict=True):
        stated = {
            "metric": item.metric, "amount": item.amount, "unit": item.unit,
            "qualifier": item.qualifier, "status": item.status,
        }  # fmt: skip
        assert stated == {key: wanted[key] for key in stated}
        if "label" in wanted:
            assert item.label == wanted["label"]
        for key in ("category", "place", "subject", "cumulative"):
            if key in wanted:
                assert getattr(item.dimensions, key) == wanted[key]
        if "period" in wanted:
            assert item.period is not None
            assert [item.period.start, item.period.end] == wanted["period"]


def test_enough_sentences_of_our_own() -> None:
    assert len(CASES) >= 80
