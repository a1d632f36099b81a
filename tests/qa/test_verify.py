"""Whatever is changed in an answer or its evidence is caught before anyone sees it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from graph.store import Store
from qa import ask
from qa.answer import Answer
from qa.evidence import Desk
from qa.verify import verify

QUESTIONS = (
    "南海区2021年收到多少件申请",
    "南海区教育局2020年印制了多少份宣传册",
    "云和县水利局2021年行政复议多少件",
    "威海市统计局2021年主动公开了多少条信息",
    "2021年哪个机关收到的申请最多",
    "2021年收到申请最少的机关是哪个",
    "南海区教育局和云和县水利局2021年谁收到的申请多",
    "已收录的机关2021年一共收到多少件申请",
    "2021年平均每个机关收到多少件申请",
    "南海区2021年收到的申请比上年增长百分之几",
    "威海市统计局2021年予以公开占办理总数的比例是多少",
    "哪些机关引用了《政府信息公开条例》",
    "云和县水利局2021年用了哪些平台公开信息",
    "How many FOI requests did Nanhai District receive in 2021?",
    "What was the change in requests received by Nanhai District from 2020 to 2021?",
    "Which agency received the most requests in 2021?",
)
OTHER = "临泉县农业农村局"
_DIGIT = re.compile(r"\d")
_ORGAN = re.compile(r"[一-鿿]{2,}?(?:人民政府|局)")
_NOTE = re.compile(r"\[\d+\]")


@pytest.fixture(scope="module")
def answers(store: Store) -> tuple[Answer, ...]:
    found = tuple(ask(store, question) for question in QUESTIONS)
    assert all(answer.status == "answered" and answer.verified for answer in found)
    return found


def faults(store: Store, answer: Answer) -> list[str]:
    return verify(Desk(store), answer)


def _other_digit(text: str, place: int, draw: random.Random) -> str:
    digit = draw.choice([one for one in "0123456789" if one != text[place]])
    return text[:place] + digit + text[place + 1 :]


def _changed_texts(answer: Answer) -> Iterator[Answer]:
    """Each digit outside the notes changed, each named organ replaced."""
    draw = random.Random(answer.question)
    notes = [match.span() for match in _NOTE.finditer(answer.answer)]
    for match in _DIGIT.finditer(answer.answer):
        if not any(start < match.start() < end for start, end in notes):
            yield replace(answer, answer=_other_digit(answer.answer, match.start(), draw))
    for match in _ORGAN.finditer(answer.answer):
        text = answer.answer
        yield replace(answer, answer=text[: match.start()] + OTHER + text[match.end() :])


def _changed_fields(answer: Answer) -> Iterator[Answer]:
    """One value, name or year of one field changed."""
    for place, note in enumerate(answer.citations):
        for change in (
            {"quote": note.quote + "1"}, {"start": note.start + 1}, {"end": note.end - 1},
            {"year": (note.year or 0) + 1}, {"agency": OTHER}, {"title": f"{note.title}1"},
            {"sha256": "0" * 64}, {"file": "other.txt"},
        ):  # fmt: skip
            yield replace(answer, citations=_with(answer.citations, place, change))
    for name in ("values", "series"):
        items = getattr(answer, name)
        for place, item in enumerate(items):
            if item.value is not None:
                change = {"value": item.value + 1}
                yield replace(answer, **{name: _with(items, place, change)})
            if item.citation is not None and item.year:
                # Two years on: last year's number may stand in this year's report.
                yield replace(answer, **{name: _with(items, place, {"year": item.year + 2})})
            if getattr(item, "agency", None) and item.citation is not None:
                yield replace(answer, **{name: _with(items, place, {"agency": OTHER})})
    for place in range(len(answer.names)):
        yield replace(answer, names=(*answer.names[:place], OTHER, *answer.names[place + 1 :]))
    yield from _changed_derivation(answer)


def _changed_derivation(answer: Answer) -> Iterator[Answer]:
    if answer.derivation is None:
        return
    operands = answer.derivation.operands
    for place, item in enumerate(operands):
        for change in (
            {"value": item.value + 1},
            {"year": (item.year or 0) + 2},
            {"agency": OTHER},
        ):
            changed = replace(answer.derivation, operands=_with(operands, place, change))
            yield replace(answer, derivation=changed)


def _with(items: tuple[Any, ...], place: int, change: dict[str, Any]) -> tuple[Any, ...]:
    return (*items[:place], replace(items[place], **change), *items[place + 1 :])


def test_every_digit_and_name_of_the_words(store: Store, answers: tuple[Answer, ...]) -> None:
    missed, tried = [], 0
    for answer in answers:
        for changed in _changed_texts(answer):
            tried += 1
            if not faults(store, changed):
                missed.append((answer.answer, changed.answer))
    assert tried > 200
    assert missed == []


def test_every_field(store: Store, answers: tuple[Answer, ...]) -> None:
    missed, tried = [], 0
    for answer in answers:
        for changed in _changed_fields(answer):
            tried += 1
            if not faults(store, changed):
                missed.append((answer.question, changed))
    assert tried > 300
    assert missed == []


def test_what_was_not_changed_holds(store: Store, answers: tuple[Answer, ...]) -> None:
    assert [faults(store, answer) for answer in answers] == [[] for _ in answers]
