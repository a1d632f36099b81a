"""Which organ reports, and where: read from the page, checked by the grammar of organs' names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ingest.identity.context import MASKED, Context
from ingest.identity.mentioned import mentioned_organ
from ingest.identity.surfaces import Surface, title_surface
from ingest.identity.view import View
from ingest.pages.furniture import is_spam as spam_in_page
from ontology.agencies import AgencyName, is_spam, read_agency, sector_of
from ontology.divisions import Division, is_within, named, prefix
from ontology.records import Agency, RegionRef

# 中共…委办公室 …人民政府办公室: two seals, the government's office reports.
_PARTY = re.compile(r"^中共[一-鿿]{2,20}?委(?:员会)?(?:办公室)?[、和]?(?=[一-鿿]{2,20}?人民政府)")
_PARTY_COMMITTEE = re.compile(r"^[一-鿿]{0,12}?(?:党工委|党委|工委)[、和]")
_TOWN = re.compile(r"^[一-鿿]{2,12}(?:镇|乡|苏木)$")
_ZONE = re.compile(
    r"(?:开发区|高新区|经开区|园区|(?:产业|工业|科技|物流|软件|农业|创业|生态)园|示范区|管理区|试验区|实验区|合作区|景区|风景区|风景名胜区|度假区|(?<!浦东)(?<!滨海)新区)$"
)
_STREET = re.compile(r"^[一-鿿]{2,12}街道$")
_SELF = re.compile(
    r"(?:我|本(?!行政))(?:局|委|办|厅|镇|乡|县|市|区|旗|州|院|处|会|中心|部(?!门|分)|省|街道|机关|单位|行|站|队|盟)(?![^\W\d_]?级|不掌握|公开)"
)
_NO_NAME = re.compile(
    r"^(?:全(?![州椒南])|各|本(?!溪)|我|有关|相关|该|此)|(?:单位|部门|系统)$|所属|下属|和各|及各"
)
# 区水务局, 市教育局: the kind of division stands for its name.
_KIND_LEAD = re.compile(
    r"^(?:本)?(省|市|县|区|旗|州|盟|自治区|自治县|自治州|镇|乡|街道)(?=[一-鿿]{2,})"
)
_LEVELS = {
    "省": ("province",), "市": ("prefecture", "county", "province"), "县": ("county",), "自治县": ("county",),
    "区": ("county", "province"), "自治区": ("province",), "旗": ("county",), "州": ("prefecture",), "自治州": ("prefecture",), "盟": ("prefecture",),
    "镇": ("township",), "乡": ("township",), "街道": ("township",),
}  # fmt: skip


# 市场, 市政, 城乡, 乡村 and 社区 are no divisions.
_FORMED = re.compile(
    r"^(?P<place>[一-鿿]{2,20}(?P<kind>自治区|自治州|自治县|新区|园区|开发区|高新区|省|市(?![场政容民])|盟|州|县|(?<!社)区|旗|镇|(?<!城)乡(?!村)|苏木|街道))"
    r"(?P<organ>人民政府(?:办公[厅室])?|办事处|管理?委员?会|[一-鿿]{1,12}(?:局|委员会|委|办公室|厅|中心))$"
)
_UNLISTED_LEVELS = {
    "自治区": "province", "省": "province", "自治州": "prefecture", "州": "prefecture", "盟": "prefecture",
    "自治县": "county", "县": "county", "区": "county", "旗": "county", "新区": "county",
    "园区": "county", "开发区": "county", "高新区": "county",
    "镇": "township", "乡": "township", "苏木": "township", "街道": "township",
}  # fmt: skip


def read_identity_agency(view: View) -> tuple[Agency | None, RegionRef | None]:
    """The organ and its division; (None, region or None) when no organ can be read."""
    context = Context(view)
    title = title_surface(view)
    if title is not None and not spam_in_page(title.words):
        found = _read(title, context)
        if found is None or found.level is None:
            found = _unlisted(title) or found
        if found is not None:
            found = _of_kind(found)
            found = _on_seal(found, title, context)
            return _agency(view, title, found), _region(_seat(found))
    own = _self_references(view)
    for surface in context.places:
        if surface.place in ("title", "site") or _only_where(surface, view):
            continue
        found = _read(surface, context)
        if found is None or found.level is None:
            continue
        if surface.place != "declared":
            found = _whose_office(found, own, view, subject=surface.place == "subject")
        signed = surface.place in ("signature", "declared")
        if _speaks_as(found, own, signed=signed):
            return _agency(view, surface, _in_full(found, context)), _region(_seat(found))
    for surface in context.places:
        if surface.place not in ("signature", "declared", "opening", "subject") or _only_where(
            surface, view
        ):
            continue
        unlisted = _unlisted(surface)
        if unlisted is not None and _speaks_as(unlisted, own):
            return _agency(view, surface, unlisted), None
    mentioned = mentioned_organ(view)
    found = _read(mentioned, context) if mentioned is not None else None
    if mentioned is not None and found is not None and found.level and _speaks_as(found, own):
        return _agency(view, mentioned, found), _region(_seat(found))
    return None, _region(_division_of_nobody(view, own, context.told))


def _of_kind(found: AgencyName) -> AgencyName:
    """自治区生态环境厅, 省教育厅: the kind of division shows the level where no name does."""
    lead = _KIND_LEAD.match(found.name)
    levels = _LEVELS[lead.group(1)] if lead else ()
    return replace(found, level=levels[0]) if found.level is None and len(levels) == 1 else found


def _in_full(found: AgencyName, context: Context) -> AgencyName:
    """The fullest name that the page gives the same organ of the same division."""
    for other in context.places:
        if other.place in ("declared", "opening", "subject", "contact") and len(other.words) > len(
            found.name
        ):
            again = _read(other, context)
            if again is None or again.division != found.division:
                continue
            if again.organ == found.organ:
                return again if again.name.endswith(found.name) else found
            if other.place == "contact" and _same_zone(again, found):
                return again
    return found


def _same_zone(longer: AgencyName, found: AgencyName) -> bool:
    """某山景区管理委员会 and 某山风景名胜区管理委员会 are one committee."""
    committees = all(
        name.sector == "government" and name.name.endswith("管理委员会") for name in (longer, found)
    )
    return committees and longer.name[:2] == found.name[:2] and len(longer.name) > len(found.name)


def _only_where(surface: Surface, view: View) -> bool:
    """A summary about a city's work says where; only an annual report of XX市 is its government's."""
    if view.part.kind == "annual_report" or surface.place not in (
        "declared",
        "opening",
        "subject",
        "contact",
    ):
        return False
    return any(length == len(surface.words) for _, length in prefix(surface.words))


def _whose_office(
    found: AgencyName, own: Sequence[str], view: View, *, subject: bool
) -> AgencyName:
    """The office of a government writes the government's report, unless it speaks of itself (我办).

    A title decides by itself; this is for the sentences and signatures of pages without one.
    `subject`: the sentences say what the office did.
    """
    if found.sector != "government_office" or found.level == "township":
        return found
    if any(name[1:] in ("办", "室", "处", "机关") for name in own):
        return found
    name = re.sub(r"办公[厅室]$", "", found.name)
    government = read_agency(name, found.division) if name.endswith("政府") else None
    if government is None:
        return found
    told = {name[1:] for name in own} & set("省市县区旗州盟")
    whole = any(
        re.search(r"全[省市县区旗州]|各(?:部门|乡镇|县|区)", line.plain) for line in view.content
    )
    return government if told or whole or not (own or subject) else found


def _unlisted(surface: Surface) -> AgencyName | None:
    """An organ of a division that the data do not list (new zones, renamed streets): by its form.

    The level is that of the last division named; a city alone may be of either level.
    """
    words = _complete(_PARTY.sub("", surface.words))
    match = _FORMED.match(words) if words else None
    if words is None or match is None or MASKED.search(words) or _NO_NAME.search(words):
        return None
    found = read_agency(words, None)
    if found is None or is_spam(words) or words.startswith(("自治区", "自治州", "自治县")):
        return None
    inner = len(re.findall(r"[市州盟]", match["place"])) > 1 or "省" in match["place"]
    level = _UNLISTED_LEVELS.get(
        match["kind"], "county" if inner and match["kind"] == "市" else None
    )
    return replace(
        found, name=words, level=level, organ=match["organ"], sector=sector_of(match["organ"])
    )


def _on_seal(found: AgencyName, surface: Surface, context: Context) -> AgencyName:
    """A title may shorten (住建局): the signature of the same organ gives the name in full."""
    if found.name == surface.words or found.name.endswith("人民政府"):
        return found
    for other in context.places:
        if other.place == "signature":
            signed = _read(other, context)
            if signed and signed.division == found.division and signed.sector == found.sector:
                return signed
    return found


def _seat(found: AgencyName) -> Division | None:
    """The division; 增城区人民政府荔城街道办事处 sits in the street, not in the district."""
    if found.level == "township" and (found.division is None or found.division.level != "township"):
        inner = [
            d for d, _ in prefix(found.name.replace("人民政府", "", 1)) if d.level == "township"
        ]
        if len(inner) == 1 and (found.division is None or is_within(inner[0], found.division)):
            return inner[0]
    return found.division


def _zone(name: str) -> str:
    """The part of a committee's name that is its zone (…经济开发区管理委员会): 我区 means it."""
    return name.removesuffix("管理委员会") if name.endswith("管理委员会") else ""


def _speaks_as(found: AgencyName, own: Sequence[str], *, signed: bool = False) -> bool:
    """Whether 我局, 我镇 of the text can be this organ; a field may name another (the site's owner).

    `signed`: who signs or declares the report as its own may also speak of its city (我市).
    """
    kinds = {name[1:] for name in own} - {"机关", "单位", "级"}
    if not kinds:
        return True
    ends = [
        kind
        for kind in kinds
        if found.name.endswith((kind, kind + "员会", kind + "公室", kind + "事处"))
    ]
    places = [
        kind
        for kind in kinds
        if found.sector in ("government", "government_office")
        and kind in found.name.removesuffix(found.organ) + found.division_text + _zone(found.name)
    ]
    if signed and found.division is not None and found.division.name[-1] in kinds:
        return True
    street = "街道" in kinds and found.name.endswith("办事处")
    return bool(ends or places or street)


def _read(surface: Surface, context: Context) -> AgencyName | None:
    """An organ with its division; the division may come from another place of the page."""
    words = _complete(_PARTY.sub("", re.sub(r"^我们", "", surface.words)))
    if words is None or MASKED.search(words) or _NO_NAME.search(words):
        return None
    bare = read_agency(words, None)
    if bare is not None and (bare.level == "national" or words.startswith("国家")):
        return bare
    found = prefix(words)
    if bare is not None and bare.division is not None and not found:
        return bare
    if found:
        return _with_division(words, found, context)
    fuller = _fuller(words, context.places)
    if fuller is not None:
        return _with_division(fuller, prefix(fuller), context)
    return (
        _with_context(words, context.on_page)
        or _with_seat(words, context.seats)
        or _with_province(words, context)
    )


def _complete(words: str) -> str | None:
    """A name that is only a division stands for its government (CONTRACT: XX区2025年)."""
    words = _PARTY_COMMITTEE.sub("", re.sub(r"(?<=局|委|厅|府|会|署)机关$", "", words))
    words = (
        re.sub(r"(?:党政|党委)?(?:综合)?办公室$", "人民政府", words)
        if _TOWN.match(words[:-3])
        else words
    )
    found = prefix(words)
    only = any(length == len(words) for _, length in found)
    if _STREET.match(words) or (only and words.endswith("街道")):
        return words + "办事处"
    if _ZONE.search(words):
        return words + "管理委员会"
    if only or _TOWN.match(words):
        return words + "人民政府"
    if words.endswith(
        ("镇政府", "乡政府", "县政府", "市政府", "区政府", "省政府", "旗政府", "州政府")
    ):
        return words[:-2] + "人民政府"
    if words.endswith("街道办"):
        return words + "事处"
    if words in ("管委会", "管理委员会"):
        return None
    if words.endswith("管委会"):
        words = words.removesuffix("管委会") + "管理委员会"
    return words if 3 <= len(words) <= 32 else None


def _with_division(
    words: str, found: Sequence[tuple[Division, int]], context: Context
) -> AgencyName | None:
    """Read a name that begins with a division; several of one name are told apart by the page."""
    candidates = [division for division, _ in found]
    if len(candidates) == 1:
        return read_agency(words, candidates[0])
    chosen = _chosen(candidates, (*context.on_page, *context.told))
    if chosen is None and all(division.level == "township" for division in candidates):
        chosen = _chosen(candidates, (*context.superiors, *context.seats))
    return read_agency(words, chosen)


def _chosen(candidates: Sequence[Division], divisions: Sequence[Division]) -> Division | None:
    for context in divisions:
        fitting = [c for c in candidates if is_within(c, context) or is_within(context, c)]
        if len(fitting) == 1:
            return fitting[0]
    return None


def _fuller(words: str, others: Sequence[Surface]) -> str | None:
    """The same organ written with its division elsewhere: 区水务局 and 成都市温江区水务局."""
    bare = _KIND_LEAD.sub("", words)
    for other in others:
        longer = _complete(other.words)
        if longer and longer != words and longer.endswith((words, bare)) and prefix(longer):
            return longer
    return None


def _with_context(words: str, divisions: Sequence[Division]) -> AgencyName | None:
    """An organ without its division gets that of the page, if the kind of division fits."""
    lead = _KIND_LEAD.match(words)
    bare = words[lead.end() :] if lead else words
    for division in divisions:
        if lead and division.level not in _LEVELS[lead.group(1)]:
            continue
        if division.level == "township" and not lead:
            continue
        return read_agency(division.name + bare, division)
    return None


def _with_seat(words: str, seats: Sequence[Division]) -> AgencyName | None:
    """县统计局, 长坑乡 (unknown to the data) or a zone's committee lie where the page's site is.

    Only one division of the level that the words ask for may be named; a bare organ asks for none.
    """
    lead = _KIND_LEAD.match(words)
    township = _TOWN_ORGAN.match(words)
    if township or _FARM.match(words):
        fitting = [d for d in seats if d.level == "county"]
    elif lead and lead.end() < len(words):
        fitting = [
            d
            for d in seats
            if d.level in _LEVELS[lead.group(1)] and d.name[-1] == lead.group(1)[-1]
        ]
    elif words.endswith(("管委会", "管理委员会")):
        fitting = [d for d in seats if d.level == "county"]
    else:
        return None
    if len(fitting) != 1:
        return None
    bare = words[lead.end() :] if lead and not township else words
    return read_agency(fitting[0].name + bare, fitting[0])


def _with_province(words: str, context: Context) -> AgencyName | None:
    """省教育厅, 自治区人民政府 of a text that names one province only."""
    lead = _KIND_LEAD.match(words)
    if lead is None or lead.group(1) not in ("省", "自治区"):
        return None
    provinces = [d for d in context.told if d.level == "province"]
    provinces = [d for d in provinces if d.name.endswith(lead.group(1))]
    if not provinces and lead.group(1) == "自治区":
        told = {name for line in context.view.content for name in _REGIONS.findall(line.plain)}
        names = {name.replace("全疆", "新疆") for name in told}
        provinces = list(named(names.pop())) if len(names) == 1 else []
    if len(provinces) != 1:
        return None
    return read_agency(provinces[0].name + words[lead.end() :], provinces[0])


_REGIONS = re.compile(r"内蒙古|广西|西藏|宁夏|新疆|全疆")
_TOWN_ORGAN = re.compile(r"^[一-鿿]{2,8}(?:镇|乡|苏木|街道)(?:人民政府|办事处)$")
_FARM = re.compile(r"^[一-鿿]{0,6}(?:农场|林场|牧场|渔场|园艺场|茶场|果场|种畜场|良种场|原种场)$")


def _division_of_nobody(
    view: View, own: Sequence[str], told: Sequence[Division]
) -> Division | None:
    """The division of a text that says 我县 and names one county only; else it is not determined."""
    kinds = {name[-1] for name in own if name[-1] in "省市县区旗州盟"}
    kinds |= (
        {"市"} if not kinds and view.part.kind == "annual_report" and own == ["我市"] else set()
    )
    fitting = [d for d in told if d.name[-1] in kinds]
    return fitting[0] if len(fitting) == 1 else None


def _self_references(view: View) -> list[str]:
    counts = Counter(m.group() for line in view.content for m in _SELF.finditer(line.plain))
    return [name for name, _ in counts.most_common(3)]


def _agency(view: View, surface: Surface, found: AgencyName) -> Agency:
    return Agency(
        found.name, surface.words, tuple(_self_references(view)), found.level, found.sector
    )


def _region(division: Division | None) -> RegionRef | None:
    return RegionRef(division.code, division.full_name) if division is not None else None
