"""Two turns that meet at the same case: the loser is done again at once, and nobody calls that a failure."""

import asyncio
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from bot.commands.files.payment_rows import PaymentRow
from bot.commands.payments import KNOWN, Recording
from bot.turns.arrangement import incoming
from bot.turns.turn import Turn
from negotiation.borrower import Borrower
from negotiation.case import Case
from negotiation.follow_up.arrangement import Payment
from negotiation.follow_up.incoming import Incoming, Outcome
from negotiation.money import Money
from storage import lending, people
from storage.case import case_instalments, cases
from storage.engine.database import Database, Session
from storage.engine.failures import is_away, is_collision
from tests.beginnings import agreed
from tests.town import Town

NOW = datetime(2019, 4, 1, 14, tzinfo=UTC)


@pytest.fixture
def backend() -> str:
    return "postgresql"


async def a_case(database: Database) -> int:
    async with database.begin() as session:
        borrower = Borrower(name="Wei Chen", time_zone="America/New_York")
        session.add(borrower)
        await session.flush()
        case = _numbered("2019-00001", borrower)
        session.add(case)
    return case.id or 0


def _numbered(number: str, borrower: Borrower) -> Case:
    return Case.open(number=number, borrower_id=borrower.id or 0, now=NOW)


async def failure_of(work: object) -> Exception:
    """What goes wrong."""
    try:
        await work  # type: ignore[misc]
    except Exception as error:  # noqa: BLE001 - its kind is the question
        return error
    raise AssertionError("it went well")


async def test_a_case_changed_meanwhile_is_a_meeting(database: Database) -> None:
    case_id = await a_case(database)

    async def late() -> None:
        async with database.begin() as mine:
            seen = await cases.case(mine, case_id)
            async with database.begin() as theirs:
                (await cases.case(theirs, case_id)).decide_by = NOW
            seen.closed_at = NOW

    error = await failure_of(late())
    assert is_collision(error)
    assert not is_away(error)


async def test_the_same_number_for_two_cases_is_a_meeting(database: Database) -> None:
    await a_case(database)

    assert is_collision(await failure_of(a_case(database)))


async def test_a_lost_connection_is_the_databases_fault_and_no_turns(database: Database) -> None:
    case_id = await a_case(database)

    async def cut_off() -> None:
        async with database.begin() as session:
            await _end_connection(database, session)
            await cases.case(session, case_id)

    error = await failure_of(cut_off())
    assert is_away(error)
    assert not is_collision(error)


async def _end_connection(database: Database, session: Session) -> None:
    connection = await session.connection()
    [pid] = (await connection.exec_driver_sql("SELECT pg_backend_pid()")).one()
    async with database.engine.begin() as other:
        await other.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")


async def test_an_advisors_turn_that_met_another_one_is_done_all_the_same(
    town: Town, migrated_url: str
) -> None:
    await town.stop()
    await town.start(database_url=migrated_url)
    wei = await town.borrower()
    topic = await town.apply(wei)
    database = town.app.database

    async with database.begin() as session:
        case = await cases.open_case_of(session, 1)
        assert case is not None
        case.decide_by = town.now
        await session.flush()
        await town.mei.tap("✋ Claim", chat=town.group, topic=topic)
        await _somebody_waits(database)

    await town.quiet()
    assert "Mei has it" in (await town.group.screen(topic)).text
    async with database.engine.begin() as connection:
        tried = await connection.exec_driver_sql("SELECT max(attempts) FROM inbox")
        assert tried.scalar_one() == 0


async def test_what_a_borrower_says_while_the_desk_moves_their_chat_is_heard_where_they_are_then(
    town: Town, migrated_url: str
) -> None:
    await town.stop()
    await town.start(database_url=migrated_url)
    wei = await town.borrower()
    await town.arrive(wei)
    await town.tap(wei, "I can't pay as agreed")
    await town.tap(wei, "I lost my job")
    await town.quiet()
    database = town.app.database

    async with database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        chat.misses += 1
        await session.flush()
        await wei.say("quite a bit")
        await _somebody_waits(database)

    await town.quiet()
    async with database.begin() as session:
        chat = await people.chat(session, wei.id)
        assert chat is not None
        assert chat.misses == 2
    async with database.engine.begin() as connection:
        tried = await connection.exec_driver_sql("SELECT max(attempts) FROM inbox")
        assert tried.scalar_one() == 0


async def test_who_is_let_in_through_two_chats_at_once_has_the_later_as_their_door(
    town: Town, migrated_url: str
) -> None:
    await town.stop()
    await town.start(database_url=migrated_url)
    wei = await town.borrower()
    again = await town.sandbox.person(first_name="Wei", phone="+12025550100")
    for each in (wei, again):
        await each.start()
        await town.tap(each, "Yes, let us begin")
        await each.say("68386728")
        await town.quiet()
    database = town.app.database

    async with database.begin() as session:  # as another process would
        first = await people.chat(session, again.id)
        assert first is not None
        first.borrower_id, first.identified_at, first.place = 1, town.now, "home.home"
        await session.flush()
        await wei.press("📱 Share my number")
        await _somebody_waits(database)

    await town.quiet()
    async with database.begin() as session:
        door = await people.door_of(session, 1)
    assert door is not None
    assert door.chat_id == wei.id
    told = " ".join(await town.says(again))
    assert "You have identified yourself in another chat, so this one is closed." in told


async def test_an_imported_payment_that_met_another_one_is_known_before(
    town: Town, migrated_url: str
) -> None:
    await town.stop()
    await town.start(database_url=migrated_url)
    await town.lend("68386728", phone="+12025550100")
    database, recording = town.app.database, Recording(application=town.app, now=lambda: town.now)
    told = Incoming(
        reference="P-1", loan="68386728", amount=Decimal("294.46"), received_on=NOW.date()
    )

    async with database.begin() as session:
        loan = await lending.loan_numbered(session, told.loan)
        assert loan is not None
        payment = Payment(
            loan_id=loan.id or 0,
            amount=Money(told.amount, "USD"),
            received_on=told.received_on,
            reference=told.reference,
            recorded_by="payments API",
        )
        await lending.note_payment(session, payment)
        importing = asyncio.create_task(recording.take([PaymentRow(line=2, incoming=told)]))
        await _somebody_waits(database)
    await importing

    assert recording.counts == {KNOWN: 1}


async def test_two_payments_that_meet_at_one_instalment_both_count(
    town: Town, migrated_url: str
) -> None:
    await town.stop()
    await town.start(database_url=migrated_url)
    await agreed(town)
    await town.quiet()
    database = town.app.database

    async def pay(session: Session, reference: str, amount: str) -> None:
        turn = Turn(session=session, now=town.now, house=town.app.house)
        told = Incoming(
            reference=reference,
            loan="68386728",
            amount=Decimal(amount),
            received_on=town.now.date(),
        )
        [taken] = await incoming.take(turn, [told], recorded_by="payments API")
        assert taken.outcome is Outcome.RECORDED
        await turn.finish()

    async def other() -> None:
        async with database.begin() as session:
            await pay(session, "P-2", "20")

    async with database.begin() as session:
        await pay(session, "P-1", "100")
        await session.flush()
        meanwhile = asyncio.create_task(other())
        await _somebody_waits(database)
    await meanwhile

    async with database.begin() as session:
        first, *_ = await case_instalments.instalments_on(session, 1)
    assert first.paid == Money(120, "USD")


async def _somebody_waits(database: Database) -> None:
    """Wait until another transaction waits for ours."""
    look = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'"
    async with asyncio.timeout(30):
        while True:
            async with database.engine.connect() as connection:
                if (await connection.exec_driver_sql(look)).scalar_one():
                    return
            await asyncio.sleep(0.01)  # a look at the database
