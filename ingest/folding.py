"""Pages in traditional characters: read as simplified, quoted as written.

Folding is one character for one, so every offset found in the folded text holds in the written one;
afterwards each quote is taken from the written text again.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from ingest.source import SourceText
from ontology.characters import is_traditional, to_simplified

Record = TypeVar("Record")


def folded(source: SourceText) -> SourceText:
    """The source to match on: the same object unless the page is traditional."""
    if not is_traditional(source.text):
        return source
    return replace(source, text=to_simplified(source.text))


def quoted_as_written(record: Record, read: str, written: str) -> Record:
    """The record with every quotation of `read` replaced by the words of `written` at its place."""
    if read == written:
        return record
    changed: Record = _as_written(record, read, written)
    return changed


def _as_written(value: Any, read: str, written: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_as_written(item, read, written) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changes: dict[str, Any] = {}
    start, end = _place(value)
    for field in fields(value):
        old = getattr(value, field.name)
        if isinstance(old, str) and start is not None and field.name in _WORDS:
            at = read.find(old, start, end) if old else -1
            changes[field.name] = written[at : at + len(old)] if at >= 0 else old
        else:
            changes[field.name] = _as_written(old, read, written)
    return replace(value, **changes)


# Fields that hold words of the page itself; names and labels of the vocabulary stay as they are.
_WORDS = frozenset(("quote", "raw", "heading", "row_as_written", "text"))


def _place(value: Any) -> tuple[int | None, int]:
    start = getattr(value, "row_start", getattr(value, "start", None))
    end = getattr(value, "row_end", getattr(value, "end", None))
    if not isinstance(start, int) or not isinstance(end, int):
        return None, 0
    return start, end
