"""The numbers of a text, as numbers."""

from __future__ import annotations

import re

from ontology.numerals import parse_number
from qa.understand.writing import fold

NOTE = re.compile(r"\[(\d{1,4})\]")
NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_CHINESE = re.compile(r"[零〇○ＯO一二两三四五六七八九十百千万]+")


def numerals(text: str) -> set[float]:
    """All Arabic numbers of a text, without the marks of notes: 1,234 is 1234."""
    found = set()
    for match in NUMERAL.finditer(NOTE.sub(" ", fold(text))):
        value = parse_number(match.group())
        if value is not None:
            found.add(float(value))
    return found


def chinese(text: str) -> set[float]:
    """All numbers in Chinese characters: 一千二百 is 1200, 二〇一七 is 2017."""
    found = set()
    for match in _CHINESE.finditer(text):
        value = parse_number(match.group())
        if value is not None:
            found.add(float(value))
        # The scale before a unit belongs to the unit, as in 10万余条.
        if match.group()[0] == "万":
            found.add(10000.0)
    return found


def dated(text: str) -> set[float]:
    """The numbers of a date however it is joined: 2018年3月16日 and 2018-03-16 hold the same."""
    return numerals(re.sub(r"[年月日号/.\-－—至到]", " ", text))


def stated(text: str) -> set[float]:
    """Every number that these words write."""
    return numerals(text) | chinese(text) | dated(text)
