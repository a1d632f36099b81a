"""value.implausible: numbers that look put into the wrong column or cannot be."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.findings.view import FAIL, LOW, MEDIUM, NOTE, View
from ontology.records import Finding, Observation

_DECIDING = ("licence", "penalty", "coercion", "other_service")


def decisions_as_items(view: View) -> Iterator[Finding]:
    """0/14/14 or 61/36/97 in 上一年/增减/处理决定: decisions filled in as a change of items."""
    cells = _first_cells(view)
    for kind in _DECIDING:
        before, change, decided = (
            cells.get(f"{kind}.{name}") for name in ("items_previous", "items_change", "decisions")
        )
        if before is None or change is None or decided is None:
            continue
        if before.value is None or change.value is None or decided.value is None:
            continue
        if change.value >= 5 and before.value + change.value == decided.value:
            message = (
                f"上一年{before.value:g}、本年增减{change.value:g}、处理决定{decided.value:g}："
                "疑把处理决定数量当作项目数量填写"
            )
            yield _finding(view, NOTE, MEDIUM, message, [before, change, decided])


def too_many_normative(view: View) -> Iterator[Finding]:
    """More normative documents made than are in force, or than all information published."""
    cells = _first_cells(view)
    made, in_force = cells.get("normative.made"), cells.get("normative.in_force")
    if made is None or not made.value or made.value < 5:
        return
    if in_force is not None and in_force.value is not None and made.value > in_force.value:
        message = f"制发{made.value:g}件多于现行有效{in_force.value:g}件"
        yield _finding(view, NOTE, LOW, message, [made, in_force])
    told = {item.metric for item in view.prose}
    metric = "disclosure.total" if "disclosure.total" in told else "disclosure.website"
    for item in view.prose:
        whole = item.metric == metric and item.high is not None
        if whole and item.value and item.amount and not item.dimensions.category:
            most = (item.high or 0) * item.amount / item.value
            if made.value > most:
                message = f"规范性文件{made.value:g}件，多于主动公开信息总数{item.raw}"
                yield _finding(view, NOTE, MEDIUM, message, [item, made])
                return


def impossible_rates(view: View) -> Iterator[Finding]:
    """A rate of completion or a share above one hundred per cent."""
    for item in view.report.observations:
        bounded = item.metric.endswith(("_rate", "_share", "satisfaction"))
        if bounded and item.unit == "%" and item.value is not None and item.value > 100:
            yield _finding(view, FAIL, MEDIUM, f"比率超过100%：{item.raw}", [item])


def _first_cells(view: View) -> dict[str, Observation]:
    found: dict[str, Observation] = {}
    for item in view.cells:
        found.setdefault(item.metric, item)
    return found


def _finding(
    view: View, outcome: str, severity: str, message: str, items: list[Observation]
) -> Finding:
    evidence = tuple(view.evidence_of(item) for item in items)
    return Finding("value.implausible", outcome, severity, message, evidence)
