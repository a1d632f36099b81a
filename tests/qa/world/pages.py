"""A filing written as a page: the prose of its era, its forms, in the organ's own words."""

from __future__ import annotations

import random

from ontology.forms import forms_of_era
from tests.generator.layout import Facts, layouts
from tests.generator.shapes import html_table, tab_rows
from tests.qa.world.filings import Fact, Filing


def cells(filing: Filing) -> Facts:
    """Raw text for every cell of the forms of the era: 0 where the filing says nothing."""
    found: Facts = {}
    for item in forms_of_era(filing.era):
        for cell in item.cells:
            key = cell.metric, cell.applicant or "total"
            found[item.table, cell.row, cell.column] = _raw(filing, filing.table.get(key, 0))
    return found


def _raw(filing: Filing, fact: Fact) -> str:
    if filing.blank or fact == "blank":
        return ""
    if fact == "masked":
        return "**"
    return f"{fact:g}" if isinstance(fact, float | int) else str(fact)


def _count(fact: Fact | None, unit: str) -> str:
    if fact == "masked":
        return f"20xx{unit}"
    return unit if fact == "lost" else f"{fact:g}{unit}" if isinstance(fact, float | int) else ""


def overview(filing: Filing) -> list[str]:
    """The sentences of the first part; every number of `prose` stands in one."""
    draw = random.Random(f"words{filing.organ.key}{filing.year}")
    prose, us = filing.prose, filing.organ.us
    unit = filing.units.get("disclosure.total", "条")
    lines = [
        draw.choice((
            "（一）主动公开。全年主动公开政府信息{n}。", "（一）主动公开情况。{y}年，{us}主动公开政府信息{n}。",
            "（一）主动公开。截至{y}年底，{us}累计主动公开各类政府信息{n}。",
        )).format(n=_count(prose["disclosure.total"], unit), y=filing.year, us=us)
    ]  # fmt: skip
    lines[0] = lines[0].replace("累计", "本年度")
    if "disclosure.website" in prose:
        lines.append(
            f"其中，通过门户网站发布信息{_count(prose['disclosure.website'], '条')}，"
            f"通过“{filing.organ.outlet}”微信公众号发布信息{_count(prose['disclosure.wechat'], '条')}。"
        )
    else:
        lines.append(f"通过“{filing.organ.outlet}”微信公众号及时推送信息。")
    if "requests.received" in prose:
        lines.append(
            draw.choice((
                "（二）依申请公开。全年收到政府信息公开申请{n}，均已依法办理。",
                "（二）依申请公开情况。{y}年{us}共收到政府信息公开申请{n}。",
            )).format(n=_count(prose["requests.received"], "件"), y=filing.year, us=us)
        )  # fmt: skip
    if "consultation.total" in prose:
        lines.append(f"接受公民咨询{_count(prose['consultation.total'], '人次')}。")
    if "training.participants" in prose:
        lines.append(
            f"（三）监督保障。组织业务培训，接受培训人员{_count(prose['training.participants'], '人次')}。"
        )
    return [*lines, filing.story]


def basis(filing: Filing) -> str:
    names = "、".join(
        f"《{title}》{f'（{number}）' if number else ''}" for title, number in filing.regulations
    )
    contact = (
        f"如有疑问，请与{filing.organ.name}联系（电话：{filing.phone}）。" if filing.phone else ""
    )
    more = "".join(
        f"监督举报请拨打{name}。" if "热线" in name else f"报告同时在“{name}”微信公众号公布。"
        for name in filing.platforms[1:]
    )
    return f"本报告根据{names}的要求编制。报告所列数据的统计期限为{filing.year}年1月1日至{filing.year}年12月31日。{contact}{more}"


def title(filing: Filing) -> str:
    return f"{filing.organ.name}{filing.year}年政府信息公开工作年度报告"


def blocks(filing: Filing) -> list[str | list]:  # type: ignore[type-arg]
    """Paragraphs and tables in reading order."""
    found: list[str | list] = [basis(filing), "一、总体情况", *overview(filing)]  # type: ignore[type-arg]
    tables = layouts(filing.era, cells(filing)) if filing.era != "2008" else []
    if filing.era in ("2019", "2021"):
        for heading, rows in tables:
            found += [heading, rows]
        number = "五"
    else:
        number = "二"
    found += [
        f"{number}、存在的主要问题及改进情况",
        f"存在的问题：{filing.problem}。下一步，将{filing.measure}。",
        "六、其他需要报告的事项" if number == "五" else "三、其他需要报告的事项",
        "无其他需要报告的事项。",
    ]
    if filing.era == "2014":
        for heading, rows in tables:
            found += [heading, rows]
    return found


def page(filing: Filing) -> tuple[str, bytes]:
    """File name and bytes: html, and plain text for every fourth."""
    name = f"{filing.organ.key}-{filing.year}{filing.suffix}"
    head = title(filing)
    date = f"发布日期：{filing.published}" if filing.published else ""
    if filing.suffix == ".copy":
        lines = [head, date, *(b if isinstance(b, str) else tab_rows(b) for b in blocks(filing))]
        return f"{name}.txt", "\n".join(lines).encode()
    body = "\n".join(
        f"<p>{block}</p>" if isinstance(block, str) else html_table(block)
        for block in blocks(filing)
    )
    stamp = f"<p>{date}</p>" if date else ""
    text = (
        f"<html><head><meta charset='utf-8'><title>{head}</title></head>"
        f"<body><h1>{head}</h1>{stamp}{body}</body></html>"
    )
    return f"{name}.html", text.encode()
