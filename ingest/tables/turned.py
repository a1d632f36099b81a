"""Tables that lie on their side: the rows of the form stand above, its columns at the left."""

from __future__ import annotations

from dataclasses import replace

from ingest.source import Table, TableCell
from ingest.tables.label import bare
from ingest.tables.local import VALUE_HEADS, is_head
from ingest.tables.matching import rows_like
from ingest.tables.value import looks_like_value

_SURE = 0.9


def upright(table: Table, text: str) -> Table:
    """The table with rows and columns exchanged where it lies on its side, else itself.

    On its side the words of a row have no value beside them, but values below.
    """
    valued = [c for c in table.cells if c.start < c.end and _is_value(c, text)]
    rows = {cell.row for cell in valued}
    names = [c for c in table.cells if c.start < c.end and _names_row(c, text)]
    if not names or any(cell.row in rows for cell in names):
        return table
    below = sum(any(v.column == c.column and v.row > c.row for v in valued) for c in names)
    if 2 * below < len(names):
        return table
    # A line that is too short does not say which of its cells is gone.
    ends: dict[int, int] = {}
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.rowspan):
            ends[row] = max(ends.get(row, 0), cell.column + cell.colspan)
    short = {row for row, end in ends.items() if end < max(ends.values())}
    gone = {id(cell) for cell in valued if cell.row in short}
    turned = sorted(
        (
            replace(c, row=c.column, column=c.row, rowspan=c.colspan, colspan=c.rowspan)
            for c in table.cells
            if id(c) not in gone
        ),
        key=lambda cell: (cell.row, cell.column),
    )
    return replace(table, cells=tuple(turned))


def _is_value(cell: TableCell, text: str) -> bool:
    return looks_like_value(text[cell.start : cell.end])


def _names_row(cell: TableCell, text: str) -> bool:
    """Whether the words are those of a row that carries a number, and of no column."""
    words = text[cell.start : cell.end]
    if bare(words) in ("总计", "其他") or is_head(words, VALUE_HEADS):
        return False
    found = rows_like(words)[:1]
    return any(match.score >= _SURE and not match.row.heading for match in found)
