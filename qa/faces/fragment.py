"""An answer and an opened document as fragments of HTML that stand alone."""

from __future__ import annotations

import hashlib
import itertools
import re

from qa.answer import Answer, Citation
from qa.faces.escaping import html_text, lines_of, safe_link, visible_lines
from qa.faces.grids import Grid, grid_of, number_words
from qa.faces.notes import head, lead, remarks, trail, where
from qa.faces.places import OpenDocument, Place, Places, TableRow, Words
from qa.faces.style import STYLE
from qa.faces.words import word

_NOTE = re.compile(r"\[(\d+)\]")
# So many sources are shown open; more are folded together.
OPEN_NOTES = 4


def html_face(answer: Answer, places: Places | None = None) -> str:
    """The answer, its table, what to know, and its sources with the quote marked.

    A mark of a note is a link to `#gk-<digest>-<n>` with `data-note="<n>"`.
    """
    shown = places or {}
    prefix = _prefix(answer)
    known = {note.n for note in answer.citations}
    lines = (_marked(line, known, prefix) for line in visible_lines(lead(answer)))
    parts = [f'<p class="gk-text">{"<br>".join(lines)}</p>']
    grid = grid_of(answer)
    if grid is not None:
        parts.append(_table(grid, answer.language, prefix))
    parts += [f'<p class="gk-remark">{html_text(text)}</p>' for text in remarks(answer)]
    parts += _offers(answer, prefix)
    if answer.citations:
        parts.append(_sources(answer, shown, prefix))
    return _article(answer.language, f"gk-{answer.status}", "".join(parts))


def document_face(opened: OpenDocument, language: str = "zh") -> str:
    """The whole text of a document; the cited words are `<mark id="gk-quote">`."""
    note = opened.citation
    lines = [f'<p class="gk-head">[{note.n}] {html_text(note.title or head(note))}</p>']
    lines.append(f'<p class="gk-where">{_where(note, language)}</p>')
    if opened.place.row is not None:
        lines.append(_row(opened.place.row, language))
    lines.append(f'<div class="gk-document" tabindex="0">{_body(opened)}</div>')
    return _article(language, "gk-opened", "".join(lines))


def _article(language: str, name: str, inner: str) -> str:
    said = "en" if language == "en" else "zh-Hans"
    opening = f'<article class="gongkai {html_text(name)}" lang="{said}" dir="ltr">'
    return f"<style>{STYLE}</style>{opening}{inner}</article>"


def _prefix(answer: Answer) -> str:
    """Ids that do not collide when several answers stand on one page."""
    seed = "\n".join((answer.question, answer.answer, *(where(note) for note in answer.citations)))
    return "gk-" + hashlib.sha256(seed.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _marked(text: str, known: set[int], prefix: str) -> str:
    """Text of the answer; marks of notes that exist are links to them."""
    return _NOTE.sub(
        lambda m: _mark(int(m.group(1)), prefix) if int(m.group(1)) in known else m.group(),
        html_text(text),
    )


def _mark(number: int | None, prefix: str) -> str:
    if number is None:
        return ""
    return (
        f'<sup><a class="gk-mark" href="#{prefix}-{number}" data-note="{number}">'
        f"[{number}]</a></sup>"
    )


def _table(grid: Grid, language: str, prefix: str) -> str:
    headings = [*(html_text(text) for text in grid.headings), word(language, "note")]
    top = "".join(f'<th scope="col">{text}</th>' for text in headings)
    rows = []
    for cells, number in grid.rows:
        inner = "".join(f"<td>{html_text(text)}</td>" for text in cells)
        rows.append(f"<tr>{inner}<td>{_mark(number, prefix)}</td></tr>")
    return (
        f'<div class="gk-scroll"><table class="gk-grid"><thead><tr>{top}</tr></thead>'
        f"<tbody>{''.join(rows)}</tbody></table></div>"
    )


def _offers(answer: Answer, prefix: str) -> list[str]:
    parts = []
    if answer.candidates:
        items = "".join(f"<li>{html_text(text)}</li>" for text in answer.candidates)
        parts.append(_list("candidates", items, answer.language))
    if answer.near:
        items = "".join(
            f"<li>{html_text(near.text)}{_mark(near.citation, prefix)}</li>" for near in answer.near
        )
        parts.append(_list("near", items, answer.language))
    return parts


def _list(key: str, items: str, language: str) -> str:
    return f'<div class="gk-offers"><p>{word(language, key)}</p><ul>{items}</ul></div>'


def _sources(answer: Answer, places: Places, prefix: str) -> str:
    notes = "".join(
        f'<li id="{prefix}-{note.n}" value="{note.n}">'
        f"{_note(note, places.get(note.n), answer.language)}</li>"
        for note in answer.citations
    )
    opened = " open" if len(answer.citations) <= OPEN_NOTES else ""
    title = f"{word(answer.language, 'sources')} ({len(answer.citations)})"
    return (
        f'<details class="gk-sources"{opened}><summary>{title}</summary><ol>{notes}</ol></details>'
    )


def _note(note: Citation, place: Place | None, language: str) -> str:
    name = html_text(head(note))
    parts = [f'<div class="gk-head"><a data-note="{note.n}" tabindex="0">{name}</a></div>']
    parts.append(f'<div class="gk-where">{_where(note, language)}</div>')
    if place is not None and place.row is not None:
        parts.append(_row(place.row, language))
        return "".join(parts)
    words = place.words if place is not None else None
    parts.append(f"<blockquote>{_quote(note, words)}</blockquote>")
    if place is not None and words is None:
        parts.append(f'<div class="gk-where">{word(language, "not_stored")}</div>')
    return "".join(parts)


def _where(note: Citation, language: str) -> str:
    parts = [html_text(text) for text in trail(note, language)]
    parts.append(f'<span class="gk-file">{html_text(where(note))}</span>')
    link = safe_link(note.url)
    if link is not None:
        target = 'target="_blank" rel="noopener noreferrer nofollow"'
        parts.append(f'<a href="{html_text(link)}" {target}>{word(language, "original")}</a>')
    return " · ".join(parts)


def _quote(note: Citation, words: Words | None) -> str:
    shown = words or Words("", note.quote, "", (False, False))
    before = ("…" if shown.cut[0] else "") + html_text(shown.before)
    after = html_text(shown.after) + ("…" if shown.cut[1] else "")
    return f"{before}<mark>{html_text(shown.quote)}</mark>{after}"


def _row(row: TableRow, language: str) -> str:
    top = "".join(
        f'<th scope="col"{" class=gk-cited" if cell.marked else ""}>{html_text(cell.heading)}</th>'
        for cell in row.cells
    )
    cells = []
    for cell in row.cells:
        shown = html_text(cell.raw)
        if not shown.strip():
            missing = number_words(language, None, None, None, cell.status)
            shown = f"<i>{html_text(missing)}</i>"
        cells.append(f"<td><mark>{shown}</mark></td>" if cell.marked else f"<td>{shown}</td>")
    return (
        f'<div class="gk-scroll"><table class="gk-row"><thead><tr><th></th>{top}</tr></thead>'
        f'<tbody><tr><th scope="row">{html_text(row.label)}</th>{"".join(cells)}</tr></tbody>'
        "</table></div>"
    )


def _body(opened: OpenDocument) -> str:
    """The text with the cited words marked and its headings set off, each character once."""
    note, text = opened.citation, opened.text
    cuts = sorted({0, note.start, note.end, len(text), *_heading_ends(opened)})
    bold = [(item.start, item.end) for item in opened.headings]
    parts = []
    for start, end in itertools.pairwise(cuts):
        inner = "\n".join(_with_tabs(line) for line in lines_of(text[start:end]))
        if any(first <= start and end <= last for first, last in bold):
            inner = f'<b class="gk-heading">{inner}</b>'
        if note.start <= start and end <= note.end:
            first = ' id="gk-quote"' if start == note.start else ""
            inner = f"<mark{first}>{inner}</mark>"
        parts.append(inner)
    return "".join(parts)


def _with_tabs(line: str) -> str:
    """A line as HTML; tabs stay, they stand between the cells of a table."""
    return "\t".join(html_text(part) for part in line.split("\t"))


def _heading_ends(opened: OpenDocument) -> list[int]:
    return [at for item in opened.headings for at in (item.start, item.end)]
