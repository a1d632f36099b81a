"""What the faces say themselves, in the language of the question."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "zh": {
        "sources": "来源", "agency": "机关", "year": "年份", "value": "数值", "metric": "指标",
        "name": "名称", "note": "来源", "page": "第{page}页", "original": "原网页",
        "masked": "已遮盖", "blank": "空白", "not_applicable": "不适用", "illegible": "无法辨认",
        "none": "无数值", "coverage": "{of}份报告中{reported}份给出数字",
        "missing": "未给出：{names}", "left_out": "未计入{count}份", "others": "等{count}个",
        "candidates": "可以指", "near": "相近的原文", "join": "、", "stop": "；",
        "not_stored": "原文已不在库中，只有当时引用的文字。", "row": "行", "no_text": "（没有回答）",
        "no_report": "无报告",
    },
    "en": {
        "sources": "Sources", "agency": "Agency", "year": "Year", "value": "Value",
        "metric": "Metric", "name": "Name", "note": "Source", "page": "p. {page}",
        "original": "original page", "masked": "masked", "blank": "blank",
        "not_applicable": "not applicable", "illegible": "illegible", "none": "no number",
        "coverage": "{reported} of {of} reports give the number", "missing": "without: {names}",
        "left_out": "{count} left out", "others": "and {count} more", "candidates": "Can mean",
        "near": "Near to it", "join": ", ", "stop": "; ",
        "not_stored": "The text is no longer stored; only the quoted words are left.",
        "row": "Row", "no_text": "(no answer)", "no_report": "no report",
    },
}  # fmt: skip


def word(language: str, key: str, **fields: object) -> str:
    """A word or phrase of the faces; Chinese where the language is unknown."""
    return WORDS.get(language, WORDS["zh"])[key].format(**fields)
