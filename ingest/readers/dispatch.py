"""Which reader a file needs, by its content and not by its name."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

from ingest.readers.unreadable import Unreadable
from ingest.source import SourceText

SIZE_LIMIT = 64 * 1024 * 1024
_TAG = re.compile(rb"<\s*(?:!doctype\s+html|html|head|body|div|table|p|meta|span|td|br)\b", re.I)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# A new Office file with a password is an old container with this stream (MS-OFFCRYPTO, 2.3.4.4).
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_BINARY = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf", b"BM", b"\x7fELF",
    b"II*\x00", b"MM\x00*", b"RIFF", b"ID3", b"SQLite",
)  # fmt: skip


def _txt(data: bytes) -> SourceText:
    from ingest.readers.txt import read_txt

    return read_txt(data)


def _html(data: bytes) -> SourceText:
    from ingest.readers.html import read_html

    return read_html(data)


def _pdf(data: bytes) -> SourceText:
    from ingest.readers.pdf import read_pdf

    return read_pdf(data)


def _docx(data: bytes) -> SourceText:
    from ingest.readers.docx import read_docx

    return read_docx(data)


def _office(data: bytes) -> SourceText:
    from ingest.readers.office import read_office

    return read_office(data)


FORMATS: dict[str, Callable[[bytes], SourceText]] = {
    "txt": _txt,
    "html": _html,
    "pdf": _pdf,
    "docx": _docx,
    "office": _office,
}


def detect_format(data: bytes) -> str:
    """One of `FORMATS`. Raises `Unreadable` for what is none of them."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("empty", "the file is empty")
    head = data[:1024].lstrip()
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zip_format(data)
    if data.startswith(_OLE) and _LOCKED in data:
        raise Unreadable("encrypted", "the Office file needs a password; save it without")
    if data.startswith(_OLE) or head.startswith(b"{\\rtf"):
        return "office"
    if data.startswith(_BINARY):
        raise Unreadable(
            "binary", "the file is no text; give the txt, html, pdf or docx of the report"
        )
    probe = data[:8192]
    if probe[:2] in (b"\xff\xfe", b"\xfe\xff"):
        probe = probe.replace(b"\x00", b"")
    return "html" if _TAG.search(probe) else "txt"


def _zip_format(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError) as error:
        raise Unreadable("damaged", "the archive is damaged; fetch the file again") from error
    if "word/document.xml" in names:
        return "docx"
    if any(name.startswith(("xl/", "content.xml")) for name in names):
        return "office"
    raise Unreadable("unsupported_format", "the archive is no docx; unpack it and give the files")


def read_bytes(data: bytes) -> SourceText:
    """The text of a file. Raises `Unreadable` with the reason it has to be set aside."""
    if len(data) > SIZE_LIMIT:
        raise Unreadable("too_large", f"the file is larger than {SIZE_LIMIT // 1024 // 1024} MiB")
    return FORMATS[detect_format(data)](data)
