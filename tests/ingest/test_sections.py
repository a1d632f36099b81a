"""Outlines in the manners of two decades of reports: marks, run-in headings, lists that are none."""

from __future__ import annotations

import pytest

from ingest.sections import find_sections

OUTLINES: dict[str, tuple[str, list[tuple[str, int, str]]]] = {
    "run in behind a stop or a colon": (
        "一、总体情况\n（一）主动公开。全年公开信息12条。\n（二）依申请公开：未收到申请，也没有上年结转。\n（三）监督保障\n专人负责。\n",
        [("overview", 1, "一、总体情况"), ("proactive", 2, "（一）主动公开"), ("requests", 2, "（二）依申请公开"), ("organisation", 2, "（三）监督保障")],
    ),
    "a list of counts is no outline": (
        "二、主动公开政府信息情况\n（一）公开的类别\n1、机构职能类信息20条，占10%；\n2、政策法规类信息30条，占15%；\n3、其他类信息70条。\n（二）公开的形式\n1、网站。通过门户网站公开。\n2、公报。按季印发。\n",
        [("proactive", 1, "二、主动公开政府信息情况"), ("proactive", 2, "（一）公开的类别"), ("proactive", 2, "（二）公开的形式"), ("proactive", 3, "1、网站"), ("proactive", 3, "2、公报")],
    ),
    "marks of one character": (
        "一、概述\n㈠建立工作机制\n成立小组。\n㈡深化公开内容\n⒈公开了目录\n逐条更新。\n二、主动公开情况\n好。\n",
        [("overview", 1, "一、概述"), ("organisation", 2, "㈠建立工作机制"), ("proactive", 2, "㈡深化公开内容"), ("proactive", 3, "⒈公开了目录"), ("proactive", 1, "二、主动公开情况")],
    ),
    "numbers that are lost": (
        "、概 述\n运行正常。\n、主动公开政府信息情况\n公开12条。\n",
        [("overview", 1, "、概 述"), ("proactive", 1, "、主动公开政府信息情况")],
    ),
    "bullets in place of numbers": (
        "- 总体情况\n平稳有序。\n（一）主动公开情况。\n更新14条。\n二、主动公开政府信息情况\n见表。\n",
        [("overview", 1, "- 总体情况"), ("proactive", 2, "（一）主动公开情况。"), ("proactive", 1, "二、主动公开政府信息情况")],
    ),
    "parts that number anew": (
        "第一部分 概述\n平稳。\n第二部分 主动公开政府信息的情况\n一、公开的主要内容\n好。\n二、公开的形式\n好。\n第三部分 依申请公开情况\n无。\n",
        [("overview", 1, "第一部分 概述"), ("proactive", 1, "第二部分 主动公开政府信息的情况"), ("proactive", 2, "一、公开的主要内容"), ("proactive", 2, "二、公开的形式"), ("requests", 1, "第三部分 依申请公开情况")],
    ),
    "decimal numbers": (
        "1.总体情况\n好。\n1.1主动公开\n20条。\n1.2依申请公开\n没有。\n2.存在的主要问题及改进情况\n不足。\n",
        [("overview", 1, "1.总体情况"), ("proactive", 2, "1.1主动公开"), ("requests", 2, "1.2依申请公开"), ("problems", 1, "2.存在的主要问题及改进情况")],
    ),
    "no numbers at all": (
        "概述\n平稳。\n主动公开政府信息情况\n公开12条。\n机构建设和保障经费情况\n设专人一名。\n存在的主要问题及改进措施\n公开不够及时。\n",
        [("overview", 1, "概述"), ("proactive", 1, "主动公开政府信息情况"), ("organisation", 1, "机构建设和保障经费情况"), ("problems", 1, "存在的主要问题及改进措施")],
    ),
    "a table of contents on one line": (
        "一、概述，（一）加强领导。，（二）完善制度。，二、主动公开情况，（一）公开范围，三、改进措施\n一、概述\n平稳。\n二、主动公开情况\n12条。\n三、改进措施\n加强。\n",
        [("overview", 1, "一、概述"), ("proactive", 1, "二、主动公开情况"), ("problems", 1, "三、改进措施")],
    ),
    "brackets and numbers that are lost": (
        "一、总体情况\n（一）主动公开情况\n公开12条。\n二）平台建设情况\n设专栏一个。\n()人员及组织机构。按照要求，配备专人。\n二、其他需要报告的事项\n无。\n",
        [("overview", 1, "一、总体情况"), ("proactive", 2, "（一）主动公开情况"), ("overview", 2, "二）平台建设情况"), ("organisation", 2, "()人员及组织机构"), ("other", 1, "二、其他需要报告的事项")],
    ),
    "a long sentence with a number is no heading": (
        "（一）主动公开\n1.以县政府门户网站的信息公开专栏为主阵地公开财政预算和重大项目。\n全年公开12条。\n（二）依申请公开\n没有收到。\n",
        [("proactive", 1, "（一）主动公开"), ("requests", 1, "（二）依申请公开")],
    ),
    "requests come before what else the heading names": (
        "一、工作进展情况\n平稳。\n二、高度重视，主动及时公开政府信息\n12条。\n三、依申请公开、咨询及举报受理情况\n没有。\n附：《2011年政府信息公开年度报告》\n四、现场咨询情况\n3人次。\n五、依申请公开工作情况及行政复议事项\n没有。\n",
        [("overview", 1, "一、工作进展情况"), ("proactive", 1, "二、高度重视，主动及时公开政府信息"), ("requests", 1, "三、依申请公开、咨询及举报受理情况"), ("consultation", 1, "四、现场咨询情况"), ("requests", 1, "五、依申请公开工作情况及行政复议事项")],
    ),
    "the last item of a part": (
        "九、主要问题和改进措施\n1、改进措施。\n细化目录，加强业务学习。\n2、存在的不足。\n报送信息不够及时。\n",
        [("problems", 1, "九、主要问题和改进措施"), ("problems", 2, "1、改进措施。"), ("problems", 2, "2、存在的不足。")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("manner", sorted(OUTLINES))
def test_outline(manner: str) -> None:
    text, known = OUTLINES[manner]
    sections = find_sections(text, 0, len(text), ())
    assert [(s.kind, s.level, s.heading) for s in sections] == known
    assert all(text[s.start :].startswith(s.heading) for s in sections)


def test_headings_between_tables_are_found() -> None:
    from ontology.records import Span

    text = "规章\t0\t0\n全年公开12条，均在网站发布。\n（一）申请办理情况\n收到申请两件，均已按期答复。\n行政许可\t3\n"
    found = find_sections(text, 0, len(text), (Span(0, len(text)),))
    assert [s.heading for s in found] == ["（一）申请办理情况"]


@pytest.mark.parametrize(
    ("ranks", "levels"), [((7, 7, 7), [1, 1, 1]), ((2, 3, 2), [1, 2, 1]), ((3, 7, 2), [1, 2, 1])]
)
def test_ranks_of_the_format_nest_where_nothing_is_numbered(
    ranks: tuple[int, ...], levels: list[int]
) -> None:
    text = "某报告\n公开总体情况\n平稳。\n平台建设\n专人一名。\n问题和改进\n不足。\n"
    heads = ("公开总体情况", "平台建设", "问题和改进")
    marked = [
        (text.index(head), text.index(head) + len(head), rank)
        for head, rank in zip(heads, ranks, strict=True)
    ]
    found = find_sections(text, 0, len(text), (), marked)
    assert [(s.heading, s.level) for s in found] == list(zip(heads, levels, strict=True))


def test_rows_of_a_form_are_no_headings() -> None:
    text = "三、收到和处理政府信息公开申请情况\n一、本年新收政府信息公开申请数量\n（一）予以公开\n1.属于国家秘密\n（七）总计\n"
    assert len(find_sections(text, 0, len(text), ())) == 1
