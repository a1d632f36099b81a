"""Which metrics an English question names: its words as concepts, in whatever order."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from ontology.metrics import METRICS
from qa.understand.asked import MetricAsked
from qa.understand.concepts import Lexicon, Meaning, Meant
from qa.understand.english_table import MEANINGS, WEIGHTS, WORDS

_SHARED = frozenset(
    [
        "REQUEST",
        "REVIEW",
        "LAWSUIT",
        "NORM",
        "RULES",
        "STAFF",
        "CONSULT",
        "PUBLISH",
        "ITEMS",
        "TRAIN",
        "DIRECT",
        "AFTERREVIEW",
        "DENY",
        "GIVE",
        "LICENCE",
        "PENALTY",
        "COERCION",
        "PROCURE",
        "WECHAT",
        "SITE",
        "GAZETTE",
        "READING",
        "PRESS",
        "INTERVIEW",
        "HANDOUT",
    ]
)
_JOINT = (
    r",|;|\?|\bwith\b|\.|\band\b|\bor\b|\bversus\b|\bvs\b|\bplus\b|\bthan\b|\bbut\b|\bas well as\b"
)


@cache
def lexicon() -> Lexicon:
    """The English lexicon, compiled once."""
    return Lexicon(WORDS, WEIGHTS, tuple(Meaning.of(*row) for row in MEANINGS), _SHARED, _JOINT)


def english_metrics(text: str) -> tuple[MetricAsked, ...]:
    """The metrics an English question names, in its order; of a share the part before the whole.

    >>> [item.keys[0] for item in english_metrics("how many were turned down and how many partly granted?")]
    ['outcome.denied', 'outcome.partial']
    """
    rate = _RATE.search(text) is not None
    frame = None if rate else _FRAME.match(text)
    if frame:
        counted = english_metrics(text[: frame.start(1)])
        rest = _shifted(english_metrics(text[frame.start(1) :]), frame.start(1))
        lent = _lent(counted, text[frame.start(1) :], frame.start(1))
        return lent or rest or counted
    found = [_asked(text, one) for one in lexicon().link(text)]
    # Who asks, and in an apposition what became of it: only that is counted.
    if len(found) > max(1, len(_ASKS.findall(text))):
        named = [one for one in found if one.keys[0] != "requests.received"]
        found = named or found
    if rate and len(found) == 1 and (whole := _whole(text, found[0])) is not None:
        return (found[0], whole)
    if rate and len(found) == 2:
        return tuple(sorted(found, key=lambda one: one.keys[0] in _WHOLES))
    return tuple(found)


_RATE = re.compile(
    r"percentage|per ?cent|proportion|\bshare\b|fraction|\bratio\b|\brate\b", re.IGNORECASE
)
_ASKS = re.compile(r"how (?:many|much)|number of", re.IGNORECASE)
# Of the requests it handled, how many were ...: what is counted stands behind the comma.
_FRAME = re.compile(
    r"\s*(?:out )?(?:of|among|from)\b[^?]*?\b((?:how many|how much|what number)\b.*)",
    re.IGNORECASE | re.DOTALL,
)
_WHOLES = ("requests.received", "requests.processed", "requests.completed", "requests.answered",
           "disclosure.total", "review.total", "litigation.total")  # fmt: skip


def _asked(text: str, one: Meant) -> MetricAsked:
    words = " ".join(text[item.start : item.end] for item in one.heard)
    return MetricAsked(one.keys, one.start, one.end, words)


def _shifted(found: tuple[MetricAsked, ...], by: int) -> tuple[MetricAsked, ...]:
    return tuple(replace(item, start=item.start + by, end=item.end + by) for item in found)


def _lent(counted: tuple[MetricAsked, ...], text: str, by: int) -> tuple[MetricAsked, ...]:
    """The part behind a frame, of the thing that the frame counts: of the requests, ... by fax."""
    thing = next(
        (word for key, word in _THINGS if counted and counted[0].keys[0].startswith(key)), ""
    )
    return _shifted(english_metrics(f"{text.rstrip(' ?')} {thing}?"), by) if thing else ()


_THINGS = (
    ("requests.", "requests"), ("outcome.", "requests"), ("review.", "reviews"),
    ("litigation.", "lawsuits"), ("disclosure.", "information"), ("consultation.", "consultations"),
    ("training.", "trained"), ("normative.", "normative documents"), ("staff.", "staff"),
    ("response.press", "press conferences"), ("response.interviews", "interviews"),
)  # fmt: skip


def _whole(text: str, part: MetricAsked) -> MetricAsked | None:
    """What a share is taken of, where the question says so: the requests it wound up."""
    if not part.keys[0].startswith(("outcome.", "requests.")) or part.keys[0] in _WHOLES:
        return None
    heard = {name for one in lexicon().hear(text) for name in one.concepts}
    for name, key in (("PROCESSED", "requests.processed"), ("ANSWERED", "requests.answered"),
                      ("RECEIVE", "requests.received")):  # fmt: skip
        if name in heard:
            others = ("requests.completed", "requests.answered") if name == "PROCESSED" else ()
            return MetricAsked((key, *others), 0, 0, METRICS[key].label_en)
    return None
