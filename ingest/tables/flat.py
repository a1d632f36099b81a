"""Forms that lie in the text as lines: labels and values follow each other in reading order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from ingest.tables.counting import Shape, shape_of, soft_as_blank, take, twice
from ingest.tables.label import bare, numbering, similarity, unit_of_header
from ingest.tables.local import UNIT_HEADS, is_head
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
from ingest.tables.placed import PlacedCell, PlacedRow
from ingest.tables.token import BLANK, SOFT, VALUE, WORDS, Token
from ingest.tables.value import is_unit
from ontology.forms import FORMS, Form, FormColumn
from ontology.records import Span

KEPT = 90
REVIEW_COLUMNS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
REVIEW_BLOCKS = ("行政复议", "未经复议直接起诉", "复议后起诉")
NO_UNIT = re.compile(r"^[—–-]{1,3}$")


@dataclass(frozen=True, slots=True)
class Lost:
    """A row whose values the page does not have in full."""

    table: str
    label: Token
    found: int
    wanted: int


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
    table: str | None = None
    index: int = -1
    shape: Shape = field(default_factory=Shape)
    headers: dict[str, tuple[HeaderCell, ...]] = field(default_factory=dict)
    eras: dict[str, str] = field(default_factory=dict)

    def read(self, tokens: Sequence[Token]) -> None:
        groups = list(runs(tokens))
        self.shape = shape_of([values for _, values in groups])
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
        unit, own = _trailing_unit(own)
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
        lead = 3 - len(match.row.path) if table == "requests" else 0
        cells, unit = self._values(values, len(columns), lead, following, unit, table)
        first = min([label.start, *(h.token.start for h in columns if h.token.end)])
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
        nested = _nesting(following) if self.shape.placeholders and table == "requests" else 0
        cells = take(values, wanted, lead, nested, self.shape.extra(wanted))
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

    def _goes_on(self, following: Sequence[Token]) -> bool:
        """Whether the very next words are a row of the table that is being read."""
        match = best_row(following[0].text, self.table, self.era, self.index) if following else None
        return match is not None and match.form.table == self.table

    def _columns(
        self, table: str, before: Sequence[Token], match: RowMatch
    ) -> tuple[Form, tuple[HeaderCell, ...]]:
        tables = SMALL if table in SMALL else (table,)
        heads = segment_columns(_after_heading(before), tables) if before else []
        heads = [h for h in heads if h.column or not rows_like(h.label)]
        if any(head.column for head in heads):
            self.headers[table] = tuple(heads)
            self.named = any(similarity(token.text, "信息内容") >= CLOSE for token in before)
        seen = self.headers.get(table, ())
        if table in SMALL and (era := era_of(seen, table)):
            self.eras[table] = self.era = era
        form = _form(table, self.eras.get(table) or self.era or match.form.era, match.form)
        seen = tuple(HeaderCell(h.label, h.token, column_in(form, h.label)) for h in seen)
        columns = tuple(_seen_column(column, seen) for column in form.columns)
        official = {column.label for column in form.columns}
        known = [head for head in seen if head.column and head.column.label in official]
        more = len(seen) - len(form.columns)
        if table in SMALL and self.named and len(known) == len(form.columns) and 0 < more < 3:
            return form, seen
        return form, columns

    def _local(self, own: Sequence[Token], values: Sequence[Token], unit: str | None) -> None:
        """A row that is no row of the form, inside a table whose columns are known."""
        if self._local_annex(own, values, unit):
            return
        if self.table is None or self.table == ANNEX or not own or len(own) != len(self.context):
            return
        label = joined(own)
        form = FORMS.get((self.table, self.eras.get(self.table) or self.era or ""))
        if form is None or len(own) > 2 or len(label.text) > 40:
            return
        if column_like(label.text) or similarity(label.text, "信息内容") > 0.8:
            return
        cells = take(values, len(form.columns), 0, 0, self.shape.extra(len(form.columns)))
        if cells is None or len(form.columns) == 1:
            return
        seen = self.headers.get(self.table, ())
        heads = [_seen_column(column, seen) for column in form.columns]
        placed = tuple(
            PlacedCell(value, head.label, head.token.text or None, unit)
            for value, head in zip(cells, heads)
        )
        self.rows.append(PlacedRow(self.table, None, label.text, label, placed, None, "open"))
        self.spans.append(Span(label.start, values[-1].end))
        self.context = []

    def _local_annex(self, own: Sequence[Token], values: Sequence[Token], unit: str | None) -> bool:
        """A row of a statistics form: words, a measure word, one value."""
        if any(is_head(token.text, UNIT_HEADS) for token in self.context):
            self.statistics = True
        if unit is None or not own or not (self.statistics or self.table == ANNEX):
            return False
        cells = take(values, 1, 0, 0, self.shape.extra(1))
        label = own[-1]
        if cells is None or len(label.text) > 60 or is_head(label.text, UNIT_HEADS):
            return False
        placed = (PlacedCell(cells[0], "统计数", None, unit),)
        self.rows.append(PlacedRow(ANNEX, None, label.text, label, placed, None, "open"))
        self.spans.append(Span(label.start, max(label.end, cells[0].end)))
        self.context = []
        return True

    def _review(self, values: Sequence[Token]) -> bool:
        """Fifteen values after the headings of review and litigation."""
        heads = [token for token in self.context if _is_review(token.text)]
        tail = [token for token in self.context[-3:] if _is_review(token.text)]
        if len(heads) < 2 or not tail:
            return False
        cells = take(values, 15, 0, 0, self.shape.extra(15))
        if cells is None and values[0].solo and any(token.kind == VALUE for token in values):
            cells = soft_as_blank(values, 15, self.shape, False)
        if cells is None and not any(token.kind == VALUE for token in values):
            return False
        labels = self._review_labels()
        if cells is None:
            self.lost.append(Lost(REVIEW, labels[0], _count(values), 15))
        else:
            self.rows += review_rows(labels, cells)
        self.spans.append(Span(labels[0].start, values[-1].end))
        self.context, self.table, self.index = [], REVIEW, -1
        return True

    def _review_labels(self) -> tuple[Token, ...]:
        labels = []
        for name in REVIEW_BLOCKS:
            exact = [joined(piece) for piece in _windows(self.context, name)]
            labels.append(exact[-1] if exact else self.context[-1])
        return tuple(labels)


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


def review_rows(labels: Sequence[Token], cells: Sequence[Token]) -> list[PlacedRow]:
    """The one line of fifteen values as three rows of five."""
    form = FORMS[REVIEW, "2021"]
    rows = []
    for block, label in enumerate(labels):
        values = cells[block * 5 : block * 5 + 5]
        placed = tuple(PlacedCell(v, c, c) for v, c in zip(values, REVIEW_COLUMNS))
        rows.append(PlacedRow(REVIEW, form, form.rows[-3:][block].label, label, placed))
    return rows


def _windows(context: Sequence[Token], name: str) -> Iterator[Sequence[Token]]:
    """Stretches of up to eight pieces that together read as the name."""
    for at in range(len(context)):
        for length in range(1, 9):
            piece = context[at : at + length]
            if sum(len(token.text) for token in piece) > len(name) + 2:
                break
            if similarity("".join(token.text for token in piece), name) >= 0.85:
                yield piece
                break


def _is_review(text: str) -> bool:
    return any(similarity(text, name) >= 0.75 for name in (*REVIEW_COLUMNS[:4], "复议后起诉")) or (
        bare(text) == "总计"
    )


def runs(tokens: Sequence[Token]) -> Iterator[tuple[list[Token], list[Token]]]:
    """Words, then the values that follow them: a line that holds both ends with its values."""
    words: list[Token] = []
    values: list[Token] = []
    for index, token in enumerate(tokens):
        if token.kind == WORDS or (token.kind == BLANK and _leads(tokens, index)):
            blank_after_unit = bool(values and words) and is_unit(words[-1].text)
            if any(v.kind != SOFT for v in values) or len(values) > 2 or blank_after_unit:
                yield words, values
                words = []
            values = []
            if token.kind == WORDS:
                words.append(token)
        elif token.kind == SOFT and not words:
            continue
        else:
            hard = [value for value in values if value.kind != SOFT]
            if hard and not hard[0].solo and token.line != hard[0].line:
                yield words, values
                words, values = [], []
                if token.kind == SOFT:
                    continue
            values.append(token)
    yield words, values


def _leads(tokens: Sequence[Token], index: int) -> bool:
    """A blank cell before words of its own line is a place left for outer labels."""
    line = tokens[index].line
    for token in tokens[index + 1 :]:
        if token.line != line:
            return False
        if token.kind == WORDS:
            return True
        if token.kind == VALUE:
            return False
    return False


def _nesting(following: Sequence[Token]) -> int:
    """How many empty label cells the form has before the next label."""
    first = numbering(following[0].text) if following else ""
    text = following[0].text if following else ""
    if re.match(r"^\d", text.strip()):
        return 2
    return 1 if first and re.match(r"^\s*[(（]", text) else 0


def _trailing_unit(own: Sequence[Token]) -> tuple[str | None, list[Token]]:
    pieces = list(own)
    if len(pieces) > 1 and is_unit(pieces[-1].text):
        return "".join(pieces[-1].text.split()), pieces[:-1]
    return None, pieces


def _after_heading(before: Sequence[Token]) -> Sequence[Token]:
    """The headings of the columns: what follows 信息内容 or, without it, all that precedes."""
    for index in range(len(before) - 1, -1, -1):
        if similarity(before[index].text, "信息内容") >= 0.8:
            return before[index + 1 :]
    return before[-40:]


def _seen_column(column: FormColumn, seen: Sequence[HeaderCell]) -> HeaderCell:
    for head in seen:
        if head.column is not None and head.column.label == column.label:
            return HeaderCell(column.label, head.token, column)
    return HeaderCell(column.label, Token("", 10**9, 0, WORDS, 0, True), column)


def _form(table: str, era: str, default: Form) -> Form:
    return FORMS.get((table, era)) or default


def _count(values: Sequence[Token]) -> int:
    return sum(token.kind == VALUE for token in values)
