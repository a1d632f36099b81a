"""The code of a problem or measure: the first class of words that the sentence holds most of."""

from __future__ import annotations

import re

_CODES: tuple[tuple[str, str, str], ...] = (
    ("secrecy", r"保密|泄密|涉密", r"保密审查|保密"),
    ("timeliness", r"及时|时效|滞后|更新(?:慢|不)|立即|拖延", r"及时|时效|更新|时限"),
    ("interpretation", r"解读", r"解读"),
    ("interaction", r"互动|回应|关切|留言|舆情|参与", r"互动|回应|关切|舆情|咨询|公众参与"),
    ("requests", r"依申请|答复|申请办理|申请人", r"依申请|答复|申请办理"),
    ("staff", r"人员(?:配备|力量|变动|不足|少|流动|紧|更换|兼职)|兼职|专职|专门人员|人手|力量.{0,3}薄弱|队伍.{0,4}(?:薄弱|不稳|不足|不强|变动)",
     r"充实|抽调|专人|(?:稳定|充实|加强|建强|配强|壮大).{0,8}队伍|队伍(?:建设|稳定)|专职|配(?:备|强|齐)|人员(?:力量|稳定|配备)"),
    ("training", r"业务(?:水平|能力|素质|知识|培训)|不熟|学习|掌握(?:还)?不|能力|培训|素质|素养|专业", r"培训|学习|业务(?:水平|能力)|素质|素养|履职能力"),
    ("supervision", r"监督|考核|督促|督查|督办|检查|评议|责任追究", r"监督|考核|督查|督办|检查|评议|问责|测评"),
    ("mechanism", r"机制|制度|责任不|程序不|流程", r"机制|制度|流程|程序|责任制|体系"),
    ("balance", r"不平衡|不均衡|参差|差异|个别(?:部门|单位|乡镇).{0,4}(?:滞后|较差)|发展不", r"平衡|指导基层|基层.{0,6}指导|统筹"),
    ("publicity", r"宣传|知晓|群众.{0,4}了解", r"宣传|知晓|推广"),
    ("awareness", r"认识|意识|重视|主动性|积极性|观念", r"认识|意识|重视|组织领导|领导"),
    ("platform", r"渠道|平台|网站|载体|栏目|途径|新媒体|形式.{0,4}单一|公开形式|手段|方式|检索|功能|智能", r"渠道|平台|网站|载体|栏目|新媒体|形式|途径|公众号|信息化|检索"),
    ("quality", r"质量|规范|标准|准确|格式|错别字", r"质量|规范|标准化|准确"),
    ("content", r"内容|全面|深度|广度|范围|公开面|(?:发布|信息)量|公开量|公开.{0,4}力度|数量|不够深入|重点领域", r"内容|范围|深度|广度|公开力度|领域的?信息公开|重点领域|主动公开|应公开尽公开|全面"),
)  # fmt: skip
_COMPILED = tuple((code, re.compile(first), re.compile(second)) for code, first, second in _CODES)
_LEAD = re.compile(
    r"^\s*(?:[一二三四五六七八九]是|[(（]?[一二三四五六七八九十\d]+[)）、.．])?\s*([^。，,；;:：]*)"
)


# Classes whose words stand in sentences about anything: they give way to the others.
_BROAD = frozenset(("mechanism", "awareness", "platform", "quality", "content"))


def code_of(sentence: str, kind: str) -> str:
    """The leading words decide; without a class there, the class met most often."""
    lead = _LEAD.match(sentence)
    head = lead.group(1) if lead else ""
    return _best(head, kind) or _best(sentence, kind) or "other"


def _best(text: str, kind: str) -> str | None:
    """The class with most words; of several the narrower one, then the one told first."""
    scores = []
    for index, (code, problem, measure) in enumerate(_COMPILED):
        places = [
            match.start() for match in (problem if kind == "problem" else measure).finditer(text)
        ]
        if places:
            broad = code in _BROAD
            scores.append((-len(places), broad, index if broad else places[0], code))
    return min(scores)[3] if scores else None
