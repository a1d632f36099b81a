"""以下简称《办法》: a short title means the document it was given to, from there on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from ingest.mentions.scanning import matches_near
from ontology.records import RegulationMention

_DEFINITION = re.compile(
    r"(?:以下|下)?(?:均|统一|分别)?简称(?:为)?[:：]?[“\"]?(?P<list>(?:《[^》\n]{1,20}》[、和及与,，]?){1,4}|[“\"][^”\"\n]{2,10}[”\"])"
)
_SIGN = re.compile(r"简称")
_ALIAS = re.compile(r"《([^》\n]{1,20})》|[“\"]([^”\"\n]{2,10})[”\"]")
# A definition follows the titles it is for.
MAXIMUM = 20


def resolve_aliases(
    text: str, start: int, end: int, mentions: Sequence[RegulationMention]
) -> list[RegulationMention]:
    """Every mention of a defined short title with the full title; one not defined stays."""
    meaning: dict[str, tuple[int, str]] = {}
    starts = [item.start for item in mentions]
    for match in matches_near(_DEFINITION, _SIGN, text, start, end, lead=4, tail=100):
        aliases = [title or words for title, words in _ALIAS.findall(match["list"])]
        owners = _told_before(mentions, starts, match.start())[-len(aliases) :]
        if len(owners) == len(aliases):
            for alias, title in zip(aliases, owners, strict=True):
                meaning.setdefault(alias, (match.start(), title))
    return [_resolved(item, meaning) for item in mentions]


def _told_before(
    mentions: Sequence[RegulationMention], starts: Sequence[int], at: int
) -> list[str]:
    """The titles told last before a definition, short ones left out."""
    last = bisect_left(starts, at)
    nearest = mentions[max(last - MAXIMUM, 0) : last]
    return [item.title for item in nearest if item.end <= at + 1 and len(item.title) > 2]


def _resolved(item: RegulationMention, meaning: dict[str, tuple[int, str]]) -> RegulationMention:
    known = meaning.get(item.raw.strip("《》"))
    if known is None or item.start < known[0]:
        return item
    return replace(item, title=known[1])
