"""Every command through its public door, on the samples; every JSON against its schema."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.running import ROOT, as_schema, gongkai


def test_parse_gives_every_file_once_and_every_quote_at_its_place() -> None:
    done = gongkai("parse", "samples", "--json")
    assert done.returncode == 0, done.stderr
    parsed = as_schema("parse", done)
    names = [d["file"] for d in parsed["documents"]] + [s["file"] for s in parsed["set_aside"]]
    assert sorted(names) == sorted(f"samples/{p.name}" for p in (ROOT / "samples").iterdir())
    texts = {
        item["file"]: item["text"]
        for item in as_schema("text", gongkai("text", "samples", "--json"))["texts"]
    }
    for document in parsed["documents"]:
        text = texts[document["file"]]
        for report in document["reports"]:
            for kind in ("observations", "regulations", "platforms", "statements", "year_evidence"):
                for item in report[kind]:
                    assert text[item["start"] : item["end"]] == item["quote"]


def test_reading_twice_changes_nothing(graph: Path) -> None:
    before = as_schema("status", gongkai("status", "--json", database=graph))
    summary = as_schema("ingest", gongkai("ingest", "samples", "--json", database=graph))
    assert summary["unchanged"] >= 7
    assert as_schema("status", gongkai("status", "--json", database=graph)) == before
    again = as_schema("ingest", gongkai("ingest", "samples", "--changed", "--json", database=graph))
    assert again["unchanged"] >= 7


def test_ask_answers_with_a_citation_that_re_reads(graph: Path) -> None:
    done = gongkai(
        "ask", "梧溪区教育局2022年本年新收政府信息公开申请多少件？", "--json", database=graph
    )
    assert done.returncode == 0, done.stdout + done.stderr
    answer = as_schema("ask", done)
    assert answer["values"][0]["value"] == 20
    for citation in answer["citations"]:
        done = gongkai("text", citation["file"])
        assert done.stdout[citation["start"] : citation["end"]] == citation["quote"]


def test_a_question_without_answer_is_refused_with_its_reason(graph: Path) -> None:
    done = gongkai("ask", "云栖市生态环境局2018年政务微信有多少粉丝？", "--json", database=graph)
    assert done.returncode == 4
    assert as_schema("ask", done)["reason"] == "metric_not_reported"


def test_batch_gives_one_object_a_line(graph: Path, tmp_path: Path) -> None:
    batch = tmp_path / "questions.jsonl"
    batch.write_text('{"id": "a", "question": "收录了多少份报告？"}\nnot json\n', encoding="utf-8")
    done = gongkai("ask", "--batch", str(batch), "--json", database=graph)
    assert done.returncode == 0
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(rows) == 2
    assert rows[1]["status"] == "error"


def test_cypher_reads_and_refuses_to_write(graph: Path) -> None:
    rows = as_schema(
        "cypher",
        gongkai("cypher", "MATCH (r:Report) WHERE r.year = $y RETURN r.title AS title",
                "--param", "y=2022", "--json", database=graph),
    )  # fmt: skip
    assert rows["columns"] == ["title"]
    assert rows["rows"] == [["云栖市梧溪区教育局2022年政府信息公开工作年度报告"]]
    done = gongkai("cypher", "MATCH (n) DETACH DELETE n", database=graph)
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1


@pytest.mark.parametrize("form", ["turtle", "ntriples"])
def test_export_writes_rdf_that_parses(graph: Path, tmp_path: Path, form: str) -> None:
    import rdflib

    out = tmp_path / "out.rdf"
    done = gongkai("export", "--format", form, "--out", str(out), "--json", database=graph)
    written = as_schema("export", done)
    assert len(rdflib.Graph().parse(out, format=form)) == written["triples"] > 1000


def test_forget_takes_a_file_out(graph: Path, tmp_path: Path) -> None:
    extra = tmp_path / "extra.txt"
    extra.write_text((ROOT / "samples" / "2009-水利局.txt").read_text(encoding="utf-8")
                     .replace("2009", "2010").replace("二〇一〇", "二〇一一"), encoding="utf-8")  # fmt: skip
    before = as_schema("status", gongkai("status", "--json", database=graph))["counts"]
    assert gongkai("ingest", str(extra), "--json", database=graph).returncode == 0
    forgotten = as_schema("forget", gongkai("forget", str(extra), "--json", database=graph))
    assert forgotten["reports"] == 1
    after = as_schema("status", gongkai("status", "--json", database=graph))["counts"]
    for label in ("Report", "Document", "Observation", "Passage", "Agency", "Statement"):
        assert after[label] == before[label], label


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["parse", "no/such/file.html"], 2),
        (["parse", "https://example.invalid/report.html"], 2),
        (["forget", "nothing-of-that-name"], 2),
        (["ask"], 2),
        (["nonsense"], 2),
        (["cypher", "RETURN"], 2),
    ],
)
def test_wrong_use_is_one_line_and_its_code(graph: Path, arguments: list[str], code: int) -> None:
    done = gongkai(*arguments, database=graph)
    assert done.returncode == code
    assert "Traceback" not in done.stderr
    assert done.stderr.strip()


def test_a_database_that_cannot_be_reached_is_code_3() -> None:
    done = gongkai("cypher", "RETURN 1", "--db", "bolt://127.0.0.1:9", GONGKAI_PASSWORD="x" * 12)
    assert done.returncode == 3
    assert len(done.stderr.strip().splitlines()) == 1


def test_one_unreadable_file_never_stops_a_run(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)))
    (tmp_path / "cut.docx").write_bytes((ROOT / "samples" / "2016-青石镇.docx").read_bytes()[:900])
    (tmp_path / "good.txt").write_bytes((ROOT / "samples" / "2009-水利局.txt").read_bytes())
    done = gongkai("parse", str(tmp_path), "--json")
    assert done.returncode == 1
    parsed = as_schema("parse", done)
    assert [d["is_annual_report"] for d in parsed["documents"]] == [True]
    assert {Path(s["file"]).name: s["reason"] for s in parsed["set_aside"]} == {
        "empty.txt": "empty",
        "picture.png": "binary",
        "cut.docx": "damaged",
    }
