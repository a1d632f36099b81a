"""Questions over several reports: compare, rank, total, trend, change, rate, relation, list."""

from __future__ import annotations

from tests.qa.world.cases import Case, amount, number, who
from tests.qa.world.filings import ALL, HUNAN, SECRETS, Filing, filing
from tests.qa.world.organs import BY_KEY

CHANGDE = (
    "changde",
    "cd_edu",
    "cd_water",
    "cd_market",
    "cd_finance",
    "cd_health",
    "dingcheng",
    "dc_edu",
    "shimen",
    "zaoshi",
)
COUNTIES = ("dingcheng", "shimen")


def of_year(year: int, keys: tuple[str, ...] = tuple(BY_KEY)) -> list[Filing]:
    return [item for item in ALL if item.year == year and item.organ.key in keys]


def stating(items: list[Filing], metric: str) -> list[tuple[float, str]]:
    """Amounts with names, the largest first."""
    found = [
        (value, item.organ.name) for item in items if (value := amount(item, metric)) is not None
    ]
    return sorted(found, key=lambda one: (-one[0], one[1]))


def place(
    items: list[Filing], metric: str, rank: int = 1, lowest: bool = False
) -> tuple[float, tuple[str, ...]]:
    """The amount at a place of the ranking and all who share it."""
    found = stating(items, metric)
    amounts = sorted((value for value, _ in found), reverse=not lowest)
    best = amounts[rank - 1]
    return best, tuple(name for value, name in found if value == best)


def ranked(
    question: str, items: list[Filing], metric: str, rank: int = 1, lowest: bool = False
) -> Case:
    best, names = place(items, metric, rank, lowest)
    return Case("rank", question, numbers=(best,), names=names, tie=len(names) > 1)


def order(
    question: str, items: list[Filing], metric: str, count: int, lowest: bool = False
) -> Case:
    found = stating(items, metric)
    if lowest:
        found.sort()
    bound = found[count - 1][0]
    chosen = [one for one in found if (one[0] <= bound if lowest else one[0] >= bound)]
    return Case(
        "rank",
        question,
        numbers=tuple(value for value, _ in chosen),
        names=tuple(name for _, name in chosen),
    )


def rankings() -> list[Case]:
    y21, y20 = of_year(2021), of_year(2020)
    changde21 = of_year(2021, CHANGDE)
    bureaus = [item for item in changde21 if not item.organ.name.endswith("人民政府")]
    return [
        ranked("2021年收到政府信息公开申请最多的是哪个机关？", y21, "requests.received"),
        ranked("已收录的报告里，2021年哪家收到的申请最少？", y21, "requests.received", lowest=True),
        ranked("2020年哪个单位主动公开的信息最多", y20, "disclosure.total"),
        ranked("2021年主动公开信息量最大的是谁", y21, "disclosure.total"),
        ranked("2021年主动公开信息最少的机关", y21, "disclosure.total", lowest=True),
        ranked("2021年行政处罚决定数量第一的单位是哪个", y21, "penalty.decisions"),
        ranked("2021年行政处罚第二多的是哪个单位", y21, "penalty.decisions", 2),
        ranked("2021年行政许可数量排第三的机关是？", y21, "licence.decisions", 3),
        ranked("2021年谁的行政复议最多", y21, "review.total"),
        ranked("常德市各单位2021年哪个收到的申请最多", changde21, "requests.received"),
        ranked("常德市范围内2021年主动公开信息最多的是哪个机关", changde21, "disclosure.total"),
        ranked("2021年常德市下属机关里收到申请最少的是哪家", changde21, "requests.received", lowest=True),
        ranked("2021年湖南省各机关收到的申请谁最多", changde21, "requests.received"),
        ranked("2021年制发规范性文件最多的机关是哪个", y21, "normative.made"),
        ranked("哪个机关2020年结转下年度的申请最多", y20, "requests.carried_over"),
        order("2021年收到申请数排名前三的机关", y21, "requests.received", 3),
        order("列出2021年收到申请最多的五个单位", y21, "requests.received", 5),
        order("2021年行政许可最少的三个机关是哪些", y21, "licence.decisions", 3, lowest=True),
        order("2020年收到申请前5名", y20, "requests.received", 5),
        order("按收到申请数从多到少给2021年常德市各部门排个序", bureaus, "requests.received", len(stating(bureaus, "requests.received"))),
        order("把常德市教育局、水利局、财政局2021年收到的申请按从少到多排一下", of_year(2021, ("cd_edu", "cd_water", "cd_finance")), "requests.received", 3, lowest=True),
        Case("rank", "常德市教育局哪一年收到的申请最多", numbers=(max(number("cd_edu", y, "requests.received") for y in (2014, 2016, 2017, 2018, 2019, 2020, 2021, 2022)),)),
        Case("rank", "鼎城区2019到2023年哪年收到申请最少", numbers=(min(number("dingcheng", y, "requests.received") for y in range(2019, 2024)),)),
        Case("rank", "2021年常德市教育局、常德市财政局、常德市水利局里谁收到的申请最多", numbers=None, names=place(of_year(2021, ("cd_edu", "cd_water", "cd_finance")), "requests.received")[1]),
    ]  # fmt: skip


def compared(
    question: str, metric: str, *places: tuple[str, int], lowest: bool = False, warned: bool = False
) -> Case:
    pairs = [(amount(filing(key, year), metric), who(key)) for key, year in places]
    values = [value for value, _ in pairs if value is not None]
    best = min(values) if lowest else max(values)
    names = tuple(name for value, name in pairs if value == best)
    return Case(
        "compare", question, numbers=tuple(values), names=names, tie=len(names) > 1, warned=warned
    )


def comparisons() -> list[Case]:
    return [
        compared("常德市教育局和常德市水利局2021年谁收到的申请多？", "requests.received", ("cd_edu", 2021), ("cd_water", 2021)),
        compared("2021年，石门县与鼎城区相比，哪个主动公开的信息更多", "disclosure.total", ("shimen", 2021), ("dingcheng", 2021)),
        compared("大理州和大理市2021年哪个收到的申请少", "requests.received", ("dali_zhou", 2021), ("dali_shi", 2021), lowest=True, warned=False),
        compared("北京市朝阳区和长春市朝阳区2021年收到的申请哪边多", "requests.received", ("bj_chaoyang", 2021), ("cc_chaoyang", 2021)),
        compared("南京市鼓楼区教育局2021年的行政许可比福州市鼓楼区教育局多吗", "licence.decisions", ("nj_gulou_edu", 2021), ("fz_gulou_edu", 2021)),
        compared("对比一下民政部和江苏省教育厅2020年收到的申请数", "requests.received", ("civil", 2020), ("js_edu", 2020)),
        compared("常德市财政局、卫健委2020年行政处罚谁更多", "penalty.decisions", ("cd_finance", 2020), ("cd_health", 2020)),
        compared("常德市2020年和2021年收到的申请哪年多", "requests.received", ("changde", 2020), ("changde", 2021), warned=True),
        compared("2021年神木市收到的申请多还是阳朔县收到的多", "requests.received", ("shenmu", 2021), ("yangshuo", 2021)),
        compared("鼎城区2022年与石门县2022年行政强制数量哪个高", "coercion.decisions", ("dingcheng", 2022), ("shimen", 2022)),
        compared("杭锦旗跟神木市2020年比，哪个结转下年的申请多", "requests.carried_over", ("hangjin", 2020), ("shenmu", 2020)),
        Case("compare", "常德市教育局2021年主动公开的信息比常德市水利局多多少条", numbers=(number("cd_edu", 2021, "disclosure.total") - number("cd_water", 2021, "disclosure.total"),)),
        Case("compare", "民政部2021年收到的申请比江苏省教育厅多多少件", numbers=(number("civil", 2021, "requests.received") - number("js_edu", 2021, "requests.received"),)),
        Case("compare", "鼎城区和石门县2021年收到的申请相差多少件", numbers=(abs(number("dingcheng", 2021, "requests.received") - number("shimen", 2021, "requests.received")),)),
    ]  # fmt: skip


def totals() -> list[Case]:
    def added(items: list[Filing], metric: str, scope: bool | None = None) -> float:
        return sum(
            value
            for item in items
            if (scope is None or item.organ.whole is scope)
            and (value := amount(item, metric)) is not None
        )

    y21, y20 = of_year(2021), of_year(2020)
    changde21 = of_year(2021, CHANGDE)
    own21 = [item for item in y21 if not item.organ.whole]
    own_stating = stating(own21, "requests.received")
    found = [
        Case("total", "已收录的报告中2020年各机关一共收到多少件申请", numbers=(added(y20, "requests.received", False) if sum(not i.organ.whole for i in y20) >= sum(i.organ.whole for i in y20) else added(y20, "requests.received", True),), warned=True),
        Case("total", "常德市教育局、水利局和财政局2021年合计收到多少件申请", numbers=(added(of_year(2021, ("cd_edu", "cd_water", "cd_finance")), "requests.received"),)),
        Case("total", "鼎城区和石门县2021年加起来主动公开了多少条信息", numbers=(added(of_year(2021, COUNTIES), "disclosure.total"),)),
        Case("total", "鼎城区2019年到2022年累计收到多少件申请", numbers=(sum(number("dingcheng", y, "requests.received") for y in range(2019, 2023)),)),
        Case("total", "台州市生态环境局近三年一共收到多少件申请", numbers=(number("tz_env", 2021, "requests.received"),)),
        Case("total", "常德市水利局2019至2022年平均每年收到多少件申请", numbers=(round(sum(number("cd_water", y, "requests.received") for y in range(2019, 2023)) / 4 + 1e-9, 2),)),
        Case("total", "常德市教育局和水利局2021年平均收到多少件申请", numbers=((number("cd_edu", 2021, "requests.received") + number("cd_water", 2021, "requests.received")) / 2,)),
        Case("count", "2021年有多少个机关收到的申请超过100件", numbers=(float(sum(value > 100 for value, _ in stating(y21, "requests.received"))),)),
        Case("count", "2021年收到申请不到10件的机关有几个", numbers=(float(sum(value < 10 for value, _ in stating(y21, "requests.received"))),)),
        Case("count", "2021年有几家单位没有发生行政复议", numbers=(float(sum(value == 0 for value, _ in stating(y21, "review.total"))),)),
        Case("count", "2020年有多少家单位的行政处罚在200件以上", numbers=(float(sum(value >= 200 for value, _ in stating(y20, "penalty.decisions"))),)),
        Case("count", "2021年哪些机关收到的申请超过200件", names=tuple(name for value, name in stating(y21, "requests.received") if value > 200)),
        Case("count", "常德市2021年有哪些单位没有结转下年的申请", names=tuple(name for value, name in stating(changde21, "requests.carried_over") if value == 0) or None),
    ]  # fmt: skip
    assert own_stating
    return found


def series(key: str, years: tuple[int, ...], metric: str) -> tuple[float, ...]:
    return tuple(number(key, year, metric) for year in years)


def _direction(values: tuple[float, ...]) -> str:
    return "up" if values[-1] > values[0] else "down" if values[-1] < values[0] else "flat"


def trends() -> list[Case]:
    def trend(
        question: str, key: str, years: tuple[int, ...], metric: str, warned: bool = False
    ) -> Case:
        values = series(key, years, metric)
        return Case("trend", question, numbers=values, direction=_direction(values), warned=warned)

    def change(question: str, key: str, first: int, last: int, metric: str) -> Case:
        value = number(key, last, metric) - number(key, first, metric)
        return Case("change", question, numbers=(value,))

    def percent(question: str, key: str, first: int, last: int, metric: str) -> Case:
        a, b = number(key, first, metric), number(key, last, metric)
        return Case("change", question, numbers=(round((b - a) / a * 100 + 1e-9, 2),))

    edu = (2014, 2016, 2017, 2018, 2019, 2020, 2021, 2022)
    return [
        trend("鼎城区2019—2023年收到申请数的变化趋势", "dingcheng", (2019, 2020, 2021, 2022, 2023), "requests.received"),
        trend("常德市教育局历年收到的申请数", "cd_edu", edu, "requests.received"),
        trend("鼎城区近三年收到的申请件数走势如何", "dingcheng", (2021, 2022, 2023), "requests.received"),
        trend("常德市最近两年的行政处罚数量怎么变的", "changde", (2022, 2023), "penalty.decisions"),
        trend("台州市生态环境局2019年以来每年收到多少件申请", "tz_env", (2019, 2020, 2021), "requests.received"),
        trend("常德市市场监管局2019至2023年行政许可逐年是多少", "cd_market", (2019, 2020, 2021, 2022, 2023), "licence.decisions"),
        trend("杭锦旗各年主动公开信息多少条", "hangjin", (2019, 2020, 2021), "disclosure.total"),
        trend("鼎城区2017-2020年收到申请情况", "dingcheng", (2018, 2019, 2020), "requests.received", warned=True),
        change("常德市水利局2022年收到的申请比2021年多了多少件", "cd_water", 2021, 2022, "requests.received"),
        change("鼎城区2023年收到的申请比上一年变化了多少", "dingcheng", 2022, 2023, "requests.received"),
        change("民政部2021年主动公开的信息较2020年增加了多少条", "civil", 2020, 2021, "disclosure.total"),
        change("从2019年到2022年，常德市卫健委收到的申请增减了多少", "cd_health", 2019, 2022, "requests.received"),
        change("江苏省教育厅2021年行政处罚同比增加多少件", "js_edu", 2020, 2021, "penalty.decisions"),
        change("去年鼎城区主动公开信息比前年多还是少，差多少", "dingcheng", 2022, 2023, "disclosure.total"),
        percent("北京市朝阳区2021年收到的申请同比增长百分之几", "bj_chaoyang", 2020, 2021, "requests.received"),
        percent("常德市2023年收到申请的同比增长率", "changde", 2022, 2023, "requests.received"),
        percent("大理州2021年主动公开信息比2020年增长了百分之多少", "dali_zhou", 2020, 2021, "disclosure.total"),
    ]  # fmt: skip


def rates() -> list[Case]:
    def rate(
        question: str, key: str, year: int, part: str, whole: str, kind: str = "total"
    ) -> Case:
        value = number(key, year, part, kind) / number(key, year, whole) * 100
        return Case("rate", question, numbers=(round(value + 1e-9, 2),))

    return [
        rate("常德市2021年予以公开占办理结果总数的比例是多少", "changde", 2021, "outcome.granted", "requests.processed"),
        rate("北京市朝阳区2021年部分公开的占比", "bj_chaoyang", 2021, "outcome.partial", "requests.processed"),
        rate("常德市监局2022年自然人申请占全部申请的百分比", "cd_market", 2022, "requests.received", "requests.received", "natural_person"),
        rate("江苏省2021年行政复议纠正率是多少", "jiangsu", 2021, "review.corrected", "review.total"),
        rate("民政部2021年行政复议维持率", "civil", 2021, "review.upheld", "review.total"),
        rate("鼎城区2021年结转下年的申请占新收申请的百分之几", "dingcheng", 2021, "requests.carried_over", "requests.received"),
        rate("江苏省2021年因属于国家秘密不予公开的占办理总数多少", "jiangsu", 2021, "outcome.denied.state_secret", "requests.processed"),
        rate("常德市2022年商业企业提出的申请占比多大", "changde", 2022, "requests.received", "requests.received", "business"),
        Case("rate", "江苏省教育厅2021年收到的申请占江苏省收到申请的比例", numbers=(round(number("js_edu", 2021, "requests.received") / number("jiangsu", 2021, "requests.received") * 100 + 1e-9, 2),)),
        Case("rate", "常德市教育局2022年收到的申请占常德市的百分之几", numbers=(round(number("cd_edu", 2022, "requests.received") / number("changde", 2022, "requests.received") * 100 + 1e-9, 2),)),
    ]  # fmt: skip


def citing(title: str) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            item.organ.name for item in ALL if any(one[0] == title for one in item.regulations)
        )
    )


def relations() -> list[Case]:
    guide = "常德市依申请公开办理规范"
    return [
        Case("relation", "哪些机关引用了《湖南省行政程序规定》？", names=citing(HUNAN[0])),
        Case("relation", "引用过湘政令〔2018〕289号的单位有哪些", names=citing(HUNAN[0])),
        Case("relation", "谁的年报提到了《常德市依申请公开办理规范》", names=citing(guide)),
        Case("relation", "有多少个机关依据了《保守国家秘密法》", numbers=(float(len(citing(SECRETS[0]))),), names=citing(SECRETS[0])),
        Case("relation", "哪些单位的报告援引了保守国家秘密法", names=citing(SECRETS[0])),
        Case("relation", "2022年哪些机关引用了《湖南省行政程序规定》", names=(who("cd_water"),)),
        Case("relation", "同时引用了《湖南省行政程序规定》和《保守国家秘密法》的机关是哪个", names=(who("cd_market"),)),
        Case("relation", "引用了《湖南省行政程序规定》但没有引用《保守国家秘密法》的机关有哪些", names=tuple(n for n in citing(HUNAN[0]) if n not in citing(SECRETS[0]))),
        Case("relation", "常德市教育局2020年的年报依据了哪些文件", names=("中华人民共和国政府信息公开条例", "常德市依申请公开办理规范", "湖南省行政程序规定")),
        Case("relation", "常德市监局2021年引用了几部法规", numbers=(3,)),
        Case("relation", "常政办发〔2020〕12号是什么文件", says=("常德市依申请公开办理规范",)),
        Case("relation", "常德市教育局2020年报告里的常政办发[2020]12号叫什么", says=("常德市依申请公开办理规范",)),
        Case("relation", "常德市教育局2020年和常德市市场监督管理局2021年都引用了哪些文件", names=("中华人民共和国政府信息公开条例", "湖南省行政程序规定")),
        Case("relation", "“常德教育在线”公众号有哪些机关在用", names=(who("cd_edu"), who("dc_edu"))),
        Case("relation", "哪个机关使用“民政”公众号", status="refused"),
        Case("relation", "哪些机关用“鼎城发布”", names=(who("dingcheng"),)),
        Case("relation", "杭锦旗2021年通过哪些平台公开信息", says=("杭锦发布",)),
        Case("relation", "石门县2022年用的微信公众号叫什么名字", says=("石门微讯",)),
        Case("relation", "常德市市场监督管理局2021年有哪些热线", says=("12315",)),
        Case("relation", "神木市2021年都有哪些公开渠道", says=("神木资讯", "门户网站")),
        Case("relation", "常德市水利局2022年是否引用了《湖南省行政程序规定》", says=("湖南省行政程序规定",)),
        Case("relation", "常德市财政局2021年有没有引用《湖南省行政程序规定》", says=("没有",)),
    ]  # fmt: skip


def told() -> list[Case]:
    found = [
        Case("list", f"{name}{year}年存在哪些问题", says=(filing(key, year).problem,))
        for name, key, year in (("常德市财政局", "cd_finance", 2021), ("神木市", "shenmu", 2021), ("石门县", "shimen", 2022), ("阳朔县", "yangshuo", 2013))
    ]  # fmt: skip
    found += [
        Case("list", f"{name}{year}年打算怎么改进信息公开工作", says=(filing(key, year).measure,))
        for name, key, year in (
            ("大理州", "dali_zhou", 2021),
            ("常德市水利局", "cd_water", 2022),
            ("江苏省教育厅", "js_edu", 2021),
        )
    ]
    return [
        *found,
        Case("explain", "常德市教育局2021年是怎么方便家长查学区的", says=("学区一点通",)),
        Case("explain", "常德市水利局2022年怎么处理群众反映的采砂问题", says=("公示牌",)),
        Case("explain", "常德市监局2022年为什么要合并开办企业的材料", says=("反复跑",)),
        Case("explain", "常德卫健委2022年疫苗接种点的余量怎么公布", says=("每天早上八点",)),
        Case("explain", "台州市生态环境局2021年空气监测数据多久更新一次", says=("每小时",)),
        Case("quote", "常德市财政局2020年年报里哪句话讲到部门预算", says=("拆成图表",)),
        Case("quote", "民政部2021年关于养老机构查询的原文是什么", says=("养老机构查询地图",)),
        Case("quote", "江苏省2021年年报对“局长进直播间”是怎么表述的", says=("轮流解答群众提问",)),
        Case("yes_no", "江苏省2021年有没有开展局长进直播间活动", says=("有", "局长进直播间")),
        Case("yes_no", "常德市教育局2022年有小程序吗", says=("学区一点通",)),
        Case("yes_no", "石门县2022年是否收到信息公开申请", says=("有",)),
        Case("check", "常德市教育局2021年正文写的收到申请数和表格对得上吗", consistent=False, numbers=(number("cd_edu", 2021, "requests.received") + 3, number("cd_edu", 2021, "requests.received"))),
        Case("check", "常德市水利局2021年正文与表格的收到申请数是否一致", consistent=True),
        Case("check", "鼎城区2021年结转下年的申请数与2022年上年结转数一致吗", consistent=True, numbers=(number("dingcheng", 2021, "requests.carried_over"), number("dingcheng", 2022, "requests.carried_in"))),
        Case("check", "台州市生态环境局2020年结转到下年的和2021年从上年转来的能对上吗", consistent=True),
        Case("facts", "民政部2021年年报什么时候发布的", says=(filing("civil", 2021).published or "",)),
        Case("facts", "神木市2021年报告公布于哪一天", says=(filing("shenmu", 2021).published or "",)),
        Case("facts", "大理市2021年年报的联系电话", says=(filing("dali_shi", 2021).phone or "",)),
        Case("facts", "阳朔县2021年报告统计期限是哪段时间", says=("2021-01-01", "2021-12-31")),
        Case("facts", "杭锦旗2020年年报的标题是什么", says=("杭锦旗人民政府2020年政府信息公开工作年度报告",)),
    ]  # fmt: skip


def about_the_corpus() -> list[Case]:
    organs = len(BY_KEY)
    return [
        Case("corpus", "一共收录了多少份年报", numbers=(float(len(ALL) + 1),)),
        Case("corpus", "库里有哪些机关的报告", names=(*(organ.name for organ in BY_KEY.values()), "石门县水利局")),
        Case("corpus", "你这里有多少个机关的年度报告", numbers=(float(organs + 1),)),
        Case("corpus", "常德市教育局有哪些年份的年报", says=("2014", "2018", "2022"), numbers=(8.0,)),
        Case("corpus", "鼎城区有几份年报", numbers=(float(len(BY_KEY["dingcheng"].years)),)),
        Case("corpus", "2021年有多少份报告", numbers=(float(len(of_year(2021))),)),
        Case("corpus", "收录了2012年的年报吗", says=("阳朔县",)),
        Case("corpus", "常德市教育局的报告收录了哪几年的", says=("2014", "2022")),
        Case("corpus", "有没有石门县2022年的年报", says=("有",)),
        Case("corpus", "有石门县2019年的年报吗", status="refused", reason="year_absent"),
        Case("corpus", "常德市的报告最早是哪一年的", says=("2014",)),
        Case("corpus", "湖南省收录了哪些机关", names=(*(who(key) for key in CHANGDE), "石门县水利局")),
        Case("corpus", "民政部的年报最新的是哪年", says=("2021",)),
    ]  # fmt: skip


def collective() -> list[Case]:
    return [
        *rankings(), *comparisons(), *totals(), *trends(), *rates(), *relations(), *told(), *about_the_corpus(),
    ]  # fmt: skip
