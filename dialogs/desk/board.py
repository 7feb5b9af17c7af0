"""Board: the queue of the whole desk as one message: who waits, since when, why, and who has how many.

It names cases by their numbers and nobody who borrows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.texts import Lines, Sayable, Text
from negotiation.desk.queue import Because, DeskMember
from negotiation.lifecycle import CaseState

from .icons import ICONS, VISITOR
from .states import STATES

#: As many as fit into one message, with the desk below.
SHOWN = 20
BECAUSE = {
    Because.CRISIS: Text("crisis"),
    Because.VULNERABLE: Text("needs care"),
    Because.DEADLINE: Text("deadline"),
    Because.WAITING_TIME: Text("waiting time"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Somebody who waits, as the desk sees them."""

    name: Text  #: the case by its number, or the visitor
    what: Text  #: how it stands, and whether they asked for somebody
    link: str  #: to the room; empty while there is none
    since: datetime
    because: Because
    offered_to: str | None = None  #: an advisor's name
    not_before: datetime | None = None  #: is to be called back then
    skill: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """An advisor by name, and how much they have."""

    name: str
    member: DeskMember


def linked(name: Text, link: str) -> Text:
    return Text('<a href="{link}">{name}</a>', link=link, name=name) if link else name


def wanted(state: CaseState | None, *, asks: bool) -> Text:
    """How a case stands, by the icon of its topic and in words, and whether whoever waits *asks* for a person."""
    if state is None:
        return Text("{icon} asks for a person", icon=VISITOR)
    text = Text("{icon} {state}, asks for a person") if asks else Text("{icon} {state}")
    return text.given(icon=ICONS[state], state=STATES[state])


def named(name: Text, link: str, what: Text) -> Text:
    """Linked, and with what is wanted."""
    return Text("{case} · {what}", case=linked(name, link), what=what)


def board(
    rows: Sequence[Row], later: Sequence[Row], desk: Sequence[Desk], *, more: int
) -> Sayable:
    """Who waits now and how many *more*, who is called back later, and the desk."""
    return Lines(
        Text("📋 <b>Queue</b>") if rows else Text("📋 <b>Queue</b>: nobody waits."),
        *(_waits(number, row) for number, row in enumerate(rows, start=1)),
        *([Text("… and {n} more", n=more)] if more else []),
        *(
            Text(
                "☎️ {moment}: call back {case}",
                moment=row.not_before,
                case=named(row.name, row.link, row.what),
            )
            for row in later
        ),
        None,
        *(_has(each) for each in desk),
    )


def _waits(number: int, row: Row) -> Text:
    values = {
        "place": number,
        "case": named(row.name, row.link, row.what),
        "since": row.since,
        "why": BECAUSE[row.because],
    }
    if row.offered_to is not None:
        return Text(
            "{place}. {case}, since {since} ({why}) → {advisor}", advisor=row.offered_to, **values
        )
    if row.skill is not None:
        return Text("{place}. {case}, since {since} ({why}): {skill}", skill=row.skill, **values)
    return Text("{place}. {case}, since {since} ({why})", **values)


def _has(desk: Desk) -> Text:
    if not desk.member.is_on_duty:
        return Text("{advisor}: off duty, has {load}", advisor=desk.name, load=desk.member.load)
    return Text(
        "{advisor}: {load} of {capacity}",
        advisor=desk.name,
        load=desk.member.load,
        capacity=desk.member.capacity,
    )
