"""`parse`, `text` and `ingest`: from files to facts."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from gongkai.commands.options import Database, Files, Json, Manifest, Paths
from gongkai.failures import Exit, complain
from gongkai.messages import help, say, shell, translate
from gongkai.printing import print_json, progress
from gongkai.settings import read_settings

if TYPE_CHECKING:
    from ingest.files import SourceFile
    from ontology.records import SetAside


def parse(paths: Paths, as_json: Json = False, manifest: Manifest = None) -> None:
    """Read reports and show their facts; needs no database."""
    from ingest.corpus import read_corpus
    from ingest.manifest import read_manifest
    from ingest.version import PARSER
    from ontology.records import to_json

    files = _files(paths)
    rows = read_manifest(manifest) if manifest else None
    with progress(say(shell.READING), len(files)) as advance:
        corpus = read_corpus(files, manifest=rows, progress=advance)
    if as_json:
        documents, aside = to_json(corpus.documents), to_json(corpus.set_aside)
        print_json({"parser": PARSER, "documents": documents, "set_aside": aside})
    else:
        from gongkai.tables import show_documents

        show_documents(corpus.documents)
        _tell_set_aside(corpus.set_aside)
    raise typer.Exit(int(Exit.SOME_UNREAD if corpus.set_aside else Exit.DONE))


def text(files: Files, as_json: Json = False) -> None:
    """Print the text that all offsets refer to."""
    from ingest.corpus import read_corpus
    from ingest.version import PARSER

    found = _files(files)
    with progress(say(shell.READING), len(found)) as advance:
        corpus = read_corpus(found, progress=advance)
    _tell_set_aside(corpus.set_aside)
    if as_json:
        texts = [
            {"file": d.file, "sha256": d.sha256, "parser": PARSER, "text": d.text}
            for d in corpus.documents
        ]
        print_json({"texts": texts})
    else:
        for document in corpus.documents:
            sys.stdout.buffer.write(document.text.encode("utf-8", "surrogatepass"))
        sys.stdout.buffer.flush()
    raise typer.Exit(int(Exit.SOME_UNREAD if corpus.set_aside else Exit.DONE))


def ingest(
    paths: Paths,
    as_json: Json = False,
    database: Database = None,
    manifest: Manifest = None,
    changed: Annotated[bool, typer.Option("--changed", help=say(help.O_CHANGED))] = False,
) -> None:
    """Read reports and store them in the graph."""
    from gongkai.connection import open_model
    from gongkai.storing import ingest_files
    from ingest.manifest import read_manifest

    settings = read_settings(database)
    files = _files(paths)
    rows = read_manifest(manifest) if manifest else None
    open_model(settings.embedding)
    with progress(say(shell.STORING), len(files)) as advance:
        summary = ingest_files(
            files, settings, manifest=rows, changed=changed, progress=advance, stored=_stored
        )
    result = summary.to_json()
    if as_json:
        print_json(result)
    else:
        typer.echo(say(shell.INGESTED, **result))
        _tell_set_aside(summary.set_aside)
    raise typer.Exit(int(Exit.SOME_UNREAD if summary.failed else Exit.DONE))


def _files(paths: Sequence[str]) -> list[SourceFile]:
    from ingest.files import find_files

    files = find_files(paths)
    if not files:
        complain(say(shell.NOTHING_FOUND, paths=", ".join(paths)))
    return files


def _tell_set_aside(items: Sequence[SetAside]) -> None:
    for item in items:
        reason = translate(item.message)
        typer.echo(say(shell.SET_ASIDE, file=_shown(item.file), reason=_shown(reason)), err=True)


def _shown(text: str) -> str:
    """Text without the control characters that could steer a terminal."""
    return "".join(char if char.isprintable() else "?" for char in text)


def _stored(file: str) -> None:
    """The acknowledgement of a commit (CONTRACT, ingest): the same words in every language."""
    if not sys.stderr.isatty():
        typer.echo(f"stored {file}", err=True)
