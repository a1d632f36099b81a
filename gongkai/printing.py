"""What the commands print: one JSON document, or lines for people."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol


class Advance(Protocol):
    def __call__(self) -> None: ...


def print_json(value: Any) -> None:
    """One JSON document on standard output, UTF-8 as it is."""
    sys.stdout.buffer.write(json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    sys.stdout.buffer.write(b"\n")
    sys.stdout.flush()


@contextmanager
def progress(label: str, total: int) -> Iterator[Advance]:
    """A progress bar on standard error; silent where that is no terminal."""
    if not sys.stderr.isatty() or total < 2:
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)
