"""The last look: every numeral and year of an answer must stand in what it cites or be recomputed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from graph import questions
from ontology.numerals import parse_number
from qa.answer import Answer, Citation, Derivation
from qa.compose import rounded
from qa.evidence import Desk
from qa.understand.writing import fold

_NOTE = re.compile(r"\[\d+\]")
_NUMERAL = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_QUOTED = re.compile(r"[“\"]([^”\"]*)[”\"]")


def numerals(text: str) -> set[float]:
    """All Arabic numbers of a text as numbers, without the marks of notes."""
    found = set()
    for match in _NUMERAL.finditer(_NOTE.sub(" ", fold(text))):
        value = parse_number(match.group())
        if value is not None:
            found.add(float(value))
    return found


def verify(desk: Desk, answer: Answer, computed: Sequence[float] = ()) -> list[str]:
    """What of the answer cannot be found in its evidence; `computed` are counts of graph rows."""
    faults = list(_places(desk, answer.citations))
    faults += _derived(answer.derivation)
    known = _known(answer) | set(computed)
    faults += [f"numeral {number:g}" for number in sorted(numerals(answer.answer) - known)]
    faults += _values(answer)
    return faults


def _places(desk: Desk, citations: Sequence[Citation]) -> Iterable[str]:
    """Each cited place read again from the stored text."""
    if not citations:
        return
    wanted = list(dict.fromkeys(note.report for note in citations))
    rows = desk.store.read(questions.TEXTS, reports=wanted)
    texts: Mapping[str, str] = {str(row["report"]): row["text"] for row in rows}
    for note in citations:
        if texts.get(note.report, "")[note.start : note.end] != note.quote:
            yield f"citation {note.n}"


def _derived(derivation: Derivation | None) -> list[str]:
    """A sum of operands recomputed; the operands carry their own notes."""
    if derivation is None or "/" in derivation.formula or "-" in derivation.formula:
        return []
    total = rounded(sum(float(item.value) for item in derivation.operands))
    written = [parse_number(part.strip()) for part in derivation.formula.split("+")]
    if any(part is None for part in written):
        return []
    same = rounded(sum(float(part) for part in written if part is not None))
    return [] if total == same else ["derivation"]


def _known(answer: Answer) -> set[float]:
    """Numbers the answer may say: cited, asked for, derived, counted, years and titles."""
    known = numerals(answer.question)
    for note in answer.citations:
        words = [note.quote, note.title or "", note.agency or "", note.section or "", note.file]
        for text in words:
            known |= numerals(text) | _chinese(text)
        if note.cell is not None:
            known |= numerals(f"{note.cell.row} {note.cell.column}")
        known |= {float(note.year)} if note.year else set()
    known |= {abs(float(value.value)) for value in answer.values if value.value is not None}
    known |= {float(value.year) for value in answer.values if value.year}
    known |= {float(point.year) for point in answer.series}
    if answer.derivation is not None:
        known |= {float(item.value) for item in answer.derivation.operands}
        known |= numerals(answer.derivation.formula)
        known.add(float(len(answer.derivation.operands)))
    if answer.coverage is not None:
        known |= {float(answer.coverage.reported), float(answer.coverage.of)}
    known.add(float(len(answer.names)))
    for text in (*answer.names, *answer.candidates, *answer.warnings):
        known |= numerals(text)
    return known | _published(answer)


def _chinese(text: str) -> set[float]:
    found = set()
    for match in re.finditer(r"[零〇一二两三四五六七八九十百千万]+", text):
        value = parse_number(match.group())
        if value is not None:
            found.add(float(value))
        if found and match.group()[0] in "万":
            found.add(10000.0)
    return found


def _published(answer: Answer) -> set[float]:
    """An ISO date says 03 where the page writes 3月."""
    found: set[float] = set()
    for note in answer.citations:
        found |= numerals(re.sub(r"[年月日/.-]", " ", note.quote))
    return found


def _values(answer: Answer) -> list[str]:
    """A value with a note must stand in the words of the note."""
    faults = []
    notes = {note.n: note for note in answer.citations}
    for value in answer.values:
        note = notes.get(value.citation or 0)
        if note is None or value.value in (None, 0):
            continue
        stated = numerals(note.quote) | _chinese(note.quote)
        if abs(float(value.value or 0)) not in stated:
            faults.append(f"value {value.value} at citation {note.n}")
    return faults


def sentence_faults(sentence: str, answer: Answer) -> list[str]:
    """What a model's sentence says that the checked answer does not support."""
    known = _known(answer) | numerals(answer.answer)
    faults = [f"numeral {number:g}" for number in sorted(numerals(sentence) - known)]
    quotes = " ".join([note.quote for note in answer.citations] + [answer.answer])
    faults += [f"quote {text}" for text in _QUOTED.findall(sentence) if text and text not in quotes]
    return faults
