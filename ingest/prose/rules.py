"""Which key of the closed list a counted thing has: patterns over `head#tail`, first match wins.

The wording of the keys is that of VOCABULARY.md and of the forms of 2008, 2014, 2019 and 2021.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from ingest.prose.units import ANY, COUNT, MONEY, PEOPLE, unit_fits

REQUESTS, DISCLOSURE, FREE = "requests", "disclosure", ""


@dataclass(frozen=True, slots=True)
class Rule:
    """A key, the words that tell it, the kind of unit, and the context it needs."""

    key: str
    pattern: re.Pattern[str]
    units: str
    context: str


def _rule(key: str, pattern: str, units: str = ANY, context: str = FREE) -> Rule:
    return Rule(key, re.compile(pattern), units, context)


#: Applications for something else than information.
OTHER_CLAIMS = (
    r"(?:许可|补助|补贴|专利|救助|信用修复|审批|登记|道路|占用|工伤|仲裁|法律援助|公证|低保|住房|贷款|入学|"
    r"执照|备案|注册|证照?|资质|认定|鉴定|户口|落户|用地|商标|强制执行|赔偿)[^#，,公信]{0,8}申请"
)
_NOT_APPLIED = rf"^(?!.*(?:撤回|撤销|涉及申请|复议|诉讼|举报|投诉|12345|群众来信|补助|专利|救助|信用修复|{OTHER_CLAIMS}))"
_RECEIVED = r"(?:收到|(?<!不予)受理|接收|接到|新收|收取|接受|登记|承办|受到|收)"
#: Requests, from the narrower to the wider: outcomes and channels before the total.
REQUEST_RULES: tuple[Rule, ...] = (
    _rule(
        "requests.carried_in",
        r"(?:上年度?|去年度?|上一年度?|往年)(?:末|底)?(?:度)?(?:的)?(?:结转|转结|遗留|转入)|转办上一?年|20\d{2}年度?(?:末|底)?(?:的)?(?:结转|转结|遗留)(?!至|到|入)|(?:结转|转结)(?:自)?(?:上年|上一年|去年)|上年.{0,6}转入",
    ),
    _rule(
        "requests.carried_over",
        r"(?:结转|转结)(?:至|到|入)?(?:下|次|明|来|20)(?:一)?(?:年|\d)|转(?:至|入|到)?(?:下|次|明)(?:一)?年|#?转(?:至|入|到)?20\d{2}年|(?:下|次)(?:一)?年度?继续办理|顺延(?:到|至)(?:下|次|明)一?年",
    ),
    _rule("outcome.already_public", r"属于已经?主动公开", "cases"),
    _rule("outcome.denied", r"等(?:原因|情形|情况)?.{0,4}不予公开", COUNT, REQUESTS),
    _rule("outcome.unable", r"等(?:原因|情形|情况)?.{0,4}无法提供", COUNT, REQUESTS),
    _rule("outcome.not_handled", r"等(?:原因|情形|情况)?.{0,4}不予处理", COUNT, REQUESTS),
    _rule("outcome.not_handled.excessive", r"反复申请", COUNT),
    _rule("outcome.denied.state_secret", r"国家秘密", COUNT, REQUESTS),
    _rule("outcome.denied.law_forbids", r"(?:法律|行政法规).{0,6}禁止", COUNT, REQUESTS),
    _rule("outcome.denied.three_securities", r"三安全一稳定|国家安全", COUNT, REQUESTS),
    _rule("outcome.denied.third_party", r"第三方(?:合法)?权益", COUNT, REQUESTS),
    _rule("outcome.denied.trade_secret", r"商业秘密", COUNT, REQUESTS),
    _rule("outcome.denied.privacy", r"个人隐私", COUNT, REQUESTS),
    _rule("outcome.denied.internal_affairs", r"内部事务", COUNT, REQUESTS),
    _rule("outcome.denied.process_information", r"过程性", COUNT, REQUESTS),
    _rule("outcome.denied.case_file", r"执法案卷", COUNT, REQUESTS),
    _rule("outcome.denied.administrative_query", r"行政查询", COUNT, REQUESTS),
    _rule(
        "outcome.denied.not_government_information",
        r"(?:非|不是|不属于)《?条例》?所指|非政府信息|不属于政府信息(?!公开)",
        COUNT,
        REQUESTS,
    ),
    _rule("outcome.denied.other_statutory", r"法律法规规定的其他", COUNT, REQUESTS),
    _rule("outcome.unable.not_held", r"本(?:机关|单位|局|部门)不掌握", COUNT, REQUESTS),
    _rule("outcome.unable.needs_making", r"没有现成|另行制作", COUNT, REQUESTS),
    _rule("outcome.unable.unclear", r"补正后.{0,8}不明确", COUNT, REQUESTS),
    _rule("outcome.not_handled.petition", r"信访(?:、)?举报|信访类|咨询信访", COUNT, REQUESTS),
    _rule("outcome.not_handled.repeated", r"重复申请", COUNT, REQUESTS),
    _rule("outcome.partial", r"部分(?:予以|同意)?公开|区分处理", COUNT, REQUESTS),
    _rule(
        "outcome.denied",
        r"不予(?:以)?公开|不同意公开|免予公开|免于公开|决定不公开|否决|拒绝公开",
        COUNT,
        REQUESTS,
    ),
    _rule(
        "outcome.already_public",
        r"(?:已经?|属于?已?)主动公开|主动公开范围|^(?:其中)?主动公开的#",
        COUNT,
        "answered",
    ),
    _rule("outcome.already_public", r"^(?:其中)?主动公开#", COUNT, "answers"),
    _rule("outcome.granted", r"^(?:其中)?依申请公开#", COUNT, "answers"),
    _rule(
        "outcome.granted",
        r"^(?:其中)?(?:属于)?依申请公开的#|同意公开|予以公开|准予公开|全部公开|依法公开|给予公开",
        COUNT,
        REQUESTS,
    ),
    _rule(
        "outcome.not_ours",
        r"(?:不属于?|非|不是)(?:本|我)?(?:行政)?(?:机关|部门|单位|局|镇|街道|级政府)|非本(?:机关|部门)|不属于.{0,6}(?:职责|职权)",
        COUNT,
        REQUESTS,
    ),
    _rule("outcome.nonexistent", r"(?:信息)?不存在", COUNT, REQUESTS),
    _rule("outcome.unable", r"无法提供", COUNT, REQUESTS),
    _rule("outcome.not_handled", r"不予处理", COUNT, REQUESTS),
    _rule("outcome.other", r"其他处理|作其他", COUNT, REQUESTS),
    _rule("outcome.amend", r"更改补充|补正|内容不明确", COUNT, REQUESTS),
    _rule("outcome.elsewhere", r"其他途径|通过其它途径", COUNT, REQUESTS),
    _rule("requests.completed_on_time", r"按[时期](?:办结|答复)(?:数)?(?!率)", COUNT, REQUESTS),
    _rule("requests.completed_extended", r"延期(?:办结|答复)(?:数)?", COUNT, REQUESTS),
    _rule(
        "requests.natural_person",
        r"(?:自然人|公民(?:个人)?|个人)(?:提出|提交|申请|的)*",
        COUNT,
        REQUESTS,
    ),
    _rule("requests.business", r"商业企业", COUNT, REQUESTS),
    _rule("requests.research", r"科研机构", COUNT, REQUESTS),
    _rule("requests.ngo", r"社会公益组织", COUNT, REQUESTS),
    _rule("requests.legal_service", r"法律服务机构", COUNT, REQUESTS),
    _rule(
        "requests.organisation",
        r"法人(?:或|和|及|、)?(?:其他|其它)?(?:组织)?|企业法人|(?:企业|组织|单位)(?:申请|提出|提交)|^(?:其中)?(?:企业|单位)(?:共|有)?#",
        COUNT,
        REQUESTS,
    ),
    _rule(
        "requests.received",
        rf"{_RECEIVED}(?:到)?(?:和|并|及|、)(?:办理|处理|答复).*申请",
        COUNT,
        REQUESTS,
    ),
    _rule("requests.answered", r"^在?(?:全部|所有|已)?的?#答复中", "cases"),
    _rule("requests.answered", r"(?:答复|回复)(?!率)", COUNT, REQUESTS),
    _rule(
        "requests.processed",
        r"办结(?!率)|办理(?:了)?#.{0,4}依申请公开|依申请(?:信息)?公开(?:政府信息)?办理(?:有|共|数)*#|办理结果(?:总计|合计)?(?:为|共)*#|办理完(?:毕|成|结)|处理完毕|办毕|办复(?!率)|办理(?:政府信息公开|依申请公开|信息公开)?申请|(?<!结转)办理(?:了)?(?:[^#]{0,40}(?:途径|方式|渠道|提出)的?)?依申请公开(?:事项|案件|件|信息)?(?:共计?|合计|总计|数)*#|处理.{0,10}申请",
        COUNT,
        REQUESTS,
    ),
    _rule("requests.received", rf"{_NOT_APPLIED}.*{_RECEIVED}.*(?:申请|依申请)", COUNT),
    _rule(
        "requests.received",
        rf"{_NOT_APPLIED}.*(?:依申请公开(?:的)?(?:申请|案件|事项|件)?|(?:政府)?信息公开申请|申请(?:公开(?:信息)?|总)?)(?:的)?(?:受理|收到|接收)?(?:总)?(?:数|数量|件数|件|总量)?(?:共|为|是|有|计|达|:|：)*#",
        COUNT,
    ),
    _rule(
        "requests.received",
        rf"{_NOT_APPLIED}.*依申请公开(?:政府|政务)?信息(?:数量|数)?(?:共|为|是|有|计|达)*#",
        COUNT,
    ),
    _rule("requests.received", rf"{_RECEIVED}(?:到|了|共|总计)*#.*申请", COUNT),
    _rule("requests.received", r"(?:新收|收到|(?<!不予)受理)(?:到|了|共)*#$", COUNT, REQUESTS),
    _rule(
        "requests.received",
        r"^(?:本年度?|全年|20\d{2}年度?)?[，,]?新收(?:到)?(?:共|的)*#$",
        "cases",
    ),
)
CHANNELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        "requests.online",
        re.compile(r"网络|网上|在线|互联网|网站|电子邮件|邮箱|线上|平台|系统|电邮"),
    ),
    ("requests.letter", re.compile(r"信函|来信|书面|邮寄|邮政|挂号|快递|EMS|函件|信件|寄送")),
    ("requests.in_person", re.compile(r"当面|现场|窗口|来访|直接|上门|面对面")),
    ("requests.fax", re.compile(r"传真")),
)
REVIEW_RULES: tuple[Rule, ...] = (
    _rule("litigation.direct.total", r"直接起诉", COUNT),
    _rule("litigation.after_review.upheld", r"复议后(?:提起)?(?:起诉|诉讼).*(?:维持|驳回)", COUNT),
    _rule(
        "litigation.after_review.corrected", r"复议后(?:提起)?(?:起诉|诉讼).*(?:纠正|撤销)", COUNT
    ),
    _rule("litigation.after_review.total", r"复议后(?:提起)?(?:起诉|诉讼)", COUNT),
    _rule("litigation.upheld", r"诉讼.*维持|驳回.*诉讼请求|诉讼.*驳回", COUNT),
    _rule("litigation.corrected", r"诉讼.*(?:纠正|撤销|败诉)", COUNT),
    _rule("review.pending", r"(?:审理|未审结|未结).{0,8}复议|复议.*(?:审理中|未审结|未结)", COUNT),
    _rule("review.upheld", r"复议.*维持", COUNT),
    _rule("review.corrected", r"复议.*(?:纠正|撤销|纠错)", COUNT),
    _rule("review.total", r"(?<!未经)复议(?!后)", COUNT),
    _rule("litigation.total", r"诉讼|应诉|行诉", COUNT),
    _rule("appeals.total", r"申诉", COUNT),
    _rule(
        "complaints.total",
        r"(?<!咨询)(?<!咨询、)(?:举报|投诉)(?!电话|箱|热线|类|建议|、建议|咨询|案?件?(?:办理|处理)(?:情况|结果))",
        COUNT,
    ),
)
ORDINARY_RULES: tuple[Rule, ...] = (
    _rule("assessment.rank", r"第#$|第#"),
    _rule(
        "topic.housing",
        r"(?:公示|公布).*(?:住房|公租房|廉租房|保障房).*(?:户|对象|家庭)?|(?:住房保障|保障性住房|公租房).*公示",
        "households",
    ),
    _rule(
        "topic.random_inspection",
        r"随机.{0,12}抽查.*(?:市场主体|企业)|双随机.*(?:抽查|检查)",
        "households",
    ),
    _rule("assessment.satisfaction", r"满意(?:度|率)", "marks"),
    _rule(
        "finance.units",
        r"#[一二三]级预算单位|#(?:街道|乡镇|镇街?).{0,6}公开.{0,8}(?:预算|决算)|#(?:的)?(?:[省市县区]?(?:一级|二级|级)?(?:财政)?(?:预决算|预算|决算))?(?:单位|部门).*(?:预决算|预算|决算)|(?:预决算|预算|决算).*(?:单位|部门)(?:数|共计?|合计|总计|有|为)*#",
        "bodies",
    ),
    _rule("admin_fee.amount", r"行政事业性收费", MONEY),
    _rule(
        "fees.disclosure",
        r"信息处理费|(?:公开|申请|检索|复印|查询).*(?:收费|费用)|收取.*费|收费",
        MONEY,
    ),
    _rule("procurement.amount", r"采购.*(?:金额|额)|采购#", MONEY),
    _rule("budget.disclosure", r"(?:信息公开|政务公开).*经费|专项经费", MONEY),
    _rule("projects.investment", r"(?:重点|重大)(?:建设)?项目.*投资", MONEY),
    _rule(
        "reading_places.visits",
        r"查阅(?:点|室|场所|中心)?.*(?:接待|人次|来访|群众)|接待.*查阅|查阅#",
        PEOPLE,
    ),
    _rule(
        "consultation.total",
        r"(?:来电|电话|来信)[^#]{0,6}(?:来访|来人|现场|当面)[^#]*咨询|(?:来访|来人|现场)[^#]{0,6}(?:来电|电话)[^#]*咨询",
        ANY,
    ),
    _rule(
        "consultation.phone",
        r"电话(?:、|和|接听|接受|解答)?咨询|咨询电话|热线.{0,2}咨询|来电咨询",
        ANY,
    ),
    _rule(
        "consultation.online", r"^(?!.*(?:信箱|留言)).*(?:网上|网络|在线|网站|线上).{0,4}咨询", ANY
    ),
    _rule(
        "consultation.in_person",
        r"(?:现场|当面|来人|来访|窗口).{0,4}咨询(?!活动|会)|咨询.{0,4}现场",
        ANY,
    ),
    _rule("consultation.total", r"咨询", PEOPLE),
    _rule("consultation.total", r"咨询(?:总)?(?:量|数)?(?:共计?|达|为|累计)*#", "occasions"),
    _rule(
        "visits.disclosure_column",
        r"^专栏(?:页面)?(?:总)?(?:访问|浏览|点击)|(?:信息公开|政务公开|公开)(?:专栏|栏目|网|平台|专区)?.*(?:访问|浏览|点击)",
        ANY,
    ),
    _rule(
        "wechat.reads",
        r"^(?!.*(?:单[篇条期]|最高|[日月周年平篇]均)).*(?:微信|公众号).*(?:阅读|浏览|点击)",
        "reads",
    ),
    _rule(
        "visits.website",
        r"^(?!.*(?:[日月周年人]均|独立|注册|最高|单日))(?:.*(?:访问|浏览|点击)(?:总)?(?:量|数|次数|人次|率)|.*(?:访问|浏览)者|.*(?:访问|浏览|点击)(?:达|为|总计|共|累计)*#)",
        ANY,
    ),
    _rule(
        "wechat.followers",
        r"#粉丝.*(?:微信|公众号)|(?:微信|公众号).*(?:粉丝|关注|订阅(?!号)|用户)",
        "followers",
    ),
    _rule("staff.full_time", r"(?<!兼)专职|全职", PEOPLE),
    _rule("staff.part_time", r"(?<!专)兼职", PEOPLE),
    _rule("training.participants", r"(?:培训|参训|轮训|受训|参加培训|听课).*", PEOPLE),
    _rule(
        "staff.total",
        r"#(?:同志|干部|(?:工作)?人员|专人)?(?:具体|专门)?(?:从事|负责)(?:全局|全县|全区|全市|本单位|我局)?(?:的)?(?:政府)?(?:信息公开|政务公开)|(?:信息公开|政务公开).{0,8}(?:工作)?人员|从事.*公开.*人员",
        PEOPLE,
    ),
    _rule("staff.organs", r"(?:信息公开|政务公开)(?:工作|专门|管理)*机构|专门机构", "organs"),
    _rule("reading_places.count", r"查阅(?:点|室|场所|中心)", "places"),
    _rule(
        "training.courses",
        # 对17个乡镇开展培训 counts those who are taught.
        r"^(?!.*#(?:乡镇?|镇|街道|[各市县区省]?直|单位|部门|行政村|村|社区|[县区市](?!级)|[科股处]室|机构|企业|公司|学校|局|成员))"
        r".*(?:培训|轮训)(?:班|会|活动|讲座|课)?(?!.*(?:人员|记录))",
        COUNT,
    ),
    _rule(
        "meetings.held",
        r"(?:召开|举行|组织).*(?:公开|专题|推进|部署|工作).*会|(?:工作|专题|推进|部署)会议?|公开.*会议?(?:共)?(?:召开|举行)",
        "times",
    ),
    _rule(
        "response.press_conferences_by_head",
        r"(?:主要)?(?:负责人|负责同志|领导|[省市县区州]长)(?:同志)?(?:参与|出席|参加|带头参加).*发布会",
        "events",
    ),
    _rule("response.press_conferences", r"(?:发布会|通气会|吹风会|新闻发布活动)", "events"),
    _rule("response.interviews", r"访谈(?!.*(?:提问|留言|问题|答复))", COUNT),
    _rule(
        "response.interpretations",
        r"^(?!.*(?:文件|草案|法规|政策)[、和及与]+(?:政策)?解读(?![”\"])|.*(?:负责(?:同志|人)|领导)[^#]{0,6}解读).*(?:解读[^、#]*#|#.*解读)",
        COUNT,
    ),
    _rule("response.social_media", r"微博、?微信回应", COUNT),
    _rule("response.other", r"其[他它]方式回应", COUNT),
    _rule("response.hot_topics", r"(?:回应|处置|应对).*(?:热点|舆情|关切|事件|问题)|舆情", COUNT),
    _rule("proposals.both", r"(?:人大|建议).*(?:和|、|及|与).*(?:政协|提案)|建议提案", COUNT),
    _rule("proposals.congress", r"人大.*(?:建议|议案)|代表建议|#.*人大代表建议", COUNT),
    _rule("proposals.consultative", r"政协|委员提案|提案", COUNT),
    _rule(
        "hotline.cases",
        r"12345|市民(?:服务)?热线|政务(?:服务)?热线|便民热线|^(?!.*(?:123(?!45)\d\d|9\d{4})).*(?:热线.*(?:工单|诉求|转办|受理|办理|办结)|(?:办理|受理|承办|接收|转办).*热线)",
        COUNT,
    ),
    _rule(
        "mailbox.letters",
        r"信箱.*|(?:回复|办理|答复)网络问政|网民来信|群众来信|(?:办理|回复|答复|处理|收到).*(?:留言|来信)|留言",
        COUNT,
    ),
    _rule(
        "website.columns_new",
        r"(?:新增|新开设|新设|增设|新建|开设|开辟)(?:了)?.*(?:专栏|专题|栏目)",
        COUNT,
    ),
    _rule(
        "supervision.problems",
        r"(?:发现|梳理|查找|排查|反馈|指出|通报).*问题(?!整改)[^#]{0,8}#|(?:发现|梳理|查找|排查|反馈|指出|通报).*#.*问题",
        COUNT,
    ),
    _rule(
        "supervision.checks",
        r"(?:检查|督查|巡查|抽查|督导|自查|督促检查|巡检|监测)(?:工作|活动)?(?:#|共|达|了)|#(?:网上|专项|全面|集中)?(?:检查|督查|巡查|抽查)",
        "rounds",
    ),
    _rule(
        "publicity.handouts",
        r"(?:发放|印发|印制|编印|分发|派发|散发).*(?:资料|宣传品|手册|传单|宣传单|折页|宣传册|材料|宣传页|明白纸|册子)",
        COUNT,
    ),
    _rule("normative.abolished", r"废止.*规范性文件|规范性文件.*废止|宣布失效.*文件", COUNT),
    _rule("normative.in_force", r"现行有效.*(?:规范性)?文件|规范性文件.*现行有效", COUNT),
    _rule(
        "normative.disclosed",
        r"(?:公开|公布|发布).*规范性文件(?:信息)?(?:总?数量?)?(?:共计?|累计|为|达)*#|规范性文件.{0,4}(?:主动)?公开(?:总)?数|(?:公开|公布|发布)(?:了)?#.{0,2}(?:行政)?规范性文件",
        COUNT,
    ),
    _rule(
        "normative.made",
        r"(?:制发|制定|出台|印发|制作|新制).*规范性文件|规范性文件.{0,4}(?:制发|制定)(?:件)?数?#",
        COUNT,
    ),
    _rule(
        "procurement.projects",
        r"(?:政府(?:集中)?采购|集中采购)(?:项目)?(?:数量?)?(?:共计?|为|达)*#|#.{0,2}政府(?:集中)?采购项目",
        COUNT,
    ),
    _rule(
        "powers.items",
        r"^(?!.*(?:承接|取消|下放|调整|新增|精简|减少)).*(?:行政(?:权力|职权)|权力事项|权责事项|权责清单)(?:事项)?(?:总数|数量)?(?:共计?|有|为|合计|总计)*#",
        COUNT,
    ),
    _rule("penalty.decisions", r"(?:办理|作出|实施|查处)[^#]*行政处罚(?:事项|案件)?#", "cases"),
    _rule("licence.decisions", r"(?:办理|办结|作出|受理)[^#]*行政许可(?:事项)?#", "cases"),
    _rule(
        "penalty.decisions",
        r"行政处罚(?:决定书?|案件|结果|处理决定|事项(?=办)|办理|办结)*(?:数量|数)?(?:共计?|累计|为|合计|总计|达)*#|#.{0,2}行政处罚(?:决定|案件)",
        "decisions",
    ),
    _rule(
        "licence.decisions",
        r"行政许可(?:决定书?|案件|结果|处理决定|事项(?=办)|办理|办结|申请|办件)*(?:数量|数|量)?(?:共计?|累计|为|合计|总计|达)*#|#.{0,2}行政许可(?:决定|案件)",
        "decisions",
    ),
    _rule(
        "coercion.decisions",
        r"行政强制(?:决定|案件|结果|措施|处理决定|事项(?=办)|办理|办结)*(?:数量|数)?(?:共计?|累计|为|合计|总计|达)*#|#.{0,2}行政强制(?:决定|案件)",
        "decisions",
    ),
    _rule(
        "services.cases",
        r"(?:办理|办结|受理).*(?:审批|政务服务|服务|各类事项)(?:事项)?|办件",
        COUNT,
    ),
    _rule("gazette.issues", r"公报", "issues"),
    _rule("gazette.copies", r"^(?!.*每期).*公报(?!等)", "copies"),
    _rule(
        "disclosure.catalogue_entries",
        r"(?:编制|录入|发布|公开)[^#]*目录(?:信息|条目)?(?:共计?|数|达|为|累计)*#|目录条目(?:数)?(?:共计?|达|为)*#|公开目录(?:共|累计)*(?:收录|录入|包含)(?:信息|条目)?(?:共计?|达|为)*#",
        "entries",
    ),
    _rule("notice_boards.villages", r"村.{0,3}(?:公开栏|公示栏)", "places"),
    _rule("projects.count", r"重点项目|重大(?:建设)?项目", "bodies"),
)
TOPIC_RULES: tuple[Rule, ...] = (
    _rule("topic.enforcement", r"双公示", COUNT),
    _rule("topic.finance", r"(?:财政|预决算|预算|决算|三公).*(?:信息|公开|报告)", COUNT),
    _rule("topic.public_resources", r"公共资源(?:配置|交易).*", COUNT),
    _rule("topic.food_drugs", r"食品|药品|食药", COUNT),
    _rule("topic.environment", r"环境保护|环保|生态环境|环境监管", COUNT),
    _rule("topic.safety", r"安全生产|安全监管", COUNT),
    _rule("topic.education_health", r"教育|医疗|卫生健康", COUNT),
    _rule("topic.relief", r"社会救助|低保|救助|救灾", COUNT),
    _rule("topic.land", r"征地|土地征收|征收补偿", COUNT),
    _rule("topic.enforcement", r"执法(?:结果|信息|公示)|双公示|行政处罚信息|行政许可信息", COUNT),
    _rule("topic.business_policy", r"惠企|助企|涉企政策", COUNT),
)
DISCLOSURE_CHANNELS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("disclosure.wechat", re.compile(r"微信|公众号|订阅号")),
    ("disclosure.weibo", re.compile(r"微博")),
    ("disclosure.gazette", re.compile(r"(?<!统计)(?<!发展)公报")),
    (
        "disclosure.new_media",
        re.compile(r"新媒体|客户端|抖音|短视频(?!解读)|头条|两微|融媒体|双微"),
    ),
    (
        "disclosure.other",
        re.compile(
            r"公开栏(?!目)|公示栏|宣传栏|公告栏|橱窗|(?<!公)报刊|广播|电视|报纸|电子屏|显示屏|触摸屏|查询机|展板|明白[卡纸]|其他(?:方式|渠道|途径)|传统方式"
        ),
    ),
    (
        "disclosure.website",
        re.compile(
            r"网站|门户网|公开网|信息网|政府网|政务网|官网|公开[》”\"]*(?:专栏|栏目|专区)|互联网|网页|网上|公开平台|"
            r"[\u4e00-\u9fff]{2}网(?=[”\"』》、，,]|主动|公开|发布|更新|上传|共|累计|上|和|#|$)"
        ),
    ),
)
#: The name of a thing, not the verb: 信息公开栏目, 政务公开专区.
NAMED = re.compile(
    r"(?:信息|政务|党务|办事|事务|村务)公开(?=栏|网|专栏|平台|目录|系统|工作|大厅|指南|年度|年报|制度|申请|专区|专题|体系|办)"
)
DISCLOSED = re.compile(
    r"主动公开|公开|发布|发表|更新|上传|推送|刊发|刊登|公布|录入|编发|发文|转发|采编|刊载|挂网"
)
GENERAL = re.compile(
    r"(?:主动公开|公开|发布|更新|上传|公布|推送|录入|刊发|编发|转发|发文|推文|新增)(?:了|的)*(?:[县市区局]?(?:政府)?门户网站|(?:官方|政务)?(?:微信(?:公众号)?|微博|公众号|抖音|网站))?(?:各类|各种|各领域|相关|有关|各方面|本?年度)?(?:街道|本级|机关|部门|单位|[我全本][局委办厅省市县区镇乡旗州]|[镇乡县区市])?(?:的)?(?:各类)?(?:政府|政务|工作|动态|党务)?(?:政府|政务|公开)?"
    r"(?:图文|原创|推文|短视频)?(?:信息|文件信息|文件|推文|动态|文章|微博|消息|稿件|作品|图文|内容|博文)?(?:总)?(?:数量|数|量)?(?:共计?|累计|合计|总计|约|达到?|为|有|是)*[:：]?#"
)
TOTAL = re.compile(
    r"(?:(?<!应)主动公开|(?<!不予)(?<!不)(?<!免予)(?<!主动)公开|(?<!新闻)发布|公布|(?:上传|更新)(?=(?:了)?(?:各类)?政[府务]信息))(?:了|的)*(?:本(?:机关|部门|单位|级|局|委|办|厅|镇|乡|县|区|市|街道)(?:的)?)?(?:各类|各种|各领域|各方面)?(?:政府|政务)?(?:公开)?(?:信息|文件)?(?:的)?(?:总)?(?:数量|数|量)?(?:共计?|累计|合计|总计|约|达到?|为|有|是)*[:：]?#"
)


Table = Literal["request", "review", "ordinary", "topic"]
TABLES: dict[Table, tuple[Rule, ...]] = {
    "request": REQUEST_RULES,
    "review": REVIEW_RULES,
    "ordinary": ORDINARY_RULES,
    "topic": TOPIC_RULES,
}


@lru_cache(maxsize=512)
def fitting(table: Table, base_unit: str | None) -> tuple[Rule, ...]:
    """The rules of a table that a number of this unit can follow, in their order."""
    return tuple(rule for rule in TABLES[table] if unit_fits(rule.units, base_unit))
