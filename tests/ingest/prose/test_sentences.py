"""What sentences of every kind and era state, and what they do not.

The expectations were written before the reader saw a sentence. The few that were changed later
could be read two ways and were decided by the vocabulary, once for all sentences of the kind.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from ingest.prose import read_prose
from tests.ingest.prose.case_lines import Case, differences, read_cases

CASES = [
    case
    for path in sorted((Path(__file__).parent / "cases").glob("*.cases"))
    for case in read_cases(path)
]


@pytest.mark.parametrize("case", CASES, ids=[case.text[:24] for case in CASES])
def test_sentence_states_its_facts_and_no_more(case: Case) -> None:
    found = read_prose(
        case.text, 0, len(case.text), (), report_id="r", year=case.year, period=None, sections=()
    )
    stated = [(item.metric, item.raw) for item in found]
    assert len(found) == len(case.facts), stated
    for fact, item in zip(case.facts, found, strict=True):
        assert differences(fact, item, case.text, case.year) == []


def test_enough_sentences_with_expectations_of_their_own() -> None:
    assert len(CASES) >= 300
