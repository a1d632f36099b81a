"""Regulations and platforms of the shared pages against the hand-made facts, by their README.

The facts hold one entry a document: the distinct names of a report are compared, a name counts
when its kind is right too and one of its mentions stands where the facts say.
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from ingest.pipeline import parse_bytes
from ontology.records import Document, PlatformMention, Report
from tests.floors import FLOORS
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared
KINDS = {
    "政府网站": "website", "网站": "website", "网站专栏": "website", "公示栏": "notice_board",
    "热线电话": "hotline", "网络问政": "mailbox", "意见箱": "mailbox", "报纸": "newspaper",
    "报刊": "newspaper", "触摸屏": "screen", "电子屏": "screen", "新媒体": "new_media",
    "政务微博": "weibo", "政务微信": "wechat", "新闻发布会": "press_conference",
    "广播电视": "broadcast", "政务服务中心": "service_centre", "宣传资料": "handout",
    "政务服务平台": "service_platform", "信用平台": "credit_platform", "查阅点": "reading_place",
    "电子政务平台": "internal_system", "传统媒体": "other",
}  # fmt: skip
SPECIAL = {"公共资源交易平台": "trading_platform", "百姓问政": "broadcast"}
NO_PLATFORM = {"宣传活动", "舆情监测"}


@cache
def reports() -> tuple[tuple[dict[str, Any], tuple[Report, ...]], ...]:
    """(facts of a report, the reports read from its file)."""
    assert SHARED is not None
    facts = json.loads((SHARED / "gold" / "seed_gold.json").read_text(encoding="utf-8"))
    found = []
    for name, entry in facts["files"].items():
        document = parse_bytes((SHARED / "reports" / name).read_bytes(), name)
        assert isinstance(document, Document)
        found += [(report, document.reports) for report in entry["reports"]]
    return tuple(found)


def plain(name: str) -> str:
    return re.sub(r"[“”\"《》、，,\s]|网站$", "", name)


def within(facts: dict[str, Any], item: Any) -> bool:
    return bool(facts["start"] <= item.start < facts["end"])


def f1(hits: int, wrong: int, missed: int) -> float:
    return 2 * hits / (2 * hits + wrong + missed)


def kinds_of(row: dict[str, Any]) -> set[str]:
    special = {kind for word, kind in SPECIAL.items() if word in row["name"]}
    return special or {KINDS[kind] for kind in row["kind"].split("/")}


def is_met(row: dict[str, Any], found: list[PlatformMention]) -> bool:
    return any(
        plain(item.name) == plain(row["name"])
        and item.kind in kinds_of(row)
        and item.start < row["end"]
        and row["start"] < item.end
        for item in found
    )


def test_platforms_reach_the_bar() -> None:
    hits = wrong = missed = 0
    for facts, read in reports():
        found = [p for report in read for p in report.platforms if within(facts, p)]
        rows = [row for row in facts["platforms"] if row["kind"] not in NO_PLATFORM]
        hits += sum(is_met(row, found) for row in rows)
        missed += sum(not is_met(row, found) for row in rows)
        known = {plain(row["name"]) for row in rows}
        wrong += len({plain(item.name) for item in found} - known)
    score = f1(hits, wrong, missed)
    assert score >= FLOORS["shared"]["platforms"], (hits, wrong, missed, score)


def test_regulations_reach_the_bar() -> None:
    hits = wrong = missed = 0
    for facts, read in reports():
        found = [r for report in read for r in report.regulations if within(facts, r)]
        rows = {(title_of(row), number_of(row)) for row in facts["regulations"]}
        read_rows = {item.title: item.number for item in found}
        for item in found:
            read_rows[item.title] = read_rows[item.title] or item.number
        met = set(read_rows.items())
        hits += len(rows & met)
        missed += len(rows - met)
        wrong += len(met - rows)
    score = f1(hits, wrong, missed)
    assert score >= FLOORS["shared"]["regulations"], (hits, wrong, missed, score)


def title_of(row: dict[str, Any]) -> str:
    lost = row["title"].replace("中华人民共和国信息公开", "中华人民共和国政府信息公开")
    return str(lost)


def number_of(row: dict[str, Any]) -> str | None:
    """As the contract writes it: 国务院令, and none where it is masked."""
    number = row["doc_no_canonical"]
    if number is None or "x" in number:
        return None
    return str(number).replace("国令", "国务院令")
