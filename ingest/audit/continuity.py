"""What one year hands to the next: requests carried over, normative documents in force."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ingest.audit.records import (
    FAIL,
    HIGH,
    MEDIUM,
    NOT_ASSESSABLE,
    NOTE,
    AuditFinding,
    Fact,
    Held,
    Place,
    about,
)  # fmt: skip
from ontology.metrics import APPLICANTS
from ontology.terms import MetricKey

METRICS = (
    MetricKey.REQUESTS_CARRIED_OVER,
    MetricKey.REQUESTS_CARRIED_IN,
    MetricKey.NORMATIVE_IN_FORCE,
    MetricKey.NORMATIVE_MADE,
    MetricKey.NORMATIVE_ABOLISHED,
)
Facts = Mapping[str, Mapping[tuple[str, str | None], Fact]]
# A cell without number that the form wants one in; absence is no finding.
_EMPTY = ("blank", "masked", "illegible", "not_applicable")


def pairs_of_years(
    reports: Iterable[Held], successors: Iterable[tuple[str, str]]
) -> Iterator[tuple[Held, Held, bool]]:
    """Preferred annual reports of one agency on consecutive years; True where it was reorganised."""
    filed = {
        (held.agency_id, held.year): held
        for held in reports
        if held.preferred and held.kind == "annual_report" and held.agency_id and held.year
    }
    after: dict[str, list[str]] = {}
    for old, new in successors:
        after.setdefault(old, []).append(new)
    for (agency, year), held in sorted(filed.items(), key=lambda item: str(item[0])):
        assert agency is not None and year is not None
        for name in (agency, *after.get(agency, ())):
            following = filed.get((name, year + 1))
            if following is not None:
                yield held, following, name != agency
                break


def carried_over(
    before: Held, after: Held, reorganised: bool, facts: Facts
) -> Iterator[AuditFinding]:
    """continuity.requests.carried_over: 结转下年(Y) = 上年结转(Y+1), for each kind of applicant."""
    old, new = facts.get(before.id, {}), facts.get(after.id, {})
    for applicant, (name, _) in APPLICANTS.items():
        left = old.get((MetricKey.REQUESTS_CARRIED_OVER, applicant))
        right = new.get((MetricKey.REQUESTS_CARRIED_IN, applicant))
        if left is None or right is None:
            continue
        where = f"（{name}）"
        evidence = [_place(after, right), _place(before, left)]
        if left.status in _EMPTY or right.status in _EMPTY:
            # A column left blank on both sides says the same twice: nothing to compare.
            if left.status in _EMPTY and right.status in _EMPTY and applicant != "total":
                continue
            message = (
                f"{before.year}年结转下年与{after.year}年上年结转无法核对{where}：有单元格没有数"
            )
            yield _found(after, NOT_ASSESSABLE, MEDIUM, message, evidence, None)
        elif _differ(left, right):
            message = (
                f"{before.year}年结转下年度继续办理{left.value:g}件，"
                f"{after.year}年上年结转{right.value:g}件，不一致{where}"
            )
            outcome = NOTE if reorganised else FAIL
            hypothesis = "机构改革前后" if reorganised else None
            yield _found(after, outcome, HIGH, message, evidence, hypothesis)


def _found(
    held: Held, outcome: str, severity: str, message: str, evidence: Sequence[Place],
    hypothesis: str | None,
) -> AuditFinding:  # fmt: skip
    rule = "continuity.requests.carried_over"
    return about(held, rule, outcome, severity, message, evidence, hypothesis)


def _differ(left: Fact, right: Fact) -> bool:
    """Counts have no tolerance; a hedged number (余, 约) differs when the intervals do not meet."""
    if left.value is None or right.value is None:
        return False
    if left.low == left.high and right.low == right.high:
        return left.value != right.value
    low = max(_or(left.low, float("-inf")), _or(right.low, float("-inf")))
    high = min(_or(left.high, float("inf")), _or(right.high, float("inf")))
    return low > high


def _or(number: float | None, other: float) -> float:
    return other if number is None else number


def in_force(before: Held, after: Held, _reorganised: bool, facts: Facts) -> Iterator[AuditFinding]:
    """continuity.normative.in_force: 现行有效(Y) = (Y-1) + 制发 - 废止, in the form of 2021."""
    if before.template != "2021" or after.template != "2021":
        return
    old, new = facts.get(before.id, {}), facts.get(after.id, {})
    operands = [
        old.get((MetricKey.NORMATIVE_IN_FORCE, None)),
        new.get((MetricKey.NORMATIVE_MADE, None)),
        new.get((MetricKey.NORMATIVE_ABOLISHED, None)),
        new.get((MetricKey.NORMATIVE_IN_FORCE, None)),
    ]
    numbers = [item.value for item in operands if item is not None and item.value is not None]
    if len(numbers) < len(operands):
        return
    last, made, abolished, now = numbers
    if last + made - abolished == now:
        return
    message = (
        f"规范性文件{before.year}年现行有效{last:g}件，{after.year}年制发{made:g}件、"
        f"废止{abolished:g}件，应为{last + made - abolished:g}件，填报{now:g}件"
    )
    owners = (before, after, after, after)
    places = [_place(held, item) for held, item in zip(owners, operands) if item is not None]
    rule = "continuity.normative.in_force"
    yield about(after, rule, NOTE, MEDIUM, message, [*places[1:], places[0]])


def _place(held: Held, fact: Fact) -> Place:
    """Where a number stands; a blank cell is shown by its row label, read again by the caller."""
    start, end = fact.start, fact.end
    if start == end and fact.row_start is not None and fact.row_end is not None:
        start, end = fact.row_start, fact.row_end
    return Place(held.id, held.file, fact.quote, start, end, fact.cell)
