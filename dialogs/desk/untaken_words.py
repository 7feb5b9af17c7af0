"""Untaken in words: which cases nobody takes, since when, until when, and what keeps each: what a supervisor can change."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.texts import Day, Lines, Plural, Sayable, Text
from negotiation.desk.queue import Misfit

from .board import SHOWN, Row, linked


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A case that nobody has."""

    row: Row
    decide_by: datetime
    why: Misfit | None  #: what is wanting in whoever comes nearest


def told(left: Sequence[Left]) -> Sayable:
    more = len(left) - SHOWN
    return Lines(
        Plural(
            "⏳ <b>{n} case waits to be decided, and nobody has taken it:</b>",
            "⏳ <b>{n} cases wait to be decided, and nobody has taken them:</b>",
            n=len(left),
        ),
        *(_line(each) for each in left[:SHOWN]),
        *([Text("… and {n} more: /today all", n=more)] if more > 0 else []),
        Text(
            "In the group: /claim in the topic takes one, /next the most urgent, /team shows who is on duty."
        ),
    )


def _line(one: Left) -> Text:
    return Text(
        "• {case}, since {since}, to be decided by {by}: {why}",
        case=linked(one.row.name, one.row.link),
        since=Day(one.row.since),
        by=Day(one.decide_by),
        why=_why(one),
    )


def _why(one: Left) -> Text:
    if one.why is None and one.row.offered_to is not None:
        return Text("offered to {advisor}", advisor=one.row.offered_to)
    return _WHY[one.why or Misfit.BUSY].given(skill=one.row.skill)


_WHY = {
    Misfit.EXCLUDED: Text("somebody else than before has to take it"),
    Misfit.LANGUAGE: Text("nobody speaks the language"),
    Misfit.SKILL: Text("nobody has the skill {skill}"),
    Misfit.OFF_DUTY: Text("whoever could take it is off duty"),
    Misfit.BUSY: Text("whoever could take it has no room"),
}
