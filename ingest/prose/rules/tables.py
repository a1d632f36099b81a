"""The tables of rules, each with the rules that a unit allows."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from ingest.prose.rules.ordinary import ORDINARY_RULES
from ingest.prose.rules.requests import REQUEST_RULES
from ingest.prose.rules.reviews import REVIEW_RULES
from ingest.prose.rules.rule import Rule
from ingest.prose.rules.topics import TOPIC_RULES
from ingest.prose.units import unit_fits

Table = Literal["request", "review", "ordinary", "topic"]
TABLES: dict[Table, tuple[Rule, ...]] = {
    "request": REQUEST_RULES,
    "review": REVIEW_RULES,
    "ordinary": ORDINARY_RULES,
    "topic": TOPIC_RULES,
}


@lru_cache(maxsize=512)
def fitting(table: Table, base_unit: str | None) -> tuple[Rule, ...]:
    """The rules of a table that a number of this unit can follow, in their order."""
    return tuple(rule for rule in TABLES[table] if unit_fits(rule.units, base_unit))
