"""Which organ followed which: two organs of one region, by the ontology's table and their years."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from graph.writing import statements
from graph.writing.transaction import apply, fetch_each
from ontology.agencies import RENAMED, successor
from ontology.records import stable_id

if TYPE_CHECKING:
    from neo4j import ManagedTransaction


def keep_successors(tx: ManagedTransaction, agencies: Iterable[str]) -> None:
    """SUCCEEDED_BY of stored agencies, made or taken back as their reports say."""
    rows = fetch_each(tx, statements.ORGANS, sorted(set(agencies)))
    organs = {
        (str(row["region"]), str(row["organ"]))
        for row in rows
        if row["region"] is not None and row["resolved"]
    }
    link_successors(tx, organs)


def link_successors(tx: ManagedTransaction, organs: Iterable[tuple[str, str]]) -> None:
    """The same for organs (region, organ); most are in no renaming, and then nothing is asked."""
    pairs = sorted({pair for region, organ in organs for pair in successions(region, organ)})
    years = _years(tx, {key for pair in pairs for key in pair[:2]})
    held = {pair for pair in pairs if _follows(years.get(pair[0]), years.get(pair[1]))}
    gone = [pair for pair in pairs if pair not in held and pair[0] in years and pair[1] in years]
    made = [{"old": old, "new": new, "year": year} for old, new, year in sorted(held)]
    apply(tx, statements.MERGE_SUCCEEDED_BY, made)
    apply(tx, statements.DROP_SUCCEEDED_BY, [{"old": old, "new": new} for old, new, _ in gone])


def successions(region: str, organ: str) -> list[tuple[str, str, int]]:
    """Agency ids (old, new) and the year, for what the organ became and what became it."""
    found = []
    following = successor(organ)
    if following is not None:
        found.append((organ, following[0], following[1]))
    for former, present, year in RENAMED:
        old = organ.removesuffix(present) + former
        if organ.endswith(present) and successor(old) == (organ, year):
            found.append((old, organ, year))
    return [
        (stable_id("a", region, old), stable_id("a", region, new), year) for old, new, year in found
    ]


def _years(tx: ManagedTransaction, agencies: set[str]) -> dict[str, list[int]]:
    years: dict[str, list[int]] = {}
    for row in fetch_each(tx, statements.YEARS_OF_AGENCIES, sorted(agencies)):
        years.setdefault(row["agency"], []).append(int(row["year"]))
    return years


def _follows(old: list[int] | None, new: list[int] | None) -> bool:
    """The new organ's first year is not before the old one's last: else they stood side by side."""
    return bool(old and new) and max(old or ()) <= min(new or ())
