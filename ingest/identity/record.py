"""What a report says about itself: the identity of a report."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.records import Agency, Period, Quote, RegionRef


@dataclass(frozen=True, slots=True)
class Identity:
    """The identity fields of a report, named as in the public JSON."""

    title: str | None
    title_source: str
    agency: Agency | None
    region: RegionRef | None
    year: int | None
    year_status: str
    year_evidence: tuple[Quote, ...]
    period: Period | None
    published: str | None
    kind: str
    template: str | None
    scope: str
