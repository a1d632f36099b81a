"""Which organ followed which: only what the ontology's table of renamings says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any


def succession_rows(
    agency: str, organ: str, neighbours: Iterable[Mapping[str, Any]]
) -> list[dict[str, Any]]:
    """Edges between an agency and the stored ones of its region, in either direction."""
    rows = []
    for other in neighbours:
        if other["id"] == agency or not other["organ"]:
            continue
        for old, new in (((agency, organ), (other["id"], other["organ"])),
                         ((other["id"], other["organ"]), (agency, organ))):  # fmt: skip
            year = succession_year(old[1], new[1])
            if year is not None:
                rows.append({"old": old[0], "new": new[0], "year": year})
    return rows


def succession_year(old: str, new: str) -> int | None:
    """The year an organ of that name became the other, where the table knows it."""
    try:
        from ontology import agencies
    except ImportError:
        return None
    known = getattr(agencies, "successions", None)
    if known is None:
        return None
    return next((int(year) for name, year in known(old) if name == new), None)
