"""The facts the software moves between its rooms: frozen, typed, each with its place.

Field names are those of the public JSON (`gongkai parse --json`). Offsets count Unicode code
points, end exclusive, into the text of the document. Unknown is `None` everywhere.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import Any


def stable_id(prefix: str, *parts: object) -> str:
    """An id that is the same for the same parts, everywhere and always (64 bits of BLAKE2)."""
    raw = "\x1f".join("" if part is None else str(part) for part in parts)
    return prefix + hashlib.blake2b(raw.encode(), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a document's text."""

    start: int
    end: int

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a document at their place: `text[start:end] == quote`."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Period:
    """First and last day, ISO 8601, both included."""

    start: str
    end: str


@dataclass(frozen=True, slots=True)
class Agency:
    """A reporting organ: `name` is division + organ, `stated` as the report calls itself."""

    name: str
    stated: str
    aliases: tuple[str, ...]
    level: str | None
    sector: str | None


@dataclass(frozen=True, slots=True)
class RegionRef:
    """A division: code (6 digits to the county, 9 for a township), name as the full chain."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the report's outline and what it governs."""

    kind: str
    heading: str
    level: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Dimensions:
    """What a number is about besides its metric; only what is known is printed."""

    applicant: str | None = None
    channel: str | None = None
    category: str | None = None
    place: str | None = None
    subject: str | None = None
    cumulative: bool | None = None


@dataclass(frozen=True, slots=True)
class CellRef:
    """The place of a cell in the statutory form and on the page."""

    table: str
    row: str
    row_as_written: str
    row_start: int | None
    row_end: int | None
    column: str
    column_as_written: str | None


@dataclass(frozen=True, slots=True)
class Observation:
    """One statement of one metric (CONTRACT, Values and Cells)."""

    id: str
    metric: str
    label: str
    value: float | int | None
    low: float | int | None
    high: float | int | None
    unit: str | None
    amount: float | int | None
    base_unit: str | None
    qualifier: str | None
    raw: str
    status: str
    source: str
    dimensions: Dimensions
    period: Period | None
    quote: str
    start: int
    end: int
    value_start: int | None
    value_end: int | None
    page: int | None
    cell: CellRef | None


@dataclass(frozen=True, slots=True)
class RegulationMention:
    title: str
    number: str | None
    raw: str
    role: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class PlatformMention:
    name: str
    kind: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Statement:
    kind: str
    code: str
    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class FindingEvidence:
    report: str | None
    file: str
    quote: str
    start: int
    end: int
    cell: CellRef | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    rule: str
    outcome: str
    severity: str
    message: str
    evidence: tuple[FindingEvidence, ...]
    hypothesis: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report that is searched as one; `section` is an index into the sections."""

    id: str
    text: str
    search_text: str
    start: int
    end: int
    page: int | None
    section: int | None


@dataclass(frozen=True, slots=True)
class Report:
    id: str
    title: str | None
    title_source: str
    agency: Agency | None
    region: RegionRef | None
    year: int | None
    year_status: str
    year_evidence: tuple[Quote, ...]
    period: Period | None
    published: str | None
    kind: str
    template: str | None
    scope: str
    start: int
    end: int
    sections: tuple[Section, ...]
    observations: tuple[Observation, ...]
    regulations: tuple[RegulationMention, ...]
    platforms: tuple[PlatformMention, ...]
    statements: tuple[Statement, ...]
    findings: tuple[Finding, ...]
    passages: tuple[Passage, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read: its bytes' sha256, its text and what it holds."""

    file: str
    also_at: tuple[str, ...]
    sha256: str
    format: str
    encoding: str | None
    url: str | None
    fetched: str | None
    is_annual_report: bool
    reason: str | None
    findings: tuple[Finding, ...]
    reports: tuple[Report, ...]
    text: str
    parser: str


@dataclass(frozen=True, slots=True)
class SetAside:
    """A file that could not be read (or, on ingest, that holds no report) and why."""

    file: str
    reason: str
    message: str


HIDDEN = {"Report": ("passages",), "Document": ("text", "parser")}


def to_json(record: Any) -> Any:
    """The public JSON of a record: tuples as lists, dimensions without the unknown ones."""
    if isinstance(record, Dimensions):
        return {
            name: value
            for name in Dimensions.__dataclass_fields__
            if (value := getattr(record, name)) is not None
        }
    fields = getattr(record, "__dataclass_fields__", None)
    if fields is not None:
        hidden = HIDDEN.get(type(record).__name__, ())
        return {name: to_json(getattr(record, name)) for name in fields if name not in hidden}
    if isinstance(record, (tuple, list)):
        return [to_json(item) for item in record]
    return record
