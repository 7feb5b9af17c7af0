"""Forgetting: what people said who are in no case goes: once a day, so many days after they were heard last, or on their wish."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

import structlog

from bot.turns.in_chat import InChat
from bot.turns.turn import Turn
from dialogs.borrower.records import forget_chat
from dialogs.texts import Text
from negotiation.applying.identification import WINDOW
from storage.auditing import audit
from storage.engine.database import Session
from storage.erasing import visitors, ways
from storage.messages import due
from storage.messages.due import Duty
from storage.staff import handoffs

from . import daily

log = structlog.get_logger()

#: Chats at a time, and people looked at.
BATCH, LOOKED_AT = 100, 500
#: As the audit calls it.
FORGOTTEN = "visitors erased"
TOPIC = Text(
    "Whoever this topic was about is forgotten, as the law and our own rules want: what was said here is erased, and nothing that is written here reaches anybody."
)
#: Until what was on its way when it was wished has gone out.
SOON = timedelta(seconds=5)
ON_WISH = "forget_chat"
TRIES = "forget_tries"


async def forget(turn: Turn, row: Duty) -> None:
    """Erase a batch; the next one in a moment, or tomorrow from the beginning."""
    days = turn.house.erase_after
    if days is None:
        await due.drop(turn.session, row, "nothing is to be erased")
        return
    if await daily.is_doubted(turn, row):
        return
    walk = await forget_some(turn.session, turn.now, "bot", days, Walk(**row.subject))
    if walk.is_over:
        await daily.tomorrow(turn, row)
    else:
        await daily.go_on(turn, row, asdict(walk))


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """How far it has come today."""

    are_chats_done: bool = False
    people_at: int = 0
    inbox_at: int = 0
    outbox_at: int = 0
    is_over: bool = False


async def forget_some(session: Session, now: datetime, actor: str, days: int, walk: Walk) -> Walk:
    """Erase a batch of chats that no case is about; then, a batch of each at a time, people and messages."""
    until = now - timedelta(days=days)
    if not walk.are_chats_done:
        gone = await visitors.erase_visitors(session, until, BATCH)
        if gone:
            await audit.append(session, at=now, actor=actor, event=FORGOTTEN, chats=gone)
            log.info("erased who is in no case", chats=gone)
        if gone >= BATCH:
            return walk
    looked_at = await visitors.forget_people(session, until, walk.people_at, LOOKED_AT)
    came = await ways.erase_came(session, until, walk.inbox_at)
    went = await ways.erase_went(session, until, walk.outbox_at)
    return replace(
        walk,
        are_chats_done=True,
        people_at=max(looked_at, default=walk.people_at),
        inbox_at=came.at,
        outbox_at=went.at,
        is_over=len(looked_at) < LOOKED_AT and came.is_over and went.is_over,
    )


async def wished(here: InChat, _: object) -> None:
    """All of the chat is to go, with the wish itself and its answer: in a moment, when both are on their way no more."""
    turn, chat = here.turn, here.chat
    is_free = await visitors.is_free(turn.session, chat.chat_id)
    told = forget_chat.GOING if is_free else forget_chat.STAYS
    here.say(told)
    if is_free:
        row = Duty(
            key=f"{ON_WISH}:{chat.chat_id}",
            kind=ON_WISH,
            subject={"chat_id": chat.chat_id},
            due_at=turn.now + SOON,
        )
        await due.schedule(turn.session, [row])


async def on_wish(turn: Turn, row: Duty) -> None:
    """Erase the chat, unless it has become somebody's since or a person talks in it; of the wish nothing stays either."""
    chat_id = row.subject["chat_id"]
    if await ways.is_on_its_way(turn.session, chat_id):
        await due.put_off(turn.session, row, turn.now + SOON, "on its way")
        return
    await due.forget(turn.session, [row])
    if not await visitors.is_free(turn.session, chat_id):
        return
    handoff = await handoffs.of_chat(turn.session, chat_id)
    if handoff is not None and handoff.topic_id is not None:
        turn.tell_desk(handoff, TOPIC)
    await visitors.forget_chat(turn.session, chat_id, turn.now)
    later = Duty(
        key=f"{TRIES}:{chat_id}:{turn.now.timestamp()}",
        kind=TRIES,
        subject=row.subject,
        due_at=turn.now + timedelta(minutes=WINDOW),
    )
    await due.schedule(turn.session, [later])
    await audit.append(turn.session, at=turn.now, actor="visitor", event=FORGOTTEN, chats=1)
    log.info("erased a chat on the wish of a visitor")


async def tries(turn: Turn, row: Duty) -> None:
    """Who guessed does not count any more either."""
    await due.forget(turn.session, [row])
    await visitors.forget_tries(turn.session, row.subject["chat_id"], turn.now)
