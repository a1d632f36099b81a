"""Question answering as LangChain knows it; import this module only where LangChain is used."""

from __future__ import annotations

import datetime
from typing import Any

from langchain_core.runnables import Runnable, RunnableConfig

from graph.retriever import PassageRetriever
from graph.store import Store
from qa.answer import Answer
from qa.conversation import Conversation
from qa.engine import ask


class AskRunnable(Runnable[Any, Answer]):
    """A question (text, or {"question", "language", "today"}) in, an `Answer` out."""

    def __init__(
        self, store: Store, *, language: str | None = None, conversation: Conversation | None = None,
        model: Any = None,
    ) -> None:  # fmt: skip
        self.store, self.language = store, language
        self.conversation, self.model = conversation, model

    def invoke(self, input: Any, config: RunnableConfig | None = None, **kwargs: Any) -> Answer:
        """Answers one question; `config` and further options have no meaning here."""
        del config, kwargs
        asked: dict[str, Any] = {"question": input} if isinstance(input, str) else dict(input)
        today: datetime.date | str | None = asked.get("today")
        return ask(
            self.store, str(asked["question"]), language=asked.get("language") or self.language,
            today=today, conversation=self.conversation, model=self.model,
        )  # fmt: skip


def retriever(store: Store, **options: Any) -> PassageRetriever:
    """The passages behind the answers as a LangChain retriever."""
    return PassageRetriever(store=store, **options)


__all__ = ["AskRunnable", "retriever"]
