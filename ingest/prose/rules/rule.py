"""One rule: a key, the words that tell it, the kind of unit, and the context it needs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.prose.units import ANY

REQUESTS, FREE = "requests", ""


@dataclass(frozen=True, slots=True)
class Rule:
    """`pattern` is searched in `head#tail`; `context` is REQUESTS, "answered", "answers" or FREE."""

    key: str
    pattern: re.Pattern[str]
    units: str
    context: str


def rule(key: str, pattern: str, units: str = ANY, context: str = FREE) -> Rule:
    """A rule with its pattern compiled."""
    return Rule(key, re.compile(pattern), units, context)
