"""The chat model of GONGKAI_MODEL, through LangChain, with a limit on its time."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import cache
from typing import Any

VARIABLE = "GONGKAI_MODEL"
SECONDS = "GONGKAI_MODEL_SECONDS"
DEFAULT_SECONDS = 60.0
# More than any answer needs: a model that does not stop is cut off here, not read to its end.
LONGEST = 20_000


class ModelFailed(Exception):
    """The model gave no words; `str` says why in a few words, without its address or key."""


def configured() -> Any:
    """The chat model of GONGKAI_MODEL (provider:name), or None. Raises `ModelFailed`."""
    name = os.environ.get(VARIABLE)
    return _load(name) if name else None


@cache
def _load(name: str) -> Any:
    try:
        from langchain.chat_models import init_chat_model

        return init_chat_model(name)
    except ImportError as error:
        raise ModelFailed(f"{VARIABLE} needs the extra: pip install 'gongkai[models]'") from error
    except Exception as error:  # a provider may raise anything of its own
        raise ModelFailed(f"{VARIABLE}={name} cannot be used ({type(error).__name__})") from error


def seconds() -> float:
    """How long a model may take: GONGKAI_MODEL_SECONDS, else 60."""
    try:
        return max(0.1, float(os.environ.get(SECONDS, "")))
    except ValueError:
        return DEFAULT_SECONDS


def say_to(model: Any, messages: Sequence[tuple[str, str]]) -> str:
    """The model's words for (role, text) messages. Raises `ModelFailed`.

    The call runs in a thread of its own, which is left behind when the time is over: providers
    name their limits differently, and retry on their own.
    """
    found: list[str] = []
    failed: list[BaseException] = []

    def call() -> None:
        try:
            content = model.invoke(list(messages)).content
            found.append(content if isinstance(content, str) else _joined(content))
        except BaseException as error:  # handed to the caller below
            failed.append(error)

    thread = threading.Thread(target=call, daemon=True, name="gongkai-model")
    thread.start()
    thread.join(seconds())
    if thread.is_alive():
        raise ModelFailed(f"no answer within {seconds():g} s")
    if failed:
        raise ModelFailed(type(failed[0]).__name__) from failed[0]
    return found[0][:LONGEST].strip()


def _joined(content: Any) -> str:
    """The text of a content given in blocks; thoughts and pictures are none."""
    blocks = [
        one if isinstance(one, dict) else {"type": "text", "text": str(one)} for one in content
    ]
    return "".join(str(one.get("text", "")) for one in blocks if one.get("type") == "text")


def name_of(model: Any) -> str:
    """What the answer's `model` says."""
    name = getattr(model, "model_name", None) or getattr(model, "model", None)
    return str(name or type(model).__name__)
