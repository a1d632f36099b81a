"""Review and litigation as pages lay it out: in rows, in pairs, cut in two or three, on its side."""

from __future__ import annotations

import pytest

from tests.ingest.tables.reading_back import raws, read_page

RESULTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
BLOCKS = ("行政复议", "未经复议直接起诉", "复议后起诉")
ROWS = ("行政复议", "行政诉讼 > 未经复议直接起诉", "行政诉讼 > 复议后起诉")
FULL = (("7", "0", "1", "2", "10"), ("0", "3", "0", "0", "3"), ("1", "0", "0", "6", "7"))
BLANK = (("7", "", "1", "2", "10"), ("", "3", "", "0", ""), ("1", "", "", "", "7"))
Values = tuple[tuple[str, ...], ...]
Lines = list[list[str]]


def rows_of_five(values: Values) -> Lines:
    return [["类别", *RESULTS], *([name, *five] for name, five in zip(BLOCKS, values))]


def pairs(values: Values) -> Lines:
    lines = []
    for block, five in zip(BLOCKS, values):
        for number, (result, value) in enumerate(zip(RESULTS, five)):
            lines.append([*([block] if number == 0 else []), result, value])
    return lines


def in_two(values: Values) -> Lines:
    return [
        ["行政复议"], [*RESULTS], [*values[0]],
        ["行政诉讼"], [*BLOCKS[1:]], [*RESULTS, *RESULTS], [*values[1], *values[2]],
    ]  # fmt: skip


def in_three(values: Values) -> Lines:
    names = ("行政复议", "行政诉讼（未经复议直接起诉）", "行政诉讼（复议后起诉）")
    return [line for name, five in zip(names, values) for line in ([name], [*RESULTS], [*five])]


LAYOUTS = (rows_of_five, pairs, in_two, in_three)
HEAD = "四、政府信息公开行政复议、行政诉讼情况\n"
TAIL = "\n五、存在的主要问题及改进情况\n解读形式还不够丰富。\n"


def expected(values: Values) -> dict[tuple[str, str, str], list[str]]:
    return {
        ("review_litigation", row, result): [value]
        for row, five in zip(ROWS, values)
        for result, value in zip(RESULTS, five)
    }


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("gap", ["\n", "\t", " | ", "  ", "\u2003"])
def test_lines_of_every_layout(layout, gap: str) -> None:  # type: ignore[no-untyped-def]
    page = HEAD + "\n".join(gap.join(line) for line in layout(FULL)) + TAIL
    assert raws(read_page(page.encode(), 2022)) == expected(FULL)


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("values", [FULL, BLANK])
def test_marked_tables_of_every_layout(layout, values: Values) -> None:  # type: ignore[no-untyped-def]
    spans = {"行政复议": 5, "行政诉讼": 10, **dict.fromkeys(BLOCKS[1:], 5)}
    body = ""
    for line in layout(values):
        heads = len(line) < 3 and layout in (in_two, in_three)
        cells = [
            f"<td colspan={spans.get(text, 5) if heads else 1}"
            f"{' rowspan=5' if layout is pairs and text in BLOCKS else ''}>{text}</td>"
            for text in line
        ]
        body += ("</table><table>" if heads and line[0].startswith("行政") else "") + (
            "<tr>" + "".join(cells) + "</tr>"
        )
    page = f"<meta charset=utf-8><p>{HEAD}</p><table>{body}</table><p>{TAIL}</p>"
    assert raws(read_page(page.encode(), 2022)) == expected(values)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_lost_value_moves_no_other(layout) -> None:  # type: ignore[no-untyped-def]
    for gone in range(15):
        cells = [value for five in FULL for value in five]
        cells[gone] = ""
        values = tuple(tuple(cells[at : at + 5]) for at in (0, 5, 10))
        lines = [text for line in layout(values) for text in line if text]
        found = raws(read_page((HEAD + "\n".join(lines) + TAIL).encode(), 2022))
        stated = expected(FULL)
        assert {key: raw for key, raw in found.items() if raw != stated[key]} == {}
