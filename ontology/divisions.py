"""Administrative divisions of China down to the township: codes, names, chains.

Data: `divisions.tsv.gz` and `townships.tsv.gz` (statistical division codes, made by
scripts/divisions.py), `former_divisions.tsv` (renamed or merged since about 2000) and
`divisions_in_use.tsv` (everyday names of long ones).
"""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

DATA = Path(__file__).parent
LEVELS = ("province", "prefecture", "county", "township")

_ETHNIC = (
    "蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西"
    "|景颇|柯尔克孜|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙"
    "|鄂伦春|赫哲|门巴|珞巴|基诺|各"
)
_AUTONOMOUS = re.compile(
    rf"(?:(?:{_ETHNIC})族|蒙古|哈萨克|柯尔克孜|维吾尔)*(?:自治区|自治州|自治县|自治旗|民族乡|族乡)$"
)
_PLAIN = re.compile(r"(?:特别行政区|地区|林区|街道|苏木|省|市|盟|县|区|旗|州|镇|乡)$")
_BANNER = re.compile(r"(?:前|后|中|左翼[前中后]?|右翼[前中后]?|联合)旗$")
_FULL = re.compile(r"(?:省|市|自治区|自治州|自治县|自治旗|盟|地区|县|区|旗|林区|州)$")


# Short names that are words: 公安局 is not the bureau of 公安县. Only the full name counts.
COMMON_WORDS = frozenset(
    [
        "公安",
        "港口",
        "太湖",
        "合作",
        "平安",
        "新华",
        "东方",
        "和平",
        "解放",
        "工农",
        "红旗",
        "胜利",
        "前进",
        "向阳",
        "资源",
        "通道",
        "延长",
        "大方",
        "会同",
        "安定",
        "新城",
        "城关",
        "商城",
        "水城",
        "新市",
        "安居",
        "新建",
        "新民",
        "新和",
        "城口",
        "河东",
        "河西",
        "南岸",
        "城中",
        "城东",
        "城西",
        "城北",
        "城南",
        "江北",
        "江南",
        "东风",
        "光明",
        "友好",
        "富裕",
        "民乐",
        "民丰",
        "建华",
        "大通",
    ]
)
BARE_ENDS = frozenset(
    ("局", "厅", "委", "办", "部", "署", "站", "所", "处", "队", "网", "科", "股")
)


@dataclass(frozen=True, slots=True)
class Division:
    """A division; `full_name` is the chain without repetition (四川省成都市温江区)."""

    code: str
    name: str
    full_name: str
    level: str
    parent: str | None


def _level(code: str) -> str:
    if len(code) == 9:
        return "township"
    if code.endswith("0000"):
        return "province"
    return "prefecture" if code.endswith("00") else "county"


def _rows(name: str) -> Iterable[tuple[str, str, str]]:
    text = gzip.decompress((DATA / name).read_bytes()).decode("utf-8")
    for line in text.splitlines():
        if not line.startswith("#"):
            code, division, parent = line.split("\t")
            yield code, division, parent


@lru_cache(maxsize=1)
def _counties() -> dict[str, Division]:
    found: dict[str, Division] = {}
    for code, name, parent in _rows("divisions.tsv.gz"):
        above = found[parent].full_name if parent else ""
        found[code] = Division(code, name, above + name, _level(code), parent or None)
    return found


@lru_cache(maxsize=1)
def _townships() -> dict[str, Division]:
    counties = _counties()
    return {
        code: Division(code, name, counties[parent].full_name + name, "township", parent)
        for code, name, parent in _rows("townships.tsv.gz")
    }


def by_code(code: str) -> Division | None:
    """The division of a code of 6 or 9 digits."""
    return _counties().get(code) if len(code) == 6 else _townships().get(code)


def divisions() -> tuple[Division, ...]:
    """Every province, prefecture and county of the data, in the order of codes."""
    return tuple(_counties().values())


def chain(division: Division) -> tuple[Division, ...]:
    """The division and those it is part of, the province first."""
    line = [division]
    while line[0].parent:
        above = by_code(line[0].parent)
        if above is None:
            break
        line.insert(0, above)
    return tuple(line)


def is_within(division: Division, other: Division) -> bool:
    """Whether the first lies in (or is) the second."""
    current: Division | None = division
    while current is not None:
        if current.code == other.code:
            return True
        current = by_code(current.parent) if current.parent else None
    return False


def short_name(name: str) -> str | None:
    """The name without its kind (沈阳, 琼中, 内蒙古); None when less than two characters are left."""
    # Tens of thousands of townships end simply: no pattern is needed for them.
    ending = next((end for end in ("镇", "街道", "苏木", "乡") if name.endswith(end)), None)
    if ending is not None and not name.endswith("族乡"):
        bare = name.removesuffix(ending)
    else:
        bare = _AUTONOMOUS.sub("", name)
        if bare == name:
            bare = _PLAIN.sub("", name)
    return bare if len(bare) >= 2 and bare != name else None


def spellings(name: str) -> tuple[str, ...]:
    """The full name and what it is shortened to: 琼中黎族苗族自治县 is 琼中, 琼中县, 琼中自治县."""
    found = [name]
    short = short_name(name)
    if short:
        found.append(short)
        if "自治" in name and (match := re.search(r"自治([区州县旗])$", name)):
            found.append(short + match[1])
            found.append(short + "自治" + match[1])
    if name.endswith("族乡"):
        found.extend([f"{short}乡", f"{short}民族乡"] if short else [])
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=1)
def _county_names() -> dict[str, tuple[Division, ...]]:
    index: dict[str, list[Division]] = {}
    for division in _counties().values():
        for spelling in spellings(division.name):
            index.setdefault(spelling, []).append(division)
    for written, present in former_names().items():
        if written not in index:
            index[written] = [present]
    for written, present in names_in_use().items():
        if present not in index.setdefault(written, []):
            index[written].append(present)
    return {name: tuple(found) for name, found in index.items()}


@lru_cache(maxsize=1)
def _banner_nicknames() -> dict[str, tuple[Division, ...]]:
    """前旗 is what people of 鄂托克前旗 say; usable only with a context."""
    index: dict[str, list[Division]] = {}
    for division in _counties().values():
        match = _BANNER.search(division.name)
        if match and match.group() != division.name:
            for nickname in {match.group(), match.group()[-2:]} - {division.name}:
                index.setdefault(nickname, []).append(division)
    return {name: tuple(found) for name, found in index.items()}


@lru_cache(maxsize=1)
def _township_names() -> dict[str, tuple[Division, ...]]:
    index: dict[str, list[Division]] = {}
    for division in _townships().values():
        for spelling in spellings(division.name):
            index.setdefault(spelling, []).append(division)
    return {name: tuple(found) for name, found in index.items()}


@lru_cache(maxsize=1)
def _children() -> dict[str, tuple[Division, ...]]:
    index: dict[str, list[Division]] = {}
    for division in _townships().values():
        index.setdefault(division.parent or "", []).append(division)
    return {code: tuple(found) for code, found in index.items()}


@lru_cache(maxsize=1)
def former_names() -> dict[str, Division]:
    """Former names of divisions and what they are called, or belong to, today."""
    by_full_name = {division.full_name: division for division in _counties().values()}
    found: dict[str, Division] = {}
    for line in (DATA / "former_divisions.tsv").read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            former, present, _year = line.split("\t")
            if present in by_full_name:
                found[former] = by_full_name[present]
    return found


@lru_cache(maxsize=1)
def names_in_use() -> dict[str, Division]:
    """Names that no rule makes of the full one (科右前旗, 前郭县, 达茂旗)."""
    by_full_name = {division.full_name: division for division in _counties().values()}
    lines = (DATA / "divisions_in_use.tsv").read_text(encoding="utf-8").splitlines()
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {written: by_full_name[full] for written, full in pairs}


@lru_cache(maxsize=8192)
def everyday_names(division: Division) -> tuple[str, ...]:
    """What a division is called besides its official name, the longer first (琼中县, 琼中; 科右前旗).

    Former names are none of these: a report keeps the name of its time.
    """
    found = [name for name in spellings(division.name) if name != division.name]
    found += [written for written, present in names_in_use().items() if present == division]
    return tuple(sorted(found, key=len, reverse=True))


def townships_of(division: Division) -> tuple[Division, ...]:
    """The townships directly below a county (or a city without districts)."""
    return _children().get(division.code, ())


@lru_cache(maxsize=8192)
def named(name: str) -> tuple[Division, ...]:
    """Every division with this full, short, former or chained name; the upper levels first."""
    name = name.removesuffix("办事处") if name.endswith("街道办事处") else name
    found = _county_names().get(name) or _banner_nicknames().get(name) or ()
    if not found or (len(name) > 1 and name[-1] in "镇乡道木"):
        found = found + _township_names().get(name, ())
    if not found:
        found = tuple(division for division, length in prefix(name) if length == len(name))
    return found


def prefix(text: str) -> list[tuple[Division, int]]:
    """The longest chains at the start of a text: 成都市温江区水务局 gives 温江区 and 6."""
    return list(_prefix(text))


@lru_cache(maxsize=8192)
def _prefix(text: str) -> tuple[tuple[Division, int], ...]:
    best: list[tuple[Division, int]] = []
    for division, length in _first_links(text):
        best.extend(_extended(text, division, length))
    if not best:
        return ()
    longest = max(length for _, length in best)
    kept = {division.code: (division, length) for division, length in best if length == longest}
    return tuple(kept.values())


def _first_links(text: str) -> list[tuple[Division, int]]:
    """Divisions down to the county the text starts with, else a township by its full name."""
    index = _county_names()
    found = [
        (division, length)
        for length in range(min(len(text), 16), 1, -1)
        for division in index.get(text[:length], ())
    ]
    whole = any(
        _FULL.search(text[:length]) and (length > 2 or division.name == text[:length])
        for division, length in found
    )
    if whole and not _town_of_a_county_name(text):
        return [item for item in found if _plausible_short(text, *item)]
    if re.match(r"[一-鿿]{1,9}(?:镇|乡|街道|苏木)", text):
        found += _township_links(text)
    return [item for item in found if _plausible_short(text, *item)]


def _town_of_a_county_name(text: str) -> bool:
    """新县镇 is a town, not the county 新县: a kind of township follows a county's whole name."""
    match = re.match(r"[一-鿿]{1,6}?[县区市旗州](?:[镇乡]|街道(?=办事处|$))", text)
    return match is not None and match.group() in _township_names()


def _plausible_short(text: str, division: Division, length: int) -> bool:
    """A short name is not cut out of a longer name (海南州 is not 海南, 朝阳区 not 朝阳市)."""
    if text[length - 1] == "市" and text.startswith("场", length):
        return False
    if length == len(text):
        return True
    if text[:length] == division.name:
        return text[length] not in "镇乡街" or not _town_of_a_county_name(text)
    if text[:length] in COMMON_WORDS or text[length:] in BARE_ENDS:
        return False
    if text.startswith("市场", length):
        return True
    if text.startswith("街道", length):
        # 北京街道 is a street, not the city's.
        return False
    return _FULL.search(text[:length]) is not None or text[length] not in "省市县区旗州盟镇乡"


def _township_links(text: str) -> list[tuple[Division, int]]:
    index = _township_names()
    return [
        (division, length)
        for length in range(min(len(text), 12), 1, -1)
        if re.search(r"(?:镇|乡|街道|苏木)$", text[:length])
        for division in index.get(text[:length], ())
    ]


def _extended(text: str, division: Division, length: int) -> list[tuple[Division, int]]:
    """The chain carried on: a division inside this one whose name follows."""
    found: list[tuple[Division, int]] = []
    rest = text[length:]
    if rest and division.level in ("province", "prefecture"):
        for size in range(min(len(rest), 16), 1, -1):
            for inner in _county_names().get(rest[:size], ()):
                inside = inner.code != division.code and is_within(inner, division)
                if inside and _plausible_short(rest, inner, size):
                    found.extend(_extended(text, inner, length + size))
    if rest and not found and division.level in ("prefecture", "county"):
        found = _township_below(rest, division, length)
    return found or [(division, length)]


def _township_below(rest: str, division: Division, length: int) -> list[tuple[Division, int]]:
    if not re.match(r"[一-鿿]{1,12}", rest):
        return []
    found: list[tuple[Division, int]] = []
    for inner in townships_of(division):
        for spelling in spellings(inner.name):
            if rest.startswith(spelling) and _township_ends(rest, inner, spelling):
                found.append((inner, length + len(spelling)))
    return found


def _township_ends(rest: str, inner: Division, spelling: str) -> bool:
    """A township needs its kind written, unless nothing follows but its government."""
    if spelling == inner.name or spelling.endswith(("乡", "镇")):
        return True
    return rest[len(spelling) :] in ("", "街道办事处", "街道办", "办事处")


def county_names(name: str) -> tuple[Division, ...]:
    """Divisions down to the county with this full, short or former name, without reading townships."""
    return _county_names().get(name, ())
