"""What can happen to a table: a row or a cell deleted, doubled, emptied, or a label lost."""

from __future__ import annotations

import random

from tests.generator.changes import shrunk
from tests.generator.layout import Cell, Key, Rows

Tables = list[tuple[str, Rows]]
KINDS = (
    "delete_row",
    "double_row",
    "delete_cell",
    "double_cell",
    "blank_cell",
    "blank_row",
    "lose_label",
    "spam_cell",
    "shift_row",
)


def damage(kind: str, tables: Tables, seed: int) -> tuple[Tables, set[Key]] | None:
    """The damaged tables and the cells of the row it happened to; None where it cannot."""
    draw = random.Random(seed)
    copy = [(title, [list(row) for row in rows]) for title, rows in tables]
    places = [
        (rows, n) for _, rows in copy for n, row in enumerate(rows) if any(c.key for c in row)
    ]
    rows, number = draw.choice(places)
    row = rows[number]
    touched = {cell.key for cell in row if cell.key}
    if kind in ("delete_row", "double_row"):
        if any(cell.rowspan > 1 for cell in row):
            return None
        rows[number : number + 1] = [] if kind == "delete_row" else [row, list(row)]
        if kind == "delete_row":
            rows[:number] = [shrunk(above, number - at) for at, above in enumerate(rows[:number])]
        return copy, touched
    values = [n for n, cell in enumerate(row) if cell.key]
    if kind == "lose_label":
        if values[0] == 0:
            return None
        row[values[0] - 1] = _emptied(row[values[0] - 1])
        return copy, touched
    _one_cell(kind, row, values, draw.choice(values))
    return copy, touched


def _one_cell(kind: str, row: list[Cell], values: list[int], at: int) -> None:
    if kind == "delete_cell":
        del row[at]
    elif kind == "double_cell":
        row.insert(at, row[at])
    elif kind == "blank_cell":
        row[at] = _emptied(row[at])
    elif kind == "shift_row":
        texts = [row[number].text for number in values]
        for number, text in zip(values, ["", *texts]):
            row[number] = Cell(text, row[number].colspan, 1, row[number].key)
    elif kind == "blank_row":
        for number in values:
            row[number] = _emptied(row[number])
    else:
        row[at] = Cell("某某竞猜网", row[at].colspan, 1, row[at].key)


def _emptied(cell: Cell) -> Cell:
    return Cell("", cell.colspan, cell.rowspan, cell.key)


def raw_after(tables: Tables) -> dict[Key, list[str]]:
    """What every cell reads after the damage."""
    found: dict[Key, list[str]] = {}
    for _, rows in tables:
        for row in rows:
            for cell in row:
                if cell.key:
                    found.setdefault(cell.key, []).append(cell.text)
    return found
