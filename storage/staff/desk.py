"""Desk: who waits for a person and who has whom, how long talks took, and the message that shows it."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import bindparam, exists, insert, select, update

from negotiation.agreeing.offer import OfferState
from negotiation.case_ends import Declined
from negotiation.complaint import Complaint
from negotiation.desk.care import Care
from negotiation.desk.handoff import Handoff, HandoffState
from negotiation.lifecycle import CaseState
from storage.engine.columns import Moment
from storage.engine.database import Session
from storage.engine.dialects import insert_into
from storage.tables.cases import RUNNING, boards, cases, complaints, handoffs, offers, talks
from storage.tables.people import chats


class Conversation(NamedTuple):
    """A conversation that is not the bot's alone, as far as its place in the queue and its clock go.

    Thousands may wait, and whenever one more comes all are looked at: the rooms and cases themselves are not read.
    """

    id: int  #: of the room
    version: int  #: of the room
    chat_id: int
    state: HandoffState
    advisor_id: int | None
    waiting_since: datetime | None
    skill: str | None
    care: Care | None
    not_before: datetime | None
    unanswered_since: datetime | None
    answered_at: datetime | None
    offered_to: int | None
    promised_to: int | None
    group_id: int | None
    topic_id: int | None
    language: str  #: in which the borrower reads
    speaks: str | None  #: and the one without a catalogue in which they write
    case_id: int | None
    case_number: str | None
    case_state: CaseState | None
    decide_by: datetime | None

    @property
    def is_with_bot(self) -> bool:
        """Those in which the bot alone speaks are not read."""
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Talk:
    """One time that an advisor had a conversation, once it was over."""

    asked_at: datetime
    claimed_at: datetime
    ended_at: datetime


async def conversations(session: Session) -> list[Conversation]:
    """All that wait for a person or have one, the oldest room first."""
    await session.flush()
    return [Conversation._make(row) for row in await session.bare(_CONVERSATIONS)]


async def with_bot(session: Session, case_ids: Sequence[int]) -> list[Conversation]:
    """Those of these cases in which the bot alone speaks: nobody has them, and they wait for nobody."""
    rows = await session.execute(
        _EVERY.where(handoffs.c.case_id.in_(case_ids), handoffs.c.state == HandoffState.WITH_BOT)
    )
    return [Conversation._make(row) for row in rows]


_EVERY = (
    select(
        *(handoffs.c[name] for name in Conversation._fields[:15]),
        chats.c.language,
        chats.c.speaks,
        cases.c.id,
        cases.c.number,
        cases.c.state,
        cases.c.decide_by,
    )
    .join(chats, chats.c.chat_id == handoffs.c.chat_id)
    .outerjoin(cases, cases.c.id == handoffs.c.case_id)
    .order_by(handoffs.c.id)
)
_CONVERSATIONS = _EVERY.where(RUNNING)


async def offer(session: Session, offered: Sequence[tuple[Conversation, int | None]]) -> None:
    """Note to whom each is offered from now on, `None`: to nobody. Meets whoever has changed the room meanwhile."""
    rows = []
    for each, advisor_id in offered:
        room: Handoff | None = session.identity_map.get((Handoff, (each.id,), None))
        if room is not None:  # another turn of the same transaction has it at hand
            room.offered_to = advisor_id
        else:
            rows.append({"room": each.id, "advisor": advisor_id, "next": each.version + 1})
    if rows:
        await session.bare(_OFFER, rows)


_OFFER = (
    update(handoffs)
    .where(handoffs.c.id == bindparam("room"))
    .values(offered_to=bindparam("advisor"), version=bindparam("next"))
)


async def open_complaints(session: Session) -> list[Complaint]:
    return await session.every(_open_complaints())


@cache  # the class is mapped by then, and putting the question together costs more than asking it
def _open_complaints() -> Any:
    return (
        select(Complaint)
        .where(complaints.c.answered_at.is_(None))
        .order_by(complaints.c.answer_by, complaints.c.id)
    )


async def who_refused(session: Session, room: int | None = None) -> dict[int, Declined]:
    """By case whose refusal is appealed, the refusal: of one *room*, else of all that wait."""
    refused = _REFUSED_OF_ALL if room is None else _REFUSED.where(handoffs.c.id == room)
    rows = await session.execute(refused)
    return {case_id: said_no for case_id, said_no in rows if said_no.appealed_at is not None}


_REFUSED = (
    select(cases.c.id, cases.c.declined)
    .join(handoffs, handoffs.c.case_id == cases.c.id)
    .where(cases.c.declined.is_not(None))
)
_REFUSED_OF_ALL = _REFUSED.where(RUNNING, handoffs.c.state == HandoffState.WAITING)


_NOT_TAKEN = (OfferState.OPEN, OfferState.DECLINED, OfferState.EXPIRED, OfferState.WITHDRAWN)


async def not_taken(
    session: Session, case_ids: Collection[int]
) -> list[tuple[int, int, datetime]]:
    """The offers that went out and were not accepted: of which case, by whom, when."""
    if not case_ids:
        return []
    rows = await session.execute(
        select(offers.c.case_id, offers.c.advisor_id, offers.c.made_at).where(
            offers.c.case_id.in_(case_ids), offers.c.state.in_(_NOT_TAKEN)
        )
    )
    return [(case_id, advisor_id, made_at) for case_id, advisor_id, made_at in rows]


async def begin_talk(session: Session, handoff: Handoff, asked_at: datetime, at: datetime) -> None:
    """An advisor has claimed the conversation; what they had of it before is over."""
    before = talks.c.handoff_id == handoff.id, talks.c.ended_at.is_(None)
    await session.execute(update(talks).where(*before).values(ended_at=at))
    await session.execute(
        insert(talks).values(
            handoff_id=handoff.id, advisor_id=handoff.advisor_id, asked_at=asked_at, claimed_at=at
        )
    )


async def has_written(session: Session, handoff: Handoff) -> bool:
    """Whether the borrower was written to since whoever has the conversation has it."""
    if handoff.answered_at is None:
        return False
    since = select(talks.c.claimed_at).where(
        talks.c.handoff_id == handoff.id, talks.c.ended_at.is_(None)
    )
    claimed_at = (await session.execute(since)).scalar_one_or_none()
    return claimed_at is not None and handoff.answered_at > claimed_at


async def end_talks(session: Session, at: datetime) -> None:
    """Those are over whose advisor does not have the conversation any more, whatever ended it."""
    await session.execute(_END, {"at": at})


_STILL = exists().where(
    handoffs.c.id == talks.c.handoff_id,
    handoffs.c.state == HandoffState.CLAIMED,
    handoffs.c.advisor_id == talks.c.advisor_id,
)
_END = (
    update(talks)
    .where(talks.c.ended_at.is_(None), ~_STILL)
    .values(ended_at=bindparam("at", type_=Moment))
)


async def newest_talks(session: Session, count: int) -> list[Talk]:
    """The last that are over."""
    rows = await session.execute(
        select(talks.c.asked_at, talks.c.claimed_at, talks.c.ended_at)
        .where(talks.c.ended_at.is_not(None))
        .order_by(talks.c.id.desc())
        .limit(count)
    )
    return [Talk(asked_at=r[0], claimed_at=r[1], ended_at=r[2]) for r in rows]


async def board(session: Session, group_id: int) -> int | None:
    """The message in a group that shows its queue."""
    found = await session.bare(select(boards.c.message_id).where(boards.c.group_id == group_id))
    return found.scalar_one_or_none()


async def lock_board(session: Session, group_id: int) -> None:
    """Let nobody else go through the queue of a group until this transaction ends."""
    await session.bare(
        insert_into(session, boards)
        .values(group_id=group_id, shown="")
        .on_conflict_do_nothing(index_elements=["group_id"])
    )
    await session.bare(
        select(boards.c.group_id).where(boards.c.group_id == group_id).with_for_update()
    )


async def is_news(session: Session, group_id: int, text: str) -> bool:
    """Whether the board of a group shows something else; noted as shown from now on."""
    shown = hashlib.sha256(text.encode()).hexdigest()
    changed = await session.bare(
        update(boards)
        .where(boards.c.group_id == group_id, boards.c.shown != shown)
        .values(shown=shown)
    )
    return bool(changed.rowcount)  # type: ignore[attr-defined]


async def put_board(session: Session, group_id: int, message_id: int | None) -> None:
    """The board is this message now; `None`: it was deleted."""
    await session.bare(
        update(boards).where(boards.c.group_id == group_id).values(message_id=message_id)
    )
