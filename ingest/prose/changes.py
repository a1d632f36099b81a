"""Changes: 由20家增加到35家 is two numbers, 比上年增加56条 is a difference, not a total."""

from __future__ import annotations

import re

from ingest.prose.labels import shorten, strip

_FROM = re.compile(
    r"(?P<what>.*?)(?:由|从)(?:原来的?|原有的?|最初的?|去年的?|上年的?|20\d{2}年度?的?|年初的?)*#$"
)
_TO = re.compile(
    r"(?:^|.*(?:由|从).*?)(?:增加|增|上升|提高|扩大|扩展|发展|减少|下降|降|提升|增长|缩减|精简|压减|缩短|拓展)(?:至|到|为)(?:今年|本年度?|当年|20\d{2}年)?的?#"
)
_MOVES = re.compile(r"^[^，,。；;]{0,6}(?:增|上升|提高|扩|发展|减|降|提升|缩|精简|压|拓展)")
_DIFFERENCE = re.compile(
    r"(?P<what>.*?)(?:(?:比|较|同比|环比)[^#]*?)?(?P<move>增加|增长|增|减少|下降|减|上升|多|少)(?:了)?#$"
)
_COMPARED = re.compile(r"比|较|同比|环比|同期")
_UNITS = re.compile(r"接入|入驻|进驻|联网|开通|覆盖")

Named = tuple[str, str | None]


def change_of(full: str, before: str) -> Named | None:
    """The name of a number that tells a change, else None."""
    head, _, tail = full.partition("#")
    start = _FROM.match(head + "#")
    if start and _MOVES.match(tail):
        return _edge(start["what"], before, "before")
    if _TO.match(head + "#") and re.search(r"由|从", head + before):
        what = re.split(r"由|从", head)[0] or re.split(r"由|从", before)[0]
        return _edge(what, before, "after")
    difference = _DIFFERENCE.match(head + "#")
    if difference and _COMPARED.search(head + before[-12:]):
        what = strip(difference["what"]) or strip(re.split(r"[，,]", before.rstrip("，,"))[-1])
        what = re.sub(r"\s*\d[\d.,万余多\s]*[\u4e00-\u9fff]{0,2}$", "", what)
        move = "增加" if difference["move"] in ("增加", "增长", "增", "上升", "多") else "减少"
        return "open", f"{shorten(what, 16)}{move}数"
    return None


def _edge(what: str, before: str, side: str) -> Named:
    told = strip(what) or strip(before.rstrip("，,"))
    noun = strip(re.split(r"[，,]", told.rstrip("，,"))[-1])
    if _UNITS.search(what + before[-20:]) and re.search(r"单位|部门|网点|家", what + before[-20:]):
        return ("platform.units_before" if side == "before" else "platform.units"), None
    suffix = "(原)" if side == "before" else "(现)"
    return "open", (shorten(noun, 18) or "数量") + suffix
