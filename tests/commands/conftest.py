"""One graph of the samples for the tests that only read it, made by the real command."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.commands.running import as_schema, gongkai


@pytest.fixture(scope="session")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    folder = tmp_path_factory.mktemp("graph") / "db"
    done = gongkai("ingest", "samples", "--json", database=folder)
    assert done.returncode == 0, done.stderr
    summary = as_schema("ingest", done)
    assert summary["reports"] >= 7
    assert {item["file"] for item in summary["set_aside"]} == {"samples/通知-不是年报.txt"}
    assert "stored samples/2021-教育局.html" in done.stderr
    yield folder
    gongkai("db", "stop", database=folder)
