"""A change that a report tells itself: 受理126件，比上年增加34件."""

from __future__ import annotations

import re

from ontology.numerals import parse_number
from qa.answer import Value
from qa.compose import note, say, value_words, year_words
from qa.draft import Draft, Row, who_of
from qa.evidence import Desk, Sentence, sentences
from qa.solve.pick import rows_for
from qa.understand.asked import MetricAsked
from qa.understand.question import Understanding

_CHANGE = re.compile(
    r"(?:比|较|与|同)(?:上年|去年|上一年|前一年|上年度)(?:同期)?(?:相比)?(?:的\d[\d,.]*万?[一-鿿]{0,2}?)?[,，]?(?:共)?(?P<way>增加|减少|增长|下降|上升|多|少)了?"
    r"(?P<number>\d[\d,]*(?:\.\d+)?)(?P<unit>万?[件条份个次人篇期项元宗起]|%|％|人次)"
)
_DOWN = ("减少", "下降", "少")


def told_change(desk: Desk, u: Understanding, report: Row, item: MetricAsked) -> Draft | None:
    """The change against the year before in the sentence that states the metric's number."""
    text = desk.texts([str(report["id"])]).get(str(report["id"]))
    if text is None:
        return None
    rows = [
        row for row in rows_for(desk, [str(report["id"])], item.keys)
        if row["source"] == "text" and row["metric"] in item.keys and row["value"]
    ]  # fmt: skip
    for one in sentences(text):
        mine = [row for row in rows if one.start <= row["start"] < one.end]
        if mine and (draft := change_in(desk, u, one, mine[0]["start"] - one.start, item.keys[0])):
            return draft
    return None


def change_in(
    desk: Desk, u: Understanding, one: Sentence, behind: int, metric: str
) -> Draft | None:
    """The change that a sentence tells at one of its places, else the first behind it."""
    found = list(_CHANGE.finditer(one.text))
    match = next((item for item in found if item.start("number") == behind), None) or next(
        (item for item in found if item.start() >= behind), None
    )
    size = parse_number(match["number"].replace(",", "")) if match else None
    if match is None or size is None:
        return None
    number = desk.cite(one.report, one.start, one.end, one.text)
    if number is None:
        return None
    report = desk.report(one.report)
    signed = -size if match["way"] in _DOWN else size
    unit = match["unit"].replace("％", "%")
    draft = Draft("trend", direction="down" if signed < 0 else "up")
    draft.values = [
        Value(signed, unit, None, report.get("agency"), report.get("year"), metric, number)
    ]
    way = say(u.language, "fall" if signed < 0 else "rise")
    draft.text = say(
        u.language, "open", who=who_of(report), year=year_words(u.language, report),
        value=way + " " * u.english + value_words(u.language, size, unit, None),
        quote=" ".join(one.text.split()), note=note(number),
    )  # fmt: skip
    draft.anchor = (one.report, one.start, one.end)
    return draft
