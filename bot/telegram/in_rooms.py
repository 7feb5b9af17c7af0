"""In rooms: what has come into rooms of the desk: the topic itself, its icon, its card, messages with buttons.

It is noted of many rooms at once, which are locked in their order: nobody waits for one who waits for them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from negotiation.desk.handoff import Handoff
from storage.engine.database import Session
from storage.messages import outbox
from storage.messages.outbox import Parcel
from storage.staff import handoffs


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """As Telegram has opened it for a room."""

    handoff_id: int
    group_id: int
    topic_id: int
    icon: str | None  #: the emoji it shows

    def into(self, room: Handoff | None) -> list[Parcel]:
        """Another process may have opened one as well, and the room may be erased: nobody would be heard here."""
        if room is not None and room.topic_id is None:
            room.group_id, room.topic_id, room.icon = self.group_id, self.topic_id, self.icon
        if room is not None and room.topic_id == self.topic_id:  # or noted for the second time
            return []
        return [
            Parcel(
                lane=outbox.spread("desk:topics", self.topic_id),
                method="delete_forum_topic",
                params={"message_thread_id": self.topic_id},
            )
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Icon:
    """The emoji that the topic shows, or would if Telegram let it."""

    handoff_id: int
    icon: str
    is_refused: bool  #: the bot may not change it

    def into(self, room: Handoff | None) -> list[Parcel]:
        if room is not None:
            room.icon = self.icon
        return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """It is edited from now on, and pinned where it is a new one."""

    handoff_id: int
    card_id: int

    def into(self, room: Handoff | None) -> list[Parcel]:
        if room is None or room.card_id == self.card_id:
            return []
        room.card_id = self.card_id
        return [Parcel(lane=f"room:{room.id}", method="pin", params={})]


@dataclass(frozen=True, slots=True, kw_only=True)
class Buttons:
    """Below a message, which is known until they can do nothing any more."""

    handoff_id: int
    about: str
    message_id: int

    def into(self, room: Handoff | None) -> list[Parcel]:
        known = room.buttons.get(self.about, ()) if room is not None else ()
        if room is not None and self.message_id not in known:
            room.buttons = {**room.buttons, self.about: [*known, self.message_id]}
        return []


Part = Topic | Icon | Card | Buttons


async def put(session: Session, parts: Sequence[Part]) -> list[Parcel]:
    """Note all of them; what is to be sent because of it."""
    numbers = {part.handoff_id for part in parts}
    rooms = {room.id: room for room in await handoffs.lock_all(session, numbers)}
    return [parcel for part in parts for parcel in part.into(rooms.get(part.handoff_id))]
