"""Pages with other places, years and numbers than they were written with, and their facts changed alike.

Nothing of the pages is named here: what is changed is taken from their hand-made facts.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from ontology import divisions
from ontology.divisions import Division

_YEAR = re.compile(r"(?<!\d)20(?:0[7-9]|1\d|2[0-6])(?=年|1?\d月|-\d\d-\d\d|政|[\]〕﹞）)])")
_NUMBER = re.compile(r"\d+(?:\.\d+)?")
_KINDS = ("province", "city", "county", "township")


@dataclass(frozen=True)
class Changed:
    """A text with every edit made, where its places went, and what the edits are."""

    text: str
    names: dict[str, str]
    years: int
    edits: tuple[tuple[int, int, str], ...]
    shifts: tuple[int, ...] = field(default=())

    def place(self, offset: int) -> int:
        """Where an offset of the old text lies in the new one (edges of edits stay edges)."""
        number = bisect_right([start for start, _, _ in self.edits], offset - 1)
        if number and self.edits[number - 1][1] > offset:
            raise ValueError(f"offset {offset} lies inside a changed place")
        return offset + (self.shifts[number - 1] if number else 0)

    def renamed(self, words: str | None) -> str | None:
        """Words of the facts with the names and years changed as in the text."""
        if words is None:
            return None
        return _YEAR_OF_FACTS.sub(
            lambda m: str(int(m.group()) + self.years), _renamed(words, self.names)
        )


_YEAR_OF_FACTS = re.compile(r"(?<!\d)20(?:0[7-9]|1\d|2[0-6])(?!\d)")


def change(text: str, reports: list[dict[str, Any]], seed: int) -> Changed:
    """The text with the places, years and numbers of its facts replaced by drawn ones."""
    draw = random.Random(f"{seed}/{len(text)}")
    names = _other_names(reports, draw)
    years = draw.choice((-3, -2, -1, 1, 2, 3))
    edits = dict(_numbers(text, reports, draw))
    for match in re.finditer(
        "|".join(sorted(map(re.escape, names), key=len, reverse=True)) or "$^", text
    ):
        edits.setdefault(match.span(), names[match.group()])
    for match in _YEAR.finditer(text):
        edits.setdefault(match.span(), str(int(match.group()) + years))
    return _edited(text, edits, names, years)


def _edited(
    text: str, edits: dict[tuple[int, int], str], names: dict[str, str], years: int
) -> Changed:
    pieces, at, shift = [], 0, 0
    kept: list[tuple[int, int, str]] = []
    shifts: list[int] = []
    for (start, end), new in sorted(edits.items()):
        if start < at:
            continue
        pieces += [text[at:start], new]
        shift += len(new) - (end - start)
        at = end
        kept.append((start, end, new))
        shifts.append(shift)
    return Changed("".join([*pieces, text[at:]]), names, years, tuple(kept), tuple(shifts))


def _numbers(
    text: str, reports: list[dict[str, Any]], draw: random.Random
) -> list[tuple[tuple[int, int], str]]:
    """Another number for every one that the facts give in plain digits; the facts are changed too."""
    made: list[tuple[tuple[int, int], str]] = []
    places: dict[tuple[int, int], str] = {}
    for report in reports:
        for row in report["metrics"]:
            span = (row.get("value_start"), row.get("value_end"))
            if None in span or row["value"] is None or not _NUMBER.fullmatch(text[slice(*span)]):
                continue
            old = text[slice(*span)]
            if float(old) != row["value"]:
                continue
            new = places.setdefault(span, _other(old, row.get("qualifier"), draw))
            factor = row.get("value_base", row["value"]) / row["value"] if row["value"] else 1
            row["value"] = float(new)
            row["value_base"] = round(float(new) * factor, 6)
            made.append((span, new))
        for cell in report["table_cells"]:
            span = (cell["start"], cell["end"])
            if cell["value"] is not None and text[slice(*span)].isdigit():
                new = str(draw.choice((0, 0, 3, 14, 208)))
                cell["value"] = int(new)
                made.append((span, new))
    return made


def _other(old: str, qualifier: str | None, draw: random.Random) -> str:
    """A number of the same make: as many decimals; as round where a hedge stands behind it."""
    whole, _, decimals = old.partition(".")
    if decimals:
        return f"{draw.randint(1, 99)}.{draw.randint(1, 9)}{'5' * (len(decimals) - 1)}"
    if qualifier and old.endswith("0"):
        zeros = len(old) - len(old.rstrip("0"))
        return str(draw.randint(1, 9)) + "0" * zeros
    return str(
        draw.randint(2, 10 ** max(1, len(whole)) - 1) if len(whole) > 1 else draw.randint(2, 9)
    )


def _renamed(words: str, names: dict[str, str]) -> str:
    pattern = "|".join(sorted(map(re.escape, names), key=len, reverse=True))
    return re.sub(pattern, lambda m: names[m.group()], words) if names else words


def _other_names(reports: list[dict[str, Any]], draw: random.Random) -> dict[str, str]:
    """Every place of the facts, in full and short, with the name of another of its kind."""
    names: dict[str, str] = {}
    for report in reports:
        for key in ("region", "region_conflict"):
            region = report.get(key)
            if isinstance(region, dict):
                names.update(_another_chain(region, draw, names))
    return names


def _another_chain(
    region: dict[str, Any], draw: random.Random, known: dict[str, str]
) -> dict[str, str]:
    old = [(kind, region[kind]) for kind in _KINDS if region.get(kind)]
    if not old or any(name in known for _, name in old):
        return {}
    kind, lowest = old[-1]
    new = divisions.chain(draw.choice(_alike(kind, lowest[-1], len(old))))
    names: dict[str, str] = {}
    for (_, name), other in zip(reversed(old), reversed(new), strict=False):
        names[name] = other.name
        short, other_short = divisions.short_name(name), divisions.short_name(other.name)
        if short and other_short:
            names.setdefault(short, other_short)
    return names


@lru_cache(maxsize=32)
def _alike(kind: str, ending: str, depth: int) -> tuple[Division, ...]:
    """Divisions of a kind whose own and upper names are theirs alone."""
    level = {"city": "prefecture"}.get(kind, kind)
    codes = (str(code) for code in range(110000, 660000))
    counties = [found for code in codes if (found := divisions.by_code(code)) is not None]
    pool = (
        counties
        if level != "township"
        else [t for c in counties for t in divisions.townships_of(c)]
    )
    return tuple(
        division
        for division in pool
        if division.level == level
        and division.name.endswith(ending)
        and len(divisions.named(division.name)) == 1
        and divisions.short_name(division.name) is not None
        and (level == "prefecture" or len(divisions.chain(division)) >= min(depth, 3))
        and all(len(divisions.named(above.name)) == 1 for above in divisions.chain(division))
        and not any(
            "直辖" in above.name or above.name == "市辖区" for above in divisions.chain(division)
        )
    )
