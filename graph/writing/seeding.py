"""Bringing the ontology's own nodes into the graph: metrics, identities, regions with their chain."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.writing import statements
from graph.writing.transaction import apply, fetch, fetch_each
from ontology.divisions import Division, by_code, chain
from ontology.identities import IDENTITIES
from ontology.metrics import METRICS, NOT_COMPARABLE, OPEN
from ontology.records import stable_id

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def seed_ontology(tx: ManagedTransaction) -> bool:
    """Write metrics and identities unless they stand there; returns whether copies are known."""
    rows = fetch(tx, statements.READ_MARK)
    mark: dict[str, Any] = rows[0] if rows else {"ontology": None, "copies": None, "metrics": 0}
    # The digest stands on a metric and the others are counted: nodes wiped by hand come back.
    if mark["ontology"] != ontology_digest() or mark["metrics"] < len(metric_rows()):
        apply(tx, statements.MERGE_METRICS, metric_rows())
        apply(tx, statements.MERGE_IDENTITIES, identity_rows())
        apply(tx, statements.MERGE_TERMS, term_rows())
        apply(tx, statements.MERGE_NOT_COMPARABLE, not_comparable_rows())
        tx.run(statements.SET_ONTOLOGY, digest=ontology_digest()).consume()
    return bool(mark["copies"])


def metric_rows() -> list[dict[str, Any]]:
    """Every metric of the closed list, and the one that open labels measure."""
    rows = {
        item.key: {"label_zh": item.label_zh, "label_en": item.label_en, "unit": item.unit}
        for item in METRICS.values()
    }
    rows.setdefault(OPEN, {"label_zh": "其他指标", "label_en": "other metric", "unit": None})
    return [
        {"key": key, "properties": {name: text for name, text in row.items() if text is not None}}
        for key, row in sorted(rows.items())
    ]


def identity_rows() -> list[dict[str, Any]]:
    """The sums of the forms, each with the rule that checks it."""
    return [
        {
            "id": item.key,
            "properties": {
                "rule": item.rule,
                "label_zh": item.label_zh,
                "label_en": item.label_en,
                "table": item.table,
                "eras": list(item.eras),
            },
        }
        for _, item in sorted(IDENTITIES.items())
    ]


def term_rows() -> list[dict[str, Any]]:
    """The signed terms of the sums that are between metrics."""
    return [
        {"identity": item.key, "metric": term.metric, "sign": term.sign}
        for _, item in sorted(IDENTITIES.items())
        for term in item.terms
        if term.metric is not None
    ]


def not_comparable_rows() -> list[dict[str, Any]]:
    return [
        {"one": pair.first, "other": pair.second, "why": pair.why_zh} for pair in NOT_COMPARABLE
    ]


@cache
def ontology_digest() -> str:
    """Changes when any of the seeded rows does, so that a newer version seeds again."""
    return stable_id("", metric_rows(), identity_rows(), term_rows(), not_comparable_rows())


def seed_regions(tx: ManagedTransaction, named: Mapping[str, str]) -> None:
    """Merge the divisions of a document and what they are part of, up to the province."""
    nodes: dict[str, dict[str, Any]] = {}
    edges: set[tuple[str, str]] = set()
    there = {row["code"] for row in fetch_each(tx, statements.STORED_REGIONS, sorted(named))}
    for code, full_name in sorted(named.items()):
        if code in there:
            continue
        rows, pairs = region_rows(code, full_name)
        nodes |= rows
        edges |= pairs
    apply(tx, statements.MERGE_REGIONS, [nodes[code] for code in sorted(nodes)])
    apply(
        tx,
        statements.MERGE_PART_OF,
        [{"part": part, "whole": whole} for part, whole in sorted(edges)],
    )


@cache
def region_rows(
    code: str, full_name: str
) -> tuple[dict[str, dict[str, Any]], set[tuple[str, str]]]:
    """Rows of a division and its parents; a township outside the table hangs on its county."""
    line = _chain(code)
    nodes = {item.code: _region(item) for item in line}
    codes = [item.code for item in line]
    if code not in nodes:
        above = line[-1].full_name if line else ""
        properties = {
            "name": full_name.removeprefix(above) or full_name,
            "full_name": full_name,
            "level": "township" if len(code) > 6 else None,
        }
        known = {name: text for name, text in properties.items() if text is not None}
        nodes[code] = {"code": code, "properties": known}
        codes.append(code)
    return nodes, set(zip(codes[1:], codes))


def _chain(code: str) -> tuple[Division, ...]:
    """From the province down to the division, or to the county of an unknown township."""
    division = by_code(code) or by_code(code[:6])
    return () if division is None else chain(division)


def _region(division: Division) -> dict[str, Any]:
    properties = {
        "name": division.name,
        "full_name": division.full_name,
        "level": str(division.level),
    }
    return {"code": division.code, "properties": properties}
