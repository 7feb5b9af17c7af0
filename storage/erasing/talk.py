"""Talk: what was said in rooms and chats, on its ways as well; words about it, and which copy was whose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, or_, select, update

from storage.engine.database import Session
from storage.tables import cases as t
from storage.tables import people, talk
from storage.tables.messages import TO_DO, inbox, outbox, pairs

from .rows import delete_rows


async def erase_talk(
    session: Session, rooms: Sequence[Row[Any]], chats: Collection[int], until: datetime
) -> None:
    """What was said in these rooms and chats until then, on its ways as well."""
    ids = [room.id for room in rooms]
    await delete_rows(session, talk.sayings, talk.sayings.c.handoff_id.in_(ids))
    await delete_rows(session, talk.held_sayings, talk.held_sayings.c.handoff_id.in_(ids))
    await session.execute(
        update(talk.ratings).where(talk.ratings.c.handoff_id.in_(ids)).values(words=None)
    )
    await session.execute(
        update(t.handoffs).where(t.handoffs.c.id.in_(ids)).values(care=None, skill=None)
    )
    lanes = [inbox.c.lane.startswith(f"{chat}:", autoescape=True) for chat in chats]
    lanes += [
        inbox.c.lane == f"{room.group_id}:{room.topic_id}" for room in rooms if room.topic_id
    ]
    sent_to = [f"chat:{chat}" for chat in chats] + [f"room:{number}" for number in ids]
    checked = [f"verify:{chat}:" for chat in chats]  # files of theirs that were looked at
    lanes += [inbox.c.lane.startswith(lane, autoescape=True) for lane in checked]
    lanes.append(inbox.c.lane.in_([*sent_to, *(f"user:{chat}" for chat in chats)]))
    await delete_rows(
        session, inbox, or_(*lanes), inbox.c.status != TO_DO, inbox.c.received_at <= until
    )
    await delete_rows(
        session,
        outbox,
        or_(
            outbox.c.lane.in_(sent_to),
            *(outbox.c.lane.startswith(lane, autoescape=True) for lane in checked),
        ),
        outbox.c.status != TO_DO,
        outbox.c.written_at <= until,
    )
    await delete_rows(
        session, pairs, or_(pairs.c.chat_id.in_(chats), pairs.c.other_chat_id.in_(chats))
    )


#: Of what is held by a name in a chat, what tells nothing of anybody's life.
_TELLS_NOTHING = {"points", "put away"}


async def forget_figures(session: Session, borrower_id: int) -> None:
    """What was told early or in part, and is held where they write until a question wants it."""
    c = people.chats.c
    own = select(c.chat_id).where(c.borrower_id == borrower_id)
    for chat_id in await session.every(own):
        await empty(session, chat_id)


async def empty(session: Session, chat_id: int) -> None:
    """The same of one chat."""
    c = people.chats.c
    figures = await session.scalar(select(c.figures).where(c.chat_id == chat_id)) or {}
    kept = {name: said for name, said in figures.items() if name in _TELLS_NOTHING}
    await session.execute(
        update(people.chats)
        .where(c.chat_id == chat_id)
        .values(figures=kept, trail=[], claimed_loan=None)
    )
