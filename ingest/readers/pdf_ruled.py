"""Tables drawn with lines: the cells are the boxes that the lines close."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.grid import GridCell
from ingest.readers.pdf_lines import lines_of
from ingest.readers.pdf_marks import Glyph, PageMarks, Ruling

# Lines this close (points) are one; double borders are drawn about 2 apart.
_SNAP = 3.5
_REACH = 3.0
_MOST_LINES = 400


@dataclass(frozen=True, slots=True)
class PdfGrid:
    """A table of a page with its place on it."""

    cells: tuple[GridCell, ...]
    columns: int
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def holds(self, glyph: Glyph) -> bool:
        return self.left <= glyph.x < self.right and self.top <= glyph.y < self.bottom


def ruled_tables(marks: PageMarks) -> tuple[list[PdfGrid], list[Glyph]]:
    """The tables between the lines of a page, and the characters that stand in none."""
    grids: list[PdfGrid] = []
    rest = list(marks.glyphs)
    if len(marks.across) < 2 or len(marks.down) < 2:
        return grids, rest
    for across, down in _groups(_joined(marks.across), _joined(marks.down)):
        if len(across) > _MOST_LINES or len(down) > _MOST_LINES:
            continue
        grid, rest = _grid(across, down, rest)
        grids += [grid] if grid is not None else []
    return grids, rest


def _joined(rulings: Sequence[Ruling]) -> list[Ruling]:
    """Pieces on one line as one; lines that almost meet are drawn together."""
    merged: list[Ruling] = []
    for ruling in sorted(rulings, key=lambda r: (round(r.at), r.start)):
        for number in range(len(merged) - 1, max(-1, len(merged) - 60), -1):
            last = merged[number]
            if (
                abs(last.at - ruling.at) <= 1.5
                and ruling.start <= last.end + _REACH
                and ruling.end >= last.start - _REACH
            ):
                merged[number] = Ruling(
                    last.at, min(last.start, ruling.start), max(last.end, ruling.end)
                )
                break
        else:
            merged.append(ruling)
    return merged


def _groups(
    across: Sequence[Ruling], down: Sequence[Ruling]
) -> Iterator[tuple[list[Ruling], list[Ruling]]]:
    """Lines that cross each other, table by table, from the top."""
    parent = list(range(len(across) + len(down)))

    def root(item: int) -> int:
        while parent[item] != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for one, line in enumerate(across):
        for two, wall in enumerate(down):
            if (
                line.start - _REACH <= wall.at <= line.end + _REACH
                and wall.start - _REACH <= line.at <= wall.end + _REACH
            ):
                parent[root(one)] = root(len(across) + two)
    found: dict[int, tuple[list[Ruling], list[Ruling]]] = {}
    for one, line in enumerate(across):
        found.setdefault(root(one), ([], []))[0].append(line)
    for two, wall in enumerate(down):
        found.setdefault(root(len(across) + two), ([], []))[1].append(wall)
    for lines, walls in found.values():
        if len(lines) > 1 and len(walls) > 1:
            yield lines, walls


def _edges(values: Sequence[float]) -> list[float]:
    edges: list[float] = []
    for value in sorted(values):
        if not edges or value - edges[-1] > _SNAP:
            edges.append(value)
    return edges


def _grid(
    across: Sequence[Ruling], down: Sequence[Ruling], glyphs: list[Glyph]
) -> tuple[PdfGrid | None, list[Glyph]]:
    xs, ys = _edges([line.at for line in down]), _edges([line.at for line in across])
    if len(xs) < 3 or len(ys) < 2:
        return None, glyphs
    rooms = _rooms(xs, ys, across, down)
    # One row of the annex may be all that a page has of it.
    if len(rooms) < 3:
        return None, glyphs
    owner = [[-1] * (len(xs) - 1) for _ in range(len(ys) - 1)]
    for number, (top, left, bottom, right) in enumerate(rooms):
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                owner[row][column] = number
    inside: list[list[Glyph]] = [[] for _ in rooms]
    rest: list[Glyph] = []
    for glyph in glyphs:
        row, column = _slot(ys, glyph.y), _slot(xs, glyph.x)
        number = owner[row][column] if row >= 0 and column >= 0 else -1
        (inside[number] if number >= 0 else rest).append(glyph)
    cells = [
        GridCell(cell_words(inside[n]), top, left, bottom - top + 1, right - left + 1)
        for n, (top, left, bottom, right) in enumerate(rooms)
    ]
    cells.sort(key=lambda cell: (cell.row, cell.column))
    return PdfGrid(tuple(cells), len(xs) - 1, ys[0], ys[-1]), rest


def _slot(edges: Sequence[float], value: float) -> int:
    from bisect import bisect_right

    at = bisect_right(edges, value) - 1
    return at if at < len(edges) - 1 else -1


def _rooms(
    xs: Sequence[float], ys: Sequence[float], across: Sequence[Ruling], down: Sequence[Ruling]
) -> list[tuple[int, int, int, int]]:
    """Rectangles of grid places without a line between them: (top, left, bottom, right)."""
    wide, high = len(xs) - 1, len(ys) - 1
    walls = [
        [_covers(down, xs[c], (ys[r] + ys[r + 1]) / 2) for c in range(wide + 1)]
        for r in range(high)
    ]
    floors = [
        [_covers(across, ys[r], (xs[c] + xs[c + 1]) / 2) for c in range(wide)]
        for r in range(high + 1)
    ]
    seen = [[False] * wide for _ in range(high)]
    rooms = []
    for row in range(high):
        for column in range(wide):
            if seen[row][column]:
                continue
            right = column
            while right + 1 < wide and not walls[row][right + 1]:
                right += 1
            bottom = row
            while bottom + 1 < high and not any(floors[bottom + 1][column : right + 1]):
                bottom += 1
            for r in range(row, bottom + 1):
                for c in range(column, right + 1):
                    seen[r][c] = True
            closed = (
                all(walls[r][column] and walls[r][right + 1] for r in range(row, bottom + 1))
                and all(floors[row][column : right + 1])
                and all(floors[bottom + 1][column : right + 1])
            )  # fmt: skip
            if closed:
                rooms.append((row, column, bottom, right))
    return rooms


def _covers(rulings: Sequence[Ruling], at: float, middle: float) -> bool:
    return any(
        abs(ruling.at - at) <= _SNAP and ruling.start - 1 <= middle <= ruling.end + 1
        for ruling in rulings
    )


def cell_words(glyphs: Sequence[Glyph]) -> str:
    """The words of a cell on one line: Chinese broken over lines is joined without a space."""
    return "".join(line.words.strip() for line in lines_of(glyphs)).strip()
