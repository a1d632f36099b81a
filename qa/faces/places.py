"""The surroundings of a citation: the passage around the quote, or its row of the table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph import questions
from qa.answer import Citation

if TYPE_CHECKING:
    from graph.store import Store

AROUND = 60  # code points shown on each side of a quote
STOPS = "，。；！？、,;!?\n\r"
Places = Mapping[int, "Place"]


@dataclass(frozen=True, slots=True)
class Words:
    """A quote in its passage; `before` and `after` are cut where `cut` says so."""

    before: str
    quote: str
    after: str
    cut: tuple[bool, bool]


@dataclass(frozen=True, slots=True)
class RowCell:
    """A cell of a table's row: its column heading, what is written, its status."""

    heading: str
    raw: str
    status: str
    marked: bool


@dataclass(frozen=True, slots=True)
class TableRow:
    """The row of a cited cell."""

    label: str
    cells: tuple[RowCell, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a citation stands; both parts are None when its document is no longer stored."""

    words: Words | None
    row: TableRow | None


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading in the text of a document."""

    start: int
    end: int
    level: int


@dataclass(frozen=True, slots=True)
class OpenDocument:
    """A document's text with the cited words at [start:end] of it."""

    citation: Citation
    text: str
    headings: tuple[Heading, ...]
    place: Place


def read_places(store: Store, citations: Sequence[Citation]) -> dict[int, Place]:
    """The surroundings of each citation by the number of its note; two queries in all."""
    if not citations:
        return {}
    texts = _texts(store, citations)
    tables = [note.report for note in citations if note.cell is not None]
    rows = _observations(store, tables)
    return {note.n: _place(note, texts.get(note.report), rows) for note in citations}


def open_document(store: Store, citation: Citation) -> OpenDocument | None:
    """The stored document of a citation; None when it is gone or no longer holds the words."""
    text = _texts(store, [citation]).get(citation.report)
    place = read_places(store, [citation])[citation.n]
    if text is None or place.words is None:
        return None
    sections = store.read(questions.SECTIONS, reports=[citation.report])
    headings = (
        Heading(row["start"], row["start"] + len(row["heading"]), row["level"])
        for row in sections
        if row["heading"] and text[row["start"] :].startswith(row["heading"])
    )
    return OpenDocument(citation, text, tuple(headings), place)


def words_around(text: str, start: int, end: int, *, around: int = AROUND) -> Words:
    """The quote with at most `around` code points on each side, within its line."""
    line_start = max(text.rfind("\n", 0, start), text.rfind("\r", 0, start)) + 1
    ends = [at for at in (text.find("\n", end), text.find("\r", end)) if at >= 0]
    line_end = min(ends, default=len(text))
    first, last = max(line_start, start - around), min(line_end, end + around)
    if first > line_start:
        first = next((at + 1 for at in range(first, start) if text[at] in STOPS), first)
    if last < line_end:
        last = next((at for at in range(last, end, -1) if text[at - 1] in STOPS), last)
    cut = (first > line_start, last < line_end)
    return Words(text[first:start], text[start:end], text[end:last], cut)


def _texts(store: Store, citations: Iterable[Citation]) -> dict[str, str]:
    reports = list(dict.fromkeys(note.report for note in citations))
    return {
        str(row["report"]): str(row["text"])
        for row in store.read(questions.TEXTS, reports=reports)
    }  # fmt: skip


def _observations(store: Store, reports: Iterable[str]) -> list[dict[str, Any]]:
    wanted = list(dict.fromkeys(reports))
    if not wanted:
        return []
    return [
        row
        for row in store.read(questions.OBSERVATIONS_OF_REPORTS, reports=wanted)
        if row["table"] is not None
    ]


def _place(note: Citation, text: str | None, rows: Sequence[Mapping[str, Any]]) -> Place:
    if text is None or text[note.start : note.end] != note.quote:
        return Place(None, None)
    return Place(words_around(text, note.start, note.end), _row_of(note, rows))


def _row_of(note: Citation, rows: Sequence[Mapping[str, Any]]) -> TableRow | None:
    """The row with the cited cell; a row that stands twice in a report is told by its place."""
    cell = note.cell
    if cell is None:
        return None
    same = [row for row in rows if (row["report"], row["table"]) == (note.report, cell.table)]
    same = [row for row in same if row["row"] == cell.row]
    cited = next(
        (row for row in same if row["column"] == cell.column and _stands_at(row, note)), None
    )
    if cited is None:
        return None
    beside = [row for row in same if row["row_start"] == cited["row_start"]]
    beside.sort(key=lambda row: (row["start"], row["column"] or ""))
    cells: dict[tuple[Any, Any], RowCell] = {}
    for row in beside:
        key = (row["column"], row["start"])
        marked = key == (cited["column"], cited["start"])
        cells[key] = RowCell(row["column"] or "", row["raw"] or "", row["status"], marked)
    return TableRow(cell.row or "", tuple(cells.values()))


def _stands_at(row: Mapping[str, Any], note: Citation) -> bool:
    return note.start in (row["start"], row["value_start"], row["row_start"])
