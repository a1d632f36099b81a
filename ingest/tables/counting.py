"""Which of the values after a label are the row's cells; too few or too many are never shifted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from ingest.tables.token import BLANK, SOFT, VALUE, Token

APPLICANTS = 7


@dataclass(frozen=True, slots=True)
class Shape:
    """How a page writes full rows of the table of requests.

    `placeholders`: blank label cells follow them; `inside`, `after`: empty lines within and
    behind them; `extras`: per number of values, the blank columns that the form does not have.
    """

    placeholders: bool = False
    inside: int = 1
    after: int = 0
    extras: tuple[tuple[int, int], ...] = ()

    def extra(self, wanted: int) -> int:
        """Blank columns in rows of so many values."""
        known = dict(self.extras)
        return known.get(wanted, known.get(APPLICANTS, 0))


def shape_of(groups: Sequence[Sequence[Token]]) -> Shape:
    """Learned from the rows that have all their values."""
    inside: list[int] = []
    after: list[int] = []
    placeholders = False
    for group in groups:
        if sum(token.kind == VALUE for token in group) != APPLICANTS:
            continue
        kinds = [token.kind for token in group if token.kind != SOFT]
        placeholders |= BLANK in kinds[APPLICANTS:] and group[0].solo
        if BLANK not in kinds:
            every = [token.kind for token in group]
            last = len(every) - every[::-1].index(VALUE)
            inside.append(every[:last].count(SOFT))
            after.append(len(every) - last)
    if not inside:
        inside, after = _single_rows(groups)
    return Shape(
        placeholders,
        max(inside) if inside else 1,
        max(sorted(set(after)), key=after.count) if after else 0,
        _extras(groups),
    )


def _single_rows(groups: Sequence[Sequence[Token]]) -> tuple[list[int], list[int]]:
    """The same for rows of one value (the annex), when there are enough to tell."""
    rows = [[token.kind for token in group] for group in groups]
    single = [kinds for kinds in rows if kinds.count(VALUE) == 1 and BLANK not in kinds]
    if len(single) < 8:
        return [], []
    return [0], [len(kinds) - 1 for kinds in single]


def _extras(groups: Sequence[Sequence[Token]]) -> tuple[tuple[int, int], ...]:
    """For rows of 1, 2, 3 and 7 values: how many blank cells most of them have besides."""
    counts: dict[int, Counter[int]] = {}
    for group in groups:
        head = before_gap(group)
        values = sum(token.kind == VALUE for token in head)
        counts.setdefault(values, Counter())[len(head) - values] += 1
    found = []
    for values, least in ((1, 5), (2, 2), (3, 2), (APPLICANTS, 3)):
        most, count = max(counts.get(values, Counter({0: 0})).items(), key=lambda pair: pair[1])
        if count >= least and count > 0.6 * counts[values].total():
            found.append((values, most))
    return tuple(found)


def take(
    group: Sequence[Token], wanted: int, lead: int, nested_next: int, extra: int = 0
) -> list[Token] | None:
    """Exactly `wanted` cells of a run of values, or None when cells are missing or too many.

    `lead` is how many empty label cells the form has between this label and its values,
    `nested_next` how many stand before the next label, 0 where the page has none.
    """
    opening = next((i for i, token in enumerate(group) if token.kind != SOFT), len(group))
    group = group[opening:]
    if not group:
        return None
    if extra and (dropped := _without_extra(before_gap(group), wanted, extra)):
        return dropped
    head = before_gap(group)
    cells = [token for token in group if token.kind != SOFT]
    blanks = any(token.kind == BLANK for token in cells)
    if len(head) < len(group) and (fitted := _fit(head, wanted, lead, 0)):
        return fitted
    if not group[0].solo:
        return _fit(cells, wanted, lead, 0)
    if len(head) == len(group) and len(cells) == wanted and _hides_loss(cells, nested_next):
        return None
    if not blanks and len(cells) == wanted:
        return cells
    return _fit(cells, wanted, 0, nested_next) if len(head) == len(group) else None


def before_gap(group: Sequence[Token]) -> list[Token]:
    """The cells up to the first empty line."""
    for index, token in enumerate(group):
        if token.kind == SOFT:
            return list(group[:index])
    return list(group)


def _fit(cells: Sequence[Token], wanted: int, lead: int, trail: int) -> list[Token] | None:
    if len(cells) == wanted:
        return list(cells)
    if lead and len(cells) == wanted + lead and _all_blank(cells[:lead]):
        return list(cells[lead:])
    extra = cells[wanted:]
    if len(cells) > wanted and _all_blank(extra) and (not cells[0].solo or len(extra) == trail):
        return list(cells[:wanted])
    return None


def _without_extra(cells: Sequence[Token], wanted: int, extra: int) -> list[Token] | None:
    """The cells of a row in a page with `extra` blank columns, when no other cell is blank."""
    values = [token for token in cells if token.kind == VALUE]
    return values if len(cells) == wanted + extra and len(values) == wanted else None


def _hides_loss(cells: Sequence[Token], nested_next: int) -> bool:
    """Blank label cells of the next row may stand where this row's last value was."""
    return bool(nested_next) and _all_blank(cells[len(cells) - nested_next :])


def _all_blank(cells: Sequence[Token]) -> bool:
    return all(token.kind == BLANK for token in cells)


def soft_as_blank(
    group: Sequence[Token], wanted: int, shape: Shape, goes_on: bool
) -> list[Token] | None:
    """Empty lines as blank cells, where full rows of the page have none inside.

    At the end of a row they count only when the next row of the table follows (`goes_on`).
    """
    if shape.inside or shape.after or len(group) < wanted:
        return None
    if len(group) > wanted:
        ends = group[wanted - 1].kind == VALUE and all(t.kind == SOFT for t in group[wanted:])
        return list(group[:wanted]) if ends and not goes_on else None
    return list(group) if goes_on or group[-1].kind == VALUE else None


def twice(group: Sequence[Token], wanted: int) -> list[Token] | None:
    """The first of two full rows, where the label between them is missing."""
    cells = [token for token in group if token.kind != SOFT]
    if len(cells) != 2 * wanted or any(token.kind == BLANK for token in cells):
        return None
    return cells[:wanted]
