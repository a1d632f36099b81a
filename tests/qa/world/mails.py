"""A third batch in other people's words, mostly of the kinds that went wrong before."""

from __future__ import annotations

from tests.qa.world.cases import REFUSED, Case, number, who
from tests.qa.world.desks import R, more, share
from tests.qa.world.filings import filing
from tests.qa.world.many import of_year, place, stating
from tests.qa.world.visits import denied


def one(text: str, key: str, year: int, *metrics: str, kind: str = "total") -> Case:
    return Case("mails", text, numbers=tuple(number(key, year, m, kind) for m in metrics))


def no(text: str, reason: str | None = None) -> Case:
    return Case("mails", text, REFUSED, reason=reason)


def _chinese() -> list[Case]:
    y21, y22 = of_year(2021), of_year(2022)
    fines = {y: number("cd_market", y, "penalty.decisions") for y in (2020, 2021)}
    return [
        one("大理州政府2021年接到群众索取信息的申请几件", "dali_zhou", 2021, R),
        one("石门县2022年度新收政府信息公开申请之自然人件数", "shimen", 2022, R, kind="natural_person"),
        one("民政部2021年跨年度转结的申请件数", "civil", 2021, "requests.carried_over"),
        one("江苏省2021年直接起诉案件里其他结果有几件", "jiangsu", 2021, "litigation.direct.other"),
        one("江苏省2021年复议后起诉尚未审结几件", "jiangsu", 2021, "litigation.after_review.pending"),
        one("江苏省2021年复议维持几件、纠正几件、未审结几件", "jiangsu", 2021, "review.upheld", "review.corrected", "review.pending"),
        one("神木市2021年许可多少、处罚多少", "shenmu", 2021, "licence.decisions", "penalty.decisions"),
        one("阳朔县2021年处罚、许可、强制三项各是多少", "yangshuo", 2021, "penalty.decisions", "licence.decisions", "coercion.decisions"),
        one("大理市2021年规范性文件废止件数与现行有效件数", "dali_shi", 2021, "normative.abolished", "normative.in_force"),
        one("鼎城区2018年兼职人员多少", "dingcheng", 2018, "staff.part_time"),
        one("常德市2018年当面、传真、网络、信函申请各几件", "changde", 2018, "requests.in_person", "requests.fax", "requests.online", "requests.letter"),
        Case("mails", "民政部2021年的不予公开占比", numbers=(share(denied("civil", 2021), number("civil", 2021, "requests.processed")),)),
        Case("mails", "民政部2021年被驳回的申请几件", numbers=(denied("civil", 2021),)),
        Case("mails", "常德市监局2020、2021两年中哪一年的罚单更多", says=(str(max(fines, key=lambda y: fines[y])),)),
        Case("mails", "鼎城区2022年许可与处罚之和", numbers=(number("dingcheng", 2022, "licence.decisions") + number("dingcheng", 2022, "penalty.decisions"),)),
        Case("mails", "鼎城区2022年许可比处罚多多少", numbers=(number("dingcheng", 2022, "licence.decisions") - number("dingcheng", 2022, "penalty.decisions"),)),
        Case("mails", "鼎城区2022年收到的申请没有超过100件，对吗", says=("是。" if number("dingcheng", 2022, R) <= 100 else "不是。",)),
        Case("mails", "2022年申请量位居第二的机关", names=place(y22, R, 2)[1]),
        Case("mails", "2021年有谁的行政强制为零", names=tuple(n for v, n in stating(y21, "coercion.decisions") if v == 0)),
        Case("mails", "2022年行政许可倒数前三", names=tuple(n for _, n in sorted((v, n) for v, n in stating(y22, "licence.decisions"))[:3])),
        Case("mails", "石门和鼎城2022年行政处罚合计几件", numbers=(number("shimen", 2022, "penalty.decisions") + number("dingcheng", 2022, "penalty.decisions"),)),
        Case("mails", "石门的网站发布量在2021年高于鼎城吗", says=("是。" if number("shimen", 2021, "disclosure.website") > number("dingcheng", 2021, "disclosure.website") else "不是。",)),
        Case("mails", "常德市教育局2020年年报引用的常政办发文件叫什么", names=("常德市依申请公开办理规范",)),
        Case("mails", "常德市教育局2020年年报引用了湘政令的哪个文件", names=("湖南省行政程序规定",)),
        Case("mails", "大理市2021年有什么毛病要改、打算咋改", says=(filing("dali_shi", 2021).problem, filing("dali_shi", 2021).measure)),
        Case("mails", "鼎城区2021年年报啥时候挂出来的", says=(filing("dingcheng", 2021).published or "",)),
        no("2022年收到申请数的四分位数"), no("2021年行政处罚与许可的相关系数"),
        no("常德税务2021年罚了几件", "agency_absent"), no("我想查汉寿县2021年主动公开条数", "agency_absent"),
        no("麻烦查查株洲市2022年的行政许可", "agency_absent"), no("鼎城水利2021年收到几件申请", "agency_absent"),
        no("常德教育2023年收到几件申请", "year_absent"), no("常德市2021年低保申请多少件", "metric_not_reported"),
        no("石门县2022年办理身份证申请几件", "metric_not_reported"), no("常德市监局2022年罚款金额多少万元", "metric_not_reported"),
        no("常德市教育局2021年教师资格申请多少件", "metric_not_reported"), no("大理市2021年入党申请有多少", "metric_not_reported"),
        no("民政部2021年收到的来信几封", "metric_not_reported"), no("神木市2021年行政处罚罚没多少钱", "metric_not_reported"),
    ]  # fmt: skip


def _english() -> list[Case]:
    y21 = of_year(2021)
    return [
        one("How many requests did Dingcheng Qu receive in 2022?", "dingcheng", 2022, R),
        one("How many FOI applications did Changde Shi Caizheng Ju get in 2021?", "cd_finance", 2021, R),
        one("How many requests to Jiangsu Province in 2021 were left unfinished and carried to 2022?", "jiangsu", 2021, "requests.carried_over"),
        one("How many direct court cases against Jiangsu Province were upheld in 2021?", "jiangsu", 2021, "litigation.direct.upheld"),
        one("How many requests were not handled by Changde City in 2022 because they were petitions?", "changde", 2022, "outcome.not_handled.petition"),
        one("How many requests could Shimen County not answer in 2022 because it does not hold the information?", "shimen", 2022, "outcome.unable.not_held"),
        one("How many requests by mail did Dingcheng District receive in 2018?", "dingcheng", 2018, "requests.letter"),
        one("How many companies' requests did Changde City partially grant in 2022?", "changde", 2022, "outcome.partial", kind="business"),
        one("How many messages did Hanggin Banner post on its WeChat account in 2021?", "hangjin", 2021, "disclosure.wechat"),
        one("How many reading places did the Changde Water Bureau have in 2018?", "cd_water", 2018, "reading_places.count"),
        one("How many policy interpretations did Changde City release in 2018?", "changde", 2018, "response.interpretations"),
        Case("mails", "Sum of licences and penalties of Dingcheng District in 2022", numbers=(number("dingcheng", 2022, "licence.decisions") + number("dingcheng", 2022, "penalty.decisions"),)),
        Case("mails", "Did Shimen County impose more penalties than Dingcheng District in 2022?", says=("Yes" if more("penalty.decisions", ("shimen", 2022), ("dingcheng", 2022)) == (who("shimen"),) else "No",)),
        Case("mails", "List the top five agencies by penalties in 2021", names=tuple(n for _, n in stating(y21, "penalty.decisions")[:5])),
        no("How many requests did Changde Shi Minzheng Ju receive in 2021?", "agency_absent"),
        no("How many passport applications did Shimen County receive in 2022?", "metric_not_reported"),
        no("How much money in fines did Shimen County collect in 2022?", "metric_not_reported"),
        no("How many schools does the Changde Education Bureau run (2021)?", "metric_not_reported"),
        no("What is the median of penalties in 2021?"),
        no("Why is the sky blue?", "out_of_domain"),
    ]  # fmt: skip


def mails() -> list[Case]:
    """The third batch written fresh: 41 of 60 on its first run, 3 wrong in silence."""
    return [*_chinese(), *_english()]
