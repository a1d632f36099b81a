"""What a web page puts around a report: menus, counters, buttons, truncation notes, advertising."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ingest.pages.lines import Line, lines_of
from ingest.pages.titles import Title, telling, titles_in
from ingest.source import SourceText
from ontology.records import Span

_BUTTON = (
    r"登录|登陆|注册|退出|首页|网站首页|打印(?:本页|此页|本文|页面)?|分享(?:到|至)?|关闭(?:窗口|本页|页面)?|返回(?:列表|顶部|首页|上一页|上级)?|"
    r"收藏(?:本页)?|无障碍(?:浏览|阅读)?|长者(?:模式|版|助手)|适老化?|关怀版|网站地图|联系我们|关于我们|设为首页|加入收藏|繁体(?:版|中文)?|简体|"
    r"English|EN|手机版|移动版|客户端|微信|微博|新浪微博|腾讯微博|QQ空间|QQ好友|朋友圈|智能问答|"
    r"搜索|检索|高级搜索|站内搜索|下载|收起|展开|更多|大|中|小|默认|放大|缩小|特大|"
    r"纠错|我要纠错|回到顶部|TOP|听全文|语音播报|二维码|扫一扫|机构概况|机构职能|领导之窗|领导信息|"
    r"政务公开|政务服务|互动交流|新闻中心|走进[\u4e00-\u9fff]{1,6}|办事服务|公众参与|专题专栏|政策文件|政府信息公开|"
    r"政府网站(?:工作)?年度报表|政府信息公开(?:指南|制度|目录|年报|年度报告|专栏|平台)|法定主动公开内容|依申请公开|信息公开(?:指南|目录|年报|年度报告|制度)"
)
_BUTTONS = re.compile(
    rf"^[\[【(（|\s]*(?:{_BUTTON})(?:[\s|/·•、:：\]\[】【)（(>+-]+(?:{_BUTTON}))*[\]】)）|:：\s]*$",
    re.IGNORECASE,
)
_ALWAYS = re.compile(
    r"^(?:您?(?:当前|现在|目前|所在)?(?:所在|的)?(?:的)?位置(?:是)?[:：]|当前(?:所在)?位置|你(?:现在)?的位置|首页\s*[>›»/—-]|"
    r"上一[篇条][:：]|下一[篇条][:：]|责任编辑[:：]|版权所有|Copyright|©|[\u4e00-\u9fff]{0,20}ICP备|.{0,6}公网安备|网站标识码|"
    r"扫一扫|扫描二维码|相关(?:链接|文章|阅读|新闻|信息)[:：]?$|友情链接|温馨提示[:：]|技术支持[:：]|主办(?:单位)?[:：]|承办(?:单位)?[:：]|"
    r"网站(?:支持|地图|管理|维护)|建议使用|您是第|访问量|总访问|本站|分享到|免责声明|今天是|欢迎您|"
    r"\(?因篇幅(?:问题|原因|限制)?|.{0,8}点此查看更多|点击(?:查看|加载|展开)更多|阅读全文|展开全文|.{0,10}未完待续|剩余\d+%|"
    r"\.{0,3}(?:内容|文章|全文)(?:过长|较长|未完)|试读(?:结束|已)|下载(?:全文|文档)|本文(?:来源|由)|转载请注明|更多(?:范文|精彩|相关))",
    re.IGNORECASE,
)
_META = re.compile(
    r"^[•·\-*\s]*[\[【(（]?(?:(?:信息)?(?:发布|发文|成文|生成|公开|更新|录入|制发|印发)?(?:日期|时间)|来\s*源|信息来源|文章来源|稿件来源|作\s*者|编\s*辑|"
    r"责任编辑|浏览(?:量|次数|人数)?|点击(?:数|量|率|次数)?|阅读(?:量|次数|数)?|访问(?:量|次数)?|已阅|人气|字\s*[号体](?:大小)?|文字大小|字体大小|索\s*引\s*号|"
    r"(?:信息)?(?:发布|发文|公开|制发|成文|供稿|责任)(?:机构|机关|单位|部门|者)|文\s*号|发文字号|文件编号|主题(?:词|分类)|"
    r"(?:信息)?名\s*称|标\s*题|有\s*效\s*性|生效日期|废止日期|失效日期|公开(?:方式|类别|形式|范围|目录)|所属(?:目录|栏目)|栏目(?:名称)?|服务对象|体裁分类|组配分类|信息(?:分类|类别|索取号)|"
    r"分\s*类|类\s*别|关\s*键\s*[词字]|内容概述|摘\s*要|打印|分享|【字体|\[字体|视力保护色|背景色|保护视力色|审\s*核)"
    r"(?:[:：\s　|\t】\]]|$)"
)
_COUNTER = re.compile(
    r"(?:浏览(?:量|次数|人数)|点击(?:数|量|率|次数)|阅读(?:量|次数)|访问(?:量|次数)|字号|字体|文字大小|来源|编辑|作者|打印|分享)[:：\s【\[]"
)
_PAGE_NUMBER = re.compile(
    r"^(?:[—–－-]{1,2}\s*\d{1,3}\s*[—–－-]{1,2}|第\s*\d{1,3}\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$"
)
_OTHERS = re.compile(
    r"^[\[【]?(?:相关|热门|推荐|猜你喜欢|延伸|更多|最新)(?:链接|文章|阅读|新闻|信息|推荐|范文|文档|内容)?[:：】\]]*$"
)
# The look at one character first spares the alternatives at most places.
_SPAM = re.compile(
    r"(?=[bB彩博体在娱威比澳真成色無无做aA皇时六亚棋])(?:bet\d{2,}|彩票|博彩|体育投注|在线投注|娱乐城|威廉希尔|比分直播|澳门.{0,4}(?:赌|葡京|娱乐)|"
    r"真人(?:荷官|娱乐)|成人(?:视频|电影)|色情|(?:無|无)码|做爱|AV在线|皇冠(?:体育|足球)|时时彩|六合彩|亚洲(?:一区|无码)|棋牌)",
    re.IGNORECASE,
)
# With a full stop, or numbered, a line is of the report.
_ITEM = re.compile(
    r"[一二三四五六七八九十]{1,3}[、.．]|[(（][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．]|[(（]文字描述"
)
# What may stand above a text without title, the organ that made it among others.
_NO_MENU = re.compile(r"公开|报告|年|情况|概述|[:：]$|[一-鿿]{4}(?:局|厅|委员会|人民政府)$")
_TABLE_WORD = re.compile(
    r"^[\d.,%—/+-]+$|第二十条|信息内容|规章|规范性文件|行政|申请|公开|复议|起诉|结果|总计|自然人|科研|企业"
)


@lru_cache(maxsize=2)
def find_furniture(source: SourceText) -> tuple[Span, ...]:
    """The stretches of the page that are no part of a report, in order."""
    text = source.text
    begin = 0
    spans: list[Span] = []
    if source.page_title is not None:
        spans.append(source.page_title)
        begin = source.page_title.end
    lines = lines_of(text, begin)
    titles = titles_in(lines)
    told = [title for title in titles if telling(title)]
    first = _first_content(lines, told or titles)
    headed = bool(told) and told[0].start < begin + 2500
    last = _last_content(lines)
    foot = _foot(lines)
    for number, line in enumerate(lines):
        if number > foot and len(line.words) <= 60:
            spans.append(Span(line.start, line.end))
            continue
        if _inside(line, told) or (_inside(line, titles) and not _BUTTONS.match(line.words)):
            continue
        if (
            is_furniture(line)
            or number > last
            or (number < first and not _sentence(line) and (headed or _is_menu(line)))
        ):
            spans.append(Span(line.start, line.end))
    return tuple(_merged(text, spans))


def is_furniture(line: Line) -> bool:
    """Whether a line alone shows that the page's maker wrote it, not the report's."""
    words = line.words
    if words.isdigit():
        return False
    if _PAGE_NUMBER.match(words) or _BUTTONS.match(words) or _ALWAYS.match(words):
        return True
    if len(words) > 160:
        return False
    if _META.match(words) and not words.endswith(("。", "；")):
        return True
    if _sentence(line):
        return bool(_SPAM.search(words)) and len(words) < 40 and "公开" not in words
    counters = len(_COUNTER.findall(words))
    if counters >= 2 or (counters and re.search(r"\d{4}[-年/.]\d{1,2}", words)):
        return True
    return bool(_SPAM.search(words)) and len(words) < 120


def is_spam(words: str) -> bool:
    """Whether words advertise (betting, lottery, pornography)."""
    return bool(_SPAM.search(words))


def _sentence(line: Line) -> bool:
    words = line.words
    return (
        len(words) > 60
        or "。" in words
        or "；" in words
        or ";" in words
        or bool(_ITEM.match(words))
        or words.endswith(("如下", "如下:", "如下："))
    )


def _is_menu(line: Line) -> bool:
    """Without a title to go by, only very short lines above the text are taken for a menu."""
    return len(line.words) <= 10 and not _NO_MENU.search(line.words)


def _inside(line: Line, titles: Sequence[Title]) -> bool:
    return any(line.start < t.end and t.start < line.end for t in titles)


def _first_content(lines: Sequence[Line], titles: Sequence[Title]) -> int:
    """The number of the first line that can belong to a report: a title or a sentence."""
    for number, line in enumerate(lines):
        if is_furniture(line):
            continue
        if _inside(line, titles) or _sentence(line):
            return number
    return 0


def _last_content(lines: Sequence[Line]) -> int:
    """The last line before the page's foot: a sentence, a table word, a signature or a date."""
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if is_furniture(line):
            continue
        if _sentence(line) or _TABLE_WORD.search(line.words):
            return _with_signature(lines, number)
    return len(lines) - 1


def _foot(lines: Sequence[Line]) -> int:
    """Where a list of other pages begins (相关文章) with nothing but short lines behind it."""
    for number, line in enumerate(lines):
        if (
            number > 3
            and _OTHERS.match(line.words)
            and all(len(x.words) <= 60 for x in lines[number:])
        ):
            return number
    return len(lines)


def _with_signature(lines: Sequence[Line], number: int) -> int:
    """Up to four short lines after the last sentence: organ, date, annexes."""
    last = number
    for at in range(number + 1, min(number + 5, len(lines))):
        words = lines[at].plain
        if is_furniture(lines[at]):
            break
        if re.search(
            r"[年月]\d{1,2}日?$|^附件|^附[:表]|联系(?:人|电话|方式)|电话[:：]|传真|邮编|地址[:：]|^二[〇零○oO]|^暂?无[。.]?$|^没有|(?:府|局|委|办|厅|会|处|中心|室|院|站|队|部|署|行|所)$",
            words,
        ):
            last = at
    return last


def _merged(text: str, spans: Sequence[Span]) -> list[Span]:
    """Neighbours with only blanks between them become one stretch."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda item: item.start):
        if merged and not text[merged[-1].end : span.start].strip():
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        elif span.end > span.start:
            merged.append(span)
    return merged
