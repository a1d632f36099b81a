"""Cells read exactly, by form and layout, on complete forms and on forms with odd cells."""

from __future__ import annotations

import pytest

from tests.floors import FLOORS
from tests.generator.report import facts_for, write_report
from tests.ingest.tables.reading_back import YEARS, raws, read_page


@pytest.mark.parametrize("name", sorted(FLOORS["cells"]))
def test_no_layout_falls_below_its_floor(name: str) -> None:
    era, shape, kind = name.split("/")
    assert exact(era, shape, 0.2 if kind == "odd" else 0.0) >= FLOORS["cells"][name]


def exact(era: str, shape: str, odd: float) -> float:
    """The share of a generated report's cells that are read back as they were written."""
    facts = facts_for(era, 11, odd=odd)
    found = raws(read_page(write_report(era, facts, shape), YEARS[era]))
    return sum(found.get(key) == [raw] for key, raw in facts.items()) / len(facts)
