"""Traditional characters read as simplified ones, one for one, so that offsets hold in both."""

from __future__ import annotations

from functools import cache
from pathlib import Path

# Simplified mainland pages hold a few traditional characters (names, 乾, 徵); a page converted by
# machine holds hundreds per thousand.
_SHARE = 0.02


@cache
def _table() -> dict[int, str]:
    written, read = (Path(__file__).with_name("traditional.txt").read_text("utf-8")).splitlines()
    return {ord(old): new for old, new in zip(written, read, strict=True)}


def to_simplified(text: str) -> str:
    """The text with each traditional character as its simplified one; the length is the same.

    >>> to_simplified("政府信息公開條例")
    '政府信息公开条例'
    """
    return text.translate(_table())


def is_traditional(text: str) -> bool:
    """Whether a page is written in traditional characters (or was converted to them)."""
    sample = text[:4000]
    table = _table()
    return sum(map(table.__contains__, map(ord, sample))) > _SHARE * max(len(sample), 1)
