"""The help pages, in the user's language and the terminal's width."""

from __future__ import annotations

from typing import Any

from typer.core import TyperCommand, TyperGroup

from gongkai.layout import terminal_width, two_columns, wrap
from gongkai.messages import Message, say
from gongkai.messages import help as words


class Command(TyperCommand):
    """A command whose page we write; `epilog` holds its examples, a line each."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx))


class Group(TyperGroup):
    """A group of commands whose page we write."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write(page(self, ctx))


def page(command: TyperCommand | TyperGroup, ctx: Any) -> str:
    """The whole page: usage, what it does, arguments, options, commands, examples."""
    width = terminal_width()
    arguments = [item for item in command.params if item.param_type_name == "argument"]
    options = [item for item in command.get_params(ctx) if item.param_type_name == "option"]
    commands = getattr(command, "commands", {})
    usage = [say(words.USAGE), ctx.command_path, *(str(item.metavar) for item in arguments)]
    usage.append(say(words.COMMAND_WORD) if commands else say(words.OPTIONS_WORD))
    parts = [" ".join(usage), "", *wrap(command.help or "", width)]
    parts += _block(words.ARGUMENTS, [(str(i.metavar), _help(i)) for i in arguments], width)
    parts += _block(words.OPTIONS, [(_names(i), _help(i)) for i in options], width)
    listed = [(name, (item.help or "").split("\n")[0]) for name, item in commands.items()]
    parts += _block(words.COMMANDS, listed, width)
    if command.epilog:
        parts += ["", say(words.EXAMPLES), *(f"  {line}" for line in command.epilog.split("\n"))]
    if commands and ctx.parent is None:
        parts += ["", *wrap(say(words.MORE), width)]
    return "\n".join(parts) + "\n"


def _block(title: Message, rows: list[tuple[str, str]], width: int) -> list[str]:
    return ["", say(title), *two_columns(rows, width)] if rows else []


def _names(option: Any) -> str:
    names = ", ".join(option.opts)
    return names if option.is_flag or not option.metavar else f"{names} {option.metavar}"


def _help(item: Any) -> str:
    if "--help" in item.opts:
        return say(words.HELP)
    text = str(item.help or "")
    default = item.default
    if default in (None, False) or callable(default) or item.required:
        return text
    return f"{text} {say(words.DEFAULT, value=format(default, 'g') if isinstance(default, float) else default)}"
