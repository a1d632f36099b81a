"""How fast reports are stored, beside a bare UNWIND loop of the very same rows, on each engine.

    python -m benchmarks.writing [REPORTS]

The loop decides nothing: no versions, no preferred reports, one statement per kind of row. Both run
after a warm-up in a database of their own that is empty but for its indexes; Neo4j where
GONGKAI_TEST_NEO4J and GONGKAI_TEST_PASSWORD_FILE name one (`scripts/neo4j start`), which is emptied.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from graph.engines import stop
from graph.schema import MARK
from graph.store import Store
from graph.writing import statements, write_documents
from graph.writing.incoming import incoming
from graph.writing.rows import Row, Rows, Vectors
from graph.writing.seeding import seed_ontology, seed_regions
from ingest.pipeline import parse_bytes
from ingest.store import batched
from ontology.records import Document

WARM = 48
DIMENSION = 512
PLACES = (
    "浙江省湖州市安吉县",
    "江西省上饶市婺源县",
    "四川省成都市邛崃市",
    "云南省大理白族自治州祥云县",
)
ORGANS = ("审计局", "水利局", "教育局", "民政局", "司法局", "统计局", "财政局", "林业局")
Item = tuple[Document, Vectors | None]


def page(number: int) -> str:
    """A small narrative report of its own numbers."""
    draw = random.Random(number)
    place, organ = PLACES[number % 4], ORGANS[number // 4 % 8]
    year, told, asked = 2008 + number // 32, draw.randrange(20, 900), draw.randrange(60)
    return (
        f"{place}{organ}{year}年政府信息公开工作年度报告\n\n"
        f"依据《中华人民共和国政府信息公开条例》，编制{year}年年度报告。\n一、总体情况\n"
        f"{year}年，主动公开政府信息{told}条，其中政府网站公开{told // 2}条，微信公众号推送"
        f"{draw.randrange(90)}条。举办培训{draw.randrange(5)}次。\n二、依申请公开情况\n"
        f"全年受理政府信息公开申请{asked}件，办结{asked}件。未发生行政复议和行政诉讼。\n"
        "三、存在的问题和改进措施\n部分栏目内容更新较慢。下一步将加强队伍培训，完善更新制度。\n"
    )


def items_of(count: int) -> list[Item]:
    draw = random.Random(0)
    items: list[Item] = []
    for number in range(count):
        document = parse_bytes(page(number).encode(), f"{number}.txt")
        assert isinstance(document, Document)
        passages = sum(len(report.passages) for report in document.reports)
        vectors = [[draw.gauss(0, 1) for _ in range(DIMENSION)] for _ in range(passages)]
        items.append((document, vectors))
    return items


def bare(store: Store, items: Sequence[Item]) -> None:
    """The same rows by the plain driver, each batch of a thousand its own transaction."""
    rows = [incoming(*item).rows for item in items]
    with store._session("writer") as session:
        for query, sent in statements_of(rows):
            for first in range(0, len(sent), 1000):
                session.run(query, {"rows": sent[first : first + 1000]}).consume()


def statements_of(all_rows: Sequence[Rows]) -> Iterator[tuple[str, list[Row]]]:
    def of(name: str) -> list[Row]:
        return [row for rows in all_rows for row in getattr(rows, name)]

    agencies = {row["id"]: row for row in of("agencies")}
    yield statements.MERGE_AGENCIES, list(agencies.values())
    documents = [{"sha256": rows.sha256, "properties": rows.document} for rows in all_rows]
    yield statements.CREATE_DOCUMENTS, documents
    yield statements.CREATE_REPORTS[True, True], of("reports")
    yield statements.CREATE_SECTIONS, of("sections")
    yield statements.CREATE_PASSAGES, of("passages")
    yield statements.CREATE_NEXT, of("next_passages")
    observations: dict[str, list[Row]] = {}
    for row in of("observations"):
        observations.setdefault(row["report"], []).append(row)
    parts: list[Row] = [
        {"report": report, "agency": rows[0]["agency"], "rows": rows}
        for report, rows in observations.items()
    ]
    yield statements.CREATE_OBSERVATIONS[True, True], parts
    yield statements.CREATE_CITES, of("cites")
    yield statements.CREATE_USES, of("uses")
    yield statements.CREATE_STATEMENTS, of("statements")
    yield statements.CREATE_FINDINGS, of("findings")
    yield statements.CREATE_PROVED_BY_OBSERVATION, of("proved_by_observation")
    yield statements.CREATE_PROVED_BY_PASSAGE, of("proved_by_passage")


def ours(store: Store, items: Sequence[Item]) -> None:
    for batch in batched(items):
        write_documents(store, batch)


def measure(store: Store, warm: Sequence[Item], items: Sequence[Item]) -> None:
    """Warms both up, then times each on an emptied database, twice in turn; the better counts."""
    seconds: dict[str, list[float]] = {"ours": [], "bare": []}
    own: dict[str, float] = {}
    ways = {"ours": ours, "bare": bare}
    for number in range(3):
        for name, write in ways.items():
            empty(store, items)
            started, cpu = time.perf_counter(), time.process_time()
            write(store, items if number else warm)
            if number:
                seconds[name].append(time.perf_counter() - started)
                own[name] = (time.process_time() - cpu) / len(items) * 1000
    rates = {name: len(items) / min(times) for name, times in seconds.items()}
    print(
        f"{store.engine:9} ours {rates['ours']:6.1f} reports/s   bare UNWIND {rates['bare']:6.1f}"
        f"   ratio {rates['bare'] / rates['ours']:.2f}   own CPU per report"
        f" {own['ours']:.1f} and {own['bare']:.1f} ms"
    )


def empty(store: Store, items: Sequence[Item]) -> None:
    """Only the mark, the metrics and the regions, as after many reports."""
    regions = {
        report.region.code: report.region.name
        for document, _ in items
        for report in document.reports
        if report.region
    }
    store.transact(lambda tx: tx.run(f"MATCH (n) WHERE NOT n:{MARK} DETACH DELETE n").consume())
    store.ensure_schema(DIMENSION, "benchmark")
    store.transact(seed_ontology)
    store.transact(lambda tx: seed_regions(tx, regions))


def neo4j() -> dict[str, Any] | None:
    address, file = (os.environ.get(f"GONGKAI_TEST_{name}") for name in ("NEO4J", "PASSWORD_FILE"))
    if not address or not file:
        return None
    return {"address": address, "password": Path(file).read_text(encoding="utf-8").strip()}


def main() -> None:
    items = items_of(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
    facts = sum(len(report.observations) for document, _ in items for report in document.reports)
    print(f"{len(items)} reports with {facts / len(items):.0f} observations each")
    with tempfile.TemporaryDirectory() as folder:
        with Store.open(folder + "/db") as store:
            measure(store, items[:WARM], items)
        stop(Path(folder) / "db")
    server = neo4j()
    if server is not None:
        with Store.open(**server) as store:
            measure(store, items[:WARM], items)
            store.drop_vectors()
            store.transact(lambda tx: tx.run("MATCH (n) DETACH DELETE n").consume())


if __name__ == "__main__":
    main()
