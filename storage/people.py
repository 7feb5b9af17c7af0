"""People: finding borrowers, chats, parties and advisors, and noting how they came in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from functools import cache
from typing import Any

from sqlalchemy import bindparam, insert, select

from negotiation.borrower import Borrower
from negotiation.party import Party

from .engine import pending
from .engine.among import among
from .engine.database import Session
from .engine.dialects import insert_into
from .records import Advisor, Chat, Invite
from .seen import foreseen
from .tables.people import advisors, chats, consents, invites, parties, tries
from .tokens import hashed


async def chat(session: Session, chat_id: int) -> Chat | None:
    if any(isinstance(one, Chat) and one.chat_id == chat_id for one in session.new):
        await session.flush()
    if foreseen.is_new(session, chat_id):
        return None
    with session.no_autoflush:
        return await session.get(Chat, chat_id)


async def preload_advisors(session: Session, user_ids: Collection[int]) -> list[Advisor]:
    """Read many advisors at once, so that their turns find them in memory."""
    return await session.every(_advisors(), {"numbers": list(user_ids)})


@cache  # all of these: the classes are mapped by then, and putting a question together costs more than asking it
def _advisors() -> Any:
    return select(Advisor).where(among(advisors.c.user_id, "numbers"))


async def door_of(session: Session, borrower_id: int) -> Chat | None:
    """The chat through which a borrower is reached: of two at once, the database lets in one."""
    return await session.only(_doors(), {"borrower": borrower_id})


async def doors_of(
    session: Session, borrower_id: int, seen: Sequence[Chat] | None = None
) -> Sequence[Chat]:
    """The chats of a borrower: those that were *seen* ahead, unless that has changed and is not written yet."""
    if seen is not None and not any(
        _is_or_was_a_door(one, borrower_id) for one in (*session.new, *session.dirty)
    ):
        return seen
    async with pending.told(session, lambda one: _is_or_was_a_door(one, borrower_id)):
        return await session.every(_doors(), {"borrower": borrower_id})


def _is_or_was_a_door(one: object, borrower_id: int) -> bool:
    return isinstance(one, Chat) and borrower_id in {
        one.borrower_id,
        pending.before(one, "borrower_id"),
    }


@cache
def _doors() -> Any:
    return select(Chat).where(chats.c.borrower_id == bindparam("borrower"))


async def borrower(session: Session, borrower_id: int) -> Borrower:
    return await session.get_one(Borrower, borrower_id)


async def parties_of(session: Session, loan_id: int) -> list[Party]:
    return await session.every(_parties(), {"loan": loan_id})


@cache
def _parties() -> Any:
    return select(Party).where(parties.c.loan_id == bindparam("loan")).order_by(parties.c.id)


async def note_try(session: Session, *, chat_id: int, loan_number: str, now: datetime) -> None:
    await session.bare(
        insert(tries).values(chat_id=chat_id, loan_number=loan_number, tried_at=now)
    )
    foreseen.tried(session, loan_number)


_CONSENT = insert(consents)


async def note_consent(
    session: Session, *, chat_id: int, kind: str, text_version: str, language: str, now: datetime
) -> None:
    """Keep to which version of a text it was said yes, in which language and when."""
    given = {
        "chat_id": chat_id,
        "kind": kind,
        "text_version": text_version,
        "language": language,
        "given_at": now,
    }
    await session.bare(_CONSENT, given)


async def consent_of(session: Session, chat_id: int, kind: str) -> str | None:
    """The version of the text this chat agreed to last."""
    found = await session.bare(
        select(consents.c.text_version)
        .where(consents.c.chat_id == chat_id, consents.c.kind == kind)
        .order_by(consents.c.id.desc())
        .limit(1)
    )
    return found.scalar_one_or_none()


async def invite(
    session: Session, *, party_id: int, token: str, now: datetime, days: int
) -> datetime:
    """Keep a new invitation; returns its end."""
    until = now + timedelta(days=days)
    session.add(Invite(token_hash=hashed(token), party_id=party_id, expires_at=until))
    return until


async def invited(session: Session, token: str, now: datetime) -> tuple[Invite, Party] | None:
    """The invitation of a token and whom it lets in, while unused and before its end."""
    invite = await session.only(
        select(Invite)
        .where(
            invites.c.token_hash == hashed(token),
            invites.c.used_at.is_(None),
            invites.c.expires_at > now,
        )
        .with_for_update()
    )
    if invite is None:
        return None
    return invite, await session.get_one(Party, invite.party_id)


async def active_advisor(session: Session, user_id: int) -> Advisor | None:
    advisor = await session.get(Advisor, user_id)
    return advisor if advisor and advisor.is_active else None


async def advisor(session: Session, user_id: int) -> Advisor | None:
    """Somebody who is or was an advisor."""
    return await session.get(Advisor, user_id)


async def all_advisors(session: Session) -> list[Advisor]:
    """Everybody who is or was an advisor, those who supervise first."""
    return await session.every(
        select(Advisor).order_by(
            advisors.c.is_active.desc(), advisors.c.is_supervisor.desc(), advisors.c.user_id
        )
    )


async def nameless(session: Session) -> list[Advisor]:
    """Those who may act and whose name nobody has told yet."""
    return await session.every(select(Advisor).where(advisors.c.is_active, advisors.c.name == ""))


async def supervisors(session: Session) -> list[Advisor]:
    """Those who may approve more, and who are called when nobody is at work."""
    return await session.every(
        select(Advisor)
        .where(advisors.c.is_supervisor, advisors.c.is_active)
        .order_by(advisors.c.user_id)
    )


async def ensure_advisors(session: Session, known: Mapping[int, bool]) -> list[int]:
    """Add those the environment names (user id → is a supervisor) who were never known here.

    What a supervisor has changed since stays. Only where nobody supervises, those whom the
    environment names do again: otherwise nobody could let anybody in. Returns them.
    """
    for user_id, is_supervisor in known.items():
        await session.execute(
            insert_into(session, advisors)
            .values(user_id=user_id, name="", is_supervisor=is_supervisor, is_active=True)
            .on_conflict_do_nothing(index_elements=["user_id"])
        )
    everybody = await all_advisors(session)
    if any(each.is_active and each.is_supervisor for each in everybody):
        return []
    again = [each for each in everybody if known.get(each.user_id, False)]
    for each in again:
        each.is_active = each.is_supervisor = True
    return [each.user_id for each in again]
