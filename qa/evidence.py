"""Where answers come from: reports, observations and sentences, each with its place."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph import questions
from qa.answer import Citation, CitedCell, Query
from qa.steps import Step, step
from qa.understand.content import UNIT_MEANING, terms
from qa.understand.writing import fold

if TYPE_CHECKING:
    from graph.store import Store

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ReportText:
    """The text of a report's document, read from the graph."""

    report: str
    sha256: str
    file: str
    url: str | None
    text: str
    start: int
    end: int
    title: str | None = None
    agency: str | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a report at its place."""

    report: str
    start: int
    end: int
    text: str


# A semicolon within brackets does not end a sentence: （其中A类3项；B类4项）.
_SENTENCE = re.compile(r"(?:[(（][^()（）。\n\r]{0,200}[)）]|[^。!?！？;；\n\r])+[。!?！？;；]?")
_CLAUSE_ALL = re.compile(r"[^,，。!?！？;；\n\r()（）]+")


# A row of a table as text: cells between tabs, or three numbers with nothing but blanks between.
_ROW = re.compile(r"\t|(?:^|\s)(?:\d[\d,.]*%?\s+){2,}\d")


def is_prose(text: str) -> bool:
    """Whether words of a report are a sentence and not a row or a label of a table."""
    return not _ROW.search(text) and not re.fullmatch(r"[\d\s.,%|/—-]+", text)


def sentences(text: ReportText) -> tuple[Sentence, ...]:
    """The report's sentences without the blanks around them."""
    found = []
    for match in _SENTENCE.finditer(text.text, text.start, text.end):
        raw = match.group()
        start = match.start() + len(raw) - len(raw.lstrip())
        end = match.end() - (len(raw) - len(raw.rstrip()))
        if end - start >= 2 and is_prose(text.text[start:end]):
            found.append(Sentence(text.report, start, end, text.text[start:end]))
    return tuple(found)


def clause_around(text: str, start: int, end: int, within: tuple[int, int]) -> tuple[int, int]:
    """The clause of a sentence that holds a number."""
    for match in _CLAUSE_ALL.finditer(text, *within):
        if match.start() <= start < match.end():
            return match.start(), max(match.end(), end)
    return start, end


class Desk:
    """One question's reading: what was asked of the store, and the notes taken."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.asked: list[Query] = []
        self.citations: list[Citation] = []
        self._read: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self._texts: dict[str, ReportText] = {}
        self._reports: dict[str, Row] = {}
        self._sections: dict[str, list[dict[str, Any]]] = {}

    def read(self, query: str, **parameters: Any) -> list[dict[str, Any]]:
        """Rows of a query, which goes into the answer's `cypher`."""
        key = query, repr(parameters)
        if key not in self._read:
            self.asked.append(Query(query, parameters))
            self._read[key] = self.store.read(query, **parameters)
        return list(self._read[key])

    def remember(self, reports: Iterable[Row]) -> None:
        for row in reports:
            self._reports[str(row["id"])] = row

    def report(self, report: str) -> Row:
        return self._reports.get(report, {})

    def texts(self, reports: Sequence[str]) -> dict[str, ReportText]:
        """The texts of reports, each read once per question."""
        wanted = [item for item in dict.fromkeys(reports) if item not in self._texts]
        if wanted:
            step(Step.READING)
            for row in self.store.read(questions.TEXTS, reports=wanted):
                self._texts[str(row["report"])] = ReportText(
                    str(row["report"]), row["sha256"], row["file"], row["url"],
                    row["text"], row["start"], row["end"], row["title"], row["agency"], row["year"],
                )  # fmt: skip
        return {item: self._texts[item] for item in reports if item in self._texts}

    def open(self, reports: Sequence[str]) -> None:
        """Reads the texts and sections of several reports at once, before they are cited."""
        self.texts(reports)
        wanted = [item for item in dict.fromkeys(reports) if item not in self._sections]
        if wanted:
            self._sections |= {item: [] for item in wanted}
            for row in self.store.read(questions.SECTIONS, reports=wanted):
                self._sections[str(row["report"])].append(row)

    def sections(self, report: str) -> list[dict[str, Any]]:
        if report not in self._sections:
            self._sections[report] = self.store.read(questions.SECTIONS, reports=[report])
        return self._sections[report]

    def cite(
        self, report: str, start: int, end: int, quote: str, *, cell: CitedCell | None = None,
        page: int | None = None,
    ) -> int | None:  # fmt: skip
        """The number of the note for these words; None when they do not stand at their place."""
        text = self.texts([report]).get(report)
        if text is None or not quote or text.text[start:end] != quote:
            return None
        for note in self.citations:
            if (note.report, note.start, note.end, note.cell) == (report, start, end, cell):
                return note.n
        note = Citation(
            len(self.citations) + 1, report, text.title, text.agency, text.year,
            text.file, text.sha256, text.url, self._section_at(report, start), page, quote,
            start, end, cell,
        )  # fmt: skip
        self.citations.append(note)
        return note.n

    def _section_at(self, report: str, start: int) -> str | None:
        inside = [row for row in self.sections(report) if row["start"] <= start < row["end"]]
        heading = max(inside, key=lambda row: row["level"])["heading"] if inside else None
        return None if heading is None else str(heading)

    def cite_observation(self, row: Row) -> int | None:
        """The note of an observation: the cell's raw text, the row label of a blank cell."""
        cell = None
        if row["table"]:
            cell = CitedCell(row["table"], row["row"], row["column"])
        start, end, quote = row["start"], row["end"], row["quote"]
        if cell is not None and row["value_start"] is not None and row["raw"]:
            start, end, quote = self._raw_place(row)
        if not quote and row["row_start"] is not None:
            text = self.texts([row["report"]]).get(row["report"])
            start, end = row["row_start"], row["row_end"]
            quote = text.text[start:end] if text else ""
        return self.cite(row["report"], start, end, quote or "", cell=cell, page=row["page"])

    def _raw_place(self, row: Row) -> tuple[int, int, str]:
        text = self.texts([row["report"]]).get(row["report"])
        raw, start = str(row["raw"]), int(row["start"])
        if text is not None and text.text[start : start + len(raw)] == raw:
            return start, start + len(raw), raw
        return start, row["end"], row["quote"]


@dataclass(frozen=True)
class Corpus:
    """The sentences of some reports with the rarity of their terms."""

    sentences: tuple[Sentence, ...]
    terms: tuple[frozenset[str], ...] = field(repr=False)

    @cached_property
    def rarity(self) -> dict[str, float]:
        counts: dict[str, int] = {}
        for item in self.terms:
            for term in item:
                counts[term] = counts.get(term, 0) + 1
        total = len(self.sentences) + 1
        return {term: math.log(1 + total / count) for term, count in counts.items()}

    def weight(self, term: str) -> float:
        """A term that stands nowhere weighs as one that stands once: missing it counts."""
        return self.rarity.get(term, math.log(2 + len(self.sentences)))

    def cover(self, wanted: frozenset[str], given: frozenset[str]) -> float:
        """How much of what is wanted a text has, 0 to 1, by rarity."""
        total = sum(self.weight(term) for term in wanted)
        return sum(self.weight(term) for term in wanted & given) / total if total else 0.0

    def ranked(self, wanted: frozenset[str]) -> list[tuple[float, Sentence]]:
        """Sentences by coverage, the shorter first among equals."""
        scored = [
            (self.cover(wanted, given), sentence)
            for given, sentence in zip(self.terms, self.sentences)
        ]
        scored.sort(key=lambda item: (-item[0], len(item[1].text), item[1].start))
        return [item for item in scored if item[0] > 0]


def corpus_of(texts: Iterable[ReportText]) -> Corpus:
    """All sentences of these texts."""
    found = [sentence for text in texts for sentence in sentences(text)]
    return Corpus(tuple(found), tuple(terms(fold(item.text)) for item in found))


def sentence_at(corpus: Corpus, report: str, start: int) -> Sentence | None:
    """The sentence an offset stands in."""
    for item in corpus.sentences:
        if item.report == report and item.start <= start < item.end:
            return item
    return None


def number_terms(clause: str, unit: str | None) -> frozenset[str]:
    """The terms of a clause with what its unit tells about the thing counted."""
    return terms(fold(clause)) | terms(UNIT_MEANING.get(unit or "", ""))
