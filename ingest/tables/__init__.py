"""Statutory tables: from grids and flattened lines to observations with their cells."""

from ingest.tables.reading import TableFinding, TableReading, read_tables

__all__ = ["TableFinding", "TableReading", "read_tables"]
