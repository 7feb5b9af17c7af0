"""Hourglass: from one thing due to the next, until the bot says something new: what nobody sees is passed by."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from bot.sandbox.world import World
from storage.engine.database import Database
from storage.messages import due, written

from .rehearsal import Rehearsal

MOST_SILENT = 40  #: things due that do nothing, one after the other, at most
PATIENCE = 10.0  #: seconds that the bot is given to do what is due
A_MOMENT = 0.05
#: What comes to a chat as something new; a card changed in place is easily overlooked.
SEEN = ("send", "copy", "forward")


class Came(StrEnum):
    """What came of it."""

    WRITTEN = "written"  #: the bot wrote to somebody
    NOTHING = "nothing"  #: nothing is due any more
    SILENT = "silent"  #: many things were due one after the other, and of none anything was seen
    WAITS = "waits"  #: something is due, but the bot or its way to Telegram is dead


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step of the clock."""

    came: Came
    names: tuple[str, ...] = ()  #: to whom the bot wrote


class Hourglass:
    """Moves the clock of a rehearsal from one thing due to the next."""

    def __init__(self, rehearsal: Rehearsal) -> None:
        self.rehearsal = rehearsal
        self._database = Database(f"sqlite:///{rehearsal.folder / 'parley.db'}", rehearsal.vault)
        self._moving = asyncio.Lock()

    async def close(self) -> None:
        await self._database.close()

    async def next_due(self) -> Step:
        """Move the clock on until something due is seen."""
        async with self._moving:
            return await self._moved()

    async def _moved(self) -> Step:
        world = self.rehearsal.server.world
        for _ in range(MOST_SILENT):
            async with self._database.begin() as session:
                at = await due.next_at(session)
            if at is None:
                return Step(came=Came.NOTHING)
            if not self.rehearsal.bot_runs:
                return Step(came=Came.WAITS)
            before, ahead = world.calls.total, (at - _now(world)).total_seconds()
            if ahead > 0:
                await self.rehearsal.sandbox.advance(ahead + 1)
            if not await self._is_done(world):
                return Step(came=Came.WAITS)
            if names := _written_to(world, before):
                return Step(came=Came.WRITTEN, names=names)
        return Step(came=Came.SILENT)

    async def _is_done(self, world: World) -> bool:
        """Whether what is due by now gets done, and all that is to be sent is sent."""
        for _ in range(int(PATIENCE / A_MOMENT)):
            async with self._database.begin() as session:
                at = await due.next_at(session)
                if (at is None or at > _now(world)) and not await written.waiting(session):
                    return True
            await asyncio.sleep(A_MOMENT)
        return False


def _written_to(world: World, before: int) -> tuple[str, ...]:
    """In whose chats something was seen since that call."""
    names = {}
    for call in world.calls.since(before):
        chat = world.chats.get(int(call.parameters.get("chat_id", 0)))
        is_seen = call.method.startswith(SEEN) and call.method != "sendChatAction"
        if chat is not None and is_seen and call.status == 200:
            names[str(chat.shape.get("first_name") or chat.shape.get("title"))] = True
    return tuple(names)


def _now(world: World) -> datetime:
    return datetime.fromtimestamp(world.now(), UTC)
