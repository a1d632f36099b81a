"""A second batch in other people's words: terse, chatty, elliptical; talks; more English."""

from __future__ import annotations

from dataclasses import replace

from tests.qa.world.cases import AMBIGUOUS, REFUSED, Case, number, who
from tests.qa.world.desks import DENIED, R, more, share
from tests.qa.world.filings import SECRETS, filing
from tests.qa.world.many import CHANGDE, citing, of_year, place, stating


def one(text: str, key: str, year: int, *metrics: str, kind: str = "total") -> Case:
    return Case("visits", text, numbers=tuple(number(key, year, m, kind) for m in metrics))


def no(text: str, reason: str | None = None) -> Case:
    return Case("visits", text, REFUSED, reason=reason)


def denied(key: str, year: int) -> float:
    return sum(number(key, year, f"outcome.denied.{ground}") for ground in DENIED)


def _numbers() -> list[Case]:
    return [
        one("你好，想了解下大理市2021年度政府信息依申请公开这块儿，新增申请一共几宗？", "dali_shi", 2021, R),
        one("长春朝阳区 2021 / 依申请 / 新收 / 合计", "cc_chaoyang", 2021, R),
        one("江苏省政府在2021年里有多少申请是放到第二年接着办的", "jiangsu", 2021, "requests.carried_over"),
        one("民政部2021年从2020年带过来没办的申请几件", "civil", 2021, "requests.carried_in"),
        one("北京朝阳2021年答应公开的有几件", "bj_chaoyang", 2021, "outcome.granted"),
        Case("visits", "北京朝阳2021年拒绝公开的有几件", numbers=(denied("bj_chaoyang", 2021),)),
        one("神木市2021年重复申请被退回几件", "shenmu", 2021, "outcome.not_handled.repeated"),
        one("常德市2023年因信访投诉被不予处理的有多少", "changde", 2023, "outcome.not_handled.petition"),
        one("石门县2022年手里没有相关信息、没法提供的申请几件", "shimen", 2022, "outcome.unable.not_held"),
        one("鼎城区2021年律所来申请的几件", "dingcheng", 2021, R, kind="legal_service"),
        one("鼎城区2021年高校科研单位申请了几件", "dingcheng", 2021, R, kind="research"),
        one("2022年常德市，商业企业申请里被部分公开的几件", "changde", 2022, "outcome.partial", kind="business"),
        one("江苏省2021年被告上法庭（未走复议）结果纠正几件", "jiangsu", 2021, "litigation.direct.corrected"),
        one("江苏省2021年复议后又打官司的总数", "jiangsu", 2021, "litigation.after_review.total"),
        one("杭锦旗2021年复议总数和其中被纠正的数", "hangjin", 2021, "review.total", "review.corrected"),
        one("常德市监局2021年开了多少罚单（行政处罚）", "cd_market", 2021, "penalty.decisions"),
        one("阳朔县2021年批了多少行政许可", "yangshuo", 2021, "licence.decisions"),
        one("石门县2021年新出了几个规范性文件，又废了几个", "shimen", 2021, "normative.made", "normative.abolished"),
        one("大理市2021年收费（行政事业性）共多少万元", "dali_shi", 2021, "admin_fee.amount"),
        one("长春朝阳2021年官网挂出信息多少条", "cc_chaoyang", 2021, "disclosure.website"),
        one("长春朝阳2021年微信推了多少条", "cc_chaoyang", 2021, "disclosure.wechat"),
        one("常德市教育局2018年函件申请多少件", "cd_edu", 2018, "requests.letter"),
        one("鼎城区2016年召开新闻发布会的次数", "dingcheng", 2016, "response.press_conferences"),
        one("台州市环保局2016年信息公开工作人员中专职的几个", "tz_env_old", 2016, "staff.full_time"),
        one("常德市2015年不同意公开答复了几件", "changde", 2015, "outcome.denied"),
        one("2014年常德市有几个专门机构搞信息公开", "changde", 2014, "staff.organs"),
        Case("visits", "常德市2022年上年结转3项加新收，合计多少件要办", numbers=(number("changde", 2022, R) + number("changde", 2022, "requests.carried_in"),)),
        Case("visits", "江苏省2021年行政许可和行政处罚加起来多少件", numbers=(number("jiangsu", 2021, "licence.decisions") + number("jiangsu", 2021, "penalty.decisions"),)),
        Case("visits", "江苏省2021年予以公开、部分公开相加几件", numbers=(number("jiangsu", 2021, "outcome.granted") + number("jiangsu", 2021, "outcome.partial"),)),
    ]  # fmt: skip


def _many() -> list[Case]:
    y20, y21, y22 = of_year(2020), of_year(2021), of_year(2022)
    changde22 = of_year(2022, CHANGDE)
    penalties = {y: number("cd_market", y, "penalty.decisions") for y in range(2019, 2024)}
    total = sum(number("cd_edu", y, R) for y in (2019, 2020))
    return [
        Case("visits", "2020年哪个单位收到的信息公开申请件数名列第一", names=place(y20, R)[1]),
        Case("visits", "2022年谁家主动公开做得最多（按条数）", names=place(y22, "disclosure.total")[1]),
        Case("visits", "2021年行政强制最少的机关", names=place(y21, "coercion.decisions", lowest=True)[1]),
        Case("visits", "2021年行政许可第三高的是哪家", names=place(y21, "licence.decisions", 3)[1]),
        Case("visits", "常德市域内2022年申请收得最少的单位", names=place(changde22, R, lowest=True)[1]),
        Case("visits", "2022年收到申请最多的两家机关", names=tuple(n for _, n in stating(y22, R)[:2])),
        Case("visits", "常德市市场监管局哪年处罚最多", numbers=(max(penalties.values()),)),
        Case("visits", "常德市市场监管局2019至2023年处罚数量走势如何", numbers=tuple(penalties.values())),
        Case("visits", "鼎城区与石门县2022年行政处罚之差是多少", numbers=(abs(number("dingcheng", 2022, "penalty.decisions") - number("shimen", 2022, "penalty.decisions")),)),
        Case("visits", "石门2022年许可量是不是超过了鼎城", says=("是。" if number("shimen", 2022, "licence.decisions") > number("dingcheng", 2022, "licence.decisions") else "不是。",)),
        Case("visits", "常德市教育局2019、2020两年总共收到多少件申请", numbers=(total,)),
        Case("visits", "民政部2021年新收申请比上一年增长几个百分点（百分比）", numbers=(round((number("civil", 2021, R) / number("civil", 2020, R) - 1) * 100 + 1e-9, 2),)),
        Case("visits", "江苏省2021年部分公开占全部办理结果的百分比", numbers=(share(number("jiangsu", 2021, "outcome.partial"), number("jiangsu", 2021, "requests.processed")),)),
        Case("visits", "江苏省2021年行政复议纠错率多少", numbers=(share(number("jiangsu", 2021, "review.corrected"), number("jiangsu", 2021, "review.total")),)),
        Case("visits", "2021年没有收到过5件以上申请的机关有几家", numbers=(float(sum(v < 5 for v, _ in stating(y21, R))),)),
        Case("visits", "2021年行政处罚超过两百件的有哪些单位", names=tuple(n for v, n in stating(y21, "penalty.decisions") if v > 200)),
        Case("visits", "引用《保守国家秘密法》的报告都出自谁", names=citing(SECRETS[0])),
        Case("visits", "石门县和鼎城区2022年哪个的微信发布多", names=more("disclosure.wechat", ("shimen", 2022), ("dingcheng", 2022))),
        Case("visits", "2021年全部机关的行政处罚众数"),
    ]  # fmt: skip


def _words() -> list[Case]:
    return [
        Case("visits", "杭锦旗2021年的年报自己检讨了啥毛病", says=(filing("hangjin", 2021).problem,)),
        Case("visits", "大理市2021年下步怎么改", says=(filing("dali_shi", 2021).measure,)),
        Case("visits", "常德市卫健委2022年疫苗余量几点更新", says=("八点",)),
        Case("visits", "民政部2021年给群众查养老院提供了什么工具", says=("养老机构查询地图",)),
        Case("visits", "神木市2021年谁进直播间答疑", says=("局长进直播间",)),
        Case("visits", "鼎城区教育局2022年年报何日公布", says=(filing("dc_edu", 2022).published or "",)),
        Case("visits", "大理市2021年年报的统计时段", says=("2021年1月1日",)),
        Case("visits", "石门县2021年年报咨询拨打哪个号码", says=(filing("shimen", 2021).phone or "",)),
        Case("visits", "常德市监局2021年监督举报打什么热线", says=("12315",)),
        Case("visits", "库里有没有皂市镇的年报", says=("2021",)),
        Case("visits", "鼎城区的年报覆盖哪些年头", says=("2016", "2023")),
    ]  # fmt: skip


def _english() -> list[Case]:
    y21 = of_year(2021)
    return [
        one("How many requests did Shenmu Shi get in 2021?", "shenmu", 2021, R),
        one("How many requests did Changde Shi Shuili Ju receive in 2021?", "cd_water", 2021, R),
        one("Requests pending at year-end (carried over) for Hanggin Banner in 2020?", "hangjin", 2020, "requests.carried_over"),
        one("How many requests from law firms did Changde City receive in 2022?", "changde", 2022, R, kind="legal_service"),
        one("How many requests from NGOs did Changde City receive in 2022?", "changde", 2022, R, kind="ngo"),
        one("How many repeat applications did Shimen County decline to handle in 2022?", "shimen", 2022, "outcome.not_handled.repeated"),
        one("How many reconsideration decisions against Jiangsu Province were overturned in 2021?", "jiangsu", 2021, "review.corrected"),
        one("How many normative documents did Hanggin Banner repeal in 2021?", "hangjin", 2021, "normative.abolished"),
        one("How many lawsuits followed reconsideration in Jiangsu Province in 2021?", "jiangsu", 2021, "litigation.after_review.total"),
        one("How many part-time staff worked on disclosure in Changde City in 2018?", "changde", 2018, "staff.part_time"),
        one("How many requests were made online to the Changde Education Bureau in 2018?", "cd_edu", 2018, "requests.online"),
        Case("visits", "Which of Dingcheng District and Shimen County imposed more penalties in 2022?", names=more("penalty.decisions", ("dingcheng", 2022), ("shimen", 2022))),
        Case("visits", "Which agency disclosed the least information in 2021?", names=place(y21, "disclosure.total", lowest=True)[1]),
        Case("visits", "What was the denial rate of the Ministry of Civil Affairs in 2021?", numbers=(share(denied("civil", 2021), number("civil", 2021, "requests.processed")),)),
        Case("visits", "How many more requests did the Ministry of Civil Affairs receive in 2021 than in 2020?", numbers=(number("civil", 2021, R) - number("civil", 2020, R),)),
        Case("visits", "Which laws or documents does the Changde Market Supervision Bureau's 2021 report rely on?", names=("中华人民共和国政府信息公开条例", "湖南省行政程序规定", "中华人民共和国保守国家秘密法")),
        Case("visits", "How can parents look up school districts at the Changde Education Bureau in 2022?", says=("学区一点通",)),
        no("How many requests did Nanjing City receive in 2021?", "agency_absent"),
        no("How many requests did Changde Shi Gongan Ju receive in 2021?", "agency_absent"),
        no("How many requests did Hanggin Banner receive in 2022?", "year_absent"),
        no("How many Weibo followers did Shimen County have in 2022?", "metric_not_reported"),
        no("What is the standard deviation of requests in 2021?"),
        no("Recommend a restaurant in Changde", "out_of_domain"),
    ]  # fmt: skip


def _refused() -> list[Case]:
    return [
        no("请问临澧县政府2021年依申请公开收了多少件", "agency_absent"),
        no("常德市文旅局2020年受理申请几件", "agency_absent"),
        no("石门县卫健局2022年主动公开信息量", "agency_absent"),
        no("常德公安2021年罚了多少人", "agency_absent"),
        no("鼎城区2015年行政处罚多少件", "year_absent"),
        no("城厢街道2022年主动公开多少条", "year_absent"),
        no("杭锦旗2018年存在哪些问题", "year_absent"),
        no("民政部2021年开了几次新闻发布会", "metric_not_reported"),
        no("神木市2021年网站访问人次", "metric_not_reported"),
        no("大理市2021年专职人员数", "metric_not_reported"),
        no("阳朔县2013年自然人申请多少", "metric_not_reported"),
        no("常德市2021年市长信箱来信多少封", "metric_not_reported"),
        no("常德市教育局2021年政协提案办了几件", "metric_not_reported"),
        no("福州市鼓楼区教育局2021年罚了几起", "value_masked"),
        no("皂市镇2021年结案几件申请", "value_blank"),
        no("鼎城区2021年怎样保障粮食安全", "no_evidence"),
        no("石门县2021年为什么撤并学校", "no_evidence"),
        no("今年考研国家线多少分", "out_of_domain"),
        no("帮我把这句话翻译成法语", "out_of_domain"),
        Case("visits", "朝阳2021年谁的许可多", AMBIGUOUS),
        Case("visits", "鼎城区行政处罚几件", AMBIGUOUS),
    ]  # fmt: skip


def _talks() -> list[Case]:
    def t(talk: str, text: str, *gold: float, **more_gold: object) -> Case:
        case = Case("visits", text, numbers=tuple(gold) or None, talk=f"V{talk}")
        return replace(case, **more_gold) if more_gold else case  # type: ignore[arg-type]

    market = {y: number("cd_market", y, "penalty.decisions") for y in (2021, 2022)}
    best = max(market, key=lambda year: market[year])
    return [
        t("1", "常德市监局2021年罚了多少件", market[2021]),
        t("1", "2022年呢", market[2022]),
        t("1", "哪年更多", says=(str(best),)),
        t("1", "许可呢？2022年的", number("cd_market", 2022, "licence.decisions")),
        t("2", "石门县2022年新收申请几件", number("shimen", 2022, R)),
        t("2", "其中个人的？", number("shimen", 2022, R, "natural_person")),
        t("2", "鼎城呢", number("dingcheng", 2022, R, "natural_person")),
        t("2", "它们谁多", names=tuple(n for n in (who("shimen"), who("dingcheng")) if number("shimen" if n == who("shimen") else "dingcheng", 2022, R, "natural_person") == max(number("shimen", 2022, R, "natural_person"), number("dingcheng", 2022, R, "natural_person")))),
        t("3", "民政部2021年不予公开几件", denied("civil", 2021)),
        t("3", "予以公开呢", number("civil", 2021, "outcome.granted")),
        t("3", "那2020年呢？", number("civil", 2020, "outcome.granted")),
        t("4", "How many penalties did Shimen County impose in 2022?", number("shimen", 2022, "penalty.decisions")),
        t("4", "And Dingcheng District?", number("dingcheng", 2022, "penalty.decisions")),
        t("4", "And licences?", number("dingcheng", 2022, "licence.decisions")),
    ]  # fmt: skip


def visits() -> list[Case]:
    """The second batch written fresh: 85 of 117 on its first run, 7 wrong in silence."""
    lone = [
        replace(case, status=REFUSED) if case.question.endswith("众数") else case
        for case in _many()
    ]
    return [*_numbers(), *lone, *_words(), *_english(), *_refused(), *_talks()]
