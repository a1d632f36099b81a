"""A trend or a ranking as an Altair chart; Altair is imported only here, and only when asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ontology.metrics import METRICS
from ontology.quantities import scale_amount, scale_unit
from qa.answer import Answer, Number, Value
from qa.compose import metric_name
from qa.faces.escaping import squeezed
from qa.faces.grids import number_words, point_words
from qa.faces.words import word

BLUE, AMBER = "#2f6db3", "#9a5b00"
FONT = "system-ui, PingFang SC, Microsoft YaHei, Noto Sans CJK SC, WenQuanYi Micro Hei, sans-serif"
# A number that is there; what is not there is a word on the axis, not a mark at 0.
TOLD = "isValid(datum.amount)"
WIDTH, ROW_HEIGHT, HEIGHT = 460, 26, 240
MAX_BARS = 40


def chart_of(answer: Answer) -> Any | None:
    """An `altair.Chart` of a trend or a ranking; None where there is nothing to draw.

    Numbers are drawn in their base unit. A year without a report and a number that is masked,
    blank or lost are a gap with a word, never 0. Units that differ cannot share an axis: None.
    """
    if len(answer.series) > 1:
        return _trend(answer)
    bars = {(value.agency, value.year) for value in answer.values}
    one_metric = len({value.metric for value in answer.values}) == 1
    if answer.kind == "rank" and len(bars) > 1 and one_metric:
        return _ranking(answer)
    return None


def _amounts(
    numbers: Sequence[tuple[Number | None, str | None]],
) -> tuple[list[Number | None], str | None] | None:
    """All numbers in one base unit; a number without unit goes with any. None when units differ."""
    scaled = [(value, *scale_unit(unit)) for value, unit in numbers]
    units = {unit for value, _, unit in scaled if unit is not None and value is not None}
    if len(units) > 1 or all(value is None for value, *_ in scaled):
        return None
    amounts = [
        None if value is None else scale_amount(value, factor) for value, factor, _ in scaled
    ]
    return amounts, next(iter(units), None)


def _title(answer: Answer, unit: str | None) -> str:
    """What is measured, in its unit: the metric's name, else nothing but the unit."""
    keys = {value.metric for value in answer.values if value.metric}
    key = next(iter(keys)) if len(keys) == 1 else None
    name = metric_name(answer.language, key) if key in METRICS and key is not None else ""
    name = name or word(answer.language, "value")
    return f"{name} ({squeezed(unit)})" if unit else name


def _trend(answer: Answer) -> Any | None:
    import altair as alt

    scaled = _amounts([(point.value, point.unit) for point in answer.series])
    if scaled is None:
        return None
    amounts, unit = scaled
    rows = _years(answer, amounts)
    base = alt.Chart({"values": rows}).encode(
        x=alt.X("year:O", title=word(answer.language, "year"), axis=alt.Axis(labelAngle=0))
    )
    height = alt.Y("amount:Q", title=_title(answer, unit), scale=alt.Scale(zero=True))
    line = base.mark_line(
        invalid="break-paths-show-domains", color=BLUE, point=alt.OverlayMarkDef(size=60)
    ).encode(y=height, tooltip=[alt.Tooltip("year:O"), alt.Tooltip("label:N")])
    labels = (
        base.transform_filter(TOLD).mark_text(dy=-12).encode(y=height, text=alt.Text("label:N"))
    )
    gaps = (
        base.transform_filter(f"!{TOLD}")
        .mark_text(dy=-6, baseline="bottom", color=AMBER)
        .encode(y=alt.value(HEIGHT), text=alt.Text("label:N"))
    )
    return _dressed(alt.layer(line, labels, gaps), answer, HEIGHT)


def _years(answer: Answer, amounts: Sequence[Number | None]) -> list[dict[str, Any]]:
    """One row for each year from the first to the last, with a word where no number is."""
    known = {point.year: (amount, point) for amount, point in zip(amounts, answer.series)}
    rows = []
    for year in range(min(known), max(known) + 1):
        amount: Number | None = None
        label = word(answer.language, "no_report")
        if year in known:
            amount, point = known[year]
            label = point_words(answer.language, point)
        rows.append({"year": str(year), "amount": amount, "label": squeezed(label)})
    return rows


def _ranking(answer: Answer) -> Any | None:
    import altair as alt

    values = answer.values[:MAX_BARS]
    scaled = _amounts([(value.value, value.unit) for value in values])
    if scaled is None:
        return None
    amounts, unit = scaled
    names = _distinct(answer.language, values)
    rows = [
        {"who": name, "amount": amount, "label": squeezed(_written(answer.language, value))}
        for name, amount, value in zip(names, amounts, values)
    ]
    base = alt.Chart({"values": rows}).encode(
        y=alt.Y("who:N", sort=None, title=None, axis=alt.Axis(labelLimit=260))
    )
    length = alt.X("amount:Q", title=_title(answer, unit), scale=alt.Scale(zero=True))
    bars = base.mark_bar(color=BLUE).encode(
        x=length, tooltip=[alt.Tooltip("who:N"), alt.Tooltip("label:N")]
    )
    labels = (
        base.transform_filter(TOLD)
        .mark_text(align="left", dx=4)
        .encode(x=length, text=alt.Text("label:N"))
    )
    gaps = (
        base.transform_filter(f"!{TOLD}")
        .mark_text(align="left", dx=4, color=AMBER)
        .encode(x=alt.value(0), text=alt.Text("label:N"))
    )
    return _dressed(alt.layer(bars, labels, gaps), answer, ROW_HEIGHT * len(rows))


def _distinct(language: str, values: Sequence[Value]) -> list[str]:
    """A name for each bar; with its place in the list where a name comes twice."""
    several = len({value.year for value in values}) > 1
    names = []
    for value in values:
        year = f" {value.year}" if several and value.year is not None else ""
        names.append(squeezed((value.agency or word(language, "none")) + year))
    return [
        name if names.count(name) == 1 else f"{name} ({place})"
        for place, name in enumerate(names, start=1)
    ]


def _written(language: str, value: Value) -> str:
    return number_words(language, value.value, value.unit, value.qualifier)


def _dressed(chart: Any, answer: Answer, height: int) -> Any:
    """Size and fonts; the question is the title, so that a saved picture says what it shows."""
    title = squeezed(answer.question)
    return chart.properties(width=WIDTH, height=height, title=title).configure(font=FONT)
