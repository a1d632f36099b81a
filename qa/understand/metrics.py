"""Which metrics of the closed list a question asks for, in Chinese or English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ontology.metrics import METRICS
from qa.understand.asked import MetricAsked
from qa.understand.shortened import results_of_cases, written_out

_ASK = r"(?:政府信息公开|信息公开|政务公开|依申请公开|公开)?(?:的)?"
_APPLY = r"(?:政府信息公开|信息公开|公开政府信息|政务公开|依申请公开)?(?:的)?申请"

# (pattern, keys): the first pattern that matches a stretch takes it. Keys in order of preference:
# the first that a report states is the answer (annex of 2014, forms of 2019 and 2021, prose).
PATTERNS: tuple[tuple[str, tuple[str, ...]], ...] = (
    # outcomes by their grounds
    (r"国家秘密|state secrets?", ("outcome.denied.state_secret",)),
    (r"商业秘密|trade secrets?", ("outcome.denied.trade_secret",)),
    (r"(?:涉及)?个人隐私(?=.{0,6}(?:不予|申请|答复|数))", ("outcome.denied.privacy",)),
    (r"(?:其他)?法律行政法规禁止公开|forbidden by (?:other )?laws?", ("outcome.denied.law_forbids",)),
    (r"三安全一稳定", ("outcome.denied.three_securities",)),
    (r"第三方合法权益|third.party", ("outcome.denied.third_party",)),
    (r"内部事务信息|internal affairs", ("outcome.denied.internal_affairs",)),
    (r"过程性信息|process(?:-related)? information", ("outcome.denied.process_information",)),
    (r"行政执法案卷|case files?", ("outcome.denied.case_file",)),
    (r"行政查询事项", ("outcome.denied.administrative_query",)),
    (r"本机关不掌握|不掌握相关|not held|(?:do|does|did) not (?:hold|have|possess)|not in (?:its|their) possession", ("outcome.unable.not_held",)),
    (r"没有现成信息|需要另行制作", ("outcome.unable.needs_making",)),
    (r"补正后(?:申请内容)?仍不明确", ("outcome.unable.unclear",)),
    (r"信访(?:举报|投诉)*类?|信访投诉举报类?|petition", ("outcome.not_handled.petition",)),
    (r"重复申请|(?:repeat(?:ed)?|duplicate) (?:requests?|applications?)", ("outcome.not_handled.repeated",)),
    (r"公开出版物", ("outcome.not_handled.publication",)),
    (r"无正当理由大量反复", ("outcome.not_handled.excessive",)),
    (r"确认或重新出具", ("outcome.not_handled.confirmation",)),
    (r"逾期不补正", ("outcome.other.not_amended",)),
    (r"(?:逾期未按收费通知|未按收费通知|不缴纳费用|缴纳费用)", ("outcome.other.fee_unpaid",)),
    # carried over and in
    (r"(?:没|未)办(?:完|结).{0,4}?转(?:到|入|至)?|(?:没|未)办(?:完|结).{0,8}?(?:第二年|下年|下一年|明年|次年)|结转(?:了|的)?(?:多少|几)?(?:件|份|条)?(?:申请)?(?:到|至|给)?(?:下|次|第二|明)(?:一)?年(?:度)?(?:继续办理)?|(?:转|留|放|拖|延|顺延)(?:到|入|至)?(?:了)?(?:下|次|第二)(?:一)?年(?:度)?|(?:跨年|留待下年)办理|carried (?:over|forward)(?: to the (?:next|following) year)?(?! plus| from| in)|carried (?:in)?to\b|carr(?:y|ies) (?:over|forward)(?! from)|(?:requests?|applications?).{0,30}carr\w+ (?:over|forward)(?! from)",
     ("requests.carried_over",)),
    (r"(?:上|前)(?:一)?年(?:度)?遗?留(?:下)?(?:来)?|(?:上|前)(?:一)?年(?:度)?(?:结)?转(?:而来|过来|来|入)?|(?:结转|带|拖|转|留|延)(?:而|过)来|结转来|carr(?:ied|y) (?:in|over from|forward from)(?: the (?:previous|preceding) year| last year)?|carried over (?=plus)", ("requests.carried_in",)),
    # review and litigation
    (r"行政复议.{0,6}?(?:结果)?维持|复议维持|re(?:view|consideration)s?(?! and).{0,50}?upheld", ("review.upheld",)),
    (r"行政复议.{0,6}?(?:结果)?(?:被)?(?:依法)?纠(?:正|错)|re(?:view|consideration)s?(?! and).{0,50}?(?:corrected|overturned|quashed|reversed)", ("review.corrected",)),
    (r"行政复议.{0,6}?其他结果", ("review.other",)),
    (r"行政复议.{0,6}?尚未审结|reviews?.{0,12}pending", ("review.pending",)),
    (r"(?:direct|without (?:prior )?(?:administrative )?re(?:view|consideration)).{0,12}(?:lawsuits?|litigation|suits?)|direct(?:ly)? (?:lawsuits?|litigation|sued)(?:.{0,4}without .{0,20}re(?:view|consideration))?|(?:lawsuits?|litigation|suits?).{0,30}without .{0,20}re(?:view|consideration)|(?:未经复议)?直接.{0,5}?(?:起诉|提起(?:行政)?诉讼)|未经复议.{0,8}?(?:起诉|诉讼)", ("litigation.direct.total",)),
    (r"(?:lawsuits?|litigation|suits?|cases).{0,30}(?:after|follow\w*|preceded by) .{0,20}re(?:view|consideration)|复议(?:之)?后(?:再|又)?(?:起诉|(?:行政)?诉讼|提起(?:行政)?诉讼)", ("litigation.after_review.total",)),
    (r"(?:被)?(?:申请|提起)?行政复议(?!机关有|机关几|决定书|机构有|委员会|人员|文书)(?:案件|数量|数)?|administrative re(?:view|consideration)s?|reconsiderations?", ("review.total",)),
    (r"(?:被)?(?:提起)?行政诉讼(?:案件|数量|数)?|(?:administrative )?(?:lawsuits?|litigation)|court cases?", ("litigation.total",)),
    (r"(?:行政)?申诉|appeals?", ("appeals.total",)),
    (r"(?:举报投诉|投诉举报|举报|投诉)(?:数量|数|多少)|complaints?", ("complaints.total",)),
    # outcomes
    (r"部分公开|partial(?:ly)? (?:grant\w*|disclos\w+)|(?:grant|disclos)\w* (?:in part|partially)|partial disclosure", ("outcome.partial",)),
    (r"不予公开|不同意公开|拒绝公开|拒绝了|denied|refused|rejected|denials?", ("outcome.denied",)),
    (r"(?:同意|(?<!不)予以|准予|给予)(?:全部)?公开|全部(?:予以)?公开|(?:fully )?grant(?:ed)?(?: in full)?|(?:fully|completely) disclosed|disclosed in full", ("outcome.granted",)),
    (r"无法提供|unable to provide|could not (?:be )?provided?", ("outcome.unable",)),
    (r"不予处理|not (?:handled|processed)", ("outcome.not_handled",)),
    (r"其他处理", ("outcome.other",)),
    (r"属于已主动公开|已主动公开范围", ("outcome.already_public",)),
    (r"不属于本(?:行政)?机关(?:公开)?", ("outcome.not_ours",)),
    (r"申请信息不存在|信息不存在", ("outcome.nonexistent",)),
    (r"告知作出更改补充|更改补充", ("outcome.amend",)),
    (r"通过其他途径办理", ("outcome.elsewhere",)),
    # how requests came
    (r"当面(?:方式)?(?:提交|递交|提出)?(?:的)?申请|in.person requests?|(?:requests?|applications?).{0,40}\bin person", ("requests.in_person",)),
    (r"传真(?:方式)?(?:提交|提出|递交|收到)?(?:的)?申请|(?:requests?|applications?).{0,40}\b(?:by|via) fax", ("requests.fax",)),
    (r"(?:网络|网上|在线|互联网)(?:方式|渠道)?(?:提交|提出|递交|收到)?(?:的)?申请|online (?:requests?|applications?)|(?:requests?|applications?).{0,40}\b(?:online|(?:via|over|through) the internet|by e-?mail)", ("requests.online",)),
    (r"(?:信函|邮寄|书信|写信)(?:方式)?(?:提交|提出|递交|收到)?(?:的)?申请|(?:requests?|applications?).{0,40}\bby (?:mail|letter|post)", ("requests.letter",)),
    (r"按(?:时|期)(?:办结|答复)率|on.time rate", ("requests.on_time_rate",)),
    (r"申请.{0,8}?(?:同比|比上年).{0,4}?(?:增长|增幅|增加|下降|减少)", ("requests.growth", "requests.received")),
    (r"(?:办结|办理完?|结案|处理|答复|回复)(?:完毕)?(?:了)?(?:多少|几)?(?:件|份|条|宗|个)?" + _APPLY + r"|申请(?:(?!没|未).){0,8}?(?:办结|办理结果|处理了|答复|回复)(?!率)|办理结果总[计数]|办理总[数量计]|申请办理情况总[计数]|(?:办结|答复|处理)(?:了)?(?:的)?(?:多少|几)?(?:件)?依申请公开|(?:本年度)?办理(?:结果)?(?:的)?总计|(?:requests?|applications?).{0,40}?\b(?:processed|process|handled?|completed?|handled|completed|answered|concluded)|(?:process|handle|complete|answer|conclude)\w*.{0,20}(?:requests?|applications?)",
     ("requests.processed", "requests.completed", "requests.answered")),
    (r"(?:本年)?(?:新收|新接收|收到|接到|收悉|受理|接收|收|递(?:上|交|过)?来?|提(?:交|出)?|交)(?:了|上来)?(?:的)?(?:多少|几)?(?:件|份|条|宗|个|项)?(?:来自)?(?:自然人|商业企业|企业|科研机构|社会公益组织|法律服务机构|公民|群众|公众)?(?:提交)?(?:的)?"
     + r".{0,8}?" + _APPLY + r"|新增(?:的)?(?:多少|几)?(?:件|份|条)?" + _APPLY + r"|(?:申请|要求|请求)公开(?:政府|有关|相关)?信息|申请信息公开|申请公开(?=\s|$)|申请.{0,8}?(?:收到|新收|受理|接到|收(?=得|最))|(?:收到|新收|受理|接到).{0,4}?依申请(?:公开)?(?:信息|政府信息)?|依申请公开(?:的)?(?:数量|件数|总数|总量|受理量|申请量|多少|几|有多少|收到)|依申请公开(?=最|谁|多)"
     + r"|申请(?:总数|总量|数量|件数|量|数)(?!据)|新收(?:政府信息公开)?(?:数|量|件)?|(?:how many|number of|most|fewest|total)?\s*(?:new(?:ly received)? )?(?:(?:foi|disclosure|information|information disclosure|public) )?(?:requests?|applications?)(?:.{0,20}receiv\w*)?|newly received|receiv\w*.{0,30}(?:requests?|applications?)",
     ("requests.received",)),
    # disclosure
    (r"(?:主动公开|公开|发布)(?:的)?(?:政府)?信息.{0,4}?(?:同比|比上年).{0,4}?(?:增长|增幅|增加)", ("disclosure.growth", "disclosure.total")),
    (r"全文电子化率", ("disclosure.electronic_share",)),
    (r"(?:公开)?目录(?:条数|多少条|条目)", ("disclosure.catalogue_entries",)),
    (r"主动公开(?:的|了)?(?:多少|几)?(?:条|件)?(?:行政)?规范性文件", ("normative.disclosed", "normative.disclosed_total")),
    (r"网站(?:的)?(?:信息)?(?:发布|公开)(?:量|数)|(?:在|通过)?(?:政府|门户|官方|政府门户)?网站(?:上)?(?:主动|共|总共|一共)?(?:公开|发布|发)(?!会)(?:的|了)?(?:多少|几)?(?:条)?(?:各类)?(?:政府)?信息|网站(?:上)?(?:主动)?(?:公开|发布)(?:的|了)?(?:各类)?(?:政府)?信息|网站(?:上)?(?:主动|各|分别)?(?:公开|发布)(?=\s|$|了?多少|了?几)|通过(?:政府|门户|政府门户|官方)?网站.{0,4}?(?:公开|发布)|门户网站.{0,8}?(?:公开|发布)|(?:published|disclosed|released|posted).{0,40}(?:on|through|via) (?:its|the) (?:government )?(?:web ?site|portal)", ("disclosure.website",)),
    (r"(?:通过|在|用)?(?:“[^”]{1,12}”)?(?:政务)?(?:微信(?:公众号|公众平台)?|公众号)(?:上)?(?:主动|一共|共)?(?:公开|发布|推送|推|发)(?:了|的)?(?:多少|几)?(?:条|篇|次)?(?:各类)?(?:政府)?(?:信息|消息|文章)?|通过(?:政务)?微信|(?:through|via|on) (?:its |the |their )?(?:official )?wechat", ("disclosure.wechat",)),
    (r"(?:政务)?微博(?:上)?(?:主动)?(?:公开|发布|发)|通过(?:政务)?微博|(?:through|via|on) weibo", ("disclosure.weibo",)),
    (r"政府公报(?:上)?(?:公开|发布)|通过政府公报", ("disclosure.gazette",)),
    (r"新媒体(?:上)?(?:公开|发布)|通过(?:政务)?新媒体", ("disclosure.new_media",)),
    (r"主动公开(?:的|了)?(?:各类|各种)?(?:多少|几)?(?:条|件|份|篇)?(?:各类)?(?:政府|政务)?信息(?:总量|总数|数量|条数)?|(?:累计|一共|共|总共|全年|全市|全县|全区|全省)?(?:公开|发布)(?:了)?(?:多少|几)(?:条|件|份|篇|则)?(?:各类)?(?:政府|政务)?信息|主动公开(?:总量|总数|数量|量|情况)|主动公开(?:了)?(?:多少|最多|最少|几)|主动公开(?=做得|最|谁)|公开(?:政府)?信息(?:总量|总数|数量|多少|最多|最少)|信息(?:公开|发布)(?:总量|总数|量)|(?:proactive(?:ly)?|voluntar\w+).{0,30}disclos\w+|(?:pieces|items|amount) of (?:government )?information|proactive disclosures?|disclos\w+ proactively",
     ("disclosure.total",)),
    # normative documents
    (r"(?:制发|制定|制作|新制作|出台|印发)(?:了)?(?:的)?(?:多少|几)?(?:件|份|个)?(?:行政)?规范性文件|规范性文件.{0,6}?(?:制发|制定|制作|出台)|normative documents?.{0,20}(?:issued|made|formulated)|(?:issue|made|make|formulate)\w*.{0,20}normative documents?", ("normative.made",)),
    (r"废止(?:了)?(?:的)?(?:多少|几)?(?:件|份|个)?(?:行政)?规范性文件|规范性文件.{0,6}?废止|normative documents?.{0,20}(?:abolished|repealed)|(?:abolish|repeal)\w*.{0,20}normative documents?", ("normative.abolished",)),
    (r"(?:现行|仍然?|还|继续|目前)有效(?:的)?(?:行政)?规范性文件|规范性文件.{0,6}?(?:现行|仍然?|还|继续)有效|(?:normative )?documents?.{0,20}in force", ("normative.in_force",)),
    (r"规范性文件.{0,8}?对外公开总数", ("normative.disclosed_total",)),
    (r"规范性文件.{0,8}?新公开", ("normative.newly_disclosed",)),
    (r"(?:制发|制定|制作|出台)(?:了)?(?:多少|几)?(?:件|部|个)?规章|规章.{0,4}?(?:制发|制定|制作)", ("rules.made",)),
    (r"废止(?:了)?(?:多少|几)?(?:件|部|个)?规章|规章.{0,4}?废止", ("rules.abolished",)),
    (r"现行有效(?:的)?规章|规章.{0,4}?现行有效", ("rules.in_force",)),
    (r"(?:行政)?规范性文件|normative documents?", ("normative.made", "normative.disclosed")),
    # decisions and money
    (r"行政许可.{0,6}?(?:上一年|上年)(?:度)?项目|行政许可项目(?:数量)?.{0,6}?上一年(?!.{0,4}(?:增|减|比))", ("licence.items_previous",)),
    (r"行政许可项目.{0,12}?(?:增减|增/减|增加|减少|本年增|增或减)|行政许可.{0,6}?增/减", ("licence.items_change", "licence.items_previous")),
    (r"行政处罚.{0,6}?(?:上一年|上年)(?:度)?项目", ("penalty.items_previous",)),
    (r"行政处罚项目.{0,12}?(?:增减|增/减)|行政处罚.{0,6}?增/减", ("penalty.items_change",)),
    (r"行政强制项目.{0,12}?(?:增减|增/减)|行政强制.{0,6}?增/减", ("coercion.items_change",)),
    (r"行政许可(?!事项|权力|信息|法)(?:的)?(?:处理)?(?:决定)?(?:数量|数)?|(?:administrative )?(?:licen[cs]\w+|permits?)(?: decisions?)?", ("licence.decisions",)),
    (r"行政处罚(?!事项|权力|信息|法)(?:的)?(?:处理)?(?:决定)?(?:数量|数)?|(?:administrative )?(?:penalt\w+|punishments?)(?: decisions?)?", ("penalty.decisions",)),
    (r"行政强制(?!事项|权力|信息|法)(?:的)?(?:处理)?(?:决定)?(?:数量|数)?|(?:administrative )?coerci\w+(?: decisions?)?", ("coercion.decisions",)),
    (r"(?:其他)?对外管理服务事项", ("other_service.decisions",)),
    (r"行政事业性收费(?:金额|总额)?|administrative (?:fees?|charges?)", ("admin_fee.amount",)),
    (r"(?:政府)?集中采购(?:的)?(?:总)?金额|采购总金额|procurement (?:amount|value|spending)", ("procurement.amount",)),
    (r"(?:政府)?集中采购(?:的)?(?:项目)?(?:数量|数)?|采购项目数量|procurement projects?", ("procurement.projects",)),
    (r"(?:依申请公开|信息公开|申请).{0,6}?(?:收取|收费|费用)(?:的)?(?:金额|费用)?|信息处理费|(?:收取|收)(?:了)?(?:多少)?(?:费用|信息处理费)|fees? (?:collected|charged)|(?:disclosure|processing) fees?", ("fees.disclosure",)),
    # people, meetings, money
    (r"专职(?:工作)?人员|full.time (?:staff|personnel|employees)", ("staff.full_time",)),
    (r"兼职(?:工作)?人员|part.time (?:staff|personnel|employees)", ("staff.part_time",)),
    (r"从事(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:的)?(?:工作)?人员|(?:从事)?(?:政府)?信息公开(?:的)?工作人员|(?:disclosure|foi) staff", ("staff.total",)),
    (r"专门机构(?:数|多少|几)?", ("staff.organs",)),
    (r"(?:信息公开)?查阅(?:点|场所)(?!接待)|reading (?:places?|points?|rooms?)", ("reading_places.count",)),
    (r"查阅(?:点|场所).{0,4}?接待", ("reading_places.visits",)),
    (r"(?:专项)?经费|(?:budget|funding|spending|expenditure)(?: for)?", ("budget.disclosure",)),
    (r"(?:信息公开|政务公开)(?:工作)?(?:专题)?会议|disclosure meetings?|meetings? (?:held|were held)|(?:hold|held) .{0,10}meetings?", ("meetings.held",)),
    (r"培训(?:了|过)?(?:多少|几)?(?:名|位)?(?:人次|人员|人|干部)|(?:people|staff|participants|persons).{0,80}?\btrain(?:ed)?\b|\btrain(?:ed)?\b.{0,20}(?:people|staff|participants)|接受培训|(?:people|staff|participants) (?:were )?trained|training participants", ("training.participants",)),
    (r"(?:举办|组织|开展)?(?:了)?(?:多少|几)?(?:期|次|场|个)?(?:各类|业务|专题)?培训(?:班|会)?|training (?:courses?|sessions?|classes)", ("training.courses",)),
    # response
    (r"政策解读(?:稿件|材料|信息|文章)?|解读(?:稿件|材料)|(?:policy )?interpretations?", ("response.interpretations",)),
    (r"新闻发布会|press conferences?|news conferences?", ("response.press_conferences",)),
    (r"在线访谈|online interviews?", ("response.interviews",)),
    (r"(?:回应)?(?:公众)?(?:关注)?热点|重大舆情|舆情回应|hot (?:topics?|issues?)", ("response.hot_topics",)),
    # visits and followers
    (r"(?:公众号|微信|微博)?.{0,4}?(?:粉丝|关注人数|关注量|订阅)|followers?", ("wechat.followers",)),
    (r"阅读(?:量|次数|数)|(?:article )?reads", ("wechat.reads",)),
    (r"专栏(?:的)?(?:访问|浏览|点击)量", ("visits.disclosure_column",)),
    (r"(?:网站)?(?:的)?(?:访问|浏览|点击)(?:量|次数|人次)|(?:web ?site )?(?:visits|page views|traffic)", ("visits.website",)),
    (r"现场(?:接待)?咨询", ("consultation.in_person",)),
    (r"电话咨询|phone (?:consultations?|enquiries|inquiries)", ("consultation.phone",)),
    (r"网上咨询|在线咨询|online (?:consultations?|enquiries|inquiries)", ("consultation.online",)),
    (r"(?:接受|接待|受理)?(?:公民|群众|公众)?咨询(?:人次|量|数|多少)|consultations?", ("consultation.total",)),
    (r"人大代表?建议|(?:人大)(?:代表)?(?:议案|建议)", ("proposals.congress",)),
    (r"政协(?:委员)?提案", ("proposals.consultative",)),
    (r"(?:来信|信箱).{0,6}?办结率", ("mailbox.completion_rate",)),
    (r"(?:局长|市长|县长|区长|领导|网民|群众)?(?:信箱|来信)(?:总数|数量|多少|办理|回复)?", ("mailbox.letters",)),
    (r"12345.{0,10}|热线(?:办件|工单|受理|办理)", ("hotline.cases",)),
    (r"(?:新开设|新增|新设)(?:了)?(?:多少|几)?(?:个)?专栏", ("website.columns_new",)),
    (r"接入单位", ("platform.units_before", "platform.units")),
    (r"(?:发放|印发|印制|编印)(?:了)?(?:多少|几)?(?:份|册|本)?(?:各类)?宣传(?:资料|材料|册|单)|宣传资料|(?:publicity|promotional) (?:materials?|handouts?|leaflets?)", ("publicity.handouts",)),
    (r"(?:监督)?检查(?:了)?(?:多少|几)次|(?:督查|检查)次数", ("supervision.checks",)),
    (r"(?:行政)?(?:权力|职权)(?:事项)?(?:清单)?(?:数|总数|多少|有多少)", ("powers.items",)),
    (r"(?:公众)?满意度|satisfaction", ("assessment.satisfaction",)),
    (r"考核.{0,4}?(?:排名|名次|第几)", ("assessment.rank",)),
    (r"公报.{0,4}?(?:期|多少期)|issues of (?:the )?gazette", ("gazette.issues",)),
    (r"(?:公开)?(?:村务)?(?:村级)?公开栏(?:个数|多少)", ("notice_boards.villages",)),
)  # fmt: skip
# Behind one of these a body or a person asks; elsewhere the word may be what is inspected or helped.
_ASKING = r"(?=(?:们)?(?:自己)?(?:来|申请|提交|提出|提|递|向|要求|要|的申请|、|还是|和(?!其他)|与|占|的(?:有|是|多|占|呢)|呢|方面|类|[）)?？]|$))"
APPLICANTS: tuple[tuple[str, str], ...] = (
    (
        r"自然人|个人(?=申请|向|提|递|的|来)|公民个人|普通公民|公民(?=(?:来)?(?:提出)?申请的?(?:多|少|比|和|还是|占))|natural persons?|individuals?",
        "natural_person",
    ),
    (
        rf"商业企业|(?<![涉惠])(?:企业|公司|商家|厂家){_ASKING}|business(?:es)?|compan(?:y|ies)|enterprises?",
        "business",
    ),
    (
        r"科研(?:机构|单位|院所|院校)|研究(?:机构|院所)|研究院(?=来|申请|提)|research (?:institut\w+|bodies)",
        "research",
    ),
    (
        rf"法人(?:或|和|与|及|、)?(?:其他|者)*组织|法人{_ASKING}|legal persons?|organi[sz]ations? other",
        "organisation",
    ),
    (r"其他(?:类)?(?:别)?(?:申请人|申请主体|主体)|other applicants", "other"),
    (
        rf"(?:社会)?公益(?:类)?(?:组织|机构|团体)|慈善组织{_ASKING}|ngos?\b|public.interest organi[sz]ations?|charit\w+",
        "ngo",
    ),
    (
        rf"法律服务机构|律师事务所|律所|律师{_ASKING}|law firms?|legal service",
        "legal_service",
    ),
)
_WITHOUT_PERSONS = re.compile(
    r"[（(]?(?:不含|不包括|不包含|不算|除去|除开|除了?|剔除|去掉|扣除)自然人(?:以外|之外|外)?[)）]?"
)
NAMES_OF_APPLICANTS: dict[str, tuple[str, str]] = {
    "natural_person": ("自然人", "natural persons"), "business": ("商业企业", "businesses"),
    "research": ("科研机构", "research institutions"), "ngo": ("社会公益组织", "public interest organisations"),
    "legal_service": ("法律服务机构", "legal service organisations"), "other": ("其他", "other"),
    "total": ("总计", "total"), "organisation": ("法人或其他组织", "legal persons and other organisations"),
}  # fmt: skip


# Prose keys that the forms state as columns of the table of requests (CONTRACT, Graph).
_BY_APPLICANT = ("requests.natural_person", "requests.organisation")


@cache
def _compiled() -> tuple[tuple[re.Pattern[str], tuple[str, ...]], ...]:
    return tuple((re.compile(pattern, re.IGNORECASE), keys) for pattern, keys in PATTERNS)


# 依申请公开 before one of these is the name of a part of the report, not a number.
_SECTION = re.compile(r"(?:工作|办理)?(?:表|部分|情况|栏|工作|制度|流程|渠道|方面|一节|章节)")


@cache
def _labels() -> tuple[tuple[str, str], ...]:
    """Labels and other names of the closed list, the longest first."""
    found: list[tuple[str, str]] = []
    for metric in METRICS.values():
        for name in (metric.label_zh, metric.label_en, *metric.alt_zh, *metric.alt_en):
            bare = re.sub(r"[（(…].*$", "", name).strip().lower()
            if len(bare) >= 5 and metric.key not in _BY_APPLICANT:
                found.append((bare, metric.key))
    return tuple(sorted(set(found), key=lambda item: (-len(item[0]), item)))


# 制发和废止的规范性文件, 网站和微信各发布: the second word is shared by both.
_SHARED: tuple[tuple[str, str], ...] = (
    (r"(制发|制定|出台|新制作)(?:和|与|、|及|以及)(废止)(?:了)?(?:的)?(?:多少|几件)?(?:行政)?(规范性文件|规章)", r"\1\3、\2\3"),
    (r"(收到|新收|受理)(?:和|与|、|及|以及)(办结|处理|答复)(?:了)?(?:的)?(申请)", r"\1\3、\2\3"),
    (r"(网站)(?:和|与|、|及)(微信|微博|公众号)(?:和|与|、|及)?(?:各自|各|分别)?(发布|公开)", r"\1\3、\2\3"),
    (r"(微信|微博)(?:和|与|、|及)(网站|微信|微博)(?:各自|各|分别)?(发布|公开)", r"\1\3、\2\3"),
    (r"行政复议(?:和|与|、|及)(?:行政)?诉讼", "行政复议、行政诉讼"),
    (r"(予以)(?:和|与|、|及)(部分|不予)公开", r"\1公开、\2公开"),
)  # fmt: skip


_SECOND = r"(?:以及|和|与|及)(?=办结|处理|答复|收到|新收|结转|上年结转|废止|制发|部分公开|不予|予以|行政|微信|微博|网站|主动公开)"


def find_metrics(text: str) -> tuple[MetricAsked, ...]:
    """The metrics a question names, in its order; stretches do not overlap."""
    from qa.understand.english_concepts import english_metrics

    named = english_metrics(text) if re.search(r"[A-Za-z]{4,}", text) else ()
    if named and not re.search(r"[一-鿿]", text):
        return named
    found = _with_concepts(text, _chinese(text))
    if any(_narrower(one, other) for one in named for other in found) or not found:
        return named or found
    return found


# Where no number is asked for, words that stand for concepts name no metric.
_COUNTED = re.compile(
    r"多少|几(?![年乎个月天])|几个|数量|总[数量额]|[一-鿿][量数额](?:是|为|有|$|[?？,，的])|更?[多少高低]|有没有|有无|是否|吗|没有[?？]?$|呢|的(?:申请|案件|案子|文件|信息)[?？]?$|百分|占|率|合计|共计|总计|一共|总共|变化|增|减"
)
# The bare thing; a concept says more where the question has words for more.
_BARE_KEYS = (
    "requests.received", "requests.processed", "review.total", "litigation.total", "litigation.direct.total",
    "litigation.after_review.total", "response.press_conferences", "response.interviews", "outcome.denied",
    "normative.made", "rules.made", "licence.decisions", "penalty.decisions", "coercion.decisions", "mailbox.letters", "consultation.total",
)  # fmt: skip


def _with_concepts(text: str, found: tuple[MetricAsked, ...]) -> tuple[MetricAsked, ...]:
    """What the patterns found, or what the concepts make of it where that says more."""
    from qa.understand.chinese_concepts import chinese_concepts

    heard = chinese_concepts(text)
    if not found:
        return heard if _COUNTED.search(text) else ()
    known = {item.keys[0] for item in heard}
    if known - {item.keys[0] for item in found} and all(
        item.keys[0] in known
        or (
            (item.keys[0] in _BARE_KEYS or item.keys[0].startswith("review."))
            and any(_kin(one, item) for one in heard)
        )
        for item in found
    ):
        return heard
    return tuple(_also_said(item, heard) for item in found)


def _kin(one: MetricAsked, bare: MetricAsked) -> bool:
    """Whether the metric is a part of the bare one, or of what became of the requests."""
    first, second = one.keys[0].split("."), bare.keys[0].split(".")
    if second[0] == "review" != first[0]:  # the 复议 of 跳过复议, 先走复议
        ended = second[1] == "total" or second[1] == first[-1]
        return ended and first[0] == "litigation" and len(first) == 3
    return first[0] == second[0] or {first[0], second[0]} <= {"requests", "outcome", "mailbox"}


def _also_said(item: MetricAsked, heard: tuple[MetricAsked, ...]) -> MetricAsked:
    """The same metric with the words that the concepts account for as well."""
    more = [one.words for one in heard if one.keys[0] == item.keys[0]]
    return replace(item, words=" ".join([item.words, *more])) if more else item


def _narrower(one: MetricAsked, other: MetricAsked) -> bool:
    """Whether the English words of a mixed question say more than its Chinese ones."""
    first, second = one.keys[0], other.keys[0]
    kin = first.split(".")[0] == second.split(".")[0] or {
        first.split(".")[0],
        second.split(".")[0],
    } == {"requests", "outcome"}
    return kin and first != second and (second.endswith(".total") or second == "requests.received")


def _chinese(text: str) -> tuple[MetricAsked, ...]:
    """The metrics that the patterns and labels find, in the order of the question."""
    text = written_out(text)
    for pattern, both in _SHARED:
        text = re.sub(pattern, both, text)
    text = re.sub(r"[,，;；。?？!！、]", "\n", text)
    text = re.sub(_SECOND, "\n", text)
    taken: list[MetricAsked] = []
    results = [
        MetricAsked((key,), start, end, text[start:end])
        for key, start, end in results_of_cases(text)
    ]
    for found in (*results, *_by_pattern(text), *_by_label(text)):
        if not any(item.start < found.end and found.start < item.end for item in taken):
            taken.append(found)
    return _meant(text, sorted(taken, key=lambda item: item.start))


def _meant(text: str, found: list[MetricAsked]) -> tuple[MetricAsked, ...]:
    """A word that only leads to a narrower one is not asked for: denials ... due to state secrets."""
    part = re.search(r"占|share|proportion", text, re.IGNORECASE)
    middle = part.start() if part else 0
    narrow = [
        item for item in found
        if not any(
            other.keys[0].startswith(item.keys[0] + ".")
            and (other.start < middle) == (item.start < middle)
            for other in found
        )
    ]  # fmt: skip
    if part:
        return _once(narrow)
    generic = re.compile(
        r"^(?:依申请公开|信息公开申请|(?:how many|number of|most|fewest|total)?\s*(?:new )?(?:foi |disclosure |information disclosure |information |public )*(?:requests?|applications?))$",
        re.IGNORECASE,
    )
    # 规范性文件现行有效: the kind of document names no metric of its own beside the one said of it.
    kinds = re.compile(r"(?:行政)?(规范性文件|规章)")
    narrow = [
        item for item in narrow
        if not kinds.fullmatch(item.words)
        or not any(other is not item and other.keys[0].startswith(("normative.", "rules.")) for other in narrow)
    ]  # fmt: skip
    others = [item for item in narrow if not generic.match(item.words.strip())]
    requests = any(item.keys[0].startswith(("outcome.", "requests.")) for item in others)
    return _once(others if requests else narrow)


def _once(found: list[MetricAsked]) -> tuple[MetricAsked, ...]:
    return tuple({item.keys[0]: item for item in reversed(found)}.values())[::-1]


def _by_label(text: str) -> Iterator[MetricAsked]:
    lowered = text.lower()
    for name, key in _labels():
        place = lowered.find(name)
        if place >= 0 and not _SECTION.match(lowered, place + len(name)):
            yield MetricAsked((key,), place, place + len(name), text[place : place + len(name)])


def _by_pattern(text: str) -> Iterator[MetricAsked]:
    for pattern, keys in _compiled():
        for match in pattern.finditer(text):
            if match.group().strip():
                yield MetricAsked(keys, match.start(), match.end(), match.group())


def find_applicants(text: str) -> tuple[str, ...]:
    """Applicant types that a question names; all but natural persons are one of them."""
    bare = _WITHOUT_PERSONS.sub("", text)
    if bare != text:
        kinds = tuple(kind for kind in find_applicants(bare) if kind != "other")
        return kinds or ("organisation",)
    found = [
        (match.start(), key)
        for pattern, key in APPLICANTS
        if (match := re.search(pattern, text, re.IGNORECASE))
    ]
    return tuple(key for _, key in sorted(found))


# Sums of the closed list: outcomes that the forms split (identities of the forms).
PARTS: dict[str, tuple[str, ...]] = {
    "outcome.denied": (
        "outcome.denied.state_secret", "outcome.denied.law_forbids",
        "outcome.denied.three_securities", "outcome.denied.third_party",
        "outcome.denied.internal_affairs", "outcome.denied.process_information",
        "outcome.denied.case_file", "outcome.denied.administrative_query",
    ),
    "outcome.unable": (
        "outcome.unable.not_held", "outcome.unable.needs_making", "outcome.unable.unclear",
    ),
    "outcome.not_handled": (
        "outcome.not_handled.petition", "outcome.not_handled.repeated",
        "outcome.not_handled.publication", "outcome.not_handled.excessive",
        "outcome.not_handled.confirmation",
    ),
    "outcome.other": (
        "outcome.other.not_amended", "outcome.other.fee_unpaid", "outcome.other.else",
    ),
    "litigation.total": ("litigation.direct.total", "litigation.after_review.total"),
    **{
        f"litigation.{name}": (f"litigation.direct.{name}", f"litigation.after_review.{name}")
        for name in ("upheld", "corrected", "other")
    },
}  # fmt: skip
