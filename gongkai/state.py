"""What `gongkai status` says: the engine, its address, what it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from gongkai.connection import open_store
from gongkai.messages import say, shell
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


def show_state(state: dict[str, Any]) -> str:
    """The same for people, a line each."""
    engine = shell.ENGINE_EMBEDDED if state["engine"] == "embedded" else shell.ENGINE_NEO4J
    lines = [
        say(shell.STATUS_DATABASE, engine=say(engine), address=state["address"]),
        say(shell.STATUS_SERVER, server=state["server"] or "-"),
        say(shell.STATUS_VERSION, version=state["gongkai"], parser=state["parser"]),
    ]
    if state["embedding"]:
        lines.append(say(shell.STATUS_EMBEDDING, **state["embedding"]))
    if not state["counts"].get("Report"):
        return "\n".join([*lines, say(shell.STATUS_EMPTY)])
    return "\n".join([*lines, *(f"  {n:<12} {c:>9,}" for n, c in state["counts"].items())])


def version() -> str:
    """The installed version of gongkai."""
    from importlib.metadata import version as installed

    return installed("gongkai")
