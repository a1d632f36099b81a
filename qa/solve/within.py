"""The rows of one report in order: which outcome, which channel, which applicants came most often."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answer import Derivation, Operand, Value
from qa.compose import digits, joined, metric_name, note, rounded, say, value_words, year_words
from qa.draft import Draft, Row, value_of, who_of, words_of
from qa.evidence import Desk
from qa.solve.numbers import Found, cite_sentence
from qa.solve.pick import ORGANISATIONS, pick, rows_for
from qa.understand.asked import MetricAsked
from qa.understand.intent import Intent, asked_places, wants_lowest
from qa.understand.metrics import NAMES_OF_APPLICANTS, PARTS, find_applicants
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
    (rf"(?:结果|答复|处理)[^公发]{{0,6}}{_WHICH}|{_WHICH}(?:结果|答复|处理方式|决定)|which (?:outcome|result|decision)", _RESULTS),
    (rf"which .{{0,40}}(?:channel|platform|medium|media)s?.{{0,40}}(?:publish|disclos|carried|information)|{_WHICH}(?:方式|途径|渠道|形式|平台|载体).{{0,10}}(?:公开|发布)|(?:公开|发布).{{0,14}}{_WHICH}(?:方式|途径|渠道|形式|平台|载体)", _PLACES),
    (rf"申请[^公发]{{0,12}}{_WHICH}(?:方式|途径|渠道|形式)|{_WHICH}(?:方式|途径|渠道|形式).{{0,8}}申请|哪(?:一)?(?:种|类|个)申请(?:方式|途径|渠道|形式)|which (?:channel|way|means|route)", _CHANNELS),
)  # fmt: skip
_APPLICANTS = re.compile(
    rf"{_WHICH}(?:申请人|主体|申请主体|人群|对象)|谁(?:来|提|申请).{{0,6}}最|which (?:type|kind|group) of applicants?|which applicants",
    re.IGNORECASE,
)


_KIND_ASKED = re.compile(
    r"(?:哪|什么)(?:一)?(?:种|类|项|样)|which (?:kind|type|sort|outcome|result|ground|channel)",
    re.IGNORECASE,
)


def wants_kind(u: Understanding) -> bool:
    """哪一种最多: a row is asked for; the number of all rows is no answer."""
    return u.has(Intent.RANK) and bool(_KIND_ASKED.search(u.text))


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
    if u.metrics and wants_kind(u) and (parts := PARTS.get(u.metrics[0].keys[0])):
        return _stated(desk, u, report, parts)
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


_PEOPLE = re.compile(r"公民|群众|个人|自然人|老百姓")


def _two_applicants(u: Understanding) -> list[Understanding]:
    """公民多还是法人多: the question asked of either applicant."""
    halves = re.split(r"还是|\bor\b", u.text)
    if len(halves) != 2 or len(u.metrics) != 1:
        return []
    found = []
    for half in halves:
        kinds = find_applicants(half) or (("natural_person",) if _PEOPLE.search(half) else ())
        found += [replace(u, applicants=kinds)] if len(kinds) == 1 else []
    return found if len({one.applicants for one in found}) == 2 else []


def wants_sides(u: Understanding) -> bool:
    """甲多还是乙多: two numbers are asked for; one is no answer."""
    return u.has(Intent.COMPARE) and "还是" in u.text and not re.search(r"多(?:了)?还是少|高还是低|增还是减|升还是降|大还是小", u.text)  # fmt: skip


def sides(desk: Desk, u: Understanding, report: Row, asked: Sequence[MetricAsked]) -> Draft | None:
    """当面的多还是网上的多: two numbers of one report, and which is more."""
    pair = [(u, item) for item in asked] if len(asked) == 2 else []
    pair = pair or [(one, one.metrics[0]) for one in _two_applicants(u)]
    if len(pair) != 2 or not u.has(Intent.COMPARE) or u.has(Intent.YES_NO):
        return None
    rows = rows_for(desk, [str(report["id"])], [key for _, item in pair for key in item.keys])
    picked = [pick(one, item, rows, report) for one, item in pair]
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
    if _BY_HOW_MUCH.search(u.text):
        _by(u, draft, found)
    draft.anchor = (str(best["report"]), int(best["start"]), int(best["end"]))
    return draft


_BY_HOW_MUCH = re.compile(
    r"[差多少](?:了|出)?(?:多少|几)|相差|how (?:many|much) more", re.IGNORECASE
)


def _by(u: Understanding, draft: Draft, rows: Sequence[Row]) -> None:
    """The difference behind the two numbers, which become its operands as well."""
    large, small = sorted(rows, key=lambda row: -float(row["value"]))
    left = rounded(float(large["value"]) - float(small["value"]))
    by_value = {float(value.value or 0): value.citation for value in draft.values}
    draft.derivation = Derivation(
        "a - b",
        tuple(
            Operand(name, row["value"], row["unit"], row["agency"], row["year"], by_value[float(row["value"])])
            for name, row in (("a", large), ("b", small))
        ),
    )  # fmt: skip
    draft.values.append(
        Value(left, large["unit"], None, large["agency"], large["year"], None, None)
    )
    size = value_words(u.language, left, large["unit"], None)
    formula = f"{digits(large['value'])} - {digits(small['value'])}"
    draft.text += " " * u.english + say(u.language, "difference", value=size, formula=formula)


_PART_OF = re.compile(r"其中|当中|包括|含")
# The number asked for must fit by so much better than the other numbers of its sentence.
_CLEARLY = 0.05


def open_share(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    """回访126户，其中118户满意: the share of the number asked for in the number it is part of."""
    best = found[0]
    same = sorted(
        (one for one in found if one.sentence == best.sentence and one.quantity.value),
        key=lambda one: one.quantity.start,
    )
    rivals = [one for one in same if one.quantity.start != best.quantity.start]
    text, begin = best.sentence.text, best.sentence.start
    wholes = [
        one for one in rivals
        if one.quantity.start < best.quantity.start and one.quantity.unit == best.quantity.unit
        and _PART_OF.search(text[one.quantity.end - begin : best.quantity.start - begin])
    ]  # fmt: skip
    whole = wholes[-1] if wholes else None
    others = [one.score for one in rivals if one is not whole]
    if whole is None or (others and max(others) > best.score - _CLEARLY):
        return None
    part, total = float(best.quantity.value or 0), float(whole.quantity.value or 0)
    return _told_share(desk, u, best, part, total) if 0 < part <= total else None


def _told_share(desk: Desk, u: Understanding, best: Found, part: float, total: float) -> Draft:
    number = cite_sentence(desk, best.sentence)
    report = desk.report(best.sentence.report)
    agency, year = report.get("agency"), report.get("year")
    share = rounded(part / total * 100)
    draft = Draft("rate", values=[Value(share, "%", None, agency, year, None, None)])
    draft.derivation = Derivation(
        "a / b",
        tuple(
            Operand(name, rounded(value), best.quantity.unit, agency, year, number)
            for name, value in (("a", part), ("b", total))
        ),
    )
    draft.text = say(
        u.language, "open", who=who_of(report), year=year_words(u.language, report),
        value=f"{digits(share)}%（{digits(rounded(part))} / {digits(rounded(total))}）",
        quote=" ".join(best.sentence.text.split()), note=note(number),
    )  # fmt: skip
    draft.anchor = (best.sentence.report, best.sentence.start, best.sentence.end)
    return draft


__all__ = ["open_share", "ranked", "sides"]
