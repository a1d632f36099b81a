"""Numbers and sentences that stand only in a report's prose: the one asked for, or none."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store
from graph.writing import write_document
from ingest.pipeline import parse_bytes
from ontology.records import Document
from qa import Answer, Conversation, ask

NAME = "云和县水利局"
TEXT = f"""{NAME}2022年政府信息公开工作年度报告

根据《中华人民共和国政府信息公开条例》（国务院令第711号）和《云和县农村供水管理办法》（云政发〔2021〕4号）编制。统计期限为2022年1月1日至2022年12月31日。
一、总体情况
全年主动公开政府信息640条，其中水利工程类210条，防汛抗旱类350条，人事类30条。
全年受理政府信息公开申请26件，比上年增加9件。
随机回访用水户80户，其中60户表示知道水质公示。
因合同到期，抖音号自五月起停止更新。
全县应公开预算的单位14家，实际公开14家；应公开决算的单位14家，实际公开11家。
五、存在的主要问题及改进情况
存在的问题：一是小水电信息公开不及时；二是水价听证材料上网晚；三是村级水管员培训少。改进措施：公开小水电生态流量数据；提前十日公布听证材料。
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    document = parse_bytes(TEXT.encode(), "water.txt")
    assert isinstance(document, Document)
    with Store.open(str(tmp_path_factory.mktemp("solving") / "db")) as opened:
        opened.ensure_schema()
        write_document(opened, document)
        yield opened


def asked(store: Store, *questions: str) -> Answer:
    """The answer to the last of these lines of one talk."""
    talk = Conversation()
    return [ask(store, one, today="2024-08-28", conversation=talk) for one in questions][-1]


@pytest.mark.parametrize(
    ("question", "number"),
    [
        (f"{NAME}2022年受理申请比上年多几件", 9),
        (f"{NAME}2022年防汛抗旱类信息占主动公开的百分之几", 54.69),
        (f"{NAME}2022年回访的用水户里，知道水质公示的占百分之几", 75),
        (f"{NAME}2022年应公开决算的单位多少家，实际公开几家", 14),
    ],
)
def test_the_number_asked_for_of_several(report: Store, question: str, number: float) -> None:
    assert asked(report, question).values[0].value == number


@pytest.mark.parametrize(
    ("question", "words"),
    [
        (f"{NAME}2022年抖音号为什么停止更新", ("合同到期",)),
        (f"{NAME}2022年哪句话说到水质公示", ("60户",)),
        (f"{NAME}2022年存在哪些问题", ("小水电信息", "水价听证", "村级水管员")),
        (f"{NAME}2022年打算怎么改", ("生态流量", "听证材料")),
        (f"{NAME}2023年打算怎么改进", ("生态流量",)),
        (f"{NAME}2022年引用的《云和县农村供水管理办法》文号多少", ("云政发〔2021〕4号",)),
    ],
)
def test_the_words_of_the_report(report: Store, question: str, words: tuple[str, ...]) -> None:
    answer = asked(report, question)
    assert answer.status == "answered" and answer.verified
    assert all(one in answer.answer for one in words), answer.answer


def test_the_second_part_leans_on_the_place_of_the_first(report: Store) -> None:
    answer = asked(report, f"{NAME}2022年应公开决算的单位多少家，实际公开几家")
    assert [one.value for one in answer.values] == [14, 11]


def test_a_part_without_an_answer_is_said(report: Store) -> None:
    answer = asked(report, f"{NAME}2022年受理申请多少件，召开新闻发布会几次")
    assert [one.value for one in answer.values] == [26]
    assert any("一部分" in text for text in answer.warnings)


@pytest.mark.parametrize(
    "question", [f"{NAME}明天会下雨吗", f"帮我写一封给{NAME}的申请书", f"{NAME}的食堂好吃吗"]
)
def test_what_no_report_speaks_of_is_out_of_domain(report: Store, question: str) -> None:
    assert asked(report, question).reason == "out_of_domain"


def test_a_turn_that_was_not_understood_leaves_the_talk_alone(report: Store) -> None:
    first = f"{NAME}2022年受理申请多少件"
    assert asked(report, first, "好的谢谢", "比上年多几件").values[0].value == 9
