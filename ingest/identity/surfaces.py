"""Where a page names the reporting organ: title, opening, signature, the page's fields, its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.identity.openings import opening_names
from ingest.identity.titled import surface_of_title
from ingest.identity.view import View
from ingest.pages.furniture import is_spam
from ingest.pages.lines import Line, plain
from ontology.dates import find_dates

_ORGAN_END = re.compile(
    r"(?:政府|局|委|委员会|办|办公室|办公厅|厅|部|署|院|处|会|中心|所|站|队|街道|镇|乡|区|县|市|旗|州|盟|省|行|社|公司|大队|支队|总队|馆|苏木|农场|林场|集团)$"
)
_FIELD = re.compile(
    r"(?:(?:信息)?(?:发布|发文|公开|制发|成文|供稿|责任)(?:机构|机关|单位|部门)|(?:信息|文章|稿件)?来\s*源|发布者)\s*[】\]]?\s*[:：\t\n]\s*"
    r"(?P<name>[一-鿿（）()]{3,30})"
)
_SITE = re.compile(
    r"(?P<name>[一-鿿]{2,24}?)(?:人民)?(?:政府)?(?:门户|公众|官方|信息公开|政务公开|政务|信息)?(?:网站|网|信息公开平台|门户)(?:首页)?$"
)
# What a line with a date has, before the grammar of dates is asked.
_DATED = re.compile(r"年.{0,6}月|20\d\d[-./－．]")
_SENTENCE = re.compile(r"[,，。:：]|公开|情况|\d")
_SEAL = re.compile(r"[(（](?:盖章|公章|印章|章)[)）]")
_CRUMB = re.compile(r"[>›»/\\|·\s:：_-]+")


@dataclass(frozen=True, slots=True)
class Surface:
    """A name as a place of the page writes it; `place` says which kind of place."""

    words: str
    place: str


def title_surface(view: View) -> Surface | None:
    """The organ (or only the division) that the title names."""
    if view.title is None:
        return None
    words = surface_of_title(view.title.plain)
    return Surface(words, "title") if words else None


def surfaces(view: View) -> tuple[Surface, ...]:
    """Every place that may name the organ, the more telling first."""
    found: list[Surface] = []
    title = title_surface(view)
    if title:
        found.append(title)
    else:
        found.extend(_beside_title(view))
    found.extend(_signatures(view))
    found.extend(Surface(name, place) for name, place in opening_names(view.content))
    if view.alone:
        found.extend(_fields(view))
        found.extend(_sites(view))
    return tuple(s for s in found if not is_spam(s.words))


def _signatures(view: View) -> Iterator[Surface]:
    """Short lines near the end, or before a date, that end like an organ's name."""
    lines = view.content
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if len(line.words) > 45:
            continue
        last = number >= len(lines) - 3
        following = lines[number + 1].words if number + 1 < len(lines) else ""
        dated = _DATED.search(line.words) or (len(following) <= 24 and _DATED.search(following))
        if not last and not (dated and _before_date(view, lines, number)):
            continue
        words = _without_date(view, line)
        if 3 <= len(words) <= 30 and _ORGAN_END.search(words) and not _SENTENCE.search(words):
            yield Surface(words, "signature")


def _beside_title(view: View) -> Iterator[Surface]:
    """An organ's name alone on the line above or below a title that names none."""
    if view.title is None or view.title_source != "text":
        return
    lines = view.content
    at = next((n for n, line in enumerate(lines) if line.end >= view.title.end), None)
    for number in (at + 1, at - 1) if at is not None else ():
        words = lines[number].plain if 0 <= number < len(lines) else ""
        if 4 <= len(words) <= 30 and _ORGAN_END.search(words) and not _SENTENCE.search(words):
            yield Surface(words, "signature")


def _before_date(view: View, lines: tuple[Line, ...], number: int) -> bool:
    here = find_dates(view.text, lines[number].start, lines[number].end)
    if here and _without_date(view, lines[number]):
        return True
    if number + 1 >= len(lines) or len(lines[number + 1].words) > 24:
        return False
    return bool(find_dates(view.text, lines[number + 1].start, lines[number + 1].end))


def _without_date(view: View, line: Line) -> str:
    words = view.text[line.start : line.end]
    for mention in reversed(find_dates(view.text, line.start, line.end)):
        words = words[: mention.start - line.start] + words[mention.end - line.start :]
    return _SEAL.sub("", plain(words)).strip("()（）:：")


def _fields(view: View) -> Iterator[Surface]:
    for line in (*view.around, *view.content[:12]):
        if len(line.words) > 200:
            continue
        for match in _FIELD.finditer(view.text, line.start, min(line.end + 40, len(view.text))):
            name = match.group("name")
            if not re.search(r"网站?$|网$|平台$|本站|原创", name):
                yield Surface(plain(name), "field")


def _sites(view: View) -> Iterator[Surface]:
    """The division of the site: its name in the page's title, in the breadcrumb or a source field."""
    span = view.source.page_title
    pieces = list(_CRUMB.split(view.text[span.start : span.end])) if span else []
    for line in view.around:
        if len(line.words) <= 80:
            pieces.extend(_CRUMB.split(line.words))
    for piece in pieces:
        match = _SITE.search(plain(piece))
        if match:
            yield Surface(match.group("name"), "site")
        elif re.search(r"人民政府$", piece) and len(piece) <= 24:
            yield Surface(plain(piece), "site")
