"""Laws that hold for every text: places are true, lost and masked numbers never a number."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.prose import read_prose
from ingest.prose.wrapping import unwrapped
from ontology.records import Observation, Span

PIECES = st.sampled_from(
    ["主动公开政府信息", "收到申请", "其中", "微信", "网站", "分别", "1,206", "３６", "一千二百", "20xx", "近", "余",
     "条", "件", "人次", "万", "%", "，", "、", "。", "；", "\n", "（", "）", "：", "没有发生", "行政复议", "诉讼", "未收取",
     "费用", "2019年", "上半年", "由", "增加到", "《", "》", "“", "”", "第", "号", "〔2016〕", " ", "　", "发布信息条", "－"]
)  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join)


def read(text: str, excluded: tuple[Span, ...] = ()) -> tuple[Observation, ...]:
    return read_prose(
        text, 0, len(text), excluded, report_id="r", year=2020, period=None, sections=()
    )


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_quotes_stand_where_they_say(text: str) -> None:
    for item in read(text):
        assert text[item.start : item.end] == item.quote
        if item.value_start is not None and item.value_end is not None:
            assert item.start <= item.value_start < item.value_end
        if item.status in ("masked", "illegible"):
            assert (item.value, item.low, item.high, item.amount) == (None, None, None, None)
        if item.status == "zero":
            assert item.value == 0
            assert item.value_start is None


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_same_text_same_observations_with_one_id_each(text: str) -> None:
    first, second = read(text), read(text)
    assert first == second
    assert len({item.id for item in first}) == len(first)


def test_excluded_text_states_nothing() -> None:
    text = "全年收到申请12件。\n网站发布信息30条。"
    kept = read(text, (Span(0, 10),))
    assert [item.amount for item in kept] == [30]


def test_value_place_is_the_number_alone() -> None:
    text = "全年发布信息近1,250余条。"
    (item,) = read(text)
    assert item.value_start is not None
    assert text[item.value_start : item.value_end] == "1,250"


def test_one_phrase_of_two_digits_zeros_is_two_observations() -> None:
    found = read("行政复议、行政诉讼均为0件。")
    assert [item.metric for item in found] == ["review.total", "litigation.total"]
    assert {item.status for item in found} == {"value"}


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_unwrapping_leaves_out_nothing_but_breaks_and_knows_every_place(text: str) -> None:
    flat = unwrapped(text, 0, len(text), ())
    places = [flat.written(at) for at in range(len(flat.text))]
    assert [text[at] for at in places] == list(flat.text)
    assert [flat.place(at) for at in places] == list(range(len(flat.text)))
    kept = set(places)
    assert all(char.isspace() for at, char in enumerate(text) if at not in kept)


def test_a_number_that_a_line_break_cuts_is_one_number() -> None:
    text = (
        "2022年，我局全年共主动公开政府信息1,\n236条；全年共收到公开申请2\n"
        "5件，均按时办结，召集培训人员136人\n次，效果良好。"
    )
    found = read(text)
    assert [(item.metric, item.amount, item.unit) for item in found] == [
        ("disclosure.total", 1236, "条"),
        ("requests.received", 25, "件"),
        ("training.participants", 136, "人次"),
    ]
    assert [text[item.value_start : item.value_end] for item in found] == ["1,\n236", "2\n5", "136"]
    assert all(text[item.start : item.end] == item.quote for item in found)


def test_headings_items_and_dates_stay_lines_of_their_own() -> None:
    text = "全年，我局公开信息十二条，收到申请三件\n二、其他情况\n某某局\n2020年1月5日\n"
    assert unwrapped(text, 0, len(text), ()).text == text
