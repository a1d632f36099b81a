"""The embedded engine's life: shared by processes, ends when unused, survives kill -9."""

from __future__ import annotations

import os
import random
import signal
import stat
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from graph.engines import Lease, start, stop
from graph.engines.folder import Folder
from graph.engines.lease import answering
from graph.store import Store

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="flock")
PATIENCE_SECONDS = 20.0

# A writer that tells every batch it was promised: five observations and the edge between them.
WRITER = """
import sys
import threading
from graph.store import Store

BATCH = '''UNWIND range(1, 5) AS i
MERGE (o:Observation {id: $batch + '-' + toString(i)}) SET o.value = toFloat(i)
WITH collect(o) AS os
MERGE (r:Report {id: $batch}) WITH r, os UNWIND os AS o MERGE (r)-[:STATES]->(o)'''
with Store.open(sys.argv[1]) as store:
    for number in range(int(sys.argv[3])):
        batch = f"{sys.argv[2]}-{number}"
        store.transact(lambda tx, batch=batch: tx.run(BATCH, batch=batch).consume())
        print(batch, flush=True)
"""
EDGES = (
    "MATCH (r:Report) OPTIONAL MATCH (r)-[:STATES]->(o) "
    "RETURN r.id AS batch, count(o) AS edges, sum(o.value) AS total"
)
COUNT = "MATCH (o:Observation) RETURN count(o) AS n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Folder]:
    """One folder for the whole file; every law leaves it whole, whoever was killed."""
    made = Folder(tmp_path_factory.mktemp("engine") / "库 one")
    yield made
    if made.exists():
        stop(made.root)


def writer(folder: Folder, name: str, batches: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(folder.root), name, str(batches)],
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )


def told(process: subprocess.Popen[str]) -> list[str]:
    """The batches a writer was promised, read to its end."""
    output, _ = process.communicate(timeout=60)
    return output.split()


def check_whole(folder: Folder, acknowledged: set[str]) -> None:
    """Nothing promised is lost, and no batch is there in part."""
    with Store.open(str(folder.root)) as store:
        rows = store.read(EDGES)
        assert acknowledged <= {row["batch"] for row in rows}
        assert {(row["edges"], row["total"]) for row in rows} <= {(5, 15.0)}
        assert store.read(COUNT) == [{"n": 5 * len(rows)}]


def test_processes_share_one_engine(folder: Folder) -> None:
    writers = [writer(folder, f"w{number}", 1) for number in range(4)]
    acknowledged = {batch for process in writers for batch in told(process)}
    assert len(acknowledged) == 4
    check_whole(folder, acknowledged)
    assert len(list(folder.log.glob("hs_err*"))) == 0


def test_several_make_a_new_folder_ours_at_once(tmp_path: Path) -> None:
    for number in range(50):
        shared = Folder(tmp_path / str(number))
        start = threading.Barrier(4)

        def make(own: str, shared: Folder = shared, start: threading.Barrier = start) -> None:
            start.wait()
            shared.prepare(create=True)
            (shared.root / own).touch()

        with ThreadPoolExecutor(4) as pool:
            for done in [pool.submit(make, str(one)) for one in range(4)]:
                done.result()


def test_nobody_else_reads_the_secrets(folder: Folder) -> None:
    with Store.open(str(folder.root)):
        assert stat.S_IMODE(folder.root.stat().st_mode) == 0o700
        secrets = [*folder.root.glob("*.password"), folder.running_file]
        assert len(secrets) == 3
        assert {stat.S_IMODE(file.stat().st_mode) for file in secrets} == {0o600}
        running = answering(folder)
        assert running is not None
        if sys.platform == "linux":
            shown = Path(f"/proc/{running.java}/cmdline").read_bytes()
            assert folder.secret("root").encode() not in shown


def test_the_engine_listens_on_loopback_only(folder: Folder) -> None:
    if not Path("/proc/net/tcp").exists():
        pytest.skip("needs /proc")
    with Store.open(str(folder.root)):
        running = answering(folder)
        assert running is not None
        ports = {f"{port:04X}" for port in (running.bolt, running.http)}
        lines = Path("/proc/net/tcp").read_text(encoding="ascii").splitlines()
        lines += Path("/proc/net/tcp6").read_text(encoding="ascii").splitlines()
        listening = [line.split()[1] for line in lines if line.split()[3] == "0A"]
        ours = [place for place in listening if place.split(":")[1] in ports]
        loopback = {
            "0100007F",
            "0000000000000000FFFF00000100007F",
            "00000000000000000000000001000000",
        }
        assert len(ours) == 2
        assert {place.split(":")[0] for place in ours} <= loopback


def test_kill_9_of_the_engine_and_of_the_writer_loses_nothing(folder: Folder) -> None:
    moments = random.Random(20)
    acknowledged: set[str] = set()
    for round_number in range(2):
        process = writer(folder, f"r{round_number}", 20_000)
        assert process.stdout is not None
        for _ in range(moments.randrange(1, 60)):
            acknowledged.add(process.stdout.readline().strip())
        running = folder.running()
        assert running is not None
        os.kill(running.java, signal.SIGKILL)
        for _ in range(moments.randrange(1, 20)):  # the writer goes on with a new engine
            acknowledged.add(process.stdout.readline().strip())
        process.kill()
        acknowledged.update(told(process)[:-1])  # the last line may be cut
        check_whole(folder, acknowledged - {""})
    assert len(acknowledged) > 3


def test_kill_9_of_the_supervisor_ends_its_engine_and_the_next_client_gets_one(
    folder: Folder,
) -> None:
    with Store.open(str(folder.root)) as store:
        store.transact(lambda tx: tx.run("MERGE (y:Year {value: 2020})").consume())
        before = answering(folder)
        assert before is not None
        os.kill(before.supervisor, signal.SIGKILL)
        with folder.locked("engine", patience=PATIENCE_SECONDS):
            pass  # its java has ended too
        assert store.read("MATCH (y:Year) RETURN y.value AS v") == [{"v": 2020}]
        after = answering(folder)
        assert after is not None
        assert after.java != before.java


def test_an_unused_engine_ends(folder: Folder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GONGKAI_ENGINE_IDLE", "0.2")
    stop(folder.root)
    lease = Lease(folder.root)
    lease.endpoint()
    assert folder.held("engine")
    lease.close()
    with folder.locked("engine", patience=PATIENCE_SECONDS):
        assert answering(folder) is None


def test_start_keeps_the_engine_and_stop_ends_it(
    folder: Folder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GONGKAI_ENGINE_IDLE", "0")
    stop(folder.root)
    start(folder.root)
    running = answering(folder)
    assert running is not None
    with Store.open(str(folder.root)) as store:
        store.read(COUNT)
    assert answering(folder) == running
    assert stop(folder.root)
    assert not folder.held("engine")
    assert not stop(folder.root)
    with pytest.raises(ProcessLookupError):
        os.kill(running.java, 0)


def test_the_engine_goes_with_its_folder(folder: Folder) -> None:
    lease = Lease(folder.root)
    lease.endpoint()
    running = answering(folder)
    assert running is not None
    folder.withdraw()
    deadline = time.monotonic() + PATIENCE_SECONDS
    with folder.locked("engine", patience=deadline - time.monotonic()):
        lease.close()
