"""The statutory forms: their size, their rows, and what their cells measure."""

from __future__ import annotations

import itertools

import pytest

from ontology.forms import FORMS, PATH_SEPARATOR, Form, form, form_labels
from ontology.metrics import APPLICANTS, METRICS, NOT_COMPARABLE, base_unit, not_comparable

# Rows with cells times columns of the printed forms (国办公开办函〔2019〕60号, 〔2021〕30号).
CELLS = {
    ("requests", "2019"): 161,
    ("requests", "2021"): 175,
    ("review_litigation", "2019"): 15,
    ("review_litigation", "2021"): 15,
    ("regulations_normative", "2019"): 6,
    ("regulations_normative", "2021"): 6,
    ("licences", "2019"): 6,
    ("licences", "2021"): 1,
    ("enforcement", "2019"): 6,
    ("enforcement", "2021"): 2,
    ("fees", "2019"): 2,
    ("fees", "2021"): 1,
    ("procurement", "2019"): 2,
    ("annex_2014", "2014"): 58,
}


def test_the_forms_have_their_cells() -> None:
    assert {place: len(item.cells) for place, item in FORMS.items()} == CELLS
    assert form("procurement", "2021") is None


@pytest.mark.parametrize("item", FORMS.values(), ids=lambda item: f"{item.table}-{item.era}")
def test_a_form_is_consistent(item: Form) -> None:
    labels = [row.label for row in item.rows]
    assert len(set(labels)) == len(labels)
    assert all(cell.metric in METRICS for cell in item.cells)
    assert len({(cell.metric, cell.applicant) for cell in item.cells}) == len(item.cells)
    for row in item.rows:
        assert row.parent is None or row.parent in labels or item.table == "review_litigation"
        assert row.spellings
        has_cells = any(cell.row == row.label for cell in item.cells)
        assert has_cells != row.heading


def test_a_cell_is_found_by_its_official_labels() -> None:
    requests = form("requests", "2021")
    assert requests is not None
    cell = requests.cell("三、本年度办理结果 > （三）不予公开 > 1.属于国家秘密", "自然人")
    assert cell is not None
    assert (cell.metric, cell.applicant) == ("outcome.denied.state_secret", "natural_person")
    assert {column.applicant for column in requests.columns} == set(APPLICANTS)
    assert requests.cell("三、本年度办理结果 > （三）不予公开", "自然人") is None


def test_units_are_those_the_forms_print() -> None:
    fees, annex = form("fees", "2021"), form("annex_2014", "2014")
    assert fees is not None and annex is not None
    assert [cell.unit for cell in fees.cells] == ["万元"]
    assert all(cell.unit for cell in annex.cells)
    assert base_unit("admin_fee.amount") == base_unit("fees.disclosure") == "元"


def test_a_metric_knows_where_it_stands() -> None:
    places = form_labels("review.total")
    assert ("annex_2014", "2014", "四、行政复议数量", "统计数") in places
    assert ("review_litigation", "2021", "行政复议", "总计") in places
    assert METRICS["licence.items_previous"].eras == ("2019",)
    assert METRICS["normative.made"].eras == ("2014", "2019", "2021")


def test_annex_paths_go_back_to_their_headings() -> None:
    annex = form("annex_2014", "2014")
    assert annex is not None
    for row in annex.rows:
        assert row.label == PATH_SEPARATOR.join(row.path)
        assert row.short == row.path[-1]


def test_incomparable_metrics_say_why() -> None:
    pair = not_comparable("normative.in_force", "normative.disclosed_total")
    assert pair is not None and pair.why_zh and pair.why_en
    assert not_comparable("normative.made", "normative.abolished") is None
    assert len({frozenset((item.first, item.second)) for item in NOT_COMPARABLE}) == len(
        NOT_COMPARABLE
    )


def test_one_name_means_one_metric() -> None:
    """A name that two metrics share would make a question about either ambiguous."""
    owners: dict[str, set[str]] = {}
    for metric in METRICS.values():
        for name in {metric.label_zh, metric.label_en, *metric.alt}:
            owners.setdefault(name, set()).add(metric.key)
    shared = {name: keys for name, keys in owners.items() if len(keys) > 1}
    assert list(itertools.islice(shared.items(), 5)) == []
