"""Titles, numbers and roles of regulations in sentences of our own."""

from __future__ import annotations

import pytest

from ingest.mentions import find_regulations
from ontology.records import Span

REGULATION = "中华人民共和国政府信息公开条例"
CASES: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    ("根据《中华人民共和国政府信息公开条例》(国务院令第711号，以下简称《条例》)要求，编制本报告。",
     [(REGULATION, "国务院令第711号", "basis"), (REGULATION, None, "basis")]),
    ("依据国务院第492号令《政府信息公开条例》规定。", [(REGULATION, "国务院令第492号", "basis")]),
    ("按照《关于印发2016年政务公开工作要点的通知》（浙政办发﹝2016﹞45号）文件精神。",
     [("关于印发2016年政务公开工作要点的通知", "浙政办发〔2016〕45号", "basis")]),
    ("制定了《信息公开审查制度》、《依申请公开工作流程》。",
     [("信息公开审查制度", None, "internal"), ("依申请公开工作流程", None, "internal")]),
    ("全年公布《城市总体规划》《财政决算报告》等文件。",
     [("城市总体规划", None, "disclosed"), ("财政决算报告", None, "disclosed")]),
    ("印发《年度工作方案》（临政办〔20xx〕6号）。", [("年度工作方案", None, "internal")]),
    ("在《临江日报》开设专栏，印制《信息公开审批表》，设置《政务公开公示栏》。", []),
    ("编制政府信息公开《目录》和《指南》。", []),
    ("贯彻《临江省政府信息公开规定》（临江省人民政府令第156号）。",
     [("临江省政府信息公开规定", "临江省人民政府令第156号", "basis")]),
    ("我局按照《临江市政务公开办法》的要求。", [("临江市政务公开办法", None, "basis")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expect"), CASES)
def test_mentions(text: str, expect: list[tuple[str, str | None, str]]) -> None:
    found = find_regulations(text, 0, len(text), ())
    assert [(item.title, item.number, item.role) for item in found] == expect
    for item in found:
        assert text[item.start : item.end] == item.quote


def test_number_without_title_and_excluded_text() -> None:
    text = "根据国办发〔2016〕80号文件要求。"
    (item,) = find_regulations(text, 0, len(text), ())
    assert item.number == "国办发〔2016〕80号"
    assert find_regulations(text, 0, len(text), (Span(0, len(text)),)) == ()
