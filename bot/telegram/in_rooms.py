"""In rooms: what has come into rooms of the desk: the topic itself, its card, messages with buttons.

It is noted of many rooms at once, which are locked in their order: nobody waits for one who waits for them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from negotiation.handoff import Handoff
from storage import handoffs, outbox
from storage.database import Session
from storage.outbox import Parcel


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """As Telegram has opened it for a room."""

    handoff_id: int
    group_id: int
    topic_id: int
    icon: str | None  #: the emoji it shows


@dataclass(slots=True)
class InRooms:
    """Gathered from what Telegram took at the same time."""

    topics: list[Topic] = field(default_factory=list)
    cards: dict[int, int] = field(default_factory=dict)  #: by room, Telegram's number of its card
    #: With buttons: the room, what they are about, Telegram's number of the message.
    messages: list[tuple[int, str, int]] = field(default_factory=list)

    async def note(self, session: Session) -> list[Parcel]:
        """Write it down; what is to be sent because of it."""
        numbers = {one.handoff_id for one in self.topics}
        numbers |= {*self.cards, *(number for number, _, _ in self.messages)}
        rooms = {room.id or 0: room for room in await handoffs.lock_all(session, numbers)}
        follows = [
            _delete(one) for one in self.topics if not _is_of(rooms.get(one.handoff_id), one)
        ]
        for number, room in rooms.items():
            if number in self.cards:
                follows += _put(room, self.cards[number])
        for number, about, message in self.messages:
            if number in rooms:
                _lay(rooms[number], about, message)
        return follows


def _is_of(room: Handoff | None, topic: Topic) -> bool:
    """Whether the room has it from now on: another process may have opened one as well, and the room may be erased."""
    if room is None:
        return False
    if room.topic_id is None:
        room.group_id, room.topic_id, room.icon = topic.group_id, topic.topic_id, topic.icon
    return room.topic_id == topic.topic_id  # it may be noted for the second time


def _delete(topic: Topic) -> Parcel:
    """A topic that is no room's: nobody would be heard there."""
    return Parcel(
        lane=outbox.spread("desk:topics", topic.topic_id),
        method="delete_forum_topic",
        params={"message_thread_id": topic.topic_id},
    )


def _put(room: Handoff, card_id: int) -> list[Parcel]:
    """The card is in the group: it is edited from now on, and pinned where it is a new one."""
    if room.card_id == card_id:
        return []
    room.card_id = card_id
    return [Parcel(lane=f"room:{room.id}", method="pin", params={})]


def _lay(room: Handoff, about: str, message_id: int) -> None:
    """A message with buttons is known until they can do nothing any more."""
    known = room.buttons.get(about, ())
    if message_id not in known:
        room.buttons = {**room.buttons, about: [*known, message_id]}
