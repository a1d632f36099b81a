"""What a question means beyond its words: which report, which place, and what is no report's matter."""

from __future__ import annotations

import re
from dataclasses import replace

from qa.compose import say
from qa.evidence import Desk, corpus_of
from qa.solve.reports import reports_of
from qa.understand.content import terms
from qa.understand.intent import Intent
from qa.understand.names import AgencyNode, NameIndex, link_regions
from qa.understand.question import DOMAIN, Understanding

# What is asked of a writer or a forecaster, whoever's name stands in it.
ERRAND = re.compile(
    r"(?:帮我|帮忙|替我|给我|请你?|能不能|可以)?(?:写|起草|拟|撰写|代写|翻译|画|作)(?:一)?(?:封|首|张|幅|段|个故事|份(?:申请书|起诉状|合同|发言稿|检讨|通知|材料))|翻译成|申请书(?:怎么|如何)写|"
    r"\b(?:write|draft|compose|translate|draw)\b (?:me |us )?(?:a|an|the|this|my)\b",
    re.IGNORECASE,
)


# What is counted in people though its name is that of the occasion.
_IN_PEOPLE = {"training.courses": "training.participants"}


def by_unit(u: Understanding) -> Understanding:
    """培训少了多少人次 asks for people, not for courses."""
    people = any(unit in ("人次", "人", "名") for unit in u.units)
    if not people or any(one.keys[0] in _IN_PEOPLE.values() for one in u.metrics):
        return u
    metrics = tuple(
        replace(one, keys=(_IN_PEOPLE[one.keys[0]],)) if one.keys[0] in _IN_PEOPLE else one
        for one in u.metrics
    )
    return replace(u, metrics=tuple({one.keys: one for one in metrics}.values()))


_FROM_ONE = re.compile(
    r"从\s*(?:\d{2,4}年|上一?年).{0,4}(?:带|结转|转|留|拖|延)|from (?:the )?\d{4}"
)


def carried(u: Understanding) -> Understanding:
    """2021年从2020年带过来几件 is asked of the report of 2021; 2020年结转到2021年 of that of 2020."""
    years = u.years.years
    if len(years) != 2 or years[1] != years[0] + 1 or len(u.metrics) != 1 or u.has(Intent.CARRY):
        return u
    key = u.metrics[0].keys[0]
    if key == "requests.carried_in" and _FROM_ONE.search(u.text):
        return replace(u, years=replace(u.years, years=years[1:]))
    if key == "requests.carried_over" and re.search(r"(?:到|至|入|into|to)\s*\d{4}", u.text):
        return replace(u, years=replace(u.years, years=years[:1]))
    return u


def of_that_time(desk: Desk, index: NameIndex, u: Understanding) -> Understanding:
    """Of an organ and what became of it, the one that reported in the asked year is meant."""
    links = []
    for item in u.links:
        pair = item.agencies
        if len(pair) == 2 and u.years.years and pair[1] in index.kin(pair[0]):
            held = [
                agency for agency in pair
                if {row["year"] for row in reports_of(desk, agency)} & set(u.years.years)
            ]  # fmt: skip
            item = replace(item, agencies=tuple(held[:1])) if len(held) == 1 else item
        links.append(item)
    return replace(u, links=tuple(links))


_OF_MANY = re.compile(
    r"(?:哪|几|多少|各)(?:一|几|些)?(?:家|个)?(?:机关|单位|部门|局|乡镇|镇|乡|街道)|(?:有|是)?(?:几|多少)家|哪(?:些|几家)|收录的|which (?:agenc|bureau|bod|office)|how many (?:agenc|bureau|bod|office)",
    re.IGNORECASE,
)


_ANY_BUREAU = re.compile(
    r"\b(?i:which|what|how many) (?:of )?(?:the )?(?:[A-Z][\w'’-]*(?: County| City| District| Province)?(?:'s)? )?(?:bureaus?|agenc(?:y|ies)|departments?|offices?)\b"
)


def as_region(index: NameIndex, u: Understanding) -> Understanding:
    """某县已收录的报告里有几家: the bare name of a place is where to look, not whose report."""
    if len(u.links) != 1 or u.regions or not u.metrics:
        return u
    if _ANY_BUREAU.search(u.text) and u.has(Intent.RANK, Intent.COUNT):
        codes = u.links[0].codes or frozenset(one.region or "" for one in u.links[0].agencies)
        regions = link_regions(index, frozenset(code for code in codes if code))
        return replace(u, links=(), regions=regions) if regions else u
    if not u.links[0].bare:
        return u
    within = u.has(Intent.COUNT) or (u.has(Intent.RANK, Intent.TOTAL) and "收录" in u.text)
    if not within or not _OF_MANY.search(u.text):
        return u
    return replace(u, links=(), regions=link_regions(index, u.links[0].codes))


_STATE = re.compile(r"(?:情况|状况|数据)(?:怎么样|如何|怎样|咋样)")


def state_of(u: Understanding) -> Understanding:
    """行政复议情况怎么样: the numbers of the years there are, not sentences."""
    if not u.metrics or not _STATE.search(u.text) or not u.has(Intent.EXPLAIN):
        return u
    kept = tuple(one for one in u.intents if one is not Intent.EXPLAIN)
    wanted = Intent.LOOKUP if u.years.years else Intent.TREND
    return replace(u, intents=(*kept, wanted))


# Below this share of the asked words no report of the agency speaks of it.
_SPOKEN_OF = 0.3
OF_A_REPORT = (
    Intent.CITES, Intent.CITED_BY, Intent.PLATFORMS, Intent.PROBLEMS, Intent.MEASURES, Intent.FACT,
    Intent.FINDINGS, Intent.CARRY, Intent.CHECK, Intent.SECTIONS,
)  # fmt: skip


def foreign(desk: Desk, u: Understanding, agency: AgencyNode) -> bool:
    """某县明天会下雨吗: of no report's matter, and no word of any report of the agency."""
    if u.metrics or u.years.years or u.has(*OF_A_REPORT) or DOMAIN.search(u.content):
        return False
    wanted = terms(u.content)
    reports = [str(row["id"]) for row in reports_of(desk, agency)]
    ranked = corpus_of(desk.texts(reports).values()).ranked(wanted)
    return bool(wanted) and (not ranked or ranked[0][0] < _SPOKEN_OF)


def of_plans(desk: Desk, u: Understanding, agency: AgencyNode) -> tuple[Understanding, list[str]]:
    """2010年打算怎么解决: what the report of 2009 says it will do, where that of 2010 is not held."""
    held = {row["year"] for row in reports_of(desk, agency)}
    if len(u.years.years) != 1 or not u.has(Intent.MEASURES) or u.years.years[0] in held:
        return u, []
    before = u.years.years[0] - 1
    if before not in held:
        return u, []
    words = say(u.language, "warn.plans", year=u.years.years[0], before=before)
    return replace(u, years=replace(u.years, years=(before,))), [words]


def by_year(
    desk: Desk, index: NameIndex, u: Understanding, agency: AgencyNode
) -> tuple[AgencyNode, list[str]]:
    """The successor or predecessor where only it has a report of the one year asked."""
    if len(u.years.years) != 1:
        return agency, []
    year = u.years.years[0]
    if year in {row["year"] for row in reports_of(desk, agency)}:
        return agency, []
    for other in index.kin(agency):
        if year in {row["year"] for row in reports_of(desk, other)}:
            words = say(u.language, "year", year=year)
            return other, [
                say(u.language, "warn.kin", who=agency.name, year=words, other=other.name)
            ]
    return agency, []


_TO_LAST = re.compile(
    r"(?:比|较|与|同|和|跟)(?:去年|上年|上一年|前一年)|同比|than (?:the year before|the previous year|last year)"
)


def previous_too(u: Understanding) -> Understanding:
    """比上年: the year before is needed as well, as a report of its own."""
    years = u.years.years
    if not u.has(Intent.CHANGE) or len(years) == 0 or not _TO_LAST.search(u.text):
        return u
    wanted = tuple(sorted({max(years) - 1, max(years)}))
    return replace(u, years=replace(u.years, years=wanted))
