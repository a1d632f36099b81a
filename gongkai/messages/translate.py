"""English said by another room, found in the catalogue and said in the user's language."""

from __future__ import annotations

import re
from functools import cache

from gongkai.messages import rooms, usage
from gongkai.messages.language import chinese_locale
from gongkai.messages.message import Message

# What stands at these places is itself a message (the reason an engine gives, an advice).
NESTED = frozenset(("reason", "why", "limit", "met"))
_PLACE = re.compile(r"\{(\w+)\}")


def translate(text: str) -> str:
    """The message in Chinese where the locale is Chinese and the catalogue knows it, else as it is."""
    return in_chinese(text) if chinese_locale() else text


def in_chinese(text: str) -> str:
    """A known English message in Chinese; of several that fit, the one with most words of its own.

    >>> in_chinese("the file is empty")
    '文件是空的'
    """
    for pattern, message in _patterns():
        match = pattern.fullmatch(text)
        if match:
            return message.zh.format(**{k: _place(k, v) for k, v in match.groupdict().items()})
    return text


def _place(name: str, value: str) -> str:
    """What stands at a place: a message, the key of a kind of document, or words of the user."""
    if name == "kind":
        from ontology.vocabulary import vocabulary

        return next(
            (str(i["zh"]) for i in vocabulary()["lists"]["DocumentReason"] if i["key"] == value),
            value,
        )
    return in_chinese(value) if name in NESTED else value


@cache
def _patterns() -> list[tuple[re.Pattern[str], Message]]:
    known = [
        value for module in (rooms, usage) for value in vars(module).values()
        if isinstance(value, Message)
    ]  # fmt: skip
    # "query refused: DETACH writes" is a refusal with its reason, not what "query refused: DETACH"
    # writes: a message that begins with words of its own goes before one that begins with a place.
    known.sort(key=lambda one: (one.en.startswith("{"), -len(_PLACE.sub("", one.en))))
    return [(_pattern(message.en), message) for message in known]


def _pattern(template: str) -> re.Pattern[str]:
    parts = _PLACE.split(template)
    return re.compile(
        "".join(
            f"(?P<{part}>.*?)" if number % 2 else re.escape(part)
            for number, part in enumerate(parts)
        ),
        re.DOTALL,
    )
