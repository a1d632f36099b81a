"""The command line. Nothing heavy is imported before the command that needs it runs."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Annotated, NamedTuple

import typer

from gongkai.commands import asking, auditing, database, graphing, reading
from gongkai.failures import report
from gongkai.manual import Command, Group
from gongkai.messages import Message, help, say
from gongkai.streams import discard_output, prepare


class Entry(NamedTuple):
    """A command: what runs, what it does, examples."""

    run: Callable[..., None]
    does: Message
    examples: Message


COMMANDS: dict[str, Entry] = {
    "parse": Entry(reading.parse, help.PARSE, help.PARSE_EXAMPLES),
    "text": Entry(reading.text, help.TEXT, help.TEXT_EXAMPLES),
    "ingest": Entry(reading.ingest, help.INGEST, help.INGEST_EXAMPLES),
    "ask": Entry(asking.ask, help.ASK, help.ASK_EXAMPLES),
    "chat": Entry(asking.chat, help.CHAT, help.CHAT_EXAMPLES),
    "audit": Entry(auditing.audit, help.AUDIT, help.AUDIT_EXAMPLES),
    "cypher": Entry(graphing.cypher, help.CYPHER, help.CYPHER_EXAMPLES),
    "export": Entry(graphing.export, help.EXPORT, help.EXPORT_EXAMPLES),
    "forget": Entry(graphing.forget, help.FORGET, help.FORGET_EXAMPLES),
    "embed": Entry(graphing.embed, help.EMBED, help.EMBED_EXAMPLES),
    "status": Entry(graphing.status, help.STATUS, help.STATUS_EXAMPLES),
}
ENGINE_COMMANDS: dict[str, Entry] = {
    "start": Entry(database.start, help.DB_START, help.DB_START_EXAMPLES),
    "stop": Entry(database.stop, help.DB_STOP, help.DB_STOP_EXAMPLES),
    "path": Entry(database.path, help.DB_PATH, help.DB_PATH_EXAMPLES),
}


def _group(does: Message, examples: Message) -> typer.Typer:
    return typer.Typer(
        cls=Group,
        help=say(does),
        epilog=say(examples),
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )


def _fill(group: typer.Typer, entries: dict[str, Entry]) -> None:
    for name, entry in entries.items():
        group.command(name, cls=Command, help=say(entry.does), epilog=say(entry.examples))(
            entry.run
        )


def _version(wanted: bool) -> None:
    if wanted:
        from gongkai.state import version

        typer.echo(f"gongkai {version()}")
        raise typer.Exit


app = _group(help.GONGKAI, help.GONGKAI_EXAMPLES)
_fill(app, COMMANDS)
engine = _group(help.DB, help.DB_EXAMPLES)
_fill(engine, ENGINE_COMMANDS)
app.add_typer(engine, name="db")


@app.callback()
def _whole(
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help=say(help.VERSION)),
    ] = False,
) -> None:
    """Options of the whole program."""


def run(arguments: Sequence[str]) -> int:
    """One command line; every error has become its line and its exit code."""
    try:
        prepare()
        code = _invoke(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough
        discard_output()
        return 0
    except (Exception, KeyboardInterrupt) as error:
        code = report(error)
        try:
            sys.stdout.flush()
        except (OSError, AttributeError):
            discard_output()
    return code


def _invoke(arguments: Sequence[str]) -> int:
    command = typer.main.get_command(app)
    try:
        with command.make_context("gongkai", list(arguments)) as context:
            command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except Exception as error:
        # Typer's way of saying that a group was called without a command: its page is the message.
        if type(error).__name__ != "NoArgsIsHelpError":
            raise
        typer.echo(str(error), err=True)
        return 2
    return 0


def main() -> None:
    """The entry point."""
    raise SystemExit(run(sys.argv[1:]))
