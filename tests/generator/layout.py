"""The statutory forms as they are printed: rows of cells with spans, and what each cell states."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ontology.forms import Form, form, forms_of_era

Key = tuple[str, str, str]
Facts = dict[Key, str]
GROUP = "法人或其他组织"


@dataclass(frozen=True)
class Cell:
    """A printed cell; `key` is (table, row, column) where it holds a fact."""

    text: str
    colspan: int = 1
    rowspan: int = 1
    key: Key | None = None


Row = list[Cell]
Rows = list[Row]


def keys(era: str) -> list[Key]:
    """Every cell of every form of an era, in the order of the form."""
    return [
        (item.table, cell.row, cell.column) for item in forms_of_era(era) for cell in item.cells
    ]


def layouts(era: str, facts: Facts) -> list[tuple[str, Rows]]:
    """The tables of an era under the headings of their parts."""
    if era == "2014":
        return [("附件：政府信息公开情况统计表", annex(facts))]
    return [
        ("二、主动公开政府信息情况", small_tables(era, facts)),
        ("三、收到和处理政府信息公开申请情况", requests(era, facts)),
        ("四、政府信息公开行政复议、行政诉讼情况", review(facts)),
    ]


def _must(table: str, era: str) -> Form:
    found = form(table, era)
    assert found is not None
    return found


def small_tables(era: str, facts: Facts) -> Rows:
    """The blocks of 第二十条 in one grid of four columns."""
    rows: Rows = []
    for table in ("regulations_normative", "licences", "enforcement", "fees", "procurement"):
        item = form(table, era)
        if item is None:
            continue
        widths = {1: [3], 2: [2, 1], 3: [1, 1, 1]}[len(item.columns)]
        number = {"regulations_normative": "一", "licences": "五", "enforcement": "六",
                  "fees": "八", "procurement": "九"}[table]  # fmt: skip
        rows.append([Cell(f"第二十条第（{number}）项", 4)])
        heads = [
            Cell(_head(column.label, table, era), w) for column, w in zip(item.columns, widths)
        ]
        rows.append([Cell("信息内容"), *heads])
        for row in item.rows:
            values = [
                _fact(facts, (table, row.label, column.label), width)
                for column, width in zip(item.columns, widths)
            ]
            rows.append([Cell(row.short), *values])
    return rows


def _head(label: str, table: str, era: str) -> str:
    return f"{label}（单位：万元）" if table == "fees" and era == "2021" else label


def _fact(facts: Facts, key: Key, colspan: int = 1) -> Cell:
    return Cell(facts[key], colspan, 1, key)


def requests(era: str, facts: Facts) -> Rows:
    """Three levels of row headings, two of column headings."""
    item = _must("requests", era)
    hint = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
    names = [column.label for column in item.columns]
    rows: Rows = [
        [Cell(hint, 3, 3), Cell("申请人情况", 7)],
        [Cell(names[0], 1, 2), Cell(GROUP, 5), Cell(names[6], 1, 2)],
        [Cell(name) for name in names[1:6]],
    ]
    leaves = [row for row in item.rows if not row.heading]
    opened: set[tuple[str, ...]] = set()
    for row in leaves:
        cells: list[Cell] = []
        for depth, name in enumerate(row.path):
            prefix = row.path[: depth + 1]
            last = depth == len(row.path) - 1
            if last:
                cells.append(Cell(_row_label(name), 3 - depth))
            elif prefix not in opened:
                opened.add(prefix)
                below = sum(leaf.path[: depth + 1] == prefix for leaf in leaves)
                cells.append(Cell(name, 1, below))
        values = [_fact(facts, ("requests", row.label, name)) for name in names]
        rows.append(cells + values)
    return rows


def _row_label(name: str) -> str:
    hint = "（区分处理的，只计这一情形，不计其他情形）"
    return name + hint if "部分公开" in name else name


def review(facts: Facts) -> Rows:
    item = _must("review_litigation", "2021")
    names = [column.label for column in item.columns]
    labels = [row.label for row in item.rows if not row.heading]
    values = [_fact(facts, ("review_litigation", row, name)) for row in labels for name in names]
    return [
        [Cell("行政复议", 5), Cell("行政诉讼", 10)],
        [*(Cell(name, 1, 2) for name in names), Cell("未经复议直接起诉", 5), Cell("复议后起诉", 5)],
        [Cell(name) for name in names * 2],
        values,
    ]


def annex(facts: Facts) -> Rows:
    item = _must("annex_2014", "2014")
    rows: Rows = [[Cell("统计指标"), Cell("单位"), Cell("统计数")]]
    for row in item.rows:
        if row.heading:
            rows.append([Cell(row.short), Cell("——"), Cell("——")])
        else:
            value = _fact(facts, ("annex_2014", row.label, item.columns[-1].label))
            rows.append([Cell(row.short), Cell(row.unit or ""), value])
    return rows


def relabel(rows: Rows, change: Callable[[str], str]) -> Rows:
    """The same table with every label changed (values stay)."""
    return [
        [cell if cell.key else Cell(change(cell.text), cell.colspan, cell.rowspan) for cell in row]
        for row in rows
    ]


def placed(rows: Rows) -> Iterator[tuple[int, int, Cell]]:
    """Cells with the row and column at which they begin in the grid."""
    taken: set[tuple[int, int]] = set()
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            yield number, column, cell
            taken |= {
                (number + down, column + right)
                for down in range(cell.rowspan)
                for right in range(cell.colspan)
            }
            column += cell.colspan
