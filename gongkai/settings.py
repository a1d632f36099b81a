"""Settings, read once at the edge: options first, then the environment."""

from __future__ import annotations

import os
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Settings:
    """`database`: None for the embedded engine in the user's data folder, a folder, or an address."""

    database: str | None
    user: str | None
    password: str | None
    embedding: str | None
    model: str | None


def read_settings(database: str | None = None) -> Settings:
    """The settings of this run. Passwords come from the environment, never from arguments."""
    return Settings(
        database=database or os.environ.get("GONGKAI_DATABASE") or None,
        user=os.environ.get("GONGKAI_USER") or None,
        password=os.environ.get("GONGKAI_PASSWORD") or None,
        embedding=os.environ.get("GONGKAI_EMBEDDING") or None,
        model=os.environ.get("GONGKAI_MODEL") or None,
    )
