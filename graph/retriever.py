"""The passage search as LangChain knows it: import this module only where LangChain is used."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from langchain_core.callbacks import CallbackManagerForRetrieverRun
from langchain_core.documents import Document
from langchain_core.embeddings import Embeddings
from langchain_core.retrievers import BaseRetriever
from pydantic import ConfigDict

from graph.embedding import Embedder, load_embedder
from graph.passages import PassageHit, search
from graph.store import Store


class PassageEmbeddings(Embeddings):
    """Our model under LangChain's names."""

    def __init__(self, embedder: Embedder | None = None) -> None:
        self.embedder = embedder or load_embedder()

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        return self.embedder.embed_passages(texts)

    def embed_query(self, text: str) -> list[float]:
        return self.embedder.embed_question(text)


class PassageRetriever(BaseRetriever):
    """Passages for a question; `reports` restricts the search to these report ids."""

    model_config = ConfigDict(arbitrary_types_allowed=True)

    store: Store
    embedder: Any = None
    reports: Sequence[str] | None = None
    k: int = 10

    def _get_relevant_documents(
        self,
        query: str,
        *,
        run_manager: CallbackManagerForRetrieverRun,  # noqa: ARG002
    ) -> list[Document]:
        hits = search(self.store, self.embedder, query, reports=self.reports, k=self.k)
        return [as_document(hit) for hit in hits]


def as_document(hit: PassageHit) -> Document:
    """A found passage with its place as metadata."""
    names = [name for name in PassageHit.__dataclass_fields__ if name not in ("id", "text")]
    metadata = {name: getattr(hit, name) for name in names}
    return Document(page_content=hit.text, id=hit.id, metadata=metadata)
