"""Which numbers of the prose are statements: not dates, telephones, clauses, limits, slogans."""

from __future__ import annotations

import re

from ingest.prose.closed import Closed
from ontology.quantities import Quantity
from ontology.records import Span

#: Characters before a number that say what it is.
REACH = 240
_TIME_UNITS = frozenset(
    [
        "年",
        "月",
        "日",
        "天",
        "周",
        "号",
        "级",
        "点",
        "段",
        "面",
        "秒",
        "小时",
        "个小时",
        "分钟",
        "个月",
        "个季度",
        "工作日",
        "个工作日",
        "周年",
        "岁",
        "届",
        "章",
        "款",
        "层",
        "站",
        "成",
        "度",
        "行",
        "列",
        "道",
        "支",
        "字节",
        "GB",
        "MB",
        "TB",
        "厘米",
        "毫米",
        "公分",
        "楼",
        "万年",
        "学时",
        "课时",
        "米",
    ]
)
_CAPACITY_UNITS = frozenset(
    ["吨", "立方米", "千瓦", "万千瓦", "千瓦时", "kW", "公斤", "千克", "头", "只", "亩", "公顷"]
)
_CAPACITY_AFTER = re.compile(r"^[^，,。；;、\n]{0,28}?(?:项目|工程|生产线|基地|电站|装置|改造)")
_CAPACITY_BEFORE = re.compile(r"(?:年产|日产|日处理|装机|年加工|年出栏|总装机)(?:容量)?$")
_QUOTED = re.compile(
    r"《[^》\n]{0,120}》|[“\"「『][^”\"」』\n]{0,40}[”\"」』]|[〔［\[﹝【](?![\d,]+[］\]】]\s?(?:条|件|篇|份|人|次|项|个))[^〕\]﹞】\n]{0,12}[〕\]﹞】]"
)
_INNER_QUOTE = re.compile(r"[“\"][^“”\"\n]{0,20}[”\"]")
_PAGE = re.compile(
    r"(?:发布|更新|成文|生成)?(?:日期|时间)\s?[:：]|(?:信息)?来源\s?[:：]|作者\s?[:：]|字[号体]|打印|分享到?|责任编辑|(?:浏览|点击|阅读|访问)(?:量|数|次数)?\s?[:：]|【[大中小]"
)
_ORDINAL = re.compile(r"(?:第|每|每隔|连续|编号|No\.?|为期|间隔|前|上述|下列|前述)\s*$")
_SESSION = re.compile(r"^(?:会议|全会|全体|常委会|代表大会|党代会)")
_SESSION_OF = re.compile(r"(?:届|人大|政协|委员会|党委|市委|县委|区委|省委|党代会)$")
_SPLIT_DIGITS = re.compile(r"[0-9０-９][ \u3000\xa0]$")
_COUNT_NOUN_END = re.compile(
    r"(?:数量|总数|总量|件数|条数|次数|人数)(?:共计?|为|达到?|是)?\s*[:：]?\s*$"
)
_LIMIT = re.compile(
    r"(?:至少|不少于|不低于|不超过|不高于|不得(?:少|多|超|低)于?|最多|最低|最少|力争|争取|原则上|限于|满分|总分)[^，,。；;]{0,14}$"
)
_RHYTHM = re.compile(
    r"每(?:年|月|季度?|周|天|日|半年|个?工作日|两?个月|人)[^，,。；;]{0,12}$|(?<![第\d上])一(?:周|个月)[^，,。；;]{0,8}$|平均每[日天月周][^，,。；;]{0,24}$|一[周月季年]$"
)
_FUTURE = re.compile(
    r"(?:确保(?!了)|力争|争取|目标|要求(?!公开|提供|获取|属于)|计划(?:在|于|到)|拟(?!以|批准|任|录|聘|公示|审批|准予|建|入)|应当|必须|不得)[^，,。；;]*$"
)
# 按照…要求公开信息12条 tells what was done, 要求公开12条 what was to be done.
_BY_RULE = re.compile(r"(?:按照?|根据|依据|依照|结合|对照|围绕)[^，,。；;]{0,24}?(?:要求|目标)")
_ATTACHED = re.compile(r"\s*附[件表]?\s?\d*\s?[:：.]")
_ATTACHMENT = re.compile(r"附件|附表|附|表|图$")
_DATED = re.compile(r"\s?(?:年|月|日|号|[-－—~～]\s?\d|/\d)")
# A sentence of what comes next: none of its numbers has been.
_PLAN = re.compile(
    r"\s*(?:[（(]?[一二三四五六七八九十\d]{1,2}(?:[)）、.]|是))?(?:下一步|下步|下一年|今后|明年|来年|20\d{2}年度?(?:，)?(?:我[局委镇乡办厅县市区])?(?:计划|拟|将(?:继续|进一步|组织|力争)))"
)
_PAGED = re.compile(r"第\s?\d+\s?页\s*共?$|^\s*共?$")
_PHONE = re.compile(
    r"(?:电话|传真|手机|邮编|邮政编码|邮箱|QQ|qq|地址|号码|账号|证号|备案|ICP|网址|代码|编号)[^，,。；;]{0,12}$"
)
_FURNITURE = re.compile(r"(?:浏览|点击|阅读|访问|打印|字号|浏览次)(?:量|数|次数|率)?\s*[:：]\s*$")
_NOUN_BEFORE = re.compile(
    r"(?:信息|材料|资料|征集|稿件|文件|公告|报告|事项|申请|建议|提案|案件|数量?|总数|总量|件数|次数|人数|条数|总计|合计|共计?|"
    r"(?:部分|不予|予以|主动|同意)公开|不予处理|无法提供|其他处理|[访浏阅点]\w?量|粉丝|微博|微信|网站|动态|政策|问题|清单|指南|简报|解读|公示|通知|均为|为|是|达到?|有)\s*[:：]?\s*$"
)
_SLOGAN_AFTER = re.compile(
    r"^(?:大?方面|大?部分|环节|层面|阶段|到位|结合|原则|意识|重点|关键|关口|维护|确立|自信|统一|转变|一律|机制|体系|步骤|要素|"
    r"代表|全面|文明|坚持|必须|务必|不|字|要点|高速|季度|类型|角度|层次|渠道|途径|抓手|提升|月|小时|工作日|年|人大)"
)
_SLOGAN_WORD = re.compile(r"^[^，,。；;]{0,4}制(?![度订定作发])")
_HAN_NEXT = re.compile(r"[\u4e00-\u9fff]")
_HAN = re.compile(r"^[零〇一二两三四五六七八九十百千万壹贰叁肆伍陆柒捌玖拾]+$")
_RANKED = re.compile(r"(?:排名|荣?获得?|取得|位居|位列|名列|排在|列|居)[^，,。；;]{0,14}第$")
_HAN_UNITS = frozenset(
    [
        "次",
        "场",
        "场次",
        "期",
        "件",
        "条",
        "篇",
        "项",
        "个",
        "份",
        "人",
        "名",
        "家",
        "户",
        "册",
        "封",
        "台",
        "辆",
        "座",
        "张",
        "种",
        "类",
        "批",
        "人次",
        "件次",
        "宗",
        "则",
        "例",
        "处",
        "轮",
        "元",
        "万元",
        "亿元",
        "幅",
        "块",
        "%",
    ]
)
# 《条例》二十条: an article whose 第 is missing.
_OF_A_LAW = re.compile(r"(?:条例|办法|规定|法|细则)》(?:的)?$")
# 83人次两项补贴审核: the second number belongs to the name of what the first counts.
_COUNTED_ALREADY = re.compile(r"\d(?:人次|件次|人|名|户|家|件|份)$")
# 0600 is a code of something.
_CODE = re.compile(r"0\d")
# 全文包括…等六项内容: the parts of the report itself.
_PROMISED = re.compile(r"(?:全文|报告)[^。]{0,160}(?:包括|由|分为)[^。]{0,160}$")
_PARTS_AFTER = re.compile(r"^大?(?:部分|方面|章节|附件)")
# 一名专职人员 counts, 一名合格的干部 does not.
_ONE_OF_STAFF = re.compile(r"^(?:的)?(?:专职|兼职)")
_STOP = re.compile(r"^\s*(?:[，,。；;、）)（(！!]|\n|$)")
_AGE = re.compile(r"^(?:以下|以内|内|之内|前|后|起|期间|周岁|版|开|国|强)(?!的?\S{0,4}问题)")


def quoted_spans(text: str, start: int, end: int) -> list[Span]:
    """Titles, slogans and the brackets of document numbers: their digits count nothing."""
    return [Span(match.start(), match.end()) for match in _QUOTED.finditer(text, start, end)]


def is_statement(text: str, quantity: Quantity, line_start: int, closed: Closed) -> bool:
    """Whether a number states how much or how many there was."""
    if quantity.unit in _TIME_UNITS or quantity.base_unit in _TIME_UNITS:
        return False
    span = Span(quantity.value_start, quantity.value_end)
    if closed.overlaps(span):
        return False
    if _ATTACHED.match(text, line_start, quantity.start):
        return False
    if _PLAN.match(text, line_start, quantity.start):
        return False
    # No pattern reaches farther back: a sentence that lists thousands is read in one pass.
    before = _INNER_QUOTE.sub("", text[max(line_start, quantity.start - REACH) : quantity.start])
    after = text[quantity.end : quantity.end + 40]
    if _RANKED.search(before) and quantity.unit in ("名", "位", None):
        return True
    if quantity.status not in ("value", "masked") or _is_reference(text, quantity, before, after):
        return False
    if _is_rule(quantity, before, after):
        return False
    if quantity.unit == "条" and _OF_A_LAW.search(before):
        return False
    if _CODE.match(text, quantity.value_start) or (
        after.startswith(("内容", "组成")) and _PROMISED.search(before)
    ):
        return False
    numeral = text[quantity.value_start : quantity.value_end]
    if _HAN.match(numeral):
        return _han_counts(quantity, before, after, numeral)
    if _PARTS_AFTER.match(after) or (quantity.unit == "部" and after.startswith("分")):
        return False
    if quantity.unit is None:
        return _bare_counts(quantity, before, after)
    return not (quantity.status == "masked" and quantity.unit == "项" and after.startswith("目"))


def is_page_line(text: str, sentence: Span) -> bool:
    """发布日期: … 阅读 356 次 字号: 大 中 小 is the page's line, not the report's."""
    first = text.rfind("\n", 0, sentence.start) + 1
    last = text.find("\n", sentence.end)
    line = text[first : last if last >= 0 else len(text)]
    return len(line) < 120 and len(_PAGE.findall(line)) >= 2


def _is_reference(text: str, quantity: Quantity, before: str, after: str) -> bool:
    """Ordinals, telephones, page furniture, and digits that are part of a longer sign."""
    if (
        before.endswith(("附件", "附表", "附图", "共印"))
        or _ORDINAL.search(before)
        or _FURNITURE.search(before)
    ):
        return True
    if _SPLIT_DIGITS.search(before):
        return True
    if quantity.unit is None and _PHONE.search(before):
        return True
    touching = before[-1:]
    if touching.isascii() and (touching.isalnum() or touching in "-./_@:&=") and touching:
        return touching not in ":" or not re.search(r"[\u4e00-\u9fff]:$", before)
    follower = text[quantity.value_end : quantity.value_end + 1]
    if follower.isascii() and follower.isalpha():
        return True
    return quantity.unit is None and bool(_DATED.match(after))


def _is_rule(quantity: Quantity, before: str, after: str) -> bool:
    """Limits, rhythms, targets and the capacity in a project's name."""
    if _LIMIT.search(before) or _RHYTHM.search(before):
        return True
    if quantity.unit == "页" and _PAGED.search(before):
        return True
    if _FUTURE.search(_BY_RULE.sub("", before)) and quantity.unit != "公里":
        return True
    if quantity.base_unit in _CAPACITY_UNITS:
        return bool(_CAPACITY_AFTER.match(after) or _CAPACITY_BEFORE.search(before))
    return False


def _han_counts(quantity: Quantity, before: str, after: str, numeral: str) -> bool:
    """Chinese numerals count only as a plain number of things, 一 only at the end of a clause."""
    if quantity.unit is None or _SLOGAN_AFTER.match(after) or _SLOGAN_WORD.match(after):
        return False
    if _SESSION.match(after) and _SESSION_OF.search(before):
        return False
    if re.search(r"[首逐统唯专同任某这那另有之]$", before) and quantity.value in (1, 2):
        return False
    if _COUNTED_ALREADY.search(before):
        return False
    if quantity.unit == "次" and numeral == "二":  # 二次供水: who counts says 两次
        return False
    if quantity.amount == 1:
        counted = quantity.unit in (
            "次",
            "场",
            "期",
            "件",
            "条",
            "篇",
            "项",
            "个",
            "份",
            "起",
            "名",
        )
        rhythm = re.search(r"[每一][^，,。；;]{0,10}$", before)
        staff = quantity.unit in ("名", "个") and _ONE_OF_STAFF.match(after)
        ended = _STOP.match(after) and len(before) > 2
        return counted and bool(ended or staff) and not rhythm
    return quantity.base_unit in _HAN_UNITS or quantity.unit in _HAN_UNITS


def _bare_counts(quantity: Quantity, before: str, after: str) -> bool:
    """A number whose measure word is missing: only after a counted noun and before a pause."""
    if quantity.status == "masked" or "\t" in before[-3:]:
        return False
    if not _STOP.match(after) and not (_COUNT_NOUN_END.search(before) and _HAN_NEXT.match(after)):
        return False
    digits = quantity.value_end - quantity.value_start
    if digits >= 7 and float(quantity.value or 0).is_integer():
        return False
    if digits == 5 and re.search(r"热线|专线|平台$", before[-6:]):
        return False
    if isinstance(quantity.value, int) and 1949 <= quantity.value <= 2099 and digits == 4:
        return bool(re.search(r"(?:信息|总数|数量|共计?|达到?)\s*$", before))
    return bool(_NOUN_BEFORE.search(before)) and not _ATTACHMENT.search(before[-2:])
