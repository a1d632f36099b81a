"""The catalogue of messages: whole in both languages, and it knows what the rooms say."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from gongkai.messages import CATALOGUE, Message
from gongkai.messages.translate import in_chinese
from gongkai.talk import words

ROOT = Path(__file__).resolve().parents[2]
PLACE = re.compile(r"\{(\w+)\}")
HAN = re.compile(r"[一-鿿]")
# Calls whose text reaches a user, and which of their arguments is the text.
TOLD = {
    "BadInput": 0, "Unreadable": 1, "SetAside": 2, "QueryRefused": 0, "QueryFailed": 0,
    "LimitReached": 0, "StoreUnreachable": 1, "NotOurs": 1, "ExportRefused": 0,
}  # fmt: skip


MESSAGES = {
    **CATALOGUE,
    **{f"chat.{key}": value for key, value in vars(words).items() if isinstance(value, Message)},
}


@pytest.mark.parametrize("key", MESSAGES)
def test_a_message_has_both_languages_and_the_same_places(key: str) -> None:
    message = MESSAGES[key]
    assert message.en.strip() and message.zh.strip()
    assert sorted(set(PLACE.findall(message.en))) == sorted(set(PLACE.findall(message.zh)))
    assert not HAN.search(re.sub(r'"[^"]*"|[\w/.-]+\.\w+|去年', "", message.en)), (
        "Chinese in the English"
    )


def test_every_message_of_the_shell_is_used() -> None:
    sources = "\n".join(
        path.read_text(encoding="utf-8")
        for path in (ROOT / "gongkai").rglob("*.py")
        if path.parent.name != "messages"
    )
    names = [key.split(".") for key in CATALOGUE if key.startswith(("shell.", "help."))]
    unused = [n for m, n in names if not re.search(rf"\b(?:{m}|words)\.{n}\b", sources)]
    assert unused == []


def texts(node: ast.expr) -> Iterator[str]:
    """The texts an expression can be, with › for what is filled in."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield "".join(
            str(part.value) if isinstance(part, ast.Constant) else "›" for part in node.values
        )
    elif isinstance(node, ast.BinOp):
        for left in texts(node.left):
            yield from (left + right for right in [*texts(node.right)] or ["›"])
    elif isinstance(node, ast.IfExp):
        yield from texts(node.body)
        yield from texts(node.orelse)


def told() -> Iterator[tuple[str, str]]:
    """File and text of everything the rooms tell a user."""
    for room in ("graph", "ingest"):
        for path in sorted((ROOT / room).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if not isinstance(node, ast.Call):
                    continue
                name = node.func.id if isinstance(node.func, ast.Name) else ""
                at = TOLD.get(name)
                if name == "" and path.name in ("errors.py", "removal.py"):
                    at = 0 if ast.unparse(node.func) == "super().__init__" else None
                if at is not None and len(node.args) > at:
                    yield from (
                        (str(path.relative_to(ROOT)), text) for text in texts(node.args[at])
                    )


def test_what_the_rooms_say_is_in_the_catalogue() -> None:
    """A new message of graph/ or ingest/ is added to gongkai/messages/rooms.py."""
    found = [(file, text) for file, text in told() if re.search(r"[a-z]{3}", text)]
    assert len(found) > 60, "the scan of the sources finds too little to be right"
    unknown = [(file, text) for file, text in found if in_chinese(text) == text]
    assert unknown == []
