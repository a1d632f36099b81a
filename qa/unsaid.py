"""What a follow-up leaves unsaid, taken from the turn before: whose, when, which number."""

from __future__ import annotations

import re
from dataclasses import replace

from qa.understand.asked import MetricAsked
from qa.understand.intent import Intent, asks_number
from qa.understand.metrics import find_metrics
from qa.understand.names import NameIndex
from qa.understand.question import Understanding, understand
from qa.understand.writing import bigrams

# 比上年多几场: the number just asked for against that of the year before.
_THAN_LAST = re.compile(
    r"(?:比|较|与|同|和|跟)(?:上年|上一年|前一年|上年度|头一年|往年)|同比|(?:than|from|on|compared with|against) (?:in )?(?:the )?(?:year before|previous year|preceding year|year earlier)|year[- ]on[- ]year",
    re.IGNORECASE,
)
# 正文也是这么写的吗: the number just told, text against table.
_SAYS_SO = re.compile(
    r"(?:正文|文字|表格|表里|附表|统计表|表).{0,6}(?:也|都)?(?:是)?(?:这么|这样|这个|如此|一样|一致|同样)|(?:does|do) the (?:text|table|annex|form).{0,20}(?:say|agree|match|give|same)",
    re.IGNORECASE,
)
_ROSE = re.compile(
    r"(?:涨|升|降|跌|增|减|差|变)(?:加|少|长|化)?了?(?:多少|几|百分之)|how (?:much|many) .{0,20}(?:go|went|gone|climb|come|came) (?:up|down)|(?:by )?how much .{0,20}(?:rise|rose|fall|fell|grow|grew|change|increase|decrease|drop)|(?:what|how big) (?:is|was) the (?:change|difference|increase|rise)",
    re.IGNORECASE,
)


def of_the_same_number(
    u: Understanding, last: Understanding, spoken: set[int]
) -> Understanding | None:
    """比上年多几场, 正文也是这么写的: asked of the number that was just told."""
    if u.metrics or u.links or u.absent or u.regions or not last.metrics:
        return None
    own = replace(
        u, links=last.links, regions=last.regions, whole=last.whole, metrics=last.metrics[-1:],
        applicants=u.applicants or last.applicants, content=last.content,
    )  # fmt: skip
    if _THAN_LAST.search(u.text):
        years = u.years if u.years.years and not u.years.relative else last.years
        intents = tuple(dict.fromkeys([*u.intents, Intent.CHANGE]))
        if last.has(Intent.RATE):
            return replace(own, metrics=last.metrics, years=years, intents=(Intent.RATE, *intents))
        return replace(own, years=years, intents=intents)
    if _ROSE.search(u.text) and not u.years.years and len(spoken) > 1:
        both = tuple(sorted({*last.years.years, *(sorted(spoken)[-2:])}))
        return replace(own, years=replace(last.years, years=both), intents=(Intent.CHANGE,))
    if _SAYS_SO.search(u.text):
        return replace(own, years=last.years, intents=(Intent.CHECK,))
    return None


def completed(
    u: Understanding, last: Understanding, index: NameIndex, *, bare: bool
) -> Understanding:
    against = _set_against(u)
    u = _applicants_named(u)
    if bare:
        u = _same_question(u, last)
    elif not u.metrics:
        u = replace(u, metrics=_metrics(u, last, index), applicants=u.applicants)
        if u.metrics and _THEN.search(u.text) and not asks_number(u.text):
            own = tuple(one for one in u.intents if one is not Intent.EXPLAIN)
            u = replace(u, text=f"{u.text}|多少", intents=(*own, Intent.LOOKUP))
    u = _set_beside(_paired(u, last), last)
    if not u.links and not u.regions and not u.absent:
        u = replace(
            u, links=last.links, regions=last.regions, whole=u.whole or (bare and last.whole),
            absent=last.absent,
        )  # fmt: skip
    if not u.years.years and not u.years.span_of_years and not u.years.every:
        u = replace(u, years=last.years)
    elif len(u.years.years) == 1 and len(last.years.years) == 1 and against:
        both = tuple(sorted({*u.years.years, *last.years.years}))
        u = replace(u, years=replace(u.years, years=both), metrics=u.metrics or last.metrics)
        u = replace(u, intents=tuple(dict.fromkeys([*u.intents, Intent.CHANGE])))
    return u


# 企业的呢: who asked, where the noun is left to the turn before.
_WHO_ASKED: tuple[tuple[str, str], ...] = (
    (r"(?:商业)?企业|公司", "business"), (r"个人|公民|老百姓|自然人", "natural_person"),
    (r"科研(?:机构|院所|单位)|高校", "research"), (r"律所|律师事务所|法律服务机构", "legal_service"),
    (r"公益组织|社会组织", "ngo"), (r"法人(?:和|或|与|及)?其他组织|法人", "organisation"),
)  # fmt: skip


def _applicants_named(u: Understanding) -> Understanding:
    if u.applicants or u.metrics:
        return u
    for words, kind in _WHO_ASKED:
        if re.match(rf"^(?:那|那么|其中|而|还有)*(?:{words})(?:的|提的|来的|占)?(?:呢|有?(?:多少|几).{{0,3}})?[?？]?$", u.text):  # fmt: skip
            return replace(u, applicants=(kind,))
    return u


def _paired(u: Understanding, last: Understanding) -> Understanding:
    """占总数的百分之几, what share is that: of the number just told, in what it is part of."""
    from qa.solve.checks import WHOLES

    if not u.has(Intent.RATE) or not last.metrics or len(u.metrics) > 1:
        return u
    part = last.metrics[-1]
    wholes = {whole for prefix, whole in WHOLES if part.keys[0].startswith(prefix)}
    if u.metrics and u.metrics[0].keys[0] in wholes - {part.keys[0]}:
        return replace(u, metrics=(part, u.metrics[0]))
    if not u.metrics or u.metrics[0].keys[0] == part.keys[0]:
        intents = tuple(dict.fromkeys([Intent.RATE, *u.intents]))
        applicants = u.applicants or last.applicants
        return replace(u, metrics=(part,), intents=intents, applicants=applicants)
    return u


def _set_beside(u: Understanding, last: Understanding) -> Understanding:
    """比处罚多几件: the thing named is the other side of the number just told."""
    if len(u.metrics) != 1 or not last.metrics or u.years.years or u.links:
        return u
    one = last.metrics[-1]
    if (
        not re.match(r"^(?:那|那么)?(?:比|较|和|与|跟)(?!上|去|前)", u.text)
        or one.keys == u.metrics[0].keys
    ):
        return u
    return replace(u, metrics=(one, u.metrics[0]), intents=(Intent.COMPARE,))


def _set_against(u: Understanding) -> bool:
    """比2021年多还是少: the year named is the other side of a comparison."""
    return not u.links and bool(
        re.search(r"(?:比|较|与|和|同|跟).{0,3}(?:\d{2,4}年?|去年|前年)|compared|than in", u.text)
    )


def _metrics(u: Understanding, last: Understanding, index: NameIndex) -> tuple[MetricAsked, ...]:
    """办结了多少件, 其中自然人的有几件: the thing counted is the one spoken of."""
    short = _THEN.search(u.text) and len(u.text) <= 12
    if u.has(Intent.RANK) and re.match(r"^(?:那|又|而)?(?:哪|which)", u.text, re.IGNORECASE):
        return last.metrics
    if not last.metrics or not (asks_number(u.text) or u.has(Intent.TOTAL, Intent.RATE) or short):
        return ()
    if found := narrowed(u, last, index):
        return found
    pronoun = re.search(r"它们|这些|其(?:数量|中)|those|these|they|them", u.text)
    return last.metrics if pronoun or u.applicants or _set_against(u) else ()


# 公众号呢: the same question of another kind of the thing.
_THEN = re.compile(r"呢[?？]?$")
_THEM = re.compile(r"\b(?:of )?(?:those|them|these|they|ones)\b", re.IGNORECASE)


def narrowed(u: Understanding, last: Understanding, index: NameIndex) -> tuple[MetricAsked, ...]:
    """网站上多少条, 其中几件还没结, how many of them online: with the noun that was spoken of."""
    noun = last.metrics[-1]
    requests = noun.keys[0].startswith(("requests.", "outcome."))
    if u.english:
        said = "requests" if requests else noun.words
        text = _THEM.sub(said, u.text) if _THEM.search(u.text) else f"{u.text} {said}"
        return understand(index, text, language="en", today=u.today).metrics
    bare = re.sub(r"^(?:其中|当中|那么?|另外|又|还)+|[?？。,，]|呢", "", u.text)
    for text in _joined_with(noun, bare):
        found = tuple(item for item in find_metrics(text) if item.keys[0] != noun.keys[0])
        # The lent noun alone is not what was said: 纠错率 of reviews is no count of reviews.
        if len(found) == 1 and bigrams(found[0].words) & bigrams(bare):
            return found
    return _money(u, noun)


# What a thing said before is counted with, where only its channel or kind is said now.
_LENT: tuple[tuple[str, str], ...] = (
    (r"requests\.|outcome\.", "申请"), (r"disclosure\.", "公开信息"), (r"litigation\.", "诉讼"),
    (r"review\.", "行政复议"), (r"consultation\.", "咨询"), (r"normative\.", "规范性文件"),
)  # fmt: skip


def _joined_with(noun: MetricAsked, bare: str) -> list[str]:
    """The words said now with the noun said before, in the orders they may stand."""
    stem = re.sub(r"(?:又|一共|共|总共)?(?:发|有|是|占|收|来)?了?(?:多少|几).*$", "", bare)
    stem = re.sub(r"(?:过来|寄来|发来|来)?的?$", "", stem)
    lent = [word for family, word in _LENT if re.match(family, noun.keys[0])]
    found = [f"{bare}{word}" for word in lent] + [f"{stem}{word}" for word in lent if stem]
    found.append(f"{stem}信息数量")
    plain = re.sub(r"(?<!行政)(?:诉讼|官司)", "行政诉讼", bare)
    return [
        *found,
        *(f"{word}{bare}" for word in lent),
        plain,
        bare,
        noun.words + bare,
        bare + noun.words,
    ]


_MONEY_OF: tuple[tuple[str, str], ...] = (
    (r"procurement\.", "procurement.amount"), (r"admin_fee\.", "admin_fee.amount"),
    (r"requests\.|outcome\.", "fees.disclosure"),
)  # fmt: skip


def _money(u: Understanding, noun: MetricAsked) -> tuple[MetricAsked, ...]:
    """采购了几个项目，花了多少钱: the money of the thing said before."""
    if not re.search(r"多少(?:钱|元|万元)|金额|how much(?: money)?", u.text, re.IGNORECASE):
        return ()
    keys = [key for family, key in _MONEY_OF if re.match(family, noun.keys[0])]
    return tuple(MetricAsked((key,), 0, 0, "金额") for key in keys[:1] if key != noun.keys[0])


def without_applicants(u: Understanding) -> str:
    text = u.content
    if u.applicants:
        text = re.sub(
            r"自然人|个人|商业企业|企业|科研机构|社会公益组织|公益组织|法律服务机构|法人(?:或其他组织)?|natural persons?|business(?:es)?|compan(?:y|ies)",
            "", text,
        )  # fmt: skip
    return text


_DIRECTION = re.compile(r"最[多少高低大小]|更[多少]|most|fewest|highest|lowest")


def _same_question(u: Understanding, last: Understanding) -> Understanding:
    """那2018年呢: what was asked, of another year or agency or applicant."""
    own = tuple(one for one in u.intents if one not in (Intent.LOOKUP, Intent.EXPLAIN))
    asked = tuple(one for one in last.intents if one not in own)
    turned = any(one in (Intent.RANK, Intent.COMPARE, Intent.TOTAL, Intent.AVERAGE) for one in own)
    words = _words(last)
    if turned:
        words = re.sub(r"第[一二三四五\d]", "", words)
    if turned and (_DIRECTION.search(u.text) or Intent.RANK not in own):
        words = _DIRECTION.sub("", words)
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
