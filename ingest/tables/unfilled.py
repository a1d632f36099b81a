"""Rows of a form that stand in the lines of a page without any value, where others have some."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ingest.tables.label import bare, numbering
from ingest.tables.matching import rows_like
from ingest.tables.placed import Lost, PlacedRow
from ingest.tables.token import WORDS, Token

# Fewer may be words of the text; a form that lost its repeated lines has most rows bare.
_LEAST = 8
_SURE = 0.97


def unfilled(
    tokens: Iterable[Token], rows: Sequence[PlacedRow], lost: Sequence[Lost]
) -> list[Lost]:
    """The bare rows of every form of which the page has many; none where no value is left.

    A form without any value is an empty one: nothing shows that it ever had some.
    """
    if not rows and not lost:
        return []
    known = {row.label.start for row in rows} | {item.label.start for item in lost}
    found: dict[str, dict[str, Lost]] = {}
    for token in tokens:
        if token.kind != WORDS or token.start in known or _heads(token.text):
            continue
        match = next(iter(rows_like(token.text)), None)
        if match is None or match.row.heading or match.score < _SURE:
            continue
        table = match.form.table
        item = Lost(table, token, 0, len(match.form.columns))
        found.setdefault(table, {}).setdefault(match.row.label, item)
    full = [list(items.values()) for items in found.values() if len(items) >= _LEAST]
    return [item for items in full for item in items]


def _heads(text: str) -> bool:
    """总计 and 其他 head a column where they have no number."""
    return bare(text) in ("总计", "其他") and not numbering(text)
