"""Told since: the desk hears which figure is another now, or the reason, with a button that sets it right."""

from __future__ import annotations

from bot.turns.agreeing import countering
from bot.turns.desk import buttons as desk_buttons
from bot.turns.in_chat import InChat
from dialogs.desk.case import told_since as words
from dialogs.flow import Options
from dialogs.happenings import FigureToldAnew, ReasonToldAnew, WishTold
from dialogs.texts import Sayable
from dialogs.told import told_since


async def told(here: InChat, happening: FigureToldAnew) -> None:
    said, options = words.told(here.situation, happening), words.choices(here.situation, happening)
    await _tell(here, said, options)
    await here.note("figure told anew", name=happening.name)


async def reason_told(here: InChat, happening: ReasonToldAnew) -> None:
    said = words.reason_told(here.situation, happening)
    await _tell(here, said, words.reasons(here.situation, happening))
    await here.note("reason told anew", was=happening.was, now=happening.now)


async def told_otherwise(here: InChat) -> None:
    """A message that was passed on says something else by now: so does what stands below it."""
    situation = here.situation
    if situation.handoff is None:
        return
    desk_buttons.drop(
        here.turn, situation.handoff, desk_buttons.About.TOLD, here.hearing.message_id
    )
    for one in told_since.told(situation, here.hearing.text or "") or ():
        if isinstance(one, FigureToldAnew):
            await told(here, one)
        elif isinstance(one, ReasonToldAnew):
            await reason_told(here, one)
        elif isinstance(one, WishTold):
            await countering.told(here, one)


async def _tell(here: InChat, said: Sayable, options: Options) -> None:
    """Below the borrower's own words, which are passed on as ever."""
    handoff = await here.room()
    about = desk_buttons.About.TOLD.of(here.hearing.message_id)
    here.turn.tell_desk(handoff, said, options, about=about)
