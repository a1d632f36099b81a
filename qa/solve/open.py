"""Answers from the words of a report: the number or the sentence that the question is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph import questions
from ontology.quantities import Quantity, find_quantities
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
    clause_around,
    corpus_of,
    number_terms,
)
from qa.understand.content import terms
from qa.understand.glossary import english_content
from qa.understand.intent import Intent, wants_lowest
from qa.understand.question import Understanding
from qa.understand.writing import fold

# Below this share of the question's words (by rarity) a sentence is about something else:
# chosen on the questions of tests/qa so that no unrelated number passes.
ENOUGH = 0.46
QUOTE_ENOUGH = 0.3


@dataclass(frozen=True, slots=True)
class Found:
    """A number of a sentence with how well its clause fits the question."""

    score: float
    sentence: Sentence
    clause: str
    quantity: Quantity


def numbers_of(text: str, sentence: Sentence) -> list[Quantity]:
    """The counts of a sentence; numbers of documents, laws, dates and phones are none."""
    found = []
    for item in find_quantities(text, sentence.start, sentence.end):
        before, after = text[max(0, item.start - 2) : item.start], text[item.end : item.end + 2]
        dated = item.unit is None and re.match(r"[年月日号]", after)
        number = re.search(r"[第〔\[﹝-]$", before) or re.match(r"[〕\]﹞]|-\d", after)
        numbering = item.start == sentence.start and re.match(r"[、.．]", after)
        phone = item.unit is None and item.value is not None and item.value > 1_000_000_0
        if not (dated or number or numbering or phone or item.unit in ("年", "月", "日", "号")):
            found.append(item)
    return found


def search_numbers(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None
) -> tuple[list[Found], Corpus]:
    """Numbers of the reports' words, the best first."""
    texts = desk.texts([str(row["id"]) for row in reports])
    corpus = corpus_of(texts.values())
    wanted = terms(u.content)
    pool = [sentence for _, sentence in corpus.ranked(wanted)[:40]]
    if anchor is not None:
        pool += [
            s
            for s in corpus.sentences
            if s.report == anchor[0] and s.start <= anchor[1] < s.end and s not in pool
        ]
    found: list[Found] = []
    for sentence in pool:
        text = texts[sentence.report].text
        around = terms(fold(sentence.text))
        for item in numbers_of(text, sentence):
            start, end = clause_around(
                text, item.value_start, item.value_end, (sentence.start, sentence.end)
            )
            clause = text[start:end]
            score = _score(u, corpus, wanted, clause, around, item)
            if anchor is not None and sentence.start <= anchor[1] < sentence.end:
                score += 0.3
            found.append(Found(score, sentence, clause, item))
    found.sort(key=lambda one: (-one.score, one.quantity.start))
    return found, corpus


def _score(
    u: Understanding, corpus: Corpus, wanted: frozenset[str], clause: str, around: frozenset[str],
    item: Quantity,
) -> float:  # fmt: skip
    own = number_terms(clause, item.unit)
    whole = corpus.cover(wanted, around | own)
    score = 0.6 * corpus.cover(wanted, own) + 0.4 * whole
    if u.has(Intent.RANK, Intent.COMPARE, Intent.CHECK):
        # The parts of a list stand in clauses of their own: the sentence decides.
        score = 0.2 * corpus.cover(wanted, own) + 0.8 * whole
    if u.units and item.unit and _unlike(u.units, item):
        return 0.0
    if u.units and item.unit:
        same = any(item.unit == unit or item.unit.endswith(unit) for unit in u.units)
        if same:
            score += 0.12
        elif "%" in u.units or item.unit == "%":
            score -= 0.25
    elif item.unit == "%" and "率" not in u.text and "比" not in u.text:
        score -= 0.2
    return score


_PEOPLE = ("人", "名", "位", "人次", "户", "万人", "万人次")
_MEASURED = (
    "元",
    "%",
    "平方米",
    "平米",
    "亩",
    "公里",
    "千米",
    "米",
    "吨",
    "个百分点",
    "百分点",
    "公顷",
    "小时",
    "分钟",
    "天",
    "日",
)


def _unlike(asked: Sequence[str], item: Quantity) -> bool:
    """Whether a number is of another kind than the one asked: people, money, a share, things.

    一张清单 counts no 份: a small number in words is an article unless its own unit is asked.
    """
    unit = str(item.unit)
    if any(unit == one or unit.endswith(one) for one in asked):
        return False
    if not re.search(r"\d", item.raw) and (item.value or 0) <= 10:
        return True
    if any(one in _PEOPLE for one in asked) != (unit in _PEOPLE):
        return True
    measured = [one for one in _MEASURED if unit.endswith(one)]
    return bool(measured) and not any(one.endswith(tuple(measured)) for one in asked)


def open_number(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None = None
) -> Draft | None:
    """The number whose clause speaks of what is asked; a refusal when the text lost it."""
    found, corpus = search_numbers(desk, u, reports, anchor)
    wanted = terms(u.content)
    limit = ENOUGH
    if u.has(Intent.RANK, Intent.COMPARE, Intent.CHECK):
        limit = min(limit, QUOTE_ENOUGH)
    lost = _lost(desk, u, corpus, wanted, found)
    if lost is not None:
        return lost
    if not found or found[0].score < limit:
        return None
    best = found[0]
    if best.quantity.status == "masked" or best.quantity.value is None:
        return _masked(desk, u, best)
    if u.has(Intent.TOTAL) or (u.has(Intent.CHECK) and re.search(r"相加|之和|总数", u.text)):
        summed = _summed(desk, u, found)
        if summed is not None:
            return summed
    if u.has(Intent.CHANGE, Intent.TREND) and (moved := _moved(desk, u, found)):
        return moved
    if u.has(Intent.RANK, Intent.COMPARE):
        return _two_sides(desk, u, reports) or _ordered(desk, u, found)
    return _single(desk, u, found)


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


def cite_sentence(desk: Desk, sentence: Sentence) -> int | None:
    return desk.cite(sentence.report, sentence.start, sentence.end, sentence.text)


def _value(desk: Desk, item: Quantity, report: str, citation: int | None) -> Value:
    row = desk.report(report)
    return Value(
        item.value, item.unit, item.qualifier, row.get("agency"), row.get("year"), "open", citation
    )


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
    draft.values = [_value(desk, best.quantity, best.sentence.report, number)]
    if best.quantity.qualifier:
        draft.warn(say(u.language, "warn.hedged", qualifier=best.quantity.qualifier))
    if best.quantity.unit is None:
        draft.warn(say(u.language, "warn.no_unit"))
    return draft


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
    draft.values = [_value(desk, one.quantity, one.sentence.report, number) for one in ends]
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


_OR = re.compile(
    r"(?:[:,]|\bbetween\b|\bmore\b)\s+([^:,?]{4,80}?)\s+(?:or|and|than)\s+([^:,?]{4,80})\??$",
    re.IGNORECASE,
)


def _two_sides(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """'Which is more: A or B': the number of each side, looked for by its own words."""
    match = _OR.search(u.text) if u.english else None
    if match is None:
        return None
    draft = Draft("compare")
    sides: list[tuple[float, str, str]] = []
    for words in match.groups():
        own = replace(u, content=english_content(words), intents=(Intent.LOOKUP,))
        found, _ = search_numbers(desk, own, reports, None)
        taken = {value.citation for value in draft.values}
        for one in [item for item in found[:5] if item.score >= ENOUGH and item.quantity.value]:
            number = cite_sentence(desk, one.sentence)
            if number is None or number in taken:
                continue
            draft.values.append(_value(desk, one.quantity, one.sentence.report, number))
            said = value_words(
                u.language, one.quantity.value, one.quantity.unit, one.quantity.qualifier
            )
            quoted = " ".join(one.sentence.text.split())
            line = f"{words.strip()}: {said} (“{quoted}”){note(number)}"
            sides.append(
                (float(one.quantity.amount or one.quantity.value or 0), words.strip(), line)
            )
            break
    if len(sides) != 2:
        return None
    best = max(sides)
    draft.tie = sides[0][0] == sides[1][0]
    lead = (
        say(u.language, "compare_even")
        if draft.tie
        else say(u.language, "compare_side", winner=best[1])
    )
    draft.text = f"{lead} {joined(u.language, [line for *_, line in sides])}."
    return draft


def _ordered(desk: Desk, u: Understanding, found: Sequence[Found]) -> Draft | None:
    """The parts of one sentence in order: 哪类最多, 从多到少."""
    found, pool = _list_of(u, found)
    number = cite_sentence(desk, found[0].sentence)
    if number is None or not pool:
        return None
    lowest = wants_lowest(u.text)
    pool = sorted(
        pool,
        key=lambda one: (one.quantity.amount or one.quantity.value or 0) * (1 if lowest else -1),
    )
    whole = re.search(r"从.到|排名|排序|排一下|排列|rank", u.text)
    report = desk.report(found[0].sentence.report)
    comparing = u.has(Intent.COMPARE) and not u.has(Intent.RANK)
    draft = Draft("compare" if comparing else "rank")
    chosen = pool if whole or comparing else pool[:1]
    draft.values = [_value(desk, one.quantity, one.sentence.report, number) for one in chosen]
    draft.names = [_label(one.clause, one.quantity) for one in (chosen if whole else pool[:1])]
    listed = joined(
        u.language,
        [
            _label(one.clause, one.quantity)
            + " "
            + value_words(u.language, one.quantity.value, one.quantity.unit, one.quantity.qualifier)
            for one in chosen
        ],
    )
    draft.text = say(
        u.language, "open", who=who_of(report), year=year_words(u.language, report),
        value=listed, quote=" ".join(found[0].sentence.text.split()), note=note(number),
    )  # fmt: skip
    if any(one.quantity.unit is None for one in chosen):
        draft.warn(say(u.language, "warn.no_unit"))
    draft.anchor = (found[0].sentence.report, found[0].sentence.start, found[0].sentence.end)
    return draft


def _list_of(u: Understanding, found: Sequence[Found]) -> tuple[Sequence[Found], list[Found]]:
    """The best sentence with at least two numbers of one unit, without the total of them."""
    for best in found:
        if best.score < QUOTE_ENOUGH / 2:
            break
        mine = [
            one for one in found if one.sentence == best.sentence and one.quantity.value is not None
        ]
        pool = _money(u, [best, *mine]) or [
            one for one in mine if one.quantity.unit in (best.quantity.unit, None) or best.quantity.unit is None
        ]  # fmt: skip
        pool = list(dict.fromkeys(pool))
        parts = [one for one in pool if not _is_total(one, pool)]
        if len(parts) > 1:
            return [best, *mine], parts
    return found, []


def _is_total(one: Found, pool: Sequence[Found]) -> bool:
    others = [
        float(item.quantity.amount or item.quantity.value or 0) for item in pool if item is not one
    ]
    mine = float(one.quantity.amount or one.quantity.value or 0)
    return len(others) > 1 and abs(mine - sum(others)) < 1e-6


def _money(u: Understanding, found: Sequence[Found]) -> list[Found]:
    if not re.search(r"投资|金额|经费|费用|资金|investment|amount", u.text):
        return []
    return [
        one for one in found
        if one.sentence == found[0].sentence and (one.quantity.unit or "").endswith("元")
    ]  # fmt: skip


def _label(clause: str, item: Quantity) -> str:
    """What a number of a list counts: the words before it."""
    head = clause.split(item.raw)[0] if item.raw else clause
    head = re.split(r"[、和]", head)[-1] or head
    return (
        re.sub(r"^(?:其中|分别|包括|并|共)[:：]?|[:：为有达共]+$", "", head.strip())
        or clause.strip()
    )


def observations(desk: Desk, report: str) -> list[Row]:
    return list(desk.read(questions.OBSERVATIONS_OF_REPORTS, reports=[report]))
