"""Running numbers in front of the rows (序号): they are no values and are left out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.tables.label import bare
from ingest.tables.style import SPACES
from ingest.tables.token import SOFT, VALUE, WORDS, Token
from ingest.tables.value import is_unit, read_value

NUMBER_HEADS = ("序号", "编号", "行号", "行次", "顺序号", "栏次")
_LEADING = re.compile(rf"^(\d{{1,3}})[\t{SPACES}]+(?=\S)")
# Rows may be missing; a longer gap is no gap of a running number.
_GAP = 4


def without_numbers(tokens: Sequence[Token]) -> Iterator[Token]:
    """The cells of a page without the numbers that run under a heading of numbers."""
    expected: int | None = None
    for index, token in enumerate(tokens):
        if token.kind == WORDS and any(bare(part) in NUMBER_HEADS for part in token.text.split()):
            expected = 1
            yield token
        elif expected is None:
            yield token
        elif token.kind == VALUE and (number := _next(token.text, expected)):
            if _before_words(tokens, index):
                expected = number + 1
            else:
                yield token
        elif token.kind == WORDS and (found := _LEADING.match(token.text)):
            number = _next(found[1], expected)
            expected = number + 1 if number else expected
            yield _cut(token, found.end()) if number else token
        else:
            yield token


def _next(text: str, expected: int) -> int | None:
    value = read_value(text).value if text.isdigit() else None
    return int(value) if value is not None and expected <= value < expected + _GAP else None


def _before_words(tokens: Sequence[Token], index: int) -> bool:
    """A number stands at the beginning of its line or cell, right before words."""
    before = tokens[index - 1] if index else None
    if before is not None and before.line == tokens[index].line and before.kind == WORDS:
        return False
    after = next((token for token in tokens[index + 1 :] if token.kind != SOFT), None)
    return after is not None and after.kind == WORDS and not is_unit(after.text)


def _cut(token: Token, length: int) -> Token:
    return replace(token, text=token.text[length:], start=token.start + length)
