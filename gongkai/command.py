"""The command line. Nothing heavy is imported before the command that needs it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable

import typer

from gongkai.commands import asking, database, graphing, reading

app = typer.Typer(
    help="Read China's disclosure annual reports into a graph; answer questions with citations.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
COMMANDS: dict[str, Callable[..., None]] = {
    "parse": reading.parse,
    "text": reading.text,
    "ingest": reading.ingest,
    "ask": asking.ask,
    "chat": asking.chat,
    "cypher": graphing.cypher,
    "export": graphing.export,
    "forget": graphing.forget,
    "embed": graphing.embed,
    "status": graphing.status,
}
for _name, _function in COMMANDS.items():
    app.command(_name)(_function)
app.add_typer(database.app, name="db")


def main() -> None:
    """The entry point: closed pipes and Ctrl-C end quietly with their code."""
    try:
        app()
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except KeyboardInterrupt:
        raise SystemExit(130) from None
