"""An export that cannot be made, in one line that says what to do."""

from __future__ import annotations

from typing import ClassVar

from graph.errors import GraphError


class ExportRefused(GraphError):
    """An unknown format, a place that cannot be written, or a missing library."""

    exit_code: ClassVar[int] = 2
