"""Walking the graph page by page: nodes with the properties and edges the ontology declares."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.schema import KEYS
from ontology.model import NODES, RELATIONS, RelationType

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


def labels() -> tuple[str, ...]:
    """The labels in the order of the ontology."""
    return tuple(NODES)


@cache
def property_types(label: str) -> Mapping[str, str]:
    """The exported properties of a label with their types, its key first."""
    found = {item.name: item.type for item in NODES[label].properties if item.name not in LEFT_OUT}
    key = KEYS[label]
    return {key: found.get(key, "string")} | found


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
    """The edges that leave these nodes, by the key they leave."""
    found: dict[Any, list[Edge]] = {}
    for relation in RELATIONS.values():
        for source, target in relation.links:
            if source != label:
                continue
            for row in store.read(_edge_query(relation, source, target), keys=keys):
                carried = {name: row[f"p_{name}"] for name in relation.carries}
                known = {name: value for name, value in carried.items() if value is not None}
                edge = Edge(relation.name, target, str(row["target"]), known)
                found.setdefault(row["source"], []).append(edge)
    return found


def _edge_query(relation: RelationType, source: str, target: str) -> str:
    carried = "".join(f", e.`{name}` AS `p_{name}`" for name in relation.carries)
    return (
        f"UNWIND $keys AS key MATCH (a:{source} {{{KEYS[source]}: key}})"
        f"-[e:{relation.name}]->(b:{target}) "
        f"RETURN key AS source, b.`{KEYS[target]}` AS target{carried} ORDER BY source, target"
    )
