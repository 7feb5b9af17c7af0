"""Alarming: the whole desk is called for somebody who may be in danger, whenever nobody has them."""

from __future__ import annotations

from bot.desk import rooms
from bot.turns.contact import supervisors
from bot.turns.turn import Turn
from dialogs.desk.workload.alerts import look_at_once
from dialogs.said import awake
from dialogs.situation import Situation
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff


async def call_everybody(turn: Turn, situation: Situation, handoff: Handoff) -> None:
    """The whole desk, and out of hours every supervisor in their own chat."""
    text, language = look_at_once(situation, handoff), turn.house.desk_language
    way_in = rooms.way_in(turn.house.group_id, handoff, language)
    turn.tell_desk(None, text, markup=way_in)
    if not awake.somebody_works(situation):
        await supervisors.call(turn, text, handoff)


async def left_alone(turn: Turn, situation: Situation, handoff: Handoff) -> None:
    """Whoever had them has given them back: the same, where they may be in danger."""
    if handoff.care is Care.CRISIS:
        await call_everybody(turn, situation, handoff)
