"""Problems and measures with their codes."""

from __future__ import annotations

from ingest.mentions import find_statements
from ontology.records import Section

TEXT = (
    "五、存在的主要问题及改进情况\n"
    "一是信息更新不及时。二是工作人员变动频繁，队伍不稳定。\n"
    "下一步，一是加强业务培训，提升工作人员能力；二是强化监督考核。\n"
    "2021年1月20日\n"
)


def test_problem_section_is_read_by_sentence() -> None:
    section = Section("problems", "五、存在的主要问题及改进情况", 1, 0, len(TEXT))
    found = find_statements(TEXT, 0, len(TEXT), (section,), ())
    assert [(item.kind, item.code) for item in found] == [
        ("problem", "timeliness"),
        ("problem", "staff"),
        ("measure", "training"),
        ("measure", "supervision"),
    ]
    for item in found:
        assert TEXT[item.start : item.end] == item.quote


def test_text_without_problems_makes_no_statement() -> None:
    text = "本年度主动公开信息120条。工作扎实有效。"
    assert find_statements(text, 0, len(text), (), ()) == ()
