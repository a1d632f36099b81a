"""Finding the passages that answer a question: full text and vectors, fused."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from graph.embedding import check_model
from graph.lucene import escape
from graph.ranking import bm25, cosine, fuse, ranked
from graph.schema import TEXT_INDEX, VECTOR_INDEX
from ontology.english import in_chinese

if TYPE_CHECKING:
    from graph.embedding import Embedder
    from graph.store import Store

# More than is asked for: what is not preferred is left out after the search.
CANDIDATES = 60
# One row: a passage with its report and document.
_ROW = (
    " MATCH (d:Document)-[:HOLDS]->(r:Report {id: node.report})"
    " RETURN node.id AS id, node.text AS text, node.start AS start, node.end AS end,"
    " node.page AS page, node.kind AS kind, r.id AS report, r.title AS title, r.agency AS agency,"
    " r.year AS year, r.preferred AS preferred, d.file AS file, d.sha256 AS sha256, d.url AS url,"
    " score"
)
SEARCH_TEXT: Final = (
    f"CALL db.index.fulltext.queryNodes('{TEXT_INDEX}', $query, {{limit: $limit}})"
    " YIELD node, score" + _ROW
)
SEARCH_VECTOR: Final = (
    f"CALL db.index.vector.queryNodes('{VECTOR_INDEX}', $limit, $vector) YIELD node, score" + _ROW
)
PASSAGES_OF_REPORTS: Final = (
    "UNWIND $reports AS id MATCH (d:Document)-[:HOLDS]->(r:Report {id: id})"
    "-[:HAS_SECTION]->(s:Section)-[:HAS_PASSAGE]->(node:Passage)"
    " RETURN node.id AS id, node.text AS text, node.start AS start, node.end AS end,"
    " node.page AS page, node.kind AS kind, r.id AS report, r.title AS title, r.agency AS agency,"
    " r.year AS year, r.preferred AS preferred, d.file AS file, d.sha256 AS sha256, d.url AS url,"
    " node.search_text AS search_text, node.embedding AS embedding"
)


@dataclass(frozen=True, slots=True)
class PassageHit:
    """A passage that was found, with what a citation of it needs; `score` only ranks."""

    id: str
    text: str
    start: int
    end: int
    page: int | None
    report: str
    score: float
    kind: str
    title: str | None
    agency: str | None
    year: int | None
    file: str
    sha256: str
    url: str | None


def search(
    store: Store,
    embedder: Embedder | None,
    question: str,
    *,
    reports: Sequence[str] | None = None,
    k: int = 10,
) -> list[PassageHit]:
    """The `k` best passages, best first; within `reports` exactly, else through the indexes.

    Without an embedder, or while the graph holds no vectors, the words alone decide. Raises
    ModelMismatch when the graph's vectors are another model's.
    """
    if k <= 0 or not question.strip():
        return []
    vector = None
    if embedder is not None and check_model(store, embedder) is not None:
        vector = embedder.embed_question(question)
    if reports is not None:
        return _within(store, question, vector, reports, k)
    return _everywhere(store, question, vector, k)


def _everywhere(
    store: Store, question: str, vector: list[float] | None, k: int
) -> list[PassageHit]:
    limit = max(CANDIDATES, 3 * k)
    found: list[list[dict[str, Any]]] = []
    query = escape(in_chinese(question))
    if query:
        found.append(store.read(SEARCH_TEXT, query=query, limit=limit))
    if vector is not None and any(vector):
        found.append(store.read(SEARCH_VECTOR, vector=vector, limit=limit))
    rows = {row["id"]: row for hits in found for row in hits if row["preferred"]}
    rankings = [
        ranked({row["id"]: float(row["score"]) for row in hits if row["preferred"]})
        for hits in found
    ]
    return _hits(rows, fuse(rankings), k)


def _within(
    store: Store,
    question: str,
    vector: list[float] | None,
    reports: Sequence[str],
    k: int,
) -> list[PassageHit]:
    """Every passage of the reports is looked at: filtering after an index would lose some."""
    found = store.read(PASSAGES_OF_REPORTS, reports=list(dict.fromkeys(reports)))
    rows = {row["id"]: row for row in found}
    ids = list(rows)
    words = bm25(
        in_chinese(question), [rows[key]["search_text"] or rows[key]["text"] for key in ids]
    )
    rankings = [ranked({key: score for key, score in zip(ids, words) if score > 0})]
    if vector is not None:
        held = [key for key in ids if rows[key]["embedding"] is not None]
        scores = cosine(vector, [rows[key]["embedding"] for key in held])
        rankings.append(ranked(dict(zip(held, scores))))
    return _hits(rows, fuse(rankings), k)


def _hits(rows: dict[str, dict[str, Any]], scores: dict[str, float], k: int) -> list[PassageHit]:
    names = [name for name in PassageHit.__dataclass_fields__ if name != "score"]
    return [
        PassageHit(**{name: rows[key][name] for name in names}, score=scores[key])
        for key in ranked(scores)[:k]
    ]
