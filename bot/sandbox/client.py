"""Client: people and groups of a sandbox, moved from a test, the demo or a load run.

async with Sandbox(server.url) as sandbox:
    anna = await sandbox.person(first_name="Anna", phone="+4915112345678")
    await anna.start()
    [welcome] = await anna.next()
    await anna.tap("English")
"""

from __future__ import annotations

import base64
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import aiohttp
import orjson

from .seen import Call, Screen, Seen

PATIENCE = 10.0
MARGIN = 30.0  #: the transport waits longer than the sandbox does


class CannotDo(Exception):  # noqa: N818 - the person cannot, nothing failed
    """The sandbox says that this cannot be done: not on the screen, not a member, no such fault…"""


class Sandbox:
    """A running sandbox, in this process or another."""

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def close(self) -> None:
        """Let go of the connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def person(
        self,
        user_id: int | None = None,
        *,
        first_name: str | None = None,
        last_name: str | None = None,
        username: str | None = None,
        language_code: str | None = None,
        phone: str | None = None,
    ) -> Person:
        """Somebody: new, or known by their id; raises CannotDo."""
        told = await self.ask(
            "people",
            id=user_id,
            first_name=first_name,
            last_name=last_name,
            username=username,
            language_code=language_code,
            phone=phone,
        )
        return Person(self, told["id"], told["first_name"])

    async def group(
        self,
        title: str = "Advisors",
        *,
        members: list[Person] | None = None,
        chat_id: int | None = None,
        forum: bool = True,
        supergroup: bool = True,
        rights: dict[str, bool] | None = None,
        bot_status: str = "administrator",
        silent: bool = False,
    ) -> Group:
        """A new group with the bot in it; `silent` sends the bot no update about that."""
        told = await self.ask(
            "groups",
            title=title,
            members=[member.id for member in members or []],
            chat_id=chat_id,
            forum=forum,
            supergroup=supergroup,
            rights=rights,
            bot_status=bot_status,
            silent=silent,
        )
        return Group(self, told["id"])

    async def fault(
        self,
        method: str,
        kind: str,
        *,
        times: int = 1,
        chat_id: int | None = None,
        retry_after: int = 1,
        seconds: float = 1.0,
    ) -> None:
        """The next calls of a method (`*`: any) go wrong; see bot.sandbox.faults.KINDS for the kinds."""
        await self.ask(
            "faults",
            method=method,
            kind=kind,
            times=times,
            chat_id=chat_id,
            retry_after=retry_after,
            seconds=seconds,
        )

    async def clear_faults(self) -> None:
        """Everything works again."""
        await self.ask("faults/clear")

    async def advance(self, seconds: float, file: Path | None = None) -> float:
        """Move the clock, here and in the file that the bot reads; the offset in seconds."""
        told = await self.ask("clock", advance=seconds, file=str(file) if file else None)
        return float(told["offset"])

    async def limits(self, *, on: bool = True) -> None:
        """Switch Telegram's limits of speed on or off."""
        await self.ask("limits", on=on)

    async def record(self, path: Path) -> None:
        """Write every call from now on to a file, a line of JSON each."""
        await self.ask("record", path=str(path))

    async def calls(self, method: str | None = None, *, after: int = 0) -> list[Call]:
        """What the bot called, oldest first, as far as it is still kept."""
        return Call.all_of(await self.look("calls", method=method, after=after))

    async def next_calls(
        self, method: str | None = None, *, after: int = 0, timeout: float = PATIENCE
    ) -> list[Call]:
        """The same, waiting until there is one; empty when time is over."""
        return Call.all_of(
            await self.look("calls/next", method=method, after=after, timeout=timeout)
        )

    async def state(self) -> dict[str, Any]:
        """Everybody, all chats, the clock, the faults in force, the updates that wait."""
        told: dict[str, Any] = await self.look("state")
        return told

    async def file(self, file_id: str) -> bytes:
        """What a file holds that was sent in any chat."""
        told = await self.look(f"files/{file_id}")
        return base64.b64decode(told["content"])

    @asynccontextmanager
    async def events(self) -> AsyncIterator[AsyncIterator[tuple[str, dict[str, Any]]]]:
        """What happens from now on: (kind, what)."""
        async with self._wire().get(
            f"{self.url}/sandbox/events", timeout=aiohttp.ClientTimeout(total=None)
        ) as stream:
            yield _events(stream.content)

    async def ask(self, path: str, /, **given: Any) -> Any:
        """Do something; raises CannotDo."""
        body = orjson.dumps({name: value for name, value in given.items() if value is not None})
        async with self._wire().post(
            f"{self.url}/sandbox/{path}", data=body, headers={"Content-Type": "application/json"}
        ) as answer:
            return await _read(answer)

    async def look(self, path: str, /, **given: Any) -> Any:
        """Look at something, waiting where the path waits; raises CannotDo."""
        wanted = {name: str(value) for name, value in given.items() if value is not None}
        patience = aiohttp.ClientTimeout(total=float(given.get("timeout", 0)) + MARGIN)
        async with self._wire().get(
            f"{self.url}/sandbox/{path}", params=wanted, timeout=patience
        ) as answer:
            return await _read(answer)

    def _wire(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        return self._session


class Person:
    """Somebody with Telegram in their hand; every wait goes on where the last one ended."""

    def __init__(self, sandbox: Sandbox, user_id: int, first_name: str) -> None:
        self.sandbox, self.id, self.first_name = sandbox, user_id, first_name
        self._read: dict[tuple[int, int | None], int] = {}

    async def start(self, payload: str = "") -> Seen:
        """Press Start, or follow t.me/bot?start=payload."""
        return await self._send("start", payload=payload)

    async def say(
        self,
        text: str,
        *,
        chat: Group | None = None,
        topic: int | None = None,
        reply_to: int | None = None,
    ) -> Seen:
        """Write something."""
        return await self._send("say", text=text, **_where(chat, topic), reply_to=reply_to)

    async def send_photo(
        self,
        content: bytes,
        caption: str = "",
        *,
        chat: Group | None = None,
        topic: int | None = None,
    ) -> Seen:
        """Send a photo."""
        return await self._file("photo", content, caption=caption, **_where(chat, topic))

    async def send_document(
        self,
        name: str,
        content: bytes,
        mime: str | None = None,
        *,
        caption: str = "",
        chat: Group | None = None,
        topic: int | None = None,
    ) -> Seen:
        """Send a file as it is."""
        where = _where(chat, topic)
        return await self._file(
            "document", content, name=name, mime=mime, caption=caption, **where
        )

    async def send_album(
        self,
        *files: tuple[str, bytes, str],
        caption: str = "",
        chat: Group | None = None,
        topic: int | None = None,
    ) -> list[Seen]:
        """Send several files (kind, bytes, name) together."""
        packed = [(kind, base64.b64encode(data).decode(), name) for kind, data, name in files]
        told = await self._act("send_album", files=packed, caption=caption, **_where(chat, topic))
        return [Seen.of(message) for message in told]

    async def send_voice(self, *, chat: Group | None = None, topic: int | None = None) -> Seen:
        """Send a voice note."""
        return await self._send("send_voice", **_where(chat, topic))

    async def send_sticker(self, *, chat: Group | None = None, topic: int | None = None) -> Seen:
        """Send a sticker."""
        return await self._send("send_sticker", **_where(chat, topic))

    async def send_location(self, latitude: float, longitude: float) -> Seen:
        """Send a place."""
        return await self._send("send_location", latitude=latitude, longitude=longitude)

    async def share_contact(
        self, *, phone: str | None = None, of: Person | None = None, first_name: str | None = None
    ) -> Seen:
        """Send their own contact, or somebody else's."""
        whose = of.id if of else None
        return await self._send("share_contact", phone=phone, of=whose, first_name=first_name)

    async def press(self, label: str) -> Seen:
        """Press a button of the reply keyboard."""
        return await self._send("press", label=label)

    async def tap(
        self,
        label: str | None = None,
        *,
        data: str | None = None,
        message: int | None = None,
        chat: Group | None = None,
        topic: int | None = None,
        times: int = 1,
    ) -> list[str]:
        """Tap an inline button; the ids of the taps. Raises CannotDo when it is not on the screen.

        With `message` and `data` a button is tapped that is no longer shown.
        """
        taps: list[str] = await self._act(
            "tap", label=label, data=data, message_id=message, **_where(chat, topic), times=times
        )
        return taps

    async def answer(self, tap: str, *, timeout: float = PATIENCE) -> dict[str, Any] | None:
        """What the bot says to a tap (text, show_alert); None when it says nothing in time."""
        told: dict[str, Any] | None = await self.sandbox.look(f"answers/{tap}", timeout=timeout)
        return told

    async def edit(self, message: int, text: str, *, chat: Group | None = None) -> Seen:
        """Change what they wrote."""
        return await self._send("edit", message_id=message, text=text, **_where(chat, None))

    async def delete(self, message: int, *, chat: Group | None = None) -> None:
        """Take back what they wrote; the bot is not told."""
        await self._act("delete", message_id=message, **_where(chat, None))

    async def react(self, message: int, emoji: str | None, *, chat: Group | None = None) -> None:
        """React to a message; None takes it back."""
        await self._act("react", message_id=message, emoji=emoji, **_where(chat, None))

    async def block(self) -> None:
        """Block the bot."""
        await self._act("block")

    async def unblock(self) -> None:
        """Let the bot write again."""
        await self._act("unblock")

    async def delete_account(self) -> None:
        """Leave Telegram."""
        await self._act("delete_account")

    async def screen(self, *, chat: Group | None = None, topic: int | None = None) -> Screen:
        """What they see now."""
        return await _screen(self.sandbox, chat.id if chat else self.id, topic)

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
        told = await self.sandbox.look(
            f"chats/{place[0]}/next", after=since, topic_id=topic, timeout=timeout
        )
        self._read[place] = told["sequence"]
        return [Seen.of(one) for one in told["messages"]]

    async def sees(
        self,
        words: str,
        *,
        chat: Group | None = None,
        topic: int | None = None,
        timeout: float = PATIENCE,
    ) -> Seen:
        """Wait for a message of the bot with those words (or such a button); raises CannotDo.

        Looks on from what was last read, and leaves what comes after it to be read.
        """
        place, read = (chat.id if chat else self.id, topic), []
        while found := await self.next(chat=chat, topic=topic, timeout=timeout):
            for seen in found:
                if words in seen.text or words in seen.labels:
                    self._read[place] = seen.sequence
                    return seen
                read.append(seen.text)
        raise CannotDo(f"{words!r} was not said in {timeout} s, but {read}")

    async def _send(self, doing: str, **given: Any) -> Seen:
        return Seen.of(await self._act(doing, **given))

    async def _file(self, kind: str, content: bytes, **given: Any) -> Seen:
        packed = base64.b64encode(content).decode()
        return await self._send("send_file", kind=kind, content=packed, **given)

    async def _act(self, doing: str, **given: Any) -> Any:
        return await self.sandbox.ask(f"people/{self.id}/{doing}", **given)


class Group:
    """A group, as its members and Telegram move it."""

    def __init__(self, sandbox: Sandbox, chat_id: int) -> None:
        self.sandbox, self.id = sandbox, chat_id

    async def add(self, person: Person, *, status: str = "member") -> None:
        """Somebody joins."""
        await self._act("add", user_id=person.id, status=status)

    async def remove(self, person: Person | None = None, *, kicked: bool = True) -> None:
        """Somebody is removed, or leaves; None removes the bot."""
        bot = (await self.sandbox.state())["bot"]["id"]
        await self._act("remove", user_id=person.id if person else bot, kicked=kicked)

    async def set_rights(self, *, status: str = "administrator", **rights: bool) -> None:
        """What the bot may do: can_manage_topics, can_pin_messages, can_delete_messages…"""
        await self._act("set_rights", status=status, **rights)

    async def topics(self) -> list[dict[str, Any]]:
        """The topics: message_thread_id, name, is_closed."""
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
        return Group(self.sandbox, (await self._act("migrate"))["id"])

    async def screen(self, topic: int | None = None) -> Screen:
        """What a member sees, in all topics or in one."""
        return await _screen(self.sandbox, self.id, topic)

    async def _act(self, doing: str, **given: Any) -> Any:
        return await self.sandbox.ask(f"groups/{self.id}/{doing}", **given)


def _where(chat: Group | None, topic: int | None) -> dict[str, Any]:
    return {"chat_id": chat.id if chat else None, "topic_id": topic}


async def _screen(sandbox: Sandbox, chat_id: int, topic: int | None) -> Screen:
    return Screen.of(await sandbox.look(f"chats/{chat_id}", topic_id=topic))


async def _read(answer: aiohttp.ClientResponse) -> Any:
    told = orjson.loads(await answer.read())
    if answer.status != 200:
        raise CannotDo(told["error"])
    return told


async def _events(lines: aiohttp.StreamReader) -> AsyncIterator[tuple[str, dict[str, Any]]]:
    kind = ""
    async for line in lines:
        if line.startswith(b"event: "):
            kind = line[7:].strip().decode()
        elif line.startswith(b"data: "):
            yield kind, orjson.loads(line[6:])
