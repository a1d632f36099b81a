"""Shares, rates and growth: which percentage a clause states."""

from __future__ import annotations

import re

from ingest.prose.labels import previous_noun, shorten, strip

_UP = re.compile(r"(?:增长|上涨|增加|上升|提高|提升|增幅|增)[^#]{0,6}#|#.{0,2}(?:的)?(?:增长|增幅)")
_DOWN = re.compile(r"(?:下降|下滑|减少|降低|回落|降幅|减)[^#]{0,6}#")
_REQUESTS_BEFORE = re.compile(
    r"申请的?(?:总)?(?:数量?|量|件数)?(?:比|较|同比|增加)[^，,]{0,16}[，,]$"
)
_REQUESTS = re.compile(r"申请")
_DISCLOSURE = re.compile(r"主动公开|公开(?:政府)?信息|发布(?:政府)?信息|信息公开(?:总)?[数量]")
_ON_TIME = re.compile(
    r"(?:按时|按期|及时|依法)?(?:办结|办复|答复|回复|办理|受理)率|按时(?:办结|答复)"
)
_MAILBOX = re.compile(r"信箱|来信|留言|网民|网络问政|12345|热线|问政")
_SHARE = re.compile(r"占|比重|比例")

_BARE_RATE = re.compile(
    r"(?:其中)?(?P<rate>(?:按时|按期|及时)?(?:办结|办复|答复|办理)率)(?:均|都)?(?:达到?|为|是)?#"
)
_WORKS = {"proposals": "建议提案"}
_FAMILIES = {"requests": "收到申请数", "disclosure": "主动公开政府信息数"}

_COMPARED = re.compile(r"同比|环比|相比|较|比|增长|上涨|增加|上升|提高")
_HAN_NOUN = re.compile(r"[\u4e00-\u9fff]{2}")
_WHOLE_NOUN = re.compile(r"信息|公开|总量|数量|总数|发布|申请")

Named = tuple[str, str | None]


def rate_of(full: str, before: str, parent: str | None, category: str | None) -> Named:
    """The key of a percentage and, for an open one, None or its label."""
    family = (parent or "").split(".")[0]
    if _UP.search(full):
        return _growth(full, before, family, parent)
    if _DOWN.search(full):
        return "open", _change_label(full, before, family, "降幅")
    if re.search(r"电子化率|电子化", full):
        return "disclosure.electronic_share", None
    if re.search(r"满意(?:率|度)", full):
        return "assessment.satisfaction", None
    if _ON_TIME.search(full):
        return _on_time(full, before, family)
    if _SHARE.search(full) and parent in ("disclosure.category", "disclosure.category_share"):
        return ("disclosure.category_share", None) if category else ("open", None)
    return "open", None


def _growth(full: str, before: str, family: str, parent: str | None) -> Named:
    if _REQUESTS.search(full) or family in ("requests",) or _REQUESTS_BEFORE.search(before):
        return "requests.growth", None
    noun = strip(_COMPARED.split(full.split("#")[0])[0])
    if _HAN_NOUN.search(noun) and not _WHOLE_NOUN.search(noun) and "其中" in full + before[-8:]:
        return "open", _change_label(full, before, family, "增幅")
    part = parent != "disclosure.total" and "其中" in before[-60:]
    if not part and (_DISCLOSURE.search(full + before[-30:]) or family == "disclosure"):
        return "disclosure.growth", None
    return "open", _change_label(full, before, family, "增幅")


def _change_label(full: str, before: str, family: str, what: str) -> str | None:
    """收到申请较上年下降: the thing compared and which way it went."""
    noun = strip(
        re.split(
            r"同比|环比|[与同和]?(?:20\d{2}年|去年|上年)[^#]{0,4}相?比|较|比|(?:增长|增加|上涨|下降|下滑|减少|上升|提高|降低|增幅|降幅)",
            full.split("#")[0],
        )[0]
    )
    if noun in ("", "较", "比") and family in _FAMILIES:
        return _FAMILIES[family] + "同比" + what
    if noun in ("", "较", "比"):
        noun = re.sub(r"(?:[比较].*)?(?:增加|减少|上升|下降)$", "", previous_noun(before))
    return shorten(noun, 16) + "同比" + what


def _on_time(full: str, before: str, family: str) -> Named:
    if re.search(r"热线", full + before[-60:]):
        return "open", None
    if _MAILBOX.search(full) or family == "mailbox":
        return "mailbox.completion_rate", None
    if family in _WORKS and (bare := _BARE_RATE.match(full)):
        return "open", _WORKS[family] + bare["rate"]
    if family == "hotline":
        return "open", None
    near = full + before[-80:]
    if family in ("requests", "outcome") or re.search(r"申请", near):
        return "requests.on_time_rate", None
    if _MAILBOX.search(before[-80:]):
        return "mailbox.completion_rate", None
    return "open", None
