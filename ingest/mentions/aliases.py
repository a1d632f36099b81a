"""以下简称《办法》: a short title means the document it was given to, from there on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ontology.records import RegulationMention

_DEFINITION = re.compile(
    r"(?:以下|下)?(?:均|统一|分别)?简称(?:为)?[:：]?[“\"]?(?P<list>(?:《[^》\n]{1,20}》[、和及与,，]?){1,4})"
)
_ALIAS = re.compile(r"《([^》\n]{1,20})》")
MAXIMUM = 20


def resolve_aliases(
    text: str, start: int, end: int, mentions: Sequence[RegulationMention]
) -> list[RegulationMention]:
    """Every mention of a defined short title with the full title; one not defined stays."""
    meaning: dict[str, tuple[int, str]] = {}
    for match in _DEFINITION.finditer(text, start, end):
        aliases = _ALIAS.findall(match["list"])
        before = [
            item.title
            for item in mentions
            if item.end <= match.start() + 1 and item.start < match.start()
        ]
        owners = [title for title in before if len(title) > 2][-len(aliases) :]
        if len(owners) == len(aliases):
            for alias, title in zip(aliases, owners, strict=True):
                meaning.setdefault(alias, (match.start(), title))
    return [_resolved(item, meaning) for item in mentions]


def _resolved(item: RegulationMention, meaning: dict[str, tuple[int, str]]) -> RegulationMention:
    known = meaning.get(item.raw.strip("《》"))
    if known is None or item.start < known[0]:
        return item
    return replace(item, title=known[1])
