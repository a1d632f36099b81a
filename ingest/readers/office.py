"""Old Word and Excel files: LibreOffice turns them into html, when it is installed."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from ingest.readers.html import read_html
from ingest.readers.unreadable import Unreadable
from ingest.source import SourceText

# A doc of 40 pages takes about 3 s, a cold start of LibreOffice 5 s more.
_SECONDS = 60


def office_program() -> str | None:
    """The LibreOffice command of this machine, if there is one."""
    return shutil.which("soffice") or shutil.which("libreoffice")


def read_office(data: bytes) -> SourceText:
    """The text of a doc, xls or xlsx. Raises `Unreadable` where LibreOffice is not installed."""
    program = office_program()
    if program is None:
        raise Unreadable(
            "unsupported_format",
            "doc and xls need LibreOffice: install it, or save the file as docx or pdf",
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "report.bin"
        source.write_bytes(data)
        page = _convert(program, source)
    return replace(read_html(page), format="docx", encoding=None, page_title=None)


def _convert(program: str, source: Path) -> bytes:
    profile = (source.parent / "profile").as_uri()
    command = [
        program, f"-env:UserInstallation={profile}", "--headless", "--norestore",
        "--convert-to", "html", "--outdir", str(source.parent), str(source),
    ]  # fmt: skip
    try:
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
        return source.with_suffix(".html").read_bytes()
    except subprocess.TimeoutExpired as error:
        raise Unreadable("timeout", f"LibreOffice took more than {_SECONDS} s") from error
    except (subprocess.CalledProcessError, OSError) as error:
        raise Unreadable("damaged", "LibreOffice cannot open the file; save it as docx") from error
