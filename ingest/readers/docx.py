"""Word documents (docx): paragraphs with their automatic numbers, tables, text boxes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from ingest.readers.grid import Grid, GridCell, write_grid
from ingest.readers.numbering import Numbering, read_numbering
from ingest.readers.unreadable import Unreadable
from ingest.readers.writer import TextWriter
from ingest.source import SourceText, Table

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# A real report of 40 pages holds about 2 MB of XML; a bomb holds gigabytes.
PART_LIMIT = 96 * 1024 * 1024
DEPTH_LIMIT = 200
# Characters of no width that editors leave between words and inside them.
_NOTHING = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


def read_docx(data: bytes) -> SourceText:
    """The text of a Word file. Raises `Unreadable` when damaged, encrypted, too large or empty."""
    document, numbering = _parts(data)
    body = document.find(f"{W}body")
    if body is None:
        raise Unreadable("damaged", "the Word file has no body; save it again")
    walk = _Walk(TextWriter(), numbering)
    walk.blocks(body, 0)
    text = walk.writer.finish()
    if not text.strip():
        raise Unreadable("no_text", "the Word file holds no text (a picture of one, perhaps)")
    return SourceText(
        text=text, format="docx", tables=tuple(walk.tables), headings=tuple(walk.headings)
    )


def _parts(data: bytes) -> tuple[etree._Element, Numbering]:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            document = _xml(archive, "word/document.xml")
            numbering = (
                _xml(archive, "word/numbering.xml")
                if "word/numbering.xml" in archive.namelist()
                else None
            )
    except (zipfile.BadZipFile, KeyError, EOFError, OSError, NotImplementedError) as error:
        raise Unreadable("damaged", "the Word file is damaged; fetch it again") from error
    except RuntimeError as error:
        raise Unreadable("encrypted", "the Word file needs a password; save it without") from error
    except Exception as error:
        # zlib raises its own error class for broken streams.
        if type(error).__module__ == "zlib":
            raise Unreadable("damaged", "the Word file is damaged; fetch it again") from error
        raise
    return document, read_numbering(numbering)


def _xml(archive: zipfile.ZipFile, name: str) -> etree._Element:
    if archive.getinfo(name).file_size > PART_LIMIT:
        raise Unreadable("too_large", "the Word file unpacks to more than 96 MiB")
    with archive.open(name) as part:
        raw = part.read(PART_LIMIT + 1)
    if len(raw) > PART_LIMIT:
        raise Unreadable("too_large", "the Word file unpacks to more than 96 MiB")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(raw, parser=parser)
    except etree.XMLSyntaxError as error:
        reason = "too_deep" if "depth" in str(error).lower() else "damaged"
        raise Unreadable(reason, "the Word file's text is damaged; save it again") from error


@dataclass
class _Walk:
    writer: TextWriter
    numbering: Numbering
    tables: list[Table] = field(default_factory=list)
    headings: list[tuple[int, int, int]] = field(default_factory=list)

    def blocks(self, node: etree._Element, depth: int) -> None:
        if depth > DEPTH_LIMIT:
            raise Unreadable("too_deep", f"parts are nested more than {DEPTH_LIMIT} deep")
        for child in node:
            if child.tag == f"{W}p":
                self._paragraph(child, depth)
            elif child.tag == f"{W}tbl":
                self._table(child, depth)
            elif child.tag in (f"{W}sdt", f"{W}sdtContent", f"{W}ins", f"{W}smartTag"):
                self.blocks(child, depth + 1)

    def _paragraph(self, node: etree._Element, depth: int) -> None:
        self.writer.line_end()
        number = self.numbering.next(node)
        words = _words(node)
        if words.strip():
            start, _ = self.writer.inline((number or "") + words.strip())
            level = _outline_level(node)
            if level is not None:
                self.headings.append((start, self.writer.position, level))
        self.writer.line_end()
        for box in _text_boxes(node):
            self.blocks(box, depth + 1)

    def _table(self, node: etree._Element, depth: int) -> None:
        grid = _grid(node)
        layout = (
            any(len(cell.words) > 400 for cell in grid.cells)
            or node.find(f".//{W}tc//{W}tbl") is not None
        )
        if layout:
            for cell in node.iter(f"{W}tc"):
                if not any(True for _ in cell.iterancestors(f"{W}tc")):
                    self.blocks(cell, depth + 1)
            return
        self.writer.line_end()
        table = write_grid(self.writer, grid)
        if table is not None:
            self.tables.append(table)


def _words(node: etree._Element) -> str:
    pieces: list[str] = []
    for item in _inline(node):
        if item.tag == f"{W}t":
            pieces.append(item.text or "")
        elif item.tag == f"{W}tab" or item.tag in (f"{W}br", f"{W}cr"):
            pieces.append(" ")
        elif item.tag == f"{W}noBreakHyphen":
            pieces.append("-")
    return _NOTHING.sub("", "".join(pieces)).replace("\n", " ")


def _inline(node: etree._Element) -> Iterator[etree._Element]:
    """The text-bearing parts of a paragraph: deletions, text boxes and fall-backs left out."""
    for child in node:
        if child.tag in (f"{W}del", f"{W}pPr", f"{W}rPr", f"{W}txbxContent", f"{MC}Fallback"):
            continue
        if child.tag in (
            f"{W}drawing",
            f"{W}pict",
            f"{W}object",
            f"{W}moveFrom",
            f"{MC}AlternateContent",
        ):
            continue
        if child.tag in (f"{W}t", f"{W}tab", f"{W}br", f"{W}cr", f"{W}noBreakHyphen"):
            yield child
        else:
            yield from _inline(child)


def _text_boxes(node: etree._Element) -> list[etree._Element]:
    """Text boxes of a paragraph; the fall-back copy of a modern one is not read twice."""
    return [
        box
        for box in node.iter(f"{W}txbxContent")
        if not any(True for _ in box.iterancestors(f"{MC}Fallback"))
        and not any(True for _ in box.iterancestors(f"{W}txbxContent"))
    ]


def _outline_level(node: etree._Element) -> int | None:
    style = node.find(f"{W}pPr/{W}pStyle")
    value = (style.get(f"{W}val") or "") if style is not None else ""
    digits = value.lower().removeprefix("heading").strip()
    return int(digits) if digits in set("123456") and digits != value else None


def _grid(node: etree._Element) -> Grid:
    cells: list[GridCell] = []
    open_merges: dict[int, int] = {}
    for number, row in enumerate(node.iterchildren(f"{W}tr")):
        column = _before(row)
        for cell in row.iter(f"{W}tc"):
            holder = cell.getparent()
            if holder is not row and (holder is None or holder.tag != f"{W}sdtContent"):
                continue
            across = _value(cell, "gridSpan", 1)
            merge = cell.find(f"{W}tcPr/{W}vMerge")
            goes_on = merge is not None and merge.get(f"{W}val") != "restart"
            if goes_on and column in open_merges:
                index = open_merges[column]
                old = cells[index]
                cells[index] = GridCell(
                    old.words, old.row, old.column, number - old.row + 1, old.colspan
                )
            else:
                words = " ".join(filter(None, (_words(p).strip() for p in cell.iter(f"{W}p"))))
                if any("一" <= char <= "鿿" for char in words):
                    words = "".join(filter(None, (_words(p).strip() for p in cell.iter(f"{W}p"))))
                cells.append(GridCell(words, number, column, 1, across))
                if merge is not None:
                    open_merges[column] = len(cells) - 1
                else:
                    open_merges.pop(column, None)
            column += across
    return Grid(tuple(cells))


def _before(row: etree._Element) -> int:
    return _value(row, "gridBefore", 0, holder="trPr")


def _value(node: etree._Element, name: str, default: int, *, holder: str = "tcPr") -> int:
    found = node.find(f"{W}{holder}/{W}{name}")
    raw = found.get(f"{W}val") if found is not None else None
    return min(max(int(raw), default), 64) if raw and re.fullmatch(r"[0-9]{1,6}", raw) else default
