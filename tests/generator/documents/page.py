"""Whole documents with everything known about them: identity, kind, outline and places."""

from __future__ import annotations

import random
from dataclasses import dataclass

from tests.generator.documents.organs import Organ, draw_organ
from tests.generator.documents.outline import Heading, write_body
from tests.generator.layout import layouts
from tests.generator.report import facts_for
from tests.generator.shapes import TEXT_SHAPES

_FORM_PARTS = {"proactive": 0, "requests": 1, "review": 2}


@dataclass(frozen=True)
class Told:
    """What is true of one report; `lines` are its own, `headings` the places among them."""

    identity: dict[str, object]
    sections: tuple[tuple[str, str, int], ...]
    lines: tuple[str, ...]
    headings: tuple[tuple[int, str, str, int], ...]


@dataclass(frozen=True)
class Page:
    """A page: what stands above and below its reports, and its title as a browser shows it."""

    above: tuple[str, ...]
    told: tuple[Told, ...]
    below: tuple[str, ...]
    page_title: str | None
    annual: bool = True
    reason: str | None = None


TITLES = (
    "{a}{y}年政府信息公开工作年度报告", "{a}{y}年政府信息公开工作年度报告", "{y}年{a}政府信息公开工作年度报告", "{a}{y}年度政府信息公开工作报告",
    "{a}{y}年度政府信息公开年度报告", "{a}政府信息公开工作年度报告（{y}年度）", "{a}关于{y}年政府信息公开工作情况的报告", "{a}{y}年政务公开工作年度报告",
    "{a}{y}年信息公开年度报告", "{a}{y}年政府信息公开工作年报", "{y}年度{a}政府信息公开工作年度报告", "{a}政府信息公开{y}年度报告",
    "{a}{y}政府信息公开工作年度报告", "{a}{y}年度政府信息公开工作情况报告", "{a} {y}年政府信息公开工作年度报告", "关于{a}{y}年度政府信息公开工作情况的报告",
)  # fmt: skip
SPLITS = ("政府信息公开", "信息公开", "工作年度报告")
OPENINGS = (
    "根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，{verb}{a}{y}年政府信息公开工作年度报告。",
    "本报告根据《中华人民共和国政府信息公开条例》要求，由{a}编制。",
    "根据《条例》和上级有关要求，现将{a}{y}年政府信息公开工作情况报告如下：",
    "本年度报告由{a}根据《中华人民共和国政府信息公开条例》编制，全文由概述、主动公开情况、存在问题等部分组成。",
    "{y}年，{a}认真贯彻落实《中华人民共和国政府信息公开条例》，现将有关情况报告如下。",
)
PLAIN_OPENINGS = (
    "根据《中华人民共和国政府信息公开条例》的规定，特编制本年度报告。",
    "按照《中华人民共和国政府信息公开条例》第五十条的要求，编制本报告。",
    "现将{y}年政府信息公开工作情况报告如下：",
)
PERIODS = (
    "本报告所列数据的统计期限自{y}年1月1日起至{y}年12月31日止。", "本报告中所列数据的统计期限从{y}年1月1日至12月31日。",
    "报告所列数据统计时限为{y}年1月1日—{y}年12月31日。",
)  # fmt: skip
CONTACTS = (
    "如对本报告有疑问，请与{a}{d}联系（地址：解放路{n}号，邮编：{n}0021，电话：{n}-61260{n}）。",
    "如有疑问，请联系：{a}{d}，电话：{n}-5230{n}。",
    "联系单位：{a}{d}，联系电话：{n}6188{n}。",
)
VERBS = ("现公布", "特向社会公布", "现向社会公开", "现公开", "现发布", "编制了")
DATES = (
    "{y}-{m:02d}-{d:02d}", "{y}年{m}月{d}日", "{y}年{m:02d}月{d:02d}日", "{y}/{m}/{d}", "{y}-{m:02d}-{d:02d} 09:{d:02d}", "{y}-{m:02d}-{d:02d} 16:{d:02d}:33", "{y}.{m:02d}.{d:02d}",
)  # fmt: skip
FIELDS = (
    "发布日期：{t}", "发布时间：{t}  浏览次数：{n}", "时间：{t}", "日期：{t}  字体：[大 中 小]", "{t}  来源：{a}  字号：[大][中][小]",
    "来源：{a}    发布时间：{t}    点击数：{n}", "信息来源：{a} 发布日期：{t} 浏览量：{n} 【字体：大 中 小】", "发布时间：[{t}]", "更新时间：{t}",
    "【发布时间：{t}】【来源：{a}】", "信息提供日期 : {t}来源 : {a}", "公开日期：{t} 打印 关闭",
)  # fmt: skip
HAN_DIGITS = str.maketrans("0123456789", "〇一二三四五六七八九")


def draw_page(seed: int) -> Page:
    """One page with one report, sometimes with two or three; the seed decides everything."""
    draw = random.Random(seed)
    if draw.random() < 0.12:
        return _collection(draw)
    told, above, below, page_title = _single(draw)
    return Page(above, (told,), below, page_title)


def _year(draw: random.Random) -> int:
    return draw.choice(
        (
            2008,
            2009,
            2010,
            2011,
            2012,
            2013,
            2014,
            2015,
            2016,
            2017,
            2018,
            2019,
            2020,
            2021,
            2022,
            2023,
            2024,
            2025,
        )
    )


def _single(draw: random.Random) -> tuple[Told, tuple[str, ...], tuple[str, ...], str | None]:
    organ, year = draw_organ(draw), _year(draw)
    masked = draw.random() < 0.04
    place = draw.choice(("text", "text", "text", "text", "split", "page", "page", "none"))
    shown = draw.choice(("20xx", "20XX", "20**")) if masked else _shown(draw, year)
    pattern = draw.choice(TITLES)
    title = pattern.format(a=organ.headed, y=shown)
    date = (year + 1, draw.choice((1, 1, 2, 3)), draw.randint(1, 28))
    stamp = draw.choice(("field", "field", "signature", "both", "none"))
    if place == "page" and "人民政府" not in organ.name and organ.level == "township":
        place = "text"
    above, page_title = _above(draw, organ, title, place)
    lines, marks = _report(draw, organ, year, shown, title, place, stamp, date)
    identity = _identity(organ, None if masked else year, masked, place, title, stamp, date, lines)
    return _told(identity, lines, marks), above, _below(draw, organ), page_title


def _shown(draw: random.Random, year: int) -> str:
    return str(year).translate(HAN_DIGITS) if draw.random() < 0.06 else str(year)


def _above(
    draw: random.Random,
    organ: Organ,
    title: str,
    place: str,
) -> tuple[tuple[str, ...], str | None]:
    site = f"{organ.inside}人民政府" if organ.inside else organ.name
    top: list[str] = []
    if draw.random() < 0.5:
        top += draw.choice(
            (
                ["登录", "注册", "无障碍浏览"],
                ["首页 政务公开 互动交流 办事服务"],
                ["首页", "新闻中心", "政务公开", "政务服务"],
                ["网站首页 | 长者模式 | 繁體"],
            )
        )
    if draw.random() < 0.5:
        top.append(
            draw.choice(
                (
                    "当前位置：首页 > 政务公开 > 政府信息公开年报",
                    f"您现在的位置：{site}网站 >> 政府信息公开 >> 年度报告",
                    "首页 > 信息公开目录 > 公开年报",
                    f"当前位置: 首页-政府信息公开-{organ.headed}",
                )
            )
        )
    page_title = None
    if place == "page" or draw.random() < 0.4:
        tail = draw.choice(
            (f"_{site}", f"-{site}门户网站", f" - {site}", "", f"_政府信息公开年报_{site}")
        )
        page_title = title + tail if place != "none" else f"政府信息公开年报_{site}"
    return tuple(top), page_title


def _stamp(draw: random.Random, organ: Organ, date: tuple[int, int, int]) -> str:
    day = draw.choice(DATES).format(y=date[0], m=date[1], d=date[2])
    return draw.choice(FIELDS).format(t=day, n=draw.randint(2, 3000), a=organ.headed)


def _report(
    draw: random.Random,
    organ: Organ,
    year: int,
    shown: str,
    title: str,
    place: str,
    stamp: str,
    date: tuple[int, int, int],
) -> tuple[list[str], list[tuple[int, str, str, int]]]:
    """The lines of a report from its title to its date, and the headings among them."""
    lines = _head(draw, title, place)
    if stamp in ("field", "both"):
        lines.append(_stamp(draw, organ, date))
    lines += _opening(draw, organ, shown, place)
    marks: list[tuple[int, str, str, int]] = []
    forms = _forms(draw, year)
    body = write_body(draw, year, organ.own, shown if shown.isascii() else year)
    for line in body.lines:
        if not isinstance(line, Heading):
            lines.append(line)
            continue
        marks.append((len(lines), line.words, line.kind, line.level))
        lines.append(line.words + line.run_in)
        if line.level == 1 and forms and line.kind in _FORM_PARTS:
            lines += forms[_FORM_PARTS[line.kind]]
    if stamp in ("signature", "both") or place == "none":
        lines.append(organ.name)
        if stamp in ("signature", "both"):
            lines.append(_signed(draw, date))
    return lines, marks


def _head(draw: random.Random, title: str, place: str) -> list[str]:
    if place == "text":
        return [draw.choice(("", "", "", "标题：")) + title]
    if place == "split":
        at = max((title.find(word) for word in SPLITS if title.find(word) > 3), default=-1)
        return [title[:at], title[at:]] if at > 0 else [title]
    return []


def _opening(draw: random.Random, organ: Organ, shown: str, place: str) -> list[str]:
    n = draw.randint(10, 99)
    if place == "none":
        text = draw.choice(OPENINGS[:4]).format(a=organ.name, y=shown, verb=draw.choice(VERBS))
    elif draw.random() < 0.5:
        text = draw.choice(OPENINGS).format(a=organ.name, y=shown, verb=draw.choice(VERBS))
    else:
        text = draw.choice(PLAIN_OPENINGS).format(y=shown)
    if "如下：" not in text and "如下。" not in text:
        if shown.isdigit() and shown.isascii() and (draw.random() < 0.5 or place == "none"):
            text += draw.choice(PERIODS).format(y=shown)
        if draw.random() < 0.4:
            text += draw.choice(CONTACTS).format(
                a=organ.name.removesuffix("人民政府")
                if organ.desk.startswith("人民政府")
                else organ.name,
                d=organ.desk,
                n=n,
            )
    if shown.isdigit() and place == "none" and shown not in text:
        text = f"{shown}年度政府信息公开工作年度报告所列情况如下。" + text
    return [text]


def _forms(draw: random.Random, year: int) -> list[list[str]]:
    """The tables of the form's parts, flattened; the small ones of an era before 2019 are none."""
    if year < 2019:
        return []
    era = "2021" if year >= 2021 else "2019"
    facts = facts_for(era, draw.randint(0, 10**6))
    shape = TEXT_SHAPES[draw.choice(("tabs_per_line", "tab_rows", "bar_rows", "plain_per_line"))]
    return [shape(rows).rstrip("\n").split("\n") for _, rows in layouts(era, facts)]


def _signed(draw: random.Random, date: tuple[int, int, int]) -> str:
    y, m, d = date
    han = str(y).translate(HAN_DIGITS)
    tens = ("", "十", "二十")[d // 10] + "〇一二三四五六七八九"[d % 10].replace("〇", "")
    return draw.choice(
        (f"{y}年{m}月{d}日", f"{han}年{'〇一二三'[m]}月{tens}日", f"{y}年{m:02d}月{d:02d}日")
    )


def _below(draw: random.Random, organ: Organ) -> tuple[str, ...]:
    site = f"{organ.inside}人民政府" if organ.inside else organ.name
    foot: list[str] = []
    if draw.random() < 0.4:
        foot += draw.choice(
            (
                ["打印本页", "关闭窗口"],
                ["【打印】【关闭】"],
                ["分享到：微信 微博"],
                ["上一篇：关于开展植树活动的通知", "下一篇：没有了"],
                ["扫一扫在手机打开当前页"],
            )
        )
    if draw.random() < 0.4:
        foot += [
            f"主办单位：{site}  承办单位：{site}办公室",
            "网站标识码：6100000001  某ICP备05000001号  技术支持：某某科技",
        ]
    return tuple(foot)


def _identity(
    organ: Organ,
    year: int | None,
    masked: bool,
    place: str,
    title: str,
    stamp: str,
    date: tuple[int, int, int],
    lines: list[str],
) -> dict[str, object]:
    day = f"{date[0]}-{date[1]:02d}-{date[2]:02d}"
    era = None
    if year is not None:
        era = (
            "2021"
            if year >= 2021
            else "2019"
            if year >= 2019
            else "2014"
            if year >= 2014
            else "2008"
        )
    elif any("本年制发件数" in line for line in lines):
        era = "2021"
    elif any("对外公开总数量" in line for line in lines):
        era = "2019"
    return {
        "kind": "annual_report",
        "title": title if place != "none" else None,
        "title_source": {"text": "text", "split": "text", "page": "page", "none": "none"}[place],
        "agency": organ.name,
        "level": organ.level,
        "sector": organ.sector,
        "region": organ.region,
        "region_name": organ.region_name,
        "year": year,
        "year_status": ("masked",)
        if masked
        else ("stated", "inferred")
        if place == "none"
        else ("stated",),
        "period": (f"{year}-01-01", f"{year}-12-31") if year else None,
        "published": None if stamp == "none" else day,
        "template": era,
        "scope": organ.scope,
    }


def _told(
    identity: dict[str, object], lines: list[str], marks: list[tuple[int, str, str, int]]
) -> Told:
    return Told(
        identity,
        tuple((kind, words, level) for _, words, kind, level in marks),
        tuple(lines),
        tuple(marks),
    )


def _collection(draw: random.Random) -> Page:
    """Two or three reports, one under the other, each with its title."""
    told: list[Told] = []
    for _ in range(draw.choice((2, 2, 3))):
        organ, year = draw_organ(draw), _year(draw)
        title = draw.choice(TITLES[:6]).format(a=organ.headed, y=year)
        date = (year + 1, 2, draw.randint(1, 28))
        stamp = draw.choice(("signature", "none"))
        lines, marks = _report(draw, organ, year, str(year), title, "text", stamp, date)
        lines[0] = title
        told.append(
            _told(_identity(organ, year, False, "text", title, stamp, date, lines), lines, marks)
        )
    return Page(
        ("首页 > 政务公开 > 年报汇总",), tuple(told), ("主办单位：某市人民政府办公室",), None
    )
