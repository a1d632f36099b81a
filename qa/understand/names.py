"""Which agencies and places of the graph a question means: by any name they go by."""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph import questions
from qa.understand.organs import organ_at, short_forms
from qa.understand.roman import SECTOR_WORDS, romanised, squeezed

if TYPE_CHECKING:
    from graph.store import Store

_SUFFIX = re.compile(
    r"(?:(?:[一-鿿]{1,6}族)*自治[区州县旗]|特别行政区|省|市|地区|盟|县|区|旗|街道|镇|乡|州)$"
)
_BEFORE = re.compile(r"([一-鿿]{2,7}?(?:自治区|自治州|省|市|州|盟|地区|县|区|旗))$")
_WHOLE = re.compile(
    r"^(?:全[省市县区旗镇乡州]|各级|各部门|整体|综合)|全[省市县区旗镇乡州](?:共|一共|总共|合计|收到|主动|公开|\d{4}|20)"
)
# 市场, 市政, 城乡, 乡村 and 社区 are no divisions.
_PIECE = re.compile(
    r"[一-鿿]{2,}?(?:自治区|自治州|自治县|新区|开发区|省|市(?![场政容民])|盟|州|县|(?<!社)区|旗|镇|(?<!城)乡(?!村)|街道)"
)
GOVERNMENT = re.compile(r"人民政府$")
OFFICE = re.compile(r"政府办公[室厅]$")


@dataclass(frozen=True, slots=True)
class AgencyNode:
    id: str
    name: str
    aliases: tuple[str, ...]
    level: str | None
    sector: str | None
    region: str | None
    organ: str


@dataclass(frozen=True, slots=True)
class RegionNode:
    code: str
    name: str
    full_name: str
    level: str | None

    def holds(self, code: str | None) -> bool:
        """Whether a division code lies in this one (GB/T 2260: pairs of digits)."""
        prefix = self.code
        while len(self.code) == 6 and prefix.endswith("00"):
            prefix = prefix[:-2]
        return bool(code) and str(code).startswith(prefix)


@dataclass(frozen=True, slots=True)
class Linked:
    """A stretch of the question and the agencies it can mean."""

    start: int
    end: int
    surface: str
    agencies: tuple[AgencyNode, ...]
    bare: bool = False


@dataclass(frozen=True)
class NameIndex:
    """Names of the graph's agencies and regions, looked up by every stretch of a question."""

    stamp: tuple[Any, ...]
    agencies: Mapping[str, AgencyNode]
    regions: Mapping[str, RegionNode]
    surfaces: Mapping[str, frozenset[str]] = field(repr=False)
    places: Mapping[str, frozenset[str]] = field(repr=False)

    @cached_property
    def by_region(self) -> Mapping[str, tuple[AgencyNode, ...]]:
        found: dict[str, list[AgencyNode]] = {}
        for agency in self.agencies.values():
            if agency.region:
                found.setdefault(agency.region, []).append(agency)
        return {code: tuple(items) for code, items in found.items()}

    @cached_property
    def longest(self) -> int:
        return max((len(key) for key in (*self.surfaces, *self.places)), default=0)

    @cached_property
    def latin(self) -> Mapping[str, frozenset[str]]:
        """Romanised place, squeezed -> codes of regions that have agencies."""
        found: dict[str, set[str]] = {}
        for code in self.by_region:
            region = self.regions.get(code)
            if region is None:
                continue
            core, kind = romanised(region.name)
            for text in (core, core + kind):
                if len(squeezed(text)) >= 2:
                    found.setdefault(squeezed(text), set()).add(code)
        return {key: frozenset(value) for key, value in found.items()}


_CACHE: weakref.WeakKeyDictionary[Any, NameIndex] = weakref.WeakKeyDictionary()


def name_index(store: Store) -> NameIndex:
    """The names, read again when the number of reports or the last id changed."""
    counted = store.read(questions.COUNTS)
    stamp = tuple(counted[0].values()) if counted else ()
    known = _CACHE.get(store)
    if known is None or known.stamp != stamp:
        known = _read(store, stamp)
        _CACHE[store] = known
    return known


def _read(store: Store, stamp: tuple[Any, ...]) -> NameIndex:
    regions = {
        str(row["code"]): RegionNode(
            str(row["code"]), str(row["name"]), str(row["full_name"] or row["name"]), row["level"]
        )
        for row in store.read(questions.REGIONS)
    }
    agencies = {str(row["id"]): _agency(row, regions) for row in store.read(questions.AGENCIES)}
    surfaces: dict[str, set[str]] = {}
    for agency in agencies.values():
        for surface in agency_surfaces(agency, regions.get(agency.region or "")):
            surfaces.setdefault(surface, set()).add(agency.id)
    places: dict[str, set[str]] = {}
    for region in regions.values():
        for surface in place_surfaces(region):
            places.setdefault(surface, set()).add(region.code)
    return NameIndex(stamp, agencies, regions, _frozen(surfaces), _frozen(places))


def _frozen(found: Mapping[str, set[str]]) -> dict[str, frozenset[str]]:
    return {key: frozenset(value) for key, value in found.items()}


def _agency(row: Mapping[str, Any], regions: Mapping[str, RegionNode]) -> AgencyNode:
    name = str(row["name"])
    region = regions.get(str(row["region"] or ""))
    organ = str(row["organ"] or "") or name
    if region is not None:
        cut = name.rfind(region.name)
        if cut >= 0:
            organ = name[cut + len(region.name) :]
    elif organ == name:
        organ = name
    return AgencyNode(
        str(row["id"]), name, tuple(row["aliases"] or ()), row["level"], row["sector"],
        row["region"], organ,
    )  # fmt: skip


def place_surfaces(region: RegionNode) -> tuple[str, ...]:
    """四川省成都市温江区: the whole, without the province, the last, and without its suffix."""
    full, name = region.full_name, region.name
    found = [full, name]
    pieces = re.findall(r".+?(?:自治区|自治州|自治县|省|市|地区|盟|州|县|区|旗|镇|乡|街道)", full)
    for number in range(1, len(pieces)):
        found.append("".join(pieces[number:]))
    if len(pieces) > 2:
        found.append(pieces[0] + pieces[-1])
    bare = bare_place(name)
    if bare:
        found.append(bare)
    return tuple(dict.fromkeys(item for item in found if len(item) >= 2))


def bare_place(name: str) -> str | None:
    """The name without its kind, when two characters remain: 清远市 -> 清远."""
    bare = _SUFFIX.sub("", name)
    return bare if len(bare) >= 2 and bare != name else None


def agency_surfaces(agency: AgencyNode, region: RegionNode | None) -> tuple[str, ...]:
    """Every place name with every organ name, the aliases, the name itself."""
    found = [agency.name, *(alias for alias in agency.aliases if len(alias) >= 4)]
    organs = short_forms(agency.organ) if agency.organ else ()
    if region is not None:
        for place in place_surfaces(region):
            found += [place + organ for organ in organs]
            if not agency.organ or GOVERNMENT.fullmatch(agency.organ):
                found += [place + word for word in ("人民政府", "政府")]
    else:
        found += _unlisted_surfaces(agency.name)
        found += [form for form in short_forms(agency.name) if len(form) >= 3]
        stem = re.sub(r"^[省市县区旗镇乡]", "", agency.name)
        if len(stem) >= 4:
            found += [form for form in short_forms(stem) if len(form) >= 4]
    return tuple(dict.fromkeys(item for item in found if len(item) >= 2))


def _unlisted_surfaces(name: str) -> list[str]:
    """An organ of a division the data do not list goes by every tail of its own name.

    >>> _unlisted_surfaces("甲乙市丙丁区教育局")[0]
    '甲乙市丙丁区教育局'
    """
    places = [m.end() for m in _PIECE.finditer(name)]
    if not places:
        return []
    organ = name[places[-1] :]
    organs = (*(short_forms(organ) or (organ,)),)
    if GOVERNMENT.fullmatch(organ) or organ == "办事处":
        organs = (*organs, "")
    starts = [0, *places[:-1]]
    return [name[start : places[-1]] + organ for start in starts for organ in organs]


def link_agencies(index: NameIndex, text: str) -> tuple[list[Linked], list[str]]:
    """The agencies a Chinese question names, and the names of organs the graph does not have."""
    taken: list[tuple[int, int]] = []
    linked: list[Linked] = []
    absent: list[str] = []
    length = min(index.longest, len(text))
    for size in range(length, 1, -1):
        for start in range(len(text) - size + 1):
            end = start + size
            if any(a < end and start < b for a, b in taken):
                continue
            hit = _hit(index, text, start, end)
            if hit is not None:
                taken.append((start, hit.end))
                linked.append(hit)
    linked.sort(key=lambda item: item.start)
    return _settle(index, text, linked, absent), absent


def _hit(index: NameIndex, text: str, start: int, end: int) -> Linked | None:
    surface = text[start:end]
    ids = index.surfaces.get(surface)
    if ids:
        agencies = tuple(index.agencies[item] for item in sorted(ids))
        agencies = _in_front(index, text, start, agencies)
        return Linked(start, end, surface, agencies) if agencies else None
    codes = index.places.get(surface)
    if codes:
        return Linked(start, end, surface, (), bare=True)
    return None


def _in_front(
    index: NameIndex, text: str, start: int, agencies: tuple[AgencyNode, ...]
) -> tuple[AgencyNode, ...]:
    """北京市朝阳区 is not 长春市朝阳区: the place in front must be in the agency's chain."""
    match = _BEFORE.search(re.split(r"[,，、和与及]", text[:start])[-1])
    if match is None:
        return agencies
    word = match.group(1)
    kept = []
    for agency in agencies:
        region = index.regions.get(agency.region or "")
        inside = region is None or any(word.endswith(part) for part in place_surfaces(region))
        if inside or (region and (word[-4:] in region.full_name or word[-3:] in region.full_name)):
            kept.append(agency)
    return tuple(kept)


def _settle(index: NameIndex, text: str, linked: list[Linked], absent: list[str]) -> list[Linked]:
    settled: list[Linked] = []
    for position, item in enumerate(linked):
        following = text[item.end :]
        organ = organ_at(following)
        plain_government = all(
            not agency.organ or GOVERNMENT.fullmatch(agency.organ) for agency in item.agencies
        )
        next_is_name = position + 1 < len(linked) and linked[position + 1].start == item.end
        if organ and plain_government and not _after_possessive(following):
            settled += _organ_of_place(index, item, organ, absent)
        elif item.bare and not next_is_name:
            settled.append(_place(index, item))
        elif not item.bare:
            settled.append(item)
    return settled


def _after_possessive(following: str) -> bool:
    return following.startswith("的")


def _organ_of_place(index: NameIndex, item: Linked, organ: str, absent: list[str]) -> list[Linked]:
    """A place with an organ that no surface held: 某市的发改局 may be its 发展和改革委员会."""
    wanted = re.sub(r"^[省市县区旗州盟镇乡]", "", organ)
    codes = index.places.get(item.surface, frozenset())
    found = [
        agency
        for code in codes
        for agency in index.by_region.get(code, ())
        if wanted in short_forms(agency.organ)
    ]
    if found:
        return [Linked(item.start, item.end + len(organ), item.surface + organ, tuple(found))]
    absent.append(item.surface + organ)
    return []


def _place(index: NameIndex, item: Linked) -> Linked:
    """A place alone: its government, else (without suffix) the only organ that reports there."""
    codes = index.places.get(item.surface, frozenset())
    found: list[AgencyNode] = []
    for code in sorted(codes):
        here = index.by_region.get(code, ())
        alone = len(here) == 1 and bare_place(item.surface) is None
        found += _government(here) or (list(here) if alone else [])
    return Linked(item.start, item.end, item.surface, tuple(found), bare=True)


def _government(agencies: Iterable[AgencyNode]) -> list[AgencyNode]:
    return [item for item in agencies if not item.organ or GOVERNMENT.fullmatch(item.organ)]


def link_regions(index: NameIndex, surface: str) -> tuple[RegionNode, ...]:
    """The divisions a place name can mean."""
    return tuple(index.regions[code] for code in sorted(index.places.get(surface, frozenset())))


_LATIN_KIND = re.compile(
    r"\b(?:city|county|district|province|banner|town|township|prefecture)$", re.IGNORECASE
)
_LATIN_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")


def link_english(index: NameIndex, text: str) -> list[Linked]:
    """Agencies by romanised place and sector word: 'the X District Water Bureau'."""
    words = list(_LATIN_WORD.finditer(text))
    linked: list[Linked] = []
    position = 0
    while position < len(words):
        hit = _latin_hit(index, text, words, position)
        if hit is None:
            position += 1
            continue
        linked.append(hit)
        while position < len(words) and words[position].start() < hit.end:
            position += 1
    return linked


def _latin_hit(
    index: NameIndex, text: str, words: list[re.Match[str]], position: int
) -> Linked | None:
    for count in range(min(6, len(words) - position), 0, -1):
        chosen = words[position : position + count]
        if not chosen[0].group()[0].isupper():
            return None
        key = squeezed("".join(re.sub(r"['’]s$", "", word.group()) for word in chosen))
        codes = index.latin.get(key)
        if codes:
            start, end = chosen[0].start(), chosen[-1].end()
            return _latin_organ(index, text, start, end, codes)
    return None


def _latin_organ(
    index: NameIndex, text: str, start: int, end: int, codes: frozenset[str]
) -> Linked:
    tail = text[end : end + 70].lower()
    head = text[max(0, start - 60) : start].lower()
    here = [agency for code in sorted(codes) for agency in index.by_region.get(code, ())]
    bureau = re.search(
        r"\b(?:bureau|commission|department|office|administration|committee)\b", tail
    )
    near = tail[: bureau.end()] if bureau and bureau.start() < 50 else ""
    before = re.search(
        r"(?:bureau|commission|department|office|administration) of (.{3,40})$", head
    )
    near += " " + (before.group(0) if before else "")
    named = [
        agency
        for agency in here
        if agency.sector in SECTOR_WORDS and re.search(SECTOR_WORDS[agency.sector], near)
    ]
    stretch = end + (bureau.end() if named and bureau else 0)
    if named:
        return Linked(start, stretch, text[start:stretch], tuple(named))
    kinded = bool(_LATIN_KIND.search(text[start:end]))
    found = _government(here) or (here if len(here) == 1 and not kinded else [])
    if near.strip() and re.search(r"bureau|commission|department", near):
        found = []
    return Linked(start, end, text[start:end], tuple(found), bare=True)


def asks_for_whole(text: str) -> bool:
    """Whether a place as a whole is asked about (全市, 全县)."""
    return bool(_WHOLE.search(text) or re.search(r"全[省市县区旗州]", text))
