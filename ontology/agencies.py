"""Names of reporting organs: division + organ, as on the seal (清远市教育局).

The grammar follows CONTRACT 'Identity'; renamed organs follow DOMAIN §7 'Renamings'.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ontology import divisions
from ontology.divisions import Division
from ontology.organ_names import NATIONAL, RENAMED, SHORTENED
from ontology.sectors import sector_of

__all__ = [
    "NATIONAL",
    "RENAMED",
    "AgencyName",
    "canonical",
    "is_agency_name",
    "read_agency",
    "sector_of",
    "successor",
]

_NATIONAL_START = re.compile("|".join(sorted(NATIONAL, key=len, reverse=True)))
_NATIONAL_HEADS = frozenset(name[:2] for name in NATIONAL)
_BASIN = re.compile(
    r"^(?:水利部|交通运输部)?(?:黄河|长江|淮河|海河|珠江|松辽|太湖流域)(?:水利委员会|管理局|流域管理局|航务管理局|海事局|航道局)$"
)

_ORGAN_END = (
    "人民政府办公室|人民政府办公厅|人民政府|行政公署|委员会办公室|管理委员会|工作委员会|委员会|街道办事处|办事处"
    "|政府办公室|政府办公厅|政府办|办公室|办公厅|管委会|总局|分局|支局|局|厅|委|署|处|院|所|站|中心|支队|大队|总队"
    "|调查队|总站|联合会|联社|联合社|合作社|总社|供销社|档案馆|图书馆|博物馆|展览馆|行政公署|行署|政府|研究室|参事室|海关|分行|支行|专员办|公司|集团|医院|部|办|会|队"
)
ORGAN_END = re.compile(rf"(?:{_ORGAN_END})$")
ORGAN = re.compile(rf"[一-鿿（）()、·]{{0,24}}?(?:{_ORGAN_END})")

_SPAM = re.compile(
    r"[A-Za-z0-9０-９]{2,}|博彩|彩票|娱乐|投注|体育投|赌|威廉希尔|比分|棋牌|百家乐|老虎机|六合彩|开奖|皇冠|澳门新"
    r"|葡京|球盘|最快检测|真人|足球|篮球|时时彩|体育在线|线上官网"
)
_NOT_IN_NAME = re.compile(
    r"[。；;：:，,！？!?《》“”\"\n\t]|根据|按照|关于|报告|年度|公开|编制|现将|我们|以及|通过|组织|要求"
)
# Names of some towns are written with rare characters (㙍, 㯊).
_ALLOWED = re.compile(r"[一-鿿㐀-䶿（）()、·〇]+")
# The statistical codes have development zones as counties; they have no government of their own.
_ZONE_ALONE = re.compile(
    r"(?:开发区|园区|示范区|管理区|试验区|实验区|合作区|(?<!浦东)(?<!滨海)新区)$"
)
_TOWNSHIP_ORGAN = re.compile(
    r"^(?P<place>[一-鿿]{1,12}?(?:镇|民族乡|乡|苏木|街道))(?P<organ>人民政府|办事处|街道办事处|政府|党政办公室|党政综合办公室|党政办)?$"
)
_ZONE = re.compile(
    r"^(?P<place>[一-鿿]{1,16}?(?:开发区|高新区|经开区|新区|管理区|示范区|产业园区|工业园区|园区|(?:产业|工业|科技|物流|软件|农业|创业|生态)园|风景名胜区|风景区|保税区|试验区|实验区|林区|度假区|农场|林场|牧场|渔场|园艺场|茶场|果场|种畜场|良种场|原种场|港区|合作区|集聚区))"
    r"(?P<organ>管理委员会|管委会|工作委员会|人民政府)?"
)
_CORPS = re.compile(
    r"^(?:新疆生产建设兵团(?P<division>第[一二三四五六七八九十]{1,3}师)?|第[一二三四五六七八九十]{1,3}师(?=[一-鿿]{2,5}市))(?P<city>[一-鿿]{2,5}?市)?"
)
# Organs under a ministry whose seals name the province or port without its kind (南京海关).
_BARE_PLACE = re.compile(
    r"^(?:海关|海事局|煤矿安全监察局|矿山安全监察局|铁路|出入境检验检疫局|国家公园|证监局|银保监局|银监局|保监局)"
)
_BRACKETS = str.maketrans("()", "（）")


@dataclass(frozen=True, slots=True)
class AgencyName:
    """A canonical organ name and its parts; `division_text` is the division as written."""

    name: str
    division: Division | None
    division_text: str
    organ: str
    sector: str
    level: str | None


def clean(text: str) -> str:
    """Without blanks and closing words that do not belong to a name."""
    bare = re.sub(r"[\s\u3000\xa0]+", "", text).translate(_BRACKETS)
    return bare.strip('，,。:：；;、《》“”"·-—')


def is_agency_name(text: str) -> bool:
    """Whether the text could be an organ's name: no digits, Latin or gambling words, an organ's end."""
    bare = clean(text)
    if not 2 <= len(bare) <= 40 or is_spam(bare) or _NOT_IN_NAME.search(bare):
        return False
    return bool(_ALLOWED.fullmatch(bare)) and read_agency(bare) is not None


def is_spam(text: str) -> bool:
    """Advertising words or Latin and digit runs where an organ's name should stand."""
    return bool(_SPAM.search(text))


def canonical(text: str, context: Division | None = None) -> str | None:
    """The canonical name of an organ as CONTRACT 'Identity' wants it, None when it is none."""
    found = read_agency(text, context)
    return found.name if found else None


def read_agency(text: str, context: Division | None = None) -> AgencyName | None:
    """Reads an organ's name; `context` is the division it is known to lie in."""
    bare = re.sub(r"（[^）]*）?$", "", clean(text)).removeprefix("中华人民共和国")
    if not bare or len(bare) > 40 or is_spam(bare) or not _ALLOWED.fullmatch(bare):
        return None
    national = _national(bare)
    if national is not None:
        return national
    bare = _STREET_OF.sub("", _unfold_banner(bare, context))
    candidates = divisions.prefix(bare)
    if not candidates:
        return _without_division(bare, context)
    length = candidates[0][1]
    places = [division for division, _ in candidates]
    division = choose(places, context)
    return _with_division(bare, length, places, division)


_STREET_OF = re.compile(
    r"(?<=[区县市旗])人民政府(?=[一-鿿]{2,8}(?:街道|(?:镇|乡|苏木)(?:人民政府|政府|$)))"
)
_BANNERS = ("前旗", "后旗", "中旗", "左旗", "右旗")


def _unfold_banner(bare: str, context: Division | None) -> str:
    """前旗 in the mouth of 鄂托克前旗 is that banner."""
    if context is not None and bare.startswith(_BANNERS):
        for place in divisions.chain(context):
            if place.name.endswith(bare[:2]):
                return place.name + bare[2:]
    return bare


def choose(places: list[Division], context: Division | None) -> Division | None:
    """The one division meant: the only one, or the only one within (or above) the context."""
    if context is not None:
        inside = [place for place in places if divisions.is_within(place, context)]
        if not inside:
            inside = [place for place in places if divisions.is_within(context, place)]
        if len(inside) == 1:
            return inside[0]
        places = inside or places
    if len({place.code for place in places}) == 1:
        return places[0]
    return _by_rank(places)


def _by_rank(places: list[Division]) -> Division | None:
    """吉林 alone may be the province or the city: written without kind it is not decided."""
    levels = [divisions.LEVELS.index(place.level) for place in places]
    top = [place for place, level in zip(places, levels) if level == min(levels)]
    return top[0] if len(top) == 1 and min(levels) < 2 else None


def _national(bare: str) -> AgencyName | None:
    bare = bare.removeprefix("中华人民共和国")
    match = _NATIONAL_START.match(bare) if bare[:2] in _NATIONAL_HEADS else None
    if match and match.end() == len(bare):
        return AgencyName(bare, None, "", bare, sector_of(bare.removeprefix("国家")), "national")
    if match and re.fullmatch(r"办公厅|机关", bare[match.end() :]):
        return AgencyName(
            match.group(), None, "", match.group(), sector_of(match.group()), "national"
        )
    if (
        match
        and len(bare) > match.end() + 2
        and ORGAN_END.search(bare)
        and not bare.startswith("国家")
    ):
        if divisions.prefix(bare[match.end() :].removeprefix("驻")):
            return _branch(bare, match.group(), sector_of(match.group()))
        return AgencyName(bare, None, "", bare, sector_of(bare), "national")
    if corps := _CORPS.match(bare):
        return _corps(bare, corps)
    if _BASIN.match(bare):
        return AgencyName(bare, None, "", bare, sector_of(bare), "national")
    for head, sector in (
        ("中国民用航空", "transport"),
        ("国家税务总局", "tax"),
        ("国家统计局", "statistics"),
        ("国家能源局", "development_reform"),
    ):
        if bare.startswith(head) and ORGAN_END.search(bare):
            return _branch(bare, head, sector)
    return None


def _corps(bare: str, corps: re.Match[str]) -> AgencyName:
    """The Xinjiang Corps: itself a province's peer, its divisions (师) with their cities prefectures'."""
    organ = bare[corps.end() :]
    if regiment := re.match(r"[一二三四五六七八九十百零〇\d]{1,5}团", organ):
        town = bare + "人民政府" if re.search(r"[镇乡]$", bare) else bare
        cities = divisions.named(corps["city"]) if corps["city"] else ()
        return AgencyName(
            town, cities[0] if len(cities) == 1 else None, corps.group() + regiment.group(),
            organ[regiment.end() :] or organ, "government", "township",
        )  # fmt: skip
    found = divisions.named(corps["city"]) if corps["city"] else ()
    place = found[0] if len(found) == 1 else divisions.by_code("650000")
    level = "prefecture" if "师" in corps.group() else "province"
    return AgencyName(bare, place, corps.group(), organ or bare, sector_of(organ), level)


def _branch(bare: str, head: str, sector: str) -> AgencyName:
    """国家税务总局沈阳市税务局: the organ of a place under a national administration."""
    organ = bare[len(head) :].removeprefix("驻")
    candidates = divisions.prefix(organ)
    place = choose([division for division, _ in candidates], None) if candidates else None
    level = place.level if place else "national" if head.startswith("中国") else None
    return AgencyName(bare, place, place.name if place else "", organ, sector, level)


def _with_division(
    bare: str,
    length: int,
    places: list[Division],
    division: Division | None,
) -> AgencyName | None:
    written, organ = bare[:length], bare[length:]
    zone = _ZONE.match(bare)
    if zone and zone.end("place") > length and (division is None or division.level != "township"):
        return _zone(bare, zone, division, written)
    level = division.level if division else _common_level(places)
    if level == "township":
        return _township(written, organ, division)
    township = _TOWNSHIP_ORGAN.match(organ)
    if township and township["place"]:
        return _township_of(written, township, division)
    organ = _full_organ(organ)
    if organ and not ORGAN_END.search(organ):
        return None
    if not organ and not _names_division(written, division):
        return None
    government = "管理委员会" if _ZONE_ALONE.search(written) else "人民政府"
    return _agency(written, organ or government, division, level)


def _names_division(written: str, division: Division | None) -> bool:
    """A bare short name (朝阳) is no organ; a full one (温江区) stands for its government."""
    return re.search(r"(?:省|市|区|县|旗|州|盟|地区|镇|乡|街道)$", written) is not None or (
        division is not None and division.name == written
    )


def _common_level(places: list[Division]) -> str | None:
    levels = {place.level for place in places}
    return levels.pop() if len(levels) == 1 else None


def _full_organ(organ: str) -> str:
    if re.fullmatch(r"人民政府(?!办公|国有资产).{2,}(?:局|委员会|厅|委)", organ):
        organ = organ.removeprefix("人民政府")
    if organ.endswith("管委会"):
        return organ.removesuffix("管委会") + "管理委员会"
    return SHORTENED.get(organ, organ)


def _agency(written: str, organ: str, division: Division | None, level: str | None) -> AgencyName:
    place = written if _BARE_PLACE.match(organ) else _spelled(written, division)
    if organ.endswith("管理委员会") and organ != "管理委员会" and sector_of(organ) == "government":
        # The place is part of the zone's own name (某山景区管理委员会).
        place, level = written, "county"
    seat = _seat_of_branch(organ, division)
    if seat is not None:
        division, level = seat, seat.level
    if organ == "街道办事处" and place.endswith("街道"):
        organ = "办事处"
    return AgencyName(place + organ, division, written, organ, sector_of(organ), level)


_BRANCH_OF = re.compile(
    r".*(?:局|支队|总队|委员会|中心|院|处)(?P<place>[一-鿿]{2,9}?)(?:分局|支局|大队|支队|分中心|分院|分处|管理部|工作站)$"
)


def _seat_of_branch(organ: str, division: Division | None) -> Division | None:
    """The county in which a city's branch works (某市生态环境局某区分局)."""
    match = _BRANCH_OF.match(organ)
    if match is None or division is None:
        return None
    inside = [
        place
        for place, length in divisions.prefix(match["place"])
        if length == len(match["place"])
        and place.code != division.code
        and place.level == "county"
        and divisions.is_within(place, division)
    ]
    return inside[0] if len(inside) == 1 else None


def _spelled(written: str, division: Division | None) -> str:
    """The division on a seal: with its kind (沈阳 -> 沈阳市), the chain as the report writes it."""
    if division is None or written.endswith(division.name):
        return written
    for spelling in divisions.everyday_names(division):
        if written.endswith(spelling):
            return written.removesuffix(spelling) + division.name
    return written


def _township(written: str, organ: str, division: Division | None) -> AgencyName | None:
    place = _township_place(written, division)
    if organ in ("", "人民政府", "政府", "办事处", "街道办事处", "街道办"):
        street = (division.name if division else written).endswith("街道")
        end = "办事处" if street else "人民政府"
        return AgencyName(place + end, division, written, end, "government", "township")
    organ = _full_organ(organ)
    if not ORGAN_END.search(organ):
        return None
    return AgencyName(place + organ, division, written, organ, sector_of(organ), "township")


def _township_place(written: str, division: Division | None) -> str:
    """Townships carry their county (安吉县天荒坪镇); a chain that has it stays as written."""
    if division is None or not division.parent:
        return written
    county = divisions.by_code(division.parent)
    if county is None:
        return written
    has_county = any(
        written.endswith(ending) and written.removesuffix(ending).endswith(name)
        for ending in divisions.spellings(division.name)
        for name in divisions.spellings(county.name)
    )
    if not has_county and _county_written(written, division):
        has_county = True
    if has_county:
        return written
    place = written if written.endswith(("镇", "乡", "街道", "苏木")) else division.name
    return county.name + place


def _county_written(written: str, division: Division) -> bool:
    """A chain with a former county name (增城县新塘镇) keeps it."""
    return not any(written == spelling for spelling in divisions.spellings(division.name))


def _township_of(
    written: str, match: re.Match[str], division: Division | None
) -> AgencyName | None:
    """A township the data do not know below a division they know."""
    place = match["place"]
    organ = match["organ"] or ""
    end = "办事处" if place.endswith("街道") else "人民政府"
    if organ.startswith("党政"):
        end = organ
    return AgencyName(
        written + place + end, division, written + place, end, sector_of(end), "township"
    )


def _zone(
    bare: str, zone: re.Match[str], division: Division | None, written: str
) -> AgencyName | None:
    """A development zone: its committee stands where a county's government does."""
    rest = bare[zone.end() :]
    committee = "管理委员会" if zone["organ"] in (None, "管委会") else zone["organ"]
    farm = zone["place"].endswith("场")
    if farm and zone["organ"] is None:
        committee = ""
    if rest and not ORGAN_END.search(rest):
        return None
    if rest and rest != "办公室":
        organ = (zone["organ"] or "") + rest
        name = zone["place"] + organ
        return AgencyName(name, division, written, bare[len(written) :], sector_of(rest), "county")
    name = zone["place"] + committee + rest
    level = "township" if farm else "county"
    return AgencyName(name, division, written, name[len(written) :], "government", level)


def _without_division(bare: str, context: Division | None) -> AgencyName | None:
    """An organ named without its place (教育局, 区水务局), or a township the data do not know."""
    zone = _ZONE.match(bare)
    if zone:
        return _zone(bare, zone, context, "")
    township = _TOWNSHIP_ORGAN.match(bare)
    if township and len(township["place"]) >= 3:
        above = _fitting(context, "")
        return _township_of(above.name if above else "", township, None)
    match = re.match(
        r"^(?P<kind>[省市县区旗州盟]|自治区|自治州|地区)?(?P<organ>[一-鿿、（）]{2,24})$", bare
    )
    if match is None or not ORGAN_END.search(bare):
        return None
    organ = _full_organ(match["organ"])
    if not ORGAN_END.search(organ):
        return None
    place = _fitting(context, match["kind"] or "")
    written = place.name if place else (match["kind"] or "")
    level = place.level if place else None
    return AgencyName(written + organ, place, match["kind"] or "", organ, sector_of(organ), level)


def _fitting(context: Division | None, kind: str) -> Division | None:
    """The division of the context that 区水务局 or 市教育局 means."""
    if context is None:
        return None
    line = divisions.chain(context)
    if not kind:
        return context
    fitting = [place for place in line if place.name.endswith(kind)]
    return fitting[-1] if fitting else None


def successor(organ: str) -> tuple[str, int] | None:
    """What an organ of this name became, and when."""
    for former, present, year in RENAMED:
        if organ.endswith(former) and not organ.endswith(present):
            return organ[: -len(former)] + present, year
    return None
