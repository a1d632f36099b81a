"""Where to dial, as whom, for each engine: the one seam between the two."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from graph.engines.address import is_server, path
from graph.engines.folder import READER
from graph.engines.http import Http
from graph.engines.lease import Lease


@dataclass(frozen=True, slots=True)
class Connection:
    """A Bolt address with the users that write and that only read."""

    uri: str
    writer: tuple[str, str] = field(repr=False)
    reader: tuple[str, str] = field(repr=False)
    http: Http | None = field(default=None, repr=False)


class Engine(Protocol):
    """What the store needs of an engine."""

    @property
    def name(self) -> str: ...

    @property
    def address(self) -> str: ...

    def connect(self) -> Connection: ...

    def close(self) -> None: ...


class Embedded:
    """ArcadeDB in a child process, one per data folder, shared by all processes."""

    name = "embedded"

    def __init__(self, root: Path, *, create: bool) -> None:
        self.address = str(root)
        self.lease = Lease(root, create=create)

    def connect(self) -> Connection:
        """Starts the engine if need be; called again after it died."""
        endpoint = self.lease.endpoint()
        return Connection(
            f"bolt://127.0.0.1:{endpoint.bolt}",
            ("root", endpoint.password),
            (READER, endpoint.reader_password),
            endpoint.http,
        )

    def close(self) -> None:
        self.lease.close()


class Server:
    """A Neo4j server; Community has no roles, so the reader is the same user in READ mode."""

    name = "neo4j"

    def __init__(self, address: str, user: str | None, password: str | None) -> None:
        self.address = address
        self._user = user or os.environ.get("GONGKAI_USER") or "neo4j"
        self._password = password or os.environ.get("GONGKAI_PASSWORD") or ""

    def connect(self) -> Connection:
        login = (self._user, self._password)
        return Connection(self.address, login, login)

    def close(self) -> None:
        """Nothing of ours runs there."""


def engine_at(address: str | None, user: str | None, password: str | None, create: bool) -> Engine:
    """The engine an address names; absent means GONGKAI_DATABASE, else the user's folder."""
    where = address or os.environ.get("GONGKAI_DATABASE") or str(path())
    if is_server(where):
        return Server(where, user, password)
    return Embedded(Path(where).expanduser(), create=create)
