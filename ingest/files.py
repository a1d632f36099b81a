"""The files a run reads: paths as the user gave them, folders walked to the bottom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_ADDRESS = re.compile(r"^[a-zA-Z][a-zA-Z0-9+.-]+://")


class BadInput(Exception):
    """A path that cannot be a source: missing, or an address (nothing is fetched)."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """`name` is the path as given (for a folder, joined to the path below it)."""

    name: str
    path: Path


def find_files(paths: Sequence[str]) -> list[SourceFile]:
    """Every regular file of the paths, once, in order. Raises `BadInput` before anything is read."""
    for given in paths:
        if _ADDRESS.match(given):
            raise BadInput(
                f"{given} is an address; nothing is fetched: save the page and give the file"
            )
        if not Path(given).exists():
            raise BadInput(f"{given} does not exist; give a file or a folder that does")
        if not Path(given).is_file() and not Path(given).is_dir():
            raise BadInput(f"{given} is no regular file; give a file or a folder")
    found: list[SourceFile] = []
    seen: set[str] = set()
    for given in paths:
        for source in _below(given):
            if source.name not in seen:
                seen.add(source.name)
                found.append(source)
    return found


def _below(given: str) -> Iterator[SourceFile]:
    root = Path(given)
    if not root.is_dir():
        yield SourceFile(given, root)
        return
    stem = given.rstrip("/") or "/"
    yield from _walk(root, stem)


def _walk(folder: Path, name: str) -> Iterator[SourceFile]:
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if item.name.startswith("."):
            continue
        below = f"{name}/{item.name}"
        if item.is_dir() and not item.is_symlink():
            yield from _walk(item, below)
        elif item.is_file():
            yield SourceFile(below, item)
