"""Text that stands in another report too: another agency's, or the own one of the year before.

A sentence is compared by its Chinese characters without numbers and without the names the report
goes by, so that a copy with the names and figures changed is still a copy.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ingest.audit.records import FAIL, MEDIUM, NOTE, AuditFinding, Held, Place, about

# A sentence has at least this many characters of its own; shorter ones are alike by chance.
SHORTEST = 14
# A report with fewer sentences of prose than this says too little to be called a copy.
FEWEST = 6
# A sentence in more agencies' reports than this is a formula of the trade, not a copy.
MOST_AGENCIES = 8
SHOWN = 3

_SENTENCE = re.compile(r"[^。！？；\n]+[。！？；]?")
_NOT_HAN = re.compile(r"[^一-鿿]+")
_NUMERAL = re.compile(
    r"[〇零一二三四五六七八九十百千万亿两]+(?=[年月日条件次篇人个份期万元余多、，]|$)"
)
# What the form itself or the Regulation dictates is the same in every report.
_FORMULA = re.compile(
    r"信息公开条例|本报告|本年报|年度报告|统计期限|时间为|由.{0,30}部分组成|如有疑问|欢迎.{0,12}(?:联系|咨询)|联系电话|"
    r"信息处理费|其他需要报告|第二十条第|收到和处理|本年新收|上年结转|本年度办理结果|结转下年|行政复议|行政诉讼|"
    r"本列数据的勾稽关系|规范性文件|行政许可|行政处罚|行政强制|行政事业性收费|政府集中采购|予以公开|不予公开|无法提供|不予处理|其他处理"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence at its place; `key` is the same for the same words."""

    key: bytes
    start: int
    end: int


@dataclass(slots=True)
class Shared:
    """Which reports hold which sentence, by the digest of its words (8 bytes each)."""

    holders: dict[bytes, list[tuple[int, int, int]]] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def add(self, number: int, sentences: Sequence[Sentence]) -> None:
        """Note the sentences of report `number`; one said twice counts once."""
        first = {sentence.key: sentence for sentence in reversed(sentences)}
        self.counts[number] = len(first)
        for key, sentence in first.items():
            self.holders.setdefault(key, []).append((number, sentence.start, sentence.end))


def sentences_of(text: str, held: Held) -> list[Sentence]:
    """The report's sentences of prose that are its own to write."""
    names = sorted({name for name in held.names if len(name) > 1}, key=len, reverse=True)
    found: list[Sentence] = []
    for match in _SENTENCE.finditer(text, held.start, held.end):
        raw = match.group()
        if any(mark in raw for mark in "\t|>＞›»") or _FORMULA.search(raw):
            continue
        for name in names:
            raw = raw.replace(name, "")
        words = _NOT_HAN.sub("", _NUMERAL.sub("", raw))
        if len(words) >= SHORTEST:
            lead = len(match.group()) - len(match.group().lstrip())
            key = hashlib.blake2b(words.encode(), digest_size=8).digest()
            found.append(Sentence(key, match.start() + lead, match.end()))
    return found


def copies(
    reports: Sequence[Held], shared: Shared, related: frozenset[tuple[str, str]]
) -> Iterator[tuple[int, int, list[tuple[int, int, int, int]]]]:
    """Pairs (report, other, places in both) where the other holds more than half of the report."""
    common: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
    for holders in shared.holders.values():
        agencies = {reports[number].agency_id or reports[number].id for number, _, _ in holders}
        if len(holders) < 2 or len(agencies) > MOST_AGENCIES:
            continue
        for left, *mine in holders:
            for right, *theirs in holders:
                if left != right and comparable(reports[left], reports[right], related):
                    common.setdefault((left, right), []).append((*mine, *theirs))  # type: ignore[arg-type]
    for (left, right), places in sorted(common.items()):
        total = shared.counts[left]
        if total >= FEWEST and 2 * len(places) > total:
            yield left, right, sorted(places)


def comparable(left: Held, right: Held, related: frozenset[tuple[str, str]]) -> bool:
    """Reports of two agencies, or of one agency on two years with the other the earlier."""
    if left.agency_id is None or right.agency_id is None or left.sha256 == right.sha256:
        return False
    if left.agency_id == right.agency_id or (right.agency_id, left.agency_id) in related:
        return left.year is not None and right.year == left.year - 1
    return (left.agency_id, right.agency_id) not in related


def copied(
    reports: Sequence[Held], shared: Shared, texts: Mapping[str, str],
    related: frozenset[tuple[str, str]],
) -> Iterator[AuditFinding]:  # fmt: skip
    """copied.other_agency and copied.previous_year, each report's closest other once a rule."""
    best: dict[tuple[int, str], tuple[int, list[tuple[int, int, int, int]]]] = {}
    for left, right, places in copies(reports, shared, related):
        own = reports[left].agency_id == reports[right].agency_id
        own = own or (reports[right].agency_id or "", reports[left].agency_id or "") in related
        rule = "copied.previous_year" if own else "copied.other_agency"
        held = best.get((left, rule))
        if held is None or len(places) > len(held[1]):
            best[left, rule] = (right, places)
    for (left, rule), (right, places) in sorted(best.items()):
        yield _finding(rule, reports[left], reports[right], places, shared.counts[left], texts)


def _finding(
    rule: str, held: Held, other: Held, places: Sequence[tuple[int, int, int, int]], total: int,
    texts: Mapping[str, str],
) -> AuditFinding:  # fmt: skip
    whose = f"{other.agency}{other.year or ''}年" if other.year else f"{other.agency}"
    share = f"{total}句中有{len(places)}句"
    evidence: list[Place] = []
    for start, end, other_start, other_end in places[:SHOWN]:
        mine, theirs = texts[held.sha256], texts[other.sha256]
        evidence.append(Place(held.id, held.file, mine[start:end], start, end))
        quote = theirs[other_start:other_end]
        evidence.append(Place(other.id, other.file, quote, other_start, other_end))
    if rule == "copied.previous_year":
        message = f"正文{share}与本机关上一年（{other.year}年）的报告相同"
        return about(held, rule, NOTE, MEDIUM, message, evidence)
    message = f"正文{share}与{whose}的报告相同"
    return about(held, rule, FAIL, MEDIUM, message, evidence, _direction(held, other))


def _direction(held: Held, other: Held) -> str | None:
    """Which was first, where the years or dates say so."""
    mine = held.published or (str(held.year) if held.year else None)
    theirs = other.published or (str(other.year) if other.year else None)
    if mine is None or theirs is None or (mine[:4] == theirs[:4] and len(mine) != len(theirs)):
        return None
    if theirs < mine:
        return "可能套用了该报告"
    return "可能被该报告套用" if mine < theirs else None
