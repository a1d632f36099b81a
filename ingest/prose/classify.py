"""From the words around a number to its metric, its label and its dimensions."""

from __future__ import annotations

import re
from dataclasses import replace

from ingest.prose import rules, units
from ingest.prose.changes import change_of
from ingest.prose.disclosed import disclosed
from ingest.prose.follow import again_of, follow_key
from ingest.prose.labels import strip
from ingest.prose.rates import rate_of
from ingest.prose.words import OPEN, PLACE, Counted, Words, compact, counted_as, first_key, owner_of
from ontology.metrics import METRICS
from ontology.records import Dimensions

_HAN = re.compile(r"[\u4e00-\u9fff]")
_NUMBER_AT_END = re.compile(r"\d[\d.]*[余多]?万?(?:期|次|场|篇|个|批次?|场次)[，,、]\s?$")
_LEGAL = re.compile(r"复议|诉讼|应诉|申诉|举报|投诉")
_PETITION = re.compile(r"信访(?:、?(?:举报|投诉)){1,2}(?:类)?")
_JOINED = re.compile(r"[、和及与]")
_ANSWERS = re.compile(r"outcome\.|requests\.(?:answered|processed)")
_DOCUMENTS = re.compile(
    r"(?:制发|印发|产生|发出|制作|形成|生成|获取)(?:、?(?:获取|保存))?(?:的)?(?:各类)?(?:文件|公文|政府信息|信息)|公开属性|目录信息"
)
_ATTRIBUTE = re.compile(
    r"(?:其中[，,：:]?)?(?:累计)?(?:作为)?可?(?P<what>主动公开|依申请公开|不予公开|不公开)(?:的)?(?P<thing>文件|公文|信息)?(?:总?数量?)?#"
)
_OUTCOME = re.compile(
    r"(?:同意|予以|准予|全部|不予|不同意|部分|免予|决定)公开|属于已?主动公开|不属于本|信息不存在|无法提供|不予处理|其他处理|区分处理"
)
_AGAINST_YEAR = re.compile(
    r"(?P<noun>.*?)[较比](?:20\d{2}年|去年|上年|上一年)(?:度)?(?:同期|全年)?的?\s*"
)
# 公开信息数量增长到1688条 is the number of the year, not the growth.
_REACHED = re.compile(
    r"(?:有所|持续|逐年|再次)?(?:增长|增加|上升|下降|减少|提高|降低|攀升|提升)(?:到|至|为)了?#"
)
_MOVED = re.compile(r"\s*(?:下降|减少|增加|增长|上升|有所|多|少|提高|降低)")
_PRINTED = re.compile(
    r"(?:全年|共计?|累计|合计|总计|编印|印发|印刷|印制|出版|发行|发放|刊发|赠阅|免费)*#"
)
# 12件申请通过网络提交: the way stands behind the number.
_WAY_BEHIND = re.compile(
    r"(?:是|为|属于?)(?:信函|网[上络]|当面|现场|传真|书面|电子邮件|在线)[^，,]{0,4}(?:申请|提交)|"
    r"(?:申请)?(?:是|为)?(?:通过|采用|以|经)[^，,]{2,10}(?:提交|提出|申请|递交)"
)
_NORMATIVE = re.compile(r"(?:宣布)?(?P<what>废止|失效|现行有效)(?:的)?(?:件数|文件)?(?:共|有)?#")
# 制定规章5部、规范性文件40件: the verb stands with the first.
_NORMATIVE_TOO = re.compile(r"(?:行政)?规范性文件(?:共|有)?#")
_WITH_RULES = re.compile(
    r"(?:制定|出台|制发|颁布|(?P<off>废止))[^，。；]{0,12}规章\d+[部件个项][、和]$"
)
_WITH_SHOWN = re.compile(r"(?:公开|发布|公布)[^，。；\d]{0,12}(?:文件|政策)\d+[件条个][、和]$")
# 建议提案办理复文206件, 许可结果24件 in a list of what was published.
_PAPERS = re.compile(r"(?:复文|结果|信息|文件|办理(?:情况)?)#")
_QUOTED_CLASS = re.compile(
    r"(?:其中[，,：:]?)?[“\"][^”\"]+[”\"](?:类)?(?:信息)?#|(?:其中)?(?:回应关切|解读回应|互动交流)#"
)
# 对327条业务咨询与意见建议作出了回复 after the requests: another work.
_CONSULTED = re.compile(r"#(?:[^#，,]{0,6}(?:咨询|意见建议|留言))(?!申请)")
_ASSESSED = re.compile(r"考核|考评|评估|测评|绩效|评议|评比|评价|得分|获评")
_SUBMITTED = re.compile(r"共?(?:提交|提出)(?:了|申请)?#")
_JUST_RECEIVED = re.compile(r"(?:收到|受理|接收|新收)(?:到|了|共)*#$")
_RESULTS = re.compile(
    r"[\d,]+[件宗份][（(，,：:]{1,2}(?:其中)?[，,：:]?(?:予以|同意|部分|不予)公开"
)
_APPLICANTS = ("business", "research", "ngo", "legal_service")
_NATURAL = re.compile(r"公民|自然人|个人|群众")
_ORGANISED = re.compile(r"法人|(?:其他|其它|社会)组织|企业")
_COMBINED = (
    r"非政府信息",
    r"不存在",
    r"非本|不属于本",
    r"不予公开",
    r"已主动公开",
    r"部分(?:予以|同意)?公开",
    r"(?<!部分)(?<!不)(?:予以|同意)公开",
    r"无法提供",
    r"不予处理",
)


def classify(words: Words) -> list[Counted]:
    """The metrics one number states: one, or several zeros told together."""
    words = _with_words_before(words)
    full = compact(words.head).rstrip("，,、") + "#" + compact(words.tail)
    cumulative = True if "累计" in words.head else None
    found = _metrics(words, full)
    return [_with_cumulative(item, cumulative) for item in found]


def _with_words_before(words: Words) -> Words:
    """365期，1234条: a number without any words counts what the one before it counts."""
    match = _NUMBER_AT_END.search(words.before)
    if match is None or _HAN.search(words.head + words.tail):
        return words
    clause = re.split(r"[，,、：:。；;\n]", words.before[: match.start()])[-1]
    return replace(words, head=clause) if _HAN.search(clause) else words


def _metrics(words: Words, full: str) -> list[Counted]:
    if words.base_unit in ("%", "百分点", "‰", "倍"):
        return [_rate(words, full)]
    attribute = _ATTRIBUTE.fullmatch(full)
    if attribute and _DOCUMENTS.search(words.earlier):
        thing = attribute["thing"] or "文件"
        if thing != "信息" or attribute["what"] != "主动公开":
            return [counted_as(words, OPEN, attribute["what"] + thing + "数")]
    if (known := _gazette(words, full) or _normative(words, full)) is not None:
        return [counted_as(words, known, None)]
    again = again_of(full, words.parent)
    if again is not None:
        return [counted_as(words, again, None, Dimensions(applicant=_applicant(again)))]
    against = _AGAINST_YEAR.fullmatch(words.head) if _MOVED.match(words.tail) else None
    if against is not None:
        return [_of_that_year(words, compact(against["noun"]))]
    changed = change_of(compact(words.whole) + "#" + compact(words.tail), words.before)
    if changed is not None:
        return [_moved(words, *changed)]
    full = _REACHED.sub("#", full)
    if _legal_words(full):
        legal = _legal(words, full)
        if legal:
            return legal
    key = follow_key(full, words.parent, words.base_unit)
    if key is not None:
        return [counted_as(words, key, None)]
    share = _request_place(words)
    if share is not None:
        return [share]
    key = _request(words, full)
    if key is not None:
        return [_request_counted(words, key)]
    if words.in_list and words.parent == "powers.items":
        return [counted_as(words, OPEN, strip(words.head) + "事项数")]
    key = first_key("ordinary", full, words.base_unit)
    if key == "assessment.rank" and not _assessed(words, full):
        return [counted_as(words, OPEN, "排名")]
    if key is not None and _is_class(words, key, full):
        key = None
    if key == "visits.website" and re.search(r"公开专栏[^，,。；;]*\d", words.before[-40:]):
        key = "visits.disclosure_column"
    medium = words.parent in ("disclosure.new_media", "disclosure.weibo")
    if key == "visits.website" and medium and "网" not in full:
        key = OPEN
    if key == "mailbox.letters" and medium and not re.search(r"信箱|来信", full):
        key = OPEN
    if key == words.parent == "mailbox.letters" and re.search(r"办结|办复|答复|回复", full):
        key = OPEN
    if key is not None:
        if (
            key == "fees.disclosure"
            and "信息" not in full
            and re.search(r"行政事业性|罚", words.before[-40:])
        ):
            key = "admin_fee.amount"
        return [counted_as(words, OPEN if key == "proposals.both" else key, None)]
    return [disclosed(words, full)]


def _rate(words: Words, full: str) -> Counted:
    """A percentage; the share of a class names its class."""
    key, label = rate_of(full, words.before, words.parent, words.category)
    shared = key == "disclosure.category_share"
    return counted_as(words, key, label, Dimensions(category=words.category) if shared else None)


def _assessed(words: Words, full: str) -> bool:
    """A rank is one of an assessment only where one is told of."""
    behind = words.text[words.ways[0].end : words.ways[0].end + 24]
    return bool(_ASSESSED.search(words.before[-60:] + full + behind))


def _is_class(words: Words, key: str, full: str) -> bool:
    """建议提案0条 in a list of the information disclosed is a class of it."""
    listed = words.in_list and (words.parent or "").startswith("disclosure.")
    if listed and words.base_unit in ("条", "篇", "则") and _QUOTED_CLASS.match(full):
        return True
    return (
        listed
        and (words.base_unit in ("条", "篇", "则") or _PAPERS.search(full) is not None)
        and key.startswith(
            (
                "proposals.",
                "procurement.",
                "supervision.",
                "meetings.",
                "powers.",
                "disclosure.catalogue",
            )
        )
        and (
            _PAPERS.search(full) is not None
            or not re.search(r"收到|办理|答复|回复|开展|召开", full)
        )
    )


def _moved(words: Words, metric: str, label: str | None) -> Counted:
    """收到申请由上年的34件增加到56件: both are the metric itself, the first of the year before."""
    side = re.fullmatch(r"(?P<noun>.+)[(](?P<side>[原现])[)]", label or "")
    if side and (side["side"] == "现" or re.search(r"去年|上年|20\d{2}年", words.head)):
        noun = side["noun"]
        base = _metrics(replace(words, head=noun, whole=noun, tail="", parent=None), noun + "#")[0]
        if base.metric == "disclosure.total" and side["side"] == "原":
            return counted_as(words, "disclosure.previous_year", None)
        if base.metric not in (OPEN, "disclosure.category"):
            return base
    return counted_as(words, metric, label)


def _of_that_year(words: Words, noun: str) -> Counted:
    """申请较2020年的52件减少: what is named, or what the number before counted, of that year."""
    known = words.parent if not _HAN.search(strip(noun)) else None
    if known is None:
        base = replace(words, head=noun, whole=noun, tail="", parent=None)
        known = _metrics(base, noun + "#")[0].metric
    if known == "disclosure.total":
        return counted_as(words, "disclosure.previous_year", None)
    return counted_as(words, known, None, Dimensions(applicant=_applicant(known)))


def _gazette(words: Words, full: str) -> str | None:
    """公报全年印发12期，共3600册: the gazette stands in a clause before."""
    if "公报" not in words.before[-60:] or not re.search(r"(?<!统计)公报", words.before[-60:]):
        return None
    if re.match(r"(?:共|累计)*刊[登载发][^#，,]{0,12}(?:文件|信息|公文|文稿|政策)#", full):
        return "disclosure.gazette"
    unit = {"期": "gazette.issues", "册": "gazette.copies"}.get(words.base_unit or "")
    return unit if _PRINTED.match(full) else None


def _normative(words: Words, full: str) -> str | None:
    """废止2件 where the clause before tells of 规范性文件."""
    if _NORMATIVE_TOO.match(full):
        if not words.in_list and _WITH_SHOWN.search(words.before):
            return "normative.disclosed"
        if listed := _WITH_RULES.search(words.before):
            return "normative.abolished" if listed["off"] else "normative.made"
    match = _NORMATIVE.match(full) if "规范性文件" in words.before[-40:] else None
    if match is None or words.base_unit not in ("件", "份", "个", None):
        return None
    return "normative.in_force" if match["what"] == "现行有效" else "normative.abolished"


def _with_cumulative(item: Counted, cumulative: bool | None) -> Counted:
    known = item.dimensions
    dimensions = Dimensions(
        known.applicant, known.channel, known.category, known.place, known.subject, cumulative
    )
    return Counted(item.metric, item.label, dimensions)


def _legal_words(full: str) -> bool:
    """信访举报投诉类申请 is an outcome of requests, no complaint."""
    return bool(_LEGAL.search(full)) and bool(_LEGAL.search(_PETITION.sub("", full)))


def _legal(words: Words, full: str) -> list[Counted]:
    if not units.unit_fits(units.COUNT, words.base_unit):
        return []
    keys = [
        rule.key
        for rule in rules.REVIEW_RULES
        if rule.key.endswith(".total") and rule.pattern.search(full)
    ]
    first = first_key("review", full, words.base_unit)
    if any(key.startswith("litigation.") and key.count(".") > 1 for key in keys):
        keys = [key for key in keys if key != "litigation.total"]
    if len(keys) > 1:
        if words.zero:
            return [counted_as(words, key, None) for key in keys]
        return [counted_as(words, OPEN, None)]
    return [counted_as(words, first, None)] if first else []


def _request(words: Words, full: str) -> str | None:
    """A key about requests; channels and persons only where requests are told of."""
    if words.base_unit in ("种", "类", "篇", "个渠道"):
        return None
    if not units.unit_fits(units.COUNT, words.base_unit) or _legal_words(full):
        return None
    told = (words.parent or "").split(".")[0]
    if told in ("review", "litigation", "mailbox", "hotline", "proposals") and "申请" not in full:
        return None
    about = _about_requests(words, full)
    if about and sum(bool(re.search(word, full)) for word in _COMBINED) > 1:
        return OPEN if re.search(r"[、和及或与]", full.split("#")[0]) else None
    if about and (channel := _channel(words, full)):
        return channel
    if _SUBMITTED.match(full) and re.search(r"申请人?[^。；;]{0,12}自然人", words.before[-30:]):
        return "requests.natural_person"
    if about and re.fullmatch(
        r"(?:其余|剩余|余下|另有|另外|还有)(?:的)?#(?!.*(?:结转|转至|转下|转入)).*", full
    ):
        return OPEN
    told_of = full.split("#")[0]
    together = bool(_NATURAL.search(told_of) and _ORGANISED.search(told_of))
    for rule in rules.fitting("request", words.base_unit):
        if together and rule.key in ("requests.natural_person", "requests.organisation"):
            continue
        if rule.context == rules.REQUESTS and not about:
            continue
        if rule.context == "answered" and not _answering(words):
            continue
        if rule.context == "answers" and not _ANSWERS.match(words.parent or ""):
            continue
        if rule.pattern.search(full):
            return rule.key
    return None


def _request_place(words: Words) -> Counted | None:
    """其中市级78件 after the requests received: the same metric at a place."""
    listed = words.in_list and words.parent in ("requests.received", "requests.processed")
    place = PLACE.match(compact(strip(words.head))) if listed else None
    if place is None or words.parent is None or words.base_unit in units.MONEY_UNITS:
        return None
    return counted_as(
        words, words.parent, None, Dimensions(applicant="total", place=place["place"])
    )


def _about_requests(words: Words, full: str) -> bool:
    if "申请" in full:
        return "公开" in full or not re.search(rf"补助|专利|救助|{rules.OTHER_CLAIMS}", full)
    if _told_as_requests(words, full):
        return True
    if _CONSULTED.search(full):
        return False
    family = (words.parent or "").split(".")[0]
    if _OUTCOME.search(full) and not re.search(r"信息(?:数|#)|文件", full):
        near = "申请" in words.before[-80:] or words.section == "requests"
        if near or words.base_unit in ("件", "宗", "起", "份"):
            return True
    if family in ("requests", "outcome"):
        return not re.search(r"主动公开|网站|微信|信箱|来信|留言|建议|提案", full) or _answering(
            words
        )
    return words.section == "requests" and not re.search(r"主动公开|信箱|留言|建议|提案|热线", full)


def _told_as_requests(words: Words, full: str) -> bool:
    """申请量上升，共收到12件; 答复28件（予以公开10件: the words before or behind tell of requests."""
    if _JUST_RECEIVED.search(full):
        return bool(re.search(r"公开申请|依申请公开", words.before[-40:]))
    behind = words.text[words.ways[0].end : words.ways[0].end + 24]
    return bool(re.search(r"(?:答复|办结)(?:了)?#", full) and _RESULTS.match(behind))


def _answering(words: Words) -> bool:
    told = (words.parent or "").split(".")[0] in ("requests", "outcome")
    return told or "申请" in words.before[-80:]


def _channel(words: Words, full: str) -> str | None:
    """One channel alone names the channel's key; several together are the total."""
    if re.search(r"公开.*#|答复|办结|结转", full) and not re.search(r"申请|提交", full):
        return None
    if re.search(r"(?:答复|办结|办理|结转|同意公开|予以公开|不予公开).*#", full):
        return None
    listed = words.in_list and words.parent is not None and words.parent.startswith("requests")
    if not listed and not re.search(r"(?<!依)申请|提交", full):
        return None
    told, _, tail = full.partition("#")
    told += way.group() if (way := _WAY_BEHIND.match(tail)) else ""
    text = re.sub(r"依申请公开(?:平台|系统|专栏)|信息公开(?:网|平台)", "", told)
    matched = [key for key, pattern in rules.CHANNELS if pattern.search(text)]
    told_of = (words.parent or "").startswith("requests.")
    if told_of and len(matched) > 1 and not re.search(r"收到|受理|接收|新收", text):
        return OPEN
    return matched[0] if len(matched) == 1 else None


def _request_counted(words: Words, key: str) -> Counted:
    if key in ("requests.received", "requests.processed", "requests.answered"):
        return counted_as(words, key, None, Dimensions(applicant="total", place=owner_of(words)))
    if (applicant := key.removeprefix("requests.")) in _APPLICANTS:
        return counted_as(words, "requests.received", None, Dimensions(applicant=applicant))
    return counted_as(words, key, None, Dimensions(applicant=_applicant(key)))


def _applicant(key: str) -> str | None:
    """Prose about a row of the requests table with nobody named is about all applicants."""
    metric = METRICS.get(key)
    return "total" if metric is not None and "requests" in metric.tables else None
