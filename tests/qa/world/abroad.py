"""English as researchers abroad type it: other verbs, other orders, lower case, slips."""

from __future__ import annotations

from tests.qa.world.cases import AMBIGUOUS, REFUSED, Case, number, who
from tests.qa.world.filings import filing
from tests.qa.world.many import of_year, stating

R = "requests.received"


def one(text: str, key: str, year: int, metric: str, kind: str = "total") -> Case:
    return Case("abroad", text, numbers=(number(key, year, metric, kind),))


def two(text: str, *wanted: tuple[str, int, str]) -> Case:
    return Case("abroad", text, numbers=tuple(number(*item) for item in wanted))


def no(text: str, reason: str) -> Case:
    return Case("abroad", text, REFUSED, reason=reason)


def _share(key: str, year: int, part: str, whole: str) -> float:
    return round(number(key, year, part) / number(key, year, whole) * 100, 2)


def _numbers() -> list[Case]:
    return [
        one("jiangsu province 2021: requests knocked back because they were state secrets?", "jiangsu", 2021, "outcome.denied.state_secret"),
        one("How often did Jiangsu say no to a requester in 2021 to protect a third party?", "jiangsu", 2021, "outcome.denied.third_party"),
        one("In 2021 how many applicants got everything they had asked Jiangsu Province for, i.e. full disclosure?", "jiangsu", 2021, "outcome.granted"),
        one("Jiangsu 2021 - number of cases where only part of the information was released", "jiangsu", 2021, "outcome.partial"),
        one("How many applications had Jiangsu Province still open at the end of 2021, to be continued the following year?", "jiangsu", 2021, "requests.carried_over"),
        one("With how many unfinished requests from the year before did Shimen County start 2022?", "shimen", 2022, "requests.carried_in"),
        one("How many review cases did Jiangsu Province win (decision upheld) in 2021?", "jiangsu", 2021, "review.upheld"),
        one("Reconsideration in 2021: in how many cases was Jiangsu Province's decision corrected?", "jiangsu", 2021, "review.corrected"),
        one("How many people sued Jiangsu Province directly in 2021, without first asking for reconsideration?", "jiangsu", 2021, "litigation.direct.total"),
        one("Ministry of Civil Affairs, 2021, court cases that followed a reconsideration: total?", "civil", 2021, "litigation.after_review.total"),
        one("What number of repeat requests did the Ministry of Civil Affairs decline to process in 2020?", "civil", 2020, "outcome.not_handled.repeated"),
        one("how many normative documents did Dali city draw up in 2021", "dali_shi", 2021, "normative.made"),
        one("How many normative documents were still valid in Dali City when 2021 ended?", "dali_shi", 2021, "normative.in_force"),
        one("Permits handed out by the Changde market regulator in 2023?", "cd_market", 2023, "licence.decisions"),
        one("Changde Market Supervision Bureau 2023: how many punishments were imposed?", "cd_market", 2023, "penalty.decisions"),
        one("Coercive measures decided on by Yangshuo County in 2021?", "yangshuo", 2021, "coercion.decisions"),
        one("How many requests came to Beijing's Chaoyang District in 2021 from law firms?", "bj_chaoyang", 2021, R, "legal_service"),
        one("How many private individuals filed information requests with Jiangsu Province in 2021?", "jiangsu", 2021, R, "natural_person"),
        one("Companies' requests granted by Jiangsu in 2021?", "jiangsu", 2021, "outcome.granted", "business"),
        one("How many requests were handed in at the counter, in person, at the Changde Education Bureau in 2016?", "cd_edu", 2016, "requests.in_person"),
        one("How much was budgeted for disclosure work by Changde City in 2016?", "changde", 2016, "budget.disclosure"),
        one("How large is the disclosure staff of Changde City according to its 2018 report?", "changde", 2018, "staff.total"),
        one("articles pushed on wechat by Changchun's Chaoyang District, 2021", "cc_chaoyang", 2021, "disclosure.wechat"),
        one("How many items went up on the website of Chaoyang District, Changchun, in 2021?", "cc_chaoyang", 2021, "disclosure.website"),
        one("How many officials took part in training at the Jiangsu Provincial Education Department in 2021?", "js_edu", 2021, "training.participants"),
        one("Hw many requsts did Shimen Conty recieve in 2022?", "shimen", 2022, R),
        one("shimenxian 2021 requests received", "shimen", 2021, R),
        one("What was the intake of FOI requests at the Health Commission of Changde in 2021?", "cd_health", 2021, R),
        one("Changde's health authority: requests received in 2022", "cd_health", 2022, R),
        one("How many requests did the education bureau of Dingcheng District in Changde get in 2021?", "dc_edu", 2021, R),
        two("How many requests did Shimen County receive in 2021 and how many did it carry over?", ("shimen", 2021, R), ("shimen", 2021, "requests.carried_over")),
        two("For Jiangsu Province in 2021 I need reviews upheld and reviews corrected.", ("jiangsu", 2021, "review.upheld"), ("jiangsu", 2021, "review.corrected")),
        two("How many licences and how many penalties did Dingcheng District decide in 2022?", ("dingcheng", 2022, "licence.decisions"), ("dingcheng", 2022, "penalty.decisions")),
    ]  # fmt: skip


def _derived() -> list[Case]:
    y21 = of_year(2021)
    gap = number("dingcheng", 2022, R) - number("shimen", 2022, R)
    return [
        Case("abroad", "What share of the requests Jiangsu Province handled in 2021 were turned down in part or granted in part? Just give the share granted in part.", numbers=(_share("jiangsu", 2021, "outcome.partial", "requests.processed"),)),
        Case("abroad", "What percentage of the requests received by Jiangsu Province in 2021 came from natural persons?", numbers=(round(number("jiangsu", 2021, R, "natural_person") / number("jiangsu", 2021, R) * 100, 2),)),
        Case("abroad", "By how many requests did Dingcheng District exceed Shimen County in 2022?", numbers=(abs(gap),)),
        Case("abroad", "Which of Changde's education, water and health authorities received the most requests in 2021?", says=(max(("cd_edu", "cd_water", "cd_health"), key=lambda k: number(k, 2021, R)) and who(max(("cd_edu", "cd_water", "cd_health"), key=lambda k: number(k, 2021, R))),)),
        Case("abroad", "Add up the requests received by the Changde education and water bureaus in 2021.", numbers=(number("cd_edu", 2021, R) + number("cd_water", 2021, R),)),
        Case("abroad", "Which agency issued the most penalties in 2021?", names=tuple(n for _, n in stating(y21, "penalty.decisions")[:1])),
        Case("abroad", "Did the number of requests at the Ministry of Civil Affairs go up or down from 2020 to 2021?", direction="up" if number("civil", 2021, R) > number("civil", 2020, R) else "down"),
        Case("abroad", "What shortcomings does Shenmu City own up to in its 2021 report?", says=(filing("shenmu", 2021).problem,)),
    ]  # fmt: skip


def _refused() -> list[Case]:
    return [
        no("How many requests did Anxiang County receive in 2021?", "agency_absent"),
        no("requests received by the Changde Civil Affairs Bureau in 2021?", "agency_absent"),
        no("How many requests did Shimen County receive in 2015?", "year_absent"),
        no("How many bicycles does Shimen County own according to its 2022 report?", "metric_not_reported"),
        no("How many passports did Dingcheng District hand out in 2022?", "metric_not_reported"),
        no("Who will win the next election in France?", "out_of_domain"),
        no("Recommend me a hotel in Shimen County", "out_of_domain"),
        no("How many requests did Shimen County and Anxiang County receive together in 2021?", "agency_absent"),
        Case("abroad", "How many requests did the Education Bureau receive in 2021?", AMBIGUOUS),
        Case("abroad", "How many requests did Chaoyang District receive in 2021?", AMBIGUOUS),
    ]  # fmt: skip


def _talks() -> list[Case]:
    def turn(talk: str, text: str, **gold: object) -> Case:
        return Case("abroad", text, talk=talk, **gold)  # type: ignore[arg-type]

    return [
        turn("abroad 1", "How many requests did Shimen County receive in 2021?", numbers=(number("shimen", 2021, R),)),
        turn("abroad 1", "And one year later?", numbers=(number("shimen", 2022, R),)),
        turn("abroad 1", "How many of those were partly granted?", numbers=(number("shimen", 2022, "outcome.partial"),)),
        turn("abroad 2", "How many penalties did the Changde Market Supervision Bureau impose in 2022?", numbers=(number("cd_market", 2022, "penalty.decisions"),)),
        turn("abroad 2", "And licences?", numbers=(number("cd_market", 2022, "licence.decisions"),)),
        turn("abroad 2", "the year before?", numbers=(number("cd_market", 2021, "licence.decisions"),)),
        turn("abroad 3", "How many requests did the Changde Education Bureau receive in 2021?", numbers=(number("cd_edu", 2021, R),)),
        turn("abroad 3", "What about the Water Bureau?", numbers=(number("cd_water", 2021, R),)),
        turn("abroad 3", "Which of the two got more?", says=(who("cd_edu") if number("cd_edu", 2021, R) > number("cd_water", 2021, R) else who("cd_water"),)),
    ]  # fmt: skip


def abroad() -> list[Case]:
    return [*_numbers(), *_derived(), *_refused(), *_talks()]
