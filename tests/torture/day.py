"""Day: borrowers and advisors who do the next thing as soon as it is on the screen, however long it takes to come.

A signer goes through the whole application to the signature. A talker asks for a person and writes to them, two
messages at a time, and the advisor writes two back.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from bot.commands.demo.payslip import SAMPLE
from bot.commands.demo.play import PATIENCE, Script, play
from bot.sandbox.client import CannotDo, Person
from dialogs.languages import language_for
from dialogs.texts import ENGLISH

from .lender import Lender
from .loans import Loan, loans

#: Of these, one signs.
EVERY = 3
ROUNDS = 3
CLAIM = "✋ Claim"
#: How the card of somebody begins who has not said who they are.
VISITOR = "Somebody not identified yet"
#: The second of two messages.
ASKED = re.compile(r"(t\d+)·(\d)b")


@dataclass(kw_only=True)
class Day:
    lender: Lender
    most: int  #: borrowers in all
    at_once: int
    signers: list[int] = field(default_factory=list)  #: chats of those who came to the end
    signed: list[Loan] = field(default_factory=list)  #: theirs
    talkers: list[int] = field(default_factory=list)
    stuck: list[str] = field(default_factory=list)  #: what was not to be seen in time
    is_over: bool = False  #: nobody new comes

    def __post_init__(self) -> None:
        self._loans: Iterator[Loan] = loans(self.most)

    async def everybody(self, enough: asyncio.Event) -> None:
        """Borrowers come one after the other, so many at once, until it is enough; at least as many as are there."""
        numbers = iter(range(self.most))

        async def some(first: int) -> None:
            await self._borrower(first)
            while not enough.is_set() and (number := next(numbers, None)) is not None:
                await self._borrower(number)

        firsts = [next(numbers) for _ in range(self.at_once)]
        async with asyncio.TaskGroup() as both:
            both.create_task(self._desk())
            await asyncio.gather(*(some(first) for first in firsts))
            self.is_over = True

    async def _borrower(self, number: int) -> None:
        try:
            if number % EVERY == 0:
                await self._sign(next(self._loans))
            else:
                await self._talk(f"t{number:03}")
        except CannotDo as error:
            kind = "a signer" if number % EVERY == 0 else f"t{number:03}"
            self.stuck.append(f"{kind}: {error}"[:300])

    async def _sign(self, loan: Loan) -> None:
        lender = self.lender
        me = await lender.sandbox.person(first_name="Daniel", language_code="en", phone=loan.phone)
        await play(
            Script(
                borrower=me,
                advisor=self._advisor(loan.serial),
                group=lender.group,
                loan_number=loan.number,
                full_name=loan.name,
                income="2500",
                outgoings="1950",
                can_pay="450",
                payslip=replace(SAMPLE, name=loan.name),  # the very same twice would be noticed
                language=language_for("en"),
                desk_language=ENGLISH,
            ),
            _go_on,
        )
        self.signers.append(me.id)
        self.signed.append(loan)

    async def _talk(self, mark: str) -> None:
        """Marks stand before all words, so that nobody has to be believed about what was said."""
        me = await self.lender.sandbox.person(first_name=mark, language_code="en")
        await me.start()
        await me.say("/person")
        await me.sees("is here now", timeout=PATIENCE)
        for number in range(ROUNDS):
            for half in "ab":
                await me.say(f"{mark}·{number}{half}")
            await me.sees(f"{mark}→{number}b", timeout=PATIENCE)
        self.talkers.append(me.id)

    async def _desk(self) -> None:
        """The advisors: whoever waits is claimed, and every second message answered by two."""
        group = self.lender.server.world.chats[self.lender.group.id]
        where = {"chat": self.lender.group}
        done = set[str]()
        while not self.is_over:
            seen = group.sequence
            for message in [*group.messages.values()]:
                text, topic = message.get("text", ""), message.get("message_thread_id")
                if not message["from"]["is_bot"] or topic is None or f"{topic} {text}" in done:
                    continue
                if text.startswith(VISITOR) and "nobody has it" in text:
                    if f"claim {topic}" in done:
                        continue
                    done.add(f"claim {topic}")
                    await self._advisor(topic).tap(CLAIM, topic=topic, **where)
                elif asked := ASKED.fullmatch(text):
                    done.add(f"{topic} {text}")
                    for half in "ab":
                        said = f"{asked[1]}→{asked[2]}{half}"
                        await self._advisor(topic).say(said, topic=topic, **where)
            await group.signal.until(lambda seen=seen: group.sequence > seen, 0.5)

    def _advisor(self, number: int) -> Person:
        """One of them, as seen by this borrower alone: what was read for another is not read for this one."""
        hired = self.lender.advisors[number % len(self.lender.advisors)]
        return Person(hired.wire, hired.id, hired.first_name)


async def _go_on(_: str) -> None: ...
