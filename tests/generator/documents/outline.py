"""What a report says: the outline of its era in many wordings, numbered in many ways."""

from __future__ import annotations

import random
from dataclasses import dataclass

Sub = tuple[str, tuple[str, ...]]
HAN = "一二三四五六七八九十"

OVERVIEW = (
    "概述",
    "概况",
    "基本情况",
    "总体情况",
    "工作概述",
    "政府信息公开工作概述",
    "政府信息公开工作总体情况",
)
PROACTIVE = (
    "主动公开政府信息情况",
    "主动公开政府信息的情况",
    "政府信息主动公开情况",
    "主动公开情况",
    "行政机关主动公开政府信息情况",
)
REQUESTS = (
    "依申请公开政府信息情况",
    "依申请公开政府信息和不予公开政府信息的情况",
    "政府信息依申请公开办理情况",
    "收到和处理政府信息公开申请情况",
    "依申请公开情况",
)
REVIEW = (
    "因政府信息公开申请行政复议、提起行政诉讼的情况",
    "行政复议、行政诉讼和申诉情况",
    "政府信息公开行政复议、行政诉讼情况",
    "复议、诉讼和申诉的情况",
    "行政复议和行政诉讼情况",
)
FEES = (
    "政府信息公开的收费及减免情况",
    "收费及减免情况",
    "政府信息公开收费情况",
    "政府支出与收费情况",
)
PROBLEMS = (
    "存在的主要问题及改进情况",
    "主要问题和改进措施",
    "存在问题及下一步打算",
    "政府信息公开工作存在的主要问题及改进情况",
    "问题与不足",
)
OTHER = ("其他需要报告的事项", "需要说明的其他事项", "其他需要说明的情况", "其他事项")
CONSULT = ("咨询处理情况", "政府信息公开咨询情况", "咨询情况")
RESPONSE = ("回应解读情况", "政策解读和回应关切情况", "政策解读回应")
COMPLAINTS = ("举报投诉情况", "举报、投诉处理情况")
STAFF = (
    "机构建设和保障经费情况",
    "政府信息公开工作机构和人员情况",
    "组织领导和制度建设情况",
    "人员与机构情况",
)
TRAINING = ("政府信息公开会议和培训情况", "会议和培训情况", "教育培训情况")

SUBS: dict[str, tuple[Sub, ...]] = {
    "overview": (("organisation", ("加强组织领导", "健全工作制度", "机构和队伍建设情况")), ("training", ("开展业务培训",)), ("overview", ("深入学习宣传", "夯实工作基础"))),
    "proactive": (("proactive", ("公开的数量", "公开的主要内容", "公开的形式", "重点领域信息公开情况", "信息类别")),),
    "requests": (("requests", ("申请情况", "申请办理情况", "不予公开情况", "答复情况")),),
    "problems": (("problems", ("存在的主要问题", "存在的不足", "改进措施", "下一步工作打算")),),
}  # fmt: skip
FIVE = (
    ("proactive", ("主动公开", "主动公开情况", "主动公开政府信息情况")), ("requests", ("依申请公开", "依申请公开情况")),
    ("overview", ("政府信息管理", "政府信息管理情况")), ("overview", ("政府信息公开平台建设", "平台建设情况", "公开平台建设")),
    ("organisation", ("监督保障", "监督保障情况", "监督保障措施")),
)  # fmt: skip
SIX = (
    ("overview", ("总体情况",)), ("proactive", ("主动公开政府信息情况", "行政机关主动公开政府信息情况")),
    ("requests", ("收到和处理政府信息公开申请情况", "行政机关收到和处理政府信息公开申请情况")),
    ("review", ("政府信息公开行政复议、行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况")),
    ("problems", ("存在的主要问题及改进情况", "政府信息公开工作存在的主要问题及改进情况")), ("other", ("其他需要报告的事项",)),
)  # fmt: skip


@dataclass(frozen=True)
class Heading:
    """A heading as printed with its kind and level; `run_in` when its text follows on the line."""

    words: str
    kind: str
    level: int
    run_in: str = ""


@dataclass(frozen=True)
class Body:
    """Lines of text and headings in order; `form` marks where a table of the era stands."""

    lines: tuple[str | Heading, ...]

    @property
    def headings(self) -> tuple[Heading, ...]:
        return tuple(line for line in self.lines if isinstance(line, Heading))


def plan(draw: random.Random, year: int) -> list[tuple[str, tuple[str, ...]]]:
    """The parts of a report of the year, as the law, the annex or the form of its time has them."""
    if year >= 2019:
        return list(SIX)
    middle: list[tuple[str, tuple[str, ...]]] = [("proactive", PROACTIVE), ("requests", REQUESTS)]
    if year >= 2014 and draw.random() < 0.6:
        middle.insert(1, ("response", RESPONSE))
        middle += [
            ("review", REVIEW),
            ("complaints", COMPLAINTS),
            ("organisation", STAFF),
            ("training", TRAINING),
        ]
    else:
        extra = [("consultation", CONSULT), ("fees", FEES), ("review", REVIEW)]
        middle += [part for part in extra if draw.random() < 0.75]
        if draw.random() < 0.3:
            middle.insert(0, ("organisation", STAFF))
    end = [("problems", PROBLEMS)] + ([("other", OTHER)] if draw.random() < 0.5 else [])
    return [("overview", OVERVIEW), *middle, *end]


SCHEMES = (
    ("{h}、", "（{h}）", "{d}."), ("{h}、", "({h})", "{d}、"), ("{h}、", "{d}.", "（{d}）"), ("{h}、", "{d}、", "({d})"),
    ("{h}、", "（{h}）", "{d}．"), ("第{h}部分 ", "{h}、", "（{h}）"), ("{h} 、", "（{h}）", "{d}."), ("{h}. ", "（{h}）", "{d}、"),
    ("{h}、 ", "（{h}） ", "{d}. "), ("", "（{h}）", "{d}."),
)  # fmt: skip


def write_body(draw: random.Random, year: int, own: str, shown: int | str) -> Body:
    """A body with its headings; `own` is how the organ calls itself, `shown` the year as printed."""
    marks = draw.choice(SCHEMES[:-1] if year < 2019 else SCHEMES)
    lines: list[str | Heading] = []
    for number, (kind, words) in enumerate(plan(draw, year)):
        end = draw.choice(("", "", "", "", "：", "。")) if marks[0] else ""
        title = marks[0].format(h=HAN[number], d=number + 1) + draw.choice(words) + end
        lines.append(Heading(title, kind, 1))
        lines += _part(draw, kind, year, own, shown, marks)
    return Body(tuple(lines))


def _part(
    draw: random.Random,
    kind: str,
    year: int,
    own: str,
    shown: int | str,
    marks: tuple[str, str, str],
) -> list[str | Heading]:
    subs: list[tuple[str, str]] = []
    if kind == "overview" and year >= 2019:
        subs = [(k, draw.choice(w)) for k, w in FIVE]
    elif kind in SUBS and draw.random() < 0.5:
        flat = [(k, w) for k, words in SUBS[kind] for w in words]
        subs = draw.sample(flat, min(len(flat), 2))
    sentences = _sentences(draw, kind, own, shown)
    if not subs:
        return list(sentences)
    style = draw.choice(("line", "line", "stop", "colon", "line_stop"))
    out: list[str | Heading] = [sentences[0]] if draw.random() < 0.5 else []
    for number, (sub, words) in enumerate(subs):
        mark = marks[1].format(h=HAN[number], d=number + 1)
        text = draw.choice(_sentences(draw, sub, own, shown))
        run = {"stop": "。", "colon": "："}.get(style)
        if run:
            out.append(Heading(mark + words, sub, 2, run + text))
        else:
            out += [Heading(mark + words + ("。" if style == "line_stop" else ""), sub, 2), text]
            if draw.random() < 0.2 and sub == "proactive":
                out += _third(draw, marks, sub)
    return out


def _third(draw: random.Random, marks: tuple[str, str, str], kind: str) -> list[str | Heading]:
    out: list[str | Heading] = []
    for number, words in enumerate(
        draw.sample(("政府网站", "新闻发布会", "公共查阅点", "其他便民方式"), 2)
    ):
        out.append(Heading(marks[2].format(h=HAN[number], d=number + 1) + words, kind, 3))
        out.append(f"通过{words}公开信息{draw.randint(2, 90)}条，方便群众及时了解有关情况。")
    return out


def _sentences(draw: random.Random, kind: str, own: str, shown: int | str) -> list[str]:
    count = draw.randint(3, 900)
    options = {
        "overview": (
            f"{shown}年，{own}坚持以公开为常态、不公开为例外，紧紧围绕中心工作，不断拓宽公开渠道，工作透明度进一步提高。",
            f"一年来，{own}高度重视信息公开，明确分管领导和责任科室，配备兼职人员{draw.randint(1, 6)}名。",
        ),
        "proactive": (
            f"全年主动公开政府信息{count}条，其中政策文件类{count // 3}条，工作动态类{count // 2}条。",
            f"{shown}年，通过门户网站发布信息{count}条，微信公众号推送{count // 4}篇。",
        ),
        "requests": (
            f"{shown}年，{own}共收到政府信息公开申请{draw.randint(1, 30)}件，均在法定期限内答复。",
            "全年未收到公民、法人或者其他组织提出的公开申请。",
        ),
        "review": ("没有发生因信息公开引起的行政复议和行政诉讼。", f"发生行政复议{draw.randint(1, 4)}件，均已办结。"),
        "fees": ("未收取任何费用。", "提供信息一律免费，无减免情况。"),
        "consultation": (f"共接待现场和电话咨询{count}人次。",),
        "response": (f"发布政策解读稿件{draw.randint(2, 40)}篇，回应热点问题{draw.randint(1, 9)}次。",),
        "complaints": ("未收到举报投诉。",),
        "organisation": (f"由办公室承担日常工作，设专职人员{draw.randint(1, 3)}名，纳入年度考核。", f"{own}成立了领导小组，层层压实责任。"),
        "training": (f"召开专题会议{draw.randint(1, 5)}次，参训{count}人次。",),
        "problems": (
            "公开内容与群众期盼尚有差距，个别科室报送信息不够及时，队伍业务能力有待提高。",
            "下一步将细化公开目录，加强业务学习，拓展便民渠道，推动公开提质增效。",
        ),
        "other": ("无。", "没有其他需要报告的事项。", "本年度未收取信息处理费。"),
    }  # fmt: skip
    return list(options[kind])
