"""Reads a generated page and gives what each cell was read as."""

from __future__ import annotations

from ingest.readers import read_bytes
from ingest.tables import TableReading, read_tables
from ontology.records import Observation
from tests.generator.layout import Key

YEARS = {"2014": 2016, "2019": 2020, "2021": 2023}


def read_page(data: bytes, year: int | None) -> TableReading:
    """Read the tables of a page; every quote must stand at its place."""
    source = read_bytes(data)
    reading = read_tables(source, 0, len(source.text), "r", year)
    for item in reading.observations:
        assert source.text[item.start : item.end] == item.quote == item.raw
        assert item.cell is not None and item.source == "table"
        if item.value_start is not None:
            assert item.start <= item.value_start < (item.value_end or 0) <= item.end
    return reading


def by_cell(reading: TableReading) -> dict[Key, list[Observation]]:
    found: dict[Key, list[Observation]] = {}
    for item in reading.observations:
        assert item.cell is not None
        found.setdefault((item.cell.table, item.cell.row, item.cell.column), []).append(item)
    return found


def raws(reading: TableReading) -> dict[Key, list[str]]:
    return {key: [item.raw for item in items] for key, items in by_cell(reading).items()}
