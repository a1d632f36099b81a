"""The automatic numbers of a Word list: they are not in the text, but readers see them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from ontology.numerals import render_chinese

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CHINESE = frozenset(
    ("chineseCounting", "chineseCountingThousand", "japaneseCounting", "ideographDigital",
     "taiwaneseCountingThousand", "taiwaneseCounting", "chineseLegalSimplified")
)  # fmt: skip
# Word has nine levels (ECMA-376, 17.9.3).
_DEPTHS = frozenset("012345678")
_SMALL = re.compile(r"[0-9]{1,4}")
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@dataclass(frozen=True, slots=True)
class Level:
    form: str
    pattern: str
    start: int


@dataclass
class Numbering:
    """Counters of a document's lists; `next` gives a paragraph's printed number."""

    levels: dict[str, dict[int, Level]] = field(default_factory=dict)
    counters: dict[str, dict[int, int]] = field(default_factory=dict)

    def next(self, paragraph: etree._Element) -> str | None:
        holder = paragraph.find(f"{W}pPr/{W}numPr")
        if holder is None:
            return None
        list_id = _attribute(holder.find(f"{W}numId"))
        depth = _number(_attribute(holder.find(f"{W}ilvl")), 0)
        levels = self.levels.get(list_id or "", {})
        level = levels.get(depth)
        if level is None or level.form in ("bullet", "none"):
            return None
        counters = self.counters.setdefault(list_id or "", {})
        counters[depth] = counters.get(depth, level.start - 1) + 1
        for deeper in [key for key in counters if key > depth]:
            del counters[deeper]
        printed = level.pattern
        for number in range(depth + 1):
            form = levels[number].form if number in levels else "decimal"
            printed = printed.replace(f"%{number + 1}", _written(counters.get(number, 1), form))
        return printed


def read_numbering(root: etree._Element | None) -> Numbering:
    """The list definitions of `numbering.xml` (absent: no list has a number)."""
    if root is None:
        return Numbering()
    abstract = {
        _attribute(node, "abstractNumId"): _levels(node) for node in root.iter(f"{W}abstractNum")
    }
    levels = {
        _attribute(node, "numId") or "": abstract.get(
            _attribute(node.find(f"{W}abstractNumId")), {}
        )
        for node in root.iter(f"{W}num")
    }
    return Numbering(levels)


def _levels(node: etree._Element) -> dict[int, Level]:
    found: dict[int, Level] = {}
    for level in node.iter(f"{W}lvl"):
        depth = _attribute(level, "ilvl")
        start = _attribute(level.find(f"{W}start"))
        if depth and depth in _DEPTHS:
            found[int(depth)] = Level(
                form=_attribute(level.find(f"{W}numFmt")) or "decimal",
                pattern=_attribute(level.find(f"{W}lvlText")) or "",
                start=_number(start, 1),
            )
    return found


def _number(value: str | None, default: int) -> int:
    """A small number as Word writes it; anything else counts as not given."""
    return int(value) if value and _SMALL.fullmatch(value) else default


def _attribute(node: etree._Element | None, name: str = "val") -> str | None:
    if node is None:
        return None
    value = node.get(f"{W}{name}")
    return str(value) if value is not None else None


def _written(number: int, form: str) -> str:
    if form in _CHINESE:
        return render_chinese(number)
    if form.startswith("decimalEnclosedCircle") and 1 <= number <= len(_CIRCLED):
        return _CIRCLED[number - 1]
    if form == "upperLetter" and number <= 26:
        return chr(64 + number)
    if form == "lowerLetter" and number <= 26:
        return chr(96 + number)
    return str(number)
