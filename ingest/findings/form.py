"""The form of a report: its parts, numbering, labels, date, place and the titles it cites."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.findings.view import FAIL, LOW, MEDIUM, View, span_of
from ontology.numerals import parse_number
from ontology.records import Finding, Report, Section, Span
from ontology.regulations import is_misnamed

# 2007 条例第三十二条 and 2019 条例第五十条: what a report must hold, and the words that show it.
_OLD_PARTS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    (
        "proactive",
        "主动公开",
        re.compile(r"主动公开|公开(?:的)?(?:主要)?(?:内容|形式)|公开[^。\n]{0,12}信息"),
    ),
    ("requests", "依申请公开", re.compile(r"依申请|申请公开|公开申请|信息公开申请")),
    ("fees", "收费及减免", re.compile(r"收费|减免|费用")),
    ("review", "行政复议、诉讼", re.compile(r"复议|诉讼|申诉")),
    ("problems", "主要问题及改进", re.compile(r"问题|不足|改进|差距|困难|薄弱")),
)
_FORM_PARTS: tuple[tuple[str, str, re.Pattern[str]], ...] = (
    ("overview", "总体情况", re.compile(r"总体情况|基本情况|概述|总体工作")),
    ("proactive", "主动公开政府信息情况", re.compile(r"主动公开政府信息情况|主动公开[^。\n]{0,8}情况|第二十条第")),
    ("requests", "收到和处理政府信息公开申请情况", re.compile(r"收到和处理|申请情况|本年新收")),
    ("review", "行政复议、行政诉讼情况", re.compile(r"行政复议|行政诉讼")),
    ("problems", "存在的主要问题及改进情况", re.compile(r"问题|改进|不足")),
    ("other", "其他需要报告的事项", re.compile(r"其[他它](?:需要|应当|需)?(?:报告|说明)?的?(?:事项|情况|问题)|信息处理费")),
)  # fmt: skip


def missing_sections(view: View) -> Iterator[Finding]:
    """form.missing_section: a statutory part of which the report says nothing at all."""
    report = view.report
    if report.kind != "annual_report":
        return
    parts = _parts_of(report)
    body = view.text[report.start : report.end]
    kinds = {section.kind for section in report.sections}
    headings = "\n".join(section.heading for section in report.sections)
    absent = [
        name
        for kind, name, words in parts
        if kind not in kinds and not words.search(headings) and not words.search(body)
    ]
    if absent and len(body.strip()) > 300:
        message = f"缺少法定内容：{'、'.join(absent)}"
        place = _last_heading(view) or first_line(view)
        yield view.finding("form.missing_section", FAIL, MEDIUM, message, [place])


def _parts_of(report: Report) -> tuple[tuple[str, str, re.Pattern[str]], ...]:
    """The parts by the form; a narrative under the 2019 条例 needs no part on fees."""
    if report.template in ("2019", "2021"):
        return _FORM_PARTS
    if report.year is not None and report.year >= 2019:
        return tuple(part for part in _OLD_PARTS if part[0] != "fees")
    return _OLD_PARTS


def _last_heading(view: View) -> Span | None:
    if not view.report.sections:
        return None
    section = view.report.sections[-1]
    return _heading_span(view, section)


def _heading_span(view: View, section: Section) -> Span:
    end = section.start + len(section.heading)
    if view.text[section.start : end] != section.heading:
        line = view.text.find("\n", section.start, section.end)
        end = line if line > section.start else min(section.start + 30, section.end)
    return Span(section.start, end)


def first_line(view: View) -> Span:
    """The title where it stands in the text, else the first line of the report's own words."""
    report, text = view.report, view.text
    if report.title and (at := text.find(report.title, report.start, report.end)) >= 0:
        return Span(at, at + len(report.title))
    at = report.start
    for line in text[report.start : report.end].split("\n"):
        lead = len(line) - len(line.lstrip())
        if line.strip() and not view.is_furniture(at + lead):
            return Span(at + lead, at + min(len(line.rstrip()), lead + 60))
        at += len(line) + 1
    return Span(report.start, min(report.start + 1, report.end))


def missing_date(view: View) -> Iterator[Finding]:
    """form.missing_date: neither a date of publication nor one of signature."""
    report = view.report
    if report.published is None and report.kind == "annual_report":
        message = "全文没有发布日期或成文日期"
        yield view.finding("form.missing_date", FAIL, LOW, message, [first_line(view)])


_REGION_HINT = re.compile(
    r"《(?:省|市|县|区)(?=关于|人民政府|政府|委)|(?<![一-鿿])(?:我|本)[省市县区旗镇乡]|[xX×*]{2}[省市县区]|我[局委厅办]"
)


# A name that begins with a place states it, also a place that the data do not know.
_NAMES_PLACE = re.compile(
    r"^[^xX×*＊某]{2,}?(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|苏木|农场)(?=[一-鿿])"
)


def missing_region(view: View) -> Iterator[Finding]:
    """form.missing_region: text and page do not say whose report it is."""
    report = view.report
    agency = report.agency
    if report.region is not None or (agency and agency.level == "national"):
        return
    if agency and _NAMES_PLACE.search(agency.name):
        return
    hint = next(view.matches(_REGION_HINT), None)
    place = span_of(hint) if hint else first_line(view)
    message = "没有写明所属行政区划"
    yield view.finding("form.missing_region", FAIL, LOW, message, [place])


_NUMBERED = re.compile(
    r"\s*(?:第?(?P<plain>[一二三四五六七八九十]{1,3})(?:、|[.．]|部分|，|,)|[（(](?P<round>[一二三四五六七八九十]{1,3})[)）])"
)
_ANNEX = re.compile(
    r"(?:^|(?<=\n))[ \t\u3000]*附(?:件|表)[ \t]?(?P<number>[2-9二三四五])(?=[:：、.\s])", re.M
)
_ANNEX_SIGNS = ("附件", "附表")
_FIRST_ANNEX = re.compile(r"附(?:件|表)[ \t]?[:：]?[ \t]?[1一]")


def numbering(view: View) -> Iterator[Finding]:
    """form.numbering: a number left out or used twice, or a statutory part without number."""
    previous: dict[int, tuple[int, int]] = {}
    for section in view.report.sections:
        if section.kind == "annex" and section.level == 1:
            return
        if section.level > 2 or view.in_table(section.start):
            continue
        for level in [level for level in previous if level > section.level]:
            del previous[level]
        wrong, number = _order(view, section, previous.get(section.level))
        if wrong:
            message = f"标题序号{wrong}：“{section.heading.strip()[:24]}”"
            yield view.finding("form.numbering", FAIL, LOW, message, [_heading_span(view, section)])
        if number is not None:
            previous[section.level] = (number, section.start)


def _order(
    view: View, section: Section, before: tuple[int, int] | None
) -> tuple[str | None, int | None]:
    """What is wrong with a number after the one before, and the number to go on from."""
    number = _number(section)
    if before is None:
        return None, number
    last, start = before
    if number is None:
        lacking = section.level == 1 and section.kind != "other" and _statutory(section)
        return ("缺失", last + 1) if lacking else (None, None)
    if number == last:
        return "重复", number
    if number > last + 1 and not _between(view, start, section.start, last + 1):
        return f"从{last}跳到{number}", number
    return None, number


def _between(view: View, start: int, end: int, number: int) -> bool:
    """Whether the missing number stands at a line's start after all, not read as a heading."""
    han = "一二三四五六七八九十"
    if number > len(han):
        return True
    mark = rf"(?:^|\n)[ \t\u3000|]*[（(第]?{han[number - 1]}[、.．）)，,部]"
    return re.search(mark, view.text[start:end]) is not None


def annex_numbers(view: View) -> Iterator[Finding]:
    """form.numbering: annex 2 without annex 1."""
    annex = next(view.matches(_ANNEX, _ANNEX_SIGNS), None)
    if annex is not None and not _FIRST_ANNEX.search(view.text, view.report.start, annex.start()):
        start = annex.end() - len(annex.group().strip())
        message = f"附件编号从{annex['number']}开始，未见附件1"
        yield view.finding("form.numbering", FAIL, LOW, message, [Span(start, annex.end())])


def _number(section: Section) -> int | None:
    match = _NUMBERED.match(section.heading)
    if match is None:
        return None
    value = parse_number(match["plain"] or match["round"])
    return value if isinstance(value, int) else None


def _statutory(section: Section) -> bool:
    return (
        re.search(
            r"总体情况|主动公开政府信息|收到和处理|行政复议|主要问题|其他需要报告", section.heading
        )
        is not None
    )


_HINT = re.compile(r"[（(][^（）()]{4,}[)）]")
_LABEL_NUMBER = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[.．、]|第[一二三四五]项)"
)
_MARKS = re.compile(r"[\s，,、。；;：:“”\"‘’'《》〈〉（）()\[\]【】.．·|\-—_\xa0\u3000]+")
_CHECKED_TABLES = frozenset(
    ("regulations_normative", "licences", "enforcement", "fees", "procurement", "requests")
)


def misspelt_labels(view: View) -> Iterator[Finding]:
    """form.label_misspelt: a row label that is nearly, not exactly, that of the form."""
    seen: set[int] = set()
    for item in view.cells:
        cell = item.cell
        if cell is None or cell.table not in _CHECKED_TABLES or cell.row_start is None:
            continue
        if cell.row_start in seen or cell.row_end is None or item.metric == "open":
            continue
        seen.add(cell.row_start)
        *above, official = cell.row.split(" > ")
        written = view.text[cell.row_start : cell.row_end]
        behind = view.text[cell.row_end : cell.row_end + 80]
        if _differs(written, official) and not _split(written, official, above, behind):
            message = f"行标签写作“{_flat(written)}”，应为“{official}”"
            span = Span(cell.row_start, cell.row_end)
            yield view.finding("form.label_misspelt", FAIL, LOW, message, [span])


def _flat(label: str) -> str:
    return re.sub(r"\s+", "", label)


def label_key(label: str) -> str:
    """A label without number, hints in brackets and marks."""
    flat = _flat(label)
    flat = _HINT.sub("", flat) if len(_HINT.sub("", flat)) >= 2 else flat
    return _MARKS.sub("", _LABEL_NUMBER.sub("", flat))


def _differs(written: str, official: str) -> bool:
    from difflib import SequenceMatcher

    left, right = label_key(written), label_key(official)
    if not left or left == right or left.endswith(right) or left.startswith(right + "本列"):
        return False
    if {left, right} == {"规范性文件", "行政规范性文件"} or (left in right and len(left) < 3):
        return False
    return SequenceMatcher(None, left, right).ratio() >= 0.6


# The values of a row can stand between the two lines of its label.
_VALUES = re.compile(r"^[\s\d.,，|｜/—-]+")


def _split(written: str, official: str, above: Sequence[str], behind: str) -> bool:
    """Whether the label goes on elsewhere: cut over lines, or run together with the one above."""
    left, right = label_key(written), label_key(official)
    for parent in map(label_key, above):
        left = left.removeprefix(parent).lstrip("0123456789")
    rest = label_key(_VALUES.sub("", behind))
    return right.startswith(left) and rest.startswith(right[len(left) : len(left) + 3])


_TITLE = re.compile(r"《([^《》\n]{6,60})》")
_NATIONAL_TITLE = re.compile(
    r"中华人民共和国(?!政府信息公开条例)(?:政府|信息|政务|公开){1,4}条[例列件]|中华人民共和国政府信息公开条[列件]|(?<!中华)中华人共和国政府信息公开|政府信息公开条列"
)


_TITLE_SIGNS = ("条例", "条列", "条件", "中华人共和国")


def regulation_names(view: View) -> Iterator[Finding]:
    """form.regulation_name: a title written wrong, or one regulation in two spellings."""
    for match in view.matches(_NATIONAL_TITLE, _TITLE_SIGNS):
        message = f"法规名称写错：“{match.group()}”，应为“中华人民共和国政府信息公开条例”"
        yield view.finding("form.regulation_name", FAIL, LOW, message, [span_of(match)])
    titles: dict[str, Span] = {}
    for match in view.matches(_TITLE):
        if not is_misnamed(match[1]):
            titles.setdefault(_flat(match[1]), span_of(match))
    yield from _two_spellings(view, list(titles.items()))


def _two_spellings(view: View, titles: Sequence[tuple[str, Span]]) -> Iterator[Finding]:
    for number, (left, left_span) in enumerate(titles):
        for right, right_span in titles[number + 1 :]:
            if (
                len(left) >= 8
                and abs(len(left) - len(right)) <= 2
                and _same_regulation(left, right)
            ):
                message = f"同一文件两种写法：《{left}》与《{right}》"
                yield view.finding(
                    "form.regulation_name", FAIL, LOW, message, [left_span, right_span]
                )


def _same_regulation(left: str, right: str) -> bool:
    """The same characters in another order, or one 政府 or 的 apart; years apart are two documents."""
    if re.findall(r"\d+", left) != re.findall(r"\d+", right):
        return False
    if sorted(left) == sorted(right):
        return True
    short, long = sorted((left, right), key=len)
    return (
        any(long.replace(word, "", 1) == short for word in ("政府", "的", "工作"))
        and "条例" not in long[-2:]
    )


_TYPOS: dict[str, str] = {
    "建全": "健全", "既时": "及时", "即时更新不及时": "及时", "按装": "安装", "布署": "部署", "因该": "应该", "起动": "启动",
    "渡过": "度过", "帐务": "账务", "按步就班": "按部就班", "再接再励": "再接再厉", "一如继往": "一如既往", "迫不急待": "迫不及待",
    "通迅": "通讯", "座谈会议会": "座谈会", "贯切": "贯彻", "贯撤": "贯彻", "落时": "落实", "提请申清": "申请", "申清": "申请",
    "公开条列": "公开条例", "政俯": "政府", "政付": "政府", "辨理": "办理", "办里": "办理", "宜传": "宣传", "信自公开": "信息公开",
    "义识": "意识", "监查工作": "监察工作", "完普": "完善", "规泛": "规范", "谘询": "咨询", "资询": "咨询", "结和": "结合",
    "克苦": "刻苦", "兼负": "肩负", "振憾": "震撼", "副主任任": "副主任", "渠到": "渠道", "平太": "平台", "答覆": "答复",
    "竟争": "竞争", "密秘": "秘密", "国家机秘": "国家机密", "行政付议": "行政复议", "行政复仪": "行政复议", "诉颂": "诉讼",
    "依申情": "依申请", "培训斑": "培训班", "公开栏目目": "公开栏目", "隐密": "隐秘", "草原所": "",
}  # fmt: skip
_TYPO = re.compile(
    "|".join(
        re.escape(word)
        for word, right in _TYPOS.items()
        if right and word not in ("起动", "结和", "渡过", "按装")
    )
)


def typos(view: View) -> Iterator[Finding]:
    """form.typo: words that are misspellings wherever they stand."""
    for match in view.matches(_TYPO):
        around = view.text[max(0, match.start() - 1) : match.end() + 1]
        if match.group() == "建全" and re.search(
            r"建全(?:国|市|县|区|省|民|镇|乡|程|过|面|覆|流)", around
        ):
            continue
        message = f"“{match.group()}”应为“{_TYPOS[match.group()]}”"
        yield view.finding("form.typo", FAIL, LOW, message, [span_of(match)])
