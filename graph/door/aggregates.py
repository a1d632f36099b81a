"""The embedded engine answers wrongly, without a word, when an aggregate stands in a predicate.

`RETURN count(x) > 1 AND sum(x) < 10` is not grouped there: one row per input, wrong value, no row
at all on empty input (measured; plain comparisons, CASE and size() are right).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from graph.door.tokens import Kind, Token
from graph.errors import QueryRefused

AGGREGATES: Final = frozenset(
    {"COUNT", "SUM", "AVG", "MIN", "MAX", "COLLECT", "STDEV", "STDEVP"}
    | {"PERCENTILECONT", "PERCENTILEDISC"}
)
PREDICATES: Final = frozenset({"AND", "OR", "XOR", "NOT", "IS", "IN", "CONTAINS", "STARTS", "ENDS"})
PROJECTIONS: Final = frozenset({"WITH", "RETURN", "BY"})
ENDINGS: Final = frozenset(
    {"MATCH", "OPTIONAL", "UNWIND", "WHERE", "ORDER", "SKIP", "LIMIT", "CALL", "UNION", "WITH"}
    | {"RETURN", "OFFSET"}
)


def check_aggregates(tokens: Sequence[Token]) -> None:
    """Refuses an item of WITH, RETURN or ORDER BY that combines an aggregate with a predicate."""
    for item in _items(tokens):
        outside, found = _outside_aggregates(item)
        if found and _has_predicate(outside):
            raise QueryRefused(
                f"{found.lower()}() inside a condition gives wrong rows on the embedded engine; "
                f"first `WITH ..., {found.lower()}(...) AS value`, then use value in the condition"
            )


def _items(tokens: Sequence[Token]) -> Iterator[list[Token]]:
    """The items of every projection, at any depth of subqueries."""
    for place, token in enumerate(tokens):
        starts = token.kind is Kind.WORD and token.upper in PROJECTIONS
        if starts and not _is_operator_with(tokens, place):
            yield from _split(tokens, place + 1)


def _is_operator_with(tokens: Sequence[Token], place: int) -> bool:
    return place > 0 and tokens[place - 1].upper in ("STARTS", "ENDS")


def _split(tokens: Sequence[Token], place: int) -> Iterator[list[Token]]:
    depth = 0
    item: list[Token] = []
    for at in range(place, len(tokens)):
        token = tokens[at]
        text = token.text if token.kind is Kind.SYMBOL else ""
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        ends = token.kind is Kind.WORD and token.upper in ENDINGS
        if depth < 0 or (depth == 0 and ends and not _is_operator_with(tokens, at)):
            break
        if depth == 0 and text == ",":
            yield item
            item = []
        else:
            item.append(token)
    yield item


def _outside_aggregates(item: Sequence[Token]) -> tuple[list[Token], str]:
    """The item without the arguments of its aggregates, and the first aggregate's name."""
    outside: list[Token] = []
    found = ""
    at = 0
    while at < len(item):
        token = item[at]
        opens = at + 1 < len(item) and item[at + 1].text == "("
        if token.kind in (Kind.WORD, Kind.NAME) and token.text.upper() in AGGREGATES and opens:
            found = found or token.text
            at = _closing(item, at + 1) + 1
        elif _is_subquery(item, at):
            at = _closing(item, at) + 1  # its projections are items of their own
        elif _is_comprehension(item, at):
            end = _closing(item, at) + 1  # conditions on its elements are right
            found = found or _outside_aggregates(item[at + 3 : end])[1]
            at = end
        else:
            outside.append(token)
            at += 1
    return outside, found


def _is_subquery(item: Sequence[Token], at: int) -> bool:
    opens = item[at].text == "{" and item[at].kind is Kind.SYMBOL
    return opens and at > 0 and item[at - 1].upper in ("EXISTS", "COUNT", "COLLECT", "CALL")


def _is_comprehension(item: Sequence[Token], at: int) -> bool:
    """`[x IN ...]`, and the brackets of any(), all(), none(), single()."""
    opens = item[at].text in ("[", "(") and item[at].kind is Kind.SYMBOL
    return opens and at + 2 < len(item) and item[at + 2].upper == "IN" and _quantifies(item, at)


def _quantifies(item: Sequence[Token], at: int) -> bool:
    return item[at].text == "[" or (
        at > 0 and item[at - 1].upper in ("ANY", "ALL", "NONE", "SINGLE")
    )


def _closing(item: Sequence[Token], place: int) -> int:
    depth = 0
    for at in range(place, len(item)):
        text = item[at].text if item[at].kind is Kind.SYMBOL else ""
        depth += (text in ("(", "[", "{")) - (text in (")", "]", "}"))
        if depth == 0:
            return at
    return len(item) - 1


def _has_predicate(item: Sequence[Token]) -> bool:
    for at, token in enumerate(item):
        if token.kind is Kind.SYMBOL and token.text == "=" and _next_text(item, at) == "~":
            return True
        if token.kind is not Kind.WORD or token.upper not in PREDICATES:
            continue
        if at and item[at - 1].text == ".":
            continue
        return True
    return False


def _next_text(item: Sequence[Token], at: int) -> str:
    return item[at + 1].text if at + 1 < len(item) else ""
