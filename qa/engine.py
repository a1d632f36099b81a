"""Asking: understand, plan, gather, compose, verify. Works with no model and no network."""

from __future__ import annotations

import datetime
import os
import re
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qa.answer import STATUS_ANSWERED, STATUS_ERROR, STATUS_REFUSED, Answer, Near
from qa.compose import say
from qa.conversation import Conversation
from qa.draft import Draft
from qa.evidence import Desk
from qa.plan import kind_of, solve
from qa.solve.leftover import warn_leftover
from qa.steps import Step, step
from qa.understand.intent import Intent, find_intents
from qa.understand.names import NameIndex, name_index
from qa.understand.question import Understanding, understand
from qa.understand.writing import fold, language_of
from qa.verify import verify

if TYPE_CHECKING:
    from graph.store import Store

_SPLIT = re.compile(
    r"[?？;；]|[,，、](?=[^,，、?？]*(?:多少|几|什么|哪|是否|吗|呢|how|what|which|when))|(?:,|，)?(?:以及|并且|同时)(?=[^,，]*(?:多少|几|什么|哪))|\band (?=(?:how|what|which|when|did|does)\b)",
    re.IGNORECASE,
)
# 是谁 behind a question asks nothing new.
_TAG = re.compile(
    r"^(?:是|都是|有|都有|分别是|又是)?(?:谁|哪些|哪个|哪几个|哪一个|哪家|什么|(?:多少|几)[件条份个次人项篇家宗起]?|几个)(?:呢|啊|呀)?$"
)
# 比2022年多吗: the second part sets the number just asked for against another year.
_AGAINST = re.compile(r"^(?:比|较|与|同|和)(?:\d{2,4}年?|去年|上年|前年|上一年)")
_ASKS = re.compile(
    r"多少|几(?:件|条|份|个|次|人|项|篇|家|种)|什么|哪|是否|吗|呢|有没有|谁|如何|怎么|how|what|which|when|who|did|does|is |are |多大|率|对得上|一致",
    re.IGNORECASE,
)  # fmt: skip


def ask(
    store: Store, question: str, *, language: str | None = None,
    today: datetime.date | str | None = None, conversation: Conversation | None = None,
    model: Any = None,
) -> Answer:  # fmt: skip
    """The cited, verified answer to a question; refuses rather than guesses."""
    started = time.perf_counter()
    spoken = language or language_of(fold(question))
    if not question.strip():
        return Answer(question, STATUS_ERROR, "", spoken, "lookup", message="empty question")
    day = datetime.date.fromisoformat(today) if isinstance(today, str) else today
    desk = Desk(store)
    step(Step.UNDERSTANDING)
    index = name_index(store)
    whole = understand(index, question, language=language, today=day or datetime.date.today())
    if conversation is not None:
        whole = conversation.resolve(whole, index)
    step(Step.LOOKING_UP)
    draft = _parts(desk, index, whole, conversation.anchor if conversation else None)
    if conversation is not None:
        conversation.note(whole, draft.anchor)
    step(Step.VERIFYING)
    answer = checked(desk, freeze(desk, whole, draft), draft.computed)
    answer = _with_model(store, whole, answer, model)
    return replace(answer, elapsed_ms=int((time.perf_counter() - started) * 1000))


def _with_model(store: Store, whole: Understanding, answer: Answer, model: Any) -> Answer:
    """The answer in a model's words, or by a model's query where the grammar ends."""
    if model is None and not os.environ.get("GONGKAI_MODEL"):
        return answer
    step(Step.PHRASING)
    from qa.model import ModelFailed, configured, outside_grammar, query_draft, rephrase
    from qa.model.load import name_of

    try:
        chosen = model if model is not None else configured()
    except ModelFailed as failed:
        return replace(answer, message=str(failed))
    if not outside_grammar(answer):
        return rephrase(answer, chosen)
    desk = Desk(store)
    draft = query_draft(desk, whole, chosen)
    if isinstance(draft, str):
        return replace(answer, message=draft)
    found = checked(desk, freeze(desk, whole, draft))
    return replace(found, model=name_of(chosen)) if found.verified else answer


def _parts(
    desk: Desk, index: NameIndex, whole: Understanding, anchor: tuple[str, int, int] | None
) -> Draft:
    """A question of two parts gets both; a part leans on the names of the whole."""
    pieces = _pieces(whole)
    if len(pieces) < 2:
        return _solved(desk, index, whole, anchor)
    if _said_once(index, whole, pieces):
        return _solved(desk, index, whole, anchor)
    drafts: list[Draft] = []
    place = anchor
    for piece in pieces:
        part = _part(index, whole, piece)
        draft = _solved(desk, index, part, place if drafts or not part.metrics else None)
        place = draft.anchor or place
        drafts.append(draft)
    return merged(whole, drafts)


def _said_once(index: NameIndex, whole: Understanding, pieces: Sequence[str]) -> bool:
    """复议维持几件、纠正几件: a piece that lost its noun is understood only in the whole."""
    if len(whole.metrics) < len(pieces) or len(whole.agencies) > 1 or len(whole.years.years) > 1:
        return False
    alone = [understand(index, one, language=whole.language, today=whole.today) for one in pieces]
    return any(not part.metrics for part in alone) and not any(part.links for part in alone[1:])


def _solved(
    desk: Desk, index: NameIndex, u: Understanding, anchor: tuple[str, int, int] | None
) -> Draft:
    draft = solve(desk, index, u, anchor)
    warn_leftover(u, draft)
    return draft


def _pieces(u: Understanding) -> list[str]:
    if u.has(Intent.CARRY) or re.search(r"部分组成|相比|对比|compare", u.text) or "|" in u.text:
        return [u.text]
    pieces = [piece.strip() for piece in _SPLIT.split(u.text) if piece and piece.strip()]
    if any(_TAG.match(piece) for piece in pieces[1:]):
        return [u.text]
    if len(pieces) < 2 or not all(_ASKS.search(piece) for piece in pieces):
        return _from_first_ask(pieces, u.text)
    return pieces


def _from_first_ask(pieces: Sequence[str], text: str) -> list[str]:
    """A lead without a question (某局的报告里,) belongs to the first piece that asks."""
    found: list[str] = []
    lead = ""
    for piece in pieces:
        if _ASKS.search(piece):
            found.append(f"{lead},{piece}" if lead else piece)
            lead = ""
        else:
            lead = f"{lead},{piece}" if lead else piece
    return found if len(found) > 1 and not lead else [text]


def _part(index: NameIndex, whole: Understanding, piece: str) -> Understanding:
    part = understand(index, piece, language=whole.language, today=whole.today)
    links = part.links or whole.links
    absent = part.absent if part.links else (part.absent or whole.absent)
    years = part.years if part.years.years or part.years.last else whole.years
    metrics, intents = part.metrics, part.intents
    if not metrics and _AGAINST.match(piece) and whole.metrics:
        both = tuple(sorted({*years.years, *whole.years.years}))
        return replace(
            part, links=links, absent=absent, metrics=whole.metrics[-1:], regions=whole.regions,
            years=replace(years, years=both), intents=(Intent.CHANGE, Intent.TREND),
        )  # fmt: skip
    if not metrics and len(piece) <= 9 and not part.content.strip("| "):
        metrics = whole.metrics[-1:]
        part = replace(part, text=f"{part.text}|多少")
        intents = tuple(one for one in intents if one not in (Intent.EXPLAIN, Intent.QUOTE))
    if re.search(r"呢$", piece) and not re.search(r"多少|几|什么|哪", piece):
        intents = tuple(dict.fromkeys([*find_intents(whole.text), *part.intents]))
    return replace(
        part, links=links, absent=absent, years=years, metrics=metrics, intents=intents,
        regions=part.regions or whole.regions, whole=whole.whole or part.whole,
    )  # fmt: skip


def merged(u: Understanding, drafts: Sequence[Draft]) -> Draft:
    """The parts of an answer one after another; answered when any part is."""
    answered = [draft for draft in drafts if draft.answered]
    lead = answered[0] if answered else drafts[0]
    texts = list(dict.fromkeys(draft.text for draft in drafts))
    lead.text = ("" if u.language == "zh" else " ").join(texts)
    for draft in drafts:
        if draft is lead:
            continue
        for name in ("values", "names", "series", "near", "candidates", "computed"):
            held = getattr(lead, name)
            held += [item for item in getattr(draft, name) if name == "values" or item not in held]
        for text in draft.warnings:
            lead.warn(text)
        lead.derivation = lead.derivation or draft.derivation
        lead.coverage = lead.coverage or draft.coverage
        lead.direction = lead.direction or draft.direction
        lead.consistent = draft.consistent if lead.consistent is None else lead.consistent
        lead.anchor = draft.anchor or lead.anchor
    return lead


def freeze(desk: Desk, u: Understanding, draft: Draft) -> Answer:
    """The draft as the public answer; near texts are cited and carry no asked number."""
    return Answer(
        question=u.question, status=draft.status, answer=draft.text, language=u.language,
        kind=draft.kind, values=tuple(draft.values), names=tuple(draft.names), tie=draft.tie,
        series=tuple(draft.series), direction=draft.direction, consistent=draft.consistent,
        coverage=draft.coverage, derivation=draft.derivation, reason=draft.reason,
        near=tuple(_near(item) for item in draft.near), candidates=tuple(draft.candidates),
        warnings=tuple(draft.warnings), citations=tuple(desk.citations), cypher=tuple(desk.asked),
    )  # fmt: skip


def _near(item: Near) -> Near:
    return Near(" ".join(item.text.split()), item.citation)


def checked(desk: Desk, answer: Answer, computed: Sequence[float] = ()) -> Answer:
    """Verified, or withheld with what could not be found."""
    if answer.status != STATUS_ANSWERED:
        return replace(answer, verified=True)
    faults = verify(desk, answer, computed)
    if not faults:
        return replace(answer, verified=True)
    text = say(answer.language, "withheld")
    return replace(
        answer, status=STATUS_REFUSED, reason="no_evidence", answer=text, values=(), names=(),
        series=(), derivation=None, direction=None, consistent=None, verified=False,
        message="withheld: " + ", ".join(faults[:5]),
    )  # fmt: skip


__all__ = ["ask", "checked", "freeze", "kind_of", "merged"]
