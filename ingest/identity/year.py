"""The year a report is about: title, declaration, period, body, in this order; masks stay masks."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from ingest.identity.view import View
from ingest.pages.lines import Line
from ontology.dates import YearMention, find_period, find_years
from ontology.records import Period, Quote

_BARE = re.compile(r"(?<![\d.])(20[0-3]\d)(?![\d.\-/])")
_DECLARED = re.compile(r"(?:现将?|现就|特|本报告|编制|公布|发布|形成)[^。\n]{0,90}")
_IN_MARKS = re.compile(r"《[^》]*》|[〔\[﹝【(（]20[\dxX]{2}[〕\]﹞】)）]")
_PLAN = re.compile(r"下一步|将(?:继续|进一步|重点|着力|以)|今后|下一年|来年|明年|计划|要点")
_FIRST_YEAR = 2007


def read_year(view: View, published: str | None) -> tuple[int | None, str, tuple[Quote, ...]]:
    """Year, status and the words that say so."""
    text = view.text
    masked: YearMention | None = None
    if view.title is not None:
        mentions = title_years(text, view.title.start, view.title.end)
        clear = [m for m in mentions if m.year is not None]
        if clear:
            best = clear[0]
            return best.year, "stated", (_quote(text, best),)
        masked = next((m for m in mentions if m.masked), None)
    declared = _declared(view)
    if declared is not None and _told_of_another(view, declared):
        declared = None
    if declared is not None and masked is None:
        if declared.masked:
            return None, "masked", (_quote(text, declared),)
        return declared.year, "stated", (_quote(text, declared),)
    if masked is not None:
        return None, "masked", (_quote(text, masked),)
    return _from_body(view, published)


_period = lru_cache(maxsize=8)(find_period)


def _told_of_another(view: View, declared: YearMention) -> bool:
    """Whether a sentence below the stated period tells of the report of another year."""
    period = _period(view.text, view.part.start, view.part.end)
    return (
        period is not None
        and period.start < declared.start
        and declared.year is not None
        and int(period.period.end[:4]) != declared.year
    )


def title_years(text: str, start: int, end: int) -> list[YearMention]:
    """The years of a title; a bare 2017 counts here, a line break may stand before 年."""
    found = [m for m in find_years(text, start, end) if m.masked or _possible(m.year) or m.damaged]
    if any(m.year is not None or m.masked for m in found):
        return found
    bare = _BARE.search(text, start, end)
    if bare and _possible(int(bare.group(1))):
        return [YearMention(int(bare.group(1)), *bare.span(), masked=False)]
    return found


def _declared(view: View) -> YearMention | None:
    """The year of the sentence in which the text says what it is (现将2020年…报告如下)."""
    text = view.text
    for line in view.content[:10]:
        for match in _DECLARED.finditer(text, line.start, line.end):
            words = match.group()
            if not re.search(r"公开[^。]{0,40}(?:报告|总结|汇报|年报|情况|自评)", words):
                continue
            for mention in find_years(text, *match.span()):
                if not _marked(text, mention) and (mention.masked or _possible(mention.year)):
                    return mention
    return None


def _from_body(view: View, published: str | None) -> tuple[int | None, str, tuple[Quote, ...]]:
    text = view.text
    mentions = _body_years(view)
    clear = [m for m in mentions if m.year is not None]
    period = _period(text, view.part.start, view.part.end)
    if period is not None and _possible(int(period.period.end[:4])):
        quote = Quote(text[period.start : period.end], period.start, period.end)
        return int(period.period.end[:4]), "inferred", (quote,)
    if clear:
        year = _most_told(clear)
        first = next(m for m in clear if m.year == year)
        return year, "stated", (_quote(text, first),)
    masked = next((m for m in mentions if m.masked), None)
    if masked is not None:
        return None, "masked", (_quote(text, masked),)
    return _from_publication(view, published)


def _body_years(view: View) -> list[YearMention]:
    """Years told in sentences about what was done: no titles, numbers, dates, plans."""
    text = view.text
    found: list[YearMention] = []
    for line in view.content:
        if len(line.words) < 8 or _is_plan(line):
            continue
        for mention in find_years(text, line.start, line.end):
            if _marked(text, mention) or not (mention.masked or _possible(mention.year)):
                continue
            after = text[mention.end : mention.end + 12]
            if re.match(r"\s*\d{1,2}\s*月", after) and not re.match(
                r"\s*1?\d\s*月\s*(?:1|31)\s*日", after
            ):
                continue
            found.append(mention)
    return found


def _is_plan(line: Line) -> bool:
    return bool(_PLAN.search(line.plain[:40]))


def _most_told(mentions: Sequence[YearMention]) -> int:
    counts = Counter(m.year for m in mentions if m.year is not None)
    best = max(counts.values())
    first = next(m.year for m in mentions if m.year is not None and counts[m.year] == best)
    assert first is not None
    return first


def _from_publication(
    view: View, published: str | None
) -> tuple[int | None, str, tuple[Quote, ...]]:
    """A report published by April tells of the year before (第四十九条); else nothing is known."""
    if published and view.part.kind == "annual_report" and int(published[5:7]) <= 4:
        from ontology.dates import find_dates

        for mention in find_dates(view.text, view.part.start, view.part.end):
            if mention.iso == published:
                quote = Quote(view.text[mention.start : mention.end], mention.start, mention.end)
                return int(published[:4]) - 1, "inferred", (quote,)
    return None, "unstated", ()


def read_period(view: View, year: int | None) -> Period | None:
    """The period as stated, else the calendar year of the year."""
    mention = _period(view.text, view.part.start, view.part.end)
    if mention is not None:
        last = int(mention.period.end[:4])
        if year is None or abs(last - year) <= 1:
            return mention.period
    if year is not None and view.title is not None and "上半年" in view.title.plain:
        return Period(f"{year}-01-01", f"{year}-06-30")
    return Period(f"{year}-01-01", f"{year}-12-31") if year is not None else None


def _marked(text: str, mention: YearMention) -> bool:
    """Whether a year stands inside a document's title or number."""
    window = max(0, mention.start - 80)
    around = text[window : mention.end + 80]
    at = mention.start - window
    return any(m.start() <= at < m.end() for m in _IN_MARKS.finditer(around))


def _possible(year: int | None) -> bool:
    return year is not None and _FIRST_YEAR <= year <= 2035


def _quote(text: str, mention: YearMention) -> Quote:
    return Quote(text[mention.start : mention.end], mention.start, mention.end)
