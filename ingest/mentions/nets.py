"""Sites and papers named for a field or a place: 交通网, 云岭论坛网, 环境报. Their last character finds them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.mentions.owners import owner_start
from ontology import divisions

_FIELDS = frozenset(
    re.findall(
        r"[^|]+",
        "城域|教育城域|大河|东南|大众|齐鲁|荆楚|东方|长江|信息|政府|政务|党政|服务|中心|新闻|人口|党建|教育|水利|水务|卫生|农业|财政|"
        "税务|环保|民政|人社|司法|交通|工商|统计|审计|旅游|文化|林业|气象|科技|普法|"
        "体育|招商|公安|就业|人才|消防|国土|房产|粮食|商务|惠农|廉政|文明|长安|残联|"
        "档案|国税|地税|住建|城建|规划|发改|卫健|应急|文旅|质监|安监|药监|妇女|先锋|"
        "城管|乡村振兴|市场监管|公众|政府采购|招投标|招标投标|采购|交通运输|住房保障|"
        "自然资源|生态环境|农业农村|文化旅游|人力资源|退役军人|社会保障|地震|海事|园林|"
        "物价|烟草|畜牧|渔业|海洋|农机|水文|扶贫|公积金|社保|医保|民族|宗教|外事|信访|"
        "质量|食品|药品|供销|移民|畜牧兽医|民宗|科协|政法|法制|法治|天气|卫计|卫生计生|"
        "国资|金融|编办|机构编制",
    )
)
# A paper without marks stands in a list: 中国环境报、青山报等媒体.
_PAPER_FIELDS = frozenset(
    re.findall(
        r"[^|]+",
        "环境|水利|交通|教育|法制|法治|农民|工人|青年|健康|税务|自然资源|国土资源|消费者|电力|旅游|科技|"
        "林业|安全|应急管理|建设|审计|民政|公安|检察|手机|人口|质量|市场监管|经济|文化|体育|卫生|财经|统计",
    )
)
_NO_PAPER = re.compile(r"[申上通简年月公举填预情海汇周季日晚晨早时都呈转专快电战捷喜播登]$|.{5}")
_LENGTHS = sorted({len(word) for word in _FIELDS | _PAPER_FIELDS}, reverse=True)
# 网络, 网上办事 and the like are no end of a name.
_END = re.compile(
    r"网(?!站|络|格|点|吧|民|友|购|上(?:办|申|审|服|政|咨|信|受|互|投|评|预|答|征|监|查|行|调))|报(?=[、，,》等和及])"
)
_RUN = re.compile(r"[一-鿿]+$")
_LONGEST = 14
# Wires, roads, fish and the internet; and names that have a core of their own.
_OTHER = re.compile(
    r"(?:电|路|管|互联|物联|因特|局域|专|内|外|全|上|入|联|监测|地铁|通信|光|宽带|骨干|水|热|气|渔|铁丝|天|关系|安全|球|触)$"
    r"|公开|交易|信用|民心|服务|审批|政务|信息|官|门户|政府|人民"
)


def find_nets(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """(kind, start, end) of a field and 网 or 报, or of a name that begins with a place.

    Tried at every character a field can begin with, the same words took a third of the time of all
    platforms.
    """
    for match in _END.finditer(text, start, end):
        at = match.start()
        paper = text[at] == "报"
        length = next((size for size in _LENGTHS if _is_field(text, start, at, size, paper)), 0)
        if paper and text[at - length : at] == "手机":
            yield "new_media", at - length, match.end()
        elif length or (length := _placed(text, start, at, paper)):
            yield "newspaper" if paper else "website", at - length, match.end()


def _is_field(text: str, floor: int, at: int, size: int, paper: bool) -> bool:
    words = text[at - size : at] if at - size >= floor else ""
    return words in (_PAPER_FIELDS if paper else _FIELDS)


def _placed(text: str, floor: int, at: int, paper: bool) -> int:
    """The length of a name before 网 or 报 that begins with a place and is no other network's."""
    run = _RUN.search(text[max(floor, at - _LONGEST) : at])
    words = run.group() if run else ""
    words = words[owner_start(words) :]
    if len(words) < 2 or (_NO_PAPER if paper else _OTHER).search(words):
        return 0
    return len(words) if any(divisions.county_names(words[:n]) for n in (2, 3, 4)) else 0
