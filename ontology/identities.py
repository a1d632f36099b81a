"""The arithmetic of the forms (勾稽关系) as signed terms, the one source of rules and SHACL."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from ontology.vocabulary import vocabulary

Number = int | float


@dataclass(frozen=True, slots=True)
class Term:
    """A signed term: of a metric, or of an applicant; `year` counts from the report's year."""

    sign: int
    metric: str | None = None
    applicant: str | None = None
    year: int = 0


@dataclass(frozen=True, slots=True)
class Identity:
    """Terms that sum to zero within one column, row or block; `soft` ones can break rightly."""

    key: str
    rule: str
    label_zh: str
    label_en: str
    eras: tuple[str, ...]
    table: str
    scope: str
    article: str | None
    soft: bool
    terms: tuple[Term, ...]

    def metrics(self) -> tuple[str, ...]:
        return tuple(term.metric for term in self.terms if term.metric is not None)


def _identity(data: Mapping[str, Any]) -> Identity:
    terms = tuple(
        Term(item["sign"], item.get("metric"), item.get("applicant"), item.get("year", 0))
        for item in data["terms"]
    )
    return Identity(
        data["key"],
        data["rule"],
        data["zh"],
        data["en"],
        tuple(data["eras"]),
        data["table"],
        data["scope"],
        data.get("article"),
        bool(data.get("soft", False)),
        terms,
    )


IDENTITIES: Mapping[str, Identity] = {
    item["key"]: _identity(item) for item in vocabulary()["identities"]
}


def identities_of(era: str, table: str | None = None) -> tuple[Identity, ...]:
    """The identities that hold in an era, of one table or of all."""
    return tuple(
        item
        for item in IDENTITIES.values()
        if era in item.eras and (table is None or item.table == table)
    )


def outcome_leaves(era: str) -> tuple[str, ...]:
    """The outcomes that partition the total of an era, each exactly once."""
    for item in IDENTITIES.values():
        if item.rule == "identity.requests.outcomes" and era in item.eras:
            return tuple(term.metric for term in item.terms if term.sign > 0 and term.metric)
    return ()


def rollup(metric: str, era: str) -> tuple[str, ...]:
    """The rows that a form prints in place of a total (不予公开 is eight rows), else nothing."""
    for item in vocabulary()["rollups"]:
        if item["metric"] == metric and era in item["eras"]:
            return tuple(item["parts"])
    return ()


def balance(identity: Identity, value: Callable[[Term], Number | None]) -> Number | None:
    """The signed sum of an identity; none when a value is missing (then it is not assessable)."""
    total: Number = 0
    for term in identity.terms:
        number = value(term)
        if number is None:
            return None
        total += term.sign * number
    return total
