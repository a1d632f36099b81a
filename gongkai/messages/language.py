"""The language of messages: Chinese for a Chinese locale, English otherwise."""

from __future__ import annotations

import os


def chinese_locale() -> bool:
    """Whether the user's locale is Chinese: the first set of LC_ALL, LC_MESSAGES and LANG tells."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value.lower().startswith("zh")
    return False
