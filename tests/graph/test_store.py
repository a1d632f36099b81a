"""Laws of the store, on every engine."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from graph import schema
from graph.errors import (
    ModelMismatch,
    NotOurs,
    QueryFailed,
    SchemaChanged,
    StoreMissing,
    StoreUnreachable,
)
from graph.store import Store
from tests.graph.conftest import wipe

MERGE_MANY = (
    "UNWIND $rows AS row MERGE (o:Observation {id: row.id}) SET o.metric = row.metric, "
    "o.value = row.value, o.year = row.year"
)


def write(store: Store, query: str, **parameters: Any) -> None:
    store.transact(lambda tx: tx.run(query, parameters).consume())


def rows_of(names: list[str]) -> list[dict[str, Any]]:
    return [{"id": name, "metric": "a.b", "value": 3.5, "year": 2020} for name in names]


def test_what_is_written_is_read_back_with_its_type(store: Store) -> None:
    write(store, MERGE_MANY, rows=[{"id": "7", "metric": "m", "value": 4.999, "year": 2019}])
    rows = store.read("MATCH (o:Observation) RETURN o.id AS id, o.value AS value, o.year AS year")
    assert rows == [{"id": "7", "value": 4.999, "year": 2019}]
    assert isinstance(rows[0]["year"], int)


def test_an_unknown_value_stays_null(store: Store) -> None:
    write(store, MERGE_MANY, rows=[{"id": "x", "metric": None, "value": None, "year": None}])
    rows = store.read("MATCH (o:Observation {id: 'x'}) RETURN o.value AS v, o.year AS y")
    assert rows == [{"v": None, "y": None}]


def test_writing_twice_changes_nothing(store: Store) -> None:
    for _ in range(2):
        write(store, MERGE_MANY, rows=rows_of(["a", "b"]))
    assert store.read("MATCH (o:Observation) RETURN count(o) AS n") == [{"n": 2}]


def test_a_failing_transaction_leaves_nothing_behind(store: Store) -> None:
    def work(tx: Any) -> None:
        tx.run(MERGE_MANY, rows=rows_of(["a"])).consume()
        raise ArithmeticError

    with pytest.raises(ArithmeticError):
        store.transact(work)
    assert store.read("MATCH (o:Observation) RETURN o.id") == []


def test_concurrent_writers_of_the_same_new_keys_all_succeed(store: Store) -> None:
    names = [f"k{number:03}" for number in range(60)]
    with ThreadPoolExecutor(4) as pool:
        for future in [
            pool.submit(write, store, MERGE_MANY, rows=rows_of(names)) for _ in range(8)
        ]:
            future.result()
    assert store.read("MATCH (o:Observation) RETURN count(o) AS n") == [{"n": len(names)}]


def test_reading_cannot_write(store: Store) -> None:
    with pytest.raises(QueryFailed):
        store.read("CREATE (n:Region {code: '1'})")
    assert store.read("MATCH (n:Region) RETURN n.code") == []


def test_full_text_finds_chinese_words(store: Store) -> None:
    texts = {"p1": "网民来信办理情况", "p2": "主动公开政府信息", "p3": "会议培训"}
    for name, text in texts.items():
        write(store, "MERGE (p:Passage {id: $id}) SET p.search_text = $text", id=name, text=text)
    found = store.read(
        "CALL db.index.fulltext.queryNodes($index, '来信') YIELD node RETURN node.id AS id",
        index=schema.TEXT_INDEX,
    )
    assert [row["id"] for row in found] == ["p1"]


def test_vectors_are_found_under_the_same_name(store: Store) -> None:
    store.ensure_schema(3, "made-up")
    for name, vector in {"p1": [1.0, 0.0, 0.0], "p2": [0.0, 1.0, 0.0]}.items():
        write(store, "MERGE (p:Passage {id: $id}) SET p.embedding = $v", id=name, v=vector)
    found = store.read(
        "CALL db.index.vector.queryNodes($index, 1, $v) YIELD node RETURN node.id AS id",
        index=schema.VECTOR_INDEX,
        v=[0.1, 0.9, 0.0],
    )
    assert [row["id"] for row in found] == ["p2"]


def test_another_model_is_refused(store: Store) -> None:
    store.ensure_schema(3, "made-up")
    store.ensure_schema(3, "made-up")
    with pytest.raises(ModelMismatch):
        store.ensure_schema(4, "made-up")
    with pytest.raises(ModelMismatch):
        store.ensure_schema(3, "another")


def test_schema_made_twice_is_the_same(store: Store) -> None:
    write(store, MERGE_MANY, rows=rows_of(["a"]))
    store.ensure_schema()
    assert store.read("MATCH (o:Observation) RETURN o.value AS v") == [{"v": 3.5}]


def test_several_make_the_schema_at_once(store: Store) -> None:
    for _ in range(5):
        wipe(store)
        start = threading.Barrier(6)

        def make(start: threading.Barrier = start) -> None:
            start.wait()
            store.ensure_schema(8, "made")

        with ThreadPoolExecutor(6) as pool:
            for done in [pool.submit(make) for _ in range(6)]:
                done.result()
        assert store.embedding() == ("made", 8)


def test_a_type_that_was_not_declared_is_refused(
    embedded_store: Store, embedded_folder: Path
) -> None:
    http = embedded_store._dial().http
    assert http is not None
    http.script(["CREATE PROPERTY Observation.page IF NOT EXISTS LONG"])
    try:
        with pytest.raises(SchemaChanged, match=r"Observation\.page as LONG"):
            Store.open(str(embedded_folder))
    finally:
        http.script(["DROP PROPERTY Observation.page"])
    Store.open(str(embedded_folder)).close()


def test_a_missing_folder_is_not_made_for_a_reader(tmp_path: Path) -> None:
    with pytest.raises(StoreMissing):
        Store.open(str(tmp_path / "none"), create=False)
    assert not (tmp_path / "none").exists()


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(NotOurs):
        Store.open(str(tmp_path))
    assert [file.name for file in tmp_path.iterdir()] == ["letter.txt"]


def test_a_server_that_is_not_there_is_unreachable() -> None:
    with pytest.raises(StoreUnreachable):
        Store.open("bolt://127.0.0.1:1")
