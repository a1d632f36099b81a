"""Which agencies a Chinese question names: a place, perhaps an organ behind it, by any name."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from ontology.divisions import BARE_ENDS, COMMON_WORDS
from qa.understand.names import AgencyNode, Linked, NameIndex
from qa.understand.organs import (
    FURTHER,
    ORGAN,
    STEM,
    STEM_ACTS,
    STEM_ALONE,
    STEMS_LISTED,
    organ_at,
)
from qa.understand.slips import organ_slip, place_slip

# Before a name stands the beginning, a sign, a number or one of these words.
_BEFORE = re.compile(
    r"(?:^|[\s\d年月日度,，。.、:：;；!！?？“”\"'()（）|和与跟及同比较对在向给把从查问说看是由让请下的据到])$"
)
_AND = re.compile(r"\s*(?:、|,|，|和|与|及|以及|跟|同|还有|或|或者)\s*")
_WHOLE = re.compile(r"全[省市县区旗州镇乡]")
_PARTY = re.compile(
    r"^(?:委(?![托派员屈任])|人大(?!代表|建议)|政协(?!委员|提案)|纪委|法院|检察院|团委|工会|妇联)"
)


@dataclass
class Links:
    """What was found so far: names that mean something, and names that nobody here bears."""

    found: list[Linked] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


# The name of an account is no place, though one may stand in it (“鼎城发布”).
_NAMES = re.compile(
    r"“[^”]{2,20}”(?=的?(?:微信|公众号|微博|平台|客户端|APP|小程序|抖音|视频号|网站|热线|账号))|(?<=用)“[^”]{2,20}”"
    r"|[一-鿿]{2,6}(?:发布|微讯|资讯)(?=的?(?:微信|公众号|微博|平台|客户端|账号|这个|$|[?？]))"
    r"|(?<=[引提援依][用到及引据])(?:了|过)?[^,，。?？《》\d]{2,30}?(?:条例|办法|规定|意见|要点|方案|规范|细则|规程)|(?<=\()[一-鿿]{2,30}(?=\))"
    r"|[一-鿿]{1,8}[〔\[【(（﹝]\s*20(?:\d{2}|[xX]{2})\s*[〕\]】)）﹞]\s*\d{1,4}\s*号"
)


def link_agencies(index: NameIndex, text: str) -> tuple[list[Linked], list[str]]:
    """The agencies a Chinese question names, and the names of organs the graph does not have."""
    links = Links()
    hidden = hide_names(text)
    position = 0
    while position < len(hidden):
        position = max(_one(index, hidden, position, links), position + 1)
    return links.found, links.absent


def hide_titles(text: str) -> str:
    """Titles in 《》 blanked: a place in the title of a law is not the place asked about."""
    return re.sub(r"《[^》]*》", lambda match: "□" * len(match.group()), text)


def hide_names(text: str) -> str:
    """Titles, accounts and document numbers blanked: places in them are not asked about."""
    return re.sub(_NAMES, lambda match: "□" * len(match.group()), hide_titles(text))


def _one(index: NameIndex, text: str, position: int, links: Links) -> int:
    """Links the name that begins here, if one does; gives where it ends."""
    own = _by_surface(index, text, position)
    place = place_at(index, text, position)
    if place is not None and (own is None or place[1] >= own.end):
        return _of_place(index, text, position, place, links)
    if own is not None:
        links.found.append(own)
        return _listed(index, text, own, links)
    if _BEFORE.search(text[:position]) and (slip := place_slip(index, text, position)):
        codes, end, written = slip
        return _of_place(index, text, position, (codes, end), links, written)
    return position


def _by_surface(index: NameIndex, text: str, start: int) -> Linked | None:
    for size in range(min(index.longest_surface, len(text) - start), 1, -1):
        ids = index.surfaces.get(text[start : start + size])
        if ids and not FURTHER.match(text, start + size):
            agencies = tuple(index.agencies[item] for item in sorted(ids))
            if text.startswith("办公", start + size) and all(one.governs for one in agencies):
                return None
            codes = frozenset(str(item.region) for item in agencies if item.region)
            return Linked(start, start + size, text[start : start + size], agencies, codes=codes)
    return None


def place_at(index: NameIndex, text: str, start: int) -> tuple[frozenset[str], int] | None:
    """The longest chain of divisions that begins here (常德鼎城, 江苏省南京市) and where it ends."""
    best: tuple[frozenset[str], int] | None = None
    for size in range(min(index.longest_place, len(text) - start), 1, -1):
        codes = index.places.get(text[start : start + size])
        if not codes or not _plausible(text, start, size):
            continue
        here = _extended(index, text, start + size, codes) or (codes, start + size)
        if best is None or here[1] > best[1]:
            best = here
    return best


def _extended(
    index: NameIndex, text: str, start: int, within: frozenset[str]
) -> tuple[frozenset[str], int] | None:
    best: tuple[frozenset[str], int] | None = None
    outer = [index.regions[code] for code in within]
    for size in range(min(index.longest_place, len(text) - start), 1, -1):
        codes = index.places.get(text[start : start + size], frozenset())
        inner = frozenset(
            code for code in codes if any(one.code != code and one.holds(code) for one in outer)
        )
        if inner and _plausible(text, start, size) and not organ_at(text[start:]):
            here = _extended(index, text, start + size, inner) or (inner, start + size)
            if best is None or here[1] > best[1]:
                best = here
    return best


def _plausible(text: str, start: int, size: int) -> bool:
    """A short name is not cut out of another word (南京市场, 公安局, 海南州)."""
    word, after = text[start : start + size], text[start + size : start + size + 2]
    if word.endswith("市") and after[:1] == "场":
        return False
    if word[-1] in "省市县区旗州盟镇乡道木":
        return not (after[:1] == "道" and word.endswith("街"))
    if word in COMMON_WORDS or after[:1] in BARE_ENDS:
        return bool(_BEFORE.search(text[:start])) and after[:1] not in BARE_ENDS
    return after == "市场" or after[:1] not in tuple("省市县区旗州盟镇乡")


def _of_place(
    index: NameIndex, text: str, start: int, place: tuple[frozenset[str], int], links: Links,
    written: str | None = None,
) -> int:  # fmt: skip
    codes, end = place
    if row := STEMS_LISTED.match(text, end):
        return _of_row(index, text, start, row, codes, links)
    after = end + (text.startswith("的", end) and bool(organ_at(text[end + 1 :])))
    agencies, length = _organ(index, text, after, codes)
    stranger = organ_at(text[after:]) or ""
    if length == 0 and not stranger and (stem := STEM_ALONE.match(text, after)):
        return _of_stem(index, text, (start, after), stem.group(), codes, links)
    acts = STEM_ACTS.match(text, after) if length == 0 and not stranger else None
    if acts and _of_line(index, codes, acts.group()):
        return _of_stem(index, text, (start, after), acts.group(), codes, links)
    if length == 0 and not stranger and (before := _organ_before(text, start, end)):
        return _of_turned(index, text, before, (start, end), codes, links)
    if len(stranger) > length or (length == 0 and stranger):
        agencies, length = _equal_organ(index, codes, stranger)
        if not agencies:
            links.absent.append(text[start:end] + stranger)
            return _listed(
                index, text, Linked(start, after + len(stranger), "", (), codes=codes), links
            )
    stop = after + length
    if length and FURTHER.match(text, stop):
        links.absent.append(text[start : _tail(text, stop)])
        return _tail(text, stop)
    if length:
        item = Linked(start, stop, text[start:stop], agencies, codes=codes, written=written)
        links.found.append(item)
        return _listed(index, text, item, links)
    return _place_alone(index, text, start, end, codes, links, written)


def _of_stem(
    index: NameIndex, text: str, place: tuple[int, int], stem: str, codes: frozenset[str],
    links: Links,
) -> int:  # fmt: skip
    """常德财政2022年: the organ of that line of work, named without 局."""
    start, after = place
    found = _of_line(index, codes, stem)
    stop = after + len(stem)
    if not found:
        links.absent.append(text[start:stop])
        return stop
    item = Linked(start, stop, text[start:stop], tuple(dict.fromkeys(found)), codes=codes)
    links.found.append(item)
    return _listed(index, text, item, links)


def _of_line(index: NameIndex, codes: Iterable[str], stem: str) -> list[AgencyNode]:
    """The organs of these divisions that have a name beginning with a line of work."""
    return [
        agency for code in sorted(codes) for form, agency in index.forms(code)
        if form.startswith(stem) and not agency.governs
    ]  # fmt: skip


def _of_row(
    index: NameIndex, text: str, start: int, row: re.Match[str], codes: frozenset[str], links: Links
) -> int:
    """某县的教育、水利、市监三家: three organs of one place; one that is not held is absent."""
    place = text[start : row.start()]
    for match in STEM.finditer(text, row.start("list"), row.end("list")):
        found = tuple(dict.fromkeys(_of_line(index, codes, match.group())))
        begin = start if match.start() == row.start("list") else match.start()
        if found:
            links.found.append(
                Linked(begin, match.end(), text[begin : match.end()], found, codes=codes)
            )
        else:
            links.absent.append(f"{place}{match.group()}局")
    if links.found and links.found[-1].codes == codes:
        last = links.found[-1]
        links.found[-1] = replace(last, end=row.end())
    return row.end()


def _organ_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """水利局某县的: an organ named before its place."""
    if not re.match(r"的(?=[\s,，\d。?？]|$)", text[end:]):
        return None
    return next((one for one in ORGAN.finditer(text[:start]) if one.end() == start), None)


def _of_turned(
    index: NameIndex, text: str, organ: re.Match[str], place: tuple[int, int],
    codes: frozenset[str], links: Links,
) -> int:  # fmt: skip
    agencies, length = _equal_organ(index, codes, organ.group())
    if length:
        item = Linked(
            organ.start(), place[1], text[organ.start() : place[1]], agencies, codes=codes
        )
        links.found.append(item)
    else:
        links.absent.append(text[slice(*place)] + organ.group())
    return place[1]


def _place_alone(
    index: NameIndex, text: str, start: int, end: int, codes: frozenset[str], links: Links,
    written: str | None,
) -> int:  # fmt: skip
    kind = text[end - 1] in "省市县区旗州盟镇乡道木"
    longer = place_slip(index, text, start) if not kind and written is None else None
    if longer is not None and longer[1] > end:
        return _of_place(index, text, start, longer[:2], links, longer[2])
    slip = organ_slip(index, text, end, codes)
    if slip is not None:
        agencies, stop, right = slip
        if agencies:
            links.found.append(
                Linked(start, stop, text[start:stop], agencies, codes=codes, written=right)
            )
        else:
            links.absent.append(text[start:stop])
        return stop
    if _PARTY.match(text[end:]) or FURTHER.match(text, end):
        stop = max(_tail(text, end), end + 1)
        links.absent.append(text[start:stop])
        return stop
    found = _governments(index, codes, alone=not kind)
    item = Linked(start, end, text[start:end], found, True, codes, written)
    links.found.append(item)
    return _listed(index, text, item, links)


def _tail(text: str, start: int) -> int:
    match = FURTHER.match(text, start)
    return match.end() if match else start


def _organ(
    index: NameIndex, text: str, start: int, codes: Iterable[str]
) -> tuple[tuple[AgencyNode, ...], int]:
    """The agencies of these divisions whose organ stands here, and how long its name is."""
    best: dict[str, list[AgencyNode]] = {}
    for code in codes:
        for form, agency in index.forms(code):
            if text.startswith(form, start):
                best.setdefault(form, []).append(agency)
    if not best:
        return (), 0
    form = max(best, key=len)
    return _own_first(best[form], form), len(form)


def _own_first(agencies: Iterable[AgencyNode], form: str) -> tuple[AgencyNode, ...]:
    """环保局 is short for the 环境保护局 before it stands for what became of it."""
    kept = list(dict.fromkeys(agencies))
    if len({agency.region for agency in kept}) < len(kept):
        exact = [agency for agency in kept if agency.organ == form]
        kin = [a for a in kept if set(form[:-1]) <= set(a.organ)]
        return tuple(exact or kin or kept)
    return tuple(kept)


def _equal_organ(
    index: NameIndex, codes: Iterable[str], organ: str
) -> tuple[tuple[AgencyNode, ...], int]:
    wanted = re.sub(r"^[省市县区旗州盟镇乡]", "", organ)
    found = [agency for code in codes for form, agency in index.forms(code) if form == wanted]
    return tuple(dict.fromkeys(found)), len(organ) if found else 0


def _governments(index: NameIndex, codes: Iterable[str], *, alone: bool) -> tuple[AgencyNode, ...]:
    """A place alone: its government, else (without suffix) the only organ that reports there."""
    found: list[AgencyNode] = []
    for code in sorted(codes):
        here = index.by_region.get(code, ())
        found += [item for item in here if item.governs] or (
            list(here) if alone and len(here) == 1 else []
        )
    return tuple(found)


def _listed(index: NameIndex, text: str, item: Linked, links: Links) -> int:
    """常德市教育局、水利局和财政局: organs in a list share the place of the first."""
    end = item.end
    while item.codes and (match := _AND.match(text, end)):
        agencies, length = _organ(index, text, match.end(), item.codes)
        stranger = organ_at(text[match.end() :]) or ""
        if not agencies or len(stranger) > length:
            if not stranger or place_at(index, text, match.end()):
                break
            agencies, length = _equal_organ(index, item.codes, stranger)
            if not agencies:
                links.absent.append(stranger)
                end = match.end() + len(stranger)
                continue
        if agencies and any(agency.governs for agency in agencies):
            break
        end = match.end() + length
        surface = text[match.end() : end]
        links.found.append(Linked(match.end(), end, surface, agencies, codes=item.codes))
    return end


def asks_for_whole(text: str) -> bool:
    """Whether a place as a whole is asked about (全市, 全县)."""
    return bool(_WHOLE.search(text))


def organs_alone(index: NameIndex, text: str) -> list[Linked]:
    """教育局 without a place: every agency that is one."""
    found = []
    names = [match.group() for match in ORGAN.finditer(text)]
    for match in ORGAN.finditer(text):
        before = text[: match.start()].rstrip()
        if re.search(r"(?:哪|各|所有|全部|多少|几|家|个|些|我|本|级)$", before):
            continue
        agencies = index.by_organ(match.group())
        if len(set(names)) > 1:  # 水利局和水务局: two names told apart, each is meant as it is said
            agencies = tuple(a for a in agencies if a.organ == match.group()) or agencies
        if agencies:
            found.append(Linked(match.start(), match.end(), match.group(), agencies))
    return found
