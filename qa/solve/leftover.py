"""Words of a question that the metric it was taken for does not account for."""

from __future__ import annotations

import re

from ontology.metrics import METRICS
from qa.compose import joined, metric_name, say
from qa.draft import Draft
from qa.understand.content import terms
from qa.understand.intent import Intent
from qa.understand.question import Understanding

# Words that ask, lead or are polite, and words every question of this domain has.
_BENIGN = re.compile(
    r"政府|信息|公开|申请|依申请|年报|报告|年度|公众|群众|老百姓|公民|社会|工作|本年|当年|这一年|那一年|一年|到底|究竟|总共|一共|一起|共计|合计|总计|总量|总数|数量|件数|条数|"
    r"次数|人次|数字|数据|核实|查询|查一下|查|看看|看|帮忙|帮我|麻烦|谢谢|请问|想问|想问下|想知道|想了解|知道|告诉|一栏|表格|表里|表中|里面|当中|其中|写的|写着|显示|公布|统计|情况|结果|决定|"
    r"处理|办理|案件|多少|有多少|几件|是几|多大|接到|收到|收|新收|新增|受理|接收|全年|全部|所有|各自|分别|各|单位|机关|部门|哪家|哪个|哪些|哪边|哪|谁|最多|最少|最高|最低|第一|第二|第三|前三|前五|"
    r"变化|趋势|走势|增加|减少|增长|下降|增减|多少|对比|相比|比较|比例|占比|百分比|百分之|百分点|占|平均|每年|逐年|历年|近三年|同比|排名|排序|列出|列|排|顺序|从高|到低|从多|到少|给|把|按|由|向|"
    r"提交|提出|提|递交|来自|的|了|呢|吗|呀|啊|吧|是|有|在|和|与|及|或|被|以|为|由|从|到|于|用|对|向|个|件|条|份|宗|起|项|次|年|月|日|数|量|共|总|主动|发布|作出|做出|行政|政务|"
    r"都|也|就|还|又|再|下|上|中|里|那|这|它|该|其|我|你|一|二|三|两|多|少|吗|我国|全国|依法|公开的|区间|期间|期|家|名|位|人|些|点|什么|怎么|怎样|如何|方面"
)


# English words that ask, lead, or are said of everything here.
_BENIGN_ENGLISH = frozenset(
    [
        "newly",
        "type",
        "kind",
        "sort",
        "related",
        "repetitive",
        "decline",
        "declined",
        "refuse",
        "refused",
        "besides",
        "received",
        "filed",
        "made",
        "submitted",
        "lodged",
        "handled",
        "processed",
        "handle",
        "process",
        "count",
        "number",
        "numbers",
        "total",
        "overall",
        "against",
        "people",
        "person",
        "persons",
        "annual",
        "year",
        "years",
        "report",
        "reports",
        "reported",
        "according",
        "table",
        "text",
        "figure",
        "need",
        "give",
        "tell",
        "find",
        "many",
        "much",
        "more",
        "most",
        "fewest",
        "least",
        "fewer",
        "less",
        "than",
        "between",
        "highest",
        "lowest",
        "rank",
        "ranking",
        "three",
        "two",
        "five",
        "agencies",
        "trend",
        "change",
        "changed",
        "rise",
        "fall",
        "average",
        "percentage",
        "proportion",
        "share",
        "rate",
        "ratio",
        "compare",
        "compared",
        "together",
        "combined",
        "sum",
        "decisions",
        "official",
        "government",
        "issue",
        "issued",
        "impose",
        "imposed",
        "publish",
        "published",
        "grant",
        "granted",
        "collect",
        "collected",
        "hold",
        "held",
        "were",
        "was",
    ]
)


_SORT_OF_REQUEST = re.compile(r"\b([a-z]{4,}) (?:applications?|requests?)\b")


def another_thing(u: Understanding) -> bool:
    """Passport applications are no requests for information; 罚没多少钱 is no number of cases."""
    unknown = set(re.findall(r"[a-z]{4,}", u.content)) - _BENIGN_ENGLISH
    sort = _SORT_OF_REQUEST.search(u.text.lower()) if u.english else None
    known = " ".join(item.words for item in u.metrics).lower()
    unknown = {word for word in unknown if word not in known}
    if sort is not None and sort.group(1) in unknown and not u.applicants:
        return True
    money = re.search(r"多少(?:钱|元|万元|亿元)|how much money", u.text, re.IGNORECASE)
    if _of_things(u):
        return True
    return bool(money) and not any(
        re.search(r"amount|budget|fees|cost|invest", key) for item in u.metrics for key in item.keys
    )


def _of_things(u: Understanding) -> bool:
    """经费说明不清的部门有多少家: a count is asked for, and the word taken names a sum of money."""
    if not u.units or len(u.metrics) != 1 or any(re.search(r"元|%|钱", unit) for unit in u.units):
        return False
    keys = u.metrics[0].keys
    return all(METRICS[key].unit == "元" for key in keys if key in METRICS)


def _warn_english(u: Understanding, draft: Draft) -> None:
    """The same for English: a word that no glossary knows may narrow what is asked."""
    known = " ".join(item.words for item in u.metrics).lower()
    unknown = [
        word for word in re.findall(r"[a-z]{4,}", u.content)
        if word not in _BENIGN_ENGLISH and word not in known
    ]  # fmt: skip
    if unknown:
        asked = joined("en", dict.fromkeys(unknown), "comma")
        metric = metric_name("en", u.metrics[0].keys[0])
        draft.warn(say("en", "warn.leftover", words=asked, metric=metric))


_PART_OF_YEAR = re.compile(
    r"季度|(?<!\d)\d{1,2}月|[一二三四五六七八九十]月份?|\b(?:quarter|january|february|march|april|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


def warn_leftover(u: Understanding, draft: Draft) -> None:
    """Adds a warning when a word that may narrow the question stands beside its metrics."""
    if not draft.answered or not u.metrics:
        return
    if draft.kind in ("list", "explain") and not draft.values:
        return  # quoted sentences count nothing
    if _PART_OF_YEAR.search(u.content) and not u.has(Intent.FACT):
        draft.warn(say(u.language, "warn.part_year"))
    if u.english:
        _warn_english(u, draft)
        return
    words = leftover_words(u, draft)
    if words:
        asked = joined("zh", dict.fromkeys(words), "comma")
        metric = metric_name(u.language, u.metrics[0].keys[0])
        draft.warn(say(u.language, "warn.leftover", words=asked, metric=metric))


def leftover_words(u: Understanding, draft: Draft) -> list[str]:
    """The words of a Chinese question that neither its metrics nor the draft account for."""
    rest = u.content
    names = "".join(metric_name("zh", key) for item in u.metrics for key in item.keys)
    accounted = terms(names + "".join(item.words for item in u.metrics) + draft.text)
    words = [
        run for run in re.findall(r"[一-鿿]{2,}", re.sub(_BENIGN, "|", rest))
        if not terms(run) <= accounted
    ]  # fmt: skip
    known = (draft.text + " ".join(item.words for item in u.metrics)).lower()
    words += [
        run for run in re.findall(r"[A-Za-z]{4,}", rest)
        if run.lower() not in known and run.lower() not in _BENIGN_ENGLISH
    ]  # fmt: skip
    return words
