"""The outline of a report: its headings, their levels and the statutory part each belongs to."""

from __future__ import annotations

import itertools
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ingest.pages.lines import without_pinyin
from ontology.records import Section, Span

_BLANK = " \t\r\f\v\u3000\u00a0\u200b\ufeff\u2003\u2002"
_HAN = "一二三四五六七八九十"
# Marks of numbering, the usual nesting from the outside in; the text decides the real one.
_MARKS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("part", re.compile(rf"第[{_HAN}\d]{{1,2}}(?:部分|章|节)[\s、:：.　]*")),
    (
        "han",
        re.compile(
            rf"[{_HAN}]{{1,3}}[{_BLANK}]*(?:、|[.．]|,(?!\d)|，|[{_BLANK}]+(?=[\u4e00-\u9fff]))"
        ),
    ),
    # A number that the page has lost leaves its mark: 、主动公开政府信息情况.
    ("han", re.compile(r"、(?=[\u4e00-\u9fff ]{2,30}$)")),
    (
        "han_round",
        re.compile(rf"(?:[(（][{_BLANK}]*[{_HAN}]{{1,3}}[{_BLANK}]*[)）]|[㈠-㈩])[、.．]?"),
    ),
    # A number, or a bracket, that the page has lost: 三)平台建设情况.
    ("han_round", re.compile(rf"(?:[{_HAN}]{{1,2}}|[(（])[)）](?=[\u4e00-\u9fff])")),
    ("decimal", re.compile(r"\d{1,2}[.．]\d{1,2}[、.．]?[ \u3000]*(?=[\u4e00-\u9fff]{2})")),
    (
        "digit",
        re.compile(r"\d{1,2}[、．]|\d{1,2}\.(?!\d)|\d{1,2}(?=[\u3000 ]+[\u4e00-\u9fff]{2,20}$)"),
    ),
    ("digit_round", re.compile(r"[(（]\d{1,2}[)）][、.．]?")),
    ("digit_paren", re.compile(r"\d{1,2}[)）][、.．]?")),
    ("digit", re.compile(r"[⒈-⒛]")),
    ("digit_round", re.compile(r"[⑴-⑽]")),
    ("circled", re.compile(r"[①②③④⑤⑥⑦⑧⑨⑩]")),
    ("bullet", re.compile(r"[-•●◆■▲★□][ \u3000]*(?=[\u4e00-\u9fff]{2,20}[。：:]?$)")),
)
_RUNS = (_HAN, "㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩", "①②③④⑤⑥⑦⑧⑨⑩", "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑", "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽")
_VALUE = {char: number for run in _RUNS for number, char in enumerate(run, 1)}
# Most lines begin with no mark; a set is asked before the patterns are, and only those that fit are.
_FIRST = frozenset(
    "第、(（0123456789-•●◆■▲★□" + "".join(_RUNS) + "".join(map(chr, range(0x2488, 0x249C)))
)
_BEGINNINGS = (
    ("第", ("part",)),
    (_HAN, ("han", "han_round")),
    ("(（", ("han_round", "digit_round")),
    ("0123456789", ("decimal", "digit", "digit_paren")),
)
_NAMED = re.compile(
    r"(?:(?:工作)?(?:总体情况|概述|基本情况|概况|情况概述)|(?:行政机关)?主动公开政府信息(?:的)?(?:工作)?情况|"
    r"(?:收到和处理)?政府信息公开申请(?:的)?(?:办理)?情况|依申请公开(?:和不予公开)?政府信息(?:的)?情况|依申请公开(?:工作)?情况|"
    r"收到和处理政府信息公开申请(?:的)?情况|政府信息公开(?:工作)?(?:的)?(?:收费(?:及|和)减免|行政复议[、和]?(?:行政)?诉讼)情况|"
    r"(?:因政府信息公开)?(?:申请)?(?:提起|引发)?(?:的)?行政复议[、和及](?:提起)?行政诉讼(?:的)?情况|"
    r"(?:工作中?)?(?:存在的?)?(?:主要)?问题(?:及|和|与|、)(?:改进|整改)(?:工作)?(?:情况|措施)|存在的主要问题(?:及|和)改进情况|"
    r"其[他它]需要(?:报告|说明)的(?:事项|情况|问题)|(?:政府信息)?收费(?:及|和)减免情况)"
)  # fmt: skip
# The six parts of the form: headings also where a table reaches over them.
_STATUTORY = re.compile(
    r"总体情况|(?:行政机关)?主动公开政府信息(?:的)?情况|(?:行政机关)?收到和处理政府信息公开申请(?:的)?情况|(?:因)?政府信息公开(?:工作)?(?:被申请)?"
    r"行政复议[、和及，]?(?:被)?(?:提起)?行政诉讼(?:的)?情况|(?:政府信息公开工作)?存在的主要问题[及和]改进(?:情况|措施)|其[他它]需要(?:报告|说明)的(?:其他)?事项"
)
_TITLE = re.compile(r"(?:报告|年报|总结)(?:[(（].{0,20}[)）])?$")
# The characters that such headings end with.
_LAST = frozenset("况述施题项")
# Where nothing is numbered a short line is a heading when it is worded like one.
_WORDED = re.compile(
    r"[\u4e00-\u9fff、]{0,24}(?:情况|概述|概况|措施|事项|打算|保障|平台建设|信息管理|主动公开|依申请公开|问题|不足|附表)"
)
_ANNEX = re.compile(
    r"附(?:件|表|录)?[\d一二三四]{0,2}[:：、\s　]+(?=\S)|附(?:表|录)[\d一二三四]{0,2}$"
)
_FILE = re.compile(r"\.(?:docx?|xlsx?|pdf|wps|et|zip|rar)\b|下载|点击", re.I)
_STOP = re.compile(r"[。！!？?]")
_LIST_ITEM = re.compile(r"[；;]$")
# (一)主动公开情况：全年…, or with blanks in place of the colon.
_RUN_IN = re.compile(
    r"[ \u3000]*(?P<head>[\u4e00-\u9fff、“”]{2,22})(?:[:：]|[ \u3000]{1,4}(?=\S{30}))"
)
# Marks within a line: a table of contents that lost its line ends.
_INNER_MARK = re.compile(
    r"[,，。；;\s](?:[(（][一二三四五六七八九十]{1,2}[)）]|[一二三四五六七八九十]{1,2}、)"
)
_PARTS = ("han", "part")
# Ranks of the format: h1 to h6, and bold letters.
_RANKS = tuple(f"rank{rank}" for rank in range(10))
# A heading names; a line that counts or addresses is a sentence of a list.
_COUNTING = re.compile(r"\d+(?:\.\d+)?[余多]?(?:件|条|次|人|份|篇|万|期|项|个)|%")
# Rows of the forms are numbered as headings are; where a table is damaged they stand alone.
_FORM_ROW = re.compile(
    r"(?:予以公开|部分公开(?:[(（]|$)|不予公开$|无法提供$|不予处理$|其[他它]处理$|总计$|属于国家秘密|其他法律行政法规禁止|危[及机]?[“\"]?三安全|保护第三方合法|"
    r"属于(?:三类|四类|行政)|本机关不掌握|没有现成信息|补正后申请|信访举报投诉类申请|重复申请$|要求提供公开出版物|无正当理由大量|"
    r"要求行政机关确认|申请人(?:无正当理由)?逾期|本年新收|上年结转|本年度办理结果|结转下年度|其他$)|"
    r"(?:[^，。]{2,30}数|行政复议数量|行政诉讼数量|举报投诉数量|申请数量)(?:[(（][^）)]*[)）]?)?$"
)
# 政府信息管理 and 平台建设 are themes of the overview (DOMAIN 5), no organisation.
_MANAGED = re.compile(r"信息管理|平台")
# Requests together with the reviews they led to: the part is named for what stands first.
_REQUESTS_FIRST = re.compile(r"依申请公开(?:政府信息)?(?:的)?(?:工作)?(?:情况)?[及和与、]")
HEADING_LIMIT = 60
RUN_IN_LIMIT = 45
# Below the parts a numbered line that ends with a full stop is soon a sentence, no heading.
SENTENCE_LIMIT = {"digit": 24, "digit_round": 24, "digit_paren": 24, "circled": 24}
_KINDS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("annex", re.compile(r"^附(?:件|表|录|[:：])|统计(?:报)?表|情况表$|指标统计")),
    ("review", re.compile(r"复议|诉讼|申诉(?!举报)")),
    ("fees", re.compile(r"收费|减免|费用|信息处理费")),
    ("problems", re.compile(
        r"问题|不足|改进|整改|下一步|下步|今后|努力方向|工作打算|工作计划|工作思路|工作安排|工作重点|困难|建议$|展望|下一年|明年"
    )),
    ("consultation", re.compile(r"^(?:(?!申请).)*(?:咨询|接待|查阅情况)")),
    ("complaints", re.compile(r"^(?:(?!申请).)*(?:举报|投诉)")),
    ("response", re.compile(r"回应|解读|舆情|热点|关切")),
    ("requests", re.compile(r"依申请|申请(?:公开)?(?:的)?(?:受理|办理|处理|答复)?(?:工作)?情况|收到和处理|申请公开|公开申请|不予公开|申请(?:的)?数量|^答复|申请(?:办理|处理)")),
    ("training", re.compile(r"培训|会议")),
    ("proactive", re.compile(r"主动(?:、?(?:及时|全面|准确|规范))*公开|(?:公开|发布)(?:的)?(?:主要)?(?:内容|数量|类别|形式|渠道|载体|方式|范围)|重点领域|信息(?:的)?(?:公开|发布)情况|公开情况|公开$|公开目录|权力清单|财政预决算")),
    ("overview", re.compile(r"概述|概况|总体|基本情况|综述|工作情况$|基本做法|主要做法|(?:开展|进展|推进)情况|成效|经验|亮点")),
    ("organisation", re.compile(r"机构|人员|经费|保障|组织|领导|制度|机制|队伍|监督|平台建设|考核|责任|收支|管理")),
    ("other", re.compile(r"其[他它]|需要(?:说明|报告)|附则|说明")),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Heading:
    start: int
    end: int
    line_end: int
    mark: str
    number: int
    words: str
    weak: bool = False
    item: bool = False


def find_sections(
    text: str,
    start: int,
    end: int,
    excluded: Sequence[Span],
    marked: Sequence[tuple[int, int, int]] = (),
) -> tuple[Section, ...]:
    """The headings of a report with their levels, kinds and extents.

    `marked` are the lines that the format marks as headings (start, end, rank), which count also
    without a number.
    """
    ranks = {first: rank for first, _, rank in marked}
    found = _candidates(text, start, end, excluded, ranks)
    if not any(heading.mark in _PARTS for heading in found):
        found = _ranked(_candidates(text, start, end, excluded, ranks, worded=True), ranks)
    headings = _without_contents(text, _without_lists(text, found, end))
    levels = _levels(headings)
    sections: list[Section] = []
    trail: list[tuple[int, str]] = []
    for number, (heading, level) in enumerate(zip(headings, levels, strict=True)):
        trail = [item for item in trail if item[0] < level]
        kind = _kind(heading.words, trail[-1][1] if trail else None)
        trail.append((level, kind))
        until = next(
            (
                h.start
                for h, lv in zip(headings[number + 1 :], levels[number + 1 :], strict=True)
                if lv <= level
            ),
            end,
        )
        sections.append(
            Section(kind, text[heading.start : heading.end], level, heading.start, until)
        )
    return tuple(sections)


def section_at(sections: Sequence[Section], offset: int) -> int | None:
    """The index of the innermost section that holds an offset."""
    found = [n for n, s in enumerate(sections) if s.start <= offset < s.end]
    return max(found, key=lambda n: (sections[n].level, n), default=None)


def _candidates(
    text: str,
    start: int,
    end: int,
    excluded: Sequence[Span],
    ranks: Mapping[int, int],
    *,
    worded: bool = False,
) -> list[_Heading]:
    found: list[_Heading] = []
    spans = sorted(excluded, key=lambda span: span.start)
    at, nth = start, 0
    while at < end:
        feed = text.find("\n", at, end)
        stop = end if feed < 0 else feed
        line = text[at:stop]
        body = line.strip(_BLANK)
        first = at + len(line) - len(line.lstrip(_BLANK))
        while nth < len(spans) and spans[nth].end <= first:
            nth += 1
        inside = nth < len(spans) and spans[nth].start <= first < spans[nth].end
        row = inside and (len(body) < 4 or "\t" in body or "|" in body)
        heading = None if row or not body or body.isdigit() else _heading(body, first, worded)
        if heading is None and first in ranks and not inside:
            heading = _unnumbered(body, first, ranks[first])
        if heading and (not inside or _between_tables(text, heading, stop, end)):
            found.append(heading)
        at = stop + 1
    return found


def _between_tables(text: str, heading: _Heading, stop: int, end: int) -> bool:
    """Whether a line that a table reaches over is a heading for all that: a part, or prose follows."""
    words = heading.words.rstrip(":：。 ")
    if _STATUTORY.fullmatch(words):
        return True
    line = text[heading.start : stop]
    if "\t" in line or "|" in line or heading.item:
        return False
    if heading.end < heading.line_end and "。" in line[-2:]:
        return True
    following = text[stop : min(stop + 400, end)].strip(_BLANK + "\n").partition("\n")[0]
    return (
        len(following) >= 12 and following.rstrip(_BLANK).endswith("。") and "\t" not in following
    )


def _heading(line: str, at: int, worded: bool) -> _Heading | None:
    """The heading that a line is, or begins with (run-in); None when it is neither."""
    for mark, pattern in _marks_of(line[0]):
        match = pattern.match(line)
        if match:
            words = line[match.end() :].strip(_BLANK)
            return _marked(line, at, mark, _number(match.group()), match.end(), words)
    if len(line) > HEADING_LIMIT:
        return None
    bare = re.sub(r"(?<=^.)[ \u3000]+(?=.$)", "", line.rstrip(":：。 "))
    named = (
        len(bare) <= 40
        and bare[-1:] in _LAST
        and (_NAMED.fullmatch(bare) or _STATUTORY.fullmatch(bare))
    )
    if named or (
        worded and 4 <= len(bare) == len(line) and _WORDED.fullmatch(bare) and kind_of_heading(bare)
    ):
        return _Heading(at, at + len(line), at + len(line), "named", 0, bare)
    annex = _ANNEX.match(line)
    if (
        annex
        and len(line) <= 50
        and not _TITLE.search(line.rstrip("》"))
        and not _FILE.search(line)
        and not _STOP.search(line)
    ):
        return _Heading(at, at + len(line), at + len(line), "annex", 0, line)
    return None


def _ranked(headings: list[_Heading], ranks: Mapping[int, int]) -> list[_Heading]:
    """Without numbers the ranks of the format nest; one rank alone is that of the parts."""
    named = [h for h in headings if h.start in ranks and h.mark in ("named", *_RANKS)]
    several = len({ranks[h.start] for h in named}) > 1
    return [
        replace(h, mark=_RANKS[ranks[h.start]] if several else "named") if h in named else h
        for h in headings
    ]


def _unnumbered(line: str, at: int, rank: int) -> _Heading | None:
    """A line that the format marks as a heading, where its words name a part of a report."""
    words = line.rstrip(":：。 ")
    if not 4 <= len(words) <= 30 or _TITLE.search(words) or re.search(r"[。；;，,\t|\d]", words):
        return None
    if kind_of_heading(words) is None or _FORM_ROW.match(words):
        return None
    return _Heading(at, at + len(line), at + len(line), _RANKS[rank], 0, words)


@lru_cache(maxsize=256)
def _marks_of(first: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The marks of numbering that can begin with a character."""
    if first not in _FIRST:
        return ()
    kinds = next((kinds for firsts, kinds in _BEGINNINGS if first in firsts), None)
    return tuple(item for item in _MARKS if kinds is None or item[0] in kinds)


def _marked(line: str, at: int, mark: str, number: int, lead: int, words: str) -> _Heading | None:
    if len(words) < 2 or _FORM_ROW.match(words) or re.match(r"[\d.,%]+$", words):
        return None
    if len(_INNER_MARK.findall(words[:300])) >= 2 or (
        mark == "bullet" and kind_of_heading(words) is None
    ):
        return None
    if mark == "bullet" and _STATUTORY.fullmatch(words.rstrip("。：:")):
        mark = "han"
    whole = at + len(line)
    if _LIST_ITEM.search(words):
        return _Heading(at, whole, whole, mark, number, words, item=True)
    colon = _RUN_IN.match(line, lead)
    if colon and colon.end() < len(line):
        counted = line[colon.end() :]
        weak = mark not in _PARTS and len(counted) < 15 and bool(_COUNTING.search(counted))
        return _Heading(at, at + colon.end("head"), whole, mark, number, colon.group("head"), weak)
    stop = _STOP.search(line, lead)
    if stop is None or stop.end() == len(line):
        limit = HEADING_LIMIT if stop is None else SENTENCE_LIMIT.get(mark, RUN_IN_LIMIT)
        weak = len(words) > limit or (mark not in ("han", "part") and bool(_COUNTING.search(words)))
        return _Heading(at, whole, whole, mark, number, words, weak) if len(words) <= 100 else None
    head = line[lead : stop.start()]
    if "；" in head or ";" in head or len(head) > 100:
        return None
    weak = len(head) > RUN_IN_LIMIT or bool(_COUNTING.search(head))
    return _Heading(at, at + stop.start(), whole, mark, number, head, weak)


def _number(mark: str) -> int:
    digits = re.search(r"\d+", mark)
    if digits:
        return int(digits.group())
    han = [_VALUE[c] for c in mark if c in _VALUE]
    if len(han) == 1:
        return han[0]
    if len(han) == 2:
        return 10 + han[1] if han[0] == 10 else han[0] * 10
    return han[0] * 10 + han[2] if len(han) == 3 else 0


def _without_lists(text: str, headings: list[_Heading], end: int) -> list[_Heading]:
    """Items of a list are no headings; a long or counting line is one where it goes on a numbering."""
    kept: list[_Heading] = []
    latest: dict[str, int] = {}
    items: dict[str, int] = {}
    for at, heading in enumerate(headings):
        until = headings[at + 1].start if at + 1 < len(headings) else end
        goes_on = latest.get(heading.mark) == heading.number - 1 or _begins(
            headings[at + 1 :], heading
        )
        if _is_item(text, heading, until, items):
            items[heading.mark] = heading.number
            continue
        if (heading.weak and not goes_on) or heading.number > 30:
            continue
        kept.append(heading)
        latest[heading.mark] = heading.number
        if heading.mark == "han":
            latest, items = {"han": heading.number}, {}
    return kept


def _is_item(text: str, heading: _Heading, until: int, items: dict[str, int]) -> bool:
    """An item ends with a semicolon, follows one, or is a bare numbered sentence in a row of such."""
    if heading.item:
        return True
    whole = heading.end == heading.line_end
    if whole and items.get(heading.mark) == heading.number - 1:
        return True
    if not whole or heading.mark not in ("digit", "digit_round", "digit_paren", "circled"):
        return False
    bare = not text[heading.line_end : until].strip()
    return bare and text[heading.end - 1] == "。"


def _begins(following: Sequence[_Heading], heading: _Heading) -> bool:
    """Whether a first member is followed by a second of its kind that is clearly a heading."""
    if heading.number != 1:
        return False
    second = next((h for h in following if h.mark == heading.mark), None)
    return second is not None and second.number == 2 and not second.weak and not second.item


def _without_contents(text: str, headings: list[_Heading]) -> list[_Heading]:
    """A table of contents names every part before the first: its lines are no headings."""
    for at, heading in enumerate(headings[1:], start=1):
        if heading.number != 1 or heading.mark != headings[0].mark or headings[0].number != 1:
            continue
        gap = sum(
            len(text[a.line_end : b.start].strip())
            for a, b in itertools.pairwise(headings[: at + 1])
        )
        repeated = (
            re.sub(r"\W", "", heading.words)[:8] == re.sub(r"[\W\d]", "", headings[0].words)[:8]
        )
        if at >= 3 and gap <= 40 and repeated:
            return headings[at:]
        break
    return headings


def _levels(headings: Sequence[_Heading]) -> list[int]:
    """Level by nesting: a mark not yet open goes one deeper, one that is open closes what is in it."""
    open_marks: list[str] = []
    levels: list[int] = []
    for heading in headings:
        mark = "han" if heading.mark in ("named", "annex", "han") else heading.mark
        if mark == "han" and "han" not in open_marks and "part" not in open_marks:
            open_marks = []
        if mark in _RANKS:
            open_marks = [m for m in open_marks if m not in _RANKS or m <= mark]
        if mark in open_marks:
            open_marks = open_marks[: open_marks.index(mark) + 1]
        else:
            open_marks.append(mark)
        levels.append(len(open_marks))
    return levels


def _kind(words: str, parent: str | None) -> str:
    """The statutory part of a heading: by its own words, else that of the part it stands in."""
    found = kind_of_heading(without_pinyin(words))
    if parent is None:
        return found or "other"
    if parent == "problems":
        return parent
    if found == "organisation" and parent == "overview" and not _MANAGED.search(words):
        return found
    if found in (None, "overview", "other", "organisation") and parent != "other":
        return parent
    return found or parent


def kind_of_heading(words: str) -> str | None:
    """The section kind a heading's words name (drift of headings: DOMAIN 2 to 5), or None."""
    bare = re.sub(r"\s", "", words).rstrip("。:：")
    if re.match(r"(?:工作)?总体(?:公开)?情况|概述|基本情况", bare):
        return "overview"
    if re.search(r"主动公开", bare) and not re.search(r"问题|不足|改进|依申请|复议|收费", bare):
        return "proactive"
    if _REQUESTS_FIRST.match(bare):
        return "requests"
    clause = re.split(r"[,，;；。]", bare, maxsplit=1)[0]
    for text in (clause, bare) if len(bare) > SENTENCE_LIMIT["digit"] else (bare,):
        for kind, pattern in _KINDS:
            if pattern.search(text):
                return kind
    return None
