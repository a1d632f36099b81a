"""Requests, their channels and outcomes, from the narrower to the wider."""

from __future__ import annotations

import re

from ingest.prose.rules.rule import REQUESTS, Rule, rule
from ingest.prose.units import COUNT

#: Applications for something else than information.
OTHER_CLAIMS = (
    r"(?:许可|补助|补贴|专利|救助|信用修复|审批|登记|道路|占用|工伤|仲裁|法律援助|公证|低保|住房|贷款|入学|"
    r"执照|备案|注册|证照?|资质|认定|鉴定|户口|落户|用地|商标|强制执行|赔偿)[^#，,公信]{0,8}申请"
)
_NOT_APPLIED = rf"^(?!.*(?:作为|撤回|撤销|涉及申请|复议|诉讼|举报|投诉|12345|群众来信|补助|专利|救助|信用修复|{OTHER_CLAIMS}))"
_RECEIVED = r"(?:收到|(?<!不予)受理|接收|接到|新收|收取|接受|登记|承办|受到|收)"
#: Requests, from the narrower to the wider: outcomes and channels before the total.
REQUEST_RULES: tuple[Rule, ...] = (
    rule(
        "requests.carried_in",
        r"(?:上年度?|去年度?|上一年度?|往年)(?:末|底)?(?:度)?(?:的)?(?:结转|转结|遗留|转入)|转办上一?年|20\d{2}年度?(?:末|底)?(?:的)?(?:结转|转结|遗留)(?!至|到|入)|(?:结转|转结)(?:自)?(?:上年|上一年|去年)|上年.{0,6}转入",
    ),
    rule(
        "requests.carried_over",
        r"(?:结转|转结)(?:至|到|入)?(?:下|次|明|来|20)(?:一)?(?:年|\d)|转(?:至|入|到)?(?:下|次|明)(?:一)?年|#?转(?:至|入|到)?20\d{2}年|(?:下|次)(?:一)?年度?继续办理|顺延(?:到|至)(?:下|次|明)一?年",
    ),
    rule("outcome.already_public", r"属于已经?主动公开", "cases"),
    rule("outcome.denied", r"等(?:原因|情形|情况)?.{0,4}不予公开", COUNT, REQUESTS),
    rule("outcome.unable", r"等(?:原因|情形|情况)?.{0,4}无法提供", COUNT, REQUESTS),
    rule("outcome.not_handled", r"等(?:原因|情形|情况)?.{0,4}不予处理", COUNT, REQUESTS),
    rule("outcome.not_handled.excessive", r"反复申请", COUNT),
    rule("outcome.denied.state_secret", r"国家秘密", COUNT, REQUESTS),
    rule("outcome.denied.law_forbids", r"(?:法律|行政法规).{0,6}禁止", COUNT, REQUESTS),
    rule("outcome.denied.three_securities", r"三安全一稳定|国家安全", COUNT, REQUESTS),
    rule("outcome.denied.third_party", r"第三方(?:合法)?权益", COUNT, REQUESTS),
    rule("outcome.denied.trade_secret", r"商业秘密", COUNT, REQUESTS),
    rule("outcome.denied.privacy", r"个人隐私", COUNT, REQUESTS),
    rule("outcome.denied.internal_affairs", r"内部事务", COUNT, REQUESTS),
    rule("outcome.denied.process_information", r"过程性", COUNT, REQUESTS),
    rule("outcome.denied.case_file", r"执法案卷", COUNT, REQUESTS),
    rule("outcome.denied.administrative_query", r"行政查询", COUNT, REQUESTS),
    rule(
        "outcome.denied.not_government_information",
        r"(?:非|不是|不属于)《?条例》?所指|非政府信息|不属于政府信息(?!公开)",
        COUNT,
        REQUESTS,
    ),
    rule("outcome.denied.other_statutory", r"法律法规规定的其他", COUNT, REQUESTS),
    rule("outcome.unable.not_held", r"本(?:机关|单位|局|部门)不掌握", COUNT, REQUESTS),
    rule("outcome.unable.needs_making", r"没有现成|另行制作", COUNT, REQUESTS),
    rule("outcome.unable.unclear", r"补正后.{0,8}不明确", COUNT, REQUESTS),
    rule("outcome.not_handled.petition", r"信访(?:、)?举报|信访类|咨询信访", COUNT, REQUESTS),
    rule("outcome.not_handled.repeated", r"重复申请", COUNT, REQUESTS),
    rule("outcome.partial", r"部分(?:予以|同意)?公开|区分处理", COUNT, REQUESTS),
    rule(
        "outcome.denied",
        r"不予(?:以)?公开|不同意公开|免予公开|免于公开|决定不公开|否决|拒绝公开",
        COUNT,
        REQUESTS,
    ),
    rule(
        "outcome.already_public",
        r"(?:已经?|属于?已?)主动公开|主动公开范围|^(?:其中)?主动公开的#",
        COUNT,
        "answered",
    ),
    rule("outcome.already_public", r"^(?:其中)?主动公开#", COUNT, "answers"),
    rule("outcome.granted", r"^(?:其中)?依申请公开#", COUNT, "answers"),
    rule(
        "outcome.granted",
        r"^(?:其中)?(?:属于)?依申请公开的#|同意公开|予以公开|准予公开|全部公开|依法公开|给予公开",
        COUNT,
        REQUESTS,
    ),
    rule(
        "outcome.not_ours",
        r"(?:不属于?|非|不是)(?:本|我)?(?:行政)?(?:机关|部门|单位|局|镇|街道|级政府)|非本(?:机关|部门)|不属于.{0,6}(?:职责|职权)",
        COUNT,
        REQUESTS,
    ),
    rule("outcome.nonexistent", r"(?:信息)?不存在", COUNT, REQUESTS),
    rule("outcome.unable", r"无法提供", COUNT, REQUESTS),
    rule("outcome.not_handled", r"不予处理", COUNT, REQUESTS),
    rule("outcome.other", r"其他处理|作其他", COUNT, REQUESTS),
    rule("outcome.amend", r"更改补充|补正|内容不明确", COUNT, REQUESTS),
    rule("outcome.elsewhere", r"其他途径|通过其它途径", COUNT, REQUESTS),
    rule("requests.completed_on_time", r"按[时期](?:办结|答复)(?:数)?(?!率)", COUNT, REQUESTS),
    rule("requests.completed_extended", r"延期(?:办结|答复)(?:数)?", COUNT, REQUESTS),
    rule(
        "requests.natural_person",
        r"(?:自然人|公民(?:个人)?|个人)(?:提出|提交|申请|的)*",
        COUNT,
        REQUESTS,
    ),
    rule("requests.business", r"商业企业", COUNT, REQUESTS),
    rule("requests.research", r"科研机构", COUNT, REQUESTS),
    rule("requests.ngo", r"社会公益组织", COUNT, REQUESTS),
    rule("requests.legal_service", r"法律服务机构", COUNT, REQUESTS),
    rule(
        "requests.organisation",
        r"法人(?:或|和|及|、)?(?:其他|其它)?(?:组织)?|企业法人|(?:企业|组织|单位)(?:申请|提出|提交)|^(?:其中)?(?:企业|单位)(?:共|有)?#",
        COUNT,
        REQUESTS,
    ),
    rule(
        "requests.received",
        rf"{_RECEIVED}(?:到)?(?:和|并|及|、)(?:办理|处理|答复).*申请",
        COUNT,
        REQUESTS,
    ),
    rule("requests.answered", r"^在?(?:全部|所有|已)?的?#答复中", "cases"),
    rule("requests.answered", r"(?:答复|回复)(?!率)", COUNT, REQUESTS),
    rule(
        "requests.processed",
        r"办结(?!率)|办理(?:了)?#.{0,4}依申请公开|依申请(?:信息)?公开(?:政府信息)?办理(?:有|共|数)*#|办理结果(?:总计|合计)?(?:为|共)*#|办理完(?:毕|成|结)|处理完毕|办毕|办复(?!率)|办理(?:政府信息公开|依申请公开|信息公开)?申请|(?<!结转)办理(?:了)?(?:[^#]{0,40}(?:途径|方式|渠道|提出)的?)?依申请公开(?:事项|案件|件|信息)?(?:共计?|合计|总计|数)*#|处理.{0,10}申请",
        COUNT,
        REQUESTS,
    ),
    rule("requests.received", rf"{_NOT_APPLIED}.*{_RECEIVED}.*(?:申请|依申请)", COUNT),
    rule(
        "requests.received",
        rf"{_NOT_APPLIED}.*(?:依申请公开(?:的)?(?:申请|案件|事项|件)?|(?:政府)?信息公开申请|申请(?:公开(?:信息)?|总)?)(?:的)?(?:受理|收到|接收)?(?:总)?(?:数|数量|件数|件|总量)?(?:共|为|是|有|计|达|:|：)*#",
        COUNT,
    ),
    rule(
        "requests.received",
        rf"{_NOT_APPLIED}.*依申请公开(?:政府|政务)?信息(?:数量|数)?(?:共|为|是|有|计|达)*#",
        COUNT,
    ),
    rule("requests.received", rf"{_RECEIVED}(?:到|了|共|总计)*#.*申请", COUNT),
    rule("requests.received", r"(?:新收|收到|(?<!不予)受理)(?:到|了|共)*#$", COUNT, REQUESTS),
    rule(
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
    ("requests.letter", re.compile(r"信函|来信|书面|纸质|邮寄|邮政|挂号|快递|EMS|函件|信件|寄送")),
    ("requests.in_person", re.compile(r"当面|现场|窗口|来访|直接|上门|面对面")),
    ("requests.fax", re.compile(r"传真")),
)
