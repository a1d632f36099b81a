"""`ask` and `chat`: questions to the graph, answered with citations."""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gongkai.commands.reading import Database, Json
from gongkai.connection import open_store
from gongkai.failures import Exit, errors_as_exit_codes, fail
from gongkai.printing import print_json
from gongkai.settings import read_settings
from gongkai.tables import show_answer

if TYPE_CHECKING:
    from graph.store import Store
    from qa import Answer, Conversation


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
            _batch(store, batch, language=language, today=today)
            return
        answer = answer_question(store, question or "", language=language, today=today)
    if as_json:
        print_json(answer.to_json())
    else:
        typer.echo(answer.markdown() if markdown else show_answer(answer))
    raise typer.Exit(int(Exit.DONE if answer.status == "answered" else Exit.NO_ANSWER))


def _batch(store: Store, path: str, *, language: str | None, today: str | None) -> None:
    from qa import Conversation

    conversations: dict[str, Conversation] = {}
    for number, line in enumerate(_lines(path), start=1):
        try:
            row = _row(line, today)
        except (ValueError, KeyError, TypeError) as error:
            print_json(_failed(line, f"line {number} is no question: {error}").to_json())
            continue
        name = row.get("conversation")
        talk = conversations.setdefault(str(name), Conversation()) if name is not None else None
        print_json(_answer(store, row, language, talk).to_json())


def _row(line: str, today: str | None) -> dict[str, Any]:
    """A line of a batch; raises ValueError, KeyError or TypeError where it is none."""
    row = json.loads(line)
    if not isinstance(row, dict) or not isinstance(row["question"], str):
        raise TypeError("an object with the text `question` is wanted")
    row["today"] = row.get("today") or today
    if row["today"]:
        datetime.date.fromisoformat(row["today"])
    return row


def _answer(
    store: Store, row: dict[str, Any], language: str | None, talk: Conversation | None
) -> Answer:
    from qa import ask as answer_question

    answer = answer_question(
        store,
        row["question"],
        language=language or row.get("language"),
        today=row["today"],
        conversation=talk,
    )
    return replace(answer, id=row.get("id"))


def _failed(line: str, message: str) -> Answer:
    from qa import Answer

    return Answer(line.strip(), "error", "", "en", "lookup", message=message, verified=True)


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
            typer.echo(show_answer(answer_question(store, question, conversation=talk)))
