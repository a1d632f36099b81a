"""Who reports: organs of every level with the names a page may give them and the one they have."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import lru_cache

from ontology import divisions
from ontology.divisions import Division


@dataclass(frozen=True)
class Organ:
    """A reporting organ: `headed` as in a title, `own` as it speaks of itself, `name` canonical."""

    name: str
    headed: str
    own: str
    level: str
    sector: str
    region: str | None
    region_name: str | None
    scope: str
    inside: str
    desk: str


BUREAUS = (
    ("教育局", "education"), ("水利局", "water"), ("水务局", "water"), ("财政局", "finance"), ("审计局", "audit"),
    ("住房和城乡建设局", "housing_construction"), ("人力资源和社会保障局", "human_resources"), ("民政局", "civil_affairs"),
    ("市场监督管理局", "market"), ("自然资源局", "natural_resources"), ("生态环境局", "environment"), ("司法局", "justice"),
    ("交通运输局", "transport"), ("农业农村局", "agriculture"), ("商务局", "commerce"), ("卫生健康局", "health"),
    ("退役军人事务局", "veterans"), ("应急管理局", "emergency"), ("统计局", "statistics"), ("信访局", "petition"),
    ("医疗保障局", "medical_insurance"), ("行政审批局", "service_administration"), ("城市管理局", "urban_management"),
    ("林业和草原局", "forestry"), ("公安局", "public_security"), ("科学技术局", "science"), ("工业和信息化局", "industry"),
    ("文化和旅游局", "culture_tourism"), ("体育局", "sport"), ("发展和改革局", "development_reform"), ("气象局", "other"),
    ("卫生和计划生育局", "health"), ("安全生产监督管理局", "emergency"), ("国土资源局", "natural_resources"),
    ("人口和计划生育局", "population"), ("工商行政管理局", "market"), ("民族宗教事务局", "ethnic_religious"),
    ("政务服务数据管理局", "service_administration"), ("乡村振兴局", "agriculture"), ("规划局", "natural_resources"),
)  # fmt: skip
COMMITTEES = (
    ("发展和改革委员会", "development_reform"), ("卫生健康委员会", "health"), ("城乡建设委员会", "housing_construction"),
    ("农业委员会", "agriculture"), ("经济和信息化委员会", "industry"), ("交通运输委员会", "transport"),
)  # fmt: skip
PROVINCIAL = (
    ("教育厅", "education"), ("水利厅", "water"), ("财政厅", "finance"), ("住房和城乡建设厅", "housing_construction"),
    ("自然资源厅", "natural_resources"), ("交通运输厅", "transport"), ("审计厅", "audit"), ("司法厅", "justice"),
    ("地震局", "emergency"), ("粮食和物资储备局", "development_reform"), ("药品监督管理局", "market"),
)  # fmt: skip
MINISTRIES = (
    ("教育部", "education"), ("水利部", "water"), ("审计署", "audit"), ("国家统计局", "statistics"), ("商务部", "commerce"),
    ("交通运输部", "transport"), ("国家林业和草原局", "forestry"), ("中国气象局", "other"), ("海关总署", "other"),
    ("国家体育总局", "sport"), ("国家知识产权局", "market"),
)  # fmt: skip
ZONES = ("经济技术开发区", "高新技术产业开发区", "经济开发区", "工业园区")


@lru_cache(maxsize=1)
def _pools() -> tuple[tuple[Division, ...], tuple[Division, ...], tuple[Division, ...]]:
    """Divisions whose names are theirs alone, so that the page decides where they are."""
    found: dict[str, list[Division]] = {"province": [], "prefecture": [], "county": []}
    for number in range(110000, 660000, 1):
        if number % 100 and number % 100 < 1:
            continue
        division = divisions.by_code(str(number))
        if division is None or division.name in ("市辖区", "县", "省直辖县级行政区划"):
            continue
        if len(divisions.county_names(division.name)) == 1 and "自治区直辖" not in division.name:
            found[division.level].append(division)
    return tuple(found["province"]), tuple(found["prefecture"]), tuple(found["county"])


def draw_organ(draw: random.Random) -> Organ:
    """An organ of any kind, the common ones more often."""
    makers = (
        _county_bureau, _county_bureau, _county_bureau, _city_bureau, _city_bureau, _government, _government,
        _office, _township, _township, _township, _street, _provincial, _ministry, _zone, _tax,
    )  # fmt: skip
    return draw.choice(makers)(draw)


def _county_bureau(draw: random.Random) -> Organ:
    place = draw.choice(_pools()[2])
    organ, sector = draw.choice(BUREAUS)
    written = place.name
    above = divisions.by_code(place.parent or "")
    if above and above.level == "prefecture" and draw.random() < 0.3 and above.name[-1] in "市州盟":
        written = above.name + place.name
    return _made(written, organ, "局", place, "county", sector)


def _city_bureau(draw: random.Random) -> Organ:
    place = draw.choice(_pools()[1])
    organ, sector = draw.choice((*BUREAUS, *COMMITTEES))
    return _made(
        place.name, organ, organ[-1] if organ[-1] == "局" else "委", place, "prefecture", sector
    )


def _provincial(draw: random.Random) -> Organ:
    place = draw.choice([p for p in _pools()[0] if p.name.endswith(("省", "自治区"))])
    organ, sector = draw.choice(PROVINCIAL)
    return _made(place.name, organ, organ[-1], place, "province", sector)


def _made(written: str, organ: str, own: str, place: Division, level: str, sector: str) -> Organ:
    name = written + organ
    return Organ(
        name,
        name,
        "我" + own,
        level,
        sector,
        place.code,
        place.full_name,
        "own",
        place.name,
        "办公室",
    )


def _government(draw: random.Random) -> Organ:
    place = draw.choice(_pools()[draw.choice((0, 1, 1, 2, 2, 2))])
    name = place.name + "人民政府"
    headed = draw.choice((name, place.name, place.name))
    kind = "省" if place.level == "province" and place.name.endswith("省") else place.name[-1]
    return Organ(
        name, headed, "我" + kind, place.level, "government", place.code, place.full_name, "aggregate",
        place.name, "人民政府办公室",
    )  # fmt: skip


def _office(draw: random.Random) -> Organ:
    place = draw.choice(_pools()[2])
    name = place.name + "人民政府办公室"
    return Organ(
        name, name, "我办", "county", "government_office", place.code, place.full_name, "own", place.name, "秘书科"
    )  # fmt: skip


def _township(draw: random.Random) -> Organ:
    while True:
        county = draw.choice(_pools()[2])
        inner = [t for t in divisions.townships_of(county) if t.name[-1] in "镇乡木"]
        if inner:
            break
    town = draw.choice(inner)
    name = county.name + town.name + "人民政府"
    headed = draw.choice((name, county.name + town.name, town.name, town.name + "人民政府"))
    own = "我" + ("苏木" if town.name.endswith("苏木") else town.name[-1])
    return Organ(
        name, headed, own, "township", "government", town.code, town.full_name, "own", county.name, "党政办公室"
    )  # fmt: skip


def _street(draw: random.Random) -> Organ:
    while True:
        county = draw.choice(_pools()[2])
        inner = [t for t in divisions.townships_of(county) if t.name.endswith("街道")]
        if inner:
            break
    street = draw.choice(inner)
    name = county.name + street.name + "办事处"
    headed = draw.choice((name, county.name + street.name, street.name + "办事处"))
    return Organ(
        name, headed, "我街道", "township", "government", street.code, street.full_name, "own", county.name,
        "党政综合办公室",
    )  # fmt: skip


def _ministry(draw: random.Random) -> Organ:
    name, sector = draw.choice(MINISTRIES)
    return Organ(name, name, "我" + name[-1], "national", sector, None, None, "own", "", "办公厅")


def _zone(draw: random.Random) -> Organ:
    place = draw.choice(_pools()[1])
    zone = place.name[:-1] if place.name.endswith("市") else place.name
    name = zone + draw.choice(ZONES) + "管理委员会"
    headed = draw.choice((name, name.replace("管理委员会", "管委会")))
    return Organ(
        name, headed, "我区", "county", "government", place.code, place.full_name, "unknown", place.name, "办公室"
    )  # fmt: skip


def _tax(draw: random.Random) -> Organ:
    place = draw.choice(_pools()[draw.choice((1, 2))])
    name = f"国家税务总局{place.name}税务局"
    return Organ(
        name, name, "我局", place.level, "tax", place.code, place.full_name, "own", place.name, "办公室"
    )  # fmt: skip
