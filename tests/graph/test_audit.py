"""`gongkai audit` over a graph, on every engine: the same findings, each with words that re-read."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import jsonschema

from graph.store import Store
from graph.writing import write_document
from ingest.audit import audit
from ontology.records import Agency, CellRef, Dimensions, Document, Observation, to_json
from tests.graph.made_documents import made_document, made_vectors

ROOT = Path(__file__).resolve().parents[2]
SENTENCES = "".join(
    f"{line}。\n"
    for line in (
        "在湖滨广场竖起三块公示牌公布河道保洁责任人",
        "每逢汛期清早由值班员把雨情水情发到村民群里",
        "邀请取水大户旁听许可评审并当场回答各种提问",
        "把饮水工程的招标和验收材料按阶段装订供人翻阅",
        "乡镇水利站报送材料偏慢影响了栏目更新的速度",
        "明年请专业公司重新编排目录并清理失效的链接",
    )
)


def of_year(year: int, text: str, metric: str, value: int) -> Document:
    document = made_document(text, file=f"{year}.txt", format="txt", year=year, facts=1)
    report = document.reports[0]
    start = text.index(f"{value}件")
    cell = CellRef("requests", "四、结转下年度继续办理", "结转", 0, 2, "总计", None)
    fact: Observation = replace(
        report.observations[0], metric=metric, value=value, low=value, high=value, amount=value,
        raw=str(value), quote=str(value), start=start, end=start + 1, value_start=start,
        value_end=start + 1, cell=cell, dimensions=Dimensions(applicant="total"),
    )  # fmt: skip
    return replace(document, reports=(replace(report, observations=(fact,)),))


def test_findings_of_one_report_and_of_several(store: Store) -> None:
    before = of_year(2021, "结转下年3件。\n" + SENTENCES, "requests.carried_over", 3)
    after = of_year(2022, "上年结转2件。\n" + SENTENCES, "requests.carried_in", 2)
    late = replace(
        made_document("二〇二三年工作报告。\n2024年4月2日", file="late.txt", year=2023),
        reports=tuple(
            replace(report, published="2024-04-02", agency=Agency("德清县体育局", "县体育局", (), "county", "sport"))
            for report in made_document("二〇二三年工作报告。\n2024年4月2日", year=2023).reports
        ),
    )  # fmt: skip
    store.ensure_schema(8, "made")
    for document in (before, after, late):
        write_document(store, document, made_vectors(document))
    seen: list[None] = []
    found = audit(store, progress=lambda: seen.append(None))
    rules = {(item.file, item.rule) for item in found}
    assert rules == {
        ("2021.txt", "conflict.text_table"),
        ("2022.txt", "conflict.text_table"),
        ("late.txt", "conflict.text_table"),
        ("2022.txt", "continuity.requests.carried_over"),
        ("2022.txt", "copied.previous_year"),
        ("late.txt", "timeliness.late"),
    }
    assert len(seen) == 3
    texts = {item.file: item.text for item in (before, after, late)}
    texts["a.html"] = before.text  # where made_report says its finding is
    for item in found:
        if item.rule == "conflict.text_table":
            continue
        assert all(texts[e.file][e.start : e.end] == e.quote for e in item.evidence)
    carried = next(item for item in found if item.rule.startswith("continuity"))
    assert carried.evidence[0].cell == {"table": "requests", "row": "四、结转下年度继续办理", "column": "总计"}  # fmt: skip
    schema = json.loads((ROOT / "gongkai/schemas/audit.json").read_text(encoding="utf-8"))
    jsonschema.validate({"findings": json.loads(json.dumps(to_json(found)))}, schema)
    assert audit(store) == found
