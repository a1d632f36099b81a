"""Sentences of a report as an answer: in its own words, each with its note."""

from __future__ import annotations

from collections.abc import Sequence

from qa.compose import joined, note, say, year_words
from qa.draft import Draft, Row, who_of
from qa.evidence import Desk, Sentence
from qa.solve.numbers import cite_sentence
from qa.understand.question import Understanding


def quoted(
    desk: Desk, u: Understanding, sentences: Sequence[Sentence], kind: str,
    lead: Sentence | None = None,
) -> Draft | None:  # fmt: skip
    """The sentences in the order of the text; the next question leans on `lead` (the first).

    A sentence that cannot be cited is left out; None when none can.
    """
    parts = []
    for one in sorted(sentences, key=lambda item: (item.report, item.start)):
        number = cite_sentence(desk, one)
        if number is not None:
            parts.append(in_quotes(one.text, number))
    lead = lead or sentences[0]
    return told(u, desk.report(lead.report), parts, kind, (lead.report, lead.start, lead.end))


def told(
    u: Understanding, report: Row, parts: Sequence[str], kind: str, anchor: tuple[str, int, int]
) -> Draft | None:
    """Quoted stretches with their notes as the answer from one report; None without any."""
    if not parts:
        return None
    draft = Draft(kind, anchor=anchor)
    draft.text = say(
        u.language, "explain", who=who_of(report), year=year_words(u.language, report),
        list=joined(u.language, parts),
    )  # fmt: skip
    return draft


def in_quotes(text: str, number: int) -> str:
    """A stretch of a report on one line, in quotation marks, with its note."""
    return f"“{' '.join(text.split())}”{note(number)}"
