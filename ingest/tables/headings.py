"""Headings of columns among the words before the first row of a flattened form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ingest.tables.label import similarity
from ingest.tables.matching import HeaderCell
from ingest.tables.token import WORDS, Token
from ontology.forms import FormColumn


def windows(context: Sequence[Token], name: str) -> Iterator[Sequence[Token]]:
    """Stretches of up to eight pieces that together read as the name."""
    for at in range(len(context)):
        for length in range(1, 9):
            piece = context[at : at + length]
            if sum(len(token.text) for token in piece) > len(name) + 2:
                break
            if similarity("".join(token.text for token in piece), name) >= 0.85:
                yield piece
                break


def after_heading(before: Sequence[Token]) -> Sequence[Token]:
    """The headings of the columns: what follows 信息内容 or, without it, all that precedes."""
    for end in range(len(before), 0, -1):
        for start in range(end - 1, max(end - 5, -1), -1):
            written = "".join(token.text for token in before[start:end])
            if end - start > 1 and len(written) > 8:
                break
            if similarity(written, "信息内容") >= 0.8:
                return before[end:]
    return before[-40:]


def seen_column(column: FormColumn, seen: Sequence[HeaderCell]) -> HeaderCell:
    for head in seen:
        if head.column is not None and head.column.label == column.label:
            return HeaderCell(column.label, head.token, column)
    return HeaderCell(column.label, Token("", 10**9, 0, WORDS, 0, True), column)
