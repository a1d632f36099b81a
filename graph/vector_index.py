"""Changing the dimension of the vector index, which neither engine can do in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph import schema

if TYPE_CHECKING:
    from graph.store import Store


def replace_vector_index(store: Store, dimension: int) -> None:
    """Drop the vector index if there is one and make it anew for another dimension."""
    if store.engine == "embedded":
        statements = [
            f"DROP INDEX `{schema.VECTOR_INDEX}` IF EXISTS",
            schema.embedded_vector(dimension),
        ]
    else:
        statements = [
            f"DROP INDEX `{schema.VECTOR_INDEX}` IF EXISTS",
            schema.neo4j_vector(dimension),
            "CALL db.awaitIndexes(60)",
        ]
    store._define(statements)
