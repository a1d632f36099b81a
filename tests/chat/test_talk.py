"""The chat at a terminal: what its words do, and how it ends."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from gongkai.talk import Talk
from graph.store import Store
from qa.faces import Paper
from qa.faces.terminal import columns

ROOT = Path(__file__).resolve().parents[2]
QUESTION = "云和县交通局2021年收到多少件申请"


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")


def test_a_question_may_lean_on_the_one_before(store: Store) -> None:
    talk = Talk(store, Paper())
    assert "20[1]" in (talk.reply("南海区教育局2020年收到多少件申请") or "").replace("件", "")
    assert "2021" in (talk.reply("那2021年呢？") or "")


def test_a_new_conversation_has_nothing_to_lean_on(store: Store) -> None:
    talk = Talk(store, Paper())
    talk.reply("南海区教育局2020年收到多少件申请")
    assert talk.reply("新对话") == talk.reply("/new") == "新对话。"
    assert talk.reply("打开 1") == "还没有答案。"
    assert "教育局" not in (talk.reply("那2021年呢？") or "")


@pytest.mark.parametrize("words", ["open 1", "Open [1]", "打开1", "[1]", "/open 1", "［1］"])
def test_a_note_opens_in_its_document(store: Store, words: str) -> None:
    talk = Talk(store, Paper(60))
    talk.reply(QUESTION)
    shown = talk.reply(words) or ""
    assert "【收到政府信息公开申请12件】" in shown and "一、总体情况" in shown
    assert all(columns(line) <= 60 for line in shown.split("\n"))


def test_a_note_that_is_not_there_says_so(store: Store) -> None:
    talk = Talk(store, Paper())
    assert talk.reply("open 1") == "还没有答案。"
    talk.reply(QUESTION)
    assert talk.reply("open 7") == "上一个答案没有注 [7]。"


def test_the_last_queries_are_shown(store: Store) -> None:
    talk = Talk(store, Paper())
    talk.reply(QUESTION)
    assert "MATCH" in (talk.reply("cypher") or "") and '"metrics"' in (talk.reply("查询") or "")


@pytest.mark.parametrize("words", ["quit", "exit", "退出", " Quit "])
def test_it_ends_when_told(store: Store, words: str) -> None:
    assert Talk(store, Paper()).reply(words) is None


def test_help_names_every_command(store: Store) -> None:
    shown = Talk(store, Paper()).reply("help") or ""
    assert all(word in shown for word in ("open", "cypher", "new", "help", "quit", "打开", "退出"))


def test_a_hostile_report_steers_no_terminal(store: Store) -> None:
    talk = Talk(store, Paper(60, color=True))
    shown = talk.reply("云和县文化和旅游局2021年收到多少件申请") or ""
    shown += talk.reply("open 1") or ""
    assert set(re.findall(r"\x1b\[[^m]*m", shown)) == {"\x1b[1;33m", "\x1b[0m"}
    assert "17" in shown


class Terminal:
    """`gongkai chat` on a terminal of its own."""

    def __init__(self, store: Store, width: int, **more: str) -> None:
        self.screen, side = pty.openpty()
        fcntl.ioctl(side, termios.TIOCSWINSZ, struct.pack("HHHH", 40, width, 0, 0))
        environment = {**os.environ, "LC_ALL": "C.UTF-8", "TERM": "xterm", **more}
        environment["GONGKAI_DATABASE"] = store.address
        self.process = subprocess.Popen(
            [sys.executable, "-m", "gongkai", "chat"], cwd=ROOT, env=environment, stdin=side,
            stdout=side, stderr=side, start_new_session=True,
        )  # fmt: skip
        os.close(side)
        self.shown = ""

    def until(self, words: str) -> str:
        """What the screen shows up to these words, which it must show within two minutes."""
        deadline = time.monotonic() + 120
        while words not in self.shown and time.monotonic() < deadline:
            if select.select([self.screen], [], [], 1.0)[0]:
                try:
                    self.shown += os.read(self.screen, 65536).decode("utf-8", "replace")
                except OSError:  # the other side is closed
                    break
        before, found, self.shown = self.shown.partition(words)
        assert found, before
        return before

    def interrupt(self) -> None:
        """Ctrl-C, again while it is not heard: one that comes between the prompt and the reading
        behind it is kept by Python until the next key, as at any prompt."""
        os.killpg(self.process.pid, signal.SIGINT)
        deadline = time.monotonic() + 120
        while "interrupted" not in self.shown and time.monotonic() < deadline:
            if select.select([self.screen], [], [], 15.0)[0]:
                try:
                    self.shown += os.read(self.screen, 65536).decode("utf-8", "replace")
                except OSError:  # the other side is closed
                    break
            else:
                os.killpg(self.process.pid, signal.SIGINT)

    def enter(self, text: str) -> None:
        os.write(self.screen, text.encode())

    def ended(self) -> int:
        code = self.process.wait(120)
        os.close(self.screen)
        return code


def test_sixty_columns_without_colour_until_ctrl_d(store: Store) -> None:
    terminal = Terminal(store, 60, NO_COLOR="1")
    terminal.until("? ")
    terminal.enter(QUESTION + "\r")
    terminal.until("\n")
    shown = terminal.until("? ")
    assert "verifying" in shown  # a step, told while it worked
    # What a line was before the cursor went back to its beginning has been erased.
    lines = [line.rstrip("\r").split("\r")[-1] for line in shown.split("\n")]
    assert not any(re.search(r"\x1b\[[\d;]*m", line) for line in lines)
    lines = [re.sub(r"\x1b\[[?\d;]*[a-zA-Z]", "", line) for line in lines]
    assert "【收到政府信息公开申请12件】" in re.sub(r"\s+", "", "".join(lines))
    assert all(columns(line) <= 60 for line in lines), lines
    terminal.enter("\x04")
    assert terminal.ended() == 0


def test_ctrl_c_at_the_prompt_ends_without_a_traceback(store: Store) -> None:
    terminal = Terminal(store, 120)
    terminal.until("? ")
    terminal.interrupt()
    terminal.until("interrupted")
    assert terminal.ended() == 130
