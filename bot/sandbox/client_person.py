"""Person: somebody in a sandbox with Telegram in their hand, moved from outside."""

from __future__ import annotations

import base64
from typing import Any, TypedDict, Unpack

from .client_group import Group
from .seen import Screen, Seen
from .wire import PATIENCE, CannotDo, Wire


class Where(TypedDict, total=False):
    """Where somebody does something: in their own chat with the bot, if nothing is said."""

    chat: Group | None
    topic: int | None
    reply_to: int | None


class Person:
    """Somebody with Telegram in their hand; every wait goes on where the last one ended."""

    def __init__(self, wire: Wire, user_id: int, first_name: str) -> None:
        self.wire, self.id, self.first_name = wire, user_id, first_name
        self._read: dict[tuple[int, int | None], int] = {}

    async def start(self, payload: str = "") -> Seen:
        """Press Start, or follow t.me/bot?start=payload."""
        return await self._send("start", payload=payload)

    async def say(self, text: str, **where: Unpack[Where]) -> Seen:
        """Write something."""
        return await self._send("say", text=text, **_where(**where))

    async def forward(self, text: str, *, author: str = "Somebody") -> Seen:
        """Pass on to the bot what somebody wrote elsewhere."""
        return await self._send("forward", text=text, author=author)

    async def send_photo(self, content: bytes, caption: str = "", **where: Unpack[Where]) -> Seen:
        """Send a photo."""
        return await self._file("photo", content, caption=caption, **_where(**where))

    async def send_document(
        self,
        name: str,
        content: bytes,
        mime: str | None = None,
        *,
        caption: str = "",
        **where: Unpack[Where],
    ) -> Seen:
        """Send a file as it is."""
        about = {"name": name, "mime": mime, "caption": caption}
        return await self._file("document", content, **about, **_where(**where))

    async def send_album(
        self, *files: tuple[str, bytes, str], caption: str = "", **where: Unpack[Where]
    ) -> list[Seen]:
        """Send several files (kind, bytes, name) together."""
        packed = [(kind, base64.b64encode(data).decode(), name) for kind, data, name in files]
        told = await self._act("send_album", files=packed, caption=caption, **_where(**where))
        return [Seen.of(message) for message in told]

    async def send_file(
        self, kind: str, content: bytes, caption: str = "", **where: Unpack[Where]
    ) -> Seen:
        """Send a file of another kind: a video, audio, a voice note of one's own."""
        return await self._file(kind, content, caption=caption, **_where(**where))

    async def send_voice(
        self, *, seconds: int = 1, caption: str = "", **where: Unpack[Where]
    ) -> Seen:
        """Send a voice note."""
        return await self._send("send_voice", seconds=seconds, caption=caption, **_where(**where))

    async def send_video(self, caption: str = "", **where: Unpack[Where]) -> Seen:
        """Send a video."""
        return await self._send("send_video", caption=caption, **_where(**where))

    async def send_sticker(self, **where: Unpack[Where]) -> Seen:
        """Send a sticker."""
        return await self._send("send_sticker", **_where(**where))

    async def send_location(
        self, latitude: float, longitude: float, **where: Unpack[Where]
    ) -> Seen:
        """Send a place."""
        place = {"latitude": latitude, "longitude": longitude}
        return await self._send("send_location", **place, **_where(**where))

    async def share_contact(
        self,
        *,
        phone: str | None = None,
        of: Person | None = None,
        first_name: str | None = None,
        **where: Unpack[Where],
    ) -> Seen:
        """Send their own contact, or somebody else's."""
        given = {"phone": phone, "of": of.id if of else None, "first_name": first_name}
        return await self._send("share_contact", **given, **_where(**where))

    async def press(self, label: str) -> Seen:
        """Press a button of the reply keyboard."""
        return await self._send("press", label=label)

    async def tap(
        self,
        label: str | None = None,
        *,
        data: str | None = None,
        message: int | None = None,
        times: int = 1,
        **where: Unpack[Where],
    ) -> list[str]:
        """Tap an inline button; the ids of the taps. Raises CannotDo when it is not on the screen.

        With `message` and `data` a button is tapped that is no longer shown.
        """
        taps: list[str] = await self._act(
            "tap", label=label, data=data, message_id=message, **_where(**where), times=times
        )
        return taps

    async def answer(
        self,
        tap: str,
        *,
        timeout: float = PATIENCE,
    ) -> dict[str, Any] | None:
        """What the bot says to a tap (text, show_alert); None when it says nothing in time."""
        told: dict[str, Any] | None = await self.wire.look(f"answers/{tap}", timeout=timeout)
        return told

    async def edit(self, message: int, text: str, *, chat: Group | None = None) -> Seen:
        """Change what they wrote."""
        return await self._send("edit", message_id=message, text=text, chat_id=_id(chat))

    async def delete(self, message: int, *, chat: Group | None = None) -> None:
        """Take back what they wrote; the bot is not told."""
        await self._act("delete", message_id=message, chat_id=_id(chat))

    async def react(self, message: int, emoji: str | None, *, chat: Group | None = None) -> None:
        """React to a message; None takes it back."""
        await self._act("react", message_id=message, emoji=emoji, chat_id=_id(chat))

    async def block(self) -> None:
        """Block the bot."""
        await self._act("block")

    async def unblock(self) -> None:
        """Let the bot write again."""
        await self._act("unblock")

    async def delete_account(self) -> None:
        """Leave Telegram."""
        await self._act("delete_account")

    async def screen(
        self, *, chat: Group | None = None, topic: int | None = None, after: int | None = None
    ) -> Screen:
        """What they see now; with `after` (a screen's sequence) once anything changed, deletions too."""
        return await self.wire.screen(chat.id if chat else self.id, topic, after)

    async def next(
        self,
        *,
        chat: Group | None = None,
        topic: int | None = None,
        after: int | None = None,
        timeout: float = PATIENCE,
    ) -> list[Seen]:
        """What the bot showed or changed since they last looked; empty when nothing comes in time."""
        place = (chat.id if chat else self.id, topic)
        since = self._read.get(place, 0) if after is None else after
        told = await self.wire.look(
            f"chats/{place[0]}/next", after=since, topic_id=topic, timeout=timeout
        )
        self._read[place] = told["sequence"]
        return [Seen.of(one) for one in told["messages"]]

    async def sees(
        self,
        *words: str,
        chat: Group | None = None,
        topic: int | None = None,
        timeout: float = PATIENCE,
    ) -> Seen:
        """Wait for a message of the bot with any of those words (or such a button); raises CannotDo.

        Looks on from what was last read, and leaves what comes after it to be read.
        """
        place, read = (chat.id if chat else self.id, topic), []
        while found := await self.next(chat=chat, topic=topic, timeout=timeout):
            for seen in found:
                if any(one in seen.text or one in seen.labels for one in words):
                    self._read[place] = seen.sequence
                    return seen
                read.append(seen.text)
        raise CannotDo(f"{' or '.join(words)!r} was not said in {timeout} s, but {read}")

    async def _send(self, doing: str, **given: Any) -> Seen:
        return Seen.of(await self._act(doing, **given))

    async def _file(self, kind: str, content: bytes, **given: Any) -> Seen:
        packed = base64.b64encode(content).decode()
        return await self._send("send_file", kind=kind, content=packed, **given)

    async def _act(self, doing: str, **given: Any) -> Any:
        return await self.wire.ask(f"people/{self.id}/{doing}", **given)


def _where(
    *, chat: Group | None = None, topic: int | None = None, reply_to: int | None = None
) -> dict[str, Any]:
    told = {"chat_id": _id(chat), "topic_id": topic}
    return told if reply_to is None else told | {"reply_to": reply_to}


def _id(chat: Group | None) -> int | None:
    return chat.id if chat else None
