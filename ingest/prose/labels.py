"""A short label of what an open number counts, in the report's own words."""

from __future__ import annotations

import re

_LEAD = re.compile(
    r"^(?:[、；;：:]|等(?![级待候])|和(?!谐)|与(?![会民])|及(?!时)|截[至止](?:到|于)?.{0,14}?(?:底|日|前|末|目前|今)|目前|至今|迄今|今年以来|一年来|全年(?:内)?|年内|上半年|下半年|本年度?|今年|去年(?:同期)?|上年(?:度)?|"
    r"(?:20[0-9xX*]{2}|[xX]{2}|二[〇○零].{2})年?度?(?:以来|期间|全年)?(?:上半年|下半年)?|自.{2,16}以来|"
    r"[一二三四五六七八九十]是|[(（]?[一二三四五六七八九十\d]{1,2}[)）、.．]|\d{1,2}-\d{1,2}月份?|\d{1,2}月份?|"
    r"我[局委镇旗县市区乡办厅部院]|本[局委镇县市区单位机关]+|全[局委镇旗县市区乡省]|其中|同时|此外|另外|另有|以及|还有|并且?|还|及时(?![率性])|先后|分别|已经?|共计?|累计|总计|合计|一共|期间|包括|含|"
    r"通过(?=.{2,10}$)|"
    r"精心|积极|认真|全面|深入|持续|进一步|切实|科学合理地?的?|大力|有序|正式|"
    r"在(?!线|职|建|册)|对于?(?!外|口|接|象|照)|了|的|有(?!关|效)|为|由|将|,|，|\s)+"
)
_TRAIL = re.compile(
    r"(?:共计|总计|合计|累计|共有|占|分别为|分别|达到|达|约为|约|近|超过|均为|均|仅为|为|是|有|共|了|总共|到|的|至|由|从|等|计|已占到|占到|已达?|[:：（(\s])+$"
)
_NOUN_TAIL = re.compile(
    r"^(?:(?:专门|独立|固定|全新|专用)?的)?(?:政务|政府)?([\u4e00-\u9fffA-Za-z]{1,12}?)(?=的|进行|建立|均|全部|中列|中排|开通|通|预计|能|将|可|并|得到|基本|接入|参加|参与|已|被|按|也|都|相继|先后|陆续|上|和|与|及|、|$|[^\u4e00-\u9fffA-Za-z])"
)
_VERB_END = re.compile(
    r"(?:组织|召开|举办|开展|建立|设立|设置|增加|新增|完成|实施|刊发|发布|公开|公布|办理|受理|收到|发放|印发|制作|制定|出台|编制|回复|答复|开设|"
    r"开通|报送|取消|承接|接待|归集|审核|整改|涉及|覆盖|涵盖|安排|配备|确定|培训|梳理|整理|修订|废止|清理|关停|关闭|提供|推送|更新|拍摄|处理|处置|回应|参加|聘请|邀请|实现|多实施)(?:了|过|出)?$"
)
_SUFFIXED = re.compile(
    r"(?:数|量|率|额|总数|人次|次数|面积|里程|资金|经费|投资|金额|比例|占比|得分|分值|权重|增幅|降幅)$"
)
_COUNTERS = {
    "平米": "面积",
    "平方米": "面积",
    "㎡": "面积",
    "平方公里": "面积",
    "公里": "里程",
    "千米": "里程",
    "公顷": "面积",
    "亩": "面积",
}
_CLASSIFIERS = frozenset(
    [
        "个",
        "座",
        "家",
        "名",
        "户",
        "处",
        "所",
        "辆",
        "艘",
        "台",
        "位",
        "期",
        "场",
        "次",
        "项",
        "张",
        "份",
        "条",
        "件",
        "篇",
        "种",
        "批",
    ]
)
_NOT_NOUN = re.compile(
    r"^(?:[^\u4e00-\u9fff]|以上|左右|和|及|与|、|为|是|比|较|同比|占|均|全部|已|并|其|被|得到|进行|不|未)"
)
_BARE_VERBS = frozenset(
    (
        "办结",
        "办理",
        "回复",
        "答复",
        "处理",
        "受理",
        "完成",
        "修改",
        "新增",
        "采用",
        "采纳",
        "已办结",
        "发行",
    )
)
_BOUNDARY = re.compile(
    r"[、，,：:;；（()）]|[和及与等的了](?![谐议时以级机于])|通过|利用|主动公开|公开(?!栏)|发布(?!会)|推进|开展|落实|加强|组织|召开|完成"
)
_AUDIENCE = re.compile(r"(?:总)?(?:粉丝|关注|阅读|点击|浏览|播放|点赞|转发|订阅)")
_MEDIUM = re.compile(
    r"新媒体|微博|微信|公众号|抖音号?|头条号?|快手号?|视频号|客户端|短视频|官网|网站"
)
_CLOSING = re.compile(r"[)）]")
_OPENING = re.compile(r"[(（]")
MAXIMUM = 26
_OWNERS = ("所属", "下属", "直属")
# 通过政府网站公开统计信息: the way is no part of what is counted.
_BY = re.compile(
    r"^(?:通过|利用|依托|借助)[^，,]{2,20}?(?:网站|平台|公众号|微信|微博|专栏|网(?!络)|客户端|渠道|方式|栏目)(?:上)?(?=(?:公开|发布|推送|更新|上传|开展|推出|征集|发出|回复|答复).{2,})"
)
# 召开通气会、接待媒体采访: only what stands with the number's own verb.
_AFTER_VERB = re.compile(
    r"^.{2,}(?:、|并)(?=(?:接待|组织|召开|开展|举办|编写|编印|制作|发放|回复|答复|办理|受理|发布|印发|拍摄).{2,})"
)
_VERBAL = re.compile(r"\d+(?:件|条|个|项|家|份|次)|全部|均|完毕|[已未]")


def _nominal(noun: str) -> str:
    """The noun, or nothing where it is no noun: 办结, 提案全部办结."""
    open_end = noun in _BARE_VERBS or _VERB_END.search(noun) or _VERBAL.search(noun)
    return "" if open_end else noun


def label_of(head: str, tail: str, base_unit: str | None, before: str) -> str:
    """`head` without time words and counters, with the noun behind the number where it stands there."""
    head, tail = "".join(head.split()), "".join(tail.split())
    if head in ("共", "共计", "总计", "合计") and base_unit in _CLASSIFIERS:
        return "合计数"
    core = strip(re.split(r"[，,]", _AFTER_VERB.sub("", _BY.sub("", strip(head))))[-1])
    noun = _noun(core, tail, base_unit)
    if noun:
        core = noun if core.endswith(_OWNERS) else core + noun
    if base_unit == "%" and head.startswith("占") and before:
        return re.sub(r"[“”\"《》\s]", "", previous_noun(before)) + "占比"
    if len(core) <= 3 and base_unit in ("%", "元", "平米") and before:
        noun = _nominal(previous_noun(before))
        core = ("" if noun.endswith("率") else noun) + (
            "" if core in ("占", "占比", "比重") else core
        )
        if re.search(r"占|比重", head):
            return re.sub(r"[“”\"《》\s]", "", core) + "占比"
    if core in _BARE_VERBS and before:
        core = _nominal(previous_noun(before)) + core
    if _AUDIENCE.match(core) and (media := _MEDIUM.findall(before)):
        several = len(set(media) - {"短视频", "视频号"}) > 1
        core = ("新媒体" if several else media[-1]) + core
    if not re.search(r"[\u4e00-\u9fffA-Za-z]", core):
        core = previous_noun(before) if before else ""
    core = shorten(re.sub(r"[“”\"《》\s]", "", core))
    if not core:
        return _fallback(base_unit)
    return core + _suffix(core, base_unit)


def previous_noun(before: str) -> str:
    """What the clause before counted: a share or amount alone says too little."""
    before = re.sub(r"[（(][^（）()]*[)）]", "", before)
    clause = re.split(r"[，,（(：:]", before.rstrip("，,、（( "))[-1]
    clause = clause[_last_part(clause) :]
    noun = re.sub(r"\d[\d.,，]*[余多]?[万亿]?(?:%|％|[\u4e00-\u9fff]{0,2})$", "", clause)
    return shorten(strip(noun), 14)


def _last_part(clause: str) -> int:
    """Where the last counted thing begins: after the 、 that follows the number before the last."""
    numbers = [match.start() for match in re.finditer(r"\d[\d.,]*", clause)]
    return clause.find("、", numbers[-2]) + 1 if len(numbers) > 1 else 0


def shorten(core: str, limit: int = MAXIMUM) -> str:
    """The end of a long name from the first word boundary on that leaves it short enough."""
    while (stray := _CLOSING.search(core)) and not _OPENING.search(core, 0, stray.start()):
        core = core[stray.end() :]
    if len(core) <= limit:
        return strip(core)
    for mark in _BOUNDARY.finditer(core):
        rest = strip(core[mark.end() :])
        if 2 <= len(rest) <= limit:
            return rest
    return strip(core)


def strip(head: str) -> str:
    """The words of a head that name what is counted."""
    core = head.strip()
    while (shorter := _LEAD.sub("", core)) != core:
        core = shorter
    return _TRAIL.sub("", core)


def _noun(core: str, tail: str, base_unit: str | None) -> str:
    open_end = (
        not core
        or _VERB_END.search(core)
        or re.search(r"[于在对由等]$|[全各][省市县区旗镇乡州]$", core)
    )
    if not open_end and (base_unit not in _CLASSIFIERS or _NOT_NOUN.match(tail)):
        return ""
    match = _NOUN_TAIL.match(tail)
    return match.group(1) if match else ""


def _suffix(core: str, base_unit: str | None) -> str:
    if _SUFFIXED.search(core):
        return ""
    if base_unit in ("%", "百分点", "‰"):
        return "占比" if re.search(r"占|比重", core) else "比例"
    if base_unit in ("元", "美元", "港元"):
        return "金额"
    if base_unit in _COUNTERS:
        return _COUNTERS[base_unit]
    if base_unit == "分":
        return "得分"
    if base_unit in ("人次", "次", "场", "期"):
        return {"人次": "人次", "次": "次数", "场": "场数", "期": "期数"}[base_unit]
    return "数"


def _fallback(base_unit: str | None) -> str:
    return {"%": "比例", "元": "金额", "人次": "人次", "次": "次数"}.get(base_unit or "", "数量")
