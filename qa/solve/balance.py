"""Arithmetic of a report tried again: the balance of a column, a stated growth against two years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ontology.identities import IDENTITIES, Identity
from qa.answer import Derivation, Operand, Value
from qa.compose import digits, formula_words, joined, metric_name, note, rounded, say, year_words
from qa.draft import Draft, Row, refusal, value_of, who_of, words_of
from qa.evidence import Desk
from qa.solve.lookup import missing
from qa.solve.pick import pick, rows_for
from qa.understand.asked import MetricAsked
from qa.understand.intent import Intent
from qa.understand.metrics import NAMES_OF_APPLICANTS
from qa.understand.question import Understanding

_BALANCE = re.compile(
    r"勾稽|平不平|平衡(?:吗|不平衡|关系)|(?:加|和).{0,24}(?:等不等于|是否等于|是不是等于|等于.{0,16}[吗?？])|(?:balance|add up|adds up|sum up)\b",
    re.IGNORECASE,
)
# Which identity of the forms a question means, the balance of the requests where none is named.
_MEANT: tuple[tuple[str, str], ...] = (
    (r"复议后|after .{0,12}re(?:view|consideration)", "litigation.after_review.sum"),
    (r"诉讼|起诉|lawsuit|litigation", "litigation.direct.sum"),
    (r"复议|re(?:view|consideration)", "review.sum"),
)


def wanted(u: Understanding) -> bool:
    """Whether a question asks if a column of the form holds together."""
    return bool(_BALANCE.search(u.text))


def _identity(u: Understanding) -> Identity:
    named = next((key for words, key in _MEANT if re.search(words, u.text, re.IGNORECASE)), "")
    return IDENTITIES[named or "requests.balance"]


def balance(desk: Desk, u: Understanding, report: Row) -> Draft:
    """Both sides of the identity with every term cited; one term missing and it is not assessed."""
    identity = _identity(u)
    sides: dict[int, list[Row]] = {1: [], -1: []}
    rows = [
        row for row in rows_for(desk, [str(report["id"])], identity.metrics())
        if row["source"] == "table"
    ]  # fmt: skip
    for term in identity.terms:
        item = MetricAsked((str(term.metric),), 0, 0, "")
        picked = pick(u, item, rows, report)
        if picked.row is None:
            return missing(desk, u, report, item, picked, "check")
        sides[term.sign].append(picked.row)
    totals = [rounded(sum(float(row["value"]) for row in sides[sign])) for sign in (1, -1)]
    draft = Draft("check", consistent=totals[0] == totals[1])
    told = [_side(desk, u, draft, sides[sign], total) for sign, total in zip((1, -1), totals)]
    draft.computed = [float(total) for total in totals]
    key = "balance_holds" if draft.consistent else "balance_fails"
    draft.text = say(
        u.language, key, who=who_of(report), year=year_words(u.language, report),
        what=_column(u), first=told[0], last=told[1],
    )  # fmt: skip
    return draft


def _column(u: Understanding) -> str:
    names = [NAMES_OF_APPLICANTS.get(one, (one, one)) for one in u.applicants or ("total",)]
    return joined(u.language, [name[u.english] for name in names], "comma")


def _side(desk: Desk, u: Understanding, draft: Draft, rows: Sequence[Row], total: float) -> str:
    parts = []
    for row in rows:
        number = desk.cite_observation(row)
        draft.values.append(value_of(row, number))
        name = metric_name(u.language, row["metric"], row["label"])
        parts.append(f"{name} {words_of(u, row)}{note(number)}")
    return " + ".join(parts) + (f" = {digits(rounded(total))}" if len(rows) > 1 else "")


def growth(
    desk: Desk, u: Understanding, reports: Sequence[Row], before: Sequence[Row], item: MetricAsked
) -> Draft | None:
    """The growth a report states against the one its number and the year before give."""
    report = reports[-1]
    rows = rows_for(desk, [str(report["id"])], item.keys)
    told = pick(u, replace(item, keys=item.keys[:1]), rows, report)
    if told.row is None or len(item.keys) < 2:
        return None
    counted = replace(item, keys=item.keys[1:])
    pair = []
    for one in (before[-1] if before else None, report):
        if one is None:
            return _alone(desk, u, report, told.row)
        picked = pick(u, counted, rows_for(desk, [str(one["id"])], counted.keys), one)
        if picked.row is None or not picked.row["value"]:
            return _alone(desk, u, report, told.row)
        pair.append((one, picked.row))
    return _grown(desk, u, report, told.row, pair)


def _alone(desk: Desk, u: Understanding, report: Row, row: Row) -> Draft:
    """Only the growth is stated: said, and that nothing can be set against it."""
    number = desk.cite_observation(row)
    draft = Draft("check", values=[value_of(row, number)])
    draft.text = say(
        u.language, "value", who=who_of(report), year=year_words(u.language, report),
        metric=metric_name(u.language, row["metric"], row["label"]), value=words_of(u, row),
        note=note(number),
    )  # fmt: skip
    draft.warn(say(u.language, "warn.one_place"))
    return draft


def _grown(
    desk: Desk, u: Understanding, report: Row, told: Row, pair: Sequence[tuple[Row, Row]]
) -> Draft:
    (_, first), (_, last) = pair
    number = desk.cite_observation(told)
    share = rounded((last["amount"] - first["amount"]) / first["amount"] * 100)
    decimals = len(str(told["raw"] or "").rstrip("%％").partition(".")[2])
    agree = abs(abs(float(told["value"])) - abs(float(share))) <= 0.5 * 10**-decimals + 1e-9
    draft = Draft("check", consistent=agree)
    draft.values = [
        value_of(told, number),
        Value(share, "%", None, report["agency"], report["year"], None, None),
    ]
    operands = []
    for name, row in (("a", first), ("b", last)):
        cited = desk.cite_observation(row)
        operands.append(Operand(name, row["value"], row["unit"], row["agency"], row["year"], cited))
    draft.derivation = Derivation("b - a", tuple(operands))
    a, b = digits(rounded(first["value"])), digits(rounded(last["value"]))
    marks = "".join(note(one.citation) for one in operands)
    draft.text = say(
        u.language, "growth_same" if agree else "growth_differ", who=who_of(report),
        year=year_words(u.language, report), told=words_of(u, told), note=note(number),
        value=f"{digits(share)}%", formula=f"({b} - {a}) / {a}", notes=marks,
    )  # fmt: skip
    return draft


def rate_over_years(
    desk: Desk, u: Understanding, reports: Sequence[Row], part: MetricAsked, whole: MetricAsked
) -> Draft | None:
    """A share in the first and in the last of the years, and by how many points it moved."""
    shares: list[float] = []
    operands: list[Operand] = []
    parts: list[str] = []
    ends = [reports[0], reports[-1]]
    for report in ends:
        for item in (part, whole):
            mine = u if item is part else replace(u, applicants=())
            rows = rows_for(desk, [str(report["id"])], item.keys)
            row = pick(mine, item, rows, report).row
            if row is None or (item is whole and not row["value"]):
                return missing(desk, u, report, item, pick(mine, item, rows, report), "rate")
            name = metric_name(u.language, row["metric"], row["label"])
            operands.append(
                Operand(name, _size(row), row["base_unit"] or row["unit"], row["agency"], row["year"], desk.cite_observation(row))
            )  # fmt: skip
        a, b = operands[-2:]
        shares.append(float(a.value) / float(b.value) * 100)
        parts.append(
            f"{year_words(u.language, report)} {digits(rounded(shares[-1]))}%"
            f"（{digits(a.value)}{note(a.citation)} / {digits(b.value)}{note(b.citation)}）"
        )
    return _moved(u, ends, shares, operands, parts, part)


def _size(row: Row) -> float | int:
    """The number in its base unit, so that 万条 and 条 may be divided."""
    return rounded(float(row["amount"] if row["amount"] is not None else row["value"]))


def _moved(
    u: Understanding, ends: Sequence[Row], shares: Sequence[float], operands: Sequence[Operand],
    parts: Sequence[str], part: MetricAsked,
) -> Draft:  # fmt: skip
    points = rounded(shares[1] - shares[0])
    formula = " - ".join(
        f"{digits(a.value)} / {digits(b.value)}" for a, b in (operands[2:], operands[:2])
    )
    draft = Draft("rate", derivation=Derivation(formula, (*operands[2:], *operands[:2])))
    draft.direction = "up" if points > 0 else "down" if points < 0 else "flat"
    agency, year = ends[1]["agency"], ends[1]["year"]
    draft.values = [Value(points, "百分点", None, agency, year, None, None)]
    draft.computed = [float(rounded(one)) for one in shares] + [float(abs(points))]
    draft.computed += [float(row["year"]) for row in ends]
    draft.text = say(
        u.language, "rate_moved", who=who_of(ends[1]), list=joined(u.language, parts),
        metric=metric_name(u.language, part.keys[0]) or part.words,
        word=say(u.language, {"up": "rise", "down": "fall", "flat": "same"}[draft.direction]),
        value=digits(abs(points)),
    )  # fmt: skip
    return draft


def on_time(desk: Desk, u: Understanding, report: Row) -> Draft:
    """按时办结率 by the annex: done in time of all that was done (按时办结 + 延期办结)."""
    keys = ("requests.completed_on_time", "requests.completed_extended")
    rows = rows_for(desk, [str(report["id"])], keys)
    found = []
    for key in keys:
        item = MetricAsked((key,), 0, 0, "")
        picked = pick(u, item, rows, report)
        if picked.row is None:
            wanted_rate = MetricAsked(("requests.on_time_rate",), 0, 0, "")
            return missing(desk, u, report, wanted_rate, picked, "rate")
        found.append(picked.row)
    done = sum(float(row["value"]) for row in found)
    if not done:
        return refusal(
            u.language, "rate", "no_evidence", who=who_of(report), year=year_words(u.language, report)
        )  # fmt: skip
    share = rounded(float(found[0]["value"]) / done * 100)
    order = (found[0], *found)
    operands = tuple(
        Operand(
            metric_name(u.language, row["metric"], row["label"]), row["value"], row["unit"],
            row["agency"], row["year"], desk.cite_observation(row),
        )
        for row in order
    )  # fmt: skip
    formula = f"{digits(order[0]['value'])} / ({formula_words(row['value'] for row in found)})"
    draft = Draft("rate", derivation=Derivation(formula, operands))
    draft.values = [Value(share, "%", None, report["agency"], report["year"], None, None)]
    marks = "".join(note(item.citation) for item in operands[1:])
    draft.text = say(
        u.language, "rate", who=who_of(report), year=year_words(u.language, report),
        metric=metric_name(u.language, "requests.on_time_rate"), value=f"{digits(share)}%",
        formula=formula + marks,
    )  # fmt: skip
    return draft


def wants_growth_checked(u: Understanding, item: MetricAsked) -> bool:
    """按两年的数算对不对: a stated growth is to be tried."""
    return item.keys[0].endswith(".growth") and u.has(Intent.CHECK)
