"""Text laid out for a terminal: Chinese characters are two columns wide and break anywhere."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterable

NARROWEST, WIDEST = 40, 100
# A word is a run of narrow characters; a wide one stands alone, with the mark that follows it.
_PIECE = re.compile(r"[⺀-鿿＀-￯“‘（《][，。；：、！？）》”’]*|[^\s⺀-鿿＀-￯]+[，。；：、）]?|\s+")


def terminal_width() -> int:
    """Columns to write in."""
    return max(NARROWEST, min(WIDEST, shutil.get_terminal_size((80, 24)).columns))


def width_of(text: str) -> int:
    """Columns a text takes.

    >>> width_of("年报 a")
    6
    """
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` columns; what cannot be broken stands in a line of its own.

    >>> wrap("读取报告 and show", 10)
    ['读取报告', 'and show']
    """
    lines = [""]
    for piece in _PIECE.findall(text):
        if width_of(lines[-1]) + width_of(piece) <= width:
            lines[-1] += " " if piece.isspace() and lines[-1] else piece
        elif not piece.isspace():
            lines.append(piece)
    return [line.rstrip() for line in lines if line.strip()]


def two_columns(rows: Iterable[tuple[str, str]], width: int) -> list[str]:
    """Terms and what they mean, side by side; a long term pushes its meaning to the next line."""
    rows = list(rows)
    left = min(max((width_of(term) for term, _ in rows), default=0), max(14, width // 3))
    lines: list[str] = []
    for term, meaning in rows:
        wrapped = wrap(meaning, max(20, width - left - 4))
        if width_of(term) <= left:
            first = "  " + term + " " * (left - width_of(term) + 2)
            lines.append((first + (wrapped.pop(0) if wrapped else "")).rstrip())
        else:
            lines.append("  " + term)
        lines += [" " * (left + 4) + line for line in wrapped]
    return lines
