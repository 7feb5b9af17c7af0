"""Desk's closing: a case ends for a reason from outside, once that is looked at a second time."""

from __future__ import annotations

from functools import partial

from bot.turns.casework import reopening
from bot.turns.desk import buttons, second_look
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from dialogs.desk.case import closing
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.labels import ends
from dialogs.texts import Text
from negotiation.lifecycle import must_allow

from . import ending

LOOK = second_look.Look(
    about=buttons.About.CLOSE,
    button="close",
    yes=ends(Text("Close it, and tell the borrower")),
    button_not="close_not",
    no=Text("Do not close it"),
    stays=Text("The case goes on."),
)


async def ask(here: InRoom, order: o.CloseCase) -> None:
    """Shown with what ends with it, and asked once more. Raises refusals."""
    _must_be_possible(here)
    look = LOOK.of(order.reason)
    then = closing.ends(here.situation, order.reason)
    await second_look.ask(here, look, "", closing.told(here.situation), then)


async def close(here: InRoom, order: o.CloseAsMeant) -> None:
    """It is meant: the borrower is told, and goes on with the bot. Raises refusals."""
    _must_be_possible(here)
    case = here.situation.the_case
    await second_look.forget(here, LOOK)
    ends = partial(case.close, order.reason)
    told = closing.told(here.situation)
    await ending.end(here, reopening.CLOSED, ends, told, CLOSED, reason=order.reason)


CLOSED = Text("The case is closed. Should that be a mistake, it can be opened again until {day}.")


def _must_be_possible(here: InRoom) -> None:
    """Raises refusals, and `NotNow` for somebody who may be in danger."""
    here.claimed()
    unasked.must_be_safe(here)
    must_allow(here.situation.the_case, "close")


ORDERS: dict[type[Order], Act] = {
    o.CloseCase: ask,
    o.CloseAsMeant: close,
    o.CloseNothing: second_look.not_meant(LOOK, InRoom.claimed),
}
