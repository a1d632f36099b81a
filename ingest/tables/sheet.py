"""Tables that are no national form: statistics of a place, classes of information, lists.

Read only where it is certain what a number is: one heading of words over its column, words in
its row. A form with several columns of numbers or two blocks side by side is read here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.tables.label import bare, numbering, unspaced
from ingest.tables.lattice import Lattice, Placed
from ingest.tables.local import (
    CODE_HEADS,
    NAME_HEADS,
    NOTE_HEADS,
    UNIT_HEADS,
    VALUE_HEADS,
    is_head,
    metric_of,
    statistics_row,
)
from ingest.tables.matching import (
    ANNEX,
    REVIEW,
    SMALL,
    RowMatch,
    best_row,
    column_like,
    rows_like,
    score_column,
)
from ingest.tables.numbers import NUMBER_HEADS
from ingest.tables.placed import PlacedCell, PlacedRow
from ingest.tables.token import BLANK, VALUE, WORDS, Token
from ingest.tables.value import is_unit

OTHER = "other"
_SURE = 0.95
_FORM_TABLES = (*SMALL, "requests", REVIEW)
TIME_HEADS = ("年度", "年份", "年", "月份", "季度", "时间")
_MARKS = re.compile(r"^(?:[甲乙丙丁戊]|\d{1,2})$")
# What the heading of a column of numbers ends with; 发布机构 and the like head no numbers.
_COUNTED = re.compile(
    r"(?:数|量|比例?|比重|额|率|计|次|增长|增幅|增减|年度?|季度|月|期|条|件|份|元|人|公开|申请|[)）%])$"
)
_PART = re.compile(r"^[一二三四五六七八九十]{1,3}[、.．]")
_YEAR = re.compile(r"^20\d\d(?:年度?)?$")


@dataclass(frozen=True, slots=True)
class Block:
    """Columns that belong together: names from the outside in, a unit, one or more of values."""

    names: tuple[int, ...]
    unit: int | None
    values: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with its headings by column and its rows of values."""

    heads: dict[int, Token]
    blocks: tuple[Block, ...]
    body: Lattice
    statistics: bool


def sheet_of(grid: Lattice) -> Sheet | None:
    """The table's headings and columns, or None where they leave a doubt."""
    start = next((n for n, row in enumerate(grid) if _is_body(row)), 0)
    if not start or start > 4:
        return None
    heads = _heads(grid[:start])
    body = [row for row in grid[start:] if not _only_marks(row)]
    roles = {column: _role(column, head, body) for column, head in sorted(heads.items())}
    if not body or "mixed" in roles.values():
        return None
    blocks = tuple(_blocks(roles))
    columns = {cell.first for row in body for cell in row if cell.token.kind != BLANK}
    if not blocks or columns - set(roles) or any(_spread(row) for row in body):
        return None
    words = [head.text for head in heads.values()]
    metrics = [metric_of(unspaced(label.text)) for row in body for label in _labels(row, blocks)]
    stated = sum(metric != "open" for metric in metrics)
    united = any(is_head(word, UNIT_HEADS) for word in words)
    named = any(is_head(word, NAME_HEADS) for word in words)
    return Sheet(heads, blocks, body, united or (named and 2 * stated >= len(metrics)))


def _is_body(row: Sequence[Placed]) -> bool:
    kinds = [cell.token.kind for cell in row]
    return VALUE in kinds and not _only_marks(row)


def _only_marks(row: Sequence[Placed]) -> bool:
    """The line of a form that numbers its columns: 甲 乙 丙 1 2."""
    texts = [cell.token.text.strip() for cell in row if cell.token.text.strip()]
    return "甲" in texts and all(_MARKS.match(text) for text in texts)


def _heads(rows: Lattice) -> dict[int, Token]:
    """The lowest heading over every column."""
    heads: dict[int, Token] = {}
    for row in rows:
        if len(row) < 2:
            continue
        for cell in row:
            if cell.token.kind == WORDS:
                for column in cell.columns:
                    if column == cell.first or column in heads:
                        heads[column] = cell.token
    return heads


def _role(column: int, head: Token, body: Lattice) -> str:
    cells = [cell for row in body for cell in row if cell.first == column]
    kinds = [cell.token.kind for cell in cells]
    if is_head(head.text, NUMBER_HEADS) or is_head(head.text, CODE_HEADS):
        return "skip"
    if is_head(head.text, NOTE_HEADS):
        return "skip"
    filled = [cell.token.text for cell in cells if cell.token.text.strip()]
    if is_head(head.text, UNIT_HEADS) or (filled and all(is_unit(text) for text in filled)):
        return "unit"
    if is_head(head.text, TIME_HEADS) or (filled and all(_YEAR.match(text) for text in filled)):
        return "name"
    if WORDS not in kinds:
        return "value" if VALUE in kinds else "skip"
    if VALUE not in kinds:
        return "name"
    return "mixed"


def _blocks(roles: dict[int, str]) -> Iterator[Block]:
    names: list[int] = []
    values: list[int] = []
    unit: int | None = None
    for column, role in roles.items():
        if role == "name":
            if values and names:
                yield Block(tuple(names), unit, tuple(values))
            if values:
                names, values, unit = [], [], None
            names.append(column)
        elif role == "unit":
            unit = column
        elif role == "value":
            values.append(column)
    if names and values:
        yield Block(tuple(names), unit, tuple(values))


def _spread(row: Sequence[Placed]) -> bool:
    """A number over several columns is under no heading of its own."""
    return any(cell.token.kind == VALUE and cell.first != cell.last for cell in row)


def _labels(row: Sequence[Placed], blocks: Sequence[Block]) -> list[Token]:
    inner = {block.names[-1] for block in blocks}
    return [cell.token for cell in row if cell.first in inner and cell.token.text.strip()]


def is_official(grid: Lattice) -> bool:
    """Whether a table has headings of the forms of 2019 or 2021, or rows of the one of requests."""
    words = [c.token.text for row in grid for c in row if c.token.kind == WORDS]
    if any(_is_form_row(text) for text in words):
        return True
    if any(_is_small_row(text) for text in words):
        return True
    heads = [text for text in words if not is_head(text, VALUE_HEADS) and len(bare(text)) > 3]
    near = {text: column for text in heads if (column := column_like(text, _FORM_TABLES))}
    # One heading that is only near (公开数量) may be that of any table.
    return len(near) > 1 or any(score_column(*pair) >= _SURE for pair in near.items())


def _is_small_row(text: str) -> bool:
    found = rows_like(text)[:1]
    return any(match.form.table in SMALL and match.score >= _SURE for match in found)


def _is_form_row(text: str) -> bool:
    found = rows_like(text)[:1] if numbering(text) and len(bare(text)) > 3 else ()
    return any(match.form.table == "requests" and match.score >= 0.9 for match in found)


def plain_sheet(grid: Lattice) -> Sheet | None:
    """The table as a sheet, None where it is a national form or leaves a doubt."""
    if is_official(grid):
        return None
    sheet = sheet_of(grid)
    if sheet is None:
        return None
    single = len(sheet.blocks) == 1 and len(sheet.blocks[0].values) == 1
    if single and len(sheet.body) > 3 and _is_annex(sheet):
        return None
    if not sheet.statistics and not _is_transposed(sheet) and not _counts(sheet):
        return None
    plain = single and sheet.statistics
    return None if plain and (sheet.blocks[0].unit is not None or _is_annex(sheet)) else sheet


def _is_annex(sheet: Sheet) -> bool:
    """Whether most rows are those of the national annex."""
    labels = [label.text for row in sheet.body for label in _labels(row, sheet.blocks)]
    found = [rows_like(label)[:1] for label in labels]
    return 2 * sum(bool(f) and f[0].form.table == ANNEX for f in found) > len(labels)


def _counts(sheet: Sheet) -> bool:
    """Several rows of numbers under headings that say what is counted."""
    heads = [sheet.heads[column].text for block in sheet.blocks for column in block.values]
    return len(sheet.body) > 1 and all(_COUNTED.search(unspaced(head)) for head in heads)


def sheet_rows(sheet: Sheet) -> Iterator[PlacedRow]:
    """Every row of every block; the annex's own rows keep their place in the form."""
    if _is_transposed(sheet):
        yield from _transposed(sheet)
        return
    for block in sheet.blocks:
        outer: list[Token] = []
        index = -1
        for row in sheet.body:
            cells = {cell.first: cell.token for cell in row}
            names = [cells[c] for c in block.names if c in cells and cells[c].text.strip()]
            if not names or len(names) < len(block.names) - len(outer[:-1]):
                continue
            outer = [*outer[: len(block.names) - len(names)], *names]
            match = best_row(outer[-1].text, ANNEX, "2014", index) if sheet.statistics else None
            if match is not None and match.form.table == ANNEX:
                index = match.index
            yield from _row(sheet, block, outer, cells, match)


def _row(
    sheet: Sheet,
    block: Block,
    path: Sequence[Token],
    cells: dict[int, Token],
    match: RowMatch | None,
) -> Iterator[PlacedRow]:
    unit = cells[block.unit].text if block.unit in cells else None
    unit = "".join(unit.split()) if unit and is_unit(unit) else None
    placed = [
        PlacedCell(cells[column], _column(sheet.heads[column]), sheet.heads[column].text, unit)
        for column in block.values
        if column in cells
    ]
    label = path[-1]
    if match is not None and match.row.heading:
        return
    empty = not any(cell.value.kind == VALUE for cell in placed)
    if len(placed) != len(block.values) or (empty and _is_title(sheet, block, label, unit, match)):
        return
    if not sheet.statistics:
        name = " > ".join(unspaced(token.text) for token in path)
        yield PlacedRow(OTHER, None, name, label, tuple(placed), None, "open")
        return
    values = [cell.value for cell in placed]
    yield statistics_row(label, match, values, [sheet.heads[c] for c in block.values], unit)


def _is_title(
    sheet: Sheet, block: Block, label: Token, unit: str | None, match: RowMatch | None
) -> bool:
    """Whether a row without a number is no row of blanks but the heading of those below."""
    if not sheet.statistics or (match is not None and match.row.heading):
        return True
    return unit is None if block.unit is not None else bool(_PART.match(label.text))


def _column(head: Token) -> str:
    return unspaced(head.text)


def _is_transposed(sheet: Sheet) -> bool:
    """Metrics as headings and one row of their numbers."""
    if len(sheet.blocks) != 1 or len(sheet.body) != 1:
        return False
    heads = [sheet.heads[column].text for column in sheet.blocks[0].values]
    known = sum(metric_of(unspaced(head)) != "open" for head in heads)
    return len(heads) > 1 and 2 * known >= len(heads)


def _transposed(sheet: Sheet) -> Iterator[PlacedRow]:
    block, cells = sheet.blocks[0], {cell.first: cell.token for cell in sheet.body[0]}
    name = cells.get(block.names[-1])
    if name is None or not name.text.strip():
        return
    for column in block.values:
        if column in cells:
            head = sheet.heads[column]
            cell = PlacedCell(cells[column], unspaced(name.text), name.text)
            yield PlacedRow(ANNEX, None, unspaced(head.text), head, (cell,), None, "open")
