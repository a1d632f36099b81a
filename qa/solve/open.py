"""Answers from the words of a report: the number or the sentence that the question is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.answer import Derivation, Near, Number, Operand, Value
from qa.compose import (
    formula_words,
    joined,
    note,
    rounded,
    say,
    value_words,
    year_words,
)
from qa.draft import Draft, Row, refusal, who_of
from qa.evidence import (
    Corpus,
    Desk,
    Sentence,
    number_terms,
)
from qa.solve.listed import label_of, ordered, two_sides
from qa.solve.meaning import number_by_meaning
from qa.solve.numbers import ENOUGH, QUOTE_ENOUGH, Found, cite_sentence, search_numbers, value_at
from qa.solve.told import change_in
from qa.solve.within import open_share
from qa.understand.content import terms
from qa.understand.intent import Intent
from qa.understand.question import Understanding
from qa.understand.writing import fold


def open_number(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None = None
) -> Draft | None:
    """The number whose clause speaks of what is asked; a refusal when the text lost it."""
    if u.has(Intent.RATE) and (share := _share_asked(desk, u, reports, anchor)):
        return share
    found, corpus = search_numbers(desk, u, reports, anchor)
    wanted = terms(u.content)
    limit = ENOUGH
    if u.has(Intent.RANK, Intent.COMPARE, Intent.CHECK):
        limit = min(limit, QUOTE_ENOUGH)
    lost = _lost(desk, u, corpus, wanted, found)
    if lost is not None:
        return lost
    if not found or found[0].score < limit:
        return _nearest(desk, u, reports)
    best = found[0]
    if best.quantity.status == "masked" or best.quantity.value is None:
        return _masked(desk, u, best)
    if u.has(Intent.TOTAL) or (u.has(Intent.CHECK) and re.search(r"相加|之和|总数", u.text)):
        summed = _summed(desk, u, found)
        if summed is not None:
            return summed
    if _EACH.search(u.text) and not u.has(Intent.RANK, Intent.COMPARE, Intent.CHECK):
        return _each(desk, u, found)
    if u.has(Intent.CHANGE):
        place = best.quantity.start - best.sentence.start
        told = change_in(desk, u, best.sentence, place, "open")
        return told or _moved(desk, u, found)
    if u.has(Intent.CHANGE, Intent.TREND) and (moved := _moved(desk, u, found)):
        return moved
    if u.has(Intent.RANK, Intent.COMPARE):
        return two_sides(desk, u, reports) or ordered(desk, u, found)
    return _single(desk, u, found)


_DERIVED = (Intent.RANK, Intent.COMPARE, Intent.CHECK, Intent.TOTAL, Intent.RATE, Intent.CHANGE, Intent.TREND)  # fmt: skip


def _nearest(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """One number by the meaning of its clause, told with a warning; nothing is computed from it."""
    if u.has(*_DERIVED) or u.metrics:
        return None
    near = number_by_meaning(desk, u, reports)
    if near is None:
        return None
    sentence, item = near
    draft = _single(desk, u, [Found(1.0, sentence, sentence.text, item)])
    if draft is not None:
        draft.warn(say(u.language, "warn.nearest"))
    return draft


# 信函和网络各几件: one number is half an answer.
_EACH = re.compile(
    r"[一-鿿](?:和|与|及|、)[一-鿿]{1,12}(?:各|分别)(?:自)?(?:是|有|为|占)?(?:多少|几)|\brespectively\b",
    re.IGNORECASE,
)


def _each(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    """The numbers of the best sentence whose own words the question has, two at least."""
    best = found[0]
    wanted = terms(u.content)
    mine = [
        one for one in found
        if one.sentence == best.sentence and one.quantity.unit == best.quantity.unit
        and one.quantity.value is not None and one.score >= QUOTE_ENOUGH / 2
        and terms(label_of(one.clause, one.quantity)) & wanted
    ]  # fmt: skip
    mine = sorted(
        {one.quantity.start: one for one in mine}.values(), key=lambda one: one.quantity.start
    )
    labels = [label_of(one.clause, one.quantity) for one in mine]
    number = cite_sentence(desk, best.sentence)
    if number is None or len(mine) < 2:
        return None
    draft = Draft("lookup", anchor=(best.sentence.report, best.sentence.start, best.sentence.end))
    draft.values = [value_at(desk, one.quantity, one.sentence.report, number) for one in mine]
    report = desk.report(best.sentence.report)
    listed = [
        f"{label} {value_words(u.language, one.quantity.value, one.quantity.unit, one.quantity.qualifier)}"
        for label, one in zip(labels, mine)
    ]  # fmt: skip
    draft.text = say(
        u.language, "open", who=who_of(report), year=year_words(u.language, report),
        value=joined(u.language, listed), quote=" ".join(best.sentence.text.split()), note=note(number),
    )  # fmt: skip
    return draft


_RATE_WORDS = re.compile(r"占?(?:百分之(?:几|多少)|多少|几成|多大|比例|比重)|[?？,，]")


def _share_asked(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None
) -> Draft | None:
    """A share that no report writes, of two numbers one of which is part of the other."""
    # What stands behind 占 names the whole: the part is looked for by its own words.
    part = u.content.split("占")[0] if re.search(r"[一-鿿]{2}[^占]*占", u.content) else u.content
    bare = replace(u, units=(), content=_RATE_WORDS.sub("|", part), intents=(Intent.LOOKUP,))
    found, corpus = search_numbers(desk, bare, reports, anchor)
    if not found or any(one.quantity.unit == "%" and one.score >= ENOUGH for one in found):
        return None
    held = corpus.cover(terms(bare.content), terms(fold(found[0].sentence.text)))
    return open_share(desk, u, found) if held >= ENOUGH else None


def _lost(
    desk: Desk, u: Understanding, corpus: Corpus, wanted: frozenset[str], found: Sequence[Found]
) -> Draft | None:
    """发布信息条: the sentence that fits best has a unit and no number any more."""
    ranked = corpus.ranked(wanted)
    if not ranked or ranked[0][0] < 0.6:
        return None
    score, sentence = ranked[0]
    best = max((corpus.cover(wanted, terms(fold(one.sentence.text))) for one in found), default=0.0)
    gap = re.search(
        r"[一-鿿](?:信息|文件|申请|事项|来信|材料)[条件份篇](?:[,，。;；]|$)", sentence.text
    )
    if gap is None or (
        best >= score and any(one.sentence == sentence and one.score > 0.75 for one in found)
    ):
        return None
    report = desk.report(sentence.report)
    return _with_near(
        desk, sentence,
        refusal(u.language, "lookup", "value_blank", who=who_of(report),
                year=year_words(u.language, report), metric=_asked_words(u)),
    )  # fmt: skip


def _asked_words(u: Understanding) -> str:
    return u.content.replace("|", "").strip(" ,，?？。") or u.question


def _with_near(desk: Desk, sentence: Sentence, draft: Draft) -> Draft:
    number = cite_sentence(desk, sentence)
    if number is not None:
        draft.near.append(Near(desk.citations[number - 1].quote, number))
    return draft


def _masked(desk: Desk, u: Understanding, best: Found) -> Draft:
    report = desk.report(best.sentence.report)
    draft = refusal(
        u.language, "lookup", "value_masked", who=who_of(report),
        year=year_words(u.language, report), metric=_asked_words(u),
    )  # fmt: skip
    return _with_near(desk, best.sentence, draft)


def _single(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    best = found[0]
    number = cite_sentence(desk, best.sentence)
    if number is None:
        return None
    draft = Draft("lookup", anchor=(best.sentence.report, best.sentence.start, best.sentence.end))
    report = desk.report(best.sentence.report)
    words = value_words(
        u.language, best.quantity.value, best.quantity.unit, best.quantity.qualifier
    )
    draft.text = say(
        u.language, "open", who=who_of(report), year=year_words(u.language, report),
        value=words, quote=" ".join(best.sentence.text.split()), note=note(number),
    )  # fmt: skip
    draft.values = [value_at(desk, best.quantity, best.sentence.report, number)]
    if best.quantity.qualifier:
        draft.warn(say(u.language, "warn.hedged", qualifier=best.quantity.qualifier))
    if best.quantity.unit is None:
        draft.warn(say(u.language, "warn.no_unit"))
    _unsure(u, draft, found)
    return draft


def _unsure(u: Understanding, draft: Draft, found: Sequence[Found]) -> None:
    """Warns of a rival number of the same sentence, and of asked words the sentence lacks."""
    best = found[0]
    rivals = [
        one for one in found[1:6]
        if one.quantity.value != best.quantity.value and one.score > best.score - 0.08
        and one.score >= ENOUGH
    ]  # fmt: skip
    if rivals:
        shown = [
            value_words(u.language, one.quantity.value, one.quantity.unit, None) for one in rivals
        ]
        draft.warn(
            say(u.language, "warn.rival", list=joined(u.language, dict.fromkeys(shown), "comma"))
        )
    held = terms(fold(best.sentence.text)) | number_terms(best.clause, best.quantity.unit)
    asked = [run for run in re.findall(r"[一-鿿]{2,}", u.content) if not terms(run) & held]
    if asked and not u.english:
        draft.warn(
            say(u.language, "warn.unheld", words=joined(u.language, dict.fromkeys(asked), "comma"))
        )


def _moved(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    """由8家增加到19家: both ends of one clause."""
    best = found[0]
    ends = sorted(
        (one for one in found if one.clause == best.clause and one.sentence == best.sentence
         and one.quantity.unit == best.quantity.unit and one.quantity.value is not None),
        key=lambda one: one.quantity.start,
    )  # fmt: skip
    if len(ends) != 2:
        return None
    draft = _single(desk, u, found)
    if draft is None:
        return None
    number = draft.values[0].citation
    draft.kind = "trend"
    draft.values = [value_at(desk, one.quantity, one.sentence.report, number) for one in ends]
    first, last = (float(one.quantity.amount or one.quantity.value or 0) for one in ends)
    draft.direction = "up" if last > first else "down" if last < first else "flat"
    return draft


def _together(found: Sequence[Found], gap: float) -> list[Found]:
    """The numbers of the best sentence that fit about as well, in the order of the text."""
    best = found[0]
    same = [
        one for one in found
        if one.sentence == best.sentence and one.quantity.unit == best.quantity.unit
        and one.score >= best.score - gap and one.quantity.value is not None
    ]  # fmt: skip
    return sorted(same, key=lambda one: one.quantity.start)


def _summed(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    together = _together(found, 0.25)
    best = found[0]
    if len(together) < 2 or re.search(r"共|合计|总", best.clause):
        return None
    number = cite_sentence(desk, best.sentence)
    values: list[Number] = [
        one.quantity.value for one in together if one.quantity.value is not None
    ]
    total = rounded(sum(float(value) for value in values))
    report = desk.report(best.sentence.report)
    draft = Draft("total", anchor=(best.sentence.report, best.sentence.start, best.sentence.end))
    unit = best.quantity.unit
    draft.values = [
        Value(total, unit, None, report.get("agency"), report.get("year"), "open", None)
    ]
    draft.derivation = Derivation(
        formula_words(values),
        tuple(
            Operand(one.clause, one.quantity.value or 0, unit, report.get("agency"), report.get("year"), number)
            for one in together
        ),
    )  # fmt: skip
    draft.text = say(
        u.language, "open_sum", who=who_of(report), year=year_words(u.language, report),
        value=value_words(u.language, total, unit, None), formula=formula_words(values),
        quote=" ".join(best.sentence.text.split()), note=note(number),
    )  # fmt: skip
    return draft
