"""Whatever happens to one row, no other row's values move (DOMAIN §8, never shift, never fill)."""

from __future__ import annotations

import pytest

from tests.generator.damage import KINDS, damage, raw_after
from tests.generator.layout import layouts
from tests.generator.report import facts_for, write_report
from tests.generator.shapes import HTML_SHAPES, TEXT_SHAPES
from tests.ingest.tables.reading_back import YEARS, by_cell, read_page

# A row that is filled up with blanks looks the same with its last cell blank as with one deleted.
PADDED = {"bars_trailing", "html_wide"}
SHAPES = [shape for shape in (*HTML_SHAPES, *TEXT_SHAPES) if shape != "deduplicated"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("shape", SHAPES)
def test_neighbours_never_move(kind: str, shape: str) -> None:
    for number, (era, year) in enumerate(YEARS.items()):
        if kind == "delete_cell" and shape in PADDED:
            continue
        facts = facts_for(era, number)
        hurt = damage(kind, layouts(era, facts), 11 * number + len(shape))
        if hurt is None:
            continue
        tables, touched = hurt
        after = raw_after(tables)
        found = by_cell(read_page(write_report(era, facts, shape, tables), year))
        for key, items in found.items():
            if key in facts:
                assert all(item.raw in after.get(key, ()) for item in items), key
        kept = [key for key in facts if key not in touched]
        missing = [key for key in kept if key not in found]
        assert len(missing) <= 7, missing[:3]
