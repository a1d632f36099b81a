"""Where a page names the reporting organ: title, opening, signature, the page's fields, its site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.identity.view import View
from ingest.pages.furniture import is_spam
from ingest.pages.lines import Line, plain
from ontology.dates import find_dates

_TOPIC = re.compile(
    r"(?:关于|的)?(?:政府(?=信息|和|与|、)|政务(?=信息|公开|和|与))?(?:信息|政务)(?:主动)?(?:公开|与政务公开)|关于|上半年|下半年|半年|年度|学年|"
    r"政府(?=信息)|政务公开|依申请"
)
_YEAR = re.compile(
    r"[(（]?(?:20[0-3]\d|20[xX×*]{2}|[xX×*]{2,4}(?=年)|二[〇零oO○0ОＯ][〇零一二三oO○0ОＯ]{1,2}[〇零一二三四五六七八九oO○0]?)(?:[-—至]\d{2,4})?(?:年(?:度)?)?[)）]?"
)
_LEAD = re.compile(
    r"^(?:关于|公布|印发|转发|报送|标题[:：]|【[^】]*】|附件\d*[:：]?|\d{1,2}[、.])+"
)
_ORGAN_END = re.compile(
    r"(?:政府|局|委|委员会|办|办公室|办公厅|厅|部|署|院|处|会|中心|所|站|队|街道|镇|乡|区|县|市|旗|州|盟|省|行|社|公司|大队|支队|总队|馆|苏木|农场|林场|集团)$"
)
_FIELD = re.compile(
    r"(?:(?:信息)?(?:发布|发文|公开|制发|成文|供稿|责任)(?:机构|机关|单位|部门)|(?:信息|文章|稿件)?来\s*源|发布者)\s*[】\]]?\s*[:：\t\n]\s*"
    r"(?P<name>[一-鿿（）()]{3,30})"
)
_OPENINGS = (
    re.compile(r"(?:本报告)?(?:是|由)(?P<name>[一-鿿]{3,28}?)(?:根据|按照|依据|负责)?[^。,，]{0,60}?(?:编制|撰写|编写|发布)"),
    re.compile(r"现(?:将|就|向社会|予以)?(?:公布|发布|公开)?(?P<name>[一-鿿]{3,28}?)(?:20[\dxX]{2}|二[〇零oO○О])"),
    re.compile(r"^(?:20\d\d年(?:度)?[,，]?)?(?P<name>[一-鿿]{3,24}?(?:局|委|委员会|办公室|办公厅|厅|政府|街道办事处|管委会|部|院|中心|镇|乡))(?:认真|严格|根据|按照|依据|深入|高度|紧紧|坚持|全面|以|在|特|积极|政府信息公开|20\d\d|共|围绕|,|，)"),
    re.compile(r"(?:编制|公布|发布|形成|公开)(?:了)?(?P<name>[一-鿿]{3,28}?)(?:20[\dxX]{2}|二[〇零oO○О])年?度?(?:政府|政务)"),
    re.compile(r"与(?P<name>[一-鿿]{3,28}?)(?:[(（][^)）]*[)）])?联系"),
    re.compile(r"[,，](?P<name>[一-鿿]{3,24}?(?:局|委|委员会|办公室|厅|政府|街道办事处|管委会))(?:认真|围绕|严格|编制|结合|深入|高度|积极)"),
)  # fmt: skip
_SITE = re.compile(
    r"(?P<name>[一-鿿]{2,24}?)(?:人民)?(?:政府)?(?:门户|公众|官方|信息公开|政务公开|政务|信息)?(?:网站|网|信息公开平台|门户)(?:首页)?$"
)
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


def surface_of_title(title: str) -> str | None:
    """What is left of a title (plain words) without year, topic and kind of text."""
    words = _LEAD.sub("", title)
    closing = re.search(r"[(（]([^)）]{0,20})[)）]$", words)
    words = words[: closing.start()] if closing else words
    lead = _YEAR.match(words)
    if lead:
        words = words[lead.end() :].lstrip("的,，")
    year, topic = _YEAR.search(words), _TOPIC.search(words)
    cuts = [m.start() for m in (year, topic) if m is not None]
    name = words[: min(cuts)] if cuts else words
    if name.endswith("人民") and words[len(name) :].startswith("政府"):
        name += "政府"
    name = name.strip("的、,，:：-—_ “”\"'《")
    if not name and closing and _ORGAN_END.search(closing.group(1)):
        return closing.group(1)
    return name if 2 <= len(name) <= 32 else None


def surfaces(view: View) -> tuple[Surface, ...]:
    """Every place that may name the organ, the more telling first."""
    found: list[Surface] = []
    title = title_surface(view)
    if title:
        found.append(title)
    found.extend(_signatures(view))
    found.extend(_openings(view))
    if view.alone:
        found.extend(_fields(view))
        found.extend(_sites(view))
    return tuple(s for s in found if not is_spam(s.words))


def _openings(view: View) -> Iterator[Surface]:
    for line in view.content[:12]:
        words = line.plain
        if len(words) < 15:
            continue
        for pattern in _OPENINGS:
            match = pattern.search(words[:400])
            if match:
                yield Surface(match.group("name"), "opening")


def _signatures(view: View) -> Iterator[Surface]:
    """Short lines near the end, or before a date, that end like an organ's name."""
    lines = view.content
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if len(line.words) > 45 or not (
            _before_date(view, lines, number) or number >= len(lines) - 3
        ):
            continue
        words = _without_date(view, line)
        if (
            3 <= len(words) <= 30
            and _ORGAN_END.search(words)
            and not re.search(r"[,，。:：]|公开|情况|\d", words)
        ):
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
    return plain(words).strip("()（）:：")


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
