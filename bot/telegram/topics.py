"""Topics: rooms of the desk as Telegram has them: opened with their card and icon.

A topic's icon is one of the emoji that Telegram lets everybody use there; what it shows is kept, so that it is
changed only when the case has moved on. It comes with the card, of which only the newest is ever sent.
"""

from __future__ import annotations

from telegram import ForumTopic
from telegram.error import BadRequest

from storage.messages.outbox import Parcel

from .calls import Call, Room
from .denials import meaning
from .in_rooms import Card, Icon, Part, Topic
from .wire import Wire

#: What stands in a card's parcel for its topic, not for its message.
FOR_TOPIC = frozenset({"topic_name", "topic_icon"})
_VARIATION = "\N{VARIATION SELECTOR-16}"


class Topics:
    """Opens and keeps them; raises `TelegramError` as the wire does."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._icons: dict[str, str] | None = None  #: emoji → Telegram's id, once it was asked

    async def ready(self, call: Call, room: Room) -> Part | None:
        """Put the first that the room lacks: its topic, the icon that the call's card asks for, its card.

        `None` where it lacks nothing; what was put is to be noted before anything else goes there.
        """
        card = call.waiting.parcel if call.waiting.parcel.method == "card" else room.card
        if room.topic_id is None:
            return await self._open(call, room, card)
        icon = card.params.get("topic_icon") if card is not None else None
        if icon is not None and icon != room.icon:
            return await self._show_icon(call, room, icon)
        return await self._put_card(call, room, room.card) if room.card is not None else None

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

    async def _show_icon(self, call: Call, room: Room, icon: str) -> Icon:
        """Nothing depends on it: where Telegram refuses it, the card goes out all the same, and the desk is told once."""
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
        return Icon(handoff_id=room.handoff_id, icon=icon, is_refused=is_refused)

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
                one.get("emoji", "").replace(_VARIATION, ""): one.get("custom_emoji_id", "")
                for one in await self._wire.call("get_forum_topic_icon_stickers", {})
            }
        return self._icons

    async def _put_card(self, call: Call, room: Room, card: Parcel) -> Card:
        params = {name: value for name, value in card.params.items() if name not in FOR_TOPIC}
        where = {"chat_id": call.params["chat_id"], "message_thread_id": room.topic_id}
        sent = await self._wire.send_message(**params, **where)
        return Card(handoff_id=room.handoff_id, card_id=sent.message_id)
