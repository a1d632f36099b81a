"""Two statements of one thing put side by side: text and table, a year and the next; and rates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answer import Derivation, Operand, Value
from qa.compose import (
    digits,
    joined,
    metric_name,
    note,
    rounded,
    say,
    value_words,
    year_words,
)
from qa.draft import Draft, Row, refusal, value_of, who_of, words_of
from qa.evidence import Desk
from qa.solve.gather import Stated, cited, gather
from qa.solve.lookup import missing
from qa.solve.pick import USABLE, derivation_of, pick, rows_for
from qa.understand.asked import MetricAsked
from qa.understand.metrics import PARTS
from qa.understand.question import Understanding

# What a share of these is a share of (the form's own totals).
WHOLES: tuple[tuple[str, str], ...] = (
    ("outcome.", "requests.processed"), ("review.", "review.total"),
    ("litigation.direct.", "litigation.direct.total"), ("litigation.", "litigation.total"),
    ("disclosure.", "disclosure.total"), ("requests.processed", "requests.received"),
    ("requests.carried_over", "requests.received"), ("requests.", "requests.received"),
    ("disclosure.website", "disclosure.total"), ("staff.", "staff.total"), ("normative.disclosed", "normative.made"),
    ("consultation.", "consultation.total"),
)  # fmt: skip


def text_and_table(desk: Desk, u: Understanding, report: Row, item: MetricAsked) -> Draft:
    """The number in prose against its cell; hedged numbers agree when the cell is in their range."""
    rows = [
        row for row in rows_for(desk, [str(report["id"])], item.keys)
        if row["metric"] in item.keys and row["status"] in USABLE and row["value"] is not None
        and row["applicant"] in ((*u.applicants,) if u.applicants else (None, "total"))
        and not row["category"] and not row["place"]
    ]  # fmt: skip
    prose = [row for row in rows if row["source"] == "text"]
    table = [row for row in rows if row["source"] == "table"]
    if not rows:
        return missing(desk, u, report, item, pick(u, item, rows, report), "check")
    chosen = [*prose[:1], *table[:1]] if prose and table else rows[:2]
    draft = Draft("check")
    lines = []
    for row in chosen:
        number = desk.cite_observation(row)
        draft.values.append(value_of(row, number))
        place = {"zh": ("正文", "表格"), "en": ("text", "table")}[u.language][
            row["source"] == "table"
        ]
        lines.append(f"{place} {words_of(u, row)}{note(number)}")
    if len(chosen) < 2:
        draft.text = f"{who_of(report)}{year_words(u.language, report)} " + joined(
            u.language, lines
        )
        draft.warn(say(u.language, "warn.one_place"))
        return draft
    draft.consistent = _agree(chosen[0], chosen[1])
    key = "check_same" if draft.consistent else "check_differ"
    draft.text = say(
        u.language,
        key,
        list=metric_name(u.language, item.keys[0]) + " " + joined(u.language, lines),
    )
    return draft


def _agree(one: Row, other: Row) -> bool:
    first = one["amount"] if one["amount"] is not None else one["value"]
    second = other["amount"] if other["amount"] is not None else other["value"]
    if first == second:
        return True
    for exact, hedged in ((second, one), (first, other)):
        if hedged["qualifier"] and hedged["value"]:
            scale = (hedged["amount"] or hedged["value"]) / hedged["value"]
            low, high = hedged["low"], hedged["high"]
            if (low is None or exact >= low * scale) and (high is None or exact <= high * scale):
                return True
    return False


def carry(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """结转下年 of a year against 上年结转 of the next (identity of the forms)."""
    dated = [row for row in reports if row["year"] is not None]
    pairs = [(a, b) for a in dated for b in dated if b["year"] == a["year"] + 1]
    if not pairs:
        return None
    first, last = pairs[-1]
    over = MetricAsked(("requests.carried_over",), 0, 0, "")
    into = MetricAsked(("requests.carried_in",), 0, 0, "")
    left, _ = gather(desk, u, [first], over)
    right, _ = gather(desk, u, [last], into)
    for found, report, item in ((left, first, over), (right, last, into)):
        if not found:
            rows = rows_for(desk, [str(report["id"])], item.keys)
            return missing(desk, u, report, item, pick(u, item, rows, report), "check")
    one, other = cited(desk, left, u)[0], cited(desk, right, u)[0]
    draft = Draft("check", consistent=one.amount == other.amount)
    draft.values = [_value(one, over), _value(other, into)]
    lines = [
        f"{year_words(u.language, item.report)} {value_words(u.language, item.value, item.unit, None)}{note(item.citation)}"
        for item in (one, other)
    ]
    draft.text = say(
        u.language, "carry_same" if draft.consistent else "carry_differ", who=who_of(first),
        first=first["year"], last=last["year"], list=joined(u.language, lines),
        value=value_words(u.language, one.value, one.unit, None),
    )  # fmt: skip
    return draft


def _value(item: Stated, asked: MetricAsked) -> Value:
    return Value(
        item.value, item.unit, item.qualifier, item.report["agency"], item.report["year"],
        asked.keys[0], item.citation,
    )  # fmt: skip


def rate(desk: Desk, u: Understanding, report: Row, asked: Sequence[MetricAsked]) -> Draft | None:
    """A share with its formula; a rate that the report states itself comes first."""
    rows = rows_for(desk, [str(report["id"])], [key for item in asked for key in item.keys])
    for item in asked:
        picked = pick(u, item, rows, report)
        if picked.row is not None and picked.row["unit"] == "%":
            return None
    if len(asked) > 2 or (len(asked) == 2 and _ADDED_UP.search(u.text)):
        return _share_of_several(desk, u, report, asked)
    part, whole = asked[0], asked[1] if len(asked) > 1 else whole_of(u, asked[0])
    if len(asked) > 1 and _turned(u, asked[0], asked[1]):
        part, whole = asked[1], asked[0]  # 收到的申请里, 网络申请占几成
    if whole is None:
        return None
    top, _ = gather(desk, u, [report], part)
    bottom, _ = gather(desk, replace(u, applicants=()) if len(asked) < 2 else u, [report], whole)
    if not top or not bottom:
        item = whole if top else part
        found = rows_for(desk, [str(report["id"])], item.keys)
        return missing(desk, u, report, item, pick(u, item, found, report), "rate")
    tops, bottoms = cited(desk, top, u), cited(desk, bottom, u)
    if not tops or not bottoms:
        return None
    a, b = tops[0], bottoms[0]
    if not b.amount:
        return refusal(
            u.language, "rate", "no_evidence", who=who_of(report),
            year=year_words(u.language, report),
        )  # fmt: skip
    if a.parts or b.parts:
        return _share_of_sums(desk, u, report, (part, a), (whole, b))
    return _share(u, report, (part, a), (whole, b))


_ADDED_UP = re.compile(
    r"(?:合计|加起来|之和|相加|三者|三项|两者|两项).{0,6}占|together .{0,30}(?:share|percent|proportion)"
)


def _share_of_several(
    desk: Desk, u: Understanding, report: Row, asked: Sequence[MetricAsked]
) -> Draft | None:
    """甲、乙、丙三者合计占几成: their sum in what all are parts of; None where it is another thing."""
    wholes = {item.keys[0] for one in asked if (item := whole_of(replace(u, applicants=()), one))}
    parts = [one for one in asked if one.keys[0] not in wholes]
    if not _ADDED_UP.search(u.text) or len(wholes) != 1 or len(parts) < 2:
        return None
    whole = MetricAsked((wholes.pop(),), 0, 0, "")
    sides: list[list[Row]] = []
    for group in (parts, [whole]):
        rows = rows_for(desk, [str(report["id"])], [key for one in group for key in one.keys])
        found: list[Row] = []
        for one in group:
            picked = pick(u, one, rows, report)
            if picked.row is None and not picked.parts:
                return missing(desk, u, report, one, picked, "rate")
            found += picked.parts or ([picked.row] if picked.row is not None else [])
        sides.append(found)
    total = sum(float(row["value"]) for row in sides[1])
    if not total:
        return None
    part = sum(float(row["value"]) for row in sides[0])
    tops, bottoms = (derivation_of(desk, u, rows)[1] for rows in sides)
    formula = f"({tops.formula}) / ({bottoms.formula})"
    operands = (*tops.operands, *bottoms.operands)
    share = rounded(part / total * 100)
    draft = Draft("rate", derivation=Derivation(formula, operands))
    draft.values = [Value(share, "%", None, report["agency"], report["year"], None, None)]
    names = [metric_name(u.language, one.keys[0]) for one in parts]
    draft.text = say(
        u.language, "rate", who=who_of(report), year=year_words(u.language, report),
        metric=f"{joined(u.language, names, 'comma')} / {metric_name(u.language, whole.keys[0])}",
        value=f"{digits(share)}%", formula=formula + "".join(note(one.citation) for one in operands),
    )  # fmt: skip
    return draft


_TIMES = re.compile(r"几倍|多少倍|how many times", re.IGNORECASE)
_WITHIN = re.compile(
    r"(?:里面?|中|当中|之中)[,，、]?.{0,30}占|^(?:out )?of (?:all |the )|\bof (?:all )?the .{3,80}, (?:what|how)", re.IGNORECASE
)  # fmt: skip


def _turned(u: Understanding, first: MetricAsked, second: MetricAsked) -> bool:
    """Whether the whole is named before its part."""
    wholes = {whole for prefix, whole in WHOLES if second.keys[0].startswith(prefix)}
    back = {whole for prefix, whole in WHOLES if first.keys[0].startswith(prefix)}
    if (first.keys[0] in wholes) != (second.keys[0] in back):
        return first.keys[0] in wholes
    return bool(_WITHIN.search(u.text))


def whole_of(u: Understanding, item: MetricAsked) -> MetricAsked | None:
    key = item.keys[0]
    if u.applicants:
        return item
    for prefix, whole in WHOLES:
        if key.startswith(prefix) and key != whole:
            return MetricAsked((whole,), 0, 0, whole)
    return None


def _share_of_sums(
    desk: Desk,
    u: Understanding,
    report: Row,
    top: tuple[MetricAsked, Stated],
    bottom: tuple[MetricAsked, Stated],
) -> Draft:
    """A share of what the form only gives in parts: every part is an operand with its note."""
    sides = []
    for _, one in (top, bottom):
        rows = list(one.parts) or [row for row in (one.row,) if row is not None]
        sides.append(derivation_of(desk, u, rows)[1])
    share = rounded(top[1].amount / bottom[1].amount * 100)
    formula = " / ".join(
        f"({one.formula})" if len(one.operands) > 1 else one.formula for one in sides
    )
    operands = tuple(item for one in sides for item in one.operands)
    names = [metric_name(u.language, item.keys[0]) for item, _ in (top, bottom)]
    draft = Draft("rate")
    draft.values = [Value(share, "%", None, report["agency"], report["year"], None, None)]
    draft.derivation = Derivation(formula, operands)
    marks = "".join(note(item.citation) for item in operands)
    draft.text = say(
        u.language, "rate", who=who_of(report), year=year_words(u.language, report),
        metric=f"{names[0]} / {names[1]}", value=f"{digits(share)}%", formula=formula + marks,
    )  # fmt: skip
    return draft


def _share(
    u: Understanding,
    report: Row,
    top: tuple[MetricAsked, Stated],
    bottom: tuple[MetricAsked, Stated],
) -> Draft:
    (part, a), (whole, b) = top, bottom
    times = bool(_TIMES.search(u.text))
    share, unit = rounded(a.amount / b.amount * (1 if times else 100)), "倍" if times else "%"
    draft = Draft("rate")
    draft.values = [Value(share, unit, None, report["agency"], report["year"], None, None)]
    names = [metric_name(u.language, item.keys[0]) for item in (part, whole)]
    draft.derivation = Derivation(
        "a / b",
        tuple(
            Operand(
                name,
                one.value if a.unit == b.unit else rounded(one.amount),
                one.unit if a.unit == b.unit else one.base_unit,
                report["agency"],
                report["year"],
                one.citation,
            )
            for name, one in (("a", a), ("b", b))
        ),
    )
    written = (
        f"{names[0]} {digits(rounded(a.amount))}{note(a.citation)} / "
        f"{names[1]} {digits(rounded(b.amount))}{note(b.citation)}"
    )
    label = {"zh": ("占比", "之比"), "en": ("share", "ratio")}[u.language][times]
    draft.text = say(
        u.language, "rate", who=who_of(report), year=year_words(u.language, report),
        metric=f"{names[0]} {label}", value=f"{digits(share)}{unit}", formula=written,
    )  # fmt: skip
    return draft


def wants_kinds(u: Understanding) -> bool:
    """不予公开有几种情形: the rows of the form, not their numbers."""
    return bool(
        re.search(
            r"几种|多少种|哪几种|哪些(?:情形|类型|种)|几(?:类|项)情形|how many (?:kinds|grounds|types)",
            u.text,
        )
    )


def kinds(desk: Desk, u: Understanding, report: Row, item: MetricAsked) -> Draft | None:
    """The grounds under a heading of the table, as the report's table lists them."""
    keys = PARTS.get(item.keys[0], ())
    rows = [
        row for row in rows_for(desk, [str(report["id"])], item.keys)
        if row["metric"] in keys and row["source"] == "table" and row["row_start"] is not None
    ]  # fmt: skip
    text = desk.texts([str(report["id"])])[str(report["id"])].text
    seen: dict[str, str] = {}
    draft = Draft("list")
    for row in sorted(rows, key=lambda one: one["row_start"]):
        if row["metric"] in seen:
            continue
        label = text[row["row_start"] : row["row_end"]]
        number = desk.cite(row["report"], row["row_start"], row["row_end"], label)
        if number is not None:
            seen[row["metric"]] = label.strip() + note(number)
    if not seen:
        return None
    draft.values = [
        Value(len(seen), "种", None, report["agency"], report["year"], item.keys[0], None)
    ]
    draft.text = say(
        u.language, "kinds", who=who_of(report), year=year_words(u.language, report),
        metric=metric_name(u.language, item.keys[0]), value=len(seen),
        list=joined(u.language, list(seen.values()), "comma"),
    )  # fmt: skip
    return draft
