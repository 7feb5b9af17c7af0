"""A negotiation as it is played with the bot as its own process, and what is left of it to compare."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from sqlalchemy import select

from bot.commands.demo.play import PATIENCE, Script, play
from bot.commands.demo.rehearsal import Rehearsal
from bot.sandbox.client import Seen
from dialogs.languages import language_for
from dialogs.texts import ENGLISH
from negotiation.money import Money
from storage.case import case_agreements, case_instalments, case_papers, cases
from storage.engine.database import Database, Session
from storage.tables.cases import cases as cases_table

from .book import DAY, Book
from .hatchery import QuickCommands

ROOT = Path(__file__).parents[2]
MORNING = datetime(2019, 4, 1, 14, tzinfo=UTC)


@asynccontextmanager
async def lender(
    folder: Path, book: Book, database_url: str = "", *, kind: type[Rehearsal] = QuickCommands
) -> AsyncIterator[Rehearsal]:
    """A lender with that book, on the morning after its day."""
    config = (ROOT / "docs" / "parley.toml").read_text(encoding="utf-8")
    rehearsal = kind(folder, config, database_url=database_url)
    await rehearsal.open(at=MORNING)
    try:
        await rehearsal.hire(await rehearsal.sandbox.person(first_name="Mei", language_code="en"))
        file, loan_map = book.write(folder)
        status, _, err = await rehearsal.parley(
            *("loans", "import", str(file), "--map", str(loan_map), "--as-of", f"{DAY}")
        )
        assert status == 0, err
        yield rehearsal
    finally:
        await rehearsal.close()


async def script(rehearsal: Rehearsal, book: Book, language: str) -> Script:
    """The borrower of the late loan, and the advisor."""
    borrower = await rehearsal.sandbox.person(
        first_name="Wei", language_code=language, phone=book.phone
    )
    return Script(
        borrower=borrower,
        advisor=rehearsal.advisors[0],
        group=rehearsal.group,
        loan_number=book.number,
        full_name=book.full_name,
        income=str(book.can_pay * 5),
        outgoings=str(book.can_pay * 4 - 50),
        can_pay=str(book.can_pay),
        language=language_for(language),
        desk_language=ENGLISH,
    )


async def played(scene: Script) -> int:
    """Play it to the signature, until the desk knows as well; the case's topic."""

    async def silently(_: str) -> None: ...

    topic = await play(scene, silently)
    await scene.advisor.sees("Signed.", chat=scene.group, topic=topic, timeout=PATIENCE)
    return topic


async def reminded(rehearsal: Rehearsal, scene: Script, book: Book, first_due: date) -> Seen:
    """Let the time come, three days before the first instalment; what the borrower sees then."""
    moment = datetime.combine(first_due - timedelta(days=3), time(10), book.zone)
    span = moment - MORNING + timedelta(minutes=1)
    await rehearsal.sandbox.advance(span.total_seconds())
    return await scene.borrower.sees("/person", timeout=PATIENCE)


@dataclass(frozen=True)
class Left:
    """What a negotiation leaves behind."""

    borrower_saw: list[Line]  #: one after the other, also what has changed since
    desk_saw: list[Line]
    cards: list[Line]  #: at the top of the borrower's chat, and of the topic
    case: tuple[object, ...]
    schedule: list[tuple[int, date, Money, Money]]


async def left(scene: Script, topic: int, database: Database, shown: Shown) -> Left:
    pinned = [*(await scene.borrower.screen()).pinned, *(await scene.group.screen(topic)).pinned]
    return Left(
        borrower_saw=shown.in_chat(scene.borrower.id),
        cards=[_line(seen) for seen in pinned],
        desk_saw=shown.in_chat(scene.group.id, topic),
        case=await case_of(database),
        schedule=await schedule_of(database),
    )


class Shown:
    """Everything that was to be seen in any chat, in the order in which it came or changed."""

    def __init__(self, heard: asyncio.Queue[bytes]) -> None:
        self._heard = heard
        self._messages: list[tuple[Seen, bool]] = []  #: with whether it only changed

    def in_chat(self, chat_id: int, topic: int | None = None) -> list[Line]:
        """Without the cards, which change with everything, and some states of them only for a moment."""
        while not self._heard.empty():
            kind, data = self._heard.get_nowait().decode().split("\n")[:2]
            if kind in {"event: message", "event: edited"}:
                message = json.loads(data.removeprefix("data: "))["message"]
                by_bot = message["from"]["is_bot"]
                seen = Seen.of({"message": message, "by_bot": by_bot})
                self._messages.append((seen, kind == "event: edited"))
        return [
            _line(seen, is_changed=is_changed)
            for seen, is_changed in self._messages
            if seen.message["chat"]["id"] == chat_id
            and (topic is None or seen.topic == topic)
            and "pinned_message" not in seen.message
            and not seen.text.startswith(CARDS)
        ]


#: How the cards begin: the borrower's, and the case's.
CARDS = ("📌", "2019-")


@dataclass(frozen=True)
class Line:
    """A message without what the minute of the day or the run changes."""

    words: str
    labels: tuple[str, ...]  #: of its buttons
    is_changed: bool = False  #: whether it had come before

    @property
    def is_the_bots(self) -> bool:
        return self.words.startswith("<")


def _line(seen: Seen, *, is_changed: bool = False) -> Line:
    kind = next((k for k in ("photo", "document", "contact") if k in seen.message), "")
    text = re.sub(r"\d{1,2}:\d{2}(\s?[AP]M)?|(上午|下午|晚上|中午|凌晨|清晨|早上)", "", seen.text)
    text = re.sub(r"\b\d+-[0-9a-f]{20}\b", "(receipt)", text)  # another secret in each record
    return Line(f"{'<' if seen.by_bot else '>'} {kind} {text}", tuple(seen.labels), is_changed)


def once(lines: list[Line]) -> list[Line]:
    """The lines in their order, each of the bot's only where it was said first.

    What changed since stands behind them: it changes while the next message goes out, sooner or later than that comes.
    """
    kept: dict[str | int, Line] = {}
    for number, line in enumerate(lines):
        kept.setdefault(line.words if line.is_the_bots else number, line)
    return sorted(kept.values(), key=lambda line: line.is_changed)


async def case_of(database: Database) -> tuple[object, ...]:
    async with database.begin() as session:
        case_id = await _the_case(session)
        case = await cases.case(session, case_id)
        filled = case.application
        agreement = await case_agreements.agreement_of(session, case_id)
        papers = await case_papers.papers_of(session, case_id)
        return (
            case.number,
            case.state,
            filled.hardship,
            filled.income,
            filled.outgoings,
            filled.can_pay,
            agreement.state if agreement else None,
            agreement.version if agreement else None,
            agreement.template if agreement else None,
            [paper.state for paper in papers],
        )


async def schedule_of(database: Database) -> list[tuple[int, date, Money, Money]]:
    async with database.begin() as session:
        return [
            (one.number, one.due_date, one.amount, one.paid)
            for one in await case_instalments.instalments_of(session, await _the_case(session))
        ]


async def _the_case(session: Session) -> int:
    """The only one's number, which need not be 1: PostgreSQL gives none again that a killed transaction had."""
    return (await session.scalars(select(cases_table.c.id))).one()
