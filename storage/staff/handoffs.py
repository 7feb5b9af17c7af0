"""Handoffs: the rooms in which advisors have borrowers' conversations, by case, by chat, by topic."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import Any

from sqlalchemy import bindparam, or_, select

from negotiation.desk.handoff import Handoff
from storage.engine.among import among
from storage.engine.database import Session
from storage.records import Chat
from storage.tables import cases as t
from storage.tables.people import chats


async def handoff(session: Session, handoff_id: int) -> Handoff | None:
    return await session.get(Handoff, handoff_id)


async def preload(session: Session, handoff_ids: Collection[int]) -> list[Handoff]:
    """Read many rooms at once, so that whoever needs one finds it in memory."""
    return await session.every(_handoffs(), {"numbers": list(handoff_ids)})


@cache  # all of these: the classes are mapped by then, and putting the question together costs more than asking it
def _handoffs() -> Any:
    return select(Handoff).where(among(t.handoffs.c.id, "numbers"))


async def locked(session: Session, handoff_id: int) -> Handoff | None:
    """The same as it is this moment, until the transaction ends: what is written is not undone."""
    return await session.get(Handoff, handoff_id, with_for_update=True, populate_existing=True)


async def lock_all(session: Session, handoff_ids: Collection[int]) -> list[Handoff]:
    """The same of many; in order, so that nobody waits for one who waits for them."""
    if not handoff_ids:
        return []
    given, how = {"numbers": list(handoff_ids)}, {"populate_existing": True}
    return list(await session.scalars(_locked(), given, execution_options=how))


@cache
def _locked() -> Any:
    return _handoffs().order_by(t.handoffs.c.id).with_for_update()


async def of_case(session: Session, case_id: int) -> Handoff | None:
    return await session.only(select(Handoff).where(t.handoffs.c.case_id == case_id))


async def of_chat(session: Session, chat_id: int) -> Handoff | None:
    """The room of a chat: of its newest case, or of a visitor not identified yet."""
    return await session.first(
        select(Handoff)
        .where(t.handoffs.c.chat_id == chat_id)
        .order_by(t.handoffs.c.id.desc())
        .limit(1)
    )


async def in_topic(session: Session, group_id: int, topic_id: int) -> Handoff | None:
    given = {"group": group_id, "topic": topic_id}
    return await session.only(_in_room(), given)


@cache
def _in_room() -> Any:
    return select(Handoff).where(
        t.handoffs.c.group_id == bindparam("group"), t.handoffs.c.topic_id == bindparam("topic")
    )


async def preload_rooms(
    session: Session, group_ids: Collection[int], topic_ids: Collection[int]
) -> list[tuple[Handoff, Chat | None]]:
    """Read many rooms of the desk at once with the borrowers' chats behind them."""
    given = {"groups": list(group_ids), "topics": list(topic_ids)}
    return [(handoff, chat) for handoff, chat in await session.execute(_rooms(), given)]


@cache
def _rooms() -> Any:
    return (
        select(Handoff, Chat)
        .outerjoin(Chat, chats.c.chat_id == t.handoffs.c.chat_id)
        .where(
            among(t.handoffs.c.group_id, "groups"),
            among(t.handoffs.c.topic_id, "topics"),
        )
    )


async def of_advisor(session: Session, user_id: int) -> list[Handoff]:
    """The rooms that an advisor has, and those in which they have promised to call back."""
    theirs = or_(t.handoffs.c.advisor_id == user_id, t.handoffs.c.promised_to == user_id)
    return await session.every(select(Handoff).where(t.RUNNING, theirs).order_by(t.handoffs.c.id))
