"""Topics: rooms of the desk as Telegram has them: opened with their card and icon, and opened again.

A topic's icon is one of the emoji that Telegram lets everybody use there; what it shows is kept, so that it is
changed only when the case has moved on. It comes with the card, of which only the newest is ever sent.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from telegram import ForumTopic
from telegram.error import BadRequest

from storage import handoffs, inbox, outbox
from storage.database import Database
from storage.inbox import Arrival
from storage.outbox import Parcel

from .calls import Call, Room
from .denials import meaning
from .in_rooms import InRooms, Topic
from .losses import NO_ICONS
from .wire import Wire

#: What stands in a card's parcel for its topic, not for its message.
FOR_TOPIC = frozenset({"topic_name", "topic_icon"})
_VARIATION = "\N{VARIATION SELECTOR-16}"


class Topics:
    """Opens and keeps them; raises `TelegramError` as the wire does."""

    def __init__(self, wire: Wire, database: Database, now: Callable[[], datetime]) -> None:
        self._wire = wire
        self._database = database
        self._now = now
        self._icons: dict[str, str] | None = None  #: emoji → Telegram's id, once it was asked

    async def ready(self, call: Call, room: Room) -> Topic | None:
        """Show the icon that the call's card asks for, and put the card that the room lacks.

        Where there is no topic yet, one is opened, and nothing is put there before that is noted.
        """
        card = call.waiting.parcel if call.waiting.parcel.method == "card" else room.card
        if room.topic_id is None:
            return await self._open(call, room, card)
        if card is not None:
            await self._show_icon(call, room, card.params.get("topic_icon"))
        if room.card is not None:
            await self._put_card(call, room, room.card)
        return None

    async def reopen(self, call: Call, room: Room) -> None:
        """A closed topic is open again."""
        await self._wire.reopen_forum_topic(call.params["chat_id"], room.topic_id or 0)
        async with self._database.begin() as session:
            handoff = await handoffs.locked(session, room.handoff_id)
            if handoff is not None:
                handoff.is_shut = False

    async def _open(self, call: Call, room: Room, card: Parcel | None) -> Topic:
        name = card.params["topic_name"] if card else f"{room.handoff_id}"
        icon = card.params.get("topic_icon") if card else None
        group_id = call.params["chat_id"]
        topic = await self._create(group_id, name[:128], icon)
        return Topic(
            handoff_id=room.handoff_id,
            group_id=group_id,
            topic_id=topic.message_thread_id,
            icon=icon,
        )

    async def _create(self, chat_id: int, name: str, icon: str | None) -> ForumTopic:
        """Nothing depends on the icon: where Telegram refuses for whatever reason, it may be that."""
        emoji = await self._custom_emoji(icon)
        if emoji is not None:
            try:
                return await self._wire.create_forum_topic(
                    chat_id, name, icon_custom_emoji_id=emoji
                )
            except BadRequest as error:
                if meaning(error):
                    raise
        return await self._wire.create_forum_topic(chat_id, name)

    async def _show_icon(self, call: Call, room: Room, icon: str | None) -> None:
        """Nothing depends on it: where Telegram refuses it, the card goes out all the same, and the desk is told once."""
        if icon is None or icon == room.icon:
            return
        number = await self._custom_emoji(icon)
        is_refused = False
        if number is not None:
            where = call.params["chat_id"], room.topic_id or 0
            try:
                await self._wire.edit_forum_topic(*where, icon_custom_emoji_id=number)
            except BadRequest as error:
                if meaning(error) == "topic":
                    raise
                is_refused = meaning(error) == "desk"
        room.icon = icon
        async with self._database.begin() as session:
            if is_refused:
                told = Arrival(key=NO_ICONS, lane="desk", kind="no_icons", payload={})
                await inbox.keep(session, [told], self._now())
            handoff = await handoffs.locked(session, room.handoff_id)
            if handoff is not None:
                handoff.icon = icon

    async def _custom_emoji(self, icon: str | None) -> str | None:
        """Telegram's id of an emoji, where it may stand at a topic."""
        if icon is None:
            return None
        icons = await self.learn_icons()
        return icons.get(icon.replace(_VARIATION, "")) or None

    async def learn_icons(self) -> dict[str, str]:
        """Telegram's ids by their emoji; asked once."""
        if self._icons is None:
            self._icons = {
                (one.emoji or "").replace(_VARIATION, ""): one.custom_emoji_id or ""
                for one in await self._wire.get_forum_topic_icon_stickers()
            }
        return self._icons

    async def _put_card(self, call: Call, room: Room, card: Parcel) -> None:
        params = {name: value for name, value in card.params.items() if name not in FOR_TOPIC}
        where = {"chat_id": call.params["chat_id"], "message_thread_id": room.topic_id}
        sent = await self._wire.send_message(**params, **where)
        async with self._database.begin() as session:
            put = InRooms(cards={room.handoff_id: sent.message_id})
            await outbox.enqueue(session, await put.note(session), self._now())
