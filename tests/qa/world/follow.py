"""Second parts, talks that go on, arithmetic tried again, sentences asked for: gold before the run."""

from __future__ import annotations

from dataclasses import replace

from tests.qa.world.cases import REFUSED, Case, as_number, number, who
from tests.qa.world.filings import ALL, GUIDE, HUNAN, filing
from tests.qa.world.many import CHANGDE, citing, of_year, stating

R = "requests.received"


def n(key: str, year: int, metric: str = R, kind: str = "total") -> float:
    return number(key, year, metric, kind)


def half_up(value: float) -> float:
    return round(value + 1e-9, 2)


def share(part: float, whole: float) -> float:
    return half_up(part / whole * 100)


def case(text: str, *numbers: float, says: tuple[str, ...] = (), consistent: bool | None = None,
         names: tuple[str, ...] | None = None, warned: bool = False) -> Case:  # fmt: skip
    return Case("follow", text, numbers=numbers or None, says=says, consistent=consistent, names=names, warned=warned)  # fmt: skip


def no(text: str, reason: str | None = None) -> Case:
    return Case("follow", text, REFUSED, reason=reason)


def _seconds() -> list[Case]:
    """The second part of a question leans on the first."""
    water, finance = n("cd_water", 2021), n("cd_finance", 2021)
    dc = [n("dingcheng", year) for year in (2021, 2022, 2023)]
    first, last = n("shenmu", 2020), n("shenmu", 2021)
    made = [n("hangjin", year, "normative.made") for year in (2020, 2021)]
    return [
        case("常德市水利局和财政局2021年谁收到的申请多？多出几件", names=(who("cd_water" if water > finance else "cd_finance"),), says=(f"{abs(water - finance):g}件",)),
        case("鼎城区2021、2022、2023三年总共收了多少申请？每年平均呢", sum(dc), half_up(sum(dc) / 3)),
        case("神木市收到的申请从2020年到2021年变了多少，增幅是百分之几", share(last - first, first)),
        case("民政部2021年行政复议几件？其中维持的呢", n("civil", 2021, "review.total"), n("civil", 2021, "review.upheld")),
        case("常德市2016年收到多少件申请，网络申请占百分之几？", n("changde", 2016), share(n("changde", 2016, "requests.online"), n("changde", 2016))),
        case("杭锦旗2021年制发多少件规范性文件，比2020年多几件", made[1], made[1] - made[0]),
        case("江苏省2021年未经复议直接起诉的有几件，其中尚未审结的几件", n("jiangsu", 2021, "litigation.direct.total"), n("jiangsu", 2021, "litigation.direct.pending")),
        case("大理州2020年和2021年主动公开条数哪年多", *(n("dali_zhou", year, "disclosure.total") for year in (2020, 2021))),
        case("石门县2022年收到几件申请，公众号粉丝有多少", n("shimen", 2022), warned=True),
    ]  # fmt: skip


def _arithmetic() -> list[Case]:
    """Columns in balance, rows in order, text against table."""
    ways = ("requests.in_person", "requests.fax", "requests.online", "requests.letter")
    return [
        case("台州市环境保护局2018年哪种申请方式最多", max(n("tz_env_old", 2018, way) for way in ways)),
        case("常德市2018年信函申请多还是传真申请多", n("changde", 2018, "requests.letter"), n("changde", 2018, "requests.fax")),
        case("鼎城区2022年申请表自然人一列，新收加上年结转等于办结加结转下年吗", consistent=True),
        case("核一下常德市2022年申请表总计列的勾稽关系", consistent=True),
        case("常德市教育局2021年正文写的收到申请数跟表格是不是一回事", consistent=False),
        no("阳朔县2015年的按时办结率用附表算是多少", "no_evidence"),
        no("福州市鼓楼区教育局2021年行政处罚几件", "value_masked"),
        no("皂市镇2021年行政复议几件", "value_blank"),
    ]  # fmt: skip


def _sentences() -> list[Case]:
    dc = filing("dingcheng", 2021)
    return [
        case("常德市水利局2020年报告里哪句话讲到河道采砂", says=("公示牌",)),
        case("石门县2022年的报告原文在哪里提到直播", says=("局长进直播间",)),
        case("请摘出鼎城区2021年承认不足的那句原文", says=(dc.problem,)),
        case("《湖南省行政程序规定》在哪些机关的年报里出现过，文号是多少", names=citing(HUNAN[0]), says=(str(HUNAN[1]),)),
        case("常德市教育局2020年引用的《常德市依申请公开办理规范》文号多少", says=(GUIDE[1],)),
    ]  # fmt: skip


def _collection() -> list[Case]:
    bureaus = [item for item in of_year(2021, CHANGDE) if item.organ.name.endswith("局")]
    small = [item for item in of_year(2021, CHANGDE) if item.organ.name.endswith(("局", "镇人民政府"))]  # fmt: skip
    none = tuple(
        item.organ.name for item in bureaus
        if as_number(item.stated("requests.carried_over")) == 0
    )  # fmt: skip
    return [
        case("库里2020年的年报有几份", len(of_year(2020))),
        case("收录的报告里最早的一份是哪个机关的", names=(who("yangshuo"),), says=("2012",)),
        case("How many of your reports cover 2019?", len(of_year(2019))),
        case("常德市各局2021年没有申请结转到下年的有几家", len(none), names=none),
        case("2021年常德市各局和乡镇里主动公开信息最少的是谁", names=(stating(small, "disclosure.total")[-1][1],)),
        no("鼎城区明天限号吗", "out_of_domain"),
        no("替我给常德市政府写封投诉信", "out_of_domain"),
    ]  # fmt: skip


def _talks() -> tuple[tuple[Case, ...], ...]:
    penalties = [n("shimen", year, "penalty.decisions") for year in (2021, 2022)]
    pair = [n("cd_finance", 2020), n("cd_water", 2020)]
    pages = {m: n("shenmu", 2021, f"disclosure.{m}") for m in ("total", "website", "wechat")}
    hangjin = [n("hangjin", year) for year in (2019, 2020)]
    fined = [n(key, 2021, "penalty.decisions") for key in ("cd_water", "cd_edu")]
    denied = sum(
        as_number(filing("changde", 2022).stated(f"outcome.denied.{ground}"))
        for ground in ("state_secret", "third_party", "internal_affairs")
    )
    return (
        (
            case("石门县2021年行政处罚多少件", penalties[0]), case("2022年又是多少", penalties[1]),
            case("两年一共呢", sum(penalties)), case("平均每年呢", half_up(sum(penalties) / 2)),
        ),
        (
            case("常德市财政局2020年收到几件申请", pair[0]), case("水利局呢", pair[1]),
            case("这两个局加起来多少", sum(pair)), case("哪个多", names=(who("cd_finance" if pair[0] > pair[1] else "cd_water"),)),
        ),
        (
            case("长春市朝阳区2021年表里收到的申请是多少", n("cc_chaoyang", 2021)),
            case("正文也是这么写的吗", consistent=True),
        ),
        (
            case("北京市朝阳区2020年存在什么问题", says=(filing("bj_chaoyang", 2020).problem,)),
            case("打算怎么改", says=(filing("bj_chaoyang", 2020).measure,)),
        ),
        (
            case("神木市2021年主动公开多少条", pages["total"]), case("网站上多少条", pages["website"]),
            case("公众号呢", pages["wechat"]),
        ),
        (
            case("鼎城区2022年收到多少件申请", n("dingcheng", 2022)),
            case("比上年多几件", n("dingcheng", 2022) - n("dingcheng", 2021)),
        ),
        (
            case("How many requests did Hanggin Banner receive in 2019?", hangjin[0]),
            case("And the following year?", hangjin[1]),
            case("How many of those were granted in part?", n("hangjin", 2020, "outcome.partial")),
        ),
        (
            case("How many penalties did the Changde Water Bureau issue in 2021?", fined[0]),
            case("Same question for the education bureau.", fined[1]),
            case("What do the two come to together?", sum(fined)),
        ),
        (
            case("常德市2022年予以公开的申请有几件", n("changde", 2022, "outcome.granted")),
            case("不予公开的占几件", denied),
            case("部分公开的占办结总数百分之几", share(n("changde", 2022, "outcome.partial"), n("changde", 2022, "requests.processed"))),
        ),
        (
            case("南京市鼓楼区教育局2021年行政许可几件", n("nj_gulou_edu", 2021, "licence.decisions")),
            case("福州市鼓楼区教育局呢", n("fz_gulou_edu", 2021, "licence.decisions")),
            case("多几件", abs(n("nj_gulou_edu", 2021, "licence.decisions") - n("fz_gulou_edu", 2021, "licence.decisions"))),
        ),
    )  # fmt: skip


def _guarded() -> list[Case]:
    """Where one number stands near, and another is asked: each gave a wrong number once."""
    bureaus = [
        item for item in of_year(2021, CHANGDE) if item.organ.name.endswith(("局", "委员会"))
    ]  # fmt: skip
    kinds = {"natural_person": n("dingcheng", 2022, R, "natural_person"), "business": n("dingcheng", 2022, R, "business")}  # fmt: skip
    answers = ("granted", "partial", "denied", "nonexistent")
    licences, penalties = (n("shimen", 2021, f"{one}.decisions") for one in ("licence", "penalty"))
    return [
        case("常德市2016年申请答复结果里哪一种最多", max(n("changde", 2016, f"outcome.{one}") for one in answers)),
        no("阳朔县2012年咨询量比上年多几人次", "year_absent"),
        case("鼎城区2022年自然人申请的多还是企业申请的多", *kinds.values()),
        case("石门县2021年行政许可是行政处罚的几倍", half_up(licences / penalties)),
        case("常德市2018年专职和兼职工作人员各几人，合计多少", 6, 24, 30),
        case("Which Changde bureau received the fewest requests in 2021?", names=(stating(bureaus, R)[-1][1],)),
        no("Are there any reports for 2011?", "year_absent"),
    ]  # fmt: skip


def _more_talks() -> tuple[tuple[Case, ...], ...]:
    changde, letters = n("changde", 2018), n("changde", 2018, "requests.letter")
    rose = [n("dingcheng", year, "penalty.decisions") for year in (2021, 2022)]
    return (
        (
            case("常德市2018年专职人员几名", 6), case("兼职呢", 24), case("两项加起来多少", 30),
        ),
        (
            case("How many requests did Changde City receive in 2018?", changde),
            case("How many of them came by letter?", letters),
            case("What share is that?", share(letters, changde)),
        ),
        (
            case("How many penalties did Dingcheng District impose in 2021?", rose[0]),
            case("And in 2022?", rose[1]),
            case("So by how much did it go up?", rose[1] - rose[0]),
        ),
    )  # fmt: skip


def follow() -> list[Case]:
    """A batch whose gold was written before the first run; the lines of a talk share what was said."""
    alone = [*_seconds(), *_arithmetic(), *_sentences(), *_collection(), *_guarded()]
    talks = [
        replace(turn, talk=f"F{count}") for count, turns in enumerate(_talks()) for turn in turns
    ]
    assert all(item.year for item in ALL)
    return [*alone, *talks]
