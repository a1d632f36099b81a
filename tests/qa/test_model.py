"""What a language model says is held against the evidence, sentence by sentence."""

from __future__ import annotations

from langchain_core.language_models.fake_chat_models import FakeListChatModel

from graph.store import Store
from qa import ask
from qa.runnable import AskRunnable

QUESTION = "南海区2021年收到多少件申请"


def test_supported_words_are_kept(store: Store) -> None:
    model = FakeListChatModel(responses=["2021年，佛山市南海区人民政府共收到401件申请[1]。"])
    answer = ask(store, QUESTION, model=model)
    assert answer.model == "FakeListChatModel"
    assert answer.answer.startswith("2021年，")


def test_an_invented_number_brings_back_the_extractive_answer(store: Store) -> None:
    plain = ask(store, QUESTION)
    for words in ("收到402件申请[1]。", "收到401件申请[1]，比上年多35件。", "收到401件申请。", ""):
        answer = ask(store, QUESTION, model=FakeListChatModel(responses=[words]))
        assert (answer.answer, answer.model) == (plain.answer, None)


def test_the_runnable_answers(store: Store) -> None:
    assert AskRunnable(store).invoke(QUESTION).values[0].value == 401
