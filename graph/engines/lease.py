"""A client's hold on the engine of a folder: starts it when needed, keeps it while held."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

from graph.engines.folder import READER, Folder, Running, wait_lock
from graph.engines.http import Http
from graph.errors import StoreUnreachable

PATIENCE_SECONDS = 120.0


@dataclass(frozen=True, slots=True)
class Endpoint:
    """Where the engine listens and with which passwords."""

    bolt: int
    http: Http
    password: str
    reader_password: str


class Lease:
    """Holds `clients.lock` shared: the engine stays up while any process has a lease."""

    def __init__(self, root: Path, *, create: bool = True) -> None:
        self.folder = Folder(root)
        self.folder.prepare(create=create)
        self._handle: int | None = None

    def endpoint(self) -> Endpoint:
        """The running engine, started when there is none (or when the last one died)."""
        if self._handle is None:
            handle = self.folder.lock_file("clients")
            where = str(self.folder.root)
            wait_lock(handle, exclusive=False, patience=PATIENCE_SECONDS, where=where)
            self._handle = handle
        running = answering(self.folder) or self._start()
        password = self.folder.secret("root")
        return Endpoint(
            running.bolt, Http(running.http, password), password, self.folder.secret(READER)
        )

    def _start(self) -> Running:
        with self.folder.locked("start", patience=PATIENCE_SECONDS):
            return answering(self.folder) or launch(self.folder)

    def close(self) -> None:
        """Gives the lease back; the engine ends when it was the last and stays unused."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None


def answering(folder: Folder) -> Running | None:
    """The folder's engine when it answers now."""
    running = folder.running()
    if running is None or not Http(running.http, "").ready():
        return None
    return running


def launch(folder: Folder) -> Running:
    """Starts a detached supervisor and waits for its engine."""
    folder.log.mkdir(mode=0o700, exist_ok=True)
    with (folder.log / "supervisor.err").open("wb") as errors:
        supervisor = subprocess.Popen(
            [sys.executable, "-P", "-m", "graph.engines.supervisor", str(folder.root.absolute())],
            stdin=subprocess.DEVNULL,
            stdout=errors,
            stderr=errors,
            start_new_session=True,
            cwd=folder.root,
            env=os.environ | {"PYTHONPATH": os.pathsep.join(import_path())},
        )
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        if running := answering(folder):
            supervisor.returncode = 0  # it outlives us: no warning about a running child
            return running
        if supervisor.poll() is not None and not folder.held("supervisor"):
            break
        time.sleep(0.05)
    told = (folder.log / "supervisor.err").read_text("utf-8", "replace").strip()
    raise StoreUnreachable(str(folder.root), (told.splitlines() or ["no answer"])[-1])


def import_path() -> list[str]:
    """Our own import path, so that the supervisor finds this package from any folder."""
    return [str(Path(entry or ".").absolute()) for entry in sys.path]


def start(root: Path) -> Endpoint:
    """Starts the folder's engine and keeps it up until `stop`, with or without clients."""
    lease = Lease(root)
    try:
        lease.folder.keep.touch(mode=0o600)
        return lease.endpoint()
    finally:
        lease.close()


def stop(root: Path) -> bool:
    """Ends the folder's engine and returns when it has ended; False when none was running."""
    folder = Folder(root)
    folder.prepare(create=False)
    folder.keep.unlink(missing_ok=True)
    with folder.locked("start", patience=PATIENCE_SECONDS):
        running = folder.running()
        if running is not None:
            with contextlib.suppress(ProcessLookupError):
                os.kill(running.supervisor, signal.SIGTERM)
        with folder.locked("engine", patience=PATIENCE_SECONDS):
            pass
        with folder.locked("supervisor", patience=PATIENCE_SECONDS):
            return running is not None
