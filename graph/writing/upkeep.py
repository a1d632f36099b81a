"""Keeping what a set of reports decides: preferred, duplicates, next years, names, successors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from graph.writing import statements
from graph.writing.standing import Order, Standing, agency_properties, order_of, standing_of
from graph.writing.successors import keep_successors
from graph.writing.transaction import apply, fetch, fetch_each

if TYPE_CHECKING:
    from neo4j import ManagedTransaction

Row = Mapping[str, Any]
AGENCY_PROPERTIES = ("name", "aliases", "level", "sector")


@dataclass(frozen=True, slots=True)
class Group:
    """The reports of an agency (or one report of none) and what follows from them."""

    agency: str | None
    stored: tuple[Row, ...]
    reports: tuple[Standing, ...]
    order: Order
    properties: Mapping[str, Any]
    known: Mapping[str, Any] | None = None


def group_of(
    tx: ManagedTransaction,
    agency: str | None,
    new: Sequence[Standing] = (),
    retired: frozenset[str] = frozenset(),
    known: Row | None = None,
) -> Group:
    """Read an agency's stored reports and decide together with the ones that come in."""
    stored = () if agency is None else fetch(tx, statements.REPORTS_OF_AGENCY, agency=agency)
    return replace(decide(agency, tuple(stored), new, retired), known=known)


def decide(
    agency: str | None,
    stored: Sequence[Row],
    new: Sequence[Standing] = (),
    retired: frozenset[str] = frozenset(),
) -> Group:
    """What follows from the stored reports, less those retired, and the new ones."""
    reports = [
        standing_of({**row, "current": row["current"] and row["id"] not in retired})
        for row in stored
    ]
    reports += new
    properties = agency_properties(reports) if agency is not None else {}
    return Group(agency, tuple(stored), tuple(reports), order_of(reports), properties)


def keep_order(tx: ManagedTransaction, agencies: Sequence[str], alone: Sequence[str] = ()) -> None:
    """Bring stored reports in order after some went; `alone` are those that may have no agency."""
    groups = [group_of(tx, agency) for agency in agencies]
    met = {report.id for group in groups for report in group.reports}
    rest = [report for report in alone if report not in met]
    if rest:
        rows = fetch(tx, statements.REPORTS_OF_FILINGS, ids=rest)
        groups += [decide(None, [row]) for row in rows]
    for group in groups:
        settle(tx, group)
    keep_successors(tx, agencies)


def settle(tx: ManagedTransaction, group: Group) -> None:
    """Write the differences between what is stored and what follows."""
    _settle_preferred(tx, group)
    _settle_edges(tx, group)
    if group.agency is not None:
        _settle_agency(tx, group)


def _settle_preferred(tx: ManagedTransaction, group: Group) -> None:
    wrong = [
        row["id"]
        for row in group.stored
        if bool(row["preferred"]) != (row["id"] in group.order.preferred)
    ]
    better = [report for report in wrong if report in group.order.preferred]
    worse = [report for report in wrong if report not in group.order.preferred]
    rows = [{"id": item, "preferred": item in group.order.preferred} for item in wrong]
    apply(tx, statements.SET_PREFERRED, rows)
    apply(tx, statements.PREFER_OBSERVATIONS, better)
    apply(tx, statements.UNPREFER_OBSERVATIONS, worse)


def _settle_edges(tx: ManagedTransaction, group: Group) -> None:
    stored = [row["id"] for row in group.stored]
    met = fetch_each(tx, statements.ORDER_OF_REPORTS, stored)
    for kind, wanted, create, drop in (
        (
            "NEXT_YEAR",
            group.order.next_years,
            statements.CREATE_NEXT_YEAR,
            statements.DROP_NEXT_YEAR,
        ),
        (
            "DUPLICATE_OF",
            group.order.duplicates,
            statements.CREATE_DUPLICATE_OF,
            statements.DROP_DUPLICATE_OF,
        ),
    ):
        there = {(row["one"], row["other"]) for row in met if row["type"] == kind}
        apply(tx, create, _pairs(wanted - there))
        apply(tx, drop, _pairs(there - wanted))


def _pairs(pairs: frozenset[tuple[str, str]] | set[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"one": one, "other": other} for one, other in sorted(pairs)]


def _settle_agency(tx: ManagedTransaction, group: Group) -> None:
    """Name and aliases of the node, and the name where it is copied to."""
    name = group.properties.get("name")
    wanted = dict(group.properties)
    if group.known is None or any(group.known[key] != wanted.get(key) for key in AGENCY_PROPERTIES):
        tx.run(statements.SET_AGENCY, id=group.agency, properties=wanted).consume()
    other = [row["id"] for row in group.stored if row["agency"] != name]
    if other:
        tx.run(statements.RENAME_REPORTS, rows=other, agency=name).consume()
        tx.run(statements.RENAME_OBSERVATIONS, rows=other, agency=name).consume()
