"""Tables of Word files: merged cells, tables in cells, broken cells, tracked changes, two halves."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

import pytest

from ingest.readers import read_bytes
from tests.generator.layout import Rows, layouts, placed
from tests.generator.report import facts_for
from tests.ingest.tables.reading_back import YEARS, raws, read_page

ERAS = ("2014", "2019", "2021")


def grid(holder: Any, rows: Rows, merge: bool = True) -> Any:
    """The rows as a table of the document or of a cell."""
    cells = list(placed(rows))
    width = max(column + cell.colspan for _, column, cell in cells)
    table = holder.add_table(rows=len(rows), cols=width)
    spots = [spot for row in table.rows for spot in row.cells]
    for row, column, cell in cells:
        spot = spots[row * width + column]
        if merge and (cell.rowspan > 1 or cell.colspan > 1):
            last = (row + cell.rowspan - 1) * width + column + cell.colspan - 1
            spot = spot.merge(spots[last])
        spot.text = cell.text
    return table


def merged(document: Any, rows: Rows) -> None:
    grid(document, rows)


def unmerged(document: Any, rows: Rows) -> None:
    """Every cell of its own, those that others cover left empty."""
    grid(document, rows, merge=False)


def inside_a_cell(document: Any, rows: Rows) -> None:
    grid(document.add_table(rows=1, cols=1).cell(0, 0), rows)


def beside_words(document: Any, rows: Rows) -> None:
    outer = document.add_table(rows=1, cols=2)
    outer.cell(0, 0).text = "附表"
    grid(outer.cell(0, 1), rows)


def in_paragraphs(document: Any, rows: Rows) -> None:
    """Labels broken over two paragraphs of their cell, values letter by letter."""
    table = grid(document, rows)
    done: set[Any] = set()
    for row in table.rows:
        for cell in row.cells:
            text, element = cell.text, cell._tc
            if element in done or len(text) < 2:
                continue
            done.add(element)
            cell.text = ""
            if text[0].isdigit():
                for char in text:
                    cell.paragraphs[0].add_run(char)
            else:
                cell.paragraphs[0].add_run(text[:2])
                cell.add_paragraph(text[2:])


def tracked(document: Any, rows: Rows) -> None:
    """Numbers that were inserted beside one that was deleted."""
    from docx.oxml import OxmlElement

    table = grid(document, rows)
    for cell in {cell._tc: cell for row in table.rows for cell in row.cells}.values():
        if not cell.text.isdigit():
            continue
        run = cell.paragraphs[0].runs[0]._r
        deleted, old, words = (OxmlElement(n) for n in ("w:del", "w:r", "w:delText"))
        words.text = "99"
        old.append(words)
        deleted.append(old)
        inserted = OxmlElement("w:ins")
        run.addprevious(deleted)
        run.addprevious(inserted)
        inserted.append(run)


WAYS: tuple[Callable[[Any, Rows], None], ...] = (
    merged, unmerged, inside_a_cell, beside_words, in_paragraphs, tracked,
)  # fmt: skip


def written(era: str, seed: int, way: Callable[[Any, Rows], None]) -> tuple[bytes, dict[Any, str]]:
    from docx import Document

    facts = facts_for(era, seed, odd=0.1)
    document = Document()
    document.add_paragraph("一、总体情况")
    for title, rows in layouts(era, facts):
        document.add_paragraph(title)
        way(document, rows)
    document.add_paragraph("五、存在的主要问题及改进情况")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue(), facts


@pytest.mark.parametrize("way", WAYS)
def test_every_cell_of_a_form(way: Callable[[Any, Rows], None]) -> None:
    """One form in turn: each is met in two ways."""
    seed = WAYS.index(way)
    era = ERAS[seed % 3]
    data, facts = written(era, seed, way)
    assert raws(read_page(data, YEARS[era])) == {key: [raw] for key, raw in facts.items()}


def test_characters_without_width_are_no_part_of_a_cell() -> None:
    from docx import Document

    document = Document()
    table = document.add_table(rows=2, cols=2)
    for row, words in enumerate(
        (("信息内容", "本年处理决定数量"), ("行政\u200b许可", "\ufeff1\u200b2"))
    ):
        for column, text in enumerate(words):
            table.cell(row, column).text = text
    out = io.BytesIO()
    document.save(out)
    assert read_bytes(out.getvalue()).text == "信息内容\t本年处理决定数量\n行政许可\t12\n"
