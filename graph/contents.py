"""What the graph holds, in numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.schema import KEYS, MARK

if TYPE_CHECKING:
    from graph.store import Store


def counts(store: Store) -> dict[str, int]:
    """How many nodes of each label there are, in the order of the contract."""
    return {
        label: int(store.read(f"MATCH (n:{label}) RETURN count(n) AS n")[0]["n"])
        for label in KEYS
        if label != MARK
    }
