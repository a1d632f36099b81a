"""The notebooks run from top to bottom on the samples, and are committed without output."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).resolve().parents[2]
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder without a database: the first notebook that runs makes and fills it."""
    folder = tmp_path_factory.mktemp("notebooks") / "db"
    yield folder
    environment = {**os.environ, "GONGKAI_DATABASE": str(folder)}
    command = [sys.executable, "-m", "gongkai", "db", "stop"]
    subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True)


def run(path: Path, database: Path, monkeypatch: pytest.MonkeyPatch, *more: Path) -> dict[str, Any]:
    """The outputs of the executed notebook's cells, by the id of the cell."""
    monkeypatch.setenv("GONGKAI_DATABASE", str(database))
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(str(item) for item in (*more, ROOT)))
    notebook = nbformat.read(path, as_version=4)
    # From its own folder, as in Jupyter.
    NotebookClient(
        notebook, timeout=300, resources={"metadata": {"path": str(path.parent)}}
    ).execute()
    return {cell.id: cell.outputs for cell in notebook.cells if cell.cell_type == "code"}


def data(outputs: list[Any], kind: str) -> str:
    return "".join(str(item["data"][kind]) for item in outputs if kind in item.get("data", {}))


def assert_plain_cells(shown: dict[str, Any]) -> None:
    assert "<mark>20</mark>" in data(shown["ask"], "text/html")
    assert "2021" in data(shown["follow"], "text/html")
    assert '<mark id="gk-quote">20</mark>' in data(shown["open"], "text/html")
    assert re.search(r"'value': 20(\.0)?\b", data(shown["cypher"], "text/plain"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs(path: Path, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("panel")
    shown = run(path, database, monkeypatch)
    assert "ChatInterface" in data(shown["chat"], "text/plain")
    assert "Vega" in data(shown["chart"], "text/plain")
    assert_plain_cells(shown)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_runs_without_panel_and_altair(
    path: Path, database: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in ("panel", "altair"):
        absent = f"raise ImportError('No module named {name}', name='{name}')\n"
        (tmp_path / f"{name}.py").write_text(absent, encoding="utf-8")
    shown = run(path, database, monkeypatch, tmp_path)
    assert "panel is not installed" in "".join(item.get("text", "") for item in shown["chat"])
    assert "2022" in "".join(item.get("text", "") for item in shown["chart"])
    assert_plain_cells(shown)


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_it_is_committed_without_output(path: Path) -> None:
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    assert all(not cell.get("outputs") for cell in cells)
