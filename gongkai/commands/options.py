"""Arguments and options that several commands share."""

from __future__ import annotations

from typing import Annotated

import typer

from gongkai.messages import help, say

Paths = Annotated[list[str], typer.Argument(help=say(help.O_PATHS), metavar=say(help.W_PATHS))]
Files = Annotated[list[str], typer.Argument(help=say(help.O_FILES), metavar=say(help.W_FILES))]
Json = Annotated[bool, typer.Option("--json", help=say(help.O_JSON))]
Database = Annotated[
    str | None, typer.Option("--db", help=say(help.O_DB), metavar=say(help.W_DATABASE))
]
Manifest = Annotated[
    str | None, typer.Option("--manifest", help=say(help.O_MANIFEST), metavar="CSV")
]
