"""The door for other people's Cypher: what it refuses, what it lets through, its limits."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.door import check_query, run_query
from graph.errors import LimitReached, QueryFailed, QueryRefused
from graph.store import Store

CASES = Path(__file__).parent / "cases"
PARAMETERS: dict[str, Any] = {
    "years": [2019, 2020],
    "first": 1,
    "last": 5,
    "index": "Passage[text]",
    "words": "公开",
    "url": "file:///etc/passwd",
    "id": "x",
}
SEED = (
    "MERGE (a:Region {code: '1'}) MERGE (b:Region {code: '11'}) MERGE (b)-[:PART_OF]->(a) "
    "MERGE (r:Report {id: 'r'}) SET r.year = 2020, r.agency = 'A', r.title = '年度报告' "
    "MERGE (o:Observation {id: 'o'}) SET o.value = 3.0, o.year = 2020, o.metric = 'm' "
    "MERGE (q:Observation {id: 'q'}) SET q.value = 5.0, q.year = 2020, q.metric = 'm' "
    "MERGE (r)-[:STATES]->(o) MERGE (r)-[:STATES]->(q) "
    "MERGE (p:Passage {id: 'p'}) SET p.search_text = '公开', p.text = '公开', p.embedding = $v"
)
EVERYTHING = (
    "MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN labels(n) AS l, properties(n) AS p, type(r) AS t"
)


def cases(name: str) -> list[str]:
    text = (CASES / name).read_text(encoding="utf-8")
    return [case.strip("\n") for case in text.split("\n---\n")]


def seeded(store: Store) -> Store:
    vector = [1.0, *[0.0] * 63]
    store.transact(lambda tx: tx.run(SEED, v=vector).consume())
    return store


def contents(store: Store) -> list[str]:
    return sorted(json.dumps(row, sort_keys=True) for row in store.read(EVERYTHING))


def test_there_are_enough_cases() -> None:
    assert len(set(cases("attacks.cypher"))) >= 100
    assert len(set(cases("ordinary.cypher"))) >= 50


def test_every_attack_is_refused_and_changes_nothing(store: Store) -> None:
    before = contents(seeded(store))
    passed = []
    for query in cases("attacks.cypher"):
        try:
            run_query(store, query, PARAMETERS, timeout=5)
            passed.append(query)
        except QueryFailed:
            passed.append(query)  # the engine refused it, the door did not
        except QueryRefused:
            continue
    assert passed == []
    assert contents(store) == before


def test_every_ordinary_query_is_answered(store: Store) -> None:
    seeded(store)
    refused = {}
    for query in cases("ordinary.cypher"):
        try:
            run_query(store, query, PARAMETERS)
        except (QueryRefused, LimitReached) as error:
            refused[query] = str(error)
    assert refused == {}


WRITES = [query for query in cases("attacks.cypher") if query.startswith(("CREATE", "M", "F"))]


def test_the_reading_user_is_a_second_wall(store: Store) -> None:
    """Without the door in front: whatever runs, nothing is written."""
    before = contents(seeded(store))
    for query in WRITES:
        if "range" in query or "dbms" in query:
            continue
        with store.reading() as session:
            try:
                session.run(query).consume()
            except Exception:
                continue
    assert contents(store) == before


@pytest.mark.parametrize(
    "query",
    [
        "MATCH (o:Observation) RETURN count(o) > 1 AND sum(o.value) < 10",
        "MATCH (o:Observation) RETURN NOT count(o) = 1",
        "MATCH (o:Observation) WITH max(o.value) IS NULL AS none RETURN none",
        "MATCH (o:Observation) RETURN o.year, 3 IN collect(o.value)",
        "MATCH (o:Observation) RETURN collect(o.metric)[0] CONTAINS 'm'",
        "MATCH (o:Observation) RETURN collect(o.metric)[0] =~ 'm'",
        "MATCH (o:Observation) RETURN o.year ORDER BY count(o) > 1 OR max(o.value) > 2",
        "CALL { MATCH (o:Observation) RETURN count(o) > 1 XOR true AS b } RETURN b",
    ],
)
def test_an_aggregate_in_a_predicate_is_refused_where_it_goes_wrong(query: str) -> None:
    with pytest.raises(QueryRefused, match="WITH"):
        check_query(query, engine="embedded")
    check_query(query, engine="neo4j")


def test_one_row_more_than_the_limit_is_truncated(store: Store) -> None:
    seeded(store)
    query = "UNWIND range(1, 5) AS x RETURN x"
    cut = run_query(store, query, limit=4)
    assert (cut.columns, [*cut.rows], cut.truncated) == (("x",), [[1], [2], [3], [4]], True)
    whole = run_query(store, query, limit=5)
    assert (len(whole.rows), whole.truncated) == (5, False)


def test_a_runaway_query_is_stopped_and_the_engine_answers(store: Store) -> None:
    query = (
        "UNWIND range(1, 300) AS a UNWIND range(1, 300) AS b WITH collect(a) AS xs "
        "UNWIND xs AS x UNWIND xs AS y WITH x * y AS z WHERE z < 0 RETURN count(z) AS n"
    )
    with pytest.raises(LimitReached):
        run_query(store, query, timeout=1)
    assert run_query(store, "RETURN 1 AS one").rows == ([1],)


def test_embeddings_are_left_out(store: Store) -> None:
    seeded(store)
    result = run_query(store, "MATCH (p:Passage) RETURN p, properties(p) AS m, p.embedding AS e")
    told = json.dumps(result.to_json(), ensure_ascii=False)
    assert "0.0, 0.0" not in told
    assert "公开" in told


def test_a_misspelt_query_says_so(store: Store) -> None:
    with pytest.raises(QueryFailed):
        run_query(store, "MATCH (o:Observation) RETRUN o")


@given(st.text(max_size=60))
def test_any_string_literal_passes(text: str) -> None:
    literal = text.replace("\\", "").replace("'", "")
    literal = "".join(letter for letter in literal if letter.isprintable())
    check_query(f"RETURN '{literal}' AS x")


PLAIN_ATTACKS = [
    query for query in cases("attacks.cypher") if not any(mark in query for mark in "'\"`/\\")
]


@given(st.sampled_from(PLAIN_ATTACKS), st.sampled_from(["/**/", "\n", "\t", " // '\n"]))
def test_white_space_and_comments_do_not_open_the_door(query: str, gap: str) -> None:
    with pytest.raises(QueryRefused):
        check_query(query.replace(" ", f" {gap} "), PARAMETERS, engine="neo4j")
