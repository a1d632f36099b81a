"""Questions about the collection itself: how many reports, of whom, of which years."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.answer import Value
from qa.compose import joined, say
from qa.draft import Draft, Row, refusal
from qa.evidence import Desk
from qa.solve.many import collection
from qa.solve.reports import asked_years, one_version, reports_of
from qa.understand.names import AgencyNode
from qa.understand.question import Understanding

_OF_AGENCIES = re.compile(
    r"(?:多少|几)(?:个|家)?(?:机关|单位|部门|政府|地方|局)|how many (?:agenc|bod|bureau|organ|government)", re.IGNORECASE
)  # fmt: skip
_WHICH_AGENCIES = re.compile(
    r"(?:哪些|哪几个|哪几家|哪个|有谁|什么)(?:机关|单位|部门|政府|地方|局|行政机关)|(?:机关|单位|部门)(?:有哪些|都有谁|名单)|which (?:agenc|bod|bureau|organ|government)",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"哪些年|哪几年|哪年|哪一年|几年|多少年|年份|年度有|which years|what years", re.IGNORECASE
)
_FIRST = re.compile(r"最早|第一份|earliest|oldest|first", re.IGNORECASE)
_LAST = re.compile(r"最新|最近|最晚|latest|newest|most recent", re.IGNORECASE)
_SHOWN = 200


def corpus(desk: Desk, u: Understanding) -> Draft:
    """What the collection holds, counted and named."""
    if u.agencies:
        return _of_agency(desk, u, u.agencies[0])
    kept, _, _ = collection(desk, u)
    if not kept:
        return _none(u)
    agencies = list(dict.fromkeys(str(row["agency"]) for row in kept if row["agency"]))
    years = sorted({row["year"] for row in kept if row["year"]})
    draft = Draft("corpus")
    draft.computed = [float(len(kept)), float(len(agencies)), *map(float, years)]
    if (_FIRST.search(u.text) or _LAST.search(u.text)) and years:
        return _at_the_end(u, draft, kept, max(years) if _LAST.search(u.text) else min(years))
    if _WHICH_AGENCIES.search(u.text) or _OF_AGENCIES.search(u.text):
        return _agencies(u, draft, agencies)
    span = joined(u.language, [str(year) for year in years], "comma") or "—"
    draft.text = say(
        u.language, "corpus_reports", value=len(kept), agencies=len(agencies), years=span
    )
    number, unit = (len(years), "个") if _YEARS.search(u.text) else (len(kept), "份")
    draft.values = [Value(number, unit, None, None, None, None, None)]
    if len(agencies) <= 10:
        draft.names = agencies
        draft.text += " " * u.english + say(
            u.language, "corpus_agencies", value=len(agencies),
            list=joined(u.language, agencies, "comma"),
        )  # fmt: skip
        draft.computed.append(float(len(agencies)))
    return draft


def _at_the_end(u: Understanding, draft: Draft, kept: Sequence[Row], year: int) -> Draft:
    """The earliest or the latest report of the collection, with whose it is."""
    mine = [row for row in kept if row["year"] == year]
    draft.names = list(dict.fromkeys(str(row["agency"]) for row in mine if row["agency"]))[:_SHOWN]
    draft.values = [Value(year, "年", None, None, year, None, None)]
    draft.computed += [float(year), float(len(mine))]
    key = "corpus_last" if _LAST.search(u.text) else "corpus_first"
    who = joined(u.language, draft.names, "comma") or str(mine[0]["title"] or mine[0]["file"])
    draft.text = say(u.language, key, who=who, year=year)
    return draft


def _none(u: Understanding) -> Draft:
    if u.years.years:
        asked = joined(
            u.language, [say(u.language, "year", year=y) for y in u.years.years], "comma"
        )
        who = joined(u.language, [one.name for one in u.regions], "comma")
        draft = refusal(u.language, "corpus", "year_absent")
        draft.text = say(u.language, "corpus_no_year", who=who, year=asked)
        return draft
    what = joined(u.language, [region.name for region in u.regions], "comma")
    return refusal(u.language, "corpus", "agency_absent", what=what or "—")


def _agencies(u: Understanding, draft: Draft, agencies: Sequence[str]) -> Draft:
    draft.names = list(agencies[:_SHOWN])
    draft.text = say(
        u.language, "corpus_agencies", value=len(agencies),
        list=joined(u.language, draft.names, "comma"),
    )  # fmt: skip
    draft.values = [Value(len(agencies), "个", None, None, None, None, None)]
    return draft


def _of_agency(desk: Desk, u: Understanding, agency: AgencyNode) -> Draft:
    rows = [row for row in reports_of(desk, agency) if row["kind"] == "annual_report"]
    wanted = asked_years(u, rows)
    held = one_version([row for row in rows if not wanted or row["year"] in wanted])
    if not held:
        return _year_absent(u, agency, wanted, rows)
    draft = Draft("corpus")
    years = [row["year"] for row in held if row["year"]]
    draft.computed = [float(year) for year in years] * 2 + [float(len(held))]
    titles = [f"{row['year'] or '—'} {row['title'] or row['file']}" for row in held]
    draft.values = [Value(len(titles), "份", None, agency.name, None, None, None)]
    if (_FIRST.search(u.text) or _LAST.search(u.text)) and years:
        year = max(years) if _LAST.search(u.text) else min(years)
        draft.values = [Value(year, "年", None, agency.name, year, None, None)]
        key = "corpus_last" if _LAST.search(u.text) else "corpus_first"
        draft.text = say(u.language, key, who=agency.name, year=year)
        return draft
    lead = (
        say(u.language, "has")
        if re.search(r"有没有|有无|吗|是否|^(?:is|do|does|are)\b", u.text, re.IGNORECASE)
        else ""
    )
    draft.text = (
        lead
        + " " * (u.english and bool(lead))
        + say(
            u.language,
            "corpus_of",
            who=agency.name,
            value=len(titles),
            list=joined(u.language, titles),
        )
    )
    return draft


def _year_absent(
    u: Understanding, agency: AgencyNode, wanted: Sequence[int], rows: Sequence[Row]
) -> Draft:
    held = sorted({row["year"] for row in rows if row["year"] is not None})
    return refusal(
        u.language, "corpus", "year_absent", who=agency.name,
        year=joined(u.language, [say(u.language, "year", year=year) for year in wanted], "comma"),
        years=joined(u.language, [str(year) for year in held], "comma") or "—",
    )  # fmt: skip
