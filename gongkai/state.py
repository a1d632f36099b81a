"""What `gongkai status` says: the engine, its address, what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.connection import open_store
from gongkai.settings import Settings

if TYPE_CHECKING:
    from graph.store import Store


def read_state(settings: Settings) -> dict[str, Any]:
    """The contract's `status` shape; an engine that does not answer is `reachable: false`."""
    from graph.contents import counts
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
                server=store.server(),
                counts=counts(store),
                embedding=_embedding(store),
            )
    except StoreUnreachable:
        if not remote:
            raise
    return state


def _embedding(store: Store) -> dict[str, Any] | None:
    model, dimension = store.embedding()
    return {"model": model, "dimension": dimension} if model else None


def version() -> str:
    """The installed version of gongkai."""
    from importlib.metadata import version as installed

    return installed("gongkai")
