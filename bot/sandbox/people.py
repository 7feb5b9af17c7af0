"""Person: somebody with Telegram in their hand, and what they can do with it."""

from __future__ import annotations

from typing import Any

from .accounts import Account
from .chats import Chat, Member, Topic
from .entities import read
from .media import keep
from .messages import blank, quotable
from .queries import Query
from .refusals import Shape
from .screen import Shown, buttons_of
from .uploads import Upload
from .world import World

OGG = b"OggS\x00\x02" + bytes(60)
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"


class Impossible(Exception):  # noqa: N818 - it is no error of ours
    """What a person cannot do: it is not on their screen, or not theirs."""


class Person:
    """One person; what they send goes to the bot as updates."""

    def __init__(self, world: World, account: Account) -> None:
        self.world, self.account = world, account

    @property
    def id(self) -> int:
        """Their user id, which is the id of their private chat as well."""
        return self.account.id

    def start(self, payload: str = "") -> Shape:
        """Press Start, or follow a link t.me/bot?start=payload; opens the chat, and unblocks the bot."""
        if self._private().is_blocked:
            self.unblock()
        return self.say(f"/start {payload}".strip())

    def say(
        self,
        text: str,
        *,
        chat_id: int | None = None,
        topic_id: int | None = None,
        reply_to: int | None = None,
    ) -> Shape:
        """Write something."""
        words, entities = read(text, None, None)
        if not words:
            raise Impossible("an empty text cannot be sent")
        content: Shape = {"text": words, "entities": entities} if entities else {"text": words}
        return self._send(content, chat_id, topic_id, reply_to)

    def send_file(
        self,
        kind: str,
        content: bytes,
        *,
        name: str = "",
        mime: str | None = None,
        caption: str = "",
        chat_id: int | None = None,
        topic_id: int | None = None,
        reply_to: int | None = None,
    ) -> Shape:
        """Send a photo, document, voice, video or sticker."""
        file = keep(self.world, kind, Upload(content=content, name=name or kind, mime=mime))
        return self._send({**file, **_caption(caption)}, chat_id, topic_id, reply_to)

    def send_album(
        self,
        files: list[tuple[str, bytes, str]],
        *,
        caption: str = "",
        chat_id: int | None = None,
        topic_id: int | None = None,
    ) -> list[Shape]:
        """Send several files (kind, bytes, name) at once; they arrive one by one."""
        group = str(next(self.world.album_ids))
        contents = [
            keep(self.world, kind, Upload(content=data, name=name)) for kind, data, name in files
        ]
        contents[0] |= _caption(caption)
        return [
            self._send({**content, "media_group_id": group}, chat_id, topic_id, None)
            for content in contents
        ]

    def send_voice(self, *, chat_id: int | None = None, topic_id: int | None = None) -> Shape:
        """Send a voice note in which nothing is said."""
        return self.send_file("voice", OGG, chat_id=chat_id, topic_id=topic_id)

    def send_sticker(self, *, chat_id: int | None = None, topic_id: int | None = None) -> Shape:
        """Send a sticker."""
        return self.send_file("sticker", WEBP, chat_id=chat_id, topic_id=topic_id)

    def send_location(
        self,
        latitude: float,
        longitude: float,
        *,
        chat_id: int | None = None,
        topic_id: int | None = None,
    ) -> Shape:
        """Send a place."""
        return self._send(
            {"location": {"latitude": latitude, "longitude": longitude}}, chat_id, topic_id, None
        )

    def share_contact(
        self, *, phone: str | None = None, of: int | None = None, first_name: str | None = None
    ) -> Shape:
        """Send a contact: their own, or somebody else's (`of`, or just a number and a name).

        Telegram itself puts in whose account a number is, so nobody can pass off another's as their own.
        """
        if phone is None and of is None:
            whose: Account | None = self.account
        else:
            whose = self.world.accounts.get(of or 0) or next(
                (a for a in self.world.accounts.values() if a.phone == phone and phone), None
            )
        number = phone or (whose.phone if whose else None)
        if not number:
            raise Impossible("no telephone number is known")
        contact: Shape = {
            "phone_number": number.removeprefix("+"),
            "first_name": first_name or (whose.first_name if whose else "Contact"),
        }
        if whose is not None:
            contact["user_id"] = whose.id
            if whose.last_name:
                contact["last_name"] = whose.last_name
        return self._send({"contact": contact}, None, None, None)

    def press(self, label: str) -> Shape:
        """Press a button of the reply keyboard; raises Impossible when it is not on the screen."""
        chat = self._private()
        rows = (chat.keyboard or {}).get("keyboard", [])
        button = next((b for row in rows for b in row if b["text"] == label), None)
        if button is None:
            shown = [b["text"] for row in rows for b in row]
            raise Impossible(f"no such button under the chat: {label!r}; there are {shown}")
        keyboard, sent = chat.keyboard or {}, None
        if button.get("request_contact"):
            sent = self.share_contact()
        elif button.get("request_location"):
            sent = self.send_location(0.0, 0.0)
        else:
            sent = self.say(label)
        if keyboard.get("one_time_keyboard") and chat.keyboard is keyboard:
            chat.keyboard = None
        return sent

    def tap(
        self,
        label: str | None = None,
        *,
        data: str | None = None,
        message_id: int | None = None,
        chat_id: int | None = None,
        topic_id: int | None = None,
        times: int = 1,
    ) -> list[Query]:
        """Tap an inline button, on the newest message showing it or on a given one; raises Impossible.

        With a message and data a button is tapped even when it is gone: an old phone's stale screen.
        """
        chat = self._chat(chat_id)
        message = self._tapped(chat, label, data, message_id, topic_id)
        if data is None:
            button = next(b for b in buttons_of(message) if b["text"] == label)
            if "callback_data" not in button:
                raise Impossible(
                    f"the button {label!r} opens something, and tells the bot nothing"
                )
            data = str(button["callback_data"])
        return [self._ask(chat, message, data) for _ in range(times)]

    def edit(self, message_id: int, text: str, *, chat_id: int | None = None) -> Shape:
        """Change the text or the caption of a message of their own."""
        chat, message = self._own(message_id, chat_id)
        words, entities = read(text, None, None)
        field = "text" if "text" in message else "caption"
        marks = "entities" if field == "text" else "caption_entities"
        fresh = {**message, field: words, "edit_date": self.world.now()}
        fresh.pop(marks, None)
        if entities:
            fresh[marks] = entities
        self.world.put(chat, fresh)
        self.world.updates.add("edited_message", fresh)
        return fresh

    def delete(self, message_id: int, *, chat_id: int | None = None) -> None:
        """Delete a message of their own for everybody; Telegram tells the bot nothing."""
        chat, _ = self._own(message_id, chat_id)
        self.world.drop(chat, message_id)

    def react(self, message_id: int, emoji: str | None, *, chat_id: int | None = None) -> None:
        """React to a message (None: take it back); the bot is told where it is an administrator."""
        chat = self._chat(chat_id)
        self._shown(chat, message_id)
        given = chat.reactions.setdefault(message_id, {})
        old, new = given.get(self.id, []), [{"type": "emoji", "emoji": emoji}] if emoji else []
        given[self.id] = new
        self.world.touch(chat, message_id)
        self.world.events.tell(
            "reaction",
            chat_id=chat.id,
            sequence=chat.sequence,
            message_id=message_id,
            user_id=self.id,
            reaction=new,
        )
        if not chat.is_private and chat.members[self.world.me.id].status == "administrator":
            what = {"chat": chat.shape, "message_id": message_id, "user": self.account.shape()}
            dated = {"date": self.world.now(), "old_reaction": old, "new_reaction": new}
            self.world.updates.add("message_reaction", {**what, **dated})

    def block(self) -> None:
        """Block the bot."""
        self._set_blocked(blocked=True)

    def unblock(self) -> None:
        """Let the bot write again."""
        self._set_blocked(blocked=False)

    def delete_account(self) -> None:
        """Leave Telegram for good; the bot learns it when it writes."""
        self.account.is_deleted = True
        self._private().shape.clear()
        self._private().shape.update({"id": self.id, "type": "private", "first_name": ""})

    def answer_to(self, query_id: str) -> Shape | None:
        """What the bot answered to a tap; None as long as it has not."""
        return self.world.queries.known[query_id].answer

    def screen(self, *, chat_id: int | None = None, topic_id: int | None = None) -> Shown:
        """What they see."""
        return Shown(self.world, self._chat(chat_id), topic_id)

    def _private(self) -> Chat:
        chat = self.world.chats.get(self.id)
        if chat is None:
            chat = Chat(id=self.id, type="private", shape=self.account.chat_shape())
            self.world.chats[self.id] = chat
        return chat

    def _chat(self, chat_id: int | None) -> Chat:
        if chat_id in {None, self.id}:
            return self._private()
        chat = self.world.chats.get(chat_id or 0)
        if chat is None or not chat.has(self.id):
            raise Impossible("not a member of that group")
        return chat

    def _topic(self, chat: Chat, topic_id: int | None) -> Topic | None:
        if topic_id is None:
            return None
        topic = chat.topics.get(topic_id)
        if topic is None:
            raise Impossible("no such topic")
        if topic.is_closed and not chat.may(self.id, "can_manage_topics"):
            raise Impossible("the topic is closed")
        return topic

    def _send(
        self, content: Shape, chat_id: int | None, topic_id: int | None, reply_to: int | None
    ) -> Shape:
        chat = self._chat(chat_id)
        if chat.is_blocked:
            self.unblock()
        topic = self._topic(chat, topic_id)
        message = {**blank(self.world, chat, self.account, topic), **content}
        if reply_to is not None:
            message["reply_to_message"] = quotable(self._shown(chat, reply_to))
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

    def _ask(self, chat: Chat, message: Shape, data: str) -> Query:
        query = self.world.queries.ask(
            chat_id=chat.id, user_id=self.id, data=data, now=self.world.now()
        )
        self.world.updates.add(
            "callback_query",
            {
                "id": query.id,
                "from": self.account.shape(),
                "message": message,
                "chat_instance": str(-(chat.id**2 % 10**18) - 1),
                "data": data,
            },
        )
        return query

    def _tapped(
        self,
        chat: Chat,
        label: str | None,
        data: str | None,
        message_id: int | None,
        topic_id: int | None,
    ) -> Shape:
        if message_id is not None:
            message = chat.messages.get(message_id)
            if message is None:
                if data is None:
                    raise Impossible("that message is gone")
                return {
                    "message_id": message_id,
                    "chat": chat.shape,
                    "date": 0,
                }  # an InaccessibleMessage
            if data is None and not any(b["text"] == label for b in buttons_of(message)):
                raise Impossible(f"no button {label!r} on that message: {_labels(message)}")
            return message
        for message in reversed(chat.messages.values()):
            if topic_id is not None and message.get("message_thread_id") != topic_id:
                continue
            for button in buttons_of(message):
                if (label is None or button["text"] == label) and data in {
                    None,
                    button.get("callback_data"),
                }:
                    return message
        newest = next((m for m in reversed(chat.messages.values()) if buttons_of(m)), {})
        raise Impossible(
            f"no button {label or data!r} on the screen; the newest are {_labels(newest)}"
        )

    def _shown(self, chat: Chat, message_id: int) -> Shape:
        if message_id not in chat.messages:
            raise Impossible("that message is not on the screen")
        return chat.messages[message_id]

    def _own(self, message_id: int, chat_id: int | None) -> tuple[Chat, Shape]:
        chat = self._chat(chat_id)
        message = self._shown(chat, message_id)
        if message["from"]["id"] != self.id:
            raise Impossible("that message is somebody else's")
        return chat, message

    def _set_blocked(self, *, blocked: bool) -> None:
        chat = self._private()
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


def person(world: World, user_id: int | None = None, **known: Any) -> Person:
    """Somebody by their id, made when they are new; what is said of them is changed."""
    number = user_id if user_id is not None else next(world.account_ids)
    account = world.accounts.get(number)
    if account is None:
        account = Account(id=number, first_name=known.pop("first_name", None) or "Ann", **known)
        world.accounts[number] = account
    else:
        for name, value in known.items():
            if value is not None:
                setattr(account, name, value)
    return Person(world, account)


def _caption(text: str) -> Shape:
    words, entities = read(text, None, None)
    if not words:
        return {}
    return {"caption": words, "caption_entities": entities} if entities else {"caption": words}


def _labels(message: Shape) -> list[str]:
    return [button["text"] for button in buttons_of(message)]
