"""Documents on their way in, and what is stored of the same bytes, files and addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.writing import statements
from graph.writing.rows import Row, Rows, Vectors, rows_of
from graph.writing.transaction import fetch, fetch_each
from graph.writing.versions import Plan, Stored, Version, same_source

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from ontology.records import Document


@dataclass(frozen=True, slots=True)
class Entry:
    """A document with the rows it adds; `known` when a document of its bytes is stored."""

    rows: Rows
    new: Stored
    known: bool = False

    @property
    def touches(self) -> set[str]:
        """Its bytes, files and address: two that share one are versions of one source."""
        return {self.new.sha256, *self.new.files, *filter(None, [self.new.url])}


def incoming(document: Document, vectors: Vectors | None) -> Entry:
    """Raises ValueError when there is not one vector per passage."""
    rows = rows_of(document, vectors)
    reports = tuple(_version(row["id"], row["properties"]) for row in rows.reports)
    files = (document.file, *document.also_at)
    given = rows.document["given"]
    new = Stored(
        document.sha256, files, document.url, document.fetched, document.parser, given, reports
    )
    return Entry(rows, new)


def _version(key: str, row: Row) -> Version:
    current = bool(row.get("current", True))
    return Version(key, row["filing"], row["position"], row["words"], current)


def stored_like(tx: ManagedTransaction, news: Sequence[Stored], copies: bool) -> list[list[Stored]]:
    """For each document the stored ones with the same bytes, address or file.

    `copies` says whether any stored document lies at more than one place.
    """
    files = [file for new in news for file in new.files]
    urls = [new.url for new in news if new.url is not None]
    digests = [new.sha256 for new in news]
    found = fetch(tx, statements.DOCUMENTS_LIKE, digests=digests, urls=urls, files=files)
    if copies:
        found += fetch(tx, statements.DOCUMENTS_ALSO_AT, files=files)
    documents = _with_reports(tx, {row["sha256"]: row for row in found})
    return [
        [item for item in documents if item.sha256 == new.sha256 or same_source(new, item)]
        for new in news
    ]


def _with_reports(tx: ManagedTransaction, documents: dict[str, Row]) -> list[Stored]:
    reports: dict[str, list[Version]] = {sha256: [] for sha256 in documents}
    for row in fetch_each(tx, statements.REPORTS_OF_DOCUMENTS, sorted(documents)):
        reports[row["sha256"]].append(_version(row["id"], row))
    return [
        Stored(
            sha256,
            (row["file"], *(row["also_at"] or ())),
            row["url"],
            row["fetched"],
            row["parser"],
            row["given"],
            tuple(sorted(reports[sha256], key=lambda item: item.position)),
        )
        for sha256, row in sorted(documents.items())
    ]


def joined(plans: Sequence[Plan]) -> Plan:
    """What several documents take away and retire, as one plan."""
    return Plan(
        unchanged=False,
        current=True,
        files=(),
        drop_reports=tuple(item for plan in plans for item in plan.drop_reports),
        drop_documents=tuple(item for plan in plans for item in plan.drop_documents),
        retired=tuple(item for plan in plans for item in plan.retired),
        superseded=tuple(pair for plan in plans for pair in plan.superseded),
        heirs=tuple(pair for plan in plans for pair in plan.heirs),
        moved=tuple(item for plan in plans for item in plan.moved),
    )
