"""Where the shared material lies, when it is there: beside the project, never inside it."""

from __future__ import annotations

from pathlib import Path

import pytest

_BESIDE = Path(__file__).resolve().parents[2] / "shared"
SHARED: Path | None = _BESIDE if (_BESIDE / "gold").is_dir() else None

needs_shared = [
    pytest.mark.shared,
    pytest.mark.skipif(SHARED is None, reason="the shared material is not beside the project"),
]
