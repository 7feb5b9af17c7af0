"""Contacts: who was contacted when and by whom, so that the rules can count them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select

from negotiation.contacting.contact_history import Contact
from storage.engine.database import Session
from storage.engine.dialects import insert_into
from storage.tables.people import contacts


async def note(session: Session, borrower_id: int, contact: Contact, *, reference: str) -> bool:
    """Note a contact; of one *reference* only the first counts. False for one noted before."""
    noted = await session.execute(
        insert_into(session, contacts)
        .values(
            borrower_id=borrower_id,
            at=contact.at,
            kind=contact.kind,
            channel=contact.channel,
            by=contact.by,
            is_talk=contact.is_talk,
            reference=reference,
        )
        .on_conflict_do_nothing(index_elements=["reference"])
        .returning(contacts.c.id)
    )
    return noted.first() is not None


async def forget(session: Session, *, reference: str) -> None:
    """It did not come about, and does not count."""
    await session.execute(delete(contacts).where(contacts.c.reference == reference))


async def since(session: Session, borrower_id: int, moment: datetime) -> list[Contact]:
    """The contacts of a borrower from a moment on, the oldest first."""
    rows = await session.execute(
        select(contacts)
        .where(contacts.c.borrower_id == borrower_id, contacts.c.at >= moment)
        .order_by(contacts.c.at, contacts.c.id)
    )
    return [
        Contact(at=r.at, kind=r.kind, channel=r.channel, by=r.by, is_talk=r.is_talk) for r in rows
    ]
