"""Characters of a page as lines, and lines as pieces with wide gaps between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from ingest.readers.pdf_marks import Glyph

# Of a character's height: a gap that parts words, and one that parts cells.
_WORD_GAP = 0.28
_CELL_GAP = 0.75


@dataclass(frozen=True, slots=True)
class Piece:
    """Words without a wide gap, on one line."""

    words: str
    x0: float
    x1: float

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and the pieces it falls into."""

    words: str
    top: float
    bottom: float
    left: float
    right: float
    size: float
    middle: float
    pieces: tuple[Piece, ...]


def lines_of(glyphs: Iterable[Glyph]) -> list[Line]:
    """Lines from top to bottom, each from left to right; blank ones are left out."""
    groups: list[list[Glyph]] = []
    for glyph in sorted((g for g in glyphs if not g.char.isspace()), key=lambda g: g.y):
        last = groups[-1] if groups else None
        if last is not None and glyph.y - last[0].y < 0.45 * min(glyph.size, last[0].size):
            last.append(glyph)
        else:
            groups.append([glyph])
    return [_line(sorted(group, key=lambda g: (g.x0, g.x1))) for group in groups]


def _line(glyphs: Sequence[Glyph]) -> Line:
    size = sorted(glyph.size for glyph in glyphs)[len(glyphs) // 2]
    pieces: list[Piece] = []
    words, start = "", glyphs[0].x0
    text = ""
    before: Glyph | None = None
    for glyph in glyphs:
        if before is not None and _same(before, glyph):
            continue
        gap = glyph.x0 - before.x1 if before is not None else 0.0
        if before is not None and gap > _CELL_GAP * size:
            pieces.append(Piece(words, start, before.x1))
            words, start = "", glyph.x0
        elif gap > max(_WORD_GAP * size, 2.0):
            words += " "
        text += " " if before is not None and gap > max(_WORD_GAP * size, 2.0) else ""
        text += glyph.char
        words += glyph.char
        before = glyph
    last = before or glyphs[-1]
    pieces.append(Piece(words, start, last.x1))
    return Line(
        text,
        min(glyph.top for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
        glyphs[0].x0,
        max(glyph.x1 for glyph in glyphs),
        size,
        sorted(glyph.y for glyph in glyphs)[len(glyphs) // 2],
        tuple(pieces),
    )


def _same(one: Glyph, other: Glyph) -> bool:
    """A character printed twice at almost the same place, as a way of writing bold."""
    return one.char == other.char and abs(one.x0 - other.x0) < 0.2 * one.size
