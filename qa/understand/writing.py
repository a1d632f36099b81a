"""How a question is brought to one form before it is read: widths, blanks, language."""

from __future__ import annotations

import re

from ontology.characters import to_simplified

_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD = _WIDE | {
    0x3000: 0x20,
    0xA0: 0x20,
    ord("〇"): ord("〇"),
    ord("﹝"): ord("〔"),
    ord("﹞"): ord("〕"),
}
_HAN = re.compile(r"[一-鿿]")


def fold(text: str) -> str:
    """Full-width letters, digits and signs narrowed, one character for one.

    >>> fold("２０２０年？")
    '2020年?'
    """
    return text.translate(_FOLD)


def simplified(text: str) -> str:
    """A question in traditional characters as a simplified one, of the same length.

    One such character alone is a name that mainland pages write so (乾县).
    """
    plain = to_simplified(text)
    changed = sum(one != other for one, other in zip(text, plain, strict=True))
    return plain if changed > 1 else text


# Spoken words and what a written question says instead.
_SPOKEN: tuple[tuple[str, str], ...] = (
    (r"啥时候|多会儿|何日|何时", "什么时候"),
    (r"咋样", "怎么样"),
    (r"咋", "怎么"),
    (r"啥", "什么"),
    (r"(?:拨打|打)?(?:哪个|什么)(?:电话)?号码", "电话号码是多少"),
)


def plainly(text: str) -> str:
    """Spoken words written out: 啥毛病 is 什么毛病."""
    for spoken, written in _SPOKEN:
        text = re.sub(spoken, written, text)
    return text


def language_of(text: str) -> str:
    """zh when the question is written in Chinese characters, else en."""
    han = len(_HAN.findall(text))
    latin = len(re.findall(r"[A-Za-z]+", text))
    return "zh" if han >= latin and han else "en"


def bigrams(text: str) -> frozenset[str]:
    """Pairs of neighbouring characters within runs of Chinese, and whole Latin words."""
    found: set[str] = set()
    for run in re.findall(r"[一-鿿]+|[A-Za-z]+|\d+", text):
        if len(run) == 1 or not _HAN.match(run):
            found.add(run.lower())
        else:
            found.update(run[i : i + 2] for i in range(len(run) - 1))
    return frozenset(found)
