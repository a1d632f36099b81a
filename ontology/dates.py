"""Dates, years and reporting periods, with masks (20xx年) and lost 年/月/日 recognised, not mended."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass

from ontology.numerals import parse_number, to_ascii
from ontology.records import Period

_D = "[0-9０-９]"
_GAP = r"[ \t\u3000\xa0]{0,2}"
_HAN_YEAR = r"二[零〇○OoＯОο0][零〇○OoＯОο0一二三][零〇○OoＯОο0一二三四五六七八九]"
_YEAR = rf"(?:(?:19|20|１９|２０){_D}{{2}}|{_HAN_YEAR})"
_MASK_CHARS = "xXｘＸ×*＊╳Χ_＿某"
_MASKED_TAIL = rf"(?:(?:20|２０|二[零〇○OoＯО])[{_MASK_CHARS}]{{2}}|(?:20|２０){_D}[{_MASK_CHARS}])"
_MASKED_YEAR = rf"(?:{_MASKED_TAIL}|[{_MASK_CHARS}]{{2,4}})"
_MONTH = rf"(?:{_D}{{1,2}}|十[一二]?|[一二三四五六七八九])"
_DAY = rf"(?:{_D}{{1,2}}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])"

_DATE = re.compile(
    rf"(?<!{_D})(?P<year>{_YEAR}|{_MASKED_YEAR}){_GAP}年{_GAP}"
    rf"(?:(?P<month>{_MONTH}|[{_MASK_CHARS}]{{1,2}}){_GAP}月"
    rf"(?:{_GAP}(?P<day>{_DAY}|[{_MASK_CHARS}]{{1,2}}){_GAP}[日号])?)"
)
_DASHED = re.compile(
    r"(?<![0-9.〔\[-])(?P<year>(?:19|20)\d{2})(?P<mark>[-/.．－—])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})(?![\d.]\d)(?!\d)"
)
_YEAR_MARKED = re.compile(rf"(?<!{_D})(?P<year>{_YEAR}|{_MASKED_YEAR}){_GAP}年度?")
_YEAR_BARE = re.compile(
    rf"(?<![0-9０-９.〔\[【(（﹝第-])(?P<year>20{_D}{{2}}|{_MASKED_TAIL})"
    r"(?=[ \t\u3000]?(?:政府信息|政务|信息公开|工作|全年|年?度))"
)
_YEAR_SHORT = re.compile(
    rf"(?<![0-9０-９.第近满约])(?P<year>0[7-9]|[1-3]\d)年(?:度|(?={_GAP}\d{{1,2}}月)|(?=政府信息|政务公开|工作|全年|[底末初]))"
)
_YEAR_BROKEN = re.compile(
    r"(?<![零〇○OoＯО一二三四五六七八九十百\d])(?P<year>二[零〇○OoＯОο0][零〇○OoＯОο0一二三]|20\d)年"
)


def _loose_day_pattern(side: str) -> str:
    """A day of which 年, 月 or 日 may be lost, its groups named after the side of the period."""
    return (
        rf"(?P<{side}year>{_YEAR}){_GAP}年?度?{_GAP}"
        rf"(?:(?P<{side}month>{_MONTH}){_GAP}月{_GAP}(?:(?P<{side}day>{_DAY}){_GAP}[日号]?)?"
        rf"|(?P<{side}run>{_D}{{2,4}}){_GAP}日"
        rf"|[.．/-](?P<{side}pmonth>{_D}{{1,2}})[.．/-](?P<{side}pday>{_D}{{1,2}}))"
    )


_PERIOD = re.compile(
    _loose_day_pattern("a_")
    + rf"{_GAP}起?{_GAP}[,，]?{_GAP}(?:至|到|—+|－+|-+|~|～|–){_GAP}(?:当年|本年|同年)?{_GAP}(?:"
    + _loose_day_pattern("b_")
    + rf"|(?P<c_month>{_MONTH}){_GAP}月{_GAP}(?:(?P<c_day>{_DAY}){_GAP}日?|底)?){_GAP}止?"
)
_ABOUT_PERIOD = re.compile(r"统计|期限|时限|时间|数据|范围|年度报告|所列|报告期")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date to the month or the day; `iso` only where year, month and day are there and real."""

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None
    iso: str | None
    masked: bool


@dataclass(frozen=True, slots=True)
class YearMention:
    """A year; None when it is masked or a digit of it is lost (`damaged`)."""

    year: int | None
    start: int
    end: int
    masked: bool
    damaged: bool = False


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A stated reporting period at its place; `damaged` when a 年, 月 or 日 is lost."""

    period: Period
    start: int
    end: int
    damaged: bool


def iso_date(year: int | None, month: int | None, day: int | None) -> str | None:
    """ISO 8601 of a real day, else None."""
    if year is None or month is None or day is None or not 1 <= month <= 12:
        return None
    if not 1 <= day <= calendar.monthrange(year, month)[1]:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}"


def read_year(text: str) -> int | None:
    """A year of four digits in any script (2017, ２０１７, 二〇一七, 二O一七)."""
    text = to_ascii(text).replace("ο", "0").replace("О", "0").replace("Ｏ", "0")
    value = parse_number(text)
    return value if isinstance(value, int) and 1900 <= value <= 2099 else None


def _whole(text: str | None) -> int | None:
    value = parse_number(text) if text else None
    return value if isinstance(value, int) else None


def find_dates(text: str, start: int = 0, end: int | None = None) -> list[DateMention]:
    """Dates of at least year and month, in reading order."""
    end = len(text) if end is None else end
    found: list[DateMention] = []
    for pattern in (_DATE, _DASHED):
        for match in pattern.finditer(text, start, end):
            year, month, day = (
                read_year(match["year"]),
                _whole(match["month"]),
                _whole(match["day"]),
            )
            masked = any(char in _MASK_CHARS for char in match.group())
            iso = iso_date(year, month, day)
            if pattern is _DASHED and iso is None:
                continue
            found.append(DateMention(*match.span(), year, month, day, iso, masked))
    return sorted(found, key=lambda mention: mention.start)


def find_years(text: str, start: int = 0, end: int | None = None) -> list[YearMention]:
    """Years as 2017年, 二〇一七年, 17年度, 2017政府信息公开…, 20xx年; numbers of documents are none."""
    end = len(text) if end is None else end
    found: dict[int, YearMention] = {}
    for pattern in (_YEAR_MARKED, _YEAR_BARE, _YEAR_SHORT, _YEAR_BROKEN):
        for match in pattern.finditer(text, start, end):
            mention = _year_mention(match, pattern)
            if not any(
                match.start() < kept.end and kept.start < match.end() for kept in found.values()
            ):
                found[match.start()] = mention
    return [found[key] for key in sorted(found)]


def _year_mention(match: re.Match[str], pattern: re.Pattern[str]) -> YearMention:
    raw = match["year"]
    if pattern is _YEAR_BROKEN:
        return YearMention(None, *match.span(), masked=False, damaged=True)
    if any(char in _MASK_CHARS for char in raw):
        return YearMention(None, *match.span(), masked=True)
    year = 2000 + int(raw) if pattern is _YEAR_SHORT else read_year(raw)
    return YearMention(year, *match.span(), masked=False)


def find_period(text: str, start: int = 0, end: int | None = None) -> PeriodMention | None:
    """The reporting period (统计期限自…起至…止): one told as such first, else one of half a year up."""
    end = len(text) if end is None else end
    fallback: PeriodMention | None = None
    for match in _PERIOD.finditer(text, start, end):
        mention = _period_mention(match)
        if mention is None:
            continue
        sentence_start = max(text.rfind("。", start, match.start()), match.start() - 60, start - 1)
        around = text[sentence_start + 1 : min(match.end() + 12, end)]
        if _ABOUT_PERIOD.search(around) and _months(mention.period) >= 3:
            return mention
        if fallback is None and _months(mention.period) >= 6:
            fallback = mention
    return fallback


def _months(period: Period) -> int:
    first, last = period.start.split("-"), period.end.split("-")
    return (int(last[0]) - int(first[0])) * 12 + int(last[1]) - int(first[1]) + 1


def _split_run(run: str) -> tuple[int, int]:
    """1231 is 12月31日, 11 is 1月1日 with the 月 lost; three digits read as 1 + 2."""
    run = to_ascii(run)
    cut = 2 if len(run) == 4 else 1
    return int(run[:cut]), int(run[cut:])


def _loose_day(match: re.Match[str], side: str, last: bool) -> str | None:
    year = read_year(match[f"{side}year"])
    month, day = _whole(match[f"{side}month"]), _whole(match[f"{side}day"])
    if run := match[f"{side}run"]:
        month, day = _split_run(run)
    if match[f"{side}pmonth"]:
        month, day = _whole(match[f"{side}pmonth"]), _whole(match[f"{side}pday"])
    if year is not None and month is not None and day is None and 1 <= month <= 12:
        day = calendar.monthrange(year, month)[1] if last else 1
    return iso_date(year, month, day)


def _period_mention(match: re.Match[str]) -> PeriodMention | None:
    first = _loose_day(match, "a_", last=False)
    if match["b_year"]:
        final = _loose_day(match, "b_", last=True)
    else:
        year, month, day = (
            read_year(match["a_year"]),
            _whole(match["c_month"]),
            _whole(match["c_day"]),
        )
        if year and month and day is None and 1 <= month <= 12:
            day = calendar.monthrange(year, month)[1]
        final = iso_date(year, month, day)
    if first is None or final is None or final < first:
        return None
    return PeriodMention(Period(first, final), *match.span(), damaged=_is_damaged(match))


def _is_damaged(match: re.Match[str]) -> bool:
    if match["a_run"] or match["b_run"]:
        return True
    compact = re.sub(r"\s", "", match.group())
    return bool(re.search(rf"{_YEAR}(?:{_D}{{1,2}}|[一-九十]{{1,3}})月", compact)) or bool(
        re.search(rf"月{_DAY}(?:至|到|起)", compact)
    )
