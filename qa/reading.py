"""What the chosen reports of one agency answer: facts, numbers, mentions, sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ontology.metrics import METRICS, not_comparable
from qa.compose import joined, metric_name, say, year_words
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk
from qa.kinds import kind_of
from qa.solve import (
    balance,
    checks,
    compare,
    facts,
    lookup,
    many,
    mentions,
    open,
    regulations,
    together,
    within,
    words,
)
from qa.solve.counting import condition
from qa.solve.leftover import another_thing, leftover_words
from qa.solve.reports import one_version, reports_of
from qa.understand.asked import MetricAsked
from qa.understand.content import terms
from qa.understand.intent import Intent, asks_number, wants_lowest
from qa.understand.names import NameIndex
from qa.understand.question import DOMAIN, Understanding

Anchor = tuple[str, int, int] | None


_CITING = re.compile(r"(?:引用|援引|引述|提到|提及)(?:了|过)?《|\bcites?\b", re.IGNORECASE)
_SPLIT_UP = re.compile(
    r"^(?:其中|分别)?(?:分别)?(?:来自|是|包括|有|构成)?.{0,2}(?:哪些|哪几个|什么)(?:层级|部分|来源|构成|类别|方面)$"
)


def answer_from(
    desk: Desk,
    index: NameIndex,
    u: Understanding,
    reports: Sequence[Row],
    anchor: Anchor,
    kind: str,
) -> Draft:
    report = reports[-1]
    if anchor is not None and not u.metrics and _SPLIT_UP.search(u.text):
        whole = words.at_anchor(desk, anchor)
        if whole is not None:
            return whole
    if balance.wanted(u):
        return balance.balance(desk, u, report)
    if u.has(Intent.FINDINGS):
        return facts.findings(desk, u, [report])
    if words.wants_sentence(u) and not u.has(Intent.PROBLEMS, Intent.MEASURES, Intent.CITES):
        asked = words.sentence_asked(desk, u, reports, anchor) or _stated(desk, u, reports)
        if asked is not None:
            return asked
    if u.has(Intent.CARRY) and len(reports) > 1 and (draft := checks.carry(desk, u, reports)):
        return draft
    if u.has(Intent.FACT) and (draft := facts.fact(desk, u, index, [report])):
        return draft
    if u.has(Intent.CITES, Intent.CITED_BY) or _CITING.search(u.text):
        settled = None
        if u.has(Intent.YES_NO) and not re.search(r"哪些|什么|几", u.text):
            settled = regulations.does_cite(desk, u, reports)
        return settled or regulations.cites(desk, u, reports)
    refers = u.has(Intent.YES_NO) and not asks_number(u.text) and re.match(r"^(?:那)?这\d+", u.text)
    if refers and anchor is not None and (settled := words.is_it(desk, u, anchor)):
        return settled
    if (
        len(reports) == 1
        and u.has(Intent.RANK, Intent.COMPARE)
        and not u.has(Intent.TREND, Intent.CHANGE)
    ):
        ordered = within.ranked(desk, u, report) or within.sides(desk, u, report, u.metrics)
        if ordered is not None and not together.sets_apart(u):
            return ordered
        listed = open.open_number(desk, u, reports, anchor)
        if listed is not None and listed.answered and len(listed.values) + len(listed.names) > 1:
            return listed
    if u.metrics and not _beside(u):
        found = _of_metrics(desk, u, reports, anchor)
        if found is not None:
            return found
    return _of_words(desk, u, reports, anchor, kind)


def _stated(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """承认不足的那句原文: the problems or measures that a report states."""
    if re.search(r"问题|不足|短板|困难|薄弱|shortcoming|problem|weakness", u.text):
        return mentions.statements(desk, u, reports, "problem")
    if re.search(r"措施|改进|打算|下一步|整改|measure", u.text):
        return mentions.statements(desk, u, reports, "measure")
    return None


def _beside(u: Understanding) -> bool:
    """Words that only look like a metric: problems, measures, how and why."""
    if u.has(Intent.PROBLEMS, Intent.MEASURES) and not asks_number(u.text):
        return True
    if u.has(Intent.PLATFORMS) and not asks_number(u.text):
        return True
    return (
        u.has(Intent.EXPLAIN, Intent.QUOTE)
        and not asks_number(u.text)
        and not u.has(Intent.TREND, Intent.CHANGE, Intent.RANK)
    )


def _of_metrics(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: Anchor
) -> Draft | None:
    item = u.metrics[0]
    report = reports[-1]
    if another_thing(u):
        return open.open_number(desk, u, reports, anchor) or _no_number(u, reports, kind_of(u))
    if len(u.metrics) > 1 and u.has(Intent.COMPARE, Intent.CHANGE) and (bad := unlike(u)):
        return refusal(u.language, kind_of(u), "not_comparable", why=bad)
    if balance.wants_growth_checked(u, item):
        before = _year_before(desk, u, report)
        if (draft := balance.growth(desk, u, reports, before, item)) is not None:
            return draft
    if item.keys[0].endswith(".growth"):
        own = replace(item, keys=item.keys[:1])
        told = lookup.look_up(desk, u, [report], [own])
        if told.answered or len(reports) < 2:
            return told
        return lookup.trend(desk, u, reports, replace(item, keys=item.keys[1:]), change=True)
    if checks.wants_kinds(u) and (draft := checks.kinds(desk, u, report, item)):
        return draft
    if u.has(Intent.CHECK):
        return checks.text_and_table(desk, u, report, item)
    if u.has(Intent.RATE) and (draft := _rate(desk, u, reports)):
        return draft
    if together.adds_up(u) and len(reports) == 1:
        summed = together.added(desk, u, report, u.metrics)
        if summed is not None:
            return summed
    if together.sets_apart(u) and len(reports) == 1:
        apart = together.difference(desk, u, report, u.metrics)
        if apart is not None:
            return apart
    if (within.wants_kind(u) or within.wants_sides(u)) and len(reports) == 1:
        return open.open_number(desk, u, reports, anchor) or _not_told(u, report)
    shared = not u.has(Intent.CHANGE, Intent.TREND) or _OF_THE_WHOLE.search(u.text)
    if u.has(Intent.RATE) and shared and not _is_share(u):
        return open.open_number(desk, u, reports, anchor) or _not_told(u, report)
    change = u.has(Intent.CHANGE)
    yearly = item.keys[0].endswith(("_change", "units_before", ".growth"))
    if not yearly and (change or u.has(Intent.TREND) or len(reports) > 1):
        return _over_years(desk, u, reports, item, change)
    if yearly and item.keys[0].startswith("platform."):
        asked = tuple(MetricAsked((key,), item.start, item.end, item.words) for key in item.keys)
    elif item.keys[0].endswith("items_change"):
        asked = tuple(
            MetricAsked((key,), item.start, item.end, item.words) for key in reversed(item.keys)
        )
    else:
        asked = u.metrics
    draft = lookup.look_up(desk, u, reports, asked)
    if (narrower := _narrower(desk, u, reports, anchor, draft)) is not None:
        return narrower
    if draft.answered and u.has(Intent.YES_NO) and not asks_number(u.text) and draft.values:
        draft.kind = "yes_no"
        draft.text = _yes(u, draft) + " " * u.english + draft.text
    settles = u.has(Intent.YES_NO) and not asks_number(u.text)
    if draft.reason == "metric_not_reported" and settles:
        settled = words.yes_no(desk, u, reports, anchor)
        return settled if settled is not None and _speaks_of(item, settled) else draft
    if draft.reason == "metric_not_reported" and not lookup.is_statutory(item):
        found = open.open_number(desk, u, reports, anchor)
        return found if found is not None and _speaks_of(item, found) else draft
    return draft


def _narrower(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: Anchor, draft: Draft
) -> Draft | None:
    """防汛信息多少条: a number whose sentence holds the words that the metric leaves over."""
    if u.english or len(u.metrics) != 1 or not draft.answered or draft.kind != "lookup":
        return None
    words = leftover_words(u, draft)
    if not words:
        return None
    found = open.open_number(desk, u, reports, anchor)
    if found is None or not found.answered or len(found.values) != 1:
        return None
    said = terms(found.text)
    return found if all(terms(word) <= said for word in words) else None


# In the names of many metrics; none tells what is counted.
_EVERYWHERE = terms(
    "政府门户网站|政府网站|官方网站|本网站|网站信息|政务微信公众号|政务微博|政务新媒体|信息公开|公开信息|数量|申请|平台|情况|工作|网站公开"
)


def _speaks_of(item: MetricAsked, draft: Draft) -> bool:
    """Whether the sentence found for a metric counts it: visits of a site are not its items."""
    metric = METRICS[item.keys[0]]
    own = terms("|".join((metric.label_zh, *metric.alt_zh))) - _EVERYWHERE
    if item.keys[0] == "disclosure.total" and not re.search(r"主动|total", item.words):
        own = frozenset()  # 公开了几条信息 asks no more than what the sentence says
    return not draft.answered or not own or bool(own & terms(draft.text))


_OF_THE_WHOLE = re.compile(
    r"(?<![增长涨降])(?:占|比例|比重)|\b(?:share|proportion)\b", re.IGNORECASE
)


def _is_share(u: Understanding) -> bool:
    """Whether the metric asked for is itself a share."""
    return any(METRICS[key].unit == "%" for one in u.metrics for key in one.keys if key in METRICS)


def _not_told(u: Understanding, report: Row) -> Draft:
    """The report gives numbers of it, but not the one that is asked for."""
    return refusal(
        u.language,
        kind_of(u),
        "no_evidence",
        who=who_of(report),
        year=year_words(u.language, report),
    )


def _rate(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """A share, of one year or moved over years; the rate of the annex that no report writes."""
    report, item = reports[-1], u.metrics[0]
    if item.keys[0] == "requests.on_time_rate":
        told = lookup.look_up(desk, u, [report], [item])
        return told if told.answered else balance.on_time(desk, u, report)
    if len(reports) > 1 and u.has(Intent.CHANGE, Intent.TREND, Intent.COMPARE):
        whole = u.metrics[1] if len(u.metrics) > 1 else checks.whole_of(u, item)
        if whole is not None:
            return balance.rate_over_years(desk, u, reports, item, whole)
    return checks.rate(desk, u, report, u.metrics)


def _year_before(desk: Desk, u: Understanding, report: Row) -> list[Row]:
    """The report of the same agency one year earlier, where there is one."""
    if not u.agencies or report["year"] is None:
        return []
    rows = [row for row in reports_of(desk, u.agencies[0]) if row["kind"] == report["kind"]]
    return [row for row in one_version(rows) if row["year"] == report["year"] - 1]


def _yes(u: Understanding, draft: Draft) -> str:
    """The word in front of the numbers: 超过50件了吗 and 比...多吗 are settled by them, else 有 or 没有."""
    key, _, meets = condition(u)
    amounts = [float(value.value) for value in draft.values if value.value is not None]
    if amounts and (claimed := _claimed(u)) is not None and key == "condition.any":
        return say(u.language, "yes" if claimed == amounts[0] else "no")
    if key not in ("condition.any", "condition.zero") and amounts:
        return say(u.language, "yes" if meets(amounts[0]) else "no")
    if u.has(Intent.COMPARE) and len(amounts) == 2:
        more = amounts[0] < amounts[1] if wants_lowest(u.text) else amounts[0] > amounts[1]
        return say(u.language, "yes" if more else "no")
    return say(u.language, "has" if any(amounts) else "has_not")


_CLAIM = re.compile(
    r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)(?!\d|年)\s*(?:余|多)?[件条份个次人项篇家宗起期场名万元]{0,2}(?:的)?(?:申请|信息)?(?:对吗|对不对|对吧|是吗|吗|没错吧|吧|么)",
)
_CLAIM_ENGLISH = re.compile(r"\b(?!(?:19|20)\d\d\b)(\d[\d,]*(?:\.\d+)?)\b")


def _claimed(u: Understanding) -> float | None:
    """新收80件对吗: the one number that a question puts forward itself."""
    found = (_CLAIM_ENGLISH if u.english else _CLAIM).findall(u.text)
    return float(found[0].replace(",", "")) if len(found) == 1 else None


def unlike(u: Understanding) -> str | None:
    """Why two of the asked metrics may not be put side by side."""
    for one in u.metrics:
        for other in u.metrics:
            pair = not_comparable(one.keys[0], other.keys[0])
            if pair is not None:
                return pair.why_en if u.english else pair.why_zh
    return None


def _over_years(
    desk: Desk, u: Understanding, reports: Sequence[Row], item: MetricAsked, change: bool
) -> Draft:
    if u.has(Intent.TOTAL, Intent.AVERAGE):
        return many.total(desk, u, item, reports)
    if len(u.metrics) == 2 and within.wants_sides(u):
        told = [within.sides(desk, u, report, u.metrics) for report in reports]
        if all(told) and (first := told[0]) is not None:
            for other in told[1:]:
                first.text += " " * u.english + (other.text if other else "")
                first.values += other.values if other else []
            return first
        return _not_told(u, reports[-1])
    by_year = re.search(r"哪(?:一|个)?年(?:份|度)?|(?:which|what) year", u.text, re.IGNORECASE)
    if (
        u.has(Intent.RANK, Intent.COMPARE)
        and (by_year or not (change or u.has(Intent.TREND)))
        and len(reports) > 1
    ):
        if len(reports) == 2 and len(u.years.years) == 2 and not u.has(Intent.RANK):
            return compare.compare(desk, u, reports, item)
        return many.rank(desk, u, item, reports)
    draft = lookup.trend(desk, u, reports, item, change=change)
    absent = [year for year in u.years.years if year not in {row["year"] for row in reports}]
    if draft.answered and absent:
        years = joined(u.language, [say(u.language, "year", year=year) for year in absent], "comma")
        held = joined(u.language, [str(row["year"]) for row in reports], "comma")
        text = say(u.language, "refuse.year_absent", who=who_of(reports[0]), year=years, years=held)
        draft.warn(text)
    return draft


def _of_words(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: Anchor, kind: str
) -> Draft:
    """Open questions: platforms, problems, numbers without a key, sentences, passages."""
    draft: Draft | None = None
    number = asks_number(u.text)
    if u.has(Intent.PLATFORMS) and u.has(Intent.RANK):
        return _not_told(u, reports[-1])
    if u.has(Intent.PLATFORMS):
        draft = mentions.platforms(desk, u, reports)
    if draft is None and u.has(Intent.PROBLEMS) and not number:
        draft = _problems(desk, u, reports)
    if draft is None and u.has(Intent.MEASURES) and not number:
        draft = mentions.statements(desk, u, reports, "measure")
    if draft is None and (
        number
        or u.has(
            Intent.RANK,
            Intent.COMPARE,
            Intent.CHECK,
            Intent.TOTAL,
            Intent.CHANGE,
            Intent.TREND,
            Intent.RATE,
        )
    ):
        draft = open.open_number(desk, u, reports, anchor)
        if draft is None and (number or u.has(Intent.RANK)):
            return _no_number(u, reports, kind)
    if draft is None and u.has(Intent.YES_NO):
        draft = words.yes_no(desk, u, reports, anchor)
    if draft is None:
        draft = words.quote(
            desk, u, reports, kind if kind in ("quote", "explain", "list", "yes_no") else "explain"
        )
    if draft is None and kind in ("explain", "quote", "list"):
        draft = words.passages(desk, u, reports, kind)
    spoken = u.text if u.english else u.content
    if draft is None and not u.years.years and not DOMAIN.search(spoken):
        return refusal(u.language, kind, "out_of_domain")
    return draft or refusal(
        u.language, kind, "no_evidence", who=who_of(reports[-1]),
        year=say(u.language, "year", year=reports[-1]["year"]) if reports[-1]["year"] else "",
    )  # fmt: skip


def _problems(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """The problems, and the measures behind them where both are asked."""
    draft = mentions.statements(desk, u, reports, "problem")
    if draft is None or not u.has(Intent.MEASURES):
        return draft
    measures = mentions.statements(desk, u, reports, "measure")
    if measures is not None:
        draft.text += " " * u.english + measures.text
    return draft


def _no_number(u: Understanding, reports: Sequence[Row], kind: str) -> Draft:
    asked = u.metrics[0].keys[0] if u.metrics else ""
    named = metric_name(u.language, asked) or u.content.replace("|", "").strip(" ?？,，")
    report = reports[-1]
    year = say(u.language, "year", year=report["year"]) if report["year"] else ""
    return refusal(
        u.language, kind, "metric_not_reported", who=who_of(report), year=year, metric=named or "—"
    )
