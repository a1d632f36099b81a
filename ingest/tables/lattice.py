"""The cells of a table in rows, each with the columns it covers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ingest.source import Table
from ingest.tables.glued import colon_parts
from ingest.tables.token import BLANK, SOFT, VALUE, WORDS, Token
from ingest.tables.value import looks_like_value


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell of a grid with its columns."""

    token: Token
    first: int
    last: int

    @property
    def columns(self) -> range:
        return range(self.first, self.last + 1)


Lattice = list[list[Placed]]


def lattice(table: Table, text: str) -> Lattice:
    """The rows of a table that the format marks."""
    rows: Lattice = []
    ordered = sorted(table.cells, key=lambda cell: (cell.row, cell.column))
    for number, group in groupby(ordered, key=lambda cell: cell.row):
        row = []
        for cell in group:
            words = text[cell.start : cell.end]
            kind = BLANK if not words.strip() else VALUE if looks_like_value(words) else WORDS
            place = Token(words, cell.start, cell.end, kind, number, False)
            last = cell.column + cell.colspan - 1
            parts = colon_parts(place) if kind == WORDS else ()
            row += [Placed(part, cell.column, last) for part in parts or (place,)]
        rows.append(row)
    return rows


def line_lattices(tokens: Sequence[Token]) -> Iterator[Lattice]:
    """Stretches of lines that hold equally many cells, at least two lines of two."""
    block: Lattice = []
    for _, line in groupby(tokens, key=lambda token: token.line):
        cells = list(line)
        row = [Placed(token, at, at) for at, token in enumerate(cells)]
        fits = len(cells) > 1 and not cells[0].solo and cells[0].kind != SOFT
        if block and (not fits or len(row) != len(block[0])):
            if len(block) > 1:
                yield block
            block = []
        if fits:
            block.append(row)
    if len(block) > 1:
        yield block
