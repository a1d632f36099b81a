"""Standard input and output made fit to write to, whatever the user's shell gave us."""

from __future__ import annotations

import contextlib
import os
import sys


class OutputClosed(Exception):
    """Standard output is closed: what the command finds out would be lost."""


def prepare() -> None:
    """Closed streams are opened on nothing, so that no file of ours takes their place.

    Characters the terminal's encoding lacks are written as escapes instead of failing.
    Raises OutputClosed.
    """
    closed = sys.stdout is None
    for descriptor in (0, 1, 2):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # takes the lowest free number: this one
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123
    if closed:
        raise OutputClosed
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def discard_output() -> None:
    """Lets what is still to be written go nowhere: the reader has left or the disk is full."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    with contextlib.suppress(OSError, ValueError, AttributeError):
        os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
