"""Several texts on one page, as collections of model texts have them: reports and their relatives."""

from __future__ import annotations

import random

from tests.generator.documents.neighbours import draw_neighbour
from tests.generator.documents.page import Page, Told, draw_page

RELATED = ("half_year", "self_evaluation", "work_summary")
FILLING = (
    "工作中，我们坚持问题导向，注重听取群众意见，完善公开栏目设置，加强日常检查，定期通报情况，确保各项公开任务落到实处，"
    "努力提高公开的质量和水平，让群众看得到、听得懂、能监督。"
) * 2
MARKS = {
    "none": "",
    "pian": "篇{h}",
    "bracket": "【第{d}篇】",
    "dash": "——————————",
    "fan": "第{h}篇",
}


def draw_collection(seed: int) -> Page:
    """Two to four titled texts under a headline, with the marks between them that such pages use."""
    draw = random.Random(f"collection{seed}")
    texts: list[Told] = []
    number, wanted = seed * 50, draw.choice((2, 3, 4))
    while len(texts) < wanted:
        number += 1
        text = _report(number) if draw.random() < 0.5 else _relative(number)
        if text is not None:
            texts.append(text)
    mark = draw.choice(tuple(MARKS))
    above = (
        [f"范文汇编 政务公开工作总结(精选{wanted}篇)"] if mark in ("pian", "bracket", "fan") else []
    )
    told: list[Told] = []
    for place, text in enumerate(texts):
        between = MARKS[mark].format(h="一二三四"[place], d=place + 1)
        told += [Told({}, (), (between,), ())] if between and (place or mark != "dash") else []
        told.append(text)
    return Page(tuple(above), tuple(told), (), None)


def _report(number: int) -> Told | None:
    page = draw_page(number)
    told = page.told[0]
    plain = len(page.told) == 1 and told.identity["title_source"] == "text"
    if not plain or told.identity["year"] is None:
        return None
    lines = (told.lines[0].removeprefix("标题："), *told.lines[1:])
    return Told({"kind": "annual_report"}, (), lines, ())


def _relative(number: int) -> Told | None:
    page = draw_neighbour(number)
    lines = [line for line in page.told[0].lines if not line.startswith(("发布时间", "来源"))]
    dated = any(f"20{decade}" in lines[0] for decade in "012")
    if page.reason not in RELATED or not dated or lines[0].startswith(("今年", "按照", "20")):
        return None
    return Told({"kind": page.reason}, (), (*lines[:-1], FILLING, lines[-1]), ())
