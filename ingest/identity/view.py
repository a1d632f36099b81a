"""A report as the identity rules look at it: its title, its lines, its page's fields."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ingest.identity.titled import surface_of_title
from ingest.pages.lines import Line, divided, lines_of
from ingest.pages.split import Part
from ingest.pages.titles import Title, page_title, telling, titles_in
from ingest.source import SourceText
from ontology.records import Span


@dataclass(frozen=True, slots=True)
class View:
    """`content` are the report's own lines, `around` those of the page's furniture."""

    source: SourceText
    part: Part
    title: Title | None
    title_source: str
    content: tuple[Line, ...]
    around: tuple[Line, ...]
    alone: bool

    @property
    def text(self) -> str:
        return self.source.text


def view(source: SourceText, part: Part, furniture: Sequence[Span]) -> View:
    """Look at a part of a page; the page's own title counts when the page has one report."""
    begin = source.page_title.end if source.page_title is not None else 0
    start = max(part.start, begin)
    kept = [span for span in furniture if span.end > begin]
    lines = lines_of(source.text, start, part.end)
    content, around = divided(lines, kept)
    alone = part.start == 0 and part.end == len(source.text)
    title = _own_title(content)
    named = "text" if title else "none"
    if title is None or not telling(title):
        fallback = page_title(source) if alone else None
        # 政府信息公开年报 in a page's title is the name of the column, not of the report.
        if fallback is not None and telling(fallback):
            title, named = fallback, "page"
    return View(source, part, title, named, content, around, alone)


def _own_title(content: Sequence[Line]) -> Title | None:
    """The first title near the top, one that names more than the topic before one that does not."""
    seen = 0
    top: list[Line] = []
    for line in content[:40]:
        top.append(line)
        seen += len(line.plain)
        if seen > 500:
            break
    titles = titles_in(top)
    told = [title for title in titles if telling(title)]
    # 2022年政府信息公开工作年度报告 is often the page's line above the report's own full title.
    named = next((title for title in told if surface_of_title(title.plain)), None)
    return named or next(iter(told or titles), None)
