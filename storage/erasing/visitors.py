"""Visitors: whoever wrote and is in no case that is kept, some days after they were heard last.

Whoever never identified themselves, or never applied; who only helped, and does not any more; and everybody again once
their case is erased. Of a chat that is still somebody's door to a running loan what was told goes, and the door stays.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, and_, exists, func, or_, select, update

from negotiation.applying.authorisation import AuthorisationState
from negotiation.applying.identification import since
from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables import follow_up, people, talk
from storage.tables.messages import TO_DO, pairs, vault, webhooks

from .about import is_kept_room, kept_borrowers, kept_chats
from .person import NOBODY, forget, unbound
from .rows import delete_rows
from .talk import empty, erase_talk

#: Helpers whose chats stay until their help ends.
_HELPS = (AuthorisationState.OPENED, AuthorisationState.ON)


async def erase_visitors(session: Session, until: datetime, limit: int) -> int:
    """Erase so many chats at most, and what hangs on none; how many they were."""
    await _helpers(session, until)
    await _rooms(session, until)
    await _loose(session, until)
    nobodys = await _chats(session, until, limit, is_somebodys=False)
    await _forget_chats(session, nobodys)
    doors = await _chats(session, until, limit, is_somebodys=True)
    await _empty_doors(session, doors)
    return max(len(nobodys), len(doors))


async def forget_people(session: Session, until: datetime, after: int, limit: int) -> list[int]:
    """Forget of so many people behind this one whom nothing binds any more; the numbers of all looked at."""
    b = people.borrowers.c
    looked_at = select(b.id).where(b.id > after).order_by(b.id).limit(limit)
    numbers = await session.every(looked_at)
    for borrower_id in await unbound(session, numbers, until):
        await forget(session, borrower_id)
    return numbers


async def _helpers(session: Session, until: datetime) -> None:
    """Helpers whose help is over, links that nobody took on, and what was only thought of."""
    a, chats = people.authorisations.c, people.chats.c
    heard = select(chats.borrower_id).where(chats.heard_at > until, chats.borrower_id.is_not(None))
    is_over = or_(
        func.coalesce(a.ended_at, a.until) <= until,
        and_(a.accepted_at.is_(None), a.link_until <= until),
        and_(a.state == AuthorisationState.DRAFT, a.borrower_id.not_in(heard)),
    )
    await delete_rows(
        session, people.authorisations, is_over, a.borrower_id.not_in(kept_borrowers())
    )


async def _rooms(session: Session, until: datetime) -> None:
    """What was said in visitors' rooms, how it was, and what they complained of and was answered."""
    rooms = select(t.handoffs.c.id).where(~is_kept_room())
    said, held, rated = talk.sayings.c, talk.held_sayings.c, talk.ratings.c
    await delete_rows(session, talk.sayings, said.handoff_id.in_(rooms), said.said_at <= until)
    await delete_rows(
        session, talk.held_sayings, held.handoff_id.in_(rooms), held.held_at <= until
    )
    await session.execute(
        update(talk.ratings)
        .where(rated.handoff_id.in_(rooms), rated.asked_at <= until, rated.words.is_not(None))
        .values(words=None)
    )
    answered = (t.complaints.c.case_id.is_(None), t.complaints.c.answered_at <= until)
    await session.execute(
        update(t.complaints)
        .where(*answered, t.complaints.c.chat_id.not_in(kept_chats()))
        .values(text="")
    )


async def _loose(session: Session, until: datetime) -> None:
    """What belongs to no case in itself: tries to be known, files looked at, what systems were told."""
    is_old = (vault.c.case_id.is_(None), vault.c.kept_at <= until)
    await delete_rows(session, vault, *is_old)
    await delete_rows(session, people.tries, people.tries.c.tried_at <= until)
    asked = follow_up.contact_answers.c
    await delete_rows(
        session,
        follow_up.contact_answers,
        asked.case_id.is_(None),
        asked.at <= until,
        asked.borrower_id.not_in(kept_borrowers()),
    )
    told = webhooks.c
    await delete_rows(
        session,
        webhooks,
        told.case_id.is_(None),
        told.written_at <= until,
        told.status != TO_DO,
    )


async def _chats(
    session: Session, until: datetime, limit: int, *, is_somebodys: bool
) -> list[int]:
    """Chats not heard since then that no kept case is about, and nobody talks in or helps from."""
    c = people.chats.c
    is_silent = c.heard_at <= until
    whose = (
        and_(c.borrower_id.is_not(None), is_silent)  # one that was emptied was heard at no time
        if is_somebodys
        else and_(c.borrower_id.is_(None), or_(is_silent, c.heard_at.is_(None)))
    )
    return await session.every(
        select(c.chat_id)
        .where(whose, _may_go())
        .order_by(c.chat_id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )


def _may_go() -> ColumnElement[bool]:
    """No kept case is about the chat, nobody talks in it, waits there for an answer, or helps from it."""
    here, h, a = people.chats.c.chat_id, t.handoffs.c, people.authorisations.c
    complains = t.complaints.c
    return and_(
        here.not_in(kept_chats()),
        here.not_in(select(h.chat_id).where(t.RUNNING)),
        here.not_in(select(complains.chat_id).where(complains.answered_at.is_(None))),
        here.not_in(select(a.chat_id).where(a.chat_id.is_not(None), a.state.in_(_HELPS))),
    )


async def is_free(session: Session, chat_id: int) -> bool:
    """Whether the chat is nobody's that is known, and nothing of it is needed any more."""
    c = people.chats.c
    asked = select(exists().where(c.chat_id == chat_id, c.borrower_id.is_(None), _may_go()))
    return bool(await session.scalar(asked))


async def forget_chat(session: Session, chat_id: int, now: datetime) -> None:
    """Erase of a free chat what came and went, what was said in its room, and whose it was.

    A complaint that was answered keeps its words until `erase_visitors` comes to it, and failed tries to be identified
    stay as long as they count (`forget_tries`), or whoever guesses would have them erased in between.
    """
    h = t.handoffs.c
    asked = select(h.id, h.group_id, h.topic_id).where(h.chat_id == chat_id, ~is_kept_room())
    rooms: list[Row[Any]] = [*await session.execute(asked)]
    await erase_talk(session, rooms, [chat_id], now)
    await _forget_chats(session, [chat_id])


async def forget_tries(session: Session, chat_id: int, now: datetime) -> None:
    """Those of a chat that count no more."""
    tries = people.tries.c
    is_over = tries.tried_at <= since(now)
    await delete_rows(session, people.tries, tries.chat_id == chat_id, is_over)


async def _forget_chats(session: Session, chats: Collection[int]) -> None:
    """Nobody's: they begin anew, as if never seen."""
    await _forget_copies(session, chats)
    for table in (t.handoffs, t.complaints, talk.ratings):
        await session.execute(
            update(table).where(table.c.chat_id.in_(chats)).values(chat_id=NOBODY)
        )
    for table in (people.consents, people.chats):
        await delete_rows(session, table, table.c.chat_id.in_(chats))


async def _empty_doors(session: Session, chats: Collection[int]) -> None:
    """Somebody's whose loan runs: what was told there goes."""
    await _forget_copies(session, chats)
    for chat_id in chats:
        await empty(session, chat_id)
    await session.execute(
        update(people.chats).where(people.chats.c.chat_id.in_(chats)).values(heard_at=None)
    )


async def _forget_copies(session: Session, chats: Collection[int]) -> None:
    rooms = (t.handoffs.c.chat_id.in_(chats), ~is_kept_room())
    await session.execute(update(t.handoffs).where(*rooms).values(care=None, skill=None))
    await delete_rows(
        session, pairs, or_(pairs.c.chat_id.in_(chats), pairs.c.other_chat_id.in_(chats))
    )
