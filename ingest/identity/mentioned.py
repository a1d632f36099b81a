"""An organ that no opening names: its short name in the sentences, its full one somewhere else."""

from __future__ import annotations

import re
from collections import Counter

from ingest.identity.surfaces import Surface
from ingest.identity.view import View
from ontology.divisions import prefix

# 县退役军人事务局, 州统计局: an organ with the kind of its division alone.
_SHORT = re.compile(
    r"(?<![一-鿿])(?P<kind>省|市|县|区|旗|州|盟)(?P<organ>[一-鿿]{2,14}?(?:局|委员会|委|厅|中心|办公室))"
)
_PLACE = re.compile(r"[一-鿿]{1,12}$")


def mentioned_organ(view: View) -> Surface | None:
    """The full name of the organ that the text calls most by its short one; None when it has none.

    The division before the organ's words must end with the kind that the short name has.
    """
    words = [line.plain for line in view.content]
    counts = Counter(match.group() for line in words for match in _SHORT.finditer(line))
    for short, _ in counts.most_common(3):
        full = {name for line in words for name in _fuller(line, short)}
        if len(full) == 1:
            return Surface(full.pop(), "mentioned")
    return None


def _fuller(line: str, short: str) -> set[str]:
    """The names in a line that end with the short one and begin with a division of its kind."""
    found: set[str] = set()
    at = line.find(short)
    while at >= 0:
        before = _PLACE.search(line, max(0, at - 12), at)
        place = (before.group() if before else "") + short[0]
        for start in range(len(place) - 1):
            if any(length == len(place) - start for _, length in prefix(place[start:])):
                found.add(place[start:] + short[1:])
                break
        at = line.find(short, at + 1)
    return found
