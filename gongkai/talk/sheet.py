"""How an answer is printed: columns and colour of the terminal, neither in a pipe."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.store import Store
    from qa import Answer
    from qa.faces import Paper

# Lines longer than this are hard to read, however wide the terminal is.
WIDEST = 120


def sheet() -> Paper:
    """Standard output as paper; NO_COLOR (https://no-color.org) and TERM=dumb are heeded."""
    from qa.faces import Paper

    if not sys.stdout.isatty():
        return Paper()
    color = not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return Paper(min(shutil.get_terminal_size((80, 24)).columns, WIDEST), color)


def printed(answer: Answer, store: Store, paper: Paper | None = None) -> str:
    """The answer with each quote in its passage or its row of the table."""
    from qa.faces import read_places, text_face

    return text_face(answer, read_places(store, answer.citations), paper or sheet())
