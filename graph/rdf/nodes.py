"""Walking the graph page by page: nodes with the properties and edges the ontology declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.schema import KEYS
from ontology.vocabulary import vocabulary

if TYPE_CHECKING:
    from graph.store import Store

PAGE = 500
# Vectors are of a model, and the text for search is made from what is exported anyway.
LEFT_OUT = frozenset({"embedding", "search_text"})


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation to another node, with what it carries."""

    name: str
    label: str
    key: str
    properties: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Node:
    """A node of the graph with what the ontology knows of it."""

    label: str
    key: str
    properties: Mapping[str, Any]
    edges: tuple[Edge, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class RelationShape:
    """A relation between two labels and the properties it carries."""

    name: str
    source: str
    target: str
    carries: tuple[str, ...]


def labels() -> tuple[str, ...]:
    """The labels in the order of the ontology."""
    return tuple(item["name"] for item in vocabulary()["model"]["nodes"])


@cache
def property_types(label: str) -> Mapping[str, str]:
    """The exported properties of a label with their types, its key first."""
    found = {
        item["name"]: item["type"]
        for item in vocabulary()["model"]["properties"]
        if label in item["of"] and item["name"] not in LEFT_OUT
    }
    key = KEYS[label]
    return {key: found.get(key, "string")} | found


@cache
def relations_from(label: str) -> tuple[RelationShape, ...]:
    """The relations that leave nodes of a label."""
    return tuple(
        RelationShape(item["name"], label, target, tuple(item["carries"]))
        for item in vocabulary()["model"]["relations"]
        if label in item["from"]
        for target in item["to"]
    )


def walk(store: Store, label: str, *, edges: bool = True) -> Iterator[Node]:
    """Every node of a label in the order of its key, read in pages."""
    key = KEYS[label]
    names = property_types(label)
    columns = ", ".join(f"n.`{name}` AS `{name}`" for name in names)
    query = (
        f"MATCH (n:{label}) WHERE n.`{key}` > $after RETURN {columns} "
        f"ORDER BY n.`{key}` LIMIT {PAGE}"
    )
    after: Any = -1 if label == "Year" else ""
    while rows := store.read(query, after=after):
        keys = [row[key] for row in rows]
        leaving = _edges(store, label, keys) if edges else {}
        for row in rows:
            known = {name: value for name, value in row.items() if value is not None}
            yield Node(label, str(row[key]), known, tuple(leaving.get(row[key], ())))
        after = keys[-1]


def _edges(store: Store, label: str, keys: list[Any]) -> dict[Any, list[Edge]]:
    found: dict[Any, list[Edge]] = {}
    for shape in relations_from(label):
        for row in store.read(_edge_query(shape), keys=keys):
            carried = {name: row[f"p_{name}"] for name in shape.carries}
            known = {name: value for name, value in carried.items() if value is not None}
            edge = Edge(shape.name, shape.target, str(row["target"]), known)
            found.setdefault(row["source"], []).append(edge)
    return found


def _edge_query(shape: RelationShape) -> str:
    source, target = KEYS[shape.source], KEYS[shape.target]
    carried = "".join(f", e.`{name}` AS `p_{name}`" for name in shape.carries)
    return (
        f"UNWIND $keys AS key MATCH (a:{shape.source} {{{source}: key}})"
        f"-[e:{shape.name}]->(b:{shape.target}) "
        f"RETURN key AS source, b.`{target}` AS target{carried} ORDER BY source, target"
    )
