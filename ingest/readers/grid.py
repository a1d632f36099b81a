"""A table of the page written as text: a line per row, a tab between cells."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from ingest.readers.writer import TextWriter
from ingest.source import Table, TableCell


@dataclass(frozen=True, slots=True)
class GridCell:
    """The words of a cell (one line, trimmed) and where it stands in its grid."""

    words: str
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    cells: tuple[GridCell, ...]


def write_grid(writer: TextWriter, grid: Grid) -> Table | None:
    """Write the grid; gives its places, or None when it has no words at all."""
    if not any(cell.words for cell in grid.cells):
        return None
    start = writer.position
    placed: list[TableCell] = []
    for _, row in groupby(grid.cells, key=lambda cell: cell.row):
        for number, cell in enumerate(row):
            if number:
                writer.raw("\t")
            at, end = writer.raw(cell.words)
            placed.append(TableCell(at, end, cell.row, cell.column, cell.rowspan, cell.colspan))
        writer.raw("\n")
    return Table(start, writer.position, tuple(placed))
