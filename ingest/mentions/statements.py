"""Problems and measures: the sentences of the problem sections, each with its code."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.mentions.statement_codes import code_of
from ontology.records import Section, Span, Statement

_SENTENCE = re.compile(r"[^。！？!?\n；;]+[。！？!?；;]?")
_STOP = re.compile(r"[。！？!?\n]")
_MEASURE_FROM = re.compile(
    r"下一步|下步|今后|改进措施|改进情况|整改措施|努力方向|工作打算|为此|针对(?:以上|上述|存在)|"
    r"将(?:继续|进一步|认真|着力|重点|切实|采取|加大|加强|从|按照|以|不断)|改进[:：]"
)
_PROBLEM_FROM = re.compile(
    r"(?:还|仍|也|依然|尚|主要)(?:然)?存在.{0,14}(?:问题|不足|差距|薄弱)|存在(?:的)?(?:主要|突出|一些|以下|不少|许多|一定)?(?:的)?(?:问题|不足|差距)"
    r"|主要表现|主要问题|(?:有|一定)(?:的)?(?:差距|距离)|(?:还|仍)有待|问题(?:和|与|及)不足"
)
_PROBLEM = re.compile(
    r"不够|不足|不高|不强|不到位|不及时|不规范|不健全|不完善|不平衡|不均衡|不全|不细|不深|不多|"
    r"不熟|不尽|不能满足|未能|没有|缺乏|缺少|薄弱|单一|滞后|差距|有待|较少|偏少|偏低|欠缺|短缺|"
    r"不明确|不彻底|流于形式|频繁|还需|仍需|局限|不一|问题"
)
_PLAN = re.compile(
    r"下一步|今后(?:的工作)?|下一阶段|新的一年|明年|20\d{2}年?[,，]\s?(?:我|区|县|市|镇|乡)[^，,。]{0,6}将(?:继续|进一步|按照|认真)?"
)
_ITEM = re.compile(r"^\s*(?:[一二三四五六七八九]是|[(（]?[一二三四五六七八九十\d]+[)）、.．])?")
_OUTLINE = re.compile(
    r"^(?:[一二三四五六七八九十]+、|第[一二三四五六七八九十]+部分)[^。；;]{0,36}$|^附[件表]|^（?文字描述）?$|^[^，,。；;]{4,24}(?:年\d{1,2}月\d{1,2}日|人民政府|办公室)$"
)
_ACTION = re.compile(
    r"加强|加大|提高|提升|完善|强化|推进|推动|规范|拓[宽展]|扩大|丰富|健全|落实|深化|创新|优化|改进|建立|充实|组织|开展|严格|继续|坚持|抓好|做好|及时|"
    r"确保|增强|明确|加快|注重|突出|探索|搭建|发挥|利用|整改|细化|督促|指导|实行|实现|梳理|制定|修改|创建|打造"
)
_HEADING_ONLY = re.compile(r"[,，。；;]")


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
        if match.start() > start + (end - start) // 2:
            return [Span(_sentence_start(text, start, match.start()), end)]
    plan = _plan(text, start + 2 * (end - start) // 3, end)
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
    found: list[Statement] = []
    measuring = False
    for match in _SENTENCE.finditer(text, region.start, region.end):
        first, last = _trim(text, match.start(), match.end())
        span = Span(first, last)
        if last - first < 8 or any(span.overlaps(other) for other in excluded):
            continue
        sentence = text[first:last]
        measuring = _phase(sentence, measuring)
        heading = headings.get(first)
        if _OUTLINE.match(sentence):
            continue
        if heading is not None and last <= first + len(heading.heading) + 1:
            continue
        kind = _kind(sentence, measuring)
        if kind is not None:
            found.append(Statement(kind, code_of(sentence, kind), sentence, first, last))
    return found


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and (text[start].isspace() or text[start] == "\u3000"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "；;"):
        end -= 1
    return start, end


def _phase(sentence: str, measuring: bool) -> bool:
    """下一步 opens the measures, 存在的问题 the problems; else the phase goes on."""
    measure = _MEASURE_FROM.search(sentence)
    problem = _PROBLEM_FROM.search(sentence)
    if problem and (measure is None or problem.start() < measure.start()):
        return False
    return True if measure else measuring


def _kind(sentence: str, measuring: bool) -> str | None:
    if measuring:
        return "measure" if _ACTION.search(sentence) else None
    if _PROBLEM.search(_ITEM.sub("", sentence)):
        return "problem"
    if _HEADING_ONLY.search(sentence) and re.search(r"加强|提高|完善|强化|加大|推进", sentence):
        return "measure"
    return None
