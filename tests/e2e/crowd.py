"""Crowd: fifty borrowers and the advisors of one desk, all at once, each doing the next thing when it is on the screen.

What everybody does is kept in a diary, by nobody who knows the bot: `witness` compares it with the screens.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.commands.demo.play import PATIENCE, Script, play_application
from bot.sandbox.chats import Chat
from bot.sandbox.client import CannotDo, Person
from dialogs.languages import language_for
from dialogs.texts import Text

from .hatchery import QuickRehearsal

#: What a card says of who has the case, in the desk's language; of the supervisor's duty, nothing.
_HAS = re.compile(r"^Now: (?:nobody has it yet|(\w+) has it)", re.MULTILINE)
CLAIM = "✋ Claim"
#: What the borrower is told of who comes and goes.
HERE = "{advisor} (advisor) is here now and reads what you write."
LEFT = "{advisor} had to leave. Another advisor will write to you here."


@dataclass(frozen=True, kw_only=True)
class Said:
    """Something that was written, in the order of writing."""

    by: int
    to: int  #: a borrower's chat: theirs, or that of the room it was written in
    text: str


@dataclass(frozen=True, kw_only=True)
class Talker:
    """A borrower, by the mark that stands before all their words."""

    mark: str
    person: Person
    language: str  #: as advisors are said to speak it
    script: Script | None = None  #: how they say who they are, where they do


@dataclass(kw_only=True)
class Crowd:
    """Everybody, and what they did."""

    rehearsal: QuickRehearsal
    talkers: list[Talker]
    advisors: list[Person]
    released: int  #: so many of the rooms are given back once
    diary: list[Said] = field(default_factory=list)
    changed: dict[str, str] = field(default_factory=dict)  #: words → what they were changed to
    claims: list[tuple[int, str]] = field(default_factory=list)  #: room, who was shown to have it
    given_back: set[int] = field(default_factory=set)
    contested: set[int] = field(default_factory=set)  #: rooms that two wanted at once

    @property
    def group(self) -> Chat:
        """The advisors' group, as Telegram has it."""
        return self.rehearsal.server.world.chats[self.rehearsal.group.id]

    def holders(self) -> dict[int, str | None]:
        """Each room with who has it, as its card says."""
        found = {}
        for message in [*self.group.messages.values()]:
            card = _HAS.search(message.get("text", ""))
            if card and "reply_markup" in message and message["from"]["is_bot"]:
                found[message["message_thread_id"]] = card[1]
        return found

    def rooms(self) -> dict[str, int]:
        """Each borrower's room, by the mark before their first words in it."""
        marks = {each.mark for each in self.talkers}
        return {
            mark: message["message_thread_id"]
            for message in self.group.messages.values()
            if message["from"]["is_bot"]
            and (mark := message.get("text", "").partition("·")[0]) in marks
        }

    async def everybody(self) -> None:
        """All of it, at once."""
        async with asyncio.TaskGroup() as all_of_them:
            for each in self.talkers:
                all_of_them.create_task(self._talk(each))
            for advisor in self.advisors:
                all_of_them.create_task(self._take(advisor))
            all_of_them.create_task(self._answer_all(all_of_them))

    async def _talk(self, talker: Talker) -> None:
        """Ask for a person, write to whoever comes, and put right what one wrote."""
        me = talker.person
        chat = self.rehearsal.server.world.chats[me.id]
        await (play_application(talker.script) if talker.script else me.start())
        await me.say("/person")
        names = [each.first_name for each in self.advisors]
        await self._until(chat, lambda: _said_to(chat, names))
        await self._say(talker, "1")
        second = await self._say(talker, "2")
        await self._until(chat, lambda: _said_to(chat, ["→"]))
        changed = f"{talker.mark}·2, put right"
        await me.edit(second, changed)
        self.changed[f"{talker.mark}·2"] = changed
        await self._say(talker, "3")
        await self._say(talker, "4")

    async def _say(self, talker: Talker, words: str) -> int:
        text = f"{talker.mark}·{words}"
        said = await talker.person.say(text)
        self.diary.append(Said(by=talker.person.id, to=talker.person.id, text=text))
        return said.id

    async def _take(self, advisor: Person) -> None:
        """Ask for the next as long as anybody waits; now and then two reach for the same card."""
        asked_with: set[int] = set()
        while not self._is_over():
            free = {room for room, name in self.holders().items() if name is None}
            if free and free != asked_with:
                asked_with = free
                wanted = min(free)
                if wanted % 5 == 0:
                    self.contested.add(wanted)
                    await self._reach(advisor, wanted)
                else:
                    await advisor.say("/next", chat=self.rehearsal.group)
            await self._something_new()

    async def _reach(self, advisor: Person, room: int) -> None:
        try:
            await advisor.tap(CLAIM, chat=self.rehearsal.group, topic=room)
        except CannotDo:  # somebody was faster, and the button is gone
            return

    async def _answer_all(self, tasks: asyncio.TaskGroup) -> None:
        """Whoever is shown to have a room writes into it."""
        had: dict[int, str | None] = {}
        while not self._is_over():
            for room, name in self.holders().items():
                if name is not None and had.get(room) != name:
                    self.claims.append((room, name))
                    tasks.create_task(self._answer(room, name, len(self.claims)))
                had[room] = name
            await self._something_new()

    async def _answer(self, room: int, name: str, number: int) -> None:
        """Three lines, the last once the borrower was read; some rooms are then given back."""
        [advisor] = [each for each in self.advisors if each.first_name == name]
        where: dict[str, Any] = {"chat": self.rehearsal.group, "topic": room}

        async def say(words: str) -> None:
            text = f"→{room}·{number}·{words}"
            await advisor.say(text, **where)
            self.diary.append(Said(by=advisor.id, to=-room, text=text))

        await say("1")
        await say("2")
        await self._until(self.group, lambda: room in self.rooms().values())
        await say("3")
        if len(self.given_back) < self.released and room not in self.given_back:
            self.given_back.add(room)
            await advisor.say("/release", **where)

    def _is_over(self) -> bool:
        """Whether every room has somebody who is to stay, and every borrower has written all."""
        holders = self.holders()
        talkers = {each.mark: each for each in self.talkers}
        by_room = {room: talkers[mark] for mark, room in self.rooms().items()}
        return (
            len(holders) == len(self.talkers)
            and dict(self.claims) == holders  # all are taken, and whoever has them has noticed
            and all(
                room in by_room and self._came_back(by_room[room], holders[room])
                for room in self.given_back
            )
            and len(self.given_back) == self.released
            and sum(one.to > 0 for one in self.diary) == 4 * len(self.talkers)
        )

    def _came_back(self, talker: Talker, holder: str | None) -> bool:
        """Whether *holder*, whom the card shows, came after somebody had left.

        The card alone does not tell: it may be the same person, and under Telegram's limit it may still show the one before.
        """
        language = language_for(talker.language)
        names = [each.first_name for each in self.advisors]
        here, left = (
            {name: language.plain(Text(said, advisor=name)) for name in names}
            for said in (HERE, LEFT)
        )
        heard = {*here.values(), *left.values()}
        told = [
            message["text"]
            for _, message in sorted(
                self.rehearsal.server.world.chats[talker.person.id].messages.items()
            )
            if message.get("text", "") in heard
        ]
        is_here = bool(told) and holder is not None and told[-1] == here[holder]
        return is_here and any(text in left.values() for text in told)

    async def _something_new(self) -> None:
        seen = self.group.sequence
        await self.group.signal.until(lambda: self.group.sequence > seen, 1)

    async def _until(self, chat: Chat, look: Callable[[], object]) -> None:
        if not await chat.signal.until(look, 3 * PATIENCE):
            raise CannotDo("nothing came")


def _said_to(chat: Chat, words: list[str]) -> bool:
    return any(
        word in message.get("text", "") and message["from"]["is_bot"]
        for message in [*chat.messages.values()]
        for word in words
    )
