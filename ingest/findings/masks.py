"""What a sample site or a CMS masked or replaced: 20xx年, 近20xx人, ****政府, advertising."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.findings.view import FAIL, HIGH, LOW, MEDIUM, View, span_of
from ontology.measure_words import PLAIN_UNITS, alternation
from ontology.records import Finding

_M = "xXｘＸ×*＊╳"
_YEAR = re.compile(
    rf"(?=[2２二{_M}])(?:(?:20|２０|二[〇○零OＯ])[{_M}]{{2}}|(?<![0-9A-Za-z{_M}])[{_M}]{{2,4}}|20\d[{_M}])(?=[ \t]?(?:年|[〕\]﹞)）】]\s?[\d{_M}]+\s?号))"
)
_COUNT_UNITS = alternation(
    tuple(
        unit
        for unit in PLAIN_UNITS
        if unit not in {"年", "月", "日", "号", "级", "届", "周", "点", "度", "村", "部", "路"}
    )
)
_COUNT = re.compile(
    rf"(?=[2２{_M}])(?:(?:20|２０)[{_M}]{{2}}|(?<![A-Za-z{_M}0-9])[{_M}]{{2,4}})(?=[余多]?[万亿]?(?:{_COUNT_UNITS})(?!年|民|大|例|目|门|额|庭|所|员|体|性))"
)
_SPAM_WORDS = (
    "威廉希尔|百家乐|老虎机|六合彩|时时彩|投注网?|博彩|赌博网|赌场|葡京|皇冠(?:体育|网)|棋牌|球盘|滚球|比分直播|足球直播|篮球比分|"
    "开奖结果|开奖直播|中国体育彩票|真人娱乐|(?:在线|网上)娱乐|娱乐(?:平台|城|官网)|体育(?:在线|平台|官网|app|网址)|澳门(?:新|和记)|威尼斯人|彩票网|"
    "电子游艺|最快检测中心|成人视频|黄色网站|无码|代孕|娱乐场(?!所)|菠菜(?:导航|网)|私家侦探|办证刻章|代开发票|世界杯投注|欧洲杯投注|官网(?:网址|入口|登录)|app下载官网"
)
# What an advertisement begins with: other characters are passed over quickly.
_SPAM_START = (
    r"(?=[bv\da威百老六时投博赌葡皇棋球滚比足篮开中真在网娱体澳彩电最成黄无代菠私办世欧官])"
)
_SPAM = re.compile(
    rf"{_SPAM_START}(?:(?<![a-z])(?:bet|bt|vip)\d{{2,6}}|(?<!\d)\d{{3,4}}bet|{_SPAM_WORDS})"
    r"[^\s，,。；;：:、（）()《》“”\n]{0,24}",
    re.I,
)
_LEGITIMATE = re.compile(
    r"体育彩票(?:公益金|管理|销售|发行|中心)|福利彩票|彩票公益金|打击|查处|整治|取缔|禁止|严厉|清理|案件|违法|扫黄|查禁|治理|专项|赌博机"
)
_DOMAIN = re.compile(r"\.(?:com|net|cc|vip|top|xyz)")
_DOMAIN_ENTITY = re.compile(
    r"(?<![A-Za-z0-9./@:\-])(?:[a-z]{4,20}\.(?:com|net|cc|vip|top|xyz))(?=[一-鿿]{0,4}(?:县|区|市|镇|乡|局|政府|委|人民))"
)


def masked_years(view: View) -> Iterator[Finding]:
    """damage.masked_year: 20xx年, xx年度, 〔20xx〕6号."""
    for match in view.matches(_YEAR):
        message = f"年份被掩码：“{match.group()}”"
        yield view.finding("damage.masked_year", FAIL, HIGH, message, [span_of(match)])


def masked_counts(view: View) -> Iterator[Finding]:
    """damage.masked_count: a count that the mask took (近20xx人), in prose or in a cell."""
    for match in view.matches(_COUNT):
        message = f"数量被掩码：“{match.group()}”"
        yield view.finding("damage.masked_count", FAIL, HIGH, message, [span_of(match)])
    for item in view.cells:
        if item.status == "masked":
            message = f"单元格被掩码：“{item.raw}”"
            yield Finding("damage.masked_count", FAIL, HIGH, message, (view.evidence_of(item),))


def spam(view: View) -> Iterator[Finding]:
    """damage.spam: gambling words or a stray domain where words of the report should stand.

    Furniture is looked at too: the source line of a page is where names are replaced.
    """
    text, start, end = view.text, view.report.start, view.report.end
    for pattern in (_SPAM, _DOMAIN_ENTITY) if _DOMAIN.search(text, start, end) else (_SPAM,):
        for match in pattern.finditer(text, start, end):
            around = text[max(start, match.start() - 12) : min(end, match.end() + 8)]
            if _LEGITIMATE.search(around):
                continue
            message = f"正文被插入广告词：“{match.group()[:30]}”"
            yield view.finding("damage.spam", FAIL, HIGH, message, [span_of(match)])


_PLACEHOLDER = re.compile(
    rf"(?=[（(【\[本现将我{_M}〇○某_])(?:"
    r"[（(【\[]\s?(?:文字描述|请填写|此处填写|填写说明|可另附页|示例|模板|待填|待补充)[^）)】\]\n]{0,12}[）)】\]]"
    r"|本人的工作作?自我总结|(?:现)?将本人[^。\n]{0,12}(?:工作|情况)[^。\n]{0,6}(?:总结|汇报)|我(?:个人)?的自我评价"
    rf"|[{_M}]{{2,6}}(?:人民政府|政府|局|委员会|县|市|区|镇|乡|街道)"
    r"|[〇○]{2,3}(?:县|市|区|镇|乡|局)(?!名)|某某(?:县|市|区|镇|乡|局|单位)"
    r"|_{4,}(?:年|条|件|次|人|个)|（单位名称）|\(单位名称\))"
)


def placeholders(view: View) -> Iterator[Finding]:
    """form.placeholder: words of a model text that nobody filled in."""
    for match in view.matches(_PLACEHOLDER):
        message = f"保留了模板文字：“{match.group()}”"
        yield view.finding("form.placeholder", FAIL, MEDIUM, message, [span_of(match)])


TRUNCATED = re.compile(
    r"(?=[因内以余剩未点展全本试仅])(?:因篇幅(?:问题|限制|有限|过长)?[^。\n]{0,12}(?:不能|无法|未能)?(?:全部|完全|完整)?显示[^。\n]{0,10}|内容过长[^。\n]{0,12}(?:显示|截断)"
    r"|(?:以下|余下|剩余)(?:内容|全文)(?:省略|略去|未显示)|未完待续|(?:点击|展开)(?:阅读|查看|显示)(?:全文|剩余|更多内容)"
    r"|全文请(?:点击|下载)|本文(?:档)?只显示(?:前|部分)[^。\n]{0,10}|试读结束|仅(?:展示|显示)\d+字[^。\n]{0,12}|剩余[^。\n]{0,6}页(?:未读|可下载))"
)
_CUT = re.compile(r"[一-鿿、，,的和与及]$")


def truncated(view: View) -> Iterator[Finding]:
    """damage.truncated: the page says that text is missing, or stops within a sentence."""
    text, report = view.text, view.report
    found = False
    for match in TRUNCATED.finditer(text, report.start, report.end):
        found = True
        message = f"页面说明内容不完整：“{match.group()}”"
        yield view.finding("damage.truncated", FAIL, MEDIUM, message, [span_of(match)])
    if not found:
        yield from _cut_off(view)


_LAST_LINE_FINE = re.compile(
    r"(?:政府|局|委|办|厅|部|室|中心|会|院|所|处|队|站|日|月|附件|统计表|无|报告|事项|情况|文字|下载|打印|关闭|窗口|显示|页|上一篇|下一篇|网|厅|科|省|市|县|区|镇|乡|街道)$"
)


def _cut_off(view: View) -> Iterator[Finding]:
    """The last long line of the report ends with a comma, or in the middle of a sentence."""
    text, report = view.text, view.report
    end = report.end
    lines = [
        (at, line)
        for at, line in _lines(text, report.start, end)
        if line.strip() and not view.is_furniture(at + len(line) - len(line.lstrip()))
    ]
    if not lines:
        return
    at, line = lines[-1]
    words = line.strip()
    if len(words) < 60 or view.in_table(at + len(line) // 2):
        return
    if not _CUT.search(words) or _LAST_LINE_FINE.search(words):
        return
    close = at + len(line.rstrip())
    match_start = max(at, close - 20)
    message = "正文在句子中间中断"
    from ontology.records import Span

    yield view.finding("damage.truncated", FAIL, LOW, message, [Span(match_start, close)])


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, str]]:
    at = start
    for line in text[start:end].split("\n"):
        yield at, line
        at += len(line) + 1
