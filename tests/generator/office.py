"""The forms as tables of docx and pdf files (spans kept, wrapping and page breaks as they fall)."""

from __future__ import annotations

import io
from typing import Any

from tests.generator.layout import Facts, Rows, layouts, placed
from tests.generator.report import LATER, PROSE


def docx_report(era: str, facts: Facts) -> bytes:
    """A docx with merged cells."""
    from docx import Document

    document = Document()
    for line in PROSE:
        document.add_paragraph(line)
    for title, rows in layouts(era, facts):
        document.add_paragraph(title)
        _docx_table(document, rows)
    for line in LATER:
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _docx_table(document: Any, rows: Rows) -> None:
    cells = list(placed(rows))
    width = max(column + cell.colspan for _, column, cell in cells)
    table = document.add_table(rows=len(rows), cols=width)
    for number, column, cell in cells:
        spot = table.cell(number, column)
        if cell.colspan > 1 or cell.rowspan > 1:
            end = table.cell(number + cell.rowspan - 1, column + cell.colspan - 1)
            spot = spot.merge(end)
        spot.text = cell.text


def pdf_report(era: str, facts: Facts, *, ruled: bool = True) -> bytes:
    """A pdf with ruled tables that wrap and break over pages."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=8, leading=11, wordWrap="CJK")
    flow: list[Any] = [Paragraph(line, style) for line in PROSE]
    for title, rows in layouts(era, facts):
        flow += [Paragraph(title, style), _pdf_table(rows, style, ruled)]
    flow += [Paragraph(line, style) for line in LATER]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, leftMargin=40, rightMargin=40, invariant=1).build(flow)
    return out.getvalue()


def _pdf_table(rows: Rows, style: Any, ruled: bool) -> Any:
    from reportlab.platypus import Paragraph, Table

    cells = list(placed(rows))
    width = max(column + cell.colspan for _, column, cell in cells)
    grid: list[list[Any]] = [[""] * width for _ in rows]
    spans: list[Any] = [("GRID", (0, 0), (-1, -1), 0.5, "black")] if ruled else []
    for number, column, cell in cells:
        grid[number][column] = Paragraph(cell.text, style) if cell.text else ""
        end = (column + cell.colspan - 1, number + cell.rowspan - 1)
        if cell.colspan > 1:
            spans.append(("SPAN", (column, number), (end[0], number)))
    widths = [515 / width] * width
    if width == 10:
        widths = [55, 70, 110] + [40] * 7
    return Table(grid, colWidths=widths, style=spans)
