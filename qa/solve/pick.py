"""The observation that answers for one metric in one report, or why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph import questions
from qa.answer import Derivation, Operand
from qa.compose import formula_words, metric_name, rounded
from qa.draft import Row
from qa.evidence import Desk
from qa.understand.asked import MetricAsked
from qa.understand.content import terms
from qa.understand.metrics import PARTS
from qa.understand.question import Understanding

USABLE = ("value", "zero")
_REASON = {
    "masked": "value_masked", "illegible": "value_blank", "blank": "value_blank",
    "not_applicable": "value_blank",
}  # fmt: skip
_DETAILS = ("channel", "category", "place", "subject", "cumulative")


@dataclass(frozen=True, slots=True)
class Picked:
    """`row` answers; `others` state the same fact differently; `parts` add up to it."""

    row: Row | None = None
    others: tuple[Row, ...] = ()
    parts: tuple[Row, ...] = ()
    reason: str | None = None
    blocked: Row | None = None
    several: tuple[Row, ...] = ()


def rows_for(desk: Desk, reports: Sequence[str], keys: Sequence[str]) -> list[Row]:
    """Observations of these metrics and of what they are sums of."""
    return list(
        desk.read(
            questions.OBSERVATIONS_OF_METRICS, reports=list(reports), metrics=wanted_keys(keys)
        )
    )


def wanted_keys(keys: Sequence[str]) -> list[str]:
    """The metrics, what they are sums of, and the keys prose tells them under."""
    wanted = list(dict.fromkeys([*keys, *(part for key in keys for part in PARTS.get(key, ()))]))
    return wanted + list(_NAMED.values()) if "requests.received" in wanted else wanted


def pick(u: Understanding, asked: MetricAsked, rows: Sequence[Row], report: Row) -> Picked:
    """The best statement of the asked metric among the observations of a report."""
    mine = [row for row in rows if row["report"] == report["id"] and _of_year(row, report)]
    blocked: Row | None = None
    for key in asked.keys:
        found = [row for row in mine if row["metric"] == key and _of_applicant(u, row)]
        found = found or [row for row in mine if row["metric"] == _named_key(u, key)]
        usable = [row for row in found if row["status"] in USABLE and row["value"] is not None]
        if usable:
            return _best(u, usable)
        blocked = blocked or (found[0] if found else None)
        summed = _sum(u, key, mine)
        if summed.parts:
            return summed
    if blocked is not None:
        return Picked(reason=_REASON.get(str(blocked["status"]), "value_blank"), blocked=blocked)
    return Picked(reason="metric_not_reported")


_NAMED = {"natural_person": "requests.natural_person", "organisation": "requests.organisation"}


def _named_key(u: Understanding, key: str) -> str | None:
    """Prose tells the requests of an applicant type under a key of its own."""
    if key != "requests.received" or len(u.applicants) != 1:
        return None
    return _NAMED.get(u.applicants[0])


def _of_year(row: Row, report: Row) -> bool:
    """A number told about another year (去年同期) is not this year's."""
    return report["year"] is None or row["year"] is None or row["year"] == report["year"]


def _of_applicant(u: Understanding, row: Row) -> bool:
    if u.applicants:
        return row["applicant"] in u.applicants
    return row["applicant"] in (None, "total")


def _detailed(row: Row) -> bool:
    return any(row[name] for name in _DETAILS)


def _best(u: Understanding, rows: Sequence[Row]) -> Picked:
    wanted = terms(u.content)
    named = [row for row in rows if _detailed(row) and _names_detail(wanted, u, row)]
    plain = [row for row in rows if not _detailed(row)]
    pool = named or plain
    if not pool:
        if len({(row["amount"], row["value"]) for row in rows}) > 1:
            return Picked(row=rows[0], several=tuple(_in_order(rows)))
        pool = list(rows)
    ordered = sorted(
        pool,
        key=lambda row: (
            row["source"] != "table", not row["preferred"],
            -len(wanted & terms(str(row["quote"]))), row["start"],
        ),
    )  # fmt: skip
    first = ordered[0]
    others = tuple(row for row in ordered[1:] if _differs(first, row))
    return Picked(row=first, others=others)


def _in_order(rows: Sequence[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: row["start"])


def _names_detail(wanted: frozenset[str], u: Understanding, row: Row) -> bool:
    for name in ("category", "place", "subject"):
        detail = row[name]
        if (
            detail
            and len(str(detail)) > 1
            and (str(detail) in u.text or len(terms(str(detail)) & wanted) >= 2)
        ):
            return True
    return False


def _differs(one: Row, other: Row) -> bool:
    """Whether two statements of one fact exclude each other: a hedged one includes a range."""
    if any(one[name] != other[name] for name in (*_DETAILS, "applicant", "metric")):
        return False
    if one["amount"] is None or other["amount"] is None:
        return bool(one["value"] != other["value"]) and one["unit"] == other["unit"]
    if one["amount"] == other["amount"]:
        return False
    return not (_within(one, other) or _within(other, one))


def _within(exact: Row, hedged: Row) -> bool:
    if not hedged["qualifier"] or not hedged["value"]:
        return False
    scale = hedged["amount"] / hedged["value"]
    low = hedged["low"] * scale if hedged["low"] is not None else None
    high = hedged["high"] * scale if hedged["high"] is not None else None
    return (low is None or exact["amount"] >= low) and (high is None or exact["amount"] <= high)


def _sum(u: Understanding, key: str, rows: Sequence[Row]) -> Picked:
    """A total that the form splits: only when every part is a number."""
    parts: list[Row] = []
    if u.applicants == ("organisation",):
        return _organisations(key, rows)
    for part in PARTS.get(key, ()):
        found = [
            row for row in rows
            if row["metric"] == part and row["source"] == "table" and _of_applicant(u, row)
        ]  # fmt: skip
        if len(found) < 1 or found[0]["value"] is None:
            return Picked()
        parts.append(found[0])
    return Picked(parts=tuple(parts))


ORGANISATIONS = ("business", "research", "ngo", "legal_service", "other")


def _organisations(key: str, rows: Sequence[Row]) -> Picked:
    """法人或其他组织 is the sum of the five columns under that heading, when all are numbers."""
    held = {
        row["applicant"]: row for row in rows
        if row["metric"] == key and row["source"] == "table" and row["value"] is not None
    }  # fmt: skip
    if any(name not in held for name in ORGANISATIONS):
        return Picked()
    return Picked(parts=tuple(held[name] for name in ORGANISATIONS))


def derivation_of(
    desk: Desk, u: Understanding, parts: Sequence[Row]
) -> tuple[float | int, Derivation]:
    """The sum of parts with every operand cited."""
    total = rounded(sum(float(row["value"]) for row in parts))
    operands = tuple(
        Operand(
            metric_name(u.language, row["metric"], row["label"]), row["value"], row["unit"],
            row["agency"], row["year"], desk.cite_observation(row),
        )
        for row in parts
    )  # fmt: skip
    return total, Derivation(formula_words([row["value"] for row in parts]), operands)
