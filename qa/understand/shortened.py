"""What a question leaves out: 处罚 for 行政处罚, 结果纠正 behind 行政复议结果维持."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ontology.metrics import METRICS

_NOT_COUNTED = r"事项|权|信息|法|公示|期限|证|清单|目录|依据|流程|标准|裁量|案卷|执行|性|措施|力度|文书|结果公开"
_WRITTEN_OUT: tuple[tuple[str, str], ...] = (
    (r"未走复议|没走复议|不经复议|没有?经过?复议", "未经复议"),
    (r"(?:被)?告上(?:了)?法庭|打(?:了)?官司|对簿公堂|(?:被)?告到法院", "行政诉讼"),
    (r"(?<!行政)(?<!经)(?<!经过)复议(?!(?:之|以)?后|机关|决定书)", "行政复议"),
    (r"行政诉讼\s*[（(]?\s*未经复议\s*[)）]?", "未经复议直接起诉"),
    (r"没法|没办法", "无法"),
    (r"罚单", "行政处罚"),
    (r"(当面|传真|网络|网上|信函|邮寄)(?=[、,，和与及].*申请)", r"\1申请"),
    (r"官网|官方网站", "网站"),
    (r"函件", "信函"),
    (r"(?<=网站)(?:上)?(?:挂出|挂网|刊登|登载|刊发)(?:了)?", "发布"),
    (r"工作人员(?:中|里|当中|里面)(?:的)?(?=专职|兼职)", ""),
    (r"(?<!不)(答应|同意|准许|允许)(?=公开)", "予以"),
    (rf"(?<!行政)(处罚|许可|强制)(?!{_NOT_COUNTED})", r"行政\1"),
    (r"(?<![处刑惩])罚(?:了|得|过)?(?=更?[多少]|最|几)", "行政处罚"),
    (r"(专职|兼职)(?=的(?:有|是|多少|几|$)|\s|、|,|，|和|与|及|各|分别|多少|几|$)", r"\1人员"),
    (r"(?:去掉|不算|不含|不包括|不包含|除去|扣除|剔除|除开)(?:了)?[^,，]{0,4}?(?:上年|上一年|往年|去年)(?:度)?(?:结)?转(?:来|入)?(?:的)?(?=.*(?:新收|收到))", ""),
    (r"新收(?:的|到的|申请)?(?:加上?|和|与|及|、)(?:上年|上一年|上年度)?结转(?:来)?(?:的)?", "新收申请、上年结转"),
    (r"(?<=结转)(?:来)?(?:的)?(?:加上?|和|与|及)(?:本年)?新收(?:到)?(?:的)?", "来、新收申请"),
)  # fmt: skip
_OF_DOCUMENTS: tuple[tuple[str, str], ...] = (
    (r"(制发|制定|新制定|废止|现行有效)(?:件)?数", r"\1{}"),
    (
        r"(制发|制定|废止|现行有效)(?:的)?(?=\s|、|,|，|各|分别|多少|几(?:件|个)|和(?:废止|现行)|$)",
        r"\1{}",
    ),
)


def written_out(text: str) -> str:
    """The question with its terms in full.

    >>> written_out("许可、处罚各几件")
    '行政许可、行政处罚各几件'
    """
    for pattern, full in _WRITTEN_OUT:
        text = re.sub(pattern, full, text)
    if "申请" in text and not re.search(r"复议|诉讼|起诉", text):
        text = re.sub(r"驳回", "不予公开", text)
    kinds = [kind for kind in ("规范性文件", "规章") if kind in text]
    if len(kinds) == 1:
        for pattern, full in _OF_DOCUMENTS:
            text = re.sub(pattern, full.format(kinds[0]), text)
    return text


_TOKENS = re.compile(
    r"(?P<direct>未经复议.{0,6}?(?:起诉|诉讼)|直接.{0,6}?(?:起诉|诉讼)|未经复议|直接起诉)|(?P<after_review>复议(?:之|以)?后.{0,4}?(?:起诉|诉讼)|复议(?:之|以)?后)"
    r"|(?P<review>(?:行政)?复议)|(?P<litigation>(?:行政)?诉讼)|(?P<upheld>(?:结果)?维持)|(?P<corrected>(?:结果)?(?:被)?(?:依法)?纠(?:正|错))|(?P<other>其他结果)"
    r"|(?P<pending>(?:尚未|还没有?|没有?|未|仍未)审结|未结案|在审)(?!率)"
)
_COURTS = {"direct": "litigation.direct", "after_review": "litigation.after_review"}
_ASKED = re.compile(r"[几总和]|多少")


def results_of_cases(text: str) -> Iterator[tuple[str, int, int]]:
    """Result by result of the reviews and lawsuits named before it: key, start and end."""
    court, begin, ended = "", 0, 0
    for token in _TOKENS.finditer(text):
        name = str(token.lastgroup)
        if name in ("direct", "after_review", "review", "litigation"):
            court, begin, ended = _COURTS.get(name, name), token.start(), token.end()
            continue
        key = f"{court}.{name}"
        if not court or key not in METRICS or text[token.end() : token.end() + 1] == "率":
            continue
        apart = _ASKED.search(text[ended : token.start()])
        yield key, token.start() if apart or begin < 0 else begin, token.end()
        ended, begin = token.end(), -1
