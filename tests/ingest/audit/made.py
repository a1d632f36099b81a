"""Reports and facts for the rules over the collection."""

from __future__ import annotations

from dataclasses import replace

from ingest.audit.records import Fact, Held

HELD = Held(
    id="r1", file="a.txt", sha256="s1", kind="annual_report", template="2021", year=2022,
    published=None, agency="青河市林湾区教育局", agency_id="a1", sector="education",
    level="county", names=("青河市林湾区教育局", "区教育局"), preferred=True, start=0, end=0,
)  # fmt: skip


def held(identifier: str, **changes: object) -> Held:
    given = {"id": identifier, "file": f"{identifier}.txt", "sha256": f"s-{identifier}"}
    return replace(HELD, **{**given, **changes})  # type: ignore[arg-type]


def fact(
    report: str, metric: str, value: float | None, applicant: str | None = "total",
    status: str = "value", low: float | None = None, high: float | None = None,
) -> Fact:  # fmt: skip
    low, high = (value, value) if low is None and high is None else (low, high)
    return Fact(report, metric, applicant, value, low, high, status, "3", 4, 5, None, None, None)
