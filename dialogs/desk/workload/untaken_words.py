"""Untaken in words: which cases nobody takes, or are left alone, until when, and what keeps each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Alone:
    """A case that waits for nobody, and in which nothing is done."""

    name: Text
    link: str
    advisor: str | None  #: who has it; `None`: it was handed back to the bot
    decide_by: datetime


def told(left: Sequence[Left], alone: Sequence[Alone]) -> Sayable:
    return Lines(*(_untaken(left) if left else ()), *(_left_alone(alone) if alone else ()))


def _untaken(left: Sequence[Left]) -> Iterator[Sayable]:
    yield Plural(
        "⏳ <b>{n} case waits to be decided, and nobody has taken it:</b>",
        "⏳ <b>{n} cases wait to be decided, and nobody has taken them:</b>",
        n=len(left),
    )
    yield from _shown([_line(each) for each in left])
    yield Text(
        "In the group: /claim in the topic takes one, /next the most urgent, /team shows who is on duty."
    )


def _left_alone(alone: Sequence[Alone]) -> Iterator[Sayable]:
    yield Plural(
        "⏳ <b>{n} case waits to be decided, and nothing has been done in it for days:</b>",
        "⏳ <b>{n} cases wait to be decided, and nothing has been done in them for days:</b>",
        n=len(alone),
    )
    yield from _shown(
        [
            Text(
                "• {case}: {whose}, to be decided by {by}",
                case=linked(each.name, each.link),
                whose=WITH_BOT if each.advisor is None else WITH.given(advisor=each.advisor),
                by=Day(each.decide_by),
            )
            for each in alone
        ]
    )
    yield Text("In the topic, /claim takes one, /transfer gives it to somebody else.")


WITH, WITH_BOT = Text("with {advisor}"), Text("with the bot alone")


def _shown(lines: Sequence[Text]) -> Iterator[Text]:
    yield from lines[:SHOWN]
    if len(lines) > SHOWN:
        yield Text("… and {n} more: /today all", n=len(lines) - SHOWN)


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
