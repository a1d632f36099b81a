"""PDF with a text layer: lines joined to paragraphs, ruled tables as grids, page numbers gone."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from ingest.readers.grid import Grid, GridCell, write_grid
from ingest.readers.pdf_columns import lines_and_tables
from ingest.readers.pdf_guard import check_drawing
from ingest.readers.pdf_lines import Line, lines_of
from ingest.readers.pdf_marks import page_marks
from ingest.readers.pdf_ruled import PdfGrid, ruled_tables
from ingest.readers.unreadable import Unreadable
from ingest.readers.writer import TextWriter
from ingest.source import SourceText, Table

PAGE_LIMIT = 400
_PAGE_NUMBER = re.compile(r"^[\s\-—–－第]*\d{1,4}[\s\-—–－页]*(?:[/／共]\s*\d{1,4}\s*页?)?$")
_ENDS = "。！？；：:;!?…"
_STARTS = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[)）]|\d{1,2}[.．、](?!\d)|第[一二三四五六七八九十]+[章节部条]|附件)"
)
# Where a line stops this far (in characters) before the longest one, its paragraph ends.
_SHORT_BY = 2.5
Item = Line | PdfGrid


def read_pdf(data: bytes) -> SourceText:
    """The text of a PDF. Raises `Unreadable` when scanned, encrypted, damaged or too long."""
    import pypdfium2

    check_drawing(data)
    try:
        pdf = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    try:
        if len(pdf) > PAGE_LIMIT:
            raise Unreadable("too_large", f"the PDF has more than {PAGE_LIMIT} pages")
        pages = [_read_page(pdf, number) for number in range(len(pdf))]
    except pypdfium2.PdfiumError as error:
        raise _refusal(error) from error
    finally:
        pdf.close()
    if sum(_length(item) for page in pages for item in page) < 20:
        raise Unreadable(
            "scanned_pdf", "the PDF holds pictures of pages; run text recognition first"
        )
    return _compose(_without_furniture(pages))


def _refusal(error: Exception) -> Unreadable:
    if "password" in str(error).lower() or "security" in str(error).lower():
        return Unreadable("encrypted", "the PDF needs a password; save it without")
    return Unreadable("damaged", "the PDF is damaged; fetch it again")


def _length(item: Item) -> int:
    if isinstance(item, Line):
        return len(item.words)
    return sum(len(cell.words) for cell in item.cells)


def _read_page(pdf: Any, number: int) -> list[Item]:
    page = pdf[number]
    try:
        marks = page_marks(page)
    finally:
        page.close()
    grids, rest = ruled_tables(marks)
    lines = lines_of(rest)
    if lines and _PAGE_NUMBER.match(lines[-1].words) and lines[-1].top > marks.height * 0.85:
        lines.pop()
    if lines and _PAGE_NUMBER.match(lines[0].words) and lines[0].top < marks.height * 0.08:
        lines.pop(0)
    items: list[Item] = [*lines_and_tables(lines, marks.width), *grids]
    return sorted(items, key=lambda item: item.top)


def _without_furniture(pages: list[list[Item]]) -> list[list[Item]]:
    """Pages without the running title that stands on most of them, so that tables go on."""
    firsts = Counter(page[0].words for page in pages if page and isinstance(page[0], Line))
    lasts = Counter(page[-1].words for page in pages if page and isinstance(page[-1], Line))
    most = max(3, len(pages) // 2)
    kept = []
    for number, page in enumerate(pages):
        if number and len(page) > 1 and isinstance(page[0], Line) and firsts[page[0].words] >= most:
            page = page[1:]
        if len(page) > 1 and isinstance(page[-1], Line) and lasts[page[-1].words] >= most:
            page = page[:-1]
        kept.append(page)
    return kept


def _compose(pages: list[list[Item]]) -> SourceText:
    """One text of all pages; a table going on over a page break stays one table."""
    writer = TextWriter()
    starts: list[int] = []
    tables: list[Table] = []
    pending: PdfGrid | None = None
    right = max((i.right for page in pages for i in page if isinstance(i, Line)), default=0.0)
    previous: Line | None = None
    for page in pages:
        starts.append(-1)
        for number, item in enumerate(page):
            if isinstance(item, PdfGrid):
                if pending is not None and number == 0 and item.columns == pending.columns:
                    pending = _joined(pending, item)
                    continue
                _flush(writer, tables, pending)
                writer.line_end()
                pending, previous = item, None
                _turn(starts, writer)
                continue
            _flush(writer, tables, pending)
            pending = None
            _turn(starts, writer)
            if previous is None or _breaks(previous, item, right):
                writer.line_end()
            writer.inline(item.words)
            previous = item
    _flush(writer, tables, pending)
    writer.line_end()
    _turn(starts, writer)
    return SourceText(text=writer.finish(), format="pdf", tables=tuple(tables), pages=tuple(starts))


def _turn(starts: list[int], writer: TextWriter) -> None:
    """Give pages without a place yet the present one (a page that only goes on with a table)."""
    for number in range(len(starts) - 1, -1, -1):
        if starts[number] != -1:
            return
        starts[number] = writer.position


def _flush(writer: TextWriter, tables: list[Table], grid: PdfGrid | None) -> None:
    """Write the table that was kept open over a page break."""
    if grid is None:
        return
    writer.line_end()
    table = write_grid(writer, Grid(grid.cells))
    if table is not None:
        tables.append(table)


def _joined(upper: PdfGrid, lower: PdfGrid) -> PdfGrid:
    offset = max(cell.row + cell.rowspan for cell in upper.cells)
    moved = tuple(
        GridCell(c.words, c.row + offset, c.column, c.rowspan, c.colspan) for c in lower.cells
    )
    return PdfGrid(upper.cells + moved, upper.columns, upper.top, lower.bottom)


def _breaks(above: Line, below: Line, right: float) -> bool:
    """Whether a line begins a paragraph of its own."""
    if abs(above.size - below.size) > 1.5 or _STARTS.match(below.words):
        return True
    if above.right < right - _SHORT_BY * above.size:
        return True
    return above.words[-1] in _ENDS and below.left > above.left + above.size
