"""Who cites what, who uses which platform, which problems and measures are stated."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import questions
from ontology.regulations import canonical_title, normalise_number
from qa.answer import Value
from qa.compose import joined, note, say, year_words
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk
from qa.understand.content import terms
from qa.understand.question import Understanding

_TITLE = re.compile(r"《([^》]+)》")
_NUMBER = re.compile(
    r"([一-鿿]{1,12}[〔\[【(（]\s*(?:20\d{2}|20[xX]{2})\s*[〕\]】)）]\s*\d{1,4}\s*号)|((?:国务院令|国令|教育部令|人民政府令)第?\d+号?)"
)
_LOOSE_NUMBER = re.compile(r"([一-鿿]{2,10}?)第?(\d{1,4})号")
ENGLISH_TITLES: tuple[tuple[str, str], ...] = (
    (r"regulations? (?:of the .{0,40})?on (?:open )?government information|open government information regulations?|OGI regulations?|disclosure regulations?", "中华人民共和国政府信息公开条例"),
    (r"(?:guarding|protecting|keeping|protection of) state secrets|state secrets law", "中华人民共和国保守国家秘密法"),
)  # fmt: skip
_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"微信|公众号|wechat", ("wechat",)), (r"微博|weibo|microblog", ("weibo",)), (r"新媒体|new media|social media", ("new_media", "wechat", "weibo", "app")),
    (r"热线|电话|hotline", ("hotline",)), (r"网站|门户|website|portal", ("website",)), (r"公报|gazette", ("gazette",)),
    (r"客户端|\bapp\b", ("app",)), (r"发布会|press conference", ("press_conference",)), (r"访谈|interview", ("interview",)),
    (r"报纸|报刊|newspaper", ("newspaper",)), (r"电视|广播(?!喇叭)|broadcast|television|radio", ("broadcast",)),
    (r"公示栏|公开栏|宣传栏|公告栏|notice board|bulletin", ("notice_board",)), (r"电子屏|显示屏|触摸屏|screen", ("screen",)),
    (r"查阅|reading", ("reading_place",)), (r"网络问政|信箱|mailbox", ("mailbox",)),
    (r"线下|传统|offline", ("notice_board", "screen", "handout", "reading_place", "newspaper", "loudspeaker", "service_centre")),
)  # fmt: skip


def asked_regulations(desk: Desk, u: Understanding) -> tuple[list[Row], str | None]:
    """The regulation nodes that a question names by title, short title or number."""
    rows: list[Row] = list(desk.read(questions.REGULATIONS))
    for match in _TITLE.finditer(u.text):
        title = canonical_title(match.group(1))
        return [row for row in rows if row["title"] in (title, match.group(1))], title
    numbered = [row for row in rows if row["number"] and str(row["number"]) in _brackets(u.text)]
    if numbered:
        return numbered, str(numbered[0]["number"])
    for match in _NUMBER.finditer(u.text):
        number = normalise_number(match.group())
        found = [row for row in rows if number and row["number"] == number]
        return found, number or match.group()
    for pattern, title in ENGLISH_TITLES:
        if re.search(pattern, u.text, re.IGNORECASE):
            return [row for row in rows if row["title"] == title], title
    bare = re.search(
        r"([一-鿿]{2,30}?(?:条例|办法|规定|法|意见|要点|方案|规范))", u.content.replace("|", "")
    )
    if bare:
        title = canonical_title(bare.group(1))
        return [row for row in rows if row["title"] == title], title
    return [], None


def _brackets(text: str) -> str:
    """Document numbers with the official brackets: [2017] as 〔2017〕."""
    return re.sub(r"[\[【(（](\d{4}|20xx)[\]】)）]\s*(\d+)\s*号", r"〔\1〕\2号", text)


def cited_by(desk: Desk, u: Understanding) -> Draft:
    """The agencies whose reports cite a regulation."""
    nodes, title = asked_regulations(desk, u)
    if title is None:
        return _nobody(u, u.content.replace("|", ""))
    rows = desk.read(questions.CITES, nodes=[str(row["id"]) for row in nodes]) if nodes else []
    wanted = set(u.years.years)
    rows = [
        row for row in rows
        if (not wanted or row["year"] in wanted)
        and (not u.agencies or row["agency"] in {item.name for item in u.agencies})
    ]  # fmt: skip
    draft = Draft("relation")
    _remember(desk, rows)
    parts = _grouped(desk, u, rows, draft)
    if not parts:
        return _nobody(u, title)
    shown = str(nodes[0]["title"])
    draft.text = say(
        u.language, "cited_by", title=shown, count=len(draft.names), list=joined(u.language, parts)
    )
    if re.search(r"多少|几个|几家|how many", u.text):
        draft.values = [Value(len(draft.names), "个", None, None, None, None, None)]
    return draft


def _nobody(u: Understanding, title: str) -> Draft:
    draft = refusal(u.language, "relation", "no_evidence")
    draft.text = say(u.language, "nobody_cites", title=title)
    return draft


def _remember(desk: Desk, rows: Sequence[Row]) -> None:
    wanted = list(dict.fromkeys(str(row["report"]) for row in rows))
    known = [
        {"id": row["report"], "agency": row["agency"], "year": row["year"], "title": None}
        for row in rows
    ]
    desk.remember(row for row in known if row["id"] in wanted and not desk.report(str(row["id"])))


def _grouped(desk: Desk, u: Understanding, rows: Sequence[Row], draft: Draft) -> list[str]:
    """One line per agency: its years with one note each."""
    lines: dict[str, list[str]] = {}
    seen: set[str] = set()
    desk.texts([str(row["report"]) for row in rows])
    for row in rows:
        if str(row["report"]) in seen:
            continue
        number = desk.cite(row["report"], row["start"], row["end"], row["quote"])
        if number is None:
            continue
        seen.add(str(row["report"]))
        lines.setdefault(str(row["agency"] or "—"), []).append(
            year_words(u.language, row) + note(number)
        )
    draft.names = list(lines)
    return [f"{name}（{joined(u.language, years, 'comma')}）" for name, years in lines.items()]


def cites(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft:
    """The documents a report cites, or the one a number stands for."""
    rows: list[Row] = list(
        desk.read(questions.CITED_BY, reports=[str(row["id"]) for row in reports])
    )
    report = reports[0]
    numbered = _by_number(u, rows)
    draft = Draft("relation")
    if numbered:
        return _document(desk, u, draft, numbered)
    if re.search(r"依据|根据|legal basis|based on", u.text) and any(
        row["role"] == "basis" for row in rows
    ):
        rows = [row for row in rows if row["role"] == "basis"]
    rows = _about(u, rows)
    seen: dict[str, int] = {}
    parts = []
    for row in rows:
        key = f"{row['title']}{row['number'] or ''}"
        number = (
            None
            if key in seen
            else desk.cite(row["report"], row["start"], row["end"], row["quote"])
        )
        if number is not None:
            seen[key] = number
            draft.names.append(str(row["title"]))
            parts.append(f"《{row['title']}》{row['number'] or ''}{note(number)}")
    if not parts:
        return refusal(
            u.language, "relation", "no_evidence", who=who_of(report),
            year=_years(u, reports),
        )  # fmt: skip
    draft.text = say(
        u.language, "cites", who=who_of(report), year=_years(u, reports),
        list=joined(u.language, parts, "comma"),
    )  # fmt: skip
    if re.search(r"几个|几部|几份|多少", u.text):
        draft.values = [
            Value(len(parts), "个", None, report.get("agency"), report.get("year"), None, None)
        ]
    return draft


def _about(u: Understanding, rows: list[Row]) -> list[Row]:
    """Only the documents with the asked letters (某政办传) where the question names some."""
    letters = re.search(r"([一-鿿]{2,6}(?:办发|办传|办秘|办函|办字|政发|政办))", u.text)
    if letters:
        found = [
            row for row in rows if letters.group(1) in f"{row['number']}{row['raw']}{row['quote']}"
        ]
        return found or rows
    return rows


def _by_number(u: Understanding, rows: Sequence[Row]) -> Row | None:
    match = _NUMBER.search(u.text)
    if match:
        number = normalise_number(match.group())
        return next((row for row in rows if number and row["number"] == number), None)
    loose = _LOOSE_NUMBER.search(u.text)
    if loose:
        for row in rows:
            number = str(row["number"] or "")
            if number.endswith(f"〕{loose.group(2)}号") and number.split("〔")[0] in u.text:
                return row
    return None


def _document(desk: Desk, u: Understanding, draft: Draft, row: Row) -> Draft:
    number = desk.cite(row["report"], row["start"], row["end"], row["quote"])
    draft.names = [str(row["title"])]
    written = say(u.language, "fact_number", number=row["number"]) if row["number"] else ""
    draft.text = say(
        u.language, "fact_document", title=row["title"], number=written, note=note(number)
    )
    return draft


def asked_kinds(u: Understanding) -> tuple[str, ...]:
    for pattern, kinds in _KINDS:
        if re.search(pattern, u.text, re.IGNORECASE):
            return kinds
    return ()


def platforms(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """The platforms of a report, of the asked kind only."""
    rows = list(desk.read(questions.USED_BY, reports=[str(row["id"]) for row in reports]))
    kinds = asked_kinds(u)
    if kinds:
        rows = [row for row in rows if row["kind"] in kinds]
    draft = Draft("relation")
    parts = []
    for row in rows:
        if row["name"] in draft.names:
            continue
        number = desk.cite(row["report"], row["start"], row["end"], row["quote"])
        if number is not None:
            draft.names.append(str(row["name"]))
            parts.append(f"{row['name']}{note(number)}")
    if not parts:
        return None
    report = reports[0]
    draft.text = say(
        u.language, "platforms", who=who_of(report), year=_years(u, reports),
        list=joined(u.language, parts, "comma"),
    )  # fmt: skip
    if re.search(r"几个|多少个|how many", u.text):
        draft.values = [
            Value(len(parts), "个", None, report.get("agency"), report.get("year"), None, None)
        ]
    return draft


def platform_users(desk: Desk, u: Understanding) -> Draft | None:
    """The agencies that use a platform or a kind of it."""
    nodes = desk.read(questions.PLATFORMS)
    named = [row for row in nodes if len(str(row["name"])) >= 3 and str(row["name"]) in u.text]
    kinds = asked_kinds(u)
    chosen = named or [row for row in nodes if row["kind"] in kinds]
    if not chosen:
        return None
    rows = desk.read(questions.USERS_OF, nodes=[str(row["id"]) for row in chosen])
    rows = [row for row in rows if not u.years.years or row["year"] in u.years.years]
    draft = Draft("relation")
    _remember(desk, rows)
    parts = _grouped(desk, u, rows, draft)
    if not parts:
        return None
    title = (
        str(named[0]["name"])
        if named
        else "、".join(dict.fromkeys(str(row["name"]) for row in chosen[:5]))
    )
    draft.text = say(
        u.language, "users", title=title, count=len(draft.names), list=joined(u.language, parts)
    )
    return draft


def statements(desk: Desk, u: Understanding, reports: Sequence[Row], kind: str) -> Draft | None:
    """The problems or measures a report states, each quoted."""
    rows = [
        row for row in desk.read(questions.STATEMENTS, reports=[str(row["id"]) for row in reports])
        if row["kind"] == kind
    ]  # fmt: skip
    draft = Draft("list")
    parts = []
    for row in rows:
        number = desk.cite(row["report"], row["start"], row["end"], row["quote"])
        if number is not None:
            parts.append(f"“{' '.join(str(row['quote']).split())}”{note(number)}")
            draft.anchor = (row["report"], row["start"], row["end"])
    if not parts:
        return None
    report = reports[0]
    draft.text = say(
        u.language, "problems" if kind == "problem" else "measures", who=who_of(report),
        year=_years(u, reports), list=joined(u.language, parts),
    )  # fmt: skip
    return draft


def _years(u: Understanding, reports: Sequence[Row]) -> str:
    """The year of one report; several reports are told apart by their notes."""
    return year_words(u.language, reports[0]) if len(reports) == 1 else ""


def names_regulation(u: Understanding) -> bool:
    return bool(_TITLE.search(u.text) or _NUMBER.search(u.text) or terms("条例") & terms(u.text))
