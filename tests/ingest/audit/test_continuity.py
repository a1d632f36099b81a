"""Years join: what one report carries over, the next one carries in."""

from __future__ import annotations

import pytest

from ingest.audit.continuity import carried_over, in_force, pairs_of_years
from ingest.audit.records import Fact
from tests.ingest.audit.made import fact, held

BEFORE, AFTER = held("r1", year=2022), held("r2", year=2023)
OUT, IN = "requests.carried_over", "requests.carried_in"


def facts(*items: Fact) -> dict[str, dict[tuple[str, str | None], Fact]]:
    found: dict[str, dict[tuple[str, str | None], Fact]] = {}
    for item in items:
        found.setdefault(item.report, {})[item.metric, item.applicant] = item
    return found


def test_each_column_is_compared() -> None:
    given = facts(
        fact("r1", OUT, 3), fact("r2", IN, 3),
        fact("r1", OUT, 3, "natural_person"), fact("r2", IN, 2, "natural_person"),
    )  # fmt: skip
    (found,) = carried_over(BEFORE, AFTER, False, given)
    assert (found.report, found.year, found.outcome) == ("r2", 2023, "fail")
    assert "自然人" in found.message and "3" in found.message and "2" in found.message
    assert [item.report for item in found.evidence] == ["r2", "r1"]


@pytest.mark.parametrize("status", ["blank", "masked", "illegible", "not_applicable"])
def test_a_cell_without_number_is_not_assessable_and_never_zero(status: str) -> None:
    given = facts(fact("r1", OUT, None, status=status), fact("r2", IN, 0))
    (found,) = carried_over(BEFORE, AFTER, False, given)
    assert found.outcome == "not_assessable"


def test_what_is_not_stated_is_no_finding() -> None:
    assert list(carried_over(BEFORE, AFTER, False, facts(fact("r1", OUT, 3)))) == []


def test_hedged_numbers_differ_only_when_their_intervals_do_not_meet() -> None:
    about_110 = fact("r1", OUT, 110, low=110, high=119)
    assert list(carried_over(BEFORE, AFTER, False, facts(about_110, fact("r2", IN, 115)))) == []
    assert list(carried_over(BEFORE, AFTER, False, facts(about_110, fact("r2", IN, 120)))) != []


def test_a_reorganised_agency_is_noted_not_failed() -> None:
    given = facts(fact("r1", OUT, 3), fact("r2", IN, 5))
    (found,) = carried_over(BEFORE, AFTER, True, given)
    assert found.outcome == "note" and found.hypothesis


def test_pairs_are_preferred_annual_reports_of_consecutive_years() -> None:
    reports = [
        BEFORE, AFTER, held("gap", year=2020), held("double", year=2023, preferred=False),
        held("half", year=2024, kind="half_year"), held("unknown", year=2023, agency_id=None),
        held("heir", year=2021, agency_id="a2"), held("new", year=2022, agency_id="a3"),
    ]  # fmt: skip
    pairs = list(pairs_of_years(reports, [("a2", "a3")]))
    assert [(a.id, b.id, again) for a, b, again in pairs] == [
        ("r1", "r2", False),
        ("heir", "new", True),
    ]


def test_normative_documents_in_force_are_a_note() -> None:
    names = ("in_force", "made", "abolished", "in_force")
    owners = ("r1", "r2", "r2", "r2")

    def of(*numbers: int) -> dict[str, dict[tuple[str, str | None], Fact]]:
        return facts(
            *(fact(o, f"normative.{n}", v, None) for o, n, v in zip(owners, names, numbers))
        )

    assert list(in_force(BEFORE, AFTER, False, of(10, 2, 1, 11))) == []
    (found,) = in_force(BEFORE, AFTER, False, of(10, 2, 1, 12))
    assert found.outcome == "note" and len(found.evidence) == 4
    old_form = held("r1", year=2022, template="2019")
    assert list(in_force(old_form, AFTER, False, of(10, 2, 1, 12))) == []
