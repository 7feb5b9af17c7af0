"""Refusal: a domain "no" with a reason."""

# ruff: noqa: N818 - a refusal is an answer, not an error

from __future__ import annotations

from enum import StrEnum


class Refusal(ValueError):
    """A domain "no" with a reason."""


class NotAllowed(Refusal):
    """The event is not possible in the state the thing is in."""

    def __init__(self, state: StrEnum, event: str) -> None:
        super().__init__(f"{event} while {state}")
        self.state = state
        self.event = event
