"""Building a document's text so that every place is known while it is written."""

from __future__ import annotations


class TextWriter:
    """Collects inline pieces into lines: blank runs collapse, lines end with one line feed."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._at_line_start = True
        self._pending_space = False

    @property
    def position(self) -> int:
        return self._length

    def inline(self, words: str) -> tuple[int, int]:
        """Append words to the line; gives their place. Leading blanks of a line are dropped."""
        stripped = words.lstrip(" ")
        if not stripped:
            self._pending_space = self._pending_space or (bool(words) and not self._at_line_start)
            return self._length, self._length
        if (self._pending_space or len(stripped) < len(words)) and not self._at_line_start:
            self._add(" ")
        body = stripped.rstrip(" ")
        self._pending_space = len(body) < len(stripped)
        start = self._length
        self._add(body)
        self._at_line_start = False
        return start, self._length

    def raw(self, words: str) -> tuple[int, int]:
        """Append exactly these words, separators included."""
        start = self._length
        self._add(words)
        self._at_line_start = words.endswith("\n") if words else self._at_line_start
        self._pending_space = False
        return start, self._length

    def line_end(self) -> None:
        self._pending_space = False
        if not self._at_line_start:
            self._add("\n")
            self._at_line_start = True

    def finish(self) -> str:
        return "".join(self._pieces)

    def _add(self, words: str) -> None:
        self._pieces.append(words)
        self._length += len(words)
