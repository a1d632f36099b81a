"""Names of organs: canonical form, sector, level, and what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontology import divisions
from ontology.agencies import canonical, is_agency_name, read_agency, successor


@pytest.mark.parametrize(
    ("text", "name", "sector", "level"),
    [
        ("清远市教育局", "清远市教育局", "education", "prefecture"),
        ("硚口区", "硚口区人民政府", "government", "county"),
        ("安化县江南镇", "安化县江南镇人民政府", "government", "township"),
        ("上海市政府办公厅", "上海市人民政府办公厅", "government_office", "province"),
        ("财政部", "财政部", "finance", "national"),
        ("中华人民共和国交通运输部", "交通运输部", "transport", "national"),
        ("国家税务总局武汉市税务局", "国家税务总局武汉市税务局", "tax", "prefecture"),
        ("金水区发展改革和统计局", "金水区发展改革和统计局", "development_reform", "county"),
        ("武汉经济技术开发区管委会", "武汉经济技术开发区管理委员会", "government", "county"),
        ("崇明县水务局", "崇明县水务局", "water", "county"),
        ("江宁区麒麟街道", "江宁区麒麟街道办事处", "government", "township"),
    ],
)
def test_known_names(text: str, name: str, sector: str, level: str) -> None:
    found = read_agency(text)
    assert found is not None
    assert (found.name, found.sector, found.level) == (name, sector, level)


@pytest.mark.parametrize(
    "text",
    [
        "bet98765检测中心办公室",
        "威廉希尔体育人口计生委",
        "某某彩票投注局",
        "根据条例要求",
        "2017年",
        "",
        "公众参与",
    ],
)
def test_refused_names(text: str) -> None:
    assert not is_agency_name(text)


def test_the_context_decides() -> None:
    district = divisions.by_code("420104")
    assert canonical("区水务局", district) == "硚口区水务局"
    assert canonical("市水务局", district) == "武汉市水务局"
    found = read_agency("鼓楼区统计局", divisions.by_code("350000"))
    assert found is not None and found.division is not None and found.division.code == "350102"


def test_successors() -> None:
    assert successor("环境保护局") == ("生态环境局", 2018)
    assert successor("教育厅") is None


@settings(deadline=None)
@given(st.text(max_size=20))
def test_never_raises(text: str) -> None:
    read_agency(text)


@settings(deadline=None)
@given(
    st.sampled_from(sorted(divisions._counties())),
    st.sampled_from(["教育局", "人民政府", "人民政府办公室"]),
)
def test_canonical_names_are_stable(code: str, organ: str) -> None:
    division = divisions.by_code(code)
    assert division is not None
    name = canonical(division.name + organ)
    if name is not None:
        assert canonical(name) == name


@pytest.mark.parametrize("name", ["苏州街道办事处", "惠州街道", "北京街道办事处"])
def test_a_street_with_a_citys_name_is_not_the_citys(name: str) -> None:
    found = read_agency(name)
    assert found is not None and found.level == "township"
    assert found.division is None or found.division.level == "township"


def test_names_in_use_and_short_ones_become_official() -> None:
    """One organ has one name; former names stay as they were written."""
    assert canonical("琼中县教育局") == canonical("琼中黎族苗族自治县教育局")
    assert canonical("兴安盟科右中旗水利局") == "兴安盟科尔沁右翼中旗水利局"
    assert canonical("襄樊市水利局") == "襄樊市水利局"
