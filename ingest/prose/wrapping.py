"""Hard-wrapped lines of plain text: a sentence goes on where a line ends without punctuation."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ontology.records import Span

_OPEN_END = re.compile(r"[\u4e00-\u9fffA-Za-z0-9，,、（(“《%％]$")
_HEADED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十]{1,3}[章节部条]|"
    r"[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳●■◆▪·\-—|]|附[件表]|表\s?\d|注[:：])"
)
_DATE_LINE = re.compile(r"^\s*[\d〇○零一二三四五六七八九十xX]{2,4}年[^，,。]{0,8}[月日]\s*$")
_INDENT = re.compile(r"^(?:\u3000|[ \t\xa0]{2,})")
_TITLE = re.compile(r"(?:报告|情况|信息|工作|附件)$")
SHORTEST = 15
#: Wrapped lines are of one width; one much shorter than the next was ended by its author.
FULL = 0.6


def unwrapped(text: str, start: int, end: int, excluded: Sequence[Span]) -> str:
    """The text of the same length with a blank in place of every line break inside a sentence."""
    pieces = list(text[start:end])
    joined = False
    at = start
    while (brk := text.find("\n", at, end)) >= 0:
        following = text.find("\n", brk + 1, end)
        following = end if following < 0 else following
        line, after = text[at:brk].rstrip(), text[brk + 1 : following]
        span = Span(at, following)
        free = not any(span.overlaps(other) for other in excluded)
        joined = free and _goes_on(line, after, joined)
        if joined:
            for place in range(brk - 1 if text[brk - 1] == "\r" else brk, brk + 1):
                pieces[place - start] = " "
        at = brk + 1
    return text[:start] + "".join(pieces) + text[end:]


def _goes_on(line: str, after: str, joined: bool) -> bool:
    bare = line.strip()
    if not after.strip() or not _OPEN_END.search(bare) or "\t" in line + after:
        return False
    if _HEADED.match(after) or _DATE_LINE.match(after) or _INDENT.match(after):
        return False
    if len(bare) < FULL * len(after.strip()):
        return False
    if re.search(r"[，,、]$", bare):
        return True
    inner = re.search(r"[，,。；;]", bare)
    if _HEADED.match(line) and not inner:
        return False
    if len(bare) < SHORTEST or (_TITLE.search(bare) and not (inner or joined)):
        return False
    return bool(inner) or joined
