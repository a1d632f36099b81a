"""Reads the statements of the prose: numbers, zeros in words and numbers that are lost."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from ingest.mentions.platforms import find_platforms
from ingest.prose.candidates import is_statement, quoted_spans
from ingest.prose.classify import classify
from ingest.prose.clauses import Clause, clause_of, sentences, separators, trim
from ingest.prose.distribution import distributed
from ingest.prose.labels import shorten, strip
from ingest.prose.lost import Lost, find_lost
from ingest.prose.numbers import read_numbers
from ingest.prose.periods import period_of
from ingest.prose.words import Counted, Words
from ingest.prose.wrapping import unwrapped
from ingest.prose.zeros import zeros_of
from ontology.metrics import METRICS
from ontology.quantities import Quantity
from ontology.records import Dimensions, Observation, Period, Section, Span, stable_id

_LIST = re.compile(r"其中|包括|分别|含(?!量)|分为|[：:]$|具体(?:为|是)|按.{2,10}分")
_NONE_AFTER = re.compile(r"(?P<what>[^：:，,]{4,50})[：:]\s*(?:无|没有|零)$")
_NAMELESS = re.compile(r"(?:新增|主动|公开|发布|收到|受理|办理|政府|信息|申请|的)+")
_SAME_AGAIN = re.compile(r"去年|上年|同期|上一年|20\d{2}年?$|^\s*(?:共|总|合)计")
_NUMBERS = re.compile(
    r"(?<!\d)(?!20\d{2}年)\d[\d.,]*(?:余|多)?(?:万|亿)?(?:余|多)?(?:家|个|件|条|篇|项|人次|人|次|份|户|%|元)?"
)
_DATE = re.compile(r"(?:20\d{2}|[xX]{2,4})年度?|\d{1,2}月(?:\d{1,2}日|份|底)?")


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same for a whole report: `text` without line breaks inside its sentences."""

    written: str
    text: str
    report_id: str
    year: int | None
    period: Period | None
    sections: Sequence[Section]


@dataclass(slots=True)
class Thread:
    """What an earlier number of the paragraph leaves behind for the next."""

    parent: str | None = None
    category: str | None = None
    in_list: bool = False
    line: int = -1
    found: list[Observation] = field(default_factory=list)


def read_prose(
    text: str,
    start: int,
    end: int,
    excluded: Sequence[Span],
    *,
    report_id: str,
    year: int | None,
    period: Period | None,
    sections: Sequence[Section],
) -> tuple[Observation, ...]:
    """Every numeric statement of the prose, in reading order; excluded spans are skipped."""
    written, text = text, unwrapped(text, start, end, excluded)
    frame = Frame(written, text, report_id, year, period, sections)
    quantities = read_numbers(text, start, end)
    places = [item.value_start for item in quantities]
    closed = [*excluded, *quoted_spans(text, start, end)]
    thread = Thread()
    for sentence in sentences(text, start, end):
        if any(span.contains(sentence) for span in excluded):
            continue
        first = bisect_left(places, sentence.start)
        own = [
            item
            for item in quantities[first : bisect_left(places, sentence.end)]
            if item.value_end <= sentence.end
        ]
        near = [span for span in closed if span.overlaps(sentence)] if own else []
        _read_sentence(frame, thread, sentence, own, near, excluded)
    return tuple(
        sorted(_unique(thread.found), key=lambda item: (item.start, item.value_start or 0))
    )


def _unique(observations: Sequence[Observation]) -> list[Observation]:
    seen: dict[str, Observation] = {}
    for item in observations:
        seen.setdefault(item.id, item)
    return list(seen.values())


def _read_sentence(
    frame: Frame,
    thread: Thread,
    sentence: Span,
    quantities: Sequence[Quantity],
    closed: Sequence[Span],
    excluded: Sequence[Span],
) -> None:
    text = frame.text
    line = text.rfind("\n", 0, sentence.start)
    if line != thread.line:
        thread.parent, thread.category, thread.in_list, thread.line = None, None, False, line
    elif text[sentence.start - 1 : sentence.start] == "。" and not _LIST.match(
        text, sentence.start
    ):
        thread.in_list = False
    stated = [item for item in quantities if is_statement(text, item, sentence.start, closed)]
    numbers = [Span(item.start, item.end) for item in stated]
    heads = distributed(text, sentence, stated)
    for quantity in stated:
        _read_number(frame, thread, sentence, quantity, numbers, heads)
    for clause in _clauses(text, sentence, [Span(item.start, item.end) for item in quantities]):
        if not any(span.overlaps(clause) for span in excluded):
            _read_zeros(frame, thread, sentence, clause, numbers)
    if _NONE_AFTER.fullmatch(text[sentence.start : sentence.end]) and not quantities:
        _read_zeros(frame, thread, sentence, sentence, numbers)
    for lost in find_lost(text, sentence.start, sentence.end):
        span = Span(lost.start, lost.end)
        if not any(other.overlaps(span) for other in (*excluded, *numbers)):
            _read_lost(frame, thread, sentence, lost, numbers)


def _section(frame: Frame, at: int) -> str | None:
    kind: str | None = None
    for section in frame.sections:
        if section.start <= at < section.end:
            kind = section.kind
    return kind


def _read_number(
    frame: Frame,
    thread: Thread,
    sentence: Span,
    quantity: Quantity,
    numbers: Sequence[Span],
    heads: dict[int, str],
) -> None:
    text = frame.text
    number = Span(quantity.start, quantity.end)
    clause = clause_of(text, sentence, number, numbers)
    head = heads.get(quantity.value_start) or _head(text, clause, quantity, numbers)
    words = _words(frame, thread, clause, head, _tail(text, clause, quantity, numbers), quantity)
    reach = max([clause.start, *(item.end for item in numbers if item.end <= quantity.start)])
    stated = heads.get(quantity.value_start) or text[reach : quantity.start]
    period = period_of(stated, text[sentence.start : reach], frame.year, frame.period)
    for classified in classify(words):
        counted = _part_of(thread, words, classified, sentence.start)
        thread.found.append(_observation(frame, clause, quantity, counted, period))
        _follow(thread, counted)


def _part_of(thread: Thread, words: Words, counted: Counted, start: int) -> Counted:
    """其中视频解读3篇 is a part of the interpretations, never a second number of them all."""
    known = counted.dimensions
    name = shorten(re.sub(r"\s|[“”]", "", strip(words.head)), 20)
    own = known.place or known.subject or known.category
    again = thread.in_list and counted.metric == thread.parent
    if not (again or _told(thread, counted, start)) or own or not 2 <= len(name) <= 20:
        return counted
    if (
        counted.metric == "disclosure.category"
        or _NAMELESS.fullmatch(name)
        or _SAME_AGAIN.search(words.head)
    ):
        return counted
    return replace(counted, dimensions=replace(known, subject=name))


def _told(thread: Thread, counted: Counted, start: int) -> bool:
    """Whether the sentence has a proposal of the same kind already: 省提案5件、市提案23件."""
    return counted.metric.startswith("proposals.") and any(
        item.metric == counted.metric and item.start >= start for item in thread.found
    )


def _follow(thread: Thread, counted: Counted) -> None:
    """A part of a list or a rate leaves the parent as it is."""
    thread.category = counted.dimensions.category or (
        thread.category if counted.metric == "disclosure.category_share" else None
    )
    rate = counted.metric.endswith(("share", "growth", "rate"))
    if counted.metric == "open" or rate:
        return
    if thread.in_list and thread.parent is not None and counted.metric != "requests.answered":
        if counted.metric == "disclosure.category":
            thread.parent = counted.metric
        return
    thread.parent = counted.metric


def _head(text: str, clause: Clause, quantity: Quantity, numbers: Sequence[Span]) -> str:
    """The words before the number, from the number before it on where those say enough."""
    earlier = [
        item for item in numbers if clause.start <= item.start and item.end <= quantity.start
    ]
    first = clause.start
    if earlier and re.search(r"[\u4e00-\u9fff]{2}", text[earlier[-1].end : quantity.start]):
        first = earlier[-1].end
        noun = re.match(
            r"[\u4e00-\u9fff]{1,6}的(?=[\u4e00-\u9fff]{2})", text[first : quantity.start]
        )
        first += noun.end() if noun else 0
    words, position = "", first
    for item in earlier:
        if item.start >= first:
            words += text[position : item.start]
            position = item.end
    return words + text[position : quantity.start]


def _tail(text: str, clause: Clause, quantity: Quantity, numbers: Sequence[Span]) -> str:
    later = [item.start for item in numbers if item.start >= quantity.end]
    return text[quantity.end : max(quantity.end, min([clause.end, *later]))]


def _words(
    frame: Frame, thread: Thread, clause: Clause, head: str, tail: str, quantity: Quantity
) -> Words:
    text = frame.text
    line_start = max(clause.sentence_start, thread.line + 1)
    before = text[max(line_start, clause.start - 160) : clause.start]
    if _LIST.search(text[clause.sentence_start : clause.start]) or _LIST.search(head):
        thread.in_list = thread.in_list or thread.parent is not None
    near = max(text.rfind("，", line_start, max(line_start, clause.start - 1)), line_start)
    own, prior = (
        tuple(item.name for item in find_platforms(text, first, last, ()) if item.kind == "website")
        for first, last in ((clause.start, quantity.start), (near, clause.start))
    )
    sites = own or prior
    return Words(
        head=head,
        tail=tail,
        before=before,
        earlier=text[max(thread.line + 1, clause.start - 120) : clause.start],
        section=_section(frame, clause.start),
        base_unit=quantity.base_unit,
        parent=thread.parent,
        category=thread.category,
        in_list=thread.in_list,
        zero=quantity.value == 0,
        whole=_NUMBERS.sub("", text[clause.start : quantity.start]),
        sites=sites,
    )


def _observation(
    frame: Frame, clause: Clause, quantity: Quantity, counted: Counted, period: Period | None
) -> Observation:
    metric = METRICS.get(counted.metric)
    money = metric is not None and metric.unit in ("元", "万元")
    base_unit, amount = quantity.base_unit, quantity.amount
    if quantity.unit is None and metric is not None and quantity.status == "value":
        base_unit, amount = (None, None) if money else (metric.unit, amount)
    return Observation(
        id=stable_id("o", frame.report_id, "prose", quantity.value_start, counted.metric),
        metric=counted.metric,
        label=counted.label or (metric.label_zh if metric else counted.metric),
        value=quantity.value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        amount=amount,
        base_unit=base_unit,
        qualifier=quantity.qualifier,
        raw=frame.written[quantity.start : quantity.end] if quantity.raw else "",
        status=quantity.status,
        source="text",
        dimensions=counted.dimensions,
        period=period,
        quote=frame.written[clause.start : clause.end],
        start=clause.start,
        end=clause.end,
        value_start=quantity.value_start,
        value_end=quantity.value_end,
        page=None,
        cell=None,
    )


def _clauses(text: str, sentence: Span, numbers: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    first = sentence.start
    for mark in separators(text, sentence, numbers):
        found.append(trim(text, Span(first, mark.start)))
        first = mark.end
    found.append(trim(text, Span(first, sentence.end)))
    return [span for span in found if span.end - span.start >= 3]


def _read_zeros(
    frame: Frame, thread: Thread, sentence: Span, clause: Span, numbers: Sequence[Span]
) -> None:
    text = frame.text
    if any(clause.overlaps(number) for number in numbers):
        return
    words = text[clause.start : clause.end]
    section = _section(frame, clause.start)
    told = _DATE.sub("", re.sub(r"\s", "", words))
    told = _NONE_AFTER.sub(r"没有\g<what>", told)
    for zero in zeros_of(told, text[sentence.start : sentence.end], section):
        written = frame.written[clause.start : clause.end]
        raw = zero.raw if zero.raw in written else written
        metric = METRICS.get(zero.metric)
        unit = metric.unit if metric else ("%" if (zero.label or "").endswith("率") else None)
        applicant = "total" if zero.metric.startswith("requests.") else None
        period = period_of(words, text[sentence.start : clause.start], frame.year, frame.period)
        thread.found.append(
            Observation(
                id=stable_id("o", frame.report_id, "prose", clause.start, zero.metric),
                metric=zero.metric,
                label=zero.label or (metric.label_zh if metric else zero.metric),
                value=0,
                low=0,
                high=0,
                unit=None,
                amount=0,
                base_unit=unit,
                qualifier=None,
                raw=raw,
                status="zero",
                source="text",
                dimensions=Dimensions(applicant=applicant),
                period=period,
                quote=written,
                start=clause.start,
                end=clause.end,
                value_start=None,
                value_end=None,
                page=None,
                cell=None,
            )
        )


def _read_lost(
    frame: Frame, thread: Thread, sentence: Span, lost: Lost, numbers: Sequence[Span]
) -> None:
    """A number the text has lost stays lost: illegible, without a value."""
    text = frame.text
    gap = Quantity(
        None, None, None, lost.unit, None, lost.unit, None, "", lost.unit_start, lost.end,
        lost.unit_start, lost.unit_start, "illegible",
    )  # fmt: skip
    clause = clause_of(text, sentence, Span(lost.unit_start, lost.end), numbers)
    head = text[clause.start : lost.unit_start]
    period = period_of(head, text[sentence.start : clause.start], frame.year, frame.period)
    for counted in classify(_words(frame, thread, clause, head, "", gap)):
        item = _observation(frame, clause, gap, counted, period)
        thread.found.append(_placeless(item))


def _placeless(item: Observation) -> Observation:
    """Without the place of a number that is not there."""
    return replace(item, value_start=None, value_end=None)
