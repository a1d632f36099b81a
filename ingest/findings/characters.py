"""Single characters: a dropped 年 or bracket, doubled characters, mixed widths, unbalanced marks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.findings.view import FAIL, LOW, MEDIUM, View, span_of
from ontology.records import Finding, Section, Span

_DAYS = (
    "世界水日|世界环境日|消费者权益|世界地球日|全国土地日|国家安全教育日|国家宪法日|国际禁毒日|法制宣传日|国际档案日|防灾减灾日"
    "|世界气象日|安全生产月|税收宣传|世界卫生日|扶贫日|消防日|消防宣传|政务公开日|国际消费者|植树节|禁毒日|世界知识产权日|公众开放日"
)
_LOST: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("年", re.compile(r"20(?<![\d.〔\[-]20)[0-3]\d(?:1[0-2]|0?[1-9])月[ \t]?(?:[12]\d|3[01]|0?[1-9])[ \t]?日")),
    ("年、月", re.compile(r"20(?<![\d.〔\[-]20)[0-3]\d\d{2,4}日")),
    ("月", re.compile(r"20(?<!\d20)[0-3]\d年\d{2,4}日")),
    ("年", re.compile(r"20(?<![\d.〔\[(（【﹝第-]20)[0-3]\d(?=[,，][ \t]?(?:我|全|本|在|共|各|县|市|区|镇|乡|按|根|通|主|政))")),
    ("年", re.compile(r"20(?<![\d.〔\[(（【﹝第/-]20)[0-3]\d(?=(?:全年|上半年|下半年|(?:年?度)?政府信息公开|政务公开|以来|年度))(?!年)")),
    ("年的数字", re.compile(r"二(?<![零〇○OoＯО一二三四五六七八九十百\d]二)[零〇○OoＯО0][零〇○OoＯО0一二]年")),
    ("分隔号", re.compile(rf"(?=[1-9])(?<![\d.·•．・-])(?:[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]|[1-9])(?=[“”\"]?(?:国际|全国)?(?:{_DAYS}))")),
    ("括号", re.compile(r"[发办函字令传][ \t]?[〔\[﹝（(【](?:19|20)\d{2}[ \t]?\d{1,4}号|[发办函字令传](?:19|20)\d{2}[〕\]﹞）)】][ \t]?\d{1,4}号")),
)  # fmt: skip


def lost_characters(view: View) -> Iterator[Finding]:
    """damage.lost_character: a 年, 月, 日 or separator is gone, the digits run together."""
    taken: list[tuple[int, int]] = []
    title = view.report.title if view.report.title_source == "page" else None
    for what, pattern in _LOST:
        for match in view.matches(pattern):
            if title and view.source.page_title and match.end() <= view.source.page_title.end:
                continue
            if any(match.start() < end and start < match.end() for start, end in taken):
                continue
            taken.append(match.span())
            message = f"“{match.group()}”缺“{what}”"
            yield view.finding("damage.lost_character", FAIL, MEDIUM, message, [span_of(match)])


_DOUBLED = re.compile(
    r"(?=[的了在和是与及将为对2性政公信息府局镇县我进积根通以按情实完认组严继工])(?:(?<!目)的的(?!确|士)|(?<!为)了了(?!解)|(?<![自])在在|和和(?!美|气|睦|谐)|(?<!于)是是(?!非|否)|与与(?!会)|及及(?!时)|将将(?!军|领)|为为(?!民|人)"
    r"|对对(?!应|象|外|口)|(?<!\d)20(?P<yy>\d\d)(?P=yy)年|性性|政政府|(?<![办三])公公开|信信息|息息(?!相关)(?=公开)|府府|局局(?!长|部|限|机|面|域|势)|镇镇(?!政|长|党|域|村|区|直|辖|级)|县县(?!委|政|长|级|域|直|域|城|区|乡|内)"
    r"|(?P<word>政府(?!政府(?:网|信息|采购|公报|工作|门户|文件|规章|令|办))|信息(?!信息[化中资])|我[局委镇乡区市县]|进行|积极|根据|及时|通过|以及|按照|情况|实施|完善|认真|组织(?!组织)|严格|继续)(?P=word)(?![性化])"
    r"|工作工作(?!人员|组|小组|者|站|会|机构|领导|经费|部|作风|动态|委员|总结|报告|方案|计划|要点|办公室|网|例会|部署|目标|制度))"
)
_SENTENCE = re.compile(r"[^。！？\n]{18,}[。！？]?")
_BLANKS = re.compile(r"\s+")


def doubled_characters(view: View) -> Iterator[Finding]:
    """damage.duplicated: a character or word twice (的的)."""
    for match in view.matches(_DOUBLED):
        if view.in_table(match.start()):
            continue
        message = f"字词重复：“{match.group()}”"
        yield view.finding("damage.duplicated", FAIL, LOW, message, [span_of(match)])


def repeated_sentences(view: View) -> Iterator[Finding]:
    """damage.duplicated: a sentence, or a run of sentences, that stands twice."""
    first: dict[str, Span] = {}
    runs: list[tuple[Span, Span]] = []
    for match in view.matches(_SENTENCE):
        words = _BLANKS.sub("", match.group())
        if len(words) < 18 or view.in_table(match.start()) or _is_outline(words):
            continue
        lead = len(match.group()) - len(match.group().lstrip())
        span = Span(match.start() + lead, match.end())
        if words not in first:
            first[words] = span
            continue
        earlier = first[words]
        if runs and span.start - runs[-1][1].end <= 4 and 0 <= earlier.start - runs[-1][0].end <= 4:
            runs[-1] = (Span(runs[-1][0].start, earlier.end), Span(runs[-1][1].start, span.end))
        else:
            runs.append((earlier, span))
    for earlier, later in runs:
        message = f"文字出现两次：“{view.text[later.start : later.end].strip()[:24]}…”"
        yield view.finding("damage.duplicated", FAIL, MEDIUM, message, [earlier, later])


def _is_outline(words: str) -> bool:
    """Table hints and contact lines stand twice rightly."""
    return (
        "勾稽" in words
        or "电话" in words
        or "地址" in words
        or "统计指标" in words
        or "http" in words
    )


def repeated_headings(view: View) -> Iterator[Finding]:
    """damage.duplicated: the same heading of the first level twice, or two parts on the outlook."""
    first: dict[str, Span] = {}
    for section in view.report.sections:
        words = re.sub(
            r"^[（(]?[一二三四五六七八九十\d]{1,3}[）)]?[、.．，,]?", "", section.heading.strip()
        )
        words = _BLANKS.sub("", words)
        if section.level > 2 or len(words) < 5:
            continue
        span = Span(section.start, min(section.start + len(section.heading), view.report.end))
        key = f"{section.level}{words}"
        if key in first and _again(view, section, first[key]):
            message = f"标题重复：“{section.heading.strip()[:30]}”"
            yield view.finding("damage.duplicated", FAIL, LOW, message, [first[key], span])
        first.setdefault(key, span)


def _again(view: View, section: Section, first: Span) -> bool:
    """The part of the form that follows the narrative may carry the heading once more."""
    heading = view.text[section.start : section.start + len(section.heading)]
    holds_cells = any(section.start <= cell.start < section.end for cell in view.cells)
    return heading == section.heading and not holds_cells and section.start - first.end > 1


_OUTLOOK = re.compile(
    r"(?:^|(?<=\n)|(?<=。))[ \t\u3000]*(?P<lead>20[0-3]\d年[,，]?(?:我[一-鿿]{1,3}|全[市县区镇乡])(?:将|要)(?:继续)?[^。，,\n]{4,})",
    re.M,
)


def repeated_outlooks(view: View) -> Iterator[Finding]:
    """damage.duplicated: the outlook on the next year told twice in separate places."""
    found = list(view.matches(_OUTLOOK))
    if len(found) < 2 or found[-1].start() - found[0].start() < 150:
        return
    if found[0]["lead"][:5] != found[-1]["lead"][:5]:
        return
    message = "下一年度工作展望出现两次"
    yield view.finding(
        "damage.duplicated",
        FAIL,
        LOW,
        message,
        [span_of(found[0], "lead"), span_of(found[-1], "lead")],
    )


_NARROW_COMMA = re.compile(r",(?<=[一-鿿”》）],)(?=[一-鿿“《（])")
_WIDE_COMMA = re.compile(r"，(?<=[一-鿿”》）]，)")
_WIDE_DIGITS = re.compile(r"[０-９]+")
_DIGITS = re.compile(r"(?<![0-9])[0-9]+")
_BRACKET_NARROW = re.compile(r"(?<=[一-鿿])\((?=[一-鿿])|(?<=[一-鿿])\)(?=[一-鿿，。])")


def mixed_widths(view: View) -> Iterator[Finding]:
    """damage.width_mix: full-width and half-width digits or commas side by side, the rarer shown."""
    for what, narrow, wide, least in (
        ("逗号", _NARROW_COMMA, _WIDE_COMMA, 2),
        ("数字", _DIGITS, _WIDE_DIGITS, 1),
    ):
        right = list(view.matches(wide))
        left = list(view.matches(narrow)) if len(right) >= least else []
        if len(left) < least:
            continue
        rarer = left if len(left) <= len(right) else right
        message = f"全角、半角{what}混用（半角{len(left)}处，全角{len(right)}处）"
        spans = [Span(match.start(), match.end()) for match in rarer[:3]]
        yield view.finding("damage.width_mix", FAIL, LOW, message, spans)


_DOUBLE_MARK = re.compile(
    r"，，|。。(?!。)|；；|：：|，。|。，|、。|、，|；。|。；|：。|，；|,,|;;|,。|。,(?!\d)|、\.(?=\s)"
)
_PAIRS = (("“", "”"), ("《", "》"), ("（", "）"))
_MARKS = {left: re.compile(f"[{left}{right}]") for left, right in _PAIRS}
_PARAGRAPH = re.compile(r"[^\n]+")


def punctuation(view: View) -> Iterator[Finding]:
    """form.punctuation: doubled marks, quotation or title marks without their partner."""
    for match in view.matches(_DOUBLE_MARK):
        if not view.in_table(match.start()):
            message = f"标点误用：“{match.group()}”"
            yield view.finding("form.punctuation", FAIL, LOW, message, [_around(view, match)])
    for match in view.matches(_PARAGRAPH):
        if not view.in_table(match.start()):
            yield from _unbalanced(view, match)


def _around(view: View, match: re.Match[str]) -> Span:
    start = max(match.start() - 6, view.report.start)
    line = view.text.rfind("\n", start, match.start())
    return Span(line + 1 if line >= 0 else start, match.end())


def _unbalanced(view: View, match: re.Match[str]) -> Iterator[Finding]:
    words = match.group()
    for left, right in _PAIRS:
        at = _odd_mark(words, left, right)
        if at is None:
            continue
        if left == "（" and (words.count("(") + words.count(")")):
            continue
        start = match.start() + max(at - 8, 0)
        end = match.start() + min(at + 8, len(words))
        message = f"“{words[at]}”不配对"
        yield view.finding("form.punctuation", FAIL, LOW, message, [Span(start, end)])


def _odd_mark(words: str, left: str, right: str) -> int | None:
    """The first mark without partner; a list mark like 1） is none."""
    if left not in words and right not in words:
        return None
    open_at: int | None = None
    for match in _MARKS[left].finditer(words):
        at = match.start()
        if match.group() == left:
            if open_at is not None and left != "（" and left != "《":
                return open_at
            open_at = at if open_at is None else open_at
        elif open_at is None:
            if right == "）" or (left == "《" and "》" in words[:at]):
                continue
            return at
        else:
            open_at = None
    return open_at if left != "（" else None
