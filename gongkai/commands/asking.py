"""`ask` and `chat`: questions to the graph, answered with citations."""

from __future__ import annotations

import datetime
import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gongkai.commands.options import Database, Json
from gongkai.connection import open_store
from gongkai.failures import Exit, Refusal
from gongkai.messages import chinese_locale, help, say, shell
from gongkai.printing import print_json
from gongkai.settings import read_settings
from gongkai.talk import words

if TYPE_CHECKING:
    from graph.store import Store
    from qa import Answer, Conversation

Question = Annotated[
    str | None, typer.Argument(help=say(help.O_QUESTION), metavar=say(help.W_QUESTION))
]
Batch = Annotated[
    str | None, typer.Option("--batch", help=say(help.O_BATCH), metavar=say(help.W_FILE))
]
Language = Annotated[
    str | None, typer.Option("--language", help=say(help.O_LANGUAGE), metavar="zh|en")
]
Today = Annotated[
    str | None, typer.Option("--today", help=say(help.O_TODAY), metavar=say(help.W_DATE))
]
Markdown = Annotated[bool, typer.Option("--markdown", help=say(help.O_MARKDOWN))]


def ask(
    question: Question = None,
    as_json: Json = False,
    database: Database = None,
    batch: Batch = None,
    language: Language = None,
    today: Today = None,
    markdown: Markdown = False,
) -> None:
    """Answer a question from the stored reports, with citations."""
    _check(question, batch, language, today)
    lines = _lines(batch) if batch is not None else []
    with open_store(read_settings(database), create=False) as store:
        if batch is not None:
            _batch(store, lines, language=language, today=today, as_json=as_json)
            return
        from gongkai.talk import steps_told
        from qa import ask as answer_question

        with steps_told():
            answer = answer_question(store, question or "", language=language, today=today)
        shown = "" if as_json else _shown(answer, store, markdown)
    if as_json:
        print_json(answer.to_json())
    else:
        typer.echo(shown)
    raise typer.Exit(int(Exit.DONE if answer.status == "answered" else Exit.NO_ANSWER))


def _shown(answer: Answer, store: Store, markdown: bool) -> str:
    """The answer with its sources, each quote in its passage or its row of the table."""
    from gongkai.talk import printed

    return answer.markdown(store).rstrip() if markdown else printed(answer, store)


def _check(
    question: str | None, batch: str | None, language: str | None, today: str | None
) -> None:
    """Wrong usage is said before anything is opened."""
    if (question is None) == (batch is None):
        raise Refusal(shell.NO_QUESTION)
    if question is not None:
        question.encode()  # a UnicodeError has its own line
        if not question.strip():
            raise Refusal(shell.EMPTY_QUESTION)
    if language not in (None, "zh", "en"):
        raise Refusal(shell.LANGUAGE, given=language)
    if today is not None:
        try:
            datetime.date.fromisoformat(today)
        except ValueError as error:
            raise Refusal(shell.TODAY, given=today) from error


def _batch(
    store: Store, lines: list[str], *, language: str | None, today: str | None, as_json: bool
) -> None:
    from qa import Conversation

    conversations: dict[str, Conversation] = {}
    for number, line in enumerate(lines, start=1):
        try:
            row = _row(line, today)
        except (ValueError, KeyError, TypeError) as error:
            answer = _failed(line, say(shell.BATCH_LINE, number=number, reason=_reason(error)))
        else:
            name = row.get("conversation")
            talk = None
            if name is not None:
                talk = conversations.setdefault(str(name), Conversation())
            answer = _answer(store, row, language, talk)
        if as_json:
            print_json(answer.to_json())
        else:
            typer.echo(f"? {answer.question}\n{_shown(answer, store, False)}\n")


def _reason(error: Exception) -> str:
    return say(shell.BATCH_SHAPE) if isinstance(error, (KeyError, TypeError)) else str(error)


def _row(line: str, today: str | None) -> dict[str, Any]:
    """A line of a batch; raises ValueError, KeyError or TypeError where it is none."""
    row = json.loads(line)
    if not isinstance(row, dict) or not isinstance(row["question"], str):
        raise TypeError("an object with the text `question` is wanted")
    row["question"].encode()  # half a surrogate pair is a ValueError
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
    identifier = row.get("id")
    return replace(answer, id=None if identifier is None else str(identifier))


def _failed(line: str, message: str) -> Answer:
    from qa import Answer

    return Answer(line.strip(), "error", "", "en", "lookup", message=message, verified=True)


def _lines(path: str) -> list[str]:
    try:
        text = sys.stdin.read() if path == "-" else Path(path).read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refusal(shell.FILE_NOT_UTF8, path=path) from error
    return [line for line in text.split("\n") if line.strip()]


def chat(
    database: Database = None,
    web: Annotated[bool, typer.Option("--web", help=say(words.O_WEB))] = False,
    show: Annotated[bool, typer.Option("--show", help=say(words.O_SHOW))] = False,
    port: Annotated[int, typer.Option("--port", help=say(words.O_PORT), min=0, max=65535)] = 0,
) -> None:
    """Ask several questions in one conversation, at the terminal or in a browser."""
    from gongkai.talk import converse

    with open_store(read_settings(database), create=False) as store:
        if web:
            _serve(store, port, show)
        else:
            converse(store)


def _serve(store: Store, port: int, show: bool) -> None:
    try:
        from gongkai.web import serve_chat
    except ImportError as error:
        raise Refusal(shell.NO_EXTRA, module=error.name or "panel", extra="chat") from error

    def told(address: str) -> None:
        typer.echo(say(words.SERVED, address=address), err=True)

    language = "zh" if chinese_locale() else "en"
    serve_chat(store, language=language, port=port, show=show, started=told)
