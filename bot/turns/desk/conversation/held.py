"""Desk's held sayings: what an advisor wrote and does not go out yet, and what the room is told and asked about it."""

from __future__ import annotations

from bot.turns.desk import buttons
from bot.turns.turn import Turn
from dialogs.flow import Options
from dialogs.texts import Sayable, Text
from negotiation.desk.handoff import Handoff
from storage.records import Fate, HeldSaying

ALL_THE_SAME = Text("Send all the same")
UNSAID = Text("Do not send it")


async def hold(turn: Turn, written: HeldSaying, fate: Fate) -> None:
    """Keep it, and what has become of it so far."""
    written.fate = fate
    turn.session.add(written)
    await turn.session.flush()


def tell(turn: Turn, handoff: Handoff, of: int, text: Sayable) -> None:
    """Something about an advisor's message, below it."""
    turn.tell_desk(handoff, text, answers=of)


def ask(turn: Turn, handoff: Handoff, held: HeldSaying, text: Sayable, options: Options) -> None:
    """The same of one that is held back, with what can be done about it as long as it is."""
    turn.tell_desk(
        handoff, text, options, answers=held.message_id, about=buttons.About.SAYING.of(held.id)
    )
