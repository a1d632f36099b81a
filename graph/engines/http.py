"""The embedded engine's HTTP door on loopback: readiness, users and SQL."""

from __future__ import annotations

import base64
import json
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any

from graph.engines.folder import DATABASE, READER
from graph.errors import StoreUnreachable

NO_PROXY = urllib.request.build_opener(urllib.request.ProxyHandler({}))


@dataclass(frozen=True, slots=True)
class Http:
    """The engine's HTTP port as its root user."""

    port: int
    password: str

    def ready(self) -> bool:
        """Whether the databases are usable (Bolt opens a little earlier)."""
        try:
            with NO_PROXY.open(f"http://127.0.0.1:{self.port}/api/v1/ready", timeout=2) as answer:
                return bool(answer.status == 204)
        except (OSError, urllib.error.URLError, ValueError):
            return False

    def call(self, method: str, what: str, body: dict[str, Any] | None = None) -> Any:
        """One request; the engine's own message in `StoreUnreachable` when it says no."""
        request = urllib.request.Request(
            f"http://127.0.0.1:{self.port}/api/v1/{what}",
            data=None if body is None else json.dumps(body).encode(),
            method=method,
            headers={
                "Authorization": "Basic "
                + base64.b64encode(f"root:{self.password}".encode()).decode(),
                "Content-Type": "application/json",
            },
        )
        try:
            with NO_PROXY.open(request, timeout=600) as answer:
                raw = answer.read()
        except urllib.error.HTTPError as error:
            told = error.read().decode("utf-8", "replace")
            raise StoreUnreachable(f"engine port {self.port}", f"{what}: {told}") from error
        except OSError as error:
            raise StoreUnreachable(f"engine port {self.port}", str(error)) from error
        return json.loads(raw) if raw else None

    def sql(self, statement: str) -> list[dict[str, Any]]:
        """One SQL statement as root: schema, which Cypher over Bolt cannot make."""
        body = {"language": "sql", "command": statement}
        result: list[dict[str, Any]] = self.call("POST", f"command/{DATABASE}", body)["result"]
        return result

    def script(self, statements: list[str]) -> None:
        """Several SQL statements in one request."""
        body = {"language": "sqlscript", "command": ";\n".join(statements)}
        self.call("POST", f"command/{DATABASE}", body)

    def prepare(self, reader_password: str) -> None:
        """The database, and the user that may read and do nothing else."""
        if not self.call("GET", f"exists/{DATABASE}")["result"]:
            self.call("POST", "server", {"command": f"create database {DATABASE}"})
        users = self.call("GET", "server/users")["result"]
        if any(user.get("name") == READER for user in users):
            return
        group = {
            "database": DATABASE,
            "name": READER,
            "resultSetLimit": -1,
            "readTimeout": -1,
            "access": [],
            "types": {"*": {"access": ["readRecord"]}},
        }
        self.call("POST", "server/groups", group)
        user = {"name": READER, "password": reader_password, "databases": {DATABASE: [READER]}}
        self.call("POST", "server/users", user)
