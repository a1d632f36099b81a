"""The steps of an answer, told while it is made to whoever watches; silent otherwise."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from enum import StrEnum


class Step(StrEnum):
    """What asking does, in this order; a step may come again for a question of two parts."""

    UNDERSTANDING = "understanding"
    LOOKING_UP = "looking_up"
    READING = "reading"
    VERIFYING = "verifying"
    PHRASING = "phrasing"


NAMES: dict[str, dict[Step, str]] = {
    "zh": {
        Step.UNDERSTANDING: "理解问题",
        Step.LOOKING_UP: "查找数据",
        Step.READING: "阅读原文",
        Step.VERIFYING: "核对出处",
        Step.PHRASING: "语言模型组织文字",
    },
    "en": {
        Step.UNDERSTANDING: "understanding",
        Step.LOOKING_UP: "looking up",
        Step.READING: "reading passages",
        Step.VERIFYING: "verifying",
        Step.PHRASING: "language model phrasing",
    },
}
Watcher = Callable[[Step], None]
_watcher: ContextVar[Watcher | None] = ContextVar("watcher", default=None)


@contextlib.contextmanager
def watching(watcher: Watcher) -> Iterator[None]:
    """Within the block each step that this thread begins is told to `watcher`."""
    token = _watcher.set(watcher)
    try:
        yield
    finally:
        _watcher.reset(token)


def step(name: Step) -> None:
    """Says that a step begins."""
    watcher = _watcher.get()
    if watcher is not None:
        watcher(name)
