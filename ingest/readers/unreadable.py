"""The one error of reading: a file that is set aside, with its reason."""

from __future__ import annotations


class Unreadable(Exception):
    """A file that cannot be read: `reason` is one of the contract's `set_aside` reasons."""

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
        self.message = message
