"""Person: somebody with Telegram in their hand, and what they can do with it."""

from __future__ import annotations

from typing import Any, Unpack

from .accounts import Account
from .chats import Chat
from .contacts import contact_of
from .entities import read
from .impossible import Impossible
from .media import keep
from .presence import Presence, Where
from .queries import Query
from .refusals import Shape
from .screen import Shown, buttons_of
from .taps import ask, tapped
from .uploads import Upload
from .world import World

OGG = b"OggS\x00\x02" + bytes(60)
MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(48)
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L\x0d\x00\x00\x00\x2f\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"


class Person(Presence):
    """One person; what they send goes to the bot as updates."""

    def start(self, payload: str = "") -> Shape:
        """Press Start, or follow a link t.me/bot?start=payload; opens the chat, and unblocks the bot."""
        return self.say(f"/start {payload}".strip())

    def say(self, text: str, **where: Unpack[Where]) -> Shape:
        """Write something."""
        words, entities = read(text, None, None)
        if not words:
            raise Impossible("an empty text cannot be sent")
        content: Shape = {"text": words, "entities": entities} if entities else {"text": words}
        return self.send(content, **where)

    def forward(self, text: str, *, author: str) -> Shape:
        """Pass on to the bot what somebody, who hides more than a name, wrote elsewhere."""
        origin = {"type": "hidden_user", "sender_user_name": author, "date": self.world.now()}
        return self.send({"text": text, "forward_origin": origin})

    def send_file(
        self,
        kind: str,
        content: bytes,
        *,
        name: str = "",
        mime: str | None = None,
        caption: str = "",
        seconds: int = 1,
        **where: Unpack[Where],
    ) -> Shape:
        """Send a photo, document, voice or audio (of so many seconds), video or sticker."""
        upload = Upload(content=content, name=name or kind, mime=mime)
        file = keep(self.world, kind, upload, duration=seconds)
        return self.send({**file, **_caption(caption)}, **where)

    def send_album(
        self, files: list[tuple[str, bytes, str]], *, caption: str = "", **where: Unpack[Where]
    ) -> list[Shape]:
        """Send several files (kind, bytes, name) at once; they arrive one by one."""
        group = str(next(self.world.album_ids))
        contents = [
            keep(self.world, kind, Upload(content=data, name=name)) for kind, data, name in files
        ]
        contents[0] |= _caption(caption)
        return [self.send({**content, "media_group_id": group}, **where) for content in contents]

    def send_voice(self, *, seconds: int = 1, caption: str = "", **where: Unpack[Where]) -> Shape:
        """Send a voice note in which nothing is said."""
        return self.send_file("voice", OGG, seconds=seconds, caption=caption, **where)

    def send_video(self, *, caption: str = "", **where: Unpack[Where]) -> Shape:
        """Send a video in which nothing is seen."""
        return self.send_file("video", MP4, name="video.mp4", caption=caption, **where)

    def send_sticker(self, **where: Unpack[Where]) -> Shape:
        """Send a sticker."""
        return self.send_file("sticker", WEBP, **where)

    def send_location(self, latitude: float, longitude: float, **where: Unpack[Where]) -> Shape:
        """Send a place."""
        return self.send({"location": {"latitude": latitude, "longitude": longitude}}, **where)

    def share_contact(
        self,
        *,
        phone: str | None = None,
        of: int | None = None,
        first_name: str | None = None,
        **where: Unpack[Where],
    ) -> Shape:
        """Send a contact: their own, or somebody else's (`of`, or just a number and a name).

        Telegram itself puts in whose account a number is, so nobody can pass off another's as their own.
        """
        contact = contact_of(self.world, self.account, phone=phone, of=of, first_name=first_name)
        return self.send({"contact": contact}, **where)

    def press(self, label: str) -> Shape:
        """Press a button of the reply keyboard; raises Impossible when it is not on the screen."""
        chat = self.private()
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
        chat = self.chat(chat_id)
        message = tapped(chat, label=label, data=data, message_id=message_id, topic_id=topic_id)
        if data is None:
            button = next(b for b in buttons_of(message) if b["text"] == label)
            if "callback_data" not in button:
                raise Impossible(
                    f"the button {label!r} opens something, and tells the bot nothing"
                )
            data = str(button["callback_data"])
        return [ask(self.world, self.account, chat, message, data) for _ in range(times)]

    def edit(self, message_id: int, text: str, *, chat_id: int | None = None) -> Shape:
        """Change the text or the caption of a message of their own."""
        chat, message = self.own(message_id, chat_id)
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
        chat, _ = self.own(message_id, chat_id)
        self.world.drop(chat, message_id)

    def react(
        self, message_id: int, emoji: str | None = None, *, chat_id: int | None = None
    ) -> None:
        """React to a message (None: take it back); the bot is told where it is an administrator, so never in private."""
        chat = self.chat(chat_id)
        self.shown(chat, message_id)
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
        self.set_blocked(blocked=True)

    def unblock(self) -> None:
        """Let the bot write again."""
        self.set_blocked(blocked=False)

    def delete_account(self) -> None:
        """Leave Telegram for good; the bot learns it when it writes."""
        self.account.is_deleted = True
        self.private().shape.clear()
        self.private().shape.update({"id": self.id, "type": "private", "first_name": ""})

    def screen(self, *, chat_id: int | None = None, topic_id: int | None = None) -> Shown:
        """What they see."""
        return Shown(self.world, self.chat(chat_id), topic_id)


def person(world: World, user_id: int | None = None, **known: Any) -> Person:
    """Somebody by their id, made when they are new; what is said of them is changed."""
    number = user_id if user_id is not None else next(world.account_ids)
    account = world.accounts.get(number)
    if account is None:
        account = Account(id=number, first_name=known.pop("first_name", None) or "Ann", **known)
        world.accounts[number] = account
        world.chats[number] = Chat(
            id=number, type="private", shape=account.chat_shape(), is_open=False
        )
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
