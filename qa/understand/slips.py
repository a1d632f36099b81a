"""Typing slips: one wrong, missing, extra or swapped character in a name is forgiven."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.understand.names import AgencyNode, NameIndex
from qa.understand.organs import ORGAN

# What looks like the name of an organ: no word of a question is in it.
_ORGAN_LIKE = re.compile(
    r"[^\s\d年的在收到和与及是有对用主动公开信息发布受新办结行予申请全各哪多少几作出因按以被由跟比、,，。?？()《》|□“”]{1,10}?(?:局|委员会|委(?!托)|厅|部(?!分|门)|庁|署|办公室)"
)
_PLACE_LIKE = re.compile(
    r"[一-鿿]{1,12}?(?:自治区|自治州|自治县|自州|省|市|州|县|区|旗|镇|乡|街道)"
)


def _near(one: str, other: str) -> bool:
    """Whether one slip leads from one word to the other; a word of two is too short for slips."""
    from rapidfuzz.distance import OSA

    return len(other) >= 3 and OSA.distance(one, other, score_cutoff=1) <= 1


def organ_slip(
    index: NameIndex, text: str, start: int, codes: Iterable[str]
) -> tuple[tuple[AgencyNode, ...], int, str | None] | None:
    """An organ-like word behind a place: the agencies one slip away (none: a stranger), its end.

    A word that is the right name of another organ is no slip: 财政局 is not meant for 民政局.
    """
    match = _ORGAN_LIKE.match(text, start)
    if match is None or ORGAN.match(text, start):
        return None
    word = match.group()
    found: dict[AgencyNode, str] = {}
    for code in codes:
        for form, agency in index.forms(code):
            if _near(word, form):
                found.setdefault(agency, form)
    right = next(iter(found.values()), None)
    return tuple(found), match.end(), right


def place_slip(index: NameIndex, text: str, start: int) -> tuple[frozenset[str], int, str] | None:
    """A place-like word that is no division but one slip from one of the graph's."""
    from ontology.divisions import named

    match = _PLACE_LIKE.match(text, start)
    if match is None or text[start] in "年月日度的在向由对给把从和与跟及比据了着过是有被以因按":
        return None
    for end in _ends(text, start):
        word = text[start:end]
        if word[-1] in "局委厅部办" or _ASKING.search(word) or named(word):
            return None
        near = [
            name for name in index.places
            if name[-1] == word[-1] and abs(len(name) - len(word)) <= 1 and _near(word, name)
        ]  # fmt: skip
        if near:
            codes = frozenset(code for name in near for code in index.places[name])
            return codes, end, min(near)
    return None


# 哪个县, 全部区: words that ask for places are no misspelt places.
_ASKING = re.compile(r"[哪各每几这那该我你本全所有其它两多少什么收到公开]")


def _ends(text: str, start: int) -> list[int]:
    """Where a place-like word can end, the shortest first: a suffix may be part of the name."""
    return [
        start + size
        for size in range(3, min(14, len(text) - start) + 1)
        if text[start + size - 1] in "省市州县区旗镇乡道"
        and re.fullmatch(r"[一-鿿]+", text[start : start + size])
    ][:3]


_TERMS = (
    "政府信息公开申请", "信息公开申请", "行政处罚", "行政许可", "行政强制", "行政复议", "行政诉讼",
    "规范性文件", "结转下年度", "新闻发布会", "政策解读", "专项经费", "行政事业性收费",
)  # fmt: skip


def terms_mended(text: str) -> str:
    """The question with misspelt technical terms put right, length for length.

    >>> terms_mended("收到多少信息公开申情")
    '收到多少信息公开申请'
    """
    for term in _TERMS:
        if term in text:
            continue
        for start in range(len(text) - len(term) + 1):
            word = text[start : start + len(term)]
            wrong = sum(a != b for a, b in zip(word, term))
            swapped = wrong == 2 and sorted(word) == sorted(term)
            if (wrong == 1 or swapped) and re.fullmatch(r"[一-鿿]+", word):
                text = text[:start] + term + text[start + len(term) :]
                break
    return text
