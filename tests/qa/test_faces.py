"""The faces of an answer: whatever a report says, it is shown and never obeyed."""

from __future__ import annotations

import re
import subprocess
import sys
from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from graph.store import Store
from qa import Answer, ask
from qa.answer import Citation, CitedCell, Coverage, Near, SeriesPoint, Value
from qa.faces import (
    Paper,
    Place,
    chart_of,
    document_face,
    document_text,
    html_face,
    markdown_face,
    open_document,
    read_places,
    text_face,
)
from qa.faces.escaping import html_text, markdown_text, safe_link, squeezed, visible
from qa.faces.places import OpenDocument, RowCell, TableRow, words_around
from qa.faces.terminal import columns

TODAY = "2022-06-01"
ATTACKS = (
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "[x](javascript:alert(1))",
    "![x](http://evil.example/a.png)", "<http://evil.example>", "http://evil.example/a", "www.evil.example",
    "javascript:alert(1)", "javascript://a.example/%0aalert(1)", "a|b", "| --- |", "`code`", "**b** _i_ ~~s~~", "$x$", "\\(x\\)", "&lt;b&gt;", "&#60;",
    "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x9b31m", "\u202etfel", "\u2066\u2069", "\u200f", "\u200b", "\ufeff",
    "\x00", "\x08\x08", "\r", "\n# h\n", "\n- l", "\n1. n", "\n    code", "\u2028", "\ud800", "\ue000", "\ue001",
    "[1]", "[2](x)", "[^1]", "</mark></article>", "''\"", "{{x}}", "- ", "+ ", "1) ", "===", "---", "a@b.example",
)  # fmt: skip
HOSTILE = st.lists(
    st.one_of(st.sampled_from(ATTACKS), st.text(max_size=8), st.sampled_from("年报公开件，。")),
    min_size=1,
    max_size=4,
).map("".join)
LINKS = st.one_of(
    st.none(),
    st.sampled_from(ATTACKS),
    st.text(max_size=12).map(lambda t: f"https://a.example/{t}"),
)
NUMBERS = st.one_of(st.none(), st.integers(0, 10**7), st.just(13.6))


@st.composite
def answers(draw: st.DrawFn) -> tuple[Answer, dict[int, Place]]:
    """An answer in which every text that could come from a report is hostile."""
    citations, places = [], {}
    for n in range(1, draw(st.integers(1, 3)) + 1):
        quote = draw(HOSTILE)
        text = draw(HOSTILE) + quote + draw(HOSTILE)
        start = text.index(quote)
        cell = draw(st.booleans())
        citations.append(
            Citation(
                n, f"r{n}", draw(HOSTILE), draw(st.none() | HOSTILE), 2020, draw(HOSTILE), "0" * 64,
                draw(LINKS), draw(st.none() | HOSTILE), 3, quote, start, start + len(quote),
                CitedCell("requests", draw(HOSTILE), draw(HOSTILE)) if cell else None,
            )
        )  # fmt: skip
        row = None
        if cell:
            cells = (RowCell(draw(HOSTILE), draw(HOSTILE), "value", False),
                     RowCell(draw(HOSTILE), draw(st.just("") | HOSTILE), "blank", True))  # fmt: skip
            row = TableRow(draw(HOSTILE), cells)
        places[n] = Place(words_around(text, start, start + len(quote)), row)
    values = tuple(
        Value(draw(NUMBERS), draw(st.none() | HOSTILE), draw(st.sampled_from([None, "余"])),
              draw(HOSTILE), 2020, "open", 1)
        for _ in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    answer = Answer(
        draw(HOSTILE), "answered", draw(HOSTILE) + "[1]", draw(st.sampled_from(["zh", "en"])),
        "rank", values=values, names=tuple(draw(st.lists(HOSTILE, max_size=3))),
        coverage=Coverage(1, 3, (draw(HOSTILE),), "own"), near=(Near(draw(HOSTILE), 1),),
        candidates=(draw(HOSTILE),), warnings=(draw(HOSTILE),), citations=tuple(citations),
    )  # fmt: skip
    return answer, places


class Page(HTMLParser):
    """What a browser would make of a fragment: tags, attributes, text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str, str | None]] = []
        self.text = ""
        self._style = False
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(tag, name, value) for name, value in attrs]
        self._style = tag == "style"

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002
        self._style = False

    def handle_data(self, data: str) -> None:
        self.text += "" if self._style else data


def bare(text: str) -> str:
    """A text without blanks: faces break lines where they like."""
    return re.sub(r"\s+", "", text)


def told_by(answer: Answer) -> list[str]:
    """The report texts that every face shows."""
    texts = [*answer.candidates, *answer.warnings, *(near.text for near in answer.near)]
    for note in answer.citations:
        texts += [note.file, *([note.agency] if note.agency else [])]
    return texts


ALLOWED = {
    "style", "article", "p", "br", "sup", "a", "div", "table", "thead", "tbody", "tr", "th", "td",
    "ul", "ol", "li", "details", "summary", "blockquote", "mark", "span", "i", "b",
}  # fmt: skip


def assert_harmless(page: Page, allowed: set[str], links: set[str]) -> None:
    assert page.tags <= allowed
    for tag, name, value in page.attributes:
        assert not name.startswith("on") and name not in ("src", "srcdoc", "style", "action")
        if name == "href":
            assert tag == "a" and value is not None
            assert value.startswith("#gk-") or urlsplit(value).scheme in ("http", "https")
            assert value.startswith("#gk-") or unquote(value) in {unquote(link) for link in links}


@settings(max_examples=60, deadline=None)
@given(answers())
def test_html_shows_report_text_and_never_obeys_it(given_: tuple[Answer, dict[int, Place]]) -> None:
    answer, places = given_
    links = {link for note in answer.citations if (link := safe_link(note.url))}
    for html in (html_face(answer, places), html_face(answer)):
        page = Page(html)
        assert_harmless(page, ALLOWED, links)
        for text in told_by(answer):
            assert bare(visible(text)) in bare(page.text)


@settings(max_examples=60, deadline=None)
@given(answers())
def test_markdown_reads_as_the_report_text(given_: tuple[Answer, dict[int, Place]]) -> None:
    answer, places = given_
    links = {link for note in answer.citations if (link := safe_link(note.url))}
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for markdown in (markdown_face(answer, places), markdown_face(answer)):
        page = Page(reader.render(markdown))
        allowed = {"p", "br", "strong", "b", "blockquote", "ul", "li", "a", "table", "thead", "tbody",
                   "tr", "th", "td"}  # fmt: skip
        assert_harmless(page, allowed, links)
        for text in told_by(answer):
            assert bare(visible(text)) in bare(page.text)
        # Bare addresses become links in some readers: no scheme may stand there unescaped.
        assert not re.search(
            r"(?<!\()(?<!<)\b(https?|ftp)://", re.sub(r"\(<[^>]*>\)", "", markdown)
        )


@settings(max_examples=60, deadline=None)
@given(answers(), st.integers(30, 130), st.booleans())
def test_a_terminal_gets_no_steering_and_no_long_line(
    given_: tuple[Answer, dict[int, Place]], width: int, color: bool
) -> None:
    answer, places = given_
    for shown in (places, None):
        text = text_face(answer, shown, Paper(width, color))
        plain = text.replace("\x1b[1;33m", "").replace("\x1b[0m", "")
        assert color or plain == text
        for line in plain.split("\n"):
            assert all(char.isprintable() or char == "\u3000" for char in line)
            assert columns(line) <= width
        for told in told_by(answer):
            assert bare(squeezed(told)) in bare(plain)


@given(LINKS)
def test_only_plain_addresses_become_links(url: str | None) -> None:
    link = safe_link(url)
    assert link is None or re.fullmatch(r"https?://[^\s<>\"'()\\`|]+", link)


@pytest.mark.parametrize(
    "url",
    ["javascript:alert(1)", "javascript://a.example/%0aalert(1)", " https://a.example", "https://user@evil.example/", "data:text/html,x",
     "//a.example", "ftp://a.example", "https:///x", "HTTPS://a.example/\n", "http://[::1"],
)  # fmt: skip
def test_other_addresses_do_not(url: str) -> None:
    assert safe_link(url) is None


@given(HOSTILE, HOSTILE, HOSTILE)
def test_a_quote_in_its_passage_is_that_very_place(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    start, end = len(before), len(before) + len(quote)
    words = words_around(text, start, end)
    assert words.quote == quote
    assert text[:start].endswith(words.before) and text[end:].startswith(words.after)
    assert not set("\n\r") & set(words.before + words.after)


@given(HOSTILE, HOSTILE.filter(bool), HOSTILE)  # what is cited is never empty (Desk.cite)
def test_an_opened_document_marks_the_quote_once(before: str, quote: str, after: str) -> None:
    text = before + quote + after
    note = Citation(1, "r", "t", None, None, "f", "0" * 64, None, None, None, quote, len(before),
                    len(before) + len(quote))  # fmt: skip
    opened = OpenDocument(note, text, (), Place(words_around(text, note.start, note.end), None))
    html = document_face(opened)
    inner = html.split('<mark id="gk-quote">')[1].split("</mark>")[0]
    assert bare(Page(inner).text) == bare(visible(quote))
    assert bare(visible(text)) in bare(Page(html).text)
    assert bare(document_text(opened, paper=Paper(40))).count("【") >= 1


@pytest.mark.parametrize("attack", ATTACKS)
def test_every_cell_of_a_markdown_table_is_its_text(attack: str) -> None:
    note = Citation(1, "r", "t", "a", 2020, "f", "0" * 64, None, None, None, "q", 0, 1,
                    CitedCell("requests", attack, attack))  # fmt: skip
    row = TableRow(attack, (RowCell(attack, f"1{attack}2", "value", True),))
    answer = Answer(attack, "answered", "a", "zh", "lookup", citations=(note,))
    markdown = markdown_face(answer, {1: Place(words_around("q", 0, 1), row)})
    html = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
    cells = re.findall(r"<t[hd]>(.*?)</t[hd]>", html)
    assert [bare(Page(cell).text) for cell in cells] == [
        bare(squeezed(text)) for text in ("行", attack, attack, f"1{attack}2")
    ]


def test_an_ambiguous_width_counts_as_two() -> None:
    assert columns("“件”a") == 7


def test_escaping_keeps_what_is_harmless_as_it_is() -> None:
    plain = "一、本年新收申请数量 13.6万条（2021年3月），“区局”-办公室"
    assert html_text(plain) == markdown_text(plain) == visible(plain) == plain


# --- on stored reports --------------------------------------------------------------------------------------


def test_a_cell_stands_in_its_row(store: Store) -> None:
    answer = ask(store, "威海市统计局2021年办理结果总计多少件", today=TODAY)
    (place,) = read_places(store, answer.citations).values()
    assert place.row is not None and [(c.heading, c.raw, c.marked) for c in place.row.cells] == [
        ("总计", "9", True)
    ]
    html = answer.html(store)
    assert "<td><mark>9</mark></td>" in html and 'data-note="1"' in html
    assert "| <b>9</b> |" in answer.markdown(store)
    assert "总计 【9】" in answer.plain(store)


def test_a_sentence_stands_in_its_passage(store: Store) -> None:
    answer = ask(store, "云和县交通局2021年收到多少件申请", today=TODAY)
    assert "<mark>收到政府信息公开申请12件</mark>" in answer.html(store)
    assert "近20xx人，【收到政府信息公开申请12件】。接入视频" in answer.plain(store)


def test_an_opened_document_has_its_headings_and_the_words(store: Store) -> None:
    answer = ask(store, "云和县交通局2021年收到多少件申请", today=TODAY)
    opened = open_document(store, answer.citations[0])
    assert opened is not None
    html = document_face(opened)
    assert '<b class="gk-heading">一、总体情况</b>' in html
    assert '<mark id="gk-quote">收到政府信息公开申请12件</mark>' in html


def test_a_citation_of_other_words_is_not_opened(store: Store) -> None:
    answer = ask(store, "云和县交通局2021年收到多少件申请", today=TODAY)
    moved = replace(answer.citations[0], start=0, end=14)
    assert open_document(store, moved) is None
    assert "原文已不在库中" in replace(answer, citations=(moved,)).plain(store)


def test_after_forgetting_the_quote_is_left(store: Store) -> None:
    answer = ask(store, "石塘镇2021年主动公开信息多少条", today=TODAY)
    gone = replace(answer.citations[0], report="r-forgotten")
    shown = replace(answer, citations=(gone,)).html(store)
    assert "<mark>公开村务信息86条</mark>" in shown and "原文已不在库中" in shown


def test_a_list_is_a_table_with_the_note_of_each_name(store: Store) -> None:
    answer = ask(store, "南海区教育局2020年和2021年分别收到多少件申请", today=TODAY)
    assert len(answer.values) > 1
    for value in answer.values:
        row = rf"\| {value.year} \| {int(value.value or 0)}件 \| \[{value.citation}\] \|"
        assert re.search(row, answer.markdown())


# --- charts -------------------------------------------------------------------------------------------------


def trend(*points: SeriesPoint) -> Answer:
    return Answer("q", "answered", "a", "zh", "trend", series=points)


def rows_of(chart: object) -> list[dict[str, object]]:
    drawn = chart.to_dict()  # type: ignore[attr-defined]
    if drawn["data"].get("name"):
        return drawn["datasets"][drawn["data"]["name"]]
    return drawn["data"]["values"]


def test_what_is_not_there_is_a_gap_with_a_word_never_zero() -> None:
    pytest.importorskip("altair")
    chart = chart_of(
        trend(
            SeriesPoint(2018, 1.3, "万条", "余", "value", 1),
            SeriesPoint(2019, None, "条", None, "masked", 2),
            SeriesPoint(2021, 0, "条", None, "zero", 3),
            SeriesPoint(2022, None, None, None, "blank", 4),
        )
    )
    assert [(row["year"], row["amount"], row["label"]) for row in rows_of(chart)] == [
        ("2018", 13000, "1.3万余条"), ("2019", None, "已遮盖"), ("2020", None, "无报告"),
        ("2021", 0, "0条"), ("2022", None, "空白"),
    ]  # fmt: skip


def test_units_that_differ_share_no_axis() -> None:
    pytest.importorskip("altair")
    apart = trend(
        SeriesPoint(2020, 3, "件", None, "value", 1), SeriesPoint(2021, 4, "万元", None, "value", 2)
    )
    assert chart_of(apart) is None
    assert chart_of(trend(SeriesPoint(2020, 3, "件", None, "value", 1))) is None


def test_a_ranking_keeps_its_order_and_its_twins() -> None:
    pytest.importorskip("altair")
    bars = [("甲局", 2020, 9), ("乙局", 2020, 9), ("甲局", 2020, 3), ("丙局", 2020, None)]
    values = tuple(Value(v, "件", None, a, y, "requests.received", 1) for a, y, v in bars)
    answer = Answer("q", "answered", "a", "zh", "rank", values=values)
    drawn = rows_of(chart_of(answer))
    assert [row["who"] for row in drawn] == ["甲局 (1)", "乙局", "甲局 (3)", "丙局"]
    assert [row["amount"] for row in drawn] == [9, 9, 3, None]
    assert drawn[-1]["label"] == "无数值"


def test_no_face_but_the_chart_needs_altair() -> None:
    script = (
        "import sys\nfrom qa import Answer\n"
        "a = Answer('q', 'answered', 'a', 'zh', 'lookup')\n"
        "a.plain(), a.markdown(), a.html(), a._repr_html_()\n"
        "assert not {'altair', 'panel', 'rich'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
