"""Tracing: which update, duty and case a line of the log belongs to. Numbers only: nothing personal is in a log."""

from __future__ import annotations

from structlog.contextvars import bind_contextvars, clear_contextvars


def begin(what: str, key: str | int) -> None:
    """A turn begins: *what* is "update", with the key it has in the inbox, or "duty", with its row."""
    clear_contextvars()
    bind_contextvars(**{what: key})


def case(case_id: int | None) -> None:
    """It is about this case."""
    if case_id is not None:
        bind_contextvars(case=case_id)


def end() -> None:
    clear_contextvars()
