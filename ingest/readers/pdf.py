"""PDF with a text layer: lines joined to paragraphs, ruled tables as grids, page numbers gone."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from typing import Any

from ingest.readers.grid import Grid, GridCell, write_grid
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


@dataclass(frozen=True, slots=True)
class _Line:
    words: str
    top: float
    bottom: float
    left: float
    right: float
    size: float


@dataclass(frozen=True, slots=True)
class _Grid:
    cells: tuple[GridCell, ...]
    columns: int
    top: float
    bottom: float


def read_pdf(data: bytes) -> SourceText:
    """The text of a PDF. Raises `Unreadable` when scanned, encrypted, damaged or too long."""
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfminer.pdfparser import PDFSyntaxError
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(io.BytesIO(data)) as pdf:
            if len(pdf.pages) > PAGE_LIMIT:
                raise Unreadable("too_large", f"the PDF has more than {PAGE_LIMIT} pages")
            pages = []
            for page in pdf.pages:
                pages.append(_read_page(page))
                page.close()
    except Unreadable:
        raise
    except (PDFPasswordIncorrect, PdfminerException, PDFSyntaxError) as error:
        locked = "password" in repr(error).lower() or isinstance(error, PDFPasswordIncorrect)
        if locked:
            raise Unreadable("encrypted", "the PDF needs a password; save it without") from error
        raise Unreadable("damaged", "the PDF is damaged; fetch it again") from error
    except (ValueError, KeyError, TypeError, IndexError, AttributeError, AssertionError, OSError, RecursionError, OverflowError, ZeroDivisionError, UnicodeError) as error:  # fmt: skip
        # pdfminer lets broken objects surface as whatever they break.
        raise Unreadable("damaged", "the PDF is damaged; fetch it again") from error
    if sum(_length(item) for page in pages for item in page) < 20:
        raise Unreadable(
            "scanned_pdf", "the PDF holds pictures of pages; run text recognition first"
        )
    return _compose(pages)


def _length(item: _Line | _Grid) -> int:
    if isinstance(item, _Line):
        return len(item.words)
    return sum(len(cell.words) for cell in item.cells)


def _read_page(page: Any) -> list[_Line | _Grid]:
    grids: list[_Grid] = []
    boxes: list[tuple[float, float, float, float]] = []
    if len(page.rects) + len(page.lines) + len(page.curves) >= 4:
        for table in page.find_tables():
            grid = _grid(table)
            if grid is not None:
                grids.append(grid)
                boxes.append(table.bbox)
    rest = page.filter(lambda item: not _inside(item, boxes)) if boxes else page
    lines = [
        _Line(line["text"].strip(), line["top"], line["bottom"], line["x0"], line["x1"],
              line["chars"][0]["size"] if line["chars"] else 10.0)
        for line in rest.extract_text_lines(return_chars=True, strip=True)
    ]  # fmt: skip
    lines = [line for line in lines if line.words]
    if lines and _PAGE_NUMBER.match(lines[-1].words) and lines[-1].top > float(page.height) * 0.85:
        lines.pop()
    if lines and _PAGE_NUMBER.match(lines[0].words) and lines[0].top < float(page.height) * 0.08:
        lines.pop(0)
    items: list[_Line | _Grid] = [*lines, *grids]
    return sorted(items, key=lambda item: item.top)


def _inside(item: dict[str, Any], boxes: list[tuple[float, float, float, float]]) -> bool:
    if item.get("object_type") != "char":
        return False
    x, y = (item["x0"] + item["x1"]) / 2, (item["top"] + item["bottom"]) / 2
    return any(left <= x <= right and top <= y <= bottom for left, top, right, bottom in boxes)


def _grid(table: Any) -> _Grid | None:
    """A ruled table; merged cells are one box over several grid lines."""
    if len(table.cells) < 4:
        return None
    xs = _edges([cell[0] for cell in table.cells] + [cell[2] for cell in table.cells])
    ys = _edges([cell[1] for cell in table.cells] + [cell[3] for cell in table.cells])
    if len(xs) < 3:
        return None
    chars = table.page.chars
    cells = []
    for left, top, right, bottom in sorted(table.cells, key=lambda box: (box[1], box[0])):
        row, column = _index(ys, top), _index(xs, left)
        down, across = _index(ys, bottom) - row, _index(xs, right) - column
        inside = [
            c for c in chars
            if left <= (c["x0"] + c["x1"]) / 2 < right and top <= (c["top"] + c["bottom"]) / 2 < bottom
        ]  # fmt: skip
        cells.append(GridCell(_cell_words(inside), row, column, max(down, 1), max(across, 1)))
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return _Grid(tuple(cells), len(xs) - 1, table.bbox[1], table.bbox[3])


def _cell_words(chars: list[dict[str, Any]]) -> str:
    from pdfplumber.utils.text import extract_text

    if not chars:
        return ""
    text = extract_text(chars) or ""
    return "".join(line.strip() for line in text.splitlines()).strip()


def _edges(values: list[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > 2:
            edges.append(value)
    return edges


def _index(edges: list[float], value: float) -> int:
    return min(range(len(edges)), key=lambda number: abs(edges[number] - value))


def _compose(pages: list[list[_Line | _Grid]]) -> SourceText:
    """One text of all pages; a table going on over a page break stays one table."""
    writer = TextWriter()
    starts: list[int] = []
    tables: list[Table] = []
    pending: _Grid | None = None
    right = max((i.right for page in pages for i in page if isinstance(i, _Line)), default=0.0)
    previous: _Line | None = None
    for page in pages:
        starts.append(-1)
        for number, item in enumerate(page):
            if isinstance(item, _Grid):
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


def _flush(writer: TextWriter, tables: list[Table], grid: _Grid | None) -> None:
    """Write the table that was kept open over a page break."""
    if grid is None:
        return
    writer.line_end()
    table = write_grid(writer, Grid(grid.cells))
    if table is not None:
        tables.append(table)


def _joined(upper: _Grid, lower: _Grid) -> _Grid:
    offset = max(cell.row + cell.rowspan for cell in upper.cells)
    moved = tuple(
        GridCell(c.words, c.row + offset, c.column, c.rowspan, c.colspan) for c in lower.cells
    )
    return _Grid(upper.cells + moved, upper.columns, upper.top, lower.bottom)


def _breaks(above: _Line, below: _Line, right: float) -> bool:
    """Whether a line begins a paragraph of its own."""
    if abs(above.size - below.size) > 1.5 or _STARTS.match(below.words):
        return True
    if above.right < right - _SHORT_BY * above.size:
        return True
    return above.words[-1] in _ENDS and below.left > above.left + above.size
