"""What each report of the made-up world states: drawn once, consistent where forms want it."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from tests.qa.world.organs import BY_KEY, ORGANS, Organ

APPLICANTS = ("natural_person", "business", "research", "ngo", "legal_service", "other")
DENIALS = ("state_secret", "law_forbids", "three_securities", "third_party", "internal_affairs",
           "process_information", "case_file", "administrative_query")  # fmt: skip
Fact = float | str
"""A number, or how it is missing: `masked`, `blank`, `lost`."""


@dataclass(frozen=True)
class Filing:
    """One report: `table` by metric (and applicant), `prose` by metric, free lines by topic."""

    organ: Organ
    year: int
    table: dict[tuple[str, str], Fact]
    prose: dict[str, Fact]
    units: dict[str, str] = field(default_factory=dict)
    regulations: tuple[tuple[str, str | None], ...] = ()
    platforms: tuple[str, ...] = ()
    problem: str = ""
    measure: str = ""
    story: str = ""
    published: str | None = None
    phone: str | None = None
    suffix: str = ""
    blank: bool = False
    title_year: str | None = None

    @property
    def era(self) -> str:
        if self.year < 2014:
            return "2008"
        return "2014" if self.year < 2019 else "2019" if self.year < 2021 else "2021"

    def stated(self, metric: str, applicant: str = "total") -> Fact | None:
        """The number that answers for a metric: the cell before the prose."""
        return self.table.get((metric, applicant), self.prose.get(metric))


REGULATION = ("中华人民共和国政府信息公开条例", "国务院令第711号")
OLD_REGULATION = ("中华人民共和国政府信息公开条例", None)
HUNAN = ("湖南省行政程序规定", "湘政令〔2018〕289号")
SECRETS = ("中华人民共和国保守国家秘密法", None)
GUIDE = ("常德市依申请公开办理规范", "常政办发〔2020〕12号")
PROBLEMS = (
    ("政策解读形式比较单一", "丰富图解、短视频等解读形式"),
    ("部分栏目信息更新不够及时", "建立栏目更新台账，按季通报"),
    ("个别单位对公开工作重视不够", "把公开工作纳入年度考核"),
    ("基层工作人员变动频繁、业务不熟", "每半年举办一次业务培训"),
)
STORIES = {
    "education": "为方便家长查询学区，{us}开发了“学区一点通”小程序，输入住址即可显示对口学校。",
    "water": "针对群众反映的河道采砂问题，{us}在每个采砂点设立公示牌，公布许可期限和监督电话。",
    "market": "为解决企业办事反复跑的问题，{us}把开办企业的全部材料合并成一张清单，由窗口统一受理。",
    "health": "疫苗接种点每日余量由{us}在每天早上八点前更新，并标注可预约时段。",
    "finance": "{us}将部门预算拆成图表，逐项说明资金用途，便于群众看懂账本。",
    "environment": "空气自动监测站的数据由{us}每小时更新一次，超标时自动推送提醒。",
    "civil_affairs": "{us}开设养老机构查询地图，可按床位和收费筛选。",
    "government": "{us}推行“局长进直播间”活动，由部门负责人轮流解答群众提问。",
}


def _split(draw: random.Random, total: int, names: tuple[str, ...]) -> dict[str, int]:
    """A whole cut into parts, most of it the first."""
    found = dict.fromkeys(names, 0)
    for _ in range(total):
        found[names[0] if draw.random() < 0.7 else draw.choice(names)] += 1
    return found


def _requests(
    draw: random.Random, table: dict[tuple[str, str], Fact], size: int, carried: int
) -> int:
    """The columns of the table of requests, each in balance; gives what is carried over."""
    received = _split(draw, max(1, int(size * draw.uniform(0.6, 1.4))), APPLICANTS)
    leaves = ("outcome.granted", "outcome.partial", "outcome.denied.state_secret", "outcome.denied.third_party",
              "outcome.denied.internal_affairs", "outcome.unable.not_held", "outcome.not_handled.petition",
              "outcome.not_handled.repeated")  # fmt: skip
    sums: dict[str, int] = {}
    for name in APPLICANTS:
        into = carried if name == "natural_person" else 0
        over = (
            min(received[name], draw.randint(0, max(1, size // 20)))
            if name == "natural_person"
            else 0
        )
        done = received[name] + into - over
        column = {"requests.received": received[name], "requests.carried_in": into,
                  "requests.processed": done, "requests.carried_over": over}  # fmt: skip
        column |= _split(draw, done, leaves)
        for metric, value in column.items():
            table[metric, name] = value
            sums[metric] = sums.get(metric, 0) + value
    for metric, value in sums.items():
        table[metric, "total"] = value
    for ground in DENIALS:
        table.setdefault((f"outcome.denied.{ground}", "total"), 0)
    return sums["requests.carried_over"]


def _review(draw: random.Random, table: dict[tuple[str, str], Fact], size: int) -> None:
    for block in ("review", "litigation.direct", "litigation.after_review"):
        total = 0
        for name in ("upheld", "corrected", "other", "pending"):
            value = draw.randint(0, max(1, size // 40))
            table[f"{block}.{name}", "total"] = value
            total += value
        table[f"{block}.total", "total"] = total


def _annex(
    draw: random.Random, table: dict[tuple[str, str], Fact], size: int, disclosed: int
) -> None:
    received = {
        name: draw.randint(0, size // 3 + 1) for name in ("in_person", "fax", "online", "letter")
    }
    total = sum(received.values())
    values: dict[str, int] = {
        "disclosure.total": disclosed, "normative.disclosed": draw.randint(1, 9), "normative.made": draw.randint(1, 12),
        "disclosure.website": disclosed // 2, "disclosure.weibo": disclosed // 9, "disclosure.wechat": disclosed // 7,
        "response.interpretations": draw.randint(3, 60), "response.press_conferences": draw.randint(0, 12),
        "requests.received": total, "requests.completed": total, "requests.answered": total,
        "outcome.granted": total // 2, "outcome.partial": total // 5, "outcome.denied": total // 9,
        "outcome.nonexistent": total // 8, "review.total": draw.randint(0, 5), "litigation.total": draw.randint(0, 4),
        "complaints.total": draw.randint(0, 3), "staff.organs": draw.randint(1, 4),
        "reading_places.count": draw.randint(2, 40), "staff.total": 30, "staff.full_time": 6, "staff.part_time": 24,
        "budget.disclosure": draw.randint(2, 40), "meetings.held": draw.randint(1, 9),
        "training.courses": draw.randint(1, 7), "training.participants": draw.randint(40, 900), "fees.disclosure": 0,
    } | {f"requests.{name}": number for name, number in received.items()}  # fmt: skip
    for metric, value in values.items():
        table[metric, "total"] = value


def _filing(organ: Organ, year: int, carried: int) -> tuple[Filing, int]:
    draw = random.Random(f"{organ.key}{year}")
    size = organ.size
    table: dict[tuple[str, str], Fact] = {}
    disclosed = int(size * draw.uniform(30, 90))
    prose: dict[str, Fact] = {"disclosure.total": disclosed}
    over = 0
    if year >= 2019:
        over = _requests(draw, table, size, carried)
        _review(draw, table, size)
        for metric, most in (("normative.made", 14), ("licence.decisions", 900),
                             ("penalty.decisions", 400), ("coercion.decisions", 30)):  # fmt: skip
            table[metric, "total"] = draw.randint(1, most)
        last = "normative.in_force" if year >= 2021 else "normative.disclosed_total"
        table[last, "total"] = draw.randint(20, 200)
        if year >= 2021:
            table["admin_fee.amount", "total"] = draw.randint(1, 99) + 0.25
            table["normative.abolished", "total"] = draw.randint(0, 6)
        prose["requests.received"] = table["requests.received", "total"]
        prose["disclosure.website"], prose["disclosure.wechat"] = disclosed // 2, disclosed // 5
        prose["training.participants"] = draw.randint(40, 600)
    elif year >= 2014:
        _annex(draw, table, size, disclosed)
    else:
        prose |= {
            "requests.received": draw.randint(3, 40),
            "consultation.total": draw.randint(50, 900),
        }
    problem, measure = PROBLEMS[draw.randrange(len(PROBLEMS))]
    regulations = (REGULATION if year >= 2019 else OLD_REGULATION,)
    filing = Filing(
        organ, year, table, prose, regulations=regulations, platforms=(organ.outlet,), problem=problem,
        measure=measure, story=STORIES.get(organ.sector, STORIES["government"]).format(us=organ.us),
        published=f"{year + 1}-{draw.randint(1, 3):02d}-{draw.randint(10, 28)}",
        phone=f"0{draw.randint(310, 990)}-{draw.randint(2000000, 8999999)}",
    )  # fmt: skip
    return filing, over


def _special(filing: Filing) -> Filing:
    """The few reports in which something is missing, masked, written large or in conflict."""
    change = CHANGES.get((filing.organ.key, filing.year))
    return change(filing) if change else filing


def _with(filing: Filing, **facts: Fact) -> Filing:
    named = {name.replace("__", "."): value for name, value in facts.items()}
    return replace(filing, prose=filing.prose | named)


CHANGES: dict[tuple[str, int], Callable[[Filing], Filing]] = {
    ("cd_edu", 2021): lambda f: _with(f, requests__received=int(f.stated("requests.received") or 0) + 3),
    ("cd_edu", 2020): lambda f: replace(f, regulations=(*f.regulations, GUIDE, HUNAN)),
    ("cd_market", 2021): lambda f: replace(f, regulations=(*f.regulations, HUNAN, SECRETS), platforms=(*f.platforms, "12315热线")),
    ("cd_water", 2020): lambda f: _with(f, training__participants="masked"),
    ("cd_water", 2021): lambda f: _with(f, disclosure__website="lost"),
    ("cd_water", 2022): lambda f: replace(f, regulations=(*f.regulations, HUNAN)),
    ("cd_finance", 2021): lambda f: replace(f, published=None, phone=None),
    ("cd_health", 2021): lambda f: replace(_with(f, disclosure__total=1.36), units={"disclosure.total": "万条"}),
    ("shimen", 2021): lambda f: replace(_with(f, disclosure__total=3200), units={"disclosure.total": "余条"}),
    ("zaoshi", 2021): lambda f: replace(f, blank=True, prose={"disclosure.total": f.prose["disclosure.total"]}),
    ("dc_edu", 2022): lambda f: replace(f, platforms=(*f.platforms, "常德教育在线")),
    ("shenmu", 2020): lambda f: replace(f, regulations=(*f.regulations, SECRETS)),
    ("fz_gulou_edu", 2021): lambda f: replace(f, table=f.table | {("penalty.decisions", "total"): "masked"}),
}  # fmt: skip


def filings() -> list[Filing]:
    """All annual reports, in order of organ and year; what is carried over comes in next year."""
    found = []
    for organ in ORGANS:
        carried, before = 0, 0
        for year in organ.years:
            filing, over = _filing(organ, year, carried if before == year - 1 else 0)
            carried, before = over, year
            found.append(_special(filing))
    return found


def filing(key: str, year: int) -> Filing:
    return next(item for item in ALL if item.organ is BY_KEY[key] and item.year == year)


ALL = tuple(filings())
