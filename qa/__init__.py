"""From a question to a cited answer."""

from qa.answer import Answer
from qa.conversation import Conversation
from qa.engine import ask

__all__ = ["Answer", "Conversation", "ask"]
