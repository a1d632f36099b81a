"""Asking: understand, plan, gather, compose, verify. Works with no model and no network."""

from __future__ import annotations

import datetime
import os
import time
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qa.answer import STATUS_ANSWERED, STATUS_ERROR, STATUS_REFUSED, Answer, Near
from qa.compose import say
from qa.conversation import Conversation
from qa.draft import Draft
from qa.evidence import Desk
from qa.parts import merged, part_of, pieces_of, said_once
from qa.plan import kind_of, solve
from qa.reading import Anchor
from qa.solve.leftover import warn_leftover
from qa.steps import Step, step
from qa.understand.names import AgencyNode, NameIndex, name_index
from qa.understand.question import Understanding, understand
from qa.understand.writing import fold, language_of, plainly
from qa.verify import verify

if TYPE_CHECKING:
    from graph.store import Store


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
    place = conversation.anchor if conversation else None
    draft, proved = _parts(desk, index, whole, place, conversation)
    if conversation is not None:
        conversation.note(whole, draft.anchor, named=_named(index, draft), answered=draft.answered)
    step(Step.VERIFYING)
    answer = freeze(desk, whole, draft)
    answer = replace(answer, verified=True) if proved else checked(desk, answer, draft.computed)
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
    desk: Desk, index: NameIndex, whole: Understanding, anchor: Anchor, talk: Conversation | None
) -> tuple[Draft, bool]:
    """A question of several parts gets each, and each is verified by itself (then it says so)."""
    pieces = pieces_of(whole)
    if len(pieces) < 2 or said_once(index, whole, pieces):
        return _solved(desk, index, whole, anchor), False
    drafts: list[Draft] = []
    # The reply to a question back repeats the earlier question: nothing came before its parts.
    again = not whole.text.startswith(plainly(fold(whole.question).strip()))
    within = Conversation() if talk is None or again else talk.copy()
    before = within.last
    place = anchor
    for piece in pieces:
        part = part_of(index, whole, piece, before, within)
        draft = _solved(desk, index, part, place if before or not part.metrics else None)
        draft = _withheld(desk, whole, draft)
        within.note(part, draft.anchor, named=_named(index, draft))
        before, place = part, draft.anchor or place
        drafts.append(draft)
    return merged(whole, drafts), True


def _named(index: NameIndex, draft: Draft) -> tuple[AgencyNode, ...]:
    """The agencies that a ranking or a comparison names, for 它 and 第二名 to mean."""
    if draft.kind not in ("rank", "compare") or not draft.answered:
        return ()
    return tuple(one for name in draft.names for one in index.agencies.values() if one.name == name)


def _withheld(desk: Desk, whole: Understanding, draft: Draft) -> Draft:
    """A part that its notes do not prove is no answer; the others stand."""
    if not draft.answered or not verify(desk, freeze(desk, whole, draft), draft.computed):
        return draft
    return Draft(draft.kind, say(whole.language, "withheld"), STATUS_REFUSED, "no_evidence")


def _solved(desk: Desk, index: NameIndex, u: Understanding, anchor: Anchor) -> Draft:
    draft = solve(desk, index, u, anchor)
    warn_leftover(u, draft)
    return draft


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
