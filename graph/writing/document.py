"""Storing documents: one transaction, all or nothing, twice the same as once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from graph.writing import statements
from graph.writing.creating import create, placed
from graph.writing.incoming import Entry, incoming, joined, stored_like
from graph.writing.removal import Shared, drop, shared_by, sweep
from graph.writing.rows import Row, Vectors
from graph.writing.seeding import seed_ontology, seed_regions
from graph.writing.standing import Standing, standing_of
from graph.writing.successors import keep_successors, link_successors
from graph.writing.transaction import apply, fetch, fetch_each
from graph.writing.upkeep import Group, decide, groups_of, settle
from graph.writing.versions import Pair, Plan, plan

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.store import Store
    from ontology.records import Document


@dataclass(frozen=True, slots=True)
class WriteResult:
    """Counts of what one or more documents did; `superseded` counts reports."""

    read: int = 0
    reports: int = 0
    unchanged: int = 0
    replaced: int = 0
    superseded: int = 0
    observations: int = 0
    passages: int = 0

    def __add__(self, other: WriteResult) -> WriteResult:
        return WriteResult(
            *(getattr(self, name) + getattr(other, name) for name in self.__dataclass_fields__)
        )


def write_document(store: Store, document: Document, vectors: Vectors | None = None) -> WriteResult:
    """Store a document with its reports; `vectors` one per passage, report after report.

    Raises ValueError when their number differs, and the store's own errors.
    """
    return write_documents(store, [(document, vectors)])[0]


def write_documents(
    store: Store, items: Sequence[tuple[Document, Vectors | None]]
) -> list[WriteResult]:
    """Store documents together: what they do, in their order, all of them committed.

    A transaction costs some twenty round trips whether it holds one report or thirty. Documents
    of one source (a file, an address, the same bytes) follow each other in transactions of their
    own, because the later one is a version of the earlier.
    """
    waiting = {number: incoming(*item) for number, item in enumerate(items)}
    results: dict[int, WriteResult] = {}
    while waiting:
        done = store.transact(partial(_write, waiting=tuple(waiting.items())))
        results |= done
        waiting = {number: entry for number, entry in waiting.items() if number not in done}
    return [results[number] for number in range(len(items))]


def stored_versions(store: Store) -> dict[str, tuple[str, str]]:
    """Every stored file with the sha256 and parser version it was last read with."""
    found: dict[str, tuple[bool, str, str]] = {}
    for row in store.read(statements.STORED_FILES):
        standing = (any(row["current"]), str(row["sha256"]), str(row["parser"]))
        for file in (row["file"], *(row["also_at"] or ())):
            found[file] = max(found.get(file, standing), standing)
    return {file: (sha256, parser) for file, (_, sha256, parser) in sorted(found.items())}


def _write(tx: ManagedTransaction, waiting: Sequence[tuple[int, Entry]]) -> dict[int, WriteResult]:
    """Write every entry that touches nothing an earlier one touches; the first always is."""
    copies = seed_ontology(tx)
    stored = stored_like(tx, [entry.new for _, entry in waiting], copies)
    touched: set[str] = set()
    planned: dict[int, tuple[Entry, Plan]] = {}
    for (number, entry), like in zip(waiting, stored):
        names = entry.touches | {name for item in like for name in (item.sha256, *item.files)}
        if touched.isdisjoint(names):
            known = entry.new.sha256 in {item.sha256 for item in like}
            planned[number] = (replace(entry, known=known), plan(entry.new, like))
        touched |= names
    _store(tx, [both for both in planned.values() if not both[1].unchanged])
    return {number: _result(*both) for number, both in planned.items()}


def _result(entry: Entry, todo: Plan) -> WriteResult:
    if todo.unchanged:
        return WriteResult(read=1, unchanged=1)
    return WriteResult(
        read=1,
        reports=len(entry.rows.reports),
        replaced=int(bool(todo.drop_reports or todo.drop_documents)),
        superseded=len(todo.retired),
        observations=len(entry.rows.observations),
        passages=len(entry.rows.passages),
    )


def _store(tx: ManagedTransaction, taken: Sequence[tuple[Entry, Plan]]) -> None:
    if not taken:
        return
    todo = joined([its_plan for _, its_plan in taken])
    late = [item for _, its in taken if not its.current for item in its.drop_reports]
    edges = _version_edges(tx, todo, late)
    shared = _clear(tx, todo)
    agencies = _merge_agencies(tx, taken)
    groups = _groups(tx, taken, todo, shared, agencies)
    create(tx, [placed(entry, its_plan, groups) for entry, its_plan in taken])
    _set_versions(tx, todo, edges)
    settle(tx, groups)
    staying = sweep(tx, shared)
    _keep_successors(tx, taken, staying)


def _version_edges(tx: ManagedTransaction, todo: Plan, late: Sequence[str]) -> list[Pair]:
    """Edges of reports that are written anew, as they will stand between the new ones.

    `late` are those of documents that were fetched before what is stored.
    """
    if not todo.drop_reports:
        return []
    heirs = {old: new for new, old in todo.heirs}
    before = fetch_each(tx, statements.VERSIONS_BEFORE, todo.drop_reports)
    edges = [(heirs.get(row["new"]), row["old"]) for row in before]
    after = fetch_each(tx, statements.VERSIONS_AFTER, late)
    edges += [(row["new"], heirs.get(row["old"])) for row in after]
    gone = set(todo.drop_reports) - {new for new, _ in todo.heirs}
    return [
        (new, old)
        for new, old in edges
        if new is not None and old is not None and new != old and gone.isdisjoint((new, old))
    ]


def _clear(tx: ManagedTransaction, todo: Plan) -> Shared:
    """Delete what is written anew, and give moved documents the files they still have."""
    shared = shared_by(tx, [*todo.drop_reports, *todo.retired])
    if todo.drop_reports or todo.drop_documents:
        drop(tx, todo.drop_reports, todo.drop_documents)
    left = dict(todo.moved)
    places = [
        {
            "sha256": sha256,
            "properties": {"file": files[0], "also_at": list(files[1:]), "copies": len(files) - 1},
        }
        for sha256, files in left.items()
    ]
    apply(tx, statements.SET_DOCUMENTS, places)
    held = fetch_each(tx, statements.REPORTS_OF_DOCUMENTS, sorted(left))
    files = [{"id": row["id"], "file": left[row["sha256"]][0]} for row in held]
    apply(tx, statements.SET_REPORT_FILE, files)
    return shared


def _merge_agencies(tx: ManagedTransaction, taken: Sequence[tuple[Entry, Plan]]) -> dict[str, Row]:
    """The agency nodes as they were, sorted so that writers do not deadlock."""
    seed_regions(
        tx, {code: name for entry, _ in taken for code, name in entry.rows.regions.items()}
    )
    agencies = {row["id"]: row for entry, _ in taken for row in entry.rows.agencies}
    stored = fetch_each(tx, statements.MERGE_AGENCIES, [agencies[key] for key in sorted(agencies)])
    places = [
        {"agency": row["id"], "region": agencies[row["id"]]["properties"]["region"]}
        for row in stored
        if row["name"] is None and "region" in agencies[row["id"]]["properties"]
    ]
    apply(tx, statements.MERGE_AGENCY_REGIONS, places)
    return {row["id"]: row for row in stored}


def _groups(
    tx: ManagedTransaction,
    taken: Sequence[tuple[Entry, Plan]],
    todo: Plan,
    shared: Shared,
    agencies: dict[str, Row],
) -> list[Group]:
    """Every agency these documents touch with its reports, and every report without agency."""
    new: dict[str | None, list[Standing]] = {}
    for entry, its_plan in taken:
        for row in entry.rows.reports:
            standing = {**row["properties"], "id": row["id"], "current": its_plan.current}
            new.setdefault(row["agency"], []).append(standing_of(standing))
    retired = frozenset(todo.retired)
    touched = sorted({key for key in new if key is not None} | shared.agencies)
    groups = groups_of(tx, touched, new, retired, agencies)
    groups += [decide(None, (), [standing]) for standing in new.get(None, ())]
    met = {report.id for group in groups for report in group.reports}
    alone = sorted(retired - met)
    if alone:
        there = fetch(tx, statements.REPORTS_OF_FILINGS, ids=alone)
        groups += [decide(None, [row], (), retired) for row in there]
    return groups


def _set_versions(tx: ManagedTransaction, todo: Plan, edges: list[Pair]) -> None:
    apply(tx, statements.SET_CURRENT, [{"id": item, "current": False} for item in todo.retired])
    pairs = sorted({*edges, *todo.superseded})
    apply(tx, statements.CREATE_SUPERSEDES, [{"new": new, "old": old} for new, old in pairs])


def _keep_successors(
    tx: ManagedTransaction, taken: Sequence[tuple[Entry, Plan]], others: frozenset[str]
) -> None:
    """For the documents' own agencies the parts of the key are at hand; others are asked for."""
    own = {row["id"]: row["properties"] for entry, _ in taken for row in entry.rows.agencies}
    organs = {
        (properties["region"], properties["organ"])
        for properties in own.values()
        if properties["resolved"] and "region" in properties
    }
    link_successors(tx, organs)
    keep_successors(tx, others - own.keys())
