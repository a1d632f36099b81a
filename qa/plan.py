"""From an understood question to the solver that answers it; refusals in their order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph import questions
from qa.compose import joined, say
from qa.draft import Draft, Row, ambiguity, refusal
from qa.evidence import Desk, corpus_of
from qa.kinds import MANY, kind_of
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
from qa.solve.reports import choose, one_version, reports_of
from qa.understand.content import terms
from qa.understand.intent import Intent, wants_lowest
from qa.understand.names import AgencyNode, NameIndex, link_regions
from qa.understand.question import DOMAIN, Understanding

_GOVERNMENT = re.compile(r"人民政府$|^(?:[一-鿿]{2,20}(?:省|市|县|区|旗|镇|乡|州|盟|街道))$")


# What no report states and no rule of the contract derives.
STATISTIC = re.compile(
    r"中位数|中值|众数|标准差|方差|四分位数?|百分位数?|离散系数|变异系数|相关系数|基尼系数|\b(?:median|mode of|standard deviation|variance|quartiles?|percentiles?|correlation)\b",
    re.IGNORECASE,
)


# What is asked of a writer or a forecaster, whoever's name stands in it.
_ERRAND = re.compile(
    r"(?:帮我|帮忙|替我|给我|请你?|能不能|可以)?(?:写|起草|拟|撰写|代写|翻译|画|作)(?:一)?(?:封|首|张|幅|段|个故事|份(?:申请书|起诉状|合同|发言稿|检讨|通知|材料))|翻译成|申请书(?:怎么|如何)写|"
    r"\b(?:write|draft|compose|translate|draw)\b (?:me |us )?(?:a|an|the|this|my)\b",
    re.IGNORECASE,
)


def _about_whom(u: Understanding) -> str:
    return joined(u.language, [item.name for item in u.agencies], "comma") or say(
        u.language, "collection"
    )


def solve(desk: Desk, index: NameIndex, u: Understanding, anchor: Anchor = None) -> Draft:
    """The draft for one question; never another number than the one asked."""
    kind = kind_of(u)
    if _ERRAND.search(u.text):
        return refusal(u.language, kind, "out_of_domain")
    u = _as_region(index, u)
    named = u.metrics or u.links or u.has(*_OF_A_REPORT)
    if u.absent and not named and not DOMAIN.search(u.text):
        return refusal(u.language, kind, "out_of_domain")
    if u.absent and not u.agencies and u.has(Intent.CITED_BY) and _names_held(desk, u):
        return regulations.cited_by(desk, u)
    if u.absent and not (u.agencies and _collective(u)):
        draft = _of_orphans(desk, index, u, anchor, kind)
        if draft is not None:
            return draft
        what = joined(u.language, u.absent, "comma")
        return refusal(u.language, kind, "agency_absent", what=what)
    if (statistic := STATISTIC.search(u.text)) and u.metrics:
        return refusal(
            u.language, kind, "metric_not_reported", who=_about_whom(u), year="", metric=statistic.group()
        )  # fmt: skip
    u = _of_that_time(desk, index, _carried(u))
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


_FROM_ONE = re.compile(
    r"从\s*(?:\d{2,4}年|上一?年).{0,4}(?:带|结转|转|留|拖|延)|from (?:the )?\d{4}"
)


def _carried(u: Understanding) -> Understanding:
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


def _of_that_time(desk: Desk, index: NameIndex, u: Understanding) -> Understanding:
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


def _as_region(index: NameIndex, u: Understanding) -> Understanding:
    """某县已收录的报告里有几家: the bare name of a place is where to look, not whose report."""
    if len(u.links) != 1 or not u.links[0].bare or u.regions or not u.metrics:
        return u
    within = u.has(Intent.COUNT) or (u.has(Intent.RANK, Intent.TOTAL) and "收录" in u.text)
    if not within or not _OF_MANY.search(u.text):
        return u
    return replace(u, links=(), regions=link_regions(index, u.links[0].codes))


def _names_held(desk: Desk, u: Understanding) -> bool:
    """Whether the place that no report has stands in the title of a regulation that is cited."""
    return any(rows for rows, _ in regulations.asked_regulations(desk, u))


def _of_orphans(
    desk: Desk, index: NameIndex, u: Understanding, anchor: Anchor, kind: str
) -> Draft | None:
    """Names that no agency bears, but with which a report of unknown agency opens."""
    found = [orphans.orphan(desk, index, u, name) for name in u.absent]
    reports = [row for row in found if row is not None]
    if len(reports) < len(found) or not reports:
        return None
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
    for agency in agencies:
        chosen = choose(desk, u, agency, kind_of(u))
        if chosen.refused is not None:
            return chosen.refused
        reports += chosen.reports
    if u.has(Intent.RATE) and len(reports) == 2 and len(u.metrics) == 1:
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
    u = _state_of(u)
    series = (
        u.has(Intent.TREND, Intent.CHANGE, Intent.CARRY) or len(u.years.years) > 1
        or u.years.last is not None or (not u.years.years and u.has(*MANY, Intent.COMPARE) and bool(u.metrics))
    )  # fmt: skip
    if _foreign(desk, u, agency):
        return refusal(u.language, kind, "out_of_domain")
    agency, renamed = _by_year(desk, index, u, agency)
    u, planned = _of_plans(desk, u, agency)
    renamed += planned
    chosen = choose(
        desk,
        _previous_too(u),
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


_STATE = re.compile(r"(?:情况|状况|数据)(?:怎么样|如何|怎样|咋样)")


def _state_of(u: Understanding) -> Understanding:
    """行政复议情况怎么样: the numbers of the years there are, not sentences."""
    if not u.metrics or not _STATE.search(u.text) or not u.has(Intent.EXPLAIN):
        return u
    kept = tuple(one for one in u.intents if one is not Intent.EXPLAIN)
    wanted = Intent.LOOKUP if u.years.years else Intent.TREND
    return replace(u, intents=(*kept, wanted))


# Below this share of the asked words no report of the agency speaks of it.
_SPOKEN_OF = 0.3
_OF_A_REPORT = (
    Intent.CITES, Intent.CITED_BY, Intent.PLATFORMS, Intent.PROBLEMS, Intent.MEASURES, Intent.FACT,
    Intent.FINDINGS, Intent.CARRY, Intent.CHECK, Intent.SECTIONS,
)  # fmt: skip


def _foreign(desk: Desk, u: Understanding, agency: AgencyNode) -> bool:
    """某县明天会下雨吗: of no report's matter, and no word of any report of the agency."""
    if u.metrics or u.years.years or u.has(*_OF_A_REPORT) or DOMAIN.search(u.content):
        return False
    wanted = terms(u.content)
    reports = [str(row["id"]) for row in reports_of(desk, agency)]
    ranked = corpus_of(desk.texts(reports).values()).ranked(wanted)
    return bool(wanted) and (not ranked or ranked[0][0] < _SPOKEN_OF)


def _of_plans(desk: Desk, u: Understanding, agency: AgencyNode) -> tuple[Understanding, list[str]]:
    """2010年打算怎么解决: what the report of 2009 says it will do, where that of 2010 is not held."""
    held = {row["year"] for row in reports_of(desk, agency)}
    if len(u.years.years) != 1 or not u.has(Intent.MEASURES) or u.years.years[0] in held:
        return u, []
    before = u.years.years[0] - 1
    if before not in held:
        return u, []
    words = say(u.language, "warn.plans", year=u.years.years[0], before=before)
    return replace(u, years=replace(u.years, years=(before,))), [words]


def _by_year(
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
    r"(?:比|较|与|同|和)(?:去年|上年|上一年|前一年)|同比|than (?:the year before|the previous year|last year)"
)


def _previous_too(u: Understanding) -> Understanding:
    """比上年: the year before is needed as well, as a report of its own."""
    years = u.years.years
    if not u.has(Intent.CHANGE) or len(years) == 0 or not _TO_LAST.search(u.text):
        return u
    wanted = tuple(sorted({max(years) - 1, max(years)}))
    return replace(u, years=replace(u.years, years=wanted))


__all__ = ["kind_of", "one_version", "solve"]
