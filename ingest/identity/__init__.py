"""Who reports, on which year, when and in which form: the identity of a report."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.identity.agency import read_identity_agency
from ingest.identity.form import read_scope, read_template
from ingest.identity.published import read_published
from ingest.identity.record import Identity
from ingest.identity.view import view
from ingest.identity.year import read_period, read_year
from ingest.pages.lines import without_pinyin
from ingest.pages.split import Part
from ingest.source import SourceText
from ontology.records import Section, Span

__all__ = ["Identity", "identify"]


def identify(
    source: SourceText,
    part: Part,
    furniture: Sequence[Span],
    table_template: str | None,
    sections: Sequence[Section],  # noqa: ARG001 (interface: rules may look at the outline)
) -> Identity:
    """Read the identity of one report of a page; what is not stated stays None."""
    seen = view(source, part, furniture)
    published = read_published(seen)
    year, status, evidence = read_year(seen, published)
    agency, region = read_identity_agency(seen)
    return Identity(
        title=without_pinyin(seen.title.words) if seen.title else None,
        title_source=seen.title_source,
        agency=agency,
        region=region,
        year=year,
        year_status=status,
        year_evidence=evidence,
        period=read_period(seen, year),
        published=published,
        kind=part.kind,
        template=read_template(seen, table_template, year),
        scope=read_scope(seen, agency),
    )
