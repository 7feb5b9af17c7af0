"""Desk's cases: opened again, a hold lifted, a complaint answered."""

from __future__ import annotations

from bot.turns.casework import noting, reopening
from bot.turns.desk import buttons, second_look
from bot.turns.desk.here import Act, InRoom
from bot.turns.queue import comings
from dialogs.borrower import complaint as complained
from dialogs.desk.orders import cases as o
from dialogs.desk.orders.order import Order
from dialogs.labels import sends
from dialogs.said import hold_words
from dialogs.texts import Text
from negotiation.complaint import Complaint
from negotiation.contacting.hold import HoldReason
from negotiation.refusals import ForSupervisor, NotOnHold
from storage import people

from . import casework

SAFE_WHY = Text(
    "Please write why you know that they are safe: /lift I spoke with them, a friend is there. It is kept, and the borrower does not see it."
)
LIFT_WHY = Text(
    "Please write why it may go on: /lift the receipt is of another loan. It is kept, and the borrower does not see it."
)

LOOK = second_look.Look(
    about=buttons.About.COMPLAINT,
    button="answered_meant",
    yes=sends(Text("It is answered, tell the borrower")),
    button_not="answered_not",
    no=Text("Not answered yet"),
    stays=Text("The complaint waits for its answer as before."),
)


async def lift_hold(here: InRoom, order: o.LiftHold) -> None:
    """A person has decided: reminders go out again, and a crisis is over, though care stays."""
    handoff = here.claimed()
    if not here.situation.holds:
        raise NotOnHold
    if not order.why:
        here.say(SAFE_WHY if here.situation.is_held_for(HoldReason.CRISIS) else LIFT_WHY)
        return
    is_told = not any(hold.reason in casework.UNTOLD for hold in here.situation.holds)
    for hold in here.situation.holds:
        hold.lift(here.turn.now)
        await here.note("hold lifted", reason=hold.reason)
    await noting.keep(here, "hold lifted", order.why)
    here.situation.holds = []
    handoff.calm()
    await here.refresh()
    here.say(Text("The hold is lifted: reminders go out again."))
    if is_told:
        why_not = await comings.in_the_way(here.turn, here.chat, here.situation, handoff)
        casework.tell_of_hold(here, hold_words.over(), why_not)


async def ask_answered(here: InRoom, _: o.AnsweredComplaint) -> None:
    """Shown as the borrower would read it, and asked once more. Raises refusals."""
    complaint = await _to_be_answered(here)
    if complaint is None:
        return
    # Its words stay out of the topic: it may be about somebody who reads there.
    asked = Text(
        "Then complaint {number} counts as answered, and its clock stops. You cannot take that back; the borrower can make a new complaint.",
        number=complaint.number,
    )
    look = LOOK.of(complaint.id)
    if complaint.chat_id == here.chat.chat_id:
        told = complained.answered(here.situation, complaint)
        await second_look.ask(here, look, "", told, asked)
        return
    await second_look.show(here, look, asked)


async def answered_complaint(here: InRoom, order: o.AnsweredAsMeant) -> None:
    """It is meant: somebody else than whom it is about has answered the complaint. Raises refusals."""
    complaint = await _to_be_answered(here)
    if complaint is None:
        return
    if complaint.id != order.complaint_id:
        here.say(second_look.DECIDED)
        return
    complaint.answer(here.advisor.user_id, here.turn.now)
    here.situation.complaint = None
    await second_look.forget(here, LOOK)
    await here.refresh()
    await here.note("complaint answered", number=complaint.number)
    here.tell(Text("Complaint {number} is answered.", number=complaint.number))
    if complaint.chat_id == here.chat.chat_id:
        here.tell_borrower(complained.answered(here.situation, complaint))


async def _to_be_answered(here: InRoom) -> Complaint | None:
    """`None` where none is open, which is said. Raises `ComplainedOf`, `ForSupervisor`."""
    complaint = here.situation.complaint
    if complaint is None:
        here.say(Text("No complaint waits for an answer here."))
        return None
    complaint.must_be_for(here.advisor.user_id)
    await _must_be_for(here, complaint)
    return complaint


async def _must_be_for(here: InRoom, complaint: Complaint) -> None:
    """A supervisor answers, where there is one whom it is not about. Raises `ForSupervisor`."""
    supervisors = await people.supervisors(here.turn.session)
    others = [one for one in supervisors if one.user_id != complaint.advisor_id]
    if others and not here.advisor.is_supervisor and here.advisor.user_id != complaint.advisor_id:
        raise ForSupervisor


ORDERS: dict[type[Order], Act] = {
    o.ReopenCase: reopening.reopen,
    o.LiftHold: lift_hold,
    o.AnsweredComplaint: ask_answered,
    o.AnsweredAsMeant: answered_complaint,
    o.NotAnswered: second_look.not_meant(LOOK),
}
