"""Folders of plain tables: observations, reports and a codebook, as Parquet, CSV or Excel."""

from __future__ import annotations

import csv
import itertools
import re
import shutil
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.rdf.nodes import property_types, walk
from graph.rdf.refusal import ExportRefused
from ontology.metrics import METRICS
from ontology.model import NODES

if TYPE_CHECKING:
    from graph.store import Store

BATCH = 5000
EXCEL_ROWS = 1_048_575
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
CODEBOOK = ("table", "name", "type", "label_zh", "label_en", "unit", "article")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Table:
    """A table to write: columns with their types, rows as they come."""

    name: str
    columns: Mapping[str, str]
    rows: Iterator[Row]


def export_tables(store: Store, format: str, target: Path) -> int:
    """Write the three tables into the folder `target`; returns the number of rows."""
    write = TABLE_FORMATS[format]
    if target.exists() and not target.is_dir():
        raise ExportRefused(f"cannot write {target}: it is a file, give the name of a folder")
    part = target.with_name(target.name + ".part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(parents=True)
    try:
        count = sum(write(table, part / f"{table.name}.{format}") for table in _tables(store))
        target.mkdir(exist_ok=True)
        for file in part.iterdir():
            file.replace(target / file.name)
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return count


def _tables(store: Store) -> Iterator[Table]:
    observations = {"report": "string"} | dict(property_types("Observation"))
    yield Table("observations", observations, _observations(store))
    yield Table("reports", property_types("Report"), _properties(store, "Report"))
    yield Table("codebook", dict.fromkeys(CODEBOOK, "string"), iter(codebook()))


def _properties(store: Store, label: str) -> Iterator[Row]:
    return (node.properties for node in walk(store, label, edges=False))


def _observations(store: Store) -> Iterator[Row]:
    """Every observation with the id of its report, report after report."""
    names = property_types("Observation")
    columns = ", ".join(f"o.`{name}` AS `{name}`" for name in names)
    query = (
        "UNWIND $reports AS key MATCH (r:Report {id: key})-[:STATES]->(o:Observation) "
        f"RETURN key AS report, {columns} ORDER BY report, o.start, o.id"
    )
    keys = (node.key for node in walk(store, "Report", edges=False))
    for page in iter(lambda: list(itertools.islice(keys, 50)), []):
        yield from store.read(query, reports=page)


def codebook() -> list[Row]:
    """What every column and every metric means."""
    rows: list[Row] = []
    for table, label in (("observations", "Observation"), ("reports", "Report")):
        for item in NODES[label].properties:
            if item.name in property_types(label):
                rows.append(_entry(table, item.name, item.type, item.label_zh, item.label_en))
    rows.insert(0, _entry("observations", "report", "string", "报告标识", "id of the report"))
    for metric in METRICS.values():
        entry = _entry("metrics", metric.key, "number", metric.label_zh, metric.label_en)
        rows.append({**entry, "unit": metric.unit, "article": metric.article})
    return rows


def _entry(table: str, name: str, kind: str, label_zh: str, label_en: str) -> dict[str, Any]:
    values = (table, name, kind, label_zh, label_en, None, None)
    return dict(zip(CODEBOOK, values, strict=True))


def _plain(value: Any) -> Any:
    """Lists as one text, for the formats that have no lists."""
    return "; ".join(map(str, value)) if isinstance(value, list) else value


def _write_csv(table: Table, path: Path) -> int:
    count = 0
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out)
        writer.writerow(table.columns)
        for row in table.rows:
            writer.writerow([_plain(row.get(name)) for name in table.columns])
            count += 1
    return count


def _write_parquet(table: Table, path: Path) -> int:
    try:
        import pyarrow as arrow
        import pyarrow.parquet as parquet
    except ImportError as error:
        raise ExportRefused("parquet needs pyarrow: pip install 'gongkai[tables]'") from error
    types = {
        "number": arrow.float64(),
        "integer": arrow.int64(),
        "boolean": arrow.bool_(),
        "strings": arrow.list_(arrow.string()),
    }
    schema = arrow.schema(
        [(name, types.get(kind, arrow.string())) for name, kind in table.columns.items()]
    )
    count = 0
    with parquet.ParquetWriter(path, schema) as writer:
        for batch in iter(lambda: list(itertools.islice(table.rows, BATCH)), []):
            rows = [{name: row.get(name) for name in table.columns} for row in batch]
            writer.write_table(arrow.Table.from_pylist(rows, schema=schema))
            count += len(rows)
    return count


def _write_excel(table: Table, path: Path) -> int:
    try:
        from openpyxl import Workbook
        from openpyxl.cell import WriteOnlyCell
    except ImportError as error:
        raise ExportRefused("xlsx needs openpyxl: pip install 'gongkai[tables]'") from error
    book = Workbook(write_only=True)
    sheet = book.create_sheet(table.name)

    def cells(values: Sequence[Any]) -> list[Any]:
        made = []
        for value in values:
            text = isinstance(value, str)
            cell = WriteOnlyCell(sheet, CONTROL.sub("\ufffd", value)[:32767] if text else value)
            if text:
                cell.data_type = "s"  # words that begin with = are no formula
            made.append(cell)
        return made

    sheet.append(cells(list(table.columns)))
    count = 0
    for row in table.rows:
        if count == EXCEL_ROWS:
            raise ExportRefused("too many rows for one xlsx sheet: use --format parquet or csv")
        sheet.append(cells([_plain(row.get(name)) for name in table.columns]))
        count += 1
    book.save(path)
    return count


TABLE_FORMATS: Mapping[str, Callable[[Table, Path], int]] = {
    "parquet": _write_parquet,
    "csv": _write_csv,
    "xlsx": _write_excel,
}
