"""The real command as a process, and its JSON against its schema."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema

ROOT = Path(__file__).resolve().parents[2]


def gongkai(
    *arguments: str, database: Path | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", **more}
    environment.pop("GONGKAI_DATABASE", None)
    if database is not None:
        environment["GONGKAI_DATABASE"] = str(database)
    return subprocess.run(
        [sys.executable, "-m", "gongkai", *arguments],
        cwd=ROOT, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=600,
    )  # fmt: skip


def as_schema(name: str, done: subprocess.CompletedProcess[str]) -> Any:
    value = json.loads(done.stdout)
    schema = json.loads((ROOT / "gongkai" / "schemas" / f"{name}.json").read_text(encoding="utf-8"))
    jsonschema.validate(value, schema)
    return value
