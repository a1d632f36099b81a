"""Lists, rankings and series of an answer as tables of plain text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology.metrics import METRICS
from qa.answer import Answer, SeriesPoint, Value
from qa.compose import metric_name, value_words
from qa.faces.words import word

# Fewer names than this read well in the sentence itself.
NAMES_FOR_A_TABLE = 3


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the last entry of each row is the number of its note, None without one."""

    headings: tuple[str, ...]
    rows: tuple[tuple[tuple[str, ...], int | None], ...]


def grid_of(answer: Answer) -> Grid | None:
    """The table of an answer with several values, years or names; None where a sentence does."""
    if len(answer.series) > 1:
        return _series(answer)
    if len(answer.values) > 1:
        return _values(answer)
    if len(answer.names) >= NAMES_FOR_A_TABLE:
        return _names(answer)
    return None


def number_words(
    language: str, value: int | float | None, unit: str | None, qualifier: str | None,
    status: str | None = None,
) -> str:  # fmt: skip
    """The number as its report writes it; a word for a number that is not there, never 0."""
    if value is not None:
        return value_words(language, value, unit, qualifier)
    known = ("masked", "blank", "not_applicable", "illegible")
    return word(language, status if status in known else "none")


def point_words(language: str, point: SeriesPoint) -> str:
    """A year of a series as a number or a word."""
    return number_words(language, point.value, point.unit, point.qualifier, point.status)


def _series(answer: Answer) -> Grid:
    said = answer.language
    rows = tuple(
        ((str(point.year), point_words(said, point)), point.citation) for point in answer.series
    )
    return Grid((word(said, "year"), word(said, "value")), rows)


def _values(answer: Answer) -> Grid | None:
    """Columns that say the same in every row are left to the sentence; None when all do."""
    said = answer.language
    columns = {
        "agency": [value.agency or "" for value in answer.values],
        "year": [str(value.year) if value.year is not None else "" for value in answer.values],
        "metric": [_metric(said, value) for value in answer.values],
    }
    varied = [name for name, entries in columns.items() if len(set(entries)) > 1]
    if not varied:
        return None
    numbers = [number_words(said, v.value, v.unit, v.qualifier) for v in answer.values]
    rows = tuple(
        ((*(columns[name][at] for name in varied), numbers[at]), value.citation)
        for at, value in enumerate(answer.values)
    )
    return Grid((*(word(said, name) for name in varied), word(said, "value")), rows)


def _metric(language: str, value: Value) -> str:
    key = value.metric or ""
    return metric_name(language, key) if key in METRICS else ""


def _names(answer: Answer) -> Grid:
    rows = tuple(((name,), _note_after(answer, name)) for name in answer.names)
    return Grid((word(answer.language, "name"),), rows)


def _note_after(answer: Answer, name: str) -> int | None:
    """The note that the text gives a name before it comes to another name."""
    at = answer.answer.find(name)
    if at < 0:
        return None
    rest = answer.answer[at + len(name) :]
    others = [rest.find(other) for other in answer.names if other != name]
    mark = re.search(r"\[(\d+)\]", rest)
    if mark is None or any(0 <= other < mark.start() for other in others):
        return None
    number = int(mark.group(1))
    return number if any(note.n == number for note in answer.citations) else None
