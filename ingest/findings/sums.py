"""Numbers of one sentence against each other: parts and whole, share, growth, a missing unit."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.findings.view import FAIL, LOW, MEDIUM, NOTE, View
from ontology.numerals import parse_number
from ontology.quantities import Quantity, find_quantities
from ontology.records import Finding, Span

_SENTENCE = re.compile(r"[^。\n！？]+")
_OF_WHICH = re.compile(r"其中[:：,，]?|分别为|包括[:：]")
_COMPARISON = re.compile(
    r"(?:增加|减少|增长|下降|比|较|上年|去年|同期|同比|多|少|上升|平均|每)[^，,；;、]{0,10}$"
)
_INCOMPLETE = re.compile(r"等|主要|部分|包含|重点")
_NOT_PARTS = frozenset(
    ("年", "月", "日", "号", "%", "百分点", "个工作日", "工作日", "天", "小时", "级", "倍", None)
)


def _counts(view: View, start: int, end: int) -> list[Quantity]:
    return [
        item
        for item in find_quantities(view.text, start, end)
        if item.base_unit not in _NOT_PARTS and item.amount is not None
    ]


def list_sums(view: View) -> Iterator[Finding]:
    """sum.list: N条，其中A条、B条、C条 where the parts exceed or just miss the whole."""
    for match in view.matches(_SENTENCE, ("其中",)):
        if "其中" not in match.group() or view.in_table(match.start()):
            continue
        marker = _OF_WHICH.search(view.text, match.start(), match.end())
        if marker is None:
            continue
        before = _counts(view, match.start(), marker.start())
        if not before or marker.start() - before[-1].end > 12:
            continue
        whole = before[-1]
        parts = _parts(view, marker.end(), match.end(), whole)
        if len(parts) >= 2:
            yield from _judge_list(view, whole, parts, Span(match.start(), match.end()))


def _parts(view: View, start: int, end: int, whole: Quantity) -> list[Quantity]:
    """Counts in the unit of the whole, comparisons and bracketed sub-parts left out."""
    found = []
    for item in _counts(view, start, end):
        lead = view.text[max(start, item.start - 14) : item.start]
        if item.base_unit != whole.base_unit or _COMPARISON.search(lead):
            continue
        opened = view.text.rfind("（", start, item.start)
        if opened >= 0 and view.text.find("）", opened, item.start) < 0:
            continue
        found.append(item)
    return found


def _judge_list(
    view: View, whole: Quantity, parts: Sequence[Quantity], sentence: Span
) -> Iterator[Finding]:
    if any(part.qualifier for part in parts) or whole.qualifier in (
        "约",
        "左右",
        "近",
        "超",
        "超过",
        "逾",
        "突破",
    ):
        return
    running, total = set(), 0.0
    for part in parts:
        total += float(part.amount or 0)
        running.add(round(total, 6))
    aim = float(whole.amount or 0)
    if round(aim, 6) in running or _within(whole, total) or aim <= 0:
        return
    words = view.text[sentence.start : sentence.end]
    near = len(parts) >= 3 and 0 < aim - total <= 0.1 * aim and not _INCOMPLETE.search(words)
    too_much = total > aim and total <= 1.5 * aim
    if not near and not too_much:
        return
    message = f"分项之和{total:g}与总数{aim:g}不一致"
    lead = view.text[parts[-1].start - 12 : parts[-1].start]
    complete = len(parts) >= 4 or re.search(r"其[他它]|余", lead) is not None
    outcome = FAIL if too_much or complete else NOTE
    spans = [Span(whole.start, whole.end), Span(parts[0].start, parts[-1].end)]
    yield view.finding("sum.list", outcome, MEDIUM, message, spans)


def _within(whole: Quantity, total: float) -> bool:
    factor = float(whole.amount or 0) / float(whole.value) if whole.value else 1.0
    low = float(whole.low) * factor if whole.low is not None else None
    high = float(whole.high) * factor if whole.high is not None else None
    return (low is None or total >= low - 1e-6) and (high is None or total <= high + 1e-6)


_SHARE = re.compile(
    r"(?<![\d,])(?P<part>\d[\d,]{0,14})[ \t]?(?P<unit>条|件|份|篇|次|人次|宗|则|项)[^\d。；;\n占]{0,8}(?:约)?占(?:总数|总量|比|全部|发布总数|公开总数|主动公开信息|公开信息)?[^\d，。,；;\n]{0,16}?(?P<share>\d{1,3}(?:\.\d+)?)[ \t]?[%％]"
)
_WHOLE = re.compile(
    r"(?:共|总数?|累计|合计|总计|全年|收到|受理|答复|公开|发布|接收)[^，。,；;\n\d]{0,24}(?P<whole>\d[\d,]{0,14})[ \t]?(?P<unit>条|件|份|篇|次|人次|宗|则|项)"
)


def shares(view: View) -> Iterator[Finding]:
    """sum.share: N条，占P% where no whole told before gives that share."""
    for match in view.matches(_SHARE):
        if "分别" in match.group() or view.in_table(match.start()):
            continue
        part, share = parse_number(match["part"]), parse_number(match["share"])
        if not part or share is None:
            continue
        start = max(view.report.start, match.start() - 400)
        wholes = [
            whole
            for whole in _WHOLE.finditer(view.text, start, match.start())
            if whole["unit"] == match["unit"] and (parse_number(whole["whole"]) or 0) >= part
        ]
        if not wholes or _explained(view, start, match, part, share):
            continue
        if any(
            abs(part / (parse_number(item["whole"]) or 1) * 100 - share) <= 0.6 for item in wholes
        ):
            continue
        last = wholes[-1]
        real = part / (parse_number(last["whole"]) or 1) * 100
        message = f"{part}占{last['whole']}应为{real:.1f}%，写作{match['share']}%"
        spans = [Span(last.start(), last.end()), Span(match.start(), match.end())]
        yield view.finding("sum.share", FAIL, MEDIUM, message, spans)


def _explained(view: View, start: int, match: re.Match[str], part: float, share: float) -> bool:
    """Some other number around is the whole the share was taken of."""
    numbers = find_quantities(view.text, start, min(match.end() + 200, view.report.end))
    return any(
        item.amount and item.amount >= part and abs(part / item.amount * 100 - share) <= 0.6
        for item in numbers
    )


_GROWTH = re.compile(
    r"(?<![\d,])(?P<now>\d[\d,]{0,14})[ \t]?(?P<unit>条|件|份|篇|次|人次|宗|项)[,，][^。；;\n\d]{0,16}(?:比|较)(?:上年|去年|上一年)?[^。；;\n\d]{0,10}(?P<way>增加|减少|增长|下降|多|少)(?:了)?"
    r"(?P<change>\d[\d,]{0,14})[ \t]?(?P=unit)[,，]?[^。；;\n\d]{0,8}(?:增长|下降|增幅|降幅|上升|减少)[^。；;\n\d]{0,6}(?P<rate>\d+(?:\.\d+)?)[%％]"
)


def growth(view: View) -> Iterator[Finding]:
    """sum.share: 增加D件，增长P% against the number of this year."""
    for match in view.matches(_GROWTH):
        now, change, rate = (parse_number(match[name]) for name in ("now", "change", "rate"))
        if now is None or change is None or rate is None:
            continue
        rose = match["way"] in ("增加", "增长", "多")
        before = now - change if rose else now + change
        if before <= 0:
            continue
        real = change / before * 100
        if abs(real - rate) > 0.6:
            message = f"由{before:g}到{now:g}的变化应为{real:.1f}%，写作{match['rate']}%"
            yield view.finding("sum.share", FAIL, MEDIUM, message, [Span(*match.span())])


_BARE_COUNT = re.compile(
    r"(?:公开|发布|受理|收到|答复|办结|印发|回复|更新|上传|报送|征集|接待|推送)(?:了)?(?P<thing>[一-鿿“”]{0,12}?)(?<![第年月近\d.])(?P<number>\d{1,6})(?=[,，。；;、和])"
)
_NOT_BARE = re.compile(r"热线|电话|号|表|附件|标准|国令|条例|第|公文|编码|邮编|年$|于$|自$|至$|在$")


def missing_units(view: View) -> Iterator[Finding]:
    """value.missing_unit: a count without measure word (公开政务信息5471，)."""
    for match in view.matches(_BARE_COUNT):
        number = match["number"]
        if view.in_table(match.start()) or _NOT_BARE.search(match["thing"]):
            continue
        if len(number) == 5 and number.startswith("12"):
            continue
        if number.strip("0") == "" or match["thing"].endswith("数为"):
            continue
        if (len(number) == 4 and 1990 <= int(number) <= 2040) or not match["thing"]:
            continue
        after = view.text[match.end() : match.end() + 8]
        if re.match(r"[、,，和]\d{1,6}[^\d，。,；;]{0,3}[条件份篇次个项]", after):
            continue
        message = f"“{number}”后缺量词"
        yield view.finding("value.missing_unit", FAIL, LOW, message, [Span(*match.span())])
