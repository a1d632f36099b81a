"""The language of messages: Chinese for a Chinese locale, English otherwise."""

from __future__ import annotations

import os


def chinese_locale() -> bool:
    """Whether the user's locale is Chinese (`LC_ALL`, `LC_MESSAGES`, then `LANG`)."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value.lower().startswith("zh")
    return False


def say(*, en: str, zh: str) -> str:
    """The message in the user's language."""
    return zh if chinese_locale() else en
