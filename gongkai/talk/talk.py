"""One conversation at a terminal: questions, and words that are commands."""

from __future__ import annotations

import contextlib
import json
import re
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from gongkai.messages import say
from gongkai.talk import words
from gongkai.talk.sheet import printed, sheet
from gongkai.talk.telling import steps_told

if TYPE_CHECKING:
    from graph.store import Store
    from qa import Answer
    from qa.faces import Paper

COMMANDS: dict[str, str] = {
    "help": "help", "帮助": "help", "?": "help", "？": "help",
    "quit": "quit", "exit": "quit", "bye": "quit", "退出": "quit", "再见": "quit",
    "cypher": "cypher", "查询": "cypher",
    "new": "new", "新对话": "new",
}  # fmt: skip
# A whole line, so that no question is taken for a command.
_OPEN = re.compile(
    r"(?:(?:open|打开|原文|出处)\s*[\[［]?(\d{1,4})[\]］]?|[\[［](\d{1,4})[\]］])", re.IGNORECASE
)
PROMPT = "? "


class Talk:
    """What a conversation remembers: its earlier questions and the last answer."""

    def __init__(self, store: Store, paper: Paper | None = None) -> None:
        from qa import Conversation

        self._store, self._paper = store, paper
        self._conversation = Conversation()
        self._last: Answer | None = None

    def reply(self, line: str) -> str | None:
        """What is printed for a line: the words of a command or an answer. None ends the talk."""
        entered = line.strip().removeprefix("/")
        if not entered:
            return ""
        command = COMMANDS.get(entered.lower())
        if command == "quit":
            return None
        if command is not None:
            actions: dict[str, Callable[[], str]] = {
                "help": lambda: say(words.HELP), "cypher": self._cypher, "new": self._new,
            }  # fmt: skip
            return actions[command]()
        opened = _OPEN.fullmatch(entered)
        if opened is not None:
            return self._open(int(opened.group(1) or opened.group(2)))
        return self._answer(entered)

    def _answer(self, question: str) -> str:
        from qa import ask

        with steps_told():
            self._last = ask(self._store, question, conversation=self._conversation)
        return printed(self._last, self._store, self._paper)

    def _open(self, number: int) -> str:
        from qa.faces import document_text, open_document

        if self._last is None:
            return say(words.NO_ANSWER)
        note = next((item for item in self._last.citations if item.n == number), None)
        if note is None:
            return say(words.NO_NOTE, number=number)
        opened = open_document(self._store, note)
        if opened is None:
            return say(words.GONE, number=number)
        return document_text(opened, self._last.language, self._paper or sheet())

    def _cypher(self) -> str:
        from qa.faces.escaping import visible

        if self._last is None:
            return say(words.NO_ANSWER)
        lines = []
        for query in self._last.cypher:
            shown = json.dumps(query.parameters, ensure_ascii=False, default=str)
            lines += [*query.text.splitlines(), f"  {shown}", ""]
        return "\n".join(map(visible, lines[:-1]))

    def _new(self) -> str:
        from qa import Conversation

        self._conversation, self._last = Conversation(), None
        return say(words.NEW)


def converse(store: Store) -> None:
    """Asks and answers until the input ends; Ctrl-C stops an answer, at the prompt the talk.

    Raises KeyboardInterrupt at the prompt and UnicodeError where a line is no UTF-8.
    """
    talk = Talk(store)
    at_terminal = sys.stdin.isatty()
    if at_terminal:
        print(say(words.GREETING), file=sys.stderr)
    while (line := _next_line(at_terminal)) is not None:
        line.encode()
        try:
            shown = talk.reply(line)
        except KeyboardInterrupt:
            if not at_terminal:
                raise
            print(say(words.STOPPED), file=sys.stderr)
            continue
        if shown is None:
            return
        if shown:
            print(shown + "\n", flush=True)


def _next_line(at_terminal: bool) -> str | None:
    """The next line; at a terminal it can be edited and earlier ones called back."""
    if not at_terminal:
        line = sys.stdin.readline()
        return line if line else None
    with contextlib.suppress(ImportError):  # Windows has its own
        import readline  # noqa: F401
    try:
        return input(PROMPT)
    except EOFError:
        print()
        return None
    except KeyboardInterrupt:
        print()
        raise
