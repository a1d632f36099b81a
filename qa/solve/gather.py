"""Which reports state a metric, with the number each states."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph import questions
from ontology.metrics import NOT_COMPARABLE, not_comparable
from qa.answer import Value
from qa.compose import note, say, value_words, year_words
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk
from qa.solve.pick import ORGANISATIONS, derivation_of, pick, rows_for, wanted_keys
from qa.understand.asked import MetricAsked
from qa.understand.question import Understanding

# Up to so many reports, following their edges is quicker than the index of metrics.
_FEW = 60


@dataclass(frozen=True, slots=True)
class Stated:
    """A report with the number it states; `amount` is in the base unit."""

    report: Row
    value: float | int
    unit: str | None
    qualifier: str | None
    amount: float
    citation: int | None
    base_unit: str | None = None
    row: Row | None = None
    parts: tuple[Row, ...] = ()
    conflict: bool = False


def gather(
    desk: Desk, u: Understanding, reports: Sequence[Row], item: MetricAsked
) -> tuple[list[Stated], list[Row]]:
    """Which reports state the metric, and which do not."""
    rows = _rows(desk, u, reports, item)
    by_report: dict[str, list[Row]] = {}
    for held in rows:
        by_report.setdefault(str(held["report"]), []).append(held)
    stated: list[Stated] = []
    silent: list[Row] = []
    for report in reports:
        picked = pick(u, item, by_report.get(str(report["id"]), []), report)
        row = picked.row
        if row is not None:
            amount = row["amount"] if row["amount"] is not None else row["value"]
            stated.append(
                Stated(report, row["value"], row["unit"], row["qualifier"], float(amount), None,
                       row["base_unit"], row, conflict=bool(picked.others))
            )  # fmt: skip
        elif picked.parts:
            total = sum(float(part["value"]) for part in picked.parts)
            unit = picked.parts[0]["unit"]
            stated.append(
                Stated(report, int(total), unit, None, total, None, parts=picked.parts)
            )  # fmt: skip
        else:
            silent.append(report)
    return stated, silent


def _rows(desk: Desk, u: Understanding, reports: Sequence[Row], item: MetricAsked) -> Sequence[Row]:
    """Of few reports all their statements; of many through the index of metrics, in brief."""
    years = sorted({row["year"] for row in reports if row["year"] is not None})
    if len(reports) <= _FEW or not years or any(row["year"] is None for row in reports):
        return rows_for(desk, [str(row["id"]) for row in reports], item.keys)
    ids = {str(row["id"]) for row in reports}
    applicants = [
        "total",
        *u.applicants,
        *(ORGANISATIONS if "organisation" in u.applicants else ()),
    ]
    found = desk.read(
        questions.OBSERVATIONS_OF_YEARS, metrics=wanted_keys(item.keys), years=years,
        applicants=applicants,
    )  # fmt: skip
    return [row for row in found if str(row["report"]) in ids]


def _whole_rows(desk: Desk, items: Sequence[Stated]) -> dict[str, Row]:
    """The full rows of statements that were read in brief."""
    brief = [
        str(row["id"]) for one in items for row in (one.row, *one.parts)
        if row is not None and "row_start" not in row
    ]  # fmt: skip
    return (
        {str(row["id"]): row for row in desk.read(questions.OBSERVATIONS, ids=brief)}
        if brief
        else {}
    )


def cited(desk: Desk, items: Sequence[Stated], u: Understanding | None = None) -> list[Stated]:
    """The same with their notes; what cannot be cited is dropped."""
    found = []
    whole = _whole_rows(desk, items)
    desk.open([str(one.report["id"]) for one in items])
    for item in items:
        if whole:
            row = whole.get(str(item.row["id"])) if item.row is not None else None
            parts = tuple(whole.get(str(part["id"]), part) for part in item.parts)
            item = replace(item, row=row or item.row, parts=parts)
        number = item.citation
        if number is None and item.row is not None:
            number = desk.cite_observation(item.row)
        elif number is None and item.parts and u is not None:
            number = derivation_of(desk, u, item.parts)[1].operands[0].citation
        if number is not None:
            found.append(replace(item, citation=number))
    return found


def one_line(u: Understanding, item: Stated, *, year: bool = True) -> str:
    return say(
        u.language, "item", who=who_of(item.report),
        year=year_words(u.language, item.report) if year else "",
        value=value_words(u.language, item.value, item.unit, item.qualifier), note=note(item.citation),
    )  # fmt: skip


def to_value(item: Stated, metric: str | None) -> Value:
    return Value(
        item.value, item.unit, item.qualifier, item.report["agency"], item.report["year"], metric,
        None if item.parts else item.citation,
    )  # fmt: skip


def conflicts(u: Understanding, draft: Draft, stated: Sequence[Stated]) -> None:
    """A report that tells the number twice and differently is named."""
    for one in stated:
        if one.conflict:
            who = f"{who_of(one.report)} {year_words(u.language, one.report)}"
            draft.warn(say(u.language, "warn.two_numbers", who=who))


def incomparable(
    desk: Desk,
    u: Understanding,
    kind: str,
    reports: Sequence[Row],
    item: MetricAsked,
    stated: Sequence[Stated] = (),
) -> Draft | None:
    """The refusal when the reports count different things under the asked name."""
    keys = [str(one.row["metric"]) for one in stated if one.row is not None]
    why = _why(u, keys)
    silent = [row for row in reports if row["id"] not in {one.report["id"] for one in stated}]
    eras = {str(row["template"]) for row in reports}
    if why is None and silent and len(eras) > 1:
        others = {
            pair.second if pair.first == item.keys[0] else pair.first
            for pair in NOT_COMPARABLE
            if item.keys[0] in (pair.first, pair.second)
        }
        held = rows_for(desk, [str(row["id"]) for row in silent], sorted(others))
        found = {str(row["metric"]) for row in held if row["value"] is not None}
        why = _why(u, [item.keys[0], *sorted(found)][:2]) if found else None
    return None if why is None else refusal(u.language, kind, "not_comparable", why=why)


def _why(u: Understanding, keys: Sequence[str]) -> str | None:
    for key in keys[1:]:
        pair = not_comparable(keys[0], key)
        if pair is not None:
            return pair.why_en if u.english else pair.why_zh
    return None
