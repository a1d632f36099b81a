"""The statutory forms: rows, columns and what each cell measures, per table and era.

Read from `vocabulary.json`, which `python -m ontology.generate` writes from `metrics.ttl`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ontology.vocabulary import vocabulary

PATH_SEPARATOR = " > "


@dataclass(frozen=True, slots=True)
class FormRow:
    """A row: `label` is the official path, `short` its last part, `heading` carries no number."""

    label: str
    short: str
    metric: str | None
    unit: str | None
    heading: bool
    spellings: tuple[str, ...]

    @property
    def path(self) -> tuple[str, ...]:
        return tuple(self.label.split(PATH_SEPARATOR))

    @property
    def parent(self) -> str | None:
        head, _, _ = self.label.rpartition(PATH_SEPARATOR)
        return head or None


@dataclass(frozen=True, slots=True)
class FormColumn:
    """A column with its innermost official label; `applicant` only in the table of requests."""

    label: str
    applicant: str | None
    unit: str | None
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormCell:
    """What the form wants at the crossing of a row and a column; `unit` only where it prints one."""

    row: str
    column: str
    metric: str
    unit: str | None
    applicant: str | None


@dataclass(frozen=True)
class Form:
    """One table of one era (2014, 2019 or 2021), in the order of the form."""

    table: str
    era: str
    title: str
    block: str | None
    rows: tuple[FormRow, ...]
    columns: tuple[FormColumn, ...]
    cells: tuple[FormCell, ...]

    @cached_property
    def by_place(self) -> Mapping[tuple[str, str], FormCell]:
        return {(cell.row, cell.column): cell for cell in self.cells}

    def cell(self, row: str, column: str) -> FormCell | None:
        """The cell of an official row path and an official column label."""
        return self.by_place.get((row, column))

    def row(self, label: str) -> FormRow | None:
        return next((row for row in self.rows if row.label == label), None)

    def column(self, label: str) -> FormColumn | None:
        return next((column for column in self.columns if column.label == label), None)


def _row(data: Mapping[str, Any]) -> FormRow:
    label = str(data["label"])
    return FormRow(
        label,
        label.split(PATH_SEPARATOR)[-1],
        data.get("metric"),
        data.get("unit"),
        bool(data.get("heading", False)),
        tuple(data.get("spellings", ())),
    )


def _cells(
    data: Mapping[str, Any], rows: tuple[FormRow, ...], columns: tuple[FormColumn, ...]
) -> Iterator[FormCell]:
    stated = {(cell["row"], cell["column"]): cell["metric"] for cell in data.get("cells", ())}
    for row in rows:
        if row.heading:
            continue
        for column in columns:
            metric = stated.get((row.label, column.label), row.metric)
            if metric is not None:
                unit = column.unit or row.unit
                yield FormCell(row.label, column.label, metric, unit, column.applicant)


def _form(data: Mapping[str, Any]) -> Form:
    rows = tuple(_row(row) for row in data["rows"])
    columns = tuple(
        FormColumn(
            column["label"],
            column.get("applicant"),
            column.get("unit"),
            tuple(column.get("spellings", ())),
        )
        for column in data["columns"]
    )
    return Form(
        data["table"],
        data["era"],
        data["title"],
        data.get("block"),
        rows,
        columns,
        tuple(_cells(data, rows, columns)),
    )


FORMS: Mapping[tuple[str, str], Form] = {
    (form.table, form.era): form for form in map(_form, vocabulary()["forms"])
}


def form(table: str, era: str) -> Form | None:
    """The form of a table in an era, or none (procurement ended with 2020)."""
    return FORMS.get((table, era))


def forms_of_era(era: str) -> tuple[Form, ...]:
    return tuple(item for item in FORMS.values() if item.era == era)


def forms_of_table(table: str) -> tuple[Form, ...]:
    return tuple(item for item in FORMS.values() if item.table == table)


def form_labels(metric: str) -> tuple[tuple[str, str, str, str], ...]:
    """Every (table, era, row path, column) at which a metric stands in a form."""
    return tuple(
        (item.table, item.era, cell.row, cell.column)
        for item in FORMS.values()
        for cell in item.cells
        if cell.metric == metric
    )
