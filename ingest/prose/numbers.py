"""The numbers of the prose with the measure words that only running text uses."""

from __future__ import annotations

import re
from dataclasses import replace

from ontology.quantities import Quantity, find_quantities

_EXTRA = re.compile(r"[ \u3000]?(?P<unit>平米|㎡|平方|公里长|余?平方米|人左右)")
_BASE = {"㎡": "平米", "平方": "平方米", "公里长": "公里", "余平方米": "平方米"}


def read_numbers(text: str, start: int, end: int) -> list[Quantity]:
    """Every quantity; one without unit takes 平米 and the like that stand right behind it."""
    return [_with_unit(text, item) for item in find_quantities(text, start, end)]


def _with_unit(text: str, item: Quantity) -> Quantity:
    if item.unit is not None and item.unit not in ("万", "亿", "千", "百"):
        return item
    match = _EXTRA.match(text, item.end)
    if match is None:
        return item
    word = match["unit"]
    unit = (item.unit or "") + word
    return replace(
        item, unit=unit, base_unit=_BASE.get(word, word), raw=text[item.start : match.end()],
        end=match.end(),
    )  # fmt: skip
