"""Information made public: by channel, by class or in all, with the place or site that did it."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.mentions.platforms import find_platforms
from ingest.prose import rules, units
from ingest.prose.labels import strip
from ingest.prose.words import OPEN, PLACE, Counted, Words, compact, counted_as, first_key, owner_of
from ontology.records import Dimensions, Span

_NEWLY = re.compile(r"(?:本年度?|当年|今年)?(?:新增|新)" + rules.TOTAL.pattern)
# 截止2017年底共公开12条，其中新增3条: what is new of all so far is the total of the year.
_ACCUMULATED = re.compile(r"累计|截[至止]|历年|以来")
_FRESH = re.compile(r"(?:其中)?(?:20\d{2}年度?|本年度?|当年|年内|全年|今年)?新增(?:公开|加)?")
_CLASS = re.compile(r"(?<![各多几两三四五六七八九])类(?:的)?(?:信息|文件|政府信息)?$")
_ALL_CLASSES = re.compile(r"各[种类项][^类]{1,6}类")
# 规划计划类栏目发布信息12条: the class stands before the verb.
_CLASS_FIRST = re.compile(
    r"(?:其[中它他])?(?P<category>[\u4e00-\u9fff、]{2,16}类|其[他它](?=栏目)|(?![^#]*(?:网站|公开栏))[\u4e00-\u9fff、]{2,10}(?=栏目))(?:栏目|信息)?(?:共|累计)?(?:发布|公开|更新)(?:政府|政务)?(?:信息)?"
)
_BY_SITE = re.compile(
    r"^.*(?:专栏|网站|平台|公众号|栏目|公开网)[^类]{0,4}?(?:发布|公开|公布|更新|上传|推送)(?=.{2,}类)"
)
# 主动公开涉及就业、社保等方面信息12条: what is listed are all its fields.
_SPREAD = re.compile(
    r"(?P<verb>主动公开|公开|发布)(?:了|的)?(?:涉及|包括|涵盖|有关)?[^#]*、[^#]*等(?:各|多个)?(?:方面|领域|内容|类别|(?:群众|公众|社会)[^#、]{0,8})?(?:的)?(?:各类)?(?:政府|政务)?信息(?:共计?|合计)?#"
)
_LIMITED = re.compile(
    r"通过|利用|依托|借助|在[^#]{2,20}(?:平台|系统|上|中|方面|领域)|基层政务公开|领域|栏目"
)
_BARE = re.compile(r"^(?:共|累计|合计|总计|并|均|已)*(?:发布|公布|公开)(?:了)?(?:共计?|累计)?#")
_BUSINESS = re.compile(
    r"(?:主动公开|公开|发布)(?:了|各类|各种|有关|相关)*(?P<work>[\u4e00-\u9fff]{2})(?:[\u4e00-\u9fff]{0,6})信息(?:共计?|累计|合计)*$"
)
_POSTS = re.compile(
    r"(?:发布|推送|刊发|推出|更新|转发)[^#]{0,24}(?:信息|资讯|动态|文章|推文|内容|作品|稿件|消息|知识|视频)(?:共计?|累计|合计)*$"
)
_COLUMN = re.compile(
    r"[“\"](?P<name>[^“”\"]{2,16})[”\"](?:专栏|栏目)(?:共|累计)?(?:公开|发布|更新)"
)
_KEPT = re.compile(r"档案馆|图书馆|查阅[室点中]")
_MANAGED = re.compile(
    r"\s*(?:[一二三四五六七八九]是|[(（].{1,2}[)）])?(?:加强|做好|强化|优化|完善|办好|抓好|提升|规范|管好|用好)[^，,]{0,16}(?:网站|微博|微信|公众号|新媒体|公报)"
)
# 通过网站等渠道, 通过网站和其他方式: the site is one of several.
_AND_OTHERS = re.compile(
    r"等(?:多种|各种|多个)?(?:渠道|平台|方式|途径|载体|形式)|其[他它][^#]{0,8}(?:渠道|方式|途径)"
)
_ALL_WAYS = re.compile(r"(?:各种|各类|多种|多个|不同)[^#]{0,6}(?:平台|渠道|载体|途径|方式|形式)")
_OTHER_WAYS = re.compile(r"等其[他它](?:方式|渠道|途径|形式|载体)(?:主动)?公开")
# 通过省政务服务平台发布信息12条: neither a site of the key nor all that was published.
_ON_A_PLATFORM = re.compile(
    r"(?:通过|利用|依托|在)[^#、各多]{2,16}(?<!公开)(?:平台|系统)(?:上)?(?:共|累计)?(?:发布|推送|上传|录入)[^#]{0,6}信息"
)
_ASIDE = re.compile(r"[（(][^（）()]*[)）]$")
_SO_FAR = re.compile(r"累计(?:主动)?(?:公开|发布)(?:件数)?(?:了)?")
_ALL_TOLD = re.compile(r"主动(?:向社会)?公开[^#，]{6,32}信息(?:共计|总计|合计)#")
_NAMES_WAY = re.compile(r"(?:网站|网|公众号|微博|微信|专栏|公开栏)$")
_SUMMED = re.compile(
    r"(?:全年|本年度?)?(?:总计|合计|共计)(?:达|为|更新|发布|主动|公开|政府|政务|各类|信息)*"
)
# 按季度发布85条项目核准信息: the words behind the number say of what.
_OF_A_KIND = re.compile(
    r"(?:发布|公布|公开)了?#(?!政府|政务|各类|各种|主动|公开|有关|相关|涉及)[\u4e00-\u9fff]{4,14}信息"
)
# 县融媒号等县级平台公开信息12条 besides the total: those platforms' part of it.
_OF_SOME = re.compile(r"等[^#]{0,8}(?:平台|载体|媒体)(?:上)?(?:主动|共|累计)?(?:公开|发布)")
# 通过县局网站12条: the verb stands with the channel before.
_BY_ALONE = re.compile(r"(?:通过|利用|在)[^#]{2,20}(?:网站|公众号|微信|微博|公开栏|新媒体)(?:上)?")
_UNNAMED = re.compile(r"(?:其中[，,：:]?)?(?:公开|发布|公布)(?:了)?信息")
_OTHER_WHOLES = frozenset(("response", "training", "supervision", "publicity", "proposals"))
_DRAWN_UP = re.compile(r"[^#]{0,12}(?:产生|形成|生成|制作)(?:了)?[^#]{0,8}类")
_NARROW = re.compile(r"重点领域|(?<!公开)(?<!公开[》”])(?:栏目|专栏)|板块|(?<!新)媒体")
_RUNNING = re.compile(r"建设|管理|运维|运营|作用|平台|账号")
_NO_PLACE = re.compile(r"机构|直属|内设")
_OWN_WORK = re.compile(
    r"^(?:推出|编制|召开|举办|组织(?!机构)|开展|制作|制发|印发|发放)|刊登|刊播|播出|报送|平台(?:主动)?(?:公开|发布)$"
)
_AGAIN = re.compile(r"(?:20\d{2}年度?|本年度?|当年)?(?:新增)?(?:主动)?公开")
_AMONG = re.compile(
    r"(?:渠道|方式|平台)[^。：:]{0,12}公开[^。：:]{0,12}情况(?:如下|为)?[：:]|(?:网站|平台|微信|微博)公开中[，,：:]|公开(?:的)?(?:政府|政务)?信息(?:当)?中(?:[，,：:]|(?=[\u4e00-\u9fff、]{2,16}\d))|[一二三四五六七八九十\d]大?类(?:政府|政务)?信息(?:中|分别|包括)"
)
# 在主动公开的信息中工作动态12条, without a comma.
_AMONG_HERE = re.compile(r".*公开的(?:政府|政务)?信息(?:当)?中(?=[\u4e00-\u9fff]{2})")
_GAZETTE = re.compile(r"公报(?:上)?(?:共|累计)?(?:刊[登发载]|公开|发布|登载)")
_CLASS_NOUN = re.compile(
    r"(?:发布|公开|公布|更新)(?:了|各类)*(?P<noun>(?:政务|工作)(?:动态|要闻)|通知公告|公告公示|公示公告|(?:政策|政府)文件|政策法规|新闻动态)(?:信息)?(?:共)?$"
)
_MORE_CLASSES = re.compile(
    r"[\d,]+[条篇则件]、(?!(?:微信|微博|网站|公众号))[\u4e00-\u9fff“”]{2,10}\d[\d,]*[条篇则件]"
)
_BARE_CHANNEL = re.compile(
    r"(?:政务|政府|官方|门户|[省市县区局])*(?:微信(?:公众号)?|微博|网站|公众号|新媒体|公开栏|抖音号?)(?:发布|推送|公开)?"
)
_MEDIA = frozenset(("disclosure.wechat", "disclosure.weibo", "disclosure.new_media"))
_AT_HEAD = re.compile(
    r"^\s*(?:20\d{2}年度?[，,]?|全年|今年)?[^，,。；;]{0,12}(?:网站|公众号|微博|抖音号?|头条号|新媒体)(?:账号|平台)?(?:[“\"][^”\"]{1,12}[”\"]|[”\"])?(?=全年|共|累计|开|设|粉|关|拥|有|总|访|点击|浏览|发布)"
)
_PREVIOUS = re.compile(r"(?:去年|上年|上一年)(?:度)?(?!.*(?:增|减|多|少|升|降))")
_TOPICAL = re.compile(
    r"(?:推进|加大|加强|做好|开展|深化|围绕)[^。]{0,30}(?:公开|力度|发布)|重点领域|涉及"
)
_BY = re.compile(
    r"通过|利用|依托|借助|运用|使用|开通|开设|建立|注册|运营|在[^，,]{0,20}(?:上|平台|网站|公众号|专栏|网)$|以[^，,]{2,20}为"
)
_PLAIN_SITES = frozenset(("政府网站", "网站", "互联网", "政府网"))
_ELSEWHERE = re.compile(
    r"[日月周]均|平均|(?:可|拟|应予?|需)(?:主动)?公开(?:的|有|为)*#|报送|报道|采纳|移送|意愿|被.{0,8}(?:采用|采纳|录用)|征求|投诉|执法(?!信息|结果|公示)|审批|(?:栏目|专栏)[^发公更推新]{0,6}#|个单位|问题"
)


def disclosed(words: Words, full: str) -> Counted:
    """Information made public: by channel, by class, in all; else a thing of its own."""
    if inner := _AMONG_HERE.match(compact(words.head)):
        rest = compact(words.head)[inner.end() :]
        words = replace(words, head=rest, before=words.before + inner.group() + "，")
        full = rest + "#" + full.split("#")[1]
    if (summed := _summed(words, full)) is not None:
        return summed
    full = full if words.told else _spread(full)
    family = (words.parent or "").split(".")[0]
    way = full.split("#")[0]
    if words.in_list and family in _OTHER_WHOLES and "信息" not in way:
        return counted_as(words, OPEN, None)
    listed = words.in_list and family == "disclosure"
    listed = listed or (family in ("", "disclosure") and bool(_AMONG.search(words.before)))
    if classed := _CLASS_FIRST.fullmatch(compact(strip(words.head))):
        return _of_class(words, classed["category"])
    if (member := _enumerated(words)) is not None:
        return _part(member)
    if not units.unit_fits(units.COUNT, words.base_unit) or _elsewhere(full, listed):
        return counted_as(words, OPEN, None)
    if words.base_unit not in units.DOCUMENT_UNITS:
        return counted_as(words, OPEN, None)
    if family in ("", "disclosure", "open") and not listed and _classed(words.head):
        if re.search(r"申请", words.earlier) and not rules.DISCLOSED.search(way):
            return counted_as(words, OPEN, strip(words.head) + "申请数")
        if _DRAWN_UP.match(way) and not rules.DISCLOSED.search(way):
            return counted_as(words, OPEN, None)
        return _part(words)
    if family == "disclosure" and _BY_ALONE.fullmatch(way):
        listed = True
    if _BARE_CHANNEL.fullmatch(way):
        listed = listed or family == "disclosure" or bool(_AMONG.search(words.before))
    if _newly(words):
        return counted_as(words, "disclosure.total", None)
    if rules.DISCLOSED.search(way) is None and not listed:
        shown = first_key("topic", full, words.base_unit) if "公示" in way else None
        if shown is not None and "信息" in way:
            return counted_as(words, shown, None)
        return counted_as(words, _continued(words, full) or OPEN, None)
    if (again := _once_more(words, full, listed)) is not None:
        return counted_as(words, again, None)
    channels = _channels(words, way, listed)
    if re.search(r"发布会|访谈", way) or (listed and len(channels) > 1):
        return counted_as(words, OPEN, None)
    general = listed or any(pattern.search(full) for pattern in (rules.GENERAL, _GAZETTE, _SPREAD))
    general = general or _own_business(words, way)
    if words.base_unit in units.TOTAL_UNITS and len(channels) == 1 and general:
        return counted_as(words, channels[0], None, Dimensions(subject=_site(words, channels[0])))
    return _part(words) if _is_part(words, listed) else _whole(words, full, channels)


def _summed(words: Words, full: str) -> Counted | None:
    """总计12条 behind its parts, （累计公开12件） behind the year's, 公开…信息共计12条 before any."""
    head = compact(words.head)
    if head.startswith(("作为", "累计作为")):
        return counted_as(words, OPEN, None)
    if words.base_unit not in units.TOTAL_UNITS:
        return None
    disclosure = (words.parent or "").startswith("disclosure.")
    if disclosure and _SUMMED.fullmatch(head):
        return counted_as(words, "disclosure.total", None)
    if disclosure and words.before.endswith(("（", "(")) and _SO_FAR.fullmatch(head):
        return counted_as(words, words.parent or OPEN, None)
    if not words.told and _ALL_TOLD.search(full):
        return counted_as(words, "disclosure.total", None)
    return None


def _enumerated(words: Words) -> Words | None:
    """发布政务动态12条、通知公告8条: what is published are classes, the verb stands once."""
    way = compact(words.head)
    if words.base_unit not in units.TOTAL_UNITS or words.base_unit is None:
        return None
    if words.parent == "disclosure.category" and words.before.endswith("、"):
        plain = not words.in_list and rules.DISCLOSED.search(way) is None and len(way) > 1
        return words if plain and not _BARE_CHANNEL.fullmatch(way) else None
    first = words.ways[0]
    if not _MORE_CLASSES.match(words.text[first.end : first.end + 32]):
        return None
    named = _CLASS_NOUN.search(way)
    return replace(words, head=named["noun"]) if named and not words.in_list else None


def _spread(full: str) -> str:
    """主动公开就业、社保等各类信息 as 主动公开信息: what is listed are all its fields."""
    match = _SPREAD.search(full)
    if match is None or not (match["verb"] == "主动公开" or "等各类" in match.group()):
        return full
    return full[: match.end("verb")] + "信息#" + full[match.end() :]


def _once_more(words: Words, full: str, listed: bool) -> str | None:
    """The total of the year before, or the parent once more."""
    if _PREVIOUS.search(words.head) and rules.TOTAL.search(full):
        return "disclosure.previous_year"
    return words.parent if listed and _AGAIN.fullmatch(strip(words.head)) else None


def _newly(words: Words) -> bool:
    """What is new of an accumulated total is the total of the year."""
    counted = words.parent == "disclosure.total" and words.base_unit in units.TOTAL_UNITS
    return (
        counted
        and bool(_ACCUMULATED.search(words.before))
        and bool(_FRESH.fullmatch(compact(strip(words.head))))
    )


def _elsewhere(full: str, listed: bool) -> bool:
    """Words that tell of another work; in a list of classes 行政执法 is a class."""
    told = re.sub(r"[“\"][^“”\"]*[”\"]", "", full)
    told = re.sub(r"执法|审批|投诉|(?:栏目|专栏)(?=(?:信息)?#)", "", told) if listed else told
    return bool(_ELSEWHERE.search(told))


def _is_part(words: Words, listed: bool) -> bool:
    """A member of a list, unless it says how much of an accumulated total is new."""
    head = compact(strip(words.head)) + "#"
    newly = "累计" in words.before and _NEWLY.fullmatch(head)
    return listed and not newly and not rules.TOTAL.fullmatch(head)


def _whole(words: Words, full: str, channels: list[str]) -> Counted:
    """A topic of its own, or the information disclosed in all."""
    way = full.split("#")[0]
    topic = first_key("topic", _shown(way) + "#" + compact(words.tail), words.base_unit)
    verb = rules.DISCLOSED.search(way)
    plain = _of_one_topic(way[verb.end() if verb else 0 :], topic, words.base_unit)
    if (
        topic is not None
        and plain
        and words.base_unit != "期"
        and re.search(r"信息|公示|政策|报告", full)
    ):
        return counted_as(words, topic, None)
    told = _NEWLY.fullmatch(compact(strip(words.head)) + "#") or rules.TOTAL.search(full)
    if _ON_A_PLATFORM.search(way) or _within_all(words):
        return counted_as(words, OPEN, None)
    if _OF_A_KIND.search(full) or way.endswith("全文电子化主动公开"):
        return counted_as(words, OPEN, None)
    if words.told and len(channels) != 1 and _OF_SOME.search(way):
        return counted_as(words, OPEN, None)
    fits = words.base_unit in units.TOTAL_UNITS and len(channels) != 1
    posted = words.base_unit in units.TOTAL_UNITS and _POSTS.search(way)
    if posted and len(channels) == 1 and channels[0] in _MEDIA:
        return counted_as(words, channels[0], None)
    if len(channels) != 1 and not words.told and _own_business(words, way):
        return counted_as(words, "disclosure.total", None, Dimensions(place=owner_of(words)))
    if _is_more(words, way):
        return counted_as(words, OPEN, None)
    if fits and told and not _TOPICAL.search(words.before):
        return counted_as(words, "disclosure.total", None, Dimensions(place=owner_of(words)))
    return counted_as(words, OPEN, None)


def _within_all(words: Words) -> bool:
    """其中公开信息12条 in a list of the total: a part of it that no word names."""
    return (
        words.in_list
        and words.parent == "disclosure.total"
        and _UNNAMED.fullmatch(compact(words.head)) is not None
    )


def _shown(way: str) -> str:
    """What is disclosed: the words after the verb; before it only 财政信息公开, never 财政局公开."""
    verbs = list(rules.DISCLOSED.finditer(way))
    if not verbs:
        return way
    after = way[verbs[0].end() :]
    plain = re.sub(r"各类|各种|政府|政务|信息|数量?|共计?|累计|[了的总]", "", after)
    before = way[: verbs[0].start()]
    return before if not plain and before.endswith("信息") else after


def _own_business(words: Words, way: str) -> bool:
    """统计信息 in the report of a 统计局 is its information, no part of it."""
    match = _BUSINESS.search(way)
    return match is not None and bool(
        re.search(match["work"] + r"[\u4e00-\u9fff]{0,6}(?:局|委|厅|办公室)", words.opening)
    )


def _is_more(words: Words, way: str) -> bool:
    """A number besides the total: 共发布12条 after its parts, 公开文件24份 after the website's."""
    run = re.split(r"[。；;\n]", words.before)[-1]
    counted = words.parent or words.in_list or words.told or re.search(r"\d", run)
    if counted and _BARE.match(compact(strip(words.head)) + "#"):
        return True
    several = sum(bool(pattern.search(way)) for _, pattern in rules.DISCLOSURE_CHANNELS) > 1
    if words.told and not several and (_LIMITED.search(way) or way.endswith("文件")):
        return True
    if words.parent == "website.columns_new":
        return True
    if re.match(r"其[他它余]", way) or _NARROW.search(way):
        return True
    family = (words.parent or "").split(".")[0]
    return family in ("requests", "outcome") and "主动" not in way


def _of_one_topic(told: str, topic: str | None, base_unit: str | None) -> bool:
    """教育和医疗信息 is of one topic, 三公经费和招投标信息 is not."""
    parts = [part for part in re.split(r"[、和及]", told) if part]
    keys = {first_key("topic", part + "信息#", base_unit) for part in parts}
    return len(parts) < 2 or keys == {topic}


def _continued(words: Words, full: str) -> str | None:
    """公开财政信息12条、环保信息8条: the verb stands with the first alone."""
    topic = first_key("topic", full, words.base_unit)
    run = re.split(r"[。；;]", words.before)[-1]
    listed = words.before.endswith("、")
    told = (listed or topic != words.parent) and rules.DISCLOSED.search(run) and "信息" in full
    return topic if told else None


def _channels(words: Words, way: str, listed: bool) -> list[str]:
    """The channels the clause names, else the one the clause before it names."""
    found = [key for key, pattern in rules.DISCLOSURE_CHANNELS if pattern.search(way)]
    family = (words.parent or "").split(".")[0]
    if not found and family == "wechat" and re.match(r"[^#]{0,4}(?:推送|发布|推文)", way):
        return ["disclosure.wechat"]
    if not found and not listed:
        return _way_before(words, way)
    if _OTHER_WAYS.search(way):
        return ["disclosure.other"]
    several = _AND_OTHERS.search(way) or _ALL_WAYS.search(way)
    if found == ["disclosure.website"] and (_KEPT.search(way) or several):
        return []
    return ["disclosure.new_media"] if len(found) > 1 and _MEDIA.issuperset(found) else found


def _site(words: Words, channel: str) -> str | None:
    """The site as written; 政府网站 is what the key itself means."""
    if channel != "disclosure.website":
        return None
    sites = next(filter(None, (_sites(words.text, way) for way in words.ways)), ())
    if not sites:
        return None
    name = sites[0 if sites[-1].endswith("专栏") else -1]
    return None if name in _PLAIN_SITES else name


def _sites(text: str, way: Span) -> tuple[str, ...]:
    found = find_platforms(text, way.start, way.end, ())
    return tuple(item.name for item in found if item.kind == "website")


def _way_before(words: Words, way: str) -> list[str]:
    """通过微信公众号，发布信息12条: the channel stands in the clause before, which has no number."""
    before = _ASIDE.sub("", words.before.rstrip("，, "))
    clause = re.split(r"[，,：:（(。；;]", before)[-1]
    named = before != words.before.rstrip("，, ") and _NAMES_WAY.search(clause)
    if not re.match(r"[^#]{0,6}?(?:共|累计|主动|及时)*(?:" + rules.DISCLOSED.pattern + ")", way):
        return []
    if not named and (re.search(r"\d", clause) or not _BY.search(clause)):
        subject = _AT_HEAD.match(re.split(r"[。；;\n]", words.before)[-1])
        clause = subject.group() if subject else _run_before(words)
    if _AND_OTHERS.search(clause):
        return []
    return [key for key, pattern in rules.DISCLOSURE_CHANNELS if pattern.search(clause)]


def _run_before(words: Words) -> str:
    """加强微博建设与管理，…，发布信息12条: what the sentence is about, where it is one medium."""
    run = re.split(r"[。；;\n]", words.before)[-1]
    if re.search(r"\d", run):
        return ""
    return run if _MANAGED.match(run) or (_RUNNING.search(run) and "网站" not in run) else ""


def _part(words: Words) -> Counted:
    """A member of a list: a place or unit of its own, else a class."""
    core = _BY_SITE.sub("", re.sub(r"^.*(?:分为|包括|包含)", "", strip(words.head)))
    owner = re.sub(
        r"(?:共|新增|主动|发布|公开|上传|公布|各类|了)+(?:(?:政府|政务)?信息)?$", "", compact(core)
    )
    place = None if _NO_PLACE.search(owner) else PLACE.match(owner)
    if place:
        return counted_as(words, "disclosure.total", None, Dimensions(place=place["place"]))
    if words.base_unit == "个" and re.match(r"专题|专栏|栏目", compact(words.tail)):
        return counted_as(words, OPEN, None)
    unnamed = not core or len(core) > 24 or re.search(r"^(?:线上|线下|网上).*公开$|^新增", core)
    if unnamed or _OWN_WORK.search(core):
        return counted_as(words, OPEN, None)
    if column := _COLUMN.match(core):
        return _of_class(words, column["name"])
    bare = re.sub(r"^(?:主动公开|公开|更新|发布|上传)|(?<=.{3})更新$", "", re.sub(r"\s", "", core))
    if words.base_unit not in units.TOTAL_UNITS | {"个", "部", "张", "期"}:
        return counted_as(words, OPEN, None)
    if re.search(r"(?:阅读|访问|点击|浏览|播放)(?:总)?(?:量|数|次数)$|率$|人数$|电子化", bare):
        return counted_as(words, OPEN, None)
    bare = re.sub(r"^(?:的|涉及)", "", bare)
    category = re.sub(r"(?:的)?(?:信息|方面)?(?:总?数量?)?$", "", bare)
    return _of_class(words, category or core)


def _classed(head: str) -> bool:
    """政策法规类信息 is a class; 各种气象类信息 are all of them."""
    core = strip(head)
    return bool(_CLASS.search(core)) and not _ALL_CLASSES.search(core)


def _of_class(words: Words, category: str) -> Counted:
    category = re.sub(r"^[“\"]([^“”\"]+)[”\"]$", r"\1", category)
    label = re.sub(r"类$", "", category) + "类信息数"
    return counted_as(words, "disclosure.category", label, Dimensions(category=category))
