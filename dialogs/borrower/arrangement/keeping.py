"""Keeping: what a borrower can say to a reminder: it is paid, it will be on a day, not now, or it cannot be.

The buttons are good at any time and carry the instalment they were shown for, so that an old one does no harm.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from dialogs.flow import Options
from dialogs.happenings import Happening, Notice, PersonWanted, Snoozed, WayTaken
from dialogs.interruptions import ANYTIME
from dialogs.said import paying
from dialogs.situation import Situation
from dialogs.texts import Lines, Plural, Text
from negotiation.follow_up.arrangement import DueInstalment
from negotiation.follow_up.way_back import WayBack

from . import looked_for, paid, promise, way_back
from .promise import PAY_ON_LABEL
from .to_pay import ask_about, has_plan

SNOOZE, PAID, PAY_ON = f"{ANYTIME}snooze:", f"{ANYTIME}paid:", f"{ANYTIME}pay_on:"
CANNOT, CARRY, FINE = f"{ANYTIME}cannot:", f"{ANYTIME}carry:", f"{ANYTIME}fine:"
PAID_LABEL = Text("I have paid")
OTHER_DAY_LABEL = Text("Name another day")
CANNOT_LABEL, FINE_LABEL = Text("I can't pay this one"), Text("Yes, it will work")

OVER = Text("Nothing of that instalment is open any more, so there is nothing to do. Thank you.")
NOT_NOW = Text("That is not possible any more here. I ask a person to look at it with you.")
GOOD_TO_KNOW = Text("Good to know, thank you. If anything changes, tell me here.")


def about(instalment: DueInstalment) -> Options:
    """What can be said to a reminder of it."""
    return {
        f"{PAID}{instalment.id}": PAID_LABEL,
        f"{PAY_ON}{instalment.id}": PAY_ON_LABEL,
        f"{CANNOT}{instalment.id}": CANNOT_LABEL,
        paying.SHOW: paying.SHOW_LABEL,
    }


def about_named(situation: Situation, instalment: DueInstalment) -> Options:
    """The same, and where a day was named for it, another day in its place, as long as one is taken."""
    if promise.named(situation) is None:
        return about(instalment)
    other = other_day(situation)
    return {
        code: other.get(code, label)
        for code, label in about(instalment).items()
        if other or not code.startswith(PAY_ON)
    }


def other_day(situation: Situation) -> Options:
    """To name another day than the one that stands."""
    made = promise.named(situation)
    if made is None or not promise.may_name_a_day(situation):
        return {}
    return {f"{PAY_ON}{made.instalment_id}": OTHER_DAY_LABEL}


def later(instalment: DueInstalment, days: Sequence[int]) -> Options:
    """To be reminded again after so many *days*."""
    return {
        f"{SNOOZE}{n}:{instalment.id}": Plural(
            "Remind me in {n} day", "Remind me in {n} days", n=n
        )
        for n in days
    }


def carried(found: Sequence[WayBack], instalment: DueInstalment) -> Options:
    """A button for each way back."""
    return {f"{CARRY}{way.over}:{instalment.id}": way_back.label(way) for way in found}


def tapped(situation: Situation, code: str) -> Sequence[Happening] | None:
    """What such a button sets in motion; `None` for others."""
    name, _, rest = code.partition(":")
    begin = _BUTTONS.get(f"{name}:")
    if begin is None:
        return None
    figure, _, number = rest.rpartition(":")
    found = next((each for each in situation.instalments if str(each.id) == number), None)
    if found is None or found.is_paid or not has_plan(situation):
        return [Notice(OVER)]
    return begin(situation, found, int(figure) if figure.isdecimal() and len(figure) < 4 else 0)


def _paid(situation: Situation, _: DueInstalment, __: int) -> Sequence[Happening]:
    paid.say_what_is_paid(situation)
    return []


def _pay_on(situation: Situation, _: DueInstalment, __: int) -> Sequence[Happening]:
    if not situation.to_pay:  # all of it is said to be paid
        return [Notice(Lines(*looked_for.told(situation)))]
    if not promise.may_name_a_day(situation):
        return [Notice(promise.NO_MORE_DAYS)]
    ask_about(situation, promise.DAY.name)
    return []


def _cannot(situation: Situation, _: DueInstalment, __: int) -> Sequence[Happening]:
    return way_back.cannot(situation)


def _carry(situation: Situation, _: DueInstalment, over: int) -> Sequence[Happening]:
    if over not in {way.over for way in way_back.ways_of(situation)}:
        return [Notice(NOT_NOW), PersonWanted()]
    return [WayTaken(over)]


_BUTTONS: Mapping[str, Callable[[Situation, DueInstalment, int], Sequence[Happening]]] = {
    SNOOZE: lambda _, about_it, days: [Snoozed(about_it.id or 0, days)],
    PAID: _paid,
    PAY_ON: _pay_on,
    CANNOT: _cannot,
    CARRY: _carry,
    FINE: lambda *_: [Notice(GOOD_TO_KNOW)],
}


STEPS = (paid.AMOUNT, paid.RECEIPT, promise.DAY, way_back.WAY)
