"""Readers: the same words from every format and encoding, at places that hold."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ingest.readers import Unreadable, read_bytes
from scripts.samples import NARRATIVE_2016, docx, page, pdf

PAGE = page("某市某局2020年政府信息公开工作年度报告", "<p>一、总体情况</p><p>公开信息12条。</p>",
            charset="utf-8", date="2021-01-20")  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("declared", ["utf-8", "gb2312", None])
def test_the_declared_charset_may_be_wrong_or_missing(encoding: str, declared: str | None) -> None:
    meta = f'<meta charset="{declared}">' if declared else ""
    words = "政府信息公開工作年度報告" if encoding == "big5" else "政府信息公开工作年度报告"
    source = read_bytes(
        f"<html><head>{meta}<title>{words}</title></head><body>{words * 9}</body></html>".encode(
            encoding
        )
    )
    assert source.text.startswith(words + "\n")
    assert words * 9 in source.text


LINES = [f"第{number}条：主动公开政府信息{number}条，及时回应关切。" for number in range(12)]


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16", "utf-16-le", "utf-16-be"])
def test_plain_text_in_any_encoding(encoding: str) -> None:
    text = "\n".join(LINES)
    assert read_bytes(text.encode(encoding)).text == text


@pytest.mark.parametrize(("most", "one"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_one_line_in_another_encoding_spoils_no_other(most: str, one: str) -> None:
    data = b"\n".join(line.encode(one if n == 5 else most) for n, line in enumerate(LINES))
    read = read_bytes(data).text.splitlines()
    assert read[:5] == LINES[:5]
    assert read[7:] == LINES[7:]


@pytest.mark.parametrize("claimed", ["iso-8859-1", "windows-1252", "utf-8", "no-such-charset"])
def test_a_page_may_lie_about_its_charset(claimed: str) -> None:
    page = f'<html><head><meta charset="{claimed}"></head><body><p>{LINES[3]}</p></body></html>'
    assert read_bytes(page.encode("gb18030")).text == LINES[3] + "\n"


def test_old_formats_without_libreoffice_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    for data in (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(900), b"{\\rtf1 text}"):
        with pytest.raises(Unreadable) as caught:
            read_bytes(data)
        assert caught.value.reason == "unsupported_format"
        assert "LibreOffice" in caught.value.message


def test_txt_keeps_its_newlines_and_loses_its_mark() -> None:
    assert read_bytes("\ufeff一\r\n二\n".encode()).text == "一\r\n二\n"


def test_the_text_of_a_page_begins_with_its_title() -> None:
    source = read_bytes(PAGE)
    assert source.page_title is not None
    title = source.text[source.page_title.start : source.page_title.end]
    assert source.text.startswith(title + "\n")


def test_grid_cells_lie_where_they_say() -> None:
    source = read_bytes(
        "<table><tr><td rowspan=2>甲</td><td>乙<br>丙</td><td></td></tr><tr><td> 1 </td><td>2</td></tr></table>".encode()
    )
    (table,) = source.tables
    found = [(c.row, c.column, source.text[c.start : c.end]) for c in table.cells]
    assert found == [(0, 0, "甲"), (0, 1, "乙丙"), (0, 2, ""), (1, 1, "1"), (1, 2, "2")]


def test_a_table_that_lays_out_the_page_is_no_grid() -> None:
    source = read_bytes(
        f"<table><tr><td>左</td><td><p>{'公开' * 250}</p><p>一、总体情况</p></td></tr></table>".encode()
    )
    assert source.tables == ()
    assert "\n一、总体情况\n" in source.text


def test_word_and_pdf_give_the_paragraphs() -> None:
    assert read_bytes(docx(NARRATIVE_2016)).text.splitlines() == NARRATIVE_2016
    joined = read_bytes(pdf(NARRATIVE_2016)).text.replace("\n", "")
    assert joined == "".join(NARRATIVE_2016)


def test_a_word_list_shows_its_numbers() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    paragraph = '<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'
    document = f"<w:document {space}><w:body>{paragraph.format('总体情况')}{paragraph.format('存在问题')}</w:body></w:document>"
    numbering = f'<w:numbering {space}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", document)
        archive.writestr("word/numbering.xml", numbering)
    assert read_bytes(out.getvalue()).text == "一、总体情况\n二、存在问题\n"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "binary"),
        (b"%PDF-1.7\nbroken", "damaged"),
        (b"PK\x03\x04broken", "damaged"),
        (b"<html><head><script>x()</script></head><body></body></html>", "no_text"),
        (b"<div>" * 5000 + "深".encode() + b"</div>" * 5000, "too_deep"),
    ],
)
def test_what_cannot_be_read_says_why(data: bytes, reason: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(data)
    assert caught.value.reason == reason


def test_an_external_entity_is_not_read() -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    evil = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><w:document {space}><w:body><w:p><w:r><w:t>前&x;后</w:t></w:r></w:p></w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("word/document.xml", evil)
    assert read_bytes(out.getvalue()).text == "前\n"


SEEDS = (PAGE, docx(NARRATIVE_2016), pdf(NARRATIVE_2016), "一、总体情况\r\n12条".encode("gb18030"))


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(SEEDS), st.data())
def test_a_mutated_file_is_read_or_set_aside(seed: bytes, data: st.DataObject) -> None:
    raw = bytearray(seed)
    for _ in range(data.draw(st.integers(0, 8))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(raw)))
    try:
        source = read_bytes(bytes(raw[:cut]))
    except Unreadable:
        return
    for table in source.tables:
        for cell in table.cells:
            assert 0 <= cell.start <= cell.end <= len(source.text)


def test_preformatted_lines_keep_their_tabs_and_characters_without_width_go() -> None:
    page = "<meta charset=utf-8><title>公\u200b开</title><pre>\n甲\t1\n\n乙\t2\n</pre><p>&#8203;丙&#173;丁</p>"
    assert read_bytes(page.encode()).text == "公开\n甲\t1\n\n乙\t2\n丙丁\n"
