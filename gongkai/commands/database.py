"""`db start|stop|path`: the embedded engine itself."""

from __future__ import annotations

from pathlib import Path

import typer

from gongkai.commands.reading import Database, Json
from gongkai.failures import Exit, errors_as_exit_codes, fail
from gongkai.printing import print_json
from gongkai.settings import read_settings

app = typer.Typer(help="Start, stop and find the embedded engine.", no_args_is_help=True)


def _folder(database: str | None) -> Path:
    from graph import engines

    settings = read_settings(database)
    if "://" in (settings.database or ""):
        raise fail(
            "`db` is for the embedded engine; a Neo4j server is started where it runs", Exit.REFUSED
        )
    return Path(settings.database) if settings.database else engines.path()


@app.command()
def start(database: Database = None, as_json: Json = False) -> None:
    """Start the embedded engine (every other command does so by itself)."""
    from graph import engines

    folder = _folder(database)
    with errors_as_exit_codes():
        engines.start(folder)
    address = str(folder)
    print_json({"address": address}) if as_json else typer.echo(address)


@app.command()
def stop(database: Database = None, as_json: Json = False) -> None:
    """Stop the embedded engine; returns when it has ended."""
    from graph import engines

    with errors_as_exit_codes():
        stopped = engines.stop(_folder(database))
    print_json({"stopped": stopped}) if as_json else typer.echo(
        "stopped" if stopped else "it was not running"
    )


@app.command()
def path(database: Database = None, as_json: Json = False) -> None:
    """Print the folder of the embedded engine's data."""
    folder = str(_folder(database))
    print_json({"path": folder}) if as_json else typer.echo(folder)
