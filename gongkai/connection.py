"""Opening the graph and its embedder with the user's settings."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from gongkai.settings import Settings

if TYPE_CHECKING:
    from graph.store import Store


@contextmanager
def open_store(settings: Settings, *, create: bool) -> Iterator[Store]:
    """The graph the settings name; `create` makes an embedded one that is not there yet."""
    from graph.store import Store

    store = Store.open(
        settings.database, user=settings.user, password=settings.password, create=create
    )
    try:
        yield store
    finally:
        store.close()
