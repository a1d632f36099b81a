"""Questions for one or several numbers of a named organ."""

from __future__ import annotations

from itertools import cycle

from tests.qa.world.cases import Case, number
from tests.qa.world.filings import filing
from tests.qa.world.organs import BY_KEY

# Names an organ goes by among people.
CALLED: dict[str, tuple[str, ...]] = {
    "changde": ("常德市", "湖南省常德市", "常德市人民政府", "常德市政府", "常德"),
    "cd_edu": ("常德市教育局", "常德教育局", "湖南省常德市教育局", "湖南常德市教育局"),
    "cd_water": ("常德市水利局", "常德水利局", "常德市的水利局"),
    "cd_market": ("常德市市场监督管理局", "常德市市场监管局", "常德市监局", "常德市场监管局"),
    "cd_finance": ("常德市财政局", "常德财政局"),
    "cd_health": ("常德市卫生健康委员会", "常德市卫健委", "常德卫健委", "常德市卫生健康委"),
    "dingcheng": ("鼎城区", "常德市鼎城区", "鼎城区人民政府", "鼎城区政府", "常德鼎城区"),
    "dc_edu": ("鼎城区教育局", "常德市鼎城区教育局", "鼎城教育局"),
    "shimen": ("石门县", "石门县政府", "湖南省石门县", "常德市石门县人民政府"),
    "zaoshi": ("皂市镇", "石门县皂市镇", "石门县皂市镇政府"),
    "bj_chaoyang": ("北京市朝阳区", "北京朝阳区", "北京市朝阳区政府"),
    "cc_chaoyang": ("长春市朝阳区", "吉林省长春市朝阳区", "长春朝阳区"),
    "nj_gulou_edu": ("南京市鼓楼区教育局", "南京鼓楼区教育局"),
    "fz_gulou_edu": ("福州市鼓楼区教育局", "福州鼓楼区教育局"),
    "jiangsu": ("江苏省", "江苏省人民政府", "江苏省政府"),
    "js_edu": ("江苏省教育厅", "江苏教育厅"),
    "civil": ("民政部", "国家民政部", "中华人民共和国民政部"),
    "hangjin": ("杭锦旗", "杭锦旗人民政府", "鄂尔多斯市杭锦旗"),
    "tz_env": ("台州市生态环境局", "台州生态环境局"),
    "tz_env_old": ("台州市环境保护局", "台州市环保局", "台州环保局"),
    "dali_zhou": ("大理州", "大理白族自治州", "大理州政府"),
    "dali_shi": ("大理市", "大理市人民政府", "大理市政府"),
    "yangshuo": ("阳朔县", "阳朔", "广西阳朔县"),
    "chengxiang": ("城厢街道", "涪城区城厢街道办", "绵阳市涪城区城厢街道"),
    "shenmu": ("神木市", "神木", "神木市政府"),
}  # fmt: skip

# metric -> ways to ask for it; {w} the organ, {y} the year.
ASKED: dict[str, tuple[str, ...]] = {
    "requests.received": (
        "{w}{y}年收到多少件政府信息公开申请？", "{y}年{w}一共接到几件依申请公开", "想问下{w}{y}年度新收的信息公开申请有多少件呀",
        "{w} {y} 新收申请数", "请帮我查一下，{w}在{y}年的年度报告里，全年收到的政府信息公开申请总数是多少？谢谢",
        "{y}年有多少份信息公开申请交到了{w}", "{w}{y}年的依申请公开收件量", "{w}{y}年新增申请几件", "{w}{y}年报：本年新收政府信息公开申请数量？",
        "{w}在{y}年总共收了多少信息公开申请", "{y}年度，向{w}申请公开政府信息的一共有几件？", "{w}{y}年受理依申请公开多少件",
        "老百姓{y}年向{w}提了多少信息公开申请",
    ),
    "requests.processed": ("{w}{y}年办结了多少件申请？", "{w}{y}年依申请公开办理结果总计多少", "{y}年{w}办理完的信息公开申请有几件", "{w}{y}年一共答复了多少件申请", "{w}{y}年处理完毕的申请数量"),
    "requests.carried_over": ("{w}{y}年结转到下一年继续办理的申请有多少件", "{y}年{w}有几件申请结转下年度", "{w}{y}年年底还没办完、要转到下年的申请有几件", "{w}{y}年度结转下年度继续办理数"),
    "requests.carried_in": ("{w}{y}年上年结转的申请是多少件", "{y}年{w}从上一年结转过来的申请几件", "{w}{y}年上年度结转政府信息公开申请数量"),
    "outcome.granted": ("{w}{y}年予以公开的申请有多少件", "{y}年{w}同意公开了几件", "{w}{y}年有多少申请得到了全部公开", "{w}{y}年“予以公开”一栏是多少"),
    "outcome.partial": ("{w}{y}年部分公开的有几件", "{y}年{w}作出部分公开决定多少件"),
    "outcome.denied.state_secret": ("{w}{y}年因为属于国家秘密不予公开的有几件", "{y}年{w}以国家秘密为由拒绝公开了多少件申请"),
    "outcome.denied.third_party": ("{w}{y}年因保护第三方合法权益不予公开几件", "{w}{y}年为保护第三方权益没有公开的申请有多少件"),
    "outcome.denied.internal_affairs": ("{w}{y}年因属于内部事务信息不予公开的申请有几件", "{y}年{w}以“三类内部事务信息”为由不公开的有多少件"),
    "outcome.unable.not_held": ("{w}{y}年因本机关不掌握相关信息而无法提供的有多少件", "{y}年{w}答复“不掌握相关政府信息”的申请几件"),
    "outcome.not_handled.petition": ("{w}{y}年信访举报投诉类申请不予处理的有几件", "{y}年{w}按信访投诉举报类不予处理了多少件"),
    "outcome.not_handled.repeated": ("{w}{y}年因重复申请不予处理的有几件", "{y}年{w}的重复申请有多少件"),
    "review.total": ("{w}{y}年因信息公开被申请行政复议多少件", "{y}年{w}行政复议总数是几件", "{w}{y}年的行政复议案件有多少"),
    "review.upheld": ("{w}{y}年行政复议结果维持的有几件", "{y}年{w}复议维持多少件"),
    "review.corrected": ("{w}{y}年行政复议被纠正的有几件", "{y}年{w}行政复议结果纠正多少件"),
    "litigation.direct.total": ("{w}{y}年未经复议直接起诉的行政诉讼有几件", "{y}年{w}未经复议直接起诉总计多少件"),
    "litigation.after_review.total": ("{w}{y}年复议后起诉的有几件",),
    "normative.made": ("{w}{y}年制发了多少件行政规范性文件", "{y}年{w}出台规范性文件几件", "{w}{y}年新制作规范性文件数量"),
    "licence.decisions": ("{w}{y}年作出行政许可多少件", "{y}年{w}行政许可处理决定数量", "{w}{y}年办了多少件行政许可"),
    "penalty.decisions": ("{w}{y}年行政处罚决定多少件", "{y}年{w}作出了多少件行政处罚", "{w}{y}年一共罚了多少起（行政处罚）"),
    "coercion.decisions": ("{w}{y}年行政强制多少件", "{y}年{w}行政强制处理决定数量是多少"),
    "disclosure.total": ("{w}{y}年主动公开了多少条政府信息", "{y}年{w}主动公开信息总数", "{w}{y}年一共公开了多少条信息", "{w}{y}年主动公开量是多少", "{w}{y}年全年发布政府信息多少条"),
    "disclosure.website": ("{w}{y}年通过门户网站发布了多少条信息", "{y}年{w}在政府网站上公开了几条信息", "{w}{y}年网站发布信息数"),
    "disclosure.wechat": ("{w}{y}年通过微信公众号发布了多少条信息", "{y}年{w}微信发了几条信息", "{w}{y}年公众号推送信息多少条"),
    "training.participants": ("{w}{y}年培训了多少人次", "{y}年{w}接受培训的有多少人"),
}  # fmt: skip
MODERN = (
    ("changde", 2021), ("cd_edu", 2020), ("cd_water", 2019), ("cd_market", 2022), ("cd_health", 2022), ("dingcheng", 2023),
    ("dc_edu", 2020), ("shimen", 2022), ("bj_chaoyang", 2021), ("cc_chaoyang", 2021), ("nj_gulou_edu", 2021),
    ("jiangsu", 2021), ("js_edu", 2020), ("civil", 2021), ("hangjin", 2019), ("tz_env", 2021), ("dali_zhou", 2020),
    ("dali_shi", 2021), ("yangshuo", 2021), ("chengxiang", 2021), ("shenmu", 2021), ("cd_finance", 2020),
)  # fmt: skip


def by_metric() -> list[Case]:
    """Every phrasing of every metric once, organs and their names taking turns."""
    found = []
    turns = cycle(MODERN)
    names = {key: cycle(forms) for key, forms in CALLED.items()}
    for metric, phrasings in ASKED.items():
        for words in phrasings:
            key, year = next(turns)
            question = words.format(w=next(names[key]), y=year)
            found.append(Case("lookup", question, numbers=(number(key, year, metric),)))
    return found


def by_name() -> list[Case]:
    """Every name of every organ once."""
    latest = {key: max(BY_KEY[key].years) for key in CALLED}
    return [
        Case("names", f"{name}{latest[key]}年主动公开了多少条信息", numbers=(number(key, latest[key], "disclosure.total"),))
        for key, forms in CALLED.items()
        for name in forms
    ]  # fmt: skip


ANNEX = (
    ("常德市2016年当面申请几件", "changde", 2016, "requests.in_person"),
    ("常德市教育局2018年通过网络提交的申请有多少件", "cd_edu", 2018, "requests.online"),
    ("鼎城区2018年信函申请多少件", "dingcheng", 2018, "requests.letter"),
    ("神木市2018年以传真方式提交的申请有几件", "shenmu", 2018, "requests.fax"),
    ("阳朔县2015年同意公开答复数", "yangshuo", 2015, "outcome.granted"),
    ("常德市2014年申请信息不存在的有多少件", "changde", 2014, "outcome.nonexistent"),
    ("常德市教育局2017年不同意公开的答复有几件", "cd_edu", 2017, "outcome.denied"),
    ("常德市水利局2018年政策解读稿件发布了多少篇", "cd_water", 2018, "response.interpretations"),
    ("常德市2015年开了几次新闻发布会", "changde", 2015, "response.press_conferences"),
    ("常德市2018年的信息公开专项经费有多少", "changde", 2018, "budget.disclosure"),
    ("台州市环保局2016年从事政府信息公开工作的人员有多少人", "tz_env_old", 2016, "staff.total"),
    ("台州市环境保护局2018年专职人员几名", "tz_env_old", 2018, "staff.full_time"),
    ("鼎城区2016年举办培训班多少次", "dingcheng", 2016, "training.courses"),
    ("常德市教育局2014年设了几个查阅点", "cd_edu", 2014, "reading_places.count"),
    ("常德市2014年召开信息公开工作会议几次", "changde", 2014, "meetings.held"),
    ("阳朔县2015年行政诉讼数量", "yangshuo", 2015, "litigation.total"),
    ("阳朔县2015年被举报投诉多少件", "yangshuo", 2015, "complaints.total"),
    ("阳朔县2012年收到几件政府信息公开申请", "yangshuo", 2012, "requests.received"),
    ("阳朔2013年接受咨询多少人次", "yangshuo", 2013, "consultation.total"),
    ("常德市2016年微博公开信息多少条", "changde", 2016, "disclosure.weibo"),
    ("石门县2021年现行有效的行政规范性文件有几件", "shimen", 2021, "normative.in_force"),
    ("石门县2022年废止了几件规范性文件", "shimen", 2022, "normative.abolished"),
    ("常德市2020年规范性文件对外公开总数量", "changde", 2020, "normative.disclosed_total"),
    ("大理市2021年行政事业性收费收了多少钱", "dali_shi", 2021, "admin_fee.amount"),
    ("江苏省2021年行政事业性收费金额是多少万元", "jiangsu", 2021, "admin_fee.amount"),
)  # fmt: skip
YEARS = (
    ("鼎城区２０２１年收到多少件申请", "dingcheng", 2021), ("鼎城区二〇二一年收到多少件申请", "dingcheng", 2021),
    ("鼎城区二零二一年度收到多少件申请", "dingcheng", 2021), ("鼎城区21年收到多少件申请", "dingcheng", 2021),
    ("鼎城区去年收到多少件申请", "dingcheng", 2023), ("鼎城区前年收到多少件申请", "dingcheng", 2022),
    ("鼎城区大前年收到多少件申请", "dingcheng", 2021), ("鼎城区上年度收到多少件申请", "dingcheng", 2023),
    ("2020年度鼎城区收到的申请多少件", "dingcheng", 2020), ("鼎城区(2020)收到多少件申请", "dingcheng", 2020),
    ("鼎城区 2019 收到 多少 件 申请", "dingcheng", 2019), ("二0二二年鼎城区收到多少件申请", "dingcheng", 2022),
    ("鼎城区2022收到多少申请", "dingcheng", 2022), ("鼎城区’22年收到多少申请", "dingcheng", 2022),
)  # fmt: skip
KINDS = (
    ("自然人提交的申请", "natural_person"), ("商业企业的申请", "business"), ("科研机构提出的申请", "research"),
    ("社会公益组织的申请", "ngo"), ("法律服务机构提交的申请", "legal_service"),
)  # fmt: skip


def applicants() -> list[Case]:
    found = []
    places = cycle(
        (
            ("changde", 2022, "常德市"),
            ("bj_chaoyang", 2021, "北京市朝阳区"),
            ("cd_market", 2020, "常德市监局"),
        )
    )
    shapes = ("{w}{y}年收到{k}多少件", "{y}年{w}有多少件是{k}", "{w}{y}年新收申请里{k}有几件")
    for words, applicant in KINDS:
        for shape in shapes[: 2 if applicant != "natural_person" else 3]:
            key, year, name = next(places)
            gold = number(key, year, "requests.received", applicant)
            found.append(Case("applicants", shape.format(w=name, y=year, k=words), numbers=(gold,)))
    extra = (
        ("常德市2022年自然人申请予以公开的有几件", "outcome.granted", "natural_person"),
        ("常德市2022年企业提出的申请有几件办结", "requests.processed", "business"),
        ("常德市2022年结转下年度的申请中自然人几件", "requests.carried_over", "natural_person"),
        ("2022年个人向常德市提出的信息公开申请有多少", "requests.received", "natural_person"),
        ("2022年律所等法律服务机构向常德市申请了多少件", "requests.received", "legal_service"),
    )
    return found + [
        Case("applicants", text, numbers=(number("changde", 2022, metric, kind),))
        for text, metric, kind in extra
    ]


def several() -> list[Case]:
    """Two numbers in one question, in the order asked."""

    def pair(key: str, year: int, *metrics: str) -> tuple[float, ...]:
        return tuple(number(key, year, metric) for metric in metrics)

    return [
        Case("several", "常德市水利局2022年收到申请和办结申请各多少件", numbers=pair("cd_water", 2022, "requests.received", "requests.processed")),
        Case("several", "石门县2021年行政许可、行政处罚、行政强制分别是多少", numbers=pair("shimen", 2021, "licence.decisions", "penalty.decisions", "coercion.decisions")),
        Case("several", "鼎城区2022年收到多少件申请？结转下年几件？", numbers=pair("dingcheng", 2022, "requests.received", "requests.carried_over")),
        Case("several", "民政部2021年予以公开、部分公开各几件", numbers=pair("civil", 2021, "outcome.granted", "outcome.partial")),
        Case("several", "神木市2021年主动公开信息多少条，其中网站和微信各发布多少条", numbers=pair("shenmu", 2021, "disclosure.total", "disclosure.website", "disclosure.wechat")),
        Case("several", "大理市2021年行政复议几件，未经复议直接起诉几件", numbers=pair("dali_shi", 2021, "review.total", "litigation.direct.total")),
        Case("several", "江苏省教育厅2020年和2021年各收到多少件申请", numbers=(number("js_edu", 2020, "requests.received"), number("js_edu", 2021, "requests.received"))),
        Case("several", "台州市生态环境局2019、2020、2021三年分别收到多少件申请", numbers=tuple(number("tz_env", y, "requests.received") for y in (2019, 2020, 2021))),
        Case("several", "南京市鼓楼区教育局和福州市鼓楼区教育局2021年各收到多少件申请", numbers=(number("nj_gulou_edu", 2021, "requests.received"), number("fz_gulou_edu", 2021, "requests.received"))),
        Case("several", "杭锦旗2021年收到了几件申请，发布日期是哪天", numbers=pair("hangjin", 2021, "requests.received"), says=(filing("hangjin", 2021).published or "",)),
        Case("several", "阳朔县2021年制发和废止的规范性文件各几件", numbers=pair("yangshuo", 2021, "normative.made", "normative.abolished")),
    ]  # fmt: skip


def other() -> list[Case]:
    found = [
        Case("annex", text, numbers=(number(key, year, metric),))
        for text, key, year, metric in ANNEX
    ]
    found += [
        Case("years", text, numbers=(number(key, year, "requests.received"),))
        for text, key, year in YEARS
    ]
    found += [
        Case(
            "hedged",
            "石门县2021年主动公开政府信息多少条",
            numbers=(3200,),
            says=("3200余条",),
            warned=True,
        ),
        Case(
            "large", "常德市卫健委2021年主动公开了多少条信息", numbers=(1.36,), says=("1.36万条",)
        ),
        Case(
            "conflict",
            "常德市教育局2021年收到多少件申请",
            numbers=(number("cd_edu", 2021, "requests.received"),),
            consistent=False,
            warned=True,
        ),
        Case(
            "halfyear", "常德市教育局2021年上半年主动公开了多少条信息", numbers=(777,), warned=True
        ),
        Case("noyear", "石门县水利局主动公开了多少条信息", numbers=(88,), warned=True),
        Case("noyear", "石门县水利局收到几件申请", numbers=(5,), warned=True),
    ]
    return found


TYPOS = (
    ("常德市教肓局2020年收到多少件申请", "cd_edu", 2020), ("常德市教局2020年收到多少件申请", "cd_edu", 2020),
    ("常德市育教局2020年收到多少件申请", "cd_edu", 2020), ("常德市水力局2021年收到多少件申请", "cd_water", 2021),
    ("鼎城区教育局2020年收到多少件政府信息公开申情", "dc_edu", 2020), ("鼎诚区教育局2020年收到多少件申请", "dc_edu", 2020),
    ("江苏省教育庁2020年收到多少件申请", "js_edu", 2020), ("常德市市场监督管局2022年收到多少件申请", "cd_market", 2022),
    ("杭绵旗2020年收到多少件申请", "hangjin", 2020), ("神木市2021年收倒多少件申请", "shenmu", 2021),
    ("大理白族自州2021年收到多少件申请", "dali_zhou", 2021), ("常徳市卫健委2020年收到多少件申请", "cd_health", 2020),
)  # fmt: skip


def typos() -> list[Case]:
    return [
        Case("typos", text, numbers=(number(key, year, "requests.received"),))
        for text, key, year in TYPOS
    ]


def lookups() -> list[Case]:
    return [*by_metric(), *by_name(), *applicants(), *several(), *other(), *typos()]
