"""How many, and which, agencies meet a condition: 超过100件, 没有发生, 至少一次."""

from __future__ import annotations

import re
from collections.abc import Callable

from qa.understand.question import Understanding

_NUMBER = r"([\d,.]*\d|[一二三四五六七八九十百千两零]+)\s*(万|千|百)?"
_MORE = r"超过|大于|多于|高于|突破|more than|over|above|exceeding|exceeded|greater than"
_LEAST = r"不少于|不低于|至少|达到|at least"
_LESS = r"(?<!不)少于|(?<!不)低于|小于|不足|不到|less than|fewer than|below|under"
_MOST = r"不超过|不多于|不高于|至多|最多(?=\d)|at most|no more than"
_ZERO = re.compile(
    r"(?:都|也)没(?:有)?(?:收到|接到|受理)?|没(?:收到|接到|受理)|没有(?:收到|发生|被|受理|接到|新收|任何|作出|结转|产生)?|未(?:收到|发生|受理|接到|被|作出|结转)|为零|是零|为0(?!\d)|是0(?!\d)|零(?:申请|复议|诉讼)|"
    r"(?:received|had|with|have|were|made|issued) (?:no\b|zero)|\bzero\b|did not",
    re.IGNORECASE,
)
_SCALE = {"万": 10000.0, "千": 1000.0, "百": 100.0, None: 1.0, "": 1.0}
Meets = Callable[[float], bool]


def _bound(match: re.Match[str]) -> float:
    from ontology.numerals import parse_number

    number = parse_number(match[1].replace(",", "").replace("两", "二"))
    return float(number or 0) * _SCALE[match[2]]


def condition(u: Understanding) -> tuple[str, float, Meets]:
    """The phrase of a condition, its bound and what meets it; above zero when none is named."""
    text = u.text
    rules: tuple[tuple[str, str, Callable[[float], Meets]], ...] = (
        (rf"(?:没有?|未|不)(?:能)?(?:曾)?(?:超过|多于|高于)(?:了)?\s*{_NUMBER}", "at_most", lambda bound: lambda value: value <= bound),
        (rf"(?:没有?|未)(?:能)?(?:收到|接到|达到|受理|作出|满|到|有)(?:过)?\s*{_NUMBER}", "below", lambda bound: lambda value: value < bound),
        (rf"(?:{_LEAST})\s*{_NUMBER}", "at_least", lambda bound: lambda value: value >= bound),
        (rf"(?:{_MOST})\s*{_NUMBER}", "at_most", lambda bound: lambda value: value <= bound),
        (rf"(?:{_MORE})(?:了)?\s*{_NUMBER}", "above", lambda bound: lambda value: value > bound),
        (rf"(?:{_LESS})\s*{_NUMBER}", "below", lambda bound: lambda value: value < bound),
        (rf"{_NUMBER}\s*\D{{0,3}}(?:以上|及以上)", "at_least", lambda bound: lambda value: value >= bound),
        (rf"{_NUMBER}\s*\D{{0,3}}(?:以下|及以下)", "at_most", lambda bound: lambda value: value <= bound),
    )  # fmt: skip
    for pattern, key, meets in rules:
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            bound = _bound(match)
            return f"condition.{key}", bound, meets(bound)
    if _ZERO.search(text):
        return "condition.zero", 0.0, lambda value: value == 0
    return "condition.any", 0.0, lambda value: value > 0
