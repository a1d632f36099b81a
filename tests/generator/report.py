"""Whole reports with known facts: prose around the forms, in every shape."""

from __future__ import annotations

import random

from tests.generator.layout import Facts, Key, Rows, keys, layouts
from tests.generator.shapes import HTML_SHAPES, TEXT_SHAPES

COUNTS = ("0", "0", "0", "0", "1", "2", "7", "13", "42", "108", "1894", "１２")
ODD = ("", "", "—", "-", "/", "xx", "**", "20xx")
CHANGES = ("+5", "-3", "减4", "增3", "增加2", "减少6")
AMOUNTS = ("251000元", "1,234.5万元", "52.15", "0", "199.43")
PROSE = (
    "一、总体情况",
    "本机关认真贯彻落实《中华人民共和国政府信息公开条例》，全年主动公开政府信息380条。",
    "（一）主动公开",
    "通过政府网站公开信息285条，其中：动态类120条。",
)
LATER = ("五、存在的主要问题及改进情况", "公开的形式不够丰富。", "六、其他需要报告的事项", "无")


def facts_for(era: str, seed: int, odd: float = 0.0) -> Facts:
    """A raw text for every cell of the era's forms; `odd` is the share of blank and masked ones."""
    draw = random.Random(seed)
    return {key: _raw(draw, key, odd) for key in keys(era)}


def _raw(draw: random.Random, key: Key, odd: float) -> str:
    if draw.random() < odd:
        return draw.choice(ODD)
    if "增/减" in key[2]:
        return draw.choice((*COUNTS, *CHANGES))
    if "金额" in key[2]:
        return draw.choice(AMOUNTS)
    return draw.choice(COUNTS)


def write_report(
    era: str, facts: Facts, shape: str, tables: list[tuple[str, Rows]] | None = None
) -> bytes:
    """The bytes of a page; `tables` replaces the era's own layout (damaged, relabelled)."""
    tables = layouts(era, facts) if tables is None else tables
    if shape in HTML_SHAPES:
        body = [f"<p>{line}</p>" for line in PROSE]
        for title, rows in tables:
            body += [f"<p>{title}</p>", HTML_SHAPES[shape](rows)]
        body += [f"<p>{line}</p>" for line in LATER]
        inner = "\n".join(body)
        return f"<html><head><meta charset='utf-8'></head><body>{inner}</body></html>".encode()
    parts = list(PROSE)
    for title, rows in tables:
        parts += [title, TEXT_SHAPES[shape](rows)]
    return "\n".join([*parts, *LATER]).encode()
