"""How a page writes its rows in lines: learned from all its lines, so that no single cell decides."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ingest.tables.value import looks_like_value

BARS = re.compile(r"[|｜│┃]")
# Everything that is as wide as a blank or has no width at all.
SPACES = " \xa0\u3000\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
TRIM = SPACES + "\t\r\n\u200b\u200c\u200d\u2060\ufeff"
# No label of a cell is longer, hints included; paragraphs are.
LONGEST_LABEL = 60
# A row that is filled up with bars that have nothing between them, behind bars that have blanks.
FILLED = re.compile(r"\s\|{2,}\s*$")
_BARS_ALONE = re.compile(r"^\s*\|{2,}\s*$")
_INNER_BLANK = re.compile(r"\|\s+\|\s*[^\s|]")
_INNER_TABS = re.compile(r"\t+")


@dataclass(frozen=True, slots=True)
class Style:
    """How a page writes its rows.

    `opened`, `closed`: bars at the ends of lines; `wide`: cells parted on a line; `stream`: bars
    as cell ends, wherever the lines break; `tabs`: what parts cells; `tabs_closed`: a tab ends
    every row; `gaps`: lines of one no-break space are blank cells; `gathered`: the blank cells of
    a row are left out and written as bars at its end, so that their places are not known.
    """

    opened: bool
    closed: bool
    wide: bool
    stream: bool
    tabs: str
    tabs_closed: bool = False
    gaps: bool = False
    gathered: bool = False


PLAIN = Style(False, False, False, False, "\t")


def style_of(lines: Sequence[str]) -> Style:
    """The style of a page from all its lines."""
    barred = [line.rstrip(TRIM) for line in lines if BARS.search(line)]
    wide = [line for line in barred if len(BARS.findall(line)) > 1]
    crowded = sum(len([p for p in BARS.split(line) if p.strip(TRIM)]) > 1 for line in barred)
    opened = all(line.lstrip(TRIM)[:1] in "|｜│┃" for line in barred)
    closed = all(line[-1:] in "|｜│┃" for line in barred)
    tabbed = [len([p for p in line.split("\t") if p.strip(TRIM)]) for line in lines]
    parted = any(pieces > 2 for pieces in tabbed) or tabbed.count(2) > 4
    stream = len(barred) > 5 and crowded < 0.2 * len(barred)
    runs = [len(run) for line in lines for run in _INNER_TABS.findall(line.strip(TRIM))]
    return Style(
        opened,
        closed,
        bool(wide) or parted,
        stream,
        "\t" * min(runs, default=1),
        _tabs_closed(lines),
        _gaps(lines),
        _gathered(barred),
    )


def _tabs_closed(lines: Sequence[str]) -> bool:
    """Whether every row ends with a tab, those without a blank cell included."""
    rows = [line.rstrip("\r ") for line in lines if "\t" in line.strip(TRIM)]
    return len(rows) > 5 and all(row[-1] == "\t" for row in rows)


def _gathered(barred: Sequence[str]) -> bool:
    """Whether rows are filled up with bars and no blank cell is written at its place."""
    if not any(FILLED.search(line) or _BARS_ALONE.match(line) for line in barred):
        return False
    if any(_INNER_BLANK.search(line) for line in barred):
        return False
    alone = [after for line, after in pairwise(barred) if BARS.sub("", line).strip(TRIM) == ""]
    return not any(looks_like_value(BARS.sub("", after).strip(TRIM)) for after in alone)


def _gaps(lines: Sequence[str]) -> bool:
    """Whether lines of one no-break space are blank cells, and not what parts the paragraphs."""
    solid = [line.strip(TRIM) for line in lines if line.strip(" \t\r")]
    values = spaced = found = 0
    for number, line in enumerate(solid):
        after = solid[number + 1] if number + 1 < len(solid) else ""
        before = solid[number - 1] if number else ""
        if line:
            values += looks_like_value(line)
            spaced += looks_like_value(line) and number + 1 < len(solid) and not after
        else:
            found += 1
            if len(before) > LONGEST_LABEL or len(after) > LONGEST_LABEL:
                return False
    return 0 < found < values and spaced < 0.5 * values
