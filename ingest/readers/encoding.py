"""Bytes to characters for the encodings Chinese government pages have been written in."""

from __future__ import annotations

import re

from ingest.readers.unreadable import Unreadable

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_META = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_\-]+)""", re.I)
# gb2312 and gbk pages regularly hold characters of their superset.
_SUPERSET = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "big5": "big5hkscs"}
# The characters every such report is full of: the decoding that shows most of them is right.
_COMMON = frozenset(
    "的政府信息公开年度报告工作情况和主动申请条件数人民行的在是国务院及為個開報信資訊請動"
)
# Below this share of undecodable bytes a page is still read (cut multi-byte characters at joints).
_LOSS_LIMIT = 0.02
# A line pasted in another encoding loses more: then the rest must read as such a report does.
_LOSS_LIMIT_OF_TEXT, _TEXT_SCORE = 0.15, 0.03


def decode(data: bytes, *, declared: str | None = None) -> tuple[str, str]:
    """(text, encoding) of the bytes; no byte order mark, no newline translation.

    Raises `Unreadable("binary")` when no encoding makes text of them.
    """
    for mark, name in _BOMS:
        if data.startswith(mark):
            return data[len(mark) :].decode(name, errors="replace"), name
    if data[:4096].count(0) > len(data[:4096]) // 5:
        return _without_mark(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        return _best(data, declared)


def declared_charset(data: bytes) -> str | None:
    """The charset a page says it is in (often wrong: only one candidate among others)."""
    match = _META.search(data[:4096])
    return match.group(1).decode("ascii").lower() if match else None


def _without_mark(data: bytes) -> tuple[str, str]:
    for name in ("utf-16-le", "utf-16-be"):
        text = data.decode(name, errors="replace")
        if _score(text) > 0.05:
            return text, name
    raise Unreadable(
        "binary", "the file holds no text; give the txt, html, pdf or docx of the report"
    )


def _best(data: bytes, declared: str | None) -> tuple[str, str]:
    names = ["utf-8", "gb18030", "big5hkscs"]
    if declared and (name := _SUPERSET.get(declared, declared)) not in names:
        names.append(name)
    if 0 in data[:4096]:
        # Chinese in UTF-16 has a zero only in its digits and line feeds.
        names += ["utf-16-le", "utf-16-be"]
    tried: list[tuple[float, str, str]] = []
    for name in names:
        try:
            text = data.decode(name, errors="replace")
        except LookupError:
            continue
        loss = text.count("\ufffd") / max(len(text), 1)
        score = _score(text)
        if loss <= _LOSS_LIMIT or (loss <= _LOSS_LIMIT_OF_TEXT and score >= _TEXT_SCORE):
            tried.append((score - loss, name, text))
    if not tried:
        raise Unreadable("binary", "the file is text in no known encoding; save it as UTF-8")
    _, name, text = max(tried, key=lambda item: item[0])
    return text, name


def _score(text: str) -> float:
    sample = text[:20000]
    return sum(char in _COMMON for char in sample) / max(len(sample), 1)
