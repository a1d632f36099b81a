"""What a number leaves behind for the next of its paragraph: its metric, a list, a class."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import takewhile

from ingest.prose.labels import shorten, strip
from ingest.prose.words import Counted, Words
from ontology.records import Observation, Span

_TOWNS = ("街道", "镇", "乡", "街道办事处")
_WHOLES = frozenset(
    ("disclosure.total", "disclosure.website", "disclosure.wechat", "disclosure.weibo")
)
_WHOLES_IN_LISTS = frozenset(
    ("requests.answered", "review.total", "litigation.total", "appeals.total", "complaints.total")
)
# A member of a list never begins so: the list before the semicolon has ended.
_NEW_TALK = re.compile(
    r"[^，,；;。]{0,10}(?:公开栏|公示栏|宣传栏|公告栏|LED|显示屏)[^，,；;。]{0,6}(?:公开|发布|公布|公示|宣传)|"
    r"[^，,；;。]{0,24}(?:微信|微博|公众号|抖音号?)[^，,；;。]{0,6}(?:发布|推送|更新|发文|推文)|"
    r"全年|全区|全市|全县|办结|收到|受理|新增|年度|"
    r"[一二三四五六七八九]是|积极|通过|依托|利用|借助|推出|开展|组织(?!机构)|召开|加强|进一步|完善|加大|强化|做好|推进"
)
_LIST = re.compile(
    r"信息(?:当)?中[，,：:]|其中|(?<!不)包括|分别|(?<!不)含(?!量)|分为|[：:]$|具体(?:为|是)|按.{2,10}分"
)
_CLOSED = re.compile(r"[（(][^（）()]*[)）]")
_NAMELESS = re.compile(r"(?:新增|主动|公开|发布|收到|受理|办理|政府|信息|申请|的)+")
_HELD = re.compile(r"(?:累计|共|举行|举办|召开|开展|发布)+$")
_SAME_AGAIN = re.compile(r"去年|上年|同期|上一年|20\d{2}年?$|^\s*(?:共|总|合)计")


@dataclass(slots=True)
class Thread:
    """What is known where the reader stands; `told`: information disclosed has been counted."""

    parent: str | None = None
    category: str | None = None
    in_list: bool = False
    line: int = -1
    told: bool = False
    found: list[Observation] = field(default_factory=list)


def enter_sentence(thread: Thread, text: str, sentence: Span) -> None:
    """A new line forgets everything but what was told; a new sentence ends the list before it."""
    line = text.rfind("\n", 0, sentence.start)
    if line != thread.line:
        thread.parent, thread.category, thread.in_list, thread.line = None, None, False, line
    elif _new_talk(text, sentence):
        thread.in_list = False


def _new_talk(text: str, sentence: Span) -> bool:
    mark = text[sentence.start - 1 : sentence.start]
    if mark in ("；", ";"):
        return bool(_NEW_TALK.match(text, sentence.start))
    return mark == "。" and not _LIST.match(text, sentence.start)


def is_listed(thread: Thread, before: str, head: str) -> bool:
    """Whether a number is a member of a list; one in brackets lists nothing behind them."""
    prior = _CLOSED.sub("", before)
    bracket = max(prior.rfind("（"), prior.rfind("("))
    outer, inner = (prior, "") if bracket < 0 else (prior[:bracket], prior[bracket:])
    if _LIST.search(outer) or (bracket < 0 and _LIST.search(head)):
        thread.in_list = thread.in_list or thread.parent is not None
    within = thread.parent is not None and bracket >= 0 and _LIST.search(inner + head)
    return thread.in_list or bool(within)


def part_of(thread: Thread, words: Words, counted: Counted, start: int) -> Counted:
    """其中视频解读3篇 is a part of the interpretations, never a second number of them all."""
    known = counted.dimensions
    name = _HELD.sub("", shorten(re.sub(r"\s|[“”]", "", strip(words.head)), 20))
    own = known.place or known.subject or known.category
    again = words.in_list and counted.metric == thread.parent
    if not (again or _told(thread, counted, start)) or own or not 2 <= len(name) <= 20:
        return counted
    if (
        counted.metric == "disclosure.category"
        or _NAMELESS.fullmatch(name)
        or _SAME_AGAIN.search(words.head)
    ):
        return counted
    return replace(counted, dimensions=replace(known, subject=name))


def _told(thread: Thread, counted: Counted, start: int) -> bool:
    """Whether the sentence has a proposal of the same kind already: 省提案5件、市提案23件."""
    here = takewhile(lambda item: item.start >= start, reversed(thread.found))
    return counted.metric.startswith("proposals.") and any(
        item.metric == counted.metric for item in here
    )


def at_home(words: Words, counted: Counted) -> Counted:
    """松坪镇公开12条 in the report of 松坪镇: the reporter itself is no place within its report."""
    place = counted.dimensions.place
    if place is None or not place.endswith(_TOWNS):
        return counted
    if (place in _TOWNS and not words.in_list) or (len(place) > 2 and place in words.opening):
        return replace(counted, dimensions=replace(counted.dimensions, place=None))
    return counted


def _leads(metric: str) -> bool:
    """A whole that a list can reach, with parts of its own: 行政诉讼4件 after 行政复议9件."""
    return metric in _WHOLES_IN_LISTS


def follow(thread: Thread, counted: Counted, *, listed: bool) -> None:
    """A part of a list or a rate leaves the parent as it is."""
    thread.told = thread.told or counted.metric in _WHOLES
    thread.category = counted.dimensions.category or (
        thread.category if counted.metric == "disclosure.category_share" else None
    )
    rate = counted.metric.endswith(("share", "growth", "rate"))
    if counted.metric == "open" or rate:
        return
    if listed and thread.parent is not None and not _leads(counted.metric):
        if counted.metric == "disclosure.category":
            thread.parent = counted.metric
        return
    thread.parent = counted.metric
