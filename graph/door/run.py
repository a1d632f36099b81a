"""Runs a checked query as the reading user, within limits of time, rows and memory."""

from __future__ import annotations

import math
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.door.rules import check_query
from graph.errors import LimitReached, QueryFailed, StoreUnreachable

if TYPE_CHECKING:
    from neo4j import Session
    from neo4j.exceptions import Neo4jError

    from graph.store import Store

EMBEDDING = "embedding"
MEMORY_WORDS = ("outofmemory", "memorypool", "memory", "heap budget", "in-heap")


@dataclass(frozen=True, slots=True)
class QueryResult:
    """Rows as lists in the order of `columns`; `truncated` when there were more."""

    columns: tuple[str, ...]
    rows: tuple[list[Any], ...]
    truncated: bool
    elapsed_ms: int

    def to_json(self) -> dict[str, Any]:
        """The public shape of `gongkai cypher --json`."""
        return {
            "columns": list(self.columns),
            "rows": list(self.rows),
            "truncated": self.truncated,
            "elapsed_ms": self.elapsed_ms,
        }


def run_query(
    store: Store,
    text: str,
    parameters: Mapping[str, Any] | None = None,
    *,
    limit: int = 1000,
    timeout: float = 30.0,
) -> QueryResult:
    """Checks and runs a query.

    Raises QueryRefused, QueryFailed, LimitReached or StoreUnreachable.
    """
    given = dict(parameters or {})
    check_query(text, given, engine=store.engine)
    began = time.monotonic()
    for last in (False, True):
        try:
            columns, rows = _fetch(store, text, given, limit, timeout)
            break
        except _Lost as lost:
            store.reconnect()
            # The query may have ended the engine (memory): it is tried again only when it
            # had no time to do so, on a connection that was dead before.
            if last or time.monotonic() - began > 0.5:
                raise LimitReached("the engine ended, most likely for memory") from lost
    return QueryResult(
        columns,
        tuple([plain(value) for value in row] for row in rows[:limit]),
        len(rows) > limit,
        round((time.monotonic() - began) * 1000),
    )


class _Lost(Exception):
    """The connection broke while the query ran."""


def _fetch(
    store: Store, text: str, parameters: dict[str, Any], limit: int, timeout: float
) -> tuple[tuple[str, ...], list[list[Any]]]:
    """Columns and at most `limit` + 1 rows."""
    from neo4j import Query
    from neo4j.exceptions import DriverError, Neo4jError

    expired = threading.Event()
    try:
        with (
            store.reading(fetch_size=min(limit + 1, 1000)) as session,
            _deadline(session, timeout, expired),
        ):
            result = session.run(Query(text, timeout=timeout), parameters)
            columns = tuple(result.keys())
            rows = [list(record.values()) for _, record in zip(range(limit + 1), result)]
            return columns, rows
    except Neo4jError as error:
        raise _as_ours(error, timeout) from error
    except (DriverError, OSError) as error:
        if expired.is_set():
            store.reconnect()
            raise LimitReached(f"it took longer than {timeout:g} s") from error
        if store.engine == "embedded":
            raise _Lost from error
        raise StoreUnreachable(store.address, str(error)) from error


@contextmanager
def _deadline(session: Session, timeout: float, expired: threading.Event) -> Iterator[None]:
    """Cuts the connection a little after `timeout`: the embedded engine ignores the driver's."""

    def cut() -> None:
        expired.set()
        connection = getattr(session, "_connection", None)
        if connection is not None:
            connection.kill()

    timer = threading.Timer(timeout + 1.0, cut)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


def _as_ours(error: Neo4jError, timeout: float) -> Exception:
    """The engine's refusal as one of the room's errors."""
    code = error.code or ""
    message = error.message or str(error)
    if "TimedOut" in code or "Timeout" in message or "timeout" in message:
        return LimitReached(f"it took longer than {timeout:g} s")
    if any(word in f"{code} {message}".lower() for word in MEMORY_WORDS):
        return LimitReached("it needs more memory than a query may have")
    return QueryFailed(message.splitlines()[0] if message else code)


def plain(value: Any) -> Any:
    """A value as JSON can carry it; embeddings of nodes and maps are left out."""
    from neo4j.graph import Node, Path, Relationship

    if isinstance(value, Node):
        return {"labels": sorted(value.labels), "properties": plain(dict(value))}
    if isinstance(value, Relationship):
        return {"type": value.type, "properties": plain(dict(value))}
    if isinstance(value, Path):
        return {"nodes": plain(list(value.nodes)), "relationships": plain([*value.relationships])}
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items() if key != EMBEDDING}
    if isinstance(value, (list, tuple, set, frozenset)) and not hasattr(value, "iso_format"):
        return _plain_list(list(value))
    if isinstance(value, float):
        return value if math.isfinite(value) else None
    if value is None or isinstance(value, (bool, int, str)):
        return value
    return value.iso_format() if hasattr(value, "iso_format") else str(value)


def _plain_list(items: list[Any]) -> Any:
    """A list; a unit vector of many numbers is an embedding, of which only the length is told."""
    if len(items) >= 64 and all(isinstance(item, float) for item in items):
        norm = math.fsum(item * item for item in items)
        if abs(norm - 1.0) < 1e-3:
            return f"[embedding of {len(items)} numbers]"
    return [plain(item) for item in items]
