"""Lines that hold several rows of a form: cut into the cells that the blanks between them show."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ingest.tables.matching import column_like, rows_like
from ingest.tables.style import SPACES
from ingest.tables.token import VALUE, WORDS, Token, blank_parts
from ingest.tables.value import is_unit

ROW_SHARE = 0.6
SURE = 0.98


def uncrowded(tokens: Sequence[Token], text: str) -> Iterator[Token]:
    """The tokens, with every line that is several rows of a form cut into its cells."""
    for _, line in groupby(tokens, key=lambda token: token.line):
        cells = list(line)
        yield from _cut(cells, text) if _may_hold_rows(cells) else cells


def _may_hold_rows(cells: Sequence[Token]) -> bool:
    words = [token for token in cells if token.kind == WORDS]
    if not words or len(words) > 2 or (len(words) == len(cells) and len(cells) > 1):
        return False
    return len(words[0].text) > 12 and any(blank in words[0].text for blank in SPACES)


def _cut(cells: Sequence[Token], text: str) -> Sequence[Token]:
    start, end = cells[0].start, cells[-1].end
    parts = blank_parts(text[start:end], start, cells[0].line)
    labels = [
        parts[max(0, at - 3) : at]
        for at, part in enumerate(parts)
        if at and part.kind == VALUE and parts[at - 1].kind == WORDS
    ]
    if len(labels) == 1:
        return parts if _headed(parts, labels[0]) else cells
    known = sum(_names_row(pieces) for pieces in labels)
    return parts if len(labels) > 1 and known >= ROW_SHARE * len(labels) else cells


def _headed(parts: Sequence[Token], pieces: Sequence[Token]) -> bool:
    """Whether the headings of the columns stand on the line of the first row."""
    words = [piece.text for piece in pieces]
    rows = [rows_like("".join(words[at:])) for at in range(len(words))]
    heads = [part for part in parts if part.kind == WORDS and column_like(part.text)]
    sure = any(found and found[0].score >= SURE for found in rows)
    return sure and bool(heads) and heads[0] is not pieces[-1]


def _names_row(pieces: Sequence[Token]) -> bool:
    """Whether the last words before a value (without their unit) are those of a row."""
    words = [piece.text for piece in pieces if piece.kind == WORDS]
    if len(words) > 1 and is_unit(words[-1]):
        words.pop()
    return any(bool(rows_like("".join(words[at:]))) for at in range(len(words)))
