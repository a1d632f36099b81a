"""Nodes as triples: addresses that end in the node's id, literals with their datatype."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import quote

from graph.rdf.nodes import Edge, Node, property_types
from ontology.model import NODES, RELATIONS, NodeType, PropertyType, RelationType
from ontology.records import stable_id

ONTOLOGY = "https://w3id.org/gongkai/ontology#"
DATA = "https://w3id.org/gongkai/id/"
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
OWL = "http://www.w3.org/2002/07/owl#"
XSD = "http://www.w3.org/2001/XMLSchema#"
PREFIXES = {
    "gk": ONTOLOGY,
    "gkm": "https://w3id.org/gongkai/metric/",
    "gki": "https://w3id.org/gongkai/identity/",
    "rdf": RDF,
    "rdfs": RDFS,
    "owl": OWL,
    "xsd": XSD,
}
# The vocabulary's own nodes have the addresses of the ontology, so that an export joins it.
OWN_ADDRESSES = {"Metric": PREFIXES["gkm"], "Identity": PREFIXES["gki"]}
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
LANGUAGES = {"label_zh": "zh", "label_en": "en"}


class Iri(NamedTuple):
    """An address."""

    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """A literal: its lexical form and a datatype or a language."""

    text: str
    datatype: str | None = None
    language: str | None = None


Object = Iri | Value
Statement = tuple[Iri, Iri, Object]
TYPE = Iri(RDF + "type")


def node_iri(label: str, key: str) -> Iri:
    """The address of a node; it ends in its id."""
    base = OWN_ADDRESSES.get(label, f"{DATA}{label.lower()}/")
    return Iri(base + quote(key, safe="._-~:@"))


def relation_iri(name: str) -> Iri:
    first, *rest = name.lower().split("_")
    return Iri(ONTOLOGY + first + "".join(part.title() for part in rest))


def property_iri(name: str) -> Iri:
    return Iri(ONTOLOGY + name)


def literal(value: Any, kind: str, name: str = "") -> Value:
    """A value of the graph as a literal of the type the ontology gives it."""
    if isinstance(value, bool):
        return Value("true" if value else "false", XSD + "boolean")
    if kind == "number" and isinstance(value, float):
        return Value(repr(value), XSD + "double")
    if isinstance(value, int):
        return Value(str(value), XSD + "integer")
    if isinstance(value, float):
        whole = kind == "integer" and value.is_integer()
        return (
            Value(str(int(value)), XSD + "integer") if whole else Value(repr(value), XSD + "double")
        )
    if kind == "date" and DAY.fullmatch(str(value)):
        return Value(str(value), XSD + "date")
    return Value(str(value), None, LANGUAGES.get(name))


def _number(value: Any, label: str, kind: str) -> Any:
    """Numbers of observations are floats in the graph, whatever an engine hands back."""
    if kind == "number" and label == "Observation" and isinstance(value, int):
        return float(value)
    return value


def node_statements(node: Node) -> Iterator[Statement]:
    """Everything about one node, what its edges carry as reified statements after it."""
    subject = node_iri(node.label, node.key)
    yield subject, TYPE, Iri(ONTOLOGY + node.label)
    kinds = property_types(node.label)
    for name, value in node.properties.items():
        values = value if isinstance(value, list) else [value]
        for item in values:
            number = _number(item, node.label, kinds[name])
            yield subject, property_iri(name), literal(number, kinds[name], name)
    for predicate, target in dict.fromkeys(
        (relation_iri(edge.name), node_iri(edge.label, edge.key)) for edge in node.edges
    ):
        yield subject, predicate, target
    for edge in node.edges:
        if edge.properties:
            yield from _reified(subject, node, edge)


def _reified(subject: Iri, node: Node, edge: Edge) -> Iterator[Statement]:
    carried = sorted(edge.properties.items())
    key = stable_id("e", node.label, node.key, edge.name, edge.label, edge.key, carried)
    link = Iri(f"{DATA}link/{key}")
    yield link, TYPE, Iri(RDF + "Statement")
    yield link, Iri(RDF + "subject"), subject
    yield link, Iri(RDF + "predicate"), relation_iri(edge.name)
    yield link, Iri(RDF + "object"), node_iri(edge.label, edge.key)
    for name, value in carried:
        yield link, property_iri(name), literal(value, "integer")


def head_statements() -> Iterator[Statement]:
    """Labels of the classes, relations and properties an export uses (from the ontology)."""
    for node in NODES.values():
        yield from _labelled(node.iri, "Class", node)
    for relation in RELATIONS.values():
        yield from _labelled(relation.iri, "ObjectProperty", relation)
    named = {item.name: item for node in NODES.values() for item in node.properties}
    for item in named.values():
        yield from _labelled(ONTOLOGY + item.name, "DatatypeProperty", item)


def _labelled(
    address: str, kind: str, item: NodeType | RelationType | PropertyType
) -> Iterator[Statement]:
    yield Iri(address), TYPE, Iri(OWL + kind)
    yield Iri(address), Iri(RDFS + "label"), Value(item.label_zh, None, "zh")
    yield Iri(address), Iri(RDFS + "label"), Value(item.label_en, None, "en")
