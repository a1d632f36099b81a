"""From the bytes of a file to a `Document`: the stages in order, each a pure function."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace

from ingest.findings import find_findings
from ingest.folding import folded, quoted_as_written
from ingest.identity import Identity, identify
from ingest.mentions import find_platforms, find_regulations, find_statements
from ingest.pages import Part, classify, find_furniture, split_reports
from ingest.passages import find_passages
from ingest.prose import read_prose
from ingest.readers import Unreadable, read_bytes
from ingest.sections import find_sections
from ingest.source import SourceText
from ingest.tables import TableReading, read_tables
from ingest.version import PARSER
from ontology.records import Document, Finding, Observation, Report, SetAside, Span


def parse_bytes(data: bytes, file: str) -> Document | SetAside:
    """Read one file. What cannot be read comes back as `SetAside`; nothing is raised for it."""
    try:
        source = read_bytes(data)
    except Unreadable as error:
        return SetAside(file, error.reason, error.message)
    except RecursionError:
        return SetAside(file, "too_deep", "the file is nested too deep to be read")
    sha256 = hashlib.sha256(data).hexdigest()
    written, source = source.text, folded(source)
    furniture = tuple(find_furniture(source))
    is_report, reason = classify(source)
    parts = tuple(split_reports(source, furniture)) if is_report or reason in _RELATED else ()
    reports = tuple(
        read_report(source, part, furniture, file=file, report_id=f"r{sha256[:16]}-{number}")
        for number, part in enumerate(parts, start=1)
    )
    findings = _page_findings(source, reports, file)
    annual = any(report.kind == "annual_report" for report in reports)
    return Document(
        file=file,
        also_at=(),
        sha256=sha256,
        format=source.format,
        encoding=source.encoding,
        url=None,
        fetched=None,
        is_annual_report=annual,
        reason=None if annual else (reason or "other"),
        findings=quoted_as_written(findings, source.text, written),
        reports=quoted_as_written(reports, source.text, written),
        text=written,
        parser=PARSER,
    )


# Texts about disclosure that are kept as reports of their own kind.
_RELATED = frozenset(("half_year", "work_summary", "self_evaluation"))


def read_report(
    source: SourceText, part: Part, furniture: Sequence[Span], *, file: str, report_id: str
) -> Report:
    """One report of a page, with every fact at its place in the page's text."""
    tables = read_tables(source, part.start, part.end, report_id, None)
    excluded = tuple(sorted((*furniture, *tables.spans), key=lambda span: span.start))
    sections = tuple(find_sections(source.text, part.start, part.end, excluded, source.headings))
    identity = identify(source, part, furniture, tables.template, sections)
    report = _assemble(source, part, identity, tables, sections, excluded, report_id)
    findings = find_findings(source, report, furniture, file, tables.findings)
    return replace(report, findings=tuple(findings))


def _assemble(
    source: SourceText,
    part: Part,
    identity: Identity,
    tables: TableReading,
    sections: tuple,  # type: ignore[type-arg]
    excluded: tuple[Span, ...],
    report_id: str,
) -> Report:
    text, start, end = source.text, part.start, part.end
    prose = read_prose(
        text, start, end, excluded,
        report_id=report_id, year=identity.year, period=identity.period, sections=sections,
    )  # fmt: skip
    report = Report(
        id=report_id,
        title=identity.title,
        title_source=identity.title_source,
        agency=identity.agency,
        region=identity.region,
        year=identity.year,
        year_status=identity.year_status,
        year_evidence=identity.year_evidence,
        period=identity.period,
        published=identity.published,
        kind=identity.kind,
        template=identity.template,
        scope=identity.scope,
        start=start,
        end=end,
        sections=sections,
        observations=_observations(source, identity, tables, tuple(prose)),
        regulations=tuple(find_regulations(text, start, end, excluded)),
        platforms=tuple(find_platforms(text, start, end, excluded)),
        statements=tuple(find_statements(text, start, end, sections, excluded)),
        findings=(),
    )
    return replace(report, passages=tuple(find_passages(source, report, excluded, tables.spans)))


def _observations(
    source: SourceText, identity: Identity, tables: TableReading, prose: tuple[Observation, ...]
) -> tuple[Observation, ...]:
    """Cells first, then prose; cells get the report's period, all get their page."""
    cells = (replace(cell, period=cell.period or identity.period) for cell in tables.observations)
    return tuple(
        replace(item, page=source.page_at(item.start)) if source.pages else item
        for item in (*cells, *prose)
    )


def _page_findings(
    source: SourceText, reports: tuple[Report, ...], file: str
) -> tuple[Finding, ...]:
    from ingest.findings import page_findings

    return tuple(page_findings(source, reports, file))
