"""The parts of one sentence put in order, and two sides of an English comparison."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ontology.quantities import Quantity
from qa.compose import (
    joined,
    note,
    say,
    value_words,
    year_words,
)
from qa.draft import Draft, Row, who_of
from qa.evidence import (
    Desk,
)
from qa.solve.numbers import ENOUGH, QUOTE_ENOUGH, Found, cite_sentence, search_numbers, value_at
from qa.understand.glossary import english_content
from qa.understand.intent import Intent, wants_lowest
from qa.understand.question import Understanding

_OR = re.compile(
    r"(?:[:,]|\bbetween\b|\bmore\b)\s+([^:,?]{4,80}?)\s+(?:or|and|than)\s+([^:,?]{4,80})\??$",
    re.IGNORECASE,
)


def two_sides(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """'Which is more: A or B': the number of each side, looked for by its own words."""
    match = _OR.search(u.text) if u.english else None
    if match is None:
        return None
    draft = Draft("compare")
    sides: list[tuple[float, str, str]] = []
    for words in match.groups():
        own = replace(u, content=english_content(words), intents=(Intent.LOOKUP,))
        found, _ = search_numbers(desk, own, reports, None)
        taken = {value.citation for value in draft.values}
        for one in [item for item in found[:5] if item.score >= ENOUGH and item.quantity.value]:
            number = cite_sentence(desk, one.sentence)
            if number is None or number in taken:
                continue
            draft.values.append(value_at(desk, one.quantity, one.sentence.report, number))
            said = value_words(
                u.language, one.quantity.value, one.quantity.unit, one.quantity.qualifier
            )
            quoted = " ".join(one.sentence.text.split())
            line = f"{words.strip()}: {said} (“{quoted}”){note(number)}"
            sides.append(
                (float(one.quantity.amount or one.quantity.value or 0), words.strip(), line)
            )
            break
    if len(sides) != 2:
        return None
    best = max(sides)
    draft.tie = sides[0][0] == sides[1][0]
    lead = (
        say(u.language, "compare_even")
        if draft.tie
        else say(u.language, "compare_side", winner=best[1])
    )
    draft.text = f"{lead} {joined(u.language, [line for *_, line in sides])}."
    return draft


def ordered(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    """The parts of one sentence in order: 哪类最多, 从多到少."""
    found, pool = _list_of(u, found)
    number = cite_sentence(desk, found[0].sentence)
    if number is None or not pool:
        return None
    lowest = wants_lowest(u.text)
    pool = sorted(
        pool,
        key=lambda one: (one.quantity.amount or one.quantity.value or 0) * (1 if lowest else -1),
    )
    whole = re.search(r"从.到|排名|排序|排一下|排列|rank", u.text)
    report = desk.report(found[0].sentence.report)
    comparing = u.has(Intent.COMPARE) and not u.has(Intent.RANK)
    draft = Draft("compare" if comparing else "rank")
    chosen = pool if whole or comparing else pool[:1]
    draft.values = [value_at(desk, one.quantity, one.sentence.report, number) for one in chosen]
    draft.names = [label_of(one.clause, one.quantity) for one in (chosen if whole else pool[:1])]
    listed = joined(
        u.language,
        [
            label_of(one.clause, one.quantity)
            + " "
            + value_words(u.language, one.quantity.value, one.quantity.unit, one.quantity.qualifier)
            for one in chosen
        ],
    )
    draft.text = say(
        u.language, "open", who=who_of(report), year=year_words(u.language, report),
        value=listed, quote=" ".join(found[0].sentence.text.split()), note=note(number),
    )  # fmt: skip
    if any(one.quantity.unit is None for one in chosen):
        draft.warn(say(u.language, "warn.no_unit"))
    draft.anchor = (found[0].sentence.report, found[0].sentence.start, found[0].sentence.end)
    return draft


def _list_of(u: Understanding, found: Sequence[Found]) -> tuple[Sequence[Found], list[Found]]:
    """The best sentence with at least two numbers of one unit, without the total of them."""
    for best in found:
        if best.score < QUOTE_ENOUGH / 2:
            break
        mine = [
            one for one in found if one.sentence == best.sentence and one.quantity.value is not None
        ]
        pool = _money(u, [best, *mine]) or [
            one for one in mine if one.quantity.unit in (best.quantity.unit, None) or best.quantity.unit is None
        ]  # fmt: skip
        pool = list(dict.fromkeys(pool))
        parts = [one for one in pool if not _is_total(one, pool)]
        if len(parts) > 1:
            return [best, *mine], parts
    return found, []


def _is_total(one: Found, pool: Sequence[Found]) -> bool:
    others = [
        float(item.quantity.amount or item.quantity.value or 0) for item in pool if item is not one
    ]
    mine = float(one.quantity.amount or one.quantity.value or 0)
    return len(others) > 1 and abs(mine - sum(others)) < 1e-6


def _money(u: Understanding, found: Sequence[Found]) -> list[Found]:
    if not re.search(r"投资|金额|经费|费用|资金|investment|amount", u.text):
        return []
    return [
        one for one in found
        if one.sentence == found[0].sentence and (one.quantity.unit or "").endswith("元")
    ]  # fmt: skip


def label_of(clause: str, item: Quantity) -> str:
    """What a number of a list counts: the words before it."""
    head = clause.split(item.raw)[0] if item.raw else clause
    head = re.split(r"[、和]", head)[-1] or head
    return (
        re.sub(r"^(?:其中|分别|包括|并|共)[:：]?|[:：为有达共]+$", "", head.strip())
        or clause.strip()
    )
