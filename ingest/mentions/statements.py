"""Problems and measures: the sentences of the problem sections, each with its code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ingest.mentions.scanning import Taken
from ingest.mentions.statement_codes import code_of
from ontology.records import Section, Span, Statement

_SENTENCE = re.compile(r"[^。！？!?\n；;]+[。！？!?；;]?")
_STOP = re.compile(r"[。！？!?\n]")
_MEASURE_FROM = re.compile(
    r"下一步|下步|接下来|下一年度|来年|今后|改进措施|改进情况|整改措施|努力方向|工作打算|为此|(?:针对|鉴于)(?:以上|上述|存在)|"
    r"将(?:继续|进一步|认真|着力|重点|切实|采取|加大|加强|从|按照|以|不断|严)|改进[:：]|以下[一二三四五几两]?(?:个)?(?:方面)?(?:改进|加以)"
)
_PROBLEM_FROM = re.compile(
    r"(?:还|仍|也|依然|尚|主要)(?:然)?存在.{0,14}(?:问题|不足|差距|薄弱)|存在(?:的)?(?:主要|突出|一些|以下|不少|许多|一定)?(?:的)?(?:问题|不足|差距)(?!进行|整改|及时|逐|开展|立行|自查)"
    r"|主要表现|主要问题|(?:有|一定)(?:的)?(?:差距|距离)|(?:还|仍)有待|问题(?:和|与|及)不足"
)
_PROBLEM = re.compile(
    r"不够|不足|不高|不强|不到位|不及时|不规范|不健全|不完善|不平衡|不均衡|不全|不细|不深|不多|不严|不广|不大|不实|不畅|不快|不便|不统一|不充分|不熟|不尽|不清|不准|不力|不一|"
    r"不能|未能|没有|缺乏|缺少|短板|薄弱|单一|滞后|差距|有待|亟待|亟需|较少|偏少|偏低|偏弱|较低|较慢|较弱|欠缺|欠|短缺|紧张|兼职|老化|参差|"
    r"不明确|不彻底|不深|不透|不太|不甚|尚不|无法|还(?:要|应|须)(?:进一步|继续|不断|持续)|流于形式|频繁|还需|仍需|尚需|(?:需|需要|须)(?:要)?(?:进一步|继续|不断|持续|加快|加强|提升|提高|完善|改进)|局限|差异|困难|问题"
)
# 研究解决工作中存在的问题 is what was done, no word of a problem.
_SOLVED = re.compile(r"(?:解决|整改|查找|梳理|纠正|针对|研究)[^，。]{0,8}$")
_PLAN = re.compile(
    r"下一步|今后(?:的工作)?|下一阶段|新的一年|明年|20\d{2}年?[,，]\s?(?:我|区|县|市|镇|乡)[^，,。]{0,6}将(?:继续|进一步|按照|认真)?"
)
_NUMBER = r"(?:[一二三四五六七八九]是|第[一二三四五六七八九]|[(（]?[一二三四五六七八九十\d]+[)）、.．]|[①-⑩])"
_ITEM = re.compile(rf"^\s*{_NUMBER}?[,，:：]?")
_OUTLINE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分)[^。；;]{0,36}$|^附[件表]|^（?文字描述）?$|^[^，,。；;]{4,24}(?:年\d{1,2}月\d{1,2}日|人民政府|办公室)$"
)
_ACTION = re.compile(
    r"加强|加大|加快|加深|提高|提升|完善|强化|推进|推动|规范|拓[宽展]|扩大|丰富|健全|落实|深化|创新|优化|改进|建立|充实|组织|开展|严格|继续|坚持|抓好|做好|及时|办好|促进|保持|理顺|细化|严把|压实|"
    r"确保|增强|明确|注重|突出|探索|搭建|发挥|利用|运用|整改|督促|指导|实行|实现|梳理|制定|修改|创建|打造|狠抓|配齐|配强|配备|定期|主动|纳入|引导|培养|营造|聚焦|紧扣|围绕|做实|做优|做强|建好|用好|邀请|增加|增设|增派|减少|杜绝|防止|严防|避免|缩短|通报|配合|联合|学习|研究|协调|沟通|倡导|鼓励|保障|保证|支持|巩固|调整|更新|清理|拓|统筹|对照|借鉴|邀|设立|公布|公示|聘请|引入|组建|成立|设置|开设|制订|出台|查找|重新|注重|抽查|排查|依托|借助|吸纳|选派|轮训|试行|推行|设定"
)
# Words that only announce: 还存在以下问题, 今后将做好以下工作.
_ANNOUNCES = re.compile(
    r"(?:以下|下列|如下)[^，,。；;]{0,12}(?:工作|方面|问题|不足|措施|入手|改进)?[:：。]?$|(?:主要)?(?:表现|体现)(?:在|为)(?:以下[^，。]{0,6})?[:：]?$"
    r"|存在(?:着)?(?:一些|一定|不少|许多|部分|诸多|个别)?(?:的)?(?:主要|突出)?(?:问题|不足|差距|困难|薄弱环节|不足之处|问题和不足|不足和问题)[:：。]?$"
    r"|(?:也|还|仍)有(?:着)?(?:一些|一定|不少|诸多|部分)?(?:的)?(?:不足|差距|问题|欠缺|不足之处)[:：。]?$|(?:方面|几点|措施)(?:进行|加以|予以)?(?:改进|整改|努力|入手|着手)?[:：。]?$|(?:存在(?:的)?)?(?:主要)?(?:问题|不足|困难)(?:和不足)?(?:是|有|为)?[:：]$|(?:改进|整改|下一步)?(?:措施|打算|方向|计划|情况|工作)(?:是|为)?[:：]$|主要是[:：]$|采取(?:了)?(?:各项|以下|相应|有效|如下|一系列)*(?:的)?(?:对策|措施)[:：。]?$"
)
_NONE = re.compile(
    r"(?:没有|未|无|暂无|尚无)(?:发现)?[^，,。；;]{0,8}(?:存在)?[^，,。；;]{0,4}(?:问题|不足)[。]?$|^无[。]?$"
)
_CUT = re.compile(r"(?<=[，,、：:])\s?(?=[一二三四五六七八九]是)|(?<=[:：])(?!\d)")
_BARE_HEADING = re.compile(
    rf"^\s*{_NUMBER}?[、.．]?\s*(?:(?:我[局委镇乡县市区厅]|本机关|政府|政务)?(?:信息)?公开(?:工作)?(?:中)?)?(?:当前|目前)?(?:存在|面临)?(?:着)?(?:的)?(?:主要|突出)?"
    r"(?:问题|困难|不足|薄弱环节|困难和问题|问题和困难|不足之处)?(?:与|及|和|、)?(?:不足|困难|原因)?(?:及|和|与|、)?(?:解决办法(?:和|及|与)?)?(?:下一步)?(?:的)?(?:工作)?(?:改进|整改|解决|努力)?(?:的)?(?:工作)?"
    r"(?:措施|情况|方向|打算|办法|计划|思路|建议|安排|意见|方面|工作|重点)?[:：。]?$"
)


def find_statements(
    text: str, start: int, end: int, sections: Sequence[Section], excluded: Sequence[Span]
) -> tuple[Statement, ...]:
    """Sentences of problem sections, else those after the words that announce problems."""
    found: list[Statement] = []
    for region in _regions(text, start, end, sections):
        found.extend(_read(text, region, sections, excluded))
    return tuple(found)


def _regions(text: str, start: int, end: int, sections: Sequence[Section]) -> list[Span]:
    chosen: list[Span] = []
    for section in sections:
        span = Span(section.start, section.end)
        if section.kind == "problems" and not any(other.contains(span) for other in chosen):
            chosen.append(span)
    if chosen:
        plan = _plan(text, max(span.end for span in chosen), end)
        return [*chosen, plan] if plan else chosen
    for match in _PROBLEM_FROM.finditer(text, start, end):
        solved = _SOLVED.search(text, max(match.start() - 12, start), match.start())
        if not solved and match.start() > start + (end - start) // 2:
            return [Span(_sentence_start(text, start, match.start()), end)]
    plan = _plan(text, start + (end - start) // 2, end)
    return [plan] if plan else []


def _plan(text: str, start: int, end: int) -> Span | None:
    """What follows the words that announce the next year's work."""
    match = _PLAN.search(text, start, end)
    return Span(_sentence_start(text, start, match.start()), end) if match else None


def _sentence_start(text: str, start: int, at: int) -> int:
    ends = [match.end() for match in _STOP.finditer(text, start, at)]
    return ends[-1] if ends else start


def _read(
    text: str, region: Span, sections: Sequence[Section], excluded: Sequence[Span]
) -> list[Statement]:
    headings = {section.start: section for section in sections}
    closed = Taken(region.start, region.end)
    for span in excluded:
        closed.take(span.start, span.end)
    found: list[Statement] = []
    measuring = False
    for first, last in _pieces(text, region):
        if closed.holds(first, last):
            continue
        sentence = text[first:last]
        measuring = _phase(sentence, measuring)
        if last - first < 8 or _is_frame(sentence, headings.get(first)):
            continue
        kind = _kind(sentence, measuring)
        measuring = measuring or kind == "measure"
        if kind is not None:
            found.append(Statement(kind, code_of(sentence, kind), sentence, first, last))
    return found


def _is_frame(sentence: str, heading: Section | None) -> bool:
    """A heading, an announcement or a signature: nothing is said in it yet."""
    if _OUTLINE.match(sentence) or _BARE_HEADING.match(sentence) or _NONE.search(sentence):
        return True
    if heading is not None and heading.level == 1:
        return len(sentence) <= len(heading.heading) + 1
    return _ANNOUNCES.search(sentence) is not None


def _pieces(text: str, region: Span) -> Iterator[tuple[int, int]]:
    """Sentences; one that lists 一是…，二是… is cut before each, and after what announces them."""
    for match in _SENTENCE.finditer(text, region.start, region.end):
        at = match.start()
        for cut in _CUT.finditer(text, match.start(), match.end()):
            if text[cut.start() - 1] not in "：:" or _ANNOUNCES.search(text[at : cut.start()]):
                yield _trim(text, at, cut.start())
                at = cut.end()
        yield _trim(text, at, match.end())


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "；;，,、"):
        end -= 1
    return start, end


def _phase(sentence: str, measuring: bool) -> bool:
    """下一步 opens the measures, 存在的问题 the problems; else the phase goes on."""
    measure = _MEASURE_FROM.search(sentence)
    problem = _PROBLEM_FROM.search(sentence)
    if problem is None or measure is None:
        return measure is not None or (measuring and problem is None)
    if measure.start() < problem.start():
        return True
    framed = _OUTLINE.match(sentence) or _BARE_HEADING.match(sentence)
    return not framed and _ANNOUNCES.search(sentence) is not None


def _kind(sentence: str, measuring: bool) -> str | None:
    words = _ITEM.sub("", sentence)
    if measuring:
        return "measure" if _ACTION.search(words) else None
    if _PROBLEM.search(words):
        return "problem"
    return "measure" if _ACTION.match(words) else None
