"""Group: a group of a sandbox, as its members and Telegram move it from outside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .seen import Screen
from .wire import CannotDo, Wire

if TYPE_CHECKING:
    from .client_person import Person


class Group:
    """A group, as its members and Telegram move it."""

    def __init__(self, wire: Wire, chat_id: int) -> None:
        self.wire, self.id = wire, chat_id

    async def add(self, person: Person, *, status: str = "member") -> None:
        """Somebody joins."""
        await self._act("add", user_id=person.id, status=status)

    async def remove(self, person: Person | None = None, *, kicked: bool = True) -> None:
        """Somebody is removed, or leaves; None removes the bot."""
        bot = (await self.wire.look("state"))["bot"]["id"]
        await self._act("remove", user_id=person.id if person else bot, kicked=kicked)

    async def set_rights(self, *, status: str = "administrator", **rights: bool) -> None:
        """What the bot may do: can_manage_topics, can_pin_messages, can_delete_messages…"""
        await self._act("set_rights", status=status, **rights)

    async def topics(self) -> list[dict[str, Any]]:
        """The topics: message_thread_id, name, icon (an emoji, or ""), is_closed."""
        told: list[dict[str, Any]] = await self._act("topics")
        return told

    async def topic(self, name: str) -> int:
        """The id of the topic whose name holds that; raises CannotDo."""
        topics = await self.topics()
        for topic in topics:
            if name in topic["name"]:
                return int(topic["message_thread_id"])
        raise CannotDo(f"no topic {name!r}, but {[topic['name'] for topic in topics]}")

    async def open_topic(self, person: Person, name: str) -> int:
        """A member opens a topic; its id."""
        return int(
            (await self._act("open_topic", user_id=person.id, name=name))["message_thread_id"]
        )

    async def close_topic(
        self, topic: int, person: Person | None = None, *, closed: bool = True
    ) -> None:
        """A member closes a topic, or opens it again."""
        await self._act(
            "close_topic", topic_id=topic, user_id=person.id if person else None, closed=closed
        )

    async def delete_topic(self, topic: int) -> None:
        """A member deletes a topic; the bot is not told."""
        await self._act("delete_topic", topic_id=topic)

    async def migrate(self) -> Group:
        """The group is upgraded and has another id: that one."""
        return Group(self.wire, (await self._act("migrate"))["id"])

    async def screen(self, topic: int | None = None, *, after: int | None = None) -> Screen:
        """What a member sees, in all topics or in one; with `after` once anything changed."""
        return await self.wire.screen(self.id, topic, after)

    async def _act(self, doing: str, **given: Any) -> Any:
        return await self.wire.ask(f"groups/{self.id}/{doing}", **given)
