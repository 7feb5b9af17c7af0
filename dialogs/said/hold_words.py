"""Hold words: that a case is on hold and that it is no more, as the borrower reads it; never the reason.

>>> from dialogs.texts import ENGLISH
>>> ENGLISH.plain(begun(date(2026, 5, 31)))
'From now on your case is on hold: no reminders and nothing you did not ask for go out up to and including May 31, 2026.'
"""

from __future__ import annotations

from datetime import date

from dialogs.texts import Text


def held() -> Text:
    """Where they look how things stand."""
    return Text(
        "It is on hold: no reminders and nothing you did not ask for go out until a person has looked at it."
    )


def begun(last: date | None) -> Text:
    """Told as a person puts it on hold; with its *last* day, where it has one."""
    if last is None:
        return Text(
            "From now on your case is on hold: no reminders and nothing you did not ask for go out until a person has looked at it."
        )
    return Text(
        "From now on your case is on hold: no reminders and nothing you did not ask for go out up to and including {day}.",
        day=last,
    )


def over() -> Text:
    """Told as a person ends it."""
    return Text("Your case is not on hold any more: it goes on where it was.")
