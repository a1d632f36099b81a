"""What a conversation remembers, so that 那2018年呢 and 它引用了什么文件 can be asked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from qa.understand.asked import MetricAsked
from qa.understand.content import content_of
from qa.understand.intent import Intent, wants_lowest
from qa.understand.names import AgencyNode, Linked, NameIndex
from qa.understand.organs import ORGAN
from qa.understand.question import Understanding, understand
from qa.unsaid import completed, narrowed, of_the_same_number, without_applicants

_REFERS = re.compile(
    r"^(?:那|那么|而|还有|其中|再|另外|这|它|该|其)|它|该(?:局|镇|县|市|区|机关|单位|报告)|这(?:份|个|家|\d+)|那(?:里|边|份|个|家|年)|其中|他们|呢[?？]?$"
    r"|^(?:and|what about|how about|same (?:question|thing)|the same)\b|\b(?:it|its|they|their|there|that|those|these|them)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:那|那么|还有|and|what about|how about|same|question|thing|now|then|of|the|in|for|about|呢|是|情况|又|怎么样|如何|多少|几件|有|换成|改成|只看|同样|问题|[\s?？,，。.|的年])*$",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(
    r"^(?:那|那么)?(?:再|到|到了)?(?:下一年|次年|第二年|转年|后一年|隔年|翌年)|(?<!to )(?<!over )the (?:next|following|subsequent) year|(?:the|a|one) year (?:after|later)",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(
    r"^(?:那|那么)?(?:再|到)?(?:上一年|前一年|上年|再往前一年|往前一年)(?!结转)|(?:the|a|one) (?:year (?:before|earlier)|previous year|preceding year)",
    re.IGNORECASE,
)
# 这两家加起来, 平均每家: the agencies just spoken of.
_GROUP = re.compile(
    r"(?P<n>[两二三四五六])(?:个|家|者|地|局|县|区|市|单位|机关)|(?:几|各|每)(?:个|家|局|单位|机关|地)|(?:它|他)们|都?加(?:起来|一起|一块|总|在一起)|合起来|合计|总共|一共|平均|together|combined|(?:per|each) (?:bureau|agency|body|department|county|district|city|office)|\bthe (?P<m>two|three|four)\b|in total|altogether|\ball of them\b|\bsum\b|\baverage\b",
    re.IGNORECASE,
)
_NUMERAL = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "two": 2, "three": 3, "four": 4}
_UP = re.compile(
    r"^(?:那)?(?P<level>省|市|县|区)(?P<organ>里|局|厅|政府|本级)?(?:的)?(?:呢|$|收|公|有|呢\?)"
)
_LEVELS = {"省": "province", "市": "prefecture", "县": "county", "区": "county"}
_WHICH = re.compile(
    r"^(?:那|那么)?(?:这|他们|它们)?(?:两|几)?(?:个|家|者)?(?:里面|中|之间)?(?:哪|谁)|which (?:one|of (?:them|the two|the three|these|those))|^who ",
    re.IGNORECASE,
)


_BY_HOW_MANY = re.compile(
    r"^(?:那|那么|他们|两家|两者|这两家|它们)?的?(?:差距|差额|差值)(?:呢|是多少|有多大|多大)?[?？]?$|^by how (?:many|much)\??$|^(?:那|那么|他们|两家|两者|这两家)?(?:相)?(?:多|少|差)(?:了|出)?(?:多少|几)[件条份个次人项]{0,2}(?:呢)?[?？]?$|^(?:by )?how (?:many|much) (?:more|fewer|less)\??$",
    re.IGNORECASE,
)
_WHICH_YEAR = re.compile(
    r"^(?:那|那么)?(?:这)?(?:两|几)?(?:年)?(?:里面|中|之间)?(?:是)?哪(?:一|个)?年.{0,6}(?:多|少|高|低|大|小)|^which (?:year|of (?:the|these|those) (?:two |three )?years)",
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
    counted: list[MetricAsked] = field(default_factory=list)
    named: list[AgencyNode] = field(default_factory=list)

    def resolve(self, u: Understanding, index: NameIndex) -> Understanding:
        """A follow-up completed from the turn before: whose, when, what."""
        last = self.last
        if last is None:
            return u
        u = _corrected(u, index)
        if (settled := _settled(u, last, index)) is not None:
            return settled
        if (one := self._one_of_them(u, last, index)) is not None:
            return one
        u = _beside(u, last, index)
        u = _neighbouring_year(u, last)
        if (group := self._group(u, last)) is not None:
            return group
        if (asked := of_the_same_number(u, last, self.years)) is not None:
            return asked
        if _WHICH_YEAR.search(u.text) and not u.links and not u.metrics and last.metrics:
            return self._between_years(u, last)
        if self._compares(u) or self._differs(u, last):
            return self._compared(u, last)
        if last.has(Intent.RANK) and u.has(Intent.RANK) and not (u.metrics or u.links):
            return completed(u, last, index, bare=True)
        refers = bool(_REFERS.search(u.text))
        bare = bool(_BARE.match(without_applicants(u))) and not u.metrics
        if not (refers or bare or (not u.links and not u.absent and not u.regions)):
            return u
        anyone = _ANYONE.search(u.text) and not _REFERS.search(u.text)
        if (u.has(Intent.CORPUS, Intent.CITED_BY) or anyone) and not bare:
            return u
        return completed(u, last, index, bare=bare)

    def copy(self) -> Conversation:
        """The same memory, for the parts of one question to go on from."""
        return Conversation(
            self.last,
            self.anchor,
            list(self.turns),
            list(self.spoken_of),
            set(self.years),
            list(self.counted),
            list(self.named),
        )

    def _group(self, u: Understanding, last: Understanding) -> Understanding | None:
        """这两家加起来, 平均每年呢: several agencies or years, by what was asked of the last."""
        if (summed := _of_several(u, last, self.counted)) is not None:
            return summed
        match = _GROUP.search(u.text)
        own = u.links or u.metrics or u.regions or u.absent or not last.metrics
        if own or match is None or not u.has(Intent.TOTAL, Intent.AVERAGE):
            return None
        size = _NUMERAL.get((match["n"] or match["m"] or "").lower(), 0)
        agencies = last.agencies if len(last.agencies) > 1 else tuple(self.spoken_of[-size:])
        yearly = u.years.every or re.search(r"[每两几]年|per year|a year", u.text)
        years = u.years.years or last.years.years
        if yearly or len(agencies) < 2:
            years, agencies = u.years.years or tuple(sorted(self.years)), last.agencies
        if max(len(agencies), len(years)) < max(2, size) and not last.regions:
            return None
        links = tuple(Linked(0, 0, one.name, (one,)) for one in agencies)
        wanted = (Intent.AVERAGE,) if u.has(Intent.AVERAGE) else (Intent.TOTAL,)
        return replace(
            u, links=links, regions=() if links else last.regions, metrics=last.metrics[-1:],
            years=replace(last.years, years=years), applicants=u.applicants or last.applicants,
            intents=wanted, content=last.content,
        )  # fmt: skip

    def _one_of_them(
        self, u: Understanding, last: Understanding, index: NameIndex
    ) -> Understanding | None:
        """它 behind a ranking, 少的那个 behind a comparison: the agency that was named, or the other."""
        if u.links or u.regions or u.absent or not self.named or len(last.agencies) == 1:
            return None
        others = [one for one in last.agencies if one not in self.named]
        other = _THE_OTHER.search(u.text)
        chosen = others if other and wants_lowest(f"{other[1]}?") != wants_lowest(last.text) else self.named  # fmt: skip
        if len(chosen) != 1 or not (other or _IT.search(u.text)):
            return None
        link = Linked(0, 0, chosen[0].name, (chosen[0],))
        years = u.years if u.years.years else last.years
        kept = tuple(one for one in u.intents if one not in (Intent.RANK, Intent.COMPARE))
        text = _THE_OTHER.sub("", u.text)
        found = narrowed(replace(u, text=text), last, index) if last.metrics else ()
        return replace(
            u, links=(link,), years=years, metrics=u.metrics or found, intents=kept or (Intent.LOOKUP,), text=text
        )  # fmt: skip

    def _compares(self, u: Understanding) -> bool:
        return bool(
            _WHICH.search(u.text)
            and u.has(Intent.COMPARE, Intent.RANK)
            and not u.links
            and not u.metrics
            and len(self.spoken_of) > 1
        )

    def _differs(self, u: Understanding, last: Understanding) -> bool:
        """多几件: by how much the two just spoken of differ."""
        own = u.links or u.metrics or u.absent or u.regions or u.years.years
        return bool(
            _BY_HOW_MANY.match(u.text) and not own and last.metrics and len(self.spoken_of) > 1
        )

    def _compared(self, u: Understanding, last: Understanding) -> Understanding:
        """哪个多: the agencies of the last turns by what was asked of the last."""
        asked = last.agencies if len(last.agencies) > 1 else self.spoken_of[-2:]
        links = tuple(Linked(0, 0, one.name, (one,)) for one in asked)
        years = u.years if u.years.years else last.years
        return replace(
            u, links=links, years=years, metrics=last.metrics, applicants=last.applicants,
            intents=(Intent.RANK if len(links) > 2 else Intent.COMPARE,), absent=(),
        )  # fmt: skip

    def _between_years(self, u: Understanding, last: Understanding) -> Understanding:
        """哪年更多: the years just spoken of, of the agency and metric of the last turn."""
        years = replace(last.years, years=tuple(sorted(self.years)))
        return replace(
            u, links=last.links, years=years, metrics=last.metrics, applicants=last.applicants,
            intents=(Intent.RATE, Intent.CHANGE) if last.has(Intent.RATE) else (Intent.RANK,), absent=(),
        )  # fmt: skip

    def note(
        self, u: Understanding, anchor: tuple[str, int, int] | None, *,
        named: Sequence[AgencyNode] = (), answered: bool = True,
    ) -> None:  # fmt: skip
        """Keeps the turn for the next one; one that was not understood leaves the memory alone."""
        self.turns.append(u.question)
        last = self.last
        lost = not answered and not u.metrics and not u.unclear and not u.has(Intent.CORPUS)
        if lost and last is not None and last.metrics and u.links == last.links:
            return
        if named or u.metrics:
            self.named = list(named)
        if self.last is not None and u.metrics and u.metrics != self.last.metrics:
            self.spoken_of = []
            self.years = set()
        if self.last is not None and u.agencies != self.last.agencies:
            self.years = set()
            self.counted = []
        if self.last is not None and u.years.years != self.last.years.years:
            self.counted = []
        self.counted += [one for one in u.metrics if one.keys not in {x.keys for x in self.counted}]
        self.years |= set(u.years.years)
        for agency in u.agencies:
            if agency in self.spoken_of:
                self.spoken_of.remove(agency)
            self.spoken_of.append(agency)
        self.last = u
        self.anchor = anchor or self.anchor


_IT = re.compile(
    r"它|该(?:机关|单位|局|县|区|市)|这(?:个|家)|\b(?:it|its|that (?:agency|bureau))\b"
)
_THE_OTHER = re.compile(r"较?(多|少|高|低)的(?:那|这)?(?:个|家|一个|一家|一方)?")
_CORRECTS = re.compile(
    r"^(?:不对|不是|错了|不|no)?[,，。!！ ]*(?:我(?:是)?(?:问|说|指|要|想问)的?(?:是)?|i (?:meant|mean)|应该是)\s*",
    re.IGNORECASE,
)


def _corrected(u: Understanding, index: NameIndex) -> Understanding:
    """不对，我问的是2021年的: the words behind the correction are the question."""
    match = _CORRECTS.match(u.text)
    rest = u.text[match.end() :] if match and match.end() > 1 else ""
    return understand(index, rest, language=u.language, today=u.today) if rest else u


_ITEMS = re.compile(r"(?P<n>[两二三四五])(?:项|者|类|种|样)(?!人)|(?:这)?几项", re.IGNORECASE)


def _of_several(
    u: Understanding, last: Understanding, counted: Sequence[MetricAsked]
) -> Understanding | None:
    """三项加起来, 合计多少 behind two numbers: the sum of what was just counted of one agency."""
    if u.links or u.metrics or not u.has(Intent.TOTAL) or len(last.agencies) != 1:
        return None
    match = _ITEMS.search(u.text)
    size = _NUMERAL.get(match["n"] or "", 0) if match else 0
    plain = re.match(r"^(?:那|那么)?(?:一共|总共|合计|加起来|共)(?:是|有)?(?:多少|几)", u.text)
    asked = last.metrics if len(last.metrics) > 1 else counted[-size:] if match or plain else ()
    if len(asked) < 2 or (size and len(asked) != size) or re.search(r"[每两几]年|家|局", u.text):
        return None
    return replace(
        u, links=last.links, years=last.years, metrics=tuple(asked), intents=(Intent.TOTAL,),
        text=f"{u.text}|合计", content=last.content,
    )  # fmt: skip


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
    u = _nearest(u, here)
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


def _nearest(u: Understanding, here: AgencyNode) -> Understanding:
    """The Water Bureau, of several: the one of the place that was spoken of."""
    links = []
    for link in u.links:
        near = tuple(one for one in link.agencies if one.region == here.region)
        alone = len(link.agencies) > 1 and len(near) == 1 and not link.codes
        links.append(replace(link, agencies=near) if alone else link)
    return replace(u, links=tuple(links))


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
    start = max(u.text.find(name), 0)
    content = content_of(u.text, ((start, start + len(name)), *u.years.spans))
    same = home is not None and name.startswith(home.name[-1])
    full = (home.name if home else "") + (wanted if same else name)
    return replace(u, links=others, absent=(full,), content=content)


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
