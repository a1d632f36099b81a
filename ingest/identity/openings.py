"""Names in the sentences that open a report: who made it, whose it is, whom to ask about it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.identity.titled import YEAR, surface_of_title
from ingest.pages.lines import Line
from ingest.pages.titles import is_title
from ontology.divisions import prefix

_NAME = r"[一-鿿()、]"
# 现公布某县水利局2020年政府信息公开工作年度报告; the words inside 《》 count when they are the whole title.
_SELF_TITLE = re.compile(
    rf"(?P<phrase>(?:{_NAME}|\d|[xX×*〇○]|[《\s])*(?:信息公开|政务公开)(?:{_NAME}|\d){{0,16}}?(?:报告|年报|总结|情况))(?P<after>.?)"
)
_TOPIC = re.compile(r"信息公开|政务公开")
_VERBS = re.compile(
    r"(?:公布|公开(?!工作|年报|年度|报告|情况|总体|的)|发布|编制|编写|撰写|形成|制定|制作|印发|公示|现将|现就|向社会|特将|谨将|将|全文包括|包括|涵盖|是|根据|按照|为|对|结合|本报告(?:由)?)(?:完成)?(?:了|的|出)?(?=.)"
)
_MADE_BY = re.compile(
    rf"(?:由|系)(?P<name>{_NAME}{{2,40}}?)(?:负责)?(?:根据|按照|依据|依照|围绕|综合(?=各|全|有关|所属|本|[市县区]级)|汇总|组织|结合|编制|编写|撰写|发布|编撰|起草)"
)
_MAKES = re.compile(
    rf"(?:^|[,。;]|结合实际)(?P<name>{_NAME}{{3,30}}?)(?:组织|认真|结合实际)?(?:编制|撰写|编写)(?:完成)?(?:了)?(?:本|此|{YEAR}|《|《?{_NAME}{{2,20}}{YEAR})"
)
_ASKED = (
    re.compile(
        rf"(?:与|向|和)(?P<name>{_NAME}{{2,40}}?)(?:[(（][^)）]{{0,80}}[)）])?(?:联系|咨询|反映|索取)"
    ),
    re.compile(
        rf"(?:请联系|请咨询|请致电|可致电|联系(?:单位|方式|部门|机构)|编制单位|报告单位|填报单位|与)[:：]?(?P<name>{_NAME}{{2,40}}?)(?=[(（,，;；。]|电话|联系电话|地址|\d|$)"
    ),
)
# Documents that an organ makes are its own: 修订了《某局政务公开办法》.
_OWN_RULES = re.compile(
    rf"(?:制定|制订|修订|修改|完善|编制|出台|印发|更新|健全)(?:并?(?:完善|印发|出台|下发|公布|发布))?(?:了|好)?(?:《[^》]{{2,40}}》、?)*"
    rf"《(?P<name>{_NAME}{{2,24}}?)(?:{YEAR})?(?:政府信息|信息|政务)(?:主动)?公开[^》]{{0,20}}》"
)
# The site at which an organ offers its report.
_OWN_SITE = re.compile(
    rf"(?:在|从|通过|登录|登陆|登|到|由)[“\"]?(?P<name>{_NAME}{{2,24}}?(?:局|委|委员会|厅|部|署|院|中心|管委会|总队|支队|大队|海关))(?:的)?(?:政府|政务|政府信息公开|信息公开)?(?:官方|门户|公众|互联网|外)*(?:网站|官网|网)"
)
# 结合某市某区税务局(以下简称“某区税务局”)…: the full name of who speaks.
_CALLED = re.compile(
    rf"(?P<name>{_NAME}{{4,40}}?(?:局|委员会|厅|政府|会|院|中心|队|海关|站|办公室|管委会))[(]以下(?:简)?称[“\"]?(?P<short>{_NAME}{{2,20}})"
)
_ADVERB = (
    r"(?:全年|认真|严格|根据|按照|依据|深入|高度|紧紧|坚持|全面|以|在|特|积极|政府信息公开|信息公开|政务公开|20\d\d|共|围绕|切实|扎实|持续|进一步|"
    r"不断|大力|始终|继续|通过|累计|主动|严格按照|统筹|聚焦|坚决|充分|结合|本着|立足|贯彻|落实|组织|紧扣|充分利用|依托|把|将|没有|未|,)"
)
_SUBJECT = re.compile(
    rf"(?:^|[。;]|{YEAR}(?:以来)?,|截[至止]到?{YEAR}\d{{1,2}}月\d{{1,2}}日,|,(?=[^,。]{{3,24}}(?:认真|围绕|严格|结合|深入|高度|积极|坚持|按照|紧紧|全面)))(?:{YEAR}(?:以来)?,?|一年来,?|今年以来,?)?(?P<name>{_NAME}{{1,30}}?(?:局|委|委员会|办公室|办公厅|厅|政府(?!信息)|街道办事处|管委会|部|署|院|中心|(?<!城)镇|(?<!城)乡|苏木|街道|农场|支队|大队|总队|公司|集团|医院|(?<!主)办|[一-鿿]{{1,8}}(?:县|区|市|旗|州|省)(?=坚持|认真|高度|严格|全面|深入|始终|扎实|紧紧|按照|围绕|贯彻|积极|持续)))"
    rf"{_ADVERB}"
)
_JUNK = re.compile(
    r"^(?:本(?:年度)?报告|现|特|将|就|向|社会|予以|由|系|的|和|及|与|请|是|把|为|在|对|我们|根据|按照|要求|规定|以及|各级|当前|目前|直接|或|可)"
)
# The desk within an organ that answers the telephone is not the organ.
_DESK = re.compile(
    r"(?:(?:(?:政府)?(?:政务)?信息公开|政务公开|政府信息与政务公开|信息(?:工作)?)(?:工作|和|与|、)*)+(?:领导小组)?(?:办公室|办|处|科|股|室|中心|受理机构|工作机构|机构)$|"
    r"(?:党政|党建|综合|秘书|办公|政秘|法规|法制|政策|行政|宣传|人事|文秘|机要|管理|业务|审批|监督|政工|财务|信息|办|与|和)+(?:办公室|办|科|股|处|室|部)$|"
    r"(?:值班室|秘书[一二三四五六七八九]?处|机关党委|信访室)$"
)
# What advertising leaves before a name cut off from it.
_LATIN = re.compile(r"[A-WYZa-wyz]")
# The office of a group with a task of its own (重点项目领导小组办公室) is an organ.
_GROUP = "领导小组办公室"
_DESK_ENDS = frozenset("室办处科股心构部委")
_INNER = re.compile(
    r"(?<=局|委|厅|部|署|会|院|处|社|队|行|站|所|心|镇|乡|道|木)(?:办公室|办公厅|办)$"
)
_NOISE = re.compile(
    r"电子版|按照|统一|部署|成立|组长|贯彻|负责|开展|扎实|紧抓|可在|工作|情况|领导|要求|我|本(?!溪)|及时|实际|下载|查阅|通过|根据|其|均|被|从(?![江化])|也|已|并|各(?!族)|有关|部门|单位|网站|平台|专栏|政策|政务公开|信息公开|公众|申请|、$|^[一二三四五六七八九十]、"
)
_BEGINS = re.compile(
    r"[一二三四五六七八九十]{1,2}[、.]|[(][一二三四五六七八九十]{1,2}[)]|第.{1,2}部分|20\d\d年"
)
_COMPLETE = re.compile(r"[。；;：:！!？?|]$|[>›»]|20\d\d-\d")
_GOVERNMENT_OFFICE = re.compile(r"(?:人民)?政府办(?:公室|公厅)?$")


# What must stand in a sentence before a pattern is tried on it.
_SIGNS: dict[re.Pattern[str], tuple[str, ...]] = {
    _MADE_BY: ("由", "系"), _MAKES: ("编制", "撰写", "编写"), _SUBJECT: ("",),
    _ASKED[0]: ("联系", "咨询", "反映", "索取"),
    _ASKED[1]: ("联系", "咨询", "致电", "单位", "与"),
    _OWN_RULES: ("《",), _OWN_SITE: ("网",),
}  # fmt: skip
_PLACES = {_MADE_BY: "opening", _MAKES: "opening", _SUBJECT: "subject"}


def opening_names(lines: tuple[Line, ...]) -> Iterator[tuple[str, str]]:
    """Names with the kind of place (`opening`, `contact`), the more telling sentence first."""
    heads = [words[:700] for words in _paragraphs(lines[:40])[:14] if len(words) >= 12]
    for words in heads:
        for name in _self_titles(words):
            yield name, "declared"
    for words in (words for words in heads if "以下" in words):
        for match in _CALLED.finditer(words):
            if match["name"][-1] == match["short"][-1]:
                called = [v.end() for v in _VERBS.finditer(match["name"])]
                yield from (
                    (name, "opening") for name in stripped(match["name"][max(called, default=0) :])
                )
    told = [re.sub(r"《[^》]*》", "", words) if "《" in words else words for words in heads]
    for pattern in (_MADE_BY, _MAKES, _SUBJECT, *_ASKED):
        for words in told:
            if not any(sign in words for sign in _SIGNS[pattern]):
                continue
            for name in _named(pattern, words):
                yield name, _PLACES.get(pattern, "contact")
    for pattern in (_OWN_RULES, _OWN_SITE):
        for words in heads:
            if not any(sign in words for sign in _SIGNS[pattern]):
                continue
            for name in _named(pattern, words):
                yield name, "own"


def _paragraphs(lines: tuple[Line, ...]) -> list[str]:
    """The plain words of paragraphs: lines that a page of fixed width broke are joined again."""
    found: list[str] = []
    broken = False
    for line in lines:
        if broken and not _BEGINS.match(line.plain):
            found[-1] += line.plain
        else:
            found.append(line.plain)
        broken = (
            18 <= len(line.plain) <= 60
            and not _COMPLETE.search(line.plain)
            and not is_title(line.plain)
        )
    return found


def _self_titles(words: str) -> Iterator[str]:
    for topic in _TOPIC.finditer(words):
        # Looked for backwards from the topic: a greedy search from the left would be quadratic.
        start = max(0, topic.start() - 50)
        spans = _SELF_TITLE.finditer(words, start, topic.end() + 24)
        match = next((m for m in spans if m.start() <= topic.start() < m.end()), None)
        if match is None:
            continue
        phrase, after = match["phrase"], match["after"]
        if _LATIN.search(words, max(0, match.start() - 1), match.start() + 1):
            continue
        if re.search(r"关于(?!.{0,30}情况的?报告)|做好|格式|制度|有关|办法|指南", phrase):
            continue
        if "《" in phrase and after != "》":
            continue
        phrase = phrase.rsplit("《", 1)[-1]
        verbs = [v.end() for v in _VERBS.finditer(phrase) if not _in_division(phrase, v.start())]
        year = re.search(YEAR, phrase)
        start = max((end for end in verbs if year is None or end <= year.start()), default=0)
        if year is None and not verbs:
            continue
        name = surface_of_title(phrase[start:])
        if name:
            yield from stripped(name)


def _in_division(words: str, at: int) -> bool:
    """Whether a character belongs to the name of a division (将乐县, 无为市) and is no verb there."""
    return any(
        start + length > at
        for start in range(max(0, at - 3), at + 1)
        for _, length in prefix(words[start : start + 12])
    )


def _named(pattern: re.Pattern[str], words: str) -> Iterator[str]:
    for match in pattern.finditer(words):
        yield from stripped(match["name"])


def stripped(name: str) -> Iterator[str]:
    """The organ whose desk a name is (…局办公室, …镇党政办, …政务公开办公室); the name itself last."""
    bare = re.sub(r"[(（][^)）]*[)）]?$", "", name).strip("()、")
    while not prefix(bare) and (junk := _JUNK.match(bare)):
        bare = bare[junk.end() :]
    for _ in range(3):
        if _GOVERNMENT_OFFICE.search(bare) and not re.search(
            r"(?:镇|乡|苏木)(?:人民)?政府办", bare
        ):
            break
        if bare.endswith(_GROUP) and not re.search(r"公开|信息|政务", bare[-16:]):
            break
        shorter = _INNER.sub("", bare)
        if shorter == bare:
            shorter = _DESK.sub("", bare) if bare[-1:] in _DESK_ENDS else bare
        shorter = shorter + "政府" if shorter.endswith("人民") else shorter
        shorter = re.sub(r"(?<=镇|乡|木)(?:人民)?政府办(?:公室)?$", "人民政府", shorter)
        if shorter == bare or len(shorter) < 2:
            break
        bare = shorter
    if len(bare) >= 2 and not _NOISE.search(bare.removesuffix(_GROUP)):
        yield bare
