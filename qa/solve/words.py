"""Answers in the report's own sentences: quoted, never paraphrased."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from qa.compose import note, say
from qa.draft import Draft, Row
from qa.evidence import Corpus, Desk, Sentence, corpus_of, is_prose, sentences
from qa.solve.meaning import by_meaning, by_meaning_only, has_meaning
from qa.solve.numbers import QUOTE_ENOUGH, cite_sentence
from qa.solve.quoting import in_quotes, quoted, told
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
    if by_meaning_only(desk, u):
        return by_meaning(desk, u, reports, kind)
    texts = desk.texts([str(row["id"]) for row in reports])
    corpus = corpus_of(texts.values())
    wanted = terms(u.content)
    titles = {str(row["title"]) for row in reports}
    ranked = [
        (score, one) for score, one in corpus.ranked(wanted)
        if one.text not in titles and not _FRAME.match(one.text)
    ]  # fmt: skip
    if not ranked or ranked[0][0] < QUOTE_ENOUGH:
        wanted_sentence = kind in ("explain", "quote") and has_meaning(desk)
        return by_meaning(desk, u, reports, kind, count=1) if wanted_sentence else None
    best = ranked[0][0]
    chosen = [one for score, one in ranked[:count] if score >= max(QUOTE_ENOUGH, best - 0.15)]
    following = _with_following(corpus, chosen)
    if all(_OUTLINE.match(one.text) and len(one.text) < 40 for one in following):
        return None  # headings alone say nothing
    return quoted(desk, u, following, kind, chosen[0])


_SENTENCE_ASKED = re.compile(
    r"哪(?:一)?句|哪(?:一)?段(?:话|文字|原文)|原文|原话|哪(?:里|儿|一处|个地方).{0,4}(?:说|提|写|讲|谈)|\bquote\b|exact words|(?:which|what) (?:sentence|passage)|where does .{0,60}\b(?:say|state|mention)",
    re.IGNORECASE,
)
_WHY = re.compile(r"为什么|为何(?![?？]?$)|何故|什么原因|原因|\bwhy\b|\breasons?\b", re.IGNORECASE)
# Words that ask for the sentence and are not spoken of in it.
_ASKING = re.compile(
    r"哪(?:一)?(?:句|段)话?|哪里|哪儿|原文|原话|请给出?|给出|引出|摘录|找出|反映|表明|说明|为什么|为何|原因|什么|写|说|提到|谈到|报里|[?？,，。:：]|"
    r"\b(?:quote|sentence|passage|report|that|says?|states?|mentions?|where|which|exact|words|why|reasons?)\b",
    re.IGNORECASE,
)
# Below this share the sentence is of another thing; up to SURE it is shown with a warning.
_SENTENCE_ENOUGH, _SENTENCE_SURE = 0.24, 0.45


def wants_sentence(u: Understanding) -> bool:
    """哪一句说, 原文哪里提到, 为什么: the words of the report are asked for, not its numbers."""
    if _SENTENCE_ASKED.search(u.text):
        return True
    return bool(_WHY.search(u.text)) and not re.search(r"多少|几[件条次人]|how many", u.text)


def sentence_asked(
    desk: Desk, u: Understanding, reports: Sequence[Row], anchor: tuple[str, int, int] | None
) -> Draft | None:
    """The sentence a question looks for: the one that says most of it, else its metric's own."""
    if u.english and (near := by_meaning(desk, u, reports, "quote", count=1)) is not None:
        return near
    texts = desk.texts([str(row["id"]) for row in reports])
    corpus = corpus_of(texts.values())
    wanted = terms(_ASKING.sub("|", u.content))
    ranked = [
        (score, one) for score, one in corpus.ranked(wanted)
        if not _OUTLINE.match(one.text) and not _FRAME.match(one.text) and len(one.text) > 5
        and one.text not in {str(row["title"]) for row in reports}
    ]  # fmt: skip
    best = ranked[0][0] if ranked else 0.0
    if best < _SENTENCE_ENOUGH:
        return _of_metric(desk, u, reports) or (at_anchor(desk, anchor) if anchor else None)
    chosen = [one for score, one in ranked[:3] if score >= best - 0.02]
    draft = quoted(desk, u, chosen, "quote" if _SENTENCE_ASKED.search(u.text) else "explain")
    if draft is not None and best < _SENTENCE_SURE:
        draft.warn(say(u.language, "warn.nearest"))
    return draft


def _of_metric(desk: Desk, u: Understanding, reports: Sequence[Row]) -> Draft | None:
    """The sentence in which the report tells the number of the asked metric."""
    from qa.solve.pick import rows_for

    if not u.metrics:
        return None
    rows = [
        row for row in rows_for(desk, [str(row["id"]) for row in reports], u.metrics[0].keys)
        if row["source"] == "text" and row["quote"]
    ]  # fmt: skip
    found = []
    for row in rows[:3]:
        text = desk.texts([str(row["report"])]).get(str(row["report"]))
        found += [s for s in sentences(text) if s.start <= row["start"] < s.end] if text else []
    return quoted(desk, u, list(dict.fromkeys(found)), "quote")


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
    if by_meaning_only(desk, u):
        return None
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
            parts.append(in_quotes(text, number))
    if not hits:
        return None
    return told(
        u, desk.report(hits[0].report), parts, kind, (hits[0].report, hits[0].start, hits[0].end)
    )


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
            draft = Draft("yes_no", in_quotes(here[0].text, number))
    if draft is None:
        return None
    denied = re.search(
        r"没有|未|无(?!障碍)|不", "".join(note.quote for note in desk.citations[-2:])
    )
    if re.search(
        r"有没有|有无|吗|是否|^(?:did|does|do|has|have)\b", u.text, re.IGNORECASE
    ) and not (asks_number(u.text) or re.search(r"一样|相同|same", u.text)):
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
    return Draft("quote", in_quotes(here[0].text, number), anchor=anchor)


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
