"""Refusal: Telegram's no, with the code, the sentence and the parameters that it gives."""

from __future__ import annotations

from typing import Any

Shape = dict[str, Any]
"""An object of the Bot API as it goes over the wire."""


class Refused(Exception):  # noqa: N818 - Telegram refuses, it does not fail
    """What Telegram answers with ok: false."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code, self.description, self.parameters = code, description, parameters

    def body(self) -> Shape:
        """The answer as it goes over the wire."""
        said: Shape = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            said["parameters"] = self.parameters
        return said


def bad(reason: str) -> Refused:
    """400: the call itself is wrong."""
    return Refused(400, f"Bad Request: {reason}")


def forbidden(reason: str) -> Refused:
    """403: the bot may not, now or ever, do this in that chat."""
    return Refused(403, f"Forbidden: {reason}")


def too_many(seconds: int) -> Refused:
    """429: not before so many seconds."""
    return Refused(429, f"Too Many Requests: retry after {seconds}", retry_after=seconds)
