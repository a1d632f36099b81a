"""Each way to go wrong, through the real command, in both languages: one line and its code."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from gongkai.command import run
from tests.commands.running import ROOT
from tests.graph.conftest import neo4j_login

HAN = re.compile(r"[一-鿿]")
LANGUAGES = {"en": "C.UTF-8", "zh": "zh_CN.UTF-8"}
# Arguments ({name} is a made file or folder), the code, words of the English line.
WRONG: list[tuple[list[str], int, str]] = [
    (["nonsense"], 2, "No such command"),
    (["parze"], 2, "Did you mean"),
    (["db", "nonsense"], 2, "No such command"),
    (["parse"], 2, "Missing argument"),
    (["parse", "--nope"], 2, "No such option: --nope"),
    (["parse", "--jsn", "x"], 2, "Possible options"),
    (["parse", "--json=1", "x"], 2, "does not take a value"),
    (["parse", "x", "--manifest"], 2, "requires an argument"),
    (["parse", "{folder}/none.html"], 2, "does not exist"),
    (["parse", "https://example.invalid/a.html"], 2, "nothing is fetched"),
    (["parse", "samples", "--manifest", "{folder}/none.csv"], 2, "No such file"),
    (["parse", "samples", "--manifest", "{columns}"], 2, "`file` is needed"),
    (["parse", "samples", "--manifest", "{latin}"], 2, "not UTF-8"),
    (["parse", "samples", "--manifest", "{folder}"], 2, "Is a directory"),
    (["ingest"], 2, "Missing argument"),
    (["ingest", "samples", "--db", "https://example.invalid"], 2, "no address of a Neo4j"),
    (["ask"], 2, "give one question"),
    (["ask", "a", "--batch", "b"], 2, "give one question"),
    (["ask", " "], 2, "is empty"),
    (["ask", "a", "b"], 2, "unexpected extra"),
    (["ask", "a", "--language", "fr"], 2, "--language is zh or en"),
    (["ask", "a", "--today", "tomorrow"], 2, "--today is a date"),
    (["ask", "--batch", "{folder}/none.jsonl"], 2, "No such file"),
    (["ask", "--batch", "{folder}"], 2, "Is a directory"),
    (["ask", "--batch", "{latin}"], 2, "not UTF-8"),
    (["ask", "\udcff"], 2, "not valid UTF-8"),
    (["ask", "a", "--db", "{folder}/none"], 2, "no database at"),
    (["ask", "a", "--db", "{folder}"], 3, "not a gongkai database"),
    (["ask", "a", "--db", "{columns}"], 3, "not a gongkai database"),
    (["ask", "a", "--db", "bolt://127.0.0.1:9"], 3, "cannot reach"),
    (["cypher"], 2, "Missing argument"),
    (["cypher", "RETURN 1", "--limit", "many"], 2, "valid integer"),
    (["cypher", "RETURN 1", "--limit", "0"], 2, "greater than or equal to 1"),
    (["cypher", "RETURN 1", "--timeout", "soon"], 2, "valid number"),
    (["cypher", "RETURN 1", "--timeout", "601"], 2, "less than or equal to 600"),
    (["cypher", "RETURN 1", "--param", "y"], 2, "wants name=value"),
    (["cypher", "RETURN '\udcff'"], 2, "not valid UTF-8"),
    (["cypher", "RETURN 1", "--db", "{folder}/none"], 2, "no database at"),
    (["export"], 2, "Missing option '--out'"),
    (["forget"], 2, "Missing argument"),
    (["forget", "\udcff", "--db", "{folder}"], 2, "not valid UTF-8"),
    (["audit", "--db", "{folder}/none"], 2, "no database at"),
    (["status", "--db", "bolt://127.0.0.1:9"], 3, "cannot be reached"),
    (["db", "stop", "--db", "neo4j://127.0.0.1"], 2, "embedded engine"),
]  # fmt: skip
# The same with the samples in the database.
WRONG_ON_A_GRAPH: list[tuple[list[str], int, str]] = [
    (["cypher", ""], 2, "empty query"),
    (["cypher", "MATCH (n) DELETE n"], 2, "writes"),
    (["cypher", "RETURN $y"], 2, "Expected parameter"),
    (["cypher", "UNWIND range(1, 5000000) AS a RETURN count(a)"], 2, "more than"),
    (["export", "--out", "{folder}"], 2, "it is a folder"),
    (["export", "--out", "{folder}/no/such/out.ttl"], 2, "No such file"),
    (["export", "--out", "{folder}/x", "--format", "foo"], 2, "unknown format"),
    (["export", "--out", "{columns}", "--format", "csv"], 2, "it is a file"),
    (["forget", "nothing-of-that-name"], 2, "nothing stored as"),
]


@pytest.fixture(scope="module")
def places(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    folder = tmp_path_factory.mktemp("wrong")
    (folder / "columns.csv").write_text("name,size\na,1\n", encoding="utf-8")
    (folder / "latin.csv").write_bytes(b"file,title\na,\xe9t\xe9\n")
    return {
        "folder": str(folder),
        "columns": str(folder / "columns.csv"),
        "latin": str(folder / "latin.csv"),
    }


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """A locale; the command runs from the project's folder."""
    monkeypatch.setenv("LC_ALL", LANGUAGES[request.param])
    monkeypatch.delenv("GONGKAI_DATABASE", raising=False)
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    monkeypatch.chdir(ROOT)
    name: str = request.param
    return name


def check(
    arguments: list[str], code: int, words: str, language: str, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == code
    out, err = capfd.readouterr()
    assert out == ""
    line = err.removesuffix("\n")
    assert line and "\n" not in line and "Traceback" not in line
    if language == "en":
        assert line.startswith("gongkai: ") and words in line
    else:
        assert line.startswith("gongkai：") and HAN.search(line) and words not in line


@pytest.mark.parametrize(("arguments", "code", "words"), WRONG, ids=lambda v: str(v)[:40])
def test_wrong_use(
    arguments: list[str], code: int, words: str,
    language: str, places: dict[str, str], capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    check([item.format(**places) for item in arguments], code, words, language, capfd)


@pytest.mark.parametrize(
    ("arguments", "code", "words"), WRONG_ON_A_GRAPH, ids=lambda v: str(v)[:40]
)
def test_wrong_use_of_a_graph(
    arguments: list[str], code: int, words: str,
    language: str, places: dict[str, str], graph: Path, capfd: pytest.CaptureFixture[str],
) -> None:  # fmt: skip
    given = [item.format(**places) for item in arguments]
    check([*given, "--db", str(graph)], code, words, language, capfd)


@pytest.mark.neo4j
def test_a_wrong_password_says_so(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    login = neo4j_login()
    if login is None:
        pytest.skip("no Neo4j")
    monkeypatch.setenv("GONGKAI_USER", login[1])
    monkeypatch.setenv("GONGKAI_PASSWORD", "not-the-password")
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    check(["cypher", "RETURN 1", "--db", login[0]], 3, "password", "en", capfd)


def shell(script: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", script], cwd=ROOT, capture_output=True, text=True, timeout=120,
        env={**os.environ, "LC_ALL": "C.UTF-8", "PY": sys.executable, **environment},
    )  # fmt: skip


def test_output_that_cannot_be_written() -> None:
    script = """
    $PY -m gongkai --help > /dev/full; echo "full $?"
    $PY -m gongkai db path >&-; echo "closed $?"
    $PY -m gongkai db path 2>&- >/dev/null; echo "quiet $?"
    $PY -m gongkai parse --help | true; echo "pipe ${PIPESTATUS[0]}"
    """
    done = shell(script)
    assert done.stdout.split("\n")[:-1] == ["full 2", "closed 2", "quiet 0", "pipe 0"]
    lines = done.stderr.strip().split("\n")
    assert [("cannot be written" in lines[0]), ("is closed" in lines[1]), len(lines)] == [1, 1, 2]


def test_an_encoding_without_chinese_is_no_failure() -> None:
    done = shell("$PY -m gongkai export", PYTHONIOENCODING="latin-1", LC_ALL="zh_CN.UTF-8")
    assert done.returncode == 2
    assert "\\u7f3a" in done.stderr and "Traceback" not in done.stderr


def test_interrupted_is_130_and_one_line(tmp_path: Path) -> None:
    fifo = tmp_path / "questions"
    os.mkfifo(fifo)
    process = subprocess.Popen(
        [sys.executable, "-m", "gongkai", "ask", "--batch", str(fifo)],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env={**os.environ, "LC_ALL": "C.UTF-8"},
    )  # fmt: skip
    with fifo.open("w"):  # opened once the command reads it
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert err == "gongkai: interrupted; what was stored is kept\n"
