"""A corpus read from files: documents with their copies joined, and what was set aside."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.files import SourceFile
from ingest.manifest import Manifest
from ingest.pool import read_files
from ontology.records import Document, SetAside


@dataclass(frozen=True, slots=True)
class Corpus:
    documents: tuple[Document, ...]
    set_aside: tuple[SetAside, ...]


def read_corpus(
    files: Sequence[SourceFile],
    *,
    manifest: Manifest | None = None,
    progress: Callable[[], None] = lambda: None,
    workers: int | None = None,
) -> Corpus:
    """All documents of the files, in order; files with the same bytes are one document."""
    documents: list[Document] = []
    aside: list[SetAside] = []
    for item in stream(files, manifest=manifest, progress=progress, workers=workers):
        if isinstance(item, Document):
            documents.append(item)
        else:
            aside.append(item)
    return Corpus(tuple(documents), tuple(aside))


def stream(
    files: Sequence[SourceFile],
    *,
    manifest: Manifest | None = None,
    progress: Callable[[], None] = lambda: None,
    workers: int | None = None,
) -> Iterator[Document | SetAside]:
    """Documents and set-aside files, one by one; copies are found before anything is read."""
    first, copies = _joined(files)
    for item in read_files(first, workers=workers):
        progress()
        if isinstance(item, Document):
            also = tuple(copies.get(item.file, ()))
            item = replace(item, also_at=also)
            yield manifest.fill(item) if manifest else item
        else:
            yield item
            yield from (replace(item, file=name) for name in copies.get(item.file, ()))


def _joined(files: Sequence[SourceFile]) -> tuple[list[SourceFile], dict[str, list[str]]]:
    first: dict[str, SourceFile] = {}
    copies: dict[str, list[str]] = {}
    for source in files:
        key = digest(source) or f"unreadable:{source.name}"
        if key in first:
            copies.setdefault(first[key].name, []).append(source.name)
        else:
            first[key] = source
    return list(first.values()), copies


def digest(source: SourceFile) -> str | None:
    """The sha256 of a file's bytes; None when it cannot be opened."""
    try:
        with source.path.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except OSError:
        return None
