"""A graph to begin with: the user's own, filled with the samples while it is empty."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from gongkai.settings import read_settings

if TYPE_CHECKING:
    from graph.store import Store


def connect(address: str | None = None, *, samples: str | Path | None = "samples") -> Store:
    """Opens the graph at `address`, else at GONGKAI_DATABASE, else in the user's data folder.

    Where it holds no report and the folder `samples` is there (or beside the folder one is in,
    as for a notebook), its files are read first. Raises what `Store.open` raises, and
    CalledProcessError when they cannot be read.
    """
    from graph.store import Store

    settings = read_settings(address)
    store = Store.open(settings.database, user=settings.user, password=settings.password)
    if samples is None or store.read("MATCH (r:Report) RETURN r.id AS id LIMIT 1"):
        return store
    folder = next((item for item in (Path(samples), ".." / Path(samples)) if item.is_dir()), None)
    if folder is not None:
        # In a process of its own: readers are forked, and a notebook's kernel has threads.
        target = ["--db", settings.database] if settings.database else []
        subprocess.run(
            [sys.executable, "-m", "gongkai", "ingest", str(folder), *target], check=True
        )
    return store
