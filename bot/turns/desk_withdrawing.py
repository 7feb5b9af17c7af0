"""Desk's withdrawing: a case ends because the borrower no longer wants it, once that is looked at a second time."""

from __future__ import annotations

from dialogs.borrower import HOME, withdrawn
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Day, Lines, Text
from negotiation.note import WISH_WRITTEN
from negotiation.refusals import NotAllowed
from storage import casework

from . import desk_buttons, desk_unasked, noting, offering, reopening, unsigned
from .desk_here import Act, InRoom
from .refused import NO_DOOR, NOT_REACHED

A_PLAN_HOLDS = Text(
    "A plan is in force here, and holds as long as the borrower does not take the agreement back in their own chat: /withdraw, within its time. Talks about other terms end with /resume, an agreement out for signing with /calloff."
)
CAN_COME_BACK = Text(
    "The plan from before can hold again once what is late has arrived, and for that the case stays open. /back ends the talk."
)
DECIDED = Text("That is decided already.")


async def ask(here: InRoom, order: o.EndAtWish) -> None:
    """Shown as the borrower would read it, and asked once more. Raises refusals."""
    _must_be_possible(here)
    if here.situation.plan_may_hold:
        plan = here.situation.the_plan
        here.say(A_PLAN_HOLDS if plan.state.is_in_force else CAN_COME_BACK)
        return
    await _forget(here)
    note = await noting.keep(here, WISH_WRITTEN, order.why) if order.why else None
    not_told = [] if here.is_reachable else [NOT_REACHED]
    here.say(
        Lines(
            Text("✋ Not sent yet. The borrower would read:"),
            withdrawn.told(here.situation),
            None,
            *(not_told if here.is_door else [NO_DOOR]),
            Text(
                "Then the case ends. Only where the borrower says so: that they do not answer is no such wish. Should it be a mistake, /reopen opens it again."
            ),
        ),
        options={
            f"wished:{note.id if note is not None else 0}": Text("End it, and tell the borrower"),
            "wished_not": Text("Do not end it"),
        },
        about=desk_buttons.about(desk_buttons.About.WISH),
    )


async def end(here: InRoom, order: o.EndAsWished) -> None:
    """It is meant: nothing of it can be accepted or signed any more. Raises refusals."""
    _must_be_possible(here)
    case, turn, room = here.situation.the_case, here.turn, here.room
    note = await casework.note(turn.session, case.id or 0, order.note_id)
    is_gone = order.note_id and (note is None or note.event != WISH_WRITTEN)
    if is_gone or here.situation.plan_may_hold:
        here.say(DECIDED)
        return
    why, told = note.text if note is not None else "", withdrawn.told(here.situation)
    await _forget(here)
    stood, is_unanswered = case.state, room.unanswered_since is not None
    case.withdraw(turn.now)
    await offering.withdraw_all(turn, case)
    await unsigned.withdraw(turn, case)
    room.hand_back()
    if why:
        await noting.keep(here, reopening.WITHDRAWN, why)
    await here.refresh()
    left = {reopening.STOOD: stood, reopening.UNANSWERED: is_unanswered}
    await here.note(reopening.WITHDRAWN, **left)
    here.say(
        Text(
            "The case has ended, as the borrower wished. Should that be a mistake, it can be opened again until {day}.",
            day=Day(case.reopened_until or turn.now),
        ),
        options=reopening.BUTTON,
        about=desk_buttons.about(desk_buttons.About.CLOSED),
    )
    if here.is_door:
        here.chat.place, here.chat.came_from = HOME, []
    here.tell_borrower(told)


async def end_nothing(here: InRoom, _: o.EndNothing) -> None:
    here.claimed()
    await _forget(here)
    here.say(Text("The case goes on."))


def _must_be_possible(here: InRoom) -> None:
    """Raises refusals, and `NotNow` for somebody who may be in danger."""
    here.claimed()
    desk_unasked.must_be_safe(here)
    case = here.situation.the_case
    if not (case.may_withdraw or here.situation.plan_may_hold):
        raise NotAllowed(case.state, "withdraw")


async def _forget(here: InRoom) -> None:
    """What was written and not meant, or put right by something newer."""
    case_id = here.situation.the_case.id or 0
    await casework.drop(here.turn.session, case_id, WISH_WRITTEN)
    desk_buttons.drop(here.turn, here.room, desk_buttons.About.WISH)


ORDERS: dict[type[Order], Act] = {
    o.EndAtWish: ask,
    o.EndAsWished: end,
    o.EndNothing: end_nothing,
}
