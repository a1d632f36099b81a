"""gongkai: disclosure annual reports as a graph that can be asked.

The public names are loaded when first used, so that importing the package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from graph.door import run_query
    from graph.rdf import export
    from graph.store import Store
    from ingest.pipeline import parse_bytes
    from qa import Answer, Conversation, ask

_HOMES = {
    "Answer": "qa",
    "Conversation": "qa",
    "Store": "graph.store",
    "ask": "qa",
    "export": "graph.rdf",
    "parse_bytes": "ingest.pipeline",
    "run_query": "graph.door",
}

__all__ = ["Answer", "Conversation", "Store", "ask", "export", "parse_bytes", "run_query"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"gongkai has no {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
