"""The period a number is about: the report's, a part of it, or another year named in its clause."""

from __future__ import annotations

import calendar
import re

from ontology.records import Period

_HALF = re.compile(r"上半年")
_SECOND_HALF = re.compile(r"下半年")
_UNTIL = re.compile(
    r"截[至止](?:到|于)?\s?(?:(20\d{2})年)?\s?(?:今年|当年|本年)?(\d{1,2})月(?:份)?(?:底|末|(\d{1,2})日)?"
)
_MONTHS = re.compile(r"(?<!\d)(\d{1,2})月?\s?[-—－~～至到]\s?(\d{1,2})月")
_QUARTER = re.compile(r"(?:第)?([一二三四])季度")
_LAST_YEAR = re.compile(r"(?:去年|上年|上一年)(?:度)?(?:同期|全年)?")
_COMPARED = re.compile(
    r"(?:较|比|与|同|和|于)\s?(?:去年|上年|上一年|20\d{2}年)|同比|环比|(?:去|上)年度?(?:末|底)?(?:度)?(?:结转|转结)|结转|转结"
)
_YEAR = re.compile(r"(?<![\d〔])(20\d{2})年(?!版)")
_AGAINST = re.compile(r"(?:较|比|与)\s?(?:第?[一二三四]季度|上半年|上月|年初)")
# Every pattern below has one of these.
_TIMELY = re.compile(r"[年月季半]")
_TITLE = re.compile(r"《[^》]*》")
_RISEN = re.compile(
    r"(?:增加?|上?升|提高|提升|扩大|增长|减少?|下?降|压减)(?:至|到|为)(?:(?:今年|本年度?|当年)的?)?$"
)
_TIMES = re.compile(r"是(?:去年|上年|上一年|20\d{2}年)(?:度)?(?:同期)?的$")
_AGAINST_YEAR = re.compile(r"[较比](?:(20\d{2})年|去年|上年|上一年)(?:度)?(?:同期|全年)?的?$")
# One month of the year: 2019年3月，…; a day of it is a date, no period.
_MONTH_OF = re.compile(
    r"(?<!\d)(20\d{2})年(\d{1,2})月(?:份)?(?![\d底末初以中至到起\-—－~～])(?!\s?\d)"
)
_NARROWER = re.compile(r"月|季度|半年|截[至止]|以来|同期")
_BRACKETED = re.compile(r"(?:(20\d{2})年|去年|上年)(?:度)?(?:同期)?[（(]$")
_FOLLOWING = re.compile(r"(?:20\d{2})年(?:以来|\d{1,2}月|以前|之前|前|版|修订)")


def whole_year(year: int) -> Period:
    """1 January to 31 December."""
    return Period(f"{year}-01-01", f"{year}-12-31")


def period_of(head: str, before: str, year: int | None, default: Period | None) -> Period | None:
    """The head of the clause decides, then the words before it in the sentence."""
    base = default or (whole_year(year) if year is not None else None)
    if year is None:
        return base
    head, before = (_TITLE.sub("", told) if "《" in told else told for told in (head, before))
    if _RISEN.search(head) or _TIMES.search(head) or _names(head, year):
        return base
    for words, place in ((head, -1), (before, 0)):
        found = _stated(words, year, place)
        if found is not None:
            return found
    return base


def _names(head: str, year: int) -> bool:
    """The clause names the report's own year, whatever the clauses before it name."""
    years = _YEAR.findall(head)
    return bool(years) and int(years[-1]) == year and not _NARROWER.search(head)


def _stated(words: str, year: int, place: int) -> Period | None:
    if not _TIMELY.search(words):
        return None
    if place == -1 and (match := _AGAINST_YEAR.search(words)):
        return whole_year(int(match.group(1)) if match.group(1) else year - 1)
    if _AGAINST.search(words):
        return None
    if match := _UNTIL.search(words):
        return _until(match, year)
    if match := _MONTHS.search(words):
        return _between(year, int(match.group(1)), int(match.group(2)))
    if _HALF.search(words):
        return Period(f"{year}-01-01", f"{year}-06-30")
    if _SECOND_HALF.search(words):
        return Period(f"{year}-07-01", f"{year}-12-31")
    if match := _QUARTER.search(words):
        quarter = "一二三四".index(match.group(1))
        return _between(year, quarter * 3 + 1, quarter * 3 + 3)
    if match := _MONTH_OF.search(words):
        return (
            _between(year, int(match.group(2)), int(match.group(2)))
            if match.group(1) == str(year)
            else None
        )
    return _other_year(words, year, place)


def _other_year(words: str, year: int, place: int) -> Period | None:
    if match := _BRACKETED.search(words):
        return whole_year(int(match.group(1)) if match.group(1) else year - 1)
    if _COMPARED.search(words):
        return None
    if place == -1 and _LAST_YEAR.search(words):
        return whole_year(year - 1)
    years = [int(match.group(1)) for match in _YEAR.finditer(words)]
    if years and years[place] < year and not _FOLLOWING.search(words):
        return whole_year(years[place])
    return None


def _until(match: re.Match[str], year: int) -> Period | None:
    last_year = int(match.group(1)) if match.group(1) else year
    month = int(match.group(2))
    if last_year != year or not 1 <= month <= 12:
        return None
    last = calendar.monthrange(year, month)[1]
    day = int(match.group(3)) if match.group(3) else last
    return Period(f"{year}-01-01", f"{year}-{month:02d}-{min(max(day, 1), last):02d}")


def _between(year: int, first: int, last: int) -> Period | None:
    if not 1 <= first <= last <= 12:
        return None
    day = calendar.monthrange(year, last)[1]
    return Period(f"{year}-{first:02d}-01", f"{year}-{last:02d}-{day:02d}")
