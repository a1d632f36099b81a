"""Numbers as Chinese reports write them: 1,234, ４２, 一千二百, 二〇一七, 3.5."""

from __future__ import annotations

import re
from functools import lru_cache

DIGIT_VALUES: dict[str, int] = {
    "零": 0, "〇": 0, "○": 0, "О": 0, "Ｏ": 0, "O": 0, "o": 0, "0": 0,
    "一": 1, "壹": 1, "二": 2, "贰": 2, "两": 2, "兩": 2, "三": 3, "叁": 3, "四": 4, "肆": 4,
    "五": 5, "伍": 5, "六": 6, "陆": 6, "七": 7, "柒": 7, "八": 8, "捌": 8, "九": 9, "玖": 9,
}  # fmt: skip
SMALL_UNITS: dict[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
LARGE_UNITS: dict[str, int] = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}

WIDE_TO_ASCII = str.maketrans("０１２３４５６７８９．，＋－％", "0123456789.,+-%")

HAN_DIGITS = "零〇○一二两三四五六七八九"
HAN_NUMBER = rf"[{HAN_DIGITS}十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+"
ARABIC_NUMBER = (
    r"(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+(?![0-9０-９])|[0-9０-９]+)(?:[.．][0-9０-９]+)?"
)

_ARABIC = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_RENDER_DIGITS = "零一二三四五六七八九"


# A longer run of digits is a code or a garble; Python itself refuses more than 4,300.
MOST_DIGITS = 18


def to_ascii(text: str) -> str:
    """The text with full-width digits and signs narrowed, one character for one."""
    return text.translate(WIDE_TO_ASCII)


@lru_cache(maxsize=4096)
def parse_number(text: str) -> int | float | None:
    """The number a text is, None when it is not one number and nothing else."""
    text = to_ascii(text.strip())
    if _ARABIC.fullmatch(text):
        plain = text.replace(",", "")
        if len(plain) > MOST_DIGITS:
            return None
        return float(plain) if "." in plain else int(plain)
    return parse_chinese(text)


def parse_chinese(text: str) -> int | float | None:
    """一千二百 as 1200, 二〇一七 as 2017, 三点五 as 3.5; None where the grammar is broken."""
    if not text:
        return None
    if "点" in text:
        return _parse_decimal(text)
    if all(char in DIGIT_VALUES for char in text):
        if len(text) > 1 and any(char in "两兩" for char in text):
            return None
        if len(text) > MOST_DIGITS:
            return None
        return int("".join(str(DIGIT_VALUES[char]) for char in text))
    return _parse_large(text)


def _parse_decimal(text: str) -> float | None:
    whole, _, fraction = text.partition("点")
    head = parse_chinese(whole)
    if head is None or not fraction or any(char not in DIGIT_VALUES for char in fraction):
        return None
    return float(f"{head}." + "".join(str(DIGIT_VALUES[char]) for char in fraction))


def _parse_large(text: str) -> int | None:
    """Splits at the largest unit: 三亿二千万 = 三·10^8 + 二千·10^4."""
    for unit, factor in sorted(LARGE_UNITS.items(), key=lambda item: -item[1]):
        if unit in text:
            head_text, _, tail_text = text.rpartition(unit)
            head, tail = _parse_large(head_text), _parse_tail(tail_text, factor)
            if head is None or head == 0 or tail is None:
                return None
            return head * factor + tail
    return _parse_small(text)


def _parse_tail(text: str, factor: int) -> int | None:
    if not text:
        return 0
    tail = _parse_large(text.lstrip("零〇"))
    if tail is None or tail >= factor:
        return None
    shortened = len(text) == 1 and text in DIGIT_VALUES
    return tail * (factor // 10) if shortened else tail


def _parse_small(text: str) -> int | None:
    """A number below 10 000: 三千零五, 十二, 二百五 (= 250)."""
    total, digit, last_unit, gap = 0, None, 10_000, False
    for position, char in enumerate(text):
        if char in SMALL_UNITS:
            unit = SMALL_UNITS[char]
            if unit >= last_unit or (digit is None and not (unit == 10 and position == 0)):
                return None
            total += (1 if digit is None else digit) * unit
            digit, last_unit, gap = None, unit, False
        elif char in DIGIT_VALUES and digit is None:
            if DIGIT_VALUES[char] == 0 and len(text) > 1:
                gap = True
                continue
            digit = DIGIT_VALUES[char]
        else:
            return None
    if digit is None:
        return None if gap or not text else total
    shortened = not gap and last_unit in (100, 1000)
    return total + digit * (last_unit // 10 if shortened else 1)


def render_chinese(number: int) -> str:
    """A whole number from 0 to 10^12 in Chinese numerals: 1205 as 一千二百零五."""
    if number == 0:
        return "零"
    parts: list[str] = []
    for unit, factor in (("亿", 100_000_000), ("万", 10_000), ("", 1)):
        group, number = divmod(number, factor)
        if not group:
            continue
        if (parts and group < 1000) or (parts and parts[-1].endswith("亿") and unit == ""):
            parts.append("零")
        parts.append(_render_group(group) + unit)
    return "".join(parts)


def _render_group(group: int) -> str:
    text, gap = "", False
    for unit, factor in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, group = divmod(group, factor)
        if not digit:
            gap = bool(text)
            continue
        text += ("零" if gap else "") + _RENDER_DIGITS[digit] + unit
        gap = False
    return text
