"""What the cells of a marked table show by their places: columns, blanks, widths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ingest.tables.label import bare, unit_of_header
from ingest.tables.lattice import Placed
from ingest.tables.matching import HeaderCell
from ingest.tables.numbers import NUMBER_HEADS
from ingest.tables.placed import PlacedCell
from ingest.tables.token import BLANK, VALUE, WORDS, Token


def together(cells: Sequence[Placed]) -> list[Placed]:
    """The values of a row that stand side by side, nothing but blanks around them."""
    at = [n for n, cell in enumerate(cells) if cell.token.kind == VALUE]
    side_by_side = bool(at) and at[-1] - at[0] == len(at) - 1
    return list(cells[at[0] : at[-1] + 1]) if side_by_side else []


def by_place(cells: Sequence[Placed], heads: dict[int, HeaderCell]) -> list[PlacedCell] | None:
    """Every heading has its own cell and no value stands elsewhere, or None."""
    starts = {cell.first: cell for cell in cells}
    if any(at not in starts for at in heads):
        return None
    for cell in cells:
        inside = [at for at in heads if at in cell.columns]
        if len(inside) > 1 or (not inside and cell.token.kind != BLANK):
            return None
    return [cell_under(starts[at].token, head.label, head.token) for at, head in heads.items()]


def cell_under(token: Token, column: str, head: Token | None) -> PlacedCell:
    """A value under its column, the unit from the heading."""
    return PlacedCell(
        token, column, head.text if head else None, unit_of_header(head.text) if head else None
    )


def has_heads(cells: Sequence[Placed]) -> bool:
    """Whether a table opens with a heading instead of going on with rows."""
    return not any(cell.token.kind == VALUE for cell in cells)


def without_number_column(grid: Sequence[list[Placed]]) -> list[list[Placed]]:
    """The grid without a column of running numbers."""
    heads = [c for row in grid[:3] for c in row if bare(c.token.text) in NUMBER_HEADS]
    if not heads:
        return list(grid)
    column = heads[0].first
    return [
        [c for c in row if c.first != column or not (c is heads[0] or c.token.text.isdigit())]
        for row in grid
    ]


def has_value(row: Sequence[Placed]) -> bool:
    """Whether a row holds a value."""
    return any(cell.token.kind == VALUE for cell in row)


def first_value_column(grid: Sequence[Sequence[Placed]]) -> int:
    """The leftmost column with a value: what is blank left of it is a place for labels."""
    valued = [cell.first for row in grid for cell in row if cell.token.kind == VALUE]
    return min(valued, default=0)


def empty_columns(grid: Sequence[Sequence[Placed]]) -> frozenset[int]:
    """Columns in which no cell of a row with values has words."""
    rows = [row for row in grid if has_value(row)]
    begun = {cell.first for row in rows for cell in row}
    headed = {
        cell.first
        for row in grid
        for cell in row
        if cell.token.kind == WORDS and cell.first == cell.last and row not in rows
    }
    filled = {cell.first for row in rows for cell in row if cell.token.text}
    return frozenset(begun - filled - headed)


def usual_width(grid: Sequence[Sequence[Placed]]) -> int:
    """How many cells most rows have right of their label."""
    counts: Counter[int] = Counter()
    for row in grid:
        words = [i for i, cell in enumerate(row) if cell.token.kind == WORDS]
        if words and any(cell.token.kind == VALUE for cell in row):
            counts[len(row) - 1 - words[-1]] += 1
    return counts.most_common(1)[0][0] if counts else 0
