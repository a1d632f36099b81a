"""The names of the graph: agencies, regions and every word they go by."""

from __future__ import annotations

import re
import weakref
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from graph import questions
from ontology.agencies import successor
from ontology.divisions import spellings
from qa.understand.organs import short_forms
from qa.understand.roman import romanised, squeezed

if TYPE_CHECKING:
    from graph.store import Store

GOVERNMENT = re.compile(r"人民政府$|^行政公署$|^(?:街道)?办事处$|^管理委员会$")
# 市场, 市政, 城乡, 乡村 and 社区 are no divisions.
_PIECE = re.compile(
    r"[一-鿿]{2,}?(?:自治区|自治州|自治县|新区|开发区|省|市(?![场政容民])|盟|州|县|(?<!社)区|旗|镇|(?<!城)乡(?!村)|街道)"
)
_BANNER = re.compile(r"[一-鿿]{2,}(?P<short>[前后中左右]旗)$")


@dataclass(frozen=True, slots=True)
class AgencyNode:
    id: str
    name: str
    aliases: tuple[str, ...]
    level: str | None
    sector: str | None
    region: str | None
    organ: str

    @property
    def governs(self) -> bool:
        """Whether it is the government of its division itself."""
        return not self.organ or bool(GOVERNMENT.fullmatch(self.organ) or self.organ == "人民政府")


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
    """A stretch of the question and the agencies it can mean; `bare` = a place without organ.

    `codes` are the divisions of a place, `written` is the right name of a misspelt one.
    """

    start: int
    end: int
    surface: str
    agencies: tuple[AgencyNode, ...]
    bare: bool = False
    codes: frozenset[str] = frozenset()
    written: str | None = None


@dataclass(frozen=True)
class NameIndex:
    """Names of the graph's agencies and regions, looked up by every stretch of a question."""

    stamp: tuple[Any, ...]
    agencies: Mapping[str, AgencyNode]
    regions: Mapping[str, RegionNode]
    surfaces: Mapping[str, frozenset[str]] = field(repr=False)
    places: Mapping[str, frozenset[str]] = field(repr=False)
    unowned: tuple[str, ...] = ()
    _forms: dict[str, tuple[tuple[str, AgencyNode], ...]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @cached_property
    def by_region(self) -> Mapping[str, tuple[AgencyNode, ...]]:
        found: dict[str, list[AgencyNode]] = {}
        for agency in self.agencies.values():
            if agency.region:
                found.setdefault(agency.region, []).append(agency)
        return {code: tuple(items) for code, items in found.items()}

    @cached_property
    def longest_surface(self) -> int:
        return max(map(len, self.surfaces), default=0)

    @cached_property
    def longest_place(self) -> int:
        return max(map(len, self.places), default=0)

    def forms(self, code: str) -> tuple[tuple[str, AgencyNode], ...]:
        """Every name of every organ of a division (水务局, 水利局), with the agency."""
        known = self._forms.get(code)
        if known is None:
            known = tuple(
                (form, agency)
                for agency in self.by_region.get(code, ())
                if agency.organ
                for form in short_forms(agency.organ)
            )
            self._forms[code] = known
        return known

    def by_organ(self, organ: str) -> tuple[AgencyNode, ...]:
        """All agencies of any division that go by an organ's name: 教育局."""
        return tuple(
            dict.fromkeys(
                agency
                for code in self.by_region
                for form, agency in self.forms(code)
                if form == organ
            )
        )

    def kin(self, agency: AgencyNode) -> tuple[AgencyNode, ...]:
        """The organs of the same division that it became or that became it (DOMAIN, renamings)."""
        found = []
        became = successor(agency.organ)
        for other in self.by_region.get(agency.region or "", ()):
            following = successor(other.organ)
            if (became and other.organ == became[0]) or (
                following and following[0] == agency.organ
            ):
                found.append(other)
        return tuple(found)

    def chain(self, code: str | None) -> tuple[RegionNode, ...]:
        """The regions of the graph that hold a division, the smallest first."""
        found = [region for region in self.regions.values() if region.holds(code)]
        return tuple(sorted(found, key=lambda region: -len(region.full_name)))

    @cached_property
    def latin(self) -> Mapping[str, frozenset[str]]:
        """Romanised place, squeezed -> codes of the regions so called."""
        found: dict[str, set[str]] = {}
        for region in self.regions.values():
            core, kind = romanised(region.name)
            short = romanised(bare_place(region.name) or region.name)[0]
            for text in (core, core + kind, short, short + kind):
                if len(squeezed(text)) >= 2:
                    found.setdefault(squeezed(text), set()).add(region.code)
        return {key: frozenset(value) for key, value in found.items()}


_CACHE: weakref.WeakKeyDictionary[Any, NameIndex] = weakref.WeakKeyDictionary()


def name_index(store: Store) -> NameIndex:
    """The names, read again when the number of reports, agencies or facts has changed."""
    stamp = tuple(row["nodes"] for row in store.read(questions.COUNTS))
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
        for surface in (*agency_surfaces(agency), *_of_street(agency, regions)):
            surfaces.setdefault(surface, set()).add(agency.id)
    places: dict[str, set[str]] = {}
    for region in regions.values():
        for surface in place_surfaces(region):
            places.setdefault(surface, set()).add(region.code)
    unowned = tuple(str(row["id"]) for row in store.read(questions.REPORTS_WITHOUT_AGENCY))
    return NameIndex(stamp, agencies, regions, _frozen(surfaces), _frozen(places), unowned)


def _of_street(agency: AgencyNode, regions: Mapping[str, RegionNode]) -> tuple[str, ...]:
    """城厢街办 and 城厢办事处 for the office of 城厢街道."""
    region = regions.get(agency.region or "")
    if region is None or agency.organ != "办事处" or not region.name.endswith("街道"):
        return ()
    core = region.name.removesuffix("街道")
    return (f"{core}街办", f"{core}办事处") if len(core) >= 2 else ()


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
    return AgencyNode(
        str(row["id"]), name, tuple(row["aliases"] or ()), row["level"], row["sector"],
        row["region"], organ,
    )  # fmt: skip


def place_surfaces(region: RegionNode) -> tuple[str, ...]:
    """The name and what it is shortened to: 大理白族自治州 is 大理州 and 大理."""
    found = [*spellings(region.name)]
    if match := _BANNER.match(region.name):
        found.append(match["short"])
    if region.level == "township" and len(found) > 1:
        found = [item for item in found if item[-1] in "镇乡道木" or len(item) > 2]
    return tuple(dict.fromkeys(item for item in found if len(item) >= 2))


def bare_place(name: str) -> str | None:
    """The name without its kind, when two characters remain: 清远市 -> 清远."""
    from ontology.divisions import short_name

    return short_name(name)


def agency_surfaces(agency: AgencyNode) -> tuple[str, ...]:
    """The name, its aliases, and the short names of an organ that has no division in the data."""
    found = [agency.name, *(alias for alias in agency.aliases if len(alias) >= 4)]
    if agency.region is None:
        found += _unlisted_surfaces(agency.name)
        found += [form for form in short_forms(agency.name) if len(form) >= 3]
        if agency.level == "national":
            found += _national(agency.name)
        stem = re.sub(r"^[省市县区旗镇乡]", "", agency.name)
        if len(stem) >= 4:
            found += [form for form in short_forms(stem) if len(form) >= 4]
    return tuple(dict.fromkeys(item for item in found if len(item) >= 2))


def _national(name: str) -> Iterable[str]:
    """民政部 is 国家民政部 and 中华人民共和国民政部; 国家统计局 needs its 国家."""
    bare = name.removeprefix("中华人民共和国")
    yield bare
    yield f"中华人民共和国{bare}"
    if not bare.startswith(("国家", "中国", "国务院")):
        yield f"国家{bare}"
    if bare.endswith("委员会"):
        yield bare.removesuffix("员会")


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


def link_regions(index: NameIndex, codes: Iterable[str]) -> tuple[RegionNode, ...]:
    """The divisions of these codes."""
    return tuple(index.regions[code] for code in sorted(codes) if code in index.regions)
