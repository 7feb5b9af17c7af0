"""Contacts come back as they were noted, each counted once."""

from datetime import timedelta

from negotiation.contacting.contact_history import Contact
from negotiation.contacting.preferences import ContactKind
from negotiation.packs.contact_rules import Channel
from storage.case import contacts
from tests.storage.samples import NOW, SOME_MOMENT, a_borrower


async def test_a_contact_is_read_as_it_was_noted(database):
    call = Contact(at=SOME_MOMENT, channel=Channel.CALL, by="Swift Collect", is_talk=True)
    note = Contact(at=SOME_MOMENT, kind=ContactKind.REMINDER)
    async with database.begin() as session:
        borrower, other = await a_borrower(session), await a_borrower(session)
        await contacts.note(session, borrower.id, call, reference="swift:1")
        await contacts.note(session, borrower.id, note, reference="remind:1")
        await contacts.note(session, other.id, note, reference="remind:2")

    async with database.begin() as session:
        assert await contacts.since(session, borrower.id, SOME_MOMENT) == [call, note]


async def test_what_is_noted_twice_counts_once(database):
    async with database.begin() as session:
        borrower = await a_borrower(session)
    for at in (NOW, SOME_MOMENT):
        async with database.begin() as session:
            await contacts.note(session, borrower.id, Contact(at=at), reference="swift:1")

    async with database.begin() as session:
        assert [one.at for one in await contacts.since(session, borrower.id, NOW)] == [NOW]


async def test_what_was_before_is_not_looked_at_and_the_oldest_comes_first(database):
    days = [timedelta(days=n) for n in (3, 1, 2, 0)]
    async with database.begin() as session:
        borrower = await a_borrower(session)
        for day in days:
            contact = Contact(at=NOW + day)
            await contacts.note(session, borrower.id, contact, reference=f"swift:{day.days}")

    async with database.begin() as session:
        found = await contacts.since(session, borrower.id, NOW + timedelta(days=1))
    assert [one.at for one in found] == [NOW + day for day in sorted(days)[1:]]
