"""Ending: an advisor hands back, and the borrower goes on with the bot at the very step that was left."""

from __future__ import annotations

from bot.telegram.keyboards import parcel
from bot.turns.turn import Turn
from dialogs import conversation
from dialogs.borrower import rating as words
from dialogs.reply import Say
from dialogs.said import meanwhile
from dialogs.situation import Situation
from dialogs.texts import Lines, Text
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff
from negotiation.desk.rating import Rating
from storage.auditing import audit
from storage.case import sayings
from storage.records import Advisor, Chat
from storage.staff import ratings

#: As the audit calls it.
IN_CRISIS = f"care: {Care.CRISIS}"


async def go_on(
    turn: Turn, chat: Chat, situation: Situation, handoff: Handoff, advisor: Advisor
) -> None:
    """Tell the borrower that the talk is over and what has changed, ask how it was, and go on."""
    left = Text("{advisor} has left; I go on with you where we were.", advisor=advisor.name)
    events = await _events(turn, handoff)
    changed = meanwhile.changed(_since_claimed(events))
    _say(turn, chat, situation, Say(text=Lines(left, *changed) if changed else left))
    if IN_CRISIS not in events:  # it would be out of place, however it went
        await _ask_how_it_was(turn, chat, situation, handoff, advisor)
    _say(turn, chat, situation, conversation.ask(situation))


async def _events(turn: Turn, handoff: Handoff) -> list[str]:
    if handoff.case_id is None:
        return []
    return [event for _, _, event in await audit.history(turn.session, handoff.case_id)]


def _since_claimed(events: list[str]) -> list[str]:
    if "claimed" not in events:
        return []
    return events[len(events) - events[::-1].index("claimed") :]


async def _ask_how_it_was(
    turn: Turn, chat: Chat, situation: Situation, handoff: Handoff, advisor: Advisor
) -> None:
    """Once for each conversation in which something was said; nobody is asked in a crisis or during a hold."""
    said_at = await sayings.last_of_desk(turn.session, handoff.id or 0)
    before = await ratings.newest(turn.session, chat.chat_id)
    is_asked = before is not None and said_at is not None and before.asked_at >= said_at
    rests = bool(situation.holds) or handoff.care is Care.CRISIS
    if said_at is None or is_asked or rests:
        return
    one = Rating(
        handoff_id=handoff.id or 0,
        chat_id=chat.chat_id,
        advisor_id=advisor.user_id,
        case_id=handoff.case_id,
        asked_at=turn.now,
    )
    await ratings.add(turn.session, one)
    _say(turn, chat, situation, Say(text=words.asked(advisor.name), options=words.marks(one)))


def _say(turn: Turn, chat: Chat, situation: Situation, say: Say) -> None:
    turn.send(parcel(say, chat_id=chat.chat_id, language=situation.language))
