"""Reads the statements of the prose: numbers, zeros in words and numbers that are lost."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.prose.candidates import is_page_line, is_statement, quoted_spans
from ingest.prose.classify import classify
from ingest.prose.clauses import (
    Clause,
    Parts,
    clause_of,
    outside,
    parts_of,
    sentences,
    separators,
    trim,
)
from ingest.prose.closed import Closed
from ingest.prose.distribution import distributed
from ingest.prose.headed import denial, denied_heading
from ingest.prose.lost import Lost, find_lost
from ingest.prose.numbers import read_numbers
from ingest.prose.periods import period_of
from ingest.prose.thread import Thread, at_home, enter_sentence, follow, is_listed, part_of
from ingest.prose.words import Counted, Words
from ingest.prose.wrapping import Flat, unwrapped
from ingest.prose.zeros import zeros_of
from ontology.metrics import METRICS
from ontology.quantities import Quantity
from ontology.records import Dimensions, Observation, Period, Section, Span, stable_id

# A clause without one of these says of nothing that there was none.
_NEGATION = re.compile(r"[未没无零免不]")
_DENIED = re.compile(r"没有|未(?:发生|收到|出现|产生)|[也均]?无因")
_TWO_HAN = re.compile(r"[\u4e00-\u9fff]{2}")
_OWNED = re.compile(r"[\u4e00-\u9fff]{1,6}的(?=[\u4e00-\u9fff]{2})")
#: Characters of a sentence that are looked back on; no sentence met was longer.
LONGEST = 2000
#: Characters in which a report names its own agency: title, formula and overview.
OPENING = 400
_NONE_AFTER = re.compile(
    r"(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．]\s*)?(?P<what>[^：:，,]{4,50}?)(?:[：:]\s*|(?<=情况)(?:为|均为)?)(?:无|没有|零)$"
)
_NUMBERS = re.compile(
    r"(?<!\d)(?!20\d{2}年)\d[\d.,]*(?:余|多)?(?:万|亿)?(?:余|多)?(?:家|个|件|条|篇|项|人次|人|次|份|户|%|元)?"
)
_DATE = re.compile(r"(?:20\d{2}|[xX]{2,4})(?:年度?|(?=全年))|\d{1,2}月(?:\d{1,2}日|份|底)?")


@dataclass(frozen=True, slots=True)
class Frame:
    """What is the same for a whole report: `text` without line breaks inside its sentences."""

    flat: Flat
    text: str
    report_id: str
    year: int | None
    period: Period | None
    sections: Sequence[Section]
    opening: str


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
    flat = unwrapped(text, start, end, excluded)
    if flat.cuts:
        start, end = flat.place(start), flat.place(end)
        excluded = [Span(flat.place(span.start), flat.place(span.end)) for span in excluded]
    written, text = text, flat.text
    opening = text[start : min(end, start + OPENING)]
    frame = Frame(flat, text, report_id, year, period, sections, opening)
    quantities = read_numbers(text, start, end, excluded)
    places = [item.value_start for item in quantities]
    left_out = Closed.of(excluded)
    closed = Closed.of([*excluded, *quoted_spans(text, start, end)])
    thread = Thread()
    for sentence in sentences(text, start, end):
        if left_out.contains(sentence):
            continue
        first = bisect_left(places, sentence.start)
        own = [
            item
            for item in quantities[first : bisect_left(places, sentence.end)]
            if item.value_end <= sentence.end
        ]
        _read_sentence(frame, thread, sentence, own, closed, left_out)
    found = sorted(_unique(thread.found), key=lambda item: (item.start, item.value_start or 0))
    return tuple(_as_written(item, flat, written) for item in found) if flat.cuts else tuple(found)


def _as_written(item: Observation, flat: Flat, written: str) -> Observation:
    """The observation with its places in the text that has its line breaks."""
    start, end = flat.written(item.start), flat.written_end(item.end)
    raw = item.raw
    at = flat.text.find(raw, max(item.start, (item.value_start or item.start) - 4)) if raw else -1
    if at >= 0:
        raw = written[flat.written(at) : flat.written_end(at + len(raw))]
    value_start, value_end = item.value_start, item.value_end
    if value_start is not None and value_end is not None:
        value_start, value_end = flat.written(value_start), flat.written_end(value_end)
    return replace(
        item, start=start, end=end, quote=written[start:end], raw=raw,
        value_start=value_start, value_end=value_end,
    )  # fmt: skip


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
    closed: Closed,
    excluded: Closed,
) -> None:
    text = frame.text
    enter_sentence(thread, text, sentence)
    told = quantities and not is_page_line(text, sentence)
    stated = [
        item for item in quantities if told and is_statement(text, item, sentence.start, closed)
    ]
    numbers = [Span(item.start, item.end) for item in stated]
    words = text[sentence.start : sentence.end]
    marks = separators(text, sentence) if stated or _NEGATION.search(words) else []
    if stated:
        heads = distributed(text, sentence, stated)
        parts = parts_of(text, sentence, numbers, outside(marks, numbers))
        for quantity in stated:
            _read_number(frame, thread, quantity, heads, parts)
    if _NEGATION.search(words):
        apart = outside(marks, [Span(item.start, item.end) for item in quantities])
        for clause in _clauses(text, sentence, apart):
            if not excluded.overlaps(clause):
                _read_zeros(frame, thread, sentence, clause, numbers)
        if _NONE_AFTER.fullmatch(words) and not numbers:
            _read_zeros(frame, thread, sentence, sentence, numbers)
        if not quantities and (headed := denied_heading(text, sentence)) is not None:
            _read_zeros(frame, thread, headed, headed, numbers)
    for lost in find_lost(text, sentence.start, sentence.end):
        span = Span(lost.start, lost.end)
        if not excluded.overlaps(span) and not any(other.overlaps(span) for other in numbers):
            _read_lost(frame, thread, sentence, lost, numbers)


def _section(frame: Frame, at: int) -> str | None:
    kind: str | None = None
    at = frame.flat.written(at)
    for section in frame.sections:
        if section.start <= at < section.end:
            kind = section.kind
    return kind


def _read_number(
    frame: Frame,
    thread: Thread,
    quantity: Quantity,
    heads: dict[int, str],
    parts: Parts,
) -> None:
    text, sentence = frame.text, parts.sentence
    clause = clause_of(text, Span(quantity.start, quantity.end), parts)
    head = heads.get(quantity.value_start) or _head(text, clause, quantity, parts)
    words = _words(frame, thread, clause, head, _tail(text, clause, quantity, parts), quantity)
    former = parts.before(quantity.start)
    reach = max(clause.start, former.end) if former else clause.start
    stated = heads.get(quantity.value_start) or text[reach : quantity.start]
    since = max(text.rfind("。", thread.line + 1, sentence.start), thread.line) + 1
    since = max(since, reach - LONGEST)
    period = period_of(stated, text[since:reach], frame.year, frame.period)
    for classified in classify(words):
        counted = at_home(words, part_of(thread, words, classified, sentence.start))
        thread.found.append(_observation(frame, clause, quantity, counted, period))
        follow(thread, counted, listed=words.in_list)


def _head(text: str, clause: Clause, quantity: Quantity, parts: Parts) -> str:
    """The words before the number, from the number before it on where those say enough."""
    earlier = parts.between(clause.start, quantity.start)
    first = clause.start
    if earlier and _TWO_HAN.search(text, earlier[-1].end, quantity.start):
        if text[quantity.start - 1] in "和与及":
            return text[clause.start : earlier[0].start]
        first = earlier[-1].end
        noun = _OWNED.match(text[first : quantity.start])
        first += noun.end() if noun else 0
    words, position = "", first
    for item in earlier:
        if item.start >= first:
            words += text[position : item.start]
            position = item.end
    return words + text[position : quantity.start]


def _tail(text: str, clause: Clause, quantity: Quantity, parts: Parts) -> str:
    later = parts.after(quantity.end)
    end = min(clause.end, later.start) if later else clause.end
    tail = text[quantity.end : max(quantity.end, end)]
    return _DENIED.split(tail, maxsplit=1)[0]


def _words(
    frame: Frame, thread: Thread, clause: Clause, head: str, tail: str, quantity: Quantity
) -> Words:
    text = frame.text
    line_start = max(clause.sentence_start, thread.line + 1)
    before = text[max(line_start, clause.start - 160) : clause.start]
    since = max(clause.sentence_start, clause.start - LONGEST)
    listed = is_listed(thread, text[since : clause.start], head)
    near = max(text.rfind("，", line_start, max(line_start, clause.start - 1)), line_start)
    return Words(
        head=head,
        tail=tail,
        before=before,
        earlier=text[max(thread.line + 1, clause.start - 120) : clause.start],
        section=_section(frame, clause.start),
        base_unit=quantity.base_unit,
        parent=thread.parent,
        category=thread.category,
        in_list=listed,
        zero=quantity.value == 0,
        told=thread.told,
        opening=frame.opening,
        whole=_NUMBERS.sub("", text[clause.start : quantity.start]),
        text=text,
        ways=(Span(clause.start, quantity.start), Span(near, clause.start)),
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
        raw=frame.text[quantity.start : quantity.end] if quantity.raw else "",
        status=quantity.status,
        source="text",
        dimensions=counted.dimensions,
        period=period,
        quote=frame.text[clause.start : clause.end],
        start=clause.start,
        end=clause.end,
        value_start=quantity.value_start,
        value_end=quantity.value_end,
        page=None,
        cell=None,
    )


def _clauses(text: str, sentence: Span, marks: Sequence[Span]) -> list[Span]:
    found: list[Span] = []
    first = sentence.start
    for mark in marks:
        found.append(trim(text, Span(first, mark.start)))
        first = mark.end
    found.append(trim(text, Span(first, sentence.end)))
    return [span for span in found if span.end - span.start >= 3]


def _read_zeros(
    frame: Frame, thread: Thread, sentence: Span, clause: Span, numbers: Sequence[Span]
) -> None:
    text = frame.text
    words = text[clause.start : clause.end]
    last = bisect_left(numbers, clause.end, key=lambda number: number.start) - 1
    if last >= 0 and numbers[last].end > clause.start:
        # 收到申请2件没有发生行政复议: a comma is missing, the words behind the number say zero.
        clause = trim(text, Span(numbers[last].end, clause.end))
        words = text[clause.start : clause.end]
    if clause.end - clause.start < 3 or not _NEGATION.search(words):
        return
    section = _section(frame, clause.start)
    told = _DATE.sub("", re.sub(r"\s", "", words))
    told = denial(words) if "\n" in words else _NONE_AFTER.sub(r"没有\g<what>", told)
    for zero in zeros_of(told, text[sentence.start : sentence.end], section):
        written = frame.text[clause.start : clause.end]
        raw = zero.raw if zero.raw in written else written
        metric = METRICS.get(zero.metric)
        unit = metric.unit if metric else ("%" if (zero.label or "").endswith("率") else None)
        applicant = "total" if zero.metric.startswith("requests.") else None
        since = max(sentence.start, clause.start - LONGEST)
        period = period_of(words, text[since : clause.start], frame.year, frame.period)
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
    parts = parts_of(text, sentence, numbers, outside(separators(text, sentence), numbers))
    clause = clause_of(text, Span(lost.unit_start, lost.end), parts)
    head = text[clause.start : lost.unit_start].rstrip("_＿ \u3000\xa0")
    period = period_of(head, text[sentence.start : clause.start], frame.year, frame.period)
    words = _words(frame, thread, clause, head, "", gap)
    for counted in classify(words):
        item = _observation(frame, clause, gap, counted, period)
        thread.found.append(_placeless(item))
        follow(thread, counted, listed=words.in_list)


def _placeless(item: Observation) -> Observation:
    """Without the place of a number that is not there."""
    return replace(item, value_start=None, value_end=None)
