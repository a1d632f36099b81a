"""Hard-wrapped lines of plain text: a sentence goes on where a line ends without punctuation."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from ontology.records import Span

_OPEN_END = re.compile(r"[\u4e00-\u9fffA-Za-z0-9，,、（(“《%％]$")
_HEADED = re.compile(
    r"^\s*(?:[一二三四五六七八九十]{1,3}[、.．是]|第[一二三四五六七八九十]{1,3}[章节部条]|"
    r"[(（][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、)）](?!\d)|[①-⑳●■◆▪·\-—|]|附[件表]|表\s?\d|注[:：])"
)
_DATE_LINE = re.compile(r"^\s*[\d〇○零一二三四五六七八九十xX]{2,4}年[^，,。]{0,8}[月日]\s*$")
_INDENT = re.compile(r"^(?:\u3000|[ \t\xa0]{2,})")
_TITLE = re.compile(r"(?:报告|情况|信息|工作|附件)$")
_BLANK = " \t\u3000\xa0"
SHORTEST = 15
#: Wrapped lines are of one width; one much shorter than the next was ended by its author.
FULL = 0.6


@dataclass(frozen=True, slots=True)
class Flat:
    """A text without the line breaks inside its sentences, and where they were.

    `cuts` are the places in `text` at which something is left out, `gone` how many characters
    are left out up to and with each.
    """

    text: str
    cuts: tuple[int, ...] = ()
    gone: tuple[int, ...] = ()

    def written(self, at: int) -> int:
        """Where a character of `text` stands in the text as written."""
        count = bisect_right(self.cuts, at)
        return at + (self.gone[count - 1] if count else 0)

    def written_end(self, at: int) -> int:
        """The end, in the text as written, of what ends here: breaks behind it stay outside."""
        return self.written(at - 1) + 1 if at > 0 else at

    def place(self, at: int) -> int:
        """Where a place of the text as written is in `text`."""
        before = [0, *self.gone]
        starts = [cut + count for cut, count in zip(self.cuts, before, strict=False)]
        count = bisect_left(starts, at)
        return max(self.cuts[count - 1], at - self.gone[count - 1]) if count else at


def unwrapped(text: str, start: int, end: int, excluded: Sequence[Span]) -> Flat:
    """The text with every line break inside a sentence left out, blanks around it too."""
    joined = False
    at = start
    breaks: list[tuple[int, int]] = []
    while (brk := text.find("\n", at, end)) >= 0:
        following = text.find("\n", brk + 1, end)
        following = end if following < 0 else following
        line, after = text[at:brk].rstrip(), text[brk + 1 : following]
        span = Span(at, following)
        free = not any(span.overlaps(other) for other in excluded)
        joined = free and _goes_on(line, after, joined)
        if joined:
            blanks = len(after) - len(after.lstrip(_BLANK))
            breaks.append((at + len(line), brk + 1 + blanks))
        at = brk + 1
    return _without(text, breaks) if breaks else Flat(text)


def _without(text: str, breaks: Sequence[tuple[int, int]]) -> Flat:
    pieces: list[str] = []
    cuts: list[int] = []
    gone: list[int] = []
    last, count = 0, 0
    for first, end in breaks:
        pieces.append(text[last:first])
        cuts.append(first - count)
        count += end - first
        gone.append(count)
        last = end
    pieces.append(text[last:])
    return Flat("".join(pieces), tuple(cuts), tuple(gone))


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
