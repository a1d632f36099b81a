"""A message in both languages, with named places for what it is about."""

from __future__ import annotations

from typing import NamedTuple

from gongkai.messages.language import chinese_locale


class Message(NamedTuple):
    """`{name}` in both texts is filled by `say`; both have the same places (a test holds it)."""

    en: str
    zh: str


def say(message: Message, /, **places: object) -> str:
    """The message in the user's language.

    >>> say(Message("{n} files", "{n}个文件"), n=2) in ("2 files", "2个文件")
    True
    """
    text = message.zh if chinese_locale() else message.en
    return text.format(**places) if places else text
