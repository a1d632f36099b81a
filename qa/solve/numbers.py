"""The numbers of a report's sentences, and how well each fits a question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ontology.quantities import Quantity, find_quantities
from qa.answer import Value
from qa.draft import Row
from qa.evidence import (
    Corpus,
    Desk,
    Sentence,
    clause_around,
    corpus_of,
    number_terms,
)
from qa.understand.content import UNIT_MEANING, alike, terms
from qa.understand.intent import Intent
from qa.understand.question import Understanding
from qa.understand.writing import fold

# Below this share of the question's words (by rarity) a sentence is about something else:
# chosen on the questions of tests/qa so that no unrelated number passes.
ENOUGH = 0.46
QUOTE_ENOUGH = 0.3
# Less of the question than this near the number itself: it counts another thing of the sentence.
NEAR_ENOUGH = 0.25


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
        year = item.unit is None and 1990 <= (item.value or 0) <= 2035 and len(item.raw) == 4
        known = dated or number or numbering or phone or year
        if not (known or item.unit in ("年", "月", "日", "号")):
            found.append(item)
    return found


def search_numbers(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None
) -> tuple[list[Found], Corpus]:
    """Numbers of the reports' words, the best first."""
    texts = desk.texts([str(row["id"]) for row in reports])
    corpus = corpus_of(texts.values())
    if re.search(r"(?:几|多少)个?人(?!次)", u.text):
        u = replace(u, units=("人",))
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
        numbers = numbers_of(text, sentence)
        for place, item in enumerate(numbers):
            start, end = clause_around(
                text, item.value_start, item.value_end, (sentence.start, sentence.end)
            )
            before = numbers[place - 1].end if place else sentence.start
            around = _surroundings(text, sentence, before, item)
            score = _score(u, corpus, wanted, text[start:end], around, item)
            if _opposite(u, text[start:end]):
                score -= 0.3
            if anchor is not None and sentence.start <= anchor[1] < sentence.end:
                score += 0.3
            found.append(Found(score, sentence, text[start:end], item))
    found.sort(key=lambda one: (-one.score, one.quantity.start))
    return found, corpus


Around = tuple[frozenset[str], frozenset[str], frozenset[str]]


def _surroundings(text: str, sentence: Sentence, before: int, item: Quantity) -> Around:
    """Terms near a number (back to the number before it), of its part of a list, of its sentence."""
    left = max(before, item.start - 40, sentence.start)
    after = re.match(r"[^,，、;；。:：()（）\d]{0,8}", text[item.end : sentence.end])
    near = text[left : item.start] + (after.group() if after else "")
    head = max(text.rfind(sign, sentence.start, item.start) for sign in ";；(（:：") + 1
    stops = [at for sign in ";；)）(（" if (at := text.find(sign, item.end, sentence.end)) >= 0]
    part = text[max(head, sentence.start) : min(stops, default=sentence.end)]
    tail = text[item.end : item.end + 4]
    unit = item.unit or next((name for name in UNIT_MEANING if tail.startswith(name)), None)
    own = number_terms(near, unit)
    return own, terms(fold(part)) | own, terms(fold(sentence.text)) | own


# Two things told side by side in one report: a number of the one is none of the other.
_OPPOSITES = (
    ("预算", "决算"), ("收入", "支出"), ("线上", "线下"), ("城镇", "农村"), ("新增", "减少"),
    ("应公开", "实际公开"), ("许可", "处罚"), ("受理", "不予受理"), ("本级", "下级"),
)  # fmt: skip


def _opposite(u: Understanding, part: str) -> bool:
    """Whether the words around a number speak of the other of two things than the question."""
    for pair in _OPPOSITES:
        for one, other in (pair, pair[::-1]):
            asked = one in u.text and other not in u.text
            if asked and other in part and one not in part.replace(other, ""):
                return True
    return False


def _score(
    u: Understanding, corpus: Corpus, wanted: frozenset[str], clause: str, around: Around,
    item: Quantity,
) -> float:  # fmt: skip
    near, part, whole = around
    own = number_terms(clause, item.unit)
    close = _close(u, corpus, wanted, near)
    score = 0.5 * close + 0.25 * corpus.cover(wanted, part) + 0.25 * corpus.cover(wanted, whole)
    if u.has(Intent.RANK, Intent.COMPARE, Intent.CHECK):
        # The parts of a list stand in clauses of their own: the sentence decides.
        return 0.2 * corpus.cover(wanted, own) + 0.8 * corpus.cover(wanted, whole | own)
    if close < NEAR_ENOUGH or (item.unit and unlike_units(u.units, item)) or not _of_kind(u, item):
        return 0.0
    if u.units and item.unit:
        same = any(item.unit == unit or item.unit.endswith(unit) for unit in u.units)
        if same:
            score += 0.12
        elif "%" in u.units or item.unit == "%":
            score -= 0.25
    elif item.unit == "%" and not re.search(r"[率比重]", u.text):
        score -= 0.2
    return score


def _close(u: Understanding, corpus: Corpus, wanted: frozenset[str], near: frozenset[str]) -> float:
    """The share of the asked words near a number; the last words name the thing and weigh most."""
    text = alike(u.content)
    weights = {
        term: corpus.weight(term) * (1 + 2 * (text.find(term) + 1) / (len(text) + 1))
        for term in wanted
    }
    total = sum(weights.values())
    return sum(weights[term] for term in wanted & near) / total if total else 0.0


# What the last word of a question says about the unit: 投资额 is money, 办结率 a share.
_KINDS: tuple[tuple[str, str], ...] = (
    (r"率|比例|比重|权重|占比|增幅", r"%|％|百分点|个百分点|成"), (r"金额|额|经费|资金|投资|费用|总值|产值|收入", r"元$"),
    (r"面积", r"平方米|平米|亩|公顷|㎡|平方公里"), (r"里程|长度", r"公里|千米|米|里"), (r"人员|人数|工作人员|干部|教师|学生", r"人|名|位"),
)  # fmt: skip


def _of_kind(u: Understanding, item: Quantity) -> bool:
    """Whether the unit fits what the question ends with, when it names no unit itself."""
    if u.units or item.unit is None:
        return not (item.unit is None and re.search(r"率(?:是|为|多|$|[?？])", u.text))
    asked = re.sub(r"(?:\||数|量|总|是|多少|几|有|[?？,，\s])+$", "", u.content)
    for words, units in _KINDS:
        if re.search(rf"(?:{words})$", asked):
            return bool(re.search(units, item.unit))
    return True


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


def unlike_units(asked: Sequence[str], item: Quantity) -> bool:
    """Whether a number is of another kind than the one asked: people, money, a share, things.

    一张清单 counts no 份: a small number in words is an article unless its own unit is asked.
    """
    unit = str(item.unit)
    if not asked or any(unit == one or unit.endswith(one) for one in asked):
        return False
    if not re.search(r"\d", item.raw) and (item.value or 0) <= 10:
        return True
    if any(one in _PEOPLE for one in asked) != (unit in _PEOPLE):
        return True
    measured = [one for one in _MEASURED if unit.endswith(one)]
    return bool(measured) and not any(one.endswith(tuple(measured)) for one in asked)


def cite_sentence(desk: Desk, sentence: Sentence) -> int | None:
    return desk.cite(sentence.report, sentence.start, sentence.end, sentence.text)


def value_at(desk: Desk, item: Quantity, report: str, citation: int | None) -> Value:
    row = desk.report(report)
    return Value(
        item.value, item.unit, item.qualifier, row.get("agency"), row.get("year"), "open", citation
    )
