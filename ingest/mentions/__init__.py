"""What a report names besides numbers: regulations, platforms, problems and measures."""

from __future__ import annotations

from ingest.mentions.platforms import find_platforms
from ingest.mentions.regulations import find_regulations
from ingest.mentions.statements import find_statements

__all__ = ["find_platforms", "find_regulations", "find_statements"]
