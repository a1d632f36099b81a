"""Platforms a report publishes through: each mention with its name as written and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ingest.mentions.accounts import find_accounts, met_again
from ingest.mentions.bookmarks import find_bookmarks
from ingest.mentions.owners import column_before, owner_before, owner_start
from ingest.mentions.platform_names import (
    ENUMERATED,
    HOTLINE_NUMBERS,
    LOCAL_MEDIA,
    MEDIA_GROUP,
    MEDIA_SIGN,
    NAMED,
    NAMED_SIGN,
    NOT_A_NET,
    NUMBER_SIGN,
    find_cores,
)
from ingest.mentions.scanning import Taken, matches_near
from ontology.records import PlatformMention, Span

_GENERIC_OWNER = re.compile(
    r"^(?:其他|其它|他|有关|相关|多个|多家|部分|一些|当地|同类|无障碍|适老化|商业$|相应|特色|若干|新$|专门|一级|二级|下列|以下|对外$)|(?:范围|辖区|系统)内$|各|不合格|个人|十佳|百强|最佳|优秀|先进|企事业"
)
_OWNERLESS = frozenset(("press_conference", "interview"))
_BARE = frozenset(
    ("热线", "电话", "服务热线", "公众", "信息公开查询", "网站", "网页", "专栏", "栏目", "公开栏目", "新闻网", "信息网",
     "中心网", "服务网", "公开网站", "公开专栏", "新闻网", "教育网", "交通网", "统计网", "文化网",
     "媒体矩阵", "传播矩阵", "受理点", "接待点", "申请受理点")
)  # fmt: skip
_NOT_AFTER = re.compile(
    r"建设|信息发布(?:审核|制度|管理)|(?:绩效)?评估|评选|评比|信息公开精品|信息报送|信息系统|集约化|普查|工作(?!动态|专栏)|制度|计划|管理(?!局|委|中心|平台|系统)|监测|数量|安全|考核|改版|互联互通|抽查"
)
_GENERIC_NAME = frozenset(
    ("专题专栏", "信息公开专题专栏", "特色专栏", "重点专栏", "主题专栏", "专门专栏", "信息专栏")
)
# 请与县政务服务中心联系, 由县政务服务中心牵头: the centre acts, nothing is published there.
_ACTS = re.compile(
    r"[A-Z\d]+(?:楼|室|号|座|层)|联系|移交|牵头|负责|承担|承办|主办|印发|编制|组织|会同|[是为][^，。；]{0,14}(?:机构|部门|单位|主体)"
)
# 咨询电话：0482-6540003 is how to reach the office, no line of its own.
_CONTACT = re.compile(r"[:：]\s?[（(]?(?:0\d{2,3}[-—)）\s]{0,2})?\d{7,8}(?!\d)")
_PLAIN_MEDIUM = re.compile(r"(?:电视|广播|报纸|报刊)$")
_EXEMPT = frozenset(("notice_board", "handout", "screen", "reading_place", "hotline", "mailbox"))
_HANDED = ("手册》", "明白卡》", "明白纸》")
_SHOW = re.compile(r"[”\"]?(?:栏目|节目|直播)")
_SUMMED = re.compile(r"等(?:各类|多种|多个|新兴)?$")
_PLACES = frozenset(("service_centre", "reading_place", "notice_board", "screen"))
# 各村便民服务站, 各级档案馆: places of their own, though told together.
_EACH = re.compile(r"^.*各(?:级|乡镇|镇街|村居|社区|街道|[村镇乡县区市])(?:行政)?")
_OWNED = re.compile(r"[省市县区旗州镇乡局委厅部院署办]$|人民$|机关$")
_SELVES = frozenset("部局委厅办院署处会")
_LOCATIVE = re.compile(r"(?:在|于|和|(?<![一二三四五六七八九十])、|与|及|通过|登录|登陆)$")
_WALL = re.compile(r"制作|张贴|悬挂")
_BESIDE_WALL = re.compile(r"[版板]报|橱窗")
_INDOORS = re.compile(r"(?:大厅|中心|馆|窗口|一楼|大堂)[^。；\n]{0,8}$")
# No name met was longer; runs of cores without end are no name.
_LONGEST = 60
_ACCOUNTS = frozenset(("weibo", "wechat", "app", "new_media"))


def find_platforms(
    text: str, start: int, end: int, excluded: Sequence[Span]
) -> tuple[PlatformMention, ...]:
    """One entry per mention; what stands in the title of a document is no platform."""
    closed = Taken(start, end)
    for span in excluded:
        closed.take(span.start, span.end)
    found: list[PlatformMention] = []
    accounts = list(find_accounts(text, start, end))
    for _, mention in accounts:
        if not closed.holds(mention.start, mention.end):
            found.append(mention)
            closed.take(mention.start, mention.end)
    for whole, _ in accounts:
        closed.take(whole.start, whole.end)
    found += _marked(text, start, end, closed)
    again = met_again(text, start, end, [mention for _, mention in accounts])
    for mention in (*again, *_candidates(text, start, end, closed)):
        if not closed.holds(mention.start, mention.end):
            found.append(mention)
            closed.take(mention.start, mention.end)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _marked(text: str, start: int, end: int, closed: Taken) -> list[PlatformMention]:
    """Boards, papers and programmes in 《》; every title in 《》 is closed to the rest."""
    found: list[PlatformMention] = []
    marks = find_bookmarks(text, start, end)
    for mark in marks:
        kind = _marked_kind(text, mark.kind, mark.start, mark.end)
        if kind is not None and not closed.holds(mark.start, mark.end):
            quote = text[mark.start : mark.end]
            found.append(PlatformMention(mark.title, kind, quote, mark.start, mark.end))
    for mark in marks:
        closed.take(mark.start, mark.end)
    return found


def _marked_kind(text: str, kind: str, start: int, end: int) -> str | None:
    if kind == "board":
        return "handout" if text[start:end].endswith(_HANDED) else "notice_board"
    if kind == "newspaper":
        return "gazette" if text[end - 3 : end - 1] in ("公报", "政报") else "newspaper"
    return "broadcast" if kind == "programme" else None


def _candidates(text: str, start: int, end: int, closed: Taken) -> Iterator[PlatformMention]:
    """The special patterns first: what they take is closed to the cores."""
    for match in matches_near(MEDIA_GROUP, MEDIA_SIGN, text, start, end, lead=24, tail=0):
        yield _mention(text, "other", match.start(), match.end())
    for match in matches_near(HOTLINE_NUMBERS, NUMBER_SIGN, text, start, end, lead=5, tail=80):
        yield from _hotlines(text, match)
    for match in matches_near(NAMED, NAMED_SIGN, text, start, end, lead=16, tail=16):
        first = match.start() + owner_start(match["medium"])
        yield _mention(text, "broadcast", first, match.end())
    yield from _joined(_cored(text, start, end, closed), text)
    for match in LOCAL_MEDIA.finditer(text, start, end):
        yield _mention(text, "new_media", match.start(), match.end())
    for match in ENUMERATED.finditer(text, start, end):
        if not NOT_A_NET.search(match["name"]):
            yield _mention(text, "website", match.start(), match.end())


def _hotlines(text: str, match: re.Match[str]) -> Iterator[PlatformMention]:
    numbers = list(re.finditer(r"(?:0\d{2,3}[-—])?\d{4,5}", match["list"]))
    offset = match.start("list")
    if len(numbers) == 1:
        first = match.start("list") if not match["owner"] else match.start()
        yield _mention(text, "hotline", first, match.end())
        return
    for index, number in enumerate(numbers):
        first = match.start() if index == 0 and match["owner"] else offset + number.start()
        last = offset + number.end()
        quote = text[first:last]
        name = re.sub(r"[“”\"]", "", quote) + "热线"
        yield PlatformMention(name, "hotline", quote, first, last)


def _cored(
    text: str, start: int, end: int, closed: Taken
) -> Iterator[tuple[PlatformMention, bool]]:
    """Mentions from left to right, each with whether it is a core without an owner."""
    floor = start
    for kind, first, last in find_cores(text, start, end):
        if closed.holds(first, last):
            floor = max(floor, last)
            continue
        mention = _named(text, floor, kind, first, last)
        if mention is None or (kind == "new_media" and closed.holds(last, last + 2)):
            continue
        floor = last
        yield mention, mention.start == first


def _named(text: str, floor: int, kind: str, start: int, end: int) -> PlatformMention | None:
    """A core with its owner's words; None where it is no platform after all."""
    core = text[start:end]
    owner = _whole_words(text, owner_before(text, floor, start), start)
    if core.endswith("专栏"):
        owner = column_before(text, floor, start) or owner
    if kind in _PLACES:
        owner = _EACH.sub("", owner)
    if _GENERIC_OWNER.search(owner) or (not owner and core in _BARE):
        return None
    if owner + core in _GENERIC_NAME or (kind == "service_centre" and _ACTS.match(text, end)):
        return None
    if kind in _OWNERLESS or (kind == "credit_platform" and core[0] in '“"'):
        owner = ""
    first = start - len(owner)
    if owner.startswith("小时") and text[first - 2 : first] == "24":
        first -= 2
    if (
        kind not in _EXEMPT
        and _NOT_AFTER.match(text, end)
        and not _is_built(text, owner, core, end)
    ):
        return None
    if (kind == "website" and NOT_A_NET.search(owner + core)) or _is_online(text, first, core, end):
        return None
    if kind == "new_media" and core.endswith(("新媒体", "平台")) and _is_sum(text, first):
        return None
    if kind == "hotline" and _CONTACT.match(text, end):
        return None
    if kind == "hotline" and _SHOW.match(text, end):
        kind = "broadcast"
    return _mention(text, _by_place(text, floor, first, core, kind), first, end)


def _is_built(text: str, owner: str, core: str, end: int) -> bool:
    """县政府门户网站建设 is about the site of an owner, 政府网站建设 about sites."""
    return (
        core.startswith("门户")
        and bool(_OWNED.search(owner))
        and text.startswith(("建设", "改版"), end)
    )


def _whole_words(text: str, owner: str, at: int) -> str:
    """我部政府门户网站 is the 政府门户网站 of 我部, no 部政府; 我县政府门户网站 that of 县政府."""
    cut = owner in _SELVES and text[at - 2 : at - 1] == "我" and text.startswith("政府", at)
    return "" if cut else owner


def _is_online(text: str, first: int, core: str, end: int) -> bool:
    """政务信息网上公开 is publication online; 在政务信息网上公开 names a site."""
    if not core.endswith("网") or text[end : end + 1] != "上":
        return False
    return core != "官网" and not _LOCATIVE.search(text[max(first - 3, 0) : first].rstrip())


def _is_sum(text: str, first: int) -> bool:
    """微信、抖音等新媒体: the class of what was just named, not one more."""
    return _SUMMED.search(text[max(first - 4, 0) : first]) is not None


def _by_place(text: str, floor: int, first: int, core: str, kind: str) -> str:
    """A 专栏 hung beside boards is a board, a 专区 in a hall a part of the hall."""
    if kind != "website":
        return kind
    if core.endswith("专栏"):
        before = text[max(floor, first - 6) : first]
        after = text[first : first + 20]
        return "notice_board" if _WALL.search(before) or _BESIDE_WALL.search(after) else kind
    if core.endswith("专区") and _INDOORS.search(text[max(floor - 12, first - 14, 0) : first]):
        return "service_centre"
    return kind


def _joined(
    mentions: Iterator[tuple[PlatformMention, bool]], text: str
) -> Iterator[PlatformMention]:
    """政务大厅电子显示屏 is one platform: cores with nothing between, of the last one's kind."""
    held: PlatformMention | None = None
    for mention, bare in mentions:
        if held is not None and bare and held.end == mention.start and _joins(held, mention):
            quote = text[held.start : mention.end]
            held = replace(mention, name=_clean(quote), quote=quote, start=held.start)
            continue
        if held is not None:
            yield held
        held = mention
    if held is not None:
        yield held


def _joins(first: PlatformMention, second: PlatformMention) -> bool:
    if second.end - first.start > _LONGEST or second.kind in (*_OWNERLESS, "hotline"):
        return False
    if {first.kind, second.kind} <= _ACCOUNTS:
        return False
    if _PLAIN_MEDIUM.search(first.quote) and second.kind in _ACCOUNTS:
        return False
    within = second.quote.endswith(("专区", "体验区"))
    return first.kind != second.kind or first.kind in ("website", "broadcast") or within


def _mention(text: str, kind: str, start: int, end: int) -> PlatformMention:
    """The mention without quotation marks that stand around all of it or at its begin alone."""
    inner = text[start + 1 : end - 1]
    if text[start] in '“"' and not re.search(r"[”\"]", text[start + 1 : end]):
        start += 1
    elif text[start] in '“"' and text[end - 1] in '”"' and not re.search(r"[“”\"]", inner):
        start, end = start + 1, end - 1
    elif text[end - 1] in '”"' and not re.search(r"[“\"]", text[start : end - 1]):
        end -= 1
    quote = text[start:end]
    return PlatformMention(_clean(quote), kind, quote, start, end)


def _clean(quote: str) -> str:
    return re.sub(r"\s+", "", quote)
