"""The lines of a page with their places, and the forms in which their words are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ontology.records import Span

_BLANK = " \t\r\n\f\v\u3000\u00a0\u200b\u200c\u200d\ufeff\u2002\u2003\u2009"
# Pages saved as text draw the sides of a table round their title and metadata.
_EDGE = _BLANK + "|｜"
_SPACE = re.compile(f"[{_BLANK}]+")
# Mirrors of the mainland pages write bracketed pinyin after a character (DOMAIN 8).
_PINYIN = re.compile(r"[(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùüǖǘǚǜ]+[)）]")
_WIDE = str.maketrans(
    "０１２３４５６７８９（）：，；．－＿｜報開務總結訊縣區鄉鎮關於發佈",
    "0123456789():,;.-_|报开务总结讯县区乡镇关于发布",
)


class Line(NamedTuple):
    """A line that has words: `start:end` is its content without the blanks around it.

    A tuple, for a page has hundreds of them.
    """

    start: int
    end: int
    words: str
    plain: str


def without_pinyin(words: str) -> str:
    """Words without the pronunciations that mirrors write behind characters (报(bào)告)."""
    return _PINYIN.sub("", words)


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Words in the form they are compared: no blanks, half width, simplified where it matters."""
    bare = _SPACE.sub("", words).translate(_WIDE)
    return _PINYIN.sub("", bare) if "(" in bare else bare


def lines_of(text: str, start: int = 0, end: int | None = None) -> tuple[Line, ...]:
    """Every line of the text that is not blank."""
    return _lines(text, start, len(text) if end is None else end)


@lru_cache(maxsize=8)
def _lines(text: str, start: int, stop: int) -> tuple[Line, ...]:
    found: list[Line] = []
    at = start
    while at < stop:
        feed = text.find("\n", at, stop)
        until = stop if feed < 0 else feed
        whole = text[at:until]
        words = whole.strip(_EDGE)
        if words:
            first = at + len(whole) - len(whole.lstrip(_EDGE))
            compared = words if words.isdigit() and words.isascii() else plain(words)
            found.append(Line(first, first + len(words), words, compared))
        at = until + 1
    return tuple(found)


def divided(
    lines: Sequence[Line], spans: Sequence[Span]
) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """(the lines outside of the spans, those within one); spans in order, none in another."""
    outside: list[Line] = []
    within: list[Line] = []
    nth = 0
    for line in lines:
        while nth < len(spans) and spans[nth].end < line.end:
            nth += 1
        held = nth < len(spans) and spans[nth].start <= line.start
        (within if held else outside).append(line)
    return tuple(outside), tuple(within)
