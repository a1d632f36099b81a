"""`cypher`, `export`, `forget`, `embed`, `status` and `audit`: the graph as such."""

from __future__ import annotations

import json
import time
from typing import Annotated, Any

import typer

from gongkai.commands.reading import Database, Json
from gongkai.connection import open_store
from gongkai.failures import Exit, errors_as_exit_codes, fail
from gongkai.language import say
from gongkai.printing import print_json, progress
from gongkai.settings import read_settings


def cypher(
    query: Annotated[str, typer.Argument(help="A read-only Cypher query.")],
    as_json: Json = False,
    database: Database = None,
    param: Annotated[
        list[str] | None, typer.Option("--param", help="name=value; the value as JSON, else text.")
    ] = None,
    limit: Annotated[int, typer.Option(min=1, max=100_000, help="Rows at most.")] = 1000,
    timeout: Annotated[float, typer.Option(min=0.1, max=600, help="Seconds at most.")] = 30.0,
) -> None:
    """Run a read-only Cypher query.

    Example: gongkai cypher "MATCH (r:Report) RETURN r.agency, r.year" --limit 20
    """
    from graph.door import run_query

    parameters = dict(_parameter(item) for item in param or ())
    with errors_as_exit_codes(), open_store(read_settings(database), create=False) as store:
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
        typer.echo(say(en="more rows were left out", zh="还有更多行未显示"), err=True)


def _parameter(item: str) -> tuple[str, Any]:
    name, equals, value = item.partition("=")
    if not equals or not name:
        raise fail(f"--param wants name=value, not {item!r}", Exit.REFUSED)
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value


def export(
    out: Annotated[str, typer.Option("--out", help="File (RDF) or folder (tables) to write.")],
    form: Annotated[
        str, typer.Option("--format", help="turtle, ntriples, json-ld, xml, csv, xlsx or parquet.")
    ] = "turtle",
    as_json: Json = False,
    database: Database = None,
) -> None:
    """Write the graph as RDF, or its observations as tables.

    Example: gongkai export --format turtle --out reports.ttl
    """
    from graph.rdf import export as write_export

    started = time.monotonic()
    with errors_as_exit_codes(), open_store(read_settings(database), create=False) as store:
        try:
            triples = write_export(store, form, out)
        except (ValueError, OSError) as error:
            raise fail(str(error), Exit.REFUSED) from error
    seconds = round(time.monotonic() - started, 3)
    if as_json:
        print_json({"path": out, "triples": triples, "seconds": seconds})
    else:
        typer.echo(say(en=f"{triples} triples in {out}", zh=f"{out}：{triples}条三元组"))


def forget(
    targets: Annotated[list[str], typer.Argument(help="Report ids, files as ingested, or sha256.")],
    as_json: Json = False,
    database: Database = None,
) -> None:
    """Take reports out of the graph.

    Example: gongkai forget old/report.html
    """
    from graph.writing import forget as forget_targets

    with errors_as_exit_codes(), open_store(read_settings(database), create=False) as store:
        counts = forget_targets(store, targets)
    if as_json:
        print_json(counts)
    else:
        typer.echo(
            say(en="{reports} reports forgotten", zh="已删除报告{reports}份").format(**counts)
        )
    if not counts["reports"]:
        raise fail(f"nothing is stored as {', '.join(targets)}; see `gongkai cypher "
                   '"MATCH (d:Document) RETURN d.file"`', Exit.REFUSED)  # fmt: skip


def embed(
    model: Annotated[
        str | None, typer.Option("--model", help="A sentence-transformers name or path.")
    ] = None,
    as_json: Json = False,
    database: Database = None,
) -> None:
    """Embed all passages again, with another model.

    Example: gongkai embed --model BAAI/bge-small-zh-v1.5
    """
    from graph.embedding import load_embedder, re_embed

    settings = read_settings(database)
    with errors_as_exit_codes(), open_store(settings, create=False) as store:
        embedder = load_embedder(model or settings.embedding)
        with progress(say(en="embedding", zh="向量化"), 2):
            passages = re_embed(store, embedder)
    result = {"model": embedder.name, "dimension": embedder.dimension, "passages": passages}
    if as_json:
        print_json(result)
    else:
        typer.echo(f"{passages} passages, {embedder.name}, {embedder.dimension}")


def status(as_json: Json = False, database: Database = None) -> None:
    """Say what the graph holds and where it is.

    Example: gongkai status
    """
    from gongkai.state import read_state

    with errors_as_exit_codes():
        state = read_state(read_settings(database))
    if as_json:
        print_json(state)
    else:
        typer.echo(f"{state['engine']} {state['address']} {state['server'] or '-'}")
        for name, count in sorted(state["counts"].items()):
            typer.echo(f"  {name:<12} {count:>9,}")
    if not state["reachable"]:
        raise fail(f"{state['address']} cannot be reached", Exit.DATABASE)
