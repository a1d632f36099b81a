"""Reading many files at once, in processes that may die without taking the run with them."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import TimeoutError as FutureTimeout
from pathlib import Path

from ingest.files import SourceFile
from ingest.readers.dispatch import SIZE_LIMIT
from ontology.records import Document, SetAside

# One file may take 10 s and 1 GB above the worker's base; then it is set aside. The seconds are
# the worker's own time: on a busy machine (load above 10 on two cores) sound files were set aside
# by the clock. By the clock a file has three times as long.
SECONDS = 10.0
PATIENCE = 3
MEMORY = 1024**3


class _TooLong(Exception):
    """The file has used up its time."""


def read_files(
    files: Sequence[SourceFile], *, workers: int | None = None, seconds: float = SECONDS
) -> Iterator[Document | SetAside]:
    """Documents and set-aside files in the order given, each as soon as it is there."""
    from pebble import ProcessExpired, ProcessPool

    count = max(1, min(workers or os.cpu_count() or 1, len(files)))
    # Workers are renewed now and then, so that memory stays flat over 10,000 files.
    with ProcessPool(max_workers=count, max_tasks=500, initializer=_prepared) as pool:
        waiting: list[tuple[SourceFile, object]] = []
        ahead = iter(files)
        for source in ahead:
            task = pool.schedule(read_file, args=[source, seconds], timeout=PATIENCE * seconds)
            waiting.append((source, task))
            if len(waiting) >= count * 4:
                yield _result(*waiting.pop(0), expired=ProcessExpired, seconds=seconds)
        while waiting:
            yield _result(*waiting.pop(0), expired=ProcessExpired, seconds=seconds)


def _result(
    source: SourceFile, future: object, *, expired: type[Exception], seconds: float
) -> Document | SetAside:
    try:
        result: Document | SetAside = future.result()  # type: ignore[attr-defined]
        return result
    except (FutureTimeout, _TooLong):
        return SetAside(source.name, "timeout", f"reading it took more than {seconds:g} s")
    except expired:
        return SetAside(source.name, "unreadable", "the file ended the process that read it")
    except MemoryError:
        return SetAside(source.name, "too_large", "reading it needs more than 1 GB of memory")
    except Exception as error:
        # The border of the pool: whatever a worker meets belongs to its file alone.
        return SetAside(
            source.name, "unreadable", f"reading failed: {type(error).__name__}: {error}"
        )


def _prepared() -> None:
    """Imports what reading needs before the first file's time begins to count."""
    import ingest.pipeline  # noqa: F401


def read_file(source: SourceFile, seconds: float = SECONDS) -> Document | SetAside:
    """Read one file under the memory limit (Linux; elsewhere only the time limit holds)."""
    from ingest.pipeline import parse_bytes

    try:
        if source.path.stat().st_size > SIZE_LIMIT:
            return SetAside(source.name, "too_large", f"more than {SIZE_LIMIT // 1024**2} MiB")
        data = source.path.read_bytes()
    except OSError as error:
        return SetAside(source.name, "unreadable", f"cannot be opened: {error.strerror}")
    with _memory_limit(), _time_limit(seconds):
        return parse_bytes(data, source.name)


@contextlib.contextmanager
def _time_limit(seconds: float) -> Iterator[None]:
    """Ends the reading after so many seconds of processor time, where signals can tell them."""
    import signal
    import threading

    if (
        not hasattr(signal, "setitimer")
        or threading.current_thread() is not threading.main_thread()
    ):
        yield
        return

    def stop(_number: int, _frame: object) -> None:
        raise _TooLong

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


@contextlib.contextmanager
def _memory_limit() -> Iterator[None]:
    """A soft limit on address space: a bomb gets a MemoryError and the worker lives."""
    statm = Path("/proc/self/statm")
    if not statm.exists():
        yield
        return
    import resource

    pages = int(statm.read_text().split()[0])
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MEMORY, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
