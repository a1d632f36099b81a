"""Case files of one line a fact: a sentence, and indented under it what it states.

    = 2019                                  the year of the report
    全年发布信息近20余万条。                 a sentence (\\n is a line break) from the first column on
        disclosure.total 20 万条 q=近       metric, value (or zero, masked, illegible), unit (- for none)

Options: `q` qualifier, `low` and `high` (null is open), `cat` and `place` (none unless given),
`cum`, `p` (a year, two dates with a slash, or any; else the report's year), `label` (of an open
metric, alternatives with |), `unit` where the unit is not the third word.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ontology.records import Observation

STATES = ("zero", "masked", "illegible")
SCALES = {"千": 10**3, "万": 10**4, "百万": 10**6, "千万": 10**7, "亿": 10**8}


@dataclass(frozen=True, slots=True)
class Fact:
    """What one line expects of an observation."""

    metric: str
    value: Decimal | None
    status: str
    unit: str | None
    options: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, the year of its report and the facts in reading order."""

    text: str
    year: int
    facts: tuple[Fact, ...]


def read_cases(path: Path) -> Iterator[Case]:
    """The cases of a file; comments begin with #."""
    year, text, facts = 0, "", list[Fact]()
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("    "):
            facts.append(_fact(line.split()))
            continue
        if text:
            yield Case(text, year, tuple(facts))
        text, facts = "", []
        if line.startswith("= "):
            year = int(line[2:])
        elif line and not line.startswith("#"):
            text = line.replace("\\n", "\n")
    if text:
        yield Case(text, year, tuple(facts))


def _fact(words: list[str]) -> Fact:
    metric, value, *rest = words
    options = {name: told for name, _, told in (word.partition("=") for word in rest)}
    status = value if value in STATES else "value"
    number = Decimal(value) if status == "value" else Decimal(0) if value == "zero" else None
    unit = rest[0] if rest and "=" not in rest[0] and rest[0] != "cum" else "-"
    return Fact(metric, number, status, None if unit == "-" else unit, options)


def differences(fact: Fact, item: Observation, text: str, year: int) -> list[str]:
    """In words, where an observation is not the fact."""
    found = [
        f"{name} {met!r} for {wanted!r}"
        for name, met, wanted in (*_values(fact, item), *_circumstances(fact, item, year))
        if met != wanted
    ]
    if "label" in fact.options and item.label not in fact.options["label"].split("|"):
        found.append(f"label {item.label!r}")
    if text[item.start : item.end] != item.quote:
        found.append("quote is not at its place")
    return found


def _values(fact: Fact, item: Observation) -> Iterator[tuple[str, object, object]]:
    unit = fact.options.get("unit", fact.unit)
    yield "metric", item.metric, fact.metric
    yield "status", item.status, fact.status
    yield "qualifier", item.qualifier, fact.options.get("q")
    if unit is not None and "三百" not in unit:
        yield "unit", item.unit, unit
    if fact.value is None:
        yield "value", (item.value, item.low, item.high, item.amount), (None,) * 4
        return
    if "三百" not in (unit or ""):
        yield "value", Decimal(str(item.value)), fact.value
    yield "amount", Decimal(str(item.amount)), fact.value * _scale(fact.unit)
    for name in ("low", "high"):
        if name in fact.options:
            wanted = None if fact.options[name] == "null" else Decimal(fact.options[name])
            met = getattr(item, name)
            yield name, None if met is None else Decimal(str(met)), wanted


def _scale(unit: str | None) -> int:
    if unit is None:
        return 1
    return next((SCALES[n] for n in sorted(SCALES, key=len)[::-1] if unit.startswith(n)), 1)


def _circumstances(
    fact: Fact, item: Observation, year: int
) -> Iterator[tuple[str, object, object]]:
    yield "category", item.dimensions.category, fact.options.get("cat")
    yield "place", item.dimensions.place, fact.options.get("place")
    yield "cumulative", bool(item.dimensions.cumulative), "cum" in fact.options
    told = fact.options.get("p", str(year))
    if told != "any":
        dates = told.split("/") if "/" in told else [f"{told}-01-01", f"{told}-12-31"]
        met = [item.period.start, item.period.end] if item.period else []
        yield "period", met, dates
