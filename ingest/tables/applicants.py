"""The columns of the table of requests in the order in which a page has them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.tables.label import bare, similarity
from ingest.tables.matching import HeaderCell

PERSON, GROUP, TOTAL = "自然人", "法人或其他组织", "总计"
ORGANISATIONS = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")


def applicant_order(heads: Sequence[HeaderCell]) -> tuple[str, ...]:
    """Column labels from headings in reading order, () where they do not name all applicants.

    The group stands for its five kinds, whose headings follow one line below: 总计 beside it
    is read before them and stands behind them.
    """
    at: dict[str, int] = {}
    for number, head in enumerate(heads):
        name = head.column.label if head.column else ""
        if not name and similarity(head.label, GROUP) >= 0.8:
            name = GROUP
        if name:
            at.setdefault(name, number)
    kinds = sorted((at[name], name) for name in ORGANISATIONS if name in at)
    if PERSON not in at or len(kinds) < len(ORGANISATIONS):
        return ()
    moved = tuple(name for _, name in kinds) != ORGANISATIONS
    if moved and any(bare(heads[number].label) != name for number, name in kinds):
        return ()
    middle = at.get(GROUP, kinds[0][0])
    total = at.get(TOTAL)
    if GROUP not in at and total is not None and at[PERSON] < total < middle:
        return ()
    names = tuple(name for _, name in kinds)
    # Where lines of headings are not level, 自然人 may be read after the group it stands before.
    names = (PERSON, *names) if at[PERSON] < kinds[-1][0] else (*names, PERSON)
    if total is None:
        return names
    return (TOTAL, *names) if total < min(middle, at[PERSON]) else (*names, TOTAL)
