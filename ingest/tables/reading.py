"""All statutory tables of a report, whatever shape they have on the page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.source import SourceText
from ingest.tables.crowded import uncrowded
from ingest.tables.flat import FlatReader
from ingest.tables.glued import unglued
from ingest.tables.grid import GridReader
from ingest.tables.lattice import line_lattices
from ingest.tables.local import localise
from ingest.tables.matching import ANNEX, SMALL
from ingest.tables.numbers import without_numbers
from ingest.tables.placed import Lost, PlacedRow, observe
from ingest.tables.sheet import plain_sheet, sheet_rows
from ingest.tables.token import Token, tokenise
from ingest.tables.unfilled import unfilled
from ontology.records import Observation, Period, Span

TableFinding = tuple[str, str, str, str, Span]
MARKS = {
    "2019": ("本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量", "采购总金额"),
    "2021": ("本年制发件数", "本年废止件数", "现行有效件数", "本年收费金额", "行政规范性文件"),
}


@dataclass(frozen=True, slots=True)
class TableReading:
    """What the tables say, the text they cover, the template their labels show, the damage."""

    observations: tuple[Observation, ...]
    spans: tuple[Span, ...]
    template: str | None
    findings: tuple[TableFinding, ...]


def read_tables(
    source: SourceText, start: int, end: int, report_id: str, year: int | None
) -> TableReading:
    """Read every table of `source.text[start:end]`; offsets are into the whole text."""
    era = _marked_era(source.text[start:end]) or _era_of_year(year)
    grid = GridReader(era)
    for table in source.tables:
        if start <= table.start and table.end <= end:
            grid.read(table, source.text)
    flat = FlatReader(era)
    grids = [Span(table.start, table.end) for table in source.tables]
    tokens = tokenise(source.text, start, end, grids)
    tokens = tuple(unglued(uncrowded(tokens, source.text)))
    tokens, sheets = _line_sheets(tuple(without_numbers(tokens)))
    flat.read(tokens)
    flat.lost += unfilled(tokens, flat.rows, flat.lost)
    flat_rows = [*_plausible(flat.rows, len(flat.lost)), *sheets]
    rows = localise(sorted([*grid.rows, *flat_rows], key=lambda row: row.start), year)
    period = Period(f"{year}-01-01", f"{year}-12-31") if year else None
    lost = [*grid.lost, *(flat.lost if flat_rows or len(flat.lost) > 2 else ())]
    return TableReading(
        tuple(observe(rows, source, report_id, period)),
        tuple(grid.spans)
        + (_merge([*flat.spans, *_row_spans(sheets)]) if flat_rows or lost else ()),
        _template(rows, lost, source.text[start:end]),
        tuple(_findings(lost, flat_rows)),
    )


def _line_sheets(tokens: Sequence[Token]) -> tuple[tuple[Token, ...], list[PlacedRow]]:
    """Tables that lie in lines and are no national form; their lines are read only once."""
    rows: list[PlacedRow] = []
    taken: set[int] = set()
    for grid in line_lattices(tokens):
        found = list(sheet_rows(sheet)) if (sheet := plain_sheet(grid)) is not None else []
        rows += found
        taken |= {cell.token.line for row in grid for cell in row} if found else set()
    return tuple(token for token in tokens if token.line not in taken), rows


def _marked_era(text: str) -> str | None:
    """The era whose own labels stand more often in the text, split labels included."""
    plain = re.sub(r"[\s|｜]", "", text)
    votes = {era: sum(mark in plain for mark in marks) for era, marks in MARKS.items()}
    best = max(votes, key=lambda era: votes[era])
    return best if votes[best] > min(votes.values()) else None


def _era_of_year(year: int | None) -> str | None:
    if year is None or year < 2019:
        return None
    return "2019" if year < 2021 else "2021"


def _plausible(rows: Sequence[PlacedRow], lost: int) -> list[PlacedRow]:
    """Rows that keep company: a lone label before a number in prose is no table."""
    kept = list(rows)
    annex = sum(row.table == ANNEX and bool(row.cells) for row in rows)
    if annex < 4:
        kept = [row for row in kept if row.table != ANNEX]
    return kept if len(kept) > 1 or lost > 3 else []


def _template(rows: Iterable[PlacedRow], lost: Iterable[Lost], text: str) -> str | None:
    forms = [row.form for row in rows if row.form is not None]
    small = [form.era for form in forms if form.table in SMALL]
    if small:
        return max(sorted(set(small)), key=small.count)
    tables = {form.table for form in forms} | {item.table for item in lost}
    if "requests" in tables or tables & set(SMALL):
        marked = _marked_era(text)
        eras = [form.era for form in forms if form.table == "requests"]
        return marked or (max(sorted(set(eras)), key=eras.count) if eras else None)
    return "2014" if ANNEX in tables else None


def _merge(spans: Iterable[Span]) -> tuple[Span, ...]:
    merged: list[Span] = []
    for span in sorted(spans, key=lambda item: item.start):
        if merged and span.start <= merged[-1].end + 200:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return tuple(merged)


def _row_spans(rows: Iterable[PlacedRow]) -> Iterable[Span]:
    for row in rows:
        ends = [row.label.end, *(cell.value.end for cell in row.cells)]
        yield Span(min(row.label.start, row.start), max(ends))


def _findings(lost: Sequence[Lost], flat: Sequence[PlacedRow]) -> Iterable[TableFinding]:
    for item in lost:
        span = Span(item.label.start, item.label.end)
        message = f"“{item.label.text}”应有{item.wanted}个单元格，页面上有{item.found}个"
        yield ("damage.table_lines_lost", "fail", "medium", message, span)
    solo = [row for row in flat if any(cell.value.solo for cell in row.cells)]
    if solo:
        span = Span(solo[0].label.start, max(solo[0].label.end, solo[0].cells[-1].value.end))
        yield ("damage.table_flattened", "note", "low", "表格被拆成每行一个单元格", span)
