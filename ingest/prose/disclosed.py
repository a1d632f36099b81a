"""Information made public: by channel, by class or in all, with the place or site that did it."""

from __future__ import annotations

import re

from ingest.prose import rules
from ingest.prose.labels import strip
from ingest.prose.words import OPEN, PLACE, Counted, Words, compact, counted_as, first_key, owner_of
from ontology.records import Dimensions

_NEWLY = re.compile(r"(?:本年度?|当年|今年)?(?:新增|新)" + rules.TOTAL.pattern)
_CLASS = re.compile(r"(?<![各多几两三四五六七八九])类(?:信息|文件|政府信息)?$")
_AGAIN = re.compile(r"(?:20\d{2}年度?|本年度?|当年)?(?:新增)?(?:主动)?公开")
_AMONG = re.compile(r"公开(?:的)?(?:政府|政务)?信息(?:当)?中[，,：:]")
_GAZETTE = re.compile(r"公报(?:共|累计)?刊[登发载]")
_BARE_CHANNEL = re.compile(
    r"(?:政务|政府|官方|门户|[省市县区局])*(?:微信(?:公众号)?|微博|网站|公众号|新媒体|公开栏|抖音号?)(?:发布|推送|公开)?"
)
_MEDIA = frozenset(("disclosure.wechat", "disclosure.weibo", "disclosure.new_media"))
_AT_HEAD = re.compile(
    r"^\s*(?:20\d{2}年度?[，,]?|全年|今年)?[^，,。；;]{0,12}(?:网站|公众号|微博|抖音号?|头条号|新媒体)(?:账号|平台)?[”\"]?(?=全年|共|累计|开|设|粉|关|拥|有)"
)
_PREVIOUS = re.compile(r"(?:去年|上年|上一年)(?:度)?(?!.*(?:增|减|多|少|升|降))")
_TOPICAL = re.compile(
    r"(?:推进|加大|加强|做好|开展|深化|围绕)[^。]{0,30}(?:公开|力度|发布)|重点领域|涉及"
)
_BY = re.compile(
    r"通过|利用|依托|借助|运用|使用|在[^，,]{0,20}(?:上|平台|网站|公众号|专栏)$|以[^，,]{2,20}为"
)
_PLAIN_SITES = frozenset(("政府网站", "网站", "互联网", "政府网"))
_ELSEWHERE = re.compile(
    r"报送|报道|被.{0,8}(?:采用|采纳|录用)|征求|投诉|执法|审批|(?:栏目|专栏)[^发公更推]{0,6}#|个单位|问题"
)


def disclosed(words: Words, full: str) -> Counted:
    """Information made public: by channel, by class, in all; else a thing of its own."""
    family = (words.parent or "").split(".")[0]
    way = full.split("#")[0]
    listed = words.in_list and family == "disclosure"
    if not rules.unit_fits(rules.COUNT, words.base_unit) or _elsewhere(full, listed):
        return counted_as(words, OPEN, None)
    if words.base_unit not in rules.DOCUMENT_UNITS:
        return counted_as(words, OPEN, None)
    if family in ("", "disclosure", "open") and not listed and _CLASS.search(strip(words.head)):
        if re.search(r"申请", words.earlier) and not rules.DISCLOSED.search(way):
            return counted_as(words, OPEN, strip(words.head) + "申请数")
        return _part(words)
    if _BARE_CHANNEL.fullmatch(way):
        listed = listed or family == "disclosure" or bool(_AMONG.search(words.before))
    if rules.DISCLOSED.search(way) is None and not listed:
        return counted_as(words, _continued(words, full) or OPEN, None)
    if _PREVIOUS.search(words.head) and rules.TOTAL.search(full):
        return counted_as(words, "disclosure.previous_year", None)
    if listed and words.parent and _AGAIN.fullmatch(strip(words.head)):
        return counted_as(words, words.parent, None)
    channels = _channels(words, way, listed)
    if re.search(r"发布会|访谈", way) or (listed and len(channels) > 1):
        return counted_as(words, OPEN, None)
    general = listed or rules.GENERAL.search(full) or _GAZETTE.search(full)
    if words.base_unit in rules.TOTAL_UNITS and len(channels) == 1 and general:
        return counted_as(words, channels[0], None, Dimensions(subject=_site(words, channels[0])))
    return _part(words) if _is_part(words, listed) else _whole(words, full, channels)


def _elsewhere(full: str, listed: bool) -> bool:
    """Words that tell of another work; in a list of classes 行政执法 is a class."""
    return bool(_ELSEWHERE.search(re.sub(r"执法|审批|投诉", "", full) if listed else full))


def _is_part(words: Words, listed: bool) -> bool:
    """A member of a list, unless it says how much of an accumulated total is new."""
    head = compact(strip(words.head)) + "#"
    newly = "累计" in words.before and _NEWLY.fullmatch(head)
    return listed and not newly and not rules.TOTAL.fullmatch(head)


def _whole(words: Words, full: str, channels: list[str]) -> Counted:
    """A topic of its own, or the information disclosed in all."""
    way = full.split("#")[0]
    topic = first_key(rules.TOPIC_RULES, full, words.base_unit)
    verb = rules.DISCLOSED.search(way)
    plain = not re.search(r"[、和及]", way[verb.end() if verb else 0 :])
    if topic is not None and plain and re.search(r"信息|公示|政策|报告", full):
        return counted_as(words, topic, None)
    told = _NEWLY.fullmatch(compact(strip(words.head)) + "#") or rules.TOTAL.search(full)
    fits = words.base_unit in rules.TOTAL_UNITS and len(channels) != 1
    if fits and told and not _TOPICAL.search(words.before):
        return counted_as(words, "disclosure.total", None, Dimensions(place=owner_of(words)))
    return counted_as(words, OPEN, None)


def _continued(words: Words, full: str) -> str | None:
    """公开财政信息12条、环保信息8条: the verb stands with the first alone."""
    topic = first_key(rules.TOPIC_RULES, full, words.base_unit)
    run = re.split(r"[。；;]", words.before)[-1]
    told = topic != words.parent and rules.DISCLOSED.search(run) and "信息" in full
    return topic if told else None


def _channels(words: Words, way: str, listed: bool) -> list[str]:
    """The channels the clause names, else the one the clause before it names."""
    found = [key for key, pattern in rules.DISCLOSURE_CHANNELS if pattern.search(way)]
    family = (words.parent or "").split(".")[0]
    if not found and family == "wechat" and re.match(r"[^#]{0,4}(?:推送|发布|推文)", way):
        return ["disclosure.wechat"]
    if not found and not listed:
        return _way_before(words, way)
    return ["disclosure.new_media"] if len(found) > 1 and _MEDIA.issuperset(found) else found


def _site(words: Words, channel: str) -> str | None:
    """The site as written; 政府网站 is what the key itself means."""
    if not words.sites or channel != "disclosure.website":
        return None
    name = words.sites[0 if words.sites[-1].endswith("专栏") else -1]
    return None if name in _PLAIN_SITES else name


def _way_before(words: Words, way: str) -> list[str]:
    """通过微信公众号，发布信息12条: the channel stands in the clause before, which has no number."""
    clause = re.split(r"[，,：:（(。；;]", words.before.rstrip("，, "))[-1]
    if not re.match(r"[^#]{0,6}?(?:共|累计|主动|及时)*(?:" + rules.DISCLOSED.pattern + ")", way):
        return []
    if re.search(r"\d", clause) or not _BY.search(clause):
        subject = _AT_HEAD.match(re.split(r"[。；;\n]", words.before)[-1])
        clause = subject.group() if subject else ""
    return [key for key, pattern in rules.DISCLOSURE_CHANNELS if pattern.search(clause)]


def _part(words: Words) -> Counted:
    """A member of a list: a place or unit of its own, else a class."""
    core = re.sub(r"^.*(?:分为|包括|包含)", "", strip(words.head))
    owner = re.sub(
        r"(?:共|新增|主动|发布|公开|上传|公布|各类|了)+(?:(?:政府|政务)?信息)?$", "", compact(core)
    )
    place = PLACE.match(owner)
    if place:
        return counted_as(words, "disclosure.total", None, Dimensions(place=place["place"]))
    if not core or len(core) > 24 or re.search(r"^(?:线上|线下|网上).*公开$|^新增", core):
        return counted_as(words, OPEN, None)
    bare = re.sub(r"^(?:主动公开|公开|更新|发布|上传)|(?<=.{3})更新$", "", re.sub(r"\s", "", core))
    category = re.sub(r"(?:信息|方面)?(?:总?数量?)?$", "", bare)
    category = category or core
    label = re.sub(r"类$", "", category) + "类信息数"
    return counted_as(words, "disclosure.category", label, Dimensions(category=category))
