"""`db start|stop|path`: the embedded engine itself."""

from __future__ import annotations

from pathlib import Path

import typer

from gongkai.commands.options import Database, Json
from gongkai.failures import Refusal
from gongkai.messages import say, shell
from gongkai.printing import print_json, waiting
from gongkai.settings import read_settings


def _folder(database: str | None) -> Path:
    from graph import engines

    settings = read_settings(database)
    if "://" in (settings.database or ""):
        raise Refusal(shell.ONLY_EMBEDDED)
    return Path(settings.database) if settings.database else engines.path()


def start(database: Database = None, as_json: Json = False) -> None:
    """Start the embedded engine and keep it running."""
    from graph import engines

    folder = _folder(database)
    with waiting(say(shell.OPENING)):
        engines.start(folder)
    if as_json:
        print_json({"address": str(folder)})
    else:
        typer.echo(say(shell.STARTED, folder=folder))


def stop(database: Database = None, as_json: Json = False) -> None:
    """Stop the embedded engine; returns when it has ended."""
    from graph import engines

    with waiting(say(shell.STOPPING)):
        stopped = engines.stop(_folder(database))
    if as_json:
        print_json({"stopped": stopped})
    else:
        typer.echo(say(shell.STOPPED if stopped else shell.NOT_RUNNING))


def path(database: Database = None, as_json: Json = False) -> None:
    """Print the folder of the embedded engine's data."""
    folder = str(_folder(database))
    if as_json:
        print_json({"path": folder})
    else:
        typer.echo(folder)
