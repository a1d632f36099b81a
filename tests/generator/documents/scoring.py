"""How much of what is known about a page a reader found: right answers and questions, by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ontology.records import Document, Report
from tests.generator.documents.page import Page, Told

Score = tuple[Counter[str], Counter[str]]


def fitting(page: Page, format: str) -> Page | None:
    """The page as the format can hold it; None where what is known would not be on it."""
    if format == "html" or page.page_title is None:
        return page
    known = page.told[0]
    source = known.identity.get("title_source")
    if source == "page" or (not page.annual and page.page_title not in known.lines):
        return None
    return replace(page, page_title=None)


def compare(page: Page, document: Document, score: Score, *, places: bool) -> None:
    """Counts every field of every report; `places` also the extents of sections and reports."""
    right, asked = score
    asked["kind_of_page"] += 1
    right["kind_of_page"] += document.is_annual_report == page.annual and (
        page.annual or document.reason == page.reason
    )
    if not page.annual:
        return
    asked["reports"] += 1
    right["reports"] += len(document.reports) == len(page.told)
    if len(document.reports) != len(page.told):
        return
    for number, (report, told) in enumerate(zip(document.reports, page.told, strict=True)):
        _identity(report, told, score)
        _sections(document.text, report, told, score, places)
        if number and places:
            before = document.reports[number - 1]
            asked["splits"] += 2
            right["splits"] += document.text[report.start :].startswith(told.lines[0])
            right["splits"] += document.text[: before.end].endswith(page.told[number - 1].lines[-1])


def _identity(report: Report, told: Told, score: Score) -> None:
    agency, region = report.agency, report.region
    found: dict[str, object] = {
        "kind": report.kind, "title": report.title, "title_source": report.title_source, "year": report.year,
        "agency": agency.name if agency else None, "level": agency.level if agency else None,
        "sector": agency.sector if agency else None, "region": region.code if region else None,
        "region_name": region.name if region else None, "year_status": report.year_status,
        "period": (report.period.start, report.period.end) if report.period else None,
        "published": report.published, "template": report.template, "scope": report.scope,
    }  # fmt: skip
    right, asked = score
    for key, known in told.identity.items():
        asked[key] += 1
        right[key] += _same(key, found[key], known)


def _same(key: str, found: object, known: object) -> bool:
    if key == "year_status":
        return isinstance(known, tuple) and found in known
    if key == "title" and isinstance(found, str) and isinstance(known, str):
        return "".join(found.split()) == "".join(known.split())
    return found == known


def _sections(text: str, report: Report, told: Told, score: Score, places: bool) -> None:
    """Sections in common count twice, as in an F1."""
    known = _known(text, report, told) if places else {_loose(*known) for known in told.sections}
    found: set[tuple[object, ...]] = {
        (s.kind, s.heading, s.level, s.start, s.end)
        if places
        else _loose(s.kind, s.heading, s.level)
        for s in report.sections
    }
    right, asked = score
    right["sections"] += 2 * len(known & found)
    asked["sections"] += len(known) + len(found)


def _loose(kind: str, heading: str, level: int) -> tuple[object, ...]:
    """A heading where blanks and line ends are not those that were written (pdf)."""
    return kind, "".join(heading.split())[:8], level


def _known(text: str, report: Report, told: Told) -> set[tuple[object, ...]]:
    """The headings at their places: each is looked for behind the one before."""
    at, placed = report.start, []
    first = told.headings[0][0] if told.headings else 0
    for line in told.lines[:first]:
        at = max(at, text.find(line, at) + len(line)) if line else at
    for _, words, kind, level in told.headings:
        at = text.find(words, at)
        placed.append((kind, words, level, at))
        at += len(words)
    known: set[tuple[object, ...]] = set()
    for number, (kind, words, level, start) in enumerate(placed):
        end = next((s for _, _, lv, s in placed[number + 1 :] if lv <= level), report.end)
        known.add((kind, words, level, start, end))
    return known


def shares(score: Score) -> dict[str, float]:
    """Right answers of those asked, by field."""
    right, asked = score
    return {key: right[key] / asked[key] for key in asked}


def score_of(found: Iterable[tuple[Page, Document]], *, places: bool) -> dict[str, float]:
    score: Score = (Counter(), Counter())
    for page, document in found:
        compare(page, document, score, places=places)
    return shares(score)
