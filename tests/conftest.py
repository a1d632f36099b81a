"""What holds for every test: under CI a skipped test is a failure, but for the named marks."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest

# A machine without Chromium, and without the right to install it, still checks all the rest.
MAY_SKIP = {"shared", "office", "browser"}
_skipped: list[str] = []


def pytest_configure() -> None:
    """A shell starts what it sends to the background deaf to Ctrl-C, and so would be every
    command that a test interrupts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    outcome = yield
    report = outcome.get_result()  # type: ignore[attr-defined]
    if report.skipped and not MAY_SKIP & {mark.name for mark in item.iter_markers()}:
        _skipped.append(item.nodeid)


def pytest_sessionfinish(session: pytest.Session) -> None:
    if os.environ.get("CI") == "true" and _skipped:
        print("\nskipped under CI:", *sorted(set(_skipped)), sep="\n  ")
        session.exitstatus = pytest.ExitCode.TESTS_FAILED
