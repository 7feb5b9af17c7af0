"""Told since: the desk hears which figure is another now, or the reason, with a button that sets it right."""

from __future__ import annotations

from typing import Any

from bot.desk import rooms
from bot.telegram.hearing import Hearing
from bot.telegram.keyboards import inline
from dialogs.desk import told_since as words
from dialogs.flow import Options
from dialogs.happenings import FigureToldAnew, ReasonToldAnew
from dialogs.situation import Situation
from dialogs.texts import Sayable
from dialogs.told import told_since
from storage.records import Chat

from .desk import buttons as desk_buttons
from .desk import cards as desk_cards
from .turn import Turn


async def told(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, happening: FigureToldAnew
) -> None:
    said, options = words.told(situation, happening), words.choices(situation, happening)
    await _tell(turn, chat, situation, hearing, said, options)
    await _note(turn, chat, situation, "figure told anew", name=happening.name)


async def reason_told(
    turn: Turn, chat: Chat, situation: Situation, hearing: Hearing, happening: ReasonToldAnew
) -> None:
    said, options = words.reason_told(situation, happening), words.reasons(situation, happening)
    await _tell(turn, chat, situation, hearing, said, options)
    await _note(turn, chat, situation, "reason told anew", was=happening.was, now=happening.now)


async def told_otherwise(turn: Turn, chat: Chat, situation: Situation, hearing: Hearing) -> None:
    """A message that was passed on says something else by now: so does what stands below it."""
    if situation.handoff is None:
        return
    desk_buttons.drop(turn, situation.handoff, desk_buttons.About.TOLD, hearing.message_id)
    for one in told_since.told(situation, hearing.text or "") or ():
        if isinstance(one, FigureToldAnew):
            await told(turn, chat, situation, hearing, one)
        elif isinstance(one, ReasonToldAnew):
            await reason_told(turn, chat, situation, hearing, one)


async def _tell(  # noqa: PLR0917 - whose, what, below which message
    turn: Turn,
    chat: Chat,
    situation: Situation,
    hearing: Hearing,
    said: Sayable,
    options: Options,
) -> None:
    """Below the borrower's own words, which are passed on as ever."""
    handoff = await desk_cards.room(turn, chat, situation)
    language = turn.house.desk_language
    markup = inline(options, language, handoff.id) if options else None
    about = desk_buttons.about(desk_buttons.About.TOLD, hearing.message_id)
    turn.send(rooms.message(handoff, said, language, markup=markup, about=about))


async def _note(turn: Turn, chat: Chat, situation: Situation, event: str, **details: Any) -> None:
    actor, case_id = f"borrower:{chat.borrower_id}", situation.the_case.id
    await turn.note(event, actor=actor, case_id=case_id, **details)
