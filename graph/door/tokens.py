"""Cypher as tokens, so that a word in a string, a label or a comment is not taken for a clause.

What the two engines would read differently (escapes, odd line ends, look-alike letters) is
refused rather than interpreted.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum

from graph.errors import QueryRefused

ESCAPE = re.compile(r"\\u+([0-9A-Fa-f]{4})")
# Read inside a string these would end it, or escape what follows.
UNSAFE_ESCAPED = frozenset("'\"`\\/*\n\r\u2028\u2029\x00")
ODD_LINE_ENDS = re.compile(r"\r(?!\n)|[\x0b\x0c\x1c-\x1f\x85\u2028\u2029\x00]")
NUMBER = re.compile(r"0[xXoO][0-9A-Fa-f_]+|[0-9][0-9_]*(?:\.[0-9][0-9_]*)?(?:[eE][+-]?[0-9]+)?")


class Kind(Enum):
    """What a token is."""

    WORD = "word"
    NAME = "name"  # in backticks
    STRING = "string"
    NUMBER = "number"
    PARAMETER = "parameter"
    SYMBOL = "symbol"


@dataclass(frozen=True, slots=True)
class Token:
    """A token; `text` is without backticks and `$`, and `upper` what keywords compare with."""

    kind: Kind
    text: str
    upper: str


def tokenize(text: str) -> list[Token]:
    """The tokens of a statement, comments and white space left out."""
    if ODD_LINE_ENDS.search(text):
        raise QueryRefused("a control character or an unusual line end; use plain line feeds")
    for escape in ESCAPE.finditer(text):
        if chr(int(escape[1], 16)) in UNSAFE_ESCAPED:
            raise QueryRefused(f"the escape {escape[0]}; write the character itself")
    tokens: list[Token] = []
    place = 0
    while place < len(text):
        place = _step(text, place, tokens)
    return tokens


def _step(text: str, place: int, tokens: list[Token]) -> int:
    """Reads one token, comment or space at `place`; returns where the next begins."""
    letter = text[place]
    if letter.isspace():
        return place + 1
    if text.startswith("//", place):
        end = text.find("\n", place)
        return len(text) if end < 0 else end + 1
    if text.startswith("/*", place):
        return _after(text, "*/", place + 2, "a comment")
    if letter in "'\"":
        end = _string_end(text, place)
        tokens.append(Token(Kind.STRING, text[place + 1 : end - 1], ""))
        return end
    if letter == "`":
        return _read_name(text, place, tokens, Kind.NAME)
    if letter == "$":
        return _parameter(text, place, tokens)
    if letter.isdigit():
        found = NUMBER.match(text, place)
        if found is None:
            raise QueryRefused(f"the digit {letter}; write it in ASCII")
        tokens.append(Token(Kind.NUMBER, found[0], ""))
        return found.end()
    if _begins_word(letter):
        return _word(text, place, tokens, Kind.WORD)
    if letter == "\\" or unicodedata.category(letter) in ("Cc", "Cf", "Co", "Cn"):
        raise QueryRefused("an escape or an invisible character outside a string")
    tokens.append(Token(Kind.SYMBOL, letter, letter))
    return place + 1


def _after(text: str, mark: str, start: int, what: str) -> int:
    end = text.find(mark, start)
    if end < 0:
        raise QueryRefused(f"{what} that does not end")
    return end + len(mark)


def _string_end(text: str, place: int) -> int:
    """Where the string beginning at `place` ends, after its closing quote."""
    quote, at = text[place], place + 1
    while at < len(text):
        if text[at] == "\\":
            at += 2
        elif text[at] == quote:
            return at + 1
        else:
            at += 1
    raise QueryRefused("a string that does not end")


def _read_name(text: str, place: int, tokens: list[Token], kind: Kind) -> int:
    """A name in backticks; a doubled backtick stands for one."""
    at = place + 1
    while True:
        end = _after(text, "`", at, "a name in backticks")
        if not text.startswith("`", end):
            break
        at = end + 1
    name = text[place + 1 : end - 1]
    if "\\" in name:
        raise QueryRefused("a backslash in a name")
    tokens.append(Token(kind, name.replace("``", "`"), ""))
    return end


def _parameter(text: str, place: int, tokens: list[Token]) -> int:
    following = text[place + 1 : place + 2]
    if following == "`":
        return _read_name(text, place + 1, tokens, Kind.PARAMETER)
    if following and (_begins_word(following) or following.isdigit()):
        return _word(text, place + 1, tokens, Kind.PARAMETER)
    raise QueryRefused("a $ without a parameter's name")


def _begins_word(letter: str) -> bool:
    return letter.isalpha() or unicodedata.category(letter) in ("Pc", "Nl", "Lm", "Lo", "Sc")


def _continues_word(letter: str) -> bool:
    return _begins_word(letter) or unicodedata.category(letter) in ("Mn", "Mc", "Nd")


def _word(text: str, place: int, tokens: list[Token], kind: Kind) -> int:
    """A bare word; letters that only look like ASCII once folded are refused (ſ, ı, K)."""
    end = place
    while end < len(text) and text[end] != "$" and _continues_word(text[end]):
        letter = text[end]
        if not letter.isascii() and (letter.upper() + letter.lower()).isascii():
            raise QueryRefused(f"the letter {letter} outside a string; put the name in backticks")
        end += 1
    word = text[place:end]
    tokens.append(Token(kind, word, word.upper()))
    return end
