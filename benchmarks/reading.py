"""Reports read per second and core, with each stage's share, beside a peer on the same files.

Run: python -m benchmarks.reading [FOLDER]
The peer is trafilatura for html (when installed) and pdfplumber's bare text for pdf.
"""

from __future__ import annotations

import cProfile
import io
import pstats
import sys
import time
from collections.abc import Callable
from pathlib import Path

from ingest.pipeline import parse_bytes
from ingest.readers import detect_format

STAGES = (
    "read_bytes", "find_furniture", "classify", "split_reports", "read_tables", "find_sections",
    "identify", "read_prose", "find_regulations", "find_platforms", "find_statements",
    "find_passages", "find_findings",
)  # fmt: skip


def seconds(work: Callable[[], object], least: float = 1.0) -> float:
    """Seconds of one call, over as many calls as take `least` seconds."""
    count, started = 0, time.perf_counter()
    while time.perf_counter() - started < least:
        work()
        count += 1
    return (time.perf_counter() - started) / count


def peer(name: str) -> Callable[[bytes], object] | None:
    """What plain extraction of the format costs elsewhere."""
    if name == "pdf":
        import pdfplumber

        def plain(data: bytes) -> object:
            with pdfplumber.open(io.BytesIO(data)) as pdf:
                return [page.extract_text() for page in pdf.pages]

        return plain
    if name == "html":
        try:
            import trafilatura
        except ImportError:
            return None
        return lambda data: trafilatura.extract(data)
    return None


def main(folder: Path) -> None:
    by_format: dict[str, list[bytes]] = {}
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        data = path.read_bytes()
        by_format.setdefault(detect_format(data), []).append(data)
    for name, files in by_format.items():
        parse_bytes(files[0], "warm")
        ours = seconds(lambda files=files: [parse_bytes(f, "f") for f in files]) / len(files)
        other = peer(name)
        line = f"{name:5} {1 / ours:7.1f} reports/s"
        if other is not None:
            theirs = seconds(lambda files=files, other=other: [other(f) for f in files]) / len(
                files
            )
            line += f"   {ours / theirs:5.2f} times plain extraction"
        print(line)
    stages([f for files in by_format.values() for f in files])


def stages(files: list[bytes]) -> None:
    """Each stage's share of the time, under the profiler."""
    profile = cProfile.Profile()
    profile.enable()
    for data in files:
        parse_bytes(data, "f")
    profile.disable()
    found = {
        key[2]: value[3]
        for key, value in pstats.Stats(profile).stats.items()
        if key[2] in STAGES  # type: ignore[attr-defined]
    }
    total = sum(found.values()) or 1.0
    for stage in STAGES:
        print(f"  {stage:17}{found.get(stage, 0.0) / total:6.1%}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "samples")
