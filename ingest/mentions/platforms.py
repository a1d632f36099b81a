"""Platforms a report publishes through: each mention with its name as written and its kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.bookmarks import find_bookmarks
from ingest.mentions.platform_names import (
    CORE,
    ENUMERATED,
    HOTLINE_NUMBERS,
    KIND_BY_GROUP,
    LOCAL_MEDIA,
    MEDIA_GROUP,
    NAMED,
    NOT_A_NET,
)
from ontology.records import PlatformMention, Span

_PREFIX = re.compile(r"(?:[\u4e00-\u9fffA-Za-z·•]|[“\"][^“”\"\n]{1,16}[”\"])*$")
_STOP = re.compile(
    r"通过|利用|依托|借助|运用|使用|登录|登陆|访问|关注|充分|及时|认真|积极|定期|主要|同时|分别|先后|继续|不断|切实|"
    r"更新|升级|改版|建设|建成|建立|开设|设立|设置|开辟|开通|创办|完善|优化|打造|维护|管理|加强|规范|发挥|做好|运营|推进|推动|"
    r"重视|发放|印制|制作|张贴|拓展|拓宽|丰富|整合|召开|举办|举行|参加|组织|邀请|办理|处理|公布|发布|刊登|刊载|登载|公告|"
    r"主动公开|向社会|截至|截止|今年|全年|本年|年度|我们|一是|二是|三是|四是|五是|六是|首先|其次|"
    r"配备|配置|安装|摆放|有效|进一步|全面|确保|开展|被纳入|纳入|现有|推送至|推送|提高|关停|接入|清理|拥有|推出|上线|邀请|畅通|公开接受|截止|方便|畅通|增设|新增|新建|新设|选择|包括|以及|还有|其中|并将|还将|均|已|除|等|且|仍|也|都|又|还|再|并|向|在|于|以|为|对|将|把|由|从|到|和|与|及|或|的|了|是|按|让|经|用|共|据|就|使|给|设"
)
_SHED = re.compile(
    r"^(?:年度?|月份?|日|底|我|本|该|此|好$|化$|各类|自身|全部|所有|这|个|条|次|期|场|位|家|名|通)+"
)
_GENERIC_OWNER = re.compile(
    r"^(?:其他|其它|他|有关|相关|多个|多家|部分|一些|当地|同类)|各|不合格|自建|企事业"
)
_OWNERLESS = frozenset({"press_conference", "interview", "newspaper"})
_BARE = frozenset(
    {
        "热线",
        "电话",
        "服务热线",
        "公众",
        "信息公开查询",
        "网站",
        "专栏",
        "栏目",
        "公开栏目",
        "新闻网",
        "信息网",
        "中心网",
        "公开网站",
        "公开专栏",
    }
)
_NOT_AFTER = re.compile(
    r"建设|集约化|普查|工作(?!动态|专栏)|制度|计划|管理办法|监测|数量|安全|考核|改版|互联互通|抽查"
)
_EXEMPT = frozenset({"notice_board", "handout", "screen", "reading_place", "hotline", "mailbox"})
_HANDED = ("手册》", "明白卡》", "明白纸》")
_SHOW = re.compile(r"[”\"]?(?:栏目|节目|直播)")
_LEVEL = re.compile(r"[省市县区旗镇乡局委州]$")


def find_platforms(
    text: str, start: int, end: int, excluded: Sequence[Span]
) -> tuple[PlatformMention, ...]:
    """One entry per mention; what stands in the title of a document is no platform."""
    closed: list[Span] = [*excluded]
    found: list[PlatformMention] = []
    for mark in find_bookmarks(text, start, end):
        span = Span(mark.start, mark.end)
        if any(span.overlaps(other) for other in excluded):
            continue
        kind = _marked_kind(text, mark.kind, mark.start, mark.end)
        if kind is not None:
            quote = text[mark.start : mark.end]
            found.append(PlatformMention(mark.title, kind, quote, mark.start, mark.end))
        closed.append(span)
    for mention in _candidates(text, start, end):
        span = Span(mention.start, mention.end)
        if not any(span.overlaps(other) for other in closed):
            found.append(mention)
            closed.append(span)
    return tuple(sorted(found, key=lambda mention: mention.start))


def _marked_kind(text: str, kind: str, start: int, end: int) -> str | None:
    if kind == "board":
        return "handout" if text[start:end].endswith(_HANDED) else "notice_board"
    if kind == "newspaper":
        return "gazette" if text[end - 3 : end - 1] == "公报" else "newspaper"
    return "broadcast" if kind == "programme" else None


def _candidates(text: str, start: int, end: int) -> Iterator[PlatformMention]:
    """The special patterns first: what they take is closed to the cores."""
    for match in MEDIA_GROUP.finditer(text, start, end):
        yield _mention(text, "other", match.start(), match.end())
    for match in HOTLINE_NUMBERS.finditer(text, start, end):
        yield from _hotlines(text, match)
    for match in NAMED.finditer(text, start, end):
        first = match.start() + _cut(match["medium"])
        yield _mention(text, "broadcast", first, match.end())
    floor = start
    for match in CORE.finditer(text, start, end):
        mention = _cored(text, floor, match)
        if mention is not None:
            floor = mention.end
            yield mention
    for match in LOCAL_MEDIA.finditer(text, start, end):
        yield _mention(text, "new_media", match.start(), match.end())
    for match in ENUMERATED.finditer(text, start, end):
        if not NOT_A_NET.search(match["name"]):
            yield _mention(text, "website", match.start(), match.end())


def _hotlines(text: str, match: re.Match[str]) -> Iterator[PlatformMention]:
    numbers = list(re.finditer(r"\d{4,5}", match["list"]))
    offset = match.start("list")
    if len(numbers) == 1:
        first = match.start("list") if not match["owner"] else match.start()
        yield _mention(text, "hotline", first, match.end())
        return
    for index, number in enumerate(numbers):
        first = match.start() if index == 0 else offset + number.start()
        last = offset + number.end()
        quote = text[first:last]
        yield PlatformMention(quote.strip('“"') + "热线", "hotline", quote, first, last)


def _cored(text: str, start: int, match: re.Match[str]) -> PlatformMention | None:
    kind = KIND_BY_GROUP[match.lastgroup or ""]
    core = match.group()
    prefix_match = _PREFIX.search(text[max(start, match.start() - 20) : match.start()])
    prefix = prefix_match.group() if prefix_match else ""
    owner = prefix[_cut(prefix) :]
    if _GENERIC_OWNER.search(owner) or (not owner and core in _BARE):
        return None
    if kind in _OWNERLESS:
        owner = ""
    if kind not in _EXEMPT and _NOT_AFTER.match(text, match.end()):
        return None
    if NOT_A_NET.search(owner + core):
        return None
    first = match.start() - len(owner)
    if kind == "newspaper":
        first += _cut(core[:-2])
        core = text[first : match.end()]
    if kind == "hotline" and _SHOW.match(text, match.end()):
        kind = "broadcast"
    kind = _wall(text, start, first, core, kind)
    return _mention(text, kind, first, match.end())


def _wall(text: str, start: int, first: int, core: str, kind: str) -> str:
    """A 专栏 that is made or hung beside boards is a board."""
    if kind == "website" and core.endswith("专栏"):
        before = text[max(start, first - 6) : first]
        after = text[first : first + 20]
        if re.search(r"制作|张贴|悬挂", before) or re.search(r"[版板]报|橱窗", after):
            return "notice_board"
    return kind


def _cut(prefix: str) -> int:
    """Where the owner's words begin: after the last verb or particle outside quotes."""
    masked = re.sub(r"[“\"][^“”\"]*[”\"]", lambda match: "引" * len(match.group()), prefix)
    cut = 0
    for match in _STOP.finditer(masked):
        cut = match.end()
    shed = _SHED.match(prefix[cut:])
    if shed and shed.end() <= len(prefix) - cut:
        cut += shed.end()
    return cut


def _mention(text: str, kind: str, start: int, end: int) -> PlatformMention:
    if text[start] in '“"' and not re.search(r"[”\"]", text[start + 1 : end]):
        start += 1
    quote = text[start:end]
    return PlatformMention(_clean(quote), kind, quote, start, end)


def _clean(quote: str) -> str:
    inner = re.fullmatch(r"[“\"]([^“”\"]+)[”\"]", quote)
    return re.sub(r"\s+", "", inner.group(1) if inner else quote)
