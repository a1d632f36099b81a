"""From documents to the graph: embed the passages, write, one document at a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from graph.embedding import texts_to_embed
from graph.writing import write_document
from ontology.records import Document, SetAside, to_json

if TYPE_CHECKING:
    from graph.embedding import Embedder
    from graph.store import Store

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
    """Write every document that has a report; `stored` is told each file after its commit."""
    summary = Summary()
    for item in items:
        if isinstance(item, SetAside):
            summary.set_aside.append(item)
            continue
        summary.counts["read"] += 1
        if not item.reports:
            message = f"no report in it ({item.reason}); it was read and left out"
            names = (item.file, *item.also_at)
            summary.set_aside.extend(SetAside(name, "no_report", message) for name in names)
            continue
        summary.add(write_document(store, item, embedder.embed_passages(texts_to_embed(item))))
        stored(item.file)
    return summary


def unchanged(files: Mapping[str, tuple[str, str]], file: str, sha256: str, parser: str) -> bool:
    """Whether the graph holds this file with these bytes, read by this parser."""
    return files.get(file) == (sha256, parser)
