"""Sentences and clauses: how far the words reach that say what a number counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ontology.records import Span

_SENTENCE_END = re.compile(r"[。！？!?\n\r；;]")
_SEPARATOR = re.compile(r"[，,：:（）()。！？!?\n\r；;\t|]|——")
_ASIDE = re.compile(r"[（(][^（）()\d，,。：:]{1,8}[)）]")
_JOINT = re.compile(r"(?:和|及|以及|与)(?=[\u4e00-\u9fff])")
_COUNTING = re.compile(r"^(?:共计?|约|近|达|为|是|累计|合计)+$")
# 1件正在审理, 2名同志负责: what follows the number says what it counts.
_TELLING = re.compile(r"[\u4e00-\u9fff]{4}")
_WORD = re.compile(r"[\u4e00-\u9fffA-Za-z]")
_PAUSE = re.compile(r"、")
OPENERS = "：:（("
_BLANK = " \t\r\n\u3000\xa0"


@dataclass(frozen=True, slots=True)
class Clause:
    """The words around one number: `head` before it, `tail` behind it, its sentence's start."""

    start: int
    end: int
    head_start: int
    sentence_start: int
    sentence_end: int


def sentences(text: str, start: int, end: int) -> list[Span]:
    """Stretches between full stops, semicolons and line ends, blanks trimmed."""
    found: list[Span] = []
    first = start
    for match in _SENTENCE_END.finditer(text, start, end):
        found.append(Span(first, match.start()))
        first = match.end()
    found.append(Span(first, end))
    return [trimmed for span in found if (trimmed := trim(text, span)).start < trimmed.end]


def trim(text: str, span: Span) -> Span:
    """The span without blanks at its ends."""
    first, last = span.start, span.end
    while first < last and text[first] in _BLANK:
        first += 1
    while last > first and text[last - 1] in _BLANK:
        last -= 1
    return span if (first, last) == (span.start, span.end) else Span(first, last)


def separators(text: str, sentence: Span) -> list[Span]:
    """The marks that part clauses, those of a short aside in brackets left out."""
    asides = [match.span() for match in _ASIDE.finditer(text, sentence.start, sentence.end)]
    marks = (match.span() for match in _SEPARATOR.finditer(text, sentence.start, sentence.end))
    return [
        Span(first, last)
        for first, last in marks
        if not any(start <= first < end for start, end in asides)
    ]


def outside(marks: Sequence[Span], numbers: Sequence[Span]) -> list[Span]:
    """The marks that stand in no number: a comma inside a number parts nothing."""
    return [
        mark
        for mark in marks
        if not any(number.start <= mark.start < number.end for number in numbers)
    ]


def pauses(text: str, sentence: Span, numbers: Sequence[Span]) -> list[Span]:
    """Every 、 or 和 that directly follows a number parts a list: 微信12条、微博8条."""
    found: list[Span] = []
    for match in _PAUSE.finditer(text, sentence.start, sentence.end):
        if any(number.start < match.start() for number in numbers):
            found.append(Span(match.start(), match.end()))
    for number in numbers:
        if joint := _JOINT.match(text, number.end, number.end + 3):
            found.append(Span(number.end, joint.end()))
    return sorted(found, key=lambda span: span.start)


def clause_of(
    text: str, sentence: Span, number: Span, numbers: Sequence[Span], marks: Sequence[Span]
) -> Clause:
    """The clause of a number; a head that is empty reaches back over a colon or bracket."""
    first = max([mark.end for mark in marks if mark.end <= number.start], default=sentence.start)
    last = min([mark.start for mark in marks if mark.start >= number.end], default=sentence.end)
    inner = [other for other in numbers if first <= other.start and other.end <= last]
    for pause in pauses(text, Span(first, last), inner):
        if pause.end <= number.start:
            first = max(first, pause.end)
        elif pause.start >= number.end:
            last = min(last, pause.start)
    start = first
    earlier = [mark for mark in marks if mark.end <= first]
    while earlier and not _words(text[start : number.start]):
        mark = earlier.pop()
        if text[mark.start] in "，," and _TELLING.match(text, number.end, last):
            break
        if mark.end != start or (mark.start > 0 and text[mark.start - 1] in "；;"):
            break
        start = earlier[-1].end if earlier else sentence.start
        if any(start <= other.start < mark.start for other in numbers):
            start = mark.end
            break
    span = trim(text, Span(start, last))
    head = trim(text, Span(first, number.start)).start
    return Clause(span.start, span.end, min(head, number.start), sentence.start, sentence.end)


def _words(text: str) -> bool:
    return bool(_WORD.search(_COUNTING.sub("", text.strip())))
