"""What may pass the door: queries that read this graph and nothing else.

READ mode and the reading user stand behind it, but they let through LOAD CSV, SHOW USERS,
TERMINATE and procedures on Neo4j, and no engine stops `reduce` from eating its memory (measured).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from graph.door.aggregates import check_aggregates
from graph.door.growth import check_depth, check_growth, check_nesting, check_ranges
from graph.door.searches import check_search
from graph.door.strings import check_strings
from graph.door.tokens import Kind, Token, tokenize
from graph.errors import QueryRefused

LONGEST: Final = 50_000
BEGINNINGS: Final = frozenset({"MATCH", "OPTIONAL", "WITH", "UNWIND", "RETURN", "CALL"})
WRITES: Final = frozenset(
    {"CREATE", "MERGE", "SET", "DELETE", "DETACH", "NODETACH", "REMOVE", "FOREACH", "INSERT"}
)
# Commands to the server: only where another word follows, so that variables may be called so.
COMMANDS: Final = frozenset(
    {"LOAD", "SHOW", "TERMINATE", "USE", "ALTER", "GRANT", "DENY", "REVOKE", "DROP", "START"}
    | {"STOP", "ENABLE", "DRYRUN", "RENAME", "REALLOCATE", "DEALLOCATE", "KILL", "BACKUP"}
    | {"IMPORT", "EXPORT", "TRUNCATE", "UPDATE", "REBUILD", "CONSOLE", "ANALYZE"}
)
CONTINUERS: Final = frozenset(
    {"AS", "ASC", "ASCENDING", "DESC", "DESCENDING", "IN", "AND", "OR", "XOR", "IS", "STARTS"}
    | {"ENDS", "CONTAINS", "WHERE", "WITH", "RETURN", "ORDER", "SKIP", "LIMIT", "MATCH", "THEN"}
    | {"ELSE", "END", "WHEN", "UNION", "UNWIND", "OPTIONAL", "CALL", "OFFSET"}
)
PROCEDURES: Final = frozenset(
    {
        "db.index.vector.querynodes",
        "db.index.fulltext.querynodes",
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.schema.visualization",
        "db.schema.nodetypeproperties",
        "db.schema.reltypeproperties",
    }
)
TEMPORAL: Final = ("date", "datetime", "localdatetime", "localtime", "time")
DOTTED_FUNCTIONS: Final = frozenset(
    {f"{kind}.{how}" for kind in TEMPORAL for how in ("truncate", "transaction", "statement")}
    | {f"{kind}.realtime" for kind in TEMPORAL}
    | {"datetime.fromepoch", "datetime.fromepochmillis"}
    | {f"duration.{how}" for how in ("between", "inmonths", "indays", "inseconds")}
    | {"point.distance", "point.withinbbox"}
    | {"vector.similarity.cosine", "vector.similarity.euclidean"}
)
HUNGRY_FUNCTIONS: Final = frozenset({"reduce", "allreduce", "lpad", "rpad", "repeat"})


def check_query(
    text: str, parameters: Mapping[str, Any] | None = None, *, engine: str | None = None
) -> None:
    """Raises QueryRefused unless the query only reads; `engine` adds what that engine gets wrong."""
    if len(text) > LONGEST:
        raise QueryRefused(f"longer than {LONGEST} characters")
    tokens = _single_statement(tokenize(text))
    names = name_positions(tokens)
    if tokens[0].upper not in BEGINNINGS or tokens[0].kind is not Kind.WORD:
        raise QueryRefused(
            f"it begins with {tokens[0].text}; a reading query begins with one of "
            + ", ".join(sorted(BEGINNINGS))
        )
    for place, token in enumerate(tokens):
        if token.kind is Kind.WORD and not names[place]:
            _check_word(tokens, place, parameters or {})
    _check_functions(tokens)
    check_ranges(tokens, parameters or {})
    check_growth(tokens)
    check_nesting(tokens)
    check_depth(tokens)
    check_strings(tokens, parameters or {})
    if engine != "neo4j":
        check_aggregates(tokens)


def _single_statement(tokens: list[Token]) -> list[Token]:
    """The statement without EXPLAIN or PROFILE before it and the semicolon after it."""
    while tokens and tokens[-1].text == ";" and tokens[-1].kind is Kind.SYMBOL:
        tokens = tokens[:-1]
    if any(token.kind is Kind.SYMBOL and token.text == ";" for token in tokens):
        raise QueryRefused("several statements; send one at a time")
    if tokens and tokens[0].upper in ("EXPLAIN", "PROFILE"):
        tokens = tokens[1:]
    if not tokens:
        raise QueryRefused("an empty query")
    return tokens


def name_positions(tokens: Sequence[Token]) -> list[bool]:
    """For each token, whether it stands where only a name can: property, label, key, alias."""
    names: list[bool] = []
    for place, token in enumerate(tokens):
        names.append(token.kind is Kind.WORD and _is_name(tokens, names, place))
    return names


def _is_name(tokens: Sequence[Token], names: Sequence[bool], place: int) -> bool:
    before = tokens[place - 1] if place else None
    if before is None:
        return False
    if before.kind is Kind.WORD:
        return before.upper in ("AS", "YIELD") and not names[place - 1]
    if before.kind is not Kind.SYMBOL:
        return False
    if before.text == ".":  # not the second dot of a range, nor the dot of a number
        earlier = tokens[place - 2] if place > 1 else None
        return earlier is not None and earlier.text != "." and earlier.kind is not Kind.NUMBER
    if before.text in (":", "!"):
        return True
    if before.text in ("|", "&"):
        return _in_label_expression(tokens, place - 1)
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return before.text in "{," and after is not None and after.text == ":"


def _in_label_expression(tokens: Sequence[Token], place: int) -> bool:
    """Whether the | or & at `place` joins labels: only names and joints back to a colon."""
    at = place
    while at > 0 and tokens[at].text in ("|", "&"):
        at -= 1
        if tokens[at].kind not in (Kind.WORD, Kind.NAME):
            return False
        at -= 1
        while at > 0 and tokens[at].text == "!":
            at -= 1
    return tokens[at].text == ":" and tokens[at].kind is Kind.SYMBOL


def _check_word(tokens: Sequence[Token], place: int, parameters: Mapping[str, Any]) -> None:
    """Refuses a word that writes, commands the server or calls what is not on the list."""
    word = tokens[place].upper
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if word in WRITES:
        raise QueryRefused(f"{word} writes; this door only reads (a name can stand in backticks)")
    if word in ("TRANSACTIONS", "TRANSACTION"):
        raise QueryRefused("IN TRANSACTIONS belongs to writes")
    if word in COMMANDS and _is_command(tokens, place, after):
        raise QueryRefused(f"{word} is a command to the server; this door only reads the graph")
    if word in ("EXPLAIN", "PROFILE", "CYPHER") and after is not None and _is_word(after):
        raise QueryRefused(f"{word} inside the query")
    if word == "CALL":
        _check_call(tokens, place + 1, parameters)


def _is_word(token: Token) -> bool:
    return token.kind in (Kind.WORD, Kind.NAME, Kind.PARAMETER, Kind.STRING)


def _is_command(tokens: Sequence[Token], place: int, after: Token | None) -> bool:
    """At the start of a statement always; elsewhere when no operator or clause follows."""
    before = tokens[place - 1] if place else None
    if before is not None and (before.text == "{" or before.upper == "UNION"):
        return True
    return after is not None and _is_word(after) and after.upper not in CONTINUERS


def _check_call(tokens: Sequence[Token], place: int, parameters: Mapping[str, Any]) -> None:
    """A subquery passes (its words are checked like all others), a procedure by the list."""
    if place < len(tokens) and tokens[place].text in ("{", "("):
        return
    name, end = dotted_name(tokens, place)
    if name.lower() not in PROCEDURES:
        raise QueryRefused(
            f"CALL {name or '?'} is not on the list: " + ", ".join(sorted(PROCEDURES))
        )
    check_search(name, tokens, end + 1, parameters)


def dotted_name(tokens: Sequence[Token], place: int) -> tuple[str, int]:
    """The name a.b.c that begins at `place` and where it ends."""
    parts: list[str] = []
    while place < len(tokens) and tokens[place].kind in (Kind.WORD, Kind.NAME):
        parts.append(tokens[place].text)
        place += 1
        if place >= len(tokens) or tokens[place].text != ".":
            break
        place += 1
    return ".".join(parts), place


def _check_functions(tokens: Sequence[Token]) -> None:
    """Of the functions with a dot in their name only built-in ones; none that eats memory."""
    for place, token in enumerate(tokens):
        if token.text != "(" or token.kind is not Kind.SYMBOL:
            continue
        name = _name_before(tokens, place)
        lower = name.lower()
        if lower in HUNGRY_FUNCTIONS:
            raise QueryRefused(f"{name}() can fill the memory; use UNWIND and an aggregate")
        if "." in name and lower not in DOTTED_FUNCTIONS and lower not in PROCEDURES:
            raise QueryRefused(f"{name}() is not a built-in function")


def _name_before(tokens: Sequence[Token], place: int) -> str:
    """The dotted name that ends right before the bracket at `place`; "" for a mere bracket."""
    parts: list[str] = []
    at = place - 1
    while at >= 0 and tokens[at].kind in (Kind.WORD, Kind.NAME):
        parts.append(tokens[at].text)
        if at < 2 or tokens[at - 1].text != "." or tokens[at - 1].kind is not Kind.SYMBOL:
            break
        at -= 2
    return ".".join(reversed(parts))
