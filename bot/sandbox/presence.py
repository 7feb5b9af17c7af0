"""Presence: where somebody is in Telegram: their chats, what they see there, what they send."""

from __future__ import annotations

from typing import TypedDict

from .accounts import Account
from .chats import Chat, Member, Topic
from .impossible import Impossible
from .messages import blank, quotable
from .refusals import Shape
from .world import World


class Where(TypedDict, total=False):
    """In which chat, their own with the bot if nothing is said, in which topic of it, and below what."""

    chat_id: int | None
    topic_id: int | None
    reply_to: int | None


class Presence:
    """Somebody in their private chat with the bot, and in groups."""

    def __init__(self, world: World, account: Account) -> None:
        self.world, self.account = world, account

    @property
    def id(self) -> int:
        """Their user id, which is the id of their private chat as well."""
        return self.account.id

    def private(self) -> Chat:
        """Their chat with the bot; the bot can write there only once they have."""
        return self.world.chats[self.id]

    def chat(self, chat_id: int | None) -> Chat:
        """A chat that they are in; raises Impossible."""
        if chat_id in {None, self.id}:
            return self.private()
        chat = self.world.chats.get(chat_id or 0)
        if chat is None or not chat.has(self.id):
            raise Impossible("not a member of that group")
        return chat

    def topic(self, chat: Chat, topic_id: int | None) -> Topic | None:
        """A topic that they may write in; raises Impossible."""
        if topic_id is None:
            return None
        topic = chat.topics.get(topic_id)
        if topic is None:
            raise Impossible("no such topic")
        if topic.is_closed and not chat.may(self.id, "can_manage_topics"):
            raise Impossible("the topic is closed")
        return topic

    def send(
        self,
        content: Shape,
        *,
        chat_id: int | None = None,
        topic_id: int | None = None,
        reply_to: int | None = None,
    ) -> Shape:
        """Their message, on the screen and on its way to the bot; raises Impossible."""
        chat = self.chat(chat_id)
        if chat.is_private:
            chat.is_open = True
            self.set_blocked(blocked=False)
        topic = self.topic(chat, topic_id)
        message = {**blank(self.world, chat, self.account, topic), **content}
        if reply_to is not None:
            message["reply_to_message"] = quotable(self.shown(chat, reply_to))
        if chat.keyboard is not None and "force_reply" in chat.keyboard:
            chat.keyboard = None
        self.world.put(chat, message)
        if self._is_heard(chat, message):
            self.world.updates.add("message", message)
        return message

    def _is_heard(self, chat: Chat, message: Shape) -> bool:
        """Bots that are no administrators hear only what is meant for them (privacy mode)."""
        if chat.is_private:
            return True
        mine = chat.members.get(self.world.me.id)
        if mine is None or mine.status in {"left", "kicked"}:
            return False
        answered = (
            message.get("reply_to_message", {}).get("from", {}).get("id") == self.world.me.id
        )
        return (
            mine.status == "administrator" or answered or message.get("text", "").startswith("/")
        )

    def shown(self, chat: Chat, message_id: int) -> Shape:
        """A message on their screen; raises Impossible."""
        if message_id not in chat.messages:
            raise Impossible("that message is not on the screen")
        return chat.messages[message_id]

    def own(self, message_id: int, chat_id: int | None) -> tuple[Chat, Shape]:
        """A message of theirs; raises Impossible."""
        chat = self.chat(chat_id)
        message = self.shown(chat, message_id)
        if message["from"]["id"] != self.id:
            raise Impossible("that message is somebody else's")
        return chat, message

    def set_blocked(self, *, blocked: bool) -> None:
        """Block the bot, or let it write again; the bot is told of a change."""
        chat = self.private()
        if chat.is_blocked == blocked:
            return
        chat.is_blocked = blocked
        me = self.world.me.shape()
        old, new = (
            Member(status="kicked" if not blocked else "member"),
            Member(status="kicked" if blocked else "member"),
        )
        self.world.updates.add(
            "my_chat_member",
            {
                "chat": chat.shape,
                "from": self.account.shape(),
                "date": self.world.now(),
                "old_chat_member": old.shape(me),
                "new_chat_member": new.shape(me),
            },
        )
