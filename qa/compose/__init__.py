"""Words for evidence: numbers, notes and sentences in the language of the question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from ontology.metrics import METRICS
from qa.answer import Number, plain_number
from qa.compose import en, zh

__all__ = [
    "digits",
    "formula_words",
    "joined",
    "metric_name",
    "note",
    "rounded",
    "say",
    "value_words",
    "year_words",
]

_MORE = {"余", "多", "超", "超过", "逾", "突破", "以上"}
_LESS = {"近", "不足"}


def say(language: str, key: str, **fields: Any) -> str:
    """A sentence of the language with its fields filled; double blanks removed."""
    table = en.PHRASES if language == "en" else zh.PHRASES
    return re.sub(r" {2,}", " ", table[key].format(**fields)).strip()


def joined(language: str, items: Iterable[str], key: str = "join") -> str:
    """Items one after another: 甲；乙."""
    table = en.PHRASES if language == "en" else zh.PHRASES
    return table[key].join(items)


def note(number: int | None) -> str:
    """The mark of a note: [1]."""
    return f"[{number}]" if number else ""


def digits(value: Number) -> str:
    """A number as plain digits: 14, 13.6."""
    plain = plain_number(value)
    if isinstance(plain, float):
        return format(Decimal(repr(plain)), "f")
    return str(plain)


def formula_words(parts: Iterable[Number], sign: str = " + ") -> str:
    """63 + 25 + 5."""
    return sign.join(digits(item) for item in parts)


def rounded(value: float) -> Number:
    """Half up to two decimals (CONTRACT, ask)."""
    exact = Decimal(repr(float(value))).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    return plain_number(float(exact)) or 0


def value_words(
    language: str, value: Number | None, unit: str | None, qualifier: str | None
) -> str:
    """A number with its unit and hedge: 2000多份; more than 2000 份."""
    if value is None:
        return ""
    number, unit = digits(value), unit or ""
    if language == "en":
        return _english_value(number, unit, qualifier)
    if qualifier in ("余", "多"):
        scale = re.match(r"[万亿千百]", unit)
        if scale and len(unit) > 1:
            return f"{number}{scale.group()}{qualifier}{unit[1:]}"
        return f"{number}{qualifier}{unit}"
    if qualifier in ("以上", "左右"):
        return f"{number}{unit}{qualifier}"
    return f"{qualifier or ''}{number}{unit}"


def _english_value(number: str, unit: str, qualifier: str | None) -> str:
    amount = number + unit if unit in ("%", "") else f"{number} {unit}"
    if qualifier in _MORE:
        return f"more than {amount}"
    if qualifier in _LESS:
        return f"less than {amount}" if qualifier == "不足" else f"nearly {amount}"
    return f"about {amount}" if qualifier else amount


def year_words(language: str, row: Mapping[str, Any]) -> str:
    """The year of a report as words; nothing when the report has none."""
    if row.get("year") is None:
        return say(language, "unknown_year")
    return say(language, "year", year=row["year"])


def metric_name(language: str, key: str, label: str | None = None) -> str:
    """What a metric is called; an open one by its own label."""
    metric = METRICS.get(key)
    if metric is None or key == "open":
        return label or ""
    return metric.label_en if language == "en" else metric.label_zh
