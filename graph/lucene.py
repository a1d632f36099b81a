"""A question as the words of a full-text query: its text is Lucene syntax on both engines."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r'([+\-!(){}\[\]^"~*?:\\/&|<>=@#])')
_OPERATORS = re.compile(r"\b(AND|OR|NOT|TO)\b")
# 3,000 ORs are refused; a question has no use for more words than these.
LONGEST = 400


def escape(text: str) -> str:
    """Text as plain words; empty when nothing is left to search for.

    >>> escape("a AND (b)")
    'a and \\\\(b\\\\)'
    """
    words = " ".join(text[:LONGEST].split())
    words = _OPERATORS.sub(lambda match: match.group(1).lower(), words)
    if not any(character.isalnum() for character in words):
        return ""
    return _SPECIAL.sub(r"\\\1", words)
