"""The catalogue: every message by its key, `module.NAME`."""

from __future__ import annotations

from types import ModuleType
from typing import Final

from gongkai.messages import help, rooms, shell, usage
from gongkai.messages.message import Message


def _of(module: ModuleType) -> dict[str, Message]:
    short = module.__name__.rsplit(".", 1)[-1]
    return {
        f"{short}.{name}": value
        for name, value in vars(module).items()
        if isinstance(value, Message)
    }


CATALOGUE: Final[dict[str, Message]] = {
    key: message for module in (shell, help, usage, rooms) for key, message in _of(module).items()
}
