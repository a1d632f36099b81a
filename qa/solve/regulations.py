"""Which regulations a question names, which agencies cite them, and what a report cites."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph import questions
from ontology.regulations import canonical_title, normalise_number
from qa.answer import Value
from qa.compose import joined, note, say, year_words
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import Desk
from qa.solve import spelt
from qa.solve.mentions import grouped, remember, years_of
from qa.understand.question import Understanding

_TITLE = re.compile(r"《([^》]+)》")
NUMBER = re.compile(
    r"([一-鿿]{1,12}[〔\[【(（﹝]\s*(?:20\d{2}|20[xX]{2})\s*[〕\]】)）﹞]\s*\d{1,4}\s*号)|((?:国务院令|国令|教育部令|人民政府令)第?\d+号?)"
)
_LOOSE_NUMBER = re.compile(r"([一-鿿]{2,10}?)第?(\d{1,4})号")
_KIND = re.compile(
    r"条例|办法|规定|法(?![规律定人治院])|意见|要点|方案|规范|通知|细则|规程|准则|标准|制度"
)
ENGLISH_TITLES: tuple[tuple[str, str], ...] = (
    (r"regulations? (?:of the .{0,40})?on (?:open )?government information|open government information regulations?|\bOGI regulations?|disclosure regulations?|\bFOI regulations?", "中华人民共和国政府信息公开条例"),
    (r"(?:guarding|protecting|keeping|protection of) state secrets|state secrets? law|law on state secrets", "中华人民共和国保守国家秘密法"),
    (r"archives law", "中华人民共和国档案法"), (r"administrative licen[cs]ing law|administrative permission law", "中华人民共和国行政许可法"),
    (r"administrative penalt(?:y|ies) law", "中华人民共和国行政处罚法"), (r"administrative litigation law|administrative procedure law", "中华人民共和国行政诉讼法"),
    (r"administrative reconsideration law", "中华人民共和国行政复议法"),
)  # fmt: skip
_WITHOUT = re.compile(
    r"(?:但|而)?(?:没有|没|未|不)(?:引用|提到|提及|援引|依据|提过|提)|but (?:do(?:es)? )?not|without citing",
    re.IGNORECASE,
)
_NEITHER = re.compile(r"都(?:没有|没|未|不)|均未|neither", re.IGNORECASE)
_BOTH = re.compile(r"同时|都|均|既|both", re.IGNORECASE)
Named = tuple[list[Row], str]


def asked_regulations(desk: Desk, u: Understanding) -> list[Named]:
    """The regulations that a question names by title, short title or number, with their nodes."""
    found: list[Named] = []
    for match in _TITLE.finditer(u.text):
        title = canonical_title(match.group(1))
        found.append((_titled(desk, [title, match.group(1)]), title))
    if not found:
        found += [_numbered(desk, match.group()) for match in NUMBER.finditer(u.text)]
    if not found:
        for pattern, title in ENGLISH_TITLES:
            if re.search(pattern, u.text, re.IGNORECASE):
                found.append((_titled(desk, [title]), title))
    if not found and u.english:
        rows = spelt.by_letters(desk, u.text) or spelt.by_words(desk, u.text)
        found += [([row], str(row["title"])) for row in rows]
    return found or _bare(desk, u)


def _titled(desk: Desk, titles: Sequence[str]) -> list[Row]:
    return list(desk.read(questions.REGULATIONS_TITLED, titles=list(dict.fromkeys(titles))))


def _numbered(desk: Desk, written: str) -> Named:
    """A number may be written with words in front: every tail of it is looked up."""
    tails = [written[start:] for start in range(max(1, len(written) - 6))]
    numbers = [number for tail in tails if (number := normalise_number(tail))]
    rows = desk.read(questions.REGULATIONS_NUMBERED, numbers=list(dict.fromkeys(numbers)))
    if rows:
        return list(rows), str(rows[0]["title"])
    return [], numbers[0] if numbers else written


def _bare(desk: Desk, u: Understanding) -> list[Named]:
    """保守国家秘密法 without 《》: every stretch that ends like a title, the longest known one."""
    wanted: dict[str, str] = {}
    for match in _KIND.finditer(u.text):
        for start in range(max(0, match.start() - 30), match.start() - 1):
            words = u.text[start : match.end()]
            if re.fullmatch(r"[一-鿿（）()]+", words):
                wanted.setdefault(canonical_title(words), words)
                wanted.setdefault(words, words)
    rows = _titled(desk, list(wanted)) if wanted else []
    best: dict[str, list[Row]] = {}
    for row in sorted(rows, key=lambda one: -len(str(one["title"]))):
        words = wanted[str(row["title"])]
        if not any(words in longer and words != longer for longer in best):
            best.setdefault(words, []).append(row)
    if best:
        return [(rows, str(rows[0]["title"])) for rows in best.values()]
    told = re.search(
        r"(?:引用|提到|提及|援引|依据|根据|引述)(?:了|过)?([一-鿿]{2,30}?(?:条例|办法|规定|法|意见|要点|方案|规范))",
        u.text,
    )
    return [([], canonical_title(told[1]))] if told else []


def cited_by(desk: Desk, u: Understanding) -> Draft:
    """The agencies whose reports cite a regulation; of two: both, or one without the other."""
    named = asked_regulations(desk, u)
    if not named:
        return _nobody(u, u.content.replace("|", ""))
    found = [_citing(desk, u, nodes) for nodes, _ in named]
    first, title = found[0], named[0][1]
    agencies = {str(row["agency"]) for row in first}
    shown = _titles(u, [name for _, name in named])
    if len(found) > 1:
        others: list[set[str]] = [{str(row["agency"]) for row in rows} for rows in found[1:]]
        if _WITHOUT.search(u.text):
            agencies -= set().union(*others)
            shown = title
        elif _BOTH.search(u.text) or u.english:
            agencies = agencies.intersection(*others)
        else:
            agencies |= set().union(*others)
    rows = [row for rows in found for row in rows if str(row["agency"]) in agencies]
    draft = Draft("relation")
    remember(desk, rows)
    parts = grouped(desk, u, rows, draft)
    if not parts:
        return _nobody(u, shown)
    draft.text = say(
        u.language, "cited_by", title=shown, count=len(draft.names), list=joined(u.language, parts)
    )
    asks_number = _NUMBER_ASKED.search(u.text)
    if re.search(r"多少|几个|几家|几份|how many", _NUMBER_ASKED.sub("", u.text), re.IGNORECASE):
        draft.values = [Value(len(draft.names), "个", None, None, None, None, None)]
    row = next((row for row in rows if row["number"] and row["number"] in str(row["quote"])), None)
    if asks_number and row is not None:
        draft.text += " " * u.english + _document(desk, u, Draft("relation"), row).text
    return draft


# 文号多少, 几号令: the number of a document, not a count.
_NUMBER_ASKED = re.compile(
    r"文号(?:是)?(?:多少|什么|几号)?|(?:第)?几号令?|哪一?号令|(?:document|reference|decree|order) numbers?",
    re.IGNORECASE,
)


def _titles(u: Understanding, names: Sequence[str]) -> str:
    """Several titles in the marks that the sentence sets around one."""
    return ("”, “" if u.english else "》、《").join(names)


def _citing(desk: Desk, u: Understanding, nodes: Sequence[Row]) -> list[Row]:
    if not nodes:
        return []
    rows = desk.read(questions.CITES, nodes=[str(row["id"]) for row in nodes])
    wanted, own = set(u.years.years), {item.name for item in u.agencies}
    return [
        row for row in rows
        if (not wanted or row["year"] in wanted) and (not own or row["agency"] in own)
        and (not u.regions or any(region.holds(row["region"]) for region in u.regions))
    ]  # fmt: skip


def _nobody(u: Understanding, title: str) -> Draft:
    draft = refusal(u.language, "relation", "no_evidence")
    draft.text = say(u.language, "nobody_cites", title=title)
    return draft


def document(desk: Desk, u: Understanding) -> Draft | None:
    """What a number stands for, over the whole collection: 某政办发〔2020〕12号是什么文件."""
    named = asked_regulations(desk, u) if NUMBER.search(u.text) else []
    if not named or not named[0][0]:
        return None
    rows = desk.read(questions.CITES, nodes=[str(named[0][0][0]["id"])])
    remember(desk, rows[:1])
    return _document(desk, u, Draft("relation"), rows[0]) if rows else None


def cites(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft:
    """The documents a report cites, those that several cite, or the one a number stands for."""
    rows: list[Row] = list(
        desk.read(questions.CITED_BY, reports=[str(row["id"]) for row in reports])
    )
    report = reports[0]
    numbered = _by_number(u, rows) or _by_title(desk, u, rows)
    draft = Draft("relation")
    if numbered:
        return _document(desk, u, draft, numbered)
    if re.search(r"依据|根据|legal basis|based on", u.text) and any(
        row["role"] == "basis" for row in rows
    ):
        rows = [row for row in rows if row["role"] == "basis"]
    rows = _of_code(u, rows) or _about(u, rows)
    if len({row["agency"] for row in reports}) > 1 and re.search(r"都|均|共同|both", u.text):
        rows = _shared(rows, len(reports))
    return _told(desk, u, draft, reports, rows) or refusal(
        u.language, "relation", "no_evidence", who=who_of(report), year=years_of(u, reports)
    )


def _of_code(u: Understanding, rows: Sequence[Row]) -> list[Row]:
    """某政办发文件: only documents whose number begins with the code that the question names."""
    codes = {str(row["number"]).split("〔")[0] for row in rows if "〔" in str(row["number"] or "")}
    named = [code for code in codes if len(code) > 2 and code in u.text]
    best = max(named, key=len, default="")
    return [row for row in rows if best and str(row["number"] or "").startswith(f"{best}〔")]


def _shared(rows: Sequence[Row], count: int) -> list[Row]:
    reports: dict[str, set[str]] = {}
    for row in rows:
        reports.setdefault(str(row["title"]), set()).add(str(row["report"]))
    return [row for row in rows if len(reports[str(row["title"])]) == count]


def _told(
    desk: Desk, u: Understanding, draft: Draft, reports: Sequence[Row], rows: Sequence[Row]
) -> Draft | None:
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
        return None
    who = joined(u.language, list(dict.fromkeys(who_of(row) for row in reports)), "comma")
    draft.names = list(dict.fromkeys(draft.names))
    draft.text = say(
        u.language, "cites", who=who, year=years_of(u, reports),
        list=joined(u.language, parts, "comma"),
    )  # fmt: skip
    if re.search(r"几个|几部|几份|几件|几项|多少|how many", u.text):
        size = len(draft.names)
        draft.computed.append(float(size))
        draft.text += say(u.language, "in_all", value=size)
        draft.values = [
            Value(size, "个", None, reports[0].get("agency"), reports[0].get("year"), None, None)
        ]
    return draft


def does_cite(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """是否引用了《...》: the place, or what the report cites instead."""
    named = asked_regulations(desk, u)
    if not named:
        return None
    wanted = {str(row["id"]) for nodes, _ in named for row in nodes}
    rows = list(desk.read(questions.CITED_BY, reports=[str(row["id"]) for row in reports]))
    mine = [row for row in rows if str(row["node"]) in wanted]
    draft = Draft("yes_no")
    title = _titles(u, [name for _, name in named])
    told = _told(desk, u, draft, reports, mine or rows)
    if told is None:
        return None
    told.names = told.names if mine else []
    head = say(u.language, "has") if mine else say(u.language, "not_cited", title=title)
    told.text = head + " " * u.english + told.text
    return told


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
    match = NUMBER.search(u.text)
    if match:
        tails = [match.group()[start:] for start in range(len(match.group()))]
        numbers = {normalise_number(tail) for tail in tails} - {None}
        return next((row for row in rows if row["number"] and row["number"] in numbers), None)
    loose = _LOOSE_NUMBER.search(u.text)
    if loose:
        for row in rows:
            number = str(row["number"] or "")
            if number.endswith(f"〕{loose.group(2)}号") and number.split("〔")[0] in u.text:
                return row
    return None


def _by_title(desk: Desk, u: Understanding, rows: Sequence[Row]) -> Row | None:
    """《某办法》是几号令: the citation that writes the number of the named document."""
    if not _NUMBER_ASKED.search(u.text):
        return None
    wanted = {str(row["id"]) for nodes, _ in asked_regulations(desk, u) for row in nodes}
    mine = [row for row in rows if str(row["node"]) in wanted]
    return next((row for row in mine if row["number"]), None)


def _document(desk: Desk, u: Understanding, draft: Draft, row: Row) -> Draft:
    number = desk.cite(row["report"], row["start"], row["end"], row["quote"])
    draft.names = [str(row["title"])]
    written = say(u.language, "fact_number", number=row["number"]) if row["number"] else ""
    draft.text = say(
        u.language, "fact_document", title=row["title"], number=written, note=note(number)
    )
    return draft


__all__ = [
    "NUMBER",
    "asked_regulations",
    "cited_by",
    "cites",
    "document",
    "does_cite",
    "year_words",
]
