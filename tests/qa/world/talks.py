"""Conversations and English questions."""

from __future__ import annotations

from dataclasses import replace

from tests.qa.world.cases import AMBIGUOUS, ANSWERED, REFUSED, Case, number, who
from tests.qa.world.filings import HUNAN, SECRETS, filing
from tests.qa.world.many import citing, of_year, place, stating


def n(
    key: str, year: int, metric: str = "requests.received", kind: str = "total"
) -> tuple[float, ...]:
    return (number(key, year, metric, kind),)


def t(
    text: str, numbers: tuple[float, ...] | None, *, names: tuple[str, ...] | None = None,
    says: tuple[str, ...] = (), status: str = ANSWERED, reason: str | None = None,
) -> Case:  # fmt: skip
    """One turn of a talk."""
    return Case("talk", text, status, numbers, names, reason=reason, says=says)


TALKS: tuple[tuple[Case, ...], ...] = (
    (
        t("常德市水利局2021年收到多少件申请", n("cd_water", 2021)),
        t("那2022年呢？", n("cd_water", 2022)),
        t("2019年的呢", n("cd_water", 2019)),
        t("行政处罚呢", n("cd_water", 2019, "penalty.decisions")),
        t("教育局呢", n("cd_edu", 2019, "penalty.decisions")),
        t("它那年收到多少申请", n("cd_edu", 2019)),
        t("它引用了什么文件", None, names=("中华人民共和国政府信息公开条例",)),
        t("存在哪些问题", None, says=(filing("cd_edu", 2019).problem,)),
        t("什么时候发布的？", None, says=(filing("cd_edu", 2019).published or "",)),
    ),
    (
        t("鼎城区2021年收到多少件申请", n("dingcheng", 2021)),
        t("石门县呢", n("shimen", 2021)),
        t("哪个多？", None, names=(who("dingcheng"),) if number("dingcheng", 2021, "requests.received") > number("shimen", 2021, "requests.received") else (who("shimen"),)),
        t("其中自然人的有几件", None),
    ),
    (
        t("北京市朝阳区2020年收到了多少申请？", n("bj_chaoyang", 2020)),
        t("比2021年多还是少", None),
        t("2021年自然人提出的有多少", n("bj_chaoyang", 2021, "requests.received", "natural_person")),
        t("商业企业呢", n("bj_chaoyang", 2021, "requests.received", "business")),
    ),
    (
        t("2021年哪个机关收到的申请最多", None, names=place(of_year(2021), "requests.received")[1]),
        t("最少的呢", None, names=place(of_year(2021), "requests.received", lowest=True)[1]),
        t("2020年呢", None, names=place(of_year(2020), "requests.received", lowest=True)[1]),
    ),
    (
        t("石门县收到多少件申请", None, status=AMBIGUOUS),
        t("2022年", n("shimen", 2022)),
        t("办结了多少件", n("shimen", 2022, "requests.processed")),
        t("结转下年的呢", n("shimen", 2022, "requests.carried_over")),
    ),
    (
        t("朝阳区2021年收到多少件申请", None, status=AMBIGUOUS),
        t("长春的", n("cc_chaoyang", 2021)),
        t("主动公开多少条信息？", n("cc_chaoyang", 2021, "disclosure.total")),
    ),
    (
        t("民政部2021年主动公开了多少条信息", n("civil", 2021, "disclosure.total")),
        t("上一年呢", n("civil", 2020, "disclosure.total")),
        t("那2015年呢", None, status=REFUSED, reason="year_absent"),
    ),
    (
        t("How many requests did Yangshuo County receive in 2021?", n("yangshuo", 2021)),
        t("And in 2015?", n("yangshuo", 2015)),
        t("What about Shimen County in 2022?", n("shimen", 2022)),
        t("How many of them came from natural persons?", n("shimen", 2022, "requests.received", "natural_person")),
    ),
)  # fmt: skip


def talks() -> list[Case]:
    return [replace(turn, talk=f"T{count}") for count, turns in enumerate(TALKS) for turn in turns]


def english() -> list[Case]:
    y21 = of_year(2021)
    numbered = [
        ("How many FOI requests did Shimen County receive in 2022?", n("shimen", 2022)),
        (
            "How many requests for information did the Changde Education Bureau receive in 2020?",
            n("cd_edu", 2020),
        ),
        ("Number of new requests received by Changde City in 2019", n("changde", 2019)),
        (
            "how many applications were received by the Changde water bureau in 2022",
            n("cd_water", 2022),
        ),
        (
            "What was the number of administrative penalties in Dingcheng District in 2021?",
            n("dingcheng", 2021, "penalty.decisions"),
        ),
        (
            "How many administrative licences did Changde Market Supervision Bureau grant in 2022?",
            n("cd_market", 2022, "licence.decisions"),
        ),
        (
            "How many requests were granted in full by Jiangsu Province in 2021?",
            n("jiangsu", 2021, "outcome.granted"),
        ),
        (
            "How many requests did Dali City partially grant in 2021?",
            n("dali_shi", 2021, "outcome.partial"),
        ),
        (
            "How many requests did Yangshuo County process in 2021?",
            n("yangshuo", 2021, "requests.processed"),
        ),
        (
            "How many requests were carried over to the next year by Dingcheng District in 2022?",
            n("dingcheng", 2022, "requests.carried_over"),
        ),
        (
            "How many requests did Dingcheng carry over from the previous year in 2022?",
            n("dingcheng", 2022, "requests.carried_in"),
        ),
        (
            "How many pieces of information did the Ministry of Civil Affairs proactively disclose in 2021?",
            n("civil", 2021, "disclosure.total"),
        ),
        (
            "How many items of information did Hanggin Banner publish in 2020?",
            n("hangjin", 2020, "disclosure.total"),
        ),
        (
            "In 2021, how many requests from companies did Beijing Chaoyang District receive?",
            n("bj_chaoyang", 2021, "requests.received", "business"),
        ),
        (
            "How many requests from natural persons did Changde City receive in 2022?",
            n("changde", 2022, "requests.received", "natural_person"),
        ),
        (
            "How many administrative reviews were there against Jiangsu Province in 2021?",
            n("jiangsu", 2021, "review.total"),
        ),
        (
            "How many reviews were upheld in Jiangsu Province in 2021?",
            n("jiangsu", 2021, "review.upheld"),
        ),
        (
            "How many normative documents did Shimen County issue in 2021?",
            n("shimen", 2021, "normative.made"),
        ),
        (
            "How many denials by Changde City in 2021 were due to state secrets?",
            n("changde", 2021, "outcome.denied.state_secret"),
        ),
        (
            "How many requests did the Jiangsu Provincial Department of Education receive in 2021?",
            n("js_edu", 2021),
        ),
        (
            "How many requests did the Taizhou Ecology and Environment Bureau receive in 2020?",
            n("tz_env", 2020),
        ),
        (
            "How many people did the Changde Health Commission train in 2022?",
            n("cd_health", 2022, "training.participants"),
        ),
        (
            "How many messages did Shenmu City publish on WeChat in 2021?",
            n("shenmu", 2021, "disclosure.wechat"),
        ),
        ("How many requests did Dingcheng District receive last year?", n("dingcheng", 2023)),
        (
            "How many repeated requests did Changde have in 2023?",
            n("changde", 2023, "outcome.not_handled.repeated"),
        ),
        (
            "What was the disclosure budget of Changde City in 2016?",
            n("changde", 2016, "budget.disclosure"),
        ),
        (
            "How many press conferences did Changde City hold in 2018?",
            n("changde", 2018, "response.press_conferences"),
        ),
        ("Shimen county 2021 coercion decisions?", n("shimen", 2021, "coercion.decisions")),
    ]
    named = [
        ("Which agency received the most requests in 2021?", place(y21, "requests.received")[1]),
        (
            "Which agency received the fewest requests in 2021?",
            place(y21, "requests.received", lowest=True)[1],
        ),
        (
            "Who received more requests in 2021, Dingcheng District or Shimen County?",
            (who("dingcheng"),) if n("dingcheng", 2021) > n("shimen", 2021) else (who("shimen"),),
        ),
        (
            "Which agencies cite the Hunan Administrative Procedure Provisions (湖南省行政程序规定)?",
            citing(HUNAN[0]),
        ),
        ("Which agencies refer to the State Secrets Law?", citing(SECRETS[0])),
        (
            "Name the top three agencies by requests received in 2021",
            tuple(name for _, name in stating(y21, "requests.received")[:3]),
        ),
        (
            "Which agency had the second most administrative penalties in 2021?",
            place(y21, "penalty.decisions", 2)[1],
        ),
    ]
    told = [
        ("What problems did Shimen County report in 2022?", (filing("shimen", 2022).problem,)),
        (
            "When was the 2021 report of Dali City published?",
            (filing("dali_shi", 2021).published or "",),
        ),
        ("What is the WeChat account of Shimen County in 2022?", ("石门微讯",)),
        (
            "Does the Changde Education Bureau have a mini program for school districts in 2022?",
            ("学区一点通",),
        ),
        (
            "How often does the Taizhou environment bureau update air monitoring data in 2021?",
            ("每小时",),
        ),
        (
            "What phone number does the 2021 report of Dali City give?",
            (filing("dali_shi", 2021).phone or "",),
        ),
    ]
    refused = [
        ("How many requests did Changsha City receive in 2021?", "agency_absent"),
        ("How many requests did Shimen County receive in 2017?", "year_absent"),
        ("How many requests did the Ministry of Water Resources receive in 2021?", "agency_absent"),
        ("What is the weather today?", "out_of_domain"),
        ("How many WeChat followers did Dali City have in 2021?", "metric_not_reported"),
        ("What was the GDP of Shimen County in 2021?", "metric_not_reported"),
        ("How many requests did Zaoshi Town receive in 2021?", "value_blank"),
        ("How many people did the Changde Water Bureau train in 2020?", "value_masked"),
        ("What was the disclosure budget of Shimen County in 2021?", "metric_not_reported"),
        ("How many requests did Hunan Province receive in 2021?", "agency_absent"),
        ("How does Shimen County protect pandas in 2022?", "no_evidence"),
        ("Who is the mayor of Changde?", "out_of_domain"),
        (
            "How many requests did the Changde Public Security Bureau receive in 2021?",
            "agency_absent",
        ),
    ]
    change = n("dingcheng", 2022)[0] - n("dingcheng", 2021)[0]
    derived = [
        (
            "By how much did requests received by Dingcheng District change from 2021 to 2022?",
            (change,),
        ),
        (
            "What share of Changde City's requests in 2022 came from natural persons?",
            (
                round(
                    n("changde", 2022, "requests.received", "natural_person")[0]
                    / n("changde", 2022)[0]
                    * 100
                    + 1e-9,
                    2,
                ),
            ),
        ),
        (
            "What is the total number of requests received by Dingcheng District from 2019 to 2022?",
            (sum(n("dingcheng", y)[0] for y in range(2019, 2023)),),
        ),
        (
            "Trend of requests received by Dingcheng District from 2019 to 2023",
            tuple(n("dingcheng", y)[0] for y in range(2019, 2024)),
        ),
        (
            "How many agencies received more than 100 requests in 2021?",
            (float(sum(v > 100 for v, _ in stating(y21, "requests.received"))),),
        ),
    ]
    found = [Case("english", text, numbers=numbers) for text, numbers in (*numbered, *derived)]
    found += [Case("english", text, names=names) for text, names in named]
    found += [Case("english", text, says=says) for text, says in told]
    return found + [Case("english", text, REFUSED, reason=reason) for text, reason in refused]
