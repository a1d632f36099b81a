"""The numbers of the shared pages against the hand-made facts, by the rules of their README."""

from __future__ import annotations

import json
from typing import Any

from ingest.prose import read_prose
from ontology.records import Observation, Span
from tests.floors import FLOORS
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared
LEFT_OUT = {"page_chrome", "project_background", "mechanism", "target", "honour"}
LOOSE = {None, "累计", "预计"}


def _reports() -> list[dict[str, Any]]:
    assert SHARED is not None
    data = json.loads((SHARED / "gold" / "seed_gold.json").read_text(encoding="utf-8"))
    files = data["files"]
    entries = files if isinstance(files, list) else list(files.values())
    return [report for entry in entries for report in entry["reports"]]


def _tables(cells: list[dict[str, Any]]) -> list[Span]:
    places = [(cell["start"], cell["end"]) for cell in cells if "start" in cell]
    return [Span(min(places)[0], max(end for _, end in places))] if places else []


def _matches(row: dict[str, Any], item: Observation) -> bool:
    if row.get("value_start") is not None and item.value_start is not None:
        return bool(row["value_start"] == item.value_start)
    worded = item.status in ("zero", "illegible")
    return bool(worded and item.start < row["end"] and row["start"] < item.end)


def _right(row: dict[str, Any], item: Observation) -> bool:
    if row["value"] is None:
        return item.amount is None
    amount = row.get("value_base", row["value"])
    return item.amount == amount and (
        row["qualifier"] in LOOSE or item.qualifier == row["qualifier"]
    )


def test_metrics_reach_the_bar() -> None:
    assert SHARED is not None
    hits = wrong = missed = 0
    for report in _reports():
        text = (SHARED / "reports" / report["file"]).open(encoding="utf-8", newline="").read()
        found = read_prose(
            text, report["start"], report["end"], _tables(report.get("table_cells", [])),
            report_id="r", year=report["year"], period=None, sections=(),
        )  # fmt: skip
        met: set[str] = set()
        for row in report["metrics"]:
            items = [item for item in found if _matches(row, item)]
            met.update(item.id for item in items)
            if row["category"] in LEFT_OUT:
                wrong += sum(row["category"] == "page_chrome" for _ in items)
            elif any(_right(row, item) for item in items):
                hits += 1
            else:
                missed += 1
        wrong += sum(item.id not in met for item in found)
    score = 2 * hits / (2 * hits + wrong + missed)
    assert score >= FLOORS["shared"]["prose"], (hits, wrong, missed)
