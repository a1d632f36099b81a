"""How the reports of one agency stand to each other: preferred, duplicates, years in a row.

Everything here follows from the set of reports alone, never from the order of reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graph.writing.identity import FIRST_PERSON

# A page keeps its tables, a print its layout, a plain text neither (CONTRACT, Graph).
FORMAT_ORDER: Mapping[str, int] = {"html": 0, "docx": 1, "pdf": 2, "txt": 3}


@dataclass(frozen=True, slots=True)
class Standing:
    """A report as far as its agency's other reports concern it."""

    id: str
    filing: str
    year: int | None
    kind: str
    current: bool
    format: str
    sha256: str
    position: int
    facts: int
    written: str | None = None
    stated: str | None = None
    aliases: tuple[str, ...] = ()
    level: str | None = None
    sector: str | None = None


@dataclass(frozen=True, slots=True)
class Order:
    """What follows from a set of reports; pairs are (from, to)."""

    preferred: frozenset[str]
    duplicates: frozenset[tuple[str, str]]
    next_years: frozenset[tuple[str, str]]


def order_of(reports: Iterable[Standing]) -> Order:
    """Preferred report of each filing, its duplicates, and the next year's preferred report."""
    filings: dict[str, list[Standing]] = {}
    for report in reports:
        if report.current:
            filings.setdefault(report.filing, []).append(report)
    best: list[Standing] = []
    duplicates: set[tuple[str, str]] = set()
    for versions in filings.values():
        first, *rest = sorted(versions, key=rank)
        best.append(first)
        duplicates |= {(other.id, first.id) for other in rest}
    years = {(item.kind, item.year): item.id for item in best if item.year is not None}
    following = {
        (report, years[kind, year + 1])
        for (kind, year), report in years.items()
        if year is not None and (kind, year + 1) in years
    }
    return Order(frozenset(item.id for item in best), frozenset(duplicates), frozenset(following))


def rank(report: Standing) -> tuple[int, int, str, int, str]:
    """Most observations, then html, docx, pdf, txt, then the smallest sha256, then the place."""
    form = FORMAT_ORDER.get(report.format, len(FORMAT_ORDER))
    return (-report.facts, form, report.sha256, report.position, report.id)


def agency_name(reports: Iterable[Standing]) -> str | None:
    """The fullest name its reports give: 成都市温江区水务局 before 温江区水务局."""
    names = {item.written for item in reports if item.written}
    return min(names, key=lambda name: (-len(name), name)) if names else None


def agency_properties(reports: Iterable[Standing]) -> dict[str, Any]:
    """Name, aliases, level and sector of an agency out of all its reports."""
    items = sorted(reports, key=lambda item: item.id)
    name = agency_name(items)
    names = {text for item in items for text in (item.written, item.stated, *item.aliases) if text}
    aliases = sorted(text for text in names if text != name and not FIRST_PERSON.match(text))
    properties: dict[str, Any] = {"name": name, "aliases": aliases}
    properties["level"] = next((item.level for item in items if item.level), None)
    properties["sector"] = next((item.sector for item in items if item.sector), None)
    return {key: value for key, value in properties.items() if value is not None}


def standing_of(row: Mapping[str, Any]) -> Standing:
    """From a row of the graph, or of the document that comes in."""
    return Standing(
        id=row["id"],
        filing=row["filing"],
        year=row.get("year"),
        kind=row["kind"],
        current=bool(row["current"]),
        format=row["format"],
        sha256=row["sha256"],
        position=row["position"],
        facts=row["facts"],
        written=row.get("agency_written"),
        stated=row.get("agency_stated"),
        aliases=tuple(row.get("agency_aliases") or ()),
        level=row.get("agency_level"),
        sector=row.get("agency_sector"),
    )
