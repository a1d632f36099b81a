"""All rules over the database: findings already stored, and those that need several reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from graph import audit as queries
from ingest.audit import continuity
from ingest.audit.copying import Shared, copied, sentences_of
from ingest.audit.records import AuditFinding, Fact, Held, Place
from ingest.audit.timeliness import late

if TYPE_CHECKING:
    from graph.store import Store

# Documents read at once: 50 texts of 10,000 characters are a megabyte.
BATCH = 50


def audit(store: Store, *, progress: Callable[[], None] = lambda: None) -> list[AuditFinding]:
    """Every finding about the current reports, by file, place and rule; nothing is written.

    `progress` is called once for each report that has been looked at.
    """
    reports = [_held(row) for row in store.read(queries.REPORTS)]
    successors = [(row["before"], row["after"]) for row in store.read(queries.SUCCESSORS)]
    found = list(_stored(store, {held.id: held for held in reports}))
    told = {(finding.report, finding.rule) for finding in found}
    shared, needed = Shared(), {}
    for batch, texts in _texts(store, reports):
        for number in batch:
            held, text = reports[number], texts[reports[number].sha256]
            if (held.id, "timeliness.late") not in told:
                found += late(held, text)
            if held.preferred and held.kind == "annual_report":
                shared.add(number, sentences_of(text, held))
            progress()
        needed.update(texts)
    found += copied(reports, shared, needed, frozenset(successors))
    found += _continuity(store, reports, successors, needed)
    return sorted(found, key=_order)


def _continuity(
    store: Store, reports: Sequence[Held], successors: Iterable[tuple[str, str]],
    texts: Mapping[str, str],
) -> Iterator[AuditFinding]:  # fmt: skip
    facts: dict[str, dict[tuple[str, str | None], Fact]] = {}
    for row in store.read(queries.FACTS, metrics=[str(metric) for metric in continuity.METRICS]):
        if not any(row[name] for name in ("subject", "place", "category", "cumulative")):
            facts.setdefault(row["report"], {})[row["metric"], row["applicant"]] = _fact(row)
    by_file = {held.file: texts[held.sha256] for held in reports}
    for before, after, reorganised in continuity.pairs_of_years(reports, successors):
        for rule in (continuity.carried_over, continuity.in_force):
            for finding in rule(before, after, reorganised, facts):
                yield replace(
                    finding,
                    evidence=tuple(
                        replace(item, quote=by_file[item.file][item.start : item.end])
                        for item in finding.evidence
                    ),
                )


def _texts(store: Store, reports: Sequence[Held]) -> Iterator[tuple[list[int], dict[str, str]]]:
    """Numbers of reports with the texts of their documents, some documents at a time."""
    numbers: dict[str, list[int]] = {}
    for number, held in enumerate(reports):
        numbers.setdefault(held.sha256, []).append(number)
    documents = list(numbers)
    for at in range(0, len(documents), BATCH):
        some = documents[at : at + BATCH]
        rows = store.read(queries.TEXTS, documents=some)
        yield [n for item in some for n in numbers[item]], {r["sha256"]: r["text"] for r in rows}


def _held(row: Mapping[str, Any]) -> Held:
    names = [row["agency"], *(row["aliases"] or ())]
    return Held(
        **{
            name: row[name]
            for name in Held.__dataclass_fields__
            if name not in ("names", "preferred")
        },
        names=tuple(name for name in names if name),
        preferred=bool(row["preferred"]),
    )


def _fact(row: Mapping[str, Any]) -> Fact:
    cell = {name: row[name] for name in ("table", "row", "column")} if row["table"] else None
    return Fact(
        **{name: row[name] for name in Fact.__dataclass_fields__ if name != "cell"}, cell=cell
    )


def _stored(store: Store, reports: Mapping[str, Held]) -> Iterator[AuditFinding]:
    """The findings of one document each, as they were stored with it."""
    cells: dict[tuple[str, int], Mapping[str, str]] = {
        (row["id"], row["place"]): {name: row[name] for name in ("table", "row", "column")}
        for row in store.read(queries.PROVING_CELLS)
    }
    subjects: dict[str, list[str]] = {}
    rows: dict[str, dict[str, Any]] = {}
    for row in store.read(queries.FINDINGS):
        subjects.setdefault(row["id"], []).append(row["report"])
        rows[row["id"]] = row
    for key, row in rows.items():  # one finding each
        held = reports[subjects[key][0]]
        # A finding about a page of several reports is about none of them alone.
        alone = held if len(subjects[key]) == 1 else None
        evidence = tuple(
            Place(alone.id if alone else None, file, quote, start, end, cells.get((key, number)))
            for number, (file, quote, start, end) in enumerate(
                zip(row["files"], row["quotes"], row["starts"], row["ends"], strict=True)
            )
        )
        yield AuditFinding(
            alone.id if alone else None, held.file,
            alone.agency if alone else None, alone.year if alone else None,
            row["rule"], row["outcome"], row["severity"], row["message"], evidence,
            row["hypothesis"],
        )  # fmt: skip


def _order(finding: AuditFinding) -> tuple[str, int, str, str]:
    first = finding.evidence[0].start if finding.evidence else -1
    return finding.file, first, finding.rule, finding.message
