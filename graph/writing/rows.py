"""From a document to the rows of its nodes and edges: pure, so that a retry writes the same."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from graph.writing.facts import leading, period_of, year_of
from graph.writing.identity import (
    Owner,
    aliases_of,
    issuer_of,
    owner_of,
    platform_key,
    regulation_key,
)
from ontology.records import (
    Dimensions,
    Document,
    Finding,
    FindingEvidence,
    Observation,
    Passage,
    Report,
    Section,
    stable_id,
)

Row = dict[str, Any]
Vectors = Sequence[Sequence[float]]
NUMBERS = ("value", "low", "high", "amount")


@dataclass(slots=True)
class Rows:
    """Everything one document adds to the graph, ready for `UNWIND`."""

    sha256: str
    document: Row
    reports: list[Row] = field(default_factory=list)
    regions: dict[str, str] = field(default_factory=dict)
    agencies: list[Row] = field(default_factory=list)
    sections: list[Row] = field(default_factory=list)
    passages: list[Row] = field(default_factory=list)
    next_passages: list[Row] = field(default_factory=list)
    observations: list[Row] = field(default_factory=list)
    cites: list[Row] = field(default_factory=list)
    uses: list[Row] = field(default_factory=list)
    statements: list[Row] = field(default_factory=list)
    findings: list[Row] = field(default_factory=list)
    finding_about: list[Row] = field(default_factory=list)
    proved_by_observation: list[Row] = field(default_factory=list)
    proved_by_passage: list[Row] = field(default_factory=list)


def rows_of(document: Document, vectors: Vectors | None) -> Rows:
    """All rows of a document; `vectors` are those of its passages, report after report."""
    wanted = sum(len(report.passages) for report in document.reports)
    if vectors is not None and len(vectors) != wanted:
        raise ValueError(f"{document.file}: {wanted} passages, but {len(vectors)} vectors")
    rows = Rows(document.sha256, _document(document))
    first = 0
    for position, report in enumerate(document.reports):
        after = first + len(report.passages)
        part = None if vectors is None else vectors[first:after]
        _add_report(rows, document, report, position, part)
        first = after
    for finding in document.findings:
        _add_finding(rows, document, document.reports, finding)
    return rows


def _document(document: Document) -> Row:
    return known(
        {
            "file": document.file,
            "also_at": list(document.also_at),
            "copies": len(document.also_at),
            "url": document.url,
            "fetched": document.fetched,
            "format": document.format,
            "encoding": document.encoding,
            "parser": document.parser,
            "given": given(document),
            "text": document.text,
        }
    )


def given(document: Document) -> str:
    """A digest of what a manifest can change about the same bytes."""
    parts: list[object] = [document.url]
    for report in document.reports:
        parts += [report.title, report.agency, report.region, report.year, report.year_status]
    return stable_id("", *parts)


def _add_report(
    rows: Rows, document: Document, report: Report, position: int, vectors: Vectors | None
) -> None:
    owner = owner_of(document, report)
    rows.reports.append(_report(document, report, position, owner))
    if report.region is not None:
        rows.regions[report.region.code] = report.region.name
    if owner.agency is not None:
        rows.agencies.append(_agency(report, owner))
    section_ids = _add_sections(rows, report)
    _add_passages(rows, report, section_ids, vectors)
    _add_observations(rows, report, owner, section_ids)
    _add_mentions(rows, report, owner)
    for finding in report.findings:
        _add_finding(rows, document, (report,), finding)


def _report(document: Document, report: Report, position: int, owner: Owner) -> Row:
    agency = report.agency
    properties = {
        "title": report.title,
        "title_source": report.title_source,
        "kind": report.kind,
        "template": report.template,
        "scope": report.scope,
        "year": report.year,
        "year_status": report.year_status,
        "published": report.published,
        "period_start": report.period.start if report.period else None,
        "period_end": report.period.end if report.period else None,
        "start": report.start,
        "end": report.end,
        "agency": agency.name if agency else None,
        "agency_written": agency.name if agency else None,
        "agency_stated": agency.stated if agency else None,
        "agency_aliases": list(aliases_of(agency)) if agency else None,
        "agency_level": agency.level if agency else None,
        "agency_sector": agency.sector if agency else None,
        "region": report.region.code if report.region else None,
        "file": document.file,
        "format": document.format,
        "sha256": document.sha256,
        "position": position,
        "filing": filing_of(report, owner),
        "facts": len(report.observations),
        "words": words_digest(document, report),
        "year_evidence": [item.quote for item in report.year_evidence],
        "year_evidence_starts": [item.start for item in report.year_evidence],
    }
    return {
        "document": document.sha256,
        "agency": owner.agency,
        "id": report.id,
        "properties": known(properties),
    }


def filing_of(report: Report, owner: Owner) -> str:
    """Agency + year + kind; without a resolved agency or a year the report stands alone."""
    if owner.agency is None or not owner.resolved or report.year is None:
        return stable_id("l", "report", report.id)
    return stable_id("l", owner.agency, report.year, report.kind)


def words_digest(document: Document, report: Report) -> str:
    """The report's own words without blanks: furniture is in no passage, so it does not count."""
    covered = sorted((passage.start, passage.end) for passage in report.passages)
    words = [passage.text for passage in sorted(report.passages, key=lambda item: item.start)]
    if not words:
        words = [document.text[report.start : report.end]]
        covered = [(report.start, report.end)]
    starts = [start for start, _ in covered]
    for item in report.observations:
        place = bisect_right(starts, item.start) - 1
        if place < 0 or covered[place][1] < item.end:
            words.append(item.raw)
    joined = re.sub(r"\s+", "", "".join(words))
    return hashlib.blake2b(joined.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _agency(report: Report, owner: Owner) -> Row:
    agency = report.agency
    assert agency is not None
    properties = {
        "level": agency.level,
        "sector": agency.sector,
        "region": owner.region,
        "organ": owner.organ,
        "resolved": owner.resolved,
    }
    return {"id": owner.agency, "name": agency.name, "properties": known(properties)}


def _add_sections(rows: Rows, report: Report) -> list[str]:
    """Section rows; the id behind the last one is the text before the first heading."""
    ids = []
    for number, section in enumerate(report.sections):
        section_id = stable_id("s", report.id, number, section.start)
        ids.append(section_id)
        rows.sections.append(_section(report, section_id, section))
    before = stable_id("s", report.id, "before")
    if any(passage.section is None for passage in report.passages):
        end = min((item.start for item in report.sections), default=report.end)
        opening = {"kind": "overview", "level": 0, "start": report.start, "end": end}
        rows.sections.append({"report": report.id, "id": before, "properties": opening})
    return [*ids, before]


def _section(report: Report, section_id: str, section: Section) -> Row:
    properties = {
        "kind": section.kind,
        "heading": section.heading,
        "level": section.level,
        "start": section.start,
        "end": section.end,
    }
    return {"report": report.id, "id": section_id, "properties": properties}


def _add_passages(
    rows: Rows, report: Report, section_ids: Sequence[str], vectors: Vectors | None
) -> None:
    for number, passage in enumerate(report.passages):
        vector = None if vectors is None else [float(value) for value in vectors[number]]
        place = -1 if passage.section is None else passage.section
        kind = "overview" if passage.section is None else report.sections[place].kind
        properties = {
            "text": passage.text,
            "search_text": search_text(report, passage),
            "start": passage.start,
            "end": passage.end,
            "page": passage.page,
            "kind": kind,
            "report": report.id,
            "embedding": vector,
        }
        rows.passages.append(
            {"section": section_ids[place], "id": passage.id, "properties": known(properties)}
        )
    ordered = sorted(report.passages, key=lambda item: (item.start, item.end))
    rows.next_passages += [{"one": one.id, "other": other.id} for one, other in pairwise(ordered)]


def search_text(report: Report, passage: Passage) -> str:
    """What is indexed: title, agency and year in front of the words, unless they are there."""
    if passage.search_text and passage.search_text != passage.text:
        return passage.search_text
    agency = report.agency.name if report.agency else None
    year = f"{report.year}年" if report.year is not None else None
    front = [part for part in (report.title, agency, year) if part]
    return "\n".join([" ".join(front), passage.text]) if front else passage.text


def _add_observations(rows: Rows, report: Report, owner: Owner, section_ids: Sequence[str]) -> None:
    leads = leading(report)
    for item in report.observations:
        section = innermost(report.sections, item.start)
        rows.observations.append(
            {
                "report": report.id,
                "agency": owner.agency,
                "section": None if section is None else section_ids[section],
                "id": item.id,
                "properties": _observation(item, report, item.id in leads),
            }
        )


def innermost(sections: Sequence[Section], offset: int) -> int | None:
    """Index of the deepest section that holds an offset."""
    holding = [
        (section.level, number)
        for number, section in enumerate(sections)
        if section.start <= offset < section.end
    ]
    return max(holding)[1] if holding else None


def _observation(item: Observation, report: Report, leads: bool) -> Row:
    period = period_of(item, report)
    properties: Row = {
        "metric": item.metric,
        "label": item.label,
        "year": year_of(item, report),
        "kind": report.kind,
        "scope": report.scope,
        "report": report.id,
        "agency": report.agency.name if report.agency else None,
        "region": report.region.code if report.region else None,
        **{name: getattr(item.dimensions, name) for name in Dimensions.__dataclass_fields__},
        **{name: _float(getattr(item, name)) for name in NUMBERS},
        "unit": item.unit,
        "base_unit": item.base_unit,
        "qualifier": item.qualifier,
        "status": item.status,
        "raw": item.raw,
        "period_start": period.start if period else None,
        "period_end": period.end if period else None,
        "source": item.source,
        "quote": item.quote,
        "start": item.start,
        "end": item.end,
        "value_start": item.value_start,
        "value_end": item.value_end,
        "page": item.page,
        "preferred": False,
        "leading": leads,
    }
    if item.cell is not None:
        properties |= {
            "table": item.cell.table,
            "row": item.cell.row,
            "row_as_written": item.cell.row_as_written,
            "column": item.cell.column,
            "column_as_written": item.cell.column_as_written,
            "row_start": item.cell.row_start,
            "row_end": item.cell.row_end,
        }
    return known(properties)


def _add_mentions(rows: Rows, report: Report, owner: Owner) -> None:
    for mention in report.regulations:
        key = regulation_key(mention, report, owner)
        node = {
            "title": mention.title,
            "number": mention.number,
            "issuer": issuer_of(mention.title),
        }
        edge = {"role": mention.role, "raw": mention.raw, **_place(mention)}
        shared = {"id": key, "properties": known(node)}
        rows.cites.append({"report": report.id, "node": shared, "properties": edge})
    for used in report.platforms:
        key, owned = platform_key(used, report, owner)
        agency = report.agency.name if report.agency and owned else None
        node = {"name": used.name, "kind": used.kind, "owner": agency}
        shared = {"id": key, "properties": known(node)}
        rows.uses.append({"report": report.id, "node": shared, "properties": _place(used)})
    for number, said in enumerate(report.statements):
        key = stable_id("t", report.id, said.kind, said.code, said.start, said.end, number)
        properties = {"kind": said.kind, "code": said.code, **_place(said)}
        rows.statements.append({"report": report.id, "id": key, "properties": properties})


def _place(item: Any) -> Row:
    return {"quote": item.quote, "start": item.start, "end": item.end}


def _add_finding(
    rows: Rows, document: Document, reports: Sequence[Report], finding: Finding
) -> None:
    if not reports:
        return
    own = reports[0].id if len(reports) == 1 else document.sha256
    places = [(item.start, item.end) for item in finding.evidence]
    # The number behind it keeps two findings apart that say the same about the same place.
    number = len(rows.findings)
    key = stable_id("f", own, finding.rule, finding.outcome, finding.message, places, number)
    properties = {
        "rule": finding.rule,
        "outcome": finding.outcome,
        "severity": finding.severity,
        "message": finding.message,
        "hypothesis": finding.hypothesis,
        "quotes": [item.quote for item in finding.evidence],
        "starts": [item.start for item in finding.evidence],
        "ends": [item.end for item in finding.evidence],
        "files": [item.file for item in finding.evidence],
    }
    rows.findings.append({"report": reports[0].id, "id": key, "properties": known(properties)})
    rows.finding_about += [{"finding": key, "report": report.id} for report in reports[1:]]
    for order, evidence in enumerate(finding.evidence):
        _add_proof(rows, reports, key, order, evidence)


def _add_proof(
    rows: Rows, reports: Sequence[Report], key: str, order: int, evidence: FindingEvidence
) -> None:
    cell = evidence.cell
    properties = known(
        {
            "order": order,
            **_place(evidence),
            "table": cell.table if cell else None,
            "row": cell.row if cell else None,
            "column": cell.column if cell else None,
        }
    )
    for report in reports:
        if evidence.report not in (None, report.id):
            continue
        fact = _fact_at(report.observations, evidence)
        if fact is not None:
            edge = {"finding": key, "proof": fact.id, "properties": properties}
            rows.proved_by_observation.append(edge)
            return
        passage = _passage_at(report.passages, evidence)
        if passage is not None:
            edge = {"finding": key, "proof": passage.id, "properties": properties}
            rows.proved_by_passage.append(edge)
            return


def _fact_at(items: Iterable[Observation], evidence: FindingEvidence) -> Observation | None:
    for item in items:
        if (item.start, item.end) != (evidence.start, evidence.end):
            continue
        if evidence.cell is None or item.cell == evidence.cell:
            return item
    return None


def _passage_at(items: Iterable[Passage], evidence: FindingEvidence) -> Passage | None:
    for item in items:
        if item.start <= evidence.start < item.end:
            return item
    return None


def _float(number: float | int | None) -> float | None:
    return None if number is None else float(number)


def known(properties: Row) -> Row:
    """Only what is known: an absent property is null on both engines."""
    return {name: value for name, value in properties.items() if value is not None}
