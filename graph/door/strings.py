"""Text that grows without end: `replace` in chains, and patterns that backtrack for ever.

Neither engine stops them: no clock is looked at inside a pattern, and a string of a gigabyte is
made in one step.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

from graph.door.tokens import Kind, Token
from graph.errors import QueryRefused

GROWTH: Final = 1000
UNKNOWN: Final = 1000  # what a replacement that is no literal may be long
REPEATS: Final = r"(?:[*+]|\{\d+,\d*\}|\{\d{2,}\})"
# A group that repeats or branches and is itself repeated: (a+)+, (a|aa)*, ((a)*)+.
NESTED: Final = re.compile(
    rf"\((?:[^()]|\([^()]*\))*(?:{REPEATS}|\|)(?:[^()]|\([^()]*\))*\){REPEATS}"
)
BACK_REFERENCE: Final = re.compile(r"\\[1-9k]")


def check_strings(tokens: Sequence[Token], parameters: Mapping[str, Any]) -> None:
    """Raises QueryRefused for chains of `replace` that multiply and for dangerous patterns."""
    factor = 1
    for place, token in enumerate(tokens[:-1]):
        if token.text.lower() == "replace" and tokens[place + 1].text == "(":
            factor *= _growth(tokens, place + 2, parameters)
            if factor > GROWTH:
                raise QueryRefused("replace() that makes a text a thousand times as long")
        if token.text == "=" and token.kind is Kind.SYMBOL and tokens[place + 1].text == "~":
            _check_pattern(tokens, place + 2, parameters)


def _growth(tokens: Sequence[Token], place: int, parameters: Mapping[str, Any]) -> int:
    """How many times longer a text may get: by the length of the third argument."""
    depth, commas = 0, 0
    for at in range(place, len(tokens)):
        text = tokens[at].text if tokens[at].kind is Kind.SYMBOL else ""
        if text in ("(", "[", "{"):
            depth += 1
        elif text in (")", "]", "}"):
            depth -= 1
            if depth < 0:
                return 1
        elif text == "," and depth == 0:
            commas += 1
            if commas == 2:
                alone = at + 2 < len(tokens) and tokens[at + 2].text == ")"
                value = _value(tokens[at + 1], parameters) if alone else None
                return UNKNOWN if value is None else max(1, len(value))
    return 1


def _value(token: Token, parameters: Mapping[str, Any]) -> str | None:
    """The text of a literal or a parameter; None of anything else."""
    if token.kind is Kind.STRING:
        return token.text
    value = parameters.get(token.text) if token.kind is Kind.PARAMETER else None
    return value if isinstance(value, str) else None


def _check_pattern(tokens: Sequence[Token], place: int, parameters: Mapping[str, Any]) -> None:
    """A pattern is made of literals and parameters, and no repeated group repeats or branches."""
    parts: list[str] = []
    for token in tokens[place:]:
        if token.kind is Kind.SYMBOL and token.text in ("(", "+"):
            continue
        value = _value(token, parameters)
        if value is None:
            break
        parts.append(value)
    if not parts:
        raise QueryRefused("=~ takes a pattern in quotes or a parameter")
    # Two backslashes in a literal are one in the pattern; escaped brackets are letters.
    pattern = "".join(parts).replace("\\\\", "\\")
    if BACK_REFERENCE.search(pattern):
        raise QueryRefused("a pattern with a back reference; it may never end")
    bare = re.sub(r"\[(?:\\.|[^\]\\])*\]", "x", re.sub(r"\\[^\[\]]", "x", pattern))
    if NESTED.search(bare):
        raise QueryRefused("a pattern that repeats a group which repeats or branches itself")
