"""Whatever happens to one row, no other row's values move (DOMAIN §8, never shift, never fill)."""

from __future__ import annotations

import pytest

from tests.generator.damage import KINDS
from tests.generator.shapes import HTML_SHAPES, TEXT_SHAPES
from tests.generator.sweep import PADDED, moved
from tests.ingest.tables.reading_back import YEARS

SHAPES = [shape for shape in (*HTML_SHAPES, *TEXT_SHAPES) if shape != "deduplicated"]


# A padded row does not show that one of its cells is gone, so that pair asks for nothing.
PAIRS = [
    (kind, shape)
    for shape in SHAPES
    for kind in KINDS
    if not (kind == "delete_cell" and shape in PADDED)
]


@pytest.mark.parametrize(("kind", "shape"), PAIRS)
def test_neighbours_never_move(kind: str, shape: str) -> None:
    """One form in turn here; `tests.generator.sweep` takes them all."""
    number = (KINDS.index(kind) + SHAPES.index(shape)) % len(YEARS)
    assert moved(kind, shape, list(YEARS)[number], number) == []


def test_every_row_may_be_lost_one_after_the_other() -> None:
    for shape in ("html_table", "plain_per_line", "bar_rows"):
        for seed in range(3):
            for kind in ("delete_row", "delete_cell", "blank_cell"):
                assert moved(kind, shape, "2021", seed) == []
