"""Case files: sentences in which every mention is marked where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).with_name("cases")
_MARK = re.compile(r"⟦(?P<facts>[^:⟧]*):(?P<words>[^⟧]*)⟧")


@dataclass(frozen=True, slots=True)
class Marked:
    """Words of a case at their place, with what the case says of them."""

    facts: str
    words: str
    start: int
    end: int


def sentences(name: str) -> list[str]:
    """The lines of a case file without its comments and blank lines."""
    lines = (CASES / name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


def unmarked(line: str) -> tuple[str, list[Marked]]:
    """(sentence, its mentions): the words after `=` are a name, no part of the sentence.

    >>> unmarked("在⟦website:官网⟧公布")
    ('在官网公布', [Marked(facts='website', words='官网', start=1, end=3)])
    """
    text, found, at = "", [], 0
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        words = match["words"].partition("=")[0]
        found.append(Marked(match["facts"], match["words"], len(text), len(text) + len(words)))
        text += words
        at = match.end()
    return text + line[at:], found
