"""The public kind of the answer that a question wants (CONTRACT, ask)."""

from __future__ import annotations

from qa.understand.intent import Intent, asks_number
from qa.understand.question import Understanding

MANY = (Intent.RANK, Intent.TOTAL, Intent.AVERAGE, Intent.COUNT)


def kind_of(u: Understanding) -> str:
    """The public kind of an answer to this question."""
    table: tuple[tuple[Intent, str], ...] = (
        (Intent.FINDINGS, "explain"), (Intent.CORPUS, "corpus"), (Intent.CARRY, "check"),
        (Intent.CHECK, "check"), (Intent.FACT, "lookup"), (Intent.CITED_BY, "relation"),
        (Intent.CITES, "relation"), (Intent.PROBLEMS, "list"), (Intent.MEASURES, "list"),
        (Intent.RANK, "rank"), (Intent.RATE, "rate"), (Intent.CHANGE, "trend"),
        (Intent.TREND, "trend"), (Intent.COMPARE, "compare"),
    )  # fmt: skip
    for intent, kind in table:
        if u.has(intent):
            return kind
    if u.has(*MANY) and not u.agencies:
        return "total"
    if u.has(Intent.PLATFORMS):
        return "relation"
    if asks_number(u.text):
        return "lookup"
    for intent, kind in (
        (Intent.QUOTE, "quote"),
        (Intent.EXPLAIN, "explain"),
        (Intent.YES_NO, "yes_no"),
    ):
        if u.has(intent):
            return kind
    return "lookup"
