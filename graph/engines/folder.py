"""The data folder of an embedded engine: its files, its locks, its secrets."""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from graph.errors import NotOurs, StoreMissing, StoreUnreachable

MARKER = "gongkai.json"
FORMAT = 1
DATABASE = "gongkai"
READER = "reader"


@dataclass(frozen=True, slots=True)
class Running:
    """What `engine.json` says about the engine that serves the folder."""

    supervisor: int
    java: int
    http: int
    bolt: int


@dataclass(frozen=True, slots=True)
class Folder:
    """A data folder; every file of it is readable by its owner only."""

    root: Path

    @property
    def marker(self) -> Path:
        return self.root / MARKER

    @property
    def running_file(self) -> Path:
        return self.root / "engine.json"

    @property
    def keep(self) -> Path:
        """Present while `gongkai db start` wants the engine up without clients."""
        return self.root / "keep"

    @property
    def log(self) -> Path:
        return self.root / "log"

    def exists(self) -> bool:
        return self.marker.is_file()

    def prepare(self, *, create: bool) -> None:
        """Makes the folder ours, or refuses one that is somebody else's."""
        if self.exists():
            return
        if self.root.exists() and not self.root.is_dir():
            raise NotOurs(str(self.root), "a file")
        if self.root.is_dir() and self._others() and not self.exists():
            raise NotOurs(str(self.root), "a folder with other files")
        if not create:
            raise StoreMissing(str(self.root))
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            write_private(self.marker, json.dumps({"format": FORMAT, "engine": "arcadedb"}))
        except OSError as error:
            raise StoreUnreachable(str(self.root), str(error)) from error

    def _others(self) -> bool:
        """Whether files are there that no process making the folder ours just now has begun.

        The marker is looked for again afterwards: of four processes that opened a new folder at
        once, one met the files of the first and took them for somebody else's.
        """
        return any(not file.name.startswith(f".{MARKER}.") for file in self.root.iterdir())

    def secret(self, user: str) -> str:
        """The password of a database user, made at the first call."""
        file = self.root / f"{user}.password"
        if not file.exists():
            write_private(file, secrets.token_urlsafe(24))
        return file.read_text(encoding="ascii").strip()

    def has_secret(self, user: str) -> bool:
        return (self.root / f"{user}.password").exists()

    def running(self) -> Running | None:
        """The engine that serves the folder now; None when its supervisor is gone."""
        if not self.held("supervisor"):
            return None
        try:
            return Running(**json.loads(self.running_file.read_text(encoding="ascii")))
        except (OSError, ValueError, TypeError):
            return None

    def announce(self, running: Running) -> None:
        write_private(self.running_file, json.dumps(asdict(running)))

    def withdraw(self) -> None:
        self.running_file.unlink(missing_ok=True)

    def lock_file(self, name: str) -> int:
        """An open descriptor of a lock file; closing it gives the lock back."""
        return os.open(self.root / f"{name}.lock", os.O_RDWR | os.O_CREAT, 0o600)

    def held(self, name: str) -> bool:
        """Whether another process holds the lock."""
        if not self.root.is_dir():
            return False
        handle = self.lock_file(name)
        try:
            return not try_lock(handle, exclusive=False)
        finally:
            os.close(handle)

    @contextlib.contextmanager
    def locked(self, name: str, *, patience: float) -> Iterator[int]:
        """Holds a lock exclusively; `StoreUnreachable` after `patience` seconds of waiting."""
        handle = self.lock_file(name)
        try:
            wait_lock(handle, exclusive=True, patience=patience, where=str(self.root))
            yield handle
        finally:
            os.close(handle)


def write_private(file: Path, text: str) -> None:
    """Writes a 0600 file by rename, so that a reader sees all of it or none."""
    scratch = file.with_name(f".{file.name}.{os.getpid()}.{secrets.token_hex(4)}")
    handle = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as stream:
        stream.write(text)
    scratch.replace(file)


def try_lock(handle: int, *, exclusive: bool) -> bool:
    """Takes a flock without waiting; it lives as long as any copy of the descriptor."""
    try:
        import fcntl
    except ImportError as error:
        advice = "it needs Linux or macOS; give --db the address of a Neo4j"
        raise StoreUnreachable("embedded engine", advice) from error
    kind = fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH
    try:
        fcntl.flock(handle, kind | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def unlock(handle: int) -> None:
    """Gives a flock back and keeps the descriptor."""
    import fcntl

    fcntl.flock(handle, fcntl.LOCK_UN)


def wait_lock(handle: int, *, exclusive: bool, patience: float, where: str) -> None:
    """Takes a flock, waiting at most `patience` seconds."""
    deadline = time.monotonic() + patience
    while not try_lock(handle, exclusive=exclusive):
        if time.monotonic() > deadline:
            raise StoreUnreachable(where, "another process holds its lock; `gongkai db stop`")
        time.sleep(0.02)
