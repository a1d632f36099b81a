"""Shapes met on real pages: bars and blanks as content systems and converters leave them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tests.generator.layout import Cell, Row, Rows, placed

IDEOGRAPHIC, NO_BREAK, EM = "\u3000", "\xa0", "\u2003"


def bars_alone(rows: Rows) -> str:
    """Every bar on a line of its own, after the line of its cell."""
    return "\n".join(f"{cell.text}\n|" for row in rows for cell in row) + "\n"


def bars_before(rows: Rows) -> str:
    """A row begins without a bar, each further cell stands behind one, a bar alone ends the row."""
    lines: list[str] = []
    for row in rows:
        lines += [row[0].text, *(f"| {cell.text}".rstrip() for cell in row[1:]), "|"]
    return "\n".join(lines) + "\n"


def bars_behind(rows: Rows) -> str:
    """One cell a line with a bar behind; the last of a row has one more for each column it spans."""
    lines: list[str] = []
    for row in rows:
        lines += [f"{cell.text} |" for cell in row[:-1]]
        lines.append(f"{row[-1].text} " + "|" * row[-1].colspan)
    return "\n".join(lines) + "\n"


def bars_trailing(rows: Rows) -> str:
    """A row a line, filled up with bars to the width of the table, and one bar too many."""
    width = max(column + cell.colspan for _, column, cell in placed(rows))
    lines = [" | ".join(cell.text for cell in row) + " |" * (width + 1 - len(row)) for row in rows]
    return "\n".join(lines) + "\n"


def bars_tight(rows: Rows) -> str:
    """A row a line, full-width bars without blanks around them, one at both ends."""
    return "\n".join("｜" + "｜".join(cell.text for cell in row) + "｜" for row in rows) + "\n"


def markdown(rows: Rows) -> str:
    """Bars with a line of dashes under the first row."""
    lines = ["| " + " | ".join(cell.text for cell in row) + " |" for row in rows]
    return "\n".join([lines[0], "|" + "---|" * len(rows[0]), *lines[1:]]) + "\n"


def wide_blanks(rows: Rows) -> str:
    """A row a line with ideographic spaces between the cells."""
    return _row_lines(rows, IDEOGRAPHIC * 2)


def no_break_blanks(rows: Rows) -> str:
    """A row a line with no-break spaces between the cells."""
    return _row_lines(rows, f" {NO_BREAK} ")


def em_blanks(rows: Rows) -> str:
    """A row a line with em spaces between the cells."""
    return _row_lines(rows, EM)


def bars_gathered(rows: Rows) -> str:
    """A row a line; blank cells are left out, bars at its end fill it up to the table's width."""
    width = max(column + cell.colspan for _, column, cell in placed(rows))
    lines = []
    for row in rows:
        texts = [cell.text for cell in row if cell.text]
        lines.append(" | ".join(texts) + " " + "|" * (width + 1 - len(texts)))
    return "\n".join(lines) + "\n"


def boxes(rows: Rows) -> str:
    """A row a line between drawn lines."""
    rule = "├" + "──┼" * 3 + "──┤"
    lines = ["│" + "│".join(cell.text for cell in row) + "│\n" + rule for row in rows]
    return "\n".join([rule, *lines]) + "\n"


def tab_runs(rows: Rows) -> str:
    """A row a line with one or more tabs between the cells; blank cells leave only their tab."""
    return _row_lines(rows, "\t\t")


def indented(rows: Rows) -> str:
    """One cell a line behind two ideographic spaces, two empty lines after each."""
    cells = (cell.text for row in rows for cell in row)
    return "\n\n\n".join(f"{IDEOGRAPHIC}{IDEOGRAPHIC}{text}" for text in cells if text) + "\n"


def no_break_blank_cells(rows: Rows) -> str:
    """One cell a line; a blank cell is a line with a no-break space."""
    return "\n".join(cell.text or NO_BREAK for row in rows for cell in row) + "\n"


def label_line_then_values(rows: Rows) -> str:
    """Words one a line, the values of a row together on the next line."""
    lines: list[str] = []
    for row in rows:
        lines += [cell.text for cell in row if cell.key is None and cell.text]
        values = [cell.text for cell in row if cell.key is not None and cell.text]
        lines += [" ".join(values)] if values else []
    return "\n".join(lines) + "\n"


def wrapped_labels(rows: Rows) -> str:
    """Copied from a PDF: a label over two lines with the numbers of its row behind the first."""
    return "\n".join(line for row in rows for line in _wrapped(row)) + "\n"


def one_line(rows: Rows) -> str:
    """The whole table on one line, blanks between."""
    return " ".join(cell.text for row in rows for cell in row if cell.text) + "\n"


def several_rows_a_line(rows: Rows) -> str:
    """Rows on lines of two or three, blanks between."""
    lines = [" ".join(cell.text for cell in row if cell.text) for row in rows]
    return "\n".join(" ".join(lines[at : at + 3]) for at in range(0, len(lines), 3)) + "\n"


def _row_lines(rows: Rows, gap: str) -> str:
    return "\n".join(gap.join(cell.text for cell in row if cell.text) for row in rows) + "\n"


def _wrapped(row: Row) -> Iterator[str]:
    words = [cell.text for cell in row if cell.key is None and cell.text]
    values = " ".join(cell.text for cell in row if cell.key is not None and cell.text)
    if not values or not words:
        yield " ".join(words) or values
        return
    *outer, label = words
    yield from outer
    if len(label) <= 12:
        yield f"{label} {values}"
        return
    cut = len(label) * 2 // 3
    yield f"{label[:cut]} {values}"
    yield label[cut:]


def html_divs(rows: Rows) -> str:
    """A div per row, a span per cell, as a stylesheet's table."""
    return "\n".join(
        "<div class='tr'>" + "".join(f"<div>{c.text or '&nbsp;'}</div>" for c in row) + "</div>"
        for row in rows
    )


def html_nested(rows: Rows) -> str:
    """The table inside a cell of a layout table, headings broken by br, blank cells as nbsp."""
    body = "".join("<tr>" + "".join(_broken(cell) for cell in row) + "</tr>" for row in rows)
    return f"<table><tr><td>&nbsp;</td><td><table border=1>{body}</table></td></tr></table>"


def _broken(cell: Cell) -> str:
    text = cell.text
    if cell.key is None and 3 < len(text) < 9:
        text = f"{text[:2]}<br/>\n{text[2:]}"
    return f"<th colspan={cell.colspan} rowspan={cell.rowspan}><span>{text or '&nbsp;'}</span></th>"


def html_cut(rows: Rows) -> str:
    """The table cut into two in the middle, as by an editor's page break."""
    from tests.generator.shapes import html_table

    places = (n for n in range(len(rows) // 2, len(rows)) if _can_cut(rows, n))
    cut = next(places, len(rows))
    return html_table(rows[:cut]) + "<p>&nbsp;</p>" + html_table(rows[cut:])


def _can_cut(rows: Rows, at: int) -> bool:
    return not any(
        number + cell.rowspan > at for number, row in enumerate(rows[:at]) for cell in row
    )


def html_wide(rows: Rows) -> str:
    """An empty column at the left and two at the right, blank cells as no-break spaces."""
    lines = ["<table>"]
    for row in rows:
        cells = ["<td></td>", *(_td(cell) for cell in row), "<td>&nbsp;</td><td></td>"]
        lines.append("<tr>" + "".join(cells) + "</tr>")
    return "\n".join([*lines, "</table>"])


def html_turned(rows: Rows) -> str:
    """The table on its side: its rows are columns."""
    turned: dict[int, list[Cell]] = {}
    for _, column, cell in placed(rows):
        turned.setdefault(column, []).append(Cell(cell.text, cell.rowspan, cell.colspan, cell.key))
    lines = ["".join(_td(cell) for cell in turned[column]) for column in sorted(turned)]
    return "<table>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"


def html_preformatted(rows: Rows) -> str:
    """Lines of cells with tabs between them, as typed."""
    return "<pre>\n" + "\n".join("\t".join(cell.text for cell in row) for row in rows) + "\n</pre>"


def _td(cell: Cell) -> str:
    return f"<td colspan={cell.colspan} rowspan={cell.rowspan}>{cell.text}</td>"


Shape = Callable[[Rows], str]
WILD_TEXT: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (
        bars_alone, bars_before, bars_behind, bars_trailing, bars_tight, markdown, wide_blanks,
        no_break_blanks, tab_runs, indented, no_break_blank_cells, label_line_then_values,
        wrapped_labels, one_line, several_rows_a_line, em_blanks, bars_gathered, boxes,
    )
}  # fmt: skip
WILD_HTML: dict[str, Shape] = {
    shape.__name__: shape
    for shape in (html_divs, html_nested, html_cut, html_wide, html_turned, html_preformatted)
}
WILD_LOSING = {
    "wide_blanks", "no_break_blanks", "tab_runs", "indented", "label_line_then_values",
    "wrapped_labels", "one_line", "several_rows_a_line", "em_blanks", "bars_gathered",
}  # fmt: skip
