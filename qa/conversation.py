"""What a conversation remembers, so that 那2018年呢 and 它引用了什么文件 can be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qa.understand.content import content_of
from qa.understand.intent import Intent, asks_number
from qa.understand.metrics import MetricAsked, find_metrics
from qa.understand.names import AgencyNode, Linked, NameIndex
from qa.understand.organs import ORGAN
from qa.understand.question import Understanding

_REFERS = re.compile(
    r"^(?:那|那么|而|还有|其中|再|另外|这|它|该|其)|它|该(?:局|镇|县|市|区|机关|单位|报告)|这(?:份|个|家|\d+)|那(?:里|边|份|个|家|年)|其中|他们|呢[?？]?$"
    r"|^(?:and|what about|how about)\b|\b(?:it|its|they|their|there|that|those|these|them)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:那|那么|还有|and|what about|how about|the|in|for|呢|是|情况|又|怎么样|如何|多少|几件|有|换成|改成|只看|[\s?？,，。|的年])*$",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(
    r"^(?:那)?(?:再)?(?:下一年|次年|第二年|转年|后一年)|the (?:next|following) year", re.IGNORECASE
)
_YEAR_BEFORE = re.compile(
    r"^(?:那)?(?:再)?(?:上一年|前一年|上年|再往前一年)(?!结转)|the (?:year before|previous year)",
    re.IGNORECASE,
)
_UP = re.compile(
    r"^(?:那)?(?P<level>省|市|县|区)(?P<organ>里|局|厅|政府|本级)?(?:的)?(?:呢|$|收|公|有|呢\?)"
)
_LEVELS = {"省": "province", "市": "prefecture", "县": "county", "区": "county"}
_WHICH = re.compile(
    r"^(?:那|那么)?(?:这|他们|它们)?(?:两|几)?(?:个|家|者)?(?:里面|中|之间)?(?:哪|谁)|which (?:one|of them)|^who ",
    re.IGNORECASE,
)


_WHICH_YEAR = re.compile(
    r"^(?:那|那么)?(?:这)?(?:两|几)?(?:年)?(?:里面|中|之间)?(?:是)?哪(?:一|个)?年.{0,6}(?:多|少|高|低|大|小)|^which year",
    re.IGNORECASE,
)
# 哪个机关 asks about the collection, whoever was spoken of before.
_ANYONE = re.compile(
    r"已收录|所有报告|全部报告|各份?报告|(?:哪|各|所有|全部|多少)(?:个|些|家|几个|几家)?(?:机关|单位|部门|政府|地方|局|乡镇|县|区|市)|which (?:agenc|bureau|bod|government|count|cit)",
    re.IGNORECASE,
)


@dataclass
class Conversation:
    """The last understood question and the place its answer stood at; one per talk."""

    last: Understanding | None = None
    anchor: tuple[str, int, int] | None = None
    turns: list[str] = field(default_factory=list)
    spoken_of: list[AgencyNode] = field(default_factory=list)
    years: set[int] = field(default_factory=set)

    def resolve(self, u: Understanding, index: NameIndex) -> Understanding:
        """A follow-up completed from the turn before: whose, when, what."""
        last = self.last
        if last is None:
            return u
        if (settled := _settled(u, last, index)) is not None:
            return settled
        u = _beside(u, last, index)
        u = _neighbouring_year(u, last)
        if _WHICH_YEAR.search(u.text) and not u.links and not u.metrics and last.metrics:
            return self._between_years(u, last)
        if self._compares(u):
            return self._compared(u, last)
        refers = bool(_REFERS.search(u.text))
        bare = bool(_BARE.match(_without_applicants(u))) and not u.metrics
        if not (refers or bare or (not u.links and not u.absent and not u.regions)):
            return u
        anyone = _ANYONE.search(u.text) and not _REFERS.search(u.text)
        if (u.has(Intent.CORPUS, Intent.CITED_BY) or anyone) and not bare:
            return u
        return _completed(u, last, bare=bare)

    def _compares(self, u: Understanding) -> bool:
        return bool(
            _WHICH.search(u.text)
            and u.has(Intent.COMPARE, Intent.RANK)
            and not u.links
            and not u.metrics
            and len(self.spoken_of) > 1
        )

    def _compared(self, u: Understanding, last: Understanding) -> Understanding:
        """哪个多: the agencies of the last turns by what was asked of the last."""
        links = tuple(Linked(0, 0, one.name, (one,)) for one in self.spoken_of[-2:])
        years = u.years if u.years.years else last.years
        return replace(
            u, links=links, years=years, metrics=last.metrics, applicants=last.applicants,
            intents=(Intent.COMPARE,), absent=(),
        )  # fmt: skip

    def _between_years(self, u: Understanding, last: Understanding) -> Understanding:
        """哪年更多: the years just spoken of, of the agency and metric of the last turn."""
        years = replace(last.years, years=tuple(sorted(self.years)))
        return replace(
            u, links=last.links, years=years, metrics=last.metrics, applicants=last.applicants,
            intents=(Intent.RANK,), absent=(),
        )  # fmt: skip

    def note(self, u: Understanding, anchor: tuple[str, int, int] | None) -> None:
        """Keeps the turn for the next one."""
        if self.last is not None and u.metrics and u.metrics != self.last.metrics:
            self.spoken_of = []
            self.years = set()
        if self.last is not None and u.agencies != self.last.agencies:
            self.years = set()
        self.years |= set(u.years.years)
        for agency in u.agencies:
            if agency in self.spoken_of:
                self.spoken_of.remove(agency)
            self.spoken_of.append(agency)
        self.last = u
        self.anchor = anchor or self.anchor
        self.turns.append(u.question)


def _completed(u: Understanding, last: Understanding, *, bare: bool) -> Understanding:
    against = _set_against(u)
    if bare:
        u = _same_question(u, last)
    elif not u.metrics:
        u = replace(u, metrics=_metrics(u, last), applicants=u.applicants)
    if not u.links and not u.regions and not u.absent:
        u = replace(
            u, links=last.links, regions=last.regions, whole=u.whole or (bare and last.whole)
        )
    if not u.years.years and not u.years.span_of_years and not u.years.every:
        u = replace(u, years=last.years)
    elif len(u.years.years) == 1 and len(last.years.years) == 1 and against:
        both = tuple(sorted({*u.years.years, *last.years.years}))
        u = replace(u, years=replace(u.years, years=both), metrics=u.metrics or last.metrics)
        u = replace(u, intents=tuple(dict.fromkeys([*u.intents, Intent.CHANGE])))
    return u


def _set_against(u: Understanding) -> bool:
    """比2021年多还是少: the year named is the other side of a comparison."""
    return not u.links and bool(
        re.search(r"(?:比|较|与|和|同|跟).{0,3}(?:\d{2,4}年?|去年|前年)|compared|than in", u.text)
    )


def _metrics(u: Understanding, last: Understanding) -> tuple[MetricAsked, ...]:
    """办结了多少件, 其中自然人的有几件: the thing counted is the one spoken of."""
    if not last.metrics or not (asks_number(u.text) or u.has(Intent.TOTAL, Intent.RATE)):
        return ()
    if last.metrics[0].keys[0].startswith(("requests.", "outcome.")):
        found = find_metrics(re.sub(r"[?？。]$", "", u.text) + "申请")
        if found:
            return found
    pronoun = re.search(r"它们|这些|其(?:数量|中)|those|these|they|them", u.text)
    return last.metrics if pronoun or u.applicants or _set_against(u) else ()


def _without_applicants(u: Understanding) -> str:
    text = u.content
    if u.applicants:
        text = re.sub(
            r"自然人|个人|商业企业|企业|科研机构|社会公益组织|公益组织|法律服务机构|法人(?:或其他组织)?|natural persons?|business(?:es)?|compan(?:y|ies)",
            "", text,
        )  # fmt: skip
    return text


def _settled(u: Understanding, last: Understanding, index: NameIndex) -> Understanding | None:
    """The reply to a question back: 长春的, 2022年, the second."""
    if not last.unclear or u.metrics:
        return None
    item = last.unclear[0]
    chosen: Sequence[AgencyNode] = [one for one in u.agencies if one in item.agencies]
    codes = {code for link in u.links for code in link.codes} | {one.code for one in u.regions}
    if not chosen and codes:
        chosen = [
            agency for agency in item.agencies
            if any(index.regions[code].holds(agency.region) for code in codes)
        ]  # fmt: skip
    if match := re.search(r"第([一二三四五六七八九\d])(?:个|家)?", u.text):
        place = "一二三四五六七八九".find(match[1]) + 1 or int(match[1])
        chosen = chosen or item.agencies[place - 1 : place]
    if len(chosen) != 1:
        return None
    others = [link for link in last.links if link is not item]
    links = (*others, replace(item, agencies=tuple(chosen)))
    return replace(last, question=u.question, links=links, absent=())


def _beside(u: Understanding, last: Understanding, index: NameIndex) -> Understanding:
    """那教育局呢, 市局呢: the organ of the place that was spoken of, or of the one above it."""
    if not last.agencies:
        return u
    here = last.agencies[0]
    alone = [link for link in u.links if ORGAN.fullmatch(link.surface) and not link.codes]
    name = alone[0].surface if alone else ""
    if not name and u.absent and not u.links and all(ORGAN.fullmatch(one) for one in u.absent):
        name = u.absent[0]
    if name:
        return _organ_near(u, index, here, name, alone)
    match = _UP.match(u.text)
    if match is None or u.links:
        return u
    codes = [
        region.code for region in index.chain(here.region)
        if region.level == _LEVELS[match["level"]] and region.code != here.region
    ]  # fmt: skip
    found = [
        agency for code in codes for agency in index.by_region.get(code, ())
        if (agency.sector == here.sector if match["organ"] in ("局", "厅") else agency.governs)
    ]  # fmt: skip
    if not found:
        return u
    text = u.text[match.end("organ") if match["organ"] else match.end("level") :]
    spans = ((0, len(u.text) - len(text)), *u.years.spans)
    return replace(
        u, links=(Linked(0, spans[0][1], u.text[: spans[0][1]], tuple(found)),), absent=(),
        content=content_of(u.text, spans),
    )  # fmt: skip


def _organ_near(
    u: Understanding, index: NameIndex, here: AgencyNode, name: str, alone: Sequence[Linked]
) -> Understanding:
    wanted = re.sub(r"^[省市县区旗州盟镇乡]", "", name)
    for region in index.chain(here.region):
        found = [agency for form, agency in index.forms(region.code) if form in (name, wanted)]
        if found:
            start = max(u.text.find(name), 0)
            link = Linked(start, start + len(name), name, tuple(dict.fromkeys(found)))
            others = tuple(one for one in u.links if one not in alone)
            spans = ((start, start + len(name)), *u.years.spans)
            return replace(u, links=(*others, link), absent=(), content=content_of(u.text, spans))
    home = index.regions.get(here.region or "")
    others = tuple(one for one in u.links if one not in alone)
    return replace(u, links=others, absent=((home.name if home else "") + name,))


def _neighbouring_year(u: Understanding, last: Understanding) -> Understanding:
    """上一年呢, 下一年呢: counted from the year spoken of."""
    if (u.years.years and not u.years.relative) or not last.years.years:
        return u
    step = -1 if _YEAR_BEFORE.search(u.text) else 1 if _NEXT_YEAR.search(u.text) else 0
    if not step or u.has(Intent.CHANGE):
        return u
    year = (min if step < 0 else max)(last.years.years) + step
    match = _YEAR_BEFORE.search(u.text) or _NEXT_YEAR.search(u.text)
    span = match.span() if match else (0, 0)
    years = replace(u.years, years=(year,), spans=(*u.years.spans, span), relative=False)
    spans = (span, *((link.start, link.end) for link in u.links))
    return replace(u, years=years, content=content_of(u.text, spans))


def _same_question(u: Understanding, last: Understanding) -> Understanding:
    """那2018年呢: what was asked, of another year or agency or applicant."""
    own = tuple(one for one in u.intents if one not in (Intent.LOOKUP, Intent.EXPLAIN))
    asked = tuple(one for one in last.intents if one not in own)
    turned = any(one in (Intent.RANK, Intent.COMPARE, Intent.TOTAL, Intent.AVERAGE) for one in own)
    words = _words(last)
    if turned:
        words = re.sub(
            r"最[多少高低大小]|第[一二三四五\d]|更[多少]|most|fewest|highest|lowest", "", words
        )
    if turned:
        words = re.sub(r"有?(?:几|哪几|哪些|多少)(?:种|类|项)(?:情形|类型)?", "", words)
    text = f"{u.text}|{words}"
    return replace(
        u, metrics=last.metrics, intents=(*own, *asked), content=last.content, units=last.units,
        applicants=u.applicants or last.applicants, text=text,
    )  # fmt: skip


def _words(last: Understanding) -> str:
    """The earlier question without its names, for the patterns that read its words."""
    text = last.text
    for item in sorted(last.links, key=lambda one: -one.start):
        text = text[: item.start] + text[item.end :]
    return re.sub(r"\d{4}年?", "", text)
