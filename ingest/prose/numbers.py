"""The numbers of the prose with the measure words that only running text uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ontology.numerals import parse_number
from ontology.quantities import Quantity, find_quantities
from ontology.records import Span

_EXTRA = re.compile(r"[ \u3000]?(?P<unit>平米|㎡|个?大类|个?门类|平方|公里长|余?平方米|人左右)")
_RANK = re.compile(
    r"(?:排名|位居|位列|名列|排在|列|居)[^，,。；;\d]{0,14}第(?P<rank>[一二三四五六七八九十]{1,3})(?P<unit>名|位)?(?!方阵|梯队|批|档|组|类|季|次|届|项|章|条|款|步|部分)"
)
# 公布信息[284]条: a form whose brackets have been filled in.
_BRACKETED = re.compile(r"[]］】]\s?(?P<unit>人次|[条件篇份人次项个期])")
_BASE = {"㎡": "平米", "平方": "平方米", "公里长": "公里", "余平方米": "平方米"}


def read_numbers(text: str, start: int, end: int, excluded: Sequence[Span] = ()) -> list[Quantity]:
    """Every quantity; one without unit takes 平米 and the like that stand right behind it."""
    found: list[Quantity] = []
    for first, last in _gaps(start, end, excluded):
        found += [_with_unit(text, item) for item in find_quantities(text, first, last)]
        found += _ranks(text, first, last)
    return sorted(found, key=lambda item: item.start)


def _gaps(start: int, end: int, excluded: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """What the excluded spans leave of a text."""
    for span in sorted(excluded, key=lambda span: span.start):
        if start < min(span.start, end):
            yield start, min(span.start, end)
        start = max(start, span.end)
    if start < end:
        yield start, end


def _ranks(text: str, start: int, end: int) -> list[Quantity]:
    """排名第四: a rank in Chinese numerals, which is no count to the quantities."""
    found: list[Quantity] = []
    for match in _RANK.finditer(text, start, end):
        value = parse_number(match["rank"])
        if value is not None:
            found.append(
                Quantity(
                    value,
                    value,
                    value,
                    match["unit"],
                    value,
                    match["unit"],
                    None,
                    text[match.start("rank") : match.end()],
                    match.start("rank"),
                    match.end(),
                    *match.span("rank"),
                    "value",
                )
            )
    return found


def _with_unit(text: str, item: Quantity) -> Quantity:
    if item.unit is not None and item.unit not in ("万", "亿", "千", "百"):
        return item
    match = _EXTRA.match(text, item.end)
    if match is None and text[item.start - 1 : item.start] in tuple("[［【"):
        match = _BRACKETED.match(text, item.end)
        item = replace(item, start=item.start - 1) if match else item
    if match is None:
        return item
    word = match["unit"]
    unit = (item.unit or "") + word
    return replace(
        item, unit=unit, base_unit=_BASE.get(word, word), raw=text[item.start : match.end()],
        end=match.end(),
    )  # fmt: skip
