"""What a reader gives: the document's text and the structure that places refer to."""

from __future__ import annotations

from dataclasses import dataclass

from ontology.records import Span


@dataclass(frozen=True, slots=True)
class TableCell:
    """A cell of a table on the page; `start:end` is its trimmed content in the text."""

    start: int
    end: int
    row: int
    column: int
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid as the format marks it; `cells` in reading order."""

    start: int
    end: int
    cells: tuple[TableCell, ...]


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text every place refers to, with the tables, pages and headings the format marks."""

    text: str
    format: str
    encoding: str | None = None
    page_title: Span | None = None
    tables: tuple[Table, ...] = ()
    pages: tuple[int, ...] = ()
    headings: tuple[tuple[int, int, int], ...] = ()

    def page_at(self, offset: int) -> int | None:
        """The page (from 1) that holds an offset, for formats that have pages."""
        from bisect import bisect_right

        return bisect_right(self.pages, offset) or 1 if self.pages else None
