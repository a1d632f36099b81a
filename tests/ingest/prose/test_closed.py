"""Closed stretches answer as a walk over all spans would."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.prose.closed import Closed
from ontology.records import Span

_PLACES = st.integers(min_value=0, max_value=40)
_SPANS = st.tuples(_PLACES, st.integers(min_value=1, max_value=9)).map(
    lambda pair: Span(pair[0], pair[0] + pair[1])
)


@settings(max_examples=200, deadline=None)
@given(st.lists(_SPANS, max_size=8), _SPANS)
def test_overlap_is_that_of_any_span(spans: list[Span], asked: Span) -> None:
    closed = Closed.of(spans)
    assert closed.overlaps(asked) == any(span.overlaps(asked) for span in spans)
    if any(span.contains(asked) for span in spans):
        assert closed.contains(asked)
    if closed.contains(asked):
        inside = {at for span in spans for at in range(span.start, span.end)}
        assert inside.issuperset(range(asked.start, asked.end))
