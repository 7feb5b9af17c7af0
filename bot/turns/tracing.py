"""Tracing: which update, duty and case a line of the log belongs to. Numbers only: nothing personal is in a log.

It is written for every turn and read for few lines, so it is one dictionary of the task at work.
"""

from __future__ import annotations

from collections.abc import MutableMapping
from contextvars import ContextVar
from typing import Any

_AT_WORK: ContextVar[dict[str, str | int] | None] = ContextVar("at work", default=None)


def begin(what: str, key: str | int) -> None:
    """A turn begins: *what* is "update", with the key it has in the inbox, or "duty", with its row."""
    _AT_WORK.set({what: key})


def case(case_id: int | None) -> None:
    """It is about this case."""
    at_work = _AT_WORK.get()
    if at_work is not None and case_id is not None:
        at_work["case"] = case_id


def end() -> None:
    _AT_WORK.set(None)


def marked(
    _logger: object, _name: str, event: MutableMapping[str, Any]
) -> MutableMapping[str, Any]:
    """The line with what it belongs to; what it says itself holds."""
    return {**(_AT_WORK.get() or {}), **event}
