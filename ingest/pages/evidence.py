"""Signs in the body of a text of what kind it is: forms, statutory parts, ways of speaking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.pages.lines import Line

# Labels of the statistics forms of 2019/2021 and of the annex of 2014 (DOMAIN 3 to 5).
_FORM = re.compile(
    r"本年新收到?政府信息公开申请|上年结转政府信息公开|本年度办理结果|予以公开|部分公开|不予公开|无法提供|不予处理|"
    r"属于国家秘密|其他法律行政法规禁止公开|三安全一稳定|保护第三方合法权益|三类内部事务|四类过程性|属于行政查询事项|"
    r"本机关不掌握相关政府信息|没有现成信息|补正后申请内容|信访举报投诉类申请|要求提供公开出版物|无正当理由大量反复申请|"
    r"结转下年度继续办理|结果维持|结果纠正|尚未审结|未经复议直接起诉|复议后起诉|法律服务机构|社会公益组织|"
    r"第二十条第[(（][一五六八九][)）]项|本年制发件数|现行有效件数|本年处理决定数量|处理决定数量|本年新制作数量|对外公开总数量"
)
_ANNEX = re.compile(
    r"主动公开规范性文件数|制发规范性文件总数|政府公报公开政府信息数|政府网站公开政府信息数|政务微博公开政府信息数|"
    r"回应公众关注热点|政策解读稿件发布数|收到申请数|当面申请数|传真申请数|信函申请数|按时办结数|延期办结数|申请答复数|"
    r"属于已主动公开范围数|同意公开答复数|不属于本行政机关公开数|申请信息不存在数|维持具体行政行为数|被依法纠错数|"
    r"专门机构数|设置政府信息公开查阅点数|接受培训人员数|举办各类培训班数"
)
_PARTS = {
    "overview": re.compile(r"总体(?:工作)?情况|概述|基本情况|概况"),
    "proactive": re.compile(r"主动公开"),
    "requests": re.compile(r"依申请公开|收到和处理|申请情况|不予公开"),
    "review": re.compile(r"复议|诉讼"),
    "fees": re.compile(r"收费|减免"),
    "problems": re.compile(r"问题|不足|改进|下一步"),
    "other": re.compile(r"其他需要|其它需要|需要报告|需要说明"),
}
_ANY_PART = re.compile(r"[情概公申复诉收减问不改下其需]")
_NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,2}[、.．,，\s]|[(（][一二三四五六七八九十][)）]|第[一二三四五六七]部分)(.{2,45})"
)
_CLAUSES = re.compile(r"[。；;，,]")
_ARTICLE = re.compile(r"第[一二三四五六七八九十百]{1,4}条(?!第?[(])[^\t]{6}")
_CELL_NUMBER = re.compile(r"(?:^|[\t| ])[+-]?\d[\d,.]*(?=$|[\t| ])")
_OPENING = re.compile(
    r"(?:编制|发布|公布|公开|撰写|形成)(?!(?:和|与|、)?(?:发布|公布)?工作)[^。\n]{0,60}(?:年度报告|年报|工作报告|本报告)|本报告(?:由|中|所列|的|根据|是|按)|"
    r"现(?:将|向社会|予|特)[^。]{0,60}(?:年度报告|年报|公布|报告如下|公开工作(?:情况)?(?:报告|公布))|"
    r"年度报告[^。]{0,20}(?:如下|公布)|统计期限|报告(?:电子版|全文)|"
    r"对本(?:年度)?(?:工作)?报告[^。]{0,12}疑问|(?:全文|内容)(?:包括|由|共?分为?)[:：]?[^。]{0,6}概述"
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Counts of the signs; `prose` is the number of characters in sentences outside forms."""

    form_labels: int
    annex_labels: int
    cell_numbers: int
    parts: frozenset[str]
    opening: bool
    prose: int
    articles: int
    head: str
    whole: str


def gather(lines: Sequence[Line]) -> Evidence:
    """The evidence of the lines of one text (title and furniture left out)."""
    whole = "\n".join(line.plain for line in lines)
    head = "\n".join(line.plain for line in lines[:12])[:1500]
    parts: set[str] = set()
    for line in lines:
        match = _NUMBERED.match(line.words)
        heading = match.group(1) if match else line.words if len(line.words) <= 30 else ""
        if heading and _ANY_PART.search(heading):
            parts.update(name for name, pattern in _PARTS.items() if pattern.search(heading))
    return Evidence(
        form_labels=len(set(_FORM.findall(whole))),
        annex_labels=len(set(_ANNEX.findall(whole))),
        cell_numbers=sum(
            len(_CELL_NUMBER.findall(line.words))
            for line in lines
            if "。" not in line.words and "；" not in line.words
        ),
        parts=frozenset(parts),
        opening=bool(_OPENING.search(head)),
        prose=sum(len(line.plain) for line in lines if _CLAUSES.search(line.words)),
        articles=sum(line.plain[0] == "第" and bool(_ARTICLE.match(line.plain)) for line in lines),
        head=head,
        whole=whole,
    )
