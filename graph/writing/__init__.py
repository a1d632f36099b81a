"""Writing documents into the graph and taking them out again."""

from graph.writing.document import (
    WriteResult,
    stored_versions,
    write_document,
    write_documents,
)
from graph.writing.removal import UnknownTarget, forget

__all__ = [
    "UnknownTarget",
    "WriteResult",
    "forget",
    "stored_versions",
    "write_document",
    "write_documents",
]
