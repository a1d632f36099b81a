"""A question as the software understands it, against the names of the graph."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from ontology.divisions import named
from ontology.organ_names import NATIONAL
from qa.understand.asked import MetricAsked
from qa.understand.content import asked_units, content_of
from qa.understand.english import english_strangers, link_english, pinyin_strangers
from qa.understand.intent import EXPLAINS, Intent, find_intents
from qa.understand.linking import (
    asks_for_whole,
    hide_names,
    hide_titles,
    link_agencies,
    organs_alone,
)
from qa.understand.metrics import find_applicants, find_metrics
from qa.understand.names import AgencyNode, Linked, NameIndex, RegionNode, link_regions
from qa.understand.organs import FACILITY, NATIONAL_NAME, ORGAN
from qa.understand.slips import terms_mended
from qa.understand.spelling import well_spelt
from qa.understand.writing import fold, language_of, plainly, simplified
from qa.understand.years import YearsAsked, find_years_asked

_BODIES = "机关|单位|部门|政府|局|委办|乡镇|街道|镇|乡|县|区|市|地方|报告|年报"
_SPREAD = re.compile(
    rf"^(?:省|市|县|区)?(?:的)?(?:内|域内|全域|范围内|辖区|境内|辖内|下辖|下属|下面|所辖|所属|直属|市直|县直|区直|省直|各(?!类|种|项|年|自|是|有|占)|所有(?:{_BODIES})|全部(?:{_BODIES})|全省各|全市各|全县各"
    rf"|有?(?:哪|哪些|哪个|哪几个|哪几家|哪家|哪一家|哪一个|几个|几家|多少个|多少家)(?:{_BODIES})|(?:机关|单位|部门)(?:里|中|当中|之中|收|主动))"
    rf"|^[^,，。?？]{{0,10}}(?:哪个|哪些|哪家|哪几个|多少个|几个|多少家|几家)(?:{_BODIES})|^收录了?(?:哪些|多少|几)"
)
_PLACE = re.compile(
    r"([一-鿿]{2,9}?(?:特别行政区|自治区|自治州|自治县|省|市|县|区|旗|街道|镇|乡))"
    r"((?:[一-鿿]{2,8}?(?:自治州|自治县|市|县|区|旗|街道|镇|乡))*)"
)
_OTHER = re.compile(
    r"^(?:全|各|本|该|我|哪|每|两|几|这|那|此|其|城|地|辖|园|景|社|小|牧|山|林|库|灾)"
)
_DEEDS = re.compile(r"大学|学院|医院|银行|集团|公司|法院|检察院|派出所")
DOMAIN = re.compile(
    r"公开|申请|年报|报告|信息|政务|复议|诉讼|行政|规范性|规章|许可|处罚|强制|采购|收费|费用|培训|会议|网站|微信|微博|公众号|平台|渠道|热线|条例|文件|法规|"
    r"咨询|举报|投诉|解读|公报|统计|发布|机关|单位|部门|人员|经费|disclos|request|report|regulation|agency|agencies|bureau|"
    r"government|website|wechat|licen|penalt|review|lawsuit|litigation|foi|application|training|document|budget|channel|platform",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Understanding:
    """Everything linked in a question; `content` is what evidence must speak of."""

    question: str
    text: str
    language: str
    links: tuple[Linked, ...]
    absent: tuple[str, ...]
    regions: tuple[RegionNode, ...]
    years: YearsAsked
    metrics: tuple[MetricAsked, ...]
    applicants: tuple[str, ...]
    intents: tuple[Intent, ...]
    content: str
    units: tuple[str, ...]
    whole: bool
    facility: str | None = None
    today: datetime.date = field(compare=False, default=datetime.date(2000, 1, 1))

    @property
    def agencies(self) -> tuple[AgencyNode, ...]:
        """The agencies of stretches that mean exactly one."""
        found = [item.agencies[0] for item in self.links if len(item.agencies) == 1]
        return tuple(dict.fromkeys(found))

    @property
    def unclear(self) -> tuple[Linked, ...]:
        return tuple(item for item in self.links if len(item.agencies) > 1)

    def has(self, *intents: Intent) -> bool:
        return any(intent in self.intents for intent in intents)

    @property
    def english(self) -> bool:
        return self.language == "en"


def understand(
    index: NameIndex, question: str, *, language: str | None, today: datetime.date
) -> Understanding:
    """Links a question; nothing is decided yet."""
    text = plainly(simplified(fold(question).strip()))
    spoken = language_of(text)
    text = well_spelt(text) if spoken == "en" else text
    links, absent = link_agencies(index, text)
    if spoken == "en":
        english, strange = link_english(index, text)
        links = sorted([*links, *english], key=lambda item: item.start)
        absent += strange
    every = links
    years = find_years_asked(_blank(text, tuple((item.start, item.end) for item in links)), today)
    links, regions = _regions(index, text, links)
    if not links and not absent and not regions and spoken == "zh":
        links = every = organs_alone(index, text)
    absent = [*absent, *(item.surface for item in links if not item.agencies)]
    masked = _blank(text, tuple((item.start, item.end) for item in every))
    absent = list(dict.fromkeys([*absent, *_strangers(masked, [*links, *every], absent, spoken)]))
    spans = (*((item.start, item.end) for item in every), *years.spans)
    facility = _facility(text, links)
    open_text = _blank(text, spans)
    if facility is not None:
        open_text = open_text.replace(facility[1], " " * len(facility[1]))
    metrics = find_metrics(hide_titles(open_text))
    if not metrics and (mended := terms_mended(open_text)) != open_text:
        metrics = find_metrics(hide_titles(mended))
    applicants = find_applicants(open_text)
    if applicants and not metrics and re.search(r"申请|request|application", open_text):
        metrics = (MetricAsked(("requests.received",), 0, 0, "申请"),)
    return Understanding(
        question=question, text=text, language=language or spoken, links=tuple(links),
        absent=tuple(absent), regions=regions, years=years, metrics=metrics,
        applicants=applicants, intents=_intents(text, masked, metrics),
        content=content_of(text, spans), units=asked_units(text), whole=asks_for_whole(text),
        facility=facility[0] if facility else None, today=today,
    )  # fmt: skip


def _facility(text: str, links: list[Linked]) -> tuple[str, str] | None:
    """A centre or hall behind a place (某县政务服务中心), with and without the place."""
    for item in links:
        match = FACILITY.match(text, item.end) if item.agencies else None
        if match:
            return item.surface + match.group(), match.group(1)
    return None


def _intents(text: str, open_text: str, metrics: tuple[MetricAsked, ...]) -> tuple[Intent, ...]:
    intents = find_intents(open_text)
    many = (Intent.RANK, Intent.TOTAL, Intent.AVERAGE, Intent.COUNT, Intent.COMPARE)
    if metrics and (not re.search(r"报告|年报|reports", text) or set(many) & set(intents)):
        intents = tuple(item for item in intents if item is not Intent.CORPUS) or intents
    if any(item.keys[0] == "requests.fax" for item in metrics):
        intents = tuple(item for item in intents if item is not Intent.FACT) or intents
    if metrics and all(
        item.keys[0].endswith(("items_previous", "items_change")) for item in metrics
    ):
        # 上一年的项目 and 当年增减 are cells of one form, no comparison of two reports.
        intents = tuple(one for one in intents if one not in (Intent.CHANGE, Intent.TREND))
    if metrics and intents == (Intent.EXPLAIN,) and not EXPLAINS.search(text):
        intents = (Intent.LOOKUP,)
    return intents


def _blank(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    letters = list(text)
    for start, end in spans:
        letters[start:end] = [" "] * (end - start)
    return "".join(letters)


_MANY = re.compile(
    r"which|all |how many agencies|agencies|bureaus|most|fewest|total|rank|average|top ",
    re.IGNORECASE,
)
_TIME = re.compile(r"^的?(?:\d{2,4}年?(?:度)?(?:[-—至到]\d{2,4}年?)?|去年|前年|今年|近.年)?")


def _regions(
    index: NameIndex, text: str, links: list[Linked]
) -> tuple[list[Linked], tuple[RegionNode, ...]]:
    """A place followed by 各单位, 哪些, 内 is a region to search in, not an agency."""
    kept: list[Linked] = []
    regions: list[RegionNode] = []
    for item in links:
        following = text[item.end :]
        head = text[: item.start].lower()
        english = re.search(r"\b(?:in|within|across)\s+$", head) and _MANY.search(text)
        within = re.search(r"(?:^|[,，。\d年])(?:在)?$", head) and re.match(
            r"^(?:内|范围|中)", following
        )
        spread = _SPREAD.match(following) or _SPREAD.match(_TIME.sub("", following))
        if item.bare and (spread or english or within):
            found = link_regions(index, item.codes)
            if found:
                regions += found
                continue
        kept.append(item)
    return kept, tuple(dict.fromkeys(regions))


def _strangers(text: str, links: list[Linked], absent: list[str], spoken: str) -> list[str]:
    """Places and organs that the question names and the graph does not have."""
    rest = hide_names(text)
    for name in absent:
        rest = rest.replace(name, " " * len(name))
    rest = re.sub(r"(^|[\s\d年])[和与跟及向在比从对](?=[一-鿿])", r"\1 ", rest)
    if spoken == "en":
        if absent or any(one.agencies for one in links):
            return pinyin_strangers(rest)
        return english_strangers(rest)
    found: list[str] = []
    for match in _PLACE.finditer(rest):
        name = match.group(1) + match.group(2)
        if not named(match.group(1)) and (tail := _known_tail(rest, match)):
            found.append(_with_organ(rest, *tail))
            continue
        if _OTHER.match(name) or match.group(1)[:-1] in ("政府", "城乡"):
            continue
        last = re.findall(r"[一-鿿]{2,9}?(?:自治区|自治州|自治县|省|市|县|区|旗|镇|乡|街道)", name)
        if named(match.group(1)) or any(named(part) for part in last):
            found.append(_with_organ(rest, match.start(), match.end()))
    found += _short_strangers(rest)
    if not found and not links and not absent:
        found += [
            _place_in_front(rest[: match.start()]) + match.group()
            for match in ORGAN.finditer(rest)
            if _is_own_name(rest, match)
        ]
        found += [match.group() for match in NATIONAL_NAME.finditer(rest)]
        found += [name for name in NATIONAL if name in rest and len(name) > 2]
        found += _DEEDS.findall(rest)
    return found


def _known_tail(text: str, match: re.Match[str]) -> tuple[int, int] | None:
    """The division at the end of words run together with it: 帮我看看安乡县 ends in 安乡县."""
    more = text[match.end() : match.end() + 1]
    for end in (
        (match.end() + 1, match.end(1)) if more and more in "省市县区旗镇乡" else (match.end(1),)
    ):
        for start in range(match.start() + 1, end - 2):
            if named(text[start:end]):
                return start, end
    return None


_PLACE_IN_FRONT = re.compile(r"(?:[一-鿿]{2,4}(?:省|市|州|盟|县|区|旗))*[一-鿿]{1,4}$")


def _place_in_front(before: str) -> str:
    """The place words before an organ, so that a refusal names what was asked for."""
    match = _PLACE_IN_FRONT.search(before)
    return match.group() if match else ""


_SHORT_PLACE = re.compile(
    r"(?:^|[和与跟比、,，|])([一-鿿]{2,4}?)(?=和|与|跟|比|、|,|，|的(?!人)|\d{2,4}年|谁|哪个|哪家)"
)


def _short_strangers(text: str) -> list[str]:
    """德清 for 德清县, where a name is expected: at the start, beside 和, before 的 or a year."""
    return [
        match.group(1)
        for match in _SHORT_PLACE.finditer(text)
        if any(item.level != "township" for item in named(match.group(1)))
    ]


def _with_organ(text: str, start: int, end: int) -> str:
    organ = ORGAN.match(text, end)
    return text[start : organ.end() if organ else end]


def _is_own_name(text: str, match: re.Match[str]) -> bool:
    """教育局 after 哪个 or 各 is a kind of organ, not one of them."""
    before = text[: match.start()].rstrip()
    return (
        not re.search(r"(?:哪|各|所有|全部|多少|几|家|个|些|我|本)$", before)
        and len(match.group()) >= 3
    )
