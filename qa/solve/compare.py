"""Two or more agencies side by side: who has more, by how much, what share of the other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answer import Derivation, Operand, Value
from qa.compose import digits, joined, metric_name, note, rounded, say, value_words, year_words
from qa.draft import Draft, Row, who_of
from qa.evidence import Desk
from qa.solve.gather import (
    Stated,
    cited,
    conflicts,
    gather,
    incomparable,
    one_line,
    to_value,
)
from qa.solve.lookup import missing
from qa.solve.pick import pick, rows_for
from qa.understand.asked import MetricAsked
from qa.understand.intent import wants_lowest
from qa.understand.question import Understanding

_DIFFERENCE = re.compile(
    r"[多少高低大小增减](?:了|出)?(?:多少|几|百分之)|之差|差值|相差|差(?:了|距)?(?:是)?(?:多少|几)|差距|差额|difference|how (?:many|much) (?:more|fewer|less)|by how",
    re.IGNORECASE,
)
_SIZE = re.compile(
    r"之差|差值|相差|差(?:了|距)?(?:是)?(?:多少|几)|差距|差额|difference", re.IGNORECASE
)
_PERCENT = re.compile(r"百分之|百分比|倍|percent|%")


def compare(desk: Desk, u: Understanding, reports: Sequence[Row], item: MetricAsked) -> Draft:
    """The winner is named, or the tie; both values are told; a difference where one is asked."""
    draft = Draft("compare")
    stated, silent = gather(desk, u, reports, item)
    refused = incomparable(desk, u, "compare", reports, item, stated)
    if refused is not None:
        return refused
    if silent:
        return _not_all(desk, u, item, stated, silent[0])
    stated = cited(desk, stated, u)
    metric = metric_name(u.language, item.keys[0]) or item.words
    lowest = wants_lowest(u.text)
    best = (min if lowest else max)(one.amount for one in stated)
    winners = [one for one in stated if one.amount == best]
    draft.names = list(dict.fromkeys(who_of(one.report) for one in winners))
    draft.tie = len(winners) > 1
    draft.values = [to_value(one, item.keys[0]) for one in stated]
    draft.anchor = _anchor(winners[0])
    lines = joined(u.language, [one_line(u, one) for one in stated])
    winner = draft.names[0]
    if len({who_of(one.report) for one in stated}) == 1:
        winner = year_words(u.language, winners[0].report)
    if draft.tie:
        draft.text = say(u.language, "compare_tie", metric=metric, list=lines)
    else:
        draft.text = say(
            u.language, "compare_more", metric=metric, winner=winner, list=lines,
            word=say(u.language, "less" if lowest else "more"),
        )  # fmt: skip
    if len(stated) == 2 and _DIFFERENCE.search(u.text):
        _differ(u, draft, item, stated)
    _comparable(u, draft, stated)
    conflicts(u, draft, stated)
    return draft


def _anchor(one: Stated) -> tuple[str, int, int] | None:
    row = one.row
    return None if row is None else (str(row["report"]), int(row["start"]), int(row["end"]))


def _not_all(
    desk: Desk, u: Understanding, item: MetricAsked, stated: Sequence[Stated], silent: Row
) -> Draft:
    rows = rows_for(desk, [str(silent["id"])], item.keys)
    refused = missing(desk, u, silent, item, pick(u, item, rows, silent), "compare")
    for known in cited(desk, stated, u):
        refused.text += " " + one_line(u, known) + ("." if u.english else "。")
    return refused


def _operand(name: str, one: Stated, unit: str | None) -> Operand:
    return Operand(
        name, rounded(one.amount), unit, one.report["agency"], one.report["year"], one.citation
    )


def _as_asked(u: Understanding, one: Stated, other: Stated) -> tuple[Stated, Stated]:
    """More in 2023 than in 2022: two years of one agency in the order of the question."""
    places = [u.text.find(str(item.report["year"])) for item in (one, other)]
    if who_of(one.report) != who_of(other.report) or -1 in places or places[0] < places[1]:
        return one, other
    return other, one


def _differ(u: Understanding, draft: Draft, item: MetricAsked, stated: Sequence[Stated]) -> None:
    """甲比乙多多少: signed as asked, 相差 without sign; the two numbers become operands."""
    one, other = stated
    one, other = _as_asked(u, one, other)
    unordered = not re.search(r"比|较|than", u.text)
    if (_SIZE.search(u.text) or unordered) and other.amount > one.amount:
        one, other = other, one
    unit = one.base_unit or one.unit
    difference = rounded(one.amount - other.amount)
    a, b = digits(rounded(one.amount)), digits(rounded(other.amount))
    draft.values = [Value(difference, unit, None, None, one.report["year"], item.keys[0], None)]
    formula, words = "a - b", value_words(u.language, abs(difference), unit, None)
    if _PERCENT.search(u.text) and other.amount:
        share = rounded((one.amount - other.amount) / other.amount * 100)
        draft.values = [Value(share, "%", None, None, one.report["year"], None, None)]
        formula, words = "(a - b) / b", f"{digits(abs(share))}%"
    draft.derivation = Derivation(formula, (_operand("a", one, unit), _operand("b", other, unit)))
    key = "difference" if difference else "no_difference"
    written = f"({a} - {b}) / {b}" if "/" in formula else f"{a} - {b}"
    draft.text += " " * u.english + say(u.language, key, value=words, formula=written)


def _comparable(u: Understanding, draft: Draft, stated: Sequence[Stated]) -> None:
    years = {one.report["year"] for one in stated}
    kinds = {one.report["kind"] for one in stated}
    if len(years) > 1 or None in years or len(kinds) > 1:
        text = say(u.language, "warn.years_differ")
        draft.warn(text)
        draft.text += text if u.language == "zh" else f" {text}"
    if len({one.report["scope"] for one in stated}) > 1:
        draft.warn(say(u.language, "warn.mixed_scope"))
    units = {one.base_unit or one.unit for one in stated} - {None}
    if len(units) > 1:
        draft.warn(
            say(u.language, "warn.units", list=joined(u.language, sorted(map(str, units)), "comma"))
        )


def share(desk: Desk, u: Understanding, reports: Sequence[Row], item: MetricAsked) -> Draft | None:
    """甲占乙的百分之几: the first named is the part, unless the whole stands in front (在乙中)."""
    first, second = reports
    if re.search(r"(?:中|里|当中)[,，、]?(?:.{0,24})占", u.text) and not re.search(
        r"占.{0,24}(?:中|里)", u.text
    ):
        first, second = second, first
    bare = replace(u, applicants=())
    top, _ = gather(desk, u, [first], item)
    bottom, _ = gather(desk, bare, [second], item)
    if not top or not bottom:
        return _not_all(desk, u, item, [*top, *bottom], second if top else first)
    a, b = cited(desk, top, u)[0], cited(desk, bottom, u)[0]
    if not b.amount:
        return None
    part = rounded(a.amount / b.amount * 100)
    draft = Draft("rate")
    draft.values = [Value(part, "%", None, None, a.report["year"], None, None)]
    unit = a.base_unit or a.unit
    draft.derivation = Derivation("a / b", (_operand("a", a, unit), _operand("b", b, unit)))
    metric = metric_name(u.language, item.keys[0]) or item.words
    written = (
        f"{who_of(a.report)} {digits(rounded(a.amount))}{note(a.citation)} / "
        f"{who_of(b.report)} {digits(rounded(b.amount))}{note(b.citation)}"
    )
    draft.text = say(
        u.language, "share_between", metric=metric, value=f"{digits(part)}%", formula=written
    )
    _comparable(u, draft, [a, b])
    return draft
