"""Labels and values that stand in one piece: 行政许可：5, 二、上年结转…数量0000000."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from ingest.tables.matching import ANNEX, rows_like
from ingest.tables.review import column_index
from ingest.tables.token import VALUE, WORDS, Token
from ingest.tables.value import UNITS, looks_like_value

_COLON = re.compile(r"^(?P<label>[^:：]{2,80})[:：]\s*(?P<value>[^\s:：]{1,16})$")
_DIGITS = re.compile(r"^(?P<label>.{1,90}?[^\d.．,，])(?P<value>\d[\d,，]*(?:\.\d+)?)$")
_SURE = 0.95


def unglued(tokens: Iterable[Token]) -> Iterator[Token]:
    """The tokens, a label with its value in one piece as two or more; all others as they are."""
    for token in tokens:
        if token.kind != WORDS or not any(char.isdigit() or char in ":：" for char in token.text):
            yield token
        else:
            yield from colon_parts(token) or _digit_parts(token) or (token,)


def colon_parts(token: Token) -> tuple[Token, ...]:
    """The label and the value behind its colon, nothing where they are not both sure."""
    found = _COLON.match(token.text)
    if found is None or not looks_like_value(found["value"]) or not _names_cell(found["label"]):
        return ()
    return _cut(token, len(found["label"]), [(found.start("value"), len(found["value"]))])


def _digit_parts(token: Token) -> tuple[Token, ...]:
    """A label and its digits: zeros are as many cells, other digits the one cell of their row."""
    found = _DIGITS.match(token.text)
    if found is None:
        return ()
    label, digits = found["label"], found["value"]
    unit = next((word for word in UNITS if label.endswith(word)), "")
    bare_label = label if _widths(label) else label[: len(label) - len(unit)]
    widths = _widths(bare_label)
    at = found.start("value")
    if widths and not digits.strip("0") and len(digits) in widths:
        return _cut(token, len(bare_label), [(at + n, 1) for n in range(len(digits))])
    if 1 not in widths or (len(digits) > 1 and digits[0] == "0" and "." not in digits):
        return ()
    pieces = [(len(bare_label), len(unit))] if len(bare_label) < len(label) else []
    return _cut(token, len(bare_label), [*pieces, (at, len(digits))])


def _widths(label: str) -> frozenset[int]:
    """How many cells the row of the forms has whose words these surely are."""
    sure = [m for m in rows_like(label) if m.score >= _SURE and not m.row.heading]
    return frozenset(len(match.form.columns) for match in sure)


def _names_cell(label: str) -> bool:
    """Whether words are a row of a form (not of the annex: prose lists it so) or a result."""
    best = next(iter(rows_like(label)), None)
    if best is not None and best.score >= _SURE:
        return best.form.table != ANNEX
    return column_index(label) is not None


def _cut(token: Token, length: int, places: Iterable[tuple[int, int]]) -> tuple[Token, ...]:
    """The first `length` characters as the label, then the pieces at these places."""
    parts = [replace(token, text=token.text[:length], end=token.start + length, solo=False)]
    for at, size in places:
        words = token.text[at : at + size]
        kind = VALUE if looks_like_value(words) else WORDS
        start = token.start + at
        parts.append(Token(words, start, start + size, kind, token.line, False))
    return tuple(parts)
