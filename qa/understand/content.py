"""What remains of a question without its frame: the words that must stand in the evidence."""

from __future__ import annotations

import re

from qa.understand.writing import bigrams

_FRAME = re.compile(
    r"请问|请|帮我|告诉我|我想知道|想问|一下|多少|是几|几[件条份个次人项篇家种期场名处宗起部类]|什么|哪些|哪几个|哪个|哪里|哪类|哪天|谁|"
    r"怎么样|怎么|怎样|如何|为什么|为何|是否|有没有|是不是|吗|呢|吧|的|了|里面|里|其中|报告中|年报中|从多到少|从少到多|从[高大]到[低小]|从[低小]到[高大]|排一下|排序|排名|排个序|最[多少大小高低]|更[多少大小高低]|[两二三四五六七八九]类|[两二三四五六七八九]种|那份|这份|那里|这里|那|这|它们|它|该|其|"
    r"年度报告|年报|报告|自评|总结|全年|年度|分别|一共|总共|合计|总计|共计|累计|共|数量|总数|总量|来自|有|是|被|把|在|和|与|及|或|按|从|到|"
    r"上半年|下半年|各自|各有|情况|介绍|说明|描述|说了|说|提到|提及|政府信息公开工作|政府信息公开"
)
_SAME: tuple[tuple[str, str], ...] = (
    ("平方米", "平米"), ("印发", "印制"), ("编印", "印制"), ("发放", "印制"), ("印刷", "印制"), ("回复", "回信"),
    ("开展", "举办"), ("召开", "举办"), ("组织", "举办"), ("接到", "收到"), ("受理", "收到"), ("答复", "办结"),
    ("公布", "发布"), ("公开", "发布"), ("推送", "发布"), ("办理", "处理"), ("关闭", "关停"),
    ("名工作人员", "人员"), ("信息网", "网站"), ("公告栏", "公开栏"), ("微信公众号", "微信"), ("微信公众平台", "微信"),
)  # fmt: skip
# Domain words of English questions (labels of the vocabulary and the usual headings).
GLOSSARY: dict[str, str] = {
    "website": "网站", "web site": "网站", "websites": "网站", "portal": "门户网站", "substandard": "不合格",
    "unqualified": "不合格", "shut down": "关停", "closed": "关停", "shut": "关停", "publicity": "宣传",
    "material": "资料", "materials": "资料", "leaflet": "宣传单", "print": "印发印制", "printed": "印发印制",
    "copies": "份", "handed out": "发放", "distribute": "发放", "distributed": "发放",
    "letters": "来信", "replies": "回信", "reply": "回复", "replied": "回复", "training": "培训",
    "meeting": "会议", "meetings": "会议", "hold": "召开举办", "held": "召开举办", "press conference": "新闻发布会",
    "press conferences": "新闻发布会", "interview": "访谈", "interviews": "访谈", "inspection": "检查",
    "inspections": "检查", "problems": "问题", "problem": "问题", "hotline": "热线", "hotlines": "热线",
    "platform": "平台", "platforms": "平台", "channel": "渠道", "channels": "渠道", "offline": "公开栏宣传栏公示栏",
    "notice board": "公示栏公开栏", "notice boards": "公示栏公开栏", "bulletin": "公告栏", "village": "村", "villages": "村",
    "information": "信息", "publish": "发布公开", "published": "发布公开", "released": "发布", "release": "发布",
    "enforcement": "执法", "administrative": "行政", "result": "结果", "results": "结果", "disclosure": "公开",
    "disclosed": "公开", "items": "信息", "approval": "审批", "approvals": "审批", "service centre": "政务服务中心",
    "service center": "政务服务中心", "service hall": "政务大厅", "matters": "事项", "handled": "办理", "handle": "办理",
    "processed": "办理", "completed": "办结", "completion": "办结", "rate": "率", "staff": "工作人员", "employees": "人员",
    "area": "面积", "office": "办公", "unit": "单位", "units": "单位", "connected": "接入", "network": "网络",
    "procurement": "采购", "bidding": "招标", "tender": "招标", "projects": "项目", "project": "项目",
    "investment": "投资", "budget": "经费预算", "funds": "资金", "finance": "财政", "housing": "住房保障",
    "environment": "环境", "environmental": "环境", "food": "食品", "drug": "药品", "education": "教育",
    "health": "卫生健康", "relief": "救助", "poverty": "扶贫", "land": "征地土地", "safety": "安全",
    "fee": "收费", "fees": "收费", "free": "免费", "complaints": "投诉", "reports": "报告", "satisfaction": "满意度",
    "mailbox": "信箱", "column": "专栏", "columns": "专栏", "visits": "访问", "views": "浏览", "followers": "粉丝关注",
    "wechat": "微信", "weibo": "微博", "account": "公众号", "accounts": "公众号", "microblog": "微博", "gazette": "公报",
    "policy": "政策", "interpretation": "解读", "interpretations": "解读", "documents": "文件", "document": "文件",
    "normative": "规范性", "rules": "规章", "system": "制度", "leadership": "领导", "leading group": "领导小组",
    "director": "主任组长", "responsible": "负责", "review": "审查", "secrecy": "保密", "confidential": "保密",
    "catalogue": "目录", "guide": "指南", "archive": "档案馆", "library": "图书馆", "reading": "查阅", "points": "点",
    "residents": "居民群众", "public": "公众群众", "newspaper": "报纸", "television": "电视", "tv": "电视", "radio": "广播",
    "screens": "电子屏", "screen": "电子屏", "proposals": "提案建议", "deputies": "人大代表", "online": "网上网络",
    "phone": "电话", "consultations": "咨询", "inquiries": "咨询", "enquiries": "咨询", "improve": "改进",
    "shortcomings": "不足", "organise": "组织", "organize": "组织", "supervision": "监督", "assessment": "考核",
    "penalties": "处罚", "penalty": "处罚", "licences": "许可", "licenses": "许可", "permits": "许可", "total": "总",
}  # fmt: skip
# What a unit tells about the thing counted.
UNIT_MEANING: dict[str, str] = {
    "平米": "面积", "平方米": "面积", "㎡": "面积", "亩": "面积", "名": "人员人数", "人": "人员人数", "人次": "人员人次",
    "亿元": "金额投资额", "万元": "金额投资额费用经费", "元": "金额费用", "%": "率比例占比", "家": "单位", "个百分点": "率",
}  # fmt: skip
_MEASURE = re.compile(
    r"(?:多少|几)(?:余|多)?(平方米|平米|亩|人次|万元|亿元|元|万条|件次|[件条份个次人项篇家种期场名处宗起部类册本则户辆批])"
)


def content_of(text: str, spans: tuple[tuple[int, int], ...]) -> str:
    """The question without names, years and question words, `|` where something was cut."""
    letters = list(text)
    for start, end in spans:
        letters[start:end] = ["|"] * (end - start)
    bare = "".join(letters)
    bare = re.sub(r"\|+", "|", bare)
    if not re.search(r"[一-鿿]", bare):
        return english_content(bare)
    return re.sub(r"\|+", "|", _FRAME.sub("|", bare))


def english_content(text: str) -> str:
    """The domain words of an English question in Chinese."""
    lowered = text.lower()
    found: list[tuple[int, str]] = []
    for phrase in sorted(GLOSSARY, key=len, reverse=True):
        match = re.search(rf"\b{re.escape(phrase)}\b", lowered)
        if match:
            found.append((match.start(), GLOSSARY[phrase]))
            lowered = lowered[: match.start()] + " " * len(phrase) + lowered[match.end() :]
    return "|".join(word for _, word in sorted(found))


def alike(text: str) -> str:
    """The text with words that mean the same here written the same."""
    for one, other in _SAME:
        text = text.replace(one, other)
    return text


def terms(text: str) -> frozenset[str]:
    """The pairs of characters evidence is compared by."""
    return bigrams(alike(text))


def asked_units(text: str) -> tuple[str, ...]:
    """Measure words after 多少 or 几: 多少件 asks for 件; a rate asks for %."""
    found = [match.group(1) for match in _MEASURE.finditer(text)]
    if re.search(r"率(?:是|为|达|有|$|[?？,，])|百分之|占比|percent|\brate\b", text):
        found.append("%")
    return tuple(found)
