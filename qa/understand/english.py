"""Which agencies an English question names: romanised places and what their organs are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from qa.understand.names import AgencyNode, Linked, NameIndex
from qa.understand.organs import short_forms
from qa.understand.roman import NATIONAL_WORDS, SECTOR_WORDS, is_pinyin, pinyin, squeezed
from qa.understand.spelling import known_word

_KIND = re.compile(
    r"(?:\b(?:city|county|district|province|banner|town|township|prefecture|subdistrict|league)|xian|shi|qu|zhen|xiang)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_BODY = (
    r"bureaus?|bureaux|commissions?|departments?|offices?|administrations?|committees?|authorit(?:y|ies)|ministry|"
    r"regulators?|agency|agencies|watchdog|service|EPB|PSB|DRC"
)
_ORGAN = re.compile(rf"\b(?:{_BODY})\b", re.IGNORECASE)
_PLURAL = re.compile(r"(?:bureaus|bureaux|departments|offices|authorities|agencies|commissions)$")
_ORGAN_BEFORE = re.compile(
    rf"(?:(?:[\w&-]+ ){{0,5}})?(?:{_BODY})(?: (?:of|for)(?: [\w&,-]+){{0,7}}?)?(?: of| in| at|,)? (?:the )?$",
    re.IGNORECASE,
)
# Where the name of an organ behind a place ends at the latest.
_TAIL_ENDS = re.compile(
    r"[?.;:]|\b(?:in|or|receive[ds]?|did|do|does|had|has|have|was|were|is|are|get|got|use[ds]?|said|cite[ds]?|report(?:ed)?|by|from|at|on|to|how|what|which|who|compared|than|versus|annual|disclos\w+|publish\w*)\b|,? and (?:the|what|how)\b"
)
# Shi Jiaoyu Ju: an organ left in Chinese, in Latin letters.
_PINYIN_ORGAN = re.compile(
    r"\s*(?:(?:shi|xian|qu|sheng|qi|zhou)\s+)?((?:[a-z]+ ?){1,6}?)\s?(ju|ting|weiyuanhui|wei|bangongshi)\b",
    re.IGNORECASE,
)
# Department | of Land and Resources; in a question without capitals one word or a pair.
_OF_WHAT = re.compile(
    r" (?:of|for) (?:the )?(?:[A-Z][\w-]*(?:(?:,| and| &|, and)? [A-Z][\w-]*)*|[a-z]{4,}(?: and [a-z]{4,})?(?: (?:management|security|affairs|resources|protection|regulation|supervision))?)"
)
# What a place's kind is called in pinyin, and what it is called in English.
_PINYIN_KINDS = (
    ("xian", "county"), ("shi", "city"), ("qu", "district"), ("sheng", "province"), ("zhen", "town"),
    ("xiang", "township"), ("qi", "banner"), ("zhou", "prefecture"), ("jiedao", "subdistrict"),
)  # fmt: skip


def link_english(index: NameIndex, text: str) -> tuple[list[Linked], list[str]]:
    """Agencies by romanised place and sector word ('the X District Water Bureau'), and strangers."""
    linked = _ministries(index, text)
    linked += _places(index, text, linked)
    linked = _with_organs(index, _chained(index, linked, text), text)
    linked += _organs_alone(index, text, linked)
    absent = [item.surface for item in linked if not item.agencies and not item.bare]
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


def _places(index: NameIndex, text: str, taken: Sequence[Linked]) -> list[Linked]:
    words = list(_WORD.finditer(text))
    found: list[Linked] = []
    position = 0
    while position < len(words):
        here = words[position].start()
        free = not any(item.start <= here < item.end for item in taken)
        hit = _place(index, text, words, position) if free else None
        if hit is not None:
            found.append(hit)
        end = hit.end if hit is not None else here + 1
        while position < len(words) and words[position].start() < end:
            position += 1
    return found


def _place(
    index: NameIndex, text: str, words: Sequence[re.Match[str]], position: int
) -> Linked | None:
    """The longest run of words from here that is a place of the graph, by its letters."""
    first = words[position].group()
    capital = first[0].isupper()
    if not capital and known_word(first):
        return None
    for count in range(min(6, len(words) - position), 0, -1):
        chosen = words[position : position + count]
        start, end = chosen[0].start(), chosen[-1].end()
        surface = re.sub(r"['’]s?$", "", text[start:end])
        codes = _codes(index, surface)
        if codes and (capital or len(squeezed(surface)) >= 5):
            return Linked(start, start + len(surface), surface, (), True, codes)
    return _misspelt(index, words, position, text) if capital else None


def _codes(index: NameIndex, surface: str) -> frozenset[str]:
    key = squeezed(re.sub(r"['’]s\b", "", surface))
    key = re.sub(r"provincial$", "province", re.sub(r"municipal(?:ity)?$", "city", key))
    found = index.latin.get(key)
    if found is None:
        for chinese, english in _PINYIN_KINDS:
            if key.endswith(chinese) and len(key) > len(chinese) + 1:
                found = found or index.latin.get(key.removesuffix(chinese) + english)
    return found or frozenset()


def _misspelt(
    index: NameIndex, words: Sequence[re.Match[str]], position: int, text: str
) -> Linked | None:
    """A capital word that is neither English nor pinyin, one slip from a place of the graph."""
    from rapidfuzz.distance import OSA

    word = re.sub(r"['’]s?$", "", words[position].group())
    letters = squeezed(word)
    if len(letters) < 5 or known_word(word) or is_pinyin(letters):
        return None
    near = {
        name: codes for name, codes in index.latin.items()
        if abs(len(name) - len(letters)) <= 1 and OSA.distance(letters, name, score_cutoff=1) <= 1
    }  # fmt: skip
    if len(set(near.values())) != 1:
        return None
    name, codes = next(iter(near.items()))
    start, end = words[position].start(), words[position].start() + len(word)
    more = re.match(
        r"\s+(?:county|city|district|province|banner|town(?:ship)?)\b", text[end:], re.IGNORECASE
    )
    end += more.end() if more else 0
    return Linked(start, end, text[start:end], (), True, codes, written=name.capitalize())


def _chained(index: NameIndex, linked: Sequence[Linked], text: str) -> list[Linked]:
    """Places side by side are one chain (Beijing Chaoyang District; Yunhe County, Lishui City)."""
    found: list[Linked] = []
    for item in sorted(linked, key=lambda one: one.start):
        between = text[found[-1].end : item.start] if found else ""
        if (
            found
            and item.bare
            and found[-1].bare
            and re.fullmatch(r",?\s*|'s | (?:of|in) ", between)
        ):
            merged = _chain(index, found[-1], item, text)
            if merged is not None:
                found[-1] = merged
                continue
        found.append(item)
    return found


def _chain(index: NameIndex, one: Linked, other: Linked, text: str) -> Linked | None:
    for outer, inner in ((one, other), (other, one)):
        codes = frozenset(
            code for code in inner.codes
            if any(up != code and index.regions[up].holds(code) for up in outer.codes)
        )  # fmt: skip
        if codes:
            return Linked(one.start, other.end, text[one.start : other.end], (), True, codes)
    return None


def _with_organs(index: NameIndex, linked: Sequence[Linked], text: str) -> list[Linked]:
    found: list[Linked] = []
    for place, item in enumerate(linked):
        limit = linked[place + 1].start if place + 1 < len(linked) else len(text)
        since = found[-1].end if found else 0
        found += _organs_of(index, text, item, since, limit) if item.bare else [item]
    return found


def _organs_of(index: NameIndex, text: str, item: Linked, since: int, limit: int) -> list[Linked]:
    """The organs named behind the place or in front of it, else the government of the place."""
    here = [agency for code in sorted(item.codes) for agency in index.by_region.get(code, ())]
    tail = _TAIL_ENDS.split(text[item.end : min(item.end + 90, limit)])[0]
    after = _last_organ(tail)
    if after is None and (latin := _PINYIN_ORGAN.match(tail)):
        letters = squeezed(latin.group(1) + latin.group(2))
        spelt = tuple(agency for agency in here if letters in _spellings(agency))
        return [_link(text, item.start, item.end + latin.end(), spelt, item)]
    if after is not None and _PLURAL.search(after.group()):
        return _several(text, item, here, tail[: after.end()])
    if after is not None:
        end = item.end + after.end()
        more = _OF_WHAT.match(tail, after.end())
        end = item.end + more.end() if more else end
        words = text[item.end : end]
        return [_link(text, item.start, end, _of_words(here, words), item)]
    before = _ORGAN_BEFORE.search(text[max(since, item.start - 90) : item.start])
    if before is not None and re.search(r"\b(?:of|in|at)\s+(?:the )?$|,\s*$", before.group()):
        words = _LEADING.sub("", before.group())
        start = item.start - len(words)
        listed = re.search(r"\b(?:bureaus|bureaux|departments|offices|authorities)\b", words)
        if listed and len(named := _each(here, words)) > 1:
            return [_link(text, start, item.end, (one,), item) for one in named]
        return [_link(text, start, item.end, _of_words(here, words), item)]
    bare = _SECTOR_ALONE.match(text[item.end : min(item.end + 60, limit)])
    if bare is not None and len(meant := _of_sector(here, bare["words"])) == 1:
        return [_link(text, item.start, item.end + bare.end(), meant, item)]
    return [_government(item, here)]


def _government(item: Linked, here: Sequence[AgencyNode]) -> Linked:
    found = [agency for agency in here if agency.governs]
    if not found and len(here) == 1 and not _KIND.search(item.surface):
        found = list(here)
    return Linked(
        item.start, item.end, item.surface, tuple(found), True, item.codes, written=item.written
    )


def _last_organ(tail: str) -> re.Match[str] | None:
    """The word for an organ that ends the name: 'Administration' may stand inside another name."""
    first = _ORGAN.search(tail)
    if first is None or ("," in tail[: first.start()] and not _PLURAL.search(first.group())):
        return None
    later = _ORGAN.match(tail, first.end() + 1)
    return later or first


def _link(text: str, start: int, end: int, agencies: Iterable[AgencyNode], place: Linked) -> Linked:
    return Linked(
        start, end, text[start:end].strip(), tuple(agencies), codes=place.codes,
        written=place.written,
    )  # fmt: skip


def _several(text: str, item: Linked, here: Sequence[AgencyNode], words: str) -> list[Linked]:
    """'education, water and market supervision bureaus': one organ for each word."""
    named = _each(here, words)
    end = item.end + len(words)
    parts = [part for part in re.split(r",|\band\b|&", words) if part.strip(" '’s")]
    if len(named) == len(parts) > 1:
        return [_link(text, item.start, end, (one,), item) for one in named]
    if len(named) < len(parts) and named:
        missing = [part.strip() for part in parts if not _of_sector(here, part)]
        lost = Linked(
            item.start, end, f"{item.surface} {missing[0]}" if missing else item.surface, ()
        )
        return [*(_link(text, item.start, end, (one,), item) for one in named), lost]
    return [item] if not named else [_link(text, item.start, end, named, item)]


def _each(here: Sequence[AgencyNode], words: str) -> list[AgencyNode]:
    parts = re.split(r",|\band\b|&", words)
    found = [one for part in parts for one in _of_sector(here, part)[:1]]
    return list(dict.fromkeys(found))


def _of_words(here: Sequence[AgencyNode], words: str) -> list[AgencyNode]:
    """The organs a name fits; 'bureau' alone means the place's only organ."""
    named = _of_sector(here, words)
    if named or _OWN_WORDS.sub("", words).strip(" ,'’"):
        return named
    organs = [agency for agency in here if not agency.governs]
    government = [agency for agency in here if agency.governs]
    return government if re.search(r"government", words, re.IGNORECASE) else organs or government


# How many requests did the | Health Commission of: what stands before the name is not part of it.
_LEADING = re.compile(
    rf"^.*\b(?:the|at|by|to|from|with|did|does|do|has|had|have|that|on|against|requests?|applications?)\s+(?=(?:[\w&-]+ )*?(?:{_BODY})\b)",
    re.IGNORECASE,
)
_OWN_WORDS = re.compile(
    rf"\b(?:{_BODY}|the|of|in|at|for|s|municipal|government|local)\b", re.IGNORECASE
)
_ALONE = re.compile(
    rf"\b(?:the|that|this|its|their|any|an?) (?P<words>(?:(?!(?:the|in|at|by|of|to|for|from|did|does|do|that|which|requests?|applications?)\b)[A-Za-z&-]+ ){{1,4}}?(?:{_BODY})(?: (?:of|for) (?-i:[A-Z][a-z]+(?:,? (?:and )?[A-Z][a-z]+){{0,4}}))?)\b",
    re.IGNORECASE,
)
# Anshun Education or Anshun Health: the word for the organ itself left out.
_SECTOR_ALONE = re.compile(r" (?P<words>[A-Z][a-z]+(?: (?:and )?[A-Z][a-z]+){0,3})")


def _organs_alone(index: NameIndex, text: str, linked: Sequence[Linked]) -> list[Linked]:
    """'the Water Resources Bureau' behind another organ of its place, or wherever there is one."""
    found: list[Linked] = []
    codes = [code for item in linked for code in sorted(item.codes)]
    for match in _ALONE.finditer(text):
        start, end = match.span("words")
        if any(item.start < end and start < item.end for item in linked):
            continue
        words = match["words"]
        beside = [agency for code in codes for agency in index.by_region.get(code, ())]
        named = _of_sector(beside, words)
        if not named and not linked:
            named = _of_sector(list(index.agencies.values()), words)
        if named:
            found.append(Linked(start, end, words, tuple(dict.fromkeys(named))))
        elif linked and any(re.search(pattern, words.lower()) for pattern in SECTOR_WORDS.values()):
            found.append(Linked(start, end, words, ()))
    return found


@cache
def _spellings(agency: AgencyNode) -> set[str]:
    return {squeezed(pinyin(form)) for form in short_forms(agency.organ)}


def _of_sector(here: Iterable[AgencyNode], words: str) -> list[AgencyNode]:
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


def pinyin_strangers(text: str) -> list[str]:
    """Places in pinyin with their kind (Dayu County) that stand beside others the graph has."""
    return [
        match.group()
        for match in _PINYIN_PLACE.finditer(text)
        if is_pinyin(squeezed(match.group(1))) and not _NO_NAME.match(match.group(1))
    ]


_PINYIN_PLACE = re.compile(
    r"\b([A-Z][a-z'’]+(?: [A-Z][a-z'’]+){0,2}) (?:City|County|District|Province|Banner|Town|Township|Subdistrict|Prefecture)\b"
)
_PLACE = re.compile(
    r"\b((?:[A-Z][a-z'’]+[ -]){1,4}(?:City|County|District|Province|Banner|Town|Township|Subdistrict|Bureau|"
    r"Commission|Department|Ministry|Prefecture|Government))\b|\b(?:in|of|by|for|did|does|from)\s+(?:the\s+)?([A-Z][a-z'’]{2,}(?: [A-Z][a-z'’]+)*)"
)
_NO_NAME = re.compile(
    r"^(?:The|FOI|Freedom|Government|Information|Disclosure|WeChat|Weibo|China|Chinese|How|What|Which|Who|When|Regulations?|State|Article|"
    r"January|February|March|April|May|June|July|August|September|October|November|December|Table|Did|Does|Was|Were|In|Is|Are)\b"
)
