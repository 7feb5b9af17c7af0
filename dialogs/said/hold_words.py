"""Hold words: that a case is on hold and that it is no more, as the borrower reads it; never the reason.

>>> from dialogs.texts import ENGLISH
>>> ENGLISH.plain(begun(date(2026, 5, 31)))
'From now on your case is on hold: no reminders and nothing you did not ask for go out up to and including May 31, 2026.'
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta, tzinfo

from dialogs.texts import Text
from negotiation.contacting.hold import Hold


def held(holds: Sequence[Hold], zone: tzinfo) -> Text:
    """Where they look how things stand: up to the last day on their clock, where each of the *holds* has one."""
    ends = [one.until for one in holds if one.until is not None]
    if not ends or len(ends) < len(holds):
        return Text(
            "It is on hold: no reminders and nothing you did not ask for go out until a person has looked at it."
        )
    return Text(
        "It is on hold: no reminders and nothing you did not ask for go out up to and including {day}.",
        day=(max(ends) - timedelta(seconds=1)).astimezone(zone).date(),
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
