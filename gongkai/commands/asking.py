"""`ask` and `chat`: questions to the graph, answered with citations."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Annotated, Any

import typer

from gongkai.commands.reading import Database, Json
from gongkai.connection import open_store
from gongkai.failures import Exit, errors_as_exit_codes, fail
from gongkai.printing import print_json
from gongkai.settings import read_settings


def ask(
    question: Annotated[
        str | None, typer.Argument(help="A question in Chinese or English.")
    ] = None,
    as_json: Json = False,
    database: Database = None,
    batch: Annotated[
        str | None,
        typer.Option(help="A file of JSON lines with id, question, conversation, today."),
    ] = None,
    language: Annotated[str | None, typer.Option(help="zh or en; default: the question's.")] = None,
    today: Annotated[str | None, typer.Option(help="The day that 去年 counts from.")] = None,
    markdown: Annotated[bool, typer.Option("--markdown", help="Print Markdown.")] = False,
) -> None:
    """Answer a question from the stored reports, with citations.

    Example: gongkai ask "某区教育局2020年收到多少件政府信息公开申请？"
    """
    settings = read_settings(database)
    if (question is None) == (batch is None):
        raise fail("give a question, or a file with --batch", Exit.REFUSED)
    if language not in (None, "zh", "en"):
        raise fail("--language is zh or en", Exit.REFUSED)
    from qa import ask as answer_question

    with errors_as_exit_codes(), open_store(settings, create=False) as store:
        if batch is not None:
            _batch(store, batch, language=language, today=today, model=settings.model)
            return
        answer = answer_question(
            store, question or "", language=language, today=today, model=settings.model
        )
    if as_json:
        print_json(answer.to_json())
    else:
        typer.echo(answer.markdown() if markdown else answer.text())
    raise typer.Exit(int(Exit.DONE if answer.status == "answered" else Exit.NO_ANSWER))


def _batch(
    store: Any, path: str, *, language: str | None, today: str | None, model: str | None
) -> None:
    from qa import Conversation, failed
    from qa import ask as answer_question

    conversations: dict[str, Conversation] = {}
    for number, line in enumerate(_lines(path), start=1):
        try:
            row = json.loads(line)
            question = row["question"]
            if not isinstance(question, str):
                raise TypeError("question is no text")
        except (ValueError, KeyError, TypeError) as error:
            print_json(failed(None, f"line {number} is no question: {error}").to_json())
            continue
        name = row.get("conversation")
        talk = conversations.setdefault(str(name), Conversation()) if name is not None else None
        answer = answer_question(
            store,
            question,
            language=language or row.get("language"),
            today=row.get("today") or today,
            conversation=talk,
            model=model,
            id=row.get("id"),
        )
        print_json(answer.to_json())


def _lines(path: str) -> list[str]:
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8-sig")
    except OSError as error:
        raise fail(f"{path} cannot be opened: {error.strerror}", Exit.REFUSED) from error
    except UnicodeDecodeError as error:
        raise fail(f"{path} is not UTF-8; save it as UTF-8", Exit.REFUSED) from error
    return [line for line in text.splitlines() if line.strip()]


def chat(database: Database = None) -> None:
    """Ask several questions in one conversation; an empty line ends it.

    Example: gongkai chat
    """
    settings = read_settings(database)
    from qa import Conversation
    from qa import ask as answer_question

    talk = Conversation()
    with errors_as_exit_codes(), open_store(settings, create=False) as store:
        while True:
            try:
                question = input("? ").strip()
            except EOFError:
                break
            if not question:
                break
            typer.echo(
                answer_question(store, question, conversation=talk, model=settings.model).text()
            )
