"""How offices depart from the printed form: columns, rows and labels that are not as they should be."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.generator.layout import GROUP, Cell, Row, Rows, relabel

Tables = list[tuple[str, Rows]]
Change = Callable[[Tables, random.Random], Tables]
LOCAL = "其他主动公开文件"


def without_headings(tables: Tables, _draw: random.Random) -> Tables:
    """The first line of headings of the small tables is gone."""
    return [(title, [row for row in rows if not _heads(row)]) for title, rows in tables]


def _heads(row: Row) -> bool:
    return row[0].text == "信息内容"


def without_rows(tables: Tables, draw: random.Random) -> Tables:
    """A few rows are missing; labels merged over them shrink."""
    return [(title, _thinned(rows, draw)) for title, rows in tables]


def _thinned(rows: Rows, draw: random.Random) -> Rows:
    for number in reversed(range(len(rows))):
        row = rows[number]
        valued = any(cell.key for cell in row) and len(row) < 12
        if valued and all(cell.rowspan == 1 for cell in row) and draw.random() < 0.15:
            above = [shrunk(r, number - at) for at, r in enumerate(rows[:number])]
            rows = [*above, *rows[number + 1 :]]
    return rows


def shrunk(row: Row, down: int) -> Row:
    """The row with every cell that reaches so many rows down made one row shorter."""
    return [
        Cell(cell.text, cell.colspan, cell.rowspan - (cell.rowspan > down), cell.key)
        for cell in row
    ]


def with_numbers_column(tables: Tables, _draw: random.Random) -> Tables:
    """The annex with running numbers in front."""
    return [(t, _numbered(rows) if rows[0][0].text == "统计指标" else rows) for t, rows in tables]


def _numbered(rows: Rows) -> Rows:
    return [[Cell("序号" if not n else str(n)), *row] for n, row in enumerate(rows)]


def with_remarks(tables: Tables, _draw: random.Random) -> Tables:
    """The annex with an empty column of remarks."""
    return [
        (t, [[*row, Cell("" if n else "备注")] for n, row in enumerate(rows)])
        if rows[0][0].text == "统计指标" else (t, rows)
        for t, rows in tables
    ]  # fmt: skip


def units_in_labels(tables: Tables, _draw: random.Random) -> Tables:
    """The annex without a column of units: they stand in brackets behind the labels."""
    return [
        (t, [_united(row) for row in rows]) if rows[0][0].text == "统计指标" else (t, rows)
        for t, rows in tables
    ]


def _united(row: Row) -> Row:
    unit = row[1].text
    mark = f"（{unit}）" if unit not in ("单位", "——") else ""
    return [Cell(row[0].text + mark), *row[2:]]


def groups_repeated(tables: Tables, _draw: random.Random) -> Tables:
    """Merged labels written again in every row."""
    return [(title, _repeated(rows)) for title, rows in tables]


def _repeated(rows: Rows) -> Rows:
    carried: list[tuple[Cell, int]] = []
    body: Rows = []
    for row in rows:
        again = [Cell(cell.text) for cell, _ in carried]
        carried = [(cell, left - 1) for cell, left in carried if left > 1]
        valued = any(cell.key for cell in row)
        carried += [(c, c.rowspan - 1) for c in row if valued and c.rowspan > 1]
        body.append([*again, *(_single(cell) if valued else cell for cell in row)])
    return body


def _single(cell: Cell) -> Cell:
    return Cell(cell.text, cell.colspan, 1, cell.key)


def without_totals(tables: Tables, _draw: random.Random) -> Tables:
    """The table of requests without its last column."""
    return [(t, _column_dropped(rows)) if "申请情况" in t else (t, rows) for t, rows in tables]


def _column_dropped(rows: Rows) -> Rows:
    body = [[c for c in row if not (c.key and c.key[2] == "总计")] for row in rows]
    head = [Cell("申请人情况", 6) if c.text == "申请人情况" else c for c in body[0]]
    return [head, [c for c in body[1] if c.text != "总计"], *body[2:]]


def totals_first(tables: Tables, _draw: random.Random) -> Tables:
    """The table of requests with the totals left of the applicants."""
    return [(t, _total_moved(rows)) if "申请情况" in t else (t, rows) for t, rows in tables]


def _total_moved(rows: Rows) -> Rows:
    body: Rows = [rows[0], [rows[1][2], rows[1][0], rows[1][1]], rows[2]]
    for row in rows[3:]:
        labels = [cell for cell in row if not cell.key]
        values = [cell for cell in row if cell.key]
        body.append([*labels, values[-1], *values[:-1]])
    return body


def flat_headings(tables: Tables, _draw: random.Random) -> Tables:
    """The table of requests with one line of headings, without the group of organisations."""
    return [(t, _one_head(rows)) if "申请情况" in t else (t, rows) for t, rows in tables]


def _one_head(rows: Rows) -> Rows:
    names = [rows[1][0].text, *(cell.text for cell in rows[2]), "总计"]
    return [[Cell("", 3), *(Cell(name) for name in names)], *rows[3:]]


def spaced_letters(tables: Tables, _draw: random.Random) -> Tables:
    """Short labels with blanks between their characters."""
    return _labels(tables, lambda text: "  ".join(text) if 1 < len(text) < 4 else text)


def other_numbering(tables: Tables, _draw: random.Random) -> Tables:
    """Numbers with other marks: 1、 for 1., (一) for （一）, 一. for 一、."""

    def change(text: str) -> str:
        for number in "12345678":
            text = text.replace(f"{number}.", f"{number}、") if text.startswith(number) else text
        return text.replace("（", "(").replace("）", ")")

    return _labels(tables, change)


def without_numbering(tables: Tables, _draw: random.Random) -> Tables:
    """The leaves of the table of requests without their numbers."""

    def change(text: str) -> str:
        return text[2:] if len(text) > 4 and text[0] in "12345678" and text[1] == "." else text

    return _labels(tables, change)


def misspelt(tables: Tables, draw: random.Random) -> Tables:
    """One character lost, doubled or replaced in a third of the long labels."""

    def change(text: str) -> str:
        if len(text) < 7 or draw.random() > 0.35 or "第二十条" in text or text == GROUP:
            return text
        at = draw.randrange(3, len(text) - 1)
        return text[:at] + draw.choice(("", text[at] * 2, "的")) + text[at + 1 :]

    return _labels(tables, change)


def with_local_row(tables: Tables, draw: random.Random) -> Tables:
    """A row of the office's own after the normative documents."""
    changed: Tables = []
    for title, rows in tables:
        body: Rows = []
        for row in rows:
            body.append(row)
            if row[0].text in ("规范性文件", "行政规范性文件"):
                values = [_local(cell, draw) for cell in row[1:]]
                body.append([Cell(LOCAL), *values])
        changed.append((title, body))
    return changed


def _local(cell: Cell, draw: random.Random) -> Cell:
    assert cell.key is not None
    key = (cell.key[0], LOCAL, cell.key[2])
    return Cell(str(draw.randrange(1, 400)), cell.colspan, 1, key)


def _labels(tables: Tables, change: Callable[[str], str]) -> Tables:
    return [(title, relabel(rows, change)) for title, rows in tables]


CHANGES: dict[str, Change] = {
    change.__name__: change
    for change in (
        without_headings, without_rows, with_numbers_column, with_remarks, units_in_labels,
        groups_repeated, without_totals, totals_first, flat_headings, spaced_letters,
        other_numbering, without_numbering, misspelt, with_local_row,
    )
}  # fmt: skip
