"""The forms as tables of docx and pdf files (spans kept, wrapping and page breaks as they fall)."""

from __future__ import annotations

import io
from dataclasses import dataclass
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


@dataclass(frozen=True)
class PdfStyle:
    """How a pdf is set: lines drawn, headings repeated, furniture, and the place of the numbers."""

    ruled: bool = True
    repeat: bool = False
    furniture: bool = False
    valign: str = "BOTTOM"
    align: str = "LEFT"
    padding: float = 3
    size: float = 8


def pdf_report(era: str, facts: Facts, style: PdfStyle = PdfStyle()) -> bytes:
    """A pdf with tables that wrap and break over pages."""
    return pdf_of(layouts(era, facts), style)


def pdf_of(tables: list[tuple[str, Rows]], style: PdfStyle = PdfStyle()) -> bytes:
    """The same for tables that are given."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    body = ParagraphStyle("body", fontName="STSong-Light", fontSize=style.size,
                          leading=style.size * 1.35, wordWrap="CJK")  # fmt: skip
    values = ParagraphStyle("value", parent=body, alignment=1 if style.align == "CENTER" else 0)
    flow: list[Any] = [Paragraph(line, body) for line in PROSE]
    for title, rows in tables:
        flow += [Paragraph(title, body), _pdf_table(rows, body, values, style)]
    flow += [Paragraph(line, body) for line in LATER]
    out = io.BytesIO()
    page = _furnish if style.furniture else _plain
    document = SimpleDocTemplate(out, pagesize=A4, leftMargin=40, rightMargin=40, invariant=1)
    document.build(flow, onFirstPage=page, onLaterPages=page)
    return out.getvalue()


def _plain(canvas: Any, document: Any) -> None:
    """A page without running title."""


def _furnish(canvas: Any, document: Any) -> None:
    canvas.setFont("STSong-Light", 9)
    canvas.drawString(200, 810, "某某县某某局政府信息公开工作年度报告")
    canvas.drawString(290, 30, f"- {document.page} -")


def _pdf_table(rows: Rows, body: Any, values: Any, style: PdfStyle) -> Any:
    from reportlab.platypus import Paragraph, Table

    cells = list(placed(rows))
    width = max(column + cell.colspan for _, column, cell in cells)
    grid: list[list[Any]] = [[""] * width for _ in rows]
    look: list[Any] = [("VALIGN", (0, 0), (-1, -1), style.valign)]
    look += [
        (f"{side}PADDING", (0, 0), (-1, -1), style.padding) for side in ("TOP", "BOTTOM")
    ]  # fmt: skip
    look += [("GRID", (0, 0), (-1, -1), 0.5, "black")] if style.ruled else []
    first = next(n for n, row in enumerate(rows) if any(cell.key for cell in row))
    for number, column, cell in cells:
        heading = number < first or rows[number][0].text.startswith(("信息内容", "第二十条"))
        kind = values if cell.key or heading or len(cell.text) < 4 else body
        grid[number][column] = Paragraph(cell.text, kind) if cell.text else ""
        end = (column + cell.colspan - 1, number + cell.rowspan - 1)
        if cell.colspan > 1:
            look.append(("SPAN", (column, number), (end[0], number)))
    widths: list[float] = [515 / width] * width
    if width == 10:
        widths = [55.0, 70.0, 110.0] + [40.0] * 7
    return Table(grid, colWidths=widths, style=look, repeatRows=first if style.repeat else 0)
