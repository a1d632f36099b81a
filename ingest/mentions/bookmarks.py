"""What stands in book-title marks: a document, a newspaper or programme, or a board."""

from __future__ import annotations

import re
from dataclasses import dataclass

# 现发布《…年度报告》: this very one.
_NOW = re.compile(r"(?:现|特此|特)(?:予以|将|向社会)?(?:公布|发布|公开)$")
_PART_OF_SITE = re.compile(r"(?:版块|板块|模块|页面)")
_ISSUES = re.compile(r"(?:杂志)?(?:共|累计)?\d+期")
_BOARD = re.compile(
    r"(?:公示栏|公开栏|宣传栏|公告栏|专栏|栏目|橱窗|展板|公示牌|公示板|明白卡|手册)$"
)
_PAPER = re.compile(
    r"(?:日报|晚报|晨报|早报|时报|周报|商报|快报|都市报|导报|电视报|青年报|法制报|法治报|"
    r"消费报|农民报|工人报|环境报|教育报|周刊|(?:政府|国务院|委员会|[部省市县区局厅])公报|半月谈|杂志)$"
)
# 《中国水利报》: a short title that ends in 报, unless it is a paper of the office itself.
_ANY_PAPER = re.compile(
    r"^中国[\u4e00-\u9fff]{2,5}报$|^[\u4e00-\u9fff]{2,7}(?<![公年月季通简预申快汇周情海日旬捷喜战填上呈])报$"
)
_PROGRAMME = re.compile(r"(?:热线|问政|访谈|对话|直播间|面对面|在线|新闻|视窗|播报|发布)$")
# What the words behind a title, or a list of titles, say of it.
_REST = r"(?:[、，和及与]?《[^》\n]{1,30}》){0,6}等?"
_PERIODICAL = re.compile(
    rf"{_REST}(?:杂志|期刊|报纸|刊物|内刊|周刊|(?:平面|纸质|传统|新闻|主流)(?:媒介|媒体))"
)
_SHOWN = re.compile(rf"{_REST}(?:电视|广播|系列|专题|直播)*(?:节目|栏目|专栏|频道|专题片)")
_BOOK_HERE = re.compile(rf"{_REST}(?:一书|书籍|图书|丛书|专著|教材|读本|歌曲|小品|快板|微电影)")
_BOOK = re.compile(r"(?:读本|丛书|年鉴|一本通|百问|教程)$")
_BULLETIN = re.compile(r"(?:简报|简讯|通讯|专报|快讯|动态|内参)$")
# The yearly report on disclosure: this very report, where no verb publishes another one.
_YEARLY = re.compile(r"(?:信息公开|政务公开)(?:工作)?(?:20\d{2})?(?:年度)?(?:工作)?(?:报告|年报)$")
_PUBLISHED = re.compile(r"(?:公布|发布|公开|上传|报送|发表|刊登)[^。，；\n]{0,12}$")
_FORM = re.compile(
    r"(?:审批表|申请表|登记表|审查表|备案表|报送表|统计表|审核表|回执|告知书|答复书)$"
)
_SELF = re.compile(r"^(?:(?:公开)?目录|(?:公开)?指南|年报|年度报告)$")
_MARK = re.compile(r"[《》]")
_INNER = re.compile(r"\s+")
MAXIMUM = 160


@dataclass(frozen=True, slots=True)
class Bookmark:
    """A title in 《》, the marks included in its place."""

    title: str
    kind: str
    start: int
    end: int


def find_bookmarks(text: str, start: int, end: int) -> tuple[Bookmark, ...]:
    """Outermost pairs, nested ones inside; an unclosed mark ends at its line and is left out."""
    found: list[Bookmark] = []
    position = start
    while (opening := text.find("《", position, end)) >= 0:
        closing = _closing(text, opening, end)
        if closing is None:
            position = opening + 1
            continue
        title = _INNER.sub("", text[opening + 1 : closing])
        kind = _kind_here(text, opening, closing + 1, title) or kind_of(title)
        found.append(Bookmark(title, kind, opening, closing + 1))
        position = closing + 1
    return tuple(found)


def _kind_here(text: str, opening: int, at: int, title: str) -> str | None:
    """A newspaper, book or programme by the words behind its title; the report's own title."""
    if _YEARLY.search(title) and not _PUBLISHED.search(text[max(opening - 16, 0) : opening]):
        return "own"
    if _YEARLY.search(title) and _NOW.search(text[max(opening - 16, 0) : opening]):
        return "own"
    if _PART_OF_SITE.match(text, at):
        return "own"
    if _BOOK_HERE.match(text, at):
        return "book"
    if _PERIODICAL.match(text, at) or (_ISSUES.match(text, at) and not _BULLETIN.search(title)):
        return "newspaper"
    return "programme" if _SHOWN.match(text, at) else None


def _closing(text: str, opening: int, end: int) -> int | None:
    depth = 0
    limit = min(end, opening + MAXIMUM)
    for match in _MARK.finditer(text, opening, limit):
        if match.group() == "《":
            if depth and not _nested(text, match.start(), limit):
                return None
            depth += 1
        else:
            depth -= 1
            if depth == 0:
                return match.start()
    return None


def _nested(text: str, opening: int, limit: int) -> bool:
    """A mark inside a title belongs to it only when two closings follow before a full stop."""
    tail = re.split(r"[。\n]", text[opening:limit], maxsplit=1)[0]
    return tail.count("》") > tail.count("《")


def kind_of(title: str) -> str:
    """document, newspaper, programme, board, book, bulletin, form or own (its own catalogue)."""
    if not title:
        return "form"
    for kind, pattern in (
        ("board", _BOARD),
        ("newspaper", _PAPER),
        ("book", _BOOK),
        ("bulletin", _BULLETIN),
        ("form", _FORM),
        ("own", _SELF),
    ):
        if pattern.search(title):
            return kind
    if _ANY_PAPER.match(title):
        return "newspaper"
    return "programme" if len(title) <= 8 and _PROGRAMME.search(title) else "document"
