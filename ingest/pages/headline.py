"""The headline of a page that is not headed by a report's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.pages.lines import Line, plain
from ingest.source import SourceText

_SITE = re.compile(r"\s*[-—_–|－＿｜>]+\s*")
_ABOUT = re.compile(
    r"信息公开|政务公开|公开条例|政府网站|法治政府|依法行政|法治建设|年度?报告|年报|报表|工作报告"
)
_GENERIC = re.compile(
    r"^(?:政府|政务)?信息公开(?:年报|年度报告|工作年度报告|指南|目录|制度|规定|专栏|平台|网|栏)?$|^政务公开$|^(?:政府网站)?(?:工作)?年度报表$|门户网站|人民政府网?$|政府网$|首页"
)
_FULL_STOP = re.compile(r"[。；;]|如下[:：]?$")


def headline(source: SourceText, lines: Sequence[Line]) -> str | None:
    """The first line about disclosure (or what resembles it) that can be a title; else a page title."""
    for candidates in (_marked(source), _first(lines), _page(source)):
        for words in candidates:
            if 6 <= len(words) <= 80 and _ABOUT.search(words) and not _GENERIC.search(words):
                return words
    for words in (*_page(source), *_first(lines)[:3]):
        if _GENERIC.match(words) and re.search(r"指南|制度|规定|目录$", words):
            return words
    return None


def _marked(source: SourceText) -> list[str]:
    return [plain(source.text[start:end]) for start, end, level in source.headings if level <= 2]


def _first(lines: Sequence[Line]) -> list[str]:
    """The short lines at the top, two neighbours joined where the first alone is no sentence."""
    found: list[str] = []
    top = lines[:8]
    for number, line in enumerate(top):
        if _FULL_STOP.search(line.words) or re.match(
            r"^[一二三四五六七八九十]、|^[(（]", line.words
        ):
            break
        if number + 1 < len(top) and len(line.plain) + len(top[number + 1].plain) <= 60:
            joined = line.plain + top[number + 1].plain
            if re.search(
                r"(?:通知|指南|制度|办法|规定|报表|报告|条例|目录|统计表|格式)(?:[(].{0,12}[)])?$",
                joined,
            ):
                found.append(joined if not _complete(line.plain) else line.plain)
        found.append(line.plain)
    return found


def _complete(words: str) -> bool:
    return bool(re.search(r"(?:通知|指南|制度|办法|规定|报表|报告|条例|目录|统计表)$", words))


def _page(source: SourceText) -> list[str]:
    span = source.page_title
    if span is None:
        return []
    return [plain(piece) for piece in _SITE.split(source.text[span.start : span.end]) if piece]
