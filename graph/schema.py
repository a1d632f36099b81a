"""Keys and indexes of the graph, and how each engine is told about them (CONTRACT, Graph)."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

TEXT_INDEX: Final = "Passage[text]"
VECTOR_INDEX: Final = "Passage[embedding]"
MARK: Final = "Collection"

# The property that makes a node of a label one and the same.
KEYS: Final[dict[str, str]] = {
    "Region": "code",
    "Agency": "id",
    "Year": "value",
    "Document": "sha256",
    "Report": "id",
    "Section": "id",
    "Passage": "id",
    "Metric": "key",
    "Identity": "id",
    "Observation": "id",
    "Regulation": "id",
    "Platform": "id",
    "Statement": "id",
    "Finding": "id",
    MARK: "id",
}

# Looked up by value; order is the order of creation.
RANGES: Final[dict[str, tuple[str, ...]]] = {
    "Region": ("name", "full_name"),
    "Agency": ("name", "region", "sector"),
    "Document": ("file", "url"),
    "Report": ("agency", "year", "region", "file", "kind"),
    "Section": ("kind",),
    "Observation": ("metric", "year", "agency", "region", "label"),
    "Regulation": ("title", "number"),
    "Platform": ("name", "kind"),
    "Statement": ("code",),
    "Finding": ("rule",),
}

# Looked up by two values at once: a ranking over a country asks for one metric of one year.
PAIRS: Final[dict[str, tuple[str, str]]] = {"Observation": ("metric", "year")}

RELATIONS: Final = (
    "PART_OF",
    "IN_REGION",
    "SUCCEEDED_BY",
    "HOLDS",
    "ISSUED_BY",
    "COVERS",
    "NEXT_YEAR",
    "SUPERSEDES",
    "DUPLICATE_OF",
    "HAS_SECTION",
    "HAS_PASSAGE",
    "NEXT",
    "NOT_COMPARABLE_WITH",
    "TERM",
    "STATES",
    "MEASURES",
    "ABOUT",
    "IN_SECTION",
    "CITES",
    "USES",
    "MAKES",
    "PROVED_BY",
)

# The embedded engine types an indexed property, and rounds silently what does not fit: every
# type that matters is declared before the first node (strings are the default).
TYPES: Final[dict[tuple[str, str], str]] = {
    ("Year", "value"): "LONG",
    ("Report", "year"): "LONG",
    ("Observation", "year"): "LONG",
    ("Observation", "value"): "DOUBLE",
    ("Observation", "low"): "DOUBLE",
    ("Observation", "high"): "DOUBLE",
    ("Observation", "amount"): "DOUBLE",
    ("Passage", "embedding"): "ARRAY_OF_FLOATS",
    ("Passage", "search_text"): "STRING",
}
CJK_ANALYZER = "org.apache.lucene.analysis.cjk.CJKAnalyzer"


def typed_properties() -> dict[tuple[str, str], str]:
    """Every declared property of the embedded engine with its type."""
    keys = dict.fromkeys(KEYS.items(), "STRING")
    ranges = {(label, name): "STRING" for label, names in RANGES.items() for name in names}
    return keys | ranges | TYPES


def undeclared(types: Iterable[Mapping[str, Any]]) -> list[str]:
    """Properties with a type that this schema did not give them, out of `schema:types`."""
    declared = typed_properties()
    return [
        f"{row['name']}.{item['name']} as {item['type']}"
        for row in types
        for item in row.get("properties") or ()
        if declared.get((row["name"], item["name"])) != item["type"]
    ]


def embedded_statements() -> list[str]:
    """SQL that makes the whole schema but the vector index, harmless to run again."""
    made = [f"CREATE VERTEX TYPE {label} IF NOT EXISTS" for label in KEYS]
    made += [f"CREATE EDGE TYPE {name} IF NOT EXISTS" for name in RELATIONS]
    made += [
        f"CREATE PROPERTY {label}.`{name}` IF NOT EXISTS {kind}"
        for (label, name), kind in typed_properties().items()
    ]
    made += [
        f"CREATE INDEX IF NOT EXISTS ON {label} (`{key}`) UNIQUE NULL_STRATEGY SKIP"
        for label, key in KEYS.items()
    ]
    made += [
        f"CREATE INDEX IF NOT EXISTS ON {label} (`{name}`) NOTUNIQUE NULL_STRATEGY SKIP"
        for label, names in RANGES.items()
        for name in names
    ]
    made += [
        f"CREATE INDEX IF NOT EXISTS ON {label} (`{first}`, `{second}`) NOTUNIQUE NULL_STRATEGY SKIP"
        for label, (first, second) in PAIRS.items()
    ]
    analyzer = json.dumps({"analyzer": CJK_ANALYZER})
    # As the property's first full-text index it carries the name it is given.
    made.append(
        f"CREATE INDEX `{TEXT_INDEX}` IF NOT EXISTS ON Passage (search_text) "
        f"FULL_TEXT METADATA {analyzer}"
    )
    return made


# A passage unlike all others is what a question looks for, and the hardest to reach: among 4,100
# passages of shared phrases the index found 21 of 89 that an exact search finds with the engine's
# defaults, 73 with a search width of 400 and 80 with 1000 (70 ms a query on a busy machine).
EMBEDDED_GRAPH: Final = {"maxConnections": 32, "beamWidth": 300, "efSearch": 1000}


def embedded_vector(dimension: int) -> str:
    """SQL that makes the vector index of the embedded engine."""
    settings = json.dumps({"dimensions": dimension, "similarity": "COSINE"} | EMBEDDED_GRAPH)
    return f"CREATE INDEX IF NOT EXISTS ON Passage (embedding) LSM_VECTOR METADATA {settings}"


def neo4j_statements() -> list[str]:
    """Cypher that makes the same on Neo4j."""
    made = [
        f"CREATE CONSTRAINT {label}_{key} IF NOT EXISTS FOR (n:{label}) REQUIRE n.{key} IS UNIQUE"
        for label, key in KEYS.items()
    ]
    made += [
        f"CREATE INDEX {label}_{name} IF NOT EXISTS FOR (n:{label}) ON (n.{name})"
        for label, names in RANGES.items()
        for name in names
    ]
    made += [
        f"CREATE INDEX {label}_{first}_{second} IF NOT EXISTS FOR (n:{label}) "
        f"ON (n.{first}, n.{second})"
        for label, (first, second) in PAIRS.items()
    ]
    made.append(
        f"CREATE FULLTEXT INDEX `{TEXT_INDEX}` IF NOT EXISTS FOR (n:Passage) "
        "ON EACH [n.search_text] OPTIONS {indexConfig: {`fulltext.analyzer`: 'cjk'}}"
    )
    return made


def neo4j_vector(dimension: int) -> str:
    """Cypher that makes the vector index of Neo4j."""
    return (
        f"CREATE VECTOR INDEX `{VECTOR_INDEX}` IF NOT EXISTS FOR (n:Passage) ON (n.embedding) "
        f"OPTIONS {{indexConfig: {{`vector.dimensions`: {int(dimension)}, "
        "`vector.similarity_function`: 'cosine', `vector.hnsw.m`: 32, "
        "`vector.hnsw.ef_construction`: 300, `vector.quantization.enabled`: false}}"
    )
