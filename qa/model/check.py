"""A model's words against the checked answer: what is not proved there brings the answer back."""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.answer import Answer
from qa.understand.writing import bigrams, fold, language_of
from qa.verify import numerals, statement_faults
from qa.verify.spans import notes_of, sentences_of, stretches

_ADDRESS = re.compile(
    r"(?:https?:|www\.|mailto:|javascript:)\S*|[\w.-]+@[\w.-]+|\]\(|<[a-zA-Z/!]", re.I
)
# Words that turn a statement into another one: used by the model, they must stand in the evidence.
_TURNS = (
    re.compile(r"没有|未|无|不(?!同|予)|零|\b(?:no|not|none|never|without|zero)\b", re.I),
    re.compile(
        r"增|升|上涨|提高|多于|高于|[较更]多|\b(?:increas|rose|rise|grew|growth|up|higher|more)\w*",
        re.I,
    ),
    re.compile(
        r"减|降|下滑|少于|低于|[较更]少|\b(?:decreas|fell|fall|declin|drop|down|lower|fewer|less)\w*",
        re.I,
    ),
    re.compile(r"最多|最高|最大|居首|第一|首位|\b(?:most|highest|largest|first|top)\b", re.I),
    re.compile(r"最少|最低|最小|末位|\b(?:least|lowest|smallest|fewest|last)\b", re.I),
    re.compile(r"所有|全部|均|都|一律|\b(?:all|every|each|both|always)\b", re.I),
    re.compile(r"因为|由于|导致|原因|因此|\b(?:because|due to|caus\w*|therefore|thus)\b", re.I),
    re.compile(r"应当|应该|必须|建议|请|\b(?:should|must|recommend\w*|please|ignore)\b", re.I),
)
# Below this share of its pairs of characters a Chinese sentence tells of something else.
_LEAST_COVER = 0.45


def faults_of(text: str, answer: Answer) -> list[str]:
    """Why the words cannot be shown in place of the answer; empty when they can."""
    if not text:
        return ["empty"]
    faults = list(statement_faults(text, answer))
    faults += [f"address {found.group()[:40]}" for found in _ADDRESS.finditer(text)]
    if not _in_language(text, answer.language):
        faults.append("other language")
    if len(text) > 4 * max(len(answer.answer), 200):
        faults.append("too long")
    faults += _marks(text, answer)
    faults += _turns(text, answer)
    for sentence in sentences_of(text):
        faults += _sentence(sentence, answer)
    return faults


def _in_language(text: str, language: str) -> bool:
    """English keeps the names of organs in Chinese, so its words are looked for, not counted."""
    if language == "en":
        return len(re.findall(r"\b[a-z]{2,}\b", text)) >= 2
    return language_of(fold(text)) == "zh"


def _marks(text: str, answer: Answer) -> Iterable[str]:
    """Notes added to, or lost from, those of the answer; a summary may leave some out."""
    given, kept = set(notes_of(answer.answer)), set(notes_of(text))
    if kept - given:
        yield "note added"
    if (given - kept and answer.kind not in ("explain", "list")) or not kept:
        yield "note lost"


def _turns(text: str, answer: Answer) -> Iterable[str]:
    held = answer.answer + "\n" + "\n".join(note.quote for note in answer.citations)
    for turn in _TURNS:
        found = turn.search(text)
        if found is not None and not turn.search(held):
            yield f"says {found.group()}"
    zero = _TURNS[0]
    if zero.search(answer.answer) and not zero.search(text) and 0.0 not in numerals(text):
        yield "negation lost"


def _sentence(sentence: str, answer: Answer) -> Iterable[str]:
    """A sentence has a note; numbers of different reports are not joined under one mark."""
    notes = {note.n: note for note in answer.citations}
    around = [notes[number] for number in notes_of(sentence) if number in notes]
    if not around:
        yield f"no note: {sentence.strip()[:30]}"
        return
    for stretch in stretches(sentence):
        sources = {(notes[n].agency, notes[n].year) for n in stretch.notes if n in notes}
        years = {float(note.year) for note in answer.citations if note.year}
        if len(sources) > 1 and len(numerals(stretch.text) - years) > 1:
            yield "numbers of several sources under one mark"
    if answer.language == "zh":
        held = bigrams(fold(answer.answer + answer.question + "".join(n.quote for n in around)))
        said = {pair for pair in bigrams(fold(sentence)) if re.match(r"[一-鿿]{2}", pair)}
        if len(said) > 8 and len(said & held) < _LEAST_COVER * len(said):
            yield f"tells of something else: {sentence.strip()[:30]}"
