"""Desk's ending: what goes with a case that a person ends, whatever for; it can be opened again for a while."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from bot.turns.agreeing import offer_ends, unsigned
from bot.turns.casework import reopening
from bot.turns.desk import buttons
from bot.turns.desk.here import InRoom
from dialogs.borrower import HOME
from dialogs.texts import Day, Sayable, Text
from negotiation.reopening import reopened_until


async def end(
    here: InRoom,
    event: str,
    ends: Callable[[datetime], None],
    told: Sayable,
    said: Text,
    **noted: Any,
) -> None:
    """The case *ends*: nothing of it can be accepted or signed any more. The borrower is *told*, and goes on with the bot.

    *said* to the desk, with the `day` until which it can be opened again. Raises as *ends* does.
    """
    case, turn, room = here.situation.the_case, here.turn, here.room
    stood, is_unanswered = case.state, room.unanswered_since is not None
    ends(turn.now)
    await offer_ends.withdraw_all(turn, case)
    await unsigned.withdraw(turn, case)
    room.hand_back()
    await here.refresh()
    left = {reopening.STOOD: stood, reopening.UNANSWERED: is_unanswered}
    await here.note(event, **noted, **left)
    here.say(
        said.given(day=Day(reopened_until(case) or turn.now)),
        options=reopening.BUTTON,
        about=buttons.About.CLOSED.of(),
    )
    if here.is_door:
        here.chat.place, here.chat.came_from = HOME, []
    here.tell_borrower(told)
