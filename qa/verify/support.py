"""What a note proves, and what an answer may say beyond its notes because it was computed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from ontology.divisions import by_code
from qa.answer import Answer, Citation
from qa.compose import digits, say, value_words
from qa.understand.writing import fold
from qa.verify.numbers import chinese, numerals, stated

# An amount (136000) is proved by the number and its scale (13.6万).
_SCALES = (1.0, 1e4, 1e8)
_YEARS = range(1900, 2101)


def squeezed(text: str) -> str:
    """Width folded and blanks gone: answers print quotes without the page's line breaks."""
    return re.sub(r"\s+", "", fold(text))


@dataclass(frozen=True)
class Proof:
    """The words and numbers of one note."""

    note: Citation
    region: str | None

    @cached_property
    def words(self) -> tuple[str, ...]:
        note, cell = self.note, self.note.cell
        given = [note.quote, note.agency, note.title, note.section, note.file]
        given += [cell.row, cell.column] if cell is not None else []
        given += list(_chain(self.region))
        return tuple(sorted({squeezed(one) for one in given if one}, key=len, reverse=True))

    @cached_property
    def numbers(self) -> frozenset[float]:
        """What a sentence may count: the numbers of the quote, and the report's year."""
        year = {float(self.note.year)} if self.note.year else set()
        return frozenset(stated(self.note.quote) | year)

    def proves(self, value: float) -> bool:
        """Whether the quote writes this number or, with its scale, this amount."""
        written = stated(self.note.quote)
        return any(
            abs(abs(value) - number * scale) < 1e-6 for number in written for scale in _SCALES
        )


def _chain(code: str | None) -> Iterable[str]:
    """The names of a division and of those above it, alone and as a chain."""
    chain: list[str] = []
    division = by_code(code) if code else None
    while division is not None:
        chain.insert(0, division.full_name)
        chain.append(division.name)
        above = division.parent
        division = by_code(above) if above else None
    return chain


def proofs_of(answer: Answer, reports: Mapping[str, Mapping[str, Any]]) -> dict[int, Proof]:
    """The proof of each note by its number."""
    return {
        note.n: Proof(note, (reports.get(note.report) or {}).get("region"))
        for note in answer.citations
    }


def computed_words(answer: Answer) -> list[str]:
    """The stretches of an answer that were computed, written again from its fields."""
    language, found = answer.language, []
    if answer.coverage is not None:
        counts = {"reported": answer.coverage.reported, "of": answer.coverage.of}
        found.append(say(language, "coverage", **counts))
    if answer.derivation is not None:
        found += _formulas(answer)
    for value in answer.values:
        # How many parts a report lists is counted, though a note stands beside the last of them.
        if value.value is not None and (value.citation is None or value.unit == "个"):
            size = type(value)(abs(value.value), *_rest(value))
            for one in (value, size):
                found.append(value_words(language, one.value, one.unit, one.qualifier))
    found += _spans_of_years(answer)
    return sorted({squeezed(one) for one in found if one}, key=len, reverse=True)


def _spans_of_years(answer: Answer) -> list[str]:
    """The phrases that set two years side by side, with the first and last year of the answer."""
    years = [point.year for point in answer.series]
    years += [note.year for note in answer.citations if note.year]
    if not years:
        return []
    found = []
    for phrase in ("change", "carry_same", "carry_differ"):
        fields = dict.fromkeys(("who", "metric", "direction", "value", "percent", "list"), "⁣")
        said = say(answer.language, phrase, first=min(years), last=max(years), **fields)
        found += [part for part in said.split("⁣") if any(map(str.isdigit, part))]
    return found


def _rest(value: Any) -> tuple[Any, ...]:
    return (value.unit, value.qualifier, value.agency, value.year, value.metric, value.citation)


def _formulas(answer: Answer) -> list[str]:
    """The formula with its letters as they stand and with their numbers in their place."""
    assert answer.derivation is not None
    formula = answer.derivation.formula
    found = [formula]
    sizes = [digits(item.value) for item in answer.derivation.operands]
    if len(sizes) == 2:
        a, b = sizes
        found += [
            f"({b} - {a}) / {a}",
            f"{b} - {a}",
            f"{a} / {b}",
            f"{a} - {b}",
            f"({a} - {b}) / {b}",
        ]
    return found


def asked_numbers(question: str) -> set[float]:
    """Numbers of the question that are no years: 前3名, 超过20件, 第二."""
    found = numerals(question) | chinese(fold(question))
    return {number for number in found if int(number) not in _YEARS}


def said_anywhere(answer: Answer, proofs: Sequence[Proof]) -> list[str]:
    """Words a sentence without a note may use: the question's and those of all notes."""
    given = [answer.question, *answer.names, *answer.candidates, *answer.warnings]
    given += [value.agency for value in answer.values if value.agency]
    given += list(answer.coverage.missing) if answer.coverage is not None else []
    found = {squeezed(one) for one in given if one}
    for proof in proofs:
        found |= set(proof.words)
    return sorted(found, key=len, reverse=True)
