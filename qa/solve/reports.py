"""Which reports a question is about: kind, version and year decide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph import questions
from qa.compose import joined, say
from qa.draft import Draft, Row, ambiguity, refusal
from qa.evidence import Desk
from qa.understand.names import AgencyNode
from qa.understand.question import Understanding

_KINDS = (
    (re.compile(r"半年|half.year"), "half_year"), (re.compile(r"自评|自查|self.evaluation"), "self_evaluation"),
    (re.compile(r"(?:工作)?总结|work summary"), "work_summary"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Chosen:
    """The reports to read, one per year, or the refusal instead."""

    reports: tuple[Row, ...]
    refused: Draft | None = None
    warnings: tuple[str, ...] = ()


def reports_of(desk: Desk, agency: AgencyNode) -> list[Row]:
    """The current reports of an agency, all years and kinds."""
    rows = desk.read(questions.REPORTS_OF_AGENCIES, agencies=[agency.id])
    current = [row for row in rows if row["current"] is not False]
    desk.remember(current)
    return list(current)


def _of_kind(rows: Sequence[Row], text: str) -> list[Row]:
    for pattern, kind in _KINDS:
        if pattern.search(text):
            found = [row for row in rows if row["kind"] == kind]
            if found or kind == "half_year":
                return found
    annual = [row for row in rows if row["kind"] == "annual_report"]
    return annual or list(rows)


def one_version(rows: Sequence[Row]) -> list[Row]:
    """One report per year: the preferred of each filing; reports without a year all stay."""
    best: dict[object, Row] = {}
    for row in rows:
        key = row["year"] if row["year"] is not None else row["id"]
        known = best.get(key)
        if known is None or (row["preferred"] and not known["preferred"]):
            best[key] = row
    return sorted(best.values(), key=lambda row: (row["year"] or 0, str(row["id"])))


def asked_years(u: Understanding, rows: Sequence[Row]) -> list[int]:
    """The years asked for; 近三年 are the last ones before today, else the last there are."""
    if u.years.last:
        held = sorted({row["year"] for row in rows if row["year"] is not None})
        recent = [year for year in held if u.today.year - u.years.last <= year <= u.today.year]
        return recent or held[-u.years.last :]
    return list(u.years.years)


def choose(
    desk: Desk, u: Understanding, agency: AgencyNode, kind: str, *, every_year: bool = False
) -> Chosen:
    """The reports of an agency for the years asked; absent years are refused."""
    rows = reports_of(desk, agency)
    if not rows:
        return Chosen((), refusal(u.language, kind, "agency_absent", what=agency.name))
    wanted = asked_years(u, rows)
    pool = _of_kind([row for row in rows if row["year"] in wanted] if wanted else rows, u.text)
    chosen = one_version(pool)
    if wanted and not chosen:
        return Chosen((), _year_refused(u, agency, kind, wanted, rows))
    if not wanted and not every_year and len(chosen) > 1:
        return _which_year(u, agency, kind, chosen)
    return Chosen(tuple(chosen), None, tuple(_warnings(u, chosen)))


def _year_refused(
    u: Understanding, agency: AgencyNode, kind: str, wanted: list[int], rows: Sequence[Row]
) -> Draft:
    held = sorted({row["year"] for row in rows if row["year"] is not None})
    years = joined(u.language, [str(year) for year in held], "comma") or say(
        u.language, "unknown_year"
    )
    asked = joined(u.language, [say(u.language, "year", year=year) for year in wanted], "comma")
    return refusal(u.language, kind, "year_absent", who=agency.name, year=asked, years=years)


def _which_year(u: Understanding, agency: AgencyNode, kind: str, chosen: list[Row]) -> Chosen:
    years = [str(row["year"]) for row in chosen if row["year"] is not None]
    if len(years) == 1:
        dated = [row for row in chosen if row["year"] is not None]
        return Chosen(tuple(dated), None, tuple(_warnings(u, dated)))
    if not years:
        names = [str(row["title"] or row["file"]) for row in chosen]
        words = joined(u.language, names, "comma")
        back = ambiguity(u.language, kind, "year", names, who=agency.name, years=words)
        return Chosen((), back)
    back = ambiguity(
        u.language, kind, "year", years, who=agency.name,
        years=joined(u.language, years, "comma"),
    )  # fmt: skip
    return Chosen((), back)


def _warnings(u: Understanding, rows: Sequence[Row]) -> list[str]:
    found = []
    for row in rows:
        if row["year"] is None:
            masked = row["year_status"] == "masked"
            found.append(say(u.language, "warn.masked_year" if masked else "warn.no_year"))
        if row["kind"] != "annual_report":
            found.append(say(u.language, "warn.other_kind", kind=row["kind"]))
    return list(dict.fromkeys(found))
