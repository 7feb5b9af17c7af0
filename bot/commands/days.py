"""Days: one day on the command line, as 2026-03-31."""

from __future__ import annotations

from datetime import date, datetime

import typer

#: What the help shows in its place.
METAVAR = "YYYY-MM-DD"


def day(text: str) -> date:
    """The day that an option says. Raises `BadParameter` with how it is written."""
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()  # noqa: DTZ007 - a day is in no zone
    except ValueError:
        raise typer.BadParameter(f"{text} is no day; write it as 2026-03-31") from None
