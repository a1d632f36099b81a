"""The years a question names: 2017年, 二〇一七, 17年, 2017-2020, 近三年, 去年, last year."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from ontology.numerals import parse_number

_Y = r"(?:19|20)\d{2}"
_HAN_DIGIT = "零〇○一二三四五六七八九"
_RANGE = re.compile(
    rf"(?P<a>{_Y})年?\s*(?:-|—|–|~|～|至|到|and|to|through|until)+\s*(?P<b>{_Y})年?度?"
    rf"|(?P<c>\d{{2}})(?:年)?(?:-|—|至|到)(?P<d>\d{{2}})年"
)
_SINCE = re.compile(rf"(?:since|from)\s+(?P<a>{_Y})|(?P<b>{_Y})年?(?:以来|起|至今)")
_YEAR = re.compile(
    rf"(?<![\d〔\[【])(?P<year>{_Y})(?![\d〕\]]|[)）]\s*(?:第\s*)?\d+\s*号)\s*(?:年度|年|(?=\D|$))"
)
_HAN_YEAR = re.compile(rf"(?P<year>[二2][零〇○O0o][{_HAN_DIGIT}O0o][{_HAN_DIGIT}O0o])年?度?")
_SHORT = re.compile(r"(?<![\d.〔\[第])['’]?(?P<year>0[89]|[12]\d|3[0-5])年(?!内|来|间|前|后)度?")
_LAST = re.compile(
    r"(?:近|最近|过去|这)(?P<n>[两二三四五六七八九十]|\d{1,2})年|(?:last|past|recent)\s+"
    r"(?P<m>two|three|four|five|\d)\s+years"
)
_WORDS = {"two": 2, "three": 3, "four": 4, "five": 5}
_RELATIVE = (
    (re.compile(r"大前年"), -3),
    (re.compile(r"前年|the year before last|two years ago"), -2),
    (re.compile(r"去年(?!同期)|上年度(?!结转)|last year"), -1),
    (re.compile(r"今年|本年度(?!办理|新收)|this year"), 0),
)
_EVERY = re.compile(
    r"历年|各年|每年|逐年|所有年份|all years|each year|every year|over the years|over time"
)


@dataclass(frozen=True, slots=True)
class YearsAsked:
    """Years in ascending order; `spans` of the words that say them; `relative` to today."""

    years: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    relative: bool = False
    span_of_years: bool = False
    last: int | None = None
    every: bool = False


def find_years_asked(text: str, today: datetime.date) -> YearsAsked:
    """What a question says about years; numbers of documents (〔2017〕38号) are none."""
    hidden = _hide_titles(text)
    if match := _LAST.search(hidden):
        count = _WORDS.get(match["m"] or "") or _small(match["n"] or match["m"])
        return YearsAsked((), (match.span(),), relative=True, span_of_years=True, last=count)
    if match := _RANGE.search(hidden):
        first, last = _ends(match)
        if first < last <= first + 40:
            return YearsAsked(tuple(range(first, last + 1)), (match.span(),), span_of_years=True)
    if match := _SINCE.search(hidden):
        first = int(match["a"] or match["b"])
        years = tuple(range(first, max(today.year, first) + 1))
        return YearsAsked(years, (match.span(),), span_of_years=True)
    found, spans = _single(hidden)
    relative = False
    for pattern, offset in _RELATIVE:
        match = pattern.search(hidden)
        if match and not any(a < match.end() and match.start() < b for a, b in spans):
            found.add(today.year + offset)
            spans.append(match.span())
            relative = True
    every = _EVERY.search(hidden)
    if every:
        spans.append(every.span())
    return YearsAsked(tuple(sorted(found)), tuple(sorted(spans)), relative, every=bool(every))


def _single(text: str) -> tuple[set[int], list[tuple[int, int]]]:
    years: set[int] = set()
    spans: list[tuple[int, int]] = []
    for pattern in (_YEAR, _HAN_YEAR, _SHORT):
        for match in pattern.finditer(text):
            if any(a < match.end() and match.start() < b for a, b in spans):
                continue
            year = _year(match["year"])
            if year is not None:
                years.add(year)
                spans.append(match.span())
    return years, spans


def _year(raw: str) -> int | None:
    if len(raw) == 2:
        return 2000 + int(raw)
    for letter in "Oo○":
        raw = raw.replace(letter, "〇")
    value = parse_number(
        raw.replace("2〇", "二〇").replace("0", "〇") if not raw.isdigit() else raw
    )
    return value if isinstance(value, int) and 1949 <= value <= 2100 else None


def _ends(match: re.Match[str]) -> tuple[int, int]:
    if match["a"]:
        return int(match["a"]), int(match["b"])
    return 2000 + int(match["c"]), 2000 + int(match["d"])


def _small(text: str) -> int:
    value = parse_number(text)
    return value if isinstance(value, int) else 2 if text == "两" else 3


def _hide_titles(text: str) -> str:
    """Titles in 《》 and document numbers blanked, so that their years are not asked for."""
    return re.sub(r"《[^》]*》|[〔\[【]\d{4}[〕\]】]", lambda m: "□" * len(m.group()), text)
