"""Readers: from the bytes of a file to its text with places."""

from ingest.readers.dispatch import FORMATS, detect_format, read_bytes
from ingest.readers.unreadable import Unreadable

__all__ = ["FORMATS", "Unreadable", "detect_format", "read_bytes"]
