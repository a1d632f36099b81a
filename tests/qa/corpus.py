"""A small made-up corpus as records: six agencies, a few years, every kind of number."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from ontology.records import (
    Agency,
    CellRef,
    Dimensions,
    Document,
    Finding,
    FindingEvidence,
    Observation,
    Passage,
    Period,
    PlatformMention,
    RegionRef,
    RegulationMention,
    Report,
    Section,
    Statement,
    stable_id,
)

BAY = ("广东省佛山市南海区", "440605", "county")
HILL = ("浙江省丽水市云和县", "331125", "county")
PORT = ("山东省威海市", "371000", "prefecture")
TOWN = ("浙江省丽水市云和县石塘镇", "331125102", "township")


class Page:
    """A report written line by line; every fact is registered at the words it stands in."""

    def __init__(
        self, agency: str, year: int | None, place: tuple[str, str, str] | None, **options: str
    ) -> None:
        self.agency, self.year, self.place, self.options = agency, year, place, options
        self.text = ""
        self.observations: list[Observation] = []
        self.sections: list[Section] = []
        self.regulations: list[RegulationMention] = []
        self.platforms: list[PlatformMention] = []
        self.statements: list[Statement] = []
        self.findings: list[Finding] = []

    @property
    def period(self) -> Period | None:
        return None if self.year is None else Period(f"{self.year}-01-01", f"{self.year}-12-31")

    def line(self, text: str) -> Page:
        self.text += text + "\n"
        return self

    def heading(self, text: str, kind: str) -> Page:
        start = len(self.text)
        self.line(text)
        self.sections.append(Section(kind, text, 1, start, start))
        return self

    def find(self, quote: str) -> tuple[int, int]:
        start = self.text.rindex(quote)
        return start, start + len(quote)

    def number(
        self, metric: str, quote: str, raw: str, value: float | None, unit: str | None, *,
        label: str | None = None, qualifier: str | None = None, status: str = "value",
        low: float | None = None, high: float | None = None, year: int | None = None, scale: int = 1,
        **dimensions: str,
    ) -> Page:  # fmt: skip
        start, end = self.find(quote)
        digits = "".join(char for char in raw if char.isdigit() or char == ".")
        at = start + quote.index(digits) if digits and status == "value" else None
        period = self.period if year is None else Period(f"{year}-01-01", f"{year}-12-31")
        if metric.startswith(("requests.", "outcome.")) and "applicant" not in dimensions:
            dimensions["applicant"] = "total"
        self.observations.append(
            Observation(
                stable_id("o", self.agency, self.year, metric, start, raw), metric, label or metric,
                value, value if low is None and qualifier is None else low,
                value if high is None and qualifier is None else high, unit,
                None if value is None else value * scale, unit, qualifier, raw, status, "text",
                Dimensions(**dimensions),  # type: ignore[arg-type]
                period, quote, start, end, at,
                None if at is None else at + len(digits), None, None,
            )
        )  # fmt: skip
        return self

    def cell(
        self, table: str, row: str, metric: str, raw: str, column: str, *, unit: str | None = "件",
        status: str = "value", applicant: str | None = None, label_at: int | None = None,
    ) -> Page:  # fmt: skip
        """Adds one cell after the text so far; `raw` goes on the page as it is."""
        label = row.split(" > ")[-1]
        if label_at is None:
            label_at = len(self.text)
            self.text += label + "\t"
        start = len(self.text)
        self.text += raw + "\n"
        value = float(raw) if status == "value" else None
        self.observations.append(
            Observation(
                stable_id("o", self.agency, self.year, table, row, column), metric, label, value,
                value, value, unit, value, unit, None, raw, status, "table",
                Dimensions(applicant=applicant), self.period, raw, start, start + len(raw),
                start if raw else None, start + len(raw) if raw else None, None,
                CellRef(table, row, label, label_at, label_at + len(label), column, column),
            )
        )  # fmt: skip
        return self

    def requests(self, **values: str) -> Page:
        """Rows of the table of requests, the column 总计 (blank: empty cell)."""
        rows = {
            "received": ("一、本年新收政府信息公开申请数量", "requests.received"),
            "carried_in": ("二、上年结转政府信息公开申请数量", "requests.carried_in"),
            "granted": ("三、本年度办理结果 > （一）予以公开", "outcome.granted"),
            "secret": (
                "三、本年度办理结果 > （三）不予公开 > 1.属于国家秘密",
                "outcome.denied.state_secret",
            ),
            "processed": ("三、本年度办理结果 > （七）总计", "requests.processed"),
            "carried_over": ("四、结转下年度继续办理", "requests.carried_over"),
        }
        for name, raw in values.items():
            row, metric = rows[name]
            status = "value" if raw.isdigit() else "blank" if not raw else "masked"
            self.cell("requests", row, metric, raw, "总计", status=status, applicant="total")
        return self

    def cites(self, title: str, number: str | None, raw: str, role: str = "basis") -> Page:
        start, end = self.find(raw)
        self.regulations.append(RegulationMention(title, number, raw, role, raw, start, end))
        return self

    def uses(self, name: str, kind: str) -> Page:
        start, end = self.find(name)
        self.platforms.append(PlatformMention(name, kind, name, start, end))
        return self

    def states(self, kind: str, code: str, quote: str) -> Page:
        self.statements.append(Statement(kind, code, quote, *self.find(quote)))
        return self

    def finding(self, rule: str, message: str, quote: str) -> Page:
        start, end = self.find(quote)
        proof = FindingEvidence(None, self.file, quote, start, end)
        self.findings.append(Finding(rule, "fail", "high", message, (proof,)))
        return self

    @property
    def file(self) -> str:
        return f"{self.agency}-{self.year or 'x'}{self.options.get('suffix', '')}.txt"

    def document(self) -> Document:
        report = self.report()
        digest = hashlib.sha256((self.file + self.text).encode()).hexdigest()
        return Document(
            self.file, (), digest, "txt", "utf-8", None, None, report.kind == "annual_report", None,
            (), (report,), self.text, "test",
        )  # fmt: skip

    def report(self) -> Report:
        ends = [item.start for item in self.sections[1:]] + [len(self.text)]
        sections = tuple(replace(item, end=end) for item, end in zip(self.sections, ends))
        passages = tuple(
            Passage(stable_id("p", self.file, item.start), self.text[item.start : item.end],
                    self.text[item.start : item.end], item.start, item.end, None, number)
            for number, item in enumerate(sections)
        )  # fmt: skip
        name, code, level = self.place or (None, None, None)
        title = self.text.split("\n")[0]
        return Report(
            stable_id("r", self.file), title, "text",
            Agency(self.agency, self.agency, (), level, self.options.get("sector", "government")),
            RegionRef(code, name) if name and code else None, self.year,
            self.options.get("year_status", "stated"), (), self.period,
            self.options.get("published"), self.options.get("kind", "annual_report"), "2021",
            self.options.get("scope", "own"), 0, len(self.text), sections, tuple(self.observations),
            tuple(self.regulations), tuple(self.platforms), tuple(self.statements),
            tuple(self.findings), passages,
        )  # fmt: skip


def bay_government(
    year: int, received: int, carried_in: int, carried_over: int, disclosed: int
) -> Page:
    page = Page("佛山市南海区人民政府", year, BAY, scope="aggregate", published=f"{year + 1}-03-18")
    page.line(f"佛山市南海区人民政府{year}年政府信息公开工作年度报告")
    page.line(f"发布日期：{year + 1}-03-18")
    page.line(
        "本报告根据《中华人民共和国政府信息公开条例》（国务院令第711号）编制。联系电话：0757-86220011。"
    )
    page.cites(
        "中华人民共和国政府信息公开条例",
        "国务院令第711号",
        "《中华人民共和国政府信息公开条例》（国务院令第711号）",
    )
    page.heading("一、总体情况", "overview")
    page.line(
        f"全区主动公开政府信息{disclosed}条，通过“南海灯塔”微信公众号推送消息。全年收到政府信息公开申请{received}件。"
    )
    page.number(
        "disclosure.total", f"主动公开政府信息{disclosed}条", f"{disclosed}条", disclosed, "条"
    )
    page.number(
        "requests.received", f"收到政府信息公开申请{received}件", f"{received}件", received, "件"
    )
    page.uses("“南海灯塔”微信公众号", "wechat")
    page.heading("二、收到和处理政府信息公开申请情况", "requests")
    processed = received + carried_in - carried_over
    page.requests(
        received=str(received), carried_in=str(carried_in), granted=str(processed // 2),
        secret="0", processed=str(processed), carried_over=str(carried_over),
    )  # fmt: skip
    return page


def bay_education(year: int, received: int, table: int, conflict: bool = False) -> Page:
    page = Page("佛山市南海区教育局", year, BAY, sector="education", published=f"{year + 1}-01-20")
    page.line(f"佛山市南海区教育局{year}年政府信息公开工作年度报告")
    page.heading("一、总体情况", "overview")
    page.line(
        f"本年收到政府信息公开申请{received}件，按时办结率100%。印制宣传册3200余份，召开家长座谈会16场。"
    )
    page.number(
        "requests.received", f"收到政府信息公开申请{received}件", f"{received}件", received, "件"
    )
    page.number(
        "publicity.handouts",
        "印制宣传册3200余份",
        "3200余份",
        3200,
        "份",
        qualifier="余",
        low=3200,
        high=3299,
    )
    page.line("校车安全专栏公布车辆412辆，其中大型车120辆、中型车200辆、小型车92辆。")
    page.line("关于校园餐，我局建立了学校食堂“明厨亮灶”监管平台，家长可以随时查看后厨。")
    page.heading("二、收到和处理政府信息公开申请情况", "requests")
    page.requests(
        received=str(table),
        carried_in="0",
        granted=str(table),
        processed=str(table),
        carried_over="0",
    )
    page.heading("三、存在的主要问题及改进情况", "problems")
    page.line("一是信息更新不够及时。二是下一步将加强业务培训。")
    page.states("problem", "timeliness", "信息更新不够及时").states(
        "measure", "training", "下一步将加强业务培训"
    )
    if conflict:
        page.finding(
            "conflict.text_table", "正文与表格的收到申请数不同", f"收到政府信息公开申请{received}件"
        )
    return page


def hill_water(year: int, received: str) -> Page:
    page = Page("云和县水利局", year, HILL, sector="water")
    page.line(f"云和县水利局{year}年政府信息公开工作年度报告")
    page.line(
        "依据《浙江省行政规范性文件管理办法》（浙政令〔2018〕372号）开展工作，并公布了《云和县水域保护规划》。"
    )
    page.cites(
        "浙江省行政规范性文件管理办法",
        "浙政令〔2018〕372号",
        "《浙江省行政规范性文件管理办法》（浙政令〔2018〕372号）",
    )
    page.cites("云和县水域保护规划", None, "《云和县水域保护规划》", "disclosed")
    page.heading("一、总体情况", "overview")
    page.line(
        "通过云和水利网、河湖长公示牌公开信息。全年没有发生行政复议。通过门户网站发布信息条。"
    )
    page.uses("云和水利网", "website").uses("河湖长公示牌", "notice_board")
    page.number("review.total", "没有发生行政复议", "没有发生", 0, None, status="zero")
    page.heading("二、申请情况", "requests")
    page.requests(received=received, processed=received, carried_over="0")
    return page


def hill_transport() -> Page:
    page = Page("云和县交通运输局", 2021, HILL, sector="transport")
    page.line("云和县交通运输局2021年政府信息公开工作年度报告")
    page.heading("一、总体情况", "overview")
    page.line("全年培训人员近20xx人，收到政府信息公开申请12件。接入视频单位由8家增加到19家。")
    page.number(
        "training.participants",
        "培训人员近20xx人",
        "近20xx人",
        None,
        "人",
        status="masked",
        qualifier="近",
    )
    page.number("requests.received", "收到政府信息公开申请12件", "12件", 12, "件")
    page.number("platform.units_before", "单位由8家", "8家", 8, "家")
    page.number("platform.units", "增加到19家", "19家", 19, "家")
    return page


def port_statistics() -> Page:
    page = Page("威海市统计局", 2021, PORT, sector="statistics", published="2022-01-12")
    page.line("威海市统计局2021年政府信息公开工作年度报告")
    page.heading("一、总体情况", "overview")
    page.line("主动公开政府信息1.5万条。依据《中华人民共和国政府信息公开条例》受理申请。")
    page.number("disclosure.total", "主动公开政府信息1.5万条", "1.5万条", 1.5, "万条", scale=10000)
    page.cites("中华人民共和国政府信息公开条例", None, "《中华人民共和国政府信息公开条例》")
    page.heading("二、申请情况", "requests")
    page.requests(received="12", processed="9", granted="3", carried_over="3")
    return page


def town() -> Page:
    page = Page("云和县石塘镇人民政府", 2021, TOWN)
    page.line("石塘镇2021年政府信息公开工作年度报告")
    page.heading("一、总体情况", "overview")
    page.line("镇政府公开村务信息86条。")
    page.number("disclosure.total", "公开村务信息86条", "86条", 86, "条")
    page.heading("二、申请情况", "requests")
    page.requests(received="", processed="", carried_over="")
    return page


def documents() -> list[Document]:
    """Every document of the corpus."""
    pages = [
        bay_government(2020, 310, 4, 6, 52000), bay_government(2021, 401, 6, 9, 61000),
        bay_government(2022, 388, 7, 5, 58000),
        bay_education(2020, 20, 20), bay_education(2021, 25, 24, conflict=True),
        hill_water(2020, "7"), hill_water(2021, "12"), hill_transport(), port_statistics(), town(),
    ]  # fmt: skip
    return [page.document() for page in pages]
