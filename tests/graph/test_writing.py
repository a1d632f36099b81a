"""Laws of writing and forgetting, on every engine."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from graph.contents import counts
from graph.store import Store
from graph.writing import UnknownTarget, forget, stored_versions, write_document
from ontology.records import Agency, Document, RegionRef
from tests.graph.made_documents import COUNTY, made_document, made_vectors

CHANGED = "一、总体情况。本年新收申请十三件，全部办结，公开及时，群众满意。"
STANDING = (
    "MATCH (r:Report) OPTIONAL MATCH (r)-[e:SUPERSEDES|DUPLICATE_OF|NEXT_YEAR]->(o:Report)"
    " RETURN r.id AS id, r.current AS current, r.preferred AS preferred, type(e) AS edge,"
    " o.id AS other ORDER BY id, edge, other"
)
PREFERRED_FACTS = (
    "MATCH (r:Report)-[:STATES]->(o:Observation {preferred: true})"
    " RETURN r.id AS report, o.id AS id ORDER BY report, id"
)
LASTING = ("Region", "Year", "Metric", "Identity")


def standing(store: Store) -> list[dict[str, Any]]:
    return store.read(STANDING)


def edges(store: Store) -> list[dict[str, Any]]:
    return store.read("MATCH (a)-[e]->(b) RETURN type(e) AS type, count(*) AS n ORDER BY type")


def report_id(document: Document, place: int = 0) -> str:
    return document.reports[place].id


def test_writing_twice_changes_nothing(store: Store) -> None:
    document = made_document(reports=2)
    first = write_document(store, document)
    before = (counts(store), edges(store), standing(store))
    again = write_document(store, document)
    assert (first.reports, first.observations, first.passages) == (2, 4, 4)
    assert (again.unchanged, again.reports, again.replaced) == (1, 0, 0)
    assert (counts(store), edges(store), standing(store)) == before


def test_every_edge_of_the_contract_is_there(store: Store) -> None:
    write_document(store, made_document(reports=2))
    found = {row["type"]: row["n"] for row in edges(store)}
    wanted = {"HOLDS": 2, "ISSUED_BY": 2, "COVERS": 2, "NEXT_YEAR": 1, "HAS_SECTION": 4,
              "HAS_PASSAGE": 4, "NEXT": 2, "STATES": 4, "MEASURES": 4, "IN_SECTION": 4,
              "CITES": 4, "USES": 4, "MAKES": 2, "PROVED_BY": 4, "IN_REGION": 1,
              "PART_OF": 2, "ABOUT": 6}  # fmt: skip
    assert {name: found.get(name) for name in wanted} == wanted
    assert found["TERM"] > 0


def test_what_the_common_questions_need_stands_on_the_observation(store: Store) -> None:
    write_document(store, made_document())
    rows = store.read(
        "MATCH (o:Observation {preferred: true, metric: 'requests.received', year: 2021})"
        " RETURN o.agency AS agency, o.region AS region, o.applicant AS applicant,"
        " o.value AS value, o.kind AS kind, o.scope AS scope, o.period_start AS first"
    )
    assert rows == [
        {"agency": "德清县水利局", "region": "330521", "applicant": "total", "value": 0.0,
         "kind": "annual_report", "scope": "own", "first": "2021-01-01"}
    ]  # fmt: skip
    assert isinstance(rows[0]["value"], float)


def test_changed_words_of_the_same_file_supersede(store: Store) -> None:
    old, new = made_document(), made_document(CHANGED)
    write_document(store, old)
    result = write_document(store, new)
    assert (result.superseded, result.replaced) == (1, 0)
    assert {
        row["id"]: (row["current"], row["preferred"], row["other"]) for row in standing(store)
    } == {
        report_id(old): (False, False, None),
        report_id(new): (True, True, report_id(old)),
    }
    assert {row["report"] for row in store.read(PREFERRED_FACTS)} == {report_id(new)}
    assert stored_versions(store) == {"a.html": (new.sha256, "0.1.0")}


def test_going_back_to_the_old_words_makes_them_current_again(store: Store) -> None:
    old, new = made_document(), made_document(CHANGED)
    for document in (old, new, old):
        write_document(store, document)
    assert {row["id"]: (row["current"], row["other"]) for row in standing(store)} == {
        report_id(old): (True, report_id(new)),
        report_id(new): (False, None),
    }
    assert write_document(store, old).unchanged == 1


def test_the_same_words_in_other_bytes_replace_silently(store: Store) -> None:
    first, changed = made_document(), made_document(CHANGED)
    other_bytes = made_document(CHANGED, salt="counter")
    for document in (first, changed, other_bytes):
        result = write_document(store, document)
    assert (result.superseded, result.replaced) == (0, 1)
    assert [(row["id"], row["other"]) for row in standing(store) if row["edge"]] == [
        (report_id(other_bytes), report_id(first))
    ]
    assert counts(store)["Document"] == 2


def test_a_new_parser_replaces(store: Store) -> None:
    write_document(store, made_document())
    before = (counts(store), edges(store))
    result = write_document(store, made_document(parser="0.2.0"))
    assert (result.replaced, result.superseded) == (1, 0)
    assert (counts(store), edges(store)) == before
    assert [parser for _, parser in stored_versions(store).values()] == ["0.2.0"]


def test_an_archive_read_late_does_not_become_current(store: Store) -> None:
    old = made_document(url="http://a.test/1", fetched="2020-01-01", file="old.html")
    new = made_document(CHANGED, url="http://a.test/1", fetched="2021-01-01", file="new.html")
    write_document(store, new)
    write_document(store, old)
    late = standing(store)
    forget(store, [new.sha256, old.sha256])
    write_document(store, old)
    write_document(store, new)
    assert standing(store) == late
    assert write_document(store, old).unchanged == 1


def versions() -> list[Document]:
    return [
        made_document("甲乙丙丁戊己庚辛壬癸子丑", file="a.txt", format="txt"),
        made_document("甲乙丙丁戊己庚辛壬癸子寅", file="b.html"),
        made_document("甲乙丙丁戊己庚辛壬癸子卯", file="c.pdf", format="pdf", facts=4),
        made_document("甲乙丙丁戊己庚辛壬癸子辰", file="d.html", year=2022),
    ]


def test_preferred_depends_on_the_set_and_not_on_the_order(store: Store) -> None:
    seen: list[Any] = []
    for order in list(permutations(versions()))[::7]:
        for document in order:
            write_document(store, document)
        names = store.read("MATCH (a:Agency) RETURN a.name AS name, a.aliases AS aliases")
        seen.append((standing(store), store.read(PREFERRED_FACTS), names))
        forget(store, [document.file for document in order])
    assert all(state == seen[0] for state in seen)
    best = report_id(versions()[2])
    rows = seen[0][0]
    assert {row["id"] for row in rows if row["preferred"]} == {best, report_id(versions()[3])}
    assert sum(row["edge"] == "DUPLICATE_OF" and row["other"] == best for row in rows) == 2


def test_forgetting_leaves_what_was_there_before(store: Store) -> None:
    first, second, third, fourth = versions()
    write_document(store, first)
    write_document(store, fourth)
    before = (counts(store), edges(store), standing(store), store.read(PREFERRED_FACTS))
    write_document(store, second)
    write_document(store, third)
    counted = forget(store, [second.file, report_id(third)])
    assert counted == {"reports": 2, "observations": 6, "passages": 4}
    assert (counts(store), edges(store), standing(store), store.read(PREFERRED_FACTS)) == before


def test_forgetting_everything_leaves_no_orphan(store: Store) -> None:
    documents = [made_document(reports=2), made_document(CHANGED), *versions()]
    for document in documents:
        write_document(store, document, None)
    forget(store, sorted(stored_versions(store)))
    assert {label for label, count in counts(store).items() if count} == set(LASTING)


def test_forgetting_the_new_version_brings_the_old_one_back(store: Store) -> None:
    old, new = made_document(), made_document(CHANGED)
    write_document(store, old)
    before = standing(store)
    write_document(store, new)
    forget(store, [report_id(new)])
    assert standing(store) == before


def test_an_unknown_target_forgets_nothing(store: Store) -> None:
    write_document(store, made_document())
    with pytest.raises(UnknownTarget):
        forget(store, ["a.html", "b.html"])
    assert counts(store)["Report"] == 1


def test_a_failed_write_leaves_nothing(store: Store) -> None:
    document = made_document()
    broken = replace(document.reports[0].findings[0], message="\ud800")
    report = replace(document.reports[0], findings=(broken,))
    with pytest.raises(UnicodeEncodeError):
        write_document(store, replace(document, reports=(report,)))
    assert counts(store)["Document"] == counts(store)["Observation"] == 0


def test_vectors_must_be_one_for_each_passage(store: Store) -> None:
    document = made_document()
    with pytest.raises(ValueError, match="2 passages, but 1 vectors"):
        write_document(store, document, made_vectors(document)[:1])


def test_one_agency_whether_or_not_the_city_is_written(store: Store) -> None:
    short = Agency("德清县水利局", "水利局", ("我局",), "county", "water")
    full = Agency("湖州市德清县水利局", "本局", (), "county", "water")
    write_document(store, made_document(file="1.html", agency=short))
    write_document(store, made_document(CHANGED, file="2.html", agency=full, year=2020))
    rows = store.read("MATCH (a:Agency) RETURN a.name AS name, a.aliases AS aliases")
    assert rows == [{"name": full.name, "aliases": [short.name, "水利局"]}]
    named = "MATCH (o:Observation) RETURN DISTINCT o.agency AS agency"
    assert store.read(named) == [{"agency": full.name}]
    forget(store, ["2.html"])
    assert store.read(named) == [{"agency": short.name}]


def test_an_agency_without_region_merges_with_nothing(store: Store) -> None:
    unknown = Agency("市水利局", "市水利局", (), None, "water")
    for number in (1, 2):
        write_document(store, made_document(
            f"甲乙丙丁戊己庚辛壬癸{number}", file=f"{number}.html", agency=unknown, region=None
        ))  # fmt: skip
    assert counts(store)["Agency"] == 2
    assert [row["preferred"] for row in standing(store)] == [True, True]


def test_reports_without_agency_or_year_stand_alone(store: Store) -> None:
    for number in (1, 2):
        write_document(store, made_document(
            f"甲乙丙丁戊己庚辛壬癸{number}", file=f"{number}.html", agency=None, year=None
        ))  # fmt: skip
    assert [(row["preferred"], row["edge"]) for row in standing(store)] == [(True, None)] * 2


def test_generic_names_belong_to_their_owner(store: Store) -> None:
    other = Agency("安吉县水利局", "县水利局", (), "county", "water")
    write_document(store, made_document(file="1.html"))
    write_document(store, made_document(
        CHANGED, file="2.html", agency=other, region=RegionRef("330523", "浙江省湖州市安吉县")
    ))  # fmt: skip
    names = store.read("MATCH (p:Platform) RETURN p.name AS name, p.owner AS owner ORDER BY owner")
    assert [(row["name"], row["owner"]) for row in names if row["owner"]] == [
        ("政府门户网站", "安吉县水利局"),
        ("政府门户网站", "德清县水利局"),
    ]
    assert len(names) == 3
    titles = store.read("MATCH (g:Regulation) RETURN g.title AS title ORDER BY title")
    assert [row["title"] for row in titles].count("政务公开工作要点") == 2
    assert len(titles) == 3


def test_successors_are_linked_by_region_name_and_years(store: Store) -> None:
    old = Agency("德清县环境保护局", "县环保局", (), "county", "environment")
    new = Agency("德清县生态环境局", "县生态环境局", (), "county", "environment")
    write_document(store, made_document(file="1.html", agency=new, year=2019))
    write_document(store, made_document(CHANGED, file="2.html", agency=old, year=2017))
    query = (
        "MATCH (a:Agency)-[s:SUCCEEDED_BY]->(b:Agency)"
        " RETURN a.name AS old, s.year AS year, b.name AS new"
    )
    assert store.read(query) == [{"old": old.name, "year": 2018, "new": new.name}]
    write_document(store, made_document("甲乙丙丁戊己庚辛", file="3.html", agency=old, year=2021))
    assert store.read(query) == []


def test_the_same_bytes_at_another_file_are_one_document(store: Store) -> None:
    write_document(store, made_document(file="1.html"))
    write_document(store, made_document(file="2.html"))
    assert store.read("MATCH (d:Document) RETURN d.file AS file, d.also_at AS also_at") == [
        {"file": "1.html", "also_at": ["2.html"]}
    ]
    assert write_document(store, made_document(file="2.html")).unchanged == 1
    write_document(store, made_document(CHANGED, file="1.html"))
    assert sorted(stored_versions(store)) == ["1.html", "2.html"]
    assert all(row["current"] for row in standing(store))


def test_a_township_hangs_on_its_county(store: Store) -> None:
    town = RegionRef("330521999", "浙江省湖州市德清县云岫乡")
    agency = Agency("德清县云岫乡人民政府", "云岫乡", (), "township", "government")
    write_document(store, made_document(agency=agency, region=town))
    rows = store.read(
        "MATCH (a:Region {code: '330521999'})-[:PART_OF]->(b:Region) RETURN a.name AS name, b.code AS code"
    )
    assert rows == [{"name": "云岫乡", "code": COUNTY.code}]
