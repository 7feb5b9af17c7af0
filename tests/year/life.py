"""Life: arrangements lived through for months, by the bot's own turns and a real database, on a clock that is moved.

What people, banks and power cuts do is thrown by a seed and written into a diary: the one thing that the auditor
believes. Nothing is sent over a wire; what was to be sent stands in the outbox with its time.
"""

from __future__ import annotations

import dataclasses
import heapq
import itertools
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import select

from bot.composition.composing import compose
from bot.configuration.packs import shipped_pack
from bot.settings import Settings, read_config
from bot.telegram.hearing import Hearing
from bot.turns import dispatch, effects, situations
from bot.turns.arrangement import follow_up
from bot.turns.arrangement.incoming import take
from bot.turns.house import House
from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs import happenings as h
from dialogs.borrower.arrangement import keeping as talk
from dialogs.borrower.arrangement import promise, to_pay, way_back
from dialogs.heard import Other
from dialogs.situation import Situation
from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.offer import Offer, OfferState
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.contacting.contact_history import Contact
from negotiation.contacting.hold import Hold, HoldReason
from negotiation.contacting.preferences import ContactKind
from negotiation.desk.handoff import Handoff
from negotiation.follow_up.incoming import Incoming
from negotiation.follow_up.reported_payment import ReportedPaymentState
from negotiation.lifecycle import CaseState
from negotiation.loans.contract import Contract
from negotiation.loans.loan import Loan
from negotiation.loans.terms import Terms
from negotiation.money import Money
from negotiation.packs.contact_rules import Channel
from negotiation.party import Party, Role
from negotiation.policy import Policy
from negotiation.refusals import Refusal
from negotiation.reliefs import Relief
from storage import people
from storage.case import case_instalments, cases, contacts
from storage.case import follow_up as kept
from storage.engine.database import Database, Session
from storage.messages import due, outbox
from storage.records import Chat
from storage.sealed.vault import Vault
from storage.tables import messages

ROOT = Path(__file__).parent.parent.parent
#: A Monday; within a year the clocks of both halves of the earth change twice.
BEGIN = datetime(2019, 1, 7, 15, tzinfo=UTC)
#: By the law that holds for them: where people live. With half hours, and clocks changed by half an hour.
LIVES = {
    "united_states": (
        *("America/New_York", "America/Los_Angeles", "America/Phoenix", "America/St_Johns"),
        *("Asia/Kolkata", "America/Santiago"),
    ),
    "australia": (
        *("Australia/Sydney", "Australia/Adelaide", "Australia/Lord_Howe", "Australia/Perth"),
        *("Pacific/Auckland", "Pacific/Apia"),
    ),
    "united_kingdom": ("Europe/London", "Europe/Madrid", "Asia/Kathmandu", "Pacific/Chatham"),
}
#: The lives of an instalment, and how often they are lived.
WAYS = {
    "in_time": 30,
    "early": 8,
    "ahead": 3,
    "partial": 7,
    "over": 5,
    "late": 10,
    "very_late": 9,
    "never": 7,
    "reversed": 6,
    "promised": 8,
    "said": 6,
    "snoozed": 4,
    "carried": 7,
}

Act = Callable[[], Awaitable[None]]


@dataclasses.dataclass(kw_only=True)
class One:
    """An arrangement, and who lives with it."""

    borrower: int
    chat: int
    loan: int
    number: str
    case: int


class Life:
    def __init__(self, folder: Path, seed: int, *, url: str | None = None) -> None:
        self.random = Random(seed)
        self.now = BEGIN
        self.diary: list[dict[str, Any]] = []
        self._acts: list[tuple[datetime, int, Act]] = []
        self._order = itertools.count()
        self._references = itertools.count(1)
        self.vault = Vault(key := Vault.new_key())
        settings = Settings(
            _env_file=None,
            bot_token="1:a",
            api_url="http://127.0.0.1:9",
            data_dir=folder,
            database_url=url or "",
            advisor_chat_id=-1001,
            vault_key=key,
        )
        application = compose(settings, read_config(ROOT / "docs" / "parley.toml"))
        policies = {
            law: Policy(ways_back=2, broken_missed=3).under(shipped_pack(law)) for law in LIVES
        }
        self.house: House = dataclasses.replace(application.house, policies=policies)
        self.database: Database = application.database

    async def live(self, *, people_: int, months: int) -> list[dict[str, Any]]:
        """Live *months* with so many arrangements; returns the diary."""
        for number in range(1, people_ + 1):
            await self._agree(number, months)
        end = BEGIN + timedelta(days=30.5 * months)
        outages = sorted(self._outages(end))
        waiting = await self._do_what_is_due()
        while True:
            coming = [each for each in (waiting, self._acts[0][0] if self._acts else None) if each]
            if not coming or min(coming) >= end:
                break
            self.now = max(self.now, min(coming))
            while outages and outages[0][1] <= self.now:
                del outages[0]
            if outages and outages[0][0] <= self.now:
                down, up = outages.pop(0)
                self._note("down", at=down, until=up)
                self.now = up
            waiting = await self._do_what_is_due()
            while self._acts and self._acts[0][0] <= self.now:
                await heapq.heappop(self._acts)[2]()
                waiting = await self._do_what_is_due()
        self.now = end
        self._note("end")
        await self.database.close()
        return self.diary

    def _outages(self, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """Hours and days without power, some at night, some over a weekend."""
        day = BEGIN + timedelta(days=self.random.uniform(5, 20))
        while day < end:
            hours = self.random.choice([0.2, 2, 5, 9, 14, 30, 55, 80])
            yield day, day + timedelta(hours=hours * self.random.uniform(0.7, 1.3))
            day += timedelta(days=self.random.uniform(6, 25))

    # The bot.

    async def _do_what_is_due(self) -> datetime | None:
        """Until nothing is due any more and all is sent; when the next thing is due."""
        while True:
            async with self.database.begin() as session:
                rows = await due.take(session, self.now, 100)
                for row in rows:
                    turn = self._turn(session)
                    await dispatch.duty(turn, row)
                    await turn.finish()
                if not rows:
                    found = await session.scalars(
                        select(messages.outbox.c.id).where(messages.outbox.c.status == "todo")
                    )
                    await outbox.sent(session, {row: row for row in found}, self.now)
                    return await due.next_at(session)

    def _turn(self, session: Session) -> Turn:
        return Turn(session=session, now=self.now, house=self.house)

    async def _heard(
        self, one: One, says: Callable[[Turn, Situation], Awaitable[list[h.Happening]]]
    ) -> list[h.Happening]:
        """Somebody does something in their chat; what came of it. What is answered is marked as asked for."""
        try:
            async with self.database.begin() as session:
                turn = self._turn(session)
                chat = await people.chat(session, one.chat)
                if chat is None:
                    return []
                situation = await situations.read(turn, chat)
                happened = await says(turn, situation)
                here = InChat(turn=turn, chat=chat, situation=situation, hearing=_hearing(one))
                await effects.carry_out(here, happened)
                answers = [p for p in turn.parcels if p.lane == f"chat:{one.chat}"]
                turn.parcels = [
                    dataclasses.replace(p, keeps={**p.keeps, "answers": True})
                    if p in answers
                    else p
                    for p in turn.parcels
                ]
                await turn.finish()
        except Refusal:
            return []
        return happened

    # What happens to them.

    async def _agree(self, number: int, months: int) -> None:
        law = self.random.choice(list(LIVES))
        zone = self.random.choice(LIVES[law])
        count = self.random.randint(max(2, months // 2), months)
        start = BEGIN.date() - timedelta(days=self.random.randint(0, 24))
        schedule = Contract(
            principal=Money(Decimal(self.random.randint(40_000, 900_000)) / 100, "USD"),
            rate=Decimal(9),
            instalments=count,
            start=start,
        ).schedule()
        async with self.database.begin() as session:
            turn = self._turn(session)
            borrower = Borrower(name=f"Borrower {number}", time_zone=zone)
            loan = Loan(
                number=f"L{number:05}",
                product=law,
                principal=Money(12_000, "USD"),
                rate=Decimal(9),
                count=36,
                instalment=Money("381.60", "USD"),
                first_due=date(2018, 8, 5),
                outstanding=Money("10519.96", "USD"),
                as_of=date(2018, 12, 31),
            )
            session.add_all([borrower, loan])
            await session.flush()
            chat = Chat(
                chat_id=5_000_000 + number,
                language="en",
                place="home.home",
                borrower_id=borrower.id,
                identified_at=self.now,
            )
            party = Party(
                loan_id=loan.id or 0,
                borrower_id=borrower.id or 0,
                role=Role.BORROWER,
                name=borrower.name,
            )
            case = Case(
                number=f"2019-{number:05}",
                borrower_id=borrower.id or 0,
                state=CaseState.ACTIVE,
                opened_at=self.now,
                notice_at=self.now,
            )
            session.add_all([chat, party])
            await cases.add_case(session, case, [loan.id or 0])
            await people.note_consent(
                session, chat_id=chat.chat_id, kind="privacy", text_version="1", language="en",
                now=self.now,
            )  # fmt: skip
            terms = Terms(kind=Relief.TERM_EXTENSION, months=0, schedule=schedule, today=schedule)
            offer = Offer(
                case_id=case.id or 0, loan_id=loan.id or 0, version=1, terms=terms,
                state=OfferState.ACCEPTED, advisor_id=0, made_at=self.now,
            )  # fmt: skip
            session.add(offer)
            if number % 3 == 0:  # the rooms of the others are of no more interest
                session.add(
                    Handoff(chat_id=chat.chat_id, case_id=case.id, group_id=-1001, topic_id=number)
                )
            await session.flush()
            agreement = Agreement(
                case_id=case.id or 0, offer_id=offer.id or 0, version=1,
                state=AgreementState.SIGNED, sha256="0" * 64, signed_at=self.now,
                countersigned_at=self.now, countersigned_by=0,
            )  # fmt: skip
            session.add(agreement)
            await session.flush()
            situation = await situations.read(turn, chat)
            await situations.read_case(turn, situation, case)
            await follow_up.begin(turn, situation)
            await turn.finish()
            one = One(
                borrower=borrower.id or 0, chat=chat.chat_id, loan=loan.id or 0,
                number=loan.number, case=case.id or 0,
            )  # fmt: skip
        rows = [(n, each.due_date, each.amount) for n, each in enumerate(schedule, 1)]
        self._note(
            "agreed",
            one,
            law=law,
            zone=zone,
            chat=one.chat,
            loan=one.number,
            case=one.case,
            rows=[(n, day.isoformat(), amount.units) for n, day, amount in rows],
        )
        keeps_it = self.random.random() < 0.35
        gives_up = self.random.randint(1, count) if self.random.random() < 0.15 else count + 1
        for n, day, _ in rows:
            way = "never" if n >= gives_up else "in_time" if keeps_it else self._way()
            self._plan(one, n, day, way)
        self._besides(one, law, BEGIN + timedelta(days=30.5 * months))

    def _way(self) -> str:
        return self.random.choices(list(WAYS), list(WAYS.values()))[0]

    def _plan(self, one: One, n: int, day: date, way: str) -> None:
        """What becomes of an instalment, as far as its borrower has it in their hand."""
        r = self.random
        after = r.randint(1, 12)
        days, act = {
            "in_time": (-r.randint(0, 2), lambda: self._pay(one, n, 1)),
            "early": (-r.randint(4, 20), lambda: self._pay(one, n, 1)),
            "ahead": (-r.randint(0, 12), lambda: self._pay(one, n, 2)),
            "partial": (-r.randint(-2, 6), lambda: self._pay(one, n, r.uniform(0.05, 0.95))),
            "over": (-r.randint(0, 5), lambda: self._pay(one, n, r.uniform(1.01, 1.9))),
            "late": (r.randint(1, 4), lambda: self._pay(one, n, 1)),
            "very_late": (r.randint(5, 75), lambda: self._pay(one, n, 1)),
            "reversed": (-r.randint(0, 8), lambda: self._pay(one, n, 1)),
            "promised": (r.randint(-3, 6), lambda: self._promise(one, n, after)),
            "said": (r.randint(-2, 8), lambda: self._say_paid(one, n)),
            "snoozed": (-2, lambda: self._snooze(one, n, r.choice([1, 3]))),
            "carried": (r.randint(1, 12), lambda: self._carry(one)),
        }.get(way, (0, None))
        if act is not None:
            self._at(day, days, act)
        self._plan_after(one, n, day + timedelta(days=days), way, after)

    def _plan_after(self, one: One, n: int, day: date, way: str, promised: int) -> None:
        """What follows on it."""
        r = self.random
        if way == "reversed":
            self._at(day, r.randint(1, 9), lambda: self._take_back(one))
        if way == "said":
            self._at(day, 5, lambda: self._not_found(one))
        later = {
            "partial": (1, r.randint(0, 30)),
            "reversed": (0.6, r.randint(9, 28)),
            "promised": (0.7, r.randint(0, promised + 1)),
            "said": (0.5, r.randint(0, 4)),
            "snoozed": (1, r.randint(1, 7)),
        }
        chance, days = later.get(way, (0, 0))
        if r.random() < chance:
            self._at(day, days, lambda: self._pay(one, n, 1))

    def _besides(self, one: One, law: str, end: datetime) -> None:
        """What has nothing to do with an instalment."""
        r, span = self.random, (end - BEGIN).days

        def some_day() -> date:
            return BEGIN.date() + timedelta(days=r.randint(2, span))

        if r.random() < 0.25:
            zone = r.choice(LIVES[law] if r.random() < 0.5 else sum(LIVES.values(), ()))
            self._at(some_day(), 0, lambda: self._move(one, zone))
        if r.random() < 0.15:
            night = r.choice([(20, 9), (18, 12), (9, 14)])
            self._at(some_day(), 0, lambda: self._rest(one, night))
        if r.random() < 0.12:
            day = some_day()
            self._at(day, 0, lambda: self._switch(one, wanted=False))
            self._at(day, r.randint(5, 40), lambda: self._switch(one, wanted=True))
        if r.random() < 0.12:
            days = r.randint(3, 40)
            self._at(some_day(), 0, lambda: self._hold(one, days))
        if r.random() < 0.1:  # something that nobody asked for, perhaps after the end
            self._at(some_day(), 0, lambda: self._money(one, r.randint(100, 90_000)))
        if r.random() < 0.05:
            self._at(some_day(), 0, lambda: self._take_back(one))
        if r.random() < 0.3:
            day = some_day()
            for after in range(r.randint(1, 5)):
                self._at(day, after, lambda: self._called(one))

    def _at(self, day: date, after: int, act: Act) -> None:
        """At some hour of the day, on no clock in particular."""
        hour = time(self.random.randint(0, 23), self.random.randint(0, 59))
        moment = datetime.combine(day + timedelta(days=after), hour, UTC)
        if moment > BEGIN:
            heapq.heappush(self._acts, (moment, next(self._order), act))

    # What they do.

    async def _pay(self, one: One, n: int, share: float) -> None:
        async with self.database.begin() as session:
            rows = await case_instalments.instalments_of(session, one.case)
        [row] = [each for each in rows if each.number == n]
        cents = round(row.left.units * share)
        if cents <= 0:
            return
        await self._money(one, cents)

    async def _money(self, one: One, cents: int) -> None:
        reference = f"P{next(self._references)}"
        incoming = Incoming(
            reference=reference,
            loan=one.number,
            amount=Decimal(cents) / 100,
            received_on=self.now.date(),
        )
        self._note("paid", one, reference=reference, cents=cents)
        for _ in range(self.random.choice([1, 1, 1, 2])):  # the bank's file comes twice
            await self._credit(incoming)

    async def _credit(self, incoming: Incoming) -> None:
        async with self.database.begin() as session:
            turn = self._turn(session)
            await take(turn, [incoming], recorded_by="payments API")
            await turn.finish()

    async def _take_back(self, one: One) -> None:
        mine = [each for each in self.diary if each.get("who") == one.borrower]
        back = {each["of"] for each in mine if each["did"] == "taken back"}
        paid = [e for e in mine if e["did"] == "paid" and e["reference"] not in back]
        if not paid:
            return
        last = paid[-1]
        reference = f"R{next(self._references)}"
        self._note("taken back", one, reference=reference, of=last["reference"])
        await self._credit(
            Incoming(
                reference=reference,
                loan=one.number,
                amount=Decimal(last["cents"]) / 100,
                received_on=self.now.date(),
                reverses=last["reference"],
            )
        )

    async def _promise(self, one: One, n: int, after: int) -> None:
        numbers, day = [0], self.now.date()

        async def says(turn: Turn, situation: Situation) -> list[h.Happening]:
            nonlocal numbers, day
            following = situation.next_instalment
            if following is None or following.number != n or not _goes_on(situation):
                return []
            numbers = [each.number for each in situation.late_instalments or [following]]
            day = max(turn.today, following.due_date) + timedelta(days=after)
            return list(promise.name_day(situation, day))

        if await self._heard(one, says):
            for number in numbers:
                self._note("promised", one, number=number, day=day.isoformat())

    async def _say_paid(self, one: One, n: int) -> None:
        async def says(_: Turn, situation: Situation) -> list[h.Happening]:
            following = situation.next_instalment
            is_it = following is not None and following.number == n and _goes_on(situation)
            return [h.SaidPaid()] if is_it else []

        if await self._heard(one, says):
            self._note("said paid", one, number=n)

    async def _not_found(self, one: One) -> None:
        async with self.database.begin() as session:
            for each in await kept.reported_payments_of(session, one.case):
                if each.state is ReportedPaymentState.SAID:
                    each.decide(has_come=False, by=7, now=self.now)
                    row = await case_instalments.instalment(session, each.instalment_id)
                    self._note("not found", one, number=row.number)

    async def _snooze(self, one: One, n: int, days: int) -> None:
        async def says(_: Turn, situation: Situation) -> list[h.Happening]:
            found = [each for each in situation.instalments if each.number == n]
            if not found or found[0].is_paid:
                return []
            return list(talk.tapped(situation, f"{talk.SNOOZE}{days}:{found[0].id}") or [])

        if await self._heard(one, says):
            self._note("snoozed", one, number=n, days=days)

    async def _carry(self, one: One) -> None:
        number = over = 0

        async def says(_: Turn, situation: Situation) -> list[h.Happening]:
            nonlocal number, over
            about, ways = to_pay.concerned(situation), way_back.ways_of(situation)
            if about is None or not ways:
                return []
            number, over = about.number, self.random.choice(ways).over
            return [h.WayTaken(over)]

        if await self._heard(one, says):
            self._note("carried", one, number=number, over=over)

    async def _move(self, one: One, zone: str) -> None:
        async def says(_: Turn, __: Situation) -> list[h.Happening]:
            return [h.ZoneSet(zone)]

        await self._heard(one, says)
        self._note("moved", one, zone=zone)

    async def _rest(self, one: One, night: tuple[int, int]) -> None:
        async def says(_: Turn, __: Situation) -> list[h.Happening]:
            return [h.RestSet(night)]

        await self._heard(one, says)
        self._note("rests", one, night=night)

    async def _switch(self, one: One, *, wanted: bool) -> None:
        async def says(_: Turn, __: Situation) -> list[h.Happening]:
            return [h.RemindersSwitched(wanted)]

        await self._heard(one, says)
        self._note("wants reminders" if wanted else "wants none", one)

    async def _hold(self, one: One, days: int) -> None:
        until = self.now + timedelta(days=days)
        async with self.database.begin() as session:
            hold = Hold(case_id=one.case, reason=HoldReason.DISPUTED, since=self.now, until=until)
            await cases.add_hold(session, hold)
        self._note("held", one, until=until.isoformat())

    async def _called(self, one: One) -> None:
        """An agency calls or writes, and the lender is told."""
        channel = self.random.choice([Channel.MESSAGE, Channel.CALL])
        contact = Contact(
            at=self.now, kind=ContactKind.COLLECTING, channel=channel, by="an agency"
        )
        async with self.database.begin() as session:
            await contacts.note(
                session, one.borrower, contact, reference=f"agency:{next(self._references)}"
            )
        self._note("called", one, channel=str(channel))

    def _note(self, did: str, one: One | None = None, **what: Any) -> None:
        at = what.pop("at", self.now)
        until = what.pop("until", None)
        if isinstance(until, datetime):
            until = until.isoformat()
        who = {} if one is None else {"who": one.borrower}
        self.diary.append({"did": did, "at": at.isoformat(), **who, **what, "until": until})


def _goes_on(situation: Situation) -> bool:
    agreement = situation.agreement
    return agreement is not None and agreement.state.is_to_be_paid


def _hearing(one: One) -> Hearing:
    return Hearing(
        heard=Other(""),
        chat_id=one.chat,
        user_id=one.chat,
        first_name="",
        language_code="en",
        is_private=True,
        message_id=1,
        thread_id=None,
    )
