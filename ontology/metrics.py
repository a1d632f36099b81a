"""Every metric of the closed list: labels, what people call it, unit, article, comparability.

Read from `vocabulary.json`, which `python -m ontology.generate` writes from `metrics.ttl`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ontology.vocabulary import vocabulary

OPEN = "open"


@dataclass(frozen=True, slots=True)
class Metric:
    """A thing that reports count; `unit` is its base unit, `alt` the names people use."""

    key: str
    label_zh: str
    label_en: str
    unit: str | None
    article: str | None
    alt_zh: tuple[str, ...]
    alt_en: tuple[str, ...]
    eras: tuple[str, ...]
    tables: tuple[str, ...]

    @property
    def alt(self) -> tuple[str, ...]:
        return self.alt_zh + self.alt_en

    def label(self, language: str) -> str:
        return self.label_en if language == "en" else self.label_zh


@dataclass(frozen=True, slots=True)
class NotComparable:
    """Two metrics that look alike and must not be compared or added, and why."""

    first: str
    second: str
    why_zh: str
    why_en: str


def _metric(data: Mapping[str, Any]) -> Metric:
    return Metric(
        data["key"],
        data["zh"],
        data["en"],
        data.get("unit"),
        data.get("article"),
        tuple(data.get("alt_zh", ())),
        tuple(data.get("alt_en", ())),
        tuple(data.get("eras", ())),
        tuple(data.get("tables", ())),
    )


METRICS: Mapping[str, Metric] = {item["key"]: _metric(item) for item in vocabulary()["metrics"]}

NOT_COMPARABLE: tuple[NotComparable, ...] = tuple(
    NotComparable(item["first"], item["second"], item["zh"], item["en"])
    for item in vocabulary()["not_comparable"]
)

_PAIRS: Mapping[frozenset[str], NotComparable] = {
    frozenset((pair.first, pair.second)): pair for pair in NOT_COMPARABLE
}

APPLICANTS: Mapping[str, tuple[str, str]] = {
    item["key"]: (item["zh"], item["en"]) for item in vocabulary()["applicants"]
}


def not_comparable(first: str, second: str) -> NotComparable | None:
    """Why two metrics may not be compared; none where nothing speaks against it."""
    return _PAIRS.get(frozenset((first, second)))


def base_unit(key: str) -> str | None:
    """The unit in which amounts of a metric are kept."""
    metric = METRICS.get(key)
    return metric.unit if metric else None


def label(key: str, language: str = "zh") -> str:
    """The label of a metric, or the key itself for one outside the list."""
    metric = METRICS.get(key)
    return metric.label(language) if metric else key
