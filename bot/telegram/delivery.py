"""Delivery: one parcel of the outbox made into a Bot API call, and what Telegram answered into an outcome.

What is meant for a room of the desk finds its way there: a topic that is not there yet, or not any more, is opened
with its card; a closed one is opened again; a group that moved is followed. While the bot may not write in the
group at all, everything for it waits, and the log says why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime, timedelta

import structlog
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from storage.engine.database import Session
from storage.messages.outbox import UNASKED, Waiting
from storage.messages.screens import Screen
from storage.sealed.archive import Archive
from storage.staff.pairs import Whereabouts

from .acting import Acting
from .calls import PUT_AGAIN, Call, Preparation, Room
from .chances import Chances
from .denials import FETCHES, HEALINGS, failed, given_up, lost, meaning, pause
from .instead import INSTEAD
from .landed import RECEIPTS, Furnished, Joined, Sent
from .losses import (
    GroupMoved,
    NoRoom,
    OutOfReach,
    PutAside,
    Reopened,
    RoomLost,
    TooLate,
    Undeliverable,
    Unpinned,
)
from .outcomes import DESK_LANES, Later, Outcome, desk_pause
from .own_calls import Certify, OwnCalls, Scan, Sign
from .sending import Sending, sent
from .stubborn import Stubborn, can_be_said_later
from .topics import Topics
from .wire import Wire, asked_to_wait

log = structlog.get_logger()

PINS = frozenset({"pin", "unpin"})
#: Nothing depends on these.
DISPENSABLE = PINS | {
    "set_message_reaction",
    "edit_forum_topic",
    "delete_forum_topic",
    "member_menu",
}

#: How long what nobody asked for may wait to be sent.
GOOD_FOR = timedelta(minutes=10)


class Delivery:
    def __init__(
        self,
        wire: Wire,
        archive: Archive,
        group_id: int,
        *,
        now: Callable[[], datetime],
        scan: Scan | None = None,
        whereabouts: Whereabouts | None = None,
        certify: Certify | None = None,
        sign: Sign | None = None,
    ) -> None:
        self._wire = wire
        self._group_id = group_id
        self._now = now
        self._acting = Acting(wire)
        self._whereabouts = whereabouts or Whereabouts()
        self._preparation = Preparation(archive, group_id, self._whereabouts, now)
        self._topics = Topics(wire)
        own = OwnCalls(wire, self._acting, archive, scan=scan, certify=certify, sign=sign)
        self._sending = Sending(wire, self._acting, own.by_method, now=now)
        self._stubborn = Stubborn(wire)
        self._healings, self._fetches = Chances(HEALINGS), Chances(FETCHES)
        self._desk_is_away = False

    async def prepare(
        self, session: Session, waiting: Waiting, behind: Mapping[int, Screen]
    ) -> Call:
        """Read what the call needs: see `Preparation`."""
        return await self._preparation.call(session, waiting, behind)

    async def make(self, call: Call) -> Outcome:
        """Make the call. Never raises: what goes wrong is an outcome as well."""
        try:
            try:
                outcome = await self._make(call)
            except TelegramError as error:
                return await self._answered(call, error)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not stop all other lanes
            return failed(call.waiting, error)
        if not isinstance(outcome, Furnished | Later):
            self._stubborn.took(call.waiting)
            self._healings.let_go(call.waiting)
            self._fetches.let_go(call.waiting)
        if call.is_for_desk:
            self._desk_is_away = False
        if call.joined and isinstance(outcome, Sent):
            return Joined(message=outcome.message, rows=tuple(call.joined))
        return outcome

    async def begin(self) -> None:
        """Ask beforehand for what every room needs; where Telegram is away, it is asked when the first one does."""
        with suppress(TelegramError):
            await self._topics.learn_icons()

    async def rest(self) -> None:
        """Let go of what is only shown in passing."""
        await self._acting.rest()

    async def _make(self, call: Call) -> Outcome:
        unasked = call.waiting.parcel.keeps.get(UNASKED)
        if unasked is not None and self._now() - call.waiting.written_at > GOOD_FOR:
            return TooLate(keys=unasked)
        room = call.room
        if room is not None and call.waiting.parcel.method != "pin":
            try:
                part = await self._topics.ready(call, room)
            except BadRequest as error:
                if room.topic_id is not None or meaning(error):
                    raise
                return NoRoom(handoff_id=room.handoff_id, error=error.message)
            if part is not None:
                return Furnished(part=part)
            if not call.is_edit:
                call.params["message_thread_id"] = room.topic_id
        return await self._sending.send(call)

    async def _answered(self, call: Call, error: TelegramError) -> Outcome:
        """What Telegram's answer means."""
        match error:
            case RetryAfter():
                return self._too_many(call, error)
            case ChatMigrated() if call.is_for_desk:
                return GroupMoved(
                    old_id=self._group_id,
                    new_id=error.new_chat_id,
                    whereabouts=self._whereabouts,
                )
            case ChatMigrated():  # a group that is not the desk is being left: it moved by itself
                return Sent()
            case Forbidden() if call.is_for_desk:
                return self._desk_away(call.waiting, error)
            case Forbidden():
                return Undeliverable(kind="unreachable", error=error.message)
            case BadRequest() if not _is_away(call, error):
                return await self._refused(call, error)
            case InvalidToken() | NetworkError() if self._may_come(call, error):
                return await self._bad_line(call.waiting, error)
        return given_up(call.waiting, error)

    def _may_come(self, call: Call, error: TelegramError) -> bool:
        """Whether it is worth another try; Telegram has time enough to give a file."""
        return not _is_said_of_a_file(call, error) or self._fetches.is_one_left(call.waiting)

    async def _bad_line(self, waiting: Waiting, error: TelegramError) -> Outcome:
        """No answer, or none to go by: tried again, unless it is this one alone that fails."""
        if not self._stubborn.failed(waiting, self._now()):
            return Later(seconds=pause(waiting), error=type(error).__name__)
        if await self._stubborn.is_the_chat(waiting):
            return OutOfReach(error=type(error).__name__)
        self._stubborn.let_go(waiting)
        log.error(
            "Telegram fails on one message only; it is put aside, see `parley parked`",
            row=waiting.id,
            method=waiting.parcel.method,
            error=type(error).__name__,
        )
        if waiting.parcel.method in DISPENSABLE:
            return Sent()
        if not can_be_said_later(waiting):
            return given_up(waiting, error)
        return PutAside(error=type(error).__name__)

    async def _refused(self, call: Call, error: BadRequest) -> Outcome:
        waiting, room = call.waiting, call.room
        method, lane = waiting.parcel.method, waiting.parcel.lane
        if method in DISPENSABLE:
            is_told = method in PINS and call.is_for_desk and meaning(error) == "desk"
            return Unpinned(error=error.message) if is_told else Sent()
        match meaning(error):
            case "done":
                return _done(call)
            case meant if call.is_for_desk and _can_be_mended(call, meant):
                return self._desk_away(waiting, error)
            case "chat" if lane.startswith("chat:"):
                return Undeliverable(kind="unreachable", error=error.message)
            case "topic" if room is not None and self._healings.is_one_left(waiting):
                return RoomLost(handoff_id=room.handoff_id)
            case "topic" if lane == "desk":
                return Sent()  # nobody is left there to be answered
            case "closed" if room is not None and self._healings.is_one_left(waiting):
                return await self._reopen(call, room)
            case "message" if method in PUT_AGAIN and self._healings.is_one_left(waiting):
                return lost(call)
            case "message" if method in INSTEAD:
                instead = INSTEAD[method](call)
                return Sent() if instead is None else await self.make(instead)
        return given_up(waiting, error)

    async def _reopen(self, call: Call, room: Room) -> Outcome:
        try:
            await self._wire.reopen_forum_topic(call.params["chat_id"], room.topic_id or 0)
        except TelegramError as error:
            return self._desk_away(call.waiting, error)
        return Reopened(handoff_id=room.handoff_id)

    def _too_many(self, call: Call, error: RetryAfter) -> Outcome:
        # All rooms are one chat to Telegram.
        is_receipt = call.is_for_desk and call.waiting.parcel.method == "set_message_reaction"
        lanes = (RECEIPTS,) if is_receipt else DESK_LANES if call.is_for_desk else ()
        return Later(seconds=asked_to_wait(error) + 0.1, error="too many requests", lanes=lanes)

    def _desk_away(self, waiting: Waiting, error: TelegramError) -> Outcome:
        """The bot may not write in the group: nothing is lost, and the operator reads why, once."""
        if not self._desk_is_away:
            self._desk_is_away = True
            log.error(
                "advisors' group cannot be written to; see `parley doctor`", why=error.message
            )
        return Later(seconds=desk_pause(waiting), error=error.message[:200])


def _is_away(call: Call, error: BadRequest) -> bool:
    """Whether it is a file that Telegram cannot give at the moment."""
    return call.waiting.parcel.method == "fetch" and meaning(error) == "away"


def _can_be_mended(call: Call, meant: str) -> bool:
    """Whether an administrator can make it possible; General is closed only to whoever may not manage topics."""
    is_general = call.room is None and "message_thread_id" not in call.params
    return meant in {"desk", "chat"} or (meant == "closed" and is_general)


def _is_said_of_a_file(call: Call, error: TelegramError) -> bool:
    """Whether Telegram said so, and it is not only that nothing comes through: an outdated link looks like a wrong token."""
    return call.waiting.parcel.method == "fetch" and isinstance(error, InvalidToken | BadRequest)


def _done(call: Call) -> Sent:
    """There is nothing left to do: what was changed may have been so before a death, and was not noted."""
    is_change = call.waiting.parcel.method == "edit_message_text"
    return sent(call.params, {"message_id": call.params["message_id"]} if is_change else None)
