"""Numbers with their hedge and unit, as CONTRACT 'Values' wants them: 近20余万条, 1万余份, 近20xx人."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from ontology.measure_words import HAN_COUNTED, PERCENT_SIGNS, PLAIN_UNITS, SCALES, alternation
from ontology.numerals import ARABIC_NUMBER, parse_number

BEFORE: dict[str, str] = {
    "超过": "超过", "超出": "超", "超": "超", "突破": "突破", "逾": "逾", "不足": "不足", "不到": "不足",
    "将近": "近", "接近": "近", "近": "近", "大约": "约", "约为": "约", "约": "约",
}  # fmt: skip
MID = {"余": "余", "多": "多", "馀": "余"}
AFTER = {"以上": "以上", "左右": "左右"}
AT_LEAST = frozenset({"超", "超过", "逾", "突破", "以上"})
AT_MOST = frozenset({"近", "不足"})
REACHING = frozenset({"余", "多"})

_MASK = r"(?<![A-Za-z0-9\-])[xXｘＸ×](?=[件条份篇次人个项名起场期户家宗封册%％])|(?:20|２０)[xXｘＸ×*＊]{2}|[0-9]{0,3}(?:[xXｘＸ×]{2,4}|[*＊]{2,4})[0-9]{0,2}"
_HAN_CHARS = "零〇两一二三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟"
_HAN = rf"(?:[{_HAN_CHARS}]+[万亿])*[{_HAN_CHARS}]+(?:点[零〇一二三四五六七八九]+)?"
_BARE = r"百万|千万|百|千|万|亿"
_HEDGE = "|".join(sorted(BEFORE, key=len, reverse=True))
_UNIT = alternation(PLAIN_UNITS)
_HAN_UNIT = alternation(HAN_COUNTED)
_SCALE = r"(?:百万|千万|万亿|[百千万亿])(?!分之)"
_GAP = r"[ \t\u3000\xa0]{0,2}"
# 1 234条 and 1, 234条: groups of three with a blank between, only where a unit follows.
_GROUPED = rf"[0-9０-９]{{1,3}}(?:(?:,[ ]|[ \u3000\xa0])[0-9０-９]{{3}})+(?={_GAP}(?:余|多)?{_GAP}(?:{_SCALE})?(?:{_UNIT}))"
_TAIL = rf"(?P<mid>[余多馀])?{_GAP}(?P<scale>{_SCALE})?(?P<mid2>[余多馀])?{_GAP}"
_BLANKS = re.compile(r"[ \u3000\xa0]")
_HEDGE_START = "".join(sorted({hedge[0] for hedge in BEFORE}))
# Lookaheads at the first character: what cannot begin a number is passed over quickly.
_NUMBER = re.compile(
    rf"(?=[{_HEDGE_START} \t\u3000\xa0+＋\-0-9０-９xXｘＸ×*＊百])"
    rf"(?P<before>{_HEDGE})?{_GAP}(?P<number>[+＋-](?=[0-9０-９])(?<![0-9０-９A-Za-z年月日][+＋-])|){_GAP}"
    rf"(?:(?P<mask>{_MASK})|(?P<digits>{_GROUPED}|{ARABIC_NUMBER})|百分之(?P<percent>{_HAN}|{ARABIC_NUMBER}))"
    rf"(?P<percent_sign>{_GAP}(?:[%％﹪]|‰))?"
    rf"{_TAIL}(?P<unit>{_UNIT})?(?P<after>{_GAP}(?:以上|左右))?"
)
_HAN_QUANTITY = re.compile(
    rf"(?=[{_HEDGE_START}{_HAN_CHARS}])"
    rf"(?P<before>{_HEDGE})?(?<![第每进统唯之专某同任全逐另哪几数上零〇一二两三四五六七八九十百千万亿年月])"
    rf"(?P<digits>{_HAN}){_TAIL}(?P<unit>{_HAN_UNIT})(?P<after>{_GAP}(?:以上|左右))?(?!性|事|龙|一|档|年|定|体)"
)
_BARE_QUANTITY = re.compile(
    rf"(?=[{_HEDGE_START}百千万亿])"
    rf"(?:(?P<before>{_HEDGE})(?P<digits>{_BARE})(?P<mid>[余多馀])?"
    rf"|(?<![零〇一二两三四五六七八九十百千万亿几数上成0-9０-９])(?P<digits2>{_BARE})(?P<mid2>[余多馀]))"
    rf"(?P<unit>{_HAN_UNIT})(?P<after>(?:以上|左右))?"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """One number of a text; `start:end` spans hedge, number and unit, `value_start:value_end` the number."""

    value: int | float | None
    low: int | float | None
    high: int | float | None
    unit: str | None
    amount: int | float | None
    base_unit: str | None
    qualifier: str | None
    raw: str
    start: int
    end: int
    value_start: int
    value_end: int
    status: str


@lru_cache(maxsize=1024)
def scale_unit(unit: str | None) -> tuple[int, str | None]:
    """The factor a unit scales by and the unit without it: 万条 is (10000, 条)."""
    if not unit:
        return 1, None
    for scale in sorted(SCALES, key=len, reverse=True):
        if unit.startswith(scale) and unit not in PLAIN_UNITS:
            return SCALES[scale], unit[len(scale) :] or None
    return 1, unit


def _tidy(number: Decimal) -> int | float:
    return int(number) if number == number.to_integral_value() else float(number)


def scale_amount(value: int | float, factor: int) -> int | float:
    """The value in the base unit, exact in decimals: 13.6 · 10000 = 136000."""
    return value * factor if isinstance(value, int) else _tidy(Decimal(str(value)) * factor)


def hedge_bounds(
    value: int | float, qualifier: str | None, scale: int = 1
) -> tuple[int | float | None, int | float | None]:
    """The bounds of the true value in the written unit (CONTRACT 'Values'); None is open."""
    if qualifier in REACHING:
        return value, _reach(value, scale)
    if qualifier in AT_LEAST:
        return value, None
    if qualifier in AT_MOST:
        return None, value
    return (value, value) if qualifier is None else (None, None)


def _reach(value: int | float, scale: int) -> int | float:
    """The next step of the last non-zero digit; whole counts end one below it (110余: 119)."""
    number = Decimal(str(value))
    if number == 0:
        return value
    exponent = number.normalize().as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    whole = scale == 1 and number == number.to_integral_value()
    return _tidy(number + step - (1 if whole else 0))


def find_quantities(text: str, start: int = 0, end: int | None = None) -> list[Quantity]:
    """Every number with its hedge and unit, dates and numbers of documents included."""
    end = len(text) if end is None else end
    found: list[Quantity] = []
    for match in _NUMBER.finditer(text, start, end):
        found.append(_from_match(text, match))
    taken = [(item.start, item.end) for item in found]
    for pattern in (_BARE_QUANTITY, _HAN_QUANTITY):
        for match in pattern.finditer(text, start, end):
            quantity = _from_match(text, match)
            free = not any(quantity.start < last and first < quantity.end for first, last in taken)
            if free and quantity.value is not None:
                found.append(quantity)
                taken.append((quantity.start, quantity.end))
    return _join_compounds(text, sorted(found, key=lambda item: item.start))


def _join_compounds(text: str, found: list[Quantity]) -> list[Quantity]:
    """2万5千条 is one number: 25000 条."""
    joined: list[Quantity] = []
    for item in found:
        first = joined[-1] if joined else None
        if first is None or first.end != item.start or first.unit not in SCALES:
            joined.append(item)
            continue
        if first.amount is None or item.amount is None or item.amount >= SCALES[first.unit]:
            joined.append(item)
            continue
        joined[-1] = _sum_of(text, first, item)
    return joined


def _sum_of(text: str, first: Quantity, last: Quantity) -> Quantity:
    amount = (first.amount or 0) + (last.amount or 0)
    low, high = hedge_bounds(amount, last.qualifier or first.qualifier)
    return Quantity(
        amount, low, high, last.base_unit, amount, last.base_unit,
        first.qualifier or last.qualifier, text[first.start : last.end], first.start, last.end,
        first.value_start, last.value_end, "value",
    )  # fmt: skip


_Groups = dict[str, str | None]
_WRITTEN = ("digits", "digits2", "percent")


def _qualifier(groups: _Groups) -> str | None:
    if before := groups.get("before"):
        return BEFORE[before]
    if mid := groups.get("mid") or groups.get("mid2"):
        return MID[mid]
    after = groups.get("after")
    return AFTER[after.strip()] if after else None


def _read_value(match: re.Match[str], groups: _Groups, name: str) -> tuple[int | float | None, str]:
    """The number as written and the scale it carries itself (近百万: 100 and 万)."""
    written = groups[name] or ""
    if match.re is _BARE_QUANTITY:
        if written in ("万", "亿"):
            return 1, written
        if written in ("百万", "千万"):
            return parse_number("一" + written[0]), "万"
        return parse_number("一" + written), ""
    if name == "percent" and written == "百":
        return 100, ""
    value = parse_number(_BLANKS.sub("", written))
    if value is not None and groups.get("number") == "-":
        value = -value
    return value, ""


def _unit(groups: _Groups, own_scale: str) -> str | None:
    if sign := groups.get("percent_sign"):
        return "‰" if "‰" in sign else "%"
    if groups.get("percent"):
        return "%"
    unit = (own_scale + (groups.get("scale") or "") + (groups.get("unit") or "")) or None
    return "百分点" if unit == "个百分点" else unit


def _from_match(text: str, match: re.Match[str]) -> Quantity:
    groups = match.groupdict()
    end = _trimmed_end(match)
    start = match.start()
    while text[start] in " \t\u3000\xa0":
        start += 1
    if mask := groups.get("mask"):
        unit = _unit(groups, "")
        return Quantity(
            None, None, None, unit, None, scale_unit(unit)[1], _qualifier(groups), mask, start, end,
            *match.span("mask"), "masked",
        )  # fmt: skip
    name = next(name for name in _WRITTEN if groups.get(name))
    value, own_scale = _read_value(match, groups, name)
    unit, qualifier = _unit(groups, own_scale), _qualifier(groups)
    factor, base = scale_unit(unit)
    low, high = hedge_bounds(value, qualifier, factor) if value is not None else (None, None)
    amount = scale_amount(value, factor) if value is not None else None
    return Quantity(
        value, low, high, unit, amount, base, qualifier, text[start:end], start, end,
        *match.span(name), "value" if value is not None else "illegible",
    )  # fmt: skip


def _trimmed_end(match: re.Match[str]) -> int:
    """Without the blanks a number without unit drags along."""
    return match.start() + len(match.group().rstrip(" \t\u3000\xa0"))


def is_percentage(quantity: Quantity) -> bool:
    """Whether the number is a share, not a count."""
    return quantity.unit in (*PERCENT_SIGNS, "‰", "百分点")
