"""Running the store's statements inside one transaction, in batches and in a fixed order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

T = TypeVar("T")
# Above 16 MB a Bolt message fails on the embedded engine (about 3,600 vectors of 512).
BATCH = 1000
VECTOR_BATCH = 500


def fetch(tx: ManagedTransaction, query: str, **parameters: Any) -> list[dict[str, Any]]:
    """Rows of a query as plain dicts."""
    return [record.data() for record in tx.run(query, parameters)]


def apply(tx: ManagedTransaction, query: str, rows: Iterable[Any], *, size: int = BATCH) -> None:
    """Run a statement over rows; nothing is sent when there are none."""
    for batch in batches(list(rows), size):
        tx.run(query, {"rows": batch}).consume()


def fetch_each(tx: ManagedTransaction, query: str, rows: Iterable[Any]) -> list[dict[str, Any]]:
    """Rows of a query that is asked once per parameter row."""
    found: list[dict[str, Any]] = []
    for batch in batches(list(rows), BATCH):
        found += fetch(tx, query, rows=batch)
    return found


def batches(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    for first in range(0, len(items), size):
        yield items[first : first + size]
