"""What stands around a number, what it counts, and the parts of an administration it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.prose import rules
from ingest.prose.labels import label_of, strip
from ontology.records import Dimensions, Span

OPEN = "open"
PLACE = re.compile(
    r"^(?:其中)?(?P<place>[\u4e00-\u9fff()（）、]{0,16}(?:市直(?:单位|部门)?|[省市县区旗州]直(?:单位|部门)?|各?县[(（]市[、]?区?[)）]区?(?:及乡镇)?|镇街|街镇|乡镇(?:[(（]?街道[)）]?)?|街道|镇(?:[(（]街道[)）])?|乡|区|县|市|单位|部门|本级|机关|级政府|政府(?:办公室|办)|政府|级))$"
)
_ALL = re.compile(r"[我本全]|代表|各[^、]{0,4}(?:级|单位|部门)|所有")
_SHARE = re.compile(
    r"本级|[省市县区旗州]直|[（(]市|县区|区县|乡镇|镇街|街道[)）]?$|各?[省市县区]政府(?:各?部门)?$|[省市县区]级(?:部门|单位|机关)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What stands around a number: the clause before and behind it, and what came before.

    `ways` are the places in `text` where the site of a disclosure can be named.
    """

    head: str
    tail: str
    before: str
    earlier: str
    section: str | None
    base_unit: str | None
    parent: str | None
    category: str | None
    in_list: bool
    zero: bool
    told: bool
    opening: str
    whole: str
    text: str
    ways: tuple[Span, Span]


@dataclass(frozen=True, slots=True)
class Counted:
    """A metric with its label (open ones) and dimensions."""

    metric: str
    label: str | None
    dimensions: Dimensions


def compact(text: str) -> str:
    return "".join(text.split())


def counted_as(
    words: Words, metric: str, label: str | None, dimensions: Dimensions | None = None
) -> Counted:
    if metric == OPEN and label is None:
        label = label_of(words.head, words.tail, words.base_unit, words.before)
    return Counted(metric, label, dimensions or Dimensions())


def first_key(table: rules.Table, full: str, base_unit: str | None) -> str | None:
    for rule in rules.fitting(table, base_unit):
        if rule.pattern.search(full):
            return rule.key
    return None


def owner_of(words: Words) -> str | None:
    """市本级受理12件: a part of the administration that the clause names before its verb."""
    head = compact(words.head)
    verb = re.search(r"共?(?:主动)?(?:公开|公布|发布|收到|受理|接到|接收|新收|办结|答复)", head)
    owner = strip(head[: verb.start()]) if verb else ""
    place = PLACE.match(re.sub(r"(?:共|新增|累计|依法|主动)+$", "", owner))
    return (
        place["place"]
        if place and _SHARE.search(place["place"]) and not _ALL.match(place["place"])
        else None
    )
