"""Whether a page holds an annual report, and if not, what it holds instead."""

from __future__ import annotations

from ingest.pages.furniture import find_furniture
from ingest.pages.genre import ANNUAL
from ingest.pages.split import judge
from ingest.source import SourceText


def classify(source: SourceText) -> tuple[bool, str | None]:
    """(True, None) for a page with an annual report, else False and why, by its longest text."""
    judged = judge(source, find_furniture(source))
    if any(reason == ANNUAL for _, reason in judged):
        return True, None
    longest = max(judged, key=lambda item: sum(len(line.plain) for line in item[0].lines))
    return False, longest[1]
