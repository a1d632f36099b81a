"""One fact told twice within a report: other numbers in prose, the same number in another unit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator

from ingest.findings.view import FAIL, MEDIUM, View
from ontology.records import Finding, Observation, Span

# Told once for the whole report; other metrics are told for parts of it in too many ways.
_ONCE = frozenset(
    ("requests.received", "review.total", "litigation.total", "complaints.total",
     "training.participants", "staff.full_time", "staff.part_time", "reading_places.count")
)  # fmt: skip
_MONEY = frozenset(
    ("admin_fee.amount", "procurement.amount", "fees.disclosure", "budget.disclosure")
)
_PART = re.compile(
    r"其中|分别|部门|单位|乡镇|街道|各|上半年|下半年|季度|截至|截止|比|同期|去年|上年|历年|累计|以来|期间|结转|通过|当面|网络|信函|传真|自然人|法人|涉及|关于|\d月"
)


def text_against_text(view: View) -> Iterator[Finding]:
    """conflict.text_text: the same whole told in prose with two numbers that exclude each other."""
    first: dict[tuple[str, str | None], Observation] = {}
    for item in view.prose:
        if not _is_whole(view, item):
            continue
        earlier = first.setdefault((item.metric, item.dimensions.applicant), item)
        if earlier is not item and _exclude(earlier, item):
            message = f"正文对同一事项前后说法不一：“{earlier.raw}”与“{item.raw}”（{item.label}）"
            spans = [Span(earlier.start, earlier.end), Span(item.start, item.end)]
            yield view.finding("conflict.text_text", FAIL, MEDIUM, message, spans)
            return


def _is_whole(view: View, item: Observation) -> bool:
    """A count of the report's own year, in a clause that singles out no part and no other year."""
    sizes, own = item.dimensions, view.report.period
    if item.metric not in _ONCE or item.status != "value" or item.amount is None:
        return False
    if sizes.category or sizes.place or sizes.subject or sizes.channel or sizes.cumulative:
        return False
    if item.period is not None and own is not None and item.period != own:
        return False
    lead = view.text[max(view.report.start, item.start - 12) : item.end]
    return _PART.search(re.split(r"[。；;\n]", lead)[-1]) is None


def _exclude(one: Observation, other: Observation) -> bool:
    """Whether no number fits both, hedges taken into account."""
    low, high = _range(one)
    other_low, other_high = _range(other)
    return high < other_low or other_high < low


def _range(item: Observation) -> tuple[float, float]:
    factor = float(item.amount or 0) / float(item.value) if item.value else 1.0
    low = -math.inf if item.low is None else float(item.low) * factor
    high = math.inf if item.high is None else float(item.high) * factor
    return low, high


def unit_conflicts(view: View) -> Iterator[Finding]:
    """conflict.unit: one amount of money with units that differ by a power of ten (元, 万元)."""
    seen: list[Observation] = []
    for item in view.report.observations:
        if item.metric not in _MONEY or not item.amount or item.dimensions.category:
            continue
        earlier = next((other for other in seen if same_but_for_unit(other, item)), None)
        if earlier is not None:
            message = f"同一金额单位相差悬殊：“{_written(earlier)}”与“{_written(item)}”"
            evidence = (view.evidence_of(earlier), view.evidence_of(item))
            yield Finding("conflict.unit", FAIL, MEDIUM, message, evidence)
        seen.append(item)


def same_but_for_unit(one: Observation, other: Observation) -> bool:
    """Whether two amounts of one metric of money differ by a power of ten."""
    if one.metric != other.metric or one.metric not in _MONEY or not one.amount or not other.amount:
        return False
    power = math.log10(abs(one.amount / other.amount))
    return abs(power) > 0.5 and abs(power - round(power)) < 1e-9


def _written(item: Observation) -> str:
    return item.raw if item.unit is None or item.unit in item.raw else f"{item.raw}{item.unit}"
