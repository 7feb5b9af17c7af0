"""Supervisors: written to in their own chats, when it cannot wait for somebody to look into the group."""

from __future__ import annotations

from typing import Any

from bot.desk import rooms
from bot.turns.turn import Turn
from dialogs.texts import Sayable
from negotiation.desk.handoff import Handoff
from storage import people
from storage.messages.outbox import Parcel
from storage.records import Advisor


async def reachable(turn: Turn, *, besides: int | None = None) -> list[Advisor]:
    """Those who can be written to, *besides* one: Telegram lets no bot begin, so some have to write first."""
    known = await people.supervisors(turn.session)
    return [one for one in known if one.is_reachable and one.user_id != besides]


async def call(
    turn: Turn, text: Sayable, room: Handoff | None = None, *, besides: int | None = None
) -> None:
    """Tell each of them, with the way into the *room* that it is about."""
    language = turn.house.desk_language
    way_in = rooms.way_in(turn.house.group_id, room, language)
    said: dict[str, Any] = {"text": language.say(text), "parse_mode": "HTML"}
    said |= {"reply_markup": way_in} if way_in else {}
    turn.send(
        *(
            Parcel(
                lane=f"chat:{one.user_id}",
                method="send_message",
                params={"chat_id": one.user_id, **said},
            )
            for one in await reachable(turn, besides=besides)
        )
    )
