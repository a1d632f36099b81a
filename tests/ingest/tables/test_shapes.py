"""Every form in every shape: cells exact, and none invented where the shape loses some."""

from __future__ import annotations

import pytest

from ontology.metrics import METRICS
from tests.generator.layout import Rows, layouts, relabel
from tests.generator.report import facts_for, write_report
from tests.generator.shapes import HTML_SHAPES, LOSING, TEXT_SHAPES
from tests.ingest.tables.reading_back import YEARS, by_cell, raws, read_page

ERAS = ("2014", "2019", "2021")
SHAPES = (*HTML_SHAPES, *TEXT_SHAPES)


@pytest.mark.parametrize("shape", [shape for shape in SHAPES if shape != "deduplicated"])
def test_the_template_is_told_from_the_labels(shape: str) -> None:
    for seed, era in enumerate(ERAS):
        reading = read_page(write_report(era, facts_for(era, seed), shape), None)
        assert reading.template == era


@pytest.mark.parametrize("shape", SHAPES)
def test_blank_and_masked_cells_are_kept_or_left_out(shape: str) -> None:
    era = ERAS[SHAPES.index(shape) % 3]
    facts = facts_for(era, 5, odd=0.2)
    reading = read_page(write_report(era, facts, shape), YEARS[era])
    for key, items in by_cell(reading).items():
        assert [item.raw for item in items] == [facts[key]]
        for item in items:
            if item.status not in ("value", "zero"):
                assert item.value is item.low is item.high is item.amount is None
    if shape not in LOSING:
        assert len(reading.observations) == len(facts)


@pytest.mark.parametrize("era", ERAS)
def test_metrics_and_dimensions_are_those_of_the_form(era: str) -> None:
    facts = facts_for(era, 3)
    reading = read_page(write_report(era, facts, "html_table"), YEARS[era])
    for item in reading.observations:
        assert item.metric in METRICS
        assert item.cell is not None
        assert (item.dimensions.applicant is not None) == (item.cell.table == "requests")
    assert len({item.id for item in reading.observations}) == len(reading.observations)


def test_deduplicated_lines_lose_cells_and_say_so() -> None:
    facts = facts_for("2021", 1)
    reading = read_page(write_report("2021", facts, "deduplicated"), 2023)
    assert {finding[0] for finding in reading.findings} >= {"damage.table_lines_lost"}
    for key, found in raws(reading).items():
        assert found == [facts[key]]


def test_two_forms_on_one_page_are_two_occurrences() -> None:
    first, second = facts_for("2021", 1), facts_for("2021", 2)
    tables: list[tuple[str, Rows]] = [*layouts("2021", first), *layouts("2021", second)]
    for shape in ("html_table", "tabs_per_line", "bar_rows"):
        reading = read_page(write_report("2021", first, shape, tables), 2023)
        assert raws(reading) == {key: [first[key], second[key]] for key in first}
        assert len({item.id for item in reading.observations}) == 2 * len(first)


def _narrow(label: str) -> str:
    return label.replace("（", "(").replace("）", ")").replace("1.", "１、")


def _hinted(label: str) -> str:
    return label if len(label) < 4 or label.endswith("）") else label + "（没有的填0）"


def _doubled(label: str) -> str:
    return label if len(label) < 6 else label[:4] + label[3:]


def _shortened(label: str) -> str:
    return label if len(label) < 6 else label[:4] + label[5:]


@pytest.mark.parametrize("change", [_narrow, _hinted, _doubled, _shortened])
@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("shape", ["html_table", "tabs_per_line", "bar_rows"])
def test_labels_that_differ_still_name_their_rows(change, era: str, shape: str) -> None:  # type: ignore[no-untyped-def]
    facts = facts_for(era, 6)
    tables = [(title, relabel(rows, change)) for title, rows in layouts(era, facts)]
    reading = read_page(write_report(era, facts, shape, tables), YEARS[era])
    assert raws(reading) == {key: [raw] for key, raw in facts.items()}
