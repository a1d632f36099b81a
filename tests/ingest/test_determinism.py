"""The same bytes give the same JSON: again, in another process, under another hash seed."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

from ingest.pipeline import parse_bytes
from ontology.records import to_json

SAMPLES = Path(__file__).parents[2] / "samples"
DIGEST = "import sys; from tests.ingest.test_determinism import digest; sys.stdout.write(digest())"


def digest() -> str:
    """One number for everything that is read from the samples."""
    files = sorted(path for path in SAMPLES.iterdir() if path.is_file())
    read = [to_json(parse_bytes(path.read_bytes(), path.name)) for path in files]
    return hashlib.sha256(json.dumps(read, ensure_ascii=False).encode()).hexdigest()


def in_another_process(seed: str) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", DIGEST],
        cwd=SAMPLES.parent, env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return ran.stdout


def test_the_same_bytes_give_the_same_json_everywhere() -> None:
    here = digest()
    assert digest() == here
    assert {in_another_process(seed) for seed in ("0", "4711")} == {here}
