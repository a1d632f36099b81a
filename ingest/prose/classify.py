"""From the words around a number to its metric, its label and its dimensions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.prose import rules
from ingest.prose.changes import change_of
from ingest.prose.follow import again_of, follow_key
from ingest.prose.labels import label_of, strip
from ingest.prose.rates import rate_of
from ontology.metrics import METRICS
from ontology.records import Dimensions

OPEN = "open"
_LEGAL = re.compile(r"复议|诉讼|应诉|申诉|举报|投诉")
_JOINED = re.compile(r"[、和及与]")
_PLACE = re.compile(
    r"^(?:其中)?(?P<place>[\u4e00-\u9fff()（）、]{0,16}(?:市直(?:单位|部门)?|[省市县区旗州]直(?:单位|部门)?|各?县[(（]市[、]?区?[)）]区?(?:及乡镇)?|乡镇(?:[(（]?街道[)）]?)?|街道|镇|乡|区|县|市|单位|部门|本级|机关|级政府|政府|级))$"
)
_OUTCOME = re.compile(
    r"(?:同意|予以|准予|全部|不予|不同意|部分|免予|决定)公开|属于已?主动公开|不属于本|信息不存在|无法提供|不予处理|其他处理|区分处理"
)
_NEWLY = re.compile(r"(?:本年度?|当年|今年)?(?:新增|新)" + rules.TOTAL.pattern)
_NATURAL = re.compile(r"公民|自然人|个人|群众")
_ORGANISED = re.compile(r"法人|(?:其他|其它|社会)组织|企业")
_BARE_CHANNEL = re.compile(
    r"(?:政务|政府|官方|门户|[省市县区局])*(?:微信(?:公众号)?|微博|网站|公众号|新媒体|公开栏|抖音号?)(?:发布|推送|公开)?"
)
_MEDIA = frozenset(("disclosure.wechat", "disclosure.weibo", "disclosure.new_media"))
_AT_HEAD = re.compile(
    r"^\s*(?:20\d{2}年度?[，,]?|全年|今年)?[^，,。；;]{0,12}(?:网站|公众号|微博|抖音号?|头条号)[”\"]?(?=全年|共|累计|开|设|粉|关|拥|有)"
)
_PREVIOUS = re.compile(r"(?:去年|上年|上一年)(?:度)?(?!.*(?:增|减|多|少|升|降))")
_TOPICAL = re.compile(
    r"(?:推进|加大|加强|做好|开展|深化|围绕)[^。]{0,30}(?:公开|力度|发布)|重点领域|涉及"
)
_BY = re.compile(
    r"通过|利用|依托|借助|运用|使用|在[^，,]{0,20}(?:上|平台|网站|公众号|专栏)$|以[^，,]{2,20}为"
)
_PLAIN_SITES = frozenset(("政府网站", "网站", "互联网", "政府网"))
_COMBINED = (r"非政府信息", r"不存在", r"非本|不属于本", r"不予公开", r"已主动公开", r"部分公开", r"无法提供", r"不予处理")
_ELSEWHERE = re.compile(
    r"报送|报道|被.{0,8}(?:采用|采纳|录用)|征求|投诉|执法|审批|(?:栏目|专栏)[^发公更推]{0,6}#|个单位|问题"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around a number: the clause before and behind it, and what came before."""

    head: str
    tail: str
    before: str
    section: str | None
    base_unit: str | None
    parent: str | None
    category: str | None
    in_list: bool
    zero: bool
    whole: str
    sites: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """A metric with its label (open ones) and dimensions."""

    metric: str
    label: str | None
    dimensions: Dimensions


def classify(words: Words) -> list[Counted]:
    """The metrics one number states: one, or several zeros told together."""
    full = _compact(words.head).rstrip("，,、") + "#" + _compact(words.tail)
    cumulative = True if re.search(r"累计", words.head) else None
    found = _metrics(words, full)
    return [_with_cumulative(item, cumulative) for item in found]


def _metrics(words: Words, full: str) -> list[Counted]:
    if words.base_unit in ("%", "百分点", "‰", "倍"):
        return [_counted(words, *rate_of(full, words.before, words.parent, words.category))]
    again = again_of(full, words.parent)
    if again is not None:
        return [_counted(words, again, None, Dimensions(applicant=_applicant(again)))]
    changed = change_of(_compact(words.whole) + "#" + _compact(words.tail), words.before)
    if changed is not None:
        return [_counted(words, *changed)]
    if _legal_words(full):
        legal = _legal(words, full)
        if legal:
            return legal
    key = follow_key(full, words.parent, words.base_unit)
    if key is not None:
        return [_counted(words, key, None)]
    share = _request_place(words)
    if share is not None:
        return [share]
    key = _request(words, full)
    if key is not None:
        return [_request_counted(words, key)]
    if words.in_list and words.parent == "powers.items":
        return [_counted(words, OPEN, strip(words.head) + "事项数")]
    key = _first(rules.ORDINARY_RULES, full, words.base_unit)
    if key == words.parent == "mailbox.letters" and re.search(r"办结|办复|答复|回复", full):
        key = OPEN
    if key is not None:
        if key == "fees.disclosure" and re.search(r"行政事业性|罚", words.before[-40:]):
            key = "admin_fee.amount"
        return [_counted(words, OPEN if key == "proposals.both" else key, None)]
    return [_disclosed(words, full)]


def _compact(text: str) -> str:
    return re.sub(r"\s+", "", text)


def _with_cumulative(item: Counted, cumulative: bool | None) -> Counted:
    known = item.dimensions
    dimensions = Dimensions(
        known.applicant, known.channel, known.category, known.place, known.subject, cumulative
    )
    return Counted(item.metric, item.label, dimensions)


def _counted(
    words: Words, metric: str, label: str | None, dimensions: Dimensions | None = None
) -> Counted:
    if metric == OPEN and label is None:
        label = label_of(words.head, words.tail, words.base_unit, words.before)
    return Counted(metric, label, dimensions or Dimensions())


def _first(table: tuple[rules.Rule, ...], full: str, base_unit: str | None) -> str | None:
    for rule in table:
        if rules.unit_fits(rule.units, base_unit) and rule.pattern.search(full):
            return rule.key
    return None


def _legal_words(full: str) -> bool:
    """信访举报投诉类申请 is an outcome of requests, no complaint."""
    return bool(_LEGAL.search(re.sub(r"信访、?举报、?投诉(?:类)?", "", full)))


def _legal(words: Words, full: str) -> list[Counted]:
    if not rules.unit_fits(rules.COUNT, words.base_unit):
        return []
    keys = [
        rule.key
        for rule in rules.REVIEW_RULES
        if rule.key.endswith(".total") and rule.pattern.search(full)
    ]
    first = _first(rules.REVIEW_RULES, full, words.base_unit)
    if len(keys) > 1:
        if words.zero:
            return [_counted(words, key, None) for key in keys]
        return [_counted(words, OPEN, None)]
    return [_counted(words, first, None)] if first else []


def _request(words: Words, full: str) -> str | None:
    """A key about requests; channels and persons only where requests are told of."""
    if not rules.unit_fits(rules.COUNT, words.base_unit) or _legal_words(full):
        return None
    told = (words.parent or "").split(".")[0]
    if told in ("review", "litigation", "mailbox", "hotline", "proposals") and "申请" not in full:
        return None
    about = _about_requests(words, full)
    if about and sum(bool(re.search(word, full)) for word in _COMBINED) > 1:
        return OPEN if re.search(r"[、和及或与]", full.split("#")[0]) else None
    if about and (channel := _channel(words, full)):
        return channel
    if about and re.fullmatch(r"(?:其余|剩余|余下|另有|另外|还有)(?:的)?#.*", full):
        return OPEN
    told_of = full.split("#")[0]
    together = bool(_NATURAL.search(told_of) and _ORGANISED.search(told_of))
    for rule in rules.REQUEST_RULES:
        if together and rule.key in ("requests.natural_person", "requests.organisation"):
            continue
        if rule.context == rules.REQUESTS and not about:
            continue
        if rule.context == "answered" and not _answering(words):
            continue
        if rules.unit_fits(rule.units, words.base_unit) and rule.pattern.search(full):
            return rule.key
    return None


def _request_place(words: Words) -> Counted | None:
    """其中市级78件 after the requests received: the same metric at a place."""
    listed = words.in_list and words.parent in ("requests.received", "requests.processed")
    place = _PLACE.match(_compact(strip(words.head))) if listed else None
    if place is None or words.parent is None or words.base_unit in rules.MONEY_UNITS:
        return None
    return _counted(words, words.parent, None, Dimensions(applicant="total", place=place["place"]))


def _about_requests(words: Words, full: str) -> bool:
    if re.search(r"申请", full):
        return not re.search(r"许可|补助|专利|救助|审批|登记证", full)
    family = (words.parent or "").split(".")[0]
    if _OUTCOME.search(full) and not re.search(r"信息(?:数|#)|文件", full):
        near = re.search(r"申请", words.before[-80:]) or words.section == "requests"
        if near or words.base_unit in ("件", "宗", "起", "份"):
            return True
    if family in ("requests", "outcome"):
        return not re.search(r"主动公开|网站|微信|信箱|来信|留言|建议|提案", full) or _answering(
            words
        )
    return words.section == "requests" and not re.search(r"主动公开|信箱|留言|建议|提案|热线", full)


def _answering(words: Words) -> bool:
    told = (words.parent or "").split(".")[0] in ("requests", "outcome")
    return told or bool(re.search(r"申请", words.before[-80:]))


def _channel(words: Words, full: str) -> str | None:
    """One channel alone names the channel's key; several together are the total."""
    if re.search(r"公开.*#|答复|办结|结转", full) and not re.search(r"申请|提交", full):
        return None
    if re.search(r"(?:答复|办结|办理|结转|同意公开|予以公开|不予公开).*#", full):
        return None
    listed = words.in_list and words.parent is not None and words.parent.startswith("requests")
    if not listed and not re.search(r"申请|提交", full):
        return None
    text = re.sub(r"依申请公开(?:平台|系统|专栏)|信息公开(?:网|平台)", "", full.split("#")[0])
    matched = [key for key, pattern in rules.CHANNELS if pattern.search(text)]
    return matched[0] if len(matched) == 1 else None


def _request_counted(words: Words, key: str) -> Counted:
    if key == "requests.business":
        return _counted(words, "requests.received", None, Dimensions(applicant="business"))
    return _counted(words, key, None, Dimensions(applicant=_applicant(key)))


def _applicant(key: str) -> str | None:
    """Prose about a row of the requests table with nobody named is about all applicants."""
    metric = METRICS.get(key)
    return "total" if metric is not None and "requests" in metric.tables else None


def _disclosed(words: Words, full: str) -> Counted:
    """Information made public: by channel, by class, in all; else a thing of its own."""
    family = (words.parent or "").split(".")[0]
    listed = words.in_list and family == "disclosure"
    if not rules.unit_fits(rules.COUNT, words.base_unit) or _ELSEWHERE.search(full):
        return _counted(words, OPEN, None)
    if words.base_unit not in rules.DOCUMENT_UNITS:
        return _counted(words, OPEN, None)
    if (
        family in ("", "disclosure", "open")
        and not listed
        and re.search(r"(?<![各多几两三四五六七八九])类(?:信息|文件|政府信息)?$", strip(words.head))
    ):
        return _part(words)
    verb = rules.DISCLOSED.search(full.split("#")[0])
    if family == "disclosure" and _BARE_CHANNEL.fullmatch(full.split("#")[0]):
        listed = True
    if verb is None and not listed:
        topic = _first(rules.TOPIC_RULES, full, words.base_unit)
        run = re.split(r"[，,：:]", words.before)[-1]
        if topic is not None and run.endswith("、") and rules.DISCLOSED.search(run):
            return _counted(words, topic, None)
        return _counted(words, OPEN, None)
    if _PREVIOUS.search(words.head) and rules.TOTAL.search(full):
        return _counted(words, "disclosure.previous_year", None)
    way = full.split("#")[0]
    channels = [key for key, pattern in rules.DISCLOSURE_CHANNELS if pattern.search(way)]
    if not channels and family == "wechat" and re.match(r"[^#]{0,4}(?:推送|发布|推文)", way):
        channels = ["disclosure.wechat"]
    if not channels and not listed:
        channels = _way_before(words, way)
    if len(channels) > 1 and _MEDIA.issuperset(channels):
        channels = ["disclosure.new_media"]
    if re.search(r"发布会|访谈", way) or (listed and len(channels) > 1):
        return _counted(words, OPEN, None)
    general = listed or rules.GENERAL.search(full) or re.search(r"公报(?:共|累计)?刊[登发载]", full)
    if (
        words.base_unit in rules.TOTAL_UNITS
        and len(channels) == 1
        and general
    ):
        site = words.sites and channels[0] == "disclosure.website"
        named = words.sites[0 if words.sites[-1].endswith("专栏") else -1] if site else None
        subject = None if named in _PLAIN_SITES else named
        return _counted(words, channels[0], None, Dimensions(subject=subject))
    if listed and "累计" in words.before and _NEWLY.fullmatch(_compact(strip(words.head)) + "#"):
        return _counted(words, "disclosure.total", None)
    if listed and not rules.TOTAL.fullmatch(_compact(strip(words.head)) + "#"):
        return _part(words)
    topic = _first(rules.TOPIC_RULES, full, words.base_unit)
    plain = not re.search(r"[、和及]", full.split("#")[0][verb.end() if verb else 0 :])
    if topic is not None and plain and re.search(r"信息|公示|政策|报告", full):
        return _counted(words, topic, None)
    fits = words.base_unit in rules.TOTAL_UNITS
    if (
        fits
        and rules.TOTAL.search(full)
        and len(channels) != 1
        and not _TOPICAL.search(words.before)
    ):
        owner = strip(words.head.split(verb.group())[0]) if verb else ""
        place = _PLACE.match(_compact(re.sub(r"(?:共|新增|累计)+$", "", owner)))
        known = place["place"] if place and not re.match(r"[全各本我]|所有|部门$|单位$|机关$|级$", place["place"]) else None
        return _counted(words, "disclosure.total", None, Dimensions(place=known))
    return _counted(words, OPEN, None)


def _way_before(words: Words, way: str) -> list[str]:
    """通过微信公众号，发布信息12条: the channel stands in the clause before, which has no number."""
    clause = re.split(r"[，,：:（(。；;]", words.before.rstrip("，, "))[-1]
    if not re.match(
        r"[^#]{0,6}?(?:共|累计|主动|及时)*(?:" + rules.DISCLOSED.pattern + ")", way
    ):
        return []
    if re.search(r"\d", clause) or not _BY.search(clause):
        subject = _AT_HEAD.match(re.split(r"[。；;\n]", words.before)[-1])
        clause = subject.group() if subject else ""
    return [key for key, pattern in rules.DISCLOSURE_CHANNELS if pattern.search(clause)]


def _part(words: Words) -> Counted:
    """A member of a list: a place or unit of its own, else a class."""
    core = strip(words.head)
    owner = re.sub(
        r"(?:共|新增|主动|发布|公开|上传|公布|各类|了)+(?:(?:政府|政务)?信息)?$", "", _compact(core)
    )
    place = _PLACE.match(owner)
    if place:
        return _counted(words, "disclosure.total", None, Dimensions(place=place["place"]))
    if not core or len(core) > 24 or re.search(r"^(?:线上|线下|网上).*公开$|^新增", core):
        return _counted(words, OPEN, None)
    bare = re.sub(r"^(?:主动公开|公开|更新|发布|上传)|(?<=.{3})更新$", "", re.sub(r"\s", "", core))
    category = re.sub(r"(?:信息|方面)?(?:总?数量?)?$", "", bare)
    category = category or core
    label = re.sub(r"类$", "", category) + "类信息数"
    return _counted(words, "disclosure.category", label, Dimensions(category=category))
