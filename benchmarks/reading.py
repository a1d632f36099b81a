"""Reports read per second and core, each stage's share, and plain extraction of the same files.

    python -m benchmarks.reading [FOLDER...]             speed (default: samples/)
    python -m benchmarks.reading --memory 10000          memory while that many files are read

Plain extraction is trafilatura for html (`pip install trafilatura`, the dependency group `bench`)
and pdfplumber's bare text for pdf: what the words alone cost elsewhere, with no fact read.
"""

from __future__ import annotations

import argparse
import io
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import ingest.pipeline as pipeline
from ingest.corpus import stream
from ingest.files import SourceFile
from ingest.readers import Unreadable, detect_format
from ontology.records import SetAside

SAMPLES = Path(__file__).parents[1] / "samples"
STAGES = (
    "read_bytes", "folded", "find_furniture", "classify", "split_reports", "read_tables",
    "find_sections", "identify", "read_prose", "find_regulations", "find_platforms",
    "find_statements", "find_passages", "find_findings",
)  # fmt: skip
Files = Sequence[bytes]


def best_of(work: Callable[[], object], *, least: float = 2.0, rounds: int = 3) -> float:
    """Seconds of processor time of one call: the quickest round, each of `least` seconds in all."""
    found = []
    for _ in range(rounds):
        count, started = 0, time.process_time()
        while time.process_time() - started < least / rounds:
            work()
            count += 1
        found.append((time.process_time() - started) / count)
    return min(found)


def plain_extraction(form: str) -> tuple[str, Callable[[bytes], object]] | None:
    """(name, work) of what reads the bare words of a format elsewhere; None: nothing does."""
    if form == "pdf":
        import pdfplumber

        def pages(data: bytes) -> object:
            with pdfplumber.open(io.BytesIO(data)) as pdf:
                return [page.extract_text() for page in pdf.pages]

        return "pdfplumber", pages
    if form == "html":
        try:
            import trafilatura  # type: ignore[import-not-found]
        except ImportError:
            print("html: trafilatura is not installed (dependency group `bench`); not compared")
            return None
        return "trafilatura", trafilatura.extract
    return None


def pages_of(data: bytes) -> int:
    """The number of pages of a pdf."""
    import pypdfium2

    document = pypdfium2.PdfDocument(data)
    try:
        return len(document)
    finally:
        document.close()


def speed(folders: Sequence[Path]) -> None:
    """A line per format, then the share of each stage over all files."""
    by_format: dict[str, list[bytes]] = {}
    for data in _contents(folders):
        try:
            by_format.setdefault(detect_format(data), []).append(data)
        except Unreadable:
            continue
    for form, files in sorted(by_format.items()):
        print(line_of(form, files))
    stages([data for files in by_format.values() for data in files])


def line_of(form: str, files: Files) -> str:
    """html  12 files  55.0 reports/s  1.90 times trafilatura."""
    ours = best_of(lambda: [pipeline.parse_bytes(data, "f") for data in files])
    line = f"{form:6}{len(files):5} files {len(files) / ours:8.1f} reports/s"
    if form == "pdf":
        line += f" {sum(map(pages_of, files)) / ours:8.1f} pages/s"
    other = plain_extraction(form)
    if other is not None:
        name, work = other
        theirs = best_of(lambda: [work(data) for data in files])
        line += f"   {ours / theirs:5.2f} times the time of {name} ({len(files) / theirs:.1f}/s)"
    return line


def stages(files: Files) -> None:
    """Each stage's share of the time, measured around the calls of the pipeline."""
    spent = dict.fromkeys(STAGES, 0.0)
    originals = {name: getattr(pipeline, name) for name in STAGES}
    for name, work in originals.items():
        setattr(pipeline, name, _timed(name, work, spent))
    try:
        started = time.process_time()
        for _ in range(3):
            for data in files:
                pipeline.parse_bytes(data, "f")
        total = time.process_time() - started
    finally:
        for name, work in originals.items():
            setattr(pipeline, name, work)
    for name in STAGES:
        each = spent[name] / 3 / len(files) * 1000
        print(f"  {name:18}{each:7.2f} ms {spent[name] / total:6.1%}")


def _timed(name: str, work: Callable[..., Any], spent: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:
        started = time.process_time()
        try:
            return work(*given, **named)
        finally:
            spent[name] += time.process_time() - started

    return timed


def memory(count: int, folders: Sequence[Path]) -> None:
    """The memory of this process and of its workers while `count` different files are read.

    Every file differs (a line is appended), so that none is taken for a copy. Linux only.
    """
    templates = [data for data in _contents(folders) if detect_format(data) in ("txt", "html")]
    with tempfile.TemporaryDirectory() as folder:
        files = list(_copies(templates, Path(folder), count))
        started, aside = time.perf_counter(), 0
        marks = {count // 10 * step for step in range(1, 11)}
        for number, item in enumerate(stream(files), start=1):
            aside += isinstance(item, SetAside)
            if number in marks:
                parent, workers = _resident()
                print(f"{number:7} files  {parent:6.0f} MiB here  {workers:6.0f} MiB per worker")
        seconds = time.perf_counter() - started
    print(f"{count} files in {seconds:.0f} s ({count / seconds:.1f}/s), {aside} set aside")


def _copies(templates: Files, folder: Path, count: int) -> Iterator[SourceFile]:
    for number in range(count):
        path = folder / f"{number}.bin"
        path.write_bytes(templates[number % len(templates)] + f"\n{number}\n".encode())
        yield SourceFile(path.name, path)


def _resident() -> tuple[float, float]:
    """MiB of this process, and the most of any process below it."""
    threads = Path("/proc/self/task").glob("*/children")
    children = [child for thread in threads for child in thread.read_text().split()]
    return _mebibytes("self"), max((_mebibytes(child) for child in children), default=0.0)


def _mebibytes(process: str) -> float:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS")), 0.0)


def _contents(folders: Sequence[Path]) -> list[bytes]:
    return [
        path.read_bytes()
        for folder in folders
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    ]


def main(given: Sequence[str]) -> None:
    parser = argparse.ArgumentParser(prog="benchmarks.reading", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[SAMPLES])
    parser.add_argument("--memory", type=int, metavar="FILES", help="measure memory instead")
    chosen = parser.parse_args(given)
    if chosen.memory:
        memory(chosen.memory, chosen.folders)
    else:
        speed(chosen.folders)


if __name__ == "__main__":
    main(sys.argv[1:])
