"""Case: all that was told, sent, asked for and offered in it; what is signed stays, with what proves it."""

from __future__ import annotations

from sqlalchemy import select, update

from negotiation.applying.application import Application
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables import casework, follow_up
from storage.tables.messages import due, inbox, outbox, vault, webhooks

from .rows import delete_rows

#: Nothing of these is kept.
_NOTHING_KEPT = (
    follow_up.reported_payments,
    follow_up.promises,
    follow_up.ways_back,
    follow_up.calendars,
    follow_up.contact_answers,
    webhooks,
    t.papers,
    t.voice_notes,
    t.uploads,
    t.holds,
    casework.notes,
    casework.figure_marks,
)


async def erase_case(session: Session, case_id: int) -> None:
    """Erase what is in the case itself, its papers and offers."""
    await _ways(session, case_id)
    for table in _NOTHING_KEPT:
        await delete_rows(session, table, table.c.case_id == case_id)
    await session.execute(
        update(t.complaints).where(t.complaints.c.case_id == case_id).values(text="")
    )
    await _offers(session, case_id)
    await _unsigned(session, case_id)
    await _files(session, case_id)
    # Also what is still to do: a closed case has nothing to remind of. And what was done, by whose numbers it goes:
    # SQLite gives those of the rows that were deleted here to others.
    await delete_rows(session, due, due.c.about == f"case:{case_id}")
    await session.execute(
        update(t.cases)
        .where(t.cases.c.id == case_id)
        .values(application=Application(), declined=None, asked=())
    )


async def _ways(session: Session, case_id: int) -> None:
    """What was looked at or sealed beside the chats, on its ways."""
    for table, lane in ((t.papers, "paper"), (t.voice_notes, "voice"), (t.agreements, "sign")):
        numbers = await session.scalars(select(table.c.id).where(table.c.case_id == case_id))
        lanes = [f"{lane}:{number}" for number in numbers]
        await delete_rows(session, outbox, outbox.c.lane.in_(lanes))
        await delete_rows(session, inbox, inbox.c.lane.in_(lanes))


async def _offers(session: Session, case_id: int) -> None:
    """Those that came to nothing; of the others how they looked, and what a supervisor said of them."""
    agreed = select(t.agreements.c.offer_id).where(t.agreements.c.case_id == case_id)
    await delete_rows(
        session, t.offers, t.offers.c.case_id == case_id, t.offers.c.id.not_in(agreed)
    )
    await session.execute(
        update(t.offers)
        .where(t.offers.c.case_id == case_id)
        .values(picture_id=None, decision=None)
    )


async def _unsigned(session: Session, case_id: int) -> None:
    """Of agreements that nobody signed to the end, the document and who was asked."""
    unsigned = (t.agreements.c.case_id == case_id, t.agreements.c.signed_at.is_(None))
    await session.execute(update(t.agreements).where(*unsigned).values(document_id=None))
    ended = select(t.agreements.c.id).where(*unsigned)
    await delete_rows(session, t.signatures, t.signatures.c.agreement_id.in_(ended))


async def _files(session: Session, case_id: int) -> None:
    """All in the vault but the agreements that are kept."""
    kept = await session.execute(
        select(t.agreements.c.document_id, t.agreements.c.sealed_id).where(
            t.agreements.c.case_id == case_id
        )
    )
    papers = {number for row in kept for number in row if number is not None}
    await delete_rows(session, vault, vault.c.case_id == case_id, vault.c.id.not_in(papers))
