"""`export`: the whole graph into a file or a folder (CONTRACT, `gongkai export`)."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from graph.rdf.nodes import labels, walk
from graph.rdf.refusal import ExportRefused
from graph.rdf.tables import TABLE_FORMATS, export_tables
from graph.rdf.triples import Statement, head_statements, node_statements
from graph.rdf.writing import write_ntriples, write_turtle

if TYPE_CHECKING:
    from graph.store import Store

STREAMED = {
    "turtle": write_turtle,
    "ttl": write_turtle,
    "ntriples": write_ntriples,
    "nt": write_ntriples,
}
# The other serializations of rdflib, which hold the graph in memory.
CONVERTED = {
    "xml": "xml",
    "pretty-xml": "pretty-xml",
    "rdfxml": "xml",
    "json-ld": "json-ld",
    "n3": "n3",
    "longturtle": "longturtle",
    "trig": "trig",
    "nquads": "nquads",
    "trix": "trix",
    "hext": "hext",
}
FORMATS = (*STREAMED, *CONVERTED, *TABLE_FORMATS)


def export(store: Store, format: str, path: str | Path) -> int:
    """Write the graph; returns the number of triples (of rows, for the folders of tables).

    Raises ExportRefused for an unknown format, a place that cannot be written and a missing
    library; nothing is left at `path` then.
    """
    target = Path(path)
    if format not in FORMATS:
        raise ExportRefused(f"unknown format {format}: choose one of {', '.join(FORMATS)}")
    try:
        if format in TABLE_FORMATS:
            return export_tables(store, format, target)
        return _export_rdf(store, format, target)
    except OSError as error:
        raise ExportRefused(f"cannot write {path}: {error.strerror or error}") from error


def statements(store: Store) -> Iterator[Statement]:
    """Every statement: the ontology's labels, then node after node."""
    yield from head_statements()
    for label in labels():
        for node in walk(store, label):
            yield from node_statements(node)


def _export_rdf(store: Store, format: str, target: Path) -> int:
    if target.is_dir():
        raise ExportRefused(f"cannot write {target}: it is a folder, give the name of a file")
    # A pipe or a device is written to, never replaced by a file of its name.
    special = target.exists() and not target.is_file()
    folder = Path(tempfile.mkdtemp()) if special else target.parent
    part = folder / (target.name + ".part")
    try:
        write = STREAMED.get(format, write_ntriples)
        with part.open("w", encoding="utf-8", newline="\n") as out:
            count = write(statements(store), out)
        if format in CONVERTED:
            _convert(part, CONVERTED[format])
        if special:
            with part.open("rb") as made, target.open("wb") as out_bytes:
                shutil.copyfileobj(made, out_bytes)
        else:
            part.replace(target)
    finally:
        part.unlink(missing_ok=True)
        if special:
            folder.rmdir()
    return count


def _convert(part: Path, format: str) -> None:
    """Another serialization of the N-Triples in `part`, in its place."""
    from rdflib import Dataset, Graph

    from graph.rdf.triples import PREFIXES

    graph: Graph = Dataset() if format in ("trig", "nquads", "trix", "hext") else Graph()
    for prefix, base in PREFIXES.items():
        graph.bind(prefix, base)
    into = graph.default_graph if isinstance(graph, Dataset) else graph
    into.parse(part, format="nt")
    graph.serialize(destination=str(part), format=format, encoding="utf-8")
