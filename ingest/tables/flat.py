"""Forms that lie in the text as lines: labels and values follow each other in reading order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from ingest.tables.applicants import applicant_order
from ingest.tables.counting import Shape, shape_of, soft_as_blank, take, twice
from ingest.tables.headings import after_heading, seen_column
from ingest.tables.label import bare, numbering, similarity, unit_of_header, unspaced
from ingest.tables.local import (
    CODE_HEADS,
    NOTE_HEADS,
    UNIT_HEADS,
    VALUE_HEADS,
    is_head,
    statistics_row,
)
from ingest.tables.matching import (
    ANNEX,
    CLOSE,
    REVIEW,
    SMALL,
    HeaderCell,
    RowMatch,
    best_row,
    column_in,
    column_like,
    era_of,
    joined,
    row_in,
    rows_like,
    segment_columns,
)
from ingest.tables.placed import Lost, PlacedCell, PlacedRow
from ingest.tables.review_lines import ReviewLines
from ingest.tables.runs import (
    ends_heads,
    ends_in_unit,
    names_values,
    nesting,
    runs,
    trailing_unit,
    without_code,
)
from ingest.tables.token import BLANK, SOFT, VALUE, Token
from ingest.tables.value import is_unit
from ontology.forms import FORMS, Form
from ontology.records import Span

KEPT = 90
NO_UNIT = re.compile(r"^[—–-]{1,3}$")


@dataclass
class FlatReader:
    """Walks the cells of the text once; `rows` and `lost` are what it found."""

    era: str | None
    rows: list[PlacedRow] = field(default_factory=list)
    lost: list[Lost] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    context: list[Token] = field(default_factory=list)
    breaks: int = 0
    statistics: bool = False
    named: bool = False
    six: bool = False
    unrepeated: bool = False
    value_heads: tuple[Token, ...] = ()
    value_head: Token | None = None
    coded: bool = False
    unitless: bool = False
    table: str | None = None
    index: int = -1
    shape: Shape = field(default_factory=Shape)
    review: ReviewLines = field(default_factory=ReviewLines)
    headers: dict[str, tuple[HeaderCell, ...]] = field(default_factory=dict)
    eras: dict[str, str] = field(default_factory=dict)

    def read(self, tokens: Sequence[Token]) -> None:
        groups = list(runs(tokens))
        self.shape = shape_of([values for _, values in groups])
        solo = [v.text for _, values in groups for v in values if v.kind == VALUE and v.solo]
        self.unrepeated = 2 < len(solo) == len(set(solo))
        sizes = [_count(values) for _, values in groups]
        self.six = sizes.count(6) > 4 * sizes.count(7)
        for position, (words, values) in enumerate(groups):
            following = groups[position + 1][0] if position + 1 < len(groups) else ()
            self.context = [*self.context, *words][-KEPT:]
            self.breaks = len(words)
            if values:
                self._run(values, following)

    def _run(self, values: Sequence[Token], following: Sequence[Token]) -> None:
        if self._review(values):
            return
        own = self.context[len(self.context) - self.breaks :] if self.breaks else []
        self._note_statistics(own)
        unit, own = trailing_unit(without_code(own) if self.statistics else own)
        if len(self.value_heads) > 1 and self._local_annex(own, values, unit):
            return
        found = self._label(own)
        if found is None:
            self._local(own, values, unit)
            return
        label, match = found
        if self._is_header(label):
            return
        if match.row.heading:
            if match.form.table == ANNEX:
                self.rows.append(PlacedRow(ANNEX, match.form, match.row.label, label, ()))
            self._enter(match)
            self.context = self.context[-2:]
            return
        self._official(label, match, values, unit, following)

    def _label(self, own: Sequence[Token]) -> tuple[Token, RowMatch] | None:
        best: tuple[float, Token, RowMatch] | None = None
        for length in range(1, min(20, len(own)) + 1):
            whole = joined(own[len(own) - length :])
            if len(whole.text) > 120:
                break
            match = best_row(whole.text, self.table, self.era, self.index)
            if match and (best is None or match.score >= best[0] + 0.01):
                best = (match.score, whole, match)
        return (best[1], best[2]) if best else None

    def _is_header(self, label: Token) -> bool:
        """总计 and 其他 head a column unless they carry the number of their row."""
        if numbering(label.text) or bare(label.text) not in ("总计", "其他"):
            return False
        before = [token for token in self.context if token.end <= label.start]
        if not before:
            return False
        last = before[-1].text
        return column_like(last) is not None or similarity(last, "法人或其他组织") > 0.8

    def _enter(self, match: RowMatch) -> None:
        if match.form.table != self.table or match.index < self.index - 3:
            self.headers.pop(match.form.table, None)
        self.table, self.index = match.form.table, match.index

    def _official(
        self,
        label: Token,
        match: RowMatch,
        values: Sequence[Token],
        unit: str | None,
        following: Sequence[Token],
    ) -> None:
        self._enter(match)
        table = match.form.table
        before = [token for token in self.context if token.end <= label.start]
        form, columns = self._columns(table, before, match)
        row = row_in(form, match)
        lead = self.shape.lead(len(match.row.path)) if table == "requests" else 0
        values = self.shape.inner(values, len(columns)) if table == "requests" else values
        cells, unit = self._values(values, len(columns), lead, following, unit, table)
        first = min([label.start, *(h.token.start for h in columns if h.token.end)])
        if cells is not None and self.unrepeated and self._label_repeats(match, following):
            cells = None
        if cells is None and (block := self._block(before, match, values, len(columns))):
            for one, found, zeros in [*block[:-1], (label, row, block[-1][2])]:
                self.rows.append(_placed(form, found, one, zeros, columns, unit))
        elif cells is None:
            self.lost.append(Lost(table, label, _count(values), len(columns)))
        else:
            self.rows.append(_placed(form, row, label, cells, columns, unit))
        self.spans.append(Span(first, max(values[-1].end, label.end)))
        self.context = []

    def _block(
        self, before: Sequence[Token], match: RowMatch, values: Sequence[Token], wanted: int
    ) -> list[tuple[Token, str, list[Token]]]:
        """All labels of a block and then its values, where these are all the same."""
        cells = [token for token in values if token.kind == VALUE]
        if len(cells) < 2 * wanted or len({token.text for token in cells}) > 1:
            return []
        labels: list[tuple[Token, str]] = []
        for token in before:
            near = best_row(token.text, match.form.table, match.form.era, len(labels) - 1)
            if near and near.form.table == match.form.table and not near.row.heading:
                labels.append((token, row_in(match.form, near)))
        labels.append((before[-1] if before else cells[0], match.row.label))
        if len(labels) * wanted != len(cells) or len({row for _, row in labels}) < len(labels):
            return []
        return [
            (label, row, cells[number * wanted : (number + 1) * wanted])
            for number, (label, row) in enumerate(labels)
        ]

    def _values(
        self,
        values: Sequence[Token],
        wanted: int,
        lead: int,
        following: Sequence[Token],
        unit: str | None,
        table: str,
    ) -> tuple[list[Token] | None, str | None]:
        if table == ANNEX and values[0].kind == BLANK and len(values) > 1 and not values[0].solo:
            values = values[1:]
        nested = nesting(following) if self.shape.placeholders and table == "requests" else 0
        cells = take(values, wanted, lead, nested, self.shape.mask(wanted), self.shape.leading)
        if cells is None and values[0].solo:
            goes_on = self._goes_on(following)
            cells = soft_as_blank(values, wanted, self.shape, goes_on)
        if cells is None and values[0].solo and self._label_missing(following):
            cells = twice(values, wanted)
        return cells, unit

    def _label_missing(self, following: Sequence[Token]) -> bool:
        """Whether the label of the very next row of the form is not there."""
        match = best_row(following[0].text, self.table, self.era, self.index) if following else None
        if match is None or match.form.table != self.table:
            return False
        skipped = match.form.rows[self.index + 1 : match.index]
        return sum(not row.heading for row in skipped) == 1

    def _label_repeats(self, match: RowMatch, following: Sequence[Token]) -> bool:
        """Whether the next row's label stands before in the form, and is not on the page.

        Where repeated lines are removed it may be gone, and the value be that of the next row.
        """
        rows = match.form.rows
        if match.form.table != ANNEX or match.index + 1 >= len(rows):
            return False
        coming = rows[match.index + 1].short
        if coming not in {row.short for row in rows[: match.index + 1]}:
            return False
        return not following or similarity(following[0].text, coming) < CLOSE

    def _goes_on(self, following: Sequence[Token]) -> bool:
        """Whether the very next words are a row of the table that is being read."""
        match = best_row(following[0].text, self.table, self.era, self.index) if following else None
        return match is not None and match.form.table == self.table

    def _columns(
        self, table: str, before: Sequence[Token], match: RowMatch
    ) -> tuple[Form, tuple[HeaderCell, ...]]:
        tables = SMALL if table in SMALL else (table,)
        heads = segment_columns(after_heading(before), tables) if before else []
        heads = [h for h in heads if h.column or not rows_like(h.label)]
        if any(head.column for head in heads):
            self.headers[table] = tuple(heads)
            self.named = any(similarity(token.text, "信息内容") >= CLOSE for token in before)
        seen = self.headers.get(table, ())
        if table in SMALL and (era := era_of(seen, table)):
            self.eras[table] = self.era = era
        form = _form(table, self.eras.get(table) or self.era or match.form.era, match.form)
        seen = tuple(HeaderCell(h.label, h.token, column_in(form, h.label)) for h in seen)
        columns = tuple(seen_column(column, seen) for column in form.columns)
        if table == "requests" and (order := self._order(seen)):
            ranked = {column.label: column for column in columns}
            return form, tuple(ranked[label] for label in order)
        official = {column.label for column in form.columns}
        known = [head for head in seen if head.column and head.column.label in official]
        more = len(seen) - len(form.columns)
        if table in SMALL and self.named and len(known) == len(form.columns) and 0 < more < 3:
            return form, seen
        return form, columns

    def _order(self, seen: Sequence[HeaderCell]) -> tuple[str, ...]:
        """The columns that the page names, all seven of them or six in rows that have six cells."""
        order = applicant_order(seen)
        return order if len(order) == 7 or (len(order) == 6 and self.six) else ()

    def _local(self, own: Sequence[Token], values: Sequence[Token], unit: str | None) -> None:
        """A row that is no row of the form, inside a table whose columns are known."""
        if self._local_annex(own, values, unit):
            return
        if self.table in (None, ANNEX, REVIEW) or not own or len(own) != len(self.context):
            return
        label = joined(own)
        table = self.table or ""
        form = FORMS.get((table, self.eras.get(table) or self.era or ""))
        if form is None or len(own) > 2 or len(label.text) > 40:
            return
        if column_like(label.text) or similarity(label.text, "信息内容") > 0.8:
            return
        cells = take(values, len(form.columns), 0, 0, self.shape.mask(len(form.columns)))
        if cells is None or len(form.columns) == 1 or not _count(cells):
            return
        seen = self.headers.get(table, ())
        heads = [seen_column(column, seen) for column in form.columns]
        placed = tuple(
            PlacedCell(value, head.label, head.token.text or None, unit)
            for value, head in zip(cells, heads)
        )
        self.rows.append(PlacedRow(table, None, unspaced(label.text), label, placed, None, "open"))
        self.spans.append(Span(label.start, values[-1].end))
        self.context = []

    def _local_annex(self, own: Sequence[Token], values: Sequence[Token], unit: str | None) -> bool:
        """A row of a statistics form: words, a measure word, a value for each of its columns."""
        known = self.unitless or (unit and (self.statistics or self.table == ANNEX))
        if not known or not own or own[-1].text == "":
            return False
        count = len(self.value_heads) if self.statistics else 1
        if self.coded and self.breaks and is_unit(self.context[-1].text):
            values = [token for token in values if token.kind != SOFT][1:]
        if not values:
            return False
        cells = take(values, count or 1, 0, 0, self.shape.mask(count or 1))
        label = own[-1]
        if cells is None or len(label.text) > 60 or is_head(label.text, UNIT_HEADS):
            return False
        if unit is None and (_is_part(label.text) or not _has_digits(cells)):
            return False
        if count > 1:
            match = best_row(label.text, ANNEX, "2014", self.index)
            if match is not None and match.form.table == ANNEX:
                self._enter(match)
            self.rows.append(statistics_row(label, match, cells, self.value_heads, unit))
        else:
            head = self.value_head.text if self.value_head else None
            placed = (PlacedCell(cells[0], "统计数", head, unit),)
            name = unspaced(label.text)
            self.rows.append(PlacedRow(ANNEX, None, name, label, placed, None, "open"))
        self.spans.append(Span(label.start, max(label.end, cells[-1].end)))
        self.context = []
        return True

    def _note_statistics(self, own: Sequence[Token]) -> None:
        """The headings of a statistics form: what stands between that of units and the first row."""
        at = [n for n, token in enumerate(own) if is_head(token.text, UNIT_HEADS)]
        if not at:
            self.unitless |= names_values(own)
            return
        self.statistics = True
        after = [token for token in own[at[-1] + 1 :] if not is_head(token.text, CODE_HEADS)]
        self.coded = len(after) < len(own) - at[-1] - 1
        ends = [n for n, token in enumerate(after) if ends_heads(token.text)]
        heads = after[: ends[0]] if ends else after[: len(after) - 1 - ends_in_unit(after)]
        heads = [token for token in heads if not is_head(token.text, NOTE_HEADS)]
        self.value_heads = tuple(heads) if len(heads) > 1 else ()
        named = len(heads) == 1 and is_head(heads[0].text, VALUE_HEADS)
        self.value_head = heads[0] if named else None

    def _review(self, values: Sequence[Token]) -> bool:
        """Values of review and litigation, as `ReviewLines` reads them."""
        found = self.review.read(self.context, self.breaks, values, self.shape)
        if found is None:
            return False
        self.rows += found.rows
        self.lost += [found.lost] if found.lost else []
        self.spans.append(found.span)
        self.context, self.table, self.index = list(found.heads), REVIEW, -1
        return True


def _is_part(text: str) -> bool:
    """Whether words are the heading of a part of the report."""
    return bool(re.match(r"^[一二三四五六七八九十]、.*(?:情况|事项|工作|问题)", text))


def _has_digits(cells: Sequence[Token]) -> bool:
    return any(char.isdigit() for cell in cells for char in cell.text)


def _placed(
    form: Form,
    row: str,
    label: Token,
    cells: Sequence[Token],
    columns: Sequence[HeaderCell],
    unit: str | None,
) -> PlacedRow:
    """The cells of a row under the columns as the page names them."""
    placed = tuple(
        PlacedCell(
            value,
            head.column.label if head.column else head.label,
            head.token.text or None,
            unit or unit_of_header(head.token.text),
        )
        for value, head in zip(cells, columns)
    )
    return PlacedRow(form.table, form, row, label, placed)


def _form(table: str, era: str, default: Form) -> Form:
    return FORMS.get((table, era)) or default


def _count(values: Sequence[Token]) -> int:
    return sum(token.kind == VALUE for token in values)
