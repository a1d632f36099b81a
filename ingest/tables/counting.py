"""Which of the values after a label are the row's cells; too few or too many are never shifted."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.tables.token import BLANK, SOFT, VALUE, Token


def take(group: Sequence[Token], wanted: int, lead: int, nested_next: int) -> list[Token] | None:
    """Exactly `wanted` cells of a run of values, or None when cells are missing or too many.

    `lead` is how many empty label cells the form has between this label and its values,
    `nested_next` how many stand before the next label, 0 where the page has none.
    """
    opening = next((i for i, token in enumerate(group) if token.kind != SOFT), len(group))
    group = group[opening:]
    if not group:
        return None
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


def _hides_loss(cells: Sequence[Token], nested_next: int) -> bool:
    """Blank label cells of the next row may stand where this row's last value was."""
    return bool(nested_next) and _all_blank(cells[len(cells) - nested_next :])


def _all_blank(cells: Sequence[Token]) -> bool:
    return all(token.kind == BLANK for token in cells)


def soft_as_blank(
    group: Sequence[Token], wanted: int, trailing: int, goes_on: bool
) -> list[Token] | None:
    """Empty lines as blank cells, where full rows of the page have none inside.

    At the end of a row they count only when the next row of the table follows (`goes_on`).
    """
    body = list(group[: len(group) - trailing]) if trailing else list(group)
    if any(token.kind != SOFT for token in group[len(body) :]) or len(body) != wanted:
        return None
    return body if goes_on or body[-1].kind == VALUE else None
