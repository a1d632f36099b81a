"""Regulations that an English question spells: a number in Latin letters, a title in English words."""

from __future__ import annotations

import re

from graph import questions
from qa.draft import Row
from qa.evidence import Desk
from qa.understand.roman import chinese_names, pinyin, squeezed

_NUMBER = re.compile(
    r"\b((?:[A-Za-z]+[ -]?){1,8}?)\s*[\[(〔]\s*((?:19|20)\d{2})\s*[\])〕]\s*,?\s*(?:No\.?|Number|#)?\s*(\d{1,4})\b"
)
_TITLE = re.compile(
    r"\b(?:(?:Interim|Provisional|Temporary|Implementing|Trial) )?(?:Measures|Regulations?|Provisions|Rules|Opinions|Notice|Plan|Law)\b[^?.;]{0,100}",
    re.IGNORECASE,
)
_PLACE = re.compile(
    r"\b((?:[A-Z][a-z'’]+ ){1,3}(?:Province|City|County|District|Municipality|Prefecture))\b"
)
# Words of titles in the order they are looked for; the kind of the document is one of the first.
_KINDS: tuple[tuple[str, str], ...] = (
    (r"\bmeasures\b", "办法"), (r"\bregulations?\b", "条例"), (r"\bprovisions\b", "规定"), (r"\brules\b", "规则"),
    (r"\bopinions\b", "意见"), (r"\bnotice\b", "通知"), (r"\bplan\b", "方案"), (r"\blaw\b", "法"),
)  # fmt: skip
_WORDS: tuple[tuple[str, str], ...] = (
    (r"\b(?:interim|provisional|temporary)\b", "暂行"), (r"\bgovernment information\b", "政府信息"),
    (r"\bdisclosure\b|\bopenness\b", "公开"), (r"\bprocedures?\b|\bprocedural\b", "程序"),
    (r"\bnormative documents?\b", "规范性文件"), (r"\bsecrets\b", "秘密"), (r"\barchives?\b", "档案"),
    (r"\benvironment\w*\b", "环境"), (r"\bfees?\b", "收费"), (r"\bdata\b", "数据"), (r"\bimplement\w*\b", "实施"),
)  # fmt: skip


def by_letters(desk: Desk, text: str) -> list[Row]:
    """Guo Ban Han [2020] No. 109: the regulation with this number whose issuer is so spelt."""
    found: list[Row] = []
    for match in _NUMBER.finditer(text):
        tail = f"〔{match[2]}〕{int(match[3])}号"
        letters = squeezed(match[1])
        found += [
            row for row in desk.read(questions.REGULATIONS_ENDING, tail=tail)
            if letters.endswith(squeezed(pinyin(str(row["number"]).split("〔")[0])))
        ]  # fmt: skip
    return found


def by_words(desk: Desk, text: str) -> list[Row]:
    """The Interim Measures of X Province on ...: titles that hold the place and all known words."""
    match = _TITLE.search(text)
    place = _PLACE.search(text)
    names = chinese_names(place[1]) if place else ()
    if match is None or not names:
        return []
    said = match.group()
    kind = next((name for words, name in _KINDS if re.search(words, said, re.IGNORECASE)), "")
    wanted = [name for words, name in _WORDS if re.search(words, said, re.IGNORECASE)]
    rows = [row for name in names for row in desk.read(questions.REGULATIONS_HOLDING, words=name)]
    return [
        row for row in rows
        if kind and wanted and str(row["title"]).endswith(kind)
        and all(word in str(row["title"]) for word in wanted)
    ]  # fmt: skip
