"""One ingest run: which files are read, the graph they go into, the embedder they need."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from gongkai.connection import open_store
from gongkai.messages import say, shell
from gongkai.printing import waiting
from gongkai.settings import Settings

if TYPE_CHECKING:
    from ingest.files import SourceFile
    from ingest.manifest import Manifest
    from ingest.store import Summary


def ingest_files(
    files: Sequence[SourceFile],
    settings: Settings,
    *,
    manifest: Manifest | None,
    changed: bool,
    progress: Callable[[], None],
    stored: Callable[[str], None],
) -> Summary:
    """Read and store; with `changed`, files whose bytes and parser are stored are not read."""
    from graph.embedding import claim_model, load_embedder
    from graph.writing import stored_versions
    from ingest.corpus import digest, stream
    from ingest.store import store_documents, unchanged
    from ingest.version import PARSER

    embedder = load_embedder(settings.embedding)
    with open_store(settings, create=True) as store:
        store.ensure_schema(embedder.dimension)
        claim_model(store, embedder)
        known = stored_versions(store) if changed else {}
        wanted = [
            f for f in files if not known or not unchanged(known, f.name, digest(f) or "", PARSER)
        ]
        items = stream(wanted, manifest=manifest, progress=progress)
        summary = store_documents(store, items, embedder, stored=stored)
        if summary.counts["passages"]:
            with waiting(say(shell.INDEXING)):
                store.settle_vectors()
        summary.counts["unchanged"] += len(files) - len(wanted)
        return summary
