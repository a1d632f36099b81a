"""What `gongkai status` says: the engine, its address, what it holds."""

from __future__ import annotations

from typing import Any

from gongkai.connection import open_store
from gongkai.settings import Settings


def read_state(settings: Settings) -> dict[str, Any]:
    """The contract's `status` shape; an engine that does not answer is `reachable: false`."""
    from graph.contents import counts, embedding_model, server_version
    from graph.errors import StoreUnreachable
    from ingest.version import PARSER

    remote = "://" in (settings.database or "")
    state: dict[str, Any] = {
        "engine": "neo4j" if remote else "embedded",
        "address": settings.database,
        "reachable": False,
        "server": None,
        "gongkai": version(),
        "parser": PARSER,
        "counts": {},
        "embedding": None,
    }
    try:
        with open_store(settings, create=False) as store:
            state.update(
                engine=store.engine,
                address=store.address,
                reachable=True,
                server=server_version(store),
                counts=counts(store),
                embedding=embedding_model(store),
            )
    except StoreUnreachable:
        if not remote:
            raise
    return state


def version() -> str:
    """The installed version of gongkai."""
    from importlib.metadata import version as installed

    return installed("gongkai")
