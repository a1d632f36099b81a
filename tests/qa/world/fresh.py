"""Questions in other people's words: colloquial, terse, long-winded, two-part, careless."""

from __future__ import annotations

from tests.qa.world.cases import AMBIGUOUS, REFUSED, Case, amount, number, who
from tests.qa.world.filings import filing
from tests.qa.world.many import CHANGDE, of_year, place, stating


def one(text: str, key: str, year: int, metric: str, kind: str = "total") -> Case:
    return Case("fresh", text, numbers=(number(key, year, metric, kind),))


def _numbers() -> list[Case]:
    r = "requests.received"
    return [
        one("鼎城区政府22年被人要求公开信息多少次", "dingcheng", 2022, r),
        one("帮忙看看石门县2021那一年公众申请信息公开的件数", "shimen", 2021, r),
        one("常德市水利局 2020 依申请 收到", "cd_water", 2020, r),
        one("我是记者，正在写一篇关于政务公开的稿子，想核实一个数字：民政部在2020年度究竟收到了多少件政府信息公开申请？", "civil", 2020, r),
        one("2021年度神木市人民政府收到的信息公开申请量有多大", "shenmu", 2021, r),
        one("大理州20年收到信息公开申请总量", "dali_zhou", 2020, r),
        one("请问江苏省教育厅2021年度依申请公开受理了几件？", "js_edu", 2021, r),
        one("南京市鼓楼区教育局，2021年，申请公开，多少件？", "nj_gulou_edu", 2021, r),
        one("涪城区城厢街道办事处2021年接收申请多少宗", "chengxiang", 2021, r),
        one("常德市财政局2021年办结的依申请公开件数", "cd_finance", 2021, "requests.processed"),
        one("台州市生态环境局2020年度申请办理情况总计数是多少", "tz_env", 2020, "requests.processed"),
        one("杭锦旗2020年还有多少件没办完留到了第二年", "hangjin", 2020, "requests.carried_over"),
        one("石门县2022年有几件是上一年遗留下来的申请", "shimen", 2022, "requests.carried_in"),
        one("民政部2021年给予公开的件数", "civil", 2021, "outcome.granted"),
        one("江苏省2021年部分公开了几件申请", "jiangsu", 2021, "outcome.partial"),
        one("江苏省2021年有多少申请因为涉及国家秘密被拒", "jiangsu", 2021, "outcome.denied.state_secret"),
        one("北京市朝阳区2021年以第三方合法权益为由没公开的几件", "bj_chaoyang", 2021, "outcome.denied.third_party"),
        one("常德市2022年属于信访类而不予处理的申请几件", "changde", 2022, "outcome.not_handled.petition"),
        one("民政部2020年重复申请不予处理的数量", "civil", 2020, "outcome.not_handled.repeated"),
        one("江苏省2021年行政复议一共多少起", "jiangsu", 2021, "review.total"),
        one("江苏省2021年复议被纠错的几件", "jiangsu", 2021, "review.corrected"),
        one("江苏省2021年直接到法院起诉（未经复议）的案件几件", "jiangsu", 2021, "litigation.direct.total"),
        one("民政部2021年经复议后又起诉的案件数", "civil", 2021, "litigation.after_review.total"),
        one("大理市2021年发了几个规范性文件", "dali_shi", 2021, "normative.made"),
        one("大理市2021年还有效的规范性文件有多少", "dali_shi", 2021, "normative.in_force"),
        one("常德市市场监管局2023年开出多少行政处罚", "cd_market", 2023, "penalty.decisions"),
        one("常德市市场监管局2023年办理行政许可多少件", "cd_market", 2023, "licence.decisions"),
        one("阳朔县2021年强制措施决定数（行政强制）", "yangshuo", 2021, "coercion.decisions"),
        one("神木市2021年收了多少行政事业性收费", "shenmu", 2021, "admin_fee.amount"),
        one("杭锦旗2021年对外主动公开信息的条数", "hangjin", 2021, "disclosure.total"),
        one("长春市朝阳区2021年网站上发了多少条信息", "cc_chaoyang", 2021, "disclosure.website"),
        one("长春市朝阳区2021年微信公众号发布量", "cc_chaoyang", 2021, "disclosure.wechat"),
        one("江苏省教育厅2021年培训人次", "js_edu", 2021, "training.participants"),
        one("常德市2016年信息公开工作花了多少钱（专项经费）", "changde", 2016, "budget.disclosure"),
        one("常德市2018年有多少人从事信息公开工作", "changde", 2018, "staff.total"),
        one("常德市教育局2016年当面提交的申请有几件", "cd_edu", 2016, "requests.in_person"),
        one("北京市朝阳区2021年法律服务机构提交申请数", "bj_chaoyang", 2021, r, "legal_service"),
        one("2021年有多少公民个人向江苏省申请公开信息", "jiangsu", 2021, r, "natural_person"),
        one("江苏省2021年企业的申请有多少件被予以公开", "jiangsu", 2021, "outcome.granted", "business"),
        Case("fresh", "江苏省2021年法人或其他组织的申请一共多少件", numbers=(sum(number("jiangsu", 2021, r, k) for k in ("business", "research", "ngo", "legal_service", "other")),)),
        Case("fresh", "常德市2021年不予公开的一共几件", numbers=(sum(number("changde", 2021, f"outcome.denied.{g}") for g in ("state_secret", "third_party", "internal_affairs")),)),
        Case("fresh", "石门县2021年收到多少件申请，又结转了多少件到下一年？", numbers=(number("shimen", 2021, r), number("shimen", 2021, "requests.carried_over"))),
        Case("fresh", "民政部2021年收到申请几件、予以公开几件、结转几件到下年度", numbers=(number("civil", 2021, r), number("civil", 2021, "outcome.granted"), number("civil", 2021, "requests.carried_over"))),
        Case("fresh", "台州市环保局2020年收到多少件申请", numbers=(number("tz_env", 2020, r),), warned=True),
        Case("fresh", "台州市环境保护局2018年收到多少件申请", numbers=(number("tz_env_old", 2018, r),)),
    ]  # fmt: skip


def _many() -> list[Case]:
    r = "requests.received"
    y21, y22 = of_year(2021), of_year(2022)
    best = place(y22, r)[1]
    top = stating(y21, "disclosure.total")[:3]
    total = sum(amount(filing(k, 2022), r) or 0 for k in ("dingcheng", "shimen"))
    return [
        Case("fresh", "2022年哪家单位收到的信息公开申请最多呢？", names=best),
        Case("fresh", "2021年主动公开信息条数前三的是哪几家", names=tuple(name for _, name in top)),
        Case("fresh", "谁在2021年收到的申请最少", names=place(y21, r, lowest=True)[1]),
        Case("fresh", "常德市下辖的机关中，2022年行政处罚最多的是哪个", names=place(of_year(2022, CHANGDE), "penalty.decisions")[1]),
        Case("fresh", "2021年行政许可件数倒数第一的机关", names=place(y21, "licence.decisions", lowest=True)[1]),
        Case("fresh", "石门和鼎城2022年哪个收到申请多", names=(who("shimen"),) if number("shimen", 2022, r) > number("dingcheng", 2022, r) else (who("dingcheng"),)),
        Case("fresh", "鼎城区2022年和石门县2022年总共收到多少件申请", numbers=(total,)),
        Case("fresh", "民政部2021年比2020年多收到几件申请", numbers=(number("civil", 2021, r) - number("civil", 2020, r),)),
        Case("fresh", "鼎城区收到的申请数从2020年到2023年怎么变化", numbers=tuple(number("dingcheng", y, r) for y in range(2020, 2024))),
        Case("fresh", "江苏省2021年予以公开的占比是多少", numbers=(round(number("jiangsu", 2021, "outcome.granted") / number("jiangsu", 2021, "requests.processed") * 100 + 1e-9, 2),)),
        Case("fresh", "民政部2021年不予公开率", numbers=(round(sum(number("civil", 2021, f"outcome.denied.{g}") for g in ("state_secret", "third_party", "internal_affairs")) / number("civil", 2021, "requests.processed") * 100 + 1e-9, 2),)),
        Case("fresh", "2021年收到申请数不超过5件的单位有哪些", names=tuple(n for v, n in stating(y21, r) if v <= 5)),
        Case("fresh", "2021年一共有几个机关公布了行政处罚数", numbers=(float(len([1 for v, _ in stating(y21, "penalty.decisions") if v > 0])),)),
        Case("fresh", "2022年各机关收到申请的平均数", warned=True),
        Case("fresh", "把2022年收到的申请数按从高到低列出来", numbers=tuple(v for v, _ in stating(y22, r))),
    ]  # fmt: skip


def _twisted() -> list[Case]:
    r = "requests.received"
    grown = (
        number("cd_market", 2022, "penalty.decisions")
        / number("cd_market", 2021, "penalty.decisions")
        - 1
    )
    counties = [item for item in of_year(2021, CHANGDE) if item.organ.name.endswith("县人民政府")]
    return [
        Case("fresh", "2021年湖南省内哪个县收到申请最多", names=place(counties, r)[1]),
        Case("fresh", "常德市市场监管局2022年行政处罚比上年增减百分之几", numbers=(round(grown * 100 + 1e-9, 2),)),
        Case("fresh", "阳朔县2012年收到申请多少，2013年呢", numbers=(number("yangshuo", 2012, r), number("yangshuo", 2013, r))),
        Case("fresh", "大理市2021年行政处罚是不是比行政许可多", says=("是。",)),
        Case("fresh", "常德市水利局2021年收到申请超过50件了吗", says=("不是。",)),
        Case("fresh", "石门县2021年3月收到几件申请", numbers=(number("shimen", 2021, r),), warned=True),
        Case("fresh", "鼎城区2021年上半年收到多少申请", REFUSED, reason="year_absent"),
        Case("fresh", "How many requests did Dingcheng District and Shimen County receive together in 2022?", numbers=(number("dingcheng", 2022, r) + number("shimen", 2022, r),)),
        Case("fresh", "What percentage of requests to Jiangsu Province in 2021 were granted?", numbers=(round(number("jiangsu", 2021, "outcome.granted") / number("jiangsu", 2021, "requests.processed") * 100 + 1e-9, 2),)),
    ]  # fmt: skip


def _words() -> list[Case]:
    return [
        Case("fresh", "家长怎么在常德市教育局查自己家对口哪所学校（2022年报告）", says=("学区一点通",)),
        Case("fresh", "常德市财政局2021年用什么办法让群众看懂预算", says=("图表",)),
        Case("fresh", "民政部2021年的养老机构查询地图可以按什么筛选", says=("床位",)),
        Case("fresh", "常德市水利局2021年在采砂点公布了什么信息", says=("监督电话",)),
        Case("fresh", "台州市生态环境局2021年空气自动监测站数据超标时会怎样", says=("推送提醒",)),
        Case("fresh", "石门县2022年的报告承认了哪些不足", says=(filing("shimen", 2022).problem,)),
        Case("fresh", "神木市2021年年报提出的下一步措施是什么", says=(filing("shenmu", 2021).measure,)),
        Case("fresh", "常德市教育局2020年的年报是根据什么编制的", says=("政府信息公开条例",)),
        Case("fresh", "大理州2021年年报的发布时间", says=(filing("dali_zhou", 2021).published or "",)),
        Case("fresh", "想联系民政部信息公开，2021年报告上留的电话是？", says=(filing("civil", 2021).phone or "",)),
        Case("fresh", "湘政令〔2018〕289号是哪个文件？", says=("湖南省行政程序规定",)),
        Case("fresh", "有没有机关提到过《常德市依申请公开办理规范》？是谁？", names=(who("cd_edu"),)),
        Case("fresh", "石门县的公众号叫啥", says=("石门微讯",)),
        Case("fresh", "皂市镇2021年有没有收到申请", status=REFUSED, reason="value_blank"),
        Case("fresh", "常德市教育局2021年是不是开发了学区一点通小程序", says=("学区一点通",)),
    ]  # fmt: skip


def _refused() -> list[Case]:
    def no(text: str, reason: str) -> Case:
        return Case("fresh", text, REFUSED, reason=reason)

    return [
        no("常德市桃源县2021年收到多少件申请", "agency_absent"), no("湖南省水利厅2021年主动公开多少条", "agency_absent"),
        no("石门县财政局去年处罚多少件", "agency_absent"), no("天津市2021年收到多少申请", "agency_absent"),
        no("北京市朝阳区教委2021年收到几件申请", "agency_absent"), no("常德市供销社2021年收到多少件申请", "agency_absent"),
        no("常德市公共资源交易中心2021年收到多少件申请", "agency_absent"), no("外交部2021年收到多少件申请", "agency_absent"),
        no("南京市鼓楼区教育局2020年收到多少件申请", "year_absent"), no("民政部2019年的行政处罚有多少", "year_absent"),
        no("石门县2023年主动公开多少条信息", "year_absent"), no("常德市教育局2021年网站访问量多少人次", "metric_not_reported"),
        no("常德市教育局2021年召开新闻发布会几次", "metric_not_reported"), no("民政部2021年养老机构有多少家", "metric_not_reported"),
        no("常德市财政局2021年部门预算总额多少万元", "metric_not_reported"), no("台州市生态环境局2021年空气监测站有几个", "metric_not_reported"),
        no("常德市水利局2022年有几个采砂点", "metric_not_reported"), no("常德卫健委2022年有多少个疫苗接种点", "metric_not_reported"),
        no("常德市教育局2022年学区一点通的下载量", "metric_not_reported"), no("大理市2021年接待咨询多少人次", "metric_not_reported"),
        no("江苏省2021年政务微博发布多少条信息", "metric_not_reported"), no("鼎城区2021年信息公开收费多少元", "metric_not_reported"),
        no("石门县2021年政府集中采购金额", "metric_not_reported"), no("民政部2021年规范性文件对外公开总数量", "metric_not_reported"),
        no("常德市水利局2020年培训人数是多少", "value_masked"), no("常德市水利局2021年门户网站发布信息条数", "value_blank"),
        no("皂市镇2021年办结申请几件", "value_blank"), no("介绍一下李白", "out_of_domain"), no("明天会下雨吗", "out_of_domain"),
        no("帮我写个请假条", "out_of_domain"), no("常德市财政局2021年报告的邮编", "no_evidence"), no("民政部2021年怎么管理社会组织评估", "no_evidence"),
        no("神木市2021年如何治理煤矿安全", "no_evidence"), no("常德市教育局2021年为什么取消晚自习", "no_evidence"),
        no("What was the website traffic of Shimen County in 2021?", "metric_not_reported"), no("How many requests did Guilin City receive in 2021?", "agency_absent"),
        no("How many requests did the Changde Tax Bureau receive in 2021?", "agency_absent"), no("Tell me a joke", "out_of_domain"),
        Case("fresh", "鼓楼区教育局2021年主动公开了多少条信息", AMBIGUOUS), Case("fresh", "朝阳区2021年行政处罚多少件", AMBIGUOUS),
        Case("fresh", "江苏省教育厅收到多少件申请", AMBIGUOUS), Case("fresh", "财政局收到多少件申请", AMBIGUOUS),
    ]  # fmt: skip


def _english() -> list[Case]:
    r = "requests.received"
    return [
        one("How many freedom of information requests were filed with Shimen County in 2021?", "shimen", 2021, r),
        one("Tell me the number of disclosure applications Dali City got in 2021.", "dali_shi", 2021, r),
        one("In 2022, how many administrative penalties did the Changde Market Supervision Bureau impose?", "cd_market", 2022, "penalty.decisions"),
        one("How many requests did Jiangsu Province deny because of state secrets in 2021?", "jiangsu", 2021, "outcome.denied.state_secret"),
        one("How many of Jiangsu Province's 2021 requests were partially granted?", "jiangsu", 2021, "outcome.partial"),
        one("How many pieces of information did Hanggin Banner disclose on its own initiative in 2021?", "hangjin", 2021, "disclosure.total"),
        one("Number of government documents (normative) in force in Dali City, 2021", "dali_shi", 2021, "normative.in_force"),
        one("How many people were trained by the Jiangsu Education Department in 2021?", "js_edu", 2021, "training.participants"),
        one("What was the number of reconsideration cases of Jiangsu Province in 2021?", "jiangsu", 2021, "review.total"),
        one("How many requests did Changde Finance Bureau finish processing in 2021?", "cd_finance", 2021, "requests.processed"),
        one("How many items did Chaoyang District of Changchun publish on its website in 2021?", "cc_chaoyang", 2021, "disclosure.website"),
        one("requests received, Zhejiang Taizhou Ecology and Environment Bureau, 2021", "tz_env", 2021, r),
        Case("fresh", "Compare requests received by Dingcheng District and Shimen County in 2022", numbers=(number("dingcheng", 2022, r), number("shimen", 2022, r))),
        Case("fresh", "Did requests to Dingcheng District rise or fall between 2021 and 2022?", direction="up" if number("dingcheng", 2022, r) > number("dingcheng", 2021, r) else "down"),
        Case("fresh", "What regulations does the 2020 report of the Changde Education Bureau cite?", names=("中华人民共和国政府信息公开条例", "常德市依申请公开办理规范", "湖南省行政程序规定")),
        Case("fresh", "What are the main problems named by Shenmu City in 2021?", says=(filing("shenmu", 2021).problem,)),
        Case("fresh", "When was the 2021 annual report of the Ministry of Civil Affairs released?", says=(filing("civil", 2021).published or "",)),
        Case("fresh", "Which years of reports are held for Dingcheng District?", says=("2016", "2023")),
        Case("fresh", "How many reports are in the collection?", says=("76",)),
        Case("fresh", "What platforms does Hanggin Banner use to publish information in 2021?", says=("杭锦发布",)),
    ]  # fmt: skip


def fresh() -> list[Case]:
    return [*_numbers(), *_many(), *_twisted(), *_words(), *_refused(), *_english()]
