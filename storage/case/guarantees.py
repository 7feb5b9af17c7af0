"""Guarantees: what guarantors were asked, for each agreement once."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.agreeing.agreement import Agreement, AgreementState
from negotiation.agreeing.guarantee import Guarantee
from storage.engine.database import Session
from storage.tables.cases import agreements, guarantees

#: What is asked about one of these can still be answered.
_ANSWERABLE = (AgreementState.TO_SIGN, AgreementState.KEPT, AgreementState.SLIPPED)


async def asked(session: Session, agreement_id: int, borrower_id: int) -> Guarantee | None:
    """What one guarantor was asked for an agreement; `None` where it was not theirs to answer."""
    return await session.only(
        select(Guarantee).where(
            guarantees.c.agreement_id == agreement_id, guarantees.c.borrower_id == borrower_id
        )
    )


async def open_of(session: Session, borrower_id: int) -> list[tuple[Guarantee, Agreement]]:
    """What a guarantor was asked and has not answered, the oldest first."""
    found = await session.execute(
        select(Guarantee, Agreement)
        .join(Agreement, agreements.c.id == guarantees.c.agreement_id)
        .where(
            guarantees.c.borrower_id == borrower_id,
            guarantees.c.agrees.is_(None),
            agreements.c.state.in_(_ANSWERABLE),
        )
        .order_by(guarantees.c.id)
    )
    return [(guarantee, agreement) for guarantee, agreement in found]


async def is_open(session: Session, agreement_id: int) -> bool:
    """Whether a guarantor was asked about an agreement and has not answered."""
    found = await session.execute(
        select(guarantees.c.id)
        .where(guarantees.c.agreement_id == agreement_id, guarantees.c.agrees.is_(None))
        .limit(1)
    )
    return found.first() is not None
