"""Who cites what, who uses which platform, which problems and measures are stated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from graph import questions
from ontology.vocabulary import vocabulary
from qa.answer import Value
from qa.compose import joined, note, say, year_words
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk, sentences
from qa.understand.intent import Intent
from qa.understand.question import Understanding

_KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"微信|公众号|wechat", ("wechat",)), (r"微博|weibo|microblog", ("weibo",)), (r"新媒体|new media|social media", ("new_media", "wechat", "weibo", "app")),
    (r"热线|电话|hotline", ("hotline",)), (r"网站|门户|website|portal", ("website",)), (r"公报|gazette", ("gazette",)),
    (r"客户端|\bapp\b", ("app",)), (r"发布会|press conference", ("press_conference",)), (r"访谈|interview", ("interview",)),
    (r"报纸|报刊|newspaper", ("newspaper",)), (r"电视|广播(?!喇叭)|broadcast|television|radio", ("broadcast",)),
    (r"公示栏|公开栏|宣传栏|公告栏|notice board|bulletin", ("notice_board",)), (r"电子屏|显示屏|触摸屏|screen", ("screen",)),
    (r"查阅|reading", ("reading_place",)), (r"网络问政|信箱|mailbox", ("mailbox",)),
    (r"线下|传统|offline", ("notice_board", "screen", "handout", "reading_place", "newspaper", "loudspeaker", "service_centre")),
)  # fmt: skip


def remember(desk: Desk, rows: Sequence[Row]) -> None:
    """The reports that rows of mentions stand in, for their notes."""
    desk.remember(
        {
            "id": row["report"],
            "agency": row["agency"],
            "year": row["year"],
            "title": row["report_title"],
        }
        for row in rows
        if not desk.report(str(row["report"]))
    )


def grouped(desk: Desk, u: Understanding, rows: Sequence[Row], draft: Draft) -> list[str]:
    """One line per agency: its years, each with a note for every thing named."""
    lines: dict[str, dict[str, str]] = {}
    seen: set[tuple[str, str]] = set()
    desk.texts([str(row["report"]) for row in rows])
    for row in rows:
        key = str(row["report"]), str(row.get("title") or row.get("name"))
        if key in seen:
            continue
        number = desk.cite(row["report"], row["start"], row["end"], row["quote"])
        if number is None:
            continue
        seen.add(key)
        years = lines.setdefault(str(row["agency"] or "—"), {})
        words = year_words(u.language, row)
        years[words] = years.get(words, words) + note(number)
    draft.names = list(lines)
    return [
        f"{name}（{joined(u.language, years.values(), 'comma')}）" for name, years in lines.items()
    ]


def asked_kinds(u: Understanding) -> tuple[str, ...]:
    for pattern, kinds in _KINDS:
        if re.search(pattern, u.text, re.IGNORECASE):
            return kinds
    return ()


# 除网站外还用了哪些渠道: the kind that is named is the one left out.
_APART = re.compile(
    r"除(?:了|去)?[^,，。?？]{1,16}(?:之外|以外|外|还)|(?:besides|other than|apart from|except(?: for)?|not counting) (?:the |its )?\w+",
    re.IGNORECASE,
)


def platforms(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """The platforms of a report, of the asked kind only."""
    rows = list(desk.read(questions.USED_BY, reports=[str(row["id"]) for row in reports]))
    kinds = asked_kinds(u)
    if kinds:
        apart = _APART.search(u.text) is not None
        rows = [row for row in rows if (row["kind"] in kinds) != apart]
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
        u.language, "platforms", who=who_of(report), year=years_of(u, reports),
        list=joined(u.language, parts, "comma"),
    )  # fmt: skip
    if re.search(r"几个|多少个|how many", u.text):
        draft.values = [
            Value(len(parts), "个", None, report.get("agency"), report.get("year"), None, None)
        ]
    return draft


_WHO = re.compile(r"哪些|哪个|哪几个|哪家|谁|多少个|几个|几家|which|who|how many", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"‘「]([^”\"’」]{2,20})[”\"’」]")
_USED = re.compile(
    r"(?:使用|开通|开设|运营|用)(?:了|的是|的)?([一-鿿A-Za-z0-9]{2,16}?)(?:的)?(?:机关|单位|部门|有哪些|是谁|[?？]|$)|([一-鿿A-Za-z0-9]{2,12})(?:微信)?公众号"
)
_NAMED = ("{}", "“{}”", "“{}”微信公众号", "{}微信公众号", "“{}”公众号", "“{}”微信公众平台", "“{}”政务微信", "“{}”微信", "“{}”微博",
          "“{}”政务微博", "“{}”官方微博", "“{}”客户端", "“{}”APP", "“{}”小程序", "“{}”抖音号", "“{}”网站", "“{}”视频号", "“{}”热线")  # fmt: skip


def asks_users(u: Understanding) -> bool:
    """Whether the question is about who uses a platform or a kind of it."""
    if u.has(Intent.PLATFORMS):
        return True
    spoken = _QUOTED.search(u.text) or _USED.search(u.text) or asked_kinds(u)
    return bool(spoken and _WHO.search(u.text))


def named_platforms(desk: Desk, u: Understanding) -> list[Row] | None:
    """The platform nodes that a question names; None when it names none."""
    names = [match.group(1) for match in _QUOTED.finditer(u.text)]
    if not names and (match := _USED.search(u.text)):
        names = [match.group(1) or match.group(2)]
        names = [name for name in names if not _GENERIC.fullmatch(name)]
    if not names:
        return None
    forms = [form.format(name) for name in names for form in _NAMED]
    return list(desk.read(questions.PLATFORMS_NAMED, names=forms))


_GENERIC = re.compile(
    r".{0,4}(?:微信|微博|网站|公众号|平台|热线|抖音|客户端|新媒体|渠道|公报|电视|广播|什么|哪些|哪个|电子屏|公开栏|官方|政务|政府|开通|使用|用了)+"
)


def platform_users(desk: Desk, u: Understanding) -> Draft | None:
    """The agencies that use a platform or a kind of it."""
    named = named_platforms(desk, u)
    kinds = asked_kinds(u)
    if named is None and not kinds:
        return None
    chosen = (
        named if named is not None else desk.read(questions.PLATFORMS_OF_KINDS, kinds=list(kinds))
    )
    rows = desk.read(questions.USERS_OF, nodes=[str(row["id"]) for row in chosen]) if chosen else []
    rows = [
        row for row in rows
        if (not u.years.years or row["year"] in u.years.years)
        and (not u.regions or any(region.holds(row["region"]) for region in u.regions))
    ]  # fmt: skip
    draft = Draft("relation")
    remember(desk, rows)
    parts = grouped(desk, u, rows, draft)
    if not parts:
        return refusal(u.language, "relation", "no_evidence") if named is not None else None
    title = joined(u.language, list(dict.fromkeys(str(row["name"]) for row in chosen))[:1], "comma")
    if named is None:
        title = say(u.language, f"platform.{kinds[0]}")
    draft.text = say(
        u.language, "users", title=title, count=len(draft.names), list=joined(u.language, parts)
    )
    if re.search(r"多少|几个|几家|how many", u.text, re.IGNORECASE):
        draft.values = [Value(len(draft.names), "个", None, None, None, None, None)]
    return draft


_FORWARD = re.compile(r"下一步|今后|将|下步|改进|进一步|加强|完善|整改|计划|打算")
_LACKING = re.compile(
    r"问题|不足|不够|不高|不强|不全|不及时|不到位|单一|薄弱|滞后|有待|差距|欠缺|困难|变动"
)


def _from_section(desk: Desk, reports: Sequence[Row], kind: str) -> list[Row]:
    """Sentences of the part on problems, for a report whose statements were not told apart."""
    found: list[Row] = []
    texts = desk.texts([str(row["id"]) for row in reports])
    for report, text in texts.items():
        parts = [row for row in desk.sections(report) if row["kind"] == "problems"]
        for part in parts:
            for one in sentences(text):
                inside = part["start"] + len(str(part["heading"])) <= one.start < part["end"]
                fits = _FORWARD.search(one.text) if kind == "measure" else _LACKING.search(one.text)
                if inside and fits:
                    found.append(
                        {"report": report, "kind": kind, "quote": one.text, "start": one.start, "end": one.end}
                    )  # fmt: skip
    return found[:12]


_ITEM = re.compile(
    r"(?:[一二三四五六七八九十]是|第[一二三四五六七八九十][,，是])[^；;。\n]*[；;。]?"
)
_TURN = re.compile(
    r"改进(?:措施|情况|方向|工作|打算)|整改(?:措施|情况)|下一?步|今后|(?:主要)?措施[:：]|(?:20\d\d|明|来)年.{0,4}将|针对(?:上述|以上|这些)|存在(?:的)?(?:主要)?(?:问题|不足)"
)


def _complete(desk: Desk, rows: Sequence[Row]) -> list[Row]:
    """一是, 三是 without 二是: the items of the same list that were not told apart come along."""
    found: list[Row] = list(rows)
    texts = desk.texts([str(row["report"]) for row in rows])
    for row in rows:
        text = texts[str(row["report"])].text
        start, end = _stretch(text, int(row["start"]), int(row["end"]))
        items = list(_ITEM.finditer(text, start, end)) or _after_colon(text, start, end)
        if not any(item.start() < row["end"] and row["start"] < item.end() for item in items):
            continue
        for item in items:
            if not any(
                item.start() < one["end"] and one["start"] < item.end() for one in found
                if one["report"] == row["report"]
            ):  # fmt: skip
                found.append(
                    dict(row) | {"quote": item.group(), "start": item.start(), "end": item.end(), "code": None}
                )  # fmt: skip
    return sorted(found, key=lambda one: (str(one["report"]), one["start"]))


_LED = re.compile(r"[^。；;\n：:]{2,20}[:：]")
_HALF = re.compile(r"[^；;。\n]{6,}[；;。]?")


def _after_colon(text: str, start: int, end: int) -> list[re.Match[str]]:
    """改进措施：甲；乙。 is two items: what stands between semicolons behind the colon of the lead."""
    lead = _LED.match(text, start)
    if lead is None or not _TURN.match(text, start):
        return []
    return list(_HALF.finditer(text, lead.end(), end))


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of a paragraph around a statement in which the report speaks of one thing."""
    head = text.rfind("\n", 0, start) + 1
    tail = text.find("\n", end)
    tail = len(text) if tail < 0 else tail
    turns = [match.start() for match in _TURN.finditer(text, head, tail)]
    first = max((at for at in turns if at <= start), default=head)
    last = min((at for at in turns if at >= end), default=tail)
    return first, last


def statements(desk: Desk, u: Understanding, reports: Sequence[Row], kind: str) -> Draft | None:
    """The problems or measures a report states, each quoted."""
    rows: list[Row] = [
        row for row in desk.read(questions.STATEMENTS, reports=[str(row["id"]) for row in reports])
        if row["kind"] == kind
    ]  # fmt: skip
    rows = _on_topic(u, _complete(desk, rows) or _from_section(desk, reports, kind))
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
        year=years_of(u, reports), list=joined(u.language, parts),
    )  # fmt: skip
    return draft


@cache
def _topics() -> dict[str, tuple[str, str]]:
    """What a problem or measure may be about: its word in Chinese and English -> its code."""
    codes = vocabulary()["lists"]["StatementCode"]
    return {item["key"]: (item["zh"], item["en"]) for item in codes if item["key"] != "other"}


def _on_topic(u: Understanding, rows: Sequence[Row]) -> list[Row]:
    """Those about the topic a question names (怎样改进政策解读); all of them where it names none."""
    # Without the names: 市场监督管理局 asks nothing about 监督.
    asked = (u.content + "".join(item.words for item in u.metrics)).lower()
    named = {
        code: zh for code, (zh, en) in _topics().items()
        if zh in asked or re.search(rf"\b{re.escape(en)}", asked)
    }  # fmt: skip
    # 信息公开内容, 公开质量 and the like are what all of them are about.
    named = {code: zh for code, zh in named.items() if code not in ("content", "quality")}
    found = [
        row for row in rows
        if row.get("code") in named or any(zh in str(row["quote"]) for zh in named.values())
    ]  # fmt: skip
    return found or list(rows)


def years_of(u: Understanding, reports: Sequence[Row]) -> str:
    """The year of one report; several reports are told apart by their notes."""
    return year_words(u.language, reports[0]) if len(reports) == 1 else ""
