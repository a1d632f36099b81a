"""An answer's words held against its notes: ours before they are shown, a model's before they are kept."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence

from graph import questions
from ontology.metrics import METRICS
from qa.answer import Answer
from qa.evidence import Desk
from qa.understand.names import name_index
from qa.understand.writing import fold
from qa.verify.numbers import NOTE, numerals
from qa.verify.places import place_faults, texts_again
from qa.verify.spans import Stretch, notes_of, sentences_of, stretches
from qa.verify.support import (
    Proof,
    asked_numbers,
    computed_words,
    proofs_of,
    said_anywhere,
    squeezed,
)
from qa.verify.values import name_faults, value_faults

# An organ's name ends so; what follows must not make another word of it (局面, 厅级, 市场).
_ORGAN = re.compile(
    r"[一-鿿]{2,20}?(?:人民政府|政府办公[室厅]|委员会|管委会|街道办事处|办公[室厅]|[一-鿿]局|[一-鿿]厅)"
    r"(?![面部限域级])"
)
_LABELS = sorted({metric.label_zh for metric in METRICS.values()}, key=len, reverse=True)
_BEFORE_QUOTE = re.compile(r"[。.]\s*(?=原文：|Source text:)")
_TITLE = re.compile(r"《[^》]*》")
_QUOTED = re.compile(r"[“\"《]([^”\"》]{2,})[”\"》]")


def verify(desk: Desk, answer: Answer, computed: Sequence[float] = ()) -> list[str]:
    """What of the answer cannot be found in its evidence; empty when all of it can.

    `computed` are counts of graph rows, which no note writes; each may be said once.
    """
    rows = texts_again(desk, answer.citations)
    proofs = proofs_of(answer, rows)
    faults = list(place_faults(desk, answer.citations, rows))
    faults += value_faults(answer, proofs)
    if answer.names:
        held = {one.name for one in name_index(desk.store).agencies.values()}
        faults += name_faults(answer, proofs, held | _held(desk, answer, held))
    faults += text_faults(answer.answer, answer, proofs, computed)
    if any(fault.startswith("quote ") for fault in faults):
        faults = _without_findings(desk, answer, faults)
    return faults


def _held(desk: Desk, answer: Answer, agencies: Collection[str]) -> set[str]:
    """Names of platforms and regulations that the cited reports use or cite."""
    names = [name for name in answer.names if name not in agencies]
    reports = list(dict.fromkeys(note.report for note in answer.citations))
    if not names or not reports:
        return set()
    rows = desk.store.read(questions.NAMES_HELD, reports=reports, names=names)
    return {str(row["name"]) for row in rows}


def _without_findings(desk: Desk, answer: Answer, faults: Sequence[str]) -> list[str]:
    """The message of a finding may quote what a form wants, which no page writes."""
    wanted = list(dict.fromkeys(note.report for note in answer.citations))
    rows = desk.store.read(questions.FINDINGS, reports=wanted) if wanted else []
    said = squeezed("\n".join(str(row["message"]) for row in rows))
    return [
        fault
        for fault in faults
        if not (fault.startswith("quote ") and squeezed(fault.removeprefix("quote ")) in said)
    ]


def statement_faults(text: str, answer: Answer) -> list[str]:
    """What a model's words say that the checked answer does not prove."""
    return list(text_faults(text, answer, proofs_of(answer, {}), ()))


def text_faults(
    text: str, answer: Answer, proofs: Mapping[int, Proof], computed: Sequence[float]
) -> Iterable[str]:
    """Numbers, names and quotations of the words that their own note does not hold."""
    plain = _without_computed(_without_quotes(_BEFORE_QUOTE.sub("，", text), proofs), answer)
    counted = Counter(float(number) for number in computed)
    anywhere = said_anywhere(answer, list(proofs.values()))
    for stretch in stretches(plain):
        yield from _unknown_notes(stretch, proofs)
        yield from _numbers(stretch, answer, proofs, counted, anywhere)
        yield from _names(stretch, proofs, anywhere)
    yield from _quotations(text, answer, proofs)


def _without_quotes(text: str, proofs: Mapping[int, Proof]) -> str:
    """The words without the quotations that a note holds: a full stop in one ends no sentence."""
    for proof in sorted(proofs.values(), key=lambda one: -len(one.note.quote)):
        quote = " ".join(proof.note.quote.split())
        for words in {proof.note.quote, quote}:
            if len(words) >= 2:
                text = text.replace(f"“{words}”", "“”")
    return text


def _without_computed(text: str, answer: Answer) -> str:
    """The words with each computed stretch taken out once per place it may stand."""
    plain = re.sub(r"[ \t　]+", " ", fold(text))
    for words in computed_words(answer):
        loose = r"\s*".join(re.escape(character) for character in words)
        before = r"(?<![\d.\[])" if words[0].isdigit() else ""
        behind = r"(?!\.?\d|\])" if words[-1].isdigit() else ""
        plain = re.sub(f"{before}{loose}{behind}", "⁣", plain)
    return plain


def _unknown_notes(stretch: Stretch, proofs: Mapping[int, Proof]) -> Iterable[str]:
    yield from (f"note {number}" for number in stretch.notes if number not in proofs)


def _numbers(
    stretch: Stretch, answer: Answer, proofs: Mapping[int, Proof], counted: Counter[float],
    anywhere: Sequence[str],
) -> Iterable[str]:  # fmt: skip
    """Numerals that neither the note of the stretch nor the question gives."""
    known = asked_numbers(answer.question) | {float(len(answer.names))}
    known |= {
        0.0 for value in answer.values if value.value == 0 and value.citation in stretch.notes
    }
    for number in stretch.notes or stretch.around:
        if number in proofs:
            known |= proofs[number].numbers
    if not stretch.around:
        known |= {float(note.year) for note in answer.citations if note.year}
        known |= {float(value.year) for value in answer.values if value.year}
        known |= numerals(" ".join(answer.warnings)) | numerals(answer.question)
    notes = [proofs[number] for number in stretch.notes or stretch.around if number in proofs]
    own = sorted({word for proof in notes for word in proof.words}, key=len, reverse=True)
    plain = stretch.text
    for word in own if stretch.around else anywhere:
        # Names and headings may hold digits; a quote's numbers are counted one by one.
        plain = plain.replace(word, "⁣") if len(word) > 2 and not word.isdigit() else plain
    yield from _padded(plain, notes)
    for value in sorted(numerals(plain) - known):
        if counted[value] > 0:
            counted[value] -= 1
        else:
            yield f"numeral {value:g}"


def _padded(text: str, notes: Sequence[Proof]) -> Iterable[str]:
    """Numbers with a zero in front, outside dates, which no note writes so."""
    for match in re.finditer(r"(?<![\d.,-])0\d+(?![\d-])", text):
        if not any(match.group() in proof.note.quote for proof in notes):
            yield f"numeral {match.group()}"


def _names(stretch: Stretch, proofs: Mapping[int, Proof], anywhere: Sequence[str]) -> Iterable[str]:
    """Organs named that are not those of the note."""
    own = [word for number in stretch.notes if number in proofs for word in proofs[number].words]
    rest = squeezed(_without_titles(_TITLE.sub("⁣", stretch.text), proofs))
    for word in sorted(own, key=len, reverse=True) if own else anywhere:
        rest = rest.replace(word, "⁣")
    for word in _LABELS:
        rest = rest.replace(word, "⁣")
    for match in _ORGAN.finditer(rest):
        yield f"name {match.group()}"


def _without_titles(text: str, proofs: Mapping[int, Proof]) -> str:
    """English sets titles in “ ”: one that a note writes names no organ of its own."""
    held = "\n".join(word for proof in proofs.values() for word in proof.words)
    return re.sub(
        r"“([^”]{2,})”", lambda match: "⁣" if squeezed(match[1]) in held else match[0], text
    )


def _quotations(text: str, answer: Answer, proofs: Mapping[int, Proof]) -> Iterable[str]:
    """Words in quotation marks that no note holds."""
    held = "\n".join(word for proof in proofs.values() for word in proof.words)
    held += squeezed(answer.question + "".join(answer.names))
    for match in _QUOTED.finditer(text):
        words = squeezed(NOTE.sub("", match.group(1)))
        if words and words not in held:
            yield f"quote {match.group(1)[:40]}"


__all__ = ["notes_of", "sentences_of", "statement_faults", "text_faults", "verify"]
