"""Plain text: the decoded file, without byte order mark, newlines untouched."""

from __future__ import annotations

import re

from ingest.readers.encoding import decode
from ingest.readers.unreadable import Unreadable
from ingest.source import SourceText

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def read_txt(data: bytes) -> SourceText:
    """The file's characters. Raises `Unreadable` for bytes that are no text."""
    text, encoding = decode(data)
    if not text.strip():
        raise Unreadable("empty", "the file holds only blanks")
    controls = len(_CONTROL.findall(text, 0, 20000))
    if controls > len(text[:20000]) * 0.02:
        raise Unreadable("binary", "the file holds control characters, not text")
    return SourceText(text=text, format="txt", encoding=encoding)
