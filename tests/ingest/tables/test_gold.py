"""The hand-made cells of the shared pages."""

from __future__ import annotations

import json

from ingest.source import SourceText
from ingest.tables import read_tables
from tests.shared_material import SHARED, needs_shared

pytestmark = needs_shared


def test_every_gold_cell_is_exact() -> None:
    assert SHARED is not None
    gold = json.loads((SHARED / "gold" / "seed_gold.json").read_text(encoding="utf-8"))
    for name, entry in gold["files"].items():
        text = (SHARED / "reports" / name).read_bytes().decode("utf-8")
        reading = read_tables(SourceText(text, "txt"), 0, len(text), "r", None)
        found = {(item.start, item.end): item for item in reading.observations}
        cells = [cell for report in entry["reports"] for cell in report["table_cells"]]
        assert len(found) == len(cells)
        for cell in cells:
            item = found[cell["start"], cell["end"]]
            assert item.value == cell["value"] and item.cell is not None
            assert item.cell.row.endswith(cell["row_path"][-1])
            assert (item.cell.row_start, item.cell.row_end) == (cell["row_start"], cell["row_end"])
            assert item.cell.row_as_written == cell["row_as_written"]
            assert item.cell.column in cell["column"]
