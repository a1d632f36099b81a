"""The READMEs do not rot: every command in them runs, and answers as printed there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.messages import CATALOGUE
from tests.commands.running import ROOT

# What a test cannot run: it makes environments, fetches from the network or needs a key.
NOT_RUN = (
    "./demo", "./check", "export ", "pip install ", "gongkai embed --model BAAI/",
)  # fmt: skip
BLOCK = re.compile(r"^```(sh|console)\n(.*?)^```", re.M | re.S)


def commands(name: str) -> list[tuple[str, str | None]]:
    """Command lines of a README in order; with the output printed below them, where it is."""
    found: list[tuple[str, str | None]] = []
    for kind, block in BLOCK.findall((ROOT / name).read_text(encoding="utf-8")):
        if kind == "sh":
            found += [(line, None) for line in block.splitlines() if line]
            continue
        for part in block.split("$ ")[1:]:
            line, _, output = part.partition("\n")
            found.append((line, output or None))
    return [item for item in found if not item[0].startswith(NOT_RUN)]


def runs(line: str, folder: Path) -> str:
    """What a command line prints; it has to begin with `gongkai` and end well (4: refused)."""
    assert shlex.split(line)[0] == "gongkai", line
    done = subprocess.run(
        ["bash", "-c", f'gongkai() {{ "$PY" -m gongkai "$@"; }}; {line}'],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=600,
        env={
            **os.environ, "PY": sys.executable, "LC_ALL": "C.UTF-8", "COLUMNS": "100",
            "PYTHONPATH": str(ROOT), "GONGKAI_DATABASE": str(folder / "db"),
        },
    )  # fmt: skip
    assert done.returncode in (0, 4), (line, done.stderr)
    assert done.stdout or ">" in line or line.startswith("gongkai ingest"), line
    return done.stdout


def test_every_command_of_the_readmes_runs(tmp_path: Path) -> None:
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    printed: dict[str, str] = {}
    both = [item for name in ("README.md", "README.zh-CN.md") for item in commands(name)]
    assert len(both) > 15
    # `db stop` comes last, whatever was said after it
    for line, expected in sorted(both, key=lambda item: item[0] == "gongkai db stop"):
        if line not in printed:
            printed[line] = runs(line, tmp_path)
        if expected is not None:
            assert printed[line].rstrip("\n") == expected.rstrip("\n"), line
    assert {path.name for path in tmp_path.iterdir()} >= {"facts.json", "reports.ttl", "tables"}


@pytest.mark.parametrize("name", ["README.md", "README.zh-CN.md", "CONTRIBUTING.md"])
def test_links_and_files_named_are_there(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    named = re.findall(r"\]\(([^):]+)\)", text)
    named += [item for item in re.findall(r"`([\w./-]+/[\w.-]*)`", text) if "*" not in item]
    missing = [item for item in named if not (ROOT / item.removeprefix("./")).exists()]
    assert missing == []


def test_examples_of_the_help_are_commands_that_exist() -> None:
    from gongkai.command import COMMANDS, ENGINE_COMMANDS

    names = {*COMMANDS, *(f"db {name}" for name in ENGINE_COMMANDS)}
    examples = {key: value for key, value in CATALOGUE.items() if key.endswith("_EXAMPLES")}
    assert len(examples) == len(names) + 2  # and one each for the whole and for `db`
    for message in examples.values():
        for line in (*message.en.split("\n"), *message.zh.split("\n")):
            words = shlex.split(line)
            assert words[0] == "gongkai"
            assert words[1] in names or f"{words[1]} {words[2]}" in names, line
