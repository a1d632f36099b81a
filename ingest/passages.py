"""Cutting a report into the passages that are searched: never across sections, ids stable."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from ingest.sections import section_at
from ingest.source import SourceText
from ontology.records import Passage, Report, Span, stable_id

LEAST, MOST = 150, 400
_SENTENCE = re.compile(r"[^。！？!?；;\n]*(?:[。！？!?；;]+[”’」』）)\"]*|\n|$)")
_ROW_END = re.compile(r"\n[ \t\u3000]*\n|\n")


def find_passages(
    source: SourceText, report: Report, excluded: Sequence[Span], tables: Sequence[Span]
) -> tuple[Passage, ...]:
    """Passages of 150 to 400 characters in reading order; furniture is left out, tables stay apart."""
    furniture = [span for span in excluded if span not in set(tables)]
    head = search_head(report)
    found: list[Passage] = []
    for start, end, table in _stretches(report, furniture, tables):
        units = _rows(source.text, start, end) if table else _sentences(source.text, start, end)
        for first, last in _grouped(units):
            found.append(_passage(source, report, head, first, last))
    return tuple(passage for passage in found if passage.text.strip())


def search_head(report: Report) -> str:
    """What every passage of a report is searched by besides its words: who, when, which text."""
    agency = report.agency.name if report.agency else None
    year = f"{report.year}年" if report.year is not None else None
    title = report.title
    parts = [title]
    if agency and (title is None or agency not in title):
        parts.append(agency)
    if year and (title is None or year not in title):
        parts.append(year)
    return " ".join(part for part in parts if part)


def _passage(source: SourceText, report: Report, head: str, start: int, end: int) -> Passage:
    words = source.text[start:end]
    start += len(words) - len(words.lstrip())
    text = words.strip()
    end = start + len(text)
    section = section_at(report.sections, start)
    heading = report.sections[section].heading.strip() if section is not None else ""
    pieces = [head, heading if heading not in text else "", text]
    return Passage(
        id=stable_id("p", report.id, start, end),
        text=text,
        search_text="\n".join(piece for piece in pieces if piece),
        start=start,
        end=end,
        page=source.page_at(start),
        section=section,
    )


def _stretches(
    report: Report, furniture: Sequence[Span], tables: Sequence[Span]
) -> Iterator[tuple[int, int, bool]]:
    """The report cut at section starts, furniture and tables; True marks a stretch of table."""
    cuts = {report.start, report.end}
    cuts.update(section.start for section in report.sections)
    for span in (*furniture, *tables):
        cuts.update((span.start, span.end))
    points = sorted(cut for cut in cuts if report.start <= cut <= report.end)
    for start, end in itertools.pairwise(points):
        if not any(span.start <= start < span.end for span in furniture):
            yield start, end, any(span.start <= start < span.end for span in tables)


def _sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Sentences with their stop; a very long one is cut at a comma."""
    units: list[tuple[int, int]] = []
    for match in _SENTENCE.finditer(text, start, end):
        if match.end() == match.start():
            continue
        units.extend(_shortened(text, match.start(), match.end(), "，,、"))
    return units


def _rows(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Rows of a table as its text has them: a line, or what stands between blank lines."""
    flat = text.count("\n\n", start, end) >= 3
    units: list[tuple[int, int]] = []
    at = start
    for match in _ROW_END.finditer(text, start, end):
        if flat and match.group() == "\n":
            continue
        units.extend(_shortened(text, at, match.end(), "\n\t "))
        at = match.end()
    units.extend(_shortened(text, at, end, "\n\t "))
    return units


def _shortened(text: str, start: int, end: int, marks: str) -> list[tuple[int, int]]:
    pieces: list[tuple[int, int]] = []
    while end - start > MOST:
        cut = max(text.rfind(mark, start + LEAST, start + MOST) for mark in marks) + 1
        cut = cut if cut > start else start + MOST
        pieces.append((start, cut))
        start = cut
    if end > start:
        pieces.append((start, end))
    return pieces


def _grouped(units: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Neighbouring units together up to the limit; a short last one joins its neighbour."""
    groups: list[tuple[int, int]] = []
    for start, end in units:
        if groups:
            first, last = groups[-1]
            if end - first <= MOST and (last - first < LEAST or end - start < LEAST // 3):
                groups[-1] = (first, end)
                continue
        groups.append((start, end))
    return groups
