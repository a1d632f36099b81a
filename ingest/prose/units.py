"""Measure words by what they can count: documents, people, money, occasions, places."""

from __future__ import annotations

COUNT, PEOPLE, MONEY, ANY = "count", "people", "money", "any"
TIMES: frozenset[str | None] = frozenset(
    ["次", "场", "期", "轮", "场次", "次数", "个", "届", "轮次"]
)
PERSON_UNITS: frozenset[str | None] = frozenset(
    ["人", "人次", "名", "位", "人/次", "人（次）", "人(次)", "余人", "户"]
)
MONEY_UNITS: frozenset[str | None] = frozenset(["元", "美元", "港元", "欧元", "元人民币"])
_DOCUMENTS = (
    "条",
    "件",
    "篇",
    "则",
    "份",
    "项",
    "宗",
    "条次",
    "篇次",
    "件次",
    "条（件）",
    "条(件)",
    "篇（条）",
    "条（次）",
    "条(次)",
)
TOTAL_UNITS: frozenset[str | None] = frozenset((None, *_DOCUMENTS))
DOCUMENT_UNITS: frozenset[str | None] = frozenset((None, *_DOCUMENTS, "个", "次", "期", "部", "张"))
_KINDS: dict[str, frozenset[str | None]] = {
    PEOPLE: PERSON_UNITS,
    MONEY: MONEY_UNITS,
    "times": TIMES,
    "events": TIMES | {None},
    "rounds": TIMES - {"个", "届"},
    "cases": frozenset(("件", "宗", "起", "件次")),
    "reads": frozenset((None, "次", "人次", "人", "余次")),
    "followers": PERSON_UNITS | {None, "个", "粉丝"},
    "households": frozenset(("户", "家", "个")),
    "marks": frozenset(("分", None)),
    "occasions": frozenset(("次", "起", "件", "个", "批次", "批", "人件", "件次")),
    "decisions": frozenset((None, "件", "起", "宗", "项", "次", "例", "份")),
    "bodies": frozenset(("家", "个", "项")),
    "entries": frozenset((None, "条", "项", "个")),
    "organs": frozenset((None, "家", "个", "处")),
    "places": frozenset(("个", "处", "块", "座")),
    "issues": frozenset(("期", "辑")),
    "copies": frozenset(("册", "份", "本")),
}


def unit_fits(rule_units: str, base_unit: str | None) -> bool:
    """Whether a written unit can be of the kind a rule asks for; a missing one fits counts."""
    if rule_units in _KINDS:
        return base_unit in _KINDS[rule_units]
    if rule_units == ANY:
        return base_unit not in MONEY_UNITS
    return base_unit not in PERSON_UNITS and base_unit not in MONEY_UNITS
