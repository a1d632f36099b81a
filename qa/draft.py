"""An answer in the making: what a solver says, before it is verified and frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from qa.answer import (
    STATUS_AMBIGUOUS,
    STATUS_ANSWERED,
    STATUS_REFUSED,
    Coverage,
    Derivation,
    Near,
    SeriesPoint,
    Value,
)
from qa.compose import metric_name, note, say, value_words, year_words
from qa.evidence import Desk
from qa.understand.question import Understanding

Row = Mapping[str, Any]


@dataclass
class Draft:
    """The parts of an answer; `anchor` is the place in a report a next part may lean on."""

    kind: str
    text: str = ""
    status: str = STATUS_ANSWERED
    reason: str | None = None
    values: list[Value] = field(default_factory=list)
    names: list[str] = field(default_factory=list)
    tie: bool = False
    series: list[SeriesPoint] = field(default_factory=list)
    direction: str | None = None
    consistent: bool | None = None
    coverage: Coverage | None = None
    derivation: Derivation | None = None
    near: list[Near] = field(default_factory=list)
    candidates: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    computed: list[float] = field(default_factory=list)
    anchor: tuple[str, int, int] | None = None

    def warn(self, text: str) -> None:
        if text not in self.warnings:
            self.warnings.append(text)

    @property
    def answered(self) -> bool:
        return self.status == STATUS_ANSWERED


def refusal(language: str, kind: str, reason: str, **fields: Any) -> Draft:
    """A refusal with its reason in words."""
    defaults = {"who": "", "year": "", "metric": "", "what": "", "why": "", "years": ""}
    text = say(language, f"refuse.{reason}", **(defaults | fields))
    return Draft(kind, text, STATUS_REFUSED, reason)


def ambiguity(language: str, kind: str, key: str, candidates: list[str], **fields: Any) -> Draft:
    """A question back, with what can be meant."""
    text = say(language, f"ambiguous.{key}", **fields)
    return Draft(kind, text, STATUS_AMBIGUOUS, candidates=candidates)


def value_of(row: Row, citation: int | None) -> Value:
    """An observation as an asked value."""
    return Value(
        row["value"], row["unit"], row["qualifier"], row["agency"], row["year"], row["metric"],
        citation,
    )  # fmt: skip


def who_of(report: Row) -> str:
    """Whose report: the agency, else its title, else its file."""
    return str(report.get("agency") or report.get("title") or report.get("file") or "")


def words_of(u: Understanding, row: Row) -> str:
    return value_words(u.language, row["value"], row["unit"], row["qualifier"])


def state(desk: Desk, u: Understanding, draft: Draft, report: Row, row: Row) -> None:
    """Adds one looked-up value to a draft: sentence, value, note and warnings."""
    number = desk.cite_observation(row)
    if number is None:
        return
    name = metric_name(u.language, row["metric"], row["label"])
    if row["applicant"] and row["applicant"] != "total":
        from qa.understand.metrics import NAMES_OF_APPLICANTS

        labels = NAMES_OF_APPLICANTS.get(row["applicant"], (row["applicant"],) * 2)
        name += f"（{labels[0]}）" if u.language == "zh" else f" ({labels[1]})"
    extra = row["subject"] or row["place"] or row["category"]
    if extra:
        name += f"（{extra}）" if u.language == "zh" else f" ({extra})"
    key = "zero_words" if row["status"] == "zero" and not row["value_start"] else "value"
    words = words_of(u, row)
    if u.language == "en" and row["qualifier"]:
        words += f" (“{row['raw']}”)"
    sentence = say(
        u.language, key, who=who_of(report), year=year_words(u.language, report),
        metric=name, value=words, raw=row["raw"], note=note(number),
    )  # fmt: skip
    draft.text = (
        f"{draft.text}{sentence}" if u.language == "zh" else f"{draft.text} {sentence}".strip()
    )
    draft.values.append(value_of(row, number))
    draft.anchor = (row["report"], row["start"], row["end"])
    if row["qualifier"]:
        draft.warn(say(u.language, "warn.hedged", qualifier=row["qualifier"]))
