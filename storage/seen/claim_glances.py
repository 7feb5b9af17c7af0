"""Claim glances: what there is about loans that people say are theirs, before it is proven; see `glances`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import bindparam, or_, select

from negotiation.applying.identification import Tries
from negotiation.loans.loan import Loan
from negotiation.party import Party
from storage.engine.among import among
from storage.engine.columns import Moment
from storage.engine.database import Session
from storage.loan_spelling import plain
from storage.records import Chat
from storage.tables.lending import loans
from storage.tables.people import chats, tries

from .case_glances import bound_by, grouped


@dataclass(frozen=True, slots=True, kw_only=True)
class AtClaim:
    """What there is about a loan number that was named in a chat."""

    number: str
    loan: Loan | None
    parties: list[Party]  #: of the loan, the oldest first
    tries: Tries


async def at_claims(
    session: Session, claimed: Mapping[int, str], since: datetime
) -> dict[int, AtClaim]:
    """By chat, of the number *claimed* there; tries that failed are counted *since* a time."""
    if not claimed:
        return {}
    given = {"chats": list(claimed), "numbers": list(set(claimed.values()))}
    lent = {one.number: one for one in await session.scalars(_numbered(), given)}
    bound = await bound_by(session, {one.id or 0 for one in lent.values()})
    tried = (await session.bare(_TRIES, given | {"since": since})).all()
    return {
        chat_id: AtClaim(
            number=number,
            loan=lent.get(number),
            parties=bound.get(lent[number].id or 0, []) if number in lent else [],
            tries=Tries.at(
                [one.tried_at for one in tried if one.chat_id == chat_id],
                [one.tried_at for one in tried if one.loan_number == number],
                since,
            ),
        )
        for chat_id, number in claimed.items()
    }


async def spelled_alike(session: Session, number: str) -> str | None:
    """The number of the one loan whose number differs from *number* in what groups its signs, or in capitals only.

    `None` for several: none of them is known to be meant.
    """
    alike = await session.every(_SPELLED_ALIKE, {"plain": plain(number)})
    return alike[0] if len(alike) == 1 else None


async def doors(session: Session, borrower_ids: Collection[int]) -> dict[int | None, list[Chat]]:
    """By borrower, the chats through which they are reached."""
    if not borrower_ids:
        return {}
    found: Iterable[Chat] = await session.scalars(_doors(), {"borrowers": list(borrower_ids)})
    return grouped((one.borrower_id, one) for one in found)


@cache  # these: the classes are mapped by then, and putting a question together costs more than asking it
def _numbered() -> Any:
    return select(Loan).where(among(loans.c.number, "numbers"))


@cache
def _doors() -> Any:
    return select(Chat).where(among(chats.c.borrower_id, "borrowers"))


_SPELLED_ALIKE = select(loans.c.number).where(loans.c.plain_number == bindparam("plain")).limit(2)
_TRIES = select(tries).where(
    tries.c.tried_at > bindparam("since", type_=Moment),
    or_(among(tries.c.chat_id, "chats"), among(tries.c.loan_number, "numbers")),
)
