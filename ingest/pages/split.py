"""Where one report on a page ends and the next begins."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ingest.pages.evidence import gather
from ingest.pages.genre import ANNUAL, genre, genre_of_title
from ingest.pages.lines import Line, divided, lines_of
from ingest.pages.titles import (
    Title,
    is_collection,
    is_title,
    numbered,
    page_title,
    telling,
    titles_in,
    without_number,
)
from ingest.source import SourceText
from ontology.records import Span

KINDS = frozenset((ANNUAL, "half_year", "self_evaluation", "work_summary"))
# A text shorter than this between two titles is a list of links, not a report.
BODY_MINIMUM = 180
# Rows of the form are numbered as parts are (一、本年新收…, 四、结转下年度…).
_FIRST = re.compile(r"^(?:一、(?!本年新收)|一[.．]|第一部分)")
_LATER = re.compile(r"^(?:[三四五六七八九]、(?!本年度办理|结转下年)|下一步|总之)")
# Within 第一部分 … the numbering 一、 starts again in every part.
_PART_HEADING = re.compile(r"^第[二三四]部分")
_OPENS = frozenset("一二三四五六七八九第下总")
_COUNTS = re.compile(r"\d+(?:\.\d+)?[余多]?万?(?:件|条|次|人|份|篇|宗)")
_PART_LINE = re.compile(
    r"^【?(?:第?[一二三四五六七八九十\d]{1,3}篇|篇[一二三四五六七八九十\d]{1,3}|范文[一二三四五六七八九十\d]{1,3})】?[:：、]?.{0,40}$"
)
_DECLARES = re.compile(
    r"现(?:将|就|特|予)?[^。]{0,90}(?:如下|总结|汇报|公布)|(?:报告|总结|汇报)如下[:：]?$"
)
_BEGINS = re.compile(
    r"^(?:根据|按照|为(?:了)?(?:进一步|认真|全面|深入|切实)?(?:贯彻|落实|做好)|今年以来|一年来|近年来|半年来|"
    r"(?:20\d\d|20[xX×*]{2}|[xX×*]{2,4})年(?:度|以来|上半年)?[,，]|(?:20\d\d|20[xX×*]{2}|[xX×*]{2,4})年(?:度|以来|上半年)|"
    r"我们?(?:.{0,8})(?:局|委|办|厅|镇|乡|县|市|区|院)|本(?:年度)?(?:报告|年报)|.{2,15}(?:局|委|办公室|厅|镇|乡|县|市|区|政府)(?:认真|按照|根据|高度))"
)
_CLOSES = re.compile(
    r"^(?:总之|下一步|今后|总的来看|存在|同时|此外|一是|二是|三是|四是|五是|首先|其次|通过)|将(?:继续|进一步|认真|切实|按照|以)|"
    r"^[(（][一二三四五六七八九十][)）]|^[一二三四五六七八九十]{1,2}、|^\d{1,2}[、.．]"
)
# The formula that opens a report (DOMAIN 2): what it is, of which parts, for which period.
_FORMULA = re.compile(
    r"(?:本(?:年度)?(?:报告|年报)|编制|公布|发布|撰写)[^。]{0,90}(?:年度报告|年报|编制|编写|条例|要求)"
)
_FORMULA_REST = re.compile(
    r"统计(?:的)?(?:期限|时限|时间)|部分组成|个(?:部分|方面)|电子版|(?:疑问|咨询)[^。]{0,6}请|(?:全文|报告|内容)(?:包括|由)"
)
_SALUTATION = re.compile(r"^[一-鿿、]{2,20}(?:府|厅|室|局|会|办|委|部|单位|部门)[:]$")
_DATED = re.compile(r"[(（\[]?20\d\d[-./年]\d{1,2}[-./月]\d{1,2}日?[)）\]]?$")
_FILLING = re.compile(r"政府|政务|信息|公开|工作|年度?|报告|年报|情况|的|20\d\d")
_ABOUT = re.compile(r"(?:政府|政务)?信息公开|政务公开")


@dataclass(frozen=True, slots=True)
class Part:
    """One text of a page; `kind` as in `reports[].kind`."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class _Piece:
    """A text before its kind is known: its lines and its title, if it has one."""

    lines: tuple[Line, ...]
    title: Title | None
    titles: tuple[Title, ...] = ()


def split_reports(source: SourceText, furniture: Sequence[Span]) -> tuple[Part, ...]:
    """The reports of a page in order; one report is the page whole, furniture included."""
    judged = judge(source, tuple(furniture))
    if len(judged) == 1:
        return (Part(0, len(source.text), _kind(judged[0][1])),)
    parts: list[Part] = []
    for piece, reason in judged:
        start = piece.title.start if piece.title else piece.lines[0].start
        parts.append(Part(start, piece.lines[-1].end, _kind(reason)))
    return tuple(parts)


@lru_cache(maxsize=2)
def judge(source: SourceText, furniture: tuple[Span, ...]) -> tuple[tuple[_Piece, str], ...]:
    """Every text of the page with what it is (`annual_report` or a reason)."""
    pieces = _pieces(source, furniture)
    fallback = page_title(source)
    judged: list[tuple[_Piece, str]] = []
    for piece in pieces:
        title = piece.title
        if (title is None or not telling(title)) and len(pieces) == 1:
            title = fallback if fallback and telling(fallback) else title or fallback
        words = title.plain if title else None
        if (title is None or not telling(title)) and len(pieces) == 1:
            words = _other_title(source, piece) or words
        if _is_list(piece.lines, piece.titles):
            judged.append((piece, "other"))
            continue
        if words and genre_of_title(words) == ANNUAL and not is_title(words):
            words = None
        judged.append((piece, genre(words, gather(piece.lines))))
    return tuple(judged)


def _is_list(lines: Sequence[Line], titles: Sequence[Title]) -> bool:
    """A column of links to reports, or a text in another language, is no report."""
    bare = sum(len(line.plain) for line in lines if not any(_holds(line, t) for t in titles))
    if len(titles) >= 3 and bare < 60 + 25 * len(titles) and len({t.plain for t in titles}) >= 3:
        return True
    if len({link for line in lines if (link := _link(line))}) >= 3:
        return sum(len(line.plain) for line in lines if not _link(line)) < 200
    words = "".join(line.plain for line in lines)
    return len(re.findall(r"[A-Za-z]", words)) > 0.5 * len(words)


def _link(line: Line) -> str:
    """The title of a line of a list of reports (…年度报告 2022-01-20); "" when it is none."""
    dated = _DATED.search(line.plain)
    words = line.plain[: dated.start()] if dated else ""
    return words if words and is_title(words) else ""


def _kind(reason: str) -> str:
    return reason if reason in KINDS else "other"


def _other_title(source: SourceText, piece: _Piece) -> str | None:
    """The title of a page that is not of the form of a report's title (指南, 通知, 制度)."""
    from ingest.pages.headline import headline

    return headline(source, piece.lines)


def _pieces(source: SourceText, furniture: Sequence[Span]) -> tuple[_Piece, ...]:
    begin = source.page_title.end if source.page_title is not None else 0
    kept = [span for span in furniture if span.end > begin]
    lines, _ = divided(lines_of(source.text, begin), kept)
    titles = titles_in(lines)
    titled = _title_cuts(lines, titles)
    untitled = [
        cut for cut in _untitled_cuts(lines, titles)
        if not any(at <= cut and _size(lines[at:cut]) < BODY_MINIMUM for at in titled)
    ]  # fmt: skip
    cuts = sorted({*titled, *untitled})
    cuts = _far_enough(lines, cuts)
    bounds = [0, *cuts, len(lines)]
    pieces = [_piece(lines[a:b], titles) for a, b in itertools.pairwise(bounds) if b > a]
    return tuple(piece for piece in pieces if piece.lines) or (_Piece(lines, None),)


def _piece(lines: Sequence[Line], titles: Sequence[Title]) -> _Piece:
    """The lines of a text without the separators around it, with the title it begins with."""
    kept = list(lines)
    while kept and _is_separator(kept[-1]):
        kept.pop()
    while kept and _is_separator(kept[0]) and not any(_holds(kept[0], t) for t in titles):
        kept.pop(0)
    inside = [t for t in titles if kept and kept[0].start <= t.start < kept[-1].end]
    early = [t for t in inside if _before(kept, t) < 160]
    strong = [t for t in early if telling(t)]
    title = next(iter(strong or early), None)
    body = [line for line in kept if title is None or line.start >= title.start]
    held = body or kept
    within = (t for t in inside if held[0].start <= t.start)
    return _Piece(tuple(held), title, tuple(within))


def _before(lines: Sequence[Line], title: Title) -> int:
    return sum(line.end - line.start for line in lines if line.end <= title.start)


def _holds(line: Line, title: Title) -> bool:
    return line.start <= title.start < line.end


def _is_separator(line: Line) -> bool:
    words = line.plain
    return bool(
        (_PART_LINE.match(line.words) and "公开" not in words)
        or is_collection(words)
        or re.fullmatch(r"[-—=*_~·.…#]{3,}", words)
    )


def _title_cuts(lines: Sequence[Line], titles: Sequence[Title]) -> list[int]:
    """Titles after the first that begin a text: another name than before, a body after it."""
    cuts: list[int] = []
    seen: list[str] = []
    previous: Title | None = None
    for title in titles:
        again = previous is not None and _written_twice(previous, title)
        previous = title
        if again:
            seen.append(title.plain)
            continue
        at = next(n for n, line in enumerate(lines) if _holds(line, title))
        prefixed = without_number(lines[at].words) > 0 or numbered(title.plain)
        fresh = title.plain not in seen and not any(_same(title.plain, old) for old in seen)
        if seen and (fresh or prefixed) and _named(title, prefixed) and not _attached(lines, at):
            cuts.append(at)
        seen.append(title.plain)
    return cuts


def _written_twice(one: Title, other: Title) -> bool:
    """The page's headline and, some fields below it, the report's own title in other words."""
    if other.start - one.end > BODY_MINIMUM:
        return False
    years = [re.findall(r"20\d\d", title.plain) for title in (one, other)]
    words = [_FILLING.sub("", title.plain) for title in (one, other)]
    return years[0] == years[1] and (
        set(words[1]) <= set(words[0]) or set(words[0]) <= set(words[1])
    )


def _same(one: str, other: str) -> bool:
    """Two writings of one title: the same years, one within the other without the agency."""
    if re.findall(r"\d{4}", one) != re.findall(r"\d{4}", other):
        return False
    return one in other or other in one


def _named(title: Title, prefixed: bool) -> bool:
    return prefixed or bool(
        re.search(r"20[\dxX×*]{2}|[xX×*]{2}年|二[〇零oO○]|局|委|办|县|市|区|镇|乡|厅", title.plain)
    )


def _attached(lines: Sequence[Line], at: int) -> bool:
    """A title named as an annex or in a list of links is no beginning."""
    words = lines[at].plain
    return bool(
        re.match(r"附件|附[:表]", words)
        or re.search(r"\.(?:pdf|docx?|xlsx?)$|\d{4}-\d\d-\d\d$", words)
    )


def _untitled_cuts(lines: Sequence[Line], titles: Sequence[Title]) -> list[int]:
    """Where the numbering starts again behind an opening paragraph, there begins another text."""
    cuts: list[int] = []
    last_later = first = -1
    if any(line.plain[0] == "第" and _PART_HEADING.match(line.plain) for line in lines):
        return cuts
    for number, line in enumerate(lines):
        if line.plain[0] not in _OPENS:
            continue
        if _LATER.match(line.plain):
            last_later = number
        if not _FIRST.match(line.plain):
            continue
        cut = None
        if last_later >= 0:
            cut = _opening(lines, last_later + 1, number)
        elif first >= 0:
            cut = _opening(lines, first + 1, number, least=6)
        if cut is not None and not any(_holds(lines[cut], t) for t in titles):
            cuts.append(cut)
            last_later = -1
        first = number
    return cuts


def _opening(lines: Sequence[Line], after: int, before: int, *, least: int = 3) -> int | None:
    """The line of the window that opens a text best; None when none does clearly.

    `least`: what it must be worth, more where nothing shows that the text before has ended.
    """
    best: tuple[int, int] | None = None
    for number in range(after, before):
        score = _opening_score(lines[number])
        if score >= least and (best is None or score > best[0]):
            best = (score, number)
    if best is None:
        return None
    above = lines[best[1] - 1].plain if best[1] > after else ""
    return best[1] - bool(_SALUTATION.match(above) and above[0] not in _OPENS)


def _opening_score(line: Line) -> int:
    words = line.plain
    if len(words) < 25:
        return 0
    score = 0
    if _DECLARES.search(words):
        score += 3
    if _BEGINS.search(words):
        score += 2
    if _ABOUT.search(words):
        score += 1
    if _FORMULA.search(words) and _FORMULA_REST.search(words):
        score += 4
    if _CLOSES.search(words[:60]):
        score -= 4
    if _COUNTS.search(words) and not _DECLARES.search(words):
        score -= 2
    return score


def _far_enough(lines: Sequence[Line], cuts: Sequence[int]) -> list[int]:
    """Cuts with enough text on both sides: what lies between titles of a list is no report."""
    kept: list[int] = []
    previous = 0
    for number, cut in enumerate(cuts):
        following = cuts[number + 1] if number + 1 < len(cuts) else len(lines)
        if _size(lines[cut:following]) < BODY_MINIMUM:
            continue
        if _size(lines[previous:cut]) < BODY_MINIMUM:
            continue
        kept.append(cut)
        previous = cut
    return kept


def _size(lines: Sequence[Line]) -> int:
    return sum(len(line.plain) for line in lines)
