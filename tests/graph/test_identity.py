"""Who is who and which report leads: laws that need no database."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.writing.facts import leading
from graph.writing.identity import is_brand, organ_of, owner_of, regulation_key
from graph.writing.rows import rows_of, words_digest
from graph.writing.standing import Standing, order_of
from graph.writing.versions import Stored, Version, match, plan
from ontology.records import Agency, RegionRef, RegulationMention
from tests.graph.made_documents import COUNTY, made_document

REPORTS = st.lists(
    st.builds(
        Standing,
        id=st.uuids().map(str),
        filing=st.sampled_from("abc"),
        year=st.just(2020),
        kind=st.just("annual_report"),
        current=st.booleans(),
        format=st.sampled_from(["html", "docx", "pdf", "txt"]),
        sha256=st.uuids().map(str),
        position=st.integers(0, 2),
        facts=st.integers(0, 2),
    ),
    max_size=7,
)


@given(REPORTS, st.randoms())
def test_the_order_follows_from_the_set_alone(reports: list[Standing], random: object) -> None:
    mixed = list(reports)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert order_of(reports) == order_of(mixed)


@given(REPORTS)
def test_one_report_of_each_filing_is_preferred(reports: list[Standing]) -> None:
    order = order_of(reports)
    current = [report for report in reports if report.current]
    preferred = [report.filing for report in current if report.id in order.preferred]
    assert sorted(preferred) == sorted({report.filing for report in current})
    assert len(order.duplicates) == len(current) - len(preferred)
    assert {other for _, other in order.duplicates} <= order.preferred


def versions(*words: str) -> tuple[Version, ...]:
    return tuple(
        Version(f"{word}{place}", f"f{place}", place, word) for place, word in enumerate(words)
    )


def stored(sha256: str, *reports: Version, file: str = "a", url: str | None = None) -> Stored:
    return Stored(sha256, (file,), url, None, "1", "", reports)


def test_the_same_source_is_the_same_address_else_the_same_file() -> None:
    old = stored("1", *versions("x"), url="http://a.test")
    assert plan(stored("2", *versions("y"), url="http://b.test"), [old]).superseded == ()
    assert plan(stored("2", *versions("y"), file="b", url="http://a.test"), [old]).superseded
    assert plan(stored("2", *versions("y")), [old]).superseded == (("y0", "x0"),)


def test_reports_are_matched_by_filing_else_by_position() -> None:
    one, two = versions("x", "y")
    swapped = [replace(two, position=0), replace(one, position=1, filing="other")]
    assert match(swapped, [one, two]) == [(swapped[0], two)]
    assert match([replace(one, filing="other")], [one]) == [(replace(one, filing="other"), one)]


def test_only_the_report_that_changed_is_superseded() -> None:
    result = plan(stored("2", *versions("x", "z")), [stored("1", *versions("x", "y"))])
    assert result.superseded == (("z1", "y1"),)
    assert (result.retired, result.drop_reports) == (("y1",), ("x0",))
    assert result.drop_documents == ()


@pytest.mark.parametrize(
    ("name", "region", "organ"),
    [
        ("德清县水利局", COUNTY, "水利局"),
        ("湖州市德清县水利局", COUNTY, "水利局"),
        ("浙江省湖州市德清县水利局", COUNTY, "水利局"),
        ("浙江省水利厅", RegionRef("330000", "浙江省"), "水利厅"),
        ("某某开发区管理委员会", COUNTY, "某某开发区管理委员会"),
    ],
)
def test_the_organ_is_the_name_without_its_division(
    name: str, region: RegionRef, organ: str
) -> None:
    assert organ_of(Agency(name, name, (), "county", None), region) == organ


@pytest.mark.parametrize(
    ("name", "kind", "brand"),
    [
        ("德清发布", "wechat", True),
        ("清风徐来", "weibo", True),
        ("政府门户网站", "website", False),
        ("市水利局门户网站", "website", False),
        ("局微信公众号", "wechat", False),
        ("公安微博", "weibo", True),
        ("湖州日报", "newspaper", True),
        ("中国政府网", "website", True),
        ("公示栏", "notice_board", False),
    ],
)
def test_a_name_of_its_own_makes_a_platform_one_for_all(name: str, kind: str, brand: bool) -> None:
    assert is_brand(name, kind) == brand


def test_a_masked_number_never_merges() -> None:
    masked = RegulationMention("20xx年工作要点", None, "《20xx年工作要点》", "basis", "", 0, 0)
    keys = set()
    for salt in "ab":
        document = made_document(salt=salt)
        report = document.reports[0]
        keys.add(regulation_key(masked, report, owner_of(document, report)))
    assert len(keys) == 2


def test_table_leads_before_prose_and_then_the_first_place() -> None:
    report = made_document(facts=4).reports[0]
    leads = leading(report)
    assert [item.id in leads for item in report.observations] == [True, False, True, True]
    prose = replace(report, observations=report.observations[1:])
    assert prose.observations[0].id in leading(prose)


def test_own_words_do_not_count_blanks_or_furniture() -> None:
    one, other = made_document("甲乙丙丁戊己庚辛"), made_document("甲乙丙丁戊己庚壬")
    furnished = replace(one, text=one.text + "浏览次数：99")
    assert words_digest(one, one.reports[0]) == words_digest(furnished, furnished.reports[0])
    assert words_digest(one, one.reports[0]) != words_digest(other, other.reports[0])


def test_rows_are_the_same_every_time() -> None:
    assert rows_of(made_document(reports=2), None) == rows_of(made_document(reports=2), None)
