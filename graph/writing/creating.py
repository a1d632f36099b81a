"""Creating what is a document's own: its nodes and edges, several documents at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.writing import statements
from graph.writing.rows import Row, Rows
from graph.writing.transaction import BATCH, VECTOR_BATCH, apply, batches

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

    from graph.writing.incoming import Entry
    from graph.writing.upkeep import Group
    from graph.writing.versions import Plan


@dataclass(frozen=True, slots=True)
class Placed:
    """Rows with their place among the other reports; a `known` document only gets them anew."""

    rows: Rows
    known: bool
    files: tuple[str, ...]


def placed(entry: Entry, todo: Plan, groups: Sequence[Group]) -> Placed:
    """The rows as they are created: current, preferred, and the agency's name filled in."""
    preferred = {report for group in groups for report in group.order.preferred}
    names = {
        report.id: group.properties.get("name") for group in groups for report in group.reports
    }
    rows = entry.rows
    file, *also_at = todo.files
    place = {"file": file, "also_at": also_at, "copies": len(also_at)}
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
    fields |= {"document": rows.document | place, "reports": reports}
    return Placed(Rows(**fields | {"observations": observations}), entry.known, todo.files)


def _with(row: Row, **properties: Any) -> Row:
    return {**row, "properties": row["properties"] | properties}


def create(tx: ManagedTransaction, documents: Sequence[Placed]) -> None:
    """Everything that is these documents' own; shared nodes in a fixed order, against deadlocks."""

    def all_of(rows_of: Callable[[Rows], Iterable[Row]]) -> list[Row]:
        return [row for document in documents for row in rows_of(document.rows)]

    _create_documents(tx, documents)
    _create_reports(tx, all_of(lambda rows: rows.reports))
    apply(tx, statements.CREATE_SECTIONS, all_of(lambda rows: rows.sections))
    apply(tx, statements.CREATE_PASSAGES, all_of(lambda rows: rows.passages), size=VECTOR_BATCH)
    apply(tx, statements.CREATE_NEXT, all_of(lambda rows: rows.next_passages))
    _create_observations(tx, all_of(lambda rows: rows.observations))
    apply(tx, statements.CREATE_CITES, sorted(all_of(lambda rows: rows.cites), key=_shared))
    apply(tx, statements.CREATE_USES, sorted(all_of(lambda rows: rows.uses), key=_shared))
    apply(tx, statements.CREATE_STATEMENTS, all_of(lambda rows: rows.statements))
    apply(tx, statements.CREATE_FINDINGS, all_of(lambda rows: rows.findings))
    apply(tx, statements.CREATE_FINDING_ABOUT, all_of(lambda rows: rows.finding_about))
    proofs = all_of(lambda rows: rows.proved_by_observation)
    apply(tx, statements.CREATE_PROVED_BY_OBSERVATION, proofs)
    apply(tx, statements.CREATE_PROVED_BY_PASSAGE, all_of(lambda rows: rows.proved_by_passage))


def _shared(row: Row) -> str:
    return str(row["node"]["id"])


def _create_documents(tx: ManagedTransaction, documents: Sequence[Placed]) -> None:
    rows: dict[bool, list[Row]] = {False: [], True: []}
    for document in documents:
        row = {"sha256": document.rows.sha256, "properties": document.rows.document}
        rows[document.known].append(row)
    apply(tx, statements.DROP_FETCHED, [row["sha256"] for row in rows[True]])
    apply(tx, statements.SET_DOCUMENTS, rows[True])
    apply(tx, statements.CREATE_DOCUMENTS, rows[False])
    if any(len(document.files) > 1 for document in documents):
        tx.run(statements.SET_COPIES).consume()


def _create_reports(tx: ManagedTransaction, rows: list[Row]) -> None:
    for shape, query in statements.CREATE_REPORTS.items():
        apply(tx, query, [row for row in rows if _shape(row) == shape])


def _shape(row: Row) -> tuple[bool, bool]:
    return row["agency"] is not None, "year" in row["properties"]


def _create_observations(tx: ManagedTransaction, rows: list[Row]) -> None:
    """Those in a section apart from those in none; each batch report after report."""
    for shape, query in statements.CREATE_OBSERVATIONS.items():
        members = [row for row in rows if _observation_shape(row) == shape]
        for batch in batches(members, BATCH):
            parts: dict[tuple[str, str | None], list[Row]] = {}
            for row in batch:
                parts.setdefault((row["report"], row["agency"]), []).append(row)
            sent = [
                {"report": report, "agency": agency, "rows": part}
                for (report, agency), part in parts.items()
            ]
            apply(tx, query, sent)


def _observation_shape(row: Row) -> tuple[bool, bool]:
    return row["agency"] is not None, row["section"] is not None
