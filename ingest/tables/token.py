"""Cells as they lie in running text: one per line, with tabs, with bars, or a row per line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ingest.tables.label import bare
from ingest.tables.value import is_unit, looks_like_value
from ontology.records import Span

BARS = re.compile(r"[|｜│┃]")
RULE_LINE = re.compile(r"^[\s|｜│┃:\-—─━+┼┌┐└┘├┤┬┴=]{3,}$")
BLANK = "blank"
SOFT = "soft"
VALUE = "value"
WORDS = "words"
_TRIM = " \t\r\n\xa0\u3000\u200b\ufeff"
# The last heading of a table and its first value, where a reader joined two lines.
GLUED = re.compile(r"^(总计)([0-9][0-9,.]*)$")
Style = tuple[bool, bool, bool]
_ROW_OF_WORDS = re.compile(r"[ \xa0\u3000]+")


@dataclass(frozen=True, slots=True)
class Token:
    """A cell of flattened text; `line` tells which stand together, `solo` that it is alone."""

    text: str
    start: int
    end: int
    kind: str
    line: int
    solo: bool


def tokenise(text: str, start: int, end: int, covered: Sequence[Span]) -> tuple[Token, ...]:
    """Every cell of the lines of a stretch that no grid covers, blank ones included."""
    lines = [
        (at, stop)
        for at, stop in _lines(text, start, end)
        if not any(span.start < stop and at < span.end for span in covered)
    ]
    opened, closed, wide = _style([text[at:stop] for at, stop in lines])
    tokens: list[Token] = []
    for number, (at, stop) in enumerate(lines):
        tokens += _line(text[at:stop].rstrip("\r"), at, number, (opened, closed, wide))
    return tuple(tokens)


def _style(lines: Sequence[str]) -> Style:
    """Whether every row of bars begins with one, ends with one, and whether tabs or bars part cells of a row."""
    barred = [line.rstrip(_TRIM) for line in lines if len(BARS.findall(line)) > 1]
    opened = all(line.lstrip(_TRIM)[:1] in "|｜│┃" for line in barred)
    closed = all(line[-1:] in "|｜│┃" for line in barred)
    tabbed = any(len([p for p in line.split("\t") if p.strip(_TRIM)]) > 2 for line in lines)
    return opened, closed, bool(barred) or tabbed


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = stop + 1


def _line(line: str, at: int, number: int, style: Style) -> list[Token]:
    opened, closed, wide = style
    if not line.strip(" \xa0\u3000\u200b\ufeff"):
        return [Token("", at, at, SOFT, number, True)]
    if BARS.search(line):
        if RULE_LINE.match(line) and line.count("-") > 2:
            return []
        return _barred(line, at, number, opened, closed or not wide)
    if "\t" in line:
        return _pieces(_split_tabs(line, at, wide), number)
    return _spaced(line, at, number)


def _barred(line: str, at: int, number: int, opened: bool, closed: bool) -> list[Token]:
    pieces: list[tuple[str, int]] = []
    offset = 0
    for found in BARS.finditer(line):
        pieces.append((line[offset : found.start()], at + offset))
        offset = found.end()
    pieces.append((line[offset:], at + offset))
    if closed and len(pieces) > 1 and not pieces[-1][0].strip(_TRIM):
        pieces.pop()
    if opened and len(pieces) > 1 and not pieces[0][0].strip(_TRIM):
        pieces.pop(0)
    return _pieces(pieces, number)


def _split_tabs(line: str, at: int, wide: bool) -> list[tuple[str, int]]:
    pieces: list[tuple[str, int]] = []
    offset = at
    for piece in line.split("\t"):
        pieces.append((piece, offset))
        offset += len(piece) + 1
    if len(pieces) == 2 and not pieces[1][0].strip(_TRIM) and not wide:
        return pieces[:1]
    return pieces[1:] if len(pieces) == 2 and not pieces[0][0].strip(_TRIM) else pieces


def _pieces(
    pieces: Sequence[tuple[str, int]], number: int, solo: bool | None = None
) -> list[Token]:
    solo = len(pieces) == 1 if solo is None else solo
    tokens = [_token(piece, at, number, solo) for piece, at in pieces]
    return [part for token in tokens for part in _zeros(token)]


def _zeros(token: Token) -> list[Token]:
    """Zeros that ran together are as many cells: no cell reads 00."""
    if len(token.text) < 2 or token.text.strip("0"):
        return [token]
    starts = range(token.start, token.end)
    return [Token("0", at, at + 1, VALUE, token.line, token.solo) for at in starts]


def _token(piece: str, at: int, number: int, solo: bool) -> Token:
    words = piece.strip(_TRIM)
    start = at + len(piece) - len(piece.lstrip(_TRIM)) if words else at + len(piece) // 2
    kind = BLANK if not words else VALUE if looks_like_value(words) else WORDS
    return Token(words, start, start + len(words), kind, number, solo)


def _spaced(line: str, at: int, number: int) -> list[Token]:
    """A line of words, or a label and its values with blanks between (at least one value)."""
    parts: list[tuple[str, int]] = []
    offset = 0
    for piece in _ROW_OF_WORDS.split(line.strip(_TRIM)):
        offset = line.index(piece, offset)
        glued = GLUED.match(piece)
        cut = len(glued[1]) if glued else 0
        parts += [(piece[:cut], at + offset)] if cut else []
        parts.append((piece[cut:], at + offset + cut))
        offset += len(piece)
    values = 0
    while values < len(parts) and looks_like_value(parts[-1 - values][0]):
        values += 1
    whole = line.strip(_TRIM)
    if values == 0 or len(parts) == 1 or (values == 1 and len(whole) > 45):
        if _short_words(parts):
            return _pieces(parts, number)
        return _pieces([(line, at)], number)
    head = parts[: len(parts) - values]
    tokens = []
    unit = [head.pop()] if len(head) > 1 and is_unit(head[-1][0]) else []
    if head:
        last, where = head[-1]
        words = line[head[0][1] - at : where + len(last) - at]
        tokens = [Token(words, head[0][1], where + len(last), WORDS, number, False)]
    return tokens + _pieces([*unit, *parts[-values:]], number, solo=False)


def _short_words(parts: Sequence[tuple[str, int]]) -> bool:
    """A header line written with blanks between: every part short, no sentence."""
    if sum(len(piece) for piece, _ in parts) < 2 * len(parts):
        return False
    if len(parts) == 2:
        return bare(parts[0][0]) == "信息内容"
    return len(parts) > 2 and all(
        len(bare(piece)) <= 12 and len(piece) < 40 and "。" not in piece for piece, _ in parts
    )
