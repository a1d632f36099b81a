"""What a cell says: number, blank, not applicable, masked or illegible, never a repair."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

Number = int | float

NOT_APPLICABLE = re.compile(r"^[-—–－―─﹣ー一/／\\＼﹨~～]{1,6}$")
MASK = re.compile(r"[xX×ＸｘＸ╳]{1,}|[*＊※●○◯]{1,}|[□■]{2,}")
ZERO_WORDS = re.compile(r"^(无|零|没有|未发生|无变化|不变|持平|未收取|未收费|无此项)$")
UNITS = [
    "万人次",
    "亿元",
    "万元",
    "千元",
    "百元",
    "元整",
    "元",
    "万件",
    "万条",
    "万份",
    "千件",
    "人次",
    "件次",
    "件",
    "条",
    "次",
    "份",
    "宗",
    "篇",
    "项",
    "个",
    "人",
    "期",
    "册",
    "户",
    "家",
    "部",
    "例",
    "起",
    "笔",
    "场",
    "处",
    "名",
    "批",
    "封",
    "张",
    "幅",
    "%",
    "个百分点",
]
_UNIT = "|".join(sorted(map(re.escape, UNITS), key=len, reverse=True))
_HEDGE_BEFORE = "约|近|超过|超|逾|突破|不足|共计|共|合计"
_HEDGE_AFTER = "余|多|以上|左右"
CELL = re.compile(
    rf"^(?P<hedge>{_HEDGE_BEFORE})?"
    r"(?P<sign>[+＋]|[-－−﹣—–]|增加了?|增长了?|增|新增|减少了?|减|下降了?)?[:：\s]*"
    r"(?P<open>[(（])?"
    r"(?P<number>(?:\d{1,3}(?:[,，]\d{3})+|\d+)(?:[.．]\d+)?)"
    r"(?P<close>[)）])?"
    rf"(?P<after>{_HEDGE_AFTER})?\s*"
    rf"[(（]?(?P<unit>{_UNIT})?[)）]?(?P<tail>{_HEDGE_AFTER})?(?:整)?[。;；]?$"
)
SCALES = {"亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4, "千": 1000, "百": 100}


@dataclass(frozen=True, slots=True)
class CellValue:
    """The reading of one cell; places are relative to the start of the raw text."""

    status: str
    value: Number | None = None
    low: Number | None = None
    high: Number | None = None
    unit: str | None = None
    qualifier: str | None = None
    value_start: int | None = None
    value_end: int | None = None


def narrow(text: str) -> str:
    """Full-width digits and punctuation to half width, one character for one character."""
    folded = (unicodedata.normalize("NFKC", char) for char in text)
    return "".join(new if len(new) == 1 else old for new, old in zip(folded, text))


def exact(digits: str) -> Number:
    """The number a run of digits writes: an int when it has no fraction."""
    plain = digits.replace(",", "").replace("，", "").replace("．", ".")
    return float(Decimal(plain)) if "." in plain or len(plain) > 18 else int(plain)


def hedged(value: Number, digits: str, hedge: str | None) -> tuple[Number | None, Number | None]:
    """Lowest and highest true value in the written unit (CONTRACT, Values)."""
    if hedge is None:
        return value, value
    if hedge in ("近", "不足"):
        return None, value
    if hedge in ("超", "超过", "逾", "突破", "以上"):
        return value, None
    if hedge in ("余", "多"):
        return value, next_step(digits)
    return None, None


def next_step(digits: str) -> Number:
    """The last value before the next step of the last non-zero digit: 110 -> 119, 13.6 -> 13.7."""
    plain = digits.replace(",", "").replace("．", ".")
    number = Decimal(plain)
    if "." in plain:
        return float(number + Decimal(1).scaleb(-len(plain.split(".")[1])))
    zeros = len(plain) - len(plain.rstrip("0"))
    return int(number) + 10 ** min(zeros, len(plain) - 1) - 1 if zeros else int(number)


@cache
def read_value(raw: str) -> CellValue:
    """Read a cell as it stands on the page.

    >>> read_value("减4").value, read_value("—").status, read_value("20xx").status
    (-4, 'not_applicable', 'masked')
    """
    text = narrow(raw)
    if not text.strip():
        return CellValue("blank")
    if NOT_APPLICABLE.match(text.replace(" ", "")):
        return CellValue("not_applicable")
    found = CELL.match(text)
    if found and re.match(r"0\d", found["number"]):
        return CellValue("illegible")
    if found and bool(found["open"]) == bool(found["close"]):
        return _number(found)
    if ZERO_WORDS.match(text):
        return CellValue("zero", 0, 0, 0)
    if MASK.search(text) and len(text) <= 12:
        return CellValue("masked")
    return CellValue("illegible")


def _number(found: re.Match[str]) -> CellValue:
    digits = found["number"]
    value = exact(digits)
    hedge = found["hedge"] or found["after"] or found["tail"]
    hedge = None if hedge in ("共", "共计", "合计") else hedge
    low, high = hedged(value, digits, hedge)
    sign = found["sign"] or ""
    if sign and (sign[0] in "减下" or sign in "-－−﹣—–"):
        value, low, high = -value, _minus(high), _minus(low)
    unit = (found["unit"] or "").replace("元整", "元") or None
    return CellValue(
        "value", value, low, high, unit, hedge, found.start("number"), found.end("number")
    )


def _minus(number: Number | None) -> Number | None:
    return None if number is None else -number


def scale(unit: str | None) -> tuple[int, str | None]:
    """The factor a unit carries and its base: 万元 -> (10000, 元).

    >>> scale("万元"), scale("人次")
    ((10000, '元'), (1, '人次'))
    """
    for word, factor in SCALES.items():
        if unit and unit.startswith(word) and len(unit) > len(word):
            return factor, unit[len(word) :]
    return 1, unit


def times(value: Number | None, factor: int) -> Number | None:
    """The exact product: 52.15 times 10000 is 521500."""
    if value is None:
        return None
    product = Decimal(str(value)) * factor
    whole = int(product)
    return whole if product == whole and (isinstance(value, int) or factor > 1) else float(product)


@lru_cache(maxsize=20000)
def is_unit(text: str) -> bool:
    """Whether a cell holds nothing but a measure word."""
    return re.sub(r"\s", "", text) in UNITS


@lru_cache(maxsize=50000)
def looks_like_value(text: str) -> bool:
    """Whether a token can stand in a value cell (numbers, dashes, masks, 无), not a label."""
    if len(text) > 16 or re.match(r"^[一二三四五六七八九十]$", text):
        return False
    if len(text) > 1 and not text.strip("0"):
        return True
    return read_value(text).status in ("value", "not_applicable", "masked", "zero")
