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
_FIRST_HEADS = ("信息内容", "自然人", "总计", "行政复议")
# No label of a cell is longer, hints included; paragraphs are.
_LONGEST_LABEL = 60
_INNER_TABS = re.compile(r"\t+")
# The last heading of a table and its first value, where a reader joined two lines.
GLUED = re.compile(r"^(总计)([0-9][0-9,.]*)$")
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


@dataclass(frozen=True, slots=True)
class Style:
    """How a page writes its rows: bars at both ends, cells parted on a line, bars as cell ends."""

    opened: bool
    closed: bool
    wide: bool
    stream: bool
    tabs: str
    gaps: bool = False


_PLAIN = Style(False, False, False, False, "\t")


def tokenise(text: str, start: int, end: int, covered: Sequence[Span]) -> tuple[Token, ...]:
    """Every cell of the lines of a stretch that no grid covers, blank ones included."""
    lines = [
        (at, stop)
        for at, stop in _lines(text, start, end)
        if not any(span.start < stop and at < span.end for span in covered)
    ]
    style = _style([text[at:stop] for at, stop in lines])
    tokens: list[Token] = []
    if style.stream:
        return tuple(_stream(text, lines))
    for number, (at, stop) in enumerate(lines):
        tokens += _line(text[at:stop].rstrip("\r"), at, number, style)
    return tuple(tokens)


def _style(lines: Sequence[str]) -> Style:
    """Learned from all lines of the page, so that a blank cell does not change it."""
    barred = [line.rstrip(_TRIM) for line in lines if BARS.search(line)]
    wide = [line for line in barred if len(BARS.findall(line)) > 1]
    crowded = sum(len([p for p in BARS.split(line) if p.strip(_TRIM)]) > 1 for line in barred)
    opened = all(line.lstrip(_TRIM)[:1] in "|｜│┃" for line in barred)
    closed = all(line[-1:] in "|｜│┃" for line in barred)
    tabbed = [len([p for p in line.split("\t") if p.strip(_TRIM)]) for line in lines]
    parted = any(pieces > 2 for pieces in tabbed) or tabbed.count(2) > 4
    stream = len(barred) > 5 and crowded < 0.2 * len(barred)
    runs = [len(run) for line in lines for run in _INNER_TABS.findall(line.strip(_TRIM))]
    tabs = "\t" * min(runs, default=1)
    return Style(opened, closed, bool(wide) or parted, stream, tabs, _gaps(lines))


def _gaps(lines: Sequence[str]) -> bool:
    """Whether lines of one no-break space are blank cells, and not what parts the paragraphs."""
    solid = [line.strip(_TRIM) for line in lines if line.strip(" \t\r")]
    values = spaced = found = 0
    for number, line in enumerate(solid):
        after = solid[number + 1] if number + 1 < len(solid) else ""
        before = solid[number - 1] if number else ""
        if line:
            values += looks_like_value(line)
            spaced += looks_like_value(line) and number + 1 < len(solid) and not after
        else:
            found += 1
            if len(before) > _LONGEST_LABEL or len(after) > _LONGEST_LABEL:
                return False
    return 0 < found < values and spaced < 0.5 * values


def _stream(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Token]:
    """Cells that each end with a bar, wherever the lines break; a bar after a bar is a blank one."""
    pending = False
    for number, (at, stop) in enumerate(lines):
        line = text[at:stop].rstrip("\r")
        if not BARS.search(line):
            if line.strip(_TRIM):
                pending = True
                yield from _line(line, at, number, _PLAIN)
            continue
        offset = 0
        for found in BARS.finditer(line):
            piece = line[offset : found.start()]
            if piece.strip(_TRIM):
                yield from _pieces([(piece, at + offset)], number)
            elif not pending:
                yield _token("", at + found.start(), number, True)
            pending, offset = False, found.end()
        if line[offset:].strip(_TRIM):
            pending = True
            yield from _pieces([(line[offset:], at + offset)], number)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        yield at, stop
        at = stop + 1


def _line(line: str, at: int, number: int, style: Style) -> list[Token]:
    if not line.strip(" \xa0\u3000\u200b\ufeff"):
        kind = BLANK if style.gaps and line.strip(" ") else SOFT
        return [Token("", at, at, kind, number, True)]
    if BARS.search(line):
        if RULE_LINE.match(line) and line.count("-") > 2:
            return []
        return _barred(line, at, number, style.opened, style.closed)
    if "\t" in line:
        return _pieces(_split_tabs(line, at, style), number)
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


def _split_tabs(line: str, at: int, style: Style) -> list[tuple[str, int]]:
    pieces: list[tuple[str, int]] = []
    offset = at
    for piece in line.split(style.tabs):
        pieces.append((piece, offset))
        offset += len(piece) + len(style.tabs)
    if len(pieces) == 2 and not pieces[1][0].strip(_TRIM) and not style.wide:
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


def blank_parts(line: str, at: int, number: int) -> list[Token]:
    """The cells of a line that has nothing but blanks between them."""
    parts: list[tuple[str, int]] = []
    offset = 0
    for piece in _ROW_OF_WORDS.split(line.strip(_TRIM)):
        offset = line.index(piece, offset)
        parts.append((piece, at + offset))
        offset += len(piece)
    return _pieces(parts, number, solo=False)


def _short_words(parts: Sequence[tuple[str, int]]) -> bool:
    """A header line written with blanks between: every part short, no sentence."""
    if sum(len(piece) for piece, _ in parts) < 2 * len(parts):
        return False
    if len(parts) == 2:
        return bare(parts[0][0]) in _FIRST_HEADS
    return len(parts) > 2 and all(
        piece[0] in "（(" or (len(bare(piece)) <= 12 and len(piece) < 40 and "。" not in piece)
        for piece, _ in parts
    )
