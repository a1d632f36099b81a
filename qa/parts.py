"""A question of several parts: cut into pieces, each of which leans on the one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.compose import joined, say
from qa.conversation import Conversation
from qa.draft import Draft
from qa.understand.intent import Intent, find_intents
from qa.understand.names import NameIndex
from qa.understand.question import Understanding, understand

_SPLIT = re.compile(
    r"[?？;；]|[,，、](?=[^,，、?？]*(?:多少|几|什么|哪|是否|是不是|吗|呢|how|what|which|when))|(?:,|，)?(?:以及|并且|同时)(?=[^,，]*(?:多少|几|什么|哪))|\band (?=(?:by )?(?:how|what|which|when|did|does)\b)",
    re.IGNORECASE,
)
# 是谁 behind a question asks nothing new.
_TAG = re.compile(
    r"^(?:是|都是|有|都有|分别是|又是|各是|各有|各)?(?:谁|哪些|哪个|哪几个|哪一个|哪家|什么|(?:多少|几)[件条份个次人项篇家宗起]?|几个)(?:呢|啊|呀)?$"
)
# 文号多少 behind 哪些机关引用了: of the document just named.
_ITS_NUMBER = re.compile(
    r"^(?:它|其)?的?(?:文号|几号令)|^(?:and )?what is its number", re.IGNORECASE
)
# 多几件 behind 哪家更多, 涨幅百分之几 behind 变化多少: asked of the same two numbers.
_OF_BOTH = re.compile(
    r"^(?:又|那|相)?(?:多|少|高|低|差|大|小|相差|增加|减少|增长|下降|涨|降)(?:了|出|出来)?(?:多少|几|百分之几|百分之多少)[件条份个次人项篇家宗起场期万元]{0,2}(?:呢|啊)?$"
    r"|^(?:涨幅|增幅|降幅|升幅|增长率|变化率|幅度|比例|差距|差额)?(?:是|有|为)?(?:百分之几|百分之多少|多少|多大|几个百分点)(?:呢)?$"
    r"|^(?:by )?how (?:much|many)(?: more| fewer| less)?$",
    re.IGNORECASE,
)
# 比2022年多吗: the second part sets the number just asked for against another year.
_AGAINST = re.compile(r"^(?:比|较|与|同|和)(?:\d{2,4}年?|去年|上年|前年|上一年)")
_ASKS = re.compile(
    r"多少|几[件条份个次人项篇家种场期处部宗起名位册户倍]|百分之几|什么|哪|是否|是不是|吗|呢|还是|有没有|谁|如何|怎么|how|what|which|when|who|did|does|is |are |多大|率|对得上|一致",
    re.IGNORECASE,
)  # fmt: skip


_SUM_OF_THEM = re.compile(
    r"^(?:一共|总共|合计|共计|总计|加起来|两项|三项|全部|共)(?:是|有|为)?(?:多少|几)?.{0,2}$|^(?:in total|altogether)",
    re.IGNORECASE,
)


def said_once(index: NameIndex, whole: Understanding, pieces: Sequence[str]) -> bool:
    """复议维持几件、纠正几件: a piece that lost its noun is understood only in the whole."""
    if len(whole.metrics) < len(pieces) or len(whole.agencies) > 1 or len(whole.years.years) > 1:
        return False
    if any(_SUM_OF_THEM.match(piece) for piece in pieces[1:]):
        return False
    alone = [understand(index, one, language=whole.language, today=whole.today) for one in pieces]
    return any(not part.metrics for part in alone) and not any(part.links for part in alone[1:])


def pieces_of(u: Understanding) -> list[str]:
    """The parts of a question in its order; the whole where it asks one thing."""
    if u.has(Intent.CARRY) or re.search(r"部分组成|相比|对比|compare", u.text) or "|" in u.text:
        return [u.text]
    pieces = [piece.strip() for piece in _SPLIT.split(u.text) if piece and piece.strip()]
    if u.has(Intent.CITED_BY, Intent.CITES) and any(_ITS_NUMBER.match(one) for one in pieces[1:]):
        return [u.text]
    sided = u.has(Intent.COMPARE, Intent.CHANGE, Intent.TREND, Intent.RANK)
    if re.search(r"呢[,，]", u.text) and len(_with_their_number(pieces)) == 1:
        return _with_their_number(pieces)
    if any(_TAG.match(piece) or (sided and _OF_BOTH.match(piece)) for piece in pieces[1:]):
        return [u.text]
    pieces = _with_their_number(pieces)
    if len(pieces) < 2 or not all(_ASKS.search(piece) for piece in pieces):
        return _from_first_ask(pieces, u.text)
    return pieces


_BARE_COUNT = re.compile(
    r"^(?:又|各|一共|共)?(?:发|有|收|是|公开|办|来|占)?(?:了|出)?(?:多少|几)[件条份个次人项篇家宗起场期]?$"
)


def _with_their_number(pieces: Sequence[str]) -> list[str]:
    """那微博呢, 发了几条: the second only asks how many of the first."""
    found: list[str] = []
    for piece in pieces:
        if found and re.search(r"呢$", found[-1]) and _BARE_COUNT.match(piece):
            found[-1] = f"{found[-1][:-1]}{piece}"
        else:
            found.append(piece)
    return found


def _from_first_ask(pieces: Sequence[str], text: str) -> list[str]:
    """A lead without a question (某局的报告里,) belongs to the first piece that asks."""
    found: list[str] = []
    lead = ""
    for piece in pieces:
        if _ASKS.search(piece):
            found.append(f"{lead},{piece}" if lead else piece)
            lead = ""
        else:
            lead = f"{lead},{piece}" if lead else piece
    return found if len(found) > 1 and not lead else [text]


def part_of(
    index: NameIndex, whole: Understanding, piece: str, before: Understanding | None,
    talk: Conversation,
) -> Understanding:  # fmt: skip
    """A piece with what it leaves unsaid: from the piece before, else from the whole."""
    alone = understand(index, piece, language=whole.language, today=whole.today)
    if before is not None and not _AGAINST.match(piece):
        alone = talk.resolve(alone, index)
    return _filled(alone, whole, before, piece)


def _filled(
    part: Understanding, whole: Understanding, before: Understanding | None, piece: str
) -> Understanding:
    known = before or whole
    links = part.links or known.links or whole.links
    absent = part.absent if part.links else (part.absent or whole.absent)
    years = part.years
    if not (years.years or years.last):
        years = known.years if known.years.years or known.years.last else whole.years
    metrics, intents = part.metrics, part.intents
    if not metrics and _AGAINST.match(piece) and whole.metrics:
        both = tuple(sorted({*years.years, *known.years.years}))
        if known.has(Intent.RATE):
            return replace(
                part, links=links, absent=absent, metrics=known.metrics, regions=whole.regions,
                years=replace(years, years=both), intents=(Intent.RATE, Intent.CHANGE),
                applicants=known.applicants,
            )  # fmt: skip
        return replace(
            part, links=links, absent=absent, metrics=whole.metrics[-1:], regions=whole.regions,
            years=replace(years, years=both), intents=(Intent.CHANGE, Intent.TREND),
        )  # fmt: skip
    if not metrics and len(piece) <= 9 and not part.content.strip("| "):
        metrics = whole.metrics[-1:]
        part = replace(part, text=f"{part.text}|多少")
        intents = tuple(one for one in intents if one not in (Intent.EXPLAIN, Intent.QUOTE))
    if before is None and re.search(r"呢$", piece) and not re.search(r"多少|几|什么|哪", piece):
        intents = tuple(dict.fromkeys([*find_intents(whole.text), *part.intents]))
    return replace(
        part, links=links, absent=absent, years=years, metrics=metrics, intents=intents,
        regions=part.regions or whole.regions, whole=whole.whole or part.whole,
    )  # fmt: skip


def merged(u: Understanding, drafts: Sequence[Draft]) -> Draft:
    """The parts of an answer one after another; answered when any part is, and then it says so."""
    answered = [draft for draft in drafts if draft.answered]
    lead = answered[0] if answered else drafts[0]
    texts = list(dict.fromkeys(draft.text for draft in drafts))
    lead.text = ("" if u.language == "zh" else " ").join(texts)
    for draft in drafts:
        if draft is lead:
            continue
        for name in ("values", "names", "series", "near", "candidates", "computed"):
            held = getattr(lead, name)
            held += [item for item in getattr(draft, name) if name == "values" or item not in held]
        for text in draft.warnings:
            lead.warn(text)
        lead.derivation = lead.derivation or draft.derivation
        lead.coverage = lead.coverage or draft.coverage
        lead.direction = lead.direction or draft.direction
        lead.consistent = draft.consistent if lead.consistent is None else lead.consistent
        lead.anchor = draft.anchor or lead.anchor
    left = [draft.text for draft in drafts if not draft.answered]
    if answered and left:
        words = joined(u.language, list(dict.fromkeys(left)))
        lead.warn(say(u.language, "warn.in_part", list=words))
    return lead
