"""Opening the graph with the user's settings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gongkai.failures import Refusal
from gongkai.messages import say, shell
from gongkai.printing import waiting
from gongkai.settings import Settings

if TYPE_CHECKING:
    from graph.embedding import Embedder
    from graph.store import Store


# What the driver speaks; anything else with :// would be taken for the name of a folder.
ADDRESS = re.compile(r"(bolt|neo4j)(\+s|\+ssc)?://[^/\s]+/?")


def check_address(database: str | None) -> None:
    """Raises Refusal for an address that is none of Neo4j's."""
    if database is not None and "://" in database and not ADDRESS.fullmatch(database):
        raise Refusal(shell.ADDRESS, given=database)


@contextmanager
def open_store(settings: Settings, *, create: bool) -> Iterator[Store]:
    """The graph the settings name; `create` makes an embedded one that is not there yet."""
    from graph.store import Store

    check_address(settings.database)
    with waiting(say(shell.OPENING)):
        store = Store.open(
            settings.database, user=settings.user, password=settings.password, create=create
        )
    try:
        yield store
    finally:
        store.close()


def open_model(name: str | None) -> Embedder:
    """The embedding model of that name. Raises Refusal when it cannot be loaded."""
    from graph.embedding import load_embedder

    try:
        return load_embedder(name)
    except ImportError as error:
        module = (error.name or "sentence_transformers").split(".")[0]
        raise Refusal(shell.NO_EXTRA, module=module, extra="sentence-transformers") from error
    except (OSError, ValueError, RuntimeError) as error:
        reason = (str(error).splitlines() or [type(error).__name__])[0][:160]
        raise Refusal(shell.NO_MODEL, name=name, reason=reason) from error
