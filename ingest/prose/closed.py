"""Stretches of a text that are closed to reading, asked by the thousand: a search, not a walk."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from ontology.records import Span


@dataclass(frozen=True, slots=True)
class Closed:
    """Spans in order, those that overlap joined: `starts` and `ends` both rise."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: Iterable[Span]) -> Closed:
        """The same characters as the spans, which may come in any order; empty ones are none."""
        starts: list[int] = []
        ends: list[int] = []
        for span in sorted(spans, key=lambda item: item.start):
            if span.start >= span.end:
                continue
            if ends and span.start < ends[-1]:
                ends[-1] = max(ends[-1], span.end)
            else:
                starts.append(span.start)
                ends.append(span.end)
        return cls(tuple(starts), tuple(ends))

    def overlaps(self, span: Span) -> bool:
        """Whether any character of the span is closed."""
        return bisect_right(self.ends, span.start) < bisect_left(self.starts, span.end)

    def contains(self, span: Span) -> bool:
        """Whether the span lies within one closed stretch."""
        at = bisect_right(self.starts, span.start) - 1
        return at >= 0 and span.end <= self.ends[at]
