"""Which of the values after a label are the row's cells; too few or too many are never shifted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ingest.tables.token import BLANK, PAD, SOFT, VALUE, Token

APPLICANTS = 7
# The labels of the table of requests stand in up to three columns.
APPLICANT_DEPTH = 3
Mask = tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """How a page writes full rows of the table of requests.

    `placeholders`: blank label cells follow them; `inside`, `after`: empty lines within and
    behind them; `masks`: per number of values, which cells of a full row hold them where the
    page has blank columns that the form does not have; `lines` the same with empty lines counted;
    `trailing`: rows are filled up with blanks at their end; `leading`: blank label cells stand
    before the values of a row; `margins`: (before, behind, nested) tells of full rows on a line
    how many blank columns stand on both sides of all values, and whether places are left for
    outer labels.
    """

    placeholders: bool = False
    inside: int = 1
    after: int = 0
    masks: tuple[tuple[int, Mask], ...] = ()
    lines: tuple[tuple[int, Mask], ...] = ()
    trailing: bool = False
    leading: bool = False
    margins: tuple[int, int, bool] | None = None

    def lead(self, depth: int) -> int:
        """How many blank cells stand between a label of this depth and its values."""
        if self.margins is None:
            return 0 if self.trailing else APPLICANT_DEPTH - depth
        before, _, nested = self.margins
        return before + (APPLICANT_DEPTH - depth if nested else 0)

    def inner(self, values: Sequence[Token], wanted: int) -> Sequence[Token]:
        """The values of a row without the blank columns behind them."""
        behind = self.margins[1] if self.margins else 0
        rest = values[: len(values) - behind]
        blank = all(token.kind == BLANK for token in values[len(rest) :])
        return rest if blank and len(rest) >= wanted else values

    def mask(self, wanted: int) -> Mask:
        """Which cells hold the values in rows of so many values, () where all do."""
        known = dict(self.masks)
        if wanted in known:
            return known[wanted]
        widest = known.get(APPLICANTS, ())
        extra = len(widest) - sum(widest)
        if widest and all(widest[-APPLICANTS:]):
            return (False,) * extra + (True,) * wanted
        return (True,) * wanted + (False,) * extra if widest and all(widest[:APPLICANTS]) else ()


def shape_of(groups: Sequence[Sequence[Token]]) -> Shape:
    """Learned from the rows that have all their values."""
    groups = [[token for token in group if token.kind != PAD] for group in groups]
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
        _masks([before_gap(group) for group in groups]),
        _masks(groups),
        *_filled(groups),
        _margins(groups),
    )


def _margins(groups: Sequence[Sequence[Token]]) -> tuple[int, int, bool] | None:
    """Blank cells on both sides of the values of full rows, None where no row has a line."""
    sides: list[tuple[int, int]] = []
    for group in groups:
        at = [n for n, token in enumerate(group) if token.kind == VALUE]
        full = len(at) == APPLICANTS and at[-1] - at[0] == APPLICANTS - 1
        if full and not group[0].solo and SOFT not in [token.kind for token in group]:
            sides.append((at[0], len(group) - 1 - at[-1]))
    if len(sides) < 3:
        return None
    before = [side[0] for side in sides]
    return min(before), min(side[1] for side in sides), max(before) > min(before)


def _filled(groups: Sequence[Sequence[Token]]) -> tuple[bool, bool]:
    """Whether rows are filled up with blanks at their end, or have blank label cells before."""
    widths = range(APPLICANTS + 1, APPLICANTS + 4)
    wide = [g for g in groups if len(g) in widths and not g[0].solo]
    wide = [g for g in wide if VALUE in (g[0].kind, g[-1].kind)]
    trailing = [g for g in wide if g[0].kind == VALUE and g[-1].kind == BLANK]
    leading = any(g[0].kind == BLANK for g in wide)
    return bool(trailing) and len(trailing) == len(wide), leading


def _single_rows(groups: Sequence[Sequence[Token]]) -> tuple[list[int], list[int]]:
    """The same for rows of one value (the annex), when there are enough to tell."""
    rows = [[token.kind for token in group] for group in groups]
    single = [kinds for kinds in rows if kinds.count(VALUE) == 1 and BLANK not in kinds]
    if len(single) < 8:
        return [], []
    return [0], [len(kinds) - 1 for kinds in single]


def _masks(groups: Sequence[Sequence[Token]]) -> tuple[tuple[int, Mask], ...]:
    """For rows of 1, 2, 3 and 7 values: which cells most of them have them in."""
    counts: dict[int, Counter[Mask]] = {}
    for group in groups:
        mask = tuple(token.kind == VALUE for token in group)
        counts.setdefault(sum(mask), Counter())[mask] += 1
    found = []
    for values, least in ((1, 5), (2, 2), (3, 2), (APPLICANTS, 3)):
        if values not in counts:
            continue
        mask, count = counts[values].most_common(1)[0]
        if count >= least and count > 0.6 * counts[values].total():
            found.append((values, mask if len(mask) > values else ()))
    return tuple(found)


def take(
    group: Sequence[Token],
    wanted: int,
    lead: int,
    nested_next: int,
    mask: Mask = (),
    leading: bool = True,
) -> list[Token] | None:
    """Exactly `wanted` cells of a run of values, or None when cells are missing or too many.

    `lead` is how many empty label cells the form has between this label and its values,
    `nested_next` how many stand before the next label, 0 where the page has none. Unless the page
    is known to have the former (`leading`), a row with blanks at both ends is left alone.
    """
    if any(token.kind == PAD for token in group):
        return _padded(group, wanted)
    opening = next((i for i, token in enumerate(group) if token.kind != SOFT), len(group))
    group = group[opening:]
    if not group:
        return None
    if mask and (dropped := _masked_out(before_gap(group), wanted, mask)):
        return dropped
    if (wanted >= APPLICANTS or not group[0].solo) and (whole := _whole(group, wanted)):
        return whole
    head = before_gap(group)
    cells = [token for token in group if token.kind != SOFT]
    blanks = any(token.kind == BLANK for token in cells)
    if len(head) < len(group) and (fitted := _fit(head, wanted, lead, 0, leading)):
        return fitted
    if not group[0].solo:
        return _fit(cells, wanted, lead, 0, leading)
    if len(head) == len(group) and len(cells) == wanted and _hides_loss(cells, nested_next):
        return None
    if not blanks and len(cells) == wanted:
        return cells
    return _fit(cells, wanted, 0, nested_next) if len(head) == len(group) else None


def _whole(group: Sequence[Token], wanted: int) -> list[Token]:
    """All values of a full row where nothing but blanks stands around them, else nothing."""
    at = [n for n, token in enumerate(group) if token.kind == VALUE]
    together = len(at) == wanted and at[-1] - at[0] == wanted - 1
    return list(group[at[0] : at[-1] + 1]) if together else []


def _padded(group: Sequence[Token], wanted: int) -> list[Token] | None:
    """A row filled up at its end: blank cells among those that fill it are of no known column."""
    cells = [token for token in group if token.kind not in (PAD, SOFT)]
    if len(cells) == wanted:
        return cells
    blanks = [replace(token, kind=BLANK) for token in group if token.kind == PAD]
    return blanks[:wanted] if not cells and len(blanks) >= wanted else None


def before_gap(group: Sequence[Token]) -> list[Token]:
    """The cells up to the first empty line."""
    for index, token in enumerate(group):
        if token.kind == SOFT:
            return list(group[:index])
    return list(group)


def _fit(
    cells: Sequence[Token], wanted: int, lead: int, trail: int, leading: bool = True
) -> list[Token] | None:
    if len(cells) == wanted:
        return list(cells)
    before = len(cells) - wanted
    ends = before > 0 and _all_blank(cells[:before]) and _all_blank(cells[wanted:])
    if ends and lead and not leading:
        return None
    if 0 < before < 6 and _all_blank(cells[:before]):
        full = not cells[0].solo and all(cell.kind == VALUE for cell in cells[before:])
        if before == lead or full:
            return list(cells[before:])
    extra = cells[wanted:]
    if len(cells) > wanted and _all_blank(extra) and _fills(cells[wanted - 1], extra):
        return list(cells[:wanted])
    if len(cells) > wanted and _all_blank(extra) and (not cells[0].solo or len(extra) == trail):
        return list(cells[:wanted])
    return None


def _fills(last: Token, extra: Sequence[Token]) -> bool:
    """Whether blank cells only fill the line up to the width of the table."""
    return all(token.line == last.line for token in extra)


def _masked_out(cells: Sequence[Token], wanted: int, mask: Mask) -> list[Token] | None:
    """The cells of a row in a page with blank columns, when those are blank here too."""
    if len(cells) != len(mask) or sum(mask) != wanted:
        return None
    others = [cell for cell, holds in zip(cells, mask) if not holds]
    return [cell for cell, holds in zip(cells, mask) if holds] if _all_blank(others) else None


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
    if any(token.kind == PAD for token in group):
        return None
    mask = dict(shape.lines).get(wanted, ())
    if len(group) == len(mask) and (goes_on or group[mask.index(True)].kind == VALUE):
        others = [token.kind for token, holds in zip(group, mask) if not holds]
        if set(others) == {SOFT}:
            return [token for token, holds in zip(group, mask) if holds]
    if shape.inside or shape.after or len(group) < wanted:
        return None
    if len(group) > wanted:
        ends = group[wanted - 1].kind == VALUE and all(t.kind == SOFT for t in group[wanted:])
        return list(group[:wanted]) if ends and not goes_on else None
    return list(group) if goes_on or group[-1].kind == VALUE else None


def twice(group: Sequence[Token], wanted: int) -> list[Token] | None:
    """The first of two full rows, where the label between them is missing."""
    cells = [token for token in group if token.kind != SOFT]
    if len(cells) != 2 * wanted or any(token.kind in (BLANK, PAD) for token in cells):
        return None
    return cells[:wanted]
