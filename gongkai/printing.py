"""What the commands print: one JSON document, and on a terminal how far they are."""

from __future__ import annotations

import json
import os
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Protocol

# A wait is told of after this many seconds.
QUIET_SECONDS = 1.0


class Advance(Protocol):
    def __call__(self) -> None: ...


def print_json(value: Any) -> None:
    """One JSON document on standard output, UTF-8 as it is; half a surrogate pair as its escape."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False) + "\n"
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace"))
    sys.stdout.flush()


@contextmanager
def progress(label: str, total: int) -> Iterator[Advance]:
    """A progress bar on standard error; silent where that is no terminal."""
    if total < 2 or not _is_terminal():
        with waiting(label):
            yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    columns = (TextColumn(label), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(label, total=total)
        yield lambda: bar.advance(task)


@contextmanager
def waiting(label: str) -> Iterator[None]:
    """Says on a terminal what is being waited for, and how long already, when it takes a while."""
    if not _is_terminal():
        yield
        return
    over = threading.Event()
    teller = threading.Thread(target=_tell, args=(label, over), daemon=True)
    teller.start()
    try:
        yield
    finally:
        over.set()
        teller.join()


def _tell(label: str, over: threading.Event) -> None:
    began, told = time.monotonic(), False
    while not over.wait(QUIET_SECONDS):
        sys.stderr.write(f"\r{label} ... {time.monotonic() - began:.0f} s")
        sys.stderr.flush()
        told = True
    if told:
        sys.stderr.write("\r\x1b[K")
        sys.stderr.flush()


def _is_terminal() -> bool:
    return sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
