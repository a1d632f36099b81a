"""Facts about a report itself: date, contact, title, region, period, parts, suspicious points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import questions
from ontology.dates import find_dates, find_period
from qa.answer import Value
from qa.compose import joined, note, say, year_words
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk, ReportText
from qa.understand.names import NameIndex
from qa.understand.question import Understanding

_PHONE = r"(?:\d{3,4}\s*[-—－–]\s*)?\d{7,8}(?:[-—转]\d{1,5})?|1\d{10}"
# (what the question says, its name, the words before the value, the value)
CONTACTS: tuple[tuple[str, str, str, str], ...] = (
    (r"传真|fax", "传真", r"传真(?:号码|电话)?", _PHONE),
    (r"邮编|邮政编码|postal code|postcode", "邮编", r"邮(?:政)?编(?:码)?", r"\d{6}"),
    (r"邮箱|电子邮件|e-?mail", "电子邮箱", r"(?:电子)?邮[箱件](?:地址)?|[Ee]-?mail", r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    (r"地址|address", "地址", r"(?:联系|办公|通讯|通信)?地址", r"[^,，。;；\n)）]{4,50}"),
    (r"电话|联系方式|phone|telephone|contact", "联系电话", r"(?:联系|咨询|办公)?电话(?:号码)?", _PHONE),
)  # fmt: skip
_PARTS = re.compile(r"([一二三四五六七八九十\d]{1,2})\s*个?(?:大)?(?:部分|方面)(?:组成|构成)?")


def fact(desk: Desk, u: Understanding, index: NameIndex, reports: Sequence[Row]) -> Draft | None:
    """The asked fact of the first report; no_evidence when it does not state it."""
    report = reports[0]
    text = desk.texts([str(report["id"])])[str(report["id"])]
    lowered = u.text.lower()
    if re.search(r"个?部分(?:组成|构成)?|几部分|how many (?:parts|sections)", lowered):
        return _parts(desk, u, report, text)
    for asked, name, lead, value in CONTACTS:
        if re.search(asked, lowered) and not re.search(r"电话咨询", u.text):
            return _contact(desk, u, report, text, name, lead, value)
    if re.search(r"统计期限|统计时间|统计区间|统计范围|时间范围|报告期|period", lowered):
        return _period(desk, u, report, text)
    if re.search(r"(?:哪个|什么)(?:省|市|县|区|地方|地区|州)的", u.text):
        return _region(u, index, report)
    if re.search(r"标题|全称|题目|title", lowered):
        return _title(desk, u, report, text)
    if re.search(r"哪天|何时|什么时候|哪一天|日期|时间|几月|哪日|when|date", lowered):
        return _published(desk, u, report, text)
    return None


def _none(u: Understanding, report: Row) -> Draft:
    return refusal(
        u.language, "lookup", "no_evidence", who=who_of(report),
        year=year_words(u.language, report),
    )  # fmt: skip


def _published(desk: Desk, u: Understanding, report: Row, text: ReportText) -> Draft:
    iso = report["published"]
    dates = find_dates(text.text, text.start, text.end)
    place = next((item for item in dates if item.iso == iso), None) if iso else None
    if iso is None:
        return _none(u, report)
    number = None
    if place is not None:
        number = desk.cite(text.report, place.start, place.end, text.text[place.start : place.end])
    draft = Draft("lookup")
    draft.text = say(
        u.language, "fact_published", who=who_of(report), year=year_words(u.language, report),
        value=iso, note=note(number),
    )  # fmt: skip
    return draft


def _contact(
    desk: Desk, u: Understanding, report: Row, text: ReportText, name: str, lead: str, value: str
) -> Draft:
    pattern = re.compile(rf"(?:{lead})\s*(?:为|是)?\s*[:：]?\s*({value})")
    match = pattern.search(text.text, text.start, text.end)
    if match is None:
        return _none(u, report)
    number = desk.cite(text.report, match.start(), match.end(), match.group())
    draft = Draft("lookup", anchor=(text.report, match.start(), match.end()))
    draft.text = say(
        u.language, "fact_text", who=who_of(report), year=year_words(u.language, report),
        what=name, value=match.group(1).strip(), note=note(number),
    )  # fmt: skip
    return draft


def _period(desk: Desk, u: Understanding, report: Row, text: ReportText) -> Draft:
    found = find_period(text.text, text.start, text.end)
    if found is None:
        return _none(u, report)
    number = desk.cite(text.report, found.start, found.end, text.text[found.start : found.end])
    draft = Draft("lookup")
    draft.text = say(
        u.language, "fact_period", who=who_of(report), year=year_words(u.language, report),
        first=found.period.start, last=found.period.end, note=note(number),
    )  # fmt: skip
    return draft


def _region(u: Understanding, index: NameIndex, report: Row) -> Draft:
    region = index.regions.get(str(report["region"] or ""))
    if region is None:
        return _none(u, report)
    draft = Draft("lookup", names=[region.full_name])
    draft.text = say(u.language, "fact_region", who=who_of(report), value=region.full_name)
    return draft


def _title(desk: Desk, u: Understanding, report: Row, text: ReportText) -> Draft:
    title = report["title"]
    if not title:
        return _none(u, report)
    start = text.text.find(str(title))
    number = desk.cite(text.report, start, start + len(title), str(title)) if start >= 0 else None
    draft = Draft("lookup", names=[str(title)])
    draft.text = say(u.language, "fact_title", value=title, note=note(number))
    return draft


def _parts(desk: Desk, u: Understanding, report: Row, text: ReportText) -> Draft:
    from ontology.numerals import parse_number

    sections = [
        row for row in desk.sections(str(report["id"])) if row["level"] == 1 and row["heading"]
    ]
    promised, stated = "", None
    match = _PARTS.search(text.text, text.start, text.end)
    draft = Draft("check" if re.search(r"实际|一致", u.text) else "lookup")
    agency, year = report["agency"], report["year"]
    if match is not None:
        stated = parse_number(match.group(1))
        number = desk.cite(text.report, match.start(), match.end(), match.group())
        promised = say(u.language, "fact_promised", value=stated, note=note(number))
        draft.values.append(Value(stated, "个", None, agency, year, None, number))
    listed = []
    last = None
    for row in sections:
        heading = str(row["heading"])
        start = text.text.find(heading, row["start"])
        last = desk.cite(text.report, start, start + len(heading), heading) if start >= 0 else None
        listed.append(heading + note(last))
    draft.values.append(Value(len(sections), "个", None, agency, year, None, last))
    if stated is not None and re.search(r"实际|一致", u.text):
        draft.consistent = stated == len(sections)
    draft.text = say(
        u.language, "fact_parts", who=who_of(report), year=year_words(u.language, report),
        promised=promised, value=len(sections), list=joined(u.language, listed, "comma"),
    )  # fmt: skip
    return draft


_WEIGHT = {"high": 0, "medium": 1, "low": 2}


def findings(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft:
    """What the audit rules found in a report, each with its place."""
    report = reports[0]
    rows = list(desk.read(questions.FINDINGS, reports=[str(row["id"]) for row in reports]))
    rows = [row for row in rows if row["outcome"] != "not_assessable"]
    rows.sort(
        key=lambda row: (
            row["outcome"] != "fail",
            _WEIGHT.get(str(row["severity"]), 3),
            str(row["rule"]),
        )
    )
    who, year = who_of(report), year_words(u.language, report)
    text = desk.texts([str(report["id"])])[str(report["id"])]
    parts = []
    for row in rows[:25]:
        marks, quotes = _evidence(desk, row, text)
        words = joined(u.language, quotes, "comma")
        parts.append(f"{row['message']}（{words}{marks}）" if words else f"{row['message']}{marks}")
    draft = Draft("explain")
    key = "findings" if parts else "no_findings"
    title = str(report["title"] or "")
    start = text.text.find(title, text.start) if title and not parts else -1
    mark = note(desk.cite(text.report, start, start + len(title), title)) if start >= 0 else ""
    listed = joined(u.language, parts)
    draft.text = say(u.language, key, who=who, year=year, list=listed, note=mark)
    return draft


def _evidence(desk: Desk, row: Row, text: ReportText) -> tuple[str, list[str]]:
    marks, quotes = "", []
    for quote, start, end in list(zip(row["quotes"] or (), row["starts"] or (), row["ends"] or ()))[
        :3
    ]:
        number = desk.cite(text.report, start, end, quote)
        if number is not None:
            marks += note(number)
            quotes.append(f"“{' '.join(str(quote).split())[:60]}”")
    return marks, quotes
