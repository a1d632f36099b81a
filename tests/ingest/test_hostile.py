"""Hostile files through the real pool: each is set aside with its reason or read, nothing is lost."""

from __future__ import annotations

import io
import os
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from ingest.corpus import Corpus, read_corpus
from ingest.files import find_files
from ontology.records import Document
from scripts.samples import NARRATIVE_2016, docx, pdf
from tests.ingest.hostile import pdf_of, word

SOUND = "\n".join(NARRATIVE_2016)
REASONS = frozenset(
    ("empty", "no_text", "binary", "damaged", "encrypted", "scanned_pdf", "unsupported_format",
     "too_large", "too_deep", "timeout", "unreadable")
)  # fmt: skip
BOMB = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
SECRET = "words of a file that no report may show"
WORD, PDF = docx(NARRATIVE_2016), pdf(NARRATIVE_2016)

# What must be set aside, with its reason.
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b"", "empty"),
    "mark_alone.txt": (b"\xef\xbb\xbf", "empty"),
    "zeros.txt": (b"\x00" * 100_000, "empty"),
    "noise.bin": (b"\x01" + random.Random(1).randbytes(5_000), "binary"),
    "picture.pdf": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 200, "binary"),
    "packed.txt": (b"\x1f\x8b\x08\x00" + b"\x07" * 200, "binary"),
    "script.html": (b"<html><body><script>" + b"x" * 500_000 + b"</body>", "no_text"),
    "nested.html": (b"<div>" * 50_000 + b"x", "too_deep"),
    "head.pdf": (b"%PDF-1.7\n", "damaged"),
    "cut.pdf": (PDF[: len(PDF) // 3], "damaged"),
    "cut.docx": (WORD[: len(WORD) // 2], "damaged"),
    "unpacks.docx": (word(" " * (100 * 1024 * 1024)), "too_large"),
    "nested.docx": (word("<w:sdt><w:sdtContent>" * 900 + "</w:sdtContent></w:sdt>" * 900), "too_deep"),
    "laughs.docx": (word("<w:p><w:r><w:t>&l9;</w:t></w:r></w:p>", f'<!DOCTYPE d [<!ENTITY l0 "lol">{BOMB}]>'), "damaged"),
    "pages.pdf": (pdf_of(pages=5000), "too_large"),
}  # fmt: skip
# What may be read or set aside: only nothing else must happen.
EITHER: dict[str, bytes] = {
    "line.txt": (SOUND.replace("\n", "") * 12).encode(),
    "brackets.txt": (SOUND + "（" * 20_000 + "《" * 20_000 + "“" * 20_000).encode(),
    "commas.txt": (SOUND + "、" * 40_000).encode(),
    "tags.html": b"<html><body>" + b"<b>x</b>" * 20_000,
    "cells.html": b"<table><tr>" + b"<td>1</td>" * 8_000 + b"</tr></table>",
    "spans.html": b"<table>" + b"<tr><td rowspan=9999 colspan=9999>1</td><td>2</td></tr>" * 40 + b"</table>",
    "cells.docx": word("<w:tbl>" + ("<w:tr>" + "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>" * 10 + "</w:tr>") * 600 + "</w:tbl>"),
    "level.docx": word('<w:p><w:pPr><w:numPr><w:ilvl w:val="²"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>总体情况</w:t></w:r></w:p>'),
    "count.pdf": pdf_of(count=10**9),
    "loop.pdf": pdf_of(loop=True),
    "both.pdf": b"%PDF-1.4\n" + WORD,
    "both.html": WORD + b"<html><body><p>x</p></body></html>",
    "flipped.docx": bytes(byte ^ (number % 97 == 0) for number, byte in enumerate(WORD)),
    "flipped.pdf": bytes(byte ^ (number % 211 == 0) for number, byte in enumerate(PDF)),
    "half_a_character.txt": b"\xff\xfe" + SOUND.encode("utf-16-le")[:-1],
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hostile files between sound ones, a pipe and a link that leads to itself."""
    root = tmp_path_factory.mktemp("hostile")
    (root / "secret").write_text(SECRET, encoding="utf-8")
    for name, data in {**{key: data for key, (data, _) in REFUSED.items()}, **EITHER}.items():
        (root / name).write_bytes(data)
    outside = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{root}/secret">]>'
    (root / "outside.docx").write_bytes(word("<w:p><w:r><w:t>前&x;后</w:t></w:r></w:p>", outside))
    for number in range(3):
        (root / f"{number}_sound.txt").write_text(f"{SOUND}\n{number}\n", encoding="utf-8")
    os.mkfifo(root / "pipe")
    (root / "circle").symlink_to(root / "circle")
    (root / "again").symlink_to(root, target_is_directory=True)
    return root


@pytest.fixture(scope="module")
def corpus(folder: Path) -> Iterator[Corpus]:
    yield read_corpus(find_files([str(folder)]), workers=2)


def test_every_regular_file_gets_one_entry(folder: Path, corpus: Corpus) -> None:
    expected = {str(path) for path in folder.iterdir() if path.is_file()}
    met = [item.file for item in (*corpus.documents, *corpus.set_aside)]
    assert sorted(met) == sorted(expected)


def test_each_is_set_aside_with_its_reason(corpus: Corpus) -> None:
    met = {Path(item.file).name: item.reason for item in corpus.set_aside}
    assert {name: met.get(name) for name in REFUSED} == {
        name: reason for name, (_, reason) in REFUSED.items()
    }
    assert set(met.values()) <= REASONS
    assert all(item.message for item in corpus.set_aside)


def test_what_is_sound_is_read_all_the_same(corpus: Corpus) -> None:
    sound = [item for item in corpus.documents if item.file.endswith("_sound.txt")]
    assert len(sound) == 3
    assert all(item.is_annual_report for item in sound)


def test_nothing_outside_of_a_file_is_read(corpus: Corpus) -> None:
    (item,) = [item for item in corpus.documents if item.file.endswith("outside.docx")]
    assert item.text == "前\n"
    assert not any(SECRET in item.text for item in corpus.documents if "secret" not in item.file)


def test_every_place_holds_in_what_was_read(corpus: Corpus) -> None:
    for document in corpus.documents:
        assert quotes_hold(document)


def quotes_hold(document: Document) -> bool:
    """Whether every quotation is the text at its place."""
    items = [
        item
        for report in document.reports
        for item in (
            *report.observations,
            *report.regulations,
            *report.platforms,
            *report.statements,
        )
    ]
    return all(document.text[item.start : item.end] == item.quote for item in items)


def test_a_password_and_old_formats_say_what_to_do() -> None:
    from ingest.readers import Unreadable, read_bytes

    locked = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le")
    )
    sheet = io.BytesIO()
    with zipfile.ZipFile(sheet, "w") as archive:
        archive.writestr("other/part.xml", "<x/>")
    for data, reason in ((locked, "encrypted"), (sheet.getvalue(), "unsupported_format")):
        with pytest.raises(Unreadable) as caught:
            read_bytes(data)
        assert caught.value.reason == reason
