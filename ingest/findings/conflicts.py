"""What contradicts itself within a report: prose and cells, years, periods, parts promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.findings.form import first_line
from ingest.findings.told_twice import same_but_for_unit
from ingest.findings.view import FAIL, HIGH, LOW, MEDIUM, NOTE, View, span_of
from ontology.dates import find_dates, find_period, find_years
from ontology.identities import rollup
from ontology.numerals import parse_number
from ontology.records import Finding, Observation, Span

Number = int | float

_COMPARED = (
    "requests.", "outcome.", "review.", "litigation.", "normative.", "rules.", "licence.decisions",
    "penalty.decisions", "coercion.decisions", "admin_fee.amount", "disclosure.", "complaints.",
    "staff.", "meetings.", "training.", "response.", "fees.", "reading_places.count",
)  # fmt: skip
_NOT_COMPARED = frozenset(
    ("requests.growth", "requests.on_time_rate", "disclosure.growth", "disclosure.electronic_share")
)


def text_against_table(view: View) -> Iterator[Finding]:
    """conflict.text_table: the number in prose lies outside what the cell says."""
    if not view.cells:
        return
    told: set[tuple[str, Number | None]] = set()
    for item in view.prose:
        if not _is_plain(view, item):
            continue
        cells = _cells_for(view, item)
        if not cells:
            continue
        total = sum(cell.amount or 0 for cell in cells)
        if _fits(item, total) or (item.metric, item.amount) in told:
            continue
        if len(cells) == 1 and same_but_for_unit(cells[0], item):
            continue
        told.add((item.metric, item.amount))
        legitimate = _includes_carried(view, item)
        outcome, severity = (NOTE, LOW) if legitimate or item.qualifier else (FAIL, MEDIUM)
        hint = "正文数字等于新收与结转之和" if legitimate else None
        message = f"正文“{item.raw}”与表格中的{total:g}不一致（{item.label}）"
        spans = [Span(item.start, item.end)]
        finding = view.finding("conflict.text_table", outcome, severity, message, spans, hint)
        evidence = finding.evidence + tuple(view.evidence_of(cell) for cell in cells[:4])
        yield Finding(finding.rule, outcome, severity, message, evidence, hint)


def rate_without_requests(view: View) -> Iterator[Finding]:
    """conflict.text_table: a rate of timely answers in prose while the table counts no request."""
    cells = _totals(view, ["requests.received", "requests.processed"], {"total"})
    if len(cells) != 2 or any(cell.amount for cell in cells):
        return
    for item in view.prose:
        if item.metric == "requests.on_time_rate" and item.value and _this_year(view, item):
            message = f"正文称办结率{item.raw}，表格中新收和办理均为0"
            finding = view.finding(
                "conflict.text_table", NOTE, LOW, message, [Span(item.start, item.end)]
            )
            evidence = finding.evidence + tuple(view.evidence_of(cell) for cell in cells)
            yield Finding(finding.rule, NOTE, LOW, message, evidence)


def _this_year(view: View, item: Observation) -> bool:
    own = view.report.period
    return item.period is None or own is None or item.period.start[:4] == own.start[:4]


def _is_plain(view: View, item: Observation) -> bool:
    """A statement about the whole of this report's year, without a part singled out."""
    sizes = item.dimensions
    if item.metric in _NOT_COMPARED or not item.metric.startswith(_COMPARED):
        return False
    if item.amount is None or item.status not in ("value", "zero") or sizes.cumulative:
        return False
    if sizes.category or sizes.place or sizes.subject or sizes.channel:
        return False
    return _this_year(view, item)


def _cells_for(view: View, item: Observation) -> list[Observation]:
    applicant = item.dimensions.applicant
    wanted: set[str | None]
    wanted = {applicant, "total"} if applicant in (None, "total") else {applicant}
    metrics = [item.metric]
    if item.metric == "litigation.total":
        metrics = ["litigation.total", "litigation.direct.total", "litigation.after_review.total"]
    found = _totals(view, metrics, wanted)
    if not found and view.report.template:
        parts = rollup(item.metric, view.report.template)
        found = _totals(view, list(parts), wanted)
        if len(found) != len(parts):
            return []
    if (
        item.metric == "litigation.total"
        and len(found) == 1
        and found[0].metric != "litigation.total"
    ):
        return []
    return found


def _totals(view: View, metrics: list[str], applicants: set[str | None]) -> list[Observation]:
    found: dict[str, Observation] = {}
    for cell in view.cells:
        named = cell.dimensions.applicant
        if cell.metric in metrics and cell.amount is not None and named in {*applicants, None}:
            found.setdefault(cell.metric, cell)
    return [found[metric] for metric in metrics if metric in found]


def _fits(item: Observation, total: Number) -> bool:
    factor = (item.amount / item.value) if item.value and item.amount is not None else 1
    if item.qualifier in ("约", "左右"):
        return abs(total - (item.amount or 0)) <= 0.15 * max(abs(total), 1)
    low = item.low * factor if item.low is not None else None
    high = item.high * factor if item.high is not None else None
    return (low is None or total >= low - 1e-6) and (high is None or total <= high + 1e-6)


def _includes_carried(view: View, item: Observation) -> bool:
    if item.metric not in ("requests.received", "requests.processed"):
        return False
    cells = _totals(view, ["requests.received", "requests.carried_in"], {"total"})
    return len(cells) == 2 and item.amount == sum(cell.amount or 0 for cell in cells)


_REPORT_YEAR = re.compile(
    r"(?P<year>(?:20\d\d|二[〇○零OoＯО0][〇○零OoＯО0一二三][〇○零OoＯО0一二三四五六七八九]?|2[0]\d)年?度?)"
    r"(?:[一-鿿]{0,12})政府信息公开(?:工作)?(?:年度报告|年报|情况报告|工作报告)"
)
_NOW_REPORT = re.compile(
    r"现(?:将|就)[^。\n]{0,24}?(?P<year>20\d\d年度?)[^。\n]{0,40}(?:如下|报告|公布)"
)
_AS_OF = re.compile(
    r"截[至止](?:到|于)?[ \t]?(?P<date>(?P<year>2[0-9]\d\d)年(?:\d{1,2}月)?(?:\d{1,2}日|底|末)?)"
)


def year_conflicts(view: View) -> Iterator[Finding]:
    """conflict.year: the title, the opening, the period or a closing date name other years."""
    year = view.report.year
    found: list[Span] = []
    for pattern in (_REPORT_YEAR, _NOW_REPORT):
        for match in view.matches(pattern):
            if _inside_title_marks(view.text, match.start()) or _tells_of_last(view, match):
                continue
            for mention in find_years(view.text, match.start(), match.end()):
                damaged = mention.damaged
                if (damaged and year) or (
                    mention.year is not None and year and mention.year != year
                ):
                    found.append(span_of(match))
                    break
    period = find_period(view.text, view.report.start, view.report.end)
    if (
        period
        and year
        and int(period.period.end[:4]) != year
        and int(period.period.start[:4]) != year
    ):
        found.append(Span(period.start, period.end))
    if year:
        found += [
            span_of(match, "date")
            for match in view.matches(_AS_OF)
            if int(match["year"]) > year + 1
        ]
    for span in _distinct(found):
        message = f"年份与报告年度{year}年不一致：“{view.text[span.start : span.end][:40]}”"
        yield view.finding("conflict.year", FAIL, HIGH, message, [first_line(view), span])


_TELLING = re.compile(
    r"(?:编制|发布|公布|公开了?|撰写|完成|报送|上报|印发|起草|汇总)[^。，,；;]{0,10}$"
)


def _tells_of_last(view: View, match: re.Match[str]) -> bool:
    """A report may tell that last year's report (or this one, next year) was published."""
    lead = view.text[max(view.report.start, match.start() - 24) : match.start()]
    return _TELLING.search(lead) is not None and not re.search(r"现[^。，,]{0,20}$", lead)


def _distinct(spans: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: span.start):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def _inside_title_marks(text: str, at: int) -> bool:
    left = text.rfind("《", max(0, at - 60), at)
    return left >= 0 and text.find("》", left, at) < 0


_MONTHS = re.compile(r"(?<![0-9])(?P<first>1?\d)(?:月份?)?[-—~至到－](?P<last>1?\d)月份?")
_HALF = re.compile(
    r"半年来|上半年(?:以来|工作|政府|信息|政务)|截[至止]到?(?:20\d\d年)?6月(?:底|30日|份)?"
)
_AS_OF_DAY = re.compile(r"截[至止](?:到|于)?[ \t]?(?:20\d\d)年\d{1,2}月\d{1,2}日")


def period_conflicts(view: View) -> Iterator[Finding]:
    """conflict.period: months or closing dates outside the period the report gives itself."""
    if view.report.kind == "half_year":
        yield from _beyond_half(view)
    period = view.report.period
    if period is None or view.report.kind != "annual_report":
        return
    stated = find_period(view.text, view.report.start, view.report.end)
    if stated is None:
        return
    for match in view.matches(_AS_OF_DAY):
        for date in find_dates(view.text, match.start(), match.end()):
            if date.iso and not period.start <= date.iso <= period.end:
                message = f"日期{date.iso}在统计期限{period.start}至{period.end}之外"
                spans = [Span(stated.start, stated.end), span_of(match)]
                yield view.finding("conflict.period", NOTE, LOW, message, spans)


def _beyond_half(view: View) -> Iterator[Finding]:
    half = next(view.matches(_HALF), None)
    if half is None:
        return
    for match in view.matches(_MONTHS):
        if 6 < int(match["last"]) <= 12 and int(match["first"]) <= 6:
            message = f"半年报告却给出“{match.group()}”的数据"
            yield view.finding(
                "conflict.period", FAIL, MEDIUM, message, [span_of(half), span_of(match)]
            )


_PROMISED = re.compile(
    r"(?:由|分|共|包括|分为|共分|全文|报告)[^。\n]{0,160}?(?P<number>[一二三四五六七八九十两\d]{1,2})[ \t]?(?:个)?(?:大)?部分(?:内容)?(?:组成|构成|内容|[。，,；])"
)


_TOP = re.compile(
    r"(?:^|\n)[ \t\u3000]*第?(?P<number>[一二三四五六七八九十]{1,3})(?:、|[.．]|部分|[，,])"
)


def _highest_number(view: View, start: int) -> int:
    """How far 一、二、三、 runs at line starts: a second count beside the outline."""
    reached = 0
    for match in _TOP.finditer(view.text, start, view.report.end):
        if parse_number(match["number"]) == reached + 1:
            reached += 1
    return reached


def promised_parts(view: View) -> Iterator[Finding]:
    """sum.sections: 由六个部分组成, but the outline has another number of parts."""
    match = next(view.matches(_PROMISED), None)
    if match is None:
        return
    promised = parse_number(match["number"])
    parts = [
        section
        for section in view.report.sections
        if section.level == 1 and section.start > match.start()
    ]
    numbered = [section for section in parts if section.kind != "annex"]
    if not isinstance(promised, int) or len(numbered) < 3 or promised < 3:
        return
    if promised in (len(numbered), len(parts), _highest_number(view, match.end())):
        return
    last = numbered[-1]
    start = max(match.start(), match.end() - 30)
    message = f"称由{promised}个部分组成，实际有{len(numbered)}个部分"
    heading_end = last.start + len(last.heading)
    spans = [Span(start, match.end()), Span(last.start, heading_end)]
    yield view.finding("sum.sections", FAIL, MEDIUM, message, spans)
