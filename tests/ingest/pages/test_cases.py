"""Small pages in the manner of real ones, each with what it is, who reports, when and its outline."""

from __future__ import annotations

import itertools
import json
from pathlib import Path
from typing import Any

import pytest

from ingest.identity import identify
from ingest.pages import classify, find_furniture, split_reports
from ingest.readers import read_bytes
from ingest.sections import find_sections
from ingest.source import SourceText
from ingest.tables import read_tables

CASES = Path(__file__).parents[1] / "cases"
EXPECTED: dict[str, dict[str, Any]] = json.loads((CASES / "expected.json").read_text("utf-8"))


def source_of(name: str) -> SourceText:
    return read_bytes((CASES / name).read_bytes())


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_kind_of_page(name: str) -> None:
    expected = EXPECTED[name]
    annual, reason = classify(source_of(name))
    assert (annual, reason) == (expected["annual"], expected.get("reason"))


@pytest.mark.parametrize("name", sorted(n for n, e in EXPECTED.items() if "reports" in e))
def test_identity(name: str) -> None:
    source = source_of(name)
    furniture = find_furniture(source)
    parts = split_reports(source, furniture)
    assert len(parts) == len(EXPECTED[name]["reports"])
    for part, expected in zip(parts, EXPECTED[name]["reports"], strict=True):
        table = read_tables(source, part.start, part.end, "r", None)
        identity = identify(source, part, furniture, table.template, ())
        assert {key: _field(identity, key) for key in expected} == expected


@pytest.mark.parametrize("name", sorted(n for n, e in EXPECTED.items() if "starts" in e))
def test_places_of_parts(name: str) -> None:
    source = source_of(name)
    parts = split_reports(source, find_furniture(source))
    starts = EXPECTED[name]["starts"]
    assert [
        source.text[p.start : p.start + len(s)] for p, s in zip(parts, starts, strict=True)
    ] == starts
    assert all(source.text[p.end - 1].strip() for p in parts)
    assert all(a.end <= b.start for a, b in itertools.pairwise(parts))


@pytest.mark.parametrize("name", sorted(n for n, e in EXPECTED.items() if "sections" in e))
def test_outline(name: str) -> None:
    source = source_of(name)
    furniture = find_furniture(source)
    table = read_tables(source, 0, len(source.text), "r", None)
    sections = find_sections(
        source.text, 0, len(source.text), (*furniture, *table.spans), source.headings
    )
    assert [[s.kind, s.level] for s in sections] == EXPECTED[name]["sections"]
    assert all(source.text[s.start : s.start + len(s.heading)] == s.heading for s in sections)


@pytest.mark.parametrize("name", sorted(n for n, e in EXPECTED.items() if "furniture" in e))
def test_furniture(name: str) -> None:
    source = source_of(name)
    found = "\n".join(source.text[s.start : s.end] for s in find_furniture(source))
    assert all(words in found for words in EXPECTED[name]["furniture"])


def _field(identity: Any, key: str) -> Any:
    if key == "agency":
        return identity.agency.name if identity.agency else None
    if key in ("level", "sector"):
        return getattr(identity.agency, key) if identity.agency else None
    if key == "region":
        return identity.region.code if identity.region else None
    if key == "period":
        return [identity.period.start, identity.period.end] if identity.period else None
    return getattr(identity, key)
