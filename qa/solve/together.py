"""Several numbers of one report added because the question adds them: 新收加上结转一共多少件."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answer import Value
from qa.compose import digits, joined, metric_name, note, rounded, say, value_words, year_words
from qa.draft import Draft, Row, who_of
from qa.evidence import Desk
from qa.solve.lookup import missing
from qa.solve.pick import Picked, derivation_of, pick, rows_for
from qa.understand.asked import MetricAsked
from qa.understand.intent import Intent
from qa.understand.question import Understanding

_ADDED = re.compile(
    r"加(?:上|起来|在一起|总|和)?|相加|之和|总和|合计|合起来|总共|一共|共计|总计|两项|三项|\bplus\b|\bsum\b|combined|together|in total|altogether|\band\b.{0,40}\btotal\b|\btotal\b.{0,60}\band\b",
    re.IGNORECASE,
)
_APART = re.compile(
    r"分别|各(?:自|是|有|多|几|为|收)|respectively|\beach\b|其中|多少.{0,20}多少|几.{0,20}几"
)
# A number and what is part of it are never added up.
_WHOLES = ("requests.received", "requests.processed", "review.total", "disclosure.total")


def adds_up(u: Understanding) -> bool:
    """Whether the question wants one sum of the things it names."""
    keys = [item.keys[0] for item in u.metrics]
    if len(keys) < 2 or _APART.search(u.text):
        return False
    if u.has(Intent.RATE):
        return False
    return u.has(Intent.TOTAL) and bool(_ADDED.search(u.text)) and not _overlap(keys)


def _overlap(keys: Sequence[str]) -> bool:
    """收到 with 予以公开, or a total with its part, would be counted twice."""
    if set(keys) <= {"requests.received", "requests.carried_in"}:
        return False
    roots = {key.split(".")[0] for key in keys}
    return any(key in _WHOLES for key in keys) and len(roots & {"requests", "outcome"}) > 0


def added(desk: Desk, u: Understanding, report: Row, asked: Sequence[MetricAsked]) -> Draft | None:
    """The sum with every operand cited; a refusal where one is missing; None where units differ."""
    rows = rows_for(desk, [str(report["id"])], [key for item in asked for key in item.keys])
    operands: list[Row] = []
    for item in asked:
        picked = pick(u, item, rows, report)
        if picked.reason is not None:
            return missing(desk, u, report, item, picked, "total")
        if picked.several or picked.others:
            return None
        operands += _operands(picked)
    if len({row["unit"] for row in operands if row["unit"]}) > 1:
        return None
    total, derivation = derivation_of(desk, u, operands)
    marks = "".join(note(operand.citation) for operand in derivation.operands)
    unit = operands[0]["unit"]
    names = joined(u.language, [metric_name(u.language, one.keys[0]) for one in asked], "comma")
    draft = Draft("total")
    draft.text = say(
        u.language, "sum", who=who_of(report), year=year_words(u.language, report), metric=names,
        value=value_words(u.language, total, unit, None), formula=derivation.formula + marks,
    )  # fmt: skip
    draft.values = [Value(total, unit, None, report["agency"], report["year"], None, None)]
    draft.derivation = derivation
    return draft


_BY_HOW_MUCH = re.compile(
    r"[多少高低](?:了|出|出来)?(?:多少|几)|相差|之差|差(?:了)?(?:多少|几)|how (?:many|much) (?:more|fewer|less)|difference",
    re.IGNORECASE,
)


def sets_apart(u: Understanding) -> bool:
    """许可比处罚多多少: the difference of two numbers of one report."""
    return len(u.metrics) == 2 and u.has(Intent.COMPARE) and bool(_BY_HOW_MUCH.search(u.text))


def difference(
    desk: Desk, u: Understanding, report: Row, asked: Sequence[MetricAsked]
) -> Draft | None:
    """The first less the second, both cited; None where one is no single number."""
    rows = rows_for(desk, [str(report["id"])], [key for item in asked for key in item.keys])
    sides = [pick(u, item, rows, report).row for item in asked]
    if sides[0] is None or sides[1] is None or sides[0]["unit"] != sides[1]["unit"]:
        return None
    _, derivation = derivation_of(desk, u, [sides[0], sides[1]])
    a, b = derivation.operands
    left = rounded(float(a.value) - float(b.value))
    named = [metric_name(u.language, one.keys[0]) for one in asked]
    lines = [
        f"{name} {value_words(u.language, one.value, one.unit, None)}{note(one.citation)}"
        for name, one in zip(named, (a, b))
    ]
    draft = Draft("compare")
    lead = f"{who_of(report)}{year_words(u.language, report)}"
    ended = ". " if u.english else "。"
    size = value_words(u.language, abs(left), a.unit, None)
    draft.text = f"{lead} {joined(u.language, lines)}{ended}" + say(
        u.language, "difference", value=size, formula=f"{digits(a.value)} - {digits(b.value)}"
    )
    draft.values = [Value(left, a.unit, None, report["agency"], report["year"], None, None)]
    draft.derivation = replace(
        derivation, formula="a - b", operands=(replace(a, name="a"), replace(b, name="b"))
    )
    return draft


def _operands(picked: Picked) -> list[Row]:
    return list(picked.parts) if picked.parts else [picked.row] if picked.row is not None else []
