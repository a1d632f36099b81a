"""Accounts by their own name: “云岭发布”微信公众号, 微信公众号“云岭发布”, “中国·云岭”门户网站.

The name is the account's (云岭发布), its place is that of the words inside the marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.scanning import matches_near
from ontology.records import PlatformMention, Span

_NAMED = r"[“\"「‘《][^“”\"「」‘’《》\n，。；]{2,24}[”\"」’》]"
_LIST = rf"{_NAMED}(?:[、，,和及与]?{_NAMED}){{0,7}}"
_ADJECTIVE = r"(?:政务|官方|政府|手机|移动|新浪|腾讯|新闻|掌上|本地)*"
_CARRIERS: tuple[tuple[str, str], ...] = (
    ("wechat", r"微信(?:公众平台|公众号|公众账号|公众服务号|订阅号|服务号|公号|平台|视频号|号|群)?|公众(?:服务)?(?:号|平台)|订阅号|视频号"),
    ("weibo", r"微博(?:账号|平台|号)?"),
    ("app", r"客户端|APP|App|app|小程序|手机台"),
    ("new_media", r"抖音(?:号|账号)?|快手(?:号|账号)?|(?:今日)?头条号|头条|百家号|网易号|企鹅号|融媒体(?:平台)?|新媒体(?:平台|账号)?(?!矩阵)|短视频(?:号|账号)|两微(?:平台)?|双微(?:平台)?"),
    ("website", r"(?:政府)?(?:门户)?网站(?!群)|(?:政府)?门户网|政务网|政府网|信息网"),
)  # fmt: skip
_CARRIER = "|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _CARRIERS)
_BEFORE = re.compile(
    rf"(?P<names>{_LIST})(?:[（(][^（）()]{{1,20}}[)）])? ?(?:等)?(?:[一二两三四五六七八九十几\d]{{1,2}}个|的)?{_ADJECTIVE}(?:{_CARRIER})"
)
_AFTER = re.compile(
    rf"(?:(?:{_CARRIER})(?<!条))(?:账号|名称)?(?:为|是|名为|[:：]|[—-]{{1,2}})?(?P<names>{_LIST})"
    r"(?!专栏|栏目|板块|版块|专题|频道|模块|活动|服务|功能|一栏|标签|子栏)"
)
# Behind 门户网站 a column stands in quotation marks as often as the site's own name.
_SITE = re.compile(r"[“\"](?:中国|信用)|·|(?:网|在线|之窗|频道)[”\"]")
_OPENING = re.compile(r"[“\"「‘《]")
_ONE = re.compile(_NAMED)
_CREDIT = re.compile(r"信用|诚信")
#: A name ending in 发布 in quotation marks is an account, also where its carrier is not told.
_BROADCASTS = re.compile(
    r"[“\"「](?P<name>[\u4e00-\u9fff]{2,8}(?:发布|官微|官方微信|官方微博))(?<!数据发布)(?<!信息发布)(?<!政策发布)(?<!新闻发布)(?<!成果发布)[”\"」](?!会|厅|制度|机制|渠道|平台|新媒体|矩阵|专?栏|板块|频道|页面|模块|专区)"
)
# 规范政务新媒体，通过“越山动态”发布: the account's kind is told in the words before.
_THROUGH = re.compile(
    r"(?:通过|利用|依托|借助|在)[“\"](?P<name>[\u4e00-\u9fff]{3,8})[”\"](?:平台|账号|上)?(?:及时|同步|定期|主动)?(?=发布|推送|公开|推出|转发)"
)
_TOLD_BEFORE = re.compile(
    r"(?P<wechat>微信|公众号)|(?P<weibo>微博)|(?P<new_media>新媒体|抖音|头条)"
)
#: Names that can be no other word: told once with their carrier, they are met again alone.
_PROPER = re.compile(r".{2,}(?:网|发布|在线|之窗|视窗)$")
_PAPERS = re.compile(
    r"(?:报纸|报刊|刊物|杂志|简报|周刊)(?P<names>[“\"][^“”\"\n]{2,10}[”\"])|(?P<first>[“\"][^“”\"\n]{2,10}[”\"])(?:报纸|杂志|周刊|期刊)"
)
_NO_NAME = re.compile(
    r"^(?:互联网|五公开|双公示|双随机|放管服|一网通办|不见面|最多跑|我要|依申请|三公|两微|一站式|红黑榜|公开|非接触|学习强国|好差评|互联网.*|[一二三四五六七八九十\d].*[率次项个]|政务微信|政务微博|官方微博|官方微信|官方微信.*|微信公众号|公众号)$"
)


def find_accounts(text: str, start: int, end: int) -> Iterator[tuple[Span, PlatformMention]]:
    """Named accounts, each with the stretch that it and its carrier take together."""
    if not any(text.find(mark, start, end) >= 0 for mark in '“"「‘《'):
        return
    before = _BEFORE.finditer(text, start, end)
    after = matches_near(_AFTER, _OPENING, text, start, end, lead=24, tail=220)
    for matches in (before, after):
        for match in matches:
            kind = next(kind for kind, _ in _CARRIERS if match[kind])
            if matches is after and kind == "website" and not _SITE.search(match["names"]):
                continue
            yield from _each(text, match, "names", kind)
    for match in _PAPERS.finditer(text, start, end):
        yield from _each(text, match, "names" if match["names"] else "first", "newspaper")
    for match in _THROUGH.finditer(text, start, end):
        told = list(_TOLD_BEFORE.finditer(text, max(start, match.start() - 40), match.start()))
        if told and not _NO_NAME.match(match["name"]):
            kind = told[-1].lastgroup or "new_media"
            yield (
                Span(match.start("name") - 1, match.end()),
                _account(text, kind, *match.span("name")),
            )
    for match in _BROADCASTS.finditer(text, start, end):
        kind = "weibo" if match["name"].endswith("微博") else "wechat"
        yield Span(*match.span()), _account(text, kind, *match.span("name"))


def met_again(
    text: str, start: int, end: int, known: Sequence[PlatformMention]
) -> Iterator[PlatformMention]:
    """Accounts and sites told with their carrier before, where their name stands alone."""
    kinds = {item.name: item.kind for item in reversed(known) if _PROPER.match(item.name)}
    for name, kind in kinds.items():
        for match in re.finditer(re.escape(name) + r"(?![站络会])", text[start:end]):
            yield _account(text, kind, start + match.start(), start + match.end())


def _each(
    text: str, match: re.Match[str], group: str, kind: str
) -> Iterator[tuple[Span, PlatformMention]]:
    whole = Span(*match.span())
    for one in _ONE.finditer(text, *match.span(group)):
        first, last = one.start() + 1, one.end() - 1
        words = text[first:last]
        if _NO_NAME.match(words) or (text[one.start()] == "《" and kind not in ("wechat", "app")):
            continue
        kind = "credit_platform" if _CREDIT.match(words) else kind
        yield whole, _account(text, kind, first, last)


def _account(text: str, kind: str, start: int, end: int) -> PlatformMention:
    words = text[start:end]
    return PlatformMention(re.sub(r"\s+", "", words), kind, words, start, end)
