"""A heading and nothing but 无 under it: 四、收费情况 / 无。 says there was none of what is headed."""

from __future__ import annotations

import re

from ontology.records import Span

_NONE = re.compile(
    r"\s*(?:本年度?|我[局委镇乡办])?(?:暂)?(?:无|没有|未发生|零)(?:此类|相关|该类)?(?:情况|事项)?\s*$"
)
_HEADING = re.compile(
    r"[ \t\u3000\xa0]*(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）]?[、.．:：\s]?)?(?P<what>[^，,。；;\n]{4,40}?)[：:]?\s*"
)


def denied_heading(text: str, sentence: Span) -> Span | None:
    """From the words of the heading to the end of the 无 that is all its text, else None."""
    if not _NONE.match(text[sentence.start : sentence.end]):
        return None
    line = text.rfind("\n", 0, sentence.start)
    if line < 0 or text[line : sentence.start].strip():
        return None
    above = text[:line].rstrip()
    first = above.rfind("\n") + 1
    heading = _HEADING.fullmatch(above, first)
    return Span(heading.start("what"), sentence.end) if heading else None


def denial(words: str) -> str:
    """没有 and what the heading names."""
    return "没有" + re.sub(r"\s", "", words[: words.find("\n")]).rstrip("：:")
