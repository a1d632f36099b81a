"""An answer's words cut into the stretches that a note proves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARKS = re.compile(r"(?:\[\d{1,4}\])+")
_MARK = re.compile(r"\d+")
# A full stop within a number or a name (v1.2) does not end a sentence.
_END = re.compile(r"[。！？!?\n]|\.(?=\s|$)")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words up to their note; `notes` prove them, `around` are all notes of the sentence."""

    text: str
    notes: tuple[int, ...]
    around: tuple[int, ...]


def stretches(text: str) -> Iterator[Stretch]:
    """The words between notes, sentence by sentence; words behind the last note have none."""
    for sentence in sentences_of(text):
        around = notes_of(sentence)
        place = 0
        for marks in _MARKS.finditer(sentence):
            yield Stretch(sentence[place : marks.start()], notes_of(marks.group()), around)
            place = marks.end()
        if sentence[place:].strip():
            yield Stretch(sentence[place:], (), around)


def sentences_of(text: str) -> list[str]:
    """Sentences; a note behind the full stop belongs to the sentence before it."""
    found: list[str] = []
    place = 0
    for match in _END.finditer(text):
        end = match.end()
        marks = re.match(r"[”\"）)]*\s*(?:\[\d{1,4}\])+[。.]?", text[end:])
        end += marks.end() if marks else 0
        if end > place:
            found.append(text[place:end])
            place = end
    return [part for part in [*found, text[place:]] if part.strip()]


def notes_of(text: str) -> tuple[int, ...]:
    """The numbers of the notes in these words, in order, each once."""
    marks = "".join(_MARKS.findall(text))
    return tuple(dict.fromkeys(int(number) for number in _MARK.findall(marks)))
