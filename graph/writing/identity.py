"""Which node of the shared ones a mention belongs to: identity is earned (DESIGN, The graph)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from ontology.divisions import by_code, chain, prefix
from ontology.records import (
    Agency,
    Document,
    PlatformMention,
    RegionRef,
    RegulationMention,
    Report,
    stable_id,
)
from ontology.regulations import KNOWN

NATIONAL = "000000"
# 我局, 本机关 name whoever speaks: never an alias in the graph (CONTRACT, Keys).
FIRST_PERSON = re.compile(r"[我本]")
MASK = re.compile(r"[xXｘＸ×*＊]{2,}")
# Accounts have names of their own; the other kinds are somebody's, unless a place is named.
ACCOUNT_KINDS = frozenset(("weibo", "wechat", "app"))
# Whose city or office a name like 市水务局门户网站 means depends on who says it.
_RELATIVE = re.compile(r"[省市县区州旗镇乡局厅委办院部我本该各全]")
_NATIONAL_SITE = re.compile(r"中国|国家|人民网|新华网")
# Divisions whose short name is an everyday word: 公安县, 和平区, 建设镇.
_WORDS = frozenset(("公安", "和平", "建设", "新华", "文化", "平安", "政和", "民主"))
# A name built of these words alone says what the thing is, not whose: every city has one.
GENERIC_WORDS = (
    "政府信息公开|信息公开|政务公开|政务服务|公共资源|公共信用|政府|政务|政民|人民|行政|官方|门户|网上|"
    "网络|网站|官网|网页|主页|平台|系统|专栏|栏目|专区|专题|频道|目录|公众|公开|公示|服务|新闻|发布|信用|"
    "信息|资源|交易|互动|互联网|移动|手机|短信|热线|信箱|邮箱|领导|县长|市长|区长|镇长|局长|省长|书记|"
    "微信|微博|双微|两微一端|微|新浪|腾讯|抖音|快手|头条|今日头条|新媒体|媒体|传统|客户端|订阅号|服务号|"
    "公众号|公众平台|视频号|账号|帐号|官微|公报|报纸|报刊|电视|电视台|广播|电台|刊物|杂志|中心|大厅|"
    "窗口|政府网|公开网|信息网|政务网|网|号|端|站|栏|部门|单位|机关|我|本|该|其|各|全|市|县|区|省|州|"
    "盟|旗|镇|乡|街道|局|委|厅|办|部|院|的|及|和|与|级|一|二|两|三|个|等|APP|app|App|电子|显示|屏|"
    "民生|便民|在线|访谈|咨询|投诉|12345|12315|国家|中国"
)
_GENERIC = re.compile(f"(?:{GENERIC_WORDS}|[“”\"'（）()、·\\s-])+")
_NATIONAL_LAW = re.compile(r"中华人民共和国")
_ISSUER = re.compile(r"^(.{2,30}?(?:人民政府|办公厅|办公室|国务院|委员会|厅|局|部|院))关于")


_UNLISTED = re.compile(
    r"[一-鿿]{2,}?(?:自治区|自治州|自治县|新区|园区|开发区|省|市|盟|州|县|区|旗|镇|乡|街道)[一-鿿]{2,}$"
)


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose report is being written: the key of its agency and how far the agency is known."""

    agency: str | None
    organ: str | None
    resolved: bool
    region: str | None

    def scope(self, report: Report) -> str:
        """What a generic name belongs to: the agency, else the report."""
        return self.agency if self.agency is not None else report.id


def owner_of(document: Document, report: Report) -> Owner:
    """The agency node of a report: by region and organ, else by document and name."""
    agency = report.agency
    if agency is None:
        return Owner(None, None, False, None)
    region = report.region.code if report.region else None
    place = NATIONAL if region is None and agency.level == "national" else region
    if place is None and names_unlisted_division(agency.name):
        return Owner(stable_id("a", "name", agency.name), agency.name, True, None)
    if place is None:
        key = stable_id("a", "document", document.sha256, agency.name)
        return Owner(key, agency.name, False, None)
    organ = organ_of(agency, report.region)
    return Owner(stable_id("a", place, organ), organ, True, region)


def names_unlisted_division(name: str) -> bool:
    """Whether the name holds a division of its own that the data do not list (a new zone).

    Such a name tells its organ apart; 朝阳区教育局 does not, for there are several 朝阳区.
    """
    return bool(_UNLISTED.match(name)) and not prefix(name)


def organ_of(agency: Agency, region: RegionRef | None) -> str:
    """The name without the division in front: 成都市温江区水务局 and 温江区水务局 are 水务局."""
    name = agency.name.strip()
    if region is None:
        return name
    rest = name
    for part in chain_parts(region.code, region.name):
        if rest.startswith(part):
            rest = rest.removeprefix(part)
    return rest or name


@cache
def chain_parts(code: str, name: str) -> tuple[str, ...]:
    """The divisions of a full chain from the outermost: 四川省, 成都市, 温江区."""
    division = by_code(code)
    return _cut(name) if division is None else tuple(item.name for item in chain(division))


def _cut(name: str) -> tuple[str, ...]:
    """The chain cut at its suffixes, for a division the table does not have."""
    pattern = r".{2,}?(?:自治区|自治州|自治县|省|市|地区|盟|区|县|旗|镇|乡|街道)"
    parts = tuple(re.findall(pattern, name))
    return parts if "".join(parts) == name else (name,)


def aliases_of(agency: Agency) -> tuple[str, ...]:
    """What else the agency is called in this report, without 我局 and its kind."""
    names = {agency.stated, *agency.aliases} - {agency.name, ""}
    return tuple(sorted(name for name in names if not FIRST_PERSON.match(name)))


def regulation_key(mention: RegulationMention, report: Report, owner: Owner) -> str:
    """Node id of a regulation: by number, else by issuer and title (CONTRACT, Keys)."""
    if mention.number:
        return stable_id("g", "number", mention.number)
    if MASK.search(mention.title) or MASK.search(mention.raw):
        return stable_id("g", "masked", report.id, mention.title)
    if _NATIONAL_LAW.match(mention.title) or mention.title in _known_titles():
        return stable_id("g", "national", mention.title)
    issuer = issuer_of(mention.title)
    if issuer is not None:
        return stable_id("g", "issuer", issuer, mention.title)
    return stable_id("g", "owner", owner.scope(report), mention.title)


def issuer_of(title: str) -> str | None:
    """Who issued it, where the table or the title itself says so; a bare 市政府 is nobody.

    >>> issuer_of("国务院办公厅关于施行某条例若干问题的意见")
    '国务院办公厅'
    """
    known = _known_titles().get(title)
    if known is not None:
        return known
    match = _ISSUER.match(title)
    if match is None or is_generic(match.group(1)):
        return None
    return match.group(1)


@cache
def _known_titles() -> dict[str, str | None]:
    return {item.title: item.issuer for item in KNOWN}


def platform_key(mention: PlatformMention, report: Report, owner: Owner) -> tuple[str, bool]:
    """Node id of a platform and whether it belongs to its owner (a generic name does)."""
    name = re.sub(r"\s+", "", mention.name)
    if is_brand(name, mention.kind):
        return stable_id("p", mention.kind, name), False
    return stable_id("p", "owner", owner.scope(report), mention.kind, name), True


@cache
def is_brand(name: str, kind: str) -> bool:
    """Whether the name means one and the same thing whoever says it.

    >>> is_brand("湖州发布", "wechat"), is_brand("市水务局门户网站", "website")
    (True, False)
    """
    if kind != "other" and _NATIONAL_SITE.match(name):
        return True
    if is_generic(name):
        return False
    if any(name[:length] not in _WORDS for _, length in prefix(name)):
        return True
    return kind in ACCOUNT_KINDS and not _RELATIVE.match(name)


def is_generic(name: str) -> bool:
    """Whether a platform's name says only what it is.

    >>> is_generic("政府门户网站"), is_generic("微信公众号"), is_generic("某城发布")
    (True, True, False)
    """
    return _GENERIC.fullmatch(name) is not None
