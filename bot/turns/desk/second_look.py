"""Desk's second look: what cannot simply be undone is shown as the borrower would read it, and asked once more.

The reason that an advisor wrote is kept until then, since a button has no room for it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from bot.turns.casework import noting
from bot.turns.contact.refused import NO_DOOR, NOT_REACHED
from dialogs.desk.orders.order import Order
from dialogs.texts import Lines, Sayable, Text
from storage.case import casework

from . import buttons
from .here import Act, InRoom

DECIDED = Text("That is decided already.")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What is asked about, and how it is answered."""

    about: buttons.About
    button: str  #: that it is meant; with the number of the reason, where one can be written
    yes: Text
    button_not: str
    no: Text
    stays: Text  #: said where it is not meant
    #: What a reason is of that nobody has confirmed yet, as the audit calls such; `None` where none is asked for.
    written: str | None = None

    def of(self, what: object) -> Look:
        """The same about one of several."""
        return replace(self, button=f"{self.button}:{what}")


async def ask(here: InRoom, look: Look, why: str, told: Sayable, then: Sayable) -> None:
    """Show what is *told* to the borrower, and what happens *then*."""
    await forget(here, look)
    if look.written is not None:
        note = await noting.keep(here, look.written, why) if why else None
        look = look.of(note.id if note is not None else 0)
    not_told = [] if here.is_reachable else [NOT_REACHED]
    shown = Lines(
        Text("✋ Not sent yet. The borrower would read:"),
        told,
        None,
        *(not_told if here.is_door else [NO_DOOR]),
        then,
    )
    _show(here, look, shown)


async def show(here: InRoom, look: Look, shown: Sayable) -> None:
    """What it is about, above the two buttons."""
    await forget(here, look)
    _show(here, look, shown)


def _show(here: InRoom, look: Look, shown: Sayable) -> None:
    options = {look.button: look.yes, look.button_not: look.no}
    here.say(shown, options=options, about=look.about.of())


async def reason(here: InRoom, look: Look, note_id: int) -> str | None:
    """What was written, "" for nothing; `None` where it was not meant, or something newer was written since."""
    case_id = here.situation.the_case.id or 0
    note = await casework.note(here.turn.session, case_id, note_id) if note_id else None
    if note_id and (note is None or note.event != look.written):
        return None
    await forget(here, look)
    return note.text if note is not None else ""


def not_meant(look: Look, must_be: Callable[[InRoom], object] | None = None) -> Act:
    """What the other button does; *must_be* raises refusals for whom it does nothing."""

    async def leave(here: InRoom, _: Order) -> None:
        if must_be is not None:
            must_be(here)
        await forget(here, look)
        here.say(look.stays)

    return leave


async def forget(here: InRoom, look: Look) -> None:
    """What was not meant, or is put right by something newer."""
    if look.written is not None:
        await casework.drop(here.turn.session, here.situation.the_case.id or 0, look.written)
    buttons.drop(here.turn, here.room, look.about)
