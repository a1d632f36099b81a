"""Regulations in book-title marks or by number: each mention with its title, number and role."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ingest.mentions.aliases import resolve_aliases
from ingest.mentions.bookmarks import Bookmark, find_bookmarks
from ingest.mentions.scanning import Taken, matches_near
from ontology.records import RegulationMention, Span
from ontology.regulations import canonical_title, is_known_title, normalise_number, title_of_number

_OPEN, _CLOSE = r"[〔［\[﹝(（【{〈]", r"[〕］\]﹞)）】}〉]"
_DIGIT = r"[0-9０-９]"
_YEAR = rf"(?:[12１２]{_DIGIT}{{3}}|(?:20|２０)[xX×*＊]{{2}}|[xX×*＊]{{2,4}})"
_AGENCY_CODE = r"[\u4e00-\u9fff]{2,12}?"
_DOCUMENT = (
    rf"{_AGENCY_CODE}\s?(?:{_OPEN}\s?{_YEAR}\s?年?\s?{_CLOSE}?|{_YEAR}\s?{_CLOSE})"
    r"\s?(?:第\s?)?[0-9０-９xX×*＊]+\s?号"
)
_ISSUER = (
    r"(?:国务院|国|国家[\u4e00-\u9fff]{1,10}?(?:局|委员会|委|署)|[\u4e00-\u9fff]{2,8}部|(?:[\u4e00-\u9fff]{2,8}总局)|[\u4e00-\u9fff]{2,8}改革委|[\u4e00-\u9fff]{2,10}委员会|海关总署|中国[\u4e00-\u9fff]{2,6}?(?:会|行|局)"
    r"|[\u4e00-\u9fff]{1,8}(?:人民政府|政府))"
)
_DECREE = (
    rf"(?:中华人民共和国)?{_ISSUER}"
    rf"(?:令\s?(?:第\s?)?{_DIGIT}+\s?号|第?\s?{_DIGIT}+\s?号令)"
)
_NUMBER = re.compile(rf"{_DECREE}|{_DOCUMENT}")
_SERIAL = re.compile(r"[0-9０-９xX×*＊]\s?号")
_AFTER = re.compile(
    rf"\s?(?:(?:的?通知)?[(（]\s?(?:以下简称[^)）]{{0,30}}[,，;；]\s?)?(?:(?:19|20)\d\d年)?({_DECREE}|{_DOCUMENT})(?:修订|修正|公布|发布|印发)?|"
    rf"\s?({_DECREE}|{_DOCUMENT})(?=[文要等的精,，。;；、)）\s]))"
)
_NOT_CODE = re.compile(
    r"^.*(?:根据|按照|依据|依照|遵照|对照|参照|执行|遵循|传达|学习|下发|结合|围绕|关于|以及|贯彻|落实|转发|印发|通知|发布|公布|和|与|及|的|了)"
)
_BASIS = re.compile(
    r"根据|依据|按照|遵照|贯彻|落实|依照|围绕|结合|对照|执行|遵守|学习|宣传|参照|违反|规定|要求|符合|(?<!并)(?<!印发)(?<!制定)(?<!出台)(?:施行|实施)(?!的|细则|方案|意见|办法)"
)
_INTERNAL = re.compile(
    r"制定|制订|印发|出台|修订|修改|建立|完善|健全|起草|拟定|下发|制发|编制|编印|转发|汇编|签发|废止|清理|拟制|代拟|草拟|拟订|研究拟"
)
_DISCLOSED = re.compile(
    r"公布|公开|发布|公示|解读|公告|刊登|登载|转载|刊发|刊载|推送|推出|张贴|上传"
)
# 《…指南》1条: an item of what was published.
_COUNTED = re.compile(r"》\s?\d+\s?[条项件]")
_DRAWN_UP = re.compile(r"(?:编制|制定|制订|修订|印发|出台)(?:完成)?了?$")
# 将《…》在网站公布, 就《…》征求意见: what is done with a title may stand behind it.
_AIMED = re.compile(r"(?:将|把|对|就)(?:修订后的|新修订的|制定的)?(?:《[^》]*》[、和及与]?)*$")
_TREATED = re.compile(
    r"》?(?:[、和及与,，]?《[^》]*》)*[^。；;\n《]{0,24}?"
    r"(?:(?P<internal>汇编|印发|下发|修订|修改)|公布|公开|公示|发布|征求|听证|的意见|解读|图解|刊登|刊载|刊发|上网|上传)"
)
# 《…》编制工作, 《…》图文解读: what was done stands right behind the title.
_MADE = re.compile(r"》(?:的)?(?:编制|修订|起草|制定|制订|修编)(?:工作|完善)")
_EXPLAINED = re.compile(
    r"》(?:的)?(?:等(?:文件|政策)?(?:的)?)?(?:图文|图解|文字|视频|政策|配套|动漫|图表|一图|专家|短)*(?:解读|读懂)"
)
_PLACED = re.compile(
    r"》(?:等[^。，；\n《]{0,10})?(?:已|均|全文|及时|先后|同步|全部)*(?:在|于|通过|经|向)[^。；，\n《]{1,20}?(?:公布|公开|公示|发布|刊登)"
    r"|》(?:的)?(?:网上|全文|主动)?(?:公开|公示|公布|发布|挂网)(?:工作|情况|征求|$|[，。；、])"
)
_CLAUSE = re.compile(r"[。！？!?\n；;]")
_REQUIRED = re.compile(
    r"(?:[(（][^)）]{0,40}[)）])?\s?(?:等)?(?:文件|通知)?的?(?:要求|规定|精神|部署|有关规定)"
)
# Laws told without book-title marks; a province's own rules have its name before them.
_BARE = re.compile(
    r"(?:中华人民共和国|(?<![省市县区州旗国《〈]))(?:政府信息公开条例|保守国家秘密法|行政许可法|行政处罚法|行政复议法|行政诉讼法|档案法|预算法|网络安全法|统计法|政府采购法|行政强制法|国家赔偿法|公务员法|安全生产法|食品安全法|土地管理法|数据安全法|个人信息保护法|保密法)(?![》〉律])"
    r"|中华人民共和国[\u4e00-\u9fff]{2,12}?法(?![律规治院人制定庭官》〉])"
)
_BARE_SIGN = re.compile(r"信息公开条例|法(?![律规治院人制定庭官》〉])")
_BROKEN_CODE = re.compile(r"[〔［\[﹝【(（]|令|第?\s?[0-9０-９]")


def find_regulations(
    text: str, start: int, end: int, excluded: Sequence[Span]
) -> tuple[RegulationMention, ...]:
    """One entry per mention; boards, newspapers and programmes in 《》 are not documents."""
    taken = Taken(start, end)
    for span in excluded:
        taken.take(span.start, span.end)
    titled = [
        _titled(text, start, end, mark)
        for mark in find_bookmarks(text, start, end)
        if mark.kind == "document" and not taken.holds(mark.start, mark.end)
    ]
    mentions = list(titled)
    for mention in titled:
        taken.take(mention.start, mention.end)
    for match in matches_near(_NUMBER, _SERIAL, text, start, end, lead=60, tail=1):
        if taken.holds(match.start(), match.end()):
            continue
        mentions.extend(_untitled(text, start, match))
    for match in matches_near(_BARE, _BARE_SIGN, text, start, end, lead=20, tail=1):
        if not taken.holds(match.start(), match.end()):
            role = role_of(text, start, match.start(), match.group())
            title, words = canonical_title(match.group()), match.group()
            mentions.append(RegulationMention(title, None, words, role, words, *match.span()))
    ordered = sorted(mentions, key=lambda mention: mention.start)
    return tuple(resolve_aliases(text, start, end, ordered))


def _titled(text: str, start: int, end: int, mark: Bookmark) -> RegulationMention:
    match = _AFTER.match(text, mark.end, end)
    number = normalise_number(match.group(1) or match.group(2)) if match else None
    mark_end, mark_start = mark.end, mark.start
    if match:
        bracketed = match.group(1) is not None
        mark_end = match.end() + (bracketed and text[match.end() : match.end() + 1] in (")", "）"))
        number = None if number is None or _masked(number) else number
    else:
        before = _number_before(text, start, mark.start)
        if before is not None:
            number, mark_start = normalise_number(text[before.start : before.end]), before.start
    quote = text[mark_start:mark_end]
    return RegulationMention(
        title=_title(mark.title),
        number=number,
        raw=text[mark.start : mark.end],
        role=role_of(text, start, mark.start, mark.title),
        quote=quote,
        start=mark_start,
        end=mark_end,
    )


def _title(written: str) -> str:
    """The canonical title when the regulation is known, else as written."""
    known = canonical_title(written.translate(str.maketrans("<>", "〈〉")))
    return known if is_known_title(known) else written


def _number_before(text: str, start: int, at: int) -> Span | None:
    """国务院令第711号《…条例》: the number stands right before the title."""
    for match in _NUMBER.finditer(text, max(start, at - 30), at):
        if text[match.end() : at].strip() in {"", "文件", "）", ")", "，", ","}:
            first = _trim_code(text[match.start() : match.end()])
            return Span(match.start() + first, match.end())
    return None


def _trim_code(number: str) -> int:
    """How many characters before the code of the issuing organ belong to the sentence."""
    bracket = _BROKEN_CODE.search(number)
    if bracket is None:
        return 0
    match = _NOT_CODE.match(number[: bracket.start()])
    return match.end() if match else 0


def _untitled(text: str, start: int, match: re.Match[str]) -> list[RegulationMention]:
    first = match.start() + _trim_code(match.group())
    raw = text[first : match.end()]
    number = normalise_number(raw)
    if number is None or _masked(number):
        return []
    title = title_of_number(number) or number
    role = role_of(text, start, first, "")
    return [RegulationMention(title, number, raw, role, raw, first, match.end())]


def _masked(number: str) -> bool:
    return bool(re.search(r"[xX×*]", number))


# A verb farther before its title than this is another one's.
_REACH = 400


def role_of(text: str, start: int, at: int, title: str) -> str:
    """The nearest verb before the title in its sentence says what the report does with it."""
    sentence = max(start, at - _REACH)
    for match in _CLAUSE.finditer(text, sentence, at):
        sentence = match.end()
    if _REQUIRED.match(text, text.find("》", at) + 1):
        return "basis"
    drawn_up = _DRAWN_UP.search(text, max(sentence, at - 6), at)
    if not drawn_up and _COUNTED.match(text, text.find("》", at)):
        return "disclosed"
    if _EXPLAINED.match(text, text.find("》", at)):
        return "disclosed"
    if _MADE.match(text, text.find("》", at)):
        return "internal"
    aimed = _AIMED.search(text, sentence, at)
    if aimed and (verb := _TREATED.match(text, text.find("》", at), at + 240)):
        return "internal" if verb["internal"] else "disclosed"
    before = re.sub(
        r"《[^》]*》|“[^”\n]{0,16}”|新修订的?|(?:制定|制订|印发|出台|下发|发布|公布|修订|转发)的(?=$|[^，。]{0,2}$)|修订后的?|(?:政务|信息)公开|办公[室厅]",
        "",
        text[sentence:at],
    )
    found = [
        (match.start(), role)
        for role, pattern in (("basis", _BASIS), ("internal", _INTERNAL), ("disclosed", _DISCLOSED))
        for match in pattern.finditer(before)
    ]
    if found:
        return max(found)[1]
    if _PLACED.match(text, text.find("》", at)):
        return "disclosed"
    return "internal" if re.search(r"制度|职责|流程|实施细则|审批表$", title) else "basis"
