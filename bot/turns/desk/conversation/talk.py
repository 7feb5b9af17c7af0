"""Desk's talk: who speaks with the borrower, and what is said to them."""

from __future__ import annotations

from bot.desk import rooms
from bot.turns.casework import noting
from bot.turns.desk.here import Act, InRoom
from bot.turns.queue import alarming, comings, ending, line, reassigning
from dialogs.desk.conversation import contact_words
from dialogs.desk.orders import talk as o
from dialogs.desk.orders.order import Order
from dialogs.texts import Text
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.lifecycle import CaseState, fire
from storage import people
from storage.staff import desk, handoffs

from . import relay

IN_DANGER = Text(
    "🆘 No bot goes on with somebody who may be in danger. Write to them first; once you know that they are safe: /lift and why, then /back. /release gives them to a colleague."
)

#: Where there is nobody who had no part in what the borrower objects to.
NOBODY_ELSE = Text(
    "⚖️ The borrower objects to what you did before, and there is nobody else who could take the case."
)
NOBODY_ELSE_HERE = Text(
    "I know that you would rather have somebody else than {advisor}. There is nobody else here who could take your case."
)


async def claim(here: InRoom, _: o.Claim) -> None:
    """Take the talk, or begin one. Raises refusals."""
    handoff, case, turn = here.room, here.situation.case, here.turn
    if handoff.advisor_id is not None and (
        await people.active_advisor(turn.session, handoff.advisor_id) is None
    ):  # whoever had it may not act any more
        handoff.release(turn.now)
    has_part = await line.must_be_for(turn, handoff, here.advisor.user_id)
    why_not = await comings.in_the_way(turn, here.chat, here.situation, handoff)
    begins = handoff.is_with_bot  # an advisor may begin the talk as well
    if begins and case is not None and not case.state.is_open and await _writes_elsewhere(here):
        return
    if begins:
        handoff.request(turn.now)
    handoff.must_be_within(line.skills_of(here.advisor))
    asked_at = handoff.waiting_since or turn.now
    handoff.claim(here.advisor.user_id)
    if begins:
        handoff.answer(turn.now)
    await desk.begin_talk(turn.session, handoff, asked_at, turn.now)
    if case is not None and case.state is CaseState.APPEALED:
        fire(case, "review_again")
    if case is not None and case.state is CaseState.UNDER_REVIEW:
        fire(case, "negotiate")
    await here.refresh()
    await here.note("claimed")
    came = comings.who_came(here.advisor)
    if has_part:
        here.tell(NOBODY_ELSE)
        if why_not is None:
            here.tell_borrower(NOBODY_ELSE_HERE.given(advisor=here.advisor.name))
    await comings.tell_who(turn, here.chat, here.situation, handoff, came, why_not)


async def _writes_elsewhere(here: InRoom) -> bool:
    """Whether what the borrower writes goes to a newer topic than this, which the advisor reads."""
    newest = await handoffs.of_chat(here.turn.session, here.room.chat_id)
    if newest is None or newest.id == here.room.id or newest.topic_id is None:
        return False
    here.tell(
        Text(
            'This case is over, and the borrower writes in <a href="{link}">a newer topic</a>: please go on there.',
            link=rooms.link(here.turn.house.group_id, newest),
        )
    )
    return True


async def release(here: InRoom, order: o.Release) -> None:
    """Back into the queue, for somebody else."""
    handoff = here.claimed()
    why_not = await comings.in_the_way(here.turn, here.chat, here.situation, handoff)
    handoff.release(here.turn.now)
    besides, to_borrower = reassigning.left_to_others(here.turn, handoff, here.advisor)
    await here.refresh()
    await noting.keep_why(here, "released", order.why)
    await here.note("released")
    for text in besides:
        here.tell(text)
    comings.tell(here.turn, here.chat, here.situation, to_borrower, why_not)
    await alarming.left_alone(here.turn, here.situation, handoff)


async def hand_back(here: InRoom, _: o.HandBack) -> None:
    handoff = here.claimed()
    if handoff.care is Care.CRISIS and here.situation.is_held_for(HoldReason.CRISIS):
        here.say(IN_DANGER)  # an offer would be the next thing they read
        return
    why_not = await comings.in_the_way(here.turn, here.chat, here.situation, handoff)
    handoff.hand_back()
    if not here.situation.holds:
        handoff.calm()
    await here.refresh()
    await here.note("handed back")
    if why_not is not None:
        here.tell(contact_words.not_told(why_not))
    elif here.is_door:
        await ending.go_on(here.turn, here.chat, here.situation, handoff, here.advisor)


ORDERS: dict[type[Order], Act] = {
    o.Claim: claim,
    o.Release: release,
    o.HandBack: hand_back,
    o.Relay: relay.relayed,
}
