"""Local statistics forms: rows that are not those of the 2014 annex keep their own labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from ingest.tables.label import bare, numbering, similarity, unspaced
from ingest.tables.matching import ANNEX, RowMatch
from ingest.tables.placed import PlacedCell, PlacedRow
from ingest.tables.token import Token
from ontology.forms import FORMS
from ontology.metrics import METRICS

ANNEX_LOCAL = "annex_local"
NAME_HEADS = (
    "统计指标",
    "指标名称",
    "指标",
    "项目",
    "统计项目",
    "统计内容",
    "内容",
    "项目名称",
    "名称",
    "指标项",
    "统计指标名称",
    "指标内容",
    "统计项",
    "事项",
    "类别",
)
CODE_HEADS = ("代码", "指标代码", "编码", "代号")
NOTE_HEADS = ("备注", "说明", "注", "填报说明", "备考")
UNIT_HEADS = ("单位", "计量单位")
VALUE_HEADS = (
    "统计数",
    "数量",
    "数值",
    "统计数据",
    "数据",
    "本年数",
    "数额",
    "统计结果",
    "统计值",
    "统计数值",
    "件数",
    "条数",
    "合计数",
    "统计数量",
    "本年度",
    "本年实际",
    "数字",
    "填报数",
    "上报数",
    "本年累计",
    "本年累计数",
    "全年累计",
    "累计",
    "累计数",
    "本期实际",
    "本期数",
    "全年数",
    "当年数",
    "年度数",
    "合计",
    "数目",
)
OFFICIAL_SHARE = 0.6
_LEVELS = (
    re.compile(r"^[一二三四五六七八九十]{1,3}[、.．]"),
    re.compile(r"^[(（][一二三四五六七八九十]{1,3}[)）]"),
    re.compile(r"^\d{1,2}[.．、]"),
    re.compile(r"^[(（]\d{1,2}[)）]"),
    re.compile(r"^其中"),
)


def is_head(text: str, names: Sequence[str]) -> bool:
    return bare(text) in names


def statistics_row(
    label: Token,
    match: RowMatch | None,
    values: Sequence[Token],
    heads: Sequence[Token],
    unit: str | None,
) -> PlacedRow:
    """A row with a value for each of the form's own columns; a row of the annex stays one."""
    official = FORMS[ANNEX, "2014"].columns[-1].label
    known = match if match is not None and match.form.table == ANNEX else None
    cells = tuple(
        PlacedCell(
            value,
            official if known and is_head(head.text, VALUE_HEADS) else unspaced(head.text),
            head.text,
            unit,
        )
        for value, head in zip(values, heads)
    )
    name = known.row.label if known else unspaced(label.text)
    return PlacedRow(ANNEX, known.form if known else None, name, label, cells, None, "open")


@cache
def metric_of(label: str) -> str:
    """The key of a local label that says what an official one says, else `open`."""
    key = _metric_of(label)
    return _metric_of(label.replace("总数", "数")) if key == "open" and "总数" in label else key


def _metric_of(label: str) -> str:
    form = FORMS[ANNEX, "2014"]
    rows = [row for row in form.rows if row.metric is not None]
    best = max(rows, key=lambda row: _fit(label, (row.short, *row.spellings)))
    if best.metric and _fit(label, (best.short, *best.spellings)) >= 0.87:
        return best.metric
    plain = bare(label)
    for metric in METRICS.values():
        if any(bare(name) == plain for name in (metric.label_zh, *metric.alt_zh)):
            return metric.key
    return "open"


def _fit(label: str, names: Iterable[str]) -> float:
    return max(similarity(label, name) for name in names)


def localise(rows: Sequence[PlacedRow], year: int | None) -> list[PlacedRow]:
    """Annex rows as they are, or all as rows of a local form where few are official.

    The national annex begins with the reports on 2014 (国办发〔2014〕32号).
    """
    rows = _told_apart(rows)
    annex = [row for row in rows if row.table == ANNEX]
    stated = [row for row in annex if row.cells]
    official = sum(_is_official(row) for row in stated) if (year or 2014) >= 2014 else 0
    if not stated or official >= OFFICIAL_SHARE * len(stated):
        return [row for row in rows if row.cells]
    paths = _paths(annex)
    head = next((c.written for row in stated for c in row.cells if c.written), None)
    moved = [_moved(row, paths[id(row)], head) if row.table == ANNEX else row for row in rows]
    return [row for row in moved if row.cells]


def _told_apart(rows: Sequence[PlacedRow]) -> list[PlacedRow]:
    """Rows of the annex that have the same words, in the order in which the form has them.

    A page with two blocks side by side mixes their rows, so that the row before tells nothing.
    """
    told = list(rows)
    for names in _same_words():
        at = [n for n, row in enumerate(rows) if row.table == ANNEX and row.row in names]
        if len(at) == len(names) and len({rows[n].row for n in at}) < len(names):
            for n, name in zip(at, names):
                told[n] = replace(rows[n], row=name)
    return told


@cache
def _same_words() -> tuple[tuple[str, ...], ...]:
    form = FORMS[ANNEX, "2014"]
    names: dict[str, list[str]] = {}
    for row in form.rows:
        names.setdefault(row.short, []).append(row.label)
    return tuple(tuple(labels) for labels in names.values() if len(labels) > 1)


def _is_official(row: PlacedRow) -> bool:
    """Whether the label is the form's own: the same words, or the same number before close ones."""
    if row.form is None:
        return False
    short = row.row.split(" > ")[-1]
    same = numbering(short) != "" and numbering(short) == numbering(row.label.text)
    return same or similarity(row.label.text, short) >= 0.93


def _moved(row: PlacedRow, path: str, head: str | None) -> PlacedRow:
    cells = tuple(
        replace(cell, column=unspaced(cell.written or head or cell.column)) for cell in row.cells
    )
    metric = metric_of(row.label.text)
    return PlacedRow(ANNEX_LOCAL, None, path, row.label, cells, None, metric)


def _paths(rows: Sequence[PlacedRow]) -> dict[int, str]:
    """Label paths by the numbers that labels begin with."""
    paths: dict[int, str] = {}
    stack: list[tuple[int, str]] = []
    for row in rows:
        label = _without_hint(row.label.text)
        level = next((i for i, sign in enumerate(_LEVELS) if sign.match(label)), None)
        if level is None:
            level = -1 if not stack or stack[0][0] == -1 else len(_LEVELS) - 1
        while stack and stack[-1][0] >= level:
            stack.pop()
        stack.append((level, label))
        paths[id(row)] = " > ".join(name for _, name in stack)
    return paths


def _without_hint(label: str) -> str:
    return re.sub(r"(?<=\S)[(（][^()（）]*[)）]$", "", label)
