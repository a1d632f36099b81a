"""Errors as one line and an exit code (CONTRACT, Common rules)."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from enum import IntEnum

import typer


class Exit(IntEnum):
    DONE = 0
    SOME_UNREAD = 1
    REFUSED = 2
    DATABASE = 3
    NO_ANSWER = 4
    LIMIT = 5
    INTERRUPTED = 130


def fail(message: str, code: Exit) -> typer.Exit:
    """Print one line on standard error; the caller raises what comes back."""
    line = " ".join(message.split())
    typer.echo(f"gongkai: {line}", err=True)
    return typer.Exit(int(code))


@contextlib.contextmanager
def errors_as_exit_codes() -> Iterator[None]:
    """No traceback reaches a user: every error of the rooms has its line and its code."""
    from graph.errors import GraphError
    from ingest.files import BadInput

    try:
        yield
    except BadInput as error:
        raise fail(str(error), Exit.REFUSED) from error
    except GraphError as error:
        raise fail(str(error), Exit(error.exit_code)) from error
    except MemoryError as error:
        raise fail("out of memory; give fewer files at once", Exit.LIMIT) from error
    except KeyboardInterrupt as error:
        raise fail("interrupted; what was acknowledged is kept", Exit.INTERRUPTED) from error
