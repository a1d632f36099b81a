"""The lines of a page with their places, and the forms in which their words are compared."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

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


@dataclass(frozen=True, slots=True)
class Line:
    """A line that has words: `start:end` is its content without the blanks around it."""

    start: int
    end: int
    words: str
    plain: str


@lru_cache(maxsize=4096)
def plain(words: str) -> str:
    """Words in the form they are compared: no blanks, half width, simplified where it matters."""
    return _PINYIN.sub("", _SPACE.sub("", words)).translate(_WIDE)


@lru_cache(maxsize=8)
def lines_of(text: str, start: int = 0, end: int | None = None) -> tuple[Line, ...]:
    """Every line of the text that is not blank."""
    stop = len(text) if end is None else end
    found: list[Line] = []
    at = start
    while at < stop:
        feed = text.find("\n", at, stop)
        until = stop if feed < 0 else feed
        words = text[at:until].strip(_EDGE)
        if words:
            first = at + len(text[at:until]) - len(text[at:until].lstrip(_EDGE))
            found.append(Line(first, first + len(words), words, plain(words)))
        at = until + 1
    return tuple(found)


def covered(line: Line, spans: Sequence[Span]) -> bool:
    """Whether a line lies in one of the spans."""
    return any(span.start <= line.start and line.end <= span.end for span in spans)
