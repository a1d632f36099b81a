"""The generated data of the ontology, read once: no RDF library is needed at run time."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

DATA_FILE = Path(__file__).with_name("vocabulary.json")


@cache
def vocabulary() -> dict[str, Any]:
    """What `python -m ontology.generate` read out of the Turtle files."""
    data: dict[str, Any] = json.loads(DATA_FILE.read_text(encoding="utf-8"))
    return data
