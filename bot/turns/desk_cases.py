"""Desk's cases: opened again, a hold lifted, a complaint answered."""

from __future__ import annotations

from dialogs.borrower import complaint as complained
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Text
from negotiation.complaint import Complaint
from negotiation.hold import HoldReason
from negotiation.refusals import ForSupervisor, NotOnHold
from storage import people

from . import noting, reopening
from .desk_here import Act, InRoom

SAFE_WHY = Text(
    "Please write why you know that they are safe: /lift I spoke with them, a friend is there. It is kept, and the borrower does not see it."
)
LIFT_WHY = Text(
    "Please write why it may go on: /lift the receipt is of another loan. It is kept, and the borrower does not see it."
)


async def lift_hold(here: InRoom, order: o.LiftHold) -> None:
    """A person has decided: reminders go out again, and a crisis is over, though care stays."""
    handoff = here.claimed()
    if not here.situation.holds:
        raise NotOnHold
    if not order.why:
        here.say(SAFE_WHY if here.situation.is_held_for(HoldReason.CRISIS) else LIFT_WHY)
        return
    for hold in here.situation.holds:
        hold.lift(here.turn.now)
        await here.note("hold lifted", reason=hold.reason)
    await noting.keep(here, "hold lifted", order.why)
    here.situation.holds = []
    handoff.calm()
    await here.refresh()
    here.say(Text("The hold is lifted: reminders go out again."))


async def answered_complaint(here: InRoom, _: o.AnsweredComplaint) -> None:
    """Somebody else than whom it is about has answered the complaint."""
    complaint = here.situation.complaint
    if complaint is None:
        here.say(Text("No complaint waits for an answer here."))
        return
    await _must_be_for(here, complaint)
    complaint.answer(here.advisor.user_id, here.turn.now)
    here.situation.complaint = None
    await here.refresh()
    await here.note("complaint answered", number=complaint.number)
    here.say(Text("Complaint {number} is answered.", number=complaint.number))
    if complaint.chat_id == here.chat.chat_id:
        here.tell_borrower(complained.answered(here.situation, complaint))


async def _must_be_for(here: InRoom, complaint: Complaint) -> None:
    """A supervisor answers, where there is one whom it is not about. Raises `ForSupervisor`."""
    supervisors = await people.supervisors(here.turn.session)
    others = [one for one in supervisors if one.user_id != complaint.advisor_id]
    if others and not here.advisor.is_supervisor and here.advisor.user_id != complaint.advisor_id:
        raise ForSupervisor


ORDERS: dict[type[Order], Act] = {
    o.ReopenCase: reopening.reopen,
    o.LiftHold: lift_hold,
    o.AnsweredComplaint: answered_complaint,
}
