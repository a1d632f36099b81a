"""Storing one document: one transaction, all or nothing, twice the same as once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.writing import statements
from graph.writing.removal import Shared, drop, shared_by, sweep
from graph.writing.rows import Row, Rows, Vectors, rows_of
from graph.writing.seeding import seed_ontology, seed_regions
from graph.writing.standing import Standing, standing_of
from graph.writing.successors import keep_successors, link_successors
from graph.writing.transaction import BATCH, VECTOR_BATCH, apply, batches, fetch, fetch_each
from graph.writing.upkeep import Group, decide, group_of, settle
from graph.writing.versions import Pair, Plan, Stored, Version, plan

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
    rows = rows_of(document, vectors)
    return store.transact(lambda tx: _write(tx, document, rows))


def stored_versions(store: Store) -> dict[str, tuple[str, str]]:
    """Every stored file with the sha256 and parser version it was last read with."""
    found: dict[str, tuple[bool, str, str]] = {}
    for row in store.read(statements.STORED_FILES):
        standing = (any(row["current"]), str(row["sha256"]), str(row["parser"]))
        for file in (row["file"], *(row["also_at"] or ())):
            found[file] = max(found.get(file, standing), standing)
    return {file: (sha256, parser) for file, (_, sha256, parser) in sorted(found.items())}


def _write(tx: ManagedTransaction, document: Document, rows: Rows) -> WriteResult:
    copies = seed_ontology(tx)
    new = _incoming(document, rows)
    stored = _stored(tx, new, copies)
    todo = plan(new, stored)
    if todo.unchanged:
        return WriteResult(read=1, unchanged=1)
    edges = _version_edges(tx, todo)
    shared = _clear(tx, todo)
    agencies = _merge_agencies(tx, rows)
    groups = _groups(tx, rows, todo, shared, agencies)
    placed = _placed(rows, todo, groups)
    _create(tx, placed, todo, known=new.sha256 in {item.sha256 for item in stored})
    _set_versions(tx, todo, edges)
    for group in groups:
        settle(tx, group)
    staying = sweep(tx, shared)
    _keep_successors(tx, rows, staying)
    return WriteResult(
        read=1,
        reports=len(document.reports),
        replaced=int(bool(todo.drop_reports or todo.drop_documents)),
        superseded=len(todo.retired),
        observations=len(rows.observations),
        passages=len(rows.passages),
    )


def _incoming(document: Document, rows: Rows) -> Stored:
    reports = tuple(_version(row["id"], row["properties"]) for row in rows.reports)
    files = (document.file, *document.also_at)
    return Stored(
        document.sha256,
        files,
        document.url,
        document.fetched,
        document.parser,
        rows.document["given"],
        reports,
    )


def _version(key: str, row: Row) -> Version:
    current = bool(row.get("current", True))
    return Version(key, row["filing"], row["position"], row["words"], current)


def _stored(tx: ManagedTransaction, new: Stored, copies: bool) -> list[Stored]:
    """The stored documents with the same bytes, address or file."""
    files = list(new.files)
    found = fetch(tx, statements.DOCUMENTS_LIKE, sha256=new.sha256, url=new.url, files=files)
    if copies:
        found += fetch(tx, statements.DOCUMENTS_ALSO_AT, files=files)
    by_sha256 = {row["sha256"]: row for row in found}
    if not by_sha256:
        return []
    reports: dict[str, list[Version]] = {sha256: [] for sha256 in by_sha256}
    for row in fetch_each(tx, statements.REPORTS_OF_DOCUMENTS, sorted(by_sha256)):
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
        for sha256, row in sorted(by_sha256.items())
    ]


def _version_edges(tx: ManagedTransaction, todo: Plan) -> list[Pair]:
    """Edges of reports that are written anew, as they will stand between the new ones."""
    if not todo.drop_reports:
        return []
    heirs = {old: new for new, old in todo.heirs}
    before = fetch_each(tx, statements.VERSIONS_BEFORE, todo.drop_reports)
    edges = [(heirs.get(row["new"]), row["old"]) for row in before]
    if not todo.current:
        after = fetch_each(tx, statements.VERSIONS_AFTER, todo.drop_reports)
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
    for sha256, files in todo.moved:
        place = {"file": files[0], "also_at": list(files[1:]), "copies": len(files) - 1}
        tx.run(statements.SET_DOCUMENT, sha256=sha256, properties=place).consume()
        held = fetch_each(tx, statements.REPORTS_OF_DOCUMENTS, [sha256])
        apply(tx, statements.SET_REPORT_FILE, [{"id": r["id"], "file": files[0]} for r in held])
    return shared


def _merge_agencies(tx: ManagedTransaction, rows: Rows) -> dict[str, Row]:
    """The agency nodes as they were, sorted so that writers do not deadlock."""
    seed_regions(tx, rows.regions)
    agencies = {row["id"]: row for row in rows.agencies}
    stored = fetch_each(tx, statements.MERGE_AGENCIES, [agencies[key] for key in sorted(agencies)])
    places = [
        {"agency": row["id"], "region": agencies[row["id"]]["properties"]["region"]}
        for row in stored
        if row["name"] is None and "region" in agencies[row["id"]]["properties"]
    ]
    apply(tx, statements.MERGE_AGENCY_REGIONS, places)
    return {row["id"]: row for row in stored}


def _groups(
    tx: ManagedTransaction, rows: Rows, todo: Plan, shared: Shared, agencies: dict[str, Row]
) -> list[Group]:
    """Every agency this document touches with its reports, and every report without agency."""
    new: dict[str | None, list[Standing]] = {}
    for row in rows.reports:
        standing = standing_of({**row["properties"], "id": row["id"], "current": todo.current})
        new.setdefault(row["agency"], []).append(standing)
    retired = frozenset(todo.retired)
    touched = {key for key in new if key is not None} | shared.agencies
    groups = [
        group_of(tx, key, new.get(key, ()), retired, agencies.get(key)) for key in sorted(touched)
    ]
    groups += [decide(None, (), [standing]) for standing in new.get(None, ())]
    met = {report.id for group in groups for report in group.reports}
    alone = sorted(retired - met)
    if alone:
        there = fetch(tx, statements.REPORTS_OF_FILINGS, ids=alone)
        groups += [decide(None, [row], (), retired) for row in there]
    return groups


def _placed(rows: Rows, todo: Plan, groups: list[Group]) -> Rows:
    """The rows as they are created: with their place among the other reports filled in."""
    preferred = {report for group in groups for report in group.order.preferred}
    names = {
        report.id: group.properties.get("name") for group in groups for report in group.reports
    }
    file, *also_at = todo.files
    placed = {"file": file, "also_at": also_at, "copies": len(also_at)}
    reports = [
        _with(row, current=todo.current, preferred=row["id"] in preferred, file=file)
        for row in rows.reports
    ]
    observations = [
        _with(row, preferred=row["properties"]["leading"] and row["report"] in preferred)
        for row in rows.observations
    ]
    for row in (*reports, *observations):
        name = names.get(row.get("report", row["id"]))
        if name is not None:
            row["properties"]["agency"] = name
    fields = {name: getattr(rows, name) for name in Rows.__dataclass_fields__}
    fields |= {"document": rows.document | placed, "reports": reports}
    return Rows(**fields | {"observations": observations})


def _with(row: Row, **properties: Any) -> Row:
    return {**row, "properties": row["properties"] | properties}


def _create(tx: ManagedTransaction, rows: Rows, todo: Plan, *, known: bool) -> None:
    """Everything that is this document's own; a known one gets its properties anew."""
    if known:
        tx.run(statements.DROP_FETCHED, sha256=rows.sha256).consume()
    query = statements.SET_DOCUMENT if known else statements.CREATE_DOCUMENT
    tx.run(query, sha256=rows.sha256, properties=rows.document).consume()
    if len(todo.files) > 1:
        tx.run(statements.SET_COPIES).consume()
    _create_reports(tx, rows.reports)
    apply(tx, statements.CREATE_SECTIONS, rows.sections)
    apply(tx, statements.CREATE_PASSAGES, rows.passages, size=VECTOR_BATCH)
    apply(tx, statements.CREATE_NEXT, rows.next_passages)
    _create_observations(tx, rows.observations)
    apply(tx, statements.CREATE_CITES, rows.cites)
    apply(tx, statements.CREATE_USES, rows.uses)
    apply(tx, statements.CREATE_STATEMENTS, rows.statements)
    apply(tx, statements.CREATE_FINDINGS, rows.findings)
    apply(tx, statements.CREATE_FINDING_ABOUT, rows.finding_about)
    apply(tx, statements.CREATE_PROVED_BY_OBSERVATION, rows.proved_by_observation)
    apply(tx, statements.CREATE_PROVED_BY_PASSAGE, rows.proved_by_passage)


def _create_reports(tx: ManagedTransaction, rows: list[Row]) -> None:
    for shape, query in statements.CREATE_REPORTS.items():
        apply(tx, query, [row for row in rows if _shape(row) == shape])


def _shape(row: Row) -> tuple[bool, bool]:
    return row["agency"] is not None, "year" in row["properties"]


def _create_observations(tx: ManagedTransaction, rows: list[Row]) -> None:
    """Report after report, those in a section apart from those in none."""
    groups: dict[tuple[str, str | None, bool], list[Row]] = {}
    for row in rows:
        key = (row["report"], row["agency"], row["section"] is not None)
        groups.setdefault(key, []).append(row)
    for (report, agency, placed), members in groups.items():
        query = statements.CREATE_OBSERVATIONS[agency is not None, placed]
        for batch in batches(members, BATCH):
            parameters = {"report": report, "agency": agency, "rows": batch}
            tx.run(query, parameters).consume()


def _set_versions(tx: ManagedTransaction, todo: Plan, edges: list[Pair]) -> None:
    apply(tx, statements.SET_CURRENT, [{"id": item, "current": False} for item in todo.retired])
    pairs = sorted({*edges, *todo.superseded})
    apply(tx, statements.CREATE_SUPERSEDES, [{"new": new, "old": old} for new, old in pairs])


def _keep_successors(tx: ManagedTransaction, rows: Rows, others: frozenset[str]) -> None:
    """For the document's own agencies the parts of the key are at hand; others are asked for."""
    own = {row["id"]: row["properties"] for row in rows.agencies}
    for _, properties in sorted(own.items()):
        if properties["resolved"] and "region" in properties:
            link_successors(tx, properties["region"], properties["organ"])
    keep_successors(tx, others - own.keys())
