"""Zero in words: 未收到申请, 没有发生复议、诉讼和申诉, 均为免费. Not stated is not zero."""

from __future__ import annotations

import re
from dataclasses import dataclass

_NONE = r"(?:从未|尚未|均未|并未|暂未|未曾|未|没有|没|尚无|暂无|均无|并无|无(?!关|需|须|法|论|效|不|障碍)|零)"
_HAPPEN = r"(?:有|被|再|曾|能)?(?:收到|接到|接收|受理|收取|发生|产生|出现|引发|提起|提出|涉及|存在|接受|登记|办理|新收|因|就|对|向|申请|有)?"
_REQUESTS = re.compile(
    rf"{_NONE}(?:有)?(?:收到|接到|接收(?:到)?|受理(?:到)?|收|接受|出现|发生|产生|办理|新收|登记)?(?:过|到)?"
    rf"(?:任何|相关|关于|各类|新的)?[^，,。；;复诉举投]{{0,36}}?(?:依申请(?:公开)?|公开申请|申请(?!公开(?:的)?(?:行政)?(?:复议|诉讼)))"
)
_REQUESTS_ABSENT = re.compile(
    r"(?:公民|法人|群众|社会公众|其他组织)[^，,。；;]{0,16}(?:未|没有)[^，,。；;]{0,6}(?:提出|申请)[^，,。；;]{0,10}(?:信息公开)?"
    r"|(?:申请|依申请公开)(?:件|数|数量|量|信息|事项|工作|受理|收到)*(?:均)?(?:为|是)零|零申请|零受理"
)
_REQUEST_OFF = re.compile(
    r"复议|诉讼|不予|超期|逾期|费|未公开|及时|专利|结转|满意|未办结|未答复|未处理|积压|应当"
)
_REQUESTS_BESIDE = re.compile(
    r"(?<!不服)(?:公开(?:方面|工作|信息|事项)*的?申请|依申请公开)(?:信息|事项|件|案件|数量?)*[、和及与]+[^，,。；;]{0,12}(?:复议|诉讼|申诉|投诉|举报)"
)
_FEES = re.compile(
    rf"{_NONE}(?:有)?[^，,。；;]{{0,24}}?收取[^，,。；;]{{0,24}}费|{_NONE}(?:有)?(?:向[^，,。；;]{{0,16}})?(?:收取|收|产生|发生|涉及|存在)(?:过|任何|相关|涉及|有关)*[^，,。；;]{{0,24}}(?:费|收费)"
    rf"|{_NONE}[^，,。；;]{{0,12}}(?:收费|费用)(?:和|及|、|或)?(?:减免)?(?:的)?(?:情况|行为|事项|项目)?$"
    rf"|不存在(?:任何)?(?:向[^，,。；;]{{0,8}})?(?:收费|收取)|{_NONE}(?:任何)?(?:收费|收取费用)|(?:均|全部|一律|都|实行)(?:为|是|属)?免费|免费提供[^，,。；;]{{0,16}}信息"
    r"|(?:收费|费用)(?:金额|总额|情况)?(?:均)?为零|不(?:收取|收)(?:任何)?[^，,。；;]{0,10}费|无收费(?=[、，]|$)|(?<!减)免收[^，,。；;]{0,10}费|零收费"
)
_FEE_ELSEWHERE = re.compile(
    r"行政事业性|诉讼(?:费|收费)|(?:未|没有|无)(?:发生|产生|出现)?(?:费用)?减免|免费开放|免费(?:向公众|查阅|索取|领取)"
)
_LEGAL = (
    ("review.total", re.compile(r"复议")),
    ("litigation.total", re.compile(r"诉讼|应诉")),
    ("appeals.total", re.compile(r"申诉")),
    ("complaints.total", re.compile(r"举报|投诉")),
)
_LEGAL_NONE = re.compile(
    rf"(?:{_NONE}|不存在){_HAPPEN}[^，,。；;]{{0,44}}(?:复议|诉讼|应诉|申诉|举报|投诉)|(?:复议|诉讼|申诉|举报|投诉)[^，,。；;\d]{{0,16}}(?:均|都)?(?:为|是)零|"
    r"零(?:复议|诉讼|投诉|举报|申诉)|(?:复议|诉讼|申诉)(?:案件|情况|事项|案)*(?:均|都)?(?:未|没有|无)(?:发生|产生|出现)?"
)
_LEGAL_OFF = re.compile(
    r"未经复议|(?:诉讼|复议)(?:有关|相关)?的?(?:费用|支出)|(?:电话|信箱|平台|渠道|制度|机制|办法)$|不服|(?:未|没有)(?:及时|按时|能)|(?:被|未被)?(?:纠正|维持|撤销|败诉)"
)
# 未收到公开申请和未涉及“不予公开”的情况: none was received, and none refused.
_NOT_GRANTED = (
    ("outcome.denied", re.compile(r"(?:不予以?|免予|免于)公开")),
    ("outcome.partial", re.compile(r"部分公开")),
)
_NOT_GRANTED_NONE = re.compile(
    rf"(?:{_NONE}|不存在){_HAPPEN}[^，,。；;应]{{0,16}}?[“\"]?(?:不予以?|免予|免于|部分)公开"
)
_REFUSING = ("不予", "部分公开", "免予公开", "免于公开")
_NOT_GRANTED_OFF = re.compile(r"理由|依据|擅自|公文|文件|说明|告知|应当|指南|目录|制度|范围")
_NOT_GRANTED_PART = re.compile(
    r"(?:[、和及与或]|以及)*也?(?:未|没有|无|不存在)?(?:涉及|出现|发生|存在|有)?[“\"]?(?:不予以?|免予|免于|部分)公开[”\"]?"
)
_CARRIED = re.compile(
    rf"{_NONE}[^，,。；;]{{0,8}}(?:结转|转结)|(?:结转|转结)[^，,。；;\d]{{0,10}}(?:为零|件为零)"
)
_CARRYING = (
    ("requests.carried_in", re.compile(r"上年|上一年")),
    ("requests.carried_over", re.compile(r"(?:下|次)一?年")),
)
_NO_CASES = re.compile(r"零(?:复议|诉讼|投诉|举报|申诉)")
_OTHERS = (
    (
        "normative.abolished",
        re.compile(r"(?:未|没有|无)(?:新)?(?:[^，,。；;]{1,4}、)?废止[^，,。；;]{0,12}文件"),
    ),
    (
        "normative.made",
        re.compile(
            r"(?:未|没有|无)(?:新)?(?:增|增加|制发|制定|制作|出台|印发)(?:过)?[^，,。；;]{0,8}规范性文件"
        ),
    ),
    (
        "normative.disclosed",
        re.compile(
            r"(?:未|没有|无)(?:主动)?(?:公开|公布|发布)(?:过)?[^，,。；;]{0,4}规范性文件|无(?:新增)?(?:行政)?规范性文件(?:类)?(?:信息|的?公开|发布)"
        ),
    ),
    (
        "response.press_conferences",
        re.compile(r"(?:未|没有)(?:召开|举办|举行)(?:过)?[^，,。；;]{0,8}新闻发布会"),
    ),
)
_RATE_ZERO = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,10}率)(?:为|是)零")
_COUNT_ZERO = re.compile(r"(?P<label>[\u4e00-\u9fff]{2,14}(?:数|量|次数|件数))(?:均)?为零")
_HYPOTHETICAL = re.compile(r"如果|如有|若|逾期|可以|应当|依法(?:申请|提起)|有权|认为")


@dataclass(frozen=True, slots=True)
class Zero:
    """A metric a clause says there was none of; `raw` are the words."""

    metric: str
    label: str | None
    raw: str


def zeros_of(clause: str, sentence: str, section: str | None) -> list[Zero]:
    """Every metric that a clause without digits says was zero."""
    if re.search(r"[0-9０-９]", clause) or _HYPOTHETICAL.search(clause):
        return []
    found = _legal_zeros(clause)
    if found and _REQUESTS_BESIDE.search(clause):
        found.insert(0, Zero("requests.received", None, found[0].raw))
    refused = any(words in clause for words in _REFUSING)
    told = _NOT_GRANTED_PART.sub("", clause) if refused else clause
    match = _REQUESTS.search(told) or _REQUESTS_ABSENT.search(told)
    if (
        match
        and (not found or "零申请" in told)
        and not _REQUEST_OFF.search(_NO_CASES.sub("", told))
    ):
        raw = match.group() if match.group() in clause else clause
        found.insert(0, Zero("requests.received", None, raw))
    if refused:
        found.extend(_refused_zeros(clause))
    if not found and section == "requests" and _bare_requests(clause):
        found.append(Zero("requests.received", None, clause))
    found.extend(_fee_zeros(clause, sentence, section))
    found.extend(
        Zero(key, None, match.group())
        for key, pattern in _OTHERS
        if (match := pattern.search(clause))
    )
    if match := _CARRIED.search(clause):
        known = [key for key, pattern in _CARRYING if pattern.search(clause)]
        keys = known or ["requests.carried_over"]
        found.extend(Zero(key, None, match.group()) for key in keys)
    return found or _labelled_zeros(clause)


def _refused_zeros(clause: str) -> list[Zero]:
    match = _NOT_GRANTED_NONE.search(clause)
    if match is None or _NOT_GRANTED_OFF.search(clause):
        return []
    return [
        Zero(key, None, match.group()) for key, pattern in _NOT_GRANTED if pattern.search(clause)
    ]


def _bare_requests(clause: str) -> bool:
    return bool(
        re.fullmatch(
            r"[^，,。；;]{0,12}(?:未|没有)(?:发生|收到|接到)(?:此类|相关|该类)?(?:情况|事项|业务|案件)?",
            clause.strip(),
        )
    )


def _legal_zeros(clause: str) -> list[Zero]:
    match = _LEGAL_NONE.search(clause)
    if match is None or _LEGAL_OFF.search(clause):
        return []
    return [Zero(key, None, match.group()) for key, pattern in _LEGAL if pattern.search(clause)]


def _fee_zeros(clause: str, sentence: str, section: str | None) -> list[Zero]:
    if _FEE_ELSEWHERE.search(clause):
        return []
    match = _FEES.search(clause)
    if match is None:
        return []
    about = section in ("fees", "requests") or re.search(
        r"公开|申请|信息|收费|费用|检索|复制", sentence
    )
    return [Zero("fees.disclosure", None, match.group())] if about else []


def _labelled_zeros(clause: str) -> list[Zero]:
    match = _RATE_ZERO.search(clause) or _COUNT_ZERO.search(clause)
    return [Zero("open", match["label"], match.group())] if match else []
