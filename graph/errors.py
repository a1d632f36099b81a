"""Everything the graph can go wrong with, in one tree.

GraphError
├── StoreMissing      the folder asked for holds no database            exit code 2
├── StoreUnreachable  the engine does not answer                        exit code 3
├── NotOurs           something else lives there                        exit code 3
├── SchemaChanged     the engine would round or turn what is stored     exit code 3
├── QueryRefused      a query that writes or reaches beyond the graph   exit code 2
│   └── QueryFailed   a query the engine cannot read or run             exit code 2
├── LimitReached      stopped by a limit of time or memory              exit code 5
└── ModelMismatch     the passages were embedded by another model       exit code 2
"""

from __future__ import annotations

from typing import ClassVar


class GraphError(Exception):
    """Base of the room; `exit_code` is the one of the public contract."""

    exit_code: ClassVar[int] = 3


class StoreMissing(GraphError):
    """The address names a folder without a database, and none was to be made."""

    exit_code: ClassVar[int] = 2

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(f"no database at {address}: run `gongkai ingest` first, or check --db")


class StoreUnreachable(GraphError):
    """The engine at `address` does not answer."""

    def __init__(self, address: str, reason: str) -> None:
        self.address, self.reason = address, reason
        super().__init__(f"cannot reach the database at {address}: {reason}")


class NotOurs(GraphError):
    """What stands at `address` was not made by gongkai and is left alone."""

    def __init__(self, address: str, met: str) -> None:
        self.address, self.met = address, met
        super().__init__(f"{address} is not a gongkai database ({met}): choose another with --db")


class SchemaChanged(GraphError):
    """An index made by hand gave a property a type; the embedded engine would round its values."""

    def __init__(self, address: str, met: str) -> None:
        self.address, self.met = address, met
        super().__init__(
            f"the database at {address} has {met}, which was not declared and would change values "
            "silently: drop that index and property, or ingest into another folder"
        )


class QueryRefused(GraphError):
    """A query the read door does not let through; `why` says what to write instead."""

    exit_code: ClassVar[int] = 2

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(f"query refused: {why}")


class QueryFailed(QueryRefused):
    """A query that is allowed but that the engine cannot read or run."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.args = (f"query failed: {why}",)


class LimitReached(GraphError):
    """A query stopped by its limit of time or by the engine's memory."""

    exit_code: ClassVar[int] = 5

    def __init__(self, limit: str) -> None:
        self.limit = limit
        super().__init__(f"query stopped: {limit}; ask for less, or add a LIMIT")


class ModelMismatch(GraphError):
    """Vectors of different models cannot be compared."""

    exit_code: ClassVar[int] = 2

    def __init__(self, stored: str, asked: str) -> None:
        self.stored, self.asked = stored, asked
        super().__init__(
            f"the passages were embedded with {stored}, not {asked}: "
            "use that model, or ingest into another database"
        )
