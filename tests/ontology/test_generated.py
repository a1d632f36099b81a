"""What is generated fits the Turtle files, and the Turtle files fit the public lists."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from ontology import terms
from ontology.generate import generated, main, stale
from ontology.metrics import METRICS, OPEN
from ontology.records import Dimensions, Observation, Report
from ontology.turtle import FOLDER
from ontology.vocabulary import vocabulary
from tests.shared_material import SHARED


def test_nothing_is_stale() -> None:
    assert stale() == ()


def test_an_edit_of_the_turtle_makes_everything_that_carries_it_stale(tmp_path: Path) -> None:
    for path in (*FOLDER.glob("*.ttl"), FOLDER / "terms.py", FOLDER / "vocabulary.json"):
        shutil.copy(path, tmp_path)
    metrics = tmp_path / "metrics.ttl"
    text = metrics.read_text(encoding="utf-8")
    metrics.write_text(text.replace('"requests.fax"', '"requests.telefax"'), encoding="utf-8")
    assert set(stale(tmp_path)) == {"vocabulary.json", "terms.py", "shapes.ttl"}
    for path, wanted in generated(tmp_path).items():
        path.write_text(wanted, encoding="utf-8")
    assert stale(tmp_path) == ()


def test_usage_is_checked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--wrong"]) == 2
    assert "usage" in capsys.readouterr().err


def test_enums_are_complete_and_distinct() -> None:
    assert {str(key) for key in terms.MetricKey} == {*METRICS, OPEN}
    assert terms.MetricKey.REQUESTS_RECEIVED == "requests.received"
    assert terms.Relation.HAS_SECTION == "HAS_SECTION"
    assert terms.SetAsideReason.NO_REPORT == "no_report"
    for name, items in vocabulary()["lists"].items():
        assert [str(item) for item in getattr(terms, name)] == [item["key"] for item in items]


def test_everything_has_a_chinese_and_an_english_label() -> None:
    lists = vocabulary()["lists"].values()
    model = vocabulary()["model"].values()
    for item in [*vocabulary()["metrics"], *(item for group in (*lists, *model) for item in group)]:
        assert item["zh"], item
        assert item["en"], item


def test_properties_cover_the_records() -> None:
    named = {item["name"]: item["of"] for item in vocabulary()["model"]["properties"]}
    apart = {"dimensions", "period", "cell"}
    fields = set(Observation.__dataclass_fields__) - apart | set(Dimensions.__dataclass_fields__)
    assert {name for name in fields if "Observation" not in named.get(name, ())} == set()
    assert {"title", "kind", "template", "scope"} <= set(Report.__dataclass_fields__) & set(named)


def _public_keys(text: str) -> set[str]:
    prose = text[text.index("## Metric keys") : text.index("## Keys of the tables")]
    tables = text[text.index("## Keys of the tables") : text.index("Eras:")]
    dotted = r"`([a-z_]+\.[a-z_.]+)`"
    return set(re.findall(r"^\| `([a-z_.]+)` \|", prose, re.M)) | set(re.findall(dotted, tables))


@pytest.mark.shared
@pytest.mark.skipif(SHARED is None, reason="no shared material")
def test_the_public_lists_are_the_generated_ones() -> None:
    assert SHARED is not None
    text = (SHARED / "VOCABULARY.md").read_text(encoding="utf-8")
    assert _public_keys(text) - set(METRICS) == set()
    rules = text[text.index("## Finding rules") : text.index("## Metric keys")]
    assert set(re.findall(r"^\| `([a-z_.]+)` \|", rules, re.M)) == set(terms.FindingRule)
    for heading, enum in (
        ("Section kinds", terms.SectionKind),
        ("Platform kinds", terms.PlatformKind),
    ):
        part = text[text.index(f"## {heading}") :].split("\n\n## ")[0]
        assert re.findall(r"`([a-z_]+)`", part) == [str(item) for item in enum]
