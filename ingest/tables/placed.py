"""A row of a form found on the page, and the observations its cells make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.source import SourceText
from ingest.tables.label import unit_of_header
from ingest.tables.token import Token
from ingest.tables.value import read_value, scale, times
from ontology.forms import Form, FormRow
from ontology.metrics import METRICS
from ontology.records import CellRef, Dimensions, Observation, Period, stable_id

MONEY = "元"
APPLICANTS = {
    "自然人": "natural_person",
    "商业企业": "business",
    "科研机构": "research",
    "社会公益组织": "ngo",
    "法律服务机构": "legal_service",
    "其他": "other",
    "总计": "total",
}
NOTHING = Dimensions()
CUMULATIVE = Dimensions(cumulative=True)
BY_APPLICANT = {label: Dimensions(applicant=key) for label, key in APPLICANTS.items()}


@dataclass(frozen=True, slots=True)
class PlacedCell:
    """One value cell and the column it stands in."""

    value: Token
    column: str
    written: str | None
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class PlacedRow:
    """A row with its cells; `row` is the official path, or the label as written for a local one."""

    table: str
    form: Form | None
    row: str
    label: Token
    cells: tuple[PlacedCell, ...]
    official: FormRow | None = None
    metric: str | None = None

    @property
    def start(self) -> int:
        return self.cells[0].value.start if self.cells else self.label.start

    def metric_at(self, column: str) -> str:
        cell = self.form.cell(self.row, column) if self.form else None
        return cell.metric if cell else self.metric or "open"


@dataclass(frozen=True, slots=True)
class Lost:
    """A row whose values the page does not have in full."""

    table: str
    label: Token
    found: int
    wanted: int


def observe(
    rows: Iterable[PlacedRow], source: SourceText, report_id: str, period: Period | None
) -> Iterator[Observation]:
    """Every cell as an observation; a second table of the same kind counts its occurrence."""
    seen: Counter[tuple[str, str, str]] = Counter()
    for row in rows:
        for cell in row.cells:
            key = (row.table, row.row, cell.column)
            occurrence = seen[key]
            seen[key] += 1
            identity = stable_id("o", report_id, *key, occurrence)
            yield _observation(identity, row, cell, source, period)


def _observation(
    identity: str, row: PlacedRow, cell: PlacedCell, source: SourceText, period: Period | None
) -> Observation:
    read = read_value(cell.value.text)
    metric = row.metric_at(cell.column)
    known = METRICS.get(metric)
    base = known.unit if known else None
    unit = read.unit or cell.unit or (unit_of_header(cell.written) if cell.written else None)
    if read.status not in ("value", "zero"):
        unit = None if read.status != "value" else unit
    factor, scaled = scale(unit)
    amount = times(read.value, factor)
    if unit is None and base is not None and base.endswith(MONEY):
        base, amount = None, None
    elif unit is not None:
        base = scaled
    at = cell.value.start
    label = known.label_zh if known else row.label.text
    return Observation(
        identity, metric, label, read.value, read.low, read.high, unit, amount, base,
        read.qualifier, cell.value.text, read.status, "table",
        _dimensions(row, cell), period, cell.value.text, at, cell.value.end,
        None if read.value_start is None else at + read.value_start,
        None if read.value_end is None else at + read.value_end,
        source.page_at(at) if source.pages else None, _reference(row, cell),
    )  # fmt: skip


def _dimensions(row: PlacedRow, cell: PlacedCell) -> Dimensions:
    if row.table != "requests":
        return CUMULATIVE if "累计" in cell.column else NOTHING
    return BY_APPLICANT.get(cell.column, NOTHING)


def _reference(row: PlacedRow, cell: PlacedCell) -> CellRef:
    return CellRef(
        row.table, row.row, row.label.text, row.label.start, row.label.end,
        cell.column, cell.written,
    )  # fmt: skip
