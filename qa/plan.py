"""From an understood question to the solver that answers it; refusals in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph import questions
from qa.compose import joined, say
from qa.draft import Draft, Row, ambiguity, refusal, who_of
from qa.evidence import Desk
from qa.kinds import MANY, kind_of
from qa.meant import (
    ERRAND,
    OF_A_REPORT,
    as_region,
    by_unit,
    by_year,
    carried,
    foreign,
    of_plans,
    of_that_time,
    previous_too,
    state_of,
)
from qa.reading import Anchor, answer_from, unlike
from qa.solve import (
    compare,
    holdings,
    lookup,
    many,
    mentions,
    orphans,
    regulations,
    words,
)
from qa.solve.reports import choose, one_version
from qa.understand.intent import Intent, wants_lowest
from qa.understand.names import AgencyNode, NameIndex
from qa.understand.question import DOMAIN, Understanding

_GOVERNMENT = re.compile(r"人民政府$|^(?:[一-鿿]{2,20}(?:省|市|县|区|旗|镇|乡|州|盟|街道))$")


# What no report states and no rule of the contract derives.
STATISTIC = re.compile(
    r"中位数|中值|众数|标准差|方差|四分位数?|百分位数?|离散系数|变异系数|相关系数|基尼系数|\b(?:median|mode of|standard deviation|variance|quartiles?|percentiles?|correlation)\b",
    re.IGNORECASE,
)


def _about_whom(u: Understanding) -> str:
    return joined(u.language, [item.name for item in u.agencies], "comma") or say(
        u.language, "collection"
    )


def solve(desk: Desk, index: NameIndex, u: Understanding, anchor: Anchor = None) -> Draft:
    """The draft for one question; never another number than the one asked."""
    kind = kind_of(u)
    if ERRAND.search(u.text):
        return refusal(u.language, kind, "out_of_domain")
    u = as_region(index, u)
    named = u.metrics or u.agencies or u.unclear or u.has(*OF_A_REPORT)
    if u.absent and not u.agencies and u.has(Intent.CITED_BY) and _names_held(desk, u):
        return regulations.cited_by(desk, u)
    if u.absent and len(u.agencies) > 1 and u.metrics and u.has(Intent.TOTAL):
        return _without_the_absent(desk, u)
    if u.absent and not (u.agencies and _collective(u)):
        draft = _of_orphans(desk, index, u, anchor, kind)
        if draft is not None:
            return draft
        if not named and not DOMAIN.search(u.text):
            return refusal(u.language, kind, "out_of_domain")
        what = joined(u.language, u.absent, "comma")
        return refusal(u.language, kind, "agency_absent", what=what)
    if (statistic := STATISTIC.search(u.text)) and u.metrics:
        return refusal(
            u.language, kind, "metric_not_reported", who=_about_whom(u), year="", metric=statistic.group()
        )  # fmt: skip
    u = of_that_time(desk, index, carried(by_unit(u)))
    if u.unclear and not (u.agencies and len(u.links) > 1):
        item = u.unclear[0]
        names = [_full(index, agency) for agency in item.agencies]
        return ambiguity(
            u.language, kind, "agency", names, what=item.surface,
            names=joined(u.language, names, "comma"),
        )  # fmt: skip
    agencies = u.agencies
    if u.facility and any(lookup.is_statutory(item) for item in u.metrics):
        return refusal(u.language, kind, "agency_absent", what=u.facility)
    if u.has(Intent.CITED_BY) and (not agencies or regulations.asked_regulations(desk, u)):
        return regulations.cited_by(desk, u)
    if not agencies:
        return _of_collection(desk, index, u, kind)
    if u.whole and not any(_is_whole(item) for item in agencies):
        return refusal(u.language, kind, "agency_absent", what=agencies[0].name + "（全域汇总）")
    if len(agencies) > 1:
        return _between(desk, u, agencies)
    return _of_agency(desk, index, u, agencies[0], anchor)


def _without_the_absent(desk: Desk, u: Understanding) -> Draft:
    """The sum over those of the named agencies that are held; who is not is said and counted."""
    draft = _between(desk, u, u.agencies)
    if draft.answered:
        text = say(u.language, "warn.not_held", names=joined(u.language, u.absent, "comma"))
        draft.warn(text)
        draft.text += " " * u.english + text
    return draft


def _names_held(desk: Desk, u: Understanding) -> bool:
    """Whether the place that no report has stands in the title of a regulation that is cited."""
    return any(rows for rows, _ in regulations.asked_regulations(desk, u))


# Of which year the report itself is.
_YEAR_ASKED = re.compile(
    r"(?:是|属于|写的是)?哪(?:一)?(?:个)?年(?:度|份)?的?(?:报告|年报|总结|材料)?[?？]?$|(?:what|which) year is",
    re.IGNORECASE,
)


def _of_orphans(
    desk: Desk, index: NameIndex, u: Understanding, anchor: Anchor, kind: str
) -> Draft | None:
    """Names that no agency bears, but with which a report of unknown agency opens."""
    found = [orphans.orphan(desk, index, u, name) for name in u.absent]
    reports = [row for row in found if row is not None]
    if len(reports) < len(found) or not reports:
        return None
    if not u.metrics and _YEAR_ASKED.search(u.text):
        masked = reports[0]["year_status"] == "masked"
        return refusal(
            u.language, kind, "value_masked" if masked else "no_evidence",
            who=who_of(reports[0]), year="", metric=say(u.language, "its_year"),
        )  # fmt: skip
    bare = orphans.without_names(u, u.absent)
    if not u.agencies and len(reports) == 1:
        draft = answer_from(desk, index, bare, reports, anchor, kind)
    elif u.metrics:
        for agency in u.agencies:
            chosen = choose(desk, u, agency, kind)
            if chosen.refused is not None:
                return chosen.refused
            reports += chosen.reports
        draft = compare.compare(desk, bare, reports, u.metrics[0])
    else:
        return None
    draft.warn(say(u.language, "warn.by_opening", names=joined(u.language, u.absent, "comma")))
    draft.warn(
        say(
            u.language,
            "warn.masked_year" if reports[0]["year_status"] == "masked" else "warn.no_year",
        )
    )
    return draft


def _full(index: NameIndex, agency: AgencyNode) -> str:
    region = index.regions.get(agency.region or "")
    return agency.name if region is None else f"{agency.name}（{region.full_name}）"


def _is_whole(agency: AgencyNode) -> bool:
    return bool(_GOVERNMENT.search(agency.name)) and not agency.name.endswith(("办公室", "办公厅"))


def _collective(u: Understanding) -> bool:
    return u.has(Intent.CITED_BY)


def _of_collection(desk: Desk, index: NameIndex, u: Understanding, kind: str) -> Draft:
    """Questions that name no agency: about the whole collection, or asked back."""
    if regulations.NUMBER.search(u.text) and (found := regulations.document(desk, u)):
        return found
    if not DOMAIN.search(u.text):
        return refusal(u.language, kind, "out_of_domain")
    if u.has(Intent.CORPUS):
        return holdings.corpus(desk, u)
    if mentions.asks_users(u) and not u.metrics:
        users = mentions.platform_users(desk, u)
        if users is not None:
            return users
    if u.metrics:
        item = u.metrics[0]
        if u.has(Intent.RANK) or (u.has(Intent.COMPARE) and not u.has(*MANY)):
            return many.rank(desk, u, item)
        if u.has(Intent.TOTAL, Intent.AVERAGE, Intent.COUNT) or u.regions:
            return many.total(desk, u, item)
    only = desk.read(questions.ALL_REPORTS) if len(index.agencies) <= 1 else []
    if len(only) == 1 and index.agencies:
        return _of_agency(desk, index, u, next(iter(index.agencies.values())), None)
    if u.metrics or re.search(r"报告|年报|公开|report", u.text):
        names = [agency.name for agency in list(index.agencies.values())[:20]]
        return ambiguity(u.language, kind, "whose", names)
    return refusal(u.language, kind, "out_of_domain")


def _between(desk: Desk, u: Understanding, agencies: Sequence[AgencyNode]) -> Draft:
    """Several agencies: compared, ranked, added up, or told one after another."""
    if u.has(Intent.CITES):
        return _cited_together(desk, u, agencies)
    if not u.metrics:
        return _each_open(desk, u, agencies)
    item = u.metrics[0]
    if len(u.metrics) > 1 and u.has(Intent.COMPARE, Intent.CHANGE) and (bad := unlike(u)):
        return refusal(u.language, kind_of(u), "not_comparable", why=bad)
    reports: list[Row] = []
    paired = _years_behind(u)
    for place, agency in enumerate(agencies):
        mine = replace(u, years=replace(u.years, years=(paired[place],))) if paired else u
        chosen = choose(desk, mine, agency, kind_of(u))
        if chosen.refused is not None:
            return chosen.refused
        reports += chosen.reports
    if (
        u.has(Intent.RATE)
        and len(reports) == 2
        and len(u.metrics) == 1
        and not _MORE_BY.search(u.text)
    ):
        shared = compare.share(desk, u, reports, item)
        if shared is not None:
            return shared
    apart = re.search(r"各(?:自|是|有|收|公|多|几)?|分别", u.text)
    if u.has(Intent.AVERAGE) or (u.has(Intent.TOTAL) and not apart):
        return many.total(desk, u, item, reports)
    if u.has(Intent.RANK) and len(agencies) > 2:
        return many.rank(desk, u, item, reports)
    if u.has(Intent.COMPARE, Intent.RANK, Intent.CHANGE):
        return _settled(u, compare.compare(desk, u, reports, item))
    return lookup.look_up(desk, u, reports, u.metrics)


# 比乙多百分之几 is a difference in per cent, no share.
_MORE_BY = re.compile(
    r"[比较].{1,40}[多少高低增减](?:了|出)?(?:百分之|多少|几)|(?:percent|per cent|%|percentage).{0,40}\b(?:more|fewer|less|higher|lower)\b|\b(?:more|fewer|less|higher|lower)\b.{0,60}(?:percent|per cent|percentage)",
    re.IGNORECASE,
)


def _settled(u: Understanding, draft: Draft) -> Draft:
    """甲是不是超过了乙: yes or no before the two numbers, in the order asked."""
    amounts = [float(item.value) for item in draft.values if item.value is not None]
    asks = u.has(Intent.YES_NO) and not re.search(r"谁|哪|多少|几|还是|who|which|how", u.text)
    if not (asks and draft.answered and len(amounts) == 2):
        return draft
    lower = wants_lowest(u.text) or bool(re.search(r"低于|少于|不及|不如", u.text))
    first, second = amounts
    yes = first < second if lower else first > second
    draft.text = say(u.language, "yes" if yes else "no") + " " * u.english + draft.text
    return draft


def _cited_together(desk: Desk, u: Understanding, agencies: Sequence[AgencyNode]) -> Draft:
    """What several agencies cite: 甲2020年和乙2021年 pairs each with its own year."""
    reports: list[Row] = []
    paired = len(u.years.years) == len(agencies) > 1 and not u.years.span_of_years
    for place, agency in enumerate(agencies):
        mine = u
        if paired:
            mine = replace(u, years=replace(u.years, years=(_year_near(u, place),)))
        chosen = choose(desk, mine, agency, "relation", every_year=True)
        if chosen.refused is not None:
            return chosen.refused
        reports += chosen.reports
    return regulations.cites(desk, u, reports)


def _years_behind(u: Understanding) -> list[int]:
    """甲2020年和乙2021年: the one year behind each name; nothing where a name has none or two."""
    if len(u.years.years) < 2 or u.years.span_of_years or len(u.links) != len(u.agencies):
        return []
    ordered = sorted(u.links, key=lambda item: item.start)
    stops = [*(item.start for item in ordered[1:]), len(u.text)]
    found: list[int] = []
    for item, stop in zip(ordered, stops):
        years = re.findall(r"(?<!\d)(20\d{2})(?!\d)", u.text[item.end : stop])
        if len(years) != 1:
            return []
        found.append(int(years[0]))
    by_agency = dict(zip((item.agencies[0] for item in ordered if item.agencies), found))
    return [by_agency[one] for one in u.agencies] if len(by_agency) == len(u.agencies) else []


def _year_near(u: Understanding, place: int) -> int:
    """The year written behind the agency at this place of the question."""
    ordered = [int(match.group()) for match in re.finditer(r"(?<!\d)20\d{2}(?!\d)", u.text)]
    return ordered[place] if len(ordered) == len(u.years.years) else u.years.years[place]


def _each_open(desk: Desk, u: Understanding, agencies: Sequence[AgencyNode]) -> Draft:
    drafts = []
    for agency in agencies:
        chosen = choose(desk, u, agency, kind_of(u))
        if chosen.refused is not None:
            return chosen.refused
        found = words.quote(desk, u, chosen.reports, "explain", count=1)
        if found is not None:
            drafts.append(found)
    if not drafts:
        return refusal(
            u.language, kind_of(u), "no_evidence", who=joined(u.language, [item.name for item in agencies], "comma"),
        )  # fmt: skip
    drafts[0].text = joined(u.language, [item.text for item in drafts])
    return drafts[0]


def _of_agency(
    desk: Desk, index: NameIndex, u: Understanding, agency: AgencyNode, anchor: Anchor
) -> Draft:
    kind = kind_of(u)
    if u.has(Intent.CORPUS):
        return holdings.corpus(desk, u)
    u = state_of(u)
    series = (
        u.has(Intent.TREND, Intent.CHANGE, Intent.CARRY) or len(u.years.years) > 1
        or u.years.last is not None or (not u.years.years and u.has(*MANY, Intent.COMPARE) and bool(u.metrics))
    )  # fmt: skip
    if foreign(desk, u, agency):
        return refusal(u.language, kind, "out_of_domain")
    agency, renamed = by_year(desk, index, u, agency)
    u, planned = of_plans(desk, u, agency)
    renamed += planned
    chosen = choose(
        desk,
        previous_too(u),
        agency,
        kind,
        every_year=series or u.years.every or kind in ("relation", "explain", "list", "quote"),
    )
    if chosen.refused is not None:
        return chosen.refused
    reports = chosen.reports
    latest = kind in ("explain", "list", "quote") and len(reports) > 1 and not series
    draft = answer_from(desk, index, u, reports[-1:] if latest else reports, anchor, kind)
    if latest and reports[-1]["year"]:
        draft.warn(say(u.language, "warn.latest", year=reports[-1]["year"]))
    for text in renamed:
        draft.warn(text)
    for text in chosen.warnings:
        draft.warn(text)
        if draft.answered and not draft.text.endswith(text):
            draft.text += text if u.language == "zh" else f" {text}"
    for item in u.links:
        if item.written and draft.answered:
            draft.warn(say(u.language, "warn.slip", words=item.surface, written=item.written))
    link = u.links[0] if u.links else None
    if link is not None and link.bare and not _is_whole(agency):
        draft.warn(say(u.language, "warn.sole", who=agency.name))
    return draft


__all__ = ["kind_of", "one_version", "solve"]
