"""The table of review and litigation as it lies in lines: whole, in parts, or result by result."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.tables.counting import Shape, soft_as_blank, take
from ingest.tables.headings import windows
from ingest.tables.matching import REVIEW, joined
from ingest.tables.placed import Lost, PlacedRow
from ingest.tables.review import (
    REVIEW_BLOCKS,
    block_index,
    column_index,
    heads_review,
    is_review_head,
    result_blocks,
    review_row,
    review_rows,
)
from ingest.tables.style import SPACES
from ingest.tables.token import VALUE, Token
from ontology.records import Span

# Without one of these no word before the values heads this table.
_MARKS = ("复议", "诉讼", "起诉", "结果", "维", "纠", "审")
_GAP = re.compile(f"[{SPACES}]+")


@dataclass(frozen=True, slots=True)
class ReviewFound:
    """Rows read or lost, the text they cover, and the headings that rows below still need."""

    rows: tuple[PlacedRow, ...]
    lost: Lost | None
    span: Span
    heads: tuple[Token, ...] = ()


@dataclass
class ReviewLines:
    """Reads runs of values; knows the procedure whose results follow one by one."""

    block: Token | None = None
    result: int = 0

    def read(
        self, context: Sequence[Token], breaks: int, values: Sequence[Token], shape: Shape
    ) -> ReviewFound | None:
        """What the values are, None where they are not of this table.

        `breaks` tells how many words of the context stand right before the values.
        """
        written = "".join(token.text for token in context)
        if self.block is None and not any(mark in written for mark in _MARKS):
            return None
        own = _parted(context[len(context) - breaks :]) if breaks else []
        context = _parted(context)
        if own and (part := self._part(context, own, values, shape)):
            return part
        return _pieces(context, values, shape) or _whole(context, values, shape)

    def _part(
        self,
        context: Sequence[Token],
        own: Sequence[Token],
        values: Sequence[Token],
        shape: Shape,
    ) -> ReviewFound | None:
        """One procedure with its five values, or one result of a procedure after the other."""
        label = own[-1]
        block = block_index(label.text)
        if block is not None and _count(values) and heads_review(context):
            cells = take(values, 5, 0, 0, shape.mask(5))
            heads = tuple(token for token in context if token is not label)
            if cells is None and _count(values) > 4:
                return None
            if cells is None:
                lost = Lost(REVIEW, label, _count(values), 5)
                return _found([], label, values, heads, lost)
            return _found([review_row(block, label, cells)], label, values, heads)
        return self._pair(own, values, shape)

    def _pair(
        self, own: Sequence[Token], values: Sequence[Token], shape: Shape
    ) -> ReviewFound | None:
        """结果维持 0, 结果纠正 0, ... below the name of the procedure, in the order of the form.

        A result without a value may stand between; a procedure named on the way is the next.
        """
        column = column_index(own[-1].text)
        names = [n for n, token in enumerate(own) if block_index(token.text) is not None]
        if names:
            self.block, self.result = own[names[-1]], 0
        since = own[names[-1] + 1 :] if names else own
        passed = [column_index(token.text) for token in since]
        expected = list(range(self.result, self.result + len(passed)))
        # All five in a row are the headings of five values, of which the page has lost some.
        if self.block is None or column is None or passed != expected or len(passed) == 5:
            self.block = None
            return None
        cells = take(values, 1, 0, 0, shape.mask(1))
        block = block_index(self.block.text)
        if cells is None or block is None:
            self.block = None
            return None
        self.result = column + 1
        return _found([review_row(block, self.block, cells, column)], own[-1], values)


def _parted(words: Sequence[Token]) -> list[Token]:
    """Headings that stand on one line with blanks between them, each by itself."""
    parted: list[Token] = []
    for token in words:
        if not _GAP.search(token.text):
            parted.append(token)
            continue
        pieces = [piece for piece in _GAP.split(token.text) if piece]
        names = [block_index(piece) is not None or is_review_head(piece) for piece in pieces]
        if len(pieces) < 2 or not all(names):
            parted.append(token)
            continue
        at = 0
        for piece in pieces:
            at = token.text.index(piece, at)
            start = token.start + at
            parted.append(replace(token, text=piece, start=start, end=start + len(piece)))
            at += len(piece)
    return parted


def _pieces(context: Sequence[Token], values: Sequence[Token], shape: Shape) -> ReviewFound | None:
    """Headings of one or two procedures, each over its five results, then their values."""
    blocks = result_blocks(context)
    if len(blocks) not in (1, 2) or not _count(values) or column_index(context[-1].text) != 4:
        return None
    cells = take(values, 5 * len(blocks), 0, 0, shape.mask(5 * len(blocks)))
    if cells is None:
        return None
    rows = [
        review_row(block_index(label.text) or 0, label, cells[5 * n : 5 * n + 5])
        for n, label in enumerate(blocks)
    ]
    return _found(rows, blocks[0], values)


def _whole(context: Sequence[Token], values: Sequence[Token], shape: Shape) -> ReviewFound | None:
    """Values after all the headings of the table."""
    heads = [token for token in context if is_review_head(token.text)]
    tail = [token for token in context[-3:] if is_review_head(token.text)]
    named = len(heads) > 1 and bool(tail)
    if not named and not (_count(values) > 5 and heads_review(context)):
        return None
    cells = take(values, 15, 0, 0, shape.mask(15))
    if cells is None and values[0].solo and any(token.kind == VALUE for token in values):
        cells = soft_as_blank(values, 15, shape, False)
    if cells is None and (not named or not any(token.kind == VALUE for token in values)):
        return None
    labels = _labels(context)
    lost = Lost(REVIEW, labels[0], _count(values), 15) if cells is None else None
    return _found(review_rows(labels, cells) if cells else [], labels[0], values, lost=lost)


def _found(
    rows: Sequence[PlacedRow],
    label: Token,
    values: Sequence[Token],
    heads: tuple[Token, ...] = (),
    lost: Lost | None = None,
) -> ReviewFound:
    span = Span(min(label.start, values[0].start), values[-1].end)
    return ReviewFound(tuple(rows), lost, span, heads)


def _labels(context: Sequence[Token]) -> tuple[Token, ...]:
    labels = []
    for name in REVIEW_BLOCKS:
        exact = [joined(piece) for piece in windows(context, name)]
        labels.append(exact[-1] if exact else context[-1])
    return tuple(labels)


def _count(values: Sequence[Token]) -> int:
    return sum(token.kind == VALUE for token in values)
