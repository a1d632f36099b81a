"""Counts whose number the page has lost: 发布信息条, 共收到申请   件."""

from __future__ import annotations

import re
from dataclasses import dataclass

_VERB = r"(?:发布|公开|公布|收到|受理|办结|答复|回复|召开|举办|培训|印发|发放|报送|编发|推送|更新|上传|接待|开展|组织|办理|制发|处理|录入)"
_NOUN = r"(?:信息|动态|材料|资料|稿件|公告|解读|政策|人员|群众|会议|培训班?|建议|提案|来信|留言|数据|文章|微博|微信|新闻)"
_LOST = (
    re.compile(
        r"(?:^|(?<=[，,。；;])|共|累计|全年|总计)[^，,。；;\n\d]{0,6}?(?:收到|受理|接到|办结|答复)(?P<what>[^，,。；;\n\d零一二两三四五六七八九十]{0,14}申请)"
        r"(?P<unit>件|宗|份)(?=[，,。；;、）)\n]|$)"
    ),
    re.compile(rf"{_VERB}(?P<what>[^，,。；;：:（）()\n\d零一二两三四五六七八九十百千万几数多每各逐]{{0,20}}?{_NOUN})(?P<unit>余?(?:条|篇|份|人次|次|期|场))(?=[，,。；;、）)\n]|$)"),
    re.compile(rf"(?:{_VERB}|共计?|累计|合计)(?P<what>[^，,。；;\n\d]{{0,16}}?)(?:共计?|累计)?[ \u3000_＿]{{1,8}}(?P<unit>余?(?:万?条|件|篇|份|人次|次|期|场|宗))(?=[，,。；;、）)\n]|$)"),
    re.compile(r"(?P<what>(?:信息|申请|文件|材料))(?:共计?|累计|总计)(?P<unit>条|件|篇|份)(?=[，,。；;、）)\n]|$)"),
)  # fmt: skip
# Every pattern ends so; sentences without such an end are passed over quickly.
_BARE_UNIT = re.compile(
    r"[\u4e00-\u9fff \u3000_＿]余?万?(?:条|篇|份|次|期|场|件|宗)(?=[，,。；;、）)\n]|$)"
)
_NOT_LOST = re.compile(r"(?:逐|每|条条|件件|若干|一)$|(?:会议|人员|培训)(?:次|份|条)$")


@dataclass(frozen=True, slots=True)
class Lost:
    """The place of a unit without its number, and the unit."""

    start: int
    end: int
    unit: str
    unit_start: int


def find_lost(text: str, start: int, end: int) -> list[Lost]:
    """Units that follow a verb and a counted noun directly, with no number between."""
    if not _BARE_UNIT.search(text, start, end):
        return []
    found: list[Lost] = []
    for pattern in _LOST:
        for match in pattern.finditer(text, start, end):
            if _NOT_LOST.search(text[match.start() : match.start("unit")]):
                continue
            if any(match.start() < other.end and other.start < match.end() for other in found):
                continue
            unit = match["unit"].lstrip("余")
            found.append(Lost(match.start(), match.end(), unit, match.start("unit")))
    return sorted(found, key=lambda item: item.start)
