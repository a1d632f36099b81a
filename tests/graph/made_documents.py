"""Documents made for the tests of the graph: small, whole, and different in one thing at a time."""

from __future__ import annotations

import hashlib
from typing import Any

from ontology.records import (
    Agency,
    CellRef,
    Dimensions,
    Document,
    Finding,
    FindingEvidence,
    Observation,
    Passage,
    Period,
    PlatformMention,
    Quote,
    RegionRef,
    RegulationMention,
    Report,
    Section,
    Statement,
    stable_id,
)

COUNTY = RegionRef("330521", "浙江省湖州市德清县")
AGENCY = Agency("德清县水利局", "县水利局", ("我局", "德清水利"), "county", "water")


def made_report(
    text: str,
    *,
    key: str,
    year: int | None = 2021,
    agency: Agency | None = AGENCY,
    region: RegionRef | None = COUNTY,
    kind: str = "annual_report",
    facts: int = 2,
    title: str = "政府信息公开工作年度报告",
) -> Report:
    period = Period(f"{year}-01-01", f"{year}-12-31") if year else None
    half = max(1, len(text) // 2)
    return Report(
        id=key,
        title=title,
        title_source="text",
        agency=agency,
        region=region,
        year=year,
        year_status="stated" if year else "unstated",
        year_evidence=(Quote(text[:2], 0, 2),),
        period=period,
        published=None,
        kind=kind,
        template="2021",
        scope="own",
        start=0,
        end=len(text),
        sections=(Section("overview", "一、总体情况", 1, 0, len(text)),),
        observations=tuple(_facts(key, text, facts, period)),
        regulations=(
            RegulationMention(
                "中华人民共和国政府信息公开条例",
                "国务院令第711号",
                "《条例》",
                "basis",
                text[:4],
                0,
                4,
            ),
            RegulationMention("政务公开工作要点", None, "《要点》", "basis", text[:4], 0, 4),
        ),
        platforms=(
            PlatformMention("政府门户网站", "website", text[:3], 0, 3),
            PlatformMention("德清发布", "wechat", text[:3], 0, 3),
        ),
        statements=(Statement("problem", "timeliness", text[:5], 0, 5),),
        findings=(
            Finding(
                "conflict.text_table",
                "fail",
                "high",
                "两处数字不一致",
                (
                    FindingEvidence(key, "a.html", text[:1], 0, 1),
                    FindingEvidence(key, "a.html", text[1:3], 1, 3),
                ),
            ),
        ),
        passages=(
            Passage(stable_id("q", key, 0), text[:half], "", 0, half, None, 0),
            Passage(stable_id("q", key, 1), text[half:], "", half, len(text), None, None),
        ),
    )


def _facts(key: str, text: str, count: int, period: Period | None) -> list[Observation]:
    """A cell and `count - 1` statements in prose; the first two are the same fact."""
    cell = CellRef("requests", "一、新收", "一、新收", None, None, "总计", "总计")
    return [
        Observation(
            id=stable_id("o", key, number),
            metric="requests.received" if number < 2 else "open",
            label="新收申请数" if number < 2 else f"指标{number}",
            value=number,
            low=number,
            high=number,
            unit="件",
            amount=number,
            base_unit="件",
            qualifier=None,
            raw=text[number : number + 1],
            status="value",
            source="table" if number == 0 else "text",
            dimensions=Dimensions(applicant="total"),
            period=period,
            quote=text[number : number + 1],
            start=number,
            end=number + 1,
            value_start=number,
            value_end=number + 1,
            page=None,
            cell=cell if number == 0 else None,
        )
        for number in range(count)
    ]


def made_document(
    text: str = "一、总体情况。本年新收申请十二件，全部办结，公开及时，群众满意。",
    *,
    file: str = "a.html",
    salt: str = "",
    format: str = "html",
    url: str | None = None,
    fetched: str | None = None,
    parser: str = "0.1.0",
    reports: int = 1,
    **of_report: Any,
) -> Document:
    """One document with `reports` reports; `salt` changes the bytes and not the words."""
    sha256 = hashlib.sha256(f"{text}{salt}{format}".encode()).hexdigest()
    return Document(
        file=file,
        also_at=(),
        sha256=sha256,
        format=format,
        encoding="utf-8",
        url=url,
        fetched=fetched,
        is_annual_report=True,
        reason=None,
        findings=(),
        reports=tuple(
            made_report(
                text,
                key=f"r{sha256[:16]}-{number}",
                **{"year": 2021 - number, **of_report},
            )
            for number in range(reports)
        ),
        text=text,
        parser=parser,
    )


def made_vectors(document: Document, dimension: int = 8) -> list[list[float]]:
    """A vector for every passage that depends on its words alone."""
    return [
        [
            1.0 + hashlib.sha256(passage.text.encode()).digest()[place % 32]
            for place in range(dimension)
        ]
        for report in document.reports
        for passage in report.passages
    ]
