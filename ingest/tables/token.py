"""Cells as they lie in running text: one per line, with tabs, with bars, or a row per line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ingest.tables.label import bare
from ingest.tables.style import BARS, FILLED, PLAIN, SPACES, TRIM, Style, style_of
from ingest.tables.value import is_unit, looks_like_value
from ontology.records import Span

# Lines that only draw a table: bars or crossings with dashes between them.
RULE_LINE = re.compile(r"^(?=.*[|｜│┃+┼┌┐└┘├┤┬┴])[\s|｜│┃:\-—─━+┼┌┐└┘├┤┬┴=]{3,}$")
_DASHES = re.compile(r"[-—─━=]")
BLANK = "blank"
# A blank cell of which only the row is known.
PAD = "pad"
SOFT = "soft"
VALUE = "value"
WORDS = "words"
_FIRST_HEADS = ("信息内容", "自然人", "总计", "行政复议")
# The last heading of a table and its first value, where a reader joined two lines.
GLUED = re.compile(r"^(总计)([0-9][0-9,.]*)$")
_ROW_OF_WORDS = re.compile(f"[{SPACES}]+")


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
    style = style_of([text[at:stop] for at, stop in lines])
    tokens: list[Token] = []
    if style.stream:
        return tuple(_stream(text, lines, style.gathered))
    for number, (at, stop) in enumerate(lines):
        tokens += _line(text[at:stop].rstrip("\r"), at, number, style)
    return tuple(tokens)


def _stream(text: str, lines: Sequence[tuple[int, int]], gathered: bool) -> Iterator[Token]:
    """Cells that each end with a bar, wherever the lines break; a bar after a bar is a blank one."""
    pending = False
    for number, (at, stop) in enumerate(lines):
        line = text[at:stop].rstrip("\r")
        if not BARS.search(line):
            if line.strip(TRIM):
                pending = True
                yield from _line(line, at, number, PLAIN)
            continue
        offset = 0
        alone = gathered or "||" in line
        for found in BARS.finditer(line):
            piece = line[offset : found.start()]
            if piece.strip(TRIM):
                yield from _pieces([(piece, at + offset)], number)
            elif not pending:
                empty = _token("", at + found.start(), number, True)
                yield replace(empty, kind=PAD) if alone else empty
            pending, offset = False, found.end()
        if line[offset:].strip(TRIM):
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
    if not line.strip(TRIM.replace("\t", "")):
        kind = BLANK if style.gaps and line.strip(" ") else SOFT
        return [Token("", at, at, kind, number, True)]
    if RULE_LINE.match(line) and len(_DASHES.findall(line)) > 2:
        return []
    if BARS.search(line):
        return _barred(line, at, number, style)
    if "\t" in line:
        return _pieces(_split_tabs(line, at, style), number)
    return _spaced(line, at, number)


def _barred(line: str, at: int, number: int, style: Style) -> list[Token]:
    pieces: list[tuple[str, int]] = []
    offset = 0
    for found in BARS.finditer(line):
        pieces.append((line[offset : found.start()], at + offset))
        offset = found.end()
    pieces.append((line[offset:], at + offset))
    if style.closed and len(pieces) > 1 and not pieces[-1][0].strip(TRIM):
        pieces.pop()
    if style.opened and len(pieces) > 1 and not pieces[0][0].strip(TRIM):
        pieces.pop(0)
    tokens = _pieces(pieces, number)
    filled = FILLED.search(line)
    if not (filled or style.gathered):
        return tokens
    # What fills the line up to its end is of no certain column.
    border = at if style.gathered or not filled else at + filled.start()
    last = max((i for i, token in enumerate(tokens) if token.kind != BLANK), default=-1)
    placed = last >= 0 and (tokens[last].kind == VALUE or tokens[-1].start < border)
    if not style.gathered and placed:
        return [token for i, token in enumerate(tokens) if i <= last or token.start < border]
    return [
        replace(token, kind=PAD) if i > last and token.start >= border else token
        for i, token in enumerate(tokens)
    ]


def _split_tabs(line: str, at: int, style: Style) -> list[tuple[str, int]]:
    pieces: list[tuple[str, int]] = []
    offset = at
    for piece in line.split(style.tabs):
        pieces.append((piece, offset))
        offset += len(piece) + len(style.tabs)
    if style.tabs_closed and len(pieces) > 2 and not pieces[-1][0].strip(TRIM):
        pieces.pop()
    if len(pieces) == 2 and not pieces[1][0].strip(TRIM) and not style.wide:
        return pieces[:1]
    return pieces[1:] if len(pieces) == 2 and not pieces[0][0].strip(TRIM) else pieces


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
    words = piece.strip(TRIM)
    start = at + len(piece) - len(piece.lstrip(TRIM)) if words else at + len(piece) // 2
    kind = BLANK if not words else VALUE if looks_like_value(words) else WORDS
    return Token(words, start, start + len(words), kind, number, solo)


def _spaced(line: str, at: int, number: int) -> list[Token]:
    """A line of words, or a label and its values with blanks between (at least one value)."""
    parts: list[tuple[str, int]] = []
    offset = 0
    for piece in _ROW_OF_WORDS.split(line.strip(TRIM)):
        offset = line.index(piece, offset)
        glued = GLUED.match(piece)
        cut = len(glued[1]) if glued else 0
        parts += [(piece[:cut], at + offset)] if cut else []
        parts.append((piece[cut:], at + offset + cut))
        offset += len(piece)
    values = 0
    while values < len(parts) and looks_like_value(parts[-1 - values][0]):
        values += 1
    long = sum(len(piece) for piece, _ in parts) > 45
    if values == 0 or len(parts) == 1 or (values == 1 and long):
        if _short_words(parts):
            return _pieces(parts, number)
        return _pieces([(line, at)], number)
    head = parts[: len(parts) - values]
    tokens = []
    # A measure word, and behind it the code of the row that some local forms have (01, 02).
    behind = 2 if len(head) > 2 and head[-1][0].isdigit() and is_unit(head[-2][0]) else 1
    unit = head[-behind:] if len(head) > behind and is_unit(head[-behind][0]) else []
    head = head[: len(head) - len(unit)]
    if head:
        last, where = head[-1]
        words = line[head[0][1] - at : where + len(last) - at]
        tokens = [Token(words, head[0][1], where + len(last), WORDS, number, False)]
    return tokens + _pieces([*unit, *parts[-values:]], number, solo=False)


def blank_parts(line: str, at: int, number: int) -> list[Token]:
    """The cells of a line that has nothing but blanks between them."""
    parts: list[tuple[str, int]] = []
    offset = 0
    for piece in _ROW_OF_WORDS.split(line.strip(TRIM)):
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
