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


def groups_of(
    tx: ManagedTransaction,
    agencies: Sequence[str],
    new: Mapping[str | None, Sequence[Standing]] | None = None,
    retired: frozenset[str] = frozenset(),
    known: Mapping[str, Row] | None = None,
) -> list[Group]:
    """Read the agencies' stored reports and decide together with the ones that come in."""
    stored: dict[str, list[Row]] = {}
    for row in fetch_each(tx, statements.REPORTS_OF_AGENCIES, agencies):
        stored.setdefault(row["key"], []).append(row)
    new, known = new or {}, known or {}
    groups = [decide(key, stored.get(key, ()), new.get(key, ()), retired) for key in agencies]
    return [replace(group, known=known.get(group.agency or "")) for group in groups]


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
    groups = groups_of(tx, agencies)
    met = {report.id for group in groups for report in group.reports}
    rest = [report for report in alone if report not in met]
    if rest:
        rows = fetch(tx, statements.REPORTS_OF_FILINGS, ids=rest)
        groups += [decide(None, [row]) for row in rows]
    settle(tx, groups)
    keep_successors(tx, agencies)


def settle(tx: ManagedTransaction, groups: Sequence[Group]) -> None:
    """Write the differences between what is stored and what follows."""
    _settle_preferred(tx, groups)
    _settle_edges(tx, groups)
    _settle_agencies(tx, [group for group in groups if group.agency is not None])


def _settle_preferred(tx: ManagedTransaction, groups: Sequence[Group]) -> None:
    wrong = {
        str(row["id"]): row["id"] in group.order.preferred
        for group in groups
        for row in group.stored
        if bool(row["preferred"]) != (row["id"] in group.order.preferred)
    }
    rows = [{"id": item, "preferred": preferred} for item, preferred in wrong.items()]
    apply(tx, statements.SET_PREFERRED, rows)
    apply(tx, statements.PREFER_OBSERVATIONS, [item for item in wrong if wrong[item]])
    apply(tx, statements.UNPREFER_OBSERVATIONS, [item for item in wrong if not wrong[item]])


def _settle_edges(tx: ManagedTransaction, groups: Sequence[Group]) -> None:
    stored = [row["id"] for group in groups for row in group.stored]
    met = fetch_each(tx, statements.ORDER_OF_REPORTS, stored)
    following = {pair for group in groups for pair in group.order.next_years}
    duplicates = {pair for group in groups for pair in group.order.duplicates}
    for kind, wanted, create, drop in (
        ("NEXT_YEAR", following, statements.CREATE_NEXT_YEAR, statements.DROP_NEXT_YEAR),
        (
            "DUPLICATE_OF",
            duplicates,
            statements.CREATE_DUPLICATE_OF,
            statements.DROP_DUPLICATE_OF,
        ),
    ):
        there = {(row["one"], row["other"]) for row in met if row["type"] == kind}
        apply(tx, create, _pairs(wanted - there))
        apply(tx, drop, _pairs(there - wanted))


def _pairs(pairs: set[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"one": one, "other": other} for one, other in sorted(pairs)]


def _settle_agencies(tx: ManagedTransaction, groups: Sequence[Group]) -> None:
    """Name and aliases of the nodes, and the name where it is copied to."""
    changed = [group for group in groups if _changed(group)]
    rows = [{"id": group.agency, "properties": dict(group.properties)} for group in changed]
    apply(tx, statements.SET_AGENCIES, rows)
    other = [
        {"id": row["id"], "agency": name}
        for group in groups
        for name in (group.properties.get("name"),)
        for row in group.stored
        if row["agency"] != name
    ]
    apply(tx, statements.RENAME_REPORTS, other)
    apply(tx, statements.RENAME_OBSERVATIONS, other)


def _changed(group: Group) -> bool:
    wanted = group.properties
    return group.known is None or any(
        group.known[key] != wanted.get(key) for key in AGENCY_PROPERTIES
    )
