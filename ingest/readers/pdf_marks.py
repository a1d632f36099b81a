"""What PDFium finds on a page: characters with their boxes, and the straight lines drawn."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

# Far above any page of a report; a page with more is a drawing.
GLYPH_LIMIT = 60_000
SEGMENT_LIMIT = 40_000
_FORM_DEPTH = 4
# A filled strip thinner than this (points) is a drawn line, as Word writes its borders.
_THIN = 3.0
_SHORT = 4.0


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character and its box; `top` grows downwards from the upper edge of the page."""

    char: str
    x0: float
    top: float
    x1: float
    bottom: float
    size: float

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Ruling:
    """A straight line along one axis: at `at` on the other axis, from `start` to `end`."""

    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class PageMarks:
    """A page as it is seen, turned upright."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    across: tuple[Ruling, ...]
    down: tuple[Ruling, ...]


Matrix = tuple[float, float, float, float, float, float]
_UNIT: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def page_marks(page: Any) -> PageMarks:
    """Characters and ruling lines of a `pypdfium2` page, with the page's rotation undone."""
    import pypdfium2.raw as pdfium

    left, bottom, right, top = (
        page.get_mediabox() if page.get_cropbox() is None else page.get_cropbox()
    )
    turn = (page.get_rotation() or 0) % 360
    place = _Place(left, bottom, right, top, turn)
    glyphs = tuple(_glyphs(page, pdfium, place))
    across: list[Ruling] = []
    down: list[Ruling] = []
    for x0, y0, x1, y1 in _segments(page, pdfium):
        (ax, ay), (bx, by) = place.point(x0, y0), place.point(x1, y1)
        if abs(ay - by) < 1.0 and abs(ax - bx) >= _SHORT:
            across.append(Ruling((ay + by) / 2, min(ax, bx), max(ax, bx)))
        elif abs(ax - bx) < 1.0 and abs(ay - by) >= _SHORT:
            down.append(Ruling((ax + bx) / 2, min(ay, by), max(ay, by)))
    return PageMarks(place.width, place.height, glyphs, tuple(across), tuple(down))


@dataclass(frozen=True, slots=True)
class _Place:
    """From the page's own coordinates (up) to those of the reader (down), upright."""

    left: float
    bottom: float
    right: float
    top: float
    turn: int

    @property
    def width(self) -> float:
        return self.top - self.bottom if self.turn in (90, 270) else self.right - self.left

    @property
    def height(self) -> float:
        return self.right - self.left if self.turn in (90, 270) else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        if self.turn == 90:
            return y - self.bottom, x - self.left
        if self.turn == 180:
            return self.right - x, y - self.bottom
        if self.turn == 270:
            return self.top - y, self.right - x
        return x - self.left, self.top - y


def _glyphs(page: Any, pdfium: Any, place: _Place) -> Iterator[Glyph]:
    text = page.get_textpage()
    try:
        raw = text.raw
        box = pdfium.FS_RECTF()
        for index in range(min(pdfium.FPDFText_CountChars(raw), GLYPH_LIMIT)):
            code = pdfium.FPDFText_GetUnicode(raw, index)
            if code < 32 or 0xD800 <= code < 0xE000 or code > 0x10FFFF:
                continue
            if code == 32 and pdfium.FPDFText_IsGenerated(raw, index) == 1:
                continue
            if not pdfium.FPDFText_GetLooseCharBox(raw, index, ctypes.byref(box)):
                continue
            ax, ay = place.point(box.left, box.top)
            bx, by = place.point(box.right, box.bottom)
            x0, x1, top, bottom = min(ax, bx), max(ax, bx), min(ay, by), max(ay, by)
            yield Glyph(chr(code), x0, top, x1, bottom, max(bottom - top, 1.0))
    finally:
        text.close()


def _segments(page: Any, pdfium: Any) -> Iterator[tuple[float, float, float, float]]:
    count = 0
    for item, matrix in _paths(page.raw, pdfium, pdfium.FPDFPage_CountObjects,
                               pdfium.FPDFPage_GetObject, _UNIT, 0):  # fmt: skip
        for segment in _path_segments(item, pdfium, matrix):
            count += 1
            if count > SEGMENT_LIMIT:
                return
            yield segment


def _paths(
    holder: Any, pdfium: Any, count: Any, get: Any, matrix: Matrix, depth: int
) -> Iterator[tuple[Any, Matrix]]:
    for index in range(count(holder)):
        item = get(holder, index)
        kind = pdfium.FPDFPageObj_GetType(item)
        if kind == pdfium.FPDF_PAGEOBJ_PATH:
            yield item, _times(_matrix(item, pdfium), matrix)
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < _FORM_DEPTH:
            inner = _times(_matrix(item, pdfium), matrix)
            yield from _paths(item, pdfium, pdfium.FPDFFormObj_CountObjects,
                              pdfium.FPDFFormObj_GetObject, inner, depth + 1)  # fmt: skip


def _matrix(item: Any, pdfium: Any) -> Matrix:
    found = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(item, ctypes.byref(found)):
        return _UNIT
    return (found.a, found.b, found.c, found.d, found.e, found.f)


def _times(first: Matrix, then: Matrix) -> Matrix:
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return (a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
            e * p + f * r + t, e * q + f * s + u)  # fmt: skip


def _path_segments(
    item: Any, pdfium: Any, matrix: Matrix
) -> Iterator[tuple[float, float, float, float]]:
    """The straight pieces of a path; a thin filled strip counts as the one line it looks like."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    if not pdfium.FPDFPath_GetDrawMode(item, ctypes.byref(fill), ctypes.byref(stroke)):
        return
    if not fill.value and not stroke.value:
        return
    for points in _subpaths(item, pdfium, matrix):
        xs, ys = [x for x, _ in points], [y for _, y in points]
        wide, high = max(xs) - min(xs), max(ys) - min(ys)
        if len(points) > 3 and min(wide, high) < _THIN:
            x, y = (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2
            yield (min(xs), y, max(xs), y) if wide > high else (x, min(ys), x, max(ys))
            continue
        for (x0, y0), (x1, y1) in pairwise(points):
            yield x0, y0, x1, y1


def _subpaths(item: Any, pdfium: Any, matrix: Matrix) -> Iterator[list[tuple[float, float]]]:
    a, b, c, d, e, f = matrix
    x, y = ctypes.c_float(), ctypes.c_float()
    points: list[tuple[float, float]] = []
    for index in range(min(pdfium.FPDFPath_CountSegments(item), SEGMENT_LIMIT)):
        piece = pdfium.FPDFPath_GetPathSegment(item, index)
        kind = pdfium.FPDFPathSegment_GetType(piece)
        if not pdfium.FPDFPathSegment_GetPoint(piece, ctypes.byref(x), ctypes.byref(y)):
            continue
        point = (a * x.value + c * y.value + e, b * x.value + d * y.value + f)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if len(points) > 1:
                yield points
            points = [point]
        elif kind == pdfium.FPDF_SEGMENT_LINETO:
            points.append(point)
        if pdfium.FPDFPathSegment_GetClose(piece) and len(points) > 1:
            points.append(points[0])
    if len(points) > 1:
        yield points
