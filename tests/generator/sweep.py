"""Reads many generated tables of every form, layout and change, and prints what falls short.

`python -m tests.generator.sweep 20` runs twenty seeds; the tests run a few of the same.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from tests.generator.changes import CHANGES
from tests.generator.damage import KINDS, damage, raw_after
from tests.generator.layout import Facts, Key, Rows, layouts
from tests.generator.report import facts_for, write_report
from tests.generator.shapes import HTML_SHAPES, LOSING, TEXT_SHAPES
from tests.ingest.tables.reading_back import YEARS, raws, read_page

ONLY_ANNEX = {"with_numbers_column", "with_remarks", "units_in_labels"}
NOT_ANNEX = {
    "without_headings", "without_totals", "totals_first", "flat_headings", "groups_repeated",
    "with_local_row", "without_numbering",
}  # fmt: skip
SHAPES = [shape for shape in (*HTML_SHAPES, *TEXT_SHAPES) if shape != "deduplicated"]
# A row that is filled up with blanks looks the same with its last cell blank as with one deleted.
# Where a table lies on its side, what follows a deleted cell moves into the line of another column.
PADDED = {"bars_trailing", "html_wide", "html_turned"}
Tables = list[tuple[str, Rows]]


@dataclass(frozen=True)
class Score:
    """Cells that the page shows for certain, how many were read exactly, and how many wrongly."""

    certain: int
    exact: int
    wrong: int

    @property
    def share(self) -> float:
        return self.exact / self.certain if self.certain else 1.0


def fits(era: str, change: str | None) -> bool:
    """Whether a change can happen to the form of an era."""
    return change not in (NOT_ANNEX if era == "2014" else ONLY_ANNEX)


def tables_of(era: str, seed: int, odd: float, change: str | None) -> Tables:
    tables = layouts(era, facts_for(era, seed, odd=odd))
    return CHANGES[change](tables, random.Random(seed)) if change else tables


def score(era: str, shape: str, seed: int, odd: float, change: str | None = None) -> Score:
    """How one generated page is read back."""
    tables = tables_of(era, seed, odd, change)
    return score_page(write_report(era, {}, shape, tables), tables, shape, YEARS[era])


def score_page(data: bytes, tables: Tables, shape: str, year: int) -> Score:
    stated = stated_in(tables)
    if shape == "deduplicated":
        certain = surviving_in(tables)
    else:
        certain = certain_in(tables) if shape in LOSING else set(stated)
    found = raws(read_page(data, year))
    exact = sum(found.get(key) == [stated[key]] for key in certain)
    wrong = sum(found[key] != [stated.get(key)] for key in found)
    return Score(len(certain), exact, wrong)


def moved(kind: str, shape: str, era: str, seed: int) -> list[Key]:
    """Cells that were read with a value the damaged page does not have there, or not at all.

    The row that was hit may lose its cells, and so may the one it runs into.
    """
    tables = tables_of(era, seed, 0.0, None)
    hurt = damage(kind, tables, 11 * seed + len(shape))
    if hurt is None:
        return []
    after, touched = raw_after(hurt[0]), hurt[1]
    found = raws(read_page(write_report(era, {}, shape, hurt[0]), YEARS[era]))
    stated = stated_in(tables)
    wrong = [
        key for key in stated if any(raw not in after.get(key, ()) for raw in found.get(key, ()))
    ]
    gone = [key for key in stated if key not in touched and key not in found]
    return wrong + (gone if len(gone) > 7 else [])


def stated_in(tables: Tables) -> Facts:
    return {cell.key: cell.text for _, rows in tables for row in rows for cell in row if cell.key}


def certain_in(tables: Tables) -> set[Key]:
    """Cells of rows that have all their values, where a blank one leaves nothing behind."""
    full: set[Key] = set()
    for _, rows in tables:
        for row in rows:
            cells = [cell for cell in row if cell.key]
            if all(cell.text for cell in cells):
                full |= {cell.key for cell in cells if cell.key}
    return full


def surviving_in(tables: Tables) -> set[Key]:
    """Cells of rows that keep all their values where every repeated line is removed."""
    full: set[Key] = set()
    for _, rows in tables:
        seen: set[str] = {""}
        for row in rows:
            kept = []
            for cell in row:
                kept += [cell.text not in seen] if cell.key else []
                seen.add(cell.text)
            full |= {cell.key for cell in row if cell.key} if all(kept) else set()
    return full


def sweep(seeds: Iterable[int]) -> Iterator[str]:
    """A line for every form, layout and change that is not read exactly."""
    for seed in seeds:
        for era in YEARS:
            for change in (None, *CHANGES):
                for shape in SHAPES if fits(era, change) else ():
                    found = score(era, shape, seed, (seed % 3) * 0.1, change)
                    if found.exact < found.certain or found.wrong:
                        yield f"{era} {shape} {change} seed {seed}: {found}"


def sweep_damage(seeds: Iterable[int]) -> Iterator[str]:
    """A line for every damage after which a value was read where it does not stand."""
    for seed in seeds:
        for era in YEARS:
            for kind in KINDS:
                for shape in SHAPES:
                    skipped = kind == "delete_cell" and shape in PADDED
                    if not skipped and (keys := moved(kind, shape, era, seed)):
                        yield f"{era} {shape} {kind} seed {seed}: {len(keys)} cells, {keys[:2]}"


if __name__ == "__main__":
    wanted = range(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
    for finding in (*sweep(wanted), *sweep_damage(wanted)):
        print(finding, flush=True)
