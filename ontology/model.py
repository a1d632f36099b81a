"""The model of the graph as the ontology declares it: nodes, relations, what they carry.

The one source of the schema text given to a model and of the table in the README.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from ontology.vocabulary import vocabulary


@dataclass(frozen=True, slots=True)
class PropertyType:
    """A property of a node: its type is string, strings, integer, number, boolean, date, vector."""

    name: str
    type: str
    label_zh: str
    label_en: str


@dataclass(frozen=True, slots=True)
class NodeType:
    """A label of the graph with its properties."""

    name: str
    iri: str
    label_zh: str
    label_en: str
    properties: tuple[PropertyType, ...]


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relation with the pairs of labels it joins and the properties it carries."""

    name: str
    iri: str
    label_zh: str
    label_en: str
    links: tuple[tuple[str, str], ...]
    carries: tuple[str, ...]


def _properties(label: str) -> Iterator[PropertyType]:
    for item in vocabulary()["model"]["properties"]:
        if label in item["of"]:
            kind = "integer" if label in item["whole"] else item["type"]
            yield PropertyType(item["name"], kind, item["zh"], item["en"])


NODES: Mapping[str, NodeType] = {
    item["name"]: NodeType(
        item["name"], item["iri"], item["zh"], item["en"], tuple(_properties(item["name"]))
    )
    for item in vocabulary()["model"]["nodes"]
}

RELATIONS: Mapping[str, RelationType] = {
    item["name"]: RelationType(
        item["name"],
        item["iri"],
        item["zh"],
        item["en"],
        tuple((source, target) for source, target in item["links"]),
        tuple(item["carries"]),
    )
    for item in vocabulary()["model"]["relations"]
}


def _patterns(relation: RelationType) -> Iterator[str]:
    carried = f" {{{', '.join(relation.carries)}}}" if relation.carries else ""
    for source, target in relation.links:
        yield f"(:{source})-[:{relation.name}{carried}]->(:{target})"


def schema_text() -> str:
    """The schema as Cypher patterns, one node or relation per line."""
    nodes = [
        f"(:{node.name} {{{', '.join(f'{item.name}: {item.type}' for item in node.properties)}}})"
        f"  // {node.label_zh}, {node.label_en}"
        for node in NODES.values()
    ]
    patterns = [pattern for relation in RELATIONS.values() for pattern in _patterns(relation)]
    return "\n".join([*nodes, *patterns])


def schema_table() -> str:
    """The schema as a Markdown table: node, properties, relations that leave it."""
    lines = ["| node | properties | relations |", "|---|---|---|"]
    for node in NODES.values():
        leaving = [
            f"`-[:{relation.name}]->({target})`"
            for relation in RELATIONS.values()
            for source, target in relation.links
            if source == node.name
        ]
        names = ", ".join(item.name for item in node.properties)
        lines.append(f"| `{node.name}` {node.label_zh} | {names} | {', '.join(leaving)} |")
    return "\n".join(lines) + "\n"
