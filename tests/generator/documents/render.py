"""A page as the bytes of a file: txt, html, docx or pdf."""

from __future__ import annotations

import html
import io
from typing import Any

from tests.generator.documents.page import Page


def render(page: Page, format: str) -> bytes:
    """The bytes of a page in a format; txt and docx have no page title of their own."""
    return {"txt": _txt, "html": _html, "docx": _docx, "pdf": _pdf}[format](page)


def _lines(page: Page) -> list[str]:
    inner = [line for told in page.told for line in told.lines]
    return [*page.above, *inner, *page.below]


def _txt(page: Page) -> bytes:
    lines = _lines(page)
    return "\n".join([page.page_title, *lines] if page.page_title else lines).encode()


def _html(page: Page) -> bytes:
    title = f"<title>{html.escape(page.page_title)}</title>" if page.page_title else ""
    above = "".join(f"<div class='nav'>{html.escape(line)}</div>\n" for line in page.above)
    inner = "".join(
        f"<p>&emsp;&emsp;{html.escape(line)}</p>\n" for told in page.told for line in told.lines
    )
    below = "".join(f"<div>{html.escape(line)}</div>\n" for line in page.below)
    return f"<html><head><meta charset='utf-8'>{title}</head><body>{above}<div>{inner}</div>{below}</body></html>".encode()


def _docx(page: Page) -> bytes:
    from docx import Document

    document = Document()
    for line in (line for told in page.told for line in told.lines):
        document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _pdf(page: Page) -> bytes:
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=10, leading=15, wordWrap="CJK")
    flow: list[Any] = [
        Paragraph(html.escape(line), style) for told in page.told for line in told.lines if line
    ]
    out = io.BytesIO()
    SimpleDocTemplate(out, pagesize=A4, invariant=1).build(flow)
    return out.getvalue()
