"""Where a database lives: a folder of ours or the address of a server."""

from __future__ import annotations

import os
import sys
from pathlib import Path

SERVER_SCHEMES = ("bolt://", "neo4j://", "bolt+s://", "neo4j+s://", "bolt+ssc://", "neo4j+ssc://")


def is_server(address: str) -> bool:
    """Whether the address names a Neo4j server rather than a folder."""
    return address.startswith(SERVER_SCHEMES)


def path() -> Path:
    """The user's data folder for the embedded engine, as the platform has it."""
    home = os.environ.get("XDG_DATA_HOME")
    if home:
        return Path(home) / "gongkai"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "gongkai"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", str(Path.home()))) / "gongkai"
    return Path.home() / ".local" / "share" / "gongkai"
