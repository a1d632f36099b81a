"""Places and dates that do not belong: another jurisdiction's names, a late publication."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.findings.form import first_line
from ingest.findings.view import FAIL, HIGH, LOW, NOTE, View
from ontology import divisions
from ontology.dates import find_dates
from ontology.divisions import Division
from ontology.records import Finding, Span

_PLACE = re.compile(r"[一-鿿]{2,9}?(?:市|县|自治州|自治县|旗|区)")
_OWNER = (
    "日报|晚报|晨报|电视台|人民广播|广播电台|广播电视台|水利信息网|政府信息网|政务网|政府网|门户网站|信息网|公开网|发布[”》]|市政府|县政府|"
    "人民政府|市委|县委|电子政务|政务公开办"
)
_SHORT_OWNER = re.compile(rf"(?P<place>[一-鿿]{{2,4}})(?=(?:{_OWNER}))")
_LEGITIMATE = re.compile(
    r"学习|考察|对口|支援|援[疆藏青建]|赴|前往|借鉴|调研|交流|合作|协作|来自|外地|挂职|帮扶|一体化|毗邻|接壤|大学|学院|召开|会议|峰会|论坛|沿线|城市群|跨省|跨市|先进|案例|户籍|迁入"
)
_GENERIC = frozenset(
    (
        "城区",
        "郊区",
        "矿区",
        "市中区",
        "东区",
        "西区",
        "新城区",
        "城中区",
        "城关区",
        "市区",
        "县区",
        "南区",
        "北区",
        "新区",
        "开发区",
        "海南区",
        "鼓楼区",
        "和平区",
        "河东区",
    )
)


def foreign_places(view: View) -> Iterator[Finding]:
    """copied.foreign_place: governments, papers or websites of another province or city, repeatedly."""
    region = view.report.region
    home = divisions.by_code(region.code) if region else None
    if home is None:
        return
    found: dict[str, list[Span]] = {}
    for span, place in _mentions(view):
        if not _related(place, home):
            found.setdefault(_area(place), []).append(span)
    for area, spans in found.items():
        owned = [span for span in spans if _is_owner(view, span)]
        if len(spans) < 2 or not owned:
            continue
        if area[:2] == home.code[:2] and len(spans) < _own_mentions(view, home):
            continue
        if division := divisions.by_code(area):
            name = division.full_name
            message = f"报告属于{home.full_name}，正文却多次出现{name}的机构或媒体"
            hypothesis = "可能套用了外地报告"
            yield view.finding(
                "copied.foreign_place",
                FAIL,
                HIGH,
                message,
                [first_line(view), *spans[:5]],
                hypothesis,
            )


def _own_mentions(view: View, home: Division) -> int:
    """How often the report names its own place: a neighbour in the province is named less."""
    name = divisions.short_name(home.name) or home.name
    return view.text.count(name, view.report.start, view.report.end)


def _mentions(view: View) -> Iterator[tuple[Span, Division]]:
    text, start, end = view.text, view.report.start, view.report.end
    free = start
    for at, lengths in _candidates(text, start, end):
        hit = _place_at(text, at, lengths) if at >= free else None
        if hit is None or view.is_furniture(at):
            continue
        length, place = hit
        around = text[max(start, at - 16) : min(end, at + length + 14)]
        if not _LEGITIMATE.search(around):
            yield Span(at, at + length), place
        free = at + length


_FOLLOWED = re.compile(rf"(?:{_OWNER})")
# Where a place's name can end: behind its kind, or before a paper or website.
_KIND_END = re.compile(r"[市县旗州]")
_OWNER_START = re.compile("|".join(f"{name[0]}(?={name[1:]})" for name in _OWNER.split("|")))


def _candidates(text: str, start: int, end: int) -> list[tuple[int, list[int]]]:
    """The places where a name of 2 to 9 characters may begin, in order, with its possible lengths."""
    found: dict[int, list[int]] = {}
    kinds = {match.end() for match in _KIND_END.finditer(text, start, end)}
    owners = {match.start() for match in _OWNER_START.finditer(text, start)}
    for stop in kinds | {place for place in owners if place <= end}:
        for at in range(max(start, stop - 9), stop - 1):
            if divisions.county_names(text[at:stop]):
                found.setdefault(at, []).append(stop - at)
    return [(at, sorted(found[at], reverse=True)) for at in sorted(found)]


def _place_at(text: str, at: int, lengths: Sequence[int]) -> tuple[int, Division] | None:
    """A full name of a city or county here, or a city's short name before a paper or website."""
    if not "一" <= text[at] <= "鿿":
        return None
    for length in lengths:
        word = text[at : at + length]
        if (
            word in _GENERIC
            or word in divisions.COMMON_WORDS
            or (length == 2 and not _FOLLOWED.match(text, at + 2))
        ):
            continue
        full = word[-1] in "市县旗州" and length >= 3
        if not full and not (length <= 3 and _FOLLOWED.match(text, at + length)):
            continue
        places = _named(word)
        if places and text[at + length : at + length + 1] not in ("场", "民", "域"):
            return length, places[0]
    return None


def _named(word: str) -> tuple[Division, ...]:
    """Divisions of one province only: a name that several provinces know proves nothing."""
    places = tuple(
        place for place in divisions.county_names(word) if place.level in ("prefecture", "county")
    )
    return places if len({place.code[:2] for place in places}) == 1 else ()


def _related(place: Division, home: Division) -> bool:
    """The same prefecture, or the home province's other parts when the report is the province's."""
    if home.level == "province" or place.code[:4] == home.code[:4]:
        return place.code[:2] == home.code[:2]
    if home.code[2:4] == "90" or home.code[:2] in ("11", "12", "31", "50"):
        return place.code[:2] == home.code[:2]
    return False


def _area(place: Division) -> str:
    return place.code[:4] + "00" if place.code[2:4] != "90" else place.code


def _is_owner(view: View, span: Span) -> bool:
    return _FOLLOWED.match(view.text, span.end) is not None


def late(view: View) -> Iterator[Finding]:
    """timeliness.late: after 31 March, for departments since 2019 after 31 January (条例第四十九条)."""
    report = view.report
    if report.kind != "annual_report" or report.year is None or report.published is None:
        return
    department = report.agency is not None and report.agency.sector not in (
        None,
        "government",
        "government_office",
    )
    strict = report.year >= 2019 and department
    deadline = f"{report.year + 1}-{'01-31' if strict else '03-31'}"
    if report.published <= deadline:
        return
    place = next(
        (
            Span(date.start, date.end)
            for date in find_dates(view.text, report.start, report.end)
            if date.iso == report.published
        ),
        None,
    )
    if place is None:
        return
    far = int(report.published[:4]) > report.year + 1
    message = f"{report.published}公布，晚于法定期限{deadline}"
    yield view.finding("timeliness.late", NOTE if far else FAIL, LOW, message, [place])
