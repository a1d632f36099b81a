"""Plain text: the decoded file, without byte order mark, newlines untouched."""

from __future__ import annotations

from ingest.readers.encoding import decode
from ingest.readers.unreadable import Unreadable
from ingest.source import SourceText


def read_txt(data: bytes) -> SourceText:
    """The file's characters. Raises `Unreadable` for bytes that are no text."""
    text, encoding = decode(data)
    if not text.strip():
        raise Unreadable("empty", "the file holds only blanks")
    controls = sum(char < " " and char not in "\t\n\r\f\v" for char in text[:20000])
    if controls > len(text[:20000]) * 0.02:
        raise Unreadable("binary", "the file holds control characters, not text")
    return SourceText(text=text, format="txt", encoding=encoding)
