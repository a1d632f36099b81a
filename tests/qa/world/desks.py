"""Questions as they come to other desks: a newsroom, a county clerk, a foreign researcher."""

from __future__ import annotations

from tests.qa.world.cases import AMBIGUOUS, REFUSED, Case, number, who
from tests.qa.world.filings import HUNAN, filing
from tests.qa.world.many import CHANGDE, citing, of_year, place, stating

R = "requests.received"
DENIED = ("state_secret", "third_party", "internal_affairs")


def one(text: str, key: str, year: int, *metrics: str, kind: str = "total") -> Case:
    return Case("desks", text, numbers=tuple(number(key, year, m, kind) for m in metrics))


def no(text: str, reason: str) -> Case:
    return Case("desks", text, REFUSED, reason=reason)


def more(metric: str, *places: tuple[str, int]) -> tuple[str, ...]:
    """Who has most of it."""
    best = max(number(key, year, metric) for key, year in places)
    return tuple(who(key) for key, year in places if number(key, year, metric) == best)


def share(part: float, whole: float) -> float:
    return round(part / whole * 100 + 1e-9, 2)


def _newsroom() -> list[Case]:
    y21, y22 = of_year(2021), of_year(2022)
    dc = {year: number("dingcheng", year, R) for year in range(2019, 2024)}
    most = max(dc, key=lambda year: dc[year])
    added = number("changde", 2022, R) + number("changde", 2022, "requests.carried_in")
    granted = number("civil", 2021, "outcome.granted")
    return [
        one("石门县2022那份年报里头，老百姓递上来的申请到底有多少", "shimen", 2022, R),
        one("据2021年度报告，神木市全年新收依申请公开案件数为何", "shenmu", 2021, R),
        one("民政部去掉上年结转，2021年新收了多少件？", "civil", 2021, R),
        Case("desks", "常德市2022年新收加上结转的申请总共多少件", numbers=(added,)),
        Case("desks", "鼎城区历年收到的申请，哪一年最多，是多少件？", numbers=(dc[most],), says=(str(most),)) if most in (2019, 2020, 2021, 2022, 2023) else no("", ""),
        Case("desks", "常德市市场监管局2021和2022两年，哪年罚得更多？", says=("2021" if number("cd_market", 2021, "penalty.decisions") > number("cd_market", 2022, "penalty.decisions") else "2022",)),
        Case("desks", "2021年全部机关收到申请数的中位数是多少", REFUSED),
        Case("desks", "2021年各单位行政处罚件数的标准差", REFUSED),
        Case("desks", "同样是2021年，长春朝阳和北京朝阳谁收的申请多", names=more(R, ("cc_chaoyang", 2021), ("bj_chaoyang", 2021))),
        Case("desks", "论2021年行政许可办件量，石门与鼎城孰多", names=more("licence.decisions", ("shimen", 2021), ("dingcheng", 2021))),
        Case("desks", "石门县2021年网站和微信公众号哪个渠道发的信息多", numbers=(number("shimen", 2021, "disclosure.website"), number("shimen", 2021, "disclosure.wechat"))),
        Case("desks", "2022年处罚大户是哪家单位", names=place(y22, "penalty.decisions")[1]),
        Case("desks", "2021年申请量垫底的是谁", names=place(y21, R, lowest=True)[1]),
        Case("desks", "2021年收到申请量排在第二位的机关是哪一家", names=place(y21, R, 2)[1]),
        Case("desks", "2021年主动公开量居首的机关", names=place(y21, "disclosure.total")[1]),
        Case("desks", "收到申请突破一百件的机关，2021年有哪些", names=tuple(n for v, n in stating(y21, R) if v > 100)),
        Case("desks", "2021年有几家机关收到的申请不到10件", numbers=(float(sum(v < 10 for v, _ in stating(y21, R))),)),
        Case("desks", "民政部2021年申请里予以公开的占办结的几成（百分比）", numbers=(share(granted, number("civil", 2021, "requests.processed")),)),
        Case("desks", "常德市2022年的申请里面，个人提的占多大比重", numbers=(share(number("changde", 2022, R, "natural_person"), number("changde", 2022, R)),)),
        Case("desks", "神木市2021年收到申请较2020年是升是降，差多少", numbers=(number("shenmu", 2021, R) - number("shenmu", 2020, R),)),
        Case("desks", "大理州2021年主动公开条数同2020年比，多了还是少了", direction="up" if number("dali_zhou", 2021, "disclosure.total") > number("dali_zhou", 2020, "disclosure.total") else "down"),
        Case("desks", "鼎城区2020至2022年三年累计收到多少件申请", numbers=(dc[2020] + dc[2021] + dc[2022],)),
        Case("desks", "鼎城区2020至2022年平均每年收到多少件申请", numbers=(round((dc[2020] + dc[2021] + dc[2022]) / 3 + 1e-9, 2),)),
        Case("desks", "常德市教育局2021年正文和表格里的收到申请数对得上吗", consistent=False),
        Case("desks", "民政部2021年正文写的申请数跟表里一致不一致", consistent=True),
        Case("desks", "鼎城区2020年结转下年的数和2021年上年结转的数衔接得上吗", consistent=True),
        Case("desks", "谁家的年报援引了《湖南省行政程序规定》", names=citing(HUNAN[0])),
        Case("desks", "文号带“常政办发”的文件，常德市教育局2020年年报引了哪一个", names=("常德市依申请公开办理规范",)),
        Case("desks", "2021年大理市驳回（不予公开）了几件申请", numbers=(sum(number("dali_shi", 2021, f"outcome.denied.{g}") for g in DENIED),)),
    ]  # fmt: skip


def _clerk() -> list[Case]:
    return [
        one("查：皂市镇2021主动公开条数", "zaoshi", 2021, "disclosure.total"),
        one("常德财政局/2021/新收申请", "cd_finance", 2021, R),
        one("鼎城2023：许可、处罚、强制各几", "dingcheng", 2023, "licence.decisions", "penalty.decisions", "coercion.decisions"),
        one("杭锦旗2021规范性文件：制发数、废止数、现行有效数", "hangjin", 2021, "normative.made", "normative.abolished", "normative.in_force"),
        one("城厢街办2021年结案多少件申请", "chengxiang", 2021, "requests.processed"),
        one("长春市朝阳区2021年度因重复申请未予处理的件数", "cc_chaoyang", 2021, "outcome.not_handled.repeated"),
        one("长春市朝阳区2021年因本机关不掌握相关信息无法提供的申请", "cc_chaoyang", 2021, "outcome.unable.not_held"),
        one("常德市2022年以三类内部事务信息为由不予公开的件数", "changde", 2022, "outcome.denied.internal_affairs"),
        one("江苏省2021年行政复议结果维持、结果纠正各多少", "jiangsu", 2021, "review.upheld", "review.corrected"),
        one("江苏省2021年行政复议还没审结的几件", "jiangsu", 2021, "review.pending"),
        one("江苏省2021年复议后起诉、结果维持的案件数", "jiangsu", 2021, "litigation.after_review.upheld"),
        one("鼎城区2022年科研机构的申请数", "dingcheng", 2022, R, kind="research"),
        one("鼎城区2022年其他类申请人提交几件", "dingcheng", 2022, R, kind="other"),
        one("常德市2022年社会公益组织申请被部分公开的件数", "changde", 2022, "outcome.partial", kind="ngo"),
        one("常德市教育局2014年互联网渠道申请与信函申请各多少", "cd_edu", 2014, "requests.online", "requests.letter"),
        one("常德市2018年专职、兼职工作人员分别几人", "changde", 2018, "staff.full_time", "staff.part_time"),
        one("常德市水利局2018年设立了几个信息公开查阅场所", "cd_water", 2018, "reading_places.count"),
        one("常德市2016年微信公开、微博公开的信息各是几条", "changde", 2016, "disclosure.wechat", "disclosure.weibo"),
        Case("desks", "神木市2018年按时办结数", numbers=(0,)),
        one("阳朔2012年咨询量", "yangshuo", 2012, "consultation.total"),
        one("台州环保局2018年办了几期培训班、培训多少人次", "tz_env_old", 2018, "training.courses", "training.participants"),
        one("江苏省2021年行政事业性收费总金额", "jiangsu", 2021, "admin_fee.amount"),
        Case("desks", "鼎城区教育局2021年年报落款（发布）日期", says=(filing("dc_edu", 2021).published or "",)),
        Case("desks", "民政部2020年报告公开的咨询电话", says=(filing("civil", 2020).phone or "",)),
        Case("desks", "石门县2021年存在的主要问题及整改打算", says=(filing("shimen", 2021).problem, filing("shimen", 2021).measure)),
        Case("desks", "常德市监局2021年报的编制依据有哪几部法规", names=("中华人民共和国政府信息公开条例", "湖南省行政程序规定", "中华人民共和国保守国家秘密法")),
        Case("desks", "鼎城区教育局2022年用什么公众号公开信息", says=("鼎城教育",)),
        Case("desks", "台州市生态环境局的空气自动站数据多久更新一回（2021年）", says=("每小时",)),
        Case("desks", "常德市财政局2021年以何种形式让老百姓看懂账本", says=("图表",)),
        Case("desks", "神木市2021年收到的申请有没有超过60件", says=("是。" if number("shenmu", 2021, R) > 60 else "不是。",)),
    ]  # fmt: skip


def _researcher() -> list[Case]:
    y21 = of_year(2021)
    dc = [number("dingcheng", year, R) for year in range(2020, 2024)]
    return [
        one("Per its 2021 annual report, how many disclosure requests reached Shenmu City?", "shenmu", 2021, R),
        one("Shimen Xian 2022: requests received?", "shimen", 2022, R),
        one("How many requests did Changde Shi Jiaoyu Ju receive in 2019?", "cd_edu", 2019, R),
        one("I need the count of requests Dingcheng District concluded during 2021.", "dingcheng", 2021, "requests.processed"),
        one("How many requests by research institutions did Changde City receive in 2022?", "changde", 2022, R, kind="research"),
        one("How many requests were refused by Changde City in 2022 to protect third-party rights?", "changde", 2022, "outcome.denied.third_party"),
        one("Number of direct lawsuits (without reconsideration) against Jiangsu Province, 2021", "jiangsu", 2021, "litigation.direct.total"),
        one("How many administrative licensing decisions and penalties did Dali City issue in 2021?", "dali_shi", 2021, "licence.decisions", "penalty.decisions"),
        one("How many full-time staff did Changde City have for disclosure work in 2016?", "changde", 2016, "staff.full_time"),
        one("How many requests arrived by fax at Shenmu City in 2018?", "shenmu", 2018, "requests.fax"),
        one("What fees (administrative charges) did Hanggin Banner collect in 2021?", "hangjin", 2021, "admin_fee.amount"),
        Case("desks", "Between Dingcheng District and Shimen County, which disclosed less information in 2022?", names=tuple(n for v, n in stating(of_year(2022, ("dingcheng", "shimen")), "disclosure.total")[-1:])),
        Case("desks", "Rank the three agencies with the fewest licences in 2021", names=tuple(n for _, n in sorted((v, n) for v, n in stating(y21, "licence.decisions"))[:3])),
        Case("desks", "On average, how many requests a year did Dingcheng District receive from 2020 to 2023?", numbers=(round(sum(dc) / 4 + 1e-9, 2),)),
        Case("desks", "In which year did Dingcheng District receive the most requests?", numbers=(max([number("dingcheng", 2016, R), number("dingcheng", 2018, R), number("dingcheng", 2019, R), *dc]),)),
        Case("desks", "Does the 2021 text of the Changde Education Bureau agree with its table on requests received?", consistent=False),
        Case("desks", "What shortcomings does Dali City admit in 2021, and what will it do?", says=(filing("dali_shi", 2021).problem, filing("dali_shi", 2021).measure)),
        Case("desks", "What is the median number of requests in 2021?", REFUSED),
        no("How many requests did Wuling District receive in 2021?", "agency_absent"),
        no("How many requests did the Ministry of Civil Affairs get in 2015?", "year_absent"),
        no("How many staff did Shimen County have for disclosure work in 2021?", "metric_not_reported"),
        no("Which football team won in 2021?", "out_of_domain"),
    ]  # fmt: skip


def _returned() -> list[Case]:
    return [
        no("桃源县人民政府2022年公开了多少条信息", "agency_absent"),
        no("帮我看看安乡县2021的申请量", "agency_absent"),
        no("常德市住建局2021年罚了多少起", "agency_absent"),
        no("鼎城区卫健局2021年收到申请几件", "agency_absent"),
        no("生态环境部2021年收到几件申请", "agency_absent"),
        no("石门2020年收到的申请", "year_absent"),
        no("常德财政2022收到几件申请", "year_absent"),
        no("民政部2018年主动公开条数", "year_absent"),
        no("常德市教育局2022年门户网站点击量", "metric_not_reported"),
        no("石门县2022年公众号有多少关注者", "metric_not_reported"),
        no("江苏省教育厅2021年专职人员几名", "metric_not_reported"),
        no("阳朔县2015年商业企业申请几件", "metric_not_reported"),
        no("皂市镇2021年自然人申请几件", "value_blank"),
        no("常德市水利局2020年参加培训多少人", "value_masked"),
        no("桌面电脑哪个牌子好", "out_of_domain"),
        no("常德市2021年如何防治血吸虫病", "no_evidence"),
        Case("desks", "朝阳区2021年主动公开情况，多少条？", AMBIGUOUS),
        Case("desks", "民政部主动公开了多少条信息", AMBIGUOUS),
        Case("desks", "2021年常德市各机关中制发规范性文件最多的", names=place(of_year(2021, CHANGDE), "normative.made")[1]),
    ]  # fmt: skip


def desks() -> list[Case]:
    """A batch written fresh, gold first: 67 of 100 right on its first run, 6 wrong in silence."""
    return [*_newsroom(), *_clerk(), *_researcher(), *_returned()]
