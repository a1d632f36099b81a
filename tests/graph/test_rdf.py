"""Exports of a real store: the same statements in every format, whole, valid and reproducible."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import given
from hypothesis import strategies as st

from graph.rdf import ExportRefused, export
from graph.rdf.triples import Iri, Value, node_iri, relation_iri
from graph.rdf.writing import write_ntriples, write_turtle
from graph.schema import MARK
from graph.store import Store
from graph.writing import write_document
from ontology.generate import FOLDER
from ontology.records import CellRef, Dimensions, Document, Observation, stable_id
from ontology.vocabulary import vocabulary
from tests.graph.made_documents import made_document

GK = rdflib.Namespace("https://w3id.org/gongkai/ontology#")
HARD_TEXT = '第一行\r\n"引号" \\ 反斜杠\t=1+1\x0b😀'


@pytest.fixture(autouse=True)
def unseeded(request: pytest.FixtureRequest) -> None:
    """The emptied store has lost its metrics: let the next write seed them again."""
    if "store" in request.fixturenames:
        store: Store = request.getfixturevalue("store")
        query = f"MATCH (c:{MARK}) SET c.ontology = null"
        store.transact(lambda tx: tx.run(query).consume())


@pytest.fixture
def filled(store: Store) -> Store:
    for document in (made_document(reports=2), made_document("乙报告的文字。" * 4, file="b.html")):
        write_document(store, document)
    return store


def parsed(path: Path, format: str) -> rdflib.Graph:
    return rdflib.Graph().parse(path, format=format)


def test_turtle_and_ntriples_say_the_same(filled: Store, tmp_path: Path) -> None:
    turtle, lines = tmp_path / "o.ttl", tmp_path / "o.nt"
    count = export(filled, "turtle", turtle)
    assert export(filled, "ntriples", lines) == count
    graph = parsed(turtle, "turtle")
    assert len(graph) == count
    assert set(graph) == set(parsed(lines, "nt"))
    assert sorted(p.name for p in tmp_path.iterdir()) == ["o.nt", "o.ttl"]


def test_an_observation_carries_its_number_and_ends_in_its_id(
    filled: Store, tmp_path: Path
) -> None:
    export(filled, "turtle", tmp_path / "o.ttl")
    graph = parsed(tmp_path / "o.ttl", "turtle")
    rows = filled.read("MATCH (o:Observation) RETURN o.id AS id, o.value AS value")
    assert rows
    for row in rows:
        node = rdflib.URIRef(node_iri("Observation", row["id"]).text)
        assert str(node).endswith(row["id"])
        assert [float(value) for value in graph.objects(node, GK.value)] == [row["value"]]


def test_every_node_and_relation_is_there(filled: Store, tmp_path: Path) -> None:
    export(filled, "turtle", tmp_path / "o.ttl")
    graph = parsed(tmp_path / "o.ttl", "turtle")
    for item in vocabulary()["model"]["nodes"]:
        stored = filled.read(f"MATCH (n:{item['name']}) RETURN count(n) AS n")[0]["n"]
        assert len(set(graph.subjects(rdflib.RDF.type, GK[item["name"]]))) == stored
    for item in vocabulary()["model"]["relations"]:
        query = f"MATCH (a)-[:{item['name']}]->(b) RETURN count(*) AS n"
        linked = set(graph.subject_objects(rdflib.URIRef(relation_iri(item["name"]).text)))
        assert bool(linked) == bool(filled.read(query)[0]["n"]), item["name"]


@pytest.mark.parametrize(
    ("format", "read"), [("xml", "xml"), ("json-ld", "json-ld"), ("trig", "trig"), ("n3", "n3")]
)
def test_rdflib_formats(store: Store, tmp_path: Path, format: str, read: str) -> None:
    write_document(store, made_document())
    count = export(store, format, tmp_path / "o")
    graph = rdflib.Dataset() if read == "trig" else rdflib.Graph()
    graph.parse(tmp_path / "o", format=read)
    assert len(graph) == count


def balanced(document: Document, carried_over: int) -> Document:
    """The document with the four cells of the balance in its first report."""
    report = document.reports[0]
    counts = {"received": 5, "carried_in": 1, "processed": 6, "carried_over": carried_over}
    cells = [_cell(report.id, name, number) for name, number in counts.items()]
    return replace(document, reports=(replace(report, observations=tuple(cells)),))


def _cell(report: str, name: str, number: int) -> Observation:
    observation = made_document().reports[0].observations[0]
    return replace(
        observation,
        id=stable_id("o", report, name),
        metric=f"requests.{name}",
        value=number,
        low=number,
        high=number,
        amount=number,
        dimensions=Dimensions(applicant="business"),
        cell=CellRef("requests", name, name, None, None, "商业企业", None),
    )


def _validate(path: Path) -> tuple[bool, Any, str]:
    from pyshacl import validate

    conforms, graph, text = validate(
        parsed(path, "turtle"), shacl_graph=str(FOLDER / "shapes.ttl"), allow_warnings=True
    )
    return bool(conforms), graph, str(text)


@pytest.mark.parametrize(("carried_over", "warned"), [(0, False), (3, True)])
def test_a_wrong_report_is_a_sound_export(
    store: Store, tmp_path: Path, carried_over: int, warned: bool
) -> None:
    pytest.importorskip("pyshacl")
    write_document(store, balanced(made_document(), carried_over))
    export(store, "turtle", tmp_path / "o.ttl")
    conforms, _, text = _validate(tmp_path / "o.ttl")
    assert conforms, text
    assert ("IdentityRequestsBalanceShape" in text) == warned


def test_a_broken_structure_is_a_violation(filled: Store, tmp_path: Path) -> None:
    pytest.importorskip("pyshacl")
    export(filled, "turtle", tmp_path / "o.ttl")
    graph = parsed(tmp_path / "o.ttl", "turtle")
    node = next(iter(graph.subjects(rdflib.RDF.type, GK.Observation)))
    graph.remove((node, GK.value, None))
    graph.serialize(tmp_path / "broken.ttl", format="turtle")
    assert not _validate(tmp_path / "broken.ttl")[0]


def test_tables(filled: Store, tmp_path: Path) -> None:
    import openpyxl
    import pyarrow.parquet as parquet

    total = filled.read("MATCH (o:Observation) RETURN count(o) AS n")[0]["n"]
    counts = {name: export(filled, name, tmp_path / name) for name in ("csv", "parquet", "xlsx")}
    assert len(set(counts.values())) == 1
    with (tmp_path / "csv/observations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == total
    assert {row["report"] for row in rows} <= {
        row["id"] for row in filled.read("MATCH (r:Report) RETURN r.id AS id")
    }
    table = parquet.read_table(tmp_path / "parquet/observations.parquet")
    assert table.column("id").to_pylist() == [row["id"] for row in rows]
    assert str(table.schema.field("value").type) == "double"
    sheet = openpyxl.load_workbook(tmp_path / "xlsx/observations.xlsx").active
    assert sheet.max_row == total + 1
    with (tmp_path / "csv/codebook.csv").open(encoding="utf-8", newline="") as file:
        described = {(row["table"], row["name"]) for row in csv.DictReader(file)}
    assert {("observations", name) for name in rows[0]} <= described


def test_words_that_look_like_formulas_stay_words(store: Store, tmp_path: Path) -> None:
    import openpyxl

    document = made_document()
    report = document.reports[0]
    observations = (replace(report.observations[0], label=HARD_TEXT, quote="=1+1"),)
    report = replace(report, observations=observations)
    write_document(store, replace(document, reports=(report,)))
    export(store, "xlsx", tmp_path / "x")
    sheet = openpyxl.load_workbook(tmp_path / "x/observations.xlsx").active
    names = [cell.value for cell in sheet[1]]
    cell = sheet[2][names.index("quote")]
    assert (cell.value, cell.data_type) == ("=1+1", "s")
    export(store, "turtle", tmp_path / "o.ttl")
    labels = parsed(tmp_path / "o.ttl", "turtle").objects(None, GK.label)
    assert HARD_TEXT in {str(label) for label in labels}


@pytest.mark.parametrize("format", ["nonsense", "", "TURTLE"])
def test_unknown_formats_are_refused(store: Store, tmp_path: Path, format: str) -> None:
    with pytest.raises(ExportRefused, match="unknown format"):
        export(store, format, tmp_path / "o")


def test_places_that_cannot_be_written_are_refused(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ExportRefused, match="folder"):
        export(store, "turtle", tmp_path)
    with pytest.raises(ExportRefused, match="cannot write"):
        export(store, "turtle", tmp_path / "none/o.ttl")
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(ExportRefused, match="file"):
        export(store, "csv", file)
    assert file.read_text(encoding="utf-8") == "mine"


@given(st.text(), st.sampled_from([None, "zh"]))
def test_any_text_survives(text: str, language: str | None) -> None:
    import io

    statement = (Iri("urn:a"), Iri("urn:b"), Value(text, None, language))
    for write, format in ((write_turtle, "turtle"), (write_ntriples, "nt")):
        out = io.StringIO()
        assert write([statement], out) == 1
        graph = rdflib.Graph().parse(data=out.getvalue(), format=format)
        assert [str(item) for item in graph.objects()] == [text]


@given(st.text(min_size=1))
def test_any_key_makes_an_address(key: str) -> None:
    address = node_iri("Platform", key).text
    assert not set(address) & set('<>"{}|^`\\ \n')
