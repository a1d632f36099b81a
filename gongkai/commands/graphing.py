"""`cypher`, `export`, `forget`, `embed` and `status`: the graph as such."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gongkai.commands.options import Database, Json
from gongkai.connection import open_model, open_store
from gongkai.failures import Exit, Refusal
from gongkai.messages import help, say, shell
from gongkai.printing import print_json, progress, waiting
from gongkai.settings import read_settings

if TYPE_CHECKING:
    from gongkai.printing import Advance

Query = Annotated[str, typer.Argument(help=say(help.O_QUERY), metavar=say(help.W_QUERY))]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", help=say(help.O_PARAM), metavar=say(help.W_PARAM)),
]
Limit = Annotated[
    int,
    typer.Option("--limit", min=1, max=100_000, help=say(help.O_LIMIT), metavar=say(help.W_NUMBER)),
]
Timeout = Annotated[
    float,
    typer.Option(
        "--timeout", min=0.1, max=600, help=say(help.O_TIMEOUT), metavar=say(help.W_SECONDS)
    ),
]
Out = Annotated[str, typer.Option("--out", help=say(help.O_OUT), metavar=say(help.W_PATH))]
Format = Annotated[
    str, typer.Option("--format", help=say(help.O_FORMAT), metavar=say(help.W_FORMAT))
]
Targets = Annotated[
    list[str], typer.Argument(help=say(help.O_TARGETS), metavar=say(help.W_TARGETS))
]
Model = Annotated[
    str | None, typer.Option("--model", help=say(help.O_MODEL), metavar=say(help.W_MODEL))
]


def cypher(
    query: Query,
    as_json: Json = False,
    database: Database = None,
    param: Parameters = None,
    limit: Limit = 1000,
    timeout: Timeout = 30.0,
) -> None:
    """Run a read-only Cypher query."""
    from graph.door import run_query

    query.encode()  # a UnicodeError has its own line
    parameters = dict(_parameter(item) for item in param or ())
    with (
        open_store(read_settings(database), create=False) as store,
        waiting(say(shell.QUERYING)),
    ):
        result = run_query(store, query, parameters, limit=limit, timeout=timeout)
    if as_json:
        print_json(
            {
                "columns": list(result.columns),
                "rows": result.rows,
                "truncated": result.truncated,
                "elapsed_ms": result.elapsed_ms,
            }
        )
        return
    from gongkai.tables import show_rows

    show_rows(result.columns, result.rows)
    if result.truncated:
        typer.echo(say(shell.MORE_ROWS, limit=limit), err=True)


def _parameter(item: str) -> tuple[str, Any]:
    name, equals, value = item.partition("=")
    name = name.strip().removeprefix("$")
    if not equals or not name:
        raise Refusal(shell.PARAMETER, given=item)
    value.encode()
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def export(
    out: Out, form: Format = "turtle", as_json: Json = False, database: Database = None
) -> None:
    """Write the graph as RDF, or its observations as tables."""
    from graph.rdf import export as write_export

    started = time.monotonic()
    with (
        open_store(read_settings(database), create=False) as store,
        waiting(say(shell.EXPORTING)),
    ):
        count = write_export(store, form, out)
    seconds = round(time.monotonic() - started, 3)
    if as_json:
        print_json({"path": out, "triples": count, "seconds": seconds})
    elif form in ("csv", "xlsx", "parquet"):
        typer.echo(say(shell.EXPORTED_TABLES, rows=count, path=out))
    else:
        typer.echo(say(shell.EXPORTED, triples=count, path=out))


def forget(targets: Targets, as_json: Json = False, database: Database = None) -> None:
    """Take reports out of the graph."""
    from graph.writing import forget as forget_targets

    for target in targets:
        target.encode()
    with open_store(read_settings(database), create=False) as store:
        counts = forget_targets(store, targets)
    if not counts["reports"]:
        raise Refusal(shell.NOTHING_FORGOTTEN, target=", ".join(targets))
    if as_json:
        print_json(counts)
    else:
        typer.echo(say(shell.FORGOTTEN, **counts))


def embed(model: Model = None, as_json: Json = False, database: Database = None) -> None:
    """Embed all passages again, with another model."""
    from graph.contents import counts
    from graph.embedding import re_embed

    settings = read_settings(database)
    with open_store(settings, create=False) as store:
        with waiting(say(shell.EMBEDDING)):
            embedder = open_model(model or settings.embedding)
        with progress(say(shell.EMBEDDING), counts(store)["Passage"]) as advance:
            done = re_embed(store, embedder, _catching_up(advance))
        with waiting(say(shell.INDEXING)):
            store.settle_vectors()
    result = {"model": embedder.name, "dimension": embedder.dimension, "passages": done}
    if as_json:
        print_json(result)
    else:
        typer.echo(say(shell.EMBEDDED, **result))


def _catching_up(advance: Advance) -> Callable[[int, int], None]:
    """Advances a bar one by one to the count it is told."""
    shown = 0

    def told(done: int, _total: int) -> None:
        nonlocal shown
        for _ in range(done - shown):
            advance()
        shown = done

    return told


def status(as_json: Json = False, database: Database = None) -> None:
    """Say what the graph holds and where it is."""
    from gongkai.state import read_state, show_state

    state = read_state(read_settings(database))
    if as_json:
        print_json(state)
    elif state["reachable"]:
        typer.echo(show_state(state))
    if not state["reachable"]:
        raise Refusal(shell.UNREACHABLE, code=Exit.DATABASE, address=state["address"])
