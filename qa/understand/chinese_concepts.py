"""The concepts of Chinese questions about these reports, and what each metric is said with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from qa.understand.asked import MetricAsked
from qa.understand.concepts import Heard, Lexicon, Meaning

_NOT = r"(?:没有?|未|不|并未|尚未|还没有?|仍未)"
WORDS: dict[str, str] = {
    # what is asked for
    "REQUEST": r"(?:依?申请公开|(?:要求?|请求|想要?|来要|索要|索取)(?:政府|相关|有关)?信息公开|(?:要求|请求)公开|(?:政府)?信息公开)的?申请|依?申请公开|(?:要求|请求)公开|(?:来要|索要|索取|讨要)(?:政府|相关|有关)?(?:信息|材料)|申请(?!书|表|人(?!数)|须知|指南|流程|条件|行政复议|复议|渠道)",
    "APPLICANT": r"申请人(?!数)", "RECEIVE": r"找上门|收到|新收|新来|来了|接到|接了|受理|接收|收悉|新增|递来|递交|提交|提出|送来|收了|收",
    # what became of it
    "GIVE": r"(?<!不)(?<!未)(?:同意|予以|准予|给予|答应|准许|允许)(?:全部|全文)?(?:公开|提供)?|(?:如数|全部)(?:公开|提供|给)了?|满足了",
    "PART": r"(?:只|仅)?(?:公开|提供|给)了?一?部分|(?:同意|予以)?部分(?:予以)?(?:公开|提供)|(?:遮|隐)(?:去|掉).{0,6}(?:公开|提供)",
    "DENY": r"不(?:予|同意|准|能|肯|给)(?:公开|提供)?|(?:被)?(?:拒绝|回绝|驳回|婉拒|拒)(?:了|掉)?(?:公开|提供)?|(?:没有?|未)(?:予|能|同意|给)?公开|挡回",
    "SECRET": r"国家秘密|国家机密|涉密|保密",
    "TRADE": r"商业(?:秘密|机密)", "PRIVACY": r"(?:个人)?隐私", "FORBID": r"法律?(?:、|和)?(?:行政)?法?规?(?:所|明令|明文)?禁止(?:公开)?",
    "SECURITY": r"三安全一稳定|国家安全|公共安全|社会稳定", "THIRD": r"第三[方人](?:合法)?(?:的)?(?:权益|利益)?|(?:他人|别人)(?:合法)?的?(?:权益|利益)",
    "INTERNAL": r"内部(?:事务|管理|人事)(?:信息)?", "PROCESS": r"过程性(?:信息)?|讨论(?:稿|记录)|(?:请示|磋商)(?:报告)?过程",
    "CASEFILE": r"(?:行政)?(?:执法)?(?:案卷|卷宗)", "QUERY": r"行政查询(?:事项)?",
    "NONEXISTENT": r"(?:申请)?(?:的)?(?:政府)?信息不存在|(?:没有?|无|查无)(?:这|该|此|那|相关|所申请的?)(?:个|条|份|项|些)?(?:政府)?(?:信息|材料|资料|东西)|查无此(?:信息|件|文)",
    "NOTHELD": rf"{_NOT}(?:掌握|持有|保存)(?:相关|该|这些)?(?:政府)?(?:信息|材料)?|手[里头上](?:也)?(?:没有?|无)(?![办结审处答])(?:相关)?(?:信息|材料)?",
    "UNABLE": r"(?:无法|没法|不能|没办法|无力)(?:提供|给出?|满足)|提供不[了出]|[给拿]不[了出]来?",
    "NEEDSMAKING": r"(?:要|需|需要)?(?:另行|另外|重新|专门)?(?:制作|加工|汇总)|(?:没有?|无)现成(?:的)?(?:信息|材料)?",
    "UNCLEAR": r"(?:补正后?)?(?:内容)?(?:仍|还是|依然|还)?不(?:明确|清楚|够清楚)|说不清楚?",
    "NOTHANDLED": r"(?:不予|不再|不作|没有?)处理",
    "PETITION": r"信访(?:、?举报)?(?:、?投诉)?类?|(?:举报|投诉)(?:、|和)?(?:投诉|举报)类(?:的)?",
    "REPEAT": r"重复(?:提交|递交|来|提|递|地)*(?:的)?(?=申请|过?的|几|多少|来|要|$)|(?:同样|一样|相同)(?=的申请)|(?:又|再次|反复)(?:递|提|交|来)(?:交|了)?一?[遍次回]", "EXCESSIVE": r"大量反复|无正当理由.{0,4}反复",
    "PUBLICATION": r"公开出版物|出版物|书报刊|报刊书籍", "CONFIRM": r"重新出具|(?:要求)?(?:确认|重开)(?:已获取)?信息",
    "UNPAID": r"(?:没|未|不|没有)(?:按(?:时|期|通知))?[交缴](?:纳)?费用?|逾期.{0,8}?费", "NOTAMENDED": r"(?:没有?|未|不|逾期不?)补正",
    "ALREADYPUBLIC": r"(?:本来|原本|早)?(?:就)?(?:已经?|早已)(?:主动)?公开(?:过|了)?的?(?:范围|信息)?", "AMEND": r"(?:告知|要求|通知)(?:申请人)?(?:作出)?(?:更改|补充|补正)+",
    "NOTOURS": r"(?:不属于?|不是|非)本(?:行政)?机关(?:的)?(?:公开|职责|职权|掌握|管)?(?:范围)?|不[归该由]?(?:本|我|它|该|自己)(?:机关|单位|部门|局|厅|们)?(?:来)?(?:管|公开|负责)|找错(?:了)?(?:门|部门|单位|机关)|(?:归|属于?)(?:别的|其他|别家)(?:部门|单位|机关)(?:管)?",
    "ELSEWHERE": r"(?:其他|别的|另外的?)(?:途径|渠道)(?:办理|解决)",
    # how it came
    "INPERSON": r"当面|当场|现场|(?<!找)上门|亲自|跑(?:来|到)(?:窗口|大厅|现场)?|(?:到|在|来)?(?:窗口|大厅|柜台)(?:来|递|交)?", "FAX": r"(?:发|用|打|以|通过)?传真(?:方式)?(?:发来|过来|来)?的?",
    "ONLINE": r"(?:从|在|通过|用)?(?:网上|网络|在线|互联网|线上|电子邮件|电邮|邮箱|(?:发)?邮件)(?:方式|渠道|提交|递交|来|发来|过来)*的?", "LETTER": r"(?:用|以|通过)?(?:信函|邮寄|写信|寄信|来信|书信|信件|挂号信|快递|邮政|纸质信)(?:方式|寄来|过来|来|提交|递交)*的?",
    # where it stands
    "PENDING": rf"{_NOT}(?:办|审|了|处理|判)?(?:完|结|理|毕|好)+(?:的|掉)?|{_NOT}(?:有|出)结果|悬而未决|(?:还|仍)?在[办审](?:理)?(?:中)?",
    "CARRIEDIN": r"(?:头|上|前)一?年度?(?:没办完)?(?:接|带|转|留|拖|剩|欠|遗)[一-鿿]{0,3}?(?:来|下|的)|(?:旧|老|陈年)(?=申请)|往年(?:遗留|留下|积压)", "CARRY": r"(?:留|拖|转|放|推|顺延)(?:到|至|给|入)?了?(?:来年|下年|下一年|次年|明年|第二年)|跨年度?(?:转结|结转)?|(?:转结|结转)(?:到|至)?(?:下|次)一?年度?", "EXTENDED": r"延[期长](?:答复|办结|办理|回复)?(?:期限)?|(?:办|答复)得?晚了", "ONTIME": r"(?:按时|按期|及时|如期|(?:法定|规定)?(?:期限|时限|时间)内)(?:办结|答复|办完|回复|办理)",
    "RATE": r"率|百分之|占比|比例", "BODIES": r"(?:部门|单位|机关|局|企业|市场主体)(?:共|一共|总共)?(?:有|是)?(?:多少|几)|(?:多少|几)[家户](?!.{0,8}申请)",
    # reviews and lawsuits
    "REVIEW": r"(?:行政)?复议(?!机关|决定书|机构|委员会|人员|文书|制度|工作)", "LAWSUIT": r"(?:信息公开)?(?:行政)?(?:诉讼|官司)|起诉|(?:被|给)?(?:人)?告(?:上|到|进)了?(?:法院|法庭)|打(?:了)?官司|吃(?:了)?官司|对簿公堂|(?:上|闹到)(?:了)?(?:法院|法庭)|当(?:了)?被告",
    "DIRECT": rf"(?:{_NOT}|跳过|绕过|绕开)(?:经过?|走|先|申请|提起|做)*(?:行政)?复议(?:这一步|程序)?(?:就|而|便|,)?(?:径直|直接)?(?:告(?:上|到|进)?了?(?:法院|法庭)?(?:的)?|起诉|上法院|上法庭|打官司|提起(?:行政)?诉讼|诉讼)?|(?:径直|直接)(?:去|向|到)?(?:告(?:上|到|进)?了?(?:法院|法庭)?(?:的)?|起诉|上法院|上法庭|打官司|法院起诉|提起(?:行政)?诉讼)",
    "AFTERREVIEW": r"(?:先)?(?:经过?|走|走完|申请)?了?(?:行政)?复议(?:了|过|完|结果)?(?:之|以)?(?:后|再|又|不服)+(?:起诉|上法院|打官司|告(?:上|到|进)?了?(?:法院|法庭)?|提起(?:行政)?诉讼|(?:行政)?诉讼)?",
    "UPHELD": r"(?:结果)?维持(?:原(?:状|判|决定))?", "CORRECTED": r"(?:结果)?(?:被)?(?:依法)?(?:纠正|纠错|撤销|改正)", "OTHERRESULT": r"其他(?:结果|情形|情况)",
    # what is published
    "PUBLISH": r"公开(?!栏|目录|专栏|平台|指南|工作)|发布(?!会)|发出|推送|刊登|刊发|挂(?:出|上)?了?|登(?:载|出)?了?|晒出?了?|发了?(?=多少|几|出|的信息)", "SITE": r"(?:政府|门户|官方)?(?:门户)?(?:网站|官网)",
    "WECHAT": r"(?:政务)?微信(?:公众号|公众平台)?|公众号", "WEIBO": r"(?:政务|官方)?微博", "NEWMEDIA": r"(?:政务)?新媒体", "GAZETTE": r"(?:政府)?公报",
    "BOARD": r"公开栏|公告栏|公示栏|宣传栏|广播|(?:其他|传统)(?:方式|形式|渠道|途径)", "SITE_CATALOGUE": r"公开目录",
    # documents, decisions, money
    "NORM": r"(?:行政)?规范性文件|红头文件", "RULES": r"规章(?!制度)", "MADE": r"新出了?|(?:新)?发(?:了|过)?(?:多少|几)[个件份](?=(?:行政)?规范性)|制发|制定|制作|出台|印发|新发|起草", "ABOLISH": r"废(?:了|掉)|废止|废除|作废|失效", "INFORCE": r"(?:现行|仍然?|还|继续|目前)?(?:有效|管用)",
    "LICENCE": r"(?:行政)?许可(?!证)", "PENALTY": r"(?:行政)?处罚|罚单", "COERCED": r"(?:行政)?强制措施", "COERCION": r"(?:行政)?强制", "OTHERSERVICE": r"(?:其他)?对外管理服务(?:事项)?", "ADMINFEE": r"(?:行政)?事业性收费|收费[（(](?:行政)?事业性[)）]",
    "ITEMSOF": r"项目(?:数量|数)?|事项|(?:多少|几)项", "PREVIOUS": r"上一?年度?|前一年|去年", "CHANGED": r"增减|增/减|增或减|增加|减少|变动|多了|少了|新增|取消|砍掉",
    "PROCURE": r"(?:政府)?(?:集中)?采购", "MONEY": r"多少(?:钱|元|万元|亿元)|(?:总)?金额|花(?:了|掉|费)|资金|总额",
    "INFOFEE": r"信息处理费|(?:检索|复制|邮寄|工本)(?:、|和|与)?(?:检索|复制|邮寄|工本)?(?:、|和|与|等)?(?:检索|复制|邮寄|工本)?费用?", "FEE": r"收费|(?:收|收取)了?(?:多少)?(?:钱|费用?)",
    # people, meetings, channels
    "FULLTIME": r"专职", "PARTTIME": r"兼职", "STAFF": r"工作人员|人手|人员|多少人|几个人|几人", "TRAIN": r"培训", "COURSES": r"(?:多少|几)[场期次个]|班|场次|期数", "PEOPLE": r"人次|(?:多少|几)个?人|人数|参训|受训",
    "MEETING": r"(?:工作|专题)(?:会议|会)|开(?:了|过)?(?:多少|几)[次场个](?:专题|工作)?会", "PRESS": r"新闻发布会|发布会|新闻通气会|记者会", "INTERVIEW": r"(?:在线|网上|网站)?访谈",
    "BYHEAD": r"(?<!分管)(?<!副)(?:由|是)?(?:主要(?:负责|领导)(?:同志|人|干部)?|一把手|正职|单位负责人|(?<![一-鿿副])?(?:部|局|厅|署|市|县|区|镇|乡|州)领导|(?<!副)(?:部|局|厅|署|市|县|区|镇|乡|州)长)(?:本人|亲自)?(?:参加|出席|到场|到会|出面|出镜|做客)?",
    "INTERPRET": r"(?:政策)?解读", "HOTTOPIC": r"(?:回应)?(?:社会|公众)?(?:关注)?(?:的)?(?:热点|舆情|关切)", "COMPLAINT": r"(?:群众|环保|公众)?(?:举报|投诉)(?:件|案件|案)?", "APPEAL": r"申诉",
    "CONSULT": r"咨询", "PHONE": r"电话|热线", "HANDOUT": r"宣传(?:资料|材料|手册|册子?|单|品|页|折页)|小册子|册子|传单|折页|明白[纸卡]", "HOTLINE": r"(?<!\d)12345(?!\d)|便民热线|市长热线",
    "RANDOM": r"双随机(?:、?一公开)?(?:抽查|检查|抽|查)?了?", "CHECK": r"(?:监督|专项)?(?:检查|督查|巡查)", "COLUMN": r"专栏|栏目", "OPENED": r"新(?:开|设|增|建)设?|开设",
    "SATISFY": r"满意[度率]", "BUDGET": r"(?:专项|工作)?经费", "CONGRESS": r"人大(?:代表)?(?:的)?(?:建议|议案)|代表建议", "CPPCC": r"政协(?:委员)?(?:的)?提案|委员提案", "READING": r"查阅(?:信息|资料)?的?(?:点|场所|中心|室)", "VISITORS": r"接待|人次",
    "FOLLOWERS": r"粉丝|关注(?:人数|用户|者|量)|订阅(?:人数|用户)",
}  # fmt: skip
# A channel or a ground says more than the bare thing it belongs to.
WEIGHTS: dict[str, float] = {
    "RECEIVE": 0.1, "PUBLISH": 0.6, "STAFF": 0.5, "COURSES": 0.4, "PEOPLE": 0.6, "MONEY": 0.6, "DENY": 0.9, "GIVE": 0.9,
    "REVIEW": 0.9, "DIRECT": 1.6, "CARRY": 1.2, "AFTERREVIEW": 1.6, "ITEMSOF": 0.8, "REPEAT": 1.2,
}  # fmt: skip
_OUTCOMES = (
    ("outcome.denied.state_secret", "SECRET"), ("outcome.denied.trade_secret", "TRADE"), ("outcome.denied.privacy", "PRIVACY"),
    ("outcome.denied.law_forbids", "FORBID"), ("outcome.denied.three_securities", "SECURITY"), ("outcome.denied.third_party", "THIRD"),
    ("outcome.denied.internal_affairs", "INTERNAL"), ("outcome.denied.process_information", "PROCESS"),
    ("outcome.denied.case_file", "CASEFILE"), ("outcome.denied.administrative_query", "QUERY"),
)  # fmt: skip
_OF_REQUESTS = (
    ("outcome.granted", "GIVE"), ("outcome.partial", "PART"), ("outcome.denied", "DENY"), ("outcome.nonexistent outcome.unable.not_held", "NONEXISTENT"),
    ("outcome.unable.not_held", "NOTHELD"), ("outcome.unable", "UNABLE"), ("outcome.unable.needs_making", "NEEDSMAKING"), ("outcome.unable.unclear", "UNCLEAR UNABLE"),
    ("outcome.not_handled", "NOTHANDLED"), ("outcome.not_handled.petition", "PETITION"), ("outcome.not_handled.repeated", "REPEAT"),
    ("outcome.not_handled.excessive", "EXCESSIVE"), ("outcome.not_handled.publication", "PUBLICATION"), ("outcome.not_handled.confirmation", "CONFIRM"),
    ("outcome.other.fee_unpaid", "UNPAID"), ("outcome.other.not_amended", "NOTAMENDED"), ("outcome.already_public", "ALREADYPUBLIC"), ("outcome.not_ours", "NOTOURS"),
    ("outcome.elsewhere", "ELSEWHERE"), ("outcome.amend", "AMEND"), ("requests.in_person", "INPERSON"), ("requests.fax", "FAX"), ("requests.online", "ONLINE"),
    ("requests.letter", "LETTER"), ("requests.carried_over", "PENDING"), ("requests.completed_extended", "EXTENDED"), ("requests.completed_on_time", "ONTIME"),
)  # fmt: skip
_OF_CASES = (("upheld", "UPHELD"), ("corrected", "CORRECTED"), ("other", "OTHERRESULT"), ("pending", "PENDING"))  # fmt: skip
_OF_DECISIONS = (
    ("licence", "LICENCE"), ("penalty", "PENALTY"), ("coercion", "COERCION"), ("other_service", "OTHERSERVICE"), ("admin_fee", "ADMINFEE"),
)  # fmt: skip
_BARE = (
    ("requests.received", "REQUEST RECEIVE"), ("review.total", "REVIEW !RATE"), ("litigation.total", "LAWSUIT !RATE"),
    ("requests.carried_over", "REQUEST CARRY"), ("requests.carried_in", "REQUEST CARRIEDIN"), ("coercion.decisions", "COERCED"), ("admin_fee.amount", "ADMINFEE"), ("litigation.direct.total", "DIRECT"), ("litigation.after_review.total", "AFTERREVIEW"),
    ("disclosure.website", "SITE PUBLISH"), ("disclosure.wechat", "WECHAT PUBLISH"), ("disclosure.weibo", "WEIBO PUBLISH"),
    ("disclosure.new_media", "NEWMEDIA PUBLISH"), ("disclosure.other", "BOARD PUBLISH"),
    ("normative.made", "NORM MADE"), ("normative.abolished", "NORM ABOLISH"), ("normative.in_force", "NORM INFORCE"),
    ("normative.disclosed normative.disclosed_total", "NORM PUBLISH"), ("rules.made", "RULES MADE"), ("rules.abolished", "RULES ABOLISH"), ("rules.in_force", "RULES INFORCE"),
    ("procurement.projects", "PROCURE ITEMSOF"), ("procurement.amount", "PROCURE MONEY"), ("fees.disclosure", "INFOFEE"), ("fees.disclosure", "REQUEST FEE"),
    ("staff.full_time", "FULLTIME STAFF"), ("staff.part_time", "PARTTIME STAFF"), ("training.courses", "TRAIN COURSES"), ("training.participants", "TRAIN PEOPLE"),
    ("meetings.held", "MEETING"), ("response.press_conferences", "PRESS"), ("response.interviews", "INTERVIEW"), ("response.interpretations", "INTERPRET"),
    ("response.press_conferences_by_head", "PRESS BYHEAD"), ("response.interviews_by_head", "INTERVIEW BYHEAD"), ("response.hot_topics", "HOTTOPIC"),
    ("complaints.total", "COMPLAINT !REQUEST !REVIEW !LAWSUIT"), ("appeals.total", "APPEAL"), ("consultation.phone", "CONSULT PHONE"), ("consultation.online", "CONSULT ONLINE"),
    ("consultation.in_person", "CONSULT INPERSON"), ("consultation.total", "CONSULT"), ("publicity.handouts", "HANDOUT"), ("hotline.cases", "HOTLINE !COMPLAINT"),
    ("topic.random_inspection", "RANDOM"), ("website.columns_new", "COLUMN OPENED"), ("assessment.satisfaction", "SATISFY"),
    ("proposals.congress", "CONGRESS"), ("proposals.consultative", "CPPCC"), ("reading_places.visits", "READING VISITORS"), ("reading_places.count", "READING"),
    ("wechat.followers", "FOLLOWERS"),
)  # fmt: skip


def _rows() -> list[tuple[str, str]]:
    rows = [*_BARE]
    rows += [(keys, f"{word} {thing} !BODIES !RATE !REVIEW !LAWSUIT") for keys, word in _OUTCOMES for thing in ("REQUEST", "DENY")]  # fmt: skip
    rows += [(keys, f"{word} {thing} !BODIES !RATE !REVIEW !LAWSUIT !FEE !CONSULT") for keys, word in _OF_REQUESTS for thing in ("REQUEST", "APPLICANT")]  # fmt: skip
    for name, word in _OF_CASES:
        rows.append((f"review.{name}", f"REVIEW {word} !LAWSUIT !DIRECT !AFTERREVIEW !RATE"))
        rows.append((f"litigation.direct.{name}", f"DIRECT {word} !RATE"))
        rows.append((f"litigation.after_review.{name}", f"AFTERREVIEW {word} !RATE"))
    for name, word in _OF_DECISIONS:
        rows.append((f"{name}.items_previous", f"{word} ITEMSOF PREVIOUS !CHANGED"))
        rows.append((f"{name}.items_change", f"{word} ITEMSOF CHANGED"))
    return rows


# What the parts of a question share: said once, meant in each.
_SHARED = frozenset(
    ["REQUEST", "REVIEW", "LAWSUIT", "DIRECT", "AFTERREVIEW", "NORM", "RULES", "PUBLISH", "LICENCE", "PENALTY",
     "COERCION", "OTHERSERVICE", "ADMINFEE", "ITEMSOF", "PROCURE", "TRAIN", "CONSULT", "PRESS", "INTERVIEW", "STAFF"]
)  # fmt: skip
# What can be counted by itself: a part with a thing of its own takes none from another.
_THINGS = _SHARED - {"PUBLISH", "ITEMSOF", "STAFF"} | {"COERCED", "APPLICANT"}
_JOINT = r"[,，;；。、?？!！]|以及|还有|还是|和(?!解)|与|及(?!时)|跟|又"


@cache
def lexicon() -> Lexicon:
    """The Chinese lexicon, compiled once."""
    return Lexicon(WORDS, WEIGHTS, tuple(Meaning.of(*row) for row in _rows()), _SHARED, _JOINT)


def chinese_concepts(text: str) -> tuple[MetricAsked, ...]:
    """The metrics that the words of a question make up, whatever their order, part by part.

    >>> [item.keys[0] for item in chinese_concepts("申请里发传真来的和写信来的各多少")]
    ['requests.fax', 'requests.letter']
    """
    found: list[MetricAsked] = []
    parts = lexicon().parts(text)
    for place in range(len(parts)):
        one = _of_part(text, parts, place)
        if one is not None and all(one.keys != other.keys for other in found):
            found.append(one)
    asked = [one for place, one in enumerate(found) if not _frame(text, one, found[place + 1 :])]
    return tuple(asked or found)


_BARE_THINGS = ("requests.received", "review.total", "litigation.total", "litigation.direct.total",
                "litigation.after_review.total")  # fmt: skip
_ASKS = re.compile(r"多少|几|[数量]|各|哪|吗|率|百分")


def _frame(text: str, one: MetricAsked, others: Sequence[MetricAsked]) -> bool:
    """收到的申请里, 复议后起诉、: what the narrower parts behind it are of, itself not asked for."""
    if one.keys[0] not in _BARE_THINGS or not others:
        return False
    root = one.keys[0].rpartition(".")[0]
    kin = ("requests.", "outcome.") if root == "requests" else (f"{root}.",)
    kept = others[0].keys[0].startswith(kin) and others[0].start >= one.end
    return kept and not _ASKS.search(text[one.end : others[0].start])


def _of_part(text: str, parts: Sequence[Sequence[Heard]], place: int) -> MetricAsked | None:
    """The most specific metric of a part, with the thing that a part beside it said for it."""
    own = _concepts(parts[place])
    near = () if own & _THINGS else _lender(parts, place)
    meaning = lexicon().best(own | (_concepts(near) & _SHARED)) if own - _SHARED else None
    if meaning is None or not meaning.needs & own - _SHARED:
        meaning = lexicon().best(own)
    if meaning is None:
        return None
    mine = [one for one in parts[place] if one.concepts & meaning.needs]
    used = [one for one in near if one.concepts & meaning.needs - own] + mine
    words = " ".join(dict.fromkeys(text[one.start : one.end] for one in used))
    return MetricAsked(meaning.keys, mine[0].start, mine[-1].end, words)


def _lender(parts: Sequence[Sequence[Heard]], place: int) -> Sequence[Heard]:
    """The nearest part before that names a thing, else the nearest behind."""
    for other in (*range(place - 1, -1, -1), *range(place + 1, len(parts))):
        if _concepts(parts[other]) & _THINGS:
            return parts[other]
    return ()


def _concepts(heard: Sequence[Heard]) -> frozenset[str]:
    return frozenset(name for one in heard for name in one.concepts)
