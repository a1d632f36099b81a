"""What one fact is, and which of its statements leads (CONTRACT, Graph)."""

from __future__ import annotations

from ontology.metrics import OPEN
from ontology.records import Dimensions, Observation, Period, Report


def leading(report: Report) -> frozenset[str]:
    """Ids of the statements that lead: one per fact, table before prose, then the first place."""
    best: dict[tuple[object, ...], Observation] = {}
    for item in report.observations:
        key = fact_key(item, report)
        if key not in best or _place(item) < _place(best[key]):
            best[key] = item
    return frozenset(item.id for item in best.values())


def fact_key(item: Observation, report: Report) -> tuple[object, ...]:
    """Metric (an open one by its label), all dimensions and the period, within one report."""
    what = item.label if item.metric == OPEN else item.metric
    names = Dimensions.__dataclass_fields__
    dimensions = tuple(getattr(item.dimensions, name) for name in names)
    return (what, item.metric == OPEN, *dimensions, _period_key(item.period, report))


def year_of(item: Observation, report: Report) -> int | None:
    """The year of the statement's own period; without one, or with the report's, the report's."""
    if item.period is None or item.period == report.period:
        return report.year
    end = item.period.end[:4]
    return int(end) if end.isdigit() else report.year


def period_of(item: Observation, report: Report) -> Period | None:
    return item.period or report.period


def _period_key(period: Period | None, report: Report) -> tuple[str, str] | None:
    period = period or report.period
    return None if period is None else (period.start, period.end)


def _place(item: Observation) -> tuple[bool, int, int, str]:
    return (item.source != "table", item.start, item.end, item.id)
