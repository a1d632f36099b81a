"""The table of review and litigation: one line of fifteen values, three of five, or pairs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.tables.label import bare, numbering, similarity
from ingest.tables.matching import REVIEW
from ingest.tables.placed import PlacedCell, PlacedRow
from ingest.tables.token import Token
from ontology.forms import FORMS

REVIEW_COLUMNS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
REVIEW_BLOCKS = ("行政复议", "未经复议直接起诉", "复议后起诉")
# In text copied from a PDF the narrow headings are cut to single characters and interleaved.
_LITIGATION = re.compile(r"^行政诉讼|[^\u4e00-\u9fff]+")
_HEADINGS = ("复议", "诉讼", *"维持纠正审")


def heads_review(words: Sequence[Token]) -> bool:
    """Whether the words before a line of fifteen values are the headings of this table."""
    text = re.sub(r"\s", "", "".join(token.text for token in words))
    return all(mark in text for mark in _HEADINGS)


@lru_cache(maxsize=20000)
def is_review_head(text: str) -> bool:
    near = any(similarity(text, name) >= 0.75 for name in (*REVIEW_COLUMNS[:4], "复议后起诉"))
    return near or (bare(text) == "总计" and not numbering(text))


@lru_cache(maxsize=20000)
def column_index(text: str) -> int | None:
    """Which of the five results a heading names."""
    scores = [similarity(text, name) for name in REVIEW_COLUMNS]
    best = max(scores)
    return scores.index(best) if best >= 0.85 else None


@lru_cache(maxsize=20000)
def block_index(text: str) -> int | None:
    """Which of the three procedures a heading names, the litigation before it left out."""
    inner = _LITIGATION.sub("", text)
    scores = [max(similarity(text, name), similarity(inner, name)) for name in REVIEW_BLOCKS]
    best = max(scores)
    return scores.index(best) if best >= 0.85 else None


def result_blocks(words: Sequence[Token]) -> list[Token]:
    """The procedures whose five results the headings name, in order; none where they do not fit.

    A page may cut the table: review alone, or litigation with one or both of its procedures.
    """
    named = [token for token in words if block_index(token.text) is not None]
    text = re.sub(r"\s", "", "".join(token.text for token in words))
    results = text.count("".join(REVIEW_COLUMNS))
    return named if len(named) == results else []


def review_rows(labels: Sequence[Token], cells: Sequence[Token]) -> list[PlacedRow]:
    """The one line of fifteen values as three rows of five."""
    return [
        review_row(block, label, cells[block * 5 : block * 5 + 5])
        for block, label in enumerate(labels)
    ]


def review_row(block: int, label: Token, cells: Sequence[Token], first: int = 0) -> PlacedRow:
    """Values of one procedure, from the column `first` on."""
    form = FORMS[REVIEW, "2021"]
    names = REVIEW_COLUMNS[first : first + len(cells)]
    placed = tuple(PlacedCell(value, name, name) for value, name in zip(cells, names))
    return PlacedRow(REVIEW, form, form.rows[-3:][block].label, label, placed)
