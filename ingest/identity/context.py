"""Where a page is at home: the divisions that its names, its sites and its sentences tell of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from ingest.identity.surfaces import Surface, surfaces
from ingest.identity.view import View
from ontology.divisions import Division, by_code, named, prefix

MASKED = re.compile(r"[×xX＊*_]{1,}|某|\.{2,}|…")
# 永泰县人民政府门户网站, 永泰县政府网: the site, gazette or office that a page uses.
_SEAT = re.compile(r"(?:人民)?政府[”\"]?(?=门户|公众|官方|官网|信息|政务|网|办公|公报|平台|[》”])")
_NOTICE = re.compile(
    r"《(?P<place>[一-鿿]{2,20}?)(?:人民)?政府(?:办公[室厅])?关于[^》]{0,60}(?:公开|年报)[^》]*》"
)
_SEAT_NAME = re.compile(r"[一-鿿]{1,13}(?:省|市|县|区|旗|州|盟)$")


@dataclass(frozen=True)
class Context:
    """The divisions of a page, the nearest evidence first; each kind is looked for once, when asked."""

    view: View

    @cached_property
    def places(self) -> tuple[Surface, ...]:
        """Every place that may name the organ, the more telling first."""
        return surfaces(self.view)

    @cached_property
    def on_page(self) -> tuple[Division, ...]:
        """Divisions of the names on the page, the more telling place first."""
        return _named_on_page(self.places)

    @cached_property
    def told(self) -> list[Division]:
        """Divisions of organs and documents named in the text, by how often."""
        return _told(self.view)

    @cached_property
    def seats(self) -> list[Division]:
        """Divisions whose government's site, gazette or office the page names as what it uses."""
        return _seats(self.view)

    @cached_property
    def superiors(self) -> list[Division]:
        """Divisions whose government's notice about disclosure the text says it follows."""
        return _superiors(self.view)


def _named_on_page(places: Sequence[Surface]) -> tuple[Division, ...]:
    """Divisions of the names on the page, the more telling place first; the text itself is none."""
    found: list[Division] = []
    order = dict.fromkeys(("declared", "opening", "subject", "contact", "own"), 2)
    order |= {"signature": 0, "field": 1, "site": 3, "title": 4}
    for surface in sorted(places, key=lambda item: order[item.place]):
        names = [division for division, _ in prefix(surface.words)]
        if len(names) == 1 and not MASKED.search(surface.words):
            found.append(names[0])
    return tuple(dict.fromkeys(found))


def _told(view: View) -> list[Division]:
    """Divisions of organs and documents named in the text, by how often (抚松县人民政府办公室…)."""
    counts: Counter[str] = Counter()
    for line in view.content:
        bare = re.sub(r"《[^》]*》", "", line.plain)
        for match in re.finditer(r"[一-鿿]{2,10}?(?:省|市|县|区|旗|州|盟)(?=[一-鿿])", bare):
            for size in range(len(match.group()), 1, -1):
                names = named(match.group()[-size:])
                if len(names) == 1 and names[0].level != "township":
                    counts[names[0].code] += 1
                    break
    return [
        division for code, _ in counts.most_common(5) if (division := by_code(code)) is not None
    ]


def _seats(view: View) -> list[Division]:
    """Divisions whose government's site, gazette or office the page names as what it uses."""
    found: dict[str, Division] = {}
    for line in (*view.content, *view.around):
        for match in _SEAT.finditer(line.plain):
            before = _SEAT_NAME.search(line.plain[max(0, match.start() - 14) : match.start()])
            words = before.group() if before else ""
            for size in range(len(words), 1, -1):
                names = [d for d in named(words[-size:]) if d.level != "township"]
                if names:
                    found.update({d.code: d for d in names if len(names) == 1})
                    break
    return list(found.values())


def _superiors(view: View) -> list[Division]:
    """The governments of 《某县人民政府办公室关于做好…年度报告…的通知》, in the order of the text."""
    found: dict[str, Division] = {}
    for line in view.content:
        for match in _NOTICE.finditer(line.plain):
            names = [division for division, _ in prefix(match["place"] + "人民政府")]
            if len(names) == 1:
                found[names[0].code] = names[0]
    return list(found.values())
