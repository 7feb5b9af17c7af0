"""Desk's withdrawing: a case ends because the borrower no longer wants it, once that is looked at a second time."""

from __future__ import annotations

from bot.turns.casework import noting, reopening
from bot.turns.desk import buttons, second_look
from bot.turns.desk.conversation import unasked
from bot.turns.desk.here import Act, InRoom
from dialogs.borrower.agreeing import withdrawn
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.labels import ends
from dialogs.texts import Text
from negotiation.desk.note import WISH_WRITTEN
from negotiation.refusals import NotAllowed

from . import ending

A_PLAN_HOLDS = Text(
    "A plan is in force here, and holds as long as the borrower does not take the agreement back in their own chat: /withdraw, within its time. Talks about other terms end with /resume, an agreement out for signing with /calloff."
)
CAN_COME_BACK = Text(
    "The plan from before can hold again once what is late has arrived, and for that the case stays open. /back ends the talk."
)
LOOK = second_look.Look(
    written=WISH_WRITTEN,
    about=buttons.About.WISH,
    button="wished",
    yes=ends(Text("End it, and tell the borrower")),
    button_not="wished_not",
    no=Text("Do not end it"),
    stays=Text("The case goes on."),
)


async def ask(here: InRoom, order: o.EndAtWish) -> None:
    """Shown as the borrower would read it, and asked once more. Raises refusals."""
    _must_be_possible(here)
    if here.situation.plan_may_hold:
        plan = here.situation.the_plan
        here.say(A_PLAN_HOLDS if plan.state.is_in_force else CAN_COME_BACK)
        return
    then = Text(
        "Then the case ends. Only where the borrower says so: that they do not answer is no such wish. Should it be a mistake, /reopen opens it again."
    )
    await second_look.ask(here, LOOK, order.why, withdrawn.told(here.situation), then)


async def end(here: InRoom, order: o.EndAsWished) -> None:
    """It is meant: nothing of it can be accepted or signed any more. Raises refusals."""
    _must_be_possible(here)
    why = await second_look.reason(here, LOOK, order.note_id)
    if why is None or here.situation.plan_may_hold:
        here.say(second_look.DECIDED)
        return
    await noting.keep_why(here, reopening.WITHDRAWN, why)
    told, ends = withdrawn.told(here.situation), here.situation.the_case.withdraw
    await ending.end(here, reopening.WITHDRAWN, ends, told, ENDED)


ENDED = Text(
    "The case has ended, as the borrower wished. Should that be a mistake, it can be opened again until {day}."
)


def _must_be_possible(here: InRoom) -> None:
    """Raises refusals, and `NotNow` for somebody who may be in danger."""
    here.claimed()
    unasked.must_be_safe(here)
    case = here.situation.the_case
    if not (case.may_withdraw or here.situation.plan_may_hold):
        raise NotAllowed(case.state, "withdraw")


ORDERS: dict[type[Order], Act] = {
    o.EndAtWish: ask,
    o.EndAsWished: end,
    o.EndNothing: second_look.not_meant(LOOK, InRoom.claimed),
}
