"""Which agencies an English question names: romanised places and what their organs are called."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.understand.names import AgencyNode, Linked, NameIndex
from qa.understand.organs import short_forms
from qa.understand.roman import NATIONAL_WORDS, SECTOR_WORDS, pinyin, squeezed

_KIND = re.compile(
    r"\b(?:city|county|district|province|banner|town|township|prefecture|subdistrict|league)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_BODY = r"bureau|commission|department|office|administration|committee|authority|ministry"
_ORGAN = re.compile(rf"\b(?:{_BODY})\b", re.IGNORECASE)
_ORGAN_BEFORE = re.compile(
    rf"(?:(?:[\w&-]+ ){{0,5}})?(?:{_BODY})(?: (?:of|for)(?: [\w&,-]+){{0,7}}?)?(?: of| in|,)? (?:the )?$", re.IGNORECASE
)  # fmt: skip


def link_english(index: NameIndex, text: str) -> tuple[list[Linked], list[str]]:
    """Agencies by romanised place and sector word ('the X District Water Bureau'), and strangers."""
    words = list(_WORD.finditer(text))
    linked: list[Linked] = _ministries(index, text)
    absent: list[str] = []
    position = 0
    while position < len(words):
        hit = None
        if not any(item.start <= words[position].start() < item.end for item in linked):
            hit = _hit(index, text, words, position)
        if hit is None:
            position += 1
            continue
        linked.append(hit)
        while position < len(words) and words[position].start() < hit.end:
            position += 1
    linked = _joined(index, linked, text)
    absent += [item.surface for item in linked if not item.agencies and not item.bare]
    kept = [item for item in linked if item.agencies or item.bare]
    return sorted(kept, key=lambda item: item.start), absent


def _ministries(index: NameIndex, text: str) -> list[Linked]:
    """National organs by what they are called in English."""
    found = []
    for pattern, name in NATIONAL_WORDS:
        match = re.search(pattern, text, re.IGNORECASE)
        if match:
            ids = index.surfaces.get(name, frozenset())
            agencies = tuple(index.agencies[item] for item in sorted(ids))
            found.append(Linked(match.start(), match.end(), match.group(), agencies))
    return found


def _hit(
    index: NameIndex, text: str, words: Sequence[re.Match[str]], position: int
) -> Linked | None:
    for count in range(min(6, len(words) - position), 0, -1):
        chosen = words[position : position + count]
        if not chosen[0].group()[0].isupper():
            return None
        key = squeezed("".join(re.sub(r"['’]s$", "", word.group()) for word in chosen))
        key = re.sub(r"provincial$", "province", re.sub(r"municipal(?:ity)?$", "city", key))
        codes = index.latin.get(key)
        if codes:
            return Linked(
                chosen[0].start(), chosen[-1].end(), text[chosen[0].start() : chosen[-1].end()],
                (), True, codes,
            )  # fmt: skip
    return None


def _joined(index: NameIndex, linked: Sequence[Linked], text: str) -> list[Linked]:
    """Places side by side are one chain (Beijing Chaoyang District; Yunhe County, Lishui City)."""
    found: list[Linked] = []
    for item in sorted(linked, key=lambda one: one.start):
        between = text[found[-1].end : item.start] if found else ""
        if found and item.bare and found[-1].bare and re.fullmatch(r",?\s*|'s | of ", between):
            merged = _chain(index, found[-1], item, text)
            if merged is not None:
                found[-1] = merged
                continue
        found.append(item)
    return [_with_organ(index, text, item) if item.bare else item for item in found]


def _chain(index: NameIndex, one: Linked, other: Linked, text: str) -> Linked | None:
    for outer, inner in ((one, other), (other, one)):
        codes = frozenset(
            code for code in inner.codes
            if any(up != code and index.regions[up].holds(code) for up in outer.codes)
        )  # fmt: skip
        if codes:
            return Linked(one.start, other.end, text[one.start : other.end], (), True, codes)
    return None


def _with_organ(index: NameIndex, text: str, item: Linked) -> Linked:
    """The organ named behind the place or in front of it, else the government of the place."""
    here = [agency for code in sorted(item.codes) for agency in index.by_region.get(code, ())]
    tail = re.split(
        r"[?.,;]|\b(?:in|or|receive|received|did|had|has)\b|\band the\b",
        text[item.end : item.end + 80],
    )[0]
    after = _ORGAN.search(tail)
    if after is None and (latin := _PINYIN_ORGAN.match(tail)):
        letters = squeezed(latin.group(1) + latin.group(2))
        spelt = [agency for agency in here if letters in _spellings(agency)]
        stop = item.end + latin.end()
        return Linked(item.start, stop, text[item.start : stop], tuple(spelt), codes=item.codes)
    head = text[max(0, item.start - 90) : item.start]
    before = _ORGAN_BEFORE.search(head)
    start, end = item.start, item.end
    words = ""
    if after:
        words, end = tail[: after.end()], item.end + after.end()
        more = re.match(r" (?:of|for) (?:the )?[\w ]{3,40}", tail[after.end() :])
        words += more.group() if more else ""
        end += more.end() if more else 0
    elif before and re.search(r"\b(?:of|in)\s+(?:the )?$|,\s*$", before.group()):
        words, start = before.group(), item.start - len(before.group())
    named = _of_sector(here, words) if words else []
    if named or words:
        return Linked(start, end, text[start:end].strip(), tuple(named), codes=item.codes)
    kinded = bool(_KIND.search(item.surface))
    found = [agency for agency in here if agency.governs]
    if not found and len(here) == 1 and not kinded:
        found = here
    return Linked(item.start, item.end, item.surface, tuple(found), True, item.codes)


# Shi Jiaoyu Ju: an organ left in Chinese, in Latin letters.
_PINYIN_ORGAN = re.compile(
    r"\s*(?:(?:shi|xian|qu|sheng|qi|zhou)\s+)?((?:[a-z]+ ?){1,6}?)\s?(ju|ting|weiyuanhui|wei|bangongshi)\b",
    re.IGNORECASE,
)


def _spellings(agency: AgencyNode) -> set[str]:
    return {squeezed(pinyin(form)) for form in short_forms(agency.organ)}


def _of_sector(here: Sequence[AgencyNode], words: str) -> list[AgencyNode]:
    """The organs whose English name fits best: of a renamed pair the one so called."""
    lowered = words.lower()
    named = [
        agency for agency in here
        if agency.sector in SECTOR_WORDS and re.search(SECTOR_WORDS[agency.sector], lowered)
    ]  # fmt: skip
    if len(named) > 1 and "ecolog" in lowered:
        named = [agency for agency in named if "生态" in agency.organ] or named
    elif len(named) > 1 and "protection" in lowered:
        named = [agency for agency in named if "保护" in agency.organ] or named
    return named


def english_strangers(text: str) -> list[str]:
    """Names of places and bodies that the question has and the graph does not."""
    found = []
    for match in _PLACE.finditer(text):
        name = re.sub(r"['’]s?$", "", match.group(1) or match.group(2))
        if not _NO_NAME.match(name):
            found.append(name)
    return found


_PLACE = re.compile(
    r"\b((?:[A-Z][a-z'’]+[ -]){1,4}(?:City|County|District|Province|Banner|Town|Township|Subdistrict|Bureau|"
    r"Commission|Department|Ministry|Prefecture|Government))\b|\b(?:in|of|by|for|did|does|from)\s+(?:the\s+)?([A-Z][a-z'’]{2,}(?: [A-Z][a-z'’]+)*)"
)
_NO_NAME = re.compile(
    r"^(?:The|FOI|Freedom|Government|Information|Disclosure|WeChat|Weibo|China|Chinese|How|What|Which|Who|When|Regulations?|State|Article|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Table|Did|Does|Was|Were|In|Is|Are)\b"
)
