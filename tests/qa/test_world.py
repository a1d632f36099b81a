"""The made-up world, asked in many words: shares of right answers and refusals, and no silent error."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from graph.store import Store
from qa import Answer, Conversation, ask
from tests.floors import FLOORS
from tests.qa.world.abroad import abroad
from tests.qa.world.cases import ANSWERED, REFUSED, TODAY, Case, faults
from tests.qa.world.desks import desks
from tests.qa.world.follow import follow
from tests.qa.world.fresh import fresh
from tests.qa.world.library import fill
from tests.qa.world.lookups import lookups
from tests.qa.world.mails import mails
from tests.qa.world.many import collective
from tests.qa.world.onward import onward
from tests.qa.world.refused import asked_back, refusals
from tests.qa.world.talks import english, talks
from tests.qa.world.unheard import unheard
from tests.qa.world.visits import visits

FLOOR = FLOORS["answers"]


@dataclass(frozen=True)
class Mark:
    case: Case
    answer: Answer
    faults: tuple[str, ...]


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(str(tmp_path_factory.mktemp("world") / "db")) as opened:
        opened.ensure_schema()
        fill(opened)
        yield opened


@pytest.fixture(scope="module")
def marks(world: Store) -> list[Mark]:
    """Every question of every kind with its answer; the lines of a talk share what was said."""
    cases = [
        *lookups(), *collective(), *refusals(), *asked_back(), *english(), *talks(), *fresh(),
        *desks(), *visits(), *mails(), *follow(), *onward(), *abroad(), *unheard(),
    ]  # fmt: skip
    spoken: dict[str, Conversation] = {}
    found = []
    for case in cases:
        talk = spoken.setdefault(case.talk, Conversation()) if case.talk else None
        answer = ask(world, case.question, today=TODAY, conversation=talk)
        found.append(Mark(case, answer, tuple(faults(case, answer))))
    return found


def told(marks: list[Mark]) -> str:
    return "\n".join(f"{mark.case.question}: {', '.join(mark.faults)}" for mark in marks)


def test_answers_are_right(marks: list[Mark]) -> None:
    asked = [mark for mark in marks if mark.case.status == ANSWERED]
    wrong = [mark for mark in asked if mark.faults]
    assert 1 - len(wrong) / len(asked) >= FLOOR["right"], told(wrong)


def test_refusals_are_right_with_their_reason(marks: list[Mark]) -> None:
    asked = [mark for mark in marks if mark.case.status == REFUSED]
    wrong = [mark for mark in asked if mark.faults]
    assert 1 - len(wrong) / len(asked) >= FLOOR["refusals"], told(wrong)


def test_little_is_refused_that_could_be_answered(marks: list[Mark]) -> None:
    asked = [mark for mark in marks if mark.case.status == ANSWERED]
    refused = [mark for mark in asked if mark.answer.status != ANSWERED]
    assert len(refused) / len(asked) <= 1 - FLOOR["answered"], told(refused)


def test_no_wrong_answer_comes_without_a_warning(marks: list[Mark]) -> None:
    silent = [
        mark for mark in marks
        if mark.faults and mark.answer.status == ANSWERED and not mark.answer.warnings
    ]  # fmt: skip
    assert not silent, told(silent)


def test_every_note_reads_again(world: Store, marks: list[Mark]) -> None:
    texts = {
        row["file"]: row["text"]
        for row in world.read("MATCH (d:Document) RETURN d.file AS file, d.text AS text")
    }
    notes = [note for mark in marks for note in mark.answer.citations]
    assert len(notes) > len(marks)
    assert all(texts[note.file][note.start : note.end] == note.quote for note in notes)


def test_what_is_answered_is_verified_and_cited(marks: list[Mark]) -> None:
    answered = [mark for mark in marks if mark.answer.status == ANSWERED]
    assert all(mark.answer.verified for mark in answered)
    # That nobody meets a condition stands in no place that a note could open.
    loose = [
        mark for mark in answered
        if not mark.answer.citations and [one.value for one in mark.answer.values] != [0]
    ]  # fmt: skip
    assert {mark.answer.kind for mark in loose} <= {"corpus"}, told(loose)
