"""PDFs that would make the library draw without end are told apart before it begins."""

from __future__ import annotations

import zlib

import pytest

from ingest.readers import Unreadable, read_bytes
from ingest.readers.pdf_guard import check_drawing
from tests.generator.office import pdf_report
from tests.generator.report import facts_for

WORDS = b"BT /A 12 Tf 50 700 Td (An annual report of a county on its open government work) Tj ET\n"


def pdf(page: bytes, *forms: tuple[bytes, int]) -> bytes:
    """One page and drawings; each is (content, number of the drawing that its /F means)."""
    resources = b"<< /Font << /A 5 0 R >> /XObject << /F 6 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources "
        + resources + b" >>",
        stream(page),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        *(stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << "
                 b"/Font << /A 5 0 R >> /XObject << /F %d 0 R >> >> " % (6 + inner))
          for content, inner in forms),
    ]  # fmt: skip
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n" % size
        + table
        + (b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(out)))
    )


def stream(content: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(content)
    head = b"<< /Length %d /Filter /FlateDecode %s>>\nstream\n" % (len(packed), extra)
    return head + packed + b"\nendstream"


def test_a_drawing_that_draws_itself_is_set_aside() -> None:
    for times in (1, 3):
        with pytest.raises(Unreadable) as caught:
            read_bytes(pdf(WORDS + b"/F Do\n", (WORDS + b"/F Do\n" * times, 0)))
        assert caught.value.reason == "damaged"


def test_drawings_that_multiply_are_set_aside() -> None:
    forms = [(b"/F Do\n" * 8, at + 1) for at in range(9)]
    with pytest.raises(Unreadable) as caught:
        read_bytes(pdf(WORDS + b"/F Do\n", *forms, (WORDS, 0)))
    assert caught.value.reason == "too_large"


def test_five_million_operators_are_set_aside() -> None:
    with pytest.raises(Unreadable) as caught:
        read_bytes(pdf(WORDS + b"0 0 m 9 9 l S\n" * 5_000_000, (WORDS, 0)))
    assert caught.value.reason == "too_large"


def test_a_drawing_that_only_lists_itself_is_sound() -> None:
    """Resources shared by a page and its drawings name the drawing inside itself."""
    lower = WORDS.replace(b"50 700", b"50 500")
    source = read_bytes(pdf(WORDS + b"q /F Do Q\n", (lower, 0)))
    assert source.text.count("county") == 2


def test_a_report_passes() -> None:
    check_drawing(pdf_report("2021", facts_for("2021", 4)))
