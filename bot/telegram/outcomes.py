"""Outcomes: what a call to Telegram brought, and what is written down for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from storage import cases, desk, inbox, outbox, pairs, screens
from storage.archive import Archive
from storage.database import Session
from storage.inbox import Arrival
from storage.outbox import Parcel, Waiting
from storage.pairs import MessageId, Whereabouts
from storage.screens import Screen

#: Lanes that lead to the advisors' group.
DESK_LANES = ("room:", "desk")
#: In what is kept of a parcel: it asks the borrower something, or says that it is answered.
ASKING = frozenset({"asks", "answered"})
#: Of reactions on what advisors wrote.
RECEIPTS = "desk:receipts"


class Outcome(Protocol):
    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Telegram took it, or there is nothing left to do."""

    message: MessageId | None = None

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await settle_sent(session, [(self, waiting)], now)

    def on(self, screen: Screen, keeps: dict[str, Any], params: dict[str, Any]) -> Screen:
        """What stands in the chat by now."""
        if "answered" in keeps:
            screen = screen.answered(keeps["answered"]["message_id"])
        if "asks" in keeps and self.message is not None:
            has_buttons = "inline_keyboard" in params.get("reply_markup", {})
            number = self.message.message_id if has_buttons else None
            screen = screen.asked(keeps["asks"], number)
        return screen

    async def follow(self, session: Session, waiting: Waiting, now: datetime) -> None:
        """Write down what few parcels ask for beyond their copy and its receipt."""
        keeps = waiting.parcel.keeps
        if "secret" in keeps:
            await outbox.forget_words(session, waiting.id)
        if "unpinned" in keeps:
            await status_is(session, keeps["unpinned"], None, now)
        if "recall" in keeps:
            lane = waiting.parcel.lane
            await _tell(session, waiting, "recalled", now, lane=lane, of=keeps["recall"])
        if self.message is not None:
            await self._is_there(session, waiting.parcel, self.message, now)

    @staticmethod
    async def _is_there(
        session: Session, parcel: Parcel, message: MessageId, now: datetime
    ) -> None:
        """What is kept of a message that Telegram has given a number."""
        keeps = parcel.keeps
        if "board" in keeps:
            await desk.put_board(session, keeps["board"], message.message_id)
        if "card" in keeps:
            await put(session, keeps["card"], message.message_id, now)
        if "status" in keeps:
            await status_is(session, keeps["status"], message.message_id, now)


async def settle_sent(
    session: Session, landed: Sequence[tuple[Sent, Waiting]], now: datetime
) -> None:
    """Write down what Telegram took: nearly all that is sent, so all of it at once."""
    numbers, copies, receipts = {}, [], []
    for sent, waiting in landed:
        keeps, message = waiting.parcel.keeps, sent.message
        numbers[waiting.id] = message.message_id if message else None
        if message is not None and "pair" in keeps:
            copies.append((MessageId(**keeps["pair"]), message))
        if message is not None and "receipt" in keeps:
            receipts.append(_receipt(keeps["receipt"]))
    await outbox.sent(session, numbers, now)
    await pairs.pair(session, copies)
    await outbox.enqueue(session, receipts, now)
    await _on_screens(session, landed)
    for sent, waiting in landed:
        await sent.follow(session, waiting, now)


async def _on_screens(session: Session, landed: Sequence[tuple[Sent, Waiting]]) -> None:
    """Questions asked, and those whose buttons are gone."""
    about = [
        (sent, each.parcel) for sent, each in landed if not ASKING.isdisjoint(each.parcel.keeps)
    ]
    before = await screens.of(session, {parcel.params["chat_id"] for _, parcel in about})
    after = dict(before)
    for sent, parcel in about:
        chat_id = parcel.params["chat_id"]
        if chat_id in after:
            after[chat_id] = sent.on(after[chat_id], parcel.keeps, parcel.params)
    await screens.keep(session, (each for number, each in after.items() if each != before[number]))


#: On an advisor's message that has reached the borrower.
DELIVERED = "👌"


def _receipt(message_id: int) -> Parcel:
    return Parcel(
        lane=outbox.spread(RECEIPTS, message_id),
        method="set_message_reaction",
        params={"message_id": message_id, "reaction": DELIVERED},
    )


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


async def put(session: Session, handoff_id: int, card_id: int, now: datetime) -> None:
    """The card of a room is in the group: it is edited from now on, and pinned where it is a new one."""
    handoff = await cases.locked_handoff(session, handoff_id)
    if handoff is not None and handoff.card_id != card_id:
        handoff.card_id = card_id
        pin = Parcel(lane=f"room:{handoff_id}", method="pin", params={})
        await outbox.enqueue(session, [pin], now)


async def status_is(session: Session, chat_id: int, number: int | None, now: datetime) -> None:
    """Which message is the card of a borrower's chat from now on; a new one is pinned."""
    screen = (await screens.of(session, [chat_id])).get(chat_id)
    if screen is None or screen.card == number:
        return
    await screens.keep(session, [screen.with_card(number)])
    if number is not None:
        pin = Parcel(lane=f"chat:{chat_id}", method="pin", params={"chat_id": chat_id})
        await outbox.enqueue(session, [pin], now)


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusLost:
    """The borrower deleted their card: the next attempt sends a new one."""

    chat_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await status_is(session, self.chat_id, None, now)
        await outbox.failed(session, waiting.id, error="status card lost", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unpinned:
    """The bot may not pin: the card stays where it is, and the desk is told, once and for all."""

    error: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error=self.error[:200], again_at=None)
        told = Arrival(key="unpinned", lane="desk", kind="unpinned", payload={})
        await inbox.keep(session, [told], now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A file was downloaded: it is locked in the archive, and a turn is told."""

    archive: Archive
    subject: dict[str, Any]  #: of what it is: "paper_id" or "voice_id"
    data: bytes

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        number = await self.archive.keep(
            session,
            self.data,
            name=waiting.parcel.params.get("name") or "paper",
            media_type="application/octet-stream",
            now=now,
            case_id=waiting.parcel.params["case_id"],
        )
        await outbox.sent(session, {waiting.id: None}, now)
        await _tell(session, waiting, "fetched", now, vault_id=number, **self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scanned:
    """A file was looked at by the virus scanner; a turn is told what it found."""

    subject: dict[str, Any]  #: of what it is: "paper_id" or "voice_id"
    found: str | None

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.sent(session, {waiting.id: None}, now)
        await _tell(session, waiting, "scanned", now, found=self.found, **self.subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamped:
    """The end of the audit was certified; a turn keeps what the authority said."""

    number: int
    hash: str
    token: bytes

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.sent(session, {waiting.id: None}, now)
        token = self.token.hex()
        await _tell(
            session, waiting, "stamped", now, number=self.number, hash=self.hash, token=token
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedFile:
    """A paper was signed and sealed: it is locked in the archive, and a turn is told."""

    archive: Archive
    data: bytes

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        params = waiting.parcel.params
        number = await self.archive.keep(
            session,
            self.data,
            name=params["name"],
            media_type="application/pdf",
            now=now,
            case_id=params["case_id"],
        )
        await outbox.sent(session, {waiting.id: None}, now)
        await _tell(
            session,
            waiting,
            params.get("tells", "sealed"),
            now,
            agreement_id=params["agreement_id"],
            case_id=params["case_id"],
            vault_id=number,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Telegram said what somebody is called; a turn is told."""

    user_id: int
    name: str

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.sent(session, {waiting.id: None}, now)
        await _tell(session, waiting, "named", now, user_id=self.user_id, name=self.name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Later:
    """Not now: too many messages, or no network. The rest of the lane waits behind it."""

    seconds: float
    error: str
    lanes: tuple[str, ...] = ()  #: beginnings of further lanes that have to wait as long

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        again = now + timedelta(seconds=self.seconds)
        await outbox.failed(session, waiting.id, error=self.error, again_at=again)
        if self.lanes:
            await outbox.hold_back(session, self.lanes, again)


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupMoved:
    """The group became a supergroup: followed, and sent there."""

    old_id: int
    new_id: int
    whereabouts: Whereabouts

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await pairs.group_moved(session, self.old_id, self.new_id)
        self.whereabouts.forget(self.old_id)
        await outbox.failed(session, waiting.id, error="group moved", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomLost:
    """The topic was deleted: the room forgets it, and is opened anew, with its card, by the next attempt.

    A turn is told, which repeats there what was said last.
    """

    handoff_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        handoff = await cases.locked_handoff(session, self.handoff_id)
        if handoff is not None:
            handoff.topic_id = handoff.card_id = handoff.icon = None
            handoff.is_shut = False
        await outbox.failed(session, waiting.id, error="topic lost", again_at=now)
        besides = waiting.parcel.keeps.get("pair")  # what comes there next by itself
        await _tell(
            session, waiting, "room_lost", now, handoff_id=self.handoff_id, besides=besides
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLost:
    """The card was deleted: the next attempt sends a new one."""

    handoff_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        handoff = await cases.locked_handoff(session, self.handoff_id)
        if handoff is not None:
            handoff.card_id = None
        await outbox.failed(session, waiting.id, error="card lost", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardLost:
    """The board was deleted, or is too old to be changed: the next attempt sends a new one."""

    group_id: int

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await desk.put_board(session, self.group_id, None)
        await outbox.failed(session, waiting.id, error="board lost", again_at=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Undeliverable:
    """Telegram refuses it for good; a turn is told, so that a person learns of it."""

    kind: (
        str  #: "unreachable" (blocked, deleted), "unfetched" (a file), "unrecalled", "undelivered"
    )
    error: str
    subject: dict[str, Any] = field(default_factory=dict)

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error=self.error[:200], again_at=None)
        if "secret" in waiting.parcel.keeps:
            await outbox.forget_words(session, waiting.id)
        if "report" in waiting.parcel.keeps:  # or the news of it would be news again, for ever
            return
        await _tell(
            session,
            waiting,
            self.kind,
            now,
            lane=waiting.parcel.lane,
            error=self.error,
            of=waiting.parcel.keeps.get("receipt", waiting.parcel.keeps.get("recall")),
            **self.subject,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TooLate:
    """What nobody asked for could not be sent in time; a turn looks anew at what it was for."""

    keys: Sequence[str]

    async def settle(self, session: Session, waiting: Waiting, now: datetime) -> None:
        await outbox.failed(session, waiting.id, error="too late", again_at=None)
        await _tell(session, waiting, "came_too_late", now, keys=list(self.keys))


def tells(outcome: Outcome, waiting: Waiting) -> bool:
    """Whether a turn is told of it, so that the inbox is worth a look at once."""
    if isinstance(outcome, Sent):
        return "recall" in waiting.parcel.keeps
    return not isinstance(outcome, Joined | Together | Later)


async def _tell(
    session: Session, waiting: Waiting, kind: str, now: datetime, **payload: Any
) -> None:
    told = Arrival(
        key=f"{kind}:{waiting.id}", lane=waiting.parcel.lane, kind=kind, payload=payload
    )
    await inbox.keep(session, [told], now)
