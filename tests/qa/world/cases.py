"""What a question must get: judged against the facts of the world, never against the software."""

from __future__ import annotations

from dataclasses import dataclass

from qa import Answer
from tests.qa.world.filings import Fact, Filing, filing
from tests.qa.world.organs import BY_KEY

TODAY = "2024-08-28"
ANSWERED, REFUSED, AMBIGUOUS = "answered", "refused", "ambiguous"


@dataclass(frozen=True)
class Case:
    """A question with its gold answer; fields that are None are not judged."""

    group: str
    question: str
    status: str = ANSWERED
    numbers: tuple[float, ...] | None = None
    names: tuple[str, ...] | None = None
    ordered: bool = False
    reason: str | None = None
    says: tuple[str, ...] = ()
    tie: bool | None = None
    consistent: bool | None = None
    direction: str | None = None
    warned: bool = False
    talk: str | None = None
    candidates: tuple[str, ...] | None = None


def number(key: str, year: int, metric: str, applicant: str = "total") -> float:
    """A stated number of the world."""
    return as_number(filing(key, year).stated(metric, applicant))


def as_number(fact: Fact | None) -> float:
    assert isinstance(fact, float | int), fact
    return float(fact)


def who(key: str) -> str:
    return BY_KEY[key].name


def amount(item: Filing, metric: str) -> float | None:
    """In the base unit: 1.36万条 is 13600."""
    fact = item.stated(metric)
    if (item.blank and (metric, "total") in item.table) or not isinstance(fact, float | int):
        return None
    return fact * (10000 if item.units.get(metric, "").startswith("万") else 1)


def faults(case: Case, answer: Answer) -> list[str]:
    """Why an answer is not right; empty when it is."""
    found = []
    if answer.status != case.status:
        return [f"status {answer.status} {answer.reason or ''}"]
    if case.reason is not None and answer.reason != case.reason:
        found.append(f"reason {answer.reason}")
    if case.numbers is not None:
        given = [float(item.value) for item in answer.values if item.value is not None]
        wanted = list(case.numbers)
        if [round(item, 2) for item in given[: len(wanted)]] != [round(item, 2) for item in wanted]:
            found.append(f"values {given[:6]}, not {wanted}")
    if case.names is not None:
        same = answer.names == case.names if case.ordered else set(answer.names) == set(case.names)
        if not same:
            found.append(f"names {answer.names[:6]}, not {case.names[:6]}")
    found += [
        f"does not say {words}" for words in case.says if words.lower() not in answer.answer.lower()
    ]
    for name in ("tie", "consistent", "direction"):
        wanted_value = getattr(case, name)
        if wanted_value is not None and getattr(answer, name) != wanted_value:
            found.append(f"{name} {getattr(answer, name)}")
    if case.warned and not answer.warnings:
        found.append("no warning")
    if case.candidates is not None and set(answer.candidates) != set(case.candidates):
        found.append(f"candidates {answer.candidates}")
    return found
