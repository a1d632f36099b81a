"""The `store` fixture: every test of the graph runs on both engines."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import schema
from graph.engines import stop
from graph.store import MARK_ID, Store

WIPE = f"MATCH (n) WHERE NOT n:{schema.MARK} DETACH DELETE n"
FORGET_MODEL = f"MATCH (c:{schema.MARK} {{id: $id}}) SET c.model = null, c.dimension = null"


def neo4j_login() -> tuple[str, str, str] | None:
    """Address, user and password of the real Neo4j that `scripts/neo4j start` printed."""
    address = os.environ.get("GONGKAI_TEST_NEO4J")
    file = os.environ.get("GONGKAI_TEST_PASSWORD_FILE")
    if not address or not file:
        return None
    password = Path(file).read_text(encoding="utf-8").strip()
    return address, os.environ.get("GONGKAI_USER") or "neo4j", password


@pytest.fixture(scope="session")
def embedded_folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A data folder whose engine ends with the tests."""
    folder = tmp_path_factory.mktemp("数据 folder") / "gongkai"
    yield folder
    if folder.exists():
        stop(folder)


@pytest.fixture(scope="session")
def embedded_store(embedded_folder: Path) -> Iterator[Store]:
    with Store.open(str(embedded_folder)) as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_store() -> Iterator[Store]:
    login = neo4j_login()
    if login is None:
        message = "no Neo4j: `scripts/neo4j start`, then export what it prints"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    with Store.open(login[0], user=login[1], password=login[2]) as store:
        yield store


@pytest.fixture(params=["embedded", pytest.param("neo4j", marks=pytest.mark.neo4j)])
def store(request: pytest.FixtureRequest) -> Store:
    """An open, empty database of each engine in turn."""
    opened: Store = request.getfixturevalue(f"{request.param}_store")
    wipe(opened)
    return opened


def wipe(store: Store) -> None:
    """Empties the database but for its mark; the vector index goes with its dimension."""
    store.transact(lambda tx: tx.run(WIPE).consume())
    if store.embedding()[1] is not None:
        store.drop_vectors()
        store.transact(lambda tx: tx.run(FORGET_MODEL, id=MARK_ID).consume())
