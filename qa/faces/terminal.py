"""An answer as plain text, for terminals of any width and for pipes."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from qa.answer import Answer, Citation
from qa.faces.escaping import lines_of, squeezed, visible, visible_lines
from qa.faces.grids import Grid, grid_of, number_words
from qa.faces.notes import head, lead, remarks, trail, where
from qa.faces.places import OpenDocument, Place, Places, TableRow, Words
from qa.faces.words import word

# While lines are broken, the ends of a quote are single characters that `visible` lets no
# report text contain; at last they become colour or 【】.
OPEN, CLOSE = "\ue000", "\ue001"
MARKED, UNMARKED = "\x1b[1;33m", "\x1b[0m"
# Must not begin a line (GB/T 15834), nor must an opening mark end one.
NO_START = frozenset("，。；：、！？”’）》〉】」％%,.;:!?)]}" + CLOSE)
NO_END = frozenset("（《〈【「“‘([{" + OPEN)
LINES_AROUND = 6
INDENT = "    "


@dataclass(frozen=True, slots=True)
class Paper:
    """What is written on: columns (None: lines are not broken) and whether colour is shown."""

    width: int | None = None
    color: bool = False


def text_face(answer: Answer, places: Places | None = None, paper: Paper | None = None) -> str:
    """The answer, its table, what to know, and its sources with the quote marked."""
    paper = paper or Paper()
    shown = places or {}
    lines = [part for line in visible_lines(lead(answer)) for part in _fold(line, paper)]
    grid = grid_of(answer)
    if grid is not None:
        lines += ["", *_table(grid, answer.language, paper), ""]
    for text in remarks(answer):
        lines += _fold(squeezed(text), paper, "  ! ", INDENT)
    for text in answer.candidates:
        lines += _fold(squeezed(text), paper, "  ? ", INDENT)
    for near in answer.near:
        mark = f" [{near.citation}]" if near.citation is not None else ""
        lines += _fold(squeezed(near.text) + mark, paper, "  ~ ", INDENT)
    for note in answer.citations:
        lines += _note(note, shown.get(note.n), answer.language, paper)
    return "\n".join(lines)


def document_text(opened: OpenDocument, language: str = "zh", paper: Paper | None = None) -> str:
    """The lines of a document around the cited words, which are marked."""
    paper = paper or Paper()
    note, text = opened.citation, opened.text
    before = _spaced(text[: note.start])[-LINES_AROUND - 1 :]
    quote = _spaced(text[note.start : note.end])
    after = _spaced(text[note.end :])[: LINES_AROUND + 1]
    quote = [OPEN + quote[0], *quote[1:]]
    quote[-1] += CLOSE
    # Each part goes on in the line in which the one before it ends.
    lines = [*before[:-1], before[-1] + quote[0], *quote[1:]]
    lines = [*lines[:-1], lines[-1] + after[0], *after[1:]]
    shown = _fold(squeezed(note.title or head(note)), paper, f"[{note.n}] ", INDENT)
    shown += _fold(squeezed(_trail(note, language)), paper, INDENT, INDENT)
    for line in lines:
        shown += _fold(line, paper, "  ", "  ")
    return "\n".join(shown)


def _spaced(text: str) -> list[str]:
    """The lines of a text; tabs, which stand between the cells of a table, are wide blanks."""
    return [visible(line.replace("\t", "   ")) for line in lines_of(text)]


def columns(text: str) -> int:
    """How many columns of a terminal a text takes; East Asian ambiguous ones count two."""
    return sum(_columns_of(char) for char in text)


def _columns_of(char: str) -> int:
    if char in (OPEN, CLOSE):
        return 2
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WFA" else 1


def _trail(note: Citation, language: str) -> str:
    return " · ".join([*trail(note, language), where(note)])


def _note(note: Citation, place: Place | None, language: str, paper: Paper) -> list[str]:
    first = f"  [{note.n}] "
    rest = " " * len(first)
    lines = _fold(squeezed(f"{head(note)}, {where(note)}"), paper, first, rest)
    above = squeezed(" · ".join(trail(note, language)))
    if above:
        lines += _fold(above, paper, rest, rest)
    if place is not None and place.row is not None:
        return lines + _fold(_row(place.row, language), paper, rest, rest)
    words = place.words if place is not None else None
    lines += _fold(_quote(note, words), paper, rest, rest)
    if place is not None and words is None:
        lines += _fold(word(language, "not_stored"), paper, rest, rest)
    return lines


def _quote(note: Citation, words: Words | None) -> str:
    shown = words or Words("", note.quote, "", (False, False))
    before = ("…" if shown.cut[0] else "") + squeezed(shown.before)
    after = squeezed(shown.after) + ("…" if shown.cut[1] else "")
    return f"{before}{OPEN}{squeezed(shown.quote)}{CLOSE}{after}"


def _row(row: TableRow, language: str) -> str:
    parts = []
    for cell in row.cells:
        missing = number_words(language, None, None, None, cell.status)
        shown = squeezed(cell.raw) or f"({missing})"
        shown = f"{OPEN}{shown}{CLOSE}" if cell.marked else shown
        parts.append(f"{squeezed(cell.heading)} {shown}".strip())
    return " | ".join(parts)


def _table(grid: Grid, language: str, paper: Paper) -> list[str]:
    """Columns under each other; where that is too wide, one line for each row."""
    rows = [[*map(squeezed, grid.headings), word(language, "note")]]
    for cells, number in grid.rows:
        rows.append([*map(squeezed, cells), f"[{number}]" if number is not None else ""])
    widths = [max(columns(row[at]) for row in rows) for at in range(len(rows[0]))]
    if paper.width is not None and 2 + sum(widths) + 2 * len(widths) > paper.width:
        return [part for row in rows[1:] for part in _fold(" · ".join(row), paper, "  ", INDENT)]
    lines = []
    for row in rows:
        padded = [text + " " * (width - columns(text)) for text, width in zip(row, widths)]
        lines.append(("  " + "  ".join(padded)).rstrip())
    return [_inked(line, paper) for line in lines]


def _fold(text: str, paper: Paper, first: str = "", rest: str = "") -> list[str]:
    """A line of text in lines of the paper, the first and the others indented."""
    if paper.width is None:
        return [_inked(first + text, paper)]
    lines, line, width = [], first, columns(first)
    for piece in _pieces(text):
        wide = columns(piece.rstrip(" "))
        if width + wide > paper.width and line.strip(" ") and line not in (first, rest):
            lines.append(line.rstrip(" "))
            line, width = rest, columns(rest)
            piece = piece.lstrip(" ")
        for part in _hard(piece, max(paper.width - columns(rest), 8)):
            if line not in (first, rest) and width + columns(part.rstrip(" ")) > paper.width:
                lines.append(line.rstrip(" "))
                line, width = rest, columns(rest)
            line += part
            width += columns(part)
    return [_inked(item, paper) for item in [*lines, line.rstrip(" ")]]


def _pieces(text: str) -> list[str]:
    """What must not be torn: words of letters, and signs with what they belong to."""
    pieces: list[str] = []
    for char in text:
        last = pieces[-1][-1] if pieces else ""
        glued = char in NO_START or last in NO_END or char == " "
        narrow = last != "" and _columns_of(char) < 2 and _columns_of(last) < 2 and last != " "
        if pieces and (glued or narrow):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces


def _hard(piece: str, width: int) -> list[str]:
    """A piece longer than a line, cut where it must be."""
    parts, part = [], ""
    for char in piece:
        if part and columns(part + char) > width:
            parts.append(part)
            part = ""
        part += char
    return [*parts, part]


def _inked(line: str, paper: Paper) -> str:
    """The ends of a quote as colour, or as 【】."""
    ends = (MARKED, UNMARKED) if paper.color else ("【", "】")
    return line.replace(OPEN, ends[0]).replace(CLOSE, ends[1])
