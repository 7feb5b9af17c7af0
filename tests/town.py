"""Town: a lender in this process, with a local Telegram: the bot's real loops, a real SQLite file, the real wire.

town            open, with one advisor (Mei) in the desk's group; see `tests.beginnings`
town.borrower() somebody with a late loan on file
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import shutil
import sqlite3
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
import structlog
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from bot import application
from bot.application import Application
from bot.composition.composing import compose
from bot.papers.demo_seal import demo_key
from bot.sandbox.client import Group, Person, Sandbox, Seen
from bot.sandbox.server import SandboxServer, serve
from bot.sandbox.wire import CannotDo
from bot.sandbox.world import World
from bot.settings import Config, Settings, read_config
from dialogs.languages import LANGUAGES
from negotiation.applying.application import Application as Filled
from negotiation.borrower import Borrower
from negotiation.contacting.hold import HoldReason
from negotiation.loans.loan import Loan, LoanState
from negotiation.money import Money
from negotiation.party import Party, Role
from storage import lending
from storage.auditing import audit
from storage.case import cases
from storage.messages import due, inbox, written
from storage.sealed.vault import Vault
from tests.bot import api_specification
from tests.one_press import OnePress

#: The morning on which every test begins: a Monday, ten o'clock where the borrowers live.
MORNING = datetime(2019, 4, 1, 14, tzinfo=UTC)

#: One for all towns: statements are compiled once a key, and that takes longer than to carry them out.
VAULT_KEY = Vault.new_key()
#: One for all towns, too: towns that begin with one story print the same papers.
PRESS = OnePress()
PAPER = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF\n"
)
#: Buttons by which whoever is to sign agrees to something.
CONSENTS = {
    "I agree to sign in this way",
    "I have read the warning",
    "I have read this",
    "I agree to these terms",
}
#: Where a bot may be spoken to besides Telegram.
PORTS = {"webhook_port", "upload_port", "health_port", "payments_port"}
ROOT = Path(__file__).parent.parent
# As `parley run` has it: a line for every turn is for who asks for it.
structlog.configure(wrapper_class=structlog.make_filtering_bound_logger("info"))
# Menus come some time after a start: how many of a town's calls are for them is not to depend on how slow the machine is.
application.FIRST = 3600.0


class _Given(Settings):
    """Only what is given: nobody's environment is looked through for the rest, town after town."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],  # noqa: ARG003 - pydantic's
        init_settings: PydanticBaseSettingsSource,
        **_: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


@lru_cache(8)  # most towns have the same lender
def _config(path: Path, _content: bytes) -> Config:
    return read_config(path)


class Town:
    def __init__(self, folder: Path, server: SandboxServer, sandbox: Sandbox) -> None:
        self.folder, self.server, self.sandbox = folder, server, sandbox
        self.group: Group
        self.mei: Person
        self.wei: (
            Person  #: the borrower, and the topic of their case, where a story was lived through
        )
        self.topic = 0
        self.others: list[Person] = []  #: in that story
        self.app: Application
        self._stopping: asyncio.Event
        self._running: asyncio.Task[None] | None = None
        self._phones = iter(range(100, 200))
        self._shown: dict[tuple[int, int], str] = {}
        self._file: sqlite3.Connection | None = None
        self.vault_key = VAULT_KEY
        self.config = ROOT / "docs" / "parley.toml"

    async def open(self, **settings: Any) -> None:
        """Open the lender's doors; *settings* override the environment's."""
        self.mei = await self.sandbox.person(first_name="Mei", language_code="en")
        self.group = await self.sandbox.group("Advisors", members=[self.mei])
        await self.start(**settings)

    async def resume(self, left: Town) -> None:
        """Go on as another town was left, whose files and whose Telegram these are."""
        self.mei = await self.sandbox.person(left.mei.id)
        self.group = Group(self.sandbox, left.group.id)
        self.wei, self.topic = await self.sandbox.person(left.wei.id), left.topic
        self.vault_key, self._phones = left.vault_key, iter(range(150, 200))
        await self.start()
        self.others = [await self.sandbox.person(one.id) for one in left.others]
        for one in (self.wei, *self.others):
            await self.replies(one)
        if self.topic:
            await self.replies(self.mei, chat=self.group, topic=self.topic)

    async def start(self, **settings: Any) -> None:
        """Start the bot (again)."""
        given = {
            "bot_token": self.server.token,
            "api_url": self.server.url,
            "data_dir": self.folder,
            "advisor_chat_id": self.group.id,
            "advisors": [self.mei.id],
            "vault_key": self.vault_key,
            "clock_file": self.folder / "clock",
            "messages_a_second": 0,
        } | settings
        config = _config(self.config, self.config.read_bytes())
        self.app = compose(_Given(**given), config, press=PRESS)
        await self.app.start()
        self._stopping = asyncio.Event()
        self._running = asyncio.create_task(self.app.run(self._stopping, asyncio.Event()))
        for name in PORTS & settings.keys():
            await until_served(settings[name])

    async def stop(self) -> None:
        """Stop the bot as SIGTERM does."""
        if self._running is not None:
            self._stopping.set()
            await self._running
            await self.app.close()
            self._running = None
        if self._file is not None:
            self._file.close()
            self._file = None

    async def borrower(
        self, number: str = "68386728", *, name: str | None = "Wei Chen", language: str = "en"
    ) -> Person:
        """Somebody with a loan in the book, three instalments behind."""
        phone = f"+1202555{next(self._phones):04}"
        person = await self.sandbox.person(
            first_name=(name or "Wei").split()[0], language_code=language, phone=phone
        )
        await self.lend(number, phone=phone, name=name)
        return person

    async def lend(self, number: str, *, phone: str, name: str | None = "Wei Chen") -> None:
        """Put a loan of 12,000 over 36 months at 9 % into the book, 31 instalments left, three of them late."""
        async with self.app.database.begin() as session:
            loan = Loan(
                number=number,
                product="personal",
                principal=Money(12_000, "USD"),
                rate=Decimal(9),
                count=36,
                instalment=Money("381.60", "USD"),
                first_due=date(2018, 8, 5),
                outstanding=Money("10519.96", "USD"),
                state=LoanState.RUNNING,
                as_of=date(2019, 3, 31),
            )
            borrower = Borrower(name=name, time_zone="America/New_York")
            session.add_all([loan, borrower])
            await session.flush()
            session.add(
                Party(
                    loan_id=loan.id or 0,
                    borrower_id=borrower.id or 0,
                    role=Role.BORROWER,
                    name=name,
                    phone=phone,
                )
            )

    async def another(
        self,
        role: Role,
        number: str = "68386728",
        *,
        name: str = "Ana Ruiz",
        language: str = "en",
    ) -> Person:
        """Somebody else who is bound by a loan in the book."""
        phone = f"+1202555{next(self._phones):04}"
        person = await self.sandbox.person(
            first_name=name.split(maxsplit=1)[0], language_code=language, phone=phone
        )
        async with self.app.database.begin() as session:
            loan = await lending.loan_numbered(session, number)
            borrower = Borrower(name=name, time_zone="America/New_York")
            session.add(borrower)
            await session.flush()
            assert loan is not None
            session.add(
                Party(
                    loan_id=loan.id or 0,
                    borrower_id=borrower.id or 0,
                    role=role,
                    name=name,
                    phone=phone,
                )
            )
        return person

    async def invite_helper(self, person: Person, *allowed: str, until: str = "30 days") -> str:
        """A borrower makes a helper's link, with what is tapped allowed besides looking; what follows `?start=`."""
        await person.say("/helper")
        await self.tap(person, "Let somebody help me")
        for label in allowed:
            await self.tap(person, f"⬜ {label}")
        await self.tap(person, "Go on")
        await self.tap(person, until)
        await self.replies(person)
        await self.tap(person, "Yes, make the link")
        [link] = [text for text in await self.says(person) if "?start=" in text]
        return link.partition("?start=")[2]

    async def help(self, link: str, *, name: str = "Grace Okafor") -> Person:
        """Somebody opens a helper's link, says that they are a debt adviser, and agrees."""
        grace = await self.sandbox.person(first_name=name.split(maxsplit=1)[0], language_code="en")
        await grace.start(link)
        await self.tap(grace, "Debt adviser")
        await self.quiet()
        await grace.say(name)
        await self.tap(grace, "Yes, I agree")
        await self.quiet()
        return grace

    async def consent(self, person: Person) -> None:
        """Somebody who is to sign agrees to all that has to be agreed to before."""
        await self.quiet()
        while (label := await self._asked_to_agree(person)) is not None:
            await person.tap(label)
            await self.quiet()

    @staticmethod
    async def _asked_to_agree(person: Person) -> str | None:
        shown = [one for one in (await person.screen()).messages if one.labels]
        labels = shown[-1].labels if shown else []
        return next((one for one in labels if one in CONSENTS), None)

    async def put_signature(self, person: Person, name: str = "Wei Chen") -> None:
        """Somebody agrees, types the name and signs."""
        await self.consent(person)
        await person.say(name)
        await self.tap(person, "I sign")
        await self.quiet()

    async def sign(self, person: Person) -> int:
        """Somebody applies, is offered seven more months and signs; the topic of the case, the bot at work again."""
        topic = await self.apply(person)
        await self.tap(self.mei, "✋ Claim", chat=self.group, topic=topic)
        await self.quiet()
        await self.mei.say("/offer 7", chat=self.group, topic=topic)
        await self.tap(self.mei, "Send to the borrower", chat=self.group, topic=topic)
        await self.tap(person, "I accept")
        await self.put_signature(person)
        await self.tap(self.mei, "🤖 Hand back to the bot", chat=self.group, topic=topic)
        await self.replies(person)
        return topic

    async def holds(self, case_id: int = 1) -> list[HoldReason]:
        """Why a case is on hold."""
        await self.quiet()
        soon = self.now + timedelta(seconds=1)  # as the bot's clock may be a moment ahead
        async with self.app.database.begin() as session:
            return [hold.reason for hold in await cases.holds_on(session, case_id, soon)]

    async def events(self, case_id: int = 1) -> list[str]:
        """What the audit has of a case."""
        async with self.app.database.begin() as session:
            return [event for _, _, event in await audit.history(session, case_id)]

    async def filled(self) -> Filled:
        """What is told so far in the application of the first case."""
        async with self.app.database.begin() as session:
            return (await cases.case(session, 1)).application

    async def quiet(self) -> None:
        """Wait until everything said is taken and everything to say is sent."""
        async with asyncio.timeout(120):
            while not await self._is_quiet():  # noqa: ASYNC110 - a database rings no bell
                await asyncio.sleep(0.005)  # a look at the database, not a wait for time to pass

    async def _is_quiet(self) -> bool:
        if self.server.world.updates.pending:
            return False
        soon = self.now + timedelta(seconds=1)  # the bot's clock may be a moment ahead of ours
        if self.app.database.is_sqlite:
            return not self._waits_in_file(soon)
        async with self.app.database.begin() as session:
            waiting = await inbox.waiting(session) + await written.waiting(session)
            next_at = await due.next_at(session)
        return not waiting and (next_at is None or next_at > soon)

    def _waits_in_file(self, until: datetime) -> bool:
        """A look past the bot's own connection: it costs the bot nothing while it is at work."""
        if self._file is None:
            address = f"file:{self.folder / 'parley.db'}?mode=ro"
            self._file = sqlite3.connect(address, uri=True, isolation_level=None)
        [[waits]] = self._file.execute(
            "SELECT EXISTS (SELECT 1 FROM inbox WHERE status = 'todo')"
            " OR EXISTS (SELECT 1 FROM outbox WHERE status = 'todo')"
            " OR EXISTS (SELECT 1 FROM due WHERE status = 'todo' AND due_at <= ?)",
            [f"{until:%Y-%m-%d %H:%M:%S.%f}"],
        )
        return bool(waits)

    @property
    def now(self) -> datetime:
        """What the clocks of the town show."""
        return datetime.fromtimestamp(self.server.world.now(), UTC)

    async def replies(
        self, person: Person, *, chat: Group | None = None, topic: int | None = None
    ) -> list[Seen]:
        """What the bot has shown somebody since last looked, once it has said everything."""
        await self.quiet()
        shown = await person.next(chat=chat, topic=topic, timeout=0)
        news = [
            seen
            for seen in shown
            if (chat is not None or not _is_card(seen))
            and not is_board(seen)
            and not offers_a_language(seen)
            and not self._has_only_lost_its_buttons(seen)
        ]
        return sorted(news, key=lambda seen: seen.id)  # where their buttons went since as well

    def _has_only_lost_its_buttons(self, seen: Seen) -> bool:
        place = (seen.message["chat"]["id"], seen.id)
        before, self._shown[place] = self._shown.get(place), seen.text
        marked = f"{before}\n✓ "  # with what was chosen, perhaps
        return not seen.labels and (before == seen.text or seen.text.startswith(marked))

    async def calls(self, method: str, person: Person, words: str = "") -> list[dict[str, Any]]:
        """What the bot was asked to do in somebody's chat by a method: its parameters, of those with such words."""
        await self.quiet()
        given = [call.shape()["parameters"] for call in self.server.world.calls.since(0, method)]
        return [
            one
            for one in given
            if str(one.get("chat_id")) == str(person.id) and words in str(one.get("text", ""))
        ]

    async def card(self, person: Person) -> str:
        """What stands pinned at the top of somebody's chat; "" where nothing does."""
        await self.quiet()
        return "\n".join(seen.text for seen in (await person.screen()).pinned)

    async def says(self, person: Person) -> list[str]:
        """The same in words."""
        return [seen.text for seen in await self.replies(person)]

    async def arrive(self, person: Person, number: str = "68386728") -> None:
        """Somebody says hello and who they are, up to the loan in figures."""
        await person.start()
        await self.tap(person, "Yes, let us begin")
        await person.say(number)
        await self.quiet()
        await person.press("📱 Share my number")
        await self.quiet()

    async def begin(self, person: Person, *figures: str, number: str = "68386728") -> None:
        """Somebody begins the application: the reason, and as many of the three figures as given."""
        await self.arrive(person, number)
        await self.tap(person, "I can't pay as agreed")
        await self.tap(person, "I lost my job")
        for figure in figures:
            await self.quiet()
            await person.say(figure)
        await self.quiet()

    async def apply(self, person: Person, number: str = "68386728") -> int:
        """Somebody goes through the application up to its sending; the topic of the case."""
        await self.begin(person, "2400", "1900", "330", number=number)
        await person.send_document("payslip.pdf", PAPER, "application/pdf")
        await self.send(person)
        topics = await self.group.topics()
        return int(topics[-1]["message_thread_id"])

    async def send(self, person: Person) -> None:
        """Somebody who sees the summary sends their application."""
        await self.tap(person, "Send it")
        await self.tap(person, "Yes, send it now")
        await self.quiet()

    async def tap(
        self,
        person: Person,
        label: str,
        *,
        chat: Group | None = None,
        topic: int | None = None,
    ) -> str:
        """Tap a button once it is on the screen; the tap's id."""
        for _ in range(40):  # what was just sent may be between Telegram and the inbox
            await self.quiet()
            with contextlib.suppress(CannotDo):
                [tap] = await person.tap(label, chat=chat, topic=topic)
                return tap
            await asyncio.sleep(0.05)
        [tap] = await person.tap(label, chat=chat, topic=topic)
        return tap

    async def until(self, moment: str) -> None:
        """Let time pass until a moment in UTC."""
        at = datetime.fromisoformat(moment).replace(tzinfo=UTC)
        await self.pass_time(seconds=(at - self.now).total_seconds() + 1)

    async def pass_time(self, **span: float) -> None:
        """Let time pass: days=3, hours=2."""
        await self.sandbox.advance(timedelta(**span).total_seconds(), self.folder / "clock")
        self.app.worker.ring()
        await self.quiet()


async def until_served(port: int) -> None:
    """Wait until somebody listens there."""
    while True:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.01)  # the port opens in a moment
        else:
            writer.close()
            return


def _is_card(seen: Seen) -> bool:
    """Whether it is the card at the top of a chat, or Telegram's note that it was pinned: no part of the talk."""
    return seen.text.startswith("📌") or "pinned_message" in seen.message


def is_board(seen: Seen) -> bool:
    """Whether it is the queue of the whole desk, which changes with nearly everything."""
    return seen.text.startswith("📋")


def offers_a_language(seen: Seen) -> bool:
    """Whether it offers to go on in the language just written, as to whoever writes Chinese in an English chat: tested by itself."""
    return [*seen.labels] in [[each.name] for each in LANGUAGES.values()]


@contextlib.asynccontextmanager
async def town_in(
    folder: Path, world: World | None = None, moment: datetime = MORNING
) -> AsyncIterator[Town]:
    """A town whose doors are not open yet, on the morning of `MORNING`; or a world gone on with, at its moment."""
    server = await serve(clock_file=folder / "clock", world=world)
    made_before = server.world.calls.total
    async with Sandbox(server.url) as sandbox:
        shown = datetime.fromtimestamp(server.world.clock.moment(), UTC)
        await sandbox.advance((moment - shown).total_seconds(), folder / "clock")
        town = Town(folder, server, sandbox)
        try:
            yield town
        finally:
            await town.stop()
        _as_specified(server, made_before)
    await server.close()


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory, migrated_sqlite: Path) -> Path:
    """What every town begins with, made once: a file with all tables, and a seal."""
    folder = tmp_path_factory.mktemp("office")
    shutil.copy(migrated_sqlite, folder / "parley.db")
    for kind, content in zip(("key", "pem"), demo_key("A lender in a test"), strict=True):
        (folder / f"demo-seal.{kind}").write_bytes(content)
    return folder


def _as_specified(server: SandboxServer, made_before: int) -> None:
    """Every call the bot made since is one that the Bot API knows."""
    if api_specification.is_here():
        calls = [
            (one.method, one.shape()["parameters"])
            for one in server.world.calls.since(made_before)
        ]
        wrong = [
            reason for method, given in calls for reason in _violations(method, json.dumps(given))
        ]
        assert wrong == []


@lru_cache(4_000)  # every town makes the same calls as it opens
def _violations(method: str, given: str) -> list[str]:
    return api_specification.violations(method, json.loads(given))
