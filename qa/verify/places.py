"""Every cited place and every particular of a note, read again from the graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from graph import questions
from qa.answer import Citation
from qa.evidence import Desk

_SAME = ("file", "sha256", "url", "title", "agency", "year")


def texts_again(desk: Desk, citations: Sequence[Citation]) -> dict[str, Mapping[str, Any]]:
    """The cited reports with their texts, read anew: one read whatever the number of notes."""
    wanted = list(dict.fromkeys(note.report for note in citations))
    if not wanted:
        return {}
    return {str(row["report"]): row for row in desk.store.read(questions.TEXTS, reports=wanted)}


def place_faults(
    desk: Desk, citations: Sequence[Citation], rows: Mapping[str, Mapping[str, Any]]
) -> Iterable[str]:
    """A note whose quote, document, report, year, name or section the graph does not hold."""
    for note in citations:
        row = rows.get(note.report)
        if row is None or row["text"][note.start : note.end] != note.quote or not note.quote:
            yield f"citation {note.n}"
        elif any(getattr(note, name) != row[name] for name in _SAME):
            yield f"citation {note.n} names another report"
        elif note.section is not None and note.section not in _headings(desk, note):
            yield f"citation {note.n} names another section"


def _headings(desk: Desk, note: Citation) -> set[str]:
    return {
        str(row["heading"])
        for row in desk.sections(note.report)
        if row["start"] <= note.start < row["end"]
    }
