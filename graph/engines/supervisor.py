"""The detached process that owns one folder's engine: starts it, watches it, ends it.

Run as `python -m graph.engines.supervisor FOLDER`. It holds `supervisor.lock`; java inherits
`engine.lock`, so that lock is held until java really is gone, whoever was killed before.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import BinaryIO

from graph.engines import java
from graph.engines.folder import READER, Folder, Running, try_lock, unlock, wait_lock
from graph.engines.http import Http
from graph.errors import StoreUnreachable

IDLE_SECONDS = 30.0
POLL_SECONDS = 0.2
START_SECONDS = 90.0
PR_SET_PDEATHSIG = 1


def serve(folder: Folder) -> int:
    """Runs the engine until told to stop, idle, or dead; returns the exit status."""
    mine = folder.lock_file("supervisor")
    while not try_lock(mine, exclusive=True):  # the last one may still be ending its engine
        running = folder.running()
        if running is not None and Http(running.http, "").ready():
            return 0
        time.sleep(0.05)
    stopping = [False]
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.__setitem__(0, True))
    engine_lock = folder.lock_file("engine")
    wait_lock(engine_lock, exclusive=True, patience=START_SECONDS, where=str(folder.root))
    folder.withdraw()
    process, running = start_engine(folder, engine_lock)
    os.close(engine_lock)
    try:
        folder.announce(running)
        watch(folder, process, stopping)
    finally:
        end(process)
        if folder.root.is_dir():
            folder.withdraw()
    return 0


def start_engine(folder: Folder, engine_lock: int) -> tuple[subprocess.Popen[bytes], Running]:
    """Starts java on two free ports; a port lost to a race is tried again."""
    folder.log.mkdir(mode=0o700, exist_ok=True)
    if not folder.has_secret("root"):
        (folder.root / "config" / "server-users.jsonl").unlink(missing_ok=True)
    password = folder.secret("root")
    for attempt in range(3):
        http, bolt = free_ports()
        with (folder.log / "java.out").open("wb") as output:
            process = spawn(folder, http, bolt, engine_lock, output)
        door = Http(http, password)
        if wait_ready(process, door):
            try:
                door.prepare(folder.secret(READER))
            except StoreUnreachable:
                end(process)
                raise
            return process, Running(os.getpid(), process.pid, http, bolt)
        end(process)
        print(f"attempt {attempt + 1} failed", file=sys.stderr)
    raise StoreUnreachable(str(folder.root), f"the engine does not start, see {folder.log}")


def spawn(
    folder: Folder, http: int, bolt: int, engine_lock: int, output: BinaryIO
) -> subprocess.Popen[bytes]:
    """Java as a child that ends with us (Linux) and keeps the engine's lock."""
    libc = ctypes.CDLL(None) if sys.platform == "linux" else None

    def die_with_parent() -> None:
        if libc is not None:
            libc.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)

    return subprocess.Popen(
        java.command(folder, http, bolt),
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
        cwd=folder.root,
        pass_fds=(engine_lock,),
        preexec_fn=die_with_parent,
    )


def free_ports() -> tuple[int, int]:
    """Two ports of loopback that nobody listens on now."""
    with socket.socket() as one, socket.socket() as two:
        one.bind(("127.0.0.1", 0))
        two.bind(("127.0.0.1", 0))
        return one.getsockname()[1], two.getsockname()[1]


def wait_ready(process: subprocess.Popen[bytes], door: Http) -> bool:
    """Waits until the databases are usable; False when java ended or takes too long."""
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        if door.ready():
            return True
        time.sleep(0.05)
    return False


def watch(folder: Folder, process: subprocess.Popen[bytes], stopping: list[bool]) -> None:
    """Returns when the engine is to end: told, dead, folder gone, or without clients."""
    idle_limit = float(os.environ.get("GONGKAI_ENGINE_IDLE", IDLE_SECONDS))
    clients = folder.lock_file("clients")
    idle_since: float | None = None
    while not stopping[0] and process.poll() is None and folder.running_file.exists():
        if folder.keep.exists() or not try_lock(clients, exclusive=True):
            idle_since = None
        else:
            now = time.monotonic()
            idle_since = now if idle_since is None else idle_since
            if now - idle_since >= idle_limit:
                folder.withdraw()
                return  # the lock is kept: a new client waits until we are gone
            unlock(clients)
        time.sleep(POLL_SECONDS)


def end(process: subprocess.Popen[bytes]) -> None:
    """SIGTERM lets the engine close its files; SIGKILL loses nothing that was committed."""
    with contextlib.suppress(ProcessLookupError):
        process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


if __name__ == "__main__":
    try:
        sys.exit(serve(Folder(Path(sys.argv[1]))))
    except StoreUnreachable as refusal:
        sys.exit(str(refusal))
