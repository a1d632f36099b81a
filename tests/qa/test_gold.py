"""The hand-made questions of the shared pages, asked over what the pipeline reads."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from graph.store import Store
from qa import Answer, Conversation, ask
from qa.verify import numerals
from tests.floors import FLOORS
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    from graph.writing import write_document
    from ingest.pipeline import parse_bytes
    from ontology.records import Document

    assert SHARED is not None
    with Store.open(str(tmp_path_factory.mktemp("gold") / "db")) as opened:
        opened.ensure_schema()
        for path in sorted((SHARED / "reports").iterdir()):
            parsed = parse_bytes(path.read_bytes(), path.name)
            assert isinstance(parsed, Document)
            write_document(opened, parsed)
        yield opened


def is_right(gold: dict[str, Any], answer: Answer) -> bool:
    """As the shared README compares: the text holds the numbers and not the forbidden ones."""
    if (answer.status == "answered") != gold["answerable"]:
        return False
    said = answer.answer + " ".join(near.text for near in answer.near)
    if any(words in said for words in gold["must_not_say"]):
        return False
    found = numerals(answer.answer)
    return all(value["value"] in found for value in gold["values"]) and all(
        words.lower() in answer.answer.lower() for words in gold["must_mention"]
    )


def test_the_shared_questions(pages: Store) -> None:
    assert SHARED is not None
    golds = json.loads((SHARED / "gold" / "questions.json").read_text(encoding="utf-8"))[
        "questions"
    ]
    talks: dict[str, Conversation] = {}
    wrong = []
    for gold in golds:
        talk = (
            talks.setdefault(gold["conversation"], Conversation()) if gold["conversation"] else None
        )
        answer = ask(pages, gold["question"], conversation=talk, today="2024-08-28")
        if not is_right(gold, answer):
            wrong.append(gold["id"])
    assert 1 - len(wrong) / len(golds) >= FLOORS["shared"]["questions"], wrong
