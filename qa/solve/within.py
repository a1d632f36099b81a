"""The rows of one report in order: which outcome, which channel, which applicants came most often."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from qa.answer import Value
from qa.compose import joined, metric_name, note, say, year_words
from qa.draft import Draft, Row, value_of, who_of, words_of
from qa.evidence import Desk
from qa.solve.pick import ORGANISATIONS, pick, rows_for
from qa.understand.asked import MetricAsked
from qa.understand.intent import Intent, asked_places, wants_lowest
from qa.understand.metrics import NAMES_OF_APPLICANTS, PARTS
from qa.understand.question import Understanding

_WHICH = r"(?:哪|什么)(?:一)?(?:种|类|个|项|样)?(?:处理|办理|答复|申请)?"
_CHANNELS = ("requests.in_person", "requests.fax", "requests.online", "requests.letter")
_ANSWERS = (
    "outcome.already_public", "outcome.granted", "outcome.partial", "outcome.denied",
    "outcome.not_ours", "outcome.nonexistent", "outcome.amend", "outcome.elsewhere",
)  # fmt: skip
_RESULTS = (
    "outcome.granted", "outcome.partial", "outcome.denied", "outcome.unable",
    "outcome.not_handled", "outcome.other", *_ANSWERS,
)  # fmt: skip
_PLACES = (
    "disclosure.website", "disclosure.wechat", "disclosure.weibo", "disclosure.gazette",
    "disclosure.new_media", "disclosure.other",
)  # fmt: skip
# (what the question puts in order, the metrics of that family)
_FAMILIES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (rf"{_WHICH}(?:不予公开|不公开|拒绝)?(?:理由|情形|原因)|which (?:ground|reason)", PARTS["outcome.denied"]),
    (rf"{_WHICH}(?:结果|答复|处理方式|决定)|which (?:outcome|result|decision)", _RESULTS),
    (rf"申请[^公发]{{0,12}}{_WHICH}(?:方式|途径|渠道|形式)|{_WHICH}(?:方式|途径|渠道|形式).{{0,8}}申请|哪(?:一)?(?:种|类|个)申请(?:方式|途径|渠道|形式)|which (?:channel|way|means|route)", _CHANNELS),
    (rf"{_WHICH}(?:方式|途径|渠道|形式|平台|载体).{{0,10}}(?:公开|发布)|(?:公开|发布).{{0,14}}{_WHICH}(?:方式|途径|渠道|形式|平台|载体)", _PLACES),
)  # fmt: skip
_APPLICANTS = re.compile(
    rf"{_WHICH}(?:申请人|主体|申请主体|人群|对象)|谁(?:来|提|申请).{{0,6}}最|which (?:type|kind|group) of applicants?|which applicants",
    re.IGNORECASE,
)


def ranked(desk: Desk, u: Understanding, report: Row) -> Draft | None:
    """The asked place among the rows of a family; None where the question is of no family."""
    if not u.has(Intent.RANK):
        return None
    rows = _family(desk, u, report)
    if len(rows) < 2:
        return None
    lowest = wants_lowest(u.text)
    rows = sorted(rows, key=lambda row: float(row["value"]) * (1 if lowest else -1))
    places = asked_places(u.text)
    amounts = [float(row["value"]) for row in rows]
    chosen = [
        row for row in rows
        if places is None or places[0] <= amounts.index(float(row["value"])) + 1 <= places[1]
    ]  # fmt: skip
    if not chosen:
        return None
    draft = Draft("rank", tie=len({float(row["value"]) for row in chosen}) < len(chosen))
    draft.values = [value_of(row, desk.cite_observation(row)) for row in chosen]
    draft.computed = [float(place) for place in places or ()] + [float(len(chosen))]
    _tell(desk, u, draft, report, rows, chosen)
    first = chosen[0]
    draft.anchor = (str(first["report"]), int(first["start"]), int(first["end"]))
    return draft


def _family(desk: Desk, u: Understanding, report: Row) -> list[Row]:
    """The stated rows that the question puts in order, each metric (or applicant) once."""
    if _APPLICANTS.search(u.text):
        held = rows_for(desk, [str(report["id"])], ("requests.received",))
        kinds = {
            str(row["applicant"]): row for row in held
            if row["applicant"] in ("natural_person", *ORGANISATIONS) and row["value"] is not None
            and row["metric"] == "requests.received" and row["year"] == report["year"]
        }  # fmt: skip
        return list(kinds.values())
    for words, keys in _FAMILIES:
        if re.search(words, u.text, re.IGNORECASE):
            return _stated(desk, u, report, keys)
    return []


def _stated(desk: Desk, u: Understanding, report: Row, keys: Sequence[str]) -> list[Row]:
    rows = rows_for(desk, [str(report["id"])], list(dict.fromkeys(keys)))
    found = []
    for key in dict.fromkeys(keys):
        picked = pick(u, MetricAsked((key,), 0, 0, ""), rows, report)
        full = [row for row in picked.parts if row["value"]]
        if picked.others or len(full) > 1:
            return []  # a total of several rows has no place that a note could open
        if full or picked.row is not None:
            found.append(dict(full[0]) | {"metric": key} if full else picked.row)
    return [row for row in found if row is not None]


def _name(u: Understanding, row: Row) -> str:
    if row["applicant"] and row["applicant"] != "total":
        return NAMES_OF_APPLICANTS.get(row["applicant"], (row["applicant"],) * 2)[u.english]
    return metric_name(u.language, row["metric"], row["label"])


def _tell(
    desk: Desk, u: Understanding, draft: Draft, report: Row, rows: Sequence[Row],
    chosen: Sequence[Row],
) -> None:  # fmt: skip
    def line(row: Row) -> str:
        return f"{_name(u, row)} {words_of(u, row)}{note(desk.cite_observation(row))}"

    some = [row for row in rows if row["value"]]
    draft.text = say(
        u.language, "within", who=who_of(report), year=year_words(u.language, report),
        list=joined(u.language, [line(row) for row in chosen]),
        order=joined(u.language, [line(row) for row in some]),
    )  # fmt: skip


def sides(desk: Desk, u: Understanding, report: Row, asked: Sequence[MetricAsked]) -> Draft | None:
    """当面的多还是网上的多: two numbers of one report, and which is more."""
    if len(asked) != 2 or not u.has(Intent.COMPARE) or u.has(Intent.YES_NO):
        return None
    rows = rows_for(desk, [str(report["id"])], [key for item in asked for key in item.keys])
    picked = [pick(u, item, rows, report) for item in asked]
    found = [one.row for one in picked if one.row is not None and not one.others]
    units = {row["unit"] for row in found if row["unit"]}
    if len(found) != 2 or len(units) > 1:
        return None
    amounts = [float(row["value"]) for row in found]
    lowest = wants_lowest(u.text)
    draft = Draft("compare", tie=amounts[0] == amounts[1])
    lines = []
    for row in found:
        number = desk.cite_observation(row)
        draft.values.append(value_of(row, number))
        lines.append(f"{_name(u, row)} {words_of(u, row)}{note(number)}")
    best = found[amounts.index((min if lowest else max)(amounts))]
    lead = say(u.language, "compare_even") if draft.tie else say(
        u.language, "compare_less" if lowest else "compare_side", winner=_name(u, best)
    )  # fmt: skip
    draft.text = f"{who_of(report)}{' ' * u.english}{year_words(u.language, report)}"
    draft.text += f"{': ' if u.english else '：'}{lead}{' ' * u.english}{joined(u.language, lines)}"
    draft.text += "." if u.english else "。"
    draft.anchor = (str(best["report"]), int(best["start"]), int(best["end"]))
    return draft


_PART_OF = re.compile(r"其中|当中")


def open_share(desk: Desk, u: Understanding, found: Sequence[object]) -> Draft | None:
    """回访126户，其中118户满意: the share that a sentence gives in two numbers of one unit."""
    from qa.answer import Derivation, Operand
    from qa.compose import digits, rounded
    from qa.solve.numbers import Found, cite_sentence

    best = next((one for one in found if isinstance(one, Found)), None)
    if best is None:
        return None
    same = sorted(
        {
            (one.quantity.start, float(one.quantity.value), one.quantity.unit)
            for one in found
            if isinstance(one, Found) and one.sentence == best.sentence and one.quantity.value
        }
    )
    text = best.sentence.text
    for (start, whole, unit), (later, part, other) in itertools.pairwise(same):
        between = text[start - best.sentence.start : later - best.sentence.start]
        if unit != other or part > whole or not _PART_OF.search(between):
            continue
        number = cite_sentence(desk, best.sentence)
        report = desk.report(best.sentence.report)
        agency, year = report.get("agency"), report.get("year")
        share = rounded(part / whole * 100)
        draft = Draft("rate", values=[Value(share, "%", None, agency, year, None, None)])
        draft.derivation = Derivation(
            "a / b",
            tuple(
                Operand(name, rounded(value), unit, agency, year, number)
                for name, value in (("a", part), ("b", whole))
            ),
        )
        draft.text = say(
            u.language, "open", who=who_of(report), year=year_words(u.language, report),
            value=f"{digits(share)}%（{digits(rounded(part))} / {digits(rounded(whole))}）",
            quote=" ".join(text.split()), note=note(number),
        )  # fmt: skip
        draft.anchor = (best.sentence.report, best.sentence.start, best.sentence.end)
        return draft
    return None


__all__ = ["open_share", "ranked", "sides"]
