"""HTML to text with places: the page's title first, a line per block, a line per table row."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as lxml_html

from ingest.readers.encoding import declared_charset, decode
from ingest.readers.grid import Grid, GridCell, write_grid
from ingest.readers.unreadable import Unreadable
from ingest.readers.writer import TextWriter
from ingest.source import SourceText, Table
from ontology.records import Span

_SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "head",
        "template",
        "svg",
        "math",
        "iframe",
        "object",
        "embed",
        "select",
        "textarea",
        "title",
    ]
)
_BLOCKS = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
_SPACE = re.compile(r"[ \t\r\n\f\v]+")
# Characters of no width that editors leave between words and inside them.
_NOTHING = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# Deeper trees come from generated attacks, not from editors; lxml itself stops at 256 by default.
DEPTH_LIMIT = 200
_INLINE = frozenset(("span", "font", "a", "em", "u"))
# The rank of a line in bold letters, below h6.
_BOLD = 7
# A cell longer than this holds the page, not a value: the table is layout.
_LAYOUT_CELL = 400
_SPAN_LIMIT = 60


def read_html(data: bytes) -> SourceText:
    """The text of a page. Raises `Unreadable` when there is none or it is nested too deep."""
    text, encoding = decode(data, declared=declared_charset(data))
    root = _parse(text)
    title = _title(root)
    writer = TextWriter()
    span = None
    if title:
        writer.inline(title)
        span = Span(0, len(title))
        writer.line_end()
    walk = _Walk(writer)
    body = root.find("body") if root.tag == "html" else root
    walk.element(body if body is not None else root, 0)
    result = writer.finish()
    if not result.strip():
        raise Unreadable("no_text", "the page holds no text; it may load its report by script")
    return SourceText(
        text=result,
        format="html",
        encoding=encoding,
        page_title=span,
        tables=tuple(walk.tables),
        headings=tuple(walk.headings),
    )


def _parse(text: str) -> lxml_html.HtmlElement:
    # A declaration of encoding in a decoded string is an error for lxml.
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text).replace("\x00", "")
    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = lxml_html.document_fromstring(text, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise Unreadable("no_text", "the page holds no text") from error
    return root


def _clean(words: str) -> str:
    return _SPACE.sub(" ", _NOTHING.sub("", words))


def _title(root: lxml_html.HtmlElement) -> str | None:
    for element in root.iter("title"):
        words = _clean("".join(element.itertext())).strip()
        if words:
            return words
    return None


@dataclass
class _Walk:
    writer: TextWriter
    tables: list[Table] = field(default_factory=list)
    headings: list[tuple[int, int, int]] = field(default_factory=list)
    preformatted: int = 0

    def element(self, node: lxml_html.HtmlElement, depth: int) -> None:
        if depth > DEPTH_LIMIT:
            raise Unreadable("too_deep", f"elements are nested more than {DEPTH_LIMIT} deep")
        tag = node.tag
        if not isinstance(tag, str) or tag in _SKIPPED or _hidden(node):
            return
        if tag == "br":
            self.writer.line_end()
        elif tag == "table" and _is_grid(node):
            self._grid(node)
        else:
            self._block(node, tag, depth)

    def _block(self, node: lxml_html.HtmlElement, tag: str, depth: int) -> None:
        block = tag in _BLOCKS
        if block:
            self.writer.line_end()
        start = self.writer.position
        self.preformatted += tag == "pre"
        self._words(node.text)
        for child in node:
            self.element(child, depth + 1)
            self._words(child.tail)
        self.preformatted -= tag == "pre"
        if block:
            self.writer.line_end()
        if len(tag) == 2 and tag[0] == "h" and tag[1].isdigit() and self.writer.position > start:
            self.headings.append((start, self.writer.position - 1, int(tag[1])))
        elif tag in ("p", "div") and self.writer.position > start and _is_bold(node):
            self.headings.append((start, self.writer.position - 1, _BOLD))

    def _words(self, words: str | None) -> None:
        """Words of a line; preformatted ones keep their lines and tabs."""
        if not words:
            return
        if not self.preformatted:
            self.writer.inline(_clean(words))
        elif words.strip():
            self.writer.raw(_NOTHING.sub("", words).replace("\r", "").strip("\n"))
        else:
            self.writer.line_end()

    def _grid(self, node: lxml_html.HtmlElement) -> None:
        self.writer.line_end()
        table = write_grid(self.writer, _grid_of(node))
        if table is not None:
            self.tables.append(table)


def _hidden(node: lxml_html.HtmlElement) -> bool:
    style = node.get("style")
    return bool(style) and "display:none" in style.replace(" ", "").lower()


def _is_bold(node: lxml_html.HtmlElement) -> bool:
    """Whether all words of a line stand in bold letters."""
    if node.text and node.text.strip():
        return False
    inner = [child for child in node if isinstance(child.tag, str)]
    if not inner or any(child.tail and child.tail.strip() for child in node):
        return False
    return all(
        child.tag in ("b", "strong")
        or "font-weight:bold" in (child.get("style") or "").replace(" ", "").lower()
        or (child.tag in _INLINE and (len(child) > 0 or not child.text) and _is_bold(child))
        or child.tag == "br"
        for child in inner
    )


def _is_grid(node: lxml_html.HtmlElement) -> bool:
    """A table of values: no table inside, at least two columns, no cell as long as a page."""
    if node.find(".//table") is not None:
        return False
    widths = []
    for row in node.iter("tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        widths.append(len(cells))
        if any(len(cell.text_content()) > _LAYOUT_CELL for cell in cells):
            return False
    return max(widths, default=0) >= 2


def _grid_of(node: lxml_html.HtmlElement) -> Grid:
    cells: list[GridCell] = []
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(node.iter("tr")):
        column = 0
        for cell in row:
            if cell.tag not in ("td", "th"):
                continue
            while (number, column) in taken:
                column += 1
            down, across = _span(cell, "rowspan"), _span(cell, "colspan")
            if down > 1:
                taken.update(
                    (number + r, column + c) for r in range(1, down) for c in range(across)
                )
            cells.append(GridCell(_cell_text(cell), number, column, down, across))
            column += across
    return Grid(tuple(cells))


def _span(cell: lxml_html.HtmlElement, name: str) -> int:
    written = cell.get(name)
    if written is None:
        return 1
    digits = re.match(r"\s*(\d{1,4})", written)
    return min(max(int(digits.group(1)), 1), _SPAN_LIMIT) if digits else 1


def _cell_text(cell: lxml_html.HtmlElement) -> str:
    """The words of a cell on one line: Chinese broken over lines is joined without a space."""
    pieces = [_clean(piece) for piece in cell.itertext() if piece.strip()]
    return "".join(pieces).strip()
