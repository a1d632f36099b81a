"""Taking reports away without leaving anything behind that nothing else uses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from graph.errors import GraphError
from graph.writing import statements
from graph.writing.transaction import apply, fetch, fetch_each
from graph.writing.upkeep import keep_order

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.store import Store

DROPS = (
    statements.DROP_FINDINGS,
    statements.DROP_STATEMENTS,
    statements.DROP_OBSERVATIONS,
    statements.DROP_PASSAGES,
    statements.DROP_SECTIONS,
    statements.DROP_REPORTS,
)


class UnknownTarget(GraphError):
    """Nothing in the graph has that report id, file or sha256."""

    exit_code: ClassVar[int] = 2

    def __init__(self, target: str) -> None:
        self.target = target
        super().__init__(f"nothing stored as {target}: give a report id, a file or a sha256")


@dataclass(frozen=True, slots=True)
class Shared:
    """Nodes that reports share, by id."""

    agencies: frozenset[str] = frozenset()
    regulations: frozenset[str] = frozenset()
    platforms: frozenset[str] = frozenset()


def shared_by(tx: ManagedTransaction, reports: Sequence[str]) -> Shared:
    """What these reports share with others, to be swept after they are gone."""

    def ids(query: str) -> frozenset[str]:
        return frozenset(row["id"] for row in fetch_each(tx, query, reports))

    if not reports:
        return Shared()
    return Shared(
        ids(statements.AGENCIES_OF_REPORTS),
        ids(statements.REGULATIONS_OF_REPORTS),
        ids(statements.PLATFORMS_OF_REPORTS),
    )


def drop(tx: ManagedTransaction, reports: Sequence[str], documents: Sequence[str] = ()) -> None:
    """Delete reports with everything that is theirs alone, then documents."""
    for statement in DROPS:
        apply(tx, statement, reports)
    apply(tx, statements.DROP_DOCUMENTS, documents)


def sweep(tx: ManagedTransaction, shared: Shared) -> frozenset[str]:
    """Delete the shared nodes that nothing uses any more; returns the agencies that stay."""

    def left(candidates: Iterable[str], used: str, drop_statement: str) -> frozenset[str]:
        asked = sorted(candidates)
        staying = frozenset(row["id"] for row in fetch_each(tx, used, asked))
        apply(tx, drop_statement, [item for item in asked if item not in staying])
        return staying

    left(shared.regulations, statements.USED_REGULATIONS, statements.DROP_REGULATIONS)
    left(shared.platforms, statements.USED_PLATFORMS, statements.DROP_PLATFORMS)
    return left(shared.agencies, statements.USED_AGENCIES, statements.DROP_AGENCIES)


def forget(store: Store, targets: Sequence[str]) -> dict[str, int]:
    """Remove reports by id, file or sha256, all or nothing; raises UnknownTarget."""
    return store.transact(lambda tx: _forget(tx, targets))


def _forget(tx: ManagedTransaction, targets: Sequence[str]) -> dict[str, int]:
    reports, documents = _resolve(tx, targets)
    counts = {
        "reports": len(reports),
        "observations": _count(tx, statements.COUNT_OBSERVATIONS, reports),
        "passages": _count(tx, statements.COUNT_PASSAGES, reports),
    }
    shared = shared_by(tx, reports)
    revived, joined = _close_gap(tx, reports)
    drop(tx, reports, documents)
    apply(tx, statements.SET_CURRENT, [{"id": item, "current": True} for item in revived])
    apply(tx, statements.CREATE_SUPERSEDES, [{"new": new, "old": old} for new, old in joined])
    agencies = sweep(tx, shared)
    touched = agencies | {
        row["id"] for row in fetch_each(tx, statements.AGENCIES_OF_REPORTS, revived)
    }
    keep_order(tx, sorted(touched), revived)
    return counts


def _resolve(tx: ManagedTransaction, targets: Sequence[str]) -> tuple[list[str], list[str]]:
    """Report ids and the sha256 of documents that lose their last report."""
    reports: dict[str, str] = {}
    documents: set[str] = set()
    for target in targets:
        rows = _rows_of(tx, target)
        if not rows:
            raise UnknownTarget(target)
        reports |= {row["id"]: row["sha256"] for row in rows if row["id"] is not None}
        documents |= {row["sha256"] for row in rows}
    holding = fetch_each(tx, statements.REPORTS_OF_DOCUMENTS, sorted(documents))
    staying = {row["sha256"] for row in holding if row["id"] not in reports}
    return sorted(reports), sorted(documents - staying)


def _rows_of(tx: ManagedTransaction, target: str) -> list[dict[str, Any]]:
    """A report, a document by its bytes, or every document that lies or lay at a file."""
    for query in (statements.REPORTS_BY_ID, statements.REPORTS_BY_SHA256):
        rows = fetch(tx, query, target=target)
        if rows:
            return rows
    rows = fetch(tx, statements.REPORTS_BY_FILE, target=target)
    return rows + fetch(tx, statements.REPORTS_ALSO_AT, target=target)


def _count(tx: ManagedTransaction, query: str, reports: Sequence[str]) -> int:
    return sum(int(row["n"]) for row in fetch_each(tx, query, reports))


def _close_gap(
    tx: ManagedTransaction, reports: Sequence[str]
) -> tuple[list[str], list[tuple[str, str]]]:
    """Versions around what goes: the one before becomes current, or joins the one after."""
    edges = {
        (row["new"], row["old"])
        for query in (statements.VERSIONS_AFTER, statements.VERSIONS_BEFORE)
        for row in fetch_each(tx, query, reports)
    }
    revived: set[str] = set()
    joined: set[tuple[str, str]] = set()
    for report in reports:
        after = {new for new, old in edges if old == report}
        before = {old for new, old in edges if new == report}
        edges = {pair for pair in edges if report not in pair}
        bridges = {(new, old) for new in after for old in before}
        edges |= bridges
        joined |= bridges
        if not after:
            revived |= before
    gone = set(reports)
    staying = {pair for pair in joined if gone.isdisjoint(pair)}
    return sorted(revived - gone), sorted(staying)
