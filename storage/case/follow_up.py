"""Follow-up: promises, reported payments and ways back of a case, and the answers that the rules of contact gave."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Select, func, insert, select

from negotiation.contacting.contact import Answer, No, NotBefore
from negotiation.contacting.preferences import ContactKind
from negotiation.follow_up.promise import Promise
from negotiation.follow_up.reported_payment import ReportedPayment, ReportedPaymentState
from negotiation.packs.contact_rules import Channel
from storage.engine.database import Session
from storage.tables.follow_up import contact_answers, promises, reported_payments, ways_back


async def promises_of(session: Session, case_id: int) -> list[Promise]:
    """All of a case, the oldest first."""
    return await session.every(
        select(Promise).where(promises.c.case_id == case_id).order_by(promises.c.id)
    )


async def promise(session: Session, promise_id: int) -> Promise:
    return await session.get_one(Promise, promise_id)


async def reported_payments_of(session: Session, case_id: int) -> list[ReportedPayment]:
    """All of a case, the oldest first."""
    return await session.every(
        select(ReportedPayment)
        .where(reported_payments.c.case_id == case_id)
        .order_by(reported_payments.c.id)
    )


async def reported_payment(session: Session, payment_id: int) -> ReportedPayment | None:
    return await session.get(ReportedPayment, payment_id)


async def unconfirmed_of(session: Session, instalment_id: int) -> ReportedPayment | None:
    """What was said to be paid and nobody has looked for yet."""
    return await session.first(
        _unconfirmed().where(reported_payments.c.instalment_id == instalment_id).limit(1)
    )


async def unconfirmed_in(session: Session, case_id: int) -> list[ReportedPayment]:
    """All that was said to be paid in a case and nobody has looked for yet, the oldest first."""
    return await session.every(_unconfirmed().where(reported_payments.c.case_id == case_id))


def _unconfirmed() -> Select[ReportedPayment]:
    return (
        select(ReportedPayment)
        .where(reported_payments.c.state == ReportedPaymentState.SAID)
        .order_by(reported_payments.c.id)
    )


async def note_way_back(
    session: Session,
    *,
    case_id: int,
    agreement_id: int,
    instalment_id: int,
    over: int,
    now: datetime,
) -> None:
    """A way back was taken."""
    await session.execute(
        insert(ways_back).values(
            case_id=case_id,
            agreement_id=agreement_id,
            instalment_id=instalment_id,
            over=over,
            taken_at=now,
        )
    )


async def ways_taken(session: Session, agreement_id: int) -> int:
    """How often a way back was taken in one plan."""
    found = await session.execute(
        select(func.count()).where(ways_back.c.agreement_id == agreement_id)
    )
    return int(found.scalar_one())


async def keep_answer(
    session: Session,
    answer: Answer,
    *,
    borrower_id: int,
    case_id: int | None,
    at: datetime,
    kind: ContactKind,
    about: str,
) -> str:
    """Keep whether something could go out; returns the answer's word."""
    word = {No: "no", NotBefore: "not_before"}.get(type(answer), "yes")
    await session.execute(
        insert(contact_answers).values(
            borrower_id=borrower_id,
            case_id=case_id,
            at=at,
            kind=kind,
            channel=Channel.MESSAGE,
            about=about[:80],
            answer=word,
            until=answer.moment if isinstance(answer, NotBefore) else None,
            reason=str(answer.why.reason),
            source=str(answer.why.source)[:200],
        )
    )
    return word
