"""The shapes a table takes on a page: marked as a table, or flattened into lines."""

from __future__ import annotations

from collections.abc import Callable

from tests.generator.layout import Rows, placed
from tests.generator.wild import WILD_HTML, WILD_LOSING, WILD_TEXT


def html_table(rows: Rows) -> str:
    """A marked table with spans."""
    lines = ["<table>"]
    for row in rows:
        cells = "".join(
            f'<td colspan="{c.colspan}" rowspan="{c.rowspan}"><p>{c.text}</p></td>' for c in row
        )
        lines.append(f"<tr>{cells}</tr>")
    return "\n".join([*lines, "</table>"])


def html_paragraphs(rows: Rows) -> str:
    """A paragraph per cell, as content systems leave a pasted table."""
    return "\n".join(f"<p>{cell.text or '&nbsp;'}</p>" for row in rows for cell in row)


def tabs_per_line(rows: Rows) -> str:
    """A tab before each cell, one cell a line, an empty line after each row, blank label cells."""
    return "\n\n".join("\n".join(f"\t{text}" for text in line) for line in dense(rows)) + "\n"


def tabs_unbroken(rows: Rows) -> str:
    """As above without empty lines between the rows and without blank label cells."""
    return "\n".join(f"\t{cell.text}" for row in rows for cell in row) + "\n"


def plain_per_line(rows: Rows) -> str:
    """One cell a line; a blank cell leaves nothing behind."""
    return "\n".join(cell.text for row in rows for cell in row if cell.text) + "\n"


def plain_with_gaps(rows: Rows) -> str:
    """One cell a line; a blank cell is an empty line."""
    return "\n".join(cell.text for row in rows for cell in row) + "\n"


def spread_per_line(rows: Rows) -> str:
    """One cell a line with an empty line between any two."""
    return "\n\n".join(cell.text for row in rows for cell in row if cell.text) + "\n"


def bars_per_line(rows: Rows) -> str:
    """One cell a line, closed by a bar."""
    return "\n".join(f"{cell.text} |" for row in rows for cell in row) + "\n"


def bar_rows(rows: Rows) -> str:
    """A row a line, bars between the cells that begin in it."""
    return "\n".join(" | ".join(cell.text for cell in row) for row in rows) + "\n"


def bar_grid(rows: Rows) -> str:
    """A row a line with every place of the grid, covered ones empty."""
    return "\n".join("| " + " | ".join(line) + " |" for line in dense(rows)) + "\n"


def tab_rows(rows: Rows) -> str:
    return "\n".join("\t".join(cell.text for cell in row) for row in rows) + "\n"


def space_rows(rows: Rows) -> str:
    """A row a line with blanks between; a blank cell leaves nothing behind."""
    return "\n".join(" ".join(cell.text for cell in row if cell.text) for row in rows) + "\n"


def split_labels(rows: Rows) -> str:
    """One cell a line, labels of columns broken in two or character by character."""
    lines = []
    for row in rows:
        for cell in row:
            if cell.key or len(cell.text) > 12 or len(cell.text) < 3:
                lines.append(cell.text)
            elif len(cell.text) == 3:
                lines += list(cell.text)
            else:
                lines += [cell.text[:3], cell.text[3:]]
    return "\n".join(line for line in lines if line) + "\n"


def deduplicated(rows: Rows) -> str:
    """One cell a line, every repeated line removed."""
    lines = [cell.text for row in rows for cell in row if cell.text]
    return "\n".join(dict.fromkeys(lines)) + "\n"


def dense(rows: Rows) -> list[list[str]]:
    """Every row with the cells that begin in it and blanks where one from above reaches down."""
    starts = {(number, column): cell.text for number, column, cell in placed(rows)}
    covered = {
        (number + down, column)
        for number, column, cell in placed(rows)
        for down in range(1, cell.rowspan)
    }
    lines = []
    for number in range(len(rows)):
        here = sorted(column for row, column in {*starts, *covered} if row == number)
        lines.append([starts.get((number, column), "") for column in here])
    return lines


Shape = Callable[[Rows], str]
TEXT_SHAPES: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (
        tabs_per_line, tabs_unbroken, plain_per_line, plain_with_gaps, spread_per_line, bars_per_line, bar_rows,
        bar_grid, tab_rows, space_rows, split_labels, deduplicated,
    )
} | WILD_TEXT  # fmt: skip
HTML_SHAPES: dict[str, Shape] = {
    "html_table": html_table,
    "html_paragraphs": html_paragraphs,
    **WILD_HTML,
}
LOSING = {
    "html_paragraphs",
    "plain_per_line",
    "plain_with_gaps",
    "spread_per_line",
    "space_rows",
    "split_labels",
    "deduplicated",
    *WILD_LOSING,
}
