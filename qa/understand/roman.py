"""Chinese names in Latin letters, as an English question writes them."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

# Names that English atlases give by their own language, not by pinyin.
EXONYMS: dict[str, str] = {
    "内蒙古": "inner mongolia", "西藏": "tibet", "新疆": "xinjiang", "香港": "hong kong",
    "澳门": "macau", "陕西": "shaanxi", "呼和浩特": "hohhot", "鄂尔多斯": "ordos",
    "巴彦淖尔": "bayannur", "呼伦贝尔": "hulunbuir", "乌兰察布": "ulanqab", "锡林郭勒": "xilingol",
    "锡林浩特": "xilinhot", "阿拉善": "alxa", "兴安盟": "hinggan league", "哈尔滨": "harbin",
    "齐齐哈尔": "qiqihar", "拉萨": "lhasa", "日喀则": "shigatse", "那曲": "nagqu",
    "昌都": "qamdo", "林芝": "nyingchi", "山南": "shannan", "阿里": "ngari",
    "乌鲁木齐": "urumqi", "喀什": "kashgar", "和田": "hotan", "克拉玛依": "karamay",
    "吐鲁番": "turpan", "哈密": "hami", "伊犁": "ili", "阿克苏": "aksu", "阿勒泰": "altay",
    "塔城": "tacheng", "昌吉": "changji", "巴音郭楞": "bayingolin", "博尔塔拉": "bortala",
    "克孜勒苏": "kizilsu", "石河子": "shihezi", "甘孜": "garze", "阿坝": "ngawa",
    "迪庆": "deqen", "延边": "yanbian", "西双版纳": "xishuangbanna", "乌拉特": "urad",
    "科尔沁": "horqin", "鄂托克": "otog", "杭锦": "hanggin", "准格尔": "jungar",
    "达拉特": "dalad", "伊金霍洛": "ejin horo", "翁牛特": "ongniud", "喀喇沁": "harqin",
    "巴林": "bairin", "克什克腾": "hexigten", "敖汉": "aohan", "阿鲁科尔沁": "ar horqin",
    "苏尼特": "sonid", "阿巴嘎": "abag", "乌珠穆沁": "ujimqin", "鄂温克": "ewenki",
    "鄂伦春": "oroqen", "巴尔虎": "barag", "土默特": "tumed", "额济纳": "ejin",
    "库伦": "hure", "奈曼": "naiman", "扎鲁特": "jarud", "扎赉特": "jalaid", "乌审": "uxin",
    "察哈尔": "qahar", "达尔罕茂明安": "darhan muminggan", "太仆寺": "taibus", "镶黄": "bordered yellow",
}  # fmt: skip
_SUFFIXES: tuple[tuple[str, str], ...] = (
    ("维吾尔自治区", "uyghur autonomous region"), ("壮族自治区", "zhuang autonomous region"),
    ("回族自治区", "hui autonomous region"), ("自治区", "autonomous region"),
    ("自治州", "autonomous prefecture"), ("自治县", "autonomous county"),
    ("自治旗", "autonomous banner"), ("特别行政区", ""), ("前旗", "front banner"),
    ("后旗", "rear banner"), ("中旗", "middle banner"), ("左旗", "left banner"),
    ("右旗", "right banner"), ("街道办事处", "subdistrict"), ("街道", "subdistrict"),
    ("民族乡", "ethnic township"), ("新区", "new area"), ("地区", "prefecture"), ("省", "province"),
    ("市", "city"), ("县", "county"), ("区", "district"), ("旗", "banner"), ("镇", "town"),
    ("乡", "township"), ("盟", "league"), ("苏木", "sumu"),
)  # fmt: skip
# What an English question calls the organs of a sector (VOCABULARY, sectors).
SECTOR_WORDS: dict[str, str] = {
    "government_office": r"government office|general office|office of the .*government",
    "development_reform": r"development and reform|\bn?drc\b|planning commission",
    "education": r"education", "science": r"science and technology|science",
    "industry": r"industry|economy and information", "ethnic_religious": r"ethnic|religious",
    "public_security": r"public security|police|\bpsb\b", "civil_affairs": r"civil affairs",
    "justice": r"justice|legal affairs", "finance": r"financ(?:e|ial)",
    "human_resources": r"human resources|social security|personnel|labou?r",
    "natural_resources": r"natural resources|land(?: and| resources|\b)",
    "environment": r"environment|ecolog|\bepb\b", "housing_construction": r"housing|construction",
    "transport": r"transport", "water": r"water", "agriculture": r"agricultur|rural affairs",
    "commerce": r"commerce", "culture_tourism": r"cultur|tourism",
    "health": r"health", "population": r"population|family planning",
    "veterans": r"veterans", "emergency": r"emergency|work safety", "audit": r"audit",
    "market": r"market|industry and commerce|quality supervision",
    "sport": r"sports?", "statistics": r"statistic", "medical_insurance": r"medical (?:insurance|security)|healthcare security",
    "petition": r"petition|letters and calls", "tax": r"\btax", "forestry": r"forest",
    "service_administration": r"(?:government|administrative) services?|service administration",
    "urban_management": r"urban management|city management",
}  # fmt: skip
# National organs as English texts call them.
NATIONAL_WORDS: tuple[tuple[str, str], ...] = (
    (r"ministry of civil affairs", "民政部"), (r"ministry of education", "教育部"), (r"ministry of water resources", "水利部"),
    (r"ministry of finance", "财政部"), (r"ministry of justice", "司法部"), (r"ministry of public security", "公安部"),
    (r"ministry of ecology and environment", "生态环境部"), (r"ministry of environmental protection", "环境保护部"),
    (r"ministry of natural resources", "自然资源部"), (r"ministry of land and resources", "国土资源部"), (r"ministry of transport\w*", "交通运输部"),
    (r"ministry of commerce", "商务部"), (r"ministry of science and technology", "科学技术部"), (r"ministry of culture and tourism", "文化和旅游部"),
    (r"ministry of culture(?! and)", "文化部"), (r"ministry of agriculture and rural affairs", "农业农村部"), (r"ministry of agriculture(?! and)", "农业部"),
    (r"ministry of human resources(?: and social security)?", "人力资源和社会保障部"), (r"ministry of industry and information technology", "工业和信息化部"),
    (r"ministry of housing and urban.rural (?:development|construction)", "住房和城乡建设部"), (r"ministry of health", "卫生部"),
    (r"ministry of foreign affairs", "外交部"), (r"ministry of emergency management", "应急管理部"), (r"ministry of veterans affairs", "退役军人事务部"),
    (r"national health commission", "国家卫生健康委员会"), (r"national development and reform commission|\bndrc\b", "国家发展和改革委员会"),
    (r"national bureau of statistics", "国家统计局"), (r"state (?:taxation|tax) administration", "国家税务总局"), (r"national audit office", "审计署"),
    (r"state administration for market regulation", "国家市场监督管理总局"), (r"(?:general administration of|china) customs", "海关总署"),
    (r"people'?s bank of china", "中国人民银行"), (r"china meteorological administration", "中国气象局"), (r"national energy administration", "国家能源局"),
    (r"(?:state|national) (?:administration of cultural heritage|cultural heritage administration)", "国家文物局"),
    (r"national railway administration", "国家铁路局"), (r"civil aviation administration|\bcaac\b", "中国民用航空局"), (r"state post bureau", "国家邮政局"),
    (r"(?:national|state) intellectual property (?:administration|office)|\bcnipa\b|\bsipo\b", "国家知识产权局"),
    (r"(?:state|china) food and drug administration|\bcfda\b", "国家食品药品监督管理总局"), (r"national medical products administration|\bnmpa\b", "国家药品监督管理局"),
    (r"(?:china )?national tourism administration", "国家旅游局"), (r"state administration (?:for|of) religious affairs", "国家宗教事务局"),
    (r"(?:national radio and television administration|state administration of radio,? film and television)", "国家广播电视总局"),
    (r"general administration of sport", "国家体育总局"), (r"china earthquake administration|seismological bureau of china", "中国地震局"),
    (r"state-owned assets supervision and administration commission|\bsasac\b", "国务院国有资产监督管理委员会"),
    (r"(?:china )?securities regulatory commission|\bcsrc\b", "中国证券监督管理委员会"), (r"(?:china )?banking regulatory commission|\bcbrc\b", "中国银行业监督管理委员会"),
    (r"(?:china )?insurance regulatory commission|\bcirc\b", "中国保险监督管理委员会"), (r"national archives administration|state archives", "国家档案局"),
    (r"national immigration administration", "国家移民管理局"), (r"(?:state|national) (?:bureau|administration) (?:for|of) letters and (?:calls|visits)|public complaints and proposals administration", "国家信访局"),
    (r"state administration of work safety", "国家安全生产监督管理总局"), (r"state oceanic administration", "国家海洋局"),
    (r"(?:national|state) administration of traditional chinese medicine", "国家中医药管理局"), (r"state tobacco monopoly", "国家烟草专卖局"),
    (r"state administration of foreign exchange|\bsafe\b(?= (?:receive|report|annual))", "国家外汇管理局"), (r"general administration of quality supervision|\baqsiq\b", "国家质量监督检验检疫总局"),
    (r"state administration for industry and commerce|\bsaic\b", "国家工商行政管理总局"), (r"general office of the state council", "国务院办公厅"),
    (r"ministry of railways", "铁道部"), (r"ministry of supervision", "监察部"), (r"ministry of environmental protection", "环境保护部"),
    (r"state forestry(?: and grassland)? administration", "国家林业和草原局"), (r"national healthcare security administration", "国家医疗保障局"),
)  # fmt: skip


# Places whose characters are read otherwise than in most names (GB/T 2260 gives their letters).
READ_OTHERWISE: dict[str, str] = {
    "重庆": "chongqing", "长治": "changzhi", "六安": "luan", "厦门": "xiamen", "乐亭": "laoting", "蔚县": "yuxian", "长子": "zhangzi",
    "乐清": "yueqing", "蚌埠": "bengbu", "牟平": "muping", "东阿": "donge", "中牟": "zhongmu", "南乐": "nanle", "黄陂": "huangpi",
    "番禺": "panyu", "大埔": "dabu", "浪卡子": "nagarze", "吴堡": "wubu", "民乐": "minle", "尉犁": "yuli", "柏林": "bolin", "乐陵": "laoling",
    "单县": "shanxian", "莘县": "shenxian", "浚县": "xunxian", "铅山": "yanshan", "涡阳": "guoyang", "枞阳": "zongyang", "什邡": "shifang",
    "荥阳": "xingyang", "荥经": "yingjing", "泌阳": "biyang", "尉氏": "weishi", "会理": "huili", "会泽": "huize", "任县": "renxian",
    "大城": "daicheng", "洪洞": "hongtong", "繁峙": "fanshi", "犍为": "qianwei", "筠连": "junlian", "覃塘": "qintang", "句容": "jurong",
    "丽水": "lishui", "台州": "taizhou", "天台": "tiantai", "盱眙": "xuyi", "歙县": "shexian", "黟县": "yixian", "柞水": "zhashui",
    "华县": "huaxian", "曾都": "zengdu", "东莞": "dongguan", "行唐": "xingtang", "调兵山": "diaobingshan", "勐": "meng", "弥勒": "mile",
}  # fmt: skip


@cache
def _syllables() -> dict[str, str]:
    table = files("qa.understand").joinpath("syllables.tsv").read_text(encoding="utf-8")
    lines = (line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return {character: syllable for syllable, characters in lines for character in characters}


@cache
def pinyin(text: str) -> str:
    """Syllables joined, without tones: 露水 -> lushui; a character of no place name is left out."""
    for name, reading in READ_OTHERWISE.items():
        if name in text:
            before, after = text.split(name, 1)
            return pinyin(before) + reading + pinyin(after)
    return "".join(_syllables().get(character, "") for character in text)


@cache
def romanised(name: str) -> tuple[str, str]:
    """Core and kind of a place name in English: 平安县 -> ('pingan', 'county')."""
    for suffix, english in _SUFFIXES:
        if name.endswith(suffix) and len(name) > len(suffix):
            return _core(name[: -len(suffix)]), english
    return _core(name), ""


def _core(name: str) -> str:
    for chinese, english in sorted(EXONYMS.items(), key=lambda item: -len(item[0])):
        if chinese in name:
            parts = [pinyin(part) if part else "" for part in name.split(chinese)]
            return " ".join(part for part in (parts[0], english, *parts[1:]) if part)
    return pinyin(name)


@cache
def _names_by_letters() -> dict[str, tuple[str, ...]]:
    """The short names of all divisions down to the county by their letters: anshun -> 安顺."""
    from ontology.divisions import divisions, short_name

    found: dict[str, list[str]] = {}
    for division in divisions():
        short = short_name(division.name) or division.name
        found.setdefault(squeezed(romanised(short)[0]), []).append(short)
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def chinese_names(name: str) -> tuple[str, ...]:
    """What places an English name can mean, in Chinese: Anshun City -> 安顺."""
    name = re.sub(r"['’]s?$", "", name)
    core = re.sub(
        r"\b(?:city|county|district|province|prefecture|banner|municipality)\b", "", name.lower()
    )
    return _names_by_letters().get(squeezed(core), ())


@cache
def _readings() -> frozenset[str]:
    return frozenset(_syllables().values()) | {"lv", "nv", "lue", "nue"}


@cache
def is_pinyin(letters: str) -> bool:
    """Whether small letters can be cut into syllables of Chinese names.

    >>> is_pinyin("yangshuo"), is_pinyin("yangsho")
    (True, False)
    """
    return not letters or any(
        letters[:size] in _readings() and is_pinyin(letters[size:])
        for size in range(min(6, len(letters)), 0, -1)
    )


def squeezed(text: str) -> str:
    """Letters only, for comparing Lu'an, Luan and LU AN."""
    return re.sub(r"[^a-z]", "", text.lower())
