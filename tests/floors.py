"""The quality floors (`tests/floors.json`): measured shares that may only rise."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

FLOORS: dict[str, Any] = json.loads(
    Path(__file__).with_name("floors.json").read_text(encoding="utf-8")
)
