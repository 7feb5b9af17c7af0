"""Pairs: which message in the borrower's chat is which message in the desk's room."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, insert, or_, select, update

from storage.engine.database import Session
from storage.engine.dialects import insert_into
from storage.tables.cases import handoffs
from storage.tables.messages import migrated_groups, pairs


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageId:
    """A message of Telegram: ids count up within a chat."""

    chat_id: int
    message_id: int


async def pair(session: Session, copies: Sequence[tuple[MessageId, MessageId]]) -> None:
    """Remember of each original which message is its copy."""
    if not copies:
        return
    await session.bare(
        insert(pairs),
        [
            {
                "chat_id": original.chat_id,
                "message_id": original.message_id,
                "other_chat_id": copy.chat_id,
                "other_message_id": copy.message_id,
            }
            for original, copy in copies
        ],
    )


async def other(session: Session, message: MessageId) -> MessageId | None:
    """The same message on the other side, whichever side *message* is on; of several copies the newest."""
    here = and_(pairs.c.chat_id == message.chat_id, pairs.c.message_id == message.message_id)
    there = and_(
        pairs.c.other_chat_id == message.chat_id, pairs.c.other_message_id == message.message_id
    )
    newest = select(pairs).where(or_(here, there)).order_by(pairs.c.id.desc()).limit(1)
    row = (await session.bare(newest)).first()
    if row is None:
        return None
    if (row.chat_id, row.message_id) == (message.chat_id, message.message_id):
        return MessageId(chat_id=row.other_chat_id, message_id=row.other_message_id)
    return MessageId(chat_id=row.chat_id, message_id=row.message_id)


async def original(session: Session, copy: MessageId) -> MessageId | None:
    """What that message is a copy of; `None` for one that is no copy."""
    found = await session.bare(
        select(pairs.c.chat_id, pairs.c.message_id)
        .where(pairs.c.other_chat_id == copy.chat_id, pairs.c.other_message_id == copy.message_id)
        .order_by(pairs.c.id.desc())
        .limit(1)
    )
    row = found.first()
    return None if row is None else MessageId(chat_id=row.chat_id, message_id=row.message_id)


async def group_moved(session: Session, old_id: int, new_id: int) -> None:
    """A group became a supergroup: follow it everywhere."""
    await session.bare(
        insert_into(session, migrated_groups)
        .values(old_id=old_id, new_id=new_id)
        .on_conflict_do_nothing(index_elements=["old_id"])
    )
    await session.execute(
        update(handoffs).where(handoffs.c.group_id == old_id).values(group_id=new_id)
    )


class Whereabouts:
    """Where groups are today, remembered; asked for again when something speaks against it."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}

    async def now(self, session: Session, group_id: int) -> int:
        if group_id not in self._known:
            self._known[group_id] = await group_now(session, group_id)
        return self._known[group_id]

    async def is_now(self, session: Session, group_id: int, chat_id: int) -> bool:
        """Whether that chat is the group; another process may have heard that it moved."""
        if await self.now(session, group_id) == chat_id:
            return True
        self.forget(group_id)
        return await self.now(session, group_id) == chat_id

    def forget(self, group_id: int) -> None:
        self._known.pop(group_id, None)


async def group_now(session: Session, group_id: int) -> int:
    """Where a group is today."""
    found = await session.bare(
        select(migrated_groups.c.new_id).where(migrated_groups.c.old_id == group_id)
    )
    return found.scalar_one_or_none() or group_id
