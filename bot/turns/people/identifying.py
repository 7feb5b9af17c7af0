"""Identifying: somebody has said who they are, and it fits or does not; a chat becomes the borrower's door."""

from __future__ import annotations

from bot.turns import situations
from bot.turns.casework import applying, opening, status_cards
from bot.turns.in_chat import InChat
from bot.turns.paperwork import flagging
from bot.turns.queue import waiting
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower import FIRST
from dialogs.borrower.status_card import NOT_HERE
from dialogs.texts import Text
from dialogs.told import hardship_notice
from negotiation.contacting.hold import HoldReason
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff
from storage import people
from storage.records import Chat


async def identified(here: InChat, happening: h.Identified) -> None:
    """The chat becomes the borrower's door; an older door is closed and told."""
    turn, chat, situation = here.turn, here.chat, here.situation
    borrower_id, seen = happening.party.borrower_id, turn.seen
    seen_doors = seen.doors.get(borrower_id) if seen is not None else None
    for old in await people.doors_of(turn.session, borrower_id, seen_doors):
        if old.chat_id != chat.chat_id:
            await _close(turn, old)
            await turn.session.flush()  # there is one door at a time
    chat.borrower_id, chat.identified_at, chat.claimed_loan = borrower_id, turn.now, None
    visited = situation.handoff
    there = seen.claimed.get(borrower_id) if seen is not None else None
    await situations.read_borrower(turn, situation, borrower_id, there)
    if situation.handoff is not None:  # a running case comes along
        situation.handoff.chat_id = chat.chat_id
    if visited is not None and visited.case_id is None and visited is not situation.handoff:
        await _move_in(here, visited)
    borrower = situation.borrower
    if borrower is not None and borrower.unreachable_since is not None:
        borrower.unreachable_since = None
    await turn.note("identified", actor=f"borrower:{borrower_id}", chat=chat.chat_id)
    if situation.case is not None:
        await flagging.same_chat(turn, situation.case, chat)
    here.say(Text("Thank you, now I know that it is you."), removes_keyboard=True)
    await _take_what_was_told(here)


async def _take_what_was_told(here: InChat) -> None:
    """What was told before it was known who it is counts from now."""
    for told in hardship_notice.told_before(here.situation):
        match told:
            case h.HardshipNoticed():
                await applying.noticed(here, told)
            case h.PersonWanted():
                await waiting.wanted(here, told)
            case h.Notice(text=text):
                here.say(text)


async def _move_in(here: InChat, visited: Handoff) -> None:
    """Whoever asked for a person as a visitor goes on in the room of the case."""
    turn, situation = here.turn, here.situation
    if visited.is_with_bot or situation.case is None:
        return
    visited.hand_back()
    moved = Text(
        "The visitor is identified: this goes on in the topic of case {number}.",
        number=situation.case.number,
    )
    turn.tell_desk(visited, moved)
    handoff = situation.handoff
    if handoff is not None and handoff.is_with_bot:
        handoff.request(turn.now)
    elif handoff is not None:
        handoff.hear(turn.now)
    if handoff is not None and visited.care is not None:
        handoff.mark(visited.care)
        if visited.care is Care.CRISIS:
            handoff.hurry(turn.now)
            await opening.hold(here, HoldReason.CRISIS)
    await here.refresh()


async def _close(turn: Turn, old: Chat) -> None:
    situation = await situations.read(turn, old)
    status_cards.close(turn, old, situation.language, NOT_HERE)
    old.borrower_id, old.place, old.came_from = None, FIRST, []
    turn.say(
        Text(
            "You have identified yourself in another chat, so this one is closed. If that was not you, write /person at once."
        ),
        chat_id=old.chat_id,
        language=situation.language,
    )


async def not_identified(here: InChat, happening: h.IdentificationFailed) -> None:
    """Count the try; the desk hears of the last one that is given."""
    turn = here.turn
    number = happening.loan_number
    await turn.note("identification failed", actor="visitor", locked=happening.locked)
    here.chat.claimed_loan = None
    if happening.locked:
        return
    await people.note_try(
        turn.session, chat_id=here.chat.chat_id, loan_number=number, now=turn.now
    )
    claim = here.situation.claim
    if claim and max(claim.tries.by_chat, claim.tries.by_loan) == 4:  # this was the fifth
        turn.tell_desk(
            None,
            Text(
                "⚠️ Five failed identifications within an hour, for loan {number}. Further tries are refused for an hour.",
                number=number,
            ),
        )
