"""Laws that hold for every text: places are true, outlines nest, passages stay in their section."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.pages import classify, find_furniture, split_reports
from ingest.passages import find_passages
from ingest.sections import find_sections
from ingest.source import SourceText
from ontology.records import Report

LINES = st.sampled_from(
    (
        "登录 | 注册", "当前位置：首页 > 年报", "发布日期：2020-01-20 浏览次数：3", "永泰县水利局2019年政府信息公开工作年度报告",
        "一、概述", "二、主动公开情况", "（一）公开内容", "1.机构信息", "三、依申请公开情况。全年收到申请两件，均已答复。",
        "2019年，我局公开信息80条；其中网站60条。", "没有收费。", "", "　　", "规章\t0\t0\t0", "现将2018年工作情况报告如下：",
        "一是内容不丰富，二是更新不及时，" * 12, "打印 关闭", "永泰县水利局", "2020年1月15日", "篇二：", "bet365体育投注", "上一篇：无",
    )
)  # fmt: skip
TEXTS = st.lists(LINES, max_size=40).map("\n".join)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_places_are_true(text: str) -> None:
    source = SourceText(text, "txt")
    furniture = find_furniture(source)
    assert all(0 <= s.start < s.end <= len(text) for s in furniture)
    assert all(a.end <= b.start for a, b in pairwise(furniture))
    parts = split_reports(source, furniture)
    assert parts
    assert all(0 <= p.start <= p.end <= len(text) for p in parts)
    assert all(a.end <= b.start for a, b in pairwise(parts))
    annual, reason = classify(source)
    assert annual == (reason is None)
    assert annual == any(p.kind == "annual_report" for p in parts)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_outline_nests(text: str) -> None:
    sections = find_sections(text, 0, len(text), ())
    assert all(text[s.start : s.start + len(s.heading)] == s.heading for s in sections)
    assert all(a.start < b.start for a, b in pairwise(sections))
    assert all(b.level <= a.level + 1 for a, b in pairwise(sections))
    for first, second in pairwise(sections):
        assert second.end <= first.end or second.start >= first.end


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_passages_stay_in_their_section(text: str) -> None:
    source = SourceText(text, "txt")
    furniture = find_furniture(source)
    report = _report(text)
    passages = find_passages(source, report, furniture, ())
    assert len({p.id for p in passages}) == len(passages)
    for passage in passages:
        assert text[passage.start : passage.end] == passage.text
        assert 0 < len(passage.text) <= 400
        assert not any(passage.start < s.start < passage.end for s in report.sections)
        assert not any(s.start < passage.end and passage.start < s.end for s in furniture)
        assert passage.search_text.endswith(passage.text)


def _report(text: str) -> Report:
    return Report(
        id="r1", title="甲县水利局2019年政府信息公开工作年度报告", title_source="text", agency=None, region=None,
        year=2019, year_status="stated", year_evidence=(), period=None, published=None, kind="annual_report",
        template=None, scope="own", start=0, end=len(text), sections=find_sections(text, 0, len(text), ()),
        observations=(), regulations=(), platforms=(), statements=(), findings=(),
    )  # fmt: skip
