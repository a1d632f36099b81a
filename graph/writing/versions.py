"""What reading a source again does to what is stored: a pure plan (DESIGN, The graph)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Version:
    """A report as far as versions go; `words` is a digest of its own words."""

    id: str
    filing: str
    position: int
    words: str
    current: bool = True


@dataclass(frozen=True, slots=True)
class Stored:
    """A document that is in the graph, or the one that comes in."""

    sha256: str
    files: tuple[str, ...]
    url: str | None
    fetched: str | None
    parser: str | None
    given: str | None
    reports: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """`pairs` of superseded are (new, old); `heirs` (new, old) where the words are the same."""

    unchanged: bool
    current: bool
    files: tuple[str, ...]
    drop_reports: tuple[str, ...] = ()
    drop_documents: tuple[str, ...] = ()
    retired: tuple[str, ...] = ()
    superseded: tuple[Pair, ...] = ()
    heirs: tuple[Pair, ...] = ()
    moved: tuple[tuple[str, tuple[str, ...]], ...] = ()


def plan(new: Stored, stored: Sequence[Stored]) -> Plan:
    """How a document that was read enters the graph, given what has its bytes or its source."""
    own = next((item for item in stored if item.sha256 == new.sha256), None)
    others = [item for item in stored if item.sha256 != new.sha256 and same_source(new, item)]
    later = [item for item in others if _later(item, new)]
    current = not later
    files = tuple(dict.fromkeys((*(own.files if own else ()), *new.files)))
    if own is not None and _unchanged(new, own, current):
        return Plan(True, current, files)
    moved = tuple(
        (item.sha256, rest) for item in others if (rest := _elsewhere(new, item)) is not None
    )
    staying = {sha256 for sha256, _ in moved}
    gone = [item for item in others if item.sha256 not in staying]
    return _replacing(new, own, gone if current else (), later, files, moved)


def same_source(new: Stored, old: Stored) -> bool:
    """The same address, else the same file (CONTRACT, Graph)."""
    if new.url and old.url:
        return new.url == old.url
    return not set(new.files).isdisjoint(old.files)


def match(new: Sequence[Version], old: Sequence[Version]) -> list[tuple[Version, Version]]:
    """Reports of a re-read source: by filing, else by position."""
    pairs = []
    free_new, free_old = list(new), list(old)
    for name in ("filing", "position"):
        for one in list(free_new):
            key = getattr(one, name)
            other = next((item for item in free_old if getattr(item, name) == key), None)
            if other is not None:
                pairs.append((one, other))
                free_new.remove(one)
                free_old.remove(other)
    return pairs


def _unchanged(new: Stored, own: Stored, current: bool) -> bool:
    return (
        own.parser == new.parser
        and own.given == new.given
        and set(new.files) <= set(own.files)
        and all(report.current == current for report in own.reports)
    )


def _later(old: Stored, new: Stored) -> bool:
    """Known to have been fetched after what is read now (an archive read late)."""
    return bool(old.fetched and new.fetched and old.fetched > new.fetched)


def _elsewhere(new: Stored, old: Stored) -> tuple[str, ...] | None:
    """Where the old bytes still lie, when only one of their files was overwritten."""
    if new.url and old.url:
        return None
    return tuple(file for file in old.files if file not in new.files) or None


def _replacing(
    new: Stored,
    own: Stored | None,
    others: Sequence[Stored],
    later: Sequence[Stored],
    files: tuple[str, ...],
    moved: tuple[tuple[str, tuple[str, ...]], ...],
) -> Plan:
    drop = [report.id for report in own.reports] if own else []
    heirs = [(one.id, old.id) for one, old in match(new.reports, own.reports)] if own else []
    drop_documents, retired, superseded = [], [], []
    for other in others:
        present = [report for report in other.reports if report.current]
        pairs = match(new.reports, present)
        same = [(one.id, old.id) for one, old in pairs if one.words == old.words]
        heirs += same
        drop += [old for _, old in same]
        superseded += [(one.id, old.id) for one, old in pairs if one.words != old.words]
        replaced = {old for _, old in same}
        retired += [report.id for report in present if report.id not in replaced]
        if replaced.issuperset(report.id for report in other.reports):
            drop_documents.append(other.sha256)
    if later:
        following = min(later, key=lambda item: (item.fetched or "", item.sha256))
        superseded += [(one.id, old.id) for one, old in match(following.reports, new.reports)]
    return Plan(
        False,
        not later,
        files,
        tuple(drop),
        tuple(drop_documents),
        tuple(retired),
        tuple(superseded),
        tuple(heirs),
        moved,
    )
