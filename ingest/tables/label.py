"""Comparing labels: width, numbering, hints in brackets and misspellings do not count."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache

NUMBERING = re.compile(
    r"^(?:[(（]\s*[一二三四五六七八九十\d]{1,3}\s*[)）]|第?[一二三四五六七八九十]{1,3}[、.．,，:：]"
    r"|\d{1,2}\s*[.．、,，)）:：]|[①②③④⑤⑥⑦⑧⑨⑩])[、.．,，]?\s*"
)
HINT = re.compile(r"[(（][^()（）]*(?:[)）]|$)")
UNIT_HINT = re.compile(
    r"单位[:：]?\s*([^)）\s]{1,4})|[(（]\s*(万元|元|件|条|人次|次|项|个|人|篇|份|期|家|宗)\s*[)）]"
)
_WIDE = "\u3400-\u9fff（）()、：:"
_BETWEEN = re.compile(rf"(?<=[{_WIDE}])\s+|\s+(?=[{_WIDE}])")
PUNCTUATION = re.compile(r"[^0-9A-Za-z\u3400-\u9fff]")


@cache
def numbering(text: str) -> str:
    """The number a label begins with, as its bare characters: （三） -> 三."""
    found = NUMBERING.match(text.strip())
    return PUNCTUATION.sub("", unicodedata.normalize("NFKC", found[0])) if found else ""


@cache
def bare(text: str) -> str:
    """A label without numbering, hints in brackets, punctuation and width."""
    text = text.strip()
    text = re.sub(r"^其中[:：]?", "", text)
    text = text[len(found[0]) :] if (found := NUMBERING.match(text)) else text
    text = re.sub(r"^其中[:：]?", "", text)
    without = HINT.sub("", text)
    text = without if PUNCTUATION.sub("", without) else text
    return PUNCTUATION.sub("", unicodedata.normalize("NFKC", text))


@cache
def similarity(written: str, official: str) -> float:
    """0..1 between two labels; a different numbering costs, an equal one helps."""
    left, right = bare(written), bare(official)
    if not left or not right:
        return 0.0
    return numbered(closeness()(left, right), numbering(written), numbering(official))


@cache
def closeness() -> Callable[..., float]:
    """The measure of two bare labels, 0..1: what is left of both after removing what differs."""
    from rapidfuzz.distance import Indel

    return Indel.normalized_similarity


def numbered(score: float, first: str, second: str) -> float:
    """A score of two labels with what their numbers say: a different one costs, an equal helps."""
    if first and second and first != second:
        return score - 0.08
    return score + (0.02 if first and first == second else 0.0)


@cache
def unit_of_header(text: str) -> str | None:
    """The unit a header states: 本年收费金额（单位：万元） -> 万元."""
    found = UNIT_HINT.search(re.sub(r"\s", "", text))
    return (found[1] or found[2]) if found else None


def unspaced(text: str) -> str:
    """A label as one word: blanks and breaks beside Chinese characters are of the layout."""
    return _BETWEEN.sub("", text.strip())
