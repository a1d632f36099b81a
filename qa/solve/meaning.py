"""The sentence nearest in meaning: how an English question reaches Chinese sentences."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ontology.english import chinese_words
from ontology.quantities import Quantity
from qa.compose import say
from qa.draft import Draft, Row
from qa.evidence import Desk, Sentence, clause_around, corpus_of, is_prose
from qa.solve.numbers import numbers_of, unlike_units
from qa.solve.quoting import quoted
from qa.understand.question import Understanding

# Cosine of an English question with the Chinese sentences of a report, looked at for ten questions
# over six reports: 0.21 to 0.42 where a sentence answers, 0.17 to 0.24 where none does, but 0.38 for
# one on the same subject that answers something else. So what is barely near comes with a warning.
_ENOUGH, _SURE, _BESIDE = 0.24, 0.33, 0.05
# Eleven Chinese questions over four reports: 0.43 and 0.46 where a sentence answers, up to 0.46 for
# a phrase every report has. Tried only where the words found nothing, never without a warning.
_ENOUGH_CHINESE, _SURE_CHINESE = 0.42, 1.0
# What the words of the glossary that stand in a sentence add, at most.
_WORDS = 0.15
_NO_SENTENCE = re.compile(
    r"^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．,，]?[^,，。;；]{0,30}|发布日期.*|来源.*|本报告.*|根据《.*|统计期限.*|.{0,40}年度报告)[。:：]?$"
)


def by_meaning(
    desk: Desk, u: Understanding, reports: Sequence[Row], kind: str, *, count: int = 2
) -> Draft | None:
    """Up to `count` sentences near the question in meaning; none where nothing is near enough."""
    from graph.embedding import load_embedder
    from graph.ranking import cosine

    embedder = load_embedder(None)
    texts = desk.texts([str(row["id"]) for row in reports])
    corpus = corpus_of(texts.values())
    held = [
        one for one in corpus.sentences
        if len(one.text) > 6 and is_prose(one.text) and not _NO_SENTENCE.match(one.text)
    ]  # fmt: skip
    if not held:
        return None
    near = cosine(
        embedder.embed_question(_bare(u)), embedder.embed_passages([one.text for one in held])
    )
    asked = chinese_words(_bare(u)) if u.english else ()
    scored = sorted(
        ((score + _WORDS * _said(asked, one.text), score, one) for one, score in zip(held, near)),
        key=lambda row: -row[0],
    )
    best, nearness, _ = scored[0]
    enough, sure = (_ENOUGH, _SURE) if u.english else (_ENOUGH_CHINESE, _SURE_CHINESE)
    if best < enough:
        return None
    chosen = [one for score, _, one in scored[:count] if score >= best - _BESIDE]
    draft = quoted(desk, u, chosen, kind)
    if draft is not None and nearness < sure:
        draft.warn(say(u.language, "warn.nearest"))
    return draft


def by_meaning_only(desk: Desk, u: Understanding) -> bool:
    """Whether sentences are found by meaning alone: in English."""
    return u.english and has_meaning(desk)


def has_meaning(desk: Desk) -> bool:
    """Whether the graph holds vectors of the default model."""
    from graph.embedding import check_model, load_embedder
    from graph.errors import GraphError

    try:
        return check_model(desk.store, load_embedder(None)) is not None
    except GraphError:
        return False


def _bare(u: Understanding) -> str:
    """The question without the names and years it is restricted to."""
    letters = list(u.text)
    for item in u.links:
        if item.end <= len(letters):
            letters[item.start : item.end] = [" "] * (item.end - item.start)
    return re.sub(r"\b(?:19|20)\d\d\b|\s+", " ", "".join(letters)).strip() or u.text


def _said(asked: Sequence[Sequence[str]], text: str) -> float:
    """The share of the asked words of which the sentence has one Chinese word or other."""
    return sum(any(word in text for word in words) for words in asked) / (len(asked) or 1)


# A number is taken on meaning alone only where its clause is nearer than a sentence must be, and
# nearer than every other clause with a number. Not measured for themselves: with these no refusal
# of the questions in tests/qa became an answer.
_NUMBER_ENOUGH, _NUMBER_ENOUGH_CHINESE, _APART = 0.36, 0.5, 0.03


def number_by_meaning(
    desk: Desk, u: Understanding, reports: Sequence[Row]
) -> tuple[Sentence, Quantity] | None:
    """The number whose clause is nearest in meaning; none where another is about as near."""
    from graph.embedding import load_embedder
    from graph.ranking import cosine

    if not has_meaning(desk):
        return None
    texts = desk.texts([str(row["id"]) for row in reports])
    told = [
        (one, item, clause)
        for one in corpus_of(texts.values()).sentences
        if is_prose(one.text)
        for item, clause in _numbers(texts[one.report].text, one)
        if not (item.unit and u.units and unlike_units(u.units, item))
    ]
    if not told:
        return None
    embedder = load_embedder(None)
    near = cosine(
        embedder.embed_question(_bare(u)),
        embedder.embed_passages([clause for _, _, clause in told]),
    )
    asked = chinese_words(_bare(u)) if u.english else ()
    scored = sorted(
        ((score + _WORDS * _said(asked, row[2]), row) for score, row in zip(near, told)),
        key=lambda pair: -pair[0],
    )
    enough = _NUMBER_ENOUGH if u.english else _NUMBER_ENOUGH_CHINESE
    if scored[0][0] < enough or (len(scored) > 1 and scored[1][0] > scored[0][0] - _APART):
        return None
    sentence, item, _ = scored[0][1]
    return (sentence, item) if item.value is not None else None


def _numbers(text: str, one: Sentence) -> list[tuple[Quantity, str]]:
    found = []
    for item in numbers_of(text, one):
        start, end = clause_around(text, item.value_start, item.value_end, (one.start, one.end))
        found.append((item, text[start:end]))
    return found
