"""Putting away: the day has come that was told; the case ends, or talks of other terms do and the plan goes on.

Not where somebody was heard since, or something keeps it open. Whom nothing reaches is told when they come back.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.turns import situations
from bot.turns.agreeing import offer_ends, unsigned
from bot.turns.arrangement import resuming
from bot.turns.contact import contacting
from bot.turns.desk import buttons as desk_buttons
from bot.turns.desk.case import cards as desk_cards
from bot.turns.turn import Turn
from bot.turns.upkeep import daily
from dialogs.borrower import HOME
from dialogs.borrower import put_away as words
from dialogs.borrower.plan import talks_rest as talks
from dialogs.desk.case import resting_words
from dialogs.place import POINTS, PUT_AWAY
from dialogs.reply import Say
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.contacting.preferences import ContactKind
from negotiation.lifecycle import CaseState
from storage import people
from storage.case import cases, resting
from storage.messages import due, written
from storage.messages.due import Duty
from storage.records import Chat
from storage.staff import handoffs

from . import keeping_open, reopening
from .expiring import about_case, noted, way_to

#: As the audit calls it.
EXPIRED = reopening.EXPIRED
#: What is still on its way to the borrower is waited for so long.
ON_ITS_WAY = timedelta(hours=6)


async def end(turn: Turn, row: Duty) -> None:
    """Its day has come: it is put away, unless somebody was heard or something keeps it open; the borrower is told."""
    case = await cases.case(turn.session, row.subject["case_id"])
    chat = await people.door_of(turn.session, case.borrower_id)
    of_plan = row.subject.get("of_plan", False)
    over = CaseState.ACTIVE if of_plan else CaseState.EXPIRED
    is_told_again = case.state is over  # the message lay too long, and was not sent
    borrower = await people.borrower(turn.session, case.borrower_id)
    if not is_told_again and not await _is_due(turn, case, chat, borrower, row):
        return
    door, is_later = await way_to(turn, case, chat, row)
    if is_later:
        return
    if not is_told_again:
        await (_end_talks(turn, case, chat) if of_plan else _put_away(turn, case, chat))
    await due.done(turn.session, row)
    if door is not None and await _is_newest(turn, case):
        situation = await situations.of_case(turn, door, case)
        told = (
            talks.on_the_day(situation)
            if of_plan
            else words.on_the_day(situation, turn.house.erase_after)
        )
        await contacting.write(turn, situation, ContactKind.SERVICE, Say(text=told), row)


async def _is_due(
    turn: Turn, case: Case, chat: Chat | None, borrower: Borrower, row: Duty
) -> bool:
    """Whether it is to be put away now; else what becomes of the row."""
    if case.expires_at is None or row.subject["at"] != noted(case.expires_at):
        await due.drop(turn.session, row, "heard since")
        return False
    if await daily.is_doubted(turn, row):
        return False
    is_reached = chat is not None and borrower.unreachable_since is None
    lane = f"chat:{chat.chat_id}" if chat is not None else ""
    if is_reached and await written.is_waiting(turn.session, lane):
        await due.put_off(turn.session, row, turn.now + ON_ITS_WAY, "not told yet")
        return False
    told_at = datetime.fromisoformat(row.subject["told_at"])
    step = await resting.last_step(turn.session, case.id or 0)
    by_a_person = row.subject["by_a_person"]
    policy = await keeping_open.policy_of(turn, case)
    kept = await keeping_open.keeps(turn, case, chat, policy, by_a_person=by_a_person)
    is_still_so = by_a_person or policy.expire_days > 0
    if kept is None and is_still_so and (step is None or step <= told_at):
        return True
    case.keep_open()
    why = str(kept.why) if kept is not None else "heard, or set otherwise since"
    await due.drop(turn.session, row, why)
    await desk_cards.show(turn, case.id)
    return False


async def _put_away(turn: Turn, case: Case, chat: Chat | None) -> None:
    """What is in it ends with it; where it had a room, the desk may open it again."""
    stood = case.state
    case.expire(turn.now)
    await offer_ends.withdraw_all(turn, case)
    await unsigned.withdraw(turn, case)
    await due.drop_all(turn.session, "nudge", about_case(case), "put away")
    await turn.note(EXPIRED, actor="bot", case_id=case.id, **{reopening.STOOD: stood})
    if chat is not None:
        if not chat.place.startswith("signing."):  # perhaps of another's agreement
            chat.place, chat.came_from = HOME, []
        chat.trail = []
        kept = {name: said for name, said in chat.figures.items() if name == POINTS}
        chat.figures = {**kept, PUT_AWAY: "yes"}
    handoff = await handoffs.of_case(turn.session, case.id or 0)
    await desk_cards.show(turn, case.id)
    if handoff is not None:
        turn.tell_desk(
            handoff,
            resting_words.put_away(case),
            reopening.BUTTON,
            about=desk_buttons.About.CLOSED.of(),
        )


async def _end_talks(turn: Turn, case: Case, chat: Chat | None) -> None:
    """The plan in force goes on as it was; the desk may talk of other terms again."""
    case.keep_open()
    await resuming.resume(turn, case, actor="bot")
    if chat is not None and not chat.place.startswith("signing."):
        chat.place, chat.came_from, chat.trail = HOME, [], []
    await desk_cards.show(turn, case.id, resting_words.TALKS_ENDED)


async def _is_newest(turn: Turn, case: Case) -> bool:
    its = await cases.open_case_of(turn.session, case.borrower_id)
    return its is None or its is case
