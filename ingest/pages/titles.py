"""The titles of reports: which line (or two) of a page names a text about disclosure."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.pages.lines import Line, plain
from ingest.source import SourceText

TOPIC = r"(?:政府|政务|党务|财政|部门)?(?:政府|政务)?信息(?:主动)?公开|政务(?:信息)?(?:公开)|政府信息与政务公开"
_KIND = (
    r"(?:工作|情况|执行|落实|年度|年|的|开展|总体|上半年|下半年|半年|学年|自评|自查|考核|"
    r"暨政务公开|及政务公开|和政务公开|服务|总结|[(]?(?:\d{4}|20[xX×*]{2}|二[〇零一二三四五六七八九○oO0]{3})年?度?[)]?)*"
    r"(?:报告|年报|总结|汇报|小结|自评|报告书)"
)
_KIND_SIGN = re.compile(r"报告|年报|总结|汇报|小结|自评|工作情况")
_TITLE = re.compile(rf"(?:{TOPIC}){_KIND}")
# The rest of a line after the title that is not a title any more: 发布, 的通知, 制度.
_TAIL = re.compile(
    r"^(?:[(（【\[][^()（）【】]{0,25}[)）】\]]|[-—_|.,:：].{0,40}|的?(?:公告|公示|通告)|的函|[及暨和](?:下一?年度?|20\d\d年度?)?(?:工作)?(?:计划|打算|安排|思路|要点)|公开版|全文|正文|[(（【]?篇?[一二三四五六七八九十\d]{1,2}[)）】]?|"
    r"(?:[(]?\d{4}年?度?[)]?)|\.(?:pdf|docx?|wps))*$"
)
# 关于印发《…年度报告》的通知: the title of a notice that carries the report.
_ANNOUNCED = re.compile(
    r"(?:印发|公布|发布|公开)[《<]?.{0,40}信息公开.{0,12}(?:报告|年报)[》>]?的?(?:通知|公告|通告|公示|函)$"
)
_YEAR_LINE = re.compile(r"^[(（]?(?:20\d\d|二[〇零○oO]..)年?度?[)）]?$")
_TOPIC_ONLY = re.compile(
    r"(?:政府|政务)?信息公开|政务公开|工作|年度|报告|年报|情况|的|总结|关于|[《》()]"
)
_LABEL = re.compile(r"^[\u4e00-\u9fff\s]{2,10}[:：](?!\s*$)")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百]{1,4}条|[(][一二三四五六七八九十]{1,2}[)]")
_FIELDS = re.compile(
    r"\s+[\[【(（]?(?:发布|发文|更新|信息)?(?:日期|时间|来源|作者|编辑|机构|浏览|点击|阅读|字号|字体|文字大小)[^，。]{0,6}?[:：]"
)
_NUMBERED = re.compile(
    r"^(?:【?(?:第?[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3}|范文[一二三四五六七八九十\d]{1,3})"
    r"】?[:：、.\s]*|(?:标题|题目|名称|信息名称|文件名称|文章标题)(?:[:：]\s*[|｜]?|\s*[|｜])\s*)"
)
_HEAD = re.compile(
    r"^.{0,60}(?:省|市|县|区|旗|州|盟|镇|乡|苏木|场|局|委|厅|部|署|办|院|所|站|馆|处|会|中心|政府|机关|街道|队|社|"
    r"办公室|公司|年|年度|信息公开|政务公开|政府|政府信息|公开工作|政府信|信息公|公开工|工作年|年度报|关于|的|"
    r"[)）]|[(（]?20\d\d)$"
)
# What a second line of a title may hold, also where the line broke within a word.
_REST = re.compile(
    r"^(?:关于)?(?:[(]?(?:20\d\d)?年?度?[)]?|[二〇零一O○oО]{4}年度?)?[政府务信息公开工作年度情况的和与]{0,24}"
    r"(?:(?:20(?:\d\d|[xX×*]{2})|二[〇零一二三四五六七八九○oO0]{3})年?度?)?[工作年度情况的]{0,10}"
    r"(?:报告|年报|总结|自评报告|告|结|报)(?:[(].{0,20}[)])?$"
)
_MENU = re.compile(
    r"[>›»]|首页|当前位置|所在位置|上一[篇条]|下一[篇条]|^\[|《|》|\d{4}-\d{2}-\d{2}$|\d{4}/\d"
)
# …局2019年第二季度政府信息公开工作情况: a title that names no kind of text, but whose, what and when.
_STATE = re.compile(r"^[一-鿿]{4,}20\d\d年.{0,8}(?:信息公开|政务公开)工作(?:开展|推进|落实)?情况$")
_COLLECTION = re.compile(
    r"(?:\d{1,3}|[一二三四五六七八九十]{1,3})篇[)）】]?$|(?:精选|汇编|通用|合集|共|热门|推荐)[(（]?\d{1,3}篇|范文(?:汇编|大全|集锦|合集|精选)|(?:汇编|大全|集锦|合集)[(（]"
)
_SITE = re.compile(r"\s*[-—_–|－＿｜]+\s*")
# What a page, a site or a file adds behind a title: …年度报告.docx, …/全文, …-某某门户网站.
_ADDED = re.compile(
    r"(?:\.(?:pdf|docx?|wps|xlsx?|html?)|\s*[/／]\s*(?:全文|正文)|\s*[-—_–|｜－＿]+[^()（）]{2,40})$",
    re.IGNORECASE,
)
_ADDITION = re.compile(r"[-.—_–|｜－＿/／]")
TITLE_LIMIT = 70


@dataclass(frozen=True, slots=True)
class Title:
    """A title at its place; `words` is the title without the line break of a split one."""

    start: int
    end: int
    words: str
    plain: str


def titles_in(lines: Sequence[Line]) -> tuple[Title, ...]:
    """The titles among the lines, in order; a title over two or three lines is one."""
    found: list[Title] = []
    likely = _likely(lines)
    at = 0
    while at < len(lines):
        if at not in likely:
            at += 1
            continue
        for count in (3, 2, 1):
            title = _joined(lines[at : at + count], count)
            if title is not None:
                title, more = _with_year_line(title, lines[at + count : at + count + 1])
                found.append(title)
                at += count + more
                break
        else:
            at += 1
    return tuple(found)


def _likely(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines where a title may begin: its kind stands in one of three lines."""
    ends = list(itertools.accumulate(len(line.plain) for line in lines))
    found: set[int] = set()
    for match in _KIND_SIGN.finditer("".join(line.plain for line in lines)):
        number = bisect_right(ends, match.start())
        found.update((number - 2, number - 1, number))
    return found


def page_title(source: SourceText) -> Title | None:
    """The piece of the page's own title that names a report (the rest is the site's name)."""
    span = source.page_title
    if span is None:
        return None
    words = source.text[span.start : span.end]
    at = 0
    best: Title | None = None
    for piece in _SITE.split(words):
        begin = words.find(piece, at)
        at = begin + len(piece)
        if is_title(plain(piece)) and (best is None or len(piece) > len(best.words)):
            start = span.start + begin
            best = Title(start, start + len(piece), piece, plain(piece))
    return best


@lru_cache(maxsize=4096)
def is_title(words: str) -> bool:
    """Whether plain words are, whole, the title of a text about disclosure."""
    if len(words) > TITLE_LIMIT or re.search(r"[。;；!！?？]|如下", words) or is_collection(words):
        return False
    if _ANNOUNCED.search(words) or _STATE.search(words):
        return True
    match = _TITLE.search(words)
    return bool(match and _TAIL.match(words[match.end() :]))


def is_collection(words: str) -> bool:
    """Whether plain words head a collection of texts (… 精选3篇, 范文汇编), which is nobody's title."""
    return len(words) <= TITLE_LIMIT and bool(_COLLECTION.search(words))


def numbered(words: str) -> bool:
    """Whether a plain title carries its number in a collection (… 篇2)."""
    return bool(
        re.search(
            r"篇[一二三四五六七八九十\d]{1,2}[)）】]?$|(?:总结|报告)[(（【]?[一二三四五六七八九十\d]{1,2}[)）】]?$",
            words,
        )
    )


def telling(title: Title) -> bool:
    """Whether a title says more than what it is about (政府信息公开年报 alone is a menu)."""
    return _tells(title.plain)


@lru_cache(maxsize=1024)
def _tells(words: str) -> bool:
    return len(_TOPIC_ONLY.sub("", words)) >= 2


def without_number(words: str) -> int:
    """How many characters of a line precede the title (篇一：, 标题：)."""
    match = _NUMBERED.match(words)
    return match.end() if match else 0


def _with_year_line(title: Title, following: Sequence[Line]) -> tuple[Title, int]:
    """A year in brackets on a line of its own under the title belongs to it."""
    if (
        not following
        or re.search(r"20\d\d", title.plain)
        or not _YEAR_LINE.match(following[0].plain)
    ):
        return title, 0
    line = following[0]
    return Title(title.start, line.end, title.words + line.words, title.plain + line.plain), 1


def _joined(lines: Sequence[Line], count: int) -> Title | None:
    if len(lines) < count or (count > 1 and len(lines[-1].words) > TITLE_LIMIT):
        return None
    skip = without_number(lines[0].words)
    if count > 1 and sum(len(line.words) for line in lines) - skip > TITLE_LIMIT:
        return None
    if any(_marked(line.words, line.plain) for line in lines):
        return None
    if _LABEL.match(lines[0].words[skip:]) or _ARTICLE.match(lines[0].plain):
        return None
    if count == 1:
        return _with_metadata(lines[0], skip)
    pieces = [lines[0].words[skip:], *(line.words for line in lines[1:])]
    if not pieces[0]:
        return None
    words = "".join(pieces)
    if count > 1 and not _continues([plain(piece) for piece in pieces]):
        return None
    if not is_title(plain(words)):
        return None
    return Title(lines[0].start + skip, lines[-1].end, words, plain(words))


def _with_metadata(line: Line, skip: int) -> Title | None:
    """A title alone on its line, or with the page's fields behind it (… 发布时间：2021-02-01)."""
    if ("公开" not in line.plain and "政务" not in line.plain) or not _KIND_SIGN.search(line.plain):
        return None
    words = line.words[skip:]
    fields = _FIELDS.search(words)
    words = words[: fields.start()].rstrip() if fields else words
    words = _without_addition(words)
    if not words or not is_title(plain(words)):
        return None
    start = line.start + skip
    return Title(start, start + len(words), words, plain(words))


def _without_addition(words: str) -> str:
    """The words without what the page adds, where what is left is a title by itself."""
    added = _ADDED.search(words) if _ADDITION.search(words) else None
    if added is None or not is_title(plain(words[: added.start()])):
        return words
    return words[: added.start()].rstrip()


@lru_cache(maxsize=4096)
def _marked(words: str, compared: str) -> bool:
    """Whether a line has signs of a menu; the title marks of an announced report do not count."""
    fields = _FIELDS.search(words)
    words = words[: fields.start()] if fields else words
    if not _MENU.search(words):
        return False
    return not _ANNOUNCED.search(compared) or bool(_MENU.search(re.sub(r"[《》]", "", words)))


def _continues(pieces: Sequence[str]) -> bool:
    """Whether the lines are pieces of one title: no piece is one alone with its own agency."""
    if len(pieces) == 2 and _YEAR_LINE.match(pieces[0]):
        return is_title(pieces[1]) and not re.search(r"20\d\d", pieces[1])
    if (
        is_title(pieces[0])
        or not _HEAD.match(pieces[0])
        or "," in pieces[0]
        or "、" in pieces[0][:3]
    ):
        return False
    if len(pieces) == 3 and not _HEAD.match(pieces[1]):
        return False
    return bool(_REST.match("".join(pieces[1:])))
