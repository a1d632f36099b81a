"""The shared pages against their hand-made facts: identities with their nulls, places of parts."""

from __future__ import annotations

import json
from typing import Any

import pytest

from ingest.identity import Identity, identify
from ingest.pages import Part, classify, find_furniture, split_reports
from ingest.readers import read_bytes
from ingest.source import SourceText
from ingest.tables import read_tables
from tests.shared_material import SHARED

pytestmark = [pytest.mark.shared, pytest.mark.skipif(SHARED is None, reason="no shared material")]
TEMPLATES = {"2014": "2014", "FY20": "2019"}


def _files() -> list[dict[str, Any]]:
    if SHARED is None:
        return []
    loaded = json.loads((SHARED / "gold" / "seed_gold.json").read_text("utf-8"))["files"]
    return list(loaded.values()) if isinstance(loaded, dict) else list(loaded)


def _read(name: str) -> SourceText:
    assert SHARED is not None
    return read_bytes((SHARED / "reports" / name).read_bytes())


def _identity(source: SourceText, part: Part) -> Identity:
    table = read_tables(source, part.start, part.end, "r", None)
    return identify(source, part, find_furniture(source), table.template, ())


@pytest.mark.parametrize("gold", _files(), ids=lambda gold: gold["reports"][0]["file"][:3])
def test_parts_and_identities(gold: dict[str, Any]) -> None:
    reports = gold["reports"]
    source = _read(reports[0]["file"])
    parts = split_reports(source, find_furniture(source))
    assert [(p.start, p.end) for p in parts] == [(r["start"], r["end"]) for r in reports]
    kinds = {"年度报告": "annual_report", "自评报告": "self_evaluation", "半年总结": "half_year"}
    assert [p.kind for p in parts] == [kinds.get(r["doc_kind"], "work_summary") for r in reports]
    annual = any(r["doc_kind"] == "年度报告" for r in reports)
    assert classify(source)[0] == annual
    for part, report in zip(parts, reports, strict=True):
        _check(_identity(source, part), report)


def _check(identity: Identity, report: dict[str, Any]) -> None:
    assert identity.title == report["title"]
    assert (identity.agency.name if identity.agency else None) == report["agency_acceptable"][0]
    assert identity.year == report["year"]
    if report["year"] is None:
        assert identity.year_status in ("masked", "unstated")
    assert identity.published == report["publication_date"]
    template = TEMPLATES.get(report["template"][:4])
    assert identity.template == (template if identity.kind == "annual_report" else None)
    region = report["region"]
    named = [region[key] for key in ("province", "city", "county") if region.get(key)]
    if identity.region is None:
        assert not named
    else:
        assert all(name in identity.region.name for name in named)
