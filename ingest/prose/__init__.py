"""The numbers of the running text, clause by clause, each with its words and place."""

from __future__ import annotations

from ingest.prose.reading import read_prose

__all__ = ["read_prose"]
