"""`parse`, `text` and `ingest`: from files to facts."""

from __future__ import annotations

import sys
from typing import Annotated

import typer

from gongkai.failures import Exit, errors_as_exit_codes
from gongkai.language import say
from gongkai.printing import print_json, progress
from gongkai.settings import read_settings

Paths = Annotated[list[str], typer.Argument(help="Files or folders of reports.")]
Json = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
Database = Annotated[
    str | None,
    typer.Option("--db", help="Folder or neo4j:// address; default: the embedded engine."),
]


def parse(
    paths: Paths,
    as_json: Json = False,
    manifest: Annotated[str | None, typer.Option(help="CSV with facts the texts lack.")] = None,
) -> None:
    """Read reports and show their facts; needs no database.

    Example: gongkai parse samples/ --json
    """
    from ingest.corpus import read_corpus
    from ingest.files import find_files
    from ingest.manifest import read_manifest
    from ingest.version import PARSER
    from ontology.records import to_json

    with errors_as_exit_codes():
        files = find_files(paths)
        rows = read_manifest(manifest) if manifest else None
        with progress(say(en="reading", zh="读取"), len(files)) as advance:
            corpus = read_corpus(files, manifest=rows, progress=advance)
    if as_json:
        print_json(
            {
                "parser": PARSER,
                "documents": to_json(corpus.documents),
                "set_aside": to_json(corpus.set_aside),
            }
        )
    else:
        from gongkai.tables import show_corpus

        show_corpus(corpus)
    raise typer.Exit(int(Exit.SOME_UNREAD if corpus.set_aside else Exit.DONE))


def text(files: Paths, as_json: Json = False) -> None:
    """Print the text that all offsets refer to.

    Example: gongkai text report.html
    """
    from ingest.corpus import read_corpus
    from ingest.files import find_files
    from ingest.version import PARSER

    with errors_as_exit_codes():
        corpus = read_corpus(find_files(files))
    for item in corpus.set_aside:
        typer.echo(f"gongkai: {item.file}: {item.message}", err=True)
    if as_json:
        print_json(
            {
                "texts": [
                    {"file": d.file, "sha256": d.sha256, "parser": PARSER, "text": d.text}
                    for d in corpus.documents
                ]
            }
        )
    else:
        for document in corpus.documents:
            sys.stdout.buffer.write(document.text.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
    raise typer.Exit(int(Exit.SOME_UNREAD if corpus.set_aside else Exit.DONE))


def ingest(
    paths: Paths,
    as_json: Json = False,
    database: Database = None,
    manifest: Annotated[str | None, typer.Option(help="CSV with facts the texts lack.")] = None,
    changed: Annotated[
        bool, typer.Option("--changed", help="Read only what changed in bytes or parser version.")
    ] = False,
) -> None:
    """Read reports and store them in the graph.

    Example: gongkai ingest reports/ --manifest facts.csv
    """
    from ingest.files import find_files
    from ingest.manifest import read_manifest

    settings = read_settings(database)
    with errors_as_exit_codes():
        files = find_files(paths)
        rows = read_manifest(manifest) if manifest else None
        from gongkai.storing import ingest_files

        with progress(say(en="storing", zh="入库"), len(files)) as advance:
            summary = ingest_files(
                files, settings, manifest=rows, changed=changed, progress=advance, stored=_stored
            )
    if as_json:
        print_json(summary.to_json())
    else:
        counts = summary.counts
        typer.echo(
            say(
                en="{read} files read, {reports} reports, {observations} observations, "
                "{passages} passages, {unchanged} unchanged",
                zh="读取文件{read}个，报告{reports}份，数据{observations}条，段落{passages}个，"
                "未变{unchanged}个",
            ).format(**counts)
        )
        for item in summary.set_aside:
            typer.echo(f"  {item.file}: {item.reason}: {item.message}", err=True)
    raise typer.Exit(int(Exit.SOME_UNREAD if summary.failed else Exit.DONE))


def _stored(file: str) -> None:
    if not sys.stderr.isatty():
        typer.echo(f"stored {file}", err=True)
