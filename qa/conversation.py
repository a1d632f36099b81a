"""What a conversation remembers, so that 那2018年呢 and 它引用了什么文件 can be asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from qa.understand.content import content_of
from qa.understand.intent import Intent, asks_number
from qa.understand.linking import link_agencies
from qa.understand.names import NameIndex
from qa.understand.organs import ORGAN
from qa.understand.question import Understanding

_REFERS = re.compile(
    r"^(?:那|那么|而|还有|其中|再|另外|这|它|该|其)|它|该(?:局|镇|县|市|区|机关|单位|报告)|这(?:份|个|家|\d+)|那(?:里|边|份|个|家|年)|其中|他们|呢[?？]?$"
    r"|^(?:and|what about|how about)\b|\b(?:it|its|they|their|there|that|those|these)\b",
    re.IGNORECASE,
)
_BARE = re.compile(
    r"^(?:那|那么|and|what about|how about|the|in|for|呢|[\s?？,，。|的年])*$", re.IGNORECASE
)


@dataclass
class Conversation:
    """The last understood question and the place its answer stood at; one per talk."""

    last: Understanding | None = None
    anchor: tuple[str, int, int] | None = None
    turns: list[str] = field(default_factory=list)

    def resolve(self, u: Understanding, index: NameIndex) -> Understanding:
        """A follow-up completed from the turn before: whose, when, what."""
        last = self.last
        if last is None:
            return u
        u = _beside(u, last, index)
        refers = bool(_REFERS.search(u.text))
        bare = bool(_BARE.match(u.content)) and not u.metrics
        if not (refers or bare or (not u.links and not u.absent and not u.regions)):
            return u
        if u.has(Intent.CORPUS, Intent.CITED_BY):
            return u
        if bare:
            u = _same_question(u, last)
        if not u.links and not u.regions:
            u = replace(
                u, links=last.links, regions=last.regions, whole=u.whole or (bare and last.whole)
            )
        if not u.years.years and not u.years.span_of_years and not u.years.every:
            u = replace(u, years=last.years)
        pronoun = re.search(r"它们|这些|其(?:数量|中)|those|these|they", u.text)
        if (
            not u.metrics
            and pronoun
            and last.metrics
            and (asks_number(u.text) or u.has(Intent.TOTAL))
        ):
            u = replace(u, metrics=last.metrics, applicants=u.applicants or last.applicants)
        return u

    def note(self, u: Understanding, anchor: tuple[str, int, int] | None) -> None:
        """Keeps the turn for the next one."""
        self.last = u
        self.anchor = anchor or self.anchor
        self.turns.append(u.question)


def _beside(u: Understanding, last: Understanding, index: NameIndex) -> Understanding:
    """那教育局呢: the organ of the place that was spoken of."""
    if (
        not u.absent
        or u.links
        or not last.agencies
        or not all(ORGAN.fullmatch(item) for item in u.absent)
    ):
        return u
    region = index.regions.get(last.agencies[0].region or "")
    if region is None:
        return u
    linked, strangers = link_agencies(index, region.full_name + u.absent[0])
    start = u.text.find(u.absent[0])
    spans = ((start, start + len(u.absent[0])), *u.years.spans)
    return replace(
        u, links=tuple(linked), absent=tuple(strangers), content=content_of(u.text, spans)
    )


def _same_question(u: Understanding, last: Understanding) -> Understanding:
    """那2018年呢: what was asked, of another year or agency or applicant."""
    return replace(
        u, metrics=last.metrics, intents=last.intents, content=last.content, units=last.units,
        applicants=u.applicants or last.applicants, text=f"{u.text}|{_words(last)}",
    )  # fmt: skip


def _words(last: Understanding) -> str:
    """The earlier question without its names, for the patterns that read its words."""
    text = last.text
    for item in sorted(last.links, key=lambda one: -one.start):
        text = text[: item.start] + text[item.end :]
    return re.sub(r"\d{4}年?", "", text)
