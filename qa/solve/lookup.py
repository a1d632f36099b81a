"""Numbers of a named agency: one, several, over the years, between agencies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.answer import Derivation, Operand, SeriesPoint, Value
from qa.compose import digits, joined, metric_name, note, rounded, say, value_words, year_words
from qa.draft import Draft, Row, refusal, state, value_of, who_of, words_of
from qa.evidence import Desk
from qa.solve.gather import Stated, incomparable
from qa.solve.pick import Picked, derivation_of, pick, rows_for
from qa.solve.told import told_change
from qa.understand.asked import MetricAsked
from qa.understand.question import Understanding

# Metrics of the statutory part: when a report does not give them no other number stands in.
STATUTORY = (
    "requests.", "outcome.", "review.", "litigation.", "appeals.", "complaints.", "fees.",
    "staff.", "budget.", "wechat.", "rules.", "normative.", "coercion.", "admin_fee.",
)  # fmt: skip


def is_statutory(asked: MetricAsked) -> bool:
    return asked.keys[0].startswith(STATUTORY)


def look_up(
    desk: Desk, u: Understanding, reports: Sequence[Row], asked: Sequence[MetricAsked]
) -> Draft:
    """Every asked metric in every chosen report, in the order asked."""
    draft = Draft("lookup")
    keys = [key for item in asked for key in item.keys]
    rows = rows_for(desk, [str(row["id"]) for row in reports], keys)
    failed: list[tuple[Row, MetricAsked, Picked]] = []
    if len(reports) > 1:
        desk.open([str(row["id"]) for row in reports])
    for report in reports:
        for item in asked:
            picked = pick(u, item, rows, report)
            if picked.reason is not None:
                failed.append((report, item, picked))
            else:
                _say(desk, u, draft, report, item, picked)
    if not draft.values and failed:
        return missing(desk, u, *failed[0])
    for report, item, picked in failed:
        draft.text += ("" if u.language == "zh" else " ") + missing(
            desk, u, report, item, picked
        ).text
    return draft


def _say(
    desk: Desk, u: Understanding, draft: Draft, report: Row, item: MetricAsked, picked: Picked
) -> None:
    if picked.parts:
        _say_sum(desk, u, draft, report, item, picked.parts)
        return
    assert picked.row is not None
    for row in picked.several or (picked.row,):
        state(desk, u, draft, report, row)
    if picked.several:
        draft.warn(say(u.language, "warn.several"))
    for other in picked.others:
        draft.consistent = False
        number = desk.cite_observation(other)
        if number is not None:
            draft.values.append(value_of(other, number))
            words = words_of(u, picked.row), words_of(u, other) + note(number)
            draft.warn(say(u.language, "warn.conflict", list=joined(u.language, words)))


def _say_sum(
    desk: Desk, u: Understanding, draft: Draft, report: Row, item: MetricAsked, parts: Sequence[Row]
) -> None:
    total, derivation = derivation_of(desk, u, parts)
    unit = parts[0]["unit"]
    marks = "".join(note(operand.citation) for operand in derivation.operands)
    draft.text += say(
        u.language, "sum", who=who_of(report), year=year_words(u.language, report),
        metric=metric_name(u.language, item.keys[0]), value=value_words(u.language, total, unit, None),
        formula=derivation.formula + marks,
    )  # fmt: skip
    draft.values.append(
        Value(total, unit, None, report["agency"], report["year"], item.keys[0], None)
    )
    draft.derivation = derivation


def missing(
    desk: Desk,
    u: Understanding,
    report: Row,
    item: MetricAsked,
    picked: Picked,
    kind: str = "lookup",
) -> Draft:
    """The refusal for a metric that a report does not give as a number."""
    place = None if picked.blocked is not None else _empty_form(desk, report, item)
    reason = "value_blank" if place else picked.reason or "metric_not_reported"
    draft = refusal(
        u.language, kind, reason, who=who_of(report),
        year=year_words(u.language, report), metric=metric_name(u.language, item.keys[0]) or item.words,
    )  # fmt: skip
    if picked.blocked is not None:
        number = desk.cite_observation(picked.blocked)
        if number is not None:
            from qa.answer import Near

            draft.near.append(Near(desk.citations[number - 1].quote, number))
    return draft


_FORM_OF_CASES = re.compile(r"未经复议直接起诉")


def _empty_form(desk: Desk, report: Row, item: MetricAsked) -> tuple[int, int] | None:
    """Where the table of reviews and lawsuits stands whose cells are all empty: blank, not unsaid."""
    if not item.keys[0].startswith(("review.", "litigation.")):
        return None
    text = desk.texts([str(report["id"])]).get(str(report["id"]))
    if text is None or (match := _FORM_OF_CASES.search(text.text, text.start, text.end)) is None:
        return None
    line = text.text[text.text.rfind("\n", 0, match.start()) + 1 : match.end() + 40].split("\n")[0]
    return None if re.search(r"[0-9。，]", line) else match.span()


def trend(
    desk: Desk, u: Understanding, reports: Sequence[Row], item: MetricAsked, *, change: bool
) -> Draft:
    """The series over the years that have a report; a change between the first and the last."""
    draft = Draft("trend")
    rows = rows_for(desk, [str(row["id"]) for row in reports], item.keys)
    stated: list[tuple[Row, float, str | None, int | None]] = []
    scales: list[tuple[float, str | None]] = []
    words = []
    desk.open([str(row["id"]) for row in reports])
    for report in reports:
        if report["year"] is None:
            continue
        point, text = _point(desk, u, draft, rows, report, item)
        draft.series.append(point)
        words.append(text)
        if point.value is not None:
            stated.append((report, float(point.value), point.unit, point.citation))
            scales.append(_amount(pick(u, item, rows, report).row, float(point.value), point.unit))
    stated = _on_one_scale(stated, scales)
    if not stated:
        report = reports[0]
        return missing(desk, u, report, item, pick(u, item, rows, report), "trend")
    refused = _not_comparable(desk, u, draft, rows, reports, item, change=change)
    if refused is not None:
        return refused
    if change and len(stated) < 2:
        return _one_end(desk, u, reports, rows, item, stated[0][0])
    _templates(u, draft, item, reports)
    who = who_of(reports[0])
    metric = metric_name(u.language, item.keys[0]) or item.words
    first, last = stated[0], stated[-1]
    if len(stated) > 1:
        draft.direction = "up" if last[1] > first[1] else "down" if last[1] < first[1] else "flat"
    draft.text = say(
        u.language, "trend", who=who, metric=metric, list=joined(u.language, words),
        direction=say(u.language, draft.direction or "one_year"),
    )  # fmt: skip
    if change and len(stated) > 1:
        draft.text += _change(u, draft, who, metric, first, last)
    else:
        draft.values = [
            Value(
                p.value, p.unit, p.qualifier, first[0]["agency"], p.year, item.keys[0], p.citation
            )
            for p in draft.series
            if p.value is not None
        ]
    return draft


Stating = tuple[Row, float, str | None, int | None]


def _amount(row: Row | None, value: float, unit: str | None) -> tuple[float, str | None]:
    """The number in its base unit: 1.36万条 is 13600条."""
    if row is None or row["amount"] is None:
        return value, unit
    return float(row["amount"]), row["base_unit"] or unit


def _on_one_scale(
    stated: Sequence[Stating], scales: Sequence[tuple[float, str | None]]
) -> list[Stating]:
    """As written where all have one unit, in the base unit where they differ."""
    if len({one[2] for one in stated if one[2]}) < 2:
        return list(stated)
    return [(one[0], amount, unit, one[3]) for one, (amount, unit) in zip(stated, scales)]


def _one_end(
    desk: Desk, u: Understanding, reports: Sequence[Row], rows: Sequence[Row], item: MetricAsked,
    only: Row,
) -> Draft:  # fmt: skip
    """A change with one number: the one the report tells itself, else what is missing."""
    if (told := told_change(desk, u, only, item)) is not None:
        return told
    silent = [row for row in reports if row["id"] != only["id"] and row["year"] is not None]
    if silent:
        return missing(desk, u, silent[0], item, pick(u, item, rows, silent[0]), "trend")
    wanted = [year for year in u.years.years if year != only["year"]] or [int(only["year"]) - 1]
    asked = joined(u.language, [say(u.language, "year", year=year) for year in wanted], "comma")
    return refusal(
        u.language, "trend", "year_absent", who=who_of(only), year=asked, years=str(only["year"])
    )


def _not_comparable(
    desk: Desk, u: Understanding, draft: Draft, rows: Sequence[Row], reports: Sequence[Row],
    item: MetricAsked, *, change: bool,
) -> Draft | None:  # fmt: skip
    """A change between two things that are counted differently is refused, a series warned of."""
    stated = []
    for report in reports:
        picked = pick(u, item, rows, report)
        if picked.row is not None:
            value = picked.row["value"]
            stated.append(Stated(report, value, None, None, float(value), None, row=picked.row))
    refused = incomparable(desk, u, "trend", reports, item, stated)
    if refused is not None and not change:
        draft.warn(refused.text)
        return None
    return refused


def _point(
    desk: Desk, u: Understanding, draft: Draft, rows: Sequence[Row], report: Row, item: MetricAsked
) -> tuple[SeriesPoint, str]:
    picked = pick(u, item, rows, report)
    year = year_words(u.language, report)
    if picked.row is not None:
        row = picked.row
        number = desk.cite_observation(row)
        if picked.others:
            draft.consistent = False
            both = [words_of(u, row), *(words_of(u, other) for other in picked.others)]
            draft.warn(say(u.language, "warn.conflict", list=f"{year} " + joined(u.language, both)))
        point = SeriesPoint(
            report["year"], row["value"], row["unit"], row["qualifier"], row["status"], number
        )
        return point, f"{year} {words_of(u, row)}{note(number)}"
    if picked.parts:
        total, derivation = derivation_of(desk, u, picked.parts)
        draft.derivation = derivation
        citation = derivation.operands[0].citation
        point = SeriesPoint(report["year"], total, picked.parts[0]["unit"], None, "value", citation)
        return point, f"{year} {value_words(u.language, total, point.unit, None)}{note(citation)}"
    status = str(picked.blocked["status"]) if picked.blocked is not None else "not_reported"
    gap = missing(desk, u, report, item, picked).text
    return SeriesPoint(report["year"], None, None, None, status, None), f"{year} —（{gap}）"


def _templates(u: Understanding, draft: Draft, item: MetricAsked, reports: Sequence[Row]) -> None:
    eras = sorted({str(row["template"]) for row in reports if row["template"]})
    if len(eras) > 1 and item.keys[0].startswith(
        ("normative.", "rules.", "licence.", "penalty.", "outcome.")
    ):
        draft.warn(say(u.language, "warn.eras", list=joined(u.language, eras, "comma")))


def _change(
    u: Understanding, draft: Draft, who: str, metric: str,
    first: tuple[Row, float, str | None, int | None], last: tuple[Row, float, str | None, int | None],
) -> str:  # fmt: skip
    difference = rounded(abs(last[1] - first[1]))
    unit = "百分点" if last[2] == "%" else last[2]
    signed = rounded(last[1] - first[1])
    draft.values = [Value(signed, unit, None, last[0]["agency"], last[0]["year"], None, None)]
    percent = ""
    written = f"{digits(rounded(last[1]))} - {digits(rounded(first[1]))}"
    if first[1] and last[2] != "%":
        share = rounded((last[1] - first[1]) / first[1] * 100)
        ratio = f"({written}) / {digits(rounded(first[1]))}"
        percent = say(u.language, "percent", value=digits(share), formula=ratio)
        draft.values.append(Value(share, "%", None, last[0]["agency"], last[0]["year"], None, None))
    if re.search(r"百分之|百分比|百分点|比例|增长率|增幅|percent|rate", u.text):
        draft.values.reverse()
    draft.derivation = Derivation(
        "b - a",
        tuple(
            Operand(name, rounded(one[1]), one[2], one[0]["agency"], one[0]["year"], one[3])
            for name, one in (("a", first), ("b", last))
        ),
    )
    word = {"up": "rise", "down": "fall", "flat": "same"}[draft.direction or "flat"]
    return " " * (u.language == "en") + say(
        u.language, "change", who=who, metric=metric, first=first[0]["year"], last=last[0]["year"],
        direction=say(u.language, word), value=value_words(u.language, difference, unit, None),
        percent=percent,
    )  # fmt: skip
