"""Kill -9 of `gongkai ingest` and of its engine: what was acknowledged is whole, nothing is half."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from graph import schema
from graph.contents import counts
from graph.engines import stop
from graph.engines.folder import Folder
from graph.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="flock, SIGKILL")

ROOT = Path(__file__).resolve().parents[2]
PLACES = ("浙江省湖州市安吉县", "浙江省湖州市长兴县", "江西省上饶市婺源县", "四川省阿坝州茂县")
ORGANS = ("审计局", "水利局", "教育局")
YEARS = range(2013, 2023)
ENGINE_KILLS, SUPERVISOR_KILLS, COMMAND_KILLS, SERVER_KILLS = 8, 3, 5, 4  # 20 moments
SOME = 24  # of the 135 files lie in a folder of their own

# One row per stored document: everything that has to be there when the document is.
WHOLE = (
    "MATCH (d:Document) OPTIONAL MATCH (d)-[:HOLDS]->(r:Report)"
    " WITH d, r, size(d.text) AS text"
    " RETURN d.file AS file, text, r.title AS title, r.facts AS facts,"
    " COUNT { (r)-[:STATES]->(:Observation) } AS observations,"
    " COUNT { (r)-[:STATES]->(:Observation)-[:MEASURES]->(:Metric) } AS measured,"
    " COUNT { (r)-[:HAS_SECTION]->(:Section) } AS sections,"
    " COUNT { (r)-[:HAS_SECTION]->(:Section)-[:HAS_PASSAGE]->(:Passage) } AS passages,"
    " COUNT { (r)-[:CITES]->(:Regulation) } AS regulations,"
    " COUNT { (r)-[:USES]->(:Platform) } AS platforms,"
    " COUNT { (r)-[:MAKES]->(:Statement) } AS statements,"
    " COUNT { (r)-[:ISSUED_BY]->(:Agency) } AS agencies,"
    " COUNT { (r)-[:COVERS]->(:Year) } AS years"
)
VECTORS = "MATCH (p:Passage) WHERE p.embedding IS NOT NULL RETURN count(p) AS n"
# What a node must hang on; one count per label.
OWNERS = {
    "Report": "(:Document)-[:HOLDS]->(n)",
    "Section": "(:Report)-[:HAS_SECTION]->(n)",
    "Passage": "(:Section)-[:HAS_PASSAGE]->(n)",
    "Observation": "(:Report)-[:STATES]->(n)",
    "Statement": "(:Report)-[:MAKES]->(n)",
    "Agency": "(:Report)-[:ISSUED_BY]->(n)",
    "Regulation": "(:Report)-[:CITES]->(n)",
    "Platform": "(:Report)-[:USES]->(n)",
    "Document": "(n)-[:HOLDS]->(:Report)",
}
EDGES = "MATCH ()-[e]->() RETURN type(e) AS type, count(e) AS n ORDER BY type"
PREFERRED = (
    "MATCH (n) WHERE n.preferred = true AND (n:Report OR n:Observation) RETURN count(n) AS n"
)
WIPE = f"MATCH (n) WHERE NOT n:{schema.MARK} DETACH DELETE n"


@dataclass(frozen=True, slots=True)
class Undisturbed:
    """What one quiet ingest of the pages leaves: totals, and what each file is when whole."""

    totals: dict[str, int]
    files: dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Target:
    """A database to ingest into: its address and what the command needs to open it."""

    address: str
    environment: dict[str, str] = field(repr=False)

    def open(self) -> Store:
        password = self.environment.get("GONGKAI_PASSWORD")
        return Store.open(
            self.address, user=self.environment.get("GONGKAI_USER"), password=password
        )


def page(place: str, organ: str, year: int, seed: int) -> str:
    """A short report of its own numbers; two of them never share their bytes."""
    draw = random.Random(seed)
    name = f"{place[-3:] if year % 2 else place}{organ}"
    told = draw.randrange(20, 900)
    site = draw.randrange(1, told)
    asked = draw.randrange(0, 40)
    return (
        f"{name}{year}年政府信息公开工作年度报告\n\n"
        f"本报告依据《中华人民共和国政府信息公开条例》编制，统计期限为{year}年1月1日至{year}年12月31日。\n"
        "一、总体情况\n"
        f"{year}年，我局主动公开政府信息{told}条，其中政府网站公开{site}条，"
        f"“{place[-3:]}清风”微信公众号推送{draw.randrange(5, 90)}条。举办培训{draw.randrange(1, 5)}次。\n"
        "二、依申请公开情况\n"
        f"全年受理政府信息公开申请{asked}件，办结{asked}件。未发生行政复议和行政诉讼。\n"
        "三、存在的问题和改进措施\n"
        "部分栏目内容更新较慢，公开的深度不够。下一步将加强队伍培训，完善更新制度。\n"
    )


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Filings of twelve agencies over ten years, and a second version of some."""
    root = tmp_path_factory.mktemp("pages")
    for name in ("some", "others"):
        (root / name).mkdir()
    for seed, (place, organ, year) in enumerate(
        (place, organ, year) for year in YEARS for place in PLACES for organ in ORGANS
    ):
        folder = root / ("some" if seed < SOME else "others")
        text = page(place, organ, year, seed)
        (folder / f"{seed:02}.txt").write_text(text, encoding="utf-8")
        if seed % 8 == 3:  # the same filing once more, as a page
            body = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
            (folder / f"{seed:02}.html").write_text(
                f"<html><meta charset=utf-8><title>{text.split()[0]}</title><body>{body}</body></html>",
                encoding="utf-8",
            )
    return root


@pytest.fixture(scope="module")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    folder = tmp_path_factory.mktemp("durable") / "库"
    yield Target(str(folder), {})
    if folder.exists():
        stop(folder)


@pytest.fixture(scope="module")
def server() -> Iterator[Target]:
    address = os.environ.get("GONGKAI_TEST_NEO4J")
    file = os.environ.get("GONGKAI_TEST_PASSWORD_FILE")
    if not address or not file:
        pytest.skip("no Neo4j: `scripts/neo4j start`, then export what it prints")
    login = {
        "GONGKAI_USER": os.environ.get("GONGKAI_USER") or "neo4j",
        "GONGKAI_PASSWORD": Path(file).read_text(encoding="utf-8").strip(),
    }
    target = Target(address, login)
    empty(target)
    yield target
    empty(target)


@pytest.fixture(params=["embedded", pytest.param("server", marks=pytest.mark.neo4j)])
def target(request: pytest.FixtureRequest) -> Target:
    """Each engine in turn, empty."""
    made: Target = request.getfixturevalue(request.param)
    empty(made)
    return made


@pytest.fixture(scope="module")
def undisturbed(embedded: Target, pages: Path) -> Undisturbed:
    empty(embedded)
    told = acknowledged(completed(ingest(embedded, pages)))
    assert told == {str(path) for path in pages.glob("*/*")}
    with embedded.open() as store:
        return Undisturbed(totals(store), {row["file"]: row for row in store.read(WHOLE)})


@pytest.fixture(scope="module")
def alone(embedded: Target, pages: Path) -> dict[str, int]:
    """What one process leaves of some of the pages."""
    empty(embedded)
    completed(ingest(embedded, pages / "some"))
    with embedded.open() as store:
        left = totals(store)
    empty(embedded)
    return left


def empty(target: Target) -> None:
    """No node but the mark, as an ingest finds a new database, and no vectors of another model."""
    with target.open() as store:
        store.transact(lambda tx: tx.run(WIPE).consume())
        if store.embedding()[1] is not None:
            store.drop_vectors()
            forget = f"MATCH (c:{schema.MARK}) SET c.model = null, c.dimension = null"
            store.transact(lambda tx: tx.run(forget).consume())


def ingest(target: Target, pages: Path, *options: str) -> subprocess.Popen[str]:
    """The real command; its standard error tells every commit."""
    return subprocess.Popen(
        [sys.executable, "-m", "gongkai", "ingest", str(pages), *options],
        cwd=ROOT,
        env=os.environ | {"GONGKAI_DATABASE": target.address, **target.environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    )


def completed(process: subprocess.Popen[str]) -> list[str]:
    """The lines of a run that has to end well."""
    assert process.stderr is not None
    lines = process.stderr.readlines()
    assert process.wait(timeout=120) == 0, lines
    return lines


def acknowledged(lines: list[str]) -> set[str]:
    """Files of whole `stored FILE` lines (the last one may be cut by the kill)."""
    return {
        line.removeprefix("stored ").rstrip("\n")
        for line in lines
        if line.startswith("stored ") and line.endswith("\n")
    }


def hear(process: subprocess.Popen[str], number: int) -> set[str]:
    """Reads until so many files more are acknowledged; fewer when the command ends before."""
    assert process.stderr is not None
    heard: set[str] = set()
    for line in process.stderr:
        heard |= acknowledged([line])
        if len(heard) >= number:
            break
    return heard


def busy(moments: random.Random) -> None:
    """A wait too short and too exact for a sleep: somewhere inside one of the next reports."""
    end = time.perf_counter() + moments.uniform(0, 0.25)
    while time.perf_counter() < end:
        pass


def totals(store: Store) -> dict[str, int]:
    """Nodes by label, edges by type, preferred ones and vectors."""
    edges = {row["type"]: row["n"] for row in store.read(EDGES)}
    more = {"preferred": store.read(PREFERRED)[0]["n"], "vectors": store.read(VECTORS)[0]["n"]}
    return counts(store) | edges | more


def check_whole(target: Target, told: set[str], quiet: Undisturbed) -> None:
    """Every acknowledged file is there; every file that is there is whole; nothing hangs loose."""
    with target.open() as store:
        rows = store.read(WHOLE)
        assert told <= {row["file"] for row in rows}
        for row in rows:
            assert row == quiet.files[row["file"]]
        assert store.read(VECTORS)[0]["n"] == sum(row["passages"] for row in rows)
        for label, owner in OWNERS.items():
            query = f"MATCH (n:{label}) WHERE NOT EXISTS {{ {owner} }} RETURN count(n) AS n"
            assert store.read(query) == [{"n": 0}], label


def check_complete(target: Target, quiet: Undisturbed) -> None:
    with target.open() as store:
        assert totals(store) == quiet.totals
        assert {row["file"]: row for row in store.read(WHOLE)} == quiet.files


def kill_commands(target: Target, pages: Path, quiet: Undisturbed, number: int, seed: int) -> None:
    """Kills so many runs one after the other, each a few reports further; the last one ends."""
    moments = random.Random(seed)
    told: set[str] = set()
    for _ in range(number):
        process = ingest(target, pages, "--changed")
        told |= hear(process, moments.randrange(1, 12))
        busy(moments)
        process.kill()
        assert process.stderr is not None
        told |= acknowledged(rest := process.stderr.readlines())
        assert process.wait(timeout=60) == -signal.SIGKILL, rest
        check_whole(target, told, quiet)
    completed(ingest(target, pages, "--changed"))
    check_complete(target, quiet)


def test_a_killed_command_leaves_whole_reports(
    embedded: Target, undisturbed: Undisturbed, pages: Path
) -> None:
    empty(embedded)
    kill_commands(embedded, pages, undisturbed, COMMAND_KILLS, seed=1)


@pytest.mark.neo4j
def test_a_killed_command_leaves_whole_reports_on_a_server(
    server: Target, undisturbed: Undisturbed, pages: Path
) -> None:
    empty(server)
    kill_commands(server, pages, undisturbed, SERVER_KILLS, seed=2)


def test_a_killed_engine_loses_nothing_and_the_same_run_completes(
    embedded: Target, undisturbed: Undisturbed, pages: Path
) -> None:
    empty(embedded)
    moments = random.Random(3)
    kills = [("java", signal.SIGKILL)] * ENGINE_KILLS
    kills += [("supervisor", signal.SIGKILL)] * SUPERVISOR_KILLS
    moments.shuffle(kills)
    process = ingest(embedded, pages)
    told: set[str] = set()
    for victim, number in kills:
        told |= hear(process, moments.randrange(1, 12))
        running = Folder(Path(embedded.address)).running()
        assert running is not None
        busy(moments)
        os.kill(getattr(running, victim), number)
        check_whole(embedded, told, undisturbed)
    told |= acknowledged(completed(process))
    assert told == set(undisturbed.files)
    check_complete(embedded, undisturbed)


def test_four_processes_reading_the_same_files_end_as_one(
    target: Target, alone: dict[str, int], pages: Path
) -> None:
    processes = [ingest(target, pages / "some") for _ in range(4)]
    for process in processes:
        completed(process)
    with target.open() as store:
        assert totals(store) == alone
    assert alone["Document"] == SOME + SOME // 8
