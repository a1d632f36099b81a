"""Estimates how far a query can blow up a value: memory that no engine's limit protects."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any, Final

from graph.door.tokens import Kind, Token
from graph.errors import QueryRefused

LARGEST: Final = 100_000
COMPREHENDED: Final = 1000
DEEPEST: Final = 100
PROJECTIONS: Final = frozenset({"WITH", "RETURN", "LET"})
CLAUSES: Final = frozenset(
    {"MATCH", "OPTIONAL", "UNWIND", "WHERE", "ORDER", "SKIP", "LIMIT", "CALL", "UNION", "YIELD"}
)


def check_ranges(tokens: Sequence[Token], parameters: Mapping[str, Any]) -> None:
    """Bounds of `range` are literals or parameters, and all lengths multiply to 100,000 at most.

    `[x IN range(1,100000) | [y IN range(1,100000) | x*y]]` ended a server with 512 MB in 6 s.
    """
    total = 1
    for place, token in enumerate(tokens[:-1]):
        if token.text.lower() == "range" and tokens[place + 1].text == "(":
            total *= max(1, _length(tokens, place + 2, parameters))
            if total > LARGEST:
                raise QueryRefused(f"range() over more than {LARGEST} elements in one query")
    # `[x IN range(1, 100000) | d.text + toString(x)]` is three gigabytes; rows are let go.
    if total > COMPREHENDED and any(_comprehends(tokens, place) for place in range(len(tokens))):
        raise QueryRefused(f"a list over more than {COMPREHENDED} numbers; use UNWIND range()")


def _comprehends(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].text == "[" and _word_at(tokens, place + 2) == "IN"


def _length(tokens: Sequence[Token], place: int, parameters: Mapping[str, Any]) -> int:
    bounds: list[int] = []
    sign = 1
    for token in tokens[place:]:
        if token.text in (",", ")") and token.kind is Kind.SYMBOL:
            if token.text == ")":
                break
            sign = 1
        elif token.text == "-" and token.kind is Kind.SYMBOL:
            sign = -sign
        else:
            bounds.append(sign * _bound(token, parameters))
    if len(bounds) not in (2, 3):
        raise QueryRefused("range() needs numbers or parameters as bounds")
    first, last, step = (*bounds, 1)[:3]
    if step == 0:
        raise QueryRefused("range() with step 0")
    return max(0, (last - first) // step + 1)


def _bound(token: Token, parameters: Mapping[str, Any]) -> int:
    value: Any = None
    if token.kind is Kind.NUMBER and token.text.replace("_", "").isdigit():
        value = int(token.text.replace("_", ""))
    elif token.kind is Kind.PARAMETER:
        value = parameters.get(token.text)
    if not isinstance(value, int) or isinstance(value, bool):
        raise QueryRefused("range() needs whole numbers or parameters as bounds")
    return value


def check_nesting(tokens: Sequence[Token]) -> None:
    """No list comprehension for each element of another: the lengths multiply, in memory."""
    # One entry an open bracket: None for a mere one, else whether the list's source is behind us.
    opened: list[bool | None] = []
    for place, token in enumerate(tokens):
        text = token.text if token.kind is Kind.SYMBOL else ""
        if text in ("[", "(", "{"):
            comprehends = _comprehends(tokens, place)
            if comprehends and any(opened):
                raise QueryRefused("a list comprehension inside another; use UNWIND")
            opened.append(False if comprehends else None)
        elif text in ("]", ")", "}") and opened:
            opened.pop()
        elif opened and opened[-1] is False and (text == "|" or token.upper == "WHERE"):
            opened[-1] = True


def check_depth(tokens: Sequence[Token]) -> None:
    """Brackets and signs in one another are read by recursion: thousands end the engine's stack."""
    depth = signs = 0
    for token in tokens:
        if token.kind is Kind.SYMBOL and token.text in ("(", "[", "{"):
            depth += 1
        elif token.kind is Kind.SYMBOL and token.text in (")", "]", "}"):
            depth -= 1
        signs = signs + 1 if token.upper == "NOT" or token.text in ("+", "-") else 0
        if max(depth, signs) > DEEPEST:
            raise QueryRefused(f"nested more than {DEEPEST} deep")


def _word_at(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].upper if place < len(tokens) else ""


def check_growth(tokens: Sequence[Token]) -> None:
    """A value repeated in each of many projections doubles each time: `WITH s + s AS s WITH ...`."""
    total = 1
    counts: Counter[str] = Counter()
    counting = False
    for place, token in enumerate(tokens):
        word = token.upper if token.kind is Kind.WORD else ""
        if word in PROJECTIONS or word in CLAUSES:
            total *= max(counts.values(), default=1)
            counts.clear()
            counting = word in PROJECTIONS
        elif counting and token.kind in (Kind.WORD, Kind.NAME):
            chain = _chain(tokens, place)
            counts[chain] += 1 if chain else 0
    total *= max(counts.values(), default=1)
    if total > LARGEST:
        raise QueryRefused("each WITH repeats a value of the one before; it would grow too large")


def _chain(tokens: Sequence[Token], place: int) -> str:
    """The variable with its properties that begins at `place`; "" for a function or keyword."""
    if place and tokens[place - 1].text == ".":
        return ""
    parts = [tokens[place].text]
    at = place + 1
    while at + 1 < len(tokens) and tokens[at].text == ".":
        parts.append(tokens[at + 1].text)
        at += 2
    if at < len(tokens) and tokens[at].text == "(":
        return ""
    return "" if tokens[place].upper in KEYWORDS and len(parts) == 1 else ".".join(parts)


KEYWORDS: Final = frozenset(
    {"AS", "AND", "OR", "XOR", "NOT", "CASE", "WHEN", "THEN", "ELSE", "END", "IN", "IS", "NULL"}
    | {"TRUE", "FALSE", "CONTAINS", "STARTS", "ENDS", "DISTINCT", "DESC", "ASC", "BY"}
)
