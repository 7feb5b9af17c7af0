"""Nudges: what is said of an application left lying."""

from __future__ import annotations

from dialogs.situation import Situation
from dialogs.texts import Lines, Sayable, Text


def nudge(situation: Situation) -> Sayable:
    """Kind, without an amount or what it is about: a lock screen shows it."""
    return Lines(
        Text(
            "{lender} here. There is no hurry, and nothing is lost.", lender=situation.lender.name
        ),
        Text(
            "<tg-spoiler>Your application is where you left it. You can go on below, talk to a person (/person), or end these notes (/stop).</tg-spoiler>"
        ),
    )
