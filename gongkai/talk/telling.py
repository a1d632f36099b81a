"""The steps of an answer on standard error while it is made; nothing where that is no terminal."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Iterator

ERASE = "\r\x1b[K"


@contextlib.contextmanager
def steps_told() -> Iterator[None]:
    """One line that names the step under way and is gone when the answer is there."""
    if not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    from gongkai.messages import chinese_locale
    from qa.steps import NAMES, Step, watching

    names = NAMES["zh" if chinese_locale() else "en"]

    def tell(step: Step) -> None:
        sys.stderr.write(f"{ERASE}{names[step]} ...")
        sys.stderr.flush()

    try:
        with watching(tell):
            yield
    finally:
        sys.stderr.write(ERASE)
        sys.stderr.flush()
