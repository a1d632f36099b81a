"""The last day to publish, by the Regulation in force for the year reported on."""

from __future__ import annotations

import pytest

from ingest.audit.timeliness import deadline, late
from tests.ingest.audit.made import held

TEXT = "2023年政府信息公开工作年度报告\n发布日期：2024年2月5日\n正文。"


@pytest.mark.parametrize(
    ("year", "sector", "level", "day"),
    [
        (2012, "education", "county", "2013-03-31"),
        (2017, "education", "county", "2018-03-31"),
        (2018, "education", "county", "2019-03-31"),  # the new Regulation came in May 2019
        (2019, "education", "county", "2020-01-31"),
        (2019, "government", "county", "2020-03-31"),
        (2019, "government_office", "prefecture", "2020-03-31"),
        (2023, "government", "township", "2024-03-31"),
        (2023, None, None, "2024-03-31"),
    ],
)
def test_deadline(year: int, sector: str | None, level: str | None, day: str) -> None:
    assert deadline(held("r", year=year, sector=sector, level=level)) == day


def test_late_is_shown_at_the_date_in_the_text() -> None:
    report = held("r", year=2023, published="2024-02-05", end=len(TEXT))
    (found,) = late(report, TEXT)
    assert found.rule == "timeliness.late" and found.outcome == "fail"
    (place,) = found.evidence
    assert TEXT[place.start : place.end] == place.quote == "2024年2月5日"


def test_in_time_undated_or_of_another_kind_is_no_finding() -> None:
    for changes in (
        {"published": "2024-01-31"}, {"published": None}, {"sector": "government"},
        {"kind": "half_year"}, {"year": None},
    ):  # fmt: skip
        given = {"year": 2023, "published": "2024-02-05", "end": len(TEXT), **changes}
        assert list(late(held("r", **given), TEXT)) == []


def test_a_date_that_the_text_does_not_state_proves_nothing() -> None:
    report = held("r", year=2023, published="2024-02-06", end=len(TEXT))
    assert list(late(report, TEXT)) == []
