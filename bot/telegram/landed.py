"""Landed: what Telegram took, and what is kept of it: its number, its copy, what stands in the chat by now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from storage.engine.database import Session
from storage.messages import inbox, outbox, screens
from storage.messages.inbox import Arrival
from storage.messages.outbox import Parcel, Waiting
from storage.messages.screens import Screen
from storage.staff import desk, pairs
from storage.staff.pairs import MessageId

from .in_rooms import Buttons, Card, Icon, Part, Topic, put
from .losses import NO_ICONS, no_room
from .outcomes import Later, Outcome, tell
from .stubborn import was_out_of_reach

#: In what is kept of a parcel: what stands in the borrower's chat is otherwise now.
ON_SCREEN = frozenset({"asks", "answered", "status", "unpinned"})
#: Of reactions on what advisors wrote.
RECEIPTS = "desk:receipts"
#: On an advisor's message that has reached the borrower.
DELIVERED = "👌"


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Telegram took it, or there is nothing left to do."""

    message: MessageId | None = None
    left: tuple[Parcel, ...] = ()  #: of what was to change beside it

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await settle_landed(session, [(self, waiting)], now)

    def on(self, screen: Screen, keeps: dict[str, Any], params: dict[str, Any]) -> Screen:
        """What stands in the chat by now."""
        if "answered" in keeps:
            screen = screen.answered(keeps["answered"]["message_id"])
        if "asks" in keeps and self.message is not None:
            has_buttons = "inline_keyboard" in params.get("reply_markup", {})
            number = self.message.message_id if has_buttons else None
            screen = screen.asked(keeps["asks"], number)
        if "status" in keeps and self.message is not None:
            screen = screen.with_card(self.message.message_id)
        return screen.with_card(None) if "unpinned" in keeps else screen

    async def follow(self, session: Session, waiting: Waiting, now: datetime) -> None:
        """Write down what few parcels ask for beyond their copy and its receipt."""
        keeps = waiting.parcel.keeps
        if was_out_of_reach(waiting):
            await tell(session, waiting, "reached", now, lane=waiting.parcel.lane)
        if "secret" in keeps:
            await outbox.forget_words(session, waiting.id)
        if "recall" in keeps:
            lane = waiting.parcel.lane
            await tell(session, waiting, "recalled", now, lane=lane, of=keeps["recall"])
        if "board" in keeps and self.message is not None:
            await desk.put_board(session, keeps["board"], self.message.message_id)


@dataclass(frozen=True, slots=True, kw_only=True)
class Furnished:
    """The parcel's room has something that it lacked; the parcel itself is read anew and sent next."""

    part: Part

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await settle_landed(session, [(self, waiting)], now)


async def settle_landed(
    session: Session, landed: Sequence[tuple[Sent | Furnished, Waiting]], now: datetime
) -> None:
    """Write down what Telegram took: nearly all that is sent, so all of it at once."""
    parts = [one.part for one, _ in landed if isinstance(one, Furnished)]
    sent = [(one, waiting) for one, waiting in landed if isinstance(one, Sent)]
    numbers, copies, next_ones = {}, [], list[Parcel]()
    for one, waiting in sent:
        keeps, message = waiting.parcel.keeps, one.message
        numbers[waiting.id] = message.message_id if message else None
        next_ones += one.left
        if message is not None and "pair" in keeps:
            copies.append((MessageId(**keeps["pair"]), message))
        if message is not None and "receipt" in keeps:
            next_ones.append(_receipt(keeps["receipt"]))
        if message is not None and "card" in keeps:
            parts.append(Card(handoff_id=keeps["card"], card_id=message.message_id))
        if message is not None and "buttons" in keeps:
            room = int(waiting.parcel.lane.removeprefix("room:"))
            parts.append(
                Buttons(handoff_id=room, about=keeps["buttons"], message_id=message.message_id)
            )
    # News first, then boards and rooms, the outbox last: so do turns, and nobody waits for one who waits for them.
    await _tell_of_rooms(session, parts, now)
    for one, waiting in sent:
        await one.follow(session, waiting, now)
    next_ones += [*await _on_screens(session, sent), *await put(session, parts)]
    await session.flush()
    await outbox.sent(session, numbers, now)
    await pairs.pair(session, copies)
    await outbox.enqueue(session, next_ones, now)


async def _tell_of_rooms(session: Session, parts: Sequence[Part], now: datetime) -> None:
    """The desk hears, once, that topics show no icons; that a topic could not be opened is over."""
    await inbox.forget(
        session, *(no_room(one.handoff_id) for one in parts if isinstance(one, Topic))
    )
    if any(isinstance(one, Icon) and one.is_refused for one in parts):
        told = Arrival(key=NO_ICONS, lane="desk", kind="no_icons", payload={})
        await inbox.keep(session, [told], now)


async def _on_screens(session: Session, sent: Sequence[tuple[Sent, Waiting]]) -> list[Parcel]:
    """Questions asked, those whose buttons are gone, and cards of borrowers' chats: a new one is to be pinned."""
    about = [
        (one, each.parcel) for one, each in sent if not ON_SCREEN.isdisjoint(each.parcel.keeps)
    ]
    before = await screens.of(session, {parcel.params["chat_id"] for _, parcel in about})
    after = dict(before)
    for one, parcel in about:
        chat_id = parcel.params["chat_id"]
        if chat_id in after:
            after[chat_id] = one.on(after[chat_id], parcel.keeps, parcel.params)
    await screens.keep(session, (each for number, each in after.items() if each != before[number]))
    new = (n for n, each in after.items() if each.card not in {None, before[n].card})
    return [Parcel(lane=f"chat:{n}", method="pin", params={"chat_id": n}) for n in new]


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Several parcels went out as one message."""

    message: MessageId | None
    rows: tuple[int, ...]  #: the others

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        number = self.message.message_id if self.message else None
        await outbox.sent(session, dict.fromkeys((waiting.id, *self.rows), number), now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Together:
    """Several messages were copied at once: which became which."""

    from_chat_id: int
    chat_id: int
    copies: dict[int, int]

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        first, *_ = self.copies
        await outbox.sent(session, {waiting.id: self.copies[first]}, now)
        copies = [
            (
                MessageId(chat_id=self.from_chat_id, message_id=original),
                MessageId(chat_id=self.chat_id, message_id=copy),
            )
            for original, copy in self.copies.items()
        ]
        await pairs.pair(session, copies)
        if "receipt" in waiting.parcel.keeps:
            await outbox.enqueue(session, [_receipt(first)], now)


def _receipt(message_id: int) -> Parcel:
    return Parcel(
        lane=outbox.spread(RECEIPTS, message_id),
        method="set_message_reaction",
        params={"message_id": message_id, "reaction": DELIVERED},
    )


def tells(outcome: Outcome, waiting: Waiting) -> bool:
    """Whether a turn is told of it, so that the inbox is worth a look at once."""
    if isinstance(outcome, Sent):
        return "recall" in waiting.parcel.keeps or was_out_of_reach(waiting)
    return not isinstance(outcome, Furnished | Joined | Together | Later)
