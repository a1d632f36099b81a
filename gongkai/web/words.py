"""What the page says itself, in both languages."""

from __future__ import annotations

WORDS: dict[str, dict[str, str]] = {
    "zh": {
        "title": "公开：问年报", "you": "我", "me": "问", "answerer": "公开", "it": "答",
        "placeholder": "用中文或英文提问，回车发送",
        "welcome": "可以问已收录的政府信息公开年度报告。答案后的 [1] 是出处，点开可看原文。",
        "empty": "库里还没有报告。先用 gongkai ingest 读入。",
        "examples": "已收录了多少份报告？|已收录的报告中收到申请数量排名|哪个机关主动公开的信息最多？",
        "checked": "已核对出处", "unchecked": "未通过核对", "seconds": "{seconds:.2f}秒",
        "close": "关闭原文", "gone": "原文已不在库中，无法打开。", "new": "新对话",
        "cypher": "用到的 Cypher", "failed": "没能回答：{reason}",
    },
    "en": {
        "title": "gongkai: ask the reports", "you": "You", "me": "Q", "answerer": "gongkai", "it": "A",
        "placeholder": "Ask in Chinese or English, Enter sends",
        "welcome": "Ask the stored disclosure reports. [1] after an answer is its source: click it.",
        "empty": "There is no report yet. Read some with gongkai ingest.",
        "examples": "How many reports are there?|已收录的报告中收到申请数量排名|哪个机关主动公开的信息最多？",
        "checked": "sources checked", "unchecked": "not verified", "seconds": "{seconds:.2f} s",
        "close": "close the document", "gone": "The document is no longer stored.",
        "new": "new conversation", "cypher": "Cypher used", "failed": "No answer: {reason}",
    },
}  # fmt: skip


def word(language: str, key: str, **fields: object) -> str:
    """A word of the page."""
    return WORDS[language][key].format(**fields)
