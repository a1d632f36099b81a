"""Words that are gone: deleted by a sample site, or a number lost before its unit."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ingest.findings.view import FAIL, HIGH, MEDIUM, View, span_of
from ontology.records import Finding, Span

# Each with words one of which every match holds: most reports hold none of them.
_LOST_WORDS: tuple[tuple[tuple[str, ...], re.Pattern[str]], ...] = tuple(
    (signs, re.compile(pattern))
    for signs, pattern in (
        (("、,", "、，", "、、", "、 ", "、\t"), r"[一-鿿]{0,3}、(?:[ \t]?[,，、])+[ \t]?[一-鿿]{0,3}"),
        (("和、", "与、"), r"[一-鿿]{0,3}(?<![参总共饱温缓调给赋授付平祥暖亲])[和与]、[一-鿿]{1,3}"),
        (("性文件",), r"(?:[、，,。；;\s]|坚持|印发的?|出台的?|制定的?|发布的?|清理|公开的?|审查|对)性文件"),
        (("服务型",), r"服务型(?=[,，。；;])"),
        (("、等",), r"[一-鿿]{1,4}、等(?=[一-鿿])(?!级|额|次|效)"),
        (
            ("委、", "党工委、"),
            r"(?:县委|市委|区委|省委|旗委|州委|镇党委|乡党委|党工委)、[县市区省旗州镇乡](?=的|和|、|，|,|高度|统一|正确|关于|有关|决策|部署|主要)",
        ),
        (("及", "与"), r"[一-鿿]{2,4}(?<![以涉普触顾危波参给赋提论惠谈述遍埃殃累兼授付推企来不])[及与](?=[;；。，,])"),
        (("布、", "传、", "彻、", "习、", "行、"), r"(?:公布|宣传|贯彻|学习|执行)、(?=法规|规章|政策|规范性文件)"),
        (("相关",), r"(?:公开|发布|公布)(?:各类)?相关(?=\d+[余多]?[条件份篇项])"),
        (("副任",), r"[一-鿿]{0,2}副任(?:组长|主任|担任)?|常务副任"),
        (("召开", "体现性", "充分发挥"), r"召开委会|召开会(?=[,，。])|体现性|充分发挥的?作用(?=发挥)"),
        (("信箱",), r"(?<=[复理阅])[市县区]信箱"),
        (
            ("月份公", "月份发", "月份召"),
            r"[一-鿿]{0,6}(?<![\d０-９一二三四五六七八九十每各本当逐按上下个几该同两])月份(?=公开|公布|发布|召开)",
        ),
        (("《》", "“”"), r"《》|“”(?![一-鿿]{0,2}”)"),
        ((), r"(?<=[，、；,;])的(?=[一-鿿]{2})(?!确|话|士)"),
        (("构建和谐、", "、等"), r"为(?:了)?构建和谐、|政务微[博信]、等"),
        (("的领导", "的指导", "的支持", "的正确"), r"(?:由|在|经)的(?=领导|指导|支持|正确)"),
        (("的正确", "的坚强", "的高度", "的统一"), r"(?<![一-鿿])的(?:正确领导|坚强领导|高度重视|统一部署)下?"),
    )
)  # fmt: skip
# Two end at a sign and begin with a run of characters: sign, most characters before it.
_AT_SIGN = {
    "及": (re.compile(r"[及与][;；。，,]"), 4),
    "月份公": (re.compile(r"月份(?:公开|公布|发布|召开)"), 6),
}


def lost_words(view: View) -> Iterator[Finding]:
    """damage.lost_words: marks of deletion (省、、市; 坚持性文件; 、等媒体)."""
    taken: list[tuple[int, int]] = []
    for signs, pattern in _LOST_WORDS:
        at = _AT_SIGN.get(signs[0]) if signs else None
        for match in view.matches_at(pattern, *at) if at else view.matches(pattern, signs):
            if view.in_table(match.start()) or any(
                match.start() < end and start < match.end() for start, end in taken
            ):
                continue
            taken.append(match.span())
            message = f"此处有词语丢失：“{match.group().strip()}”"
            yield view.finding("damage.lost_words", FAIL, MEDIUM, message, [_stripped(match)])


def _stripped(match: re.Match[str]) -> Span:
    words = match.group()
    lead = len(words) - len(words.lstrip())
    return Span(match.start() + lead, match.start() + len(words.rstrip()))


_VERB = "共|累计|发布|公开|受理|收到|办理|答复|办结|接到|印发|编发|发放|举办|召开|更新|上传|回复|公布|开展|接待|报送|刊登|推送|转发"
_THING = "信息|公开申请|文件|稿件|数据|提案|咨询|动态|公告|通知|消息|文章|条目|解读|资料|会议|培训|培训班|活动|报道|内容|微博|微信"
_LOST_NUMBER: tuple[re.Pattern[str], ...] = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:{_VERB})[^，。；,;：:\d０-９零一二两三四五六七八九十百千万数几各每多\n]{{0,14}}(?:{_THING})(?:余|近)?(?:万?条|篇|份|万?余条|余件|件次|场次|人次|期)(?=[,，。；;、])",
        r"(?:共计|共|累计|合计|达到|达)(?:万?条|件|篇|份|人次|万人次|场次|万元|个百分点)(?=[,，。；;])",
        r"(?:增长|下降|占比?|达到?|上升|降低|提高|率为?|率达到?)(?:了|为|约)?[ \t]?[%％](?![0-9])",
        r"(?:投入|收取|收费|支出|经费|费用)(?:共|共计|合计|为)?(?:万元|元)(?=[,，。；;])",
        r"20(?<![0-9０-９]20)\d\d年月日|月(?<=\d年月)(?:\d{1,2})?日|日(?<=\d月日)(?=[,，。至起止])",
        r"(?:办理|办结|受理|收到|答复)(?:政府信息公开)?申请(?:件|份|宗)(?=[,，。；;])",
    )
)


def lost_numbers(view: View) -> Iterator[Finding]:
    """damage.lost_number: a unit whose number is gone (发布信息条)."""
    taken: list[tuple[int, int]] = []
    for item in view.prose:
        if item.status == "illegible":
            taken.append((item.start, item.end))
            message = f"数字丢失：“{item.quote[-24:]}”"
            span = Span(item.start, item.end)
            yield view.finding("damage.lost_number", FAIL, HIGH, message, [span])
    for pattern in _LOST_NUMBER:
        for match in view.matches(pattern):
            if view.in_table(match.start()) or any(
                match.start() < end and start < match.end() for start, end in taken
            ):
                continue
            taken.append(match.span())
            message = f"数字丢失：“{match.group()}”"
            yield view.finding("damage.lost_number", FAIL, HIGH, message, [span_of(match)])
