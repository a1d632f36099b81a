"""Cells read exactly, by form and layout, by change of the form, and in pdf and docx files."""

from __future__ import annotations

import pytest

from tests.floors import FLOORS
from tests.generator.changes import CHANGES
from tests.generator.office import PdfStyle, docx_report, pdf_of
from tests.generator.report import facts_for
from tests.generator.sweep import SHAPES, fits, score, score_page, tables_of
from tests.ingest.tables.reading_back import YEARS

ODD = {"full": 0.0, "odd": 0.2}
PDF = {
    "ruled": PdfStyle(repeat=True, furniture=True, valign="MIDDLE", align="CENTER"),
    "unruled": PdfStyle(ruled=False, furniture=True, valign="MIDDLE", align="CENTER"),
    "unruled_tight": PdfStyle(ruled=False, padding=0.5),
}


@pytest.mark.parametrize("name", sorted(FLOORS["cells"]))
def test_no_layout_falls_below_its_floor(name: str) -> None:
    """The share of the cells that the page shows for certain; none may be read wrongly."""
    era, shape, kind = name.split("/")
    found = score(era, shape, 11, ODD[kind])
    assert found.wrong == 0
    assert found.share >= FLOORS["cells"][name]


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_no_change_of_the_form_falls_below_its_floor(change: str) -> None:
    number = sorted(CHANGES).index(change)
    exact = certain = 0
    for era in YEARS:
        for shape in SHAPES[number % 7 :: 7] if fits(era, change) else ():
            found = score(era, shape, number, 0.1, change)
            assert found.wrong == 0, shape
            exact, certain = exact + found.exact, certain + found.certain
    assert exact >= FLOORS["changes"][change] * certain


@pytest.mark.parametrize("name", sorted(FLOORS["files"]))
def test_no_kind_of_file_falls_below_its_floor(name: str) -> None:
    era, style = name.split("/")
    tables = tables_of(era, 7, 0.1, None)
    data = (
        docx_report(era, facts_for(era, 7, odd=0.1))
        if style == "docx"
        else pdf_of(tables, PDF[style])
    )
    found = score_page(data, tables, "html_table", YEARS[era])
    assert found.wrong == 0
    assert found.share >= FLOORS["files"][name]
