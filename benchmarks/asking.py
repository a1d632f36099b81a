"""Warm `ask` over a large synthetic graph, kind by kind, beside the bare Cypher it ran.

    python -m benchmarks.asking [--observations 1000000] [--db ADDRESS_OR_FOLDER] [--rounds 40]

Loads (once; a database that holds the graph already is used as it is) five years of reports of
as many agencies as the observations need, then asks look-ups, trends, rankings, totals and
passage questions, each a new question every time. For every kind: p50 and p95 of `ask` in
milliseconds, of the queries it sent sent again bare, and their ratio.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import statistics
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache

from graph.store import Store
from graph.writing import write_documents
from ontology.divisions import Division, by_code, chain, divisions
from ontology.metrics import METRICS
from ontology.records import (
    Agency,
    Dimensions,
    Document,
    Observation,
    Passage,
    Period,
    RegionRef,
    Report,
    Section,
    stable_id,
)
from qa import ask

YEARS = (2019, 2020, 2021, 2022, 2023)
PER_REPORT = 40
# Organs of every county, in this order until there are enough agencies.
ORGANS = ("教育局", "水利局", "财政局", "司法局", "审计局", "民政局", "统计局", "医疗保障局")
SECTORS = ("education", "water", "finance", "justice", "audit", "civil_affairs", "statistics", "medical_insurance")  # fmt: skip
PER_TRANSACTION = 50
KEYS = tuple(key for key, metric in METRICS.items() if metric.unit and key != "open")[:PER_REPORT]
ASKED = "requests.received"
HOW = "本单位每季度召开专题会议，由分管负责人带队抽查公开栏目，发现问题当场整改。"


@cache
def counties() -> tuple[Division, ...]:
    """Every county, district and banner, in the order of codes."""
    return tuple(one for one in divisions() if one.level == "county")


def agencies(count: int) -> Iterator[tuple[Agency, RegionRef]]:
    """`count` departments of real counties, the same ones every time."""
    for place in range(count):
        county = counties()[place % len(counties())]
        organ = place // len(counties()) % len(ORGANS)
        name = "".join(one.name for one in chain(county)[-2:]) + ORGANS[organ]
        yield (
            Agency(name, name, (), "county", SECTORS[organ]),
            RegionRef(county.code, county.full_name),
        )


def document(agency: Agency, region: RegionRef, year: int) -> Document:
    """One report: a line a metric, one sentence that tells how."""
    draw = random.Random(f"{agency.name}{year}")
    title = f"{agency.name}{year}年政府信息公开工作年度报告"
    key = stable_id("r", region.code, agency.name, year)
    text, facts = f"{title}\n{HOW}\n", []
    keys = KEYS if ASKED in KEYS else (ASKED, *KEYS[1:])
    for metric in keys:
        value = draw.randrange(0, 900)
        words = f"{METRICS[metric].label_zh}{value}{METRICS[metric].unit}"
        start = len(text)
        text += f"{words}。\n"
        facts.append(_fact(key, metric, value, words, start, year))
    digest = hashlib.sha256(text.encode()).hexdigest()
    report = Report(
        key, title, "text", agency, region, year, "stated", (), _period(year), f"{year + 1}-01-20",
        "annual_report", "2021", "own", 0, len(text),
        (Section("overview", "一、总体情况", 1, 0, len(text)),), tuple(facts), (), (), (), (),
        (Passage(stable_id("q", key), HOW, "", len(title) + 1, len(title) + 1 + len(HOW), None, 0),),
    )  # fmt: skip
    return Document(
        f"{region.code}/{agency.name}{year}.html", (), digest, "html", "utf-8", None, None, True,
        None, (), (report,), text, "benchmark",
    )  # fmt: skip


def _period(year: int) -> Period:
    return Period(f"{year}-01-01", f"{year}-12-31")


def _fact(key: str, metric: str, value: int, words: str, start: int, year: int) -> Observation:
    unit = METRICS[metric].unit
    digits = start + len(METRICS[metric].label_zh)
    return Observation(
        stable_id("o", key, metric), metric, METRICS[metric].label_zh, value, value, value, unit,
        value, unit, None, f"{value}{unit}", "value", "text", Dimensions(applicant="total"),
        _period(year), words, start, start + len(words), digits, digits + len(str(value)), None, None,
    )  # fmt: skip


def load(store: Store, observations: int) -> None:
    """The graph, unless the database holds as many reports already."""
    reports = observations // PER_REPORT
    store.ensure_schema(8)
    held = store.read("MATCH (r:Report) RETURN count(r) AS n")[0]["n"]
    if held >= reports:
        return
    batch: list[tuple[Document, Sequence[Sequence[float]]]] = []
    started, done = time.perf_counter(), 0
    for agency, region in agencies(-(-reports // len(YEARS))):
        for year in YEARS:
            vector = [random.Random(f"{agency.name}{year}{n}").gauss(0, 1) for n in range(8)]
            batch.append((document(agency, region, year), [vector]))
        if len(batch) >= PER_TRANSACTION:
            write_documents(store, batch)
            done += len(batch)
            batch = []
            speed = done / (time.perf_counter() - started)
            print(f"\rloaded {done} of {reports} reports, {speed:.0f}/s", end="", file=sys.stderr)
    write_documents(store, batch)
    print(file=sys.stderr)


def questions(kind: str, rounds: int, count: int) -> Iterator[str]:
    """New questions of one kind about agencies spread over the whole graph."""
    draw = random.Random(kind)
    known = list(agencies(count))
    for _ in range(rounds):
        agency, region = draw.choice(known)
        county = by_code(region.code)
        above = by_code(county.parent or "") if county else None
        place = above.name if above else region.name
        year = draw.choice(YEARS)
        yield {
            "look-up": f"{agency.name}{year}年收到多少件政府信息公开申请",
            "trend": f"{agency.name}{YEARS[0]}年到{YEARS[-1]}年收到申请数量的变化趋势",
            "ranking": f"{place}{year}年哪个机关收到的申请最多",
            "ranking, all": f"{year}年哪个机关收到的申请最多",
            "total": f"{place}各单位{year}年一共收到多少件申请",
            "passage": f"{agency.name}{year}年是怎么抽查公开栏目的",
        }[kind]


def measure(store: Store, kind: str, rounds: int, count: int) -> None:
    """Prints one line: ask against the bare queries."""
    asked, bare, statuses = [], [], []
    for question in questions(kind, rounds, count):
        started = time.perf_counter()
        answer = ask(store, question)
        asked.append(1000 * (time.perf_counter() - started))
        statuses.append(answer.status == "answered")
        started = time.perf_counter()
        for query in answer.cypher:
            store.read(query.text, **query.parameters)
        bare.append(1000 * (time.perf_counter() - started))
    p50, p95 = statistics.median(asked), statistics.quantiles(asked, n=20)[-1]
    low, high = statistics.median(bare), statistics.quantiles(bare, n=20)[-1]
    print(
        f"{kind:14} ask p50 {p50:7.1f} p95 {p95:7.1f} ms | bare p50 {low:7.1f} p95 {high:7.1f} ms"
        f" | x{p50 / low:4.2f} +{p50 - low:5.1f} ms | answered {sum(statuses)}/{len(statuses)}"
    )


def main() -> None:
    """Loads and measures; figures go to standard output."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--observations", type=int, default=1_000_000)
    parser.add_argument("--db", default=os.environ.get("GONGKAI_DATABASE"))
    parser.add_argument("--rounds", type=int, default=40)
    options = parser.parse_args()
    count = -(-options.observations // PER_REPORT // len(YEARS))
    with Store.open(
        options.db, user=os.environ.get("GONGKAI_USER"), password=os.environ.get("GONGKAI_PASSWORD")
    ) as store:
        load(store, options.observations)
        print(f"{store.engine}: {options.observations} observations of {count} agencies")
        for question in questions("look-up", 3, count):
            ask(store, question)
        for kind in ("look-up", "trend", "ranking", "ranking, all", "total", "passage"):
            measure(store, kind, options.rounds, count)


if __name__ == "__main__":
    main()
