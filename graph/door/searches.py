"""The two search procedures: how many nodes they may be asked for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from graph.door.tokens import Kind, Token
from graph.errors import QueryRefused

# The index makes room for as many hits as are asked for before it looks: 90,000,000 ended a
# Neo4j with 512 MB, in both kinds of search.
MOST: Final = 10_000
SEARCHES: Final = {"db.index.vector.querynodes": 1, "db.index.fulltext.querynodes": 2}
COUNTS: Final = frozenset({"limit", "skip"})


def check_search(
    name: str, tokens: Sequence[Token], place: int, parameters: Mapping[str, Any]
) -> None:
    """Raises QueryRefused when the call whose arguments begin at `place` asks for too many."""
    which = SEARCHES.get(name.lower())
    if which is None:
        return
    arguments = _arguments(tokens, place)
    if len(arguments) <= which:
        return
    asked = arguments[which]
    if which == 1:
        _check(_number(asked, parameters))
        return
    if len(asked) == 1 and asked[0].kind is Kind.PARAMETER:
        options = parameters.get(asked[0].text)
        for key, value in options.items() if isinstance(options, Mapping) else ():
            if str(key).lower() in COUNTS:
                _check(value)
        return
    if not asked or asked[0].text != "{":
        raise QueryRefused("the options of a search are written as a map or given as a parameter")
    for at, token in enumerate(asked):
        if token.text.lower() in COUNTS and at + 1 < len(asked) and asked[at + 1].text == ":":
            end = next((i for i in range(at + 2, len(asked)) if asked[i].text in ",}"), len(asked))
            _check(_number(asked[at + 2 : end], parameters))


def _arguments(tokens: Sequence[Token], place: int) -> list[list[Token]]:
    """The arguments of a call; `place` is behind its opening bracket."""
    arguments: list[list[Token]] = [[]]
    depth = 0
    for token in tokens[place:]:
        text = token.text if token.kind is Kind.SYMBOL else ""
        if text in (")", "]", "}"):
            depth -= 1
            if depth < 0:
                break
        if text == "," and depth == 0:
            arguments.append([])
            continue
        if text in ("(", "[", "{"):
            depth += 1
        arguments[-1].append(token)
    return arguments


def _number(tokens: Sequence[Token], parameters: Mapping[str, Any]) -> Any:
    if len(tokens) != 1:
        return None
    (token,) = tokens
    if token.kind is Kind.PARAMETER:
        return parameters.get(token.text)
    digits = token.text.replace("_", "")
    return int(digits) if token.kind is Kind.NUMBER and digits.isdigit() else None


def _check(asked: Any) -> None:
    if not isinstance(asked, int) or isinstance(asked, bool) or asked > MOST:
        raise QueryRefused(f"a search for more than {MOST} hits, or for a number not given plainly")
