"""Talks that turn: corrections, the second place, the one with less, claims to be judged."""

from __future__ import annotations

from dataclasses import replace

from tests.qa.world.cases import AMBIGUOUS, REFUSED, Case, as_number, number, who
from tests.qa.world.filings import ALL, Filing, filing
from tests.qa.world.follow import R, case, half_up, n
from tests.qa.world.many import of_year, place, stating

PENALTIES, LICENCES = "penalty.decisions", "licence.decisions"


def _lawsuits(item: Filing) -> float:
    blocks = ("litigation.direct.total", "litigation.after_review.total")
    return sum(as_number(item.stated(one)) for one in blocks)


def _denied(key: str, year: int) -> float:
    grounds = ("state_secret", "third_party", "internal_affairs")
    return sum(as_number(filing(key, year).stated(f"outcome.denied.{one}")) for one in grounds)


def _second(metric: str) -> tuple[str, float]:
    amount, names = place(of_year(2021), metric, 2)
    return names[0], amount


def _key(name: str) -> str:
    return next(item.organ.key for item in ALL if item.organ.name == name)


def _places() -> tuple[tuple[Case, ...], ...]:
    """The second place and what was said of the agency at it."""
    first, second = place(of_year(2021), PENALTIES)[1], _second(PENALTIES)
    licensed = _second(LICENCES)
    return (
        (
            case("2021年哪个机关行政处罚最多", names=first),
            case("第二名呢", second[1], names=(second[0],)),
            case("它收到多少件申请", n(_key(second[0]), 2021)),
        ),
        (
            case("Which agency issued the most licences in 2021?", names=place(of_year(2021), LICENCES)[1]),
            case("And the second?", licensed[1], names=(licensed[0],)),
            case("How many penalties did it issue?", n(_key(licensed[0]), 2021, PENALTIES)),
        ),
        (
            case("2021年常德市教育局和鼎城区教育局哪个收到的申请多"),
            case("少的那个办结了多少", min((n(key, 2021), n(key, 2021, "requests.processed")) for key in ("cd_edu", "dc_edu"))[1]),
        ),
    )  # fmt: skip


def _turns() -> tuple[tuple[Case, ...], ...]:
    review, sued = n("changde", 2022, "review.total"), _lawsuits(filing("changde", 2022))
    pair = [n(key, 2021, PENALTIES) for key in ("dingcheng", "shimen")]
    return (
        (
            case("鼎城区2022年收到多少件申请", n("dingcheng", 2022)),
            case("不对，我问的是2021年的", n("dingcheng", 2021)),
            Case("follow", "谢谢", REFUSED),
            case("其中企业的呢", n("dingcheng", 2021, R, "business")),
        ),
        (
            case("常德市教育局2020年收到多少件申请", n("cd_edu", 2020)),
            case("我说的是水利局", n("cd_water", 2020)),
            case("处罚和许可各多少", n("cd_water", 2020, PENALTIES), n("cd_water", 2020, LICENCES)),
        ),
        (
            Case("follow", "石门县主动公开多少条", AMBIGUOUS),
            case("2021年的", n("shimen", 2021, "disclosure.total")),
            case("微信呢", n("shimen", 2021, "disclosure.wechat")),
            case("和2022年比呢", n("shimen", 2022, "disclosure.wechat") - n("shimen", 2021, "disclosure.wechat")),
        ),
        (
            case("常德市2022年行政复议多少件", review), case("诉讼呢", sued), case("一共多少", review + sued),
        ),
        (
            case("How many requests did Changde City receive in 2022?", n("changde", 2022)),
            case("And how many were turned down?", _denied("changde", 2022)),
            case("What about the year before?", _denied("changde", 2021)),
        ),
        (
            case("鼎城区2021年行政许可多少", n("dingcheng", 2021, LICENCES)),
            case("比处罚多几件", n("dingcheng", 2021, LICENCES) - n("dingcheng", 2021, PENALTIES)),
        ),
        (
            case("石门县皂市镇2021年主动公开多少条", n("zaoshi", 2021, "disclosure.total")),
            case("报告是什么时候发的", says=(filing("zaoshi", 2021).published or "",)),
        ),
        (
            case("Compare Dingcheng District and Shimen County by requests received in 2021."),
            case("And by penalties?", *pair), case("By how many?", abs(pair[0] - pair[1])),
        ),
        (
            case("鼎城区2021年存在什么问题"), case("怎么改的", says=(filing("dingcheng", 2021).measure,)),
            case("2022年呢", says=(filing("dingcheng", 2022).measure,)),
        ),
    )  # fmt: skip


def _claims() -> list[Case]:
    """A number that the question puts forward, years behind their agencies, more by per cent."""
    two = n("bj_chaoyang", 2021), n("cc_chaoyang", 2021)
    top = stating(of_year(2021), "disclosure.total")[:3]
    sued = tuple(
        item.organ.name for item in of_year(2021) if not item.blank and _lawsuits(item) > 50
    )
    received = f"{n('dingcheng', 2022):g}"
    return [
        case(f"鼎城区2022年新收申请{received}件对吗", says=("是。",)),
        case("鼎城区2022年新收申请80件对吗", says=("不是。",)),
        case("常德市2022年收到的申请有没有超过江苏省2021年的", n("changde", 2022), n("jiangsu", 2021), says=("不是。",)),
        case("北京市朝阳区2021年收到的申请比长春市朝阳区多百分之几", half_up((two[0] - two[1]) / two[1] * 100)),
        case("2021年主动公开信息排前三的机关合计公开多少条", sum(value for value, _ in top)),
        case("How many agencies reported more than 50 lawsuits in 2021?", len(sued), names=sued),
        case("神木市2021年予以公开、部分公开、不予公开三者合计占办结总数的百分之几", half_up((n("shenmu", 2021, "outcome.granted") + n("shenmu", 2021, "outcome.partial") + _denied("shenmu", 2021)) / n("shenmu", 2021, "requests.processed") * 100)),
        case("台州市环保局2018年和台州市生态环境局2019年收到申请一共多少件", number("tz_env_old", 2018, R) + number("tz_env", 2019, R)),
        case("2021年长春市朝阳区和北京市朝阳区的行政复议哪个更多，各是多少", n("cc_chaoyang", 2021, "review.total"), n("bj_chaoyang", 2021, "review.total"), names=(who(max((n(key, 2021, "review.total"), key) for key in ("cc_chaoyang", "bj_chaoyang"))[1]),)),
        case("常德市卫健委2021年主动公开信息比2020年多了多少", n("cd_health", 2021, "disclosure.total") * 10000 - n("cd_health", 2020, "disclosure.total")),
        case("Which of Changde City's channels published most in 2018?", n("changde", 2018, "disclosure.website")),
        case("大理市2021年的不足之处有哪些", says=(filing("dali_shi", 2021).problem,)),
        replace(case("常德市教育局2022年和2021年比，行政许可增加了还是减少了"), direction="up" if n("cd_edu", 2022, LICENCES) > n("cd_edu", 2021, LICENCES) else "down"),
        case("2021年常德市教育局、常德市水利局谁的行政处罚少", names=(min((n(key, 2021, PENALTIES), who(key)) for key in ("cd_edu", "cd_water"))[1],)),
    ]  # fmt: skip


def onward() -> list[Case]:
    """Written against what the third batch of unseen talks got wrong."""
    talks = (*_places(), *_turns())
    turns = [replace(one, talk=f"O{count}") for count, lines in enumerate(talks) for one in lines]
    return [*_claims(), *turns]
