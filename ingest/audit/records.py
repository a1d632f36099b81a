"""What the rules over the collection look at, and what they find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

FAIL, NOTE, NOT_ASSESSABLE = "fail", "note", "not_assessable"
HIGH, MEDIUM, LOW = "high", "medium", "low"


@dataclass(frozen=True, slots=True)
class Held:
    """A current report of the collection and where it stands."""

    id: str
    file: str
    sha256: str
    kind: str
    template: str | None
    year: int | None
    published: str | None
    agency: str | None
    agency_id: str | None
    sector: str | None
    level: str | None
    names: tuple[str, ...]
    preferred: bool
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Fact:
    """A preferred observation; `low` and `high` are its value unless it is hedged."""

    report: str
    metric: str
    applicant: str | None
    value: float | None
    low: float | None
    high: float | None
    status: str
    quote: str
    start: int
    end: int
    cell: Mapping[str, str] | None
    row_start: int | None
    row_end: int | None


@dataclass(frozen=True, slots=True)
class Place:
    """Evidence: the words of a file at their place; `cell` names table, row and column."""

    report: str | None
    file: str
    quote: str
    start: int
    end: int
    cell: Mapping[str, str] | None = None


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """One finding in the shape of `gongkai audit --json`."""

    report: str | None
    file: str
    agency: str | None
    year: int | None
    rule: str
    outcome: str
    severity: str
    message: str
    evidence: tuple[Place, ...]
    hypothesis: str | None = None
    decision: None = None


def about(
    held: Held, rule: str, outcome: str, severity: str, message: str, evidence: Sequence[Place],
    hypothesis: str | None = None,
) -> AuditFinding:  # fmt: skip
    """A finding about a report."""
    return AuditFinding(
        held.id, held.file, held.agency, held.year, rule, outcome, severity, message,
        tuple(evidence), hypothesis,
    )  # fmt: skip
