"""Nothing knows the shared pages: with other places, years and numbers they are read as well."""

from __future__ import annotations

import copy
import json
from functools import lru_cache
from typing import Any

import pytest

from ingest.pipeline import parse_bytes
from ontology.records import Document, Observation, Report
from tests.floors import FLOORS
from tests.ingest.changed import Changed, change
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared
SEEDS = (1, 2, 3)
LEFT_OUT = {"page_chrome", "project_background", "mechanism", "target", "honour"}
LOOSE = {None, "累计", "预计"}


@lru_cache(maxsize=1)
def _gold() -> dict[str, list[dict[str, Any]]]:
    assert SHARED is not None
    files = json.loads((SHARED / "gold" / "seed_gold.json").read_text("utf-8"))["files"]
    entries = files if isinstance(files, list) else list(files.values())
    return {entry["reports"][0]["file"]: entry["reports"] for entry in entries}


@lru_cache(maxsize=32)
def _changed(name: str, seed: int) -> tuple[Changed, list[dict[str, Any]], Document]:
    assert SHARED is not None
    text = (SHARED / "reports" / name).read_bytes().decode("utf-8")
    facts = copy.deepcopy(_gold()[name])
    changed = change(text, facts, seed)
    document = parse_bytes(changed.text.encode(), name)
    assert isinstance(document, Document)
    return changed, facts, document


def _cases() -> list[tuple[str, int]]:
    return [(name, seed) for name in _gold() for seed in SEEDS] if SHARED is not None else []


@pytest.mark.parametrize(("name", "seed"), _cases())
def test_identity_follows_the_names_and_years(name: str, seed: int) -> None:
    changed, facts, document = _changed(name, seed)
    assert len(document.reports) == len(facts)
    for report, fact in zip(document.reports, facts, strict=True):
        assert (report.start, report.end) == (
            changed.place(fact["start"]),
            changed.place(fact["end"]),
        )
        _same_identity(report, fact, changed)


def _same_identity(report: Report, fact: dict[str, Any], changed: Changed) -> None:
    year = fact["year"] + changed.years if fact["year"] is not None else None
    assert report.year == year
    assert report.title == changed.renamed(fact["title"])
    assert report.published == changed.renamed(fact["publication_date"])
    agency = report.agency.name if report.agency else None
    assert agency == changed.renamed(fact["agency_acceptable"][0])
    region = fact["region"]
    named = [
        changed.renamed(region[key]) for key in ("province", "city", "county") if region.get(key)
    ]
    place = report.region.name if report.region else ""
    assert bool(place) == bool(named) and named[-1:] == [n for n in named[-1:] if n and n in place]


@pytest.mark.parametrize(("name", "seed"), _cases())
def test_cells_follow_the_numbers(name: str, seed: int) -> None:
    changed, facts, document = _changed(name, seed)
    found = {
        (item.start, item.end): item.value
        for report in document.reports
        for item in report.observations
        if item.source == "table"
    }
    wanted = {}
    for cell in (cell for fact in facts for cell in fact["table_cells"]):
        start = changed.place(cell["start"])
        wanted[start, start + len(str(cell["value"]))] = cell["value"]
    assert found == wanted


@pytest.mark.parametrize("seed", SEEDS)
def test_prose_follows_the_numbers(seed: int) -> None:
    hits = wrong = missed = 0
    for name in _gold():
        changed, facts, document = _changed(name, seed)
        for report, fact in zip(document.reports, facts, strict=True):
            items = [item for item in report.observations if item.source == "text"]
            met: set[str] = set()
            for row in fact["metrics"]:
                matching = [item for item in items if _matches(row, item, changed)]
                met.update(item.id for item in matching)
                if row["category"] in LEFT_OUT:
                    wrong += sum(row["category"] == "page_chrome" for _ in matching)
                elif any(_right(row, item) for item in matching):
                    hits += 1
                else:
                    missed += 1
            wrong += sum(item.id not in met for item in items)
    assert 2 * hits / (2 * hits + wrong + missed) >= FLOORS["shared"]["prose"], (
        hits,
        wrong,
        missed,
    )


def _matches(row: dict[str, Any], item: Observation, changed: Changed) -> bool:
    if row.get("value_start") is not None and item.value_start is not None:
        return changed.place(row["value_start"]) == item.value_start
    worded = item.status in ("zero", "illegible")
    return bool(
        worded and item.start < changed.place(row["end"]) and changed.place(row["start"]) < item.end
    )


def _right(row: dict[str, Any], item: Observation) -> bool:
    if row["value"] is None:
        return item.amount is None
    amount = row.get("value_base", row["value"])
    same = item.amount is not None and abs(item.amount - amount) < 1e-6 * max(1, abs(amount))
    return same and (row["qualifier"] in LOOSE or item.qualifier == row["qualifier"])
