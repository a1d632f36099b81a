"""timeliness.late: published after the day the Regulation sets for the year reported on."""

from __future__ import annotations

from collections.abc import Iterator

from ingest.audit.records import FAIL, LOW, NOTE, AuditFinding, Held, Place, about
from ontology.dates import find_dates
from ontology.terms import Sector

_GOVERNMENTS = (None, Sector.GOVERNMENT, Sector.GOVERNMENT_OFFICE)
# 2019 条例 (in force 2019-05-15) 第四十九条: the reports on 2019 are the first under it.
FIRST_YEAR_OF_JANUARY = 2019


def deadline(held: Held) -> str | None:
    """The last day to publish, ISO 8601: 31 March of the next year (2007 条例第三十一条).

    For departments of county level and above, 31 January since the report on 2019 (2019 条例
    第四十九条); governments, their offices and townships keep 31 March.
    """
    if held.year is None or held.kind != "annual_report":
        return None
    department = held.sector not in _GOVERNMENTS and held.level != "township"
    january = held.year >= FIRST_YEAR_OF_JANUARY and department
    return f"{held.year + 1}-{'01-31' if january else '03-31'}"


def late(held: Held, text: str) -> Iterator[AuditFinding]:
    """A report whose date of publication or signature, as its text states it, is after the day."""
    last = deadline(held)
    if last is None or held.published is None or held.published <= last:
        return
    for date in find_dates(text, held.start, held.end):
        if date.iso == held.published:
            place = Place(held.id, held.file, text[date.start : date.end], date.start, date.end)
            # A page dated years later was moved or repaired, not published late.
            far = int(held.published[:4]) > int(last[:4])
            message = f"{held.published}公布，晚于法定期限{last}"
            outcome = NOTE if far else FAIL
            yield about(held, "timeliness.late", outcome, LOW, message, [place])
            return
