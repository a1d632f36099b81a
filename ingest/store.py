"""From documents to the graph: embed the passages, write, several documents a transaction."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

from graph.embedding import texts_to_embed
from graph.vectors import passage_vectors
from graph.writing import write_documents
from ontology.records import Document, SetAside, to_json

if TYPE_CHECKING:
    from graph.embedding import Embedder
    from graph.store import Store
    from graph.writing import WriteResult

T = TypeVar("T", bound=tuple[Document, Any])
# A transaction costs about 25 round trips whether it holds one report or 16; what it holds is
# lost together when the command is killed, and is sent again when a writer beside it was faster.
# The first ones are small, so that a run of few files soon says that something is stored.
DOCUMENTS_AT_ONCE = 16
FACTS_AT_ONCE = 3000
TEXT_AT_ONCE = 1_000_000
COUNTED = ("reports", "unchanged", "replaced", "superseded", "observations", "passages")


@dataclass
class Summary:
    """What a run did (`gongkai ingest --json`)."""

    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(("read", *COUNTED), 0))
    set_aside: list[SetAside] = field(default_factory=list)
    started: float = field(default_factory=time.monotonic)

    def add(self, result: Any) -> None:
        for name in COUNTED:
            self.counts[name] += getattr(result, name)

    @property
    def failed(self) -> bool:
        """Whether some input could not be read (a page without a report is no failure)."""
        return any(item.reason != "no_report" for item in self.set_aside)

    def to_json(self) -> dict[str, Any]:
        return {
            **self.counts,
            "set_aside": to_json(self.set_aside),
            "seconds": round(time.monotonic() - self.started, 3),
        }


def store_documents(
    store: Store,
    items: Iterable[Document | SetAside],
    embedder: Embedder,
    *,
    stored: Callable[[str], None] = lambda _: None,
) -> Summary:
    """Write every document that has a report; `stored` is told each file after its commit.

    While a transaction is under way the next documents are read and embedded.
    """
    summary = Summary()
    reports = _reports(items, summary)
    with ThreadPoolExecutor(1, thread_name_prefix="writer") as writer:
        under_way: tuple[Sequence[Document], Future[list[WriteResult]]] | None = None
        for batch in batched((document, None) for document in reports):
            documents = [document for document, _ in batch]
            vectors = _embedded(documents, embedder)
            if under_way is not None:
                _acknowledge(summary, *under_way, stored)
            pairs = list(zip(documents, vectors))
            under_way = documents, writer.submit(write_documents, store, pairs)
        if under_way is not None:
            _acknowledge(summary, *under_way, stored)
    return summary


def _reports(items: Iterable[Document | SetAside], summary: Summary) -> Iterator[Document]:
    for item in items:
        if isinstance(item, SetAside):
            summary.set_aside.append(item)
            continue
        summary.counts["read"] += 1
        if item.reports:
            yield item
            continue
        message = f"no report in it ({item.reason}); it was read and left out"
        names = (item.file, *item.also_at)
        summary.set_aside.extend(SetAside(name, "no_report", message) for name in names)


def _embedded(documents: Sequence[Document], embedder: Embedder) -> list[list[list[float]]]:
    """One vector per passage of each document, all in one go (half the time of one by one)."""
    texts = [texts_to_embed(document) for document in documents]
    vectors = iter(passage_vectors(embedder, [text for part in texts for text in part]))
    return [[next(vectors) for _ in part] for part in texts]


def _acknowledge(
    summary: Summary,
    documents: Sequence[Document],
    results: Future[list[WriteResult]],
    stored: Callable[[str], None],
) -> None:
    for document, result in zip(documents, results.result()):
        summary.add(result)
        stored(document.file)


def batched(items: Iterable[T]) -> Iterator[list[T]]:
    """Documents (each with what belongs to it) that go into one transaction."""
    batch: list[T] = []
    most = 1
    facts = length = 0
    for item in items:
        own = sum(len(report.observations) for report in item[0].reports)
        size = len(item[0].text)
        full = len(batch) >= most or facts + own > FACTS_AT_ONCE
        if batch and (full or length + size > TEXT_AT_ONCE):
            yield batch
            batch, facts, length = [], 0, 0
            most = min(2 * most, DOCUMENTS_AT_ONCE)
        batch.append(item)
        facts, length = facts + own, length + size
    if batch:
        yield batch


def unchanged(files: Mapping[str, tuple[str, str]], file: str, sha256: str, parser: str) -> bool:
    """Whether the graph holds this file with these bytes, read by this parser."""
    return files.get(file) == (sha256, parser)
