"""One report as the rules see it: its text, its body without furniture and tables, its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.source import SourceText
from ontology.records import Finding, FindingEvidence, Observation, Report, Span

FAIL, NOTE, NOT_ASSESSABLE = "fail", "note", "not_assessable"
HIGH, MEDIUM, LOW = "high", "medium", "low"


@dataclass(frozen=True)
class View:
    """What one rule may look at."""

    source: SourceText
    report: Report
    furniture: tuple[Span, ...]
    file: str

    @property
    def text(self) -> str:
        return self.source.text

    @cached_property
    def cells(self) -> tuple[Observation, ...]:
        return tuple(item for item in self.report.observations if item.cell is not None)

    @cached_property
    def prose(self) -> tuple[Observation, ...]:
        return tuple(item for item in self.report.observations if item.cell is None)

    @cached_property
    def _hidden_starts(self) -> list[int]:
        return [span.start for span in sorted(self.furniture, key=lambda span: span.start)]

    @cached_property
    def _hidden(self) -> list[Span]:
        return sorted(self.furniture, key=lambda span: span.start)

    def is_furniture(self, offset: int) -> bool:
        """Whether an offset stands in what belongs to the page, not to the report."""
        place = bisect_right(self._hidden_starts, offset) - 1
        return place >= 0 and offset < self._hidden[place].end

    def matches(
        self, pattern: re.Pattern[str], signs: Sequence[str] = ()
    ) -> Iterator[re.Match[str]]:
        """Matches in the report's own words; without one of the signs (if any) there is none."""
        if signs and not self.holds(signs):
            return
        for match in pattern.finditer(self.text, self.report.start, self.report.end):
            if not self.is_furniture(match.start()):
                yield match

    def holds(self, signs: Sequence[str]) -> bool:
        """Whether the report holds one of these words (ten times quicker than a pattern)."""
        start, end = self.report.start, self.report.end
        return any(self.text.find(sign, start, end) >= 0 for sign in signs)

    def matches_at(
        self, pattern: re.Pattern[str], sign: re.Pattern[str], lead: int
    ) -> Iterator[re.Match[str]]:
        """Matches that end within a sign and begin at most `lead` characters before it."""
        at = self.report.start
        for hit in sign.finditer(self.text, at, self.report.end):
            match = pattern.search(self.text, max(at, hit.start() - lead), hit.end())
            if match is None:
                continue
            at = match.end()
            if not self.is_furniture(match.start()):
                yield match

    @cached_property
    def table_extent(self) -> tuple[Span, ...]:
        """The stretches that read cells cover, close ones joined."""
        spans = sorted((cell.start, cell.end) for cell in self.cells)
        joined: list[tuple[int, int]] = []
        for start, end in spans:
            if joined and start - joined[-1][1] < 120:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return tuple(Span(start, end) for start, end in joined)

    def in_table(self, offset: int) -> bool:
        """Whether an offset stands in a table, by the cells read or the grids of the page."""
        if any(span.start - 40 <= offset <= span.end for span in self.table_extent):
            return True
        return any(table.start <= offset < table.end for table in self.source.tables)

    def finding(
        self, rule: str, outcome: str, severity: str, message: str, spans: Sequence[Span],
        hypothesis: str | None = None,
    ) -> Finding:  # fmt: skip
        """A finding whose evidence is the text at the given places."""
        evidence = tuple(
            FindingEvidence(
                self.report.id, self.file, self.text[span.start : span.end], span.start, span.end
            )
            for span in spans
        )
        return Finding(rule, outcome, severity, message, evidence, hypothesis)

    def evidence_of(self, item: Observation) -> FindingEvidence:
        """The place of an observation: a blank cell is shown by its row label."""
        start, end = item.start, item.end
        cell = item.cell
        if start == end and cell and cell.row_start is not None and cell.row_end is not None:
            start, end = cell.row_start, cell.row_end
        return FindingEvidence(
            self.report.id, self.file, self.text[start:end], start, end, item.cell
        )


def span_of(match: re.Match[str], group: int | str = 0) -> Span:
    """The place of a match or of one of its groups."""
    return Span(*match.span(group))
