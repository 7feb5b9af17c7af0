"""Board: the queue of the whole desk as one message: who waits, since when, what puts them first, and who has how many.

It names cases by their numbers and nobody who borrows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from dialogs.desk.case.icons import ICONS, VISITOR
from dialogs.desk.case.states import STATES
from dialogs.texts import Lines, Sayable, Text
from negotiation.desk.care import Care
from negotiation.desk.queue import DeskMember
from negotiation.lifecycle import CaseState

#: As many as can be looked over on a telephone, with the desk below.
SHOWN = 12
#: What stands before whoever comes before others.
MARKS = {Care.CRISIS: Text("🆘 {case}"), Care.VULNERABLE: Text("💛 {case}")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Somebody who waits, as the desk sees them."""

    name: Text  #: the case by its number, or the visitor
    what: Text  #: how it stands, and whether they asked for somebody
    link: str  #: to the room; empty while there is none
    since: datetime
    care: Care | None
    by: datetime | None = None  #: the nearest deadline that is near
    is_late: bool = False  #: it is over
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
        *(_placed(number, row) for number, row in enumerate(rows, start=1)),
        *([Text("… and {n} more: /today all", n=more)] if more else []),
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


def waits(row: Row) -> Text:
    """Who waits, since when, and what puts them before others where it is not that."""
    case = named(row.name, row.link, row.what)
    case = MARKS[row.care].given(case=case) if row.care is not None else case
    values = {"case": case, "since": row.since}
    if row.by is None:
        return Text("{case}, since {since}", **values)
    if row.care is Care.CRISIS:  # whose clock is no measure
        return Text("{case}, since {since}, to be answered <b>now</b>", **values)
    if row.is_late:
        return Text("{case}, since {since}, ⏰ was to be answered by {by}", by=row.by, **values)
    return Text("{case}, since {since}, to be answered by {by}", by=row.by, **values)


def _placed(number: int, row: Row) -> Text:
    values = {"place": number, "case": waits(row)}
    if row.offered_to is not None:
        return Text("{place}. {case} → {advisor}", advisor=row.offered_to, **values)
    if row.skill is not None:
        return Text("{place}. {case}: {skill}", skill=row.skill, **values)
    return Text("{place}. {case}", **values)


def _has(desk: Desk) -> Text:
    if not desk.member.is_on_duty:
        return Text("{advisor}: off duty, has {load}", advisor=desk.name, load=desk.member.load)
    return Text(
        "{advisor}: {load} of {capacity}",
        advisor=desk.name,
        load=desk.member.load,
        capacity=desk.member.capacity,
    )
