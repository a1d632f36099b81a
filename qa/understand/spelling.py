"""English words of these questions: which are known, and a slip in one put right."""

from __future__ import annotations

import re
from functools import cache

from ontology.glossary import GLOSSARY
from qa.understand.glossary import STOP
from qa.understand.roman import SECTOR_WORDS, is_pinyin

# Words that are written out in full here, so that a slip has something to be measured against.
_WRITTEN = """
agencies agency amount annual answered application applications approvals average bureau bureaus carried
charged city classified commission committee compare compared completed consultation consultations
corrected costs county court decision decisions denied department disclosed disclosure district documents
education employees environment environmental finance followers forward forwarded government granted
handled health highest information interpretation interpretations issued lawsuit lawsuits legal letter
letters licence licences license licenses litigation lowest market measures meetings ministry natural
normative number office online partial partially penalties penalty percentage period permits personnel
planned platform platforms previous problems processed procurement proportion protection province public
published punishment ranking received reconsideration refused regulation regulations rejected released
repeated report reports request requests resources results review reviews secret secrets security services
statistics suits supervision total township trained training transport visits water website websites
weibo wechat withdrawn yearly
"""


@cache
def _words() -> frozenset[str]:
    known = {word for phrase in GLOSSARY for word in re.findall(r"[a-z]+", phrase)}
    sectors = {word for one in SECTOR_WORDS.values() for word in re.findall(r"[a-z]{4,}", one)}
    return frozenset(known | sectors | STOP | set(_WRITTEN.split()))


def known_word(word: str) -> bool:
    """Whether an English question says this word as a word, not as a name."""
    lowered = re.sub(r"['’]s?$", "", word.lower())
    return lowered in _words() or lowered.removesuffix("s") in _words()


def well_spelt(text: str) -> str:
    """The question with slips in ordinary words put right; names in pinyin stay as they are.

    >>> well_spelt("how many reqeusts were recieved by the Helth Bureau")
    'how many requests were received by the Health Bureau'
    """
    return re.sub(r"[A-Za-z]{5,}", lambda match: _mended(match.group()), text)


def _mended(word: str) -> str:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    lowered = word.lower()
    if known_word(word) or is_pinyin(lowered) or _FORM.search(lowered):
        return word
    near = process.extract(
        lowered, [one for one in _written() if one[0] == lowered[0]], scorer=OSA.distance,
        score_cutoff=1, limit=2,
    )  # fmt: skip
    if len(near) != 1:
        return word
    right = str(near[0][0])
    return right.capitalize() if word[0].isupper() else right


@cache
def _written() -> tuple[str, ...]:
    return tuple(sorted(_WRITTEN.split()))


# Another form of a known word is no slip: disclosing, reviewed, publisher.
_FORM = re.compile(r"(?:ing|ed|er|ers|ly|ion|ions|able|al|ment)$")
