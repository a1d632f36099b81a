"""A table of addresses and facts the texts lack: it fills what is unknown, status `given`."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.files import BadInput
from ontology.agencies import read_agency
from ontology.divisions import named
from ontology.records import Agency, Document, RegionRef, Report

COLUMNS = ("file", "url", "fetched", "title", "agency", "region", "year")


@dataclass(frozen=True, slots=True)
class Manifest:
    """Rows by file, as written and as seen from the manifest's own folder."""

    rows: Mapping[str, Mapping[str, str]]

    def fill(self, document: Document) -> Document:
        """The document with what the manifest knows and the text does not say."""
        names = (document.file, *document.also_at)
        row = next((self.rows[name] for name in names if name in self.rows), None)
        if row is None:
            row = next((r for n in names if (r := self.rows.get(str(Path(n).resolve())))), None)
        if row is None:
            return document
        return replace(
            document,
            url=document.url or row.get("url") or None,
            fetched=document.fetched or row.get("fetched") or None,
            reports=tuple(_filled(report, row) for report in document.reports),
        )


def read_manifest(path: str) -> Manifest:
    """The rows of a CSV with a header. Raises `BadInput` for a missing file or column."""
    source = Path(path)
    try:
        with source.open(encoding="utf-8-sig", newline="") as handle:
            reader = csv.DictReader(handle)
            unknown = set(reader.fieldnames or ()) - set(COLUMNS)
            if "file" not in (reader.fieldnames or ()) or unknown:
                raise BadInput(f"{path}: the columns are {', '.join(COLUMNS)}; `file` is needed")
            rows = [dict(row) for row in reader]
    except OSError as error:
        raise BadInput(f"{path} cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise BadInput(f"{path} is not UTF-8; save the manifest as CSV in UTF-8") from error
    found: dict[str, Mapping[str, str]] = {}
    for row in rows:
        name = (row.get("file") or "").strip()
        clean = {key: (value or "").strip() for key, value in row.items() if key}
        found[name] = clean
        found[str((source.parent / name).resolve())] = clean
    return Manifest(found)


def _filled(report: Report, row: Mapping[str, str]) -> Report:
    if not report.title and row.get("title"):
        report = replace(report, title=row["title"])
    if report.year is None and (row.get("year") or "").isdigit() and report.year_status != "masked":
        report = replace(report, year=int(row["year"]), year_status="given")
    if report.region is None and row.get("region"):
        divisions = named(row["region"])
        if len(divisions) == 1:
            report = replace(report, region=RegionRef(divisions[0].code, divisions[0].full_name))
    if report.agency is None and row.get("agency"):
        report = _with_agency(report, row["agency"])
    return report


def _with_agency(report: Report, name: str) -> Report:
    known = read_agency(name)
    agency = Agency(
        name=known.name if known else name,
        stated=name,
        aliases=(),
        level=known.level if known else None,
        sector=known.sector if known else None,
    )
    report = replace(report, agency=agency)
    if report.region is None and known is not None and known.division is not None:
        division = known.division
        report = replace(report, region=RegionRef(division.code, division.full_name))
    return report
