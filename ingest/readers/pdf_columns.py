"""Tables without lines: columns by the places of the numbers, rows by numbering and gaps.

Nothing is read from a stretch whose numbers do not stand in columns; its lines stay lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.readers.grid import GridCell
from ingest.readers.pdf_lines import Line, Piece
from ingest.readers.pdf_ruled import PdfGrid

_NUMBER = re.compile(
    r"^(?:[+＋\-－—–增减]{0,2}(?:加|少)?[0-9０-９][0-9０-９,，.．]*\s*[%％]?[万亿]?[件条次元个人项份宗]{0,2}"
    r"|[—–－\-/／]{1,4}|[xX×*＊]{1,4}|20[xX×*]{2}|无)$"
)
_HEADING = re.compile(
    r"^(?:[一二三四五六七八九十]、.*(?:情况|事项|工作)|附件?[一二三\d]?[:：]?|.*统计表)$"
)
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}[.．、]"
    r"|其中|第二十条|信息内容)"
)
_PROSE = re.compile(r"[。；;]$")
# A single piece wider than this share of the page is a line of a paragraph.
_PROSE_WIDTH = 0.55
# Two lines of one label stand at most this many character heights apart.
_LEADING = 1.55


@dataclass
class _Row:
    """A row under way: the lines it takes."""

    lines: list[Line]


def lines_and_tables(lines: Sequence[Line], width: float) -> list[Line | PdfGrid]:
    """The lines of a page, stretches of them replaced by the table they make."""
    items: list[Line | PdfGrid] = []
    stretch: list[Line] = []
    for line in lines:
        if _leaves(line, width):
            items += [*_table(stretch), line]
            stretch = []
        else:
            stretch.append(line)
    return [*items, *_table(stretch)]


def _leaves(line: Line, width: float) -> bool:
    """Whether a line belongs to no table: a paragraph, or a heading of the report."""
    if len(line.pieces) > 1:
        return False
    words = line.words.strip()
    wide = line.right - line.left > _PROSE_WIDTH * width
    return wide or bool(_PROSE.search(words)) or bool(_HEADING.match(words))


def _table(lines: list[Line]) -> list[Line | PdfGrid]:
    first = _first(lines)
    valued = [line for line in lines if _is_valued(line)]
    if len(valued) < 2 and sum(len(_values(line)) for line in valued) < 10:
        return list(lines)
    head, body = lines[:first], lines[first:]
    edges = _columns(body)
    if not edges:
        return list(lines)
    rows = _rows(body, edges)
    cells = [cell for number, row in enumerate(rows) for cell in _cells(row, edges, number)]
    return [*head, PdfGrid(tuple(cells), len(edges), body[0].top, body[-1].bottom)]


def _first(lines: Sequence[Line]) -> int:
    """The first line of the table: one of several pieces, or the words that wrap into it."""
    first = next((n for n, line in enumerate(lines) if len(line.pieces) > 1), len(lines))
    while 0 < first < len(lines) and lines[first].middle - lines[first - 1].middle <= (
        _LEADING * lines[first].size
    ):
        first -= 1
    return first


def _values(line: Line) -> list[Piece]:
    return [piece for piece in line.pieces if _NUMBER.match(piece.words.strip())]


def _is_valued(line: Line) -> bool:
    return len(line.pieces) > 1 and bool(_values(line))


Edges = list[tuple[float, float, bool]]


def _columns(lines: Sequence[Line]) -> Edges:
    """Columns from the left: the extent of each, and whether it holds numbers."""
    values = _merged([(p.x0, p.x1) for line in lines for p in _values(line)], 0.0)
    valued = [line for line in lines if _is_valued(line)]
    values = [span for span in values if _used(span, valued)]
    if not values:
        return []
    left = values[0][0]
    values = sorted([*values, *_headed(lines, values)])
    labels = _labels(lines, left)
    return [*((x0, x1, False) for x0, x1 in labels), *((x0, x1, True) for x0, x1 in values)]


def _labels(lines: Sequence[Line], left: float) -> list[tuple[float, float]]:
    """Columns of words: pieces over each other; a wide one over several columns makes none.

    Columns that never share a line are one when a piece lies over both (a centred heading).
    """
    pieces = [p for line in lines for p in line.pieces if p.x1 <= left]
    columns: list[tuple[float, float]] = []
    for piece in sorted(pieces, key=lambda p: p.x1 - p.x0):
        over = [span for span in columns if _over(piece, span)]
        if len(over) == 1:
            columns.remove(over[0])
            columns.append((min(over[0][0], piece.x0), max(over[0][1], piece.x1)))
        elif not over:
            columns.append((piece.x0, piece.x1))
    joined: list[tuple[float, float]] = []
    for span in sorted(_merged(columns, -1.0)):
        wide = bool(joined) and any(_over(p, joined[-1]) and _over(p, span) for p in pieces)
        if wide and not any(_shares(line, joined[-1], span) for line in lines):
            joined[-1] = (joined[-1][0], span[1])
        else:
            joined.append(span)
    return joined


def _over(piece: Piece, span: tuple[float, float]) -> bool:
    return piece.x0 < span[1] and span[0] < piece.x1


def _shares(line: Line, one: tuple[float, float], two: tuple[float, float]) -> bool:
    """Whether a line has words in both columns."""
    first = [p for p in line.pieces if _over(p, one) and not _over(p, two)]
    return bool(first) and any(_over(p, two) and not _over(p, one) for p in line.pieces)


def _headed(
    lines: Sequence[Line], values: Sequence[tuple[float, float]]
) -> list[tuple[float, float]]:
    """Headings over no number: the columns that are blank in every row."""
    spans: list[tuple[float, float]] = []
    for line in lines:
        pieces = [p for p in line.pieces if p.x1 > values[0][0] - line.size]
        if _is_valued(line) or len(pieces) < 2:
            continue
        taken: dict[int, list[Piece]] = {}
        for piece in pieces:
            over = [n for n, (x0, x1) in enumerate(values) if piece.x0 < x1 and x0 < piece.x1]
            nearest = min(range(len(values)), key=lambda n: _distance(values[n], piece))
            if len(over) < 2:
                taken.setdefault(nearest, []).append(piece)
        for column, rivals in taken.items():
            rivals.sort(key=lambda piece: _distance(values[column], piece))
            spans += [(piece.x0, piece.x1) for piece in rivals[1:]]
    return _merged(spans, 0.0)


def _distance(span: tuple[float, float], piece: Piece) -> float:
    return abs((span[0] + span[1]) / 2 - piece.x)


def _used(span: tuple[float, float], lines: Sequence[Line]) -> bool:
    """A column of numbers has one in more than a single line, unless there is one line only."""
    count = sum(any(span[0] <= p.x <= span[1] for p in _values(line)) for line in lines)
    return count > 1 or len(lines) < 4


def _merged(spans: Sequence[tuple[float, float]], gap: float) -> list[tuple[float, float]]:
    merged: list[tuple[float, float]] = []
    for x0, x1 in sorted(spans):
        if merged and x0 <= merged[-1][1] + gap:
            merged[-1] = (merged[-1][0], max(merged[-1][1], x1))
        else:
            merged.append((x0, x1))
    return merged


def _rows(lines: Sequence[Line], edges: Edges) -> list[list[Line]]:
    """Lines by row: a line of numbers is one row, lines of words go to the row they wrap."""
    left = next(x0 for x0, _, valued in edges if valued)
    rows: list[_Row] = []
    loose: list[Line] = []
    for line in [*lines, None]:
        if line is not None and not any(piece.x0 >= left - 1 for piece in _values(line)):
            loose.append(line)
            continue
        above = rows[-1] if rows else None
        kept, taken = _split(above, loose, line, lines, left)
        if above is not None:
            above.lines += kept
        rows += _label_rows(taken, line, left)
        loose = []
    return [row.lines for row in rows]


def _split(
    above: _Row | None,
    loose: list[Line],
    below: Line | None,
    lines: Sequence[Line],
    left: float,
) -> tuple[list[Line], list[Line]]:
    """Which lines of words still belong to the row above them."""
    if above is None or not loose:
        return [], loose
    kept: list[Line] = []
    before = above.lines[-1]
    for number, line in enumerate(loose):
        near = line.middle - before.middle <= _LEADING * line.size
        near = near and _is_full(before, line, lines, left)
        if _begins(line) or not near or len(line.pieces) > 1:
            return kept, loose[number:]
        after = loose[number + 1] if number + 1 < len(loose) else below
        if after is not None and after.middle - line.middle < 0.96 * (line.middle - before.middle):
            return kept, loose[number:]
        kept.append(line)
        before = line
    return kept, []


def _label_rows(taken: list[Line], valued: Line | None, left: float) -> list[_Row]:
    """The row of a line of numbers with the words above it that it wraps, and rows before it."""
    rows: list[_Row] = []
    group: list[Line] = []
    for line in taken:
        before = group[-1] if group else None
        begins = _begins(line, _innermost(group)) or len(line.pieces) > 1
        if before is not None and (
            begins or line.middle - before.middle > _LEADING * max(line.size, before.size)
        ):
            rows.append(_Row(group))
            group = []
        group.append(line)
    if valued is None:
        return [*rows, _Row(group)] if group else rows
    heads = any(line.right > left for line in group)
    apart = bool(group) and valued.middle - group[-1].middle > _LEADING * max(
        valued.size, group[-1].size
    )
    if group and (heads or apart or _begins(valued, _innermost(group))):
        rows.append(_Row(group))
        group = []
    return [*rows, _Row([*group, valued])]


def _innermost(lines: Sequence[Line]) -> float:
    """Where the innermost words of these lines begin, when each has one piece only."""
    if any(len(line.pieces) > 1 for line in lines):
        return 0.0
    return max((line.pieces[0].x0 - line.size for line in lines), default=0.0)


def _is_full(above: Line, below: Line, lines: Sequence[Line], left: float) -> bool:
    """Whether the words over a line reach the edge of their column, as words that wrap do."""
    start = below.pieces[-1 if len(below.pieces) == 1 else 0].x0
    over = [p for p in above.pieces if p.x0 <= start + above.size and start <= p.x1]
    if not over:
        return True
    begins = over[-1].x0
    ends = [
        p.x1
        for line in lines
        for p in line.pieces
        if abs(p.x0 - begins) < line.size and p.x1 <= left
    ]
    return over[-1].x1 >= max(ends, default=0.0) - 2.5 * above.size


def _begins(line: Line, left: float = 0.0) -> bool:
    """Whether the innermost words of a line begin a label instead of going on with one.

    Words left of `left` are of an outer label, which stands at the height it likes.
    """
    words = [p for p in line.pieces if not _NUMBER.match(p.words.strip())]
    return bool(words) and words[-1].x0 >= left and bool(_NUMBERED.match(words[-1].words.strip()))


def _cells(row: Sequence[Line], edges: Edges, number: int) -> Iterator[GridCell]:
    """A cell for every column, blank ones included; wide headings span several."""
    words: dict[int, tuple[str, int]] = {}
    for line in row:
        for piece in line.pieces:
            first, last = _place(piece, edges)
            old, end = words.get(first, ("", last))
            words[first] = (old + piece.words.strip(), max(end, last))
    column = 0
    while column < len(edges):
        text, last = words.get(column, ("", column))
        following = min((c for c in words if c > column), default=len(edges))
        last = min(last, following - 1)
        yield GridCell(text, number, column, 1, last - column + 1)
        column = last + 1


def _place(piece: Piece, edges: Edges) -> tuple[int, int]:
    """The columns a piece stands in: those it overlaps, else the nearest."""
    over = [
        n for n, (x0, x1, valued) in enumerate(edges) if valued and piece.x0 < x1 and x0 < piece.x1
    ]
    labels = [
        n for n, (x0, x1, valued) in enumerate(edges)
        if not valued and piece.x0 < x1 and x0 < piece.x1
    ]  # fmt: skip
    if labels and (not over or piece.x1 - edges[over[0]][0] < edges[labels[-1]][1] - piece.x0):
        return labels[0], labels[0]
    if over:
        return over[0], over[-1]
    nearest = min(range(len(edges)), key=lambda n: abs((edges[n][0] + edges[n][1]) / 2 - piece.x))
    return nearest, nearest
