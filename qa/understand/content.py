"""What remains of a question without its frame: the words that must stand in the evidence."""

from __future__ import annotations

import re

from qa.understand.glossary import english_content
from qa.understand.writing import bigrams

_FRAME = re.compile(
    r"请问|(?<!申)请(?!求)|帮我|告诉我|我想知道|想问|一下|多少|是几|几[件条份个次人项篇家种期场名处宗起部类]|什么|哪些|哪几个|哪个|哪里|哪类|哪天|谁|"
    r"以何种|何种(?:形式|方式|办法)?|以何|怎么样|怎么|怎样|如何|为什么|为何|是否|有没有|是不是|吗|呢|吧|的|了|里面|里|其中|报告中|年报中|从多到少|从少到多|从[高大]到[低小]|从[低小]到[高大]|排一下|排序|排名|排个序|最[多少大小高低]|更[多少大小高低]|[两二三四五六七八九]类|[两二三四五六七八九]种|那份|这份|那里|这里|那|这|它们|它|该|其|"
    r"年度报告|年报|报告|自评|总结|全年|年度|分别|一共|总共|合计|总计|共计|累计|共|数量|总数|总量|来自|有|是|被|把|在|和|与|及|或|按|从|到|"
    r"上半年|下半年|各自|各有|情况|介绍|说明|描述|说了|说|提到|提及|政府信息公开工作|政府信息公开"
)
_SAME: tuple[tuple[str, str], ...] = (
    ("平方米", "平米"), ("印发", "印制"), ("编印", "印制"), ("发放", "印制"), ("印刷", "印制"), ("回复", "回信"),
    ("开展", "举办"), ("召开", "举办"), ("组织", "举办"), ("接到", "收到"), ("受理", "收到"), ("答复", "办结"),
    ("老百姓", "群众"), ("市民", "群众"), ("公布", "发布"), ("公开", "发布"), ("推送", "发布"), ("办理", "处理"), ("关闭", "关停"),
    ("名工作人员", "人员"), ("信息网", "网站"), ("公告栏", "公开栏"), ("微信公众号", "微信"), ("微信公众平台", "微信"),
)  # fmt: skip
# What a unit tells about the thing counted.
UNIT_MEANING: dict[str, str] = {
    "平米": "面积", "平方米": "面积", "㎡": "面积", "亩": "面积", "名": "人员人数", "人": "人员人数", "人次": "人员人次",
    "项": "项目事项", "亿元": "金额投资额", "万元": "金额投资额费用经费", "元": "金额费用", "%": "率比例占比", "家": "单位", "个百分点": "率",
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
    found = [match.group(1) for match in _MEASURE.finditer(re.sub(r"几个(?=人)", "几", text))]
    if re.search(r"率(?:是|为|达|有|$|[?？,，])|百分之|占比|percent|\brate\b", text):
        found.append("%")
    return tuple(found)
