"""The queries that stand in `graph/queries`: each runs on both engines, through the read door too."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.door import run_query
from graph.store import Store
from graph.writing import write_documents
from graph.writing.transaction import batches
from ontology.records import Dimensions, Document
from tests.graph.conftest import wipe
from tests.graph.made_documents import made_document

QUERIES = {file.stem: file for file in (Path(__file__).parents[2] / "graph/queries").iterdir()}
TITLE = "中华人民共和国政府信息公开条例"
# Per query: parameters, and the rows it has to give over the documents below, or their number.
EXPECTED: dict[str, tuple[dict[str, Any], list[list[Any]]]] = {
    "agencies_citing": (
        {"title": TITLE},
        [["德清县水利局", 2020, "basis"], ["德清县水利局", 2021, "basis"]],
    ),
    "carried_over_breaks": ({}, [["德清县水利局", 2020, 4.0, 3.0]]),
    "findings_by_rule": ({}, [["conflict.text_table", 2]]),
    "reports_of_agency": (
        {"agency": "德清县水利局"},
        [
            [2020, "政府信息公开工作年度报告", "annual_report", "2020.html", True],
            [2021, "政府信息公开工作年度报告", "annual_report", "2021.html", True],
        ],
    ),
    "requests_by_agency": ({"year": 2021}, [["德清县水利局", "own", 0.0, "一"]]),
}


def document(year: int, metric: str, value: float) -> Document:
    """A report whose third number is told of another metric."""
    text = "一二三四五六七八九十" if year == 2020 else "一二三四五六七八九十百千"
    made = made_document(text, file=f"{year}.html", year=year, facts=3)
    (report,) = made.reports
    told = replace(
        report.observations[2],
        metric=metric,
        value=value,
        amount=value,
        dimensions=Dimensions(applicant="total"),
    )
    report = replace(report, observations=(*report.observations[:2], told))
    return replace(made, reports=(report,))


def test_every_query_has_its_expected_rows() -> None:
    assert set(QUERIES) == set(EXPECTED)


def test_every_query_gives_its_rows_and_passes_the_door(store: Store) -> None:
    documents = [
        document(2020, "requests.carried_over", 4.0),
        document(2021, "requests.carried_in", 3.0),
    ]
    write_documents(store, [(item, None) for item in documents])
    for name, (parameters, rows) in EXPECTED.items():
        text = QUERIES[name].read_text(encoding="utf-8")
        assert [list(row.values()) for row in store.read(text, **parameters)] == rows, name
        assert list(run_query(store, text, parameters).rows) == rows, name


def test_metrics_wiped_by_hand_come_back(store: Store) -> None:
    write_documents(store, [(made_document(file="1.html"), None)])
    count = "MATCH (m:Metric) RETURN count(m) AS n"
    seeded = store.read(count)
    some = "MATCH (m:Metric) WHERE m.key STARTS WITH 'outcome.' DETACH DELETE m"
    store.transact(lambda tx: tx.run(some).consume())
    assert store.read(count) != seeded
    write_documents(store, [(made_document("甲乙丙丁戊己", file="2.html", year=2019), None)])
    assert store.read(count) == seeded
    store.transact(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())
    store.ensure_schema()
    write_documents(store, [(made_document(file="3.html"), None)])
    assert store.read(count) == seeded


STANDING = (
    "MATCH (r:Report) OPTIONAL MATCH (r)-[e:DUPLICATE_OF|SUPERSEDES|NEXT_YEAR]->(o:Report)"
    " RETURN r.file AS file, r.year AS year, r.current AS current, r.preferred AS preferred,"
    " type(e) AS type, o.file AS other ORDER BY file, year, current, type, other"
)


def test_documents_written_together_end_as_one_by_one(store: Store) -> None:
    """Versions of one source, duplicates of one filing and strangers, in one batch or in many."""
    changed = "一、总体情况。本年新收申请二十件，全部办结，公开及时，群众满意。"
    documents = [
        made_document(file="a.html"),
        made_document(file="b.html", format="txt"),
        made_document(changed, file="a.html"),
        made_document("壬癸子丑寅卯辰巳", file="c.html", year=2022),
        made_document("壬癸子丑寅卯辰巳", file="c.html", year=2022),
        made_document("甲乙丙丁戊己庚辛", file="d.html", year=2020, reports=2),
    ]
    ends = []
    for together in (1, 2, 6):
        wipe(store)
        results = [
            result
            for batch in batches([(item, None) for item in documents], together)
            for result in write_documents(store, batch)
        ]
        assert [result.unchanged for result in results] == [0, 0, 0, 0, 1, 0]
        assert [result.superseded for result in results] == [0, 0, 1, 0, 0, 0]
        ends.append([tuple(row.values()) for row in store.read(STANDING)])
    assert len({row[:3] for row in ends[0]}) == 5
    assert {row[4] for row in ends[0]} >= {"DUPLICATE_OF", "SUPERSEDES", "NEXT_YEAR"}
    assert ends[1] == ends[0]
    assert ends[2] == ends[0]
