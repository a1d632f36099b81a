"""When a report was published: the page's field, else the date under the signature."""

from __future__ import annotations

import re

from ingest.identity.view import View
from ontology.dates import find_dates, iso_date

# The fields in the order in which they are believed.
_FIELDS = (
    r"(?:信息)?(?:发布|发文发布|上网|公布|刊发|发表)\s*(?:日\s*期|时\s*间)",
    r"公开\s*(?:日\s*期|时\s*间)",
    r"(?<![一-鿿])(?:更新|录入|添加)?(?:日\s*期|时\s*间)",
    r"(?:发文|成文|生成|制发|印发)\s*(?:日\s*期|时\s*间)",
)
_AFTER = r"\s*[】\]]?\s*[:：]?\s*[|｜]?\s*[\[【(（]?\s*"
_COMPACT = re.compile(r"(20\d{2})(\d{2})(\d{2})(?!\d)")
# [2021-02-03]: in running text such brackets hold the number of a document, behind a label a date.
_MARKED = re.compile(r"(20\d{2})[-/.](\d{1,2})[-/.](\d{1,2}(?!\d)|\d\d(?=\d\d:\d\d))")
# A date alone above the text, or beside the name of who put it there.
_STAMP = re.compile(
    r"^(?:[一-鿿]{2,20}\s+)?[(（\[]?\d{4}[-/年.]\d{1,2}[-/月.]\d{1,2}日?(?:\s*\d{1,2}:\d\d(?::\d\d)?)?[)）\]]?(?:\s+[一-鿿]{2,20})?$"
)
_ONLY_DATE = re.compile(r"^[(（\s]*[^。，,；;]{0,30}?(?:日|\d)\s*[)）]?\s*$")
_FROM_PUBLISHER = re.compile(r"^\D{0,40}(?:20\d\d)\D")


def read_published(view: View) -> str | None:
    """ISO date of publication, else of signature, else None."""
    return (_field(view) if view.alone else None) or _signature(view)


def _field(view: View) -> str | None:
    text = view.text
    for name in _FIELDS:
        for match in re.finditer(name + _AFTER, text):
            if match.start() > 60 and not _in_page(view, match.start()):
                continue
            found = _date_after(text, match.end())
            if found:
                return found
    return _stamp(view)


def _in_page(view: View, offset: int) -> bool:
    """A field of the page: in its furniture, or in a short line (a cell of the page's table)."""
    if any(line.start <= offset < line.end for line in view.around):
        return True
    return any(
        line.start <= offset < line.end and (len(line.words) <= 60 or _is_row(line.words))
        for line in view.content
    )


def _is_row(words: str) -> bool:
    """A row of the page's table of fields: several cells, no sentence."""
    return len(re.findall(r"[|｜\t]", words)) >= 2 and not re.search(r"[。；;]", words)


def _date_after(text: str, at: int) -> str | None:
    for mention in find_dates(text, at, min(at + 24, len(text))):
        if mention.start - at <= 3:
            return mention.iso
    for pattern in (_MARKED, _COMPACT):
        match = pattern.match(text, at)
        if match:
            return iso_date(*(int(group) for group in match.groups()))
    return None


def _stamp(view: View) -> str | None:
    """A date without a label in the line of counters or alone above the text."""
    for line in view.around:
        if len(line.words) > 160 or re.search(r"上一[篇条]|下一[篇条]|今天是|版权", line.words):
            continue
        for mention in find_dates(view.text, line.start, line.end):
            if mention.iso and mention.day:
                return mention.iso
    first = next((line for line in view.content if len(line.words) > 60), None)
    for line in view.content[:8]:
        if first is not None and line.start >= first.start:
            break
        if _STAMP.match(line.words):
            for mention in find_dates(view.text, line.start, line.end):
                if mention.iso:
                    return mention.iso
    return None


def _signature(view: View) -> str | None:
    """The last line of the report that is a date, alone or behind the organ's name."""
    for line in reversed(view.content):
        if len(line.words) > 45 or not _ONLY_DATE.match(line.words):
            continue
        mentions = find_dates(view.text, line.start, line.end)
        if mentions and mentions[-1].iso and line.end - mentions[-1].end <= 2:
            return mentions[-1].iso
    return None
