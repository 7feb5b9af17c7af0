"""Borrowers: people of the sandbox who apply, from /start to the sending, each as fast as they are answered.

What they do is told by what they see, so that any bot which shows the same words can be measured with them.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from time import perf_counter
from typing import Any

from bot.sandbox.people import Person, person
from bot.sandbox.screen import buttons_of
from bot.sandbox.world import World

PATIENCE = 600.0
#: What is shown, and what is done then: "[a button]", "(contact)", "(paper)", or something written.
APPLICATION = (
    ("", "/start"),
    ("[Yes, let us begin]", "[Yes, let us begin]"),
    ("What is your loan number?", "(loan)"),
    ("(📱 Share my number)", "(contact)"),
    ("[I can't pay as agreed]", "[I can't pay as agreed]"),
    ("[I lost my job]", "[I lost my job]"),
    ("How much money comes in", "2,400"),
    ("How much goes out", "about 1900 dollars"),
    ("How much could you pay", "330 a month"),
    ("These papers help us", "(paper)"),
    ("[Send it]", "[Send it]"),
    ("[Yes, send it now]", "[Yes, send it now]"),
)
SENT = "[Add to my application]"
PAPER = (
    b"%%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"%%%d\ntrailer<</Root 1 0 R>>\n%%%%EOF\n"
)


def phone(number: int) -> str:
    """Of the borrower with that number."""
    return f"+1202{5_000_000 + number}"


def loan_number(number: int) -> str:
    return str(68_000_000 + number)


@dataclass(kw_only=True)
class Crowd:
    """People who apply one after the other in so many rows."""

    world: World
    waits: list[float] = field(default_factory=list)  #: seconds from each act to its answer

    async def apply(
        self,
        numbers: Sequence[int],
        *,
        at_once: int,
        acts: int = len(APPLICATION),
        pace: float = 0.0,
    ) -> float:
        """So many people do the first *acts* of an application; the seconds all of it took.

        With a *pace* there are at most so many acts a second in all.
        """
        queue = iter(numbers)
        began = perf_counter()
        ticks = _ticks(pace, began) if pace else None
        async with asyncio.TaskGroup() as rows:
            for _ in range(min(at_once, len(numbers))):
                rows.create_task(self._row(queue, acts, ticks))
        return perf_counter() - began

    async def answer(self, people: Sequence[Person], *, pace: float = 0.0) -> None:
        """People who are asked what comes in say it, all at once, or so many a second."""
        ticks = _ticks(pace, perf_counter()) if pace else None
        async with asyncio.TaskGroup() as all_of_them:
            for me in people:
                if ticks is not None:
                    await asyncio.sleep(max(0.0, next(ticks) - perf_counter()))
                all_of_them.create_task(self._says(me, "2,400", "How much goes out"))

    async def _says(self, me: Person, words: str, answer: str) -> None:
        began = perf_counter()
        me.say(words)
        if not await me.private().signal.until(_is_shown(me.private(), answer), PATIENCE):
            raise TimeoutError(f"{me.id} waited for {answer!r}")
        self.waits.append(perf_counter() - began)

    async def _row(self, queue: Iterator[int], acts: int, ticks: Iterator[float] | None) -> None:
        for number in queue:
            await self._one(number, acts, ticks)

    async def _one(self, number: int, acts: int, ticks: Iterator[float] | None) -> None:
        me = person(self.world, first_name=f"B{number}", language_code="en", phone=phone(number))
        chat = me.private()
        shown = [*(seen for seen, _ in APPLICATION), SENT]
        for (_, act), answer in zip(APPLICATION[:acts], shown[1:], strict=False):
            if ticks is not None:
                await asyncio.sleep(max(0.0, next(ticks) - perf_counter()))
            began = perf_counter()
            _do(me, act, number)
            if not await chat.signal.until(_is_shown(chat, answer), PATIENCE):
                raise TimeoutError(f"{number} waited for {answer!r}")
            self.waits.append(perf_counter() - began)


def _ticks(pace: float, began: float) -> Iterator[float]:
    """The moments at which something may be done."""
    count = 0
    while True:
        count += 1
        yield began + count / pace


def _do(me: Person, act: str, number: int) -> None:
    if act.startswith("["):
        me.tap(act[1:-1])
    elif act == "(contact)":
        me.press("📱 Share my number")
    elif act == "(paper)":
        me.send_file("document", PAPER % number, name="payslip.pdf", mime="application/pdf")
    else:
        me.say(loan_number(number) if act == "(loan)" else act)


def _is_shown(chat: Any, what: str) -> Callable[[], bool]:
    """Whether one of the newest messages shows it."""

    def look() -> bool:
        if what.startswith("("):
            rows = (chat.keyboard or {}).get("keyboard", [])
            return any(button["text"] == what[1:-1] for row in rows for button in row)
        newest = [
            message for message, _ in zip(reversed(chat.messages.values()), range(6), strict=False)
        ]
        if what.startswith("["):
            return any(b["text"] == what[1:-1] for one in newest for b in buttons_of(one))
        return any(what in message.get("text", "") for message in newest)

    return look
