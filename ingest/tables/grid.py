"""Forms in tables that the format marks: headings give the columns, labels give the rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.source import Table
from ingest.tables.applicants import applicant_order
from ingest.tables.grid_places import (
    by_place,
    cell_under,
    empty_columns,
    first_value_column,
    has_heads,
    has_value,
    together,
    usual_width,
    without_number_column,
)
from ingest.tables.label import bare, numbering, similarity, unit_of_header, unspaced
from ingest.tables.lattice import Placed, lattice
from ingest.tables.local import NAME_HEADS, UNIT_HEADS, VALUE_HEADS, is_head
from ingest.tables.matching import (
    ANNEX,
    REVIEW,
    SMALL,
    HeaderCell,
    RowMatch,
    best_row,
    column_in,
    era_of,
    joined,
    row_in,
    rows_like,
)
from ingest.tables.placed import Lost, PlacedCell, PlacedRow
from ingest.tables.review import (
    REVIEW_BLOCKS,
    block_index,
    column_index,
    review_row,
    review_rows,
)
from ingest.tables.sheet import Sheet, plain_sheet, sheet_rows
from ingest.tables.token import BLANK, VALUE, WORDS, Token
from ingest.tables.turned import upright
from ingest.tables.value import is_unit
from ontology.forms import FORMS, Form
from ontology.records import Span


@dataclass
class GridReader:
    """Reads one table after another; a table cut by a page goes on under its old headings."""

    era: str | None
    rows: list[PlacedRow] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    heads: dict[int, Token] = field(default_factory=dict)
    above: dict[int, Token | None] = field(default_factory=dict)
    read_heads: list[Token] = field(default_factory=list)
    fresh: bool = True
    table: str | None = None
    index: int = -1
    eras: dict[str, str] = field(default_factory=dict)
    empty: frozenset[int] = frozenset()
    usual: int = 0
    covered: set[int] = field(default_factory=set)
    headed: bool = False
    begin: int = 0
    review: dict[str, Token] = field(default_factory=dict)
    block: Token | None = None

    def read(self, table: Table, text: str) -> bool:
        """Read one table; true when it held rows of a form."""
        before = len(self.rows) + len(self.lost)
        grid = without_number_column(lattice(upright(table, text), text))
        if (sheet := plain_sheet(grid)) is not None:
            return self._sheet(sheet, Span(table.start, table.end))
        self.empty, self.usual, self.begin = (
            empty_columns(grid),
            usual_width(grid),
            first_value_column(grid),
        )
        valued = [row for row in grid if has_value(row)] or grid
        self.covered = {column for row in valued for cell in row for column in cell.columns}
        first = True
        self.headed = False
        for cells in grid:
            if first and has_heads(cells):
                self.heads, self.above, self.read_heads, self.fresh = {}, {}, [], True
            first = False
            self._row(cells)
        if len(self.rows) + len(self.lost) > before:
            self.spans.append(Span(table.start, table.end))
            return True
        return False

    def _sheet(self, sheet: Sheet, span: Span) -> bool:
        rows = list(sheet_rows(sheet))
        self.rows += rows
        self.spans += [span] if rows else []
        return bool(rows)

    def _row(self, cells: Sequence[Placed]) -> None:
        if self._review_row(cells):
            return
        if len(cells) > 2 and cells[0].token.kind == VALUE and cells[1].token.kind == WORDS:
            cells = cells[1:]
        at = 0
        while at < len(cells):
            found = self._label(cells[at:])
            if found is None:
                if at == 0 and not self._local_annex(cells) and not self._local(cells):
                    self._head(cells)
                return
            stop, label, match = found
            if match.row.heading:
                if match.form.table == ANNEX:
                    self.rows.append(PlacedRow(ANNEX, match.form, match.row.label, label, ()))
                self.table, self.index = match.form.table, match.index
                return
            at = self._official(label, match, cells, at + stop)

    def _label(self, cells: Sequence[Placed]) -> tuple[int, Token, RowMatch] | None:
        """The last cell of words before the first value that reads as a row."""
        words = []
        for index, cell in enumerate(cells):
            if cell.token.kind == VALUE:
                break
            if cell.token.kind == WORDS and not is_unit(cell.token.text):
                words.append(index)
        for index in reversed(words):
            match = best_row(cells[index].token.text, self.table, self.era, self.index)
            if match and not self._is_head(cells, index, match):
                return index + 1, cells[index].token, match
        for index in reversed(words[1:]):
            if cells[index - 1].token.kind != WORDS:
                continue
            whole = joined([cells[index - 1].token, cells[index].token])
            match = best_row(whole.text, self.table, self.era, self.index)
            if match:
                return index + 1, whole, match
        return None

    def _is_head(self, cells: Sequence[Placed], index: int, match: RowMatch) -> bool:
        """Words that head a column though a row of some form has the same."""
        text = cells[index].token.text
        valued = any(cell.token.kind == VALUE for cell in cells[index + 1 :])
        after = cells[index + 1 :]
        if not valued and sum(cell.token.kind == WORDS for cell in cells) > 3:
            return True
        if match.form.table == ANNEX and not match.row.heading:
            if self.table != ANNEX and not valued and not any(is_unit(c.token.text) for c in after):
                return True
            return all(c.token.kind == WORDS and not is_unit(c.token.text) for c in after)
        return not valued and not numbering(text) and bare(text) in ("总计", "其他", "结果维持")

    def _head(self, cells: Sequence[Placed]) -> None:
        """A row of headings: kept per column, a lower heading replaces the one above it."""
        if not any(cell.token.kind == WORDS for cell in cells):
            return
        if any(cell.token.kind == VALUE for cell in cells):
            return
        words = [cell for cell in cells if cell.token.kind == WORDS]
        for cell in words:
            self._note_review(cell.token)
        if len(words) == 1 and not self.fresh:
            return
        if not self.fresh:
            self.heads, self.above, self.read_heads, self.fresh = {}, {}, [], True
        self.headed = True
        for cell in words:
            self.read_heads.append(cell.token)
            for column in cell.columns:
                if column == cell.first or column in self.heads:
                    self.above[column] = self.heads.get(column)
                    self.heads[column] = cell.token

    def _note_review(self, token: Token) -> None:
        for name in REVIEW_BLOCKS:
            if similarity(token.text, name) >= 0.85:
                self.review[name] = token

    def _official(self, label: Token, match: RowMatch, cells: Sequence[Placed], start: int) -> int:
        table = match.form.table
        self.fresh = False
        self.table, self.index = table, match.index
        if table == ANNEX:
            return self._annex(label, match, cells, start)
        form = self._form(match)
        heads = self._columns(form, cells[start - 1].last)
        chosen = self._choose(cells[start:], form, heads)
        row = row_in(form, match)
        if chosen is None:
            seen = sum(cell.token.kind == VALUE for cell in cells[start:])
            self.lost.append(Lost(table, label, seen, len(form.columns)))
        else:
            self.rows.append(PlacedRow(table, form, row, label, tuple(chosen)))
        return len(cells)

    def _form(self, match: RowMatch) -> Form:
        table = match.form.table
        seen = [HeaderCell(token.text, token, None) for token in self.heads.values()]
        if table in SMALL and (era := era_of(seen, table)):
            self.eras[table] = self.era = era
        era = self.eras.get(table) or self.era or match.form.era
        return FORMS.get((table, era)) or match.form

    def _columns(self, form: Form, after: int) -> dict[int, HeaderCell]:
        """The grid columns right of the label that have a heading of this form."""
        found: dict[int, HeaderCell] = {}
        for at, token in sorted(self.heads.items()):
            if at <= after or (self.headed and at not in self.covered):
                continue
            if similarity(token.text, "信息内容") > 0.8 or token.text.startswith("第二十条"):
                continue
            known = column_in(form, token.text)
            if known is None and at < self.begin:
                continue
            if known is None and (above := self.above.get(at)) is not None:
                # A heading over two lines, cut in two rows by the page.
                known = column_in(form, above.text + token.text)
                token = joined([above, token]) if known else token
            taken = {head.label for head in found.values()}
            label = known.label if known and known.label not in taken else token.text
            found[at] = HeaderCell(label, token, known)
        return found

    def _choose(
        self, cells: Sequence[Placed], form: Form, heads: dict[int, HeaderCell]
    ) -> list[PlacedCell] | None:
        known = {head.label for head in heads.values() if head.column}
        # Headings of a page before may stand over other columns than those of this one.
        begins = min(heads, default=0) if self.headed else 0
        places = sum(cell.first >= begins for cell in cells)
        fewer = len(known) == len(heads) == places > 1
        named = len(known) == len(form.columns) or fewer
        if named and (exact := by_place(cells, heads)):
            return exact
        wider = form.table == "requests" and self.usual > len(form.columns)
        right = [cell for cell in cells if cell.first >= self.begin]
        full = [cell for cell in right if cell.first not in self.empty]
        order = self._order(form)
        for some in ([] if wider else right, full, together(full)):
            if len(some) == len(order) and (not wider or len(cells) == self.usual):
                seen = {head.label: head.token for head in heads.values() if head.column}
                return [
                    cell_under(cell.token, column, seen.get(column))
                    for cell, column in zip(some, order)
                ]
        return None

    def _order(self, form: Form) -> tuple[str, ...]:
        """The columns as the page names them in reading order, else those of the form."""
        official = tuple(column.label for column in form.columns)
        if form.table != "requests":
            return official
        heads = [HeaderCell(t.text, t, column_in(form, t.text)) for t in self.read_heads]
        return applicant_order(heads) or official

    def _annex(self, label: Token, match: RowMatch, cells: Sequence[Placed], start: int) -> int:
        """Label, unit, value; two such blocks may stand side by side."""
        unit: str | None = None
        at = start
        units = [c for c, token in self.heads.items() if is_head(token.text, UNIT_HEADS)]
        while at < len(cells):
            cell = cells[at]
            if is_unit(cell.token.text):
                unit = "".join(cell.token.text.split())
            elif cell.first in self.empty or (
                cell.token.kind == BLANK and (cell.first in units or cell.first < self.begin)
            ):
                pass
            else:
                break
            at += 1
        if at >= len(cells):
            self.lost.append(Lost(ANNEX, label, 0, 1))
            return at
        head = self.heads.get(cells[at].first)
        column = match.form.columns[-1].label
        unit = unit or unit_of_header(label.text)
        placed = PlacedCell(cells[at].token, column, head.text if head else None, unit)
        self.rows.append(PlacedRow(ANNEX, match.form, match.row.label, label, (placed,)))
        return at + 1

    def _local_annex(self, cells: Sequence[Placed]) -> bool:
        """A row of a statistics form, under the headings of name, unit and number."""
        heads = self.heads.items()
        numbers = [c for c, head in heads if is_head(head.text, VALUE_HEADS)]
        named = any(is_head(head.text, NAME_HEADS) for _, head in heads)
        units = [c for c, head in heads if is_head(head.text, UNIT_HEADS)]
        if not numbers or not (named or units):
            return False
        value = next((cell for cell in cells if cell.first == numbers[0]), None)
        before = [c for c in cells if c.first < numbers[0] and c.first not in units]
        words = [c.token for c in before if c.token.kind == WORDS]
        if value is None or not words or value.token.kind == WORDS:
            return False
        unit = next(
            (c.token.text for c in cells if c.first in units and is_unit(c.token.text)), None
        )
        head = self.heads[numbers[0]].text
        placed = (PlacedCell(value.token, "统计数", head, unit),)
        label = words[-1]
        self.fresh, self.table = False, ANNEX
        self.rows.append(PlacedRow(ANNEX, None, unspaced(label.text), label, placed, None, "open"))
        return True

    def _local(self, cells: Sequence[Placed]) -> bool:
        """A row of no form inside a table of one, under the same headings."""
        if self.table in (None, ANNEX, REVIEW) or not cells or not self.heads or self.fresh:
            return False
        form = FORMS.get((self.table, self.eras.get(self.table) or self.era or "2021"))
        words = [i for i, cell in enumerate(cells) if cell.token.kind == WORDS]
        if form is None or not words or not any(c.token.kind == VALUE for c in cells):
            return False
        label = cells[words[-1]].token
        rest = cells[words[-1] + 1 :]
        heads = self._columns(form, cells[words[-1]].last)
        chosen = self._choose(rest, form, heads)
        if chosen is None:
            return False
        table = self.table or ""
        self.rows.append(
            PlacedRow(table, None, unspaced(label.text), label, tuple(chosen), None, "open")
        )
        return True

    def _review_row(self, cells: Sequence[Placed]) -> bool:
        """Values under, or beside, the headings of review and litigation."""
        values = [cell for cell in cells if cell.token.kind == VALUE]
        words = [cell for cell in cells if cell.token.kind == WORDS]
        if 0 < len(words) < 4 and self._review_part(cells, words):
            return True
        if not values or len(words) > 2:
            return False
        if words and self.table == REVIEW and not self.fresh:
            return not rows_like(words[-1].token.text)
        leaves = [at for at, head in self.heads.items() if column_index(head.text) is not None]
        if any(cell.token.kind == WORDS for cell in cells[1:]):
            return False
        if self._review_pieces(cells, leaves):
            return True
        if len(self.review) < 2:
            return False
        body = [cell for cell in cells if cell.token.kind != WORDS]
        if len(leaves) == 15 and set(leaves) <= {cell.first for cell in body}:
            body = [cell for cell in body if cell.first in leaves]
        elif len(body) != 15:
            body = [cell for cell in body if cell.first not in self.empty]
        if len(body) != 15 and len(leaves) < 4:
            return False
        self.table, self.index, self.fresh = REVIEW, -1, False
        labels = [self.review.get(name, body[0].token) for name in REVIEW_BLOCKS]
        if len(body) == 15:
            self.rows += review_rows(labels, [cell.token for cell in body])
        else:
            self.lost.append(Lost(REVIEW, labels[0], len(body), 15))
        return True

    def _review_pieces(self, cells: Sequence[Placed], leaves: Sequence[int]) -> bool:
        """A table that holds one or two of the three procedures, each over its five results."""
        order = [column_index(self.heads[at].text) for at in sorted(leaves)]
        firsts = [at for at, result in zip(sorted(leaves), order) if result == 0]
        labels = [self.above.get(at) for at in firsts]
        blocks = [block_index(label.text) if label else None for label in labels]
        if len(leaves) not in (5, 10) or order != list(range(5)) * len(firsts) or None in blocks:
            return False
        by_place = {cell.first: cell.token for cell in cells}
        if not set(leaves) <= set(by_place):
            return False
        for number, (block, label) in enumerate(zip(blocks, labels)):
            columns = sorted(leaves)[number * 5 : number * 5 + 5]
            if block is not None and label is not None:
                self.rows.append(review_row(block, label, [by_place[at] for at in columns]))
        self.table, self.index, self.fresh = REVIEW, -1, False
        return True

    def _review_part(self, cells: Sequence[Placed], words: Sequence[Placed]) -> bool:
        """One procedure with its five values, or one result of the procedure named last."""
        values = [c for c in cells if c.first > words[-1].first and c.first not in self.empty]
        block = block_index(words[-1].token.text)
        heads = {column_index(head.text) for head in self.heads.values()}
        named = [c.token for c in words[:2] if block_index(c.token.text) is not None]
        if block is not None and len(values) == 5 and {0, 1, 2, 3} <= heads:
            self.rows.append(review_row(block, words[-1].token, [c.token for c in values]))
        else:
            column = column_index(words[-1].token.text)
            if named:
                self.block = named[-1] if column is not None else None
            if column is None or self.block is None or len(values) != 1:
                return False
            known = block_index(self.block.text)
            self.rows.append(review_row(known or 0, self.block, [values[0].token], column))
        self.table, self.index, self.fresh = REVIEW, -1, False
        return True
