"""Answers in the report's own sentences: quoted, never paraphrased."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qa.compose import joined, note, say, year_words
from qa.draft import Draft, Row, who_of
from qa.evidence import Corpus, Desk, Sentence, corpus_of, is_prose, sentences
from qa.solve.numbers import QUOTE_ENOUGH, cite_sentence
from qa.understand.content import terms
from qa.understand.intent import asks_number
from qa.understand.question import Understanding
from qa.understand.writing import fold

if TYPE_CHECKING:
    from graph.passages import PassageHit

_LONG = 160
# The opening formula says what the report is made by and covers, nothing else.
_FRAME = re.compile(
    r"^(?:本报告|根据|按照|现将|依据)[^。]{0,40}(?:编制|根据|公布|《)|^如有疑问|^联系电话|^发布日期"
)
# Below this share of the asked words a passage is about something else.
_PASSAGE_ENOUGH = 0.4
_OUTLINE = re.compile(r"^[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．,，]?[^,，]{0,30}$")


def quote(
    desk: Desk, u: Understanding, reports: Sequence[Row], kind: str, *, count: int = 3
) -> Draft | None:
    """The sentences that speak of what is asked, quoted with their notes."""
    texts = desk.texts([str(row["id"]) for row in reports])
    corpus = corpus_of(texts.values())
    wanted = terms(u.content)
    titles = {str(row["title"]) for row in reports}
    ranked = [
        (score, one) for score, one in corpus.ranked(wanted)
        if one.text not in titles and not _FRAME.match(one.text)
    ]  # fmt: skip
    if not ranked or ranked[0][0] < QUOTE_ENOUGH:
        return None
    best = ranked[0][0]
    chosen = [one for score, one in ranked[:count] if score >= max(QUOTE_ENOUGH, best - 0.15)]
    parts = []
    for sentence in sorted(
        _with_following(corpus, chosen), key=lambda one: (one.report, one.start)
    ):
        number = cite_sentence(desk, sentence)
        if number is not None:
            parts.append(f"“{' '.join(sentence.text.split())}”{note(number)}")
    report = desk.report(chosen[0].report)
    draft = Draft(kind, anchor=(chosen[0].report, chosen[0].start, chosen[0].end))
    draft.text = say(
        u.language, "explain", who=who_of(report), year=year_words(u.language, report),
        list=joined(u.language, parts),
    )  # fmt: skip
    return draft if parts else None


def _with_following(corpus: Corpus, chosen: Sequence[Sentence]) -> list[Sentence]:
    """A heading alone says nothing: the sentence after it comes along."""
    found = list(chosen)
    places = {one.start: number for number, one in enumerate(corpus.sentences)}
    for one in chosen:
        if _OUTLINE.match(one.text) and len(one.text) < 40:
            number = places[one.start] + 1
            if number < len(corpus.sentences) and corpus.sentences[number] not in found:
                found.append(corpus.sentences[number])
    return found


def passages(desk: Desk, u: Understanding, reports: Sequence[Row], kind: str) -> Draft | None:
    """The passages that fit by meaning, where the words alone found nothing."""
    from graph.embedding import load_embedder
    from graph.errors import GraphError
    from graph.passages import search

    ids = [str(row["id"]) for row in reports]
    try:
        hits = search(desk.store, load_embedder(None), u.question, reports=ids, k=3)
    except GraphError:
        hits = search(desk.store, None, u.content or u.question, reports=ids, k=3)
    hits = _about(u, hits)
    parts = []
    for hit in hits[:2]:
        end = min(hit.end, hit.start + 3 * _LONG)
        text = desk.texts([hit.report])[hit.report].text[hit.start : end]
        number = desk.cite(hit.report, hit.start, end, text, page=hit.page)
        if number is not None:
            parts.append(f"“{' '.join(text.split())}”{note(number)}")
    if not parts:
        return None
    report = desk.report(hits[0].report)
    draft = Draft(kind, anchor=(hits[0].report, hits[0].start, hits[0].end))
    draft.text = say(
        u.language, "explain", who=who_of(report), year=year_words(u.language, report),
        list=joined(u.language, parts),
    )  # fmt: skip
    return draft


def _about(u: Understanding, hits: Sequence[PassageHit]) -> list[PassageHit]:
    """Passages that speak of what is asked: nearness of meaning alone proves nothing."""
    if not hits:
        return []
    wanted = terms(u.content)
    rows = [Sentence(hit.report, hit.start, hit.end, hit.text) for hit in hits]
    corpus = Corpus(tuple(rows), tuple(terms(fold(hit.text)) for hit in hits))
    return [
        hit for hit, given in zip(hits, corpus.terms)
        if wanted and corpus.cover(wanted, given) >= _PASSAGE_ENOUGH and is_prose(hit.text)
    ]  # fmt: skip


def yes_no(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None
) -> Draft | None:
    """是不是, 有没有: the sentence that settles it, quoted; nothing is concluded beyond it."""
    draft = quote(desk, u, reports, "yes_no", count=2)
    if draft is None and anchor is not None:
        text = desk.texts([anchor[0]]).get(anchor[0])
        here = [s for s in sentences(text) if s.start <= anchor[1] < s.end] if text else []
        if here and (number := cite_sentence(desk, here[0])):
            draft = Draft("yes_no", f"“{' '.join(here[0].text.split())}”{note(number)}")
    if draft is None:
        return None
    denied = re.search(
        r"没有|未|无(?!障碍)|不", "".join(note.quote for note in desk.citations[-2:])
    )
    if re.search(
        r"有没有|有无|吗|是否|^(?:did|does|do|has|have)\b", u.text, re.IGNORECASE
    ) and not asks_number(u.text):
        draft.text = (
            say(u.language, "has_not" if denied and _negated(u, desk) else "has") + draft.text
        )
    return draft


def at_anchor(desk: Desk, anchor: tuple[str, int, int]) -> Draft | None:
    """分别来自哪些层级: the whole sentence in which the number before stood."""
    text = desk.texts([anchor[0]]).get(anchor[0])
    here = [one for one in sentences(text) if one.start <= anchor[1] < one.end] if text else []
    if not here or (number := cite_sentence(desk, here[0])) is None:
        return None
    return Draft("quote", f"“{' '.join(here[0].text.split())}”{note(number)}", anchor=anchor)


def is_it(desk: Desk, u: Understanding, anchor: tuple[str, int, int]) -> Draft | None:
    """这120名是...吗: the sentence the number stood in, and whether it speaks of what is asked."""
    text = desk.texts([anchor[0]]).get(anchor[0])
    here = [s for s in sentences(text) if s.start <= anchor[1] < s.end] if text else []
    if not here or (number := cite_sentence(desk, here[0])) is None:
        return None
    wanted = terms(re.sub(r"^.*?\d+[一-鿿]?", "", u.content))
    said = wanted <= terms(fold(here[0].text))
    lead = say(u.language, "yes" if said else "not_so")
    draft = Draft(
        "yes_no", f"{lead}“{' '.join(here[0].text.split())}”{note(number)}", anchor=anchor
    )
    more = quote(desk, u, [desk.report(anchor[0])], "yes_no", count=1)
    if more is not None and more.text not in draft.text:
        draft.text += more.text
    return draft


def _negated(u: Understanding, desk: Desk) -> bool:
    """Whether the cited words deny what is asked: 未开展培训, 没有发生复议."""
    wanted = terms(u.content)
    for one in desk.citations[-2:]:
        for match in re.finditer(r"(?:没有|未|无)([^,，。;；]{1,16})", one.quote):
            if terms(match.group(1)) & wanted:
                return True
    return False
