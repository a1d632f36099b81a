"""Words and the values that follow them, and what the last words of a run are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from ingest.tables.label import numbering
from ingest.tables.local import NAME_HEADS, VALUE_HEADS, is_head
from ingest.tables.matching import rows_like
from ingest.tables.token import BLANK, SOFT, VALUE, WORDS, Token
from ingest.tables.value import is_unit


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


def nesting(following: Sequence[Token]) -> int:
    """How many empty label cells the form has before the next label."""
    first = numbering(following[0].text) if following else ""
    text = following[0].text if following else ""
    if re.match(r"^\d", text.strip()):
        return 2
    return 1 if first and re.match(r"^\s*[(（]", text) else 0


def trailing_unit(own: Sequence[Token]) -> tuple[str | None, list[Token]]:
    pieces = list(own)
    if len(pieces) > 1 and is_unit(pieces[-1].text):
        return "".join(pieces[-1].text.split()), pieces[:-1]
    return None, pieces


def without_code(own: Sequence[Token]) -> list[Token]:
    """Words without the code of the row that some local forms have behind the unit (01, 02)."""
    pieces = list(own)
    if len(pieces) > 1 and pieces[-1].text.strip().isdigit() and is_unit(pieces[-2].text):
        pieces.pop()
    return pieces


def names_values(own: Sequence[Token]) -> bool:
    """A heading of names and one of numbers side by side, as in a form without units."""
    pairs = pairwise(own)
    return any(is_head(a.text, NAME_HEADS) and is_head(b.text, VALUE_HEADS) for a, b in pairs)


def ends_heads(text: str) -> bool:
    """The line that marks the columns (甲 乙 丙 1 2) or the first row of the form."""
    return bool(re.match(r"\s*甲(?:\s|$)", text)) or bool(numbering(text)) or bool(rows_like(text))


def ends_in_unit(words: Sequence[Token]) -> bool:
    return bool(words) and is_unit(words[-1].text)
