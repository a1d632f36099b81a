"""The chat page in a headless Chromium: ask, read, click a note, see its place."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from graph.store import Store

pytestmark = pytest.mark.browser
ROOT = Path(__file__).resolve().parents[2]
FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync",
         "--disable-component-update", "--no-first-run"]  # fmt: skip


@pytest.fixture(scope="module")
def address(store: Store, chromium: str) -> Iterator[str]:
    """`gongkai chat --web` on a free port; Ctrl-C ends it cleanly."""
    del chromium
    pytest.importorskip("panel", reason="BROWSER NOT CHECKED: the extra `chat` is not installed")
    environment = {**os.environ, "LC_ALL": "zh_CN.UTF-8", "GONGKAI_DATABASE": store.address}
    served = subprocess.Popen(
        [sys.executable, "-m", "gongkai", "chat", "--web"], cwd=ROOT, env=environment,
        stderr=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert served.stderr is not None
    said = ""
    for line in served.stderr:
        said += line
        found = re.search(r"http://127\.0\.0\.1:\d+/", line)
        if found:
            break
    else:
        pytest.fail(said)
    yield found.group()
    served.send_signal(signal.SIGINT)
    rest = served.communicate(timeout=60)[1]
    assert served.returncode == 0, rest


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        opened = driver.chromium.launch(executable_path=chromium, args=FLAGS)
        yield opened
        opened.close()


class Reader:
    """Somebody at a screen of this size."""

    def __init__(self, browser: Any, address: str, size: tuple[int, int], pictures: Path) -> None:
        self.page = browser.new_page(viewport={"width": size[0], "height": size[1]})
        self.page.set_default_timeout(60_000)
        self.requests: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.pictures = pictures
        self.page.goto(address)
        self.answers = 0

    def ask(self, question: str) -> Any:
        box = self.page.locator("textarea")
        box.fill(question)
        box.press("Enter")
        answer = self.page.locator("article.gongkai:not(.gk-opened)").nth(self.answers)
        answer.wait_for()
        self.answers += 1
        return answer

    def look(self, name: str) -> None:
        self.page.screenshot(path=self.pictures / f"{name}.png")


def scrolled_to(reader: Reader, size: tuple[int, int]) -> None:
    """Waits until the cited words lie in the window, wholly."""
    quote = reader.page.locator("#gk-quote").element_handle()
    reader.page.wait_for_function(
        "([node, height]) => { const box = node.getBoundingClientRect();"
        " return box.width > 0 && box.top >= 0 && box.bottom <= height; }",
        arg=[quote, size[1]],
    )


@pytest.mark.parametrize("size", [(1280, 860), (420, 860)], ids=["wide", "narrow"])
def test_a_note_opens_its_document_at_the_words(
    browser: Any, address: str, size: tuple[int, int], tmp_path: Path
) -> None:
    reader = Reader(browser, address, size, tmp_path)
    answer = reader.ask("云和县财政局2021年收到多少件申请")
    assert "23件" in answer.inner_text()
    reader.look("answer")
    answer.locator("a[data-note='1']").first.click()
    quote = reader.page.locator("#gk-quote")
    quote.wait_for()
    assert quote.inner_text() == "23"
    scrolled_to(reader, size)
    reader.look("document")
    follow = reader.ask("那2020年呢？")
    assert "2020" in follow.inner_text()
    reader.look("follow")


def test_what_a_report_says_is_not_run(browser: Any, address: str, tmp_path: Path) -> None:
    reader = Reader(browser, address, (1280, 860), tmp_path)
    answer = reader.ask("云和县文化和旅游局2021年收到多少件申请")
    answer.locator("a[data-note='1']").first.click()
    reader.page.locator("#gk-quote").wait_for()
    reader.look("hostile")
    assert "onerror=" in reader.page.locator(".gk-document").inner_text()
    assert "taken" not in reader.page.title()
    assert reader.page.locator(".gongkai img, .gongkai script").count() == 0
    assert reader.page.locator(".gongkai a[href^='javascript']").count() == 0
    assert reader.page.locator("#gk-quote").count() == 1


def test_a_ranking_has_a_table_and_a_chart(browser: Any, address: str, tmp_path: Path) -> None:
    reader = Reader(browser, address, (1280, 860), tmp_path)
    answer = reader.ask("2021年哪些机关收到的申请最多？排名")
    assert answer.locator("table.gk-grid tbody tr").count() > 2
    reader.page.locator("canvas, svg.marks").first.wait_for()
    reader.look("ranking")
