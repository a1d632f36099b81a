"""Reads the Turtle files into the plain data that the code is generated from (build time only)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rdflib import RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

FOLDER = Path(__file__).parent
SOURCES = ("gongkai.ttl", "metrics.ttl")
GK = Namespace("https://w3id.org/gongkai/ontology#")
METRIC = Namespace("https://w3id.org/gongkai/metric/")
LIST = Namespace("https://w3id.org/gongkai/list/")
TITLE = URIRef("http://purl.org/dc/terms/title")
OWL_OBJECT = URIRef("http://www.w3.org/2002/07/owl#ObjectProperty")
OWL_DATA = URIRef("http://www.w3.org/2002/07/owl#DatatypeProperty")


def load(folder: Path = FOLDER) -> Graph:
    """The graph of the ontology's own files."""
    graph = Graph()
    for name in SOURCES:
        graph.parse(folder / name, format="turtle")
    return graph


def _texts(graph: Graph, node: Node, predicate: Node, language: str | None = None) -> list[str]:
    found = [item for item in graph.objects(node, predicate) if isinstance(item, Literal)]
    return sorted(str(item) for item in found if language in (None, item.language))


def _text(graph: Graph, node: Node, predicate: Node, language: str | None = None) -> str | None:
    return next(iter(_texts(graph, node, predicate, language)), None)


def _number(graph: Graph, node: Node, predicate: Node) -> int:
    return int(_text(graph, node, predicate) or 0)


def _flag(graph: Graph, node: Node, predicate: Node) -> bool:
    return _text(graph, node, predicate) == "true"


def _items(graph: Graph, node: Node, predicate: Node) -> list[Node]:
    head = graph.value(node, predicate)
    return [] if head is None else list(Collection(graph, head))


def _notation(graph: Graph, node: Node | None) -> str | None:
    return None if node is None else _text(graph, node, SKOS.notation)


def _local(node: Node) -> str:
    return str(node).rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _placed(graph: Graph, kind: Node) -> list[Node]:
    """The subjects of a type that have a position, in its order."""
    found = [node for node in graph.subjects(RDF.type, kind) if (node, GK.position, None) in graph]
    return sorted(found, key=lambda node: _number(graph, node, GK.position))


def _known(**fields: Any) -> dict[str, Any]:
    """Only what is known: absent, empty and false fields are left out."""
    return {name: value for name, value in fields.items() if value not in (None, [], False)}


def _metrics(graph: Graph, forms: list[dict[str, Any]]) -> list[dict[str, Any]]:
    eras: dict[str, set[str]] = {}
    tables: dict[str, set[str]] = {}
    for form in forms:
        for place in [*form["rows"], *form.get("cells", [])]:
            eras.setdefault(place.get("metric", ""), set()).add(form["era"])
            tables.setdefault(place.get("metric", ""), set()).add(form["table"])
    return [
        _known(
            key=key,
            zh=_text(graph, node, SKOS.prefLabel, "zh"),
            en=_text(graph, node, SKOS.prefLabel, "en"),
            unit=_text(graph, node, GK.unit),
            article=_text(graph, node, GK.article),
            alt_zh=_texts(graph, node, SKOS.altLabel, "zh"),
            alt_en=_texts(graph, node, SKOS.altLabel, "en"),
            eras=sorted(eras.get(key, ())),
            tables=sorted(tables.get(key, ())),
        )
        for node in _placed(graph, GK.Metric)
        if (key := _notation(graph, node) or "")
    ]


def _form_part(graph: Graph, node: Node) -> dict[str, Any]:
    return _known(
        label=_text(graph, node, SKOS.prefLabel),
        metric=_notation(graph, graph.value(node, GK.measures)),
        applicant=_notation(graph, graph.value(node, GK.forApplicant)),
        unit=_text(graph, node, GK.unit),
        heading=_flag(graph, node, GK.heading),
        spellings=_texts(graph, node, SKOS.altLabel),
    )


def _form_cell(graph: Graph, node: Node) -> dict[str, Any]:
    return _known(
        row=_text(graph, node, GK.row),
        column=_text(graph, node, GK.column),
        metric=_notation(graph, graph.value(node, GK.measures)),
    )


def _forms(graph: Graph) -> list[dict[str, Any]]:
    return [
        _known(
            table=_text(graph, node, GK.table),
            era=_text(graph, node, GK.era),
            title=_text(graph, node, TITLE),
            block=_text(graph, node, GK.block),
            rows=[_form_part(graph, row) for row in _items(graph, node, GK.rows)],
            columns=[_form_part(graph, column) for column in _items(graph, node, GK.columns)],
            cells=[_form_cell(graph, cell) for cell in _items(graph, node, GK.cells)],
        )
        for node in _placed(graph, GK.Form)
    ]


def _term(graph: Graph, node: Node) -> dict[str, Any]:
    return _known(
        sign=_number(graph, node, GK.sign),
        metric=_notation(graph, graph.value(node, GK.measures)),
        applicant=_notation(graph, graph.value(node, GK.forApplicant)),
        year=_number(graph, node, GK.yearOffset) or None,
    )


def _identities(graph: Graph) -> list[dict[str, Any]]:
    return [
        _known(
            key=_local(node),
            rule=_text(graph, node, GK.rule),
            zh=_text(graph, node, RDFS.label, "zh"),
            en=_text(graph, node, RDFS.label, "en"),
            eras=_texts(graph, node, GK.era),
            table=_text(graph, node, GK.table),
            scope=_text(graph, node, GK.within),
            article=_text(graph, node, GK.article),
            soft=_flag(graph, node, GK.soft),
            terms=[_term(graph, term) for term in _items(graph, node, GK.terms)],
        )
        for node in _placed(graph, GK.Identity)
    ]


def _rollups(graph: Graph) -> list[dict[str, Any]]:
    pairs = sorted(
        graph.subject_objects(GK.rollup), key=lambda pair: _number(graph, pair[1], GK.position)
    )
    return [
        {
            "metric": _notation(graph, metric),
            "eras": _texts(graph, node, GK.era),
            "parts": [_notation(graph, part) for part in _items(graph, node, GK.parts)],
        }
        for metric, node in pairs
    ]


def _not_comparable(graph: Graph) -> list[dict[str, Any]]:
    return [
        {
            "first": _notation(graph, pair[0]),
            "second": _notation(graph, pair[1]),
            "zh": _text(graph, node, GK.why, "zh"),
            "en": _text(graph, node, GK.why, "en"),
        }
        for node in _placed(graph, GK.NotComparable)
        if (pair := _items(graph, node, GK.pair))
    ]


def _concept(graph: Graph, node: Node) -> dict[str, Any]:
    return _known(
        key=_notation(graph, node),
        zh=_text(graph, node, SKOS.prefLabel, "zh"),
        en=_text(graph, node, SKOS.prefLabel, "en") or _text(graph, node, SKOS.definition, "en"),
        problem=_text(graph, node, GK.problemLabel),
        measure=_text(graph, node, GK.measureLabel),
        spellings=_texts(graph, node, SKOS.altLabel),
    )


def _lists(graph: Graph) -> dict[str, list[dict[str, Any]]]:
    schemes = sorted(_local(node) for node in graph.subjects(RDF.type, SKOS.ConceptScheme))
    return {
        name: [
            _concept(graph, node)
            for node in _placed(graph, SKOS.Concept)
            if (node, SKOS.inScheme, LIST[name]) in graph
        ]
        for name in schemes
        if name != "scheme"
    }


def _described(graph: Graph, node: Node) -> dict[str, Any]:
    return {
        "iri": str(node),
        "zh": _text(graph, node, RDFS.label, "zh"),
        "en": _text(graph, node, RDFS.label, "en"),
    }


def _links(graph: Graph, relation: Node) -> list[list[str]]:
    """The pairs of labels that a relation joins; it says them itself or has them in parts."""
    parts = [*graph.objects(relation, GK.link), relation]
    return sorted(
        [_local(source), _local(target)]
        for part in parts
        for source in graph.objects(part, GK["from"])
        for target in graph.objects(part, GK["to"])
    )


def _model(graph: Graph) -> dict[str, Any]:
    nodes = _placed(graph, URIRef("http://www.w3.org/2002/07/owl#Class"))
    relations = _placed(graph, OWL_OBJECT)
    properties = _placed(graph, OWL_DATA)
    return {
        "nodes": [{"name": _local(node), **_described(graph, node)} for node in nodes],
        "relations": [
            {
                "name": _text(graph, node, GK.relation),
                **_described(graph, node),
                "links": _links(graph, node),
                "carries": [str(item) for item in _items(graph, node, GK.carries)],
            }
            for node in relations
        ],
        "properties": [
            {
                "name": _local(node),
                **_described(graph, node),
                "of": sorted(_local(item) for item in graph.objects(node, GK["of"])),
                "whole": sorted(_local(item) for item in graph.objects(node, GK.wholeOf)),
                "type": _text(graph, node, GK.valueType),
            }
            for node in properties
        ],
    }


def read(graph: Graph) -> dict[str, Any]:
    """Everything that is generated, as plain data in the order of the files."""
    forms = _forms(graph)
    lists = _lists(graph)
    return {
        "metrics": _metrics(graph, forms),
        "applicants": lists["Applicant"],
        "forms": forms,
        "identities": _identities(graph),
        "rollups": _rollups(graph),
        "not_comparable": _not_comparable(graph),
        "lists": lists,
        "model": _model(graph),
    }
