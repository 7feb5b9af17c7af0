"""Desk's cases: closed for a reason from outside, a hold lifted, a complaint answered."""

from __future__ import annotations

from dialogs.borrower import HOME
from dialogs.borrower import complaint as complained
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Day, Text
from negotiation.complaint import Complaint
from negotiation.hold import HoldReason
from negotiation.refusals import ForSupervisor, NotOnHold
from storage import people

from . import desk_buttons, desk_unasked, noting, offering, reopening, unsigned
from .desk_here import Act, InRoom


async def close_case(here: InRoom, order: o.CloseCase) -> None:
    """The case ends for a reason from outside; the borrower is told, and goes on with the bot."""
    handoff, case, turn = here.claimed(), here.situation.the_case, here.turn
    desk_unasked.must_be_safe(here)
    stood, is_unanswered = case.state, handoff.unanswered_since is not None
    case.close(order.reason, turn.now)
    await offering.withdraw_all(turn, case)
    await unsigned.withdraw(turn, case)
    handoff.hand_back()
    await here.refresh()
    note = {reopening.STOOD: stood, reopening.UNANSWERED: is_unanswered}
    await here.note(reopening.CLOSED, reason=order.reason, **note)
    here.say(
        Text(
            "The case is closed. Should that be a mistake, it can be opened again until {day}.",
            day=Day(case.reopened_until or turn.now),
        ),
        options=reopening.BUTTON,
        about=desk_buttons.about(desk_buttons.About.CLOSED),
    )
    if here.is_door:
        here.chat.place, here.chat.came_from = HOME, []
    here.tell_borrower(
        Text(
            "Your case {number} is closed. If you have a question, write /person.",
            number=case.number,
        )
    )


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
    o.CloseCase: close_case,
    o.ReopenCase: reopening.reopen,
    o.LiftHold: lift_hold,
    o.AnsweredComplaint: answered_complaint,
}
