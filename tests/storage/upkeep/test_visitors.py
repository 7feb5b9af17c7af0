"""Whoever is in no case that is kept: what they said goes some days later, on either database; what a case is about stays."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from sqlalchemy import func, insert, select

from bot.turns.upkeep.forgetting import Walk, forget_some
from negotiation.applying.authorisation import Authorisation, AuthorisationState
from negotiation.complaint import Complaint
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.desk.rating import Rating
from negotiation.lifecycle import CaseState
from negotiation.loans.loan import LoanState
from negotiation.party import Party, Role
from storage import people
from storage.auditing import chain_check
from storage.case import sayings
from storage.case.sayings import Saying
from storage.engine.database import Database, Session
from storage.erasing import visitors
from storage.records import Chat
from storage.staff.pairs import MessageId, pair
from storage.tables import cases as t
from storage.tables import metadata
from storage.tables.messages import inbox, outbox
from tests.storage.samples import NOW, a_borrower, a_case, a_chat, a_loan, add

DAYS = 30
OLD, NEW = NOW - timedelta(days=31), NOW - timedelta(days=29)
GROUP = -1009


async def said(session: Session, lane: str, *, at=OLD, status="done") -> None:
    """In a chat or a room, and what was answered."""
    key = f"{lane} {at} {status}"
    given = {"lane": lane, "attempts": 0, "status": status}
    came = {"key": key, "kind": "update", "payload": {"said": lane}, "received_at": at}
    went = {"method": "send_message", "params": {}, "files": {}, "keeps": {}, "written_at": at}
    await session.execute(insert(inbox).values(**given, **came))
    await session.execute(insert(outbox).values(**given, **went))


async def a_person(session: Session, chat_id: int, *, heard_at=OLD, **loan: Any) -> int:
    """Identified in this chat, for a loan."""
    its = a_loan(number=f"{chat_id}", as_of=date(2019, 2, 1), **loan)
    who = await a_borrower(session, name=f"Somebody {chat_id}")
    await add(session, its)
    party = Party(
        loan_id=its.id or 0,
        borrower_id=who.id or 0,
        role=Role.BORROWER,
        phone=f"+1202555{chat_id}",
    )
    door = a_chat(chat_id, borrower_id=who.id, heard_at=heard_at, figures={"told": "ill"})
    await add(session, party, door)
    return who.id or 0


async def a_room(session: Session, chat_id: int, topic_id: int, **changes: Any) -> int:
    room = Handoff(chat_id=chat_id, state=HandoffState.WITH_BOT)
    room.group_id, room.topic_id = GROUP, topic_id
    for name, value in changes.items():
        setattr(room, name, value)
    await add(session, room)
    return room.id or 0


async def a_case_of(session: Session, borrower_id: int, **changes: Any) -> int:
    number = await session.scalar(select(func.count()).select_from(t.cases))
    case = a_case(
        replace(await people.borrower(session, borrower_id)), number=f"2019-{number}", **changes
    )
    await add(session, case)
    return case.id or 0


async def forget(database: Database) -> None:
    walk = Walk()
    while not walk.is_over:
        async with database.begin() as session:
            walk = await forget_some(session, NOW, "bot", DAYS, walk)


async def rows(database: Database, name: str, *columns: str) -> set[Any]:
    table = metadata.tables[name]
    async with database.begin() as session:
        found = await session.execute(select(*(table.c[column] for column in columns)))
        return {row[0] if len(columns) == 1 else tuple(row) for row in found}


async def test_a_visitor_is_forgotten_once_they_were_silent_for_so_long(database):
    async with database.begin() as session:
        await add(
            session,
            a_chat(1, heard_at=OLD, figures={"told": "ill"}, claimed_loan="67808313"),
            a_chat(2, heard_at=NEW),
            a_chat(3, heard_at=None),
            a_chat(4, heard_at=OLD),  # waits for a person
            a_chat(5, heard_at=OLD),  # complained, and was not answered
        )
        for chat_id in (1, 2):
            await people.note_try(session, chat_id=chat_id, loan_number="67808313", now=OLD)
            await people.note_consent(
                session, chat_id=chat_id, kind="privacy", text_version="1", language="en", now=OLD
            )
            for lane in (f"{chat_id}:0", f"user:{chat_id}", f"verify:{chat_id}:7"):
                await said(session, lane)
        await said(session, "1:0", at=NEW)
        await said(session, "1:0", status="todo")
        await said(session, "paper:1")  # of a case
        over, waits = await a_room(session, 1, 11), await a_room(session, 4, 44)
        for topic_id, room_id in ((11, over), (44, waits)):
            await said(session, f"{GROUP}:{topic_id}")
            await said(session, f"room:{room_id}")
            where = MessageId(chat_id=GROUP, message_id=topic_id)
            told = {
                "author": "borrower",
                "kind": "text",
                "text": "I am ill",
                "entities": [],
                "said_at": OLD,
            }
            await sayings.keep(session, Saying(handoff_id=room_id, message=where, **told))
        (await session.get_one(Handoff, waits)).request(OLD)
        copy = MessageId(chat_id=GROUP, message_id=9)
        await pair(session, [(MessageId(chat_id=1, message_id=8), copy)])
        asked = Rating(handoff_id=over, chat_id=1, advisor_id=7, asked_at=OLD)
        asked.mark, asked.words = 1, "rude"
        complaint = {"text": "nobody answers", "received_at": OLD, "answer_by": OLD.date()}
        answered = Complaint(number="C1", chat_id=1, **complaint)
        answered.answered_at = OLD
        await add(session, asked, answered, Complaint(number="C2", chat_id=5, **complaint))

    await forget(database)

    assert await rows(database, "chats", "chat_id") == {2, 4, 5}
    assert await rows(database, "inbox", "lane", "status") == {
        ("1:0", "done"),  # since
        ("1:0", "todo"),
        ("paper:1", "done"),
        (f"{GROUP}:44", "done"),
        (f"room:{waits}", "done"),
    }
    assert await rows(database, "inbox", "lane") == await rows(database, "outbox", "lane")
    assert await rows(database, "sayings", "handoff_id") == {waits}
    assert await rows(database, "handoffs", "id", "chat_id") == {(over, 0), (waits, 4)}
    assert await rows(database, "ratings", "chat_id", "mark", "words") == {(0, 1, None)}
    assert await rows(database, "complaints", "number", "chat_id", "text") == {
        ("C1", 0, ""),
        ("C2", 5, "nobody answers"),
    }
    assert await rows(database, "consents", "chat_id") == {2}
    assert await rows(database, "tries", "id") == await rows(database, "pairs", "id") == set()


async def test_of_a_chat_that_is_to_be_forgotten_all_goes_and_nothing_of_others(database):
    async with database.begin() as session:
        await a_person(session, 3)
        has_case = await a_person(session, 4)
        await a_case_of(session, has_case)
        await add(session, *(a_chat(n, heard_at=NEW, figures={"told": "ill"}) for n in (1, 12)))
        for chat_id, tried_at in ((1, OLD), (1, NOW), (12, OLD)):
            await people.note_try(session, chat_id=chat_id, loan_number="6", now=tried_at)
        for chat_id in (1, 12, 3, 4):
            room = await a_room(session, chat_id, 10 + chat_id)
            for lane in (f"{chat_id}:0", f"chat:{chat_id}", f"room:{room}"):
                await said(session, lane, at=NEW)
        complaint = {"text": "rude", "received_at": OLD, "answer_by": OLD.date()}
        for n in (1, 12):
            answered = Complaint(number=f"C{n}", chat_id=n, **complaint)
            answered.answered_at = NEW
            await add(session, answered)
        free = [n for n in (1, 12, 3, 4, 99) if await visitors.is_free(session, n)]
        await visitors.forget_chat(session, 1, NOW)
        await visitors.forget_tries(session, 1, NOW)

    assert free == [1, 12]
    assert await rows(database, "chats", "chat_id") == {12, 3, 4}
    assert {lane for lane in await rows(database, "outbox", "lane") if ":1" in lane} == {"chat:12"}
    assert len(await rows(database, "inbox", "lane")) == 9
    assert await rows(database, "tries", "chat_id", "tried_at") == {(1, NOW), (12, OLD)}
    assert await rows(database, "complaints", "chat_id", "text") == {(0, "rude"), (12, "rude")}


async def test_whoever_has_no_case_is_emptied_while_a_loan_runs_and_forgotten_after_it(database):
    ended = {"state": LoanState.PAID_OFF}
    async with database.begin() as session:
        runs = await a_person(session, 1)
        await a_person(session, 2, **ended)
        gone = await a_person(session, 3, missing_since=date(2019, 2, 20))
        await a_person(session, 4, missing_since=date(2019, 3, 20))
        await a_person(session, 5, heard_at=NEW, **ended)
        has_case = await a_person(session, 6, **ended)
        had_case = await a_person(session, 7)
        await a_case_of(session, has_case, closed_at=OLD, state=CaseState.WITHDRAWN)
        await a_case_of(session, had_case, closed_at=OLD, erased_at=OLD, state=CaseState.WITHDRAWN)
        for chat_id in range(1, 8):
            await said(session, f"chat:{chat_id}")

    await forget(database)
    await forget(database)  # what was emptied is not emptied again

    assert await rows(database, "chats", "chat_id") == {1, 4, 5, 6, 7}
    names = await rows(database, "borrowers", "name")
    assert names == {None, *(f"Somebody {n}" for n in (1, 4, 5, 6, 7))}
    assert len([p for p in await rows(database, "parties", "phone") if p is not None]) == 5
    assert await rows(database, "outbox", "lane") == {"chat:6"}
    async with database.begin() as session:
        found = {one.chat_id: one for one in await session.scalars(select(Chat))}
        checked = await chain_check.check(session)
    assert {n for n, one in found.items() if one.figures} == {5, 6}
    assert {found[1].borrower_id, found[7].borrower_id} == {runs, had_case}
    assert gone not in {one.borrower_id for one in found.values()}
    assert checked.faults == ()
    assert await rows(database, "audit", "event") == {"visitors erased"}


async def test_a_helper_stays_as_long_as_they_help_or_the_case_is_kept(database):
    async with database.begin() as session:
        has_case, has_none = await a_person(session, 1), await a_person(session, 2)
        await a_case_of(session, has_case)
        helps = {
            "ended": {"state": AuthorisationState.REVOKED, "ended_at": OLD},
            "on": {"state": AuthorisationState.ON, "until": NOW + timedelta(days=9)},
            "opened": {"state": AuthorisationState.OPENED, "link_until": OLD},
            "ended lately": {"state": AuthorisationState.RESIGNED, "ended_at": NEW},
            "draft": {},
        }
        helpers = {}
        for borrower_id, first in ((has_case, 10), (has_none, 20)):
            for n, (name, given) in enumerate(helps.items(), first):
                one = Authorisation(borrower_id=borrower_id, whom="Somebody", name=f"{n} {name}")
                for field, value in given.items():
                    setattr(one, field, value)
                if name != "draft":
                    one.chat_id = n
                    helpers[n] = a_chat(n, heard_at=OLD)
                    await said(session, f"{n}:0")
                await add(session, one)
        await add(session, *helpers.values())

    await forget(database)

    kept = {"10 ended", "11 on", "12 opened", "13 ended lately", "14 draft"}
    assert await rows(database, "authorisations", "name") == kept | {"21 on", "23 ended lately"}
    assert await rows(database, "chats", "chat_id") == {1, 2, 10, 11, 12, 13, 21}
    assert await rows(database, "inbox", "lane") == {f"{n}:0" for n in (10, 11, 12, 13)}
