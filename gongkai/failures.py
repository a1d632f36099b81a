"""Errors as one line and an exit code (CONTRACT, Common rules); the only place that makes them."""

from __future__ import annotations

import os
import sys
from enum import IntEnum

import typer
from typer.exceptions import TyperException

from gongkai.messages import Message, say, shell, translate
from gongkai.streams import OutputClosed


class Exit(IntEnum):
    DONE = 0
    SOME_UNREAD = 1
    REFUSED = 2
    DATABASE = 3
    NO_ANSWER = 4
    LIMIT = 5
    INTERRUPTED = 130


class Refusal(Exception):
    """Something the commands themselves refuse, in the user's language."""

    def __init__(self, message: Message, /, *, code: Exit = Exit.REFUSED, **places: object) -> None:
        self.code = code
        super().__init__(say(message, **places))


def complain(text: str) -> None:
    """One line on standard error, in the user's language where the catalogue knows it."""
    line = " ".join(translate(" ".join(text.split())).split())
    line = "".join(char if char.isprintable() else "?" for char in line)
    typer.echo(say(shell.LINE, text=line), err=True)


def failure(error: BaseException) -> tuple[str, Exit]:
    """The line (in English where it is another room's) and the code of an error."""
    from graph.errors import GraphError
    from ingest.files import BadInput

    if isinstance(error, Refusal):
        return str(error), error.code
    if isinstance(error, BadInput):
        return str(error), Exit.REFUSED
    if isinstance(error, GraphError):
        return str(error), Exit(error.exit_code)
    if isinstance(error, TyperException):
        return _usage(error), Exit.REFUSED
    if isinstance(error, (KeyboardInterrupt, typer.Abort, EOFError)):
        return say(shell.INTERRUPTED), Exit.INTERRUPTED
    if isinstance(error, OutputClosed):
        return say(shell.NO_OUTPUT), Exit.REFUSED
    if isinstance(error, MemoryError):
        return say(shell.OUT_OF_MEMORY), Exit.LIMIT
    if isinstance(error, UnicodeError):
        return say(shell.NOT_UTF8), Exit.REFUSED
    if isinstance(error, OSError):
        return _system(error), Exit.REFUSED
    return say(shell.INTERNAL, error=f"{type(error).__name__}: {error}"), Exit.REFUSED


def report(error: BaseException) -> int:
    """Print an error's line and return its code; with GONGKAI_DEBUG also where it came from."""
    if os.environ.get("GONGKAI_DEBUG"):
        import traceback

        traceback.print_exception(error, file=sys.stderr)
    line, code = failure(error)
    complain(line)
    return int(code)


def _usage(error: TyperException) -> str:
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "gongkai"
    return say(shell.SEE_HELP, text=translate(error.format_message()).rstrip("."), command=command)


def _system(error: OSError) -> str:
    reason = translate(error.strerror or str(error))
    if error.filename is None:
        return say(shell.CANNOT_WRITE, reason=reason)
    return say(shell.CANNOT_OPEN, path=error.filename, reason=reason)
