"""One embedded database with the made-up corpus for all tests of the room."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.store import Store
from graph.writing import write_document
from tests.qa.corpus import documents


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(str(tmp_path_factory.mktemp("qa") / "db")) as opened:
        opened.ensure_schema()
        for document in documents():
            write_document(opened, document)
        yield opened
