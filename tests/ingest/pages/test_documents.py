"""Whole documents with everything known about them, read back field by field."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from ingest.pipeline import parse_bytes
from ontology.records import Document
from tests.floors import FLOORS
from tests.generator.documents import Page, draw_page, render
from tests.generator.documents.collections import draw_collection
from tests.generator.documents.neighbours import draw_neighbour
from tests.generator.documents.scoring import fitting, score_of
from tests.generator.documents.traits import TRAITS, draw_trait

FLOOR: dict[str, dict[str, float]] = FLOORS["documents"]


def _read(pages: Iterator[Page], format: str) -> Iterator[tuple[Page, Document]]:
    for page in pages:
        fit = fitting(page, format)
        if fit is not None:
            document = parse_bytes(render(fit, format), "x")
            assert isinstance(document, Document)
            yield fit, document


def _holds(found: dict[str, float], floor: dict[str, float]) -> None:
    assert found.keys() == floor.keys()
    assert {key: value for key, value in found.items() if value < floor[key]} == {}


@pytest.mark.parametrize(("format", "count"), [("txt", 24), ("html", 24), ("docx", 8), ("pdf", 8)])
def test_reports(format: str, count: int) -> None:
    pages = (draw_page(seed) for seed in range(count))
    _holds(score_of(_read(pages, format), places=format != "pdf"), FLOOR[format])


@pytest.mark.parametrize("format", ["txt", "html"])
def test_pages_that_only_look_alike(format: str) -> None:
    pages = (draw_neighbour(seed) for seed in range(40))
    _holds(score_of(_read(pages, format), places=False), FLOOR["neighbours"])


@pytest.mark.parametrize("trait", sorted(TRAITS))
def test_awkward_traits(trait: str) -> None:
    pages = (draw_trait(trait, seed) for seed in range(5))
    _holds(score_of(_read(pages, "html"), places=True), FLOOR[trait])


def test_collections_are_split_where_their_texts_begin() -> None:
    """Every text of a collection with its kind, from the first character of its title to its last."""
    for seed in range(20):
        page = draw_collection(seed)
        document = parse_bytes(render(page, "txt"), "x")
        assert isinstance(document, Document)
        texts = [told for told in page.told if told.identity]
        assert [r.kind for r in document.reports] == [told.identity["kind"] for told in texts]
        for report, told in zip(document.reports, texts, strict=True):
            assert document.text[report.start :].startswith(told.lines[0])
            assert document.text[: report.end].endswith(told.lines[-1])
