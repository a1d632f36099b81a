"""An answer as Markdown (CommonMark with GitHub's tables)."""

from __future__ import annotations

import re

from qa.answer import Answer, Citation
from qa.faces.escaping import markdown_text, safe_link, visible_lines
from qa.faces.grids import Grid, grid_of, number_words
from qa.faces.notes import head, lead, remarks, trail, where
from qa.faces.places import Place, Places, TableRow, Words
from qa.faces.words import word

_NOTE = re.compile(r"\\\[(\d+)\\\]")


def markdown_face(answer: Answer, places: Places | None = None) -> str:
    """The answer, its table, what to know, and its sources with the quote in bold."""
    said = answer.language
    blocks = ["  \n".join(_line(answer, line) for line in visible_lines(lead(answer)))]
    grid = grid_of(answer)
    if grid is not None:
        blocks.append(_table(grid, said))
    blocks += [f"> {markdown_text(text)}" for text in remarks(answer)]
    blocks += _offers(answer)
    if answer.citations:
        blocks.append(f"**{word(said, 'sources')}**")
        shown = places or {}
        notes = (_note(note, shown.get(note.n), said) for note in answer.citations)
        blocks.append("\n\n".join(notes))
    return "\n\n".join(blocks) + "\n"


def _line(answer: Answer, line: str) -> str:
    """A line of the answer; marks of notes that exist stay marks."""
    known = {note.n for note in answer.citations}
    return _NOTE.sub(
        lambda m: f"[{m.group(1)}]" if int(m.group(1)) in known else m.group(), markdown_text(line)
    )


def _offers(answer: Answer) -> list[str]:
    near = [(item.text, item.citation) for item in answer.near]
    candidates: list[tuple[str, int | None]] = [(text, None) for text in answer.candidates]
    blocks = []
    for key, items in (("candidates", candidates), ("near", near)):
        lines = [f"- {markdown_text(text)}{_mark(number)}" for text, number in items]
        if lines:
            blocks.append(f"**{word(answer.language, key)}**\n\n" + "\n".join(lines))
    return blocks


def _mark(number: int | None) -> str:
    return f" [{number}]" if number is not None else ""


def _table(grid: Grid, language: str) -> str:
    headings = [markdown_text(text) for text in grid.headings] + [word(language, "note")]
    lines = [f"| {' | '.join(headings)} |", "|" + " --- |" * len(headings)]
    for cells, number in grid.rows:
        shown = [markdown_text(text) for text in cells] + [_mark(number).strip()]
        lines.append(f"| {' | '.join(shown)} |")
    return "\n".join(lines)


def _note(note: Citation, place: Place | None, language: str) -> str:
    """`[n]` and not a list number: its number must not depend on what stands before it."""
    link = safe_link(note.url)
    parts = [markdown_text(head(note)), *(markdown_text(text) for text in trail(note, language))]
    parts.append(markdown_text(where(note)))
    if link is not None:
        parts.append(f"[{word(language, 'original')}](<{link.replace('&', '&amp;')}>)")
    lines = [f"\\[{note.n}\\] " + " · ".join(part for part in parts if part)]
    if place is not None and place.row is not None:
        return "\n\n".join([*lines, _row(place.row, language)])
    words = place.words if place is not None else None
    lines.append(_quote(note, words))
    if place is not None and words is None:
        lines.append(word(language, "not_stored"))
    return "\n\n".join(lines)


def _quote(note: Citation, words: Words | None) -> str:
    """The quote in bold by tags: `**` does not open beside Chinese punctuation (CommonMark)."""
    shown = words or Words("", note.quote, "", (False, False))
    before = ("… " if shown.cut[0] else "") + markdown_text(shown.before)
    after = markdown_text(shown.after) + (" …" if shown.cut[1] else "")
    return f"> {before}<b>{markdown_text(shown.quote)}</b>{after}"


def _row(row: TableRow, language: str) -> str:
    headings = [word(language, "row"), *(cell.heading for cell in row.cells)]
    lines = [f"| {' | '.join(markdown_text(text) for text in headings)} |"]
    lines.append("|" + " --- |" * len(headings))
    cells = [markdown_text(row.label)]
    for cell in row.cells:
        shown = markdown_text(cell.raw or number_words(language, None, None, None, cell.status))
        cells.append(f"<b>{shown}</b>" if cell.marked else shown)
    lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)
