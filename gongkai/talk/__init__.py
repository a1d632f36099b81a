"""The chat at a terminal: a conversation with a few command words."""

from gongkai.talk.sheet import printed, sheet
from gongkai.talk.talk import Talk, converse
from gongkai.talk.telling import steps_told

__all__ = ["Talk", "converse", "printed", "sheet", "steps_told"]
