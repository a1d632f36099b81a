"""Numbers whose own words say little: what the number before them was about says the rest."""

from __future__ import annotations

import re

from ingest.prose.units import ANY, unit_fits

_AGAIN = re.compile(
    r"^(?:[，,其中而较比]*(?:(?:去年|上年|上一年)(?:度)?(?:同期|全年)?|20\d{2}年度?|[一二三四五六七八九十]+月))(?:[（(]|[共为有是达计]|共计)*#$"
)
_UNITS = {
    "training.participants": "people",
    "reading_places.visits": "people",
    "gazette.copies": "copies",
    "wechat.reads": "reads",
    "wechat.followers": "followers",
}
_OTHER_MEDIA = re.compile(r"微博|抖音|头条|快手|网站|客户端")
_LED = ("response.press_conferences", "response.interviews")
_LEADERS = re.compile(
    r"(?:主要负责|负责|主要领导|领导)(?:同志|人)?(?:参加|出席|参与|接受|走进)|(?:参加|出席)的?#"
)
_BY_PARENT: tuple[tuple[str, str, str], ...] = (
    ("review", r"维持", "review.upheld"),
    ("review", r"纠正|撤销|纠错", "review.corrected"),
    ("review", r"(?:其他|其它)(?:处理|结果|情形)?#|为(?:其他|其它)结果", "review.other"),
    ("review", r"未审结|未结|审理中|[正尚仍]在审|待审", "review.pending"),
    ("litigation", r"维持|驳回", "litigation.upheld"),
    ("litigation", r"纠正|撤销|纠错", "litigation.corrected"),
    (
        "consultation",
        r"^(?:其中)?[，,：:]?(?:现场|当面|来人|来访|窗口|上门)",
        "consultation.in_person",
    ),
    ("consultation", r"^(?!.*投诉).*电话", "consultation.phone"),
    ("consultation", r"网上|网络(?!问政)|在线|线上|电子邮件|邮箱", "consultation.online"),
    ("reading_places", r"接待|查询|查阅", "reading_places.visits"),
    ("proposals", r"建议", "proposals.congress"),
    ("proposals", r"提案", "proposals.consultative"),
    (
        "normative",
        r"^(?:其中|均|已|全部|并)*(?:主动|对外|向社会)?(?:公开|公布)(?:了)?#",
        "normative.disclosed",
    ),
    ("normative", r"^(?:本年)?新公开(?:数量)?(?:为|共)?#", "normative.newly_disclosed"),
    ("normative", r"对外公开总数", "normative.disclosed_total"),
    (
        "normative",
        r"^(?:其中[，,：:]?)?(?:全年|本年度?)?新?(?:制定|制发|制作|出台|印发)(?:了)?#",
        "normative.made",
    ),
    ("normative", r"废止|失效", "normative.abolished"),
    ("normative", r"现行有效", "normative.in_force"),
    ("gazette", r"(?:发行|印发|印刷|印制|赠阅|发放).*#", "gazette.copies"),
    ("wechat", r"粉丝|(?<!新增)[关观]注(?:用户|人数|量)?|订阅", "wechat.followers"),
    (
        "wechat",
        r"^(?!.*(?:单[篇条期]|最高|[日月周年平篇]均)).*(?:阅读|浏览|访问)(?:总)?(?:量|数|次数)|阅读(?:达|共|累计)*#|点击|浏览信息",
        "wechat.reads",
    ),
    (
        "training",
        r"^(?!.*(?:培训班|期)).*(?:人员|干部|学员|参加|参训|覆盖)",
        "training.participants",
    ),
)


def again_of(full: str, parent: str | None) -> str | None:
    """去年同期为530条: the same metric as before, of another year."""
    if parent is None or parent == "open" or not _AGAIN.match(full):
        return None
    return "disclosure.previous_year" if parent == "disclosure.total" else parent


def follow_key(full: str, parent: str | None, base_unit: str | None) -> str | None:
    """The key that the parent's family gives to 维持1件, 废止2件 or 发行24000册."""
    family = (parent or "").split(".")[0]
    if parent == "disclosure.wechat":
        family = "wechat"
    if parent in _LED and _LEADERS.search(full) and not re.search(r"访谈|专访|采访", full):
        return f"{parent}_by_head"
    if parent == "website.columns_new" and re.fullmatch(r"(?:其中)?新增#", full):
        return parent
    if family == "gazette" and "每期" in full:
        return None
    if family in ("review", "litigation", "appeals", "complaints") and re.fullmatch(
        r"(?:其中)?[，,：:]?(?:与|涉及|因|属于)?(?:政府)?信息公开(?:有关|相关|类|案件|方面|引发|引起)*(?:的)?#",
        full,
    ):
        return f"{family}.total"
    if family in ("staff", "reading_places") and re.fullmatch(r"(?:现有|共有)?工作人员#", full):
        return "staff.total" if base_unit in ("人", "名") else None
    if family == "staff" and re.fullmatch(r"(?:合计|总计|共计?|一共)(?:有)?#.{0,6}", full):
        return "staff.total" if base_unit in ("人", "名") else None
    if family == "requests" and re.fullmatch(
        r"(?:共|已|全年|实际)?办理(?:完毕|完结|完成)?(?:了)?#", full
    ):
        return "requests.processed" if base_unit in ("件", "宗", "份", "条", "起") else None
    if family in ("outcome", "requests") and re.fullmatch(r"(?:结转|转结)#", full):
        return "requests.carried_over"
    if family in ("outcome", "requests") and re.fullmatch(r"(?:其他|其它)(?:处理|情形)?#", full):
        return "outcome.other" if base_unit in ("件", "宗", "份", "条") else None
    if base_unit == "元":
        invested = parent == "projects.count" and re.search(r"投资", full)
        return "projects.investment" if invested else None
    for name, pattern, key in _BY_PARENT:
        if family != name or (name == "wechat" and _OTHER_MEDIA.search(full)):
            continue
        if re.search(pattern, full):
            if not unit_fits(_UNITS.get(key, ANY), base_unit):
                continue
            return key
    return None
