"""Reports with one awkward trait each: shortened names, masks, spam, odd years, odd places of a name."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from tests.generator.documents.organs import Organ, draw_organ
from tests.generator.documents.outline import Heading, write_body
from tests.generator.documents.page import Page, Told

SHORT = {
    "住房和城乡建设局": "住建局", "人力资源和社会保障局": "人社局", "市场监督管理局": "市场监管局", "卫生健康局": "卫健局", "发展和改革局": "发改局",
    "工业和信息化局": "工信局", "应急管理局": "应急局", "医疗保障局": "医保局", "国土资源局": "国土局", "安全生产监督管理局": "安监局",
    "退役军人事务局": "退役军人局", "文化和旅游局": "文旅局", "卫生和计划生育局": "卫计局", "工商行政管理局": "工商局", "民族宗教事务局": "民宗局",
}  # fmt: skip


def draw_trait(name: str, seed: int) -> Page:
    """A page with the trait; the seed decides organ, year and wording."""
    return TRAITS[name](random.Random(f"{name}{seed}"))


def _pick(draw: random.Random, wanted: Callable[[Organ], bool]) -> Organ:
    while True:
        organ = draw_organ(draw)
        if wanted(organ):
            return organ


def _bureau(organ: Organ) -> bool:
    return (
        organ.level in ("county", "prefecture")
        and organ.name.endswith("局")
        and organ.sector != "tax"
    )


def _county_bureau(organ: Organ) -> bool:
    return _bureau(organ) and organ.level == "county" and organ.name.startswith(organ.inside)


def _page(
    draw: random.Random, organ: Organ, head: list[str], year: int | None, body_year: int, tail: list[str],
    above: tuple[str, ...] = (), below: tuple[str, ...] = (), page_title: str | None = None, shown: str | None = None,
    **known: object,
) -> Page:  # fmt: skip
    """The page of a head, a body and a tail, with what is known of the organ unless `known` differs."""
    lines, marks = list(head), []
    for line in write_body(draw, body_year, organ.own, shown or body_year).lines:
        if isinstance(line, Heading):
            marks.append((len(lines), line.words, line.kind, line.level))
            lines.append(line.words + line.run_in)
        else:
            lines.append(line)
    identity: dict[str, object] = {
        "kind": "annual_report", "agency": organ.name, "level": organ.level, "sector": organ.sector, "region": organ.region,
        "year": year, "period": (f"{year}-01-01", f"{year}-12-31") if year else None, "published": None, "scope": organ.scope,
    } | known  # fmt: skip
    sections = tuple((kind, words, level) for _, words, kind, level in marks)
    told = Told(identity, sections, (*lines, *tail), tuple(marks))
    return Page(above, (told,), below, page_title)


def _year(draw: random.Random) -> int:
    return draw.randint(2009, 2018)


def _shortened(draw: random.Random) -> Page:
    """The title shortens the organ (住建局), the signature has it in full."""
    organ = _pick(draw, lambda o: _bureau(o) and any(o.name.endswith(full) for full in SHORT))
    full = next(full for full in SHORT if organ.name.endswith(full))
    year, short = _year(draw), organ.name.removesuffix(full) + SHORT[full]
    title = f"{short}{year}年政府信息公开工作年度报告"
    return _page(
        draw,
        organ,
        [title],
        year,
        year,
        [organ.name, f"{year + 1}年2月3日"],
        title=title,
        published=f"{year + 1}-02-03",
    )


def _kind_for_place(draw: random.Random) -> Page:
    """The title says 县水利局; which county the signature or the page tells."""
    organ = _pick(draw, _county_bureau)
    year = _year(draw)
    title = (
        f"{organ.inside[-1]}{organ.name.removeprefix(organ.inside)}{year}年政府信息公开工作年度报告"
    )
    signed = draw.random() < 0.5
    tail = [organ.name, f"{year + 1}年1月9日"] if signed else []
    page_title = None if signed else f"{title}_{organ.inside}人民政府门户网站"
    published = f"{year + 1}-01-09" if signed else None
    return _page(
        draw,
        organ,
        [title],
        year,
        year,
        tail,
        page_title=page_title,
        title=title,
        published=published,
    )


def _masked_place(draw: random.Random) -> Page:
    """XX县 in place of the name: neither organ nor year can be read."""
    organ = _pick(draw, _county_bureau)
    mask = draw.choice(("XX", "xx", "**", "某", "××"))
    name = mask + organ.inside[-1] + organ.name.removeprefix(organ.inside)
    title = f"{name}20xx年政府信息公开工作年度报告"
    year = _year(draw)
    return _page(
        draw, organ, [title], None, year, [name, "20xx年1月12日"], shown="20xx", title=title, agency=None, level=None,
        sector=None, region=None, scope="own",
    )  # fmt: skip


def _spam_for_place(draw: random.Random) -> Page:
    """Advertising stands where the division stood in the title; the signature still has the name."""
    organ = _pick(draw, _county_bureau)
    spam = draw.choice(("bet365体育投注", "澳门葡京娱乐", "威廉希尔体育", "www.ab888.com"))
    year = _year(draw)
    title = f"{spam}{organ.name.removeprefix(organ.inside)}{year}年政府信息公开工作年度报告"
    clean = draw.random() < 0.6
    nobody: dict[str, object] = {"agency": None, "level": None, "sector": None, "region": None}
    day = f"{year + 1}-02-18" if clean else None
    page = _page(
        draw, organ, [title], year, year, [organ.name, f"{year + 1}年2月18日"] if clean else [], title=title, published=day
    )  # fmt: skip
    if clean:
        return page
    told = page.told[0]
    return replace(page, told=(replace(told, identity=told.identity | nobody),))


def _first_year(draw: random.Random) -> Page:
    """2008: the Regulation came into force on the first of May."""
    organ = _pick(draw, _bureau)
    title = f"{organ.name}2008年政府信息公开工作年度报告"
    opening = draw.choice((
        "本报告所列数据的统计期限自2008年5月1日起至2008年12月31日止。", "本报告统计期限为2008年5月1日至12月31日。", "报告数据统计期限从2008年5月1日到2008年12月31日止。",
    ))  # fmt: skip
    return _page(
        draw,
        organ,
        [title, opening],
        2008,
        2008,
        [],
        title=title,
        period=("2008-05-01", "2008-12-31"),
    )


def _lost_characters(draw: random.Random) -> Page:
    """年, 月 and 日 lost from the period."""
    organ = _pick(draw, _bureau)
    year = _year(draw)
    title = f"{organ.name}{year}年政府信息公开工作年度报告"
    opening = draw.choice((
        f"本报告中所列数据的统计期限自{year}1月1日起至{year}12月31日止。", f"统计期限自{year}年11日起至{year}年1231日止。", f"所列数据统计期限从{year}11日至{year}1231日。",
    ))  # fmt: skip
    return _page(draw, organ, [title, opening], year, year, [], title=title)


def _other_year_in_body(draw: random.Random) -> Page:
    """The opening sentence still has the year before; the title decides."""
    organ = _pick(draw, _bureau)
    year = _year(draw)
    title = f"{organ.name}{year}年政府信息公开工作年度报告"
    opening = f"根据《条例》规定，特向社会公布{organ.name}{year - 1}年政府信息公开年度报告。"
    return _page(draw, organ, [title, opening], year, year, [], title=title)


def _metadata_list(draw: random.Random) -> Page:
    """索引号, 发布机构, 成文日期 and 发布日期 above the title, in several shapes."""
    organ = _pick(draw, lambda o: o.level != "national")
    year = _year(draw)
    title = f"{organ.name}{year}年政府信息公开工作年度报告"
    mark, gap = draw.choice((("", "："), ("• ", "： "), ("- ", "："), ("【", "】")))
    fields = [
        f"{mark}索 引 号{gap}QZ0301-2018-{draw.randint(100, 999)}", f"{mark}发布机构{gap}{organ.inside}人民政府办公室", f"{mark}成文日期{gap}{year + 1}-01-11",
        f"{mark}发布日期{gap}{year + 1}-02-26", f"{mark}文 号{gap}", f"{mark}有 效 性{gap}有效",
    ]  # fmt: skip
    if draw.random() < 0.4:
        fields = ["　".join(fields)]
    return _page(
        draw,
        organ,
        [title, *draw.choice(([], ["打印 关闭"]))],
        year,
        year,
        [],
        above=tuple(fields),
        title=title,
        published=f"{year + 1}-02-26",
    )


def _contents_first(draw: random.Random) -> Page:
    """A table of contents before the text: its lines are no headings."""
    organ = _pick(draw, _bureau)
    year = _year(draw)
    title = f"{organ.name}{year}年政府信息公开工作年度报告"
    page = _page(draw, organ, [title], year, year, [], title=title)
    told = page.told[0]
    parts = [words.rstrip("：。") for _, words, level in told.sections if level == 1]
    dots = draw.choice(("", "………{n}", " {n}", "\t{n}"))
    listed = ["目 录", *(part + dots.format(n=n + 1) for n, part in enumerate(parts))]
    moved = tuple(
        (at + len(listed), words, kind, level) for at, words, kind, level in told.headings
    )
    lines = (told.lines[0], *listed, *told.lines[1:])
    return replace(page, told=(replace(told, lines=lines, headings=moved),))


def _decorated(draw: random.Random) -> Page:
    """Marks around the title, a doubled title, a title in three lines."""
    organ = _pick(draw, lambda o: o.level != "national" and "(" not in o.name)
    year = _year(draw)
    bare = f"{organ.name}{year}年政府信息公开工作年度报告"
    head, title = draw.choice((
        ([bare, "", bare], bare), ([organ.name, f"{year}年政府信息公开", "工作年度报告"], bare), ([organ.name, f"政府信息公开{year}年度报告"], f"{organ.name}政府信息公开{year}年度报告"),
        ([f"{organ.name}", "政府信息公开工作年度报告", f"（{year}年度）"], f"{organ.name}政府信息公开工作年度报告（{year}年度）"),
        ([f"{bare}（公开版）"], f"{bare}（公开版）"), ([f"{year}年", f"{organ.name}政府信息公开年度报告"], f"{year}年{organ.name}政府信息公开年度报告"),
    ))  # fmt: skip
    return _page(draw, organ, head, year, year, [], title=title)


def _whole_chain(draw: random.Random) -> Page:
    """Province, city and county before the organ, as some seals have it."""
    organ = _pick(draw, lambda o: _county_bureau(o) and o.region_name is not None)
    full = f"{organ.region_name}{organ.name.removeprefix(organ.inside)}"
    year = _year(draw)
    title = f"{full}{year}年政府信息公开工作年度报告"
    return _page(draw, organ, [title], year, year, [], title=title, agency=full)


def _asked_only(draw: random.Random) -> Page:
    """No title and no signature: the organ stands only in the sentence that says whom to ask."""
    organ = _pick(
        draw, lambda o: _bureau(o) or (o.level == "township" and o.name.endswith("人民政府"))
    )
    year = _year(draw)
    desk = (
        draw.choice(("办公室", "综合科", "政务公开办公室"))
        if organ.name.endswith("局")
        else draw.choice(("党政办公室", "党政办", "办公室"))
    )
    host = (
        organ.name
        if organ.name.endswith("局") or draw.random() < 0.5
        else organ.name.removesuffix("人民政府")
    )
    opening = (
        f"根据《中华人民共和国政府信息公开条例》，编制本报告。本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。"
        f"如对本报告有疑问，请与{host}{desk}联系（地址：人民路8号，电话：0000-6612345）。"
    )
    return _page(draw, organ, [opening], year, year, [], title=None)


TRAITS: dict[str, Callable[[random.Random], Page]] = {
    "shortened": _shortened, "kind_for_place": _kind_for_place, "masked_place": _masked_place, "spam_for_place": _spam_for_place,
    "first_year": _first_year, "lost_characters": _lost_characters, "other_year_in_body": _other_year_in_body,
    "metadata_list": _metadata_list, "contents_first": _contents_first, "decorated": _decorated, "whole_chain": _whole_chain,
    "asked_only": _asked_only,
}  # fmt: skip
