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
from typing import Any

import aiohttp
import orjson

from .client_group import Group
from .client_person import Person
from .seen import Call, Screen, Seen
from .wire import PATIENCE, CannotDo, Wire


class Sandbox(Wire):
    """A running sandbox, in this process or another."""

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
        self,
        method: str | None = None,
        *,
        after: int = 0,
        timeout: float = PATIENCE,
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
        async with self.session().get(
            f"{self.url}/sandbox/events", timeout=aiohttp.ClientTimeout(total=None)
        ) as stream:
            yield _events(stream.content)


async def _events(lines: aiohttp.StreamReader) -> AsyncIterator[tuple[str, dict[str, Any]]]:
    kind = ""
    async for line in lines:
        if line.startswith(b"event: "):
            kind = line[7:].strip().decode()
        elif line.startswith(b"data: "):
            yield kind, orjson.loads(line[6:])


__all__ = ["Call", "CannotDo", "Group", "Person", "Sandbox", "Screen", "Seen"]
