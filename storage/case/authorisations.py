"""Authorisations: of helpers, found by their link, by the borrower and by the helper's chat."""

from __future__ import annotations

from sqlalchemy import select

from negotiation.applying.authorisation import Authorisation, AuthorisationState
from storage.engine.database import Session
from storage.tables.people import authorisations as rows
from storage.tokens import hashed


async def add(session: Session, authorisation: Authorisation) -> None:
    session.add(authorisation)
    await session.flush()


async def authorisation(session: Session, authorisation_id: int) -> Authorisation:
    return await session.get_one(Authorisation, authorisation_id)


async def by_token(session: Session, token: str) -> Authorisation | None:
    """That of a link, whatever became of it; of two who follow it at once, one after the other."""
    return await session.only(
        select(Authorisation).where(rows.c.token_hash == hashed(token)).with_for_update()
    )


async def of_borrower(session: Session, borrower_id: int) -> list[Authorisation]:
    """All that a borrower ever gave, the oldest first."""
    return await session.every(
        select(Authorisation).where(rows.c.borrower_id == borrower_id).order_by(rows.c.id)
    )


async def of_chat(session: Session, chat_id: int) -> list[Authorisation]:
    """Those opened or taken on in a helper's chat, the oldest first."""
    states = (AuthorisationState.OPENED, AuthorisationState.ON)
    return await session.every(
        select(Authorisation)
        .where(rows.c.chat_id == chat_id, rows.c.state.in_(states))
        .order_by(rows.c.id)
    )
