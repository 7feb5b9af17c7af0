"""Told since: the desk hears which figure is another now, with a button that sets it right."""

from __future__ import annotations

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import inline
from dialogs.desk import told_since
from dialogs.happenings import FigureToldAnew
from dialogs.situation import Situation
from storage.records import Chat

from . import desk_buttons, desk_cards
from .turn import Turn


async def told(
    turn: Turn, chat: Chat, situation: Situation, _: Hearing, happening: FigureToldAnew
) -> None:
    """Below the borrower's own words, which are passed on as ever."""
    handoff = await desk_cards.room(turn, chat, situation)
    language = turn.house.desk_language
    options = told_since.choices(situation, happening)
    turn.send(
        rooms.message(
            handoff,
            told_since.told(situation, happening),
            language,
            markup=inline(options, language, handoff.id) if options else None,
            about=desk_buttons.of_the_moment(situation),
        )
    )
    await turn.note(
        "figure told anew",
        actor=f"borrower:{chat.borrower_id}",
        case_id=situation.the_case.id,
        name=happening.name,
    )
