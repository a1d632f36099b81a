"""Divisions: chains, short and former names, townships."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontology import divisions


@pytest.mark.parametrize(
    ("text", "code", "length"),
    [
        ("武汉市硚口区教育局", "420104", 6), ("湖北省硚口区", "420104", 6), ("东莞市虎门镇", "441900121", 6),
        ("琼中县教育局", "469030", 3), ("重庆市", "500000", 3), ("崇明县人民政府", "310151", 3),
        ("恩施州恩施市", "422801", 6), ("济源市人民政府", "419001", 3),
    ],
)  # fmt: skip
def test_chains(text: str, code: str, length: int) -> None:
    assert [(item.code, size) for item, size in divisions.prefix(text)] == [(code, length)]


def test_full_names_do_not_repeat() -> None:
    assert [divisions.by_code(code).full_name for code in ("500000", "420104", "441900")] == [  # type: ignore[union-attr]
        "重庆市", "湖北省武汉市硚口区", "广东省东莞市",
    ]  # fmt: skip


def test_ambiguous_names_give_all() -> None:
    assert len(divisions.named("鼓楼区")) == 4
    assert {item.name for item in divisions.named("前旗")} >= {
        "鄂托克前旗",
        "科尔沁右翼前旗",
        "察哈尔右翼前旗",
    }


def test_every_former_name_leads_to_a_division() -> None:
    lines = (divisions.DATA / "former_divisions.tsv").read_text(encoding="utf-8").splitlines()
    assert len(divisions.former_names()) == len(
        [line for line in lines if not line.startswith("#")]
    )


@settings(deadline=None)
@given(st.sampled_from(sorted(divisions._counties())))
def test_a_full_name_reads_back(code: str) -> None:
    division = divisions.by_code(code)
    assert division is not None
    assert division.code in {item.code for item in divisions.named(division.full_name)}
    assert "".join(item.name for item in divisions.chain(division)) == division.full_name


@settings(deadline=None)
@given(st.text(alphabet="省市县区旗镇乡街道州北京上海朝阳沈", max_size=12))
def test_prefix_never_exceeds_the_text(text: str) -> None:
    assert all(length <= len(text) for _, length in divisions.prefix(text))
