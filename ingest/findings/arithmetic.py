"""勾稽关系 of the forms, computed from the cells: broken, or not assessable for want of a cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ingest.findings.view import FAIL, HIGH, MEDIUM, NOT_ASSESSABLE, NOTE, View
from ontology.identities import Identity, Term, balance, identities_of
from ontology.records import Finding, Observation, Span

Cells = Mapping[tuple[str, str | None], Observation]
APPLICANTS = (
    "natural_person", "business", "research", "ngo", "legal_service", "other", "total",
)  # fmt: skip


def arithmetic(view: View) -> Iterator[Finding]:
    """Every identity of the report's era over its tables."""
    for table in sorted({cell.cell.table for cell in view.cells if cell.cell}):
        cells = _index(view, table)
        for identity in identities_of(_era(view, table), table):
            if identity.rule.startswith("identity."):
                yield from _assess(view, identity, cells)


def _era(view: View, table: str) -> str:
    """The era of the form: the annex is of 2014; the split of 其他处理 tells 2021 from 2019."""
    if table.startswith("annex"):
        return "2014"
    if table == "requests":
        metrics = {cell.metric for cell in view.cells}
        if "outcome.other" in metrics:
            return "2019"
        if "outcome.other.else" in metrics:
            return "2021"
    return view.report.template if view.report.template in ("2019", "2021") else "2021"


def _index(view: View, table: str) -> Cells:
    found: dict[tuple[str, str | None], Observation] = {}
    for item in view.cells:
        if item.cell is not None and item.cell.table == table:
            found.setdefault((item.metric, item.dimensions.applicant), item)
    return found


def _assess(view: View, identity: Identity, cells: Cells) -> Iterator[Finding]:
    if identity.scope == "row":
        for metric in dict.fromkeys(metric for metric, _ in cells if metric != "open"):
            row = {term: cells.get((metric, term.applicant)) for term in identity.terms}
            yield from _judge(view, identity, row)
        return
    applicants = APPLICANTS if identity.table == "requests" else (None,)
    for applicant in applicants:
        column = {term: cells.get((term.metric or "", applicant)) for term in identity.terms}
        yield from _judge(view, identity, column)


def _judge(
    view: View, identity: Identity, operands: Mapping[Term, Observation | None]
) -> Iterator[Finding]:
    present = [item for item in operands.values() if item is not None]
    if len(present) < 2:
        return

    def value(term: Term) -> int | float | None:
        item = operands[term]
        return item.value if item is not None else None

    difference = balance(identity, value)
    if difference is None:
        yield from _not_assessable(view, identity, operands)
    elif abs(difference) > 1e-9:
        outcome, severity = (NOTE, MEDIUM) if identity.soft else (FAIL, HIGH)
        message = f"{identity.label_zh}不成立：{_sum_text(operands)}，相差{abs(difference):g}{_where(present[0])}"
        yield _with_cells(view, identity.rule, outcome, severity, message, _shown(operands))


def _where(item: Observation) -> str:
    return f"（{item.cell.column}列）" if item.cell and item.dimensions.applicant else ""


def _sum_text(operands: Mapping[Term, Observation | None]) -> str:
    sides: dict[int, list[str]] = {1: [], -1: []}
    for term, item in operands.items():
        if item is not None and item.value is not None and (item.value or term.sign < 0):
            sides[term.sign].append(f"{item.value:g}")
    return f"{'+'.join(sides[1]) or '0'} 与 {'+'.join(sides[-1]) or '0'}"


def _shown(operands: Mapping[Term, Observation | None]) -> list[Observation]:
    """The operands that count: those not zero, and the totals."""
    return [
        item
        for term, item in operands.items()
        if item is not None and (item.value or term.sign < 0 or len(operands) <= 5)
    ]


def _not_assessable(
    view: View, identity: Identity, operands: Mapping[Term, Observation | None]
) -> Iterator[Finding]:
    """Only where the form has the cell but the page shows no number in it."""
    empty = [
        item
        for item in operands.values()
        if item is not None and item.value is None and item.status != "not_applicable"
    ]
    numbers = [item for item in operands.values() if item is not None and item.value is not None]
    if not empty and not _lost_cells(operands):
        return
    if not empty and not numbers:
        return
    shown = empty or numbers
    message = f"{identity.label_zh}无法核对：有单元格为空、被掩码或丢失{_where(shown[0])}"
    yield _with_cells(view, identity.rule, NOT_ASSESSABLE, MEDIUM, message, shown)


def _lost_cells(operands: Mapping[Term, Observation | None]) -> bool:
    """A few missing cells of a column that is there are lost ones."""
    missing = sum(item is None for item in operands.values())
    return 0 < missing <= max(len(operands) // 2, 1)


def _with_cells(
    view: View, rule: str, outcome: str, severity: str, message: str, items: Iterable[Observation]
) -> Finding:
    ordered = sorted(items, key=lambda item: item.start)
    return Finding(
        rule, outcome, severity, message, tuple(view.evidence_of(item) for item in ordered)
    )


# Parents of a local form whose children share out one count. 主动公开数 is none: the same information
# is told through several channels (国办发〔2014〕32号 says so of its own form).
_SHARED_OUT = re.compile(r"申请|答复|受理|办结|否决|不予公开|不同意|复议|诉讼|申诉|投诉|工作人员")
_PARTIAL = re.compile(r"^(?:其中|包括)|其中[:：]")
_NOT_SHARED = re.compile(r"主动|渠道|方式|培训|会议|费|率|时")


def local_sums(view: View) -> Iterator[Finding]:
    """identity.annex.sum over a local form: a parent and the rows under it, by their paths."""
    rows: dict[tuple[str | None, str], Observation] = {}
    for item in view.cells:
        if item.cell is not None and item.cell.table == "annex_local":
            rows.setdefault((item.cell.column, item.cell.row), item)
    for (column, path), parent in rows.items():
        label = path.split(" > ")[-1]
        if not _SHARED_OUT.search(label) or _NOT_SHARED.search(label):
            continue
        children = [
            item
            for (other, below), item in rows.items()
            if other == column and below.rpartition(" > ")[0] == path
        ]
        yield from _judge_parent(view, label, parent, children)


def _judge_parent(
    view: View, label: str, parent: Observation, children: list[Observation]
) -> Iterator[Finding]:
    labels = [item.cell.row.split(" > ")[-1] for item in children if item.cell]
    units = {item.unit for item in (parent, *children) if item.unit}
    if len(children) < 2 or len(units) > 1 or any(map(_PARTIAL.search, labels)):
        return
    shown = [parent, *children]
    numbers = [item.value for item in shown]
    if any(number is None for number in numbers):
        if any(number is not None for number in numbers):
            message = f"“{label}”与其下各项之和无法核对：有单元格为空、被掩码或丢失"
            yield _with_cells(view, "identity.annex.sum", NOT_ASSESSABLE, MEDIUM, message, shown)
        return
    total = sum(number for number in numbers[1:] if number is not None)
    if parent.value is not None and abs(total - parent.value) > 1e-9:
        message = f"“{label}”为{parent.value:g}，其下各项之和为{total:g}"
        yield _with_cells(view, "identity.annex.sum", FAIL, HIGH, message, shown)


def blank_cells(view: View) -> Iterator[Finding]:
    """form.cells_without_number: blank, / or — where the form wants a number, one finding a row."""
    rows: dict[tuple[str, str, int | None], list[Observation]] = {}
    for item in view.cells:
        if item.cell is None or item.metric == "open":
            continue
        if item.status in ("blank", "not_applicable"):
            key = (item.cell.table, item.cell.row, item.cell.row_start)
            rows.setdefault(key, []).append(item)
    for (_, row, _), items in rows.items():
        kind = "空白" if items[0].status == "blank" else f"“{items[0].raw}”"
        message = f"“{row}”有{len(items)}个单元格没有填数（{kind}）"
        yield _with_cells(view, "form.cells_without_number", FAIL, "low", message, items[:7])


def outdated_template(view: View) -> Iterator[Finding]:
    """form.outdated_template: the 2019 form for a report on 2021 or later."""
    report = view.report
    if report.template != "2019" or report.year is None or report.year < 2021:
        return
    tables = ("regulations_normative", "licences", "requests")
    for item in view.cells:
        cell = item.cell
        if (
            cell is not None
            and cell.table in tables
            and cell.row_start is not None
            and cell.row_end
        ):
            message = f"{report.year}年度报告仍使用2019年（试行）格式的表格"
            span = Span(cell.row_start, cell.row_end)
            yield view.finding("form.outdated_template", FAIL, "low", message, [span])
            return
