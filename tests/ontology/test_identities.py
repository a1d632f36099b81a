"""The arithmetic of the forms, checked as laws over made-up numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.forms import form
from ontology.identities import (
    IDENTITIES,
    Term,
    balance,
    identities_of,
    outcome_leaves,
    rollup,
)
from ontology.metrics import METRICS

COUNTS = st.integers(min_value=0, max_value=10**6)


@pytest.mark.parametrize("era", ["2019", "2021"])
def test_outcome_leaves_partition_the_total_exactly_once(era: str) -> None:
    requests = form("requests", era)
    assert requests is not None
    block = [
        row.metric
        for row in requests.rows
        if row.label.startswith("三、") and not row.heading and row.metric != "requests.processed"
    ]
    leaves = outcome_leaves(era)
    assert list(leaves) == block
    assert len(set(leaves)) == len(leaves)


@pytest.mark.parametrize("era", ["2019", "2021"])
def test_rollups_and_plain_outcomes_cover_the_leaves(era: str) -> None:
    covered = [
        leaf
        for metric in ("outcome.granted", "outcome.partial", "outcome.denied", "outcome.unable",
                       "outcome.not_handled", "outcome.other")
        for leaf in (rollup(metric, era) or (metric,))
    ]  # fmt: skip
    assert covered == list(outcome_leaves(era))


@pytest.mark.parametrize("key", sorted(IDENTITIES))
def test_terms_are_known_and_stand_in_their_form(key: str) -> None:
    identity = IDENTITIES[key]
    assert len(set(identity.terms)) == len(identity.terms)
    assert set(identity.metrics()) <= set(METRICS)
    for era in identity.eras:
        table = form(identity.table, era)
        assert table is not None
        assert set(identity.metrics()) <= {cell.metric for cell in table.cells}


@given(era=st.sampled_from(["2014", "2019", "2021"]), data=st.data())
def test_a_whole_made_of_its_parts_balances_and_any_change_breaks_it(
    era: str, data: st.DataObject
) -> None:
    identity = data.draw(st.sampled_from(identities_of(era)))
    values = {term: data.draw(COUNTS) for term in identity.terms}
    last = identity.terms[0]
    rest = sum(term.sign * values[term] for term in identity.terms[1:])
    values[last] = -last.sign * rest
    assert balance(identity, values.get) == 0
    changed: Term = data.draw(st.sampled_from(identity.terms))
    assert balance(identity, {**values, changed: values[changed] + 1}.get) == changed.sign


@given(st.sampled_from(sorted(IDENTITIES)), st.data())
def test_a_missing_term_is_not_zero(key: str, data: st.DataObject) -> None:
    identity = IDENTITIES[key]
    missing = data.draw(st.sampled_from(identity.terms))
    assert balance(identity, {t: 0 for t in identity.terms if t != missing}.get) is None


def test_of_an_era_and_table() -> None:
    rules = {item.rule for item in identities_of("2021", "requests")}
    assert {"identity.requests.balance", "identity.requests.outcomes"} <= rules
    assert outcome_leaves("2014") == ()
    assert rollup("requests.received", "2021") == ()
