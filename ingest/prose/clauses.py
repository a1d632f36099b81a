"""Sentences and clauses: how far the words reach that say what a number counts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
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
    asides = [Span(*match.span()) for match in _ASIDE.finditer(text, sentence.start, sentence.end)]
    marks = _SEPARATOR.finditer(text, sentence.start, sentence.end)
    return outside([Span(*match.span()) for match in marks], asides)


def outside(marks: Sequence[Span], numbers: Sequence[Span]) -> list[Span]:
    """The marks that stand in no number: a comma inside a number parts nothing; both rise."""
    kept: list[Span] = []
    index = 0
    for mark in marks:
        while index < len(numbers) and numbers[index].end <= mark.start:
            index += 1
        if index == len(numbers) or mark.start < numbers[index].start:
            kept.append(mark)
    return kept


@dataclass(frozen=True, slots=True)
class Parts:
    """What parts a sentence: its numbers, the marks outside of them, the pauses of its lists.

    All rise, so that what stands next to a number is found by a search: a sentence that lists a
    thousand numbers took their square.
    """

    sentence: Span
    numbers: Sequence[Span]
    marks: Sequence[Span]
    pauses: Sequence[Span]

    def before(self, at: int) -> Span | None:
        """The last number that ends at or before a place."""
        index = bisect_right(self.numbers, at, key=_end)
        return self.numbers[index - 1] if index else None

    def after(self, at: int) -> Span | None:
        """The first number that begins at or behind a place."""
        index = bisect_left(self.numbers, at, key=_start)
        return self.numbers[index] if index < len(self.numbers) else None

    def between(self, first: int, last: int) -> Sequence[Span]:
        """The numbers from one place to another, none cut."""
        low = bisect_left(self.numbers, first, key=_start)
        return self.numbers[low : max(low, bisect_right(self.numbers, last, key=_end))]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end


def parts_of(text: str, sentence: Span, numbers: Sequence[Span], marks: Sequence[Span]) -> Parts:
    """The parts of a sentence; a 、 or 和 that follows a number parts a list: 微信12条、微博8条."""
    found = [Span(*match.span()) for match in _PAUSE.finditer(text, sentence.start, sentence.end)]
    for number in numbers:
        if joint := _JOINT.match(text, number.end, number.end + 3):
            found.append(Span(number.end, joint.end()))
    return Parts(sentence, numbers, marks, sorted(found, key=_start))


def clause_of(text: str, number: Span, parts: Parts) -> Clause:
    """The clause of a number; a head that is empty reaches back over a colon or bracket."""
    sentence, marks = parts.sentence, parts.marks
    index = bisect_right(marks, number.start, key=_end)
    behind = bisect_left(marks, number.end, key=_start)
    first = marks[index - 1].end if index else sentence.start
    last = marks[behind].start if behind < len(marks) else sentence.end
    first, last = _between_pauses(parts, number, first, last)
    start = first
    index = bisect_right(marks, first, key=_end)
    while index and not _words(text[start : number.start]):
        index -= 1
        mark = marks[index]
        if text[mark.start] in "，," and _TELLING.match(text, number.end, last):
            break
        if mark.end != start or (mark.start > 0 and text[mark.start - 1] in "；;"):
            break
        start = marks[index - 1].end if index else sentence.start
        other = parts.after(start)
        if other is not None and other.start < mark.start:
            start = mark.end
            break
    span = trim(text, Span(start, last))
    head = trim(text, Span(first, number.start)).start
    return Clause(span.start, span.end, min(head, number.start), sentence.start, sentence.end)


def _between_pauses(parts: Parts, number: Span, first: int, last: int) -> tuple[int, int]:
    """From the pause before a number to that behind it, where they follow a number of the clause."""
    opening = parts.after(first)
    if opening is None or opening.end > last:
        return first, last
    pauses = parts.pauses
    before = bisect_right(pauses, number.start, key=_end) - 1
    if before >= 0 and pauses[before].start > opening.start:
        first = max(first, pauses[before].end)
    behind = bisect_left(pauses, number.end, key=_start)
    if behind < len(pauses) and opening.start < pauses[behind].start < last:
        last = pauses[behind].start
    return first, last


def _words(text: str) -> bool:
    return bool(_WORD.search(_COUNTING.sub("", text.strip())))
