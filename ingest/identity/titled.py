"""What a title leaves when year, topic and kind of text are taken away: the organ it names."""

from __future__ import annotations

import re

YEAR = (
    r"[(（]?(?:20[0-3]\d|20[xX×*]{2}|[xX×*]{2,4}(?=年)|二[〇零oO○0ОＯ][〇零一二三oO○0ОＯ]{1,2}[〇零一二三四五六七八九oO○0]?)"
    r"(?:[-—至]\d{2,4})?(?:年(?:度)?)?[)）]?"
)
_TOPIC = re.compile(
    r"(?:关于|的)?(?:政府(?=信息|和|与|、)|政务(?=信息|公开|和|与))?(?:信息|政务)(?:主动)?(?:公开|与政务公开)|关于|上半年|下半年|半年|年度|学年|"
    r"政府(?=信息)|政务公开|依申请"
)
_YEAR = re.compile(YEAR)
_LEAD = re.compile(
    r"^(?:关于|公布|印发|转发|报送|标题[:：]|【[^】]*】|附件\d*[:：]?|\d{1,2}[、.])+"
)
_ORGAN_END = re.compile(
    r"(?:政府|局|委|会|办|室|厅|部|署|院|处|中心|所|站|队|街道|镇|乡|区|县|市|旗|州|盟|省|行|场|苏木)$"
)


def surface_of_title(title: str) -> str | None:
    """What is left of a title (plain words) without year, topic and kind of text."""
    words = _LEAD.sub("", title)
    closing = re.search(r"[(（]([^)）]{0,20})[)）]$", words)
    words = words[: closing.start()] if closing else words
    lead = _YEAR.match(words)
    if lead:
        words = words[lead.end() :].lstrip("的,，")
    year, topic = _YEAR.search(words), _TOPIC.search(words)
    cuts = [m.start() for m in (year, topic) if m is not None]
    name = words[: min(cuts)] if cuts else words
    if name.endswith("人民") and words[len(name) :].startswith("政府"):
        name += "政府"
    name = name.strip("的、,，:：-—_ “”\"'《")
    if not name and closing and _ORGAN_END.search(closing.group(1)):
        return closing.group(1)
    return name if 2 <= len(name) <= 32 else None
