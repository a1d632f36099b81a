"""A stretch of a question that names a metric."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class MetricAsked:
    """A stretch of the question and the keys it can mean, best first."""

    keys: tuple[str, ...]
    start: int
    end: int
    words: str
