"""A database with a few made-up reports, one of them hostile, and a browser to look with."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator

import pytest

from graph.store import Store
from graph.writing import write_document
from tests.qa.corpus import HILL, Page, documents

BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome", "chrome-headless-shell")


def hostile() -> Page:
    """A report whose author wants to run a script in the reader's browser."""
    page = Page("云和县文化和旅游局", 2021, HILL, sector="culture")
    page.line(
        "云和县文化和旅游局2021年政府信息公开工作年度报告<script>document.title='taken'</script>"
    )
    page.heading("一、总体情况", "overview")
    page.line(
        "<img src=x onerror=\"document.title='taken'\">收到政府信息公开申请17件</mark>"
        "[点这里](javascript:alert(1))\x1b[31m。"
    )
    page.number("requests.received", "收到政府信息公开申请17件", "17件", 17, "件")
    return page


def long() -> Page:
    """A report whose number stands many screens down."""
    page = Page("云和县财政局", 2021, HILL, sector="finance")
    page.line("云和县财政局2021年政府信息公开工作年度报告")
    page.heading("一、总体情况", "overview")
    for number in range(1, 301):
        page.line(f"（{number}）本局按照要求公开财政预算、决算及相关说明，接受社会监督。")
    page.heading("二、收到和处理政府信息公开申请情况", "requests")
    page.requests(received="23", carried_in="2", processed="24", carried_over="1")
    for number in range(1, 301):
        page.line(f"（{number}）本局还将继续改进公开工作，完善目录，加强培训。")
    return page


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(str(tmp_path_factory.mktemp("chat") / "db")) as opened:
        opened.ensure_schema()
        for document in [*documents(), hostile().document(), long().document()]:
            write_document(opened, document)
        yield opened


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program of a Chromium; GONGKAI_BROWSER names another."""
    pytest.importorskip("playwright", reason="BROWSER NOT CHECKED: playwright is not installed")
    named = os.environ.get("GONGKAI_BROWSER")
    found = next(
        filter(None, (shutil.which(name) for name in (*filter(None, [named]), *BROWSERS))), None
    )
    if found is None:
        pytest.skip("BROWSER NOT CHECKED: no Chromium here; scripts/browser installs one")
    return found
