"""Delivery: one parcel of the outbox made into a Bot API call, and what Telegram answered into an outcome.

What is meant for a room of the desk finds its way there: a topic that is not there yet, or not any more, is opened
with its card; a closed one is opened again; a group that moved is followed. While the bot may not write in the
group at all, everything for it waits, and the log says why.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

import structlog
from telegram import InputFile, Message
from telegram import MessageId as TelegramMessageId
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from storage import cases, desk, outbox, pairs, people
from storage.archive import Archive
from storage.database import Database, Session
from storage.outbox import Parcel, Waiting
from storage.pairs import MessageId

from . import albums, joining
from .acting import LOOKING, UPLOADS, Acting
from .keyboards import OWN_ADDRESS
from .outcomes import (
    DESK_LANES,
    BoardLost,
    CardLost,
    Fetched,
    GroupMoved,
    Joined,
    Later,
    Outcome,
    RoomLost,
    Scanned,
    Sent,
    SignedFile,
    StatusLost,
    Undeliverable,
    Unpinned,
    put,
)
from .wire import Wire, asked_to_wait

log = structlog.get_logger()

#: Looks for what is harmful in a file: its name, or nothing. Raises `OSError` while it cannot.
Scan = Callable[[bytes], Awaitable[str | None]]

#: Makes the signed file of a paper, the page behind it, and what the turn said of them. Blocks. Raises `OSError`
#: while it cannot.
Sign = Callable[[bytes, bytes, Mapping[str, Any]], bytes]

#: A call that cannot be made although nobody refused it is given up after so many tries.
TRIES = 3
#: A file that Telegram announced may be unreadable for a while.
FETCHES = 10
#: A room that is lost again and again is given up as well.
HEALINGS = 8
#: The longest pause, in seconds, before the desk's group is tried again.
DESK_PAUSE = 300.0
#: Seconds for a file of 20 MB on a slow line.
DOWNLOAD = 120.0

#: What is done to the card at the top of a borrower's chat.
ON_CARD = frozenset({"status", "pin", "unpin"})
#: What is kept up to date in place: sent once, from then on changed.
PUT_AGAIN = frozenset({"card", "board", "status"})
#: What is about a message that is there.
EDITS = frozenset(
    {"edit_copy", "edit_message_reply_markup", "edit_message_text", "pin", "delete_message"}
)

#: What Telegram says → what it means; the first that is found holds.
_REFUSALS = {
    "not modified": "done",
    "topic_not_modified": "done",
    "query is too old": "done",
    "message to copy not found": "done",  # taken back by who wrote it
    "no messages to copy": "done",
    "to delete not found": "done",
    "thread not found": "topic",
    "topic_deleted": "topic",
    "topic_id_invalid": "topic",
    "topic_closed": "closed",
    "to edit not found": "message",
    "can't be edited": "message",
    "message_id_invalid": "message",
    # The group is not (yet) as the bot needs it; an operator can mend each of these.
    "not enough rights": "desk",
    "have no rights": "desk",
    "chat_admin_required": "desk",
    "chat_write_forbidden": "desk",
    "not a forum": "desk",
    "chat not found": "chat",
}


@dataclass(kw_only=True)
class Call:
    """A call ready to be made: everything it needs is read, no transaction is open."""

    waiting: Waiting
    params: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    room: Room | None = None
    joined: list[int] = field(default_factory=list)  #: rows that go out with it
    outdated: list[int] = field(default_factory=list)  #: messages whose buttons go before it

    @property
    def is_for_desk(self) -> bool:
        return self.waiting.parcel.lane.startswith(DESK_LANES)

    @property
    def is_over(self) -> bool:
        """Whether another try is of no use: an outdated link to a file looks like a wrong token."""
        return self.waiting.parcel.method == "fetch" and self.waiting.attempts >= FETCHES


@dataclass(kw_only=True)
class Room:
    """Where a room is; what it lacks is put there before the call."""

    handoff_id: int
    topic_id: int | None
    card: Parcel | None  #: the card as it was last, where the room has none


class Delivery:
    def __init__(
        self,
        wire: Wire,
        database: Database,
        archive: Archive,
        group_id: int,
        *,
        now: Callable[[], datetime],
        scan: Scan | None = None,
        sign: Sign | None = None,
    ) -> None:
        self._wire = wire
        self._acting = Acting(wire)
        self._now = now
        self._database = database
        self._archive = archive
        self._group_id = group_id
        self._scan = scan
        self._sign = sign
        self._desk_is_away = False
        self._name = ""  #: of the bot, once Telegram was asked
        #: What takes the place of a change to a message that is gone, by its method.
        self._again = {
            "edit_message_text": self._say_anew,
            "edit_copy": self._copy_again,
            "edit_message_reply_markup": self._leave,
        }
        self._scanner_is_away = False
        self._signing_is_away = False
        #: What is more than one call of the Bot API under its own name.
        self._own = {
            "fetch": self._fetch,
            "scan": self._look_into,
            "sign": self._make_signed,
            "pin": self._pin,
            "unpin": self._unpin,
            "edit_copy": self._edit_copy,
            "copy_messages": self._copy_together,
            "delete_message": self._take_back,
        }

    async def prepare(self, session: Session, waiting: Waiting) -> Call:
        """Read what the call needs: where the room is now, the files, the message replied to."""
        waiting, rows = await joining.joined(session, waiting, self._now())
        parcel = waiting.parcel
        call = Call(waiting=waiting, params=dict(parcel.params), joined=rows)
        if call.is_for_desk:
            call.params["chat_id"] = await pairs.group_now(session, self._group_id)
        if parcel.lane.startswith("room:"):
            await _find_room(session, call)
        elif parcel.method in ON_CARD:
            await _find_status(session, call)
        elif "asks" in parcel.keeps:
            await _find_outdated(session, call)
        elif "board" in parcel.keeps:
            board = await desk.board(session, parcel.keeps["board"])
            call.params |= {} if board is None else {"message_id": board}
        for name in ("reply_to", "edit_of"):
            if name in call.params:
                here = MessageId(**call.params.pop(name))
                _point(call.params, name, await pairs.other(session, here))
        if "album" in call.params:
            await albums.gather(session, call.params)
        for name, file in parcel.files.items():
            call.files[name] = await self._archive.fetch(session, file["vault"])
        return call

    async def make(self, call: Call) -> Outcome:
        """Make the call. Never raises: what goes wrong is an outcome as well."""
        try:
            outcome = await self._make(call)
        except TelegramError as error:
            return await self._answered(call, error)
        except Exception as error:  # noqa: BLE001 - a mistake of ours must not stop all other lanes
            return failed(call.waiting, error)
        if call.is_for_desk:
            self._desk_is_away = False
        if call.joined and isinstance(outcome, Sent):
            return Joined(message=outcome.message, rows=tuple(call.joined))
        return outcome

    async def rest(self) -> None:
        """Let go of what is only shown in passing."""
        await self._acting.rest()

    async def _answered(self, call: Call, error: TelegramError) -> Outcome:
        """What Telegram's answer means."""
        match error:
            case RetryAfter():
                return self._too_many(call, error)
            case ChatMigrated() if call.is_for_desk:
                return GroupMoved(old_id=self._group_id, new_id=error.new_chat_id)
            case ChatMigrated():  # a group that is not the desk is being left: it moved by itself
                return Sent()
            case Forbidden() if call.is_for_desk:
                return self._desk_away(call.waiting, error)
            case Forbidden():
                return Undeliverable(kind="unreachable", error=error.message)
            case BadRequest():
                return await self._refused(call, error)
            case InvalidToken() | NetworkError() if not call.is_over:
                return Later(seconds=_pause(call.waiting), error=type(error).__name__)
        return given_up(call.waiting, error)

    async def _make(self, call: Call) -> Outcome:
        room, method = call.room, call.waiting.parcel.method
        if room is not None and method != "pin":
            if room.topic_id is None:
                await self._open(call, room)
            if room.card is not None and method != "card":
                await self._put_card(call, room, room.card)
            if not _is_edit(method, call.params):
                call.params["message_thread_id"] = room.topic_id
        return await self._send(call)

    async def _open(self, call: Call, room: Room) -> None:
        card = call.waiting.parcel if call.waiting.parcel.method == "card" else room.card
        name = card.params["topic_name"] if card else f"{room.handoff_id}"
        topic = await self._wire.create_forum_topic(call.params["chat_id"], name[:128])
        room.topic_id = topic.message_thread_id
        async with self._database.begin() as session:
            handoff = await cases.locked_handoff(session, room.handoff_id)
            if handoff is not None:
                handoff.group_id, handoff.topic_id = call.params["chat_id"], room.topic_id

    async def _put_card(self, call: Call, room: Room, card: Parcel) -> None:
        params = {name: value for name, value in card.params.items() if name != "topic_name"}
        where = {"chat_id": call.params["chat_id"], "message_thread_id": room.topic_id}
        sent = await self._wire.send_message(**params, **where)
        async with self._database.begin() as session:
            await put(session, room.handoff_id, sent.message_id, self._now())

    async def _send(self, call: Call) -> Outcome:
        parcel, params = call.waiting.parcel, dict(call.params)
        method = parcel.method
        if method in self._own:
            return await self._own[method](call)
        if method in PUT_AGAIN:
            method = _put_or_change(params)
        if method in UPLOADS and not call.is_for_desk:
            self._acting.show(params["chat_id"], UPLOADS[method])
        if "names_us" in parcel.keeps:
            params["text"] = params["text"].replace(OWN_ADDRESS, await self._own_address())
        for name, data in call.files.items():
            params[name] = InputFile(data, filename=parcel.files[name]["name"])
        for number in call.outdated:
            await self._take_off(params["chat_id"], number)
        result = await getattr(self._wire, method)(**params)
        if isinstance(result, Message | TelegramMessageId):
            return Sent(message=MessageId(chat_id=params["chat_id"], message_id=result.message_id))
        return Sent()

    async def _take_off(self, chat_id: int, number: int) -> None:
        """The buttons of a question that another one follows; where they cannot be taken off, they stay."""
        with suppress(BadRequest):
            await self._wire.edit_message_reply_markup(chat_id, number)

    async def _own_address(self) -> str:
        if not self._name:
            self._name = (await self._wire.get_me()).username or ""
        return OWN_ADDRESS.replace("/?", f"/{self._name}?")

    async def _pin(self, call: Call) -> Outcome:
        if "message_id" in call.params:  # else the card is gone: the next one is pinned
            await self._wire.pin_chat_message(**call.params, disable_notification=True)
        return Sent()

    async def _unpin(self, call: Call) -> Outcome:
        if "message_id" in call.params:
            await self._wire.unpin_chat_message(**call.params)
        return Sent()

    async def _edit_copy(self, call: Call) -> Outcome:
        params = call.params
        if "message_id" not in params:  # it was never passed on: nothing to change
            return Sent()
        where = {"chat_id": params["chat_id"], "message_id": params["message_id"]}
        text, entities = params["text"], params["entities"]
        if params.get("reply_markup"):
            where["reply_markup"] = params["reply_markup"]
        is_caption = params.get("is_caption", False)
        if not is_caption:
            try:
                await self._wire.edit_message_text(text, entities=entities, **where)
            except BadRequest as error:
                is_caption = "no text in the message" in error.message.lower()
                if not is_caption:
                    raise
        if is_caption:
            await self._wire.edit_message_caption(caption=text, caption_entities=entities, **where)
        return Sent()

    async def _copy_together(self, call: Call) -> Outcome:
        return await albums.copy(self._wire, call.params)

    async def _take_back(self, call: Call) -> Outcome:
        if "message_id" in call.params:  # else it was never passed on
            await self._wire.delete_message(**call.params)
        return Sent()

    async def _copy_again(self, call: Call) -> Outcome:
        """The copy is gone: the message as it is now is copied once more."""
        if not call.waiting.parcel.params.get("is_copied_anew", True):
            return Sent()  # a file may have been exchanged: none goes to the desk unseen
        original = call.waiting.parcel.params["edit_of"]
        params = {
            "chat_id": call.params["chat_id"],
            "from_chat_id": original["chat_id"],
            "message_id": original["message_id"],
        }
        copy = replace(call.waiting.parcel, method="copy_message")
        waiting = replace(call.waiting, parcel=copy)
        return await self.make(Call(waiting=waiting, params=params, room=call.room))

    async def _say_anew(self, call: Call) -> Outcome:
        """The message to be changed is gone, or too old: what it was to say is a message of its own."""
        params = {name: value for name, value in call.params.items() if name != "message_id"}
        said = replace(call.waiting.parcel, method="send_message")
        return await self.make(Call(waiting=replace(call.waiting, parcel=said), params=params))

    async def _leave(self, _: Call) -> Outcome:
        """The message is gone, and its buttons with it."""
        return Sent()

    async def _fetch(self, call: Call) -> Outcome:
        if "chat_id" in call.params:  # rows of an earlier version lack it
            self._acting.show(call.params["chat_id"], LOOKING)
        file = await self._wire.get_file(call.params["file_id"])
        data = bytes(await file.download_as_bytearray(read_timeout=DOWNLOAD))
        return Fetched(archive=self._archive, subject=_subject(call.params), data=data)

    async def _look_into(self, call: Call) -> Outcome:
        """Have a file scanned; it waits for as long as the scanner is away, and the operator reads why, once."""
        found = None
        if self._scan is not None:  # or nothing is scanned any more
            try:
                found = await self._scan(call.files["file"])
            except OSError as error:
                if not self._scanner_is_away:
                    self._scanner_is_away = True
                    log.error(
                        "virus scanner away: papers wait; see `parley doctor`", why=str(error)
                    )
                return Later(seconds=_pause(call.waiting), error="virus scanner away")
            if self._scanner_is_away:
                self._scanner_is_away = False
                log.info("virus scanner back")
        return Scanned(subject=_subject(call.params), found=found)

    async def _make_signed(self, call: Call) -> Outcome:
        """Have a paper signed; it waits for as long as who signs is away, and the operator reads why, once."""
        if self._sign is None:
            raise LookupError("nobody signs")
        paper, page = call.files["paper"], call.files["page"]
        try:
            signed = await asyncio.to_thread(self._sign, paper, page, call.params)
        except OSError as error:
            if not self._signing_is_away:
                self._signing_is_away = True
                log.error("papers cannot be sealed yet; see `parley doctor`", why=str(error))
            return Later(seconds=_pause(call.waiting), error="signing away")
        self._signing_is_away = False
        return SignedFile(archive=self._archive, data=signed)

    async def _refused(self, call: Call, error: BadRequest) -> Outcome:
        waiting, room = call.waiting, call.room
        method, lane = waiting.parcel.method, waiting.parcel.lane
        if method in {"pin", "unpin", "set_message_reaction"}:  # nothing depends on it
            is_told = method != "set_message_reaction" and call.is_for_desk
            is_told = is_told and _why(error) == "desk"
            return Unpinned(error=error.message) if is_told else Sent()
        match _why(error):
            case "done":
                return Sent()
            case "desk" | "chat" if call.is_for_desk:
                return self._desk_away(waiting, error)
            case "chat" if lane.startswith("chat:"):
                return Undeliverable(kind="unreachable", error=error.message)
            case "topic" if room is not None and waiting.attempts < HEALINGS:
                return RoomLost(handoff_id=room.handoff_id)
            case "topic" if lane == "desk":
                return Sent()  # nobody is left there to be answered
            case "closed" if room is not None and waiting.attempts < HEALINGS:
                return await self._reopen(call, room)
            case "message" if method in PUT_AGAIN and waiting.attempts < HEALINGS:
                return _lost(call)
            case "message" if method in self._again:
                return await self._again[method](call)
        return given_up(waiting, error)

    async def _reopen(self, call: Call, room: Room) -> Outcome:
        try:
            await self._wire.reopen_forum_topic(call.params["chat_id"], room.topic_id or 0)
        except TelegramError as error:
            return self._desk_away(call.waiting, error)
        async with self._database.begin() as session:
            handoff = await cases.handoff(session, room.handoff_id)
            if handoff is not None:
                handoff.is_shut = False
        return Later(seconds=0, error="topic closed")

    def _too_many(self, call: Call, error: RetryAfter) -> Outcome:
        # All rooms are one chat to Telegram.
        is_receipt = call.waiting.parcel.method == "set_message_reaction"
        lanes = DESK_LANES if call.is_for_desk and not is_receipt else ()
        return Later(seconds=asked_to_wait(error) + 0.1, error="too many requests", lanes=lanes)

    def _desk_away(self, waiting: Waiting, error: TelegramError) -> Outcome:
        """The bot may not write in the group: nothing is lost, and the operator reads why, once."""
        if not self._desk_is_away:
            self._desk_is_away = True
            log.error(
                "advisors' group cannot be written to; see `parley doctor`", why=error.message
            )
        seconds = min(5 * 2.0 ** min(waiting.attempts, 10), DESK_PAUSE)
        return Later(seconds=seconds, error=error.message[:200])


def given_up(waiting: Waiting, error: Exception) -> Outcome:
    """It will never be delivered: a person learns of it."""
    said = error.message if isinstance(error, TelegramError) else type(error).__name__
    if waiting.parcel.method == "delete_message":
        return Undeliverable(kind="unrecalled", error=said)
    if waiting.parcel.method != "fetch":
        return Undeliverable(kind="undelivered", error=said)
    subject = _subject(waiting.parcel.params) | {"too_large": "too big" in said.lower()}
    return Undeliverable(kind="unfetched", error=said, subject=subject)


def _subject(params: dict[str, Any]) -> dict[str, Any]:
    """What a file is: a paper, or a voice note."""
    return {
        name: params[name] for name in ("paper_id", "voice_id", "verify_chat") if name in params
    }


def failed(waiting: Waiting, error: Exception) -> Outcome:
    """Something of ours went wrong, and is tried again a few times."""
    log.error(
        "parcel failed", row=waiting.id, method=waiting.parcel.method, error=type(error).__name__
    )
    if waiting.attempts + 1 >= TRIES:
        return given_up(waiting, error)
    return Later(seconds=_pause(waiting), error=type(error).__name__)


def _why(error: BadRequest) -> str:
    said = error.message.lower()
    return next((meaning for words, meaning in _REFUSALS.items() if words in said), "")


def _put_or_change(params: dict[str, Any]) -> str:
    """The call that puts what is kept up to date in place, or changes it."""
    params.pop("topic_name", None)
    if "message_id" not in params:
        return "send_message"
    params.pop("disable_notification", None)
    return "edit_message_text"


def _pause(waiting: Waiting) -> float:
    return min(2.0 ** min(waiting.attempts, 6), 60.0) / 2


def _is_edit(method: str, params: dict[str, Any]) -> bool:
    return method in EDITS or (method == "card" and "message_id" in params)


async def _find_room(session: Session, call: Call) -> None:
    parcel = call.waiting.parcel
    handoff = await cases.handoff(session, int(parcel.lane.removeprefix("room:")))
    if handoff is None or handoff.id is None:
        raise LookupError(f"no {parcel.lane}")
    card = None
    if handoff.card_id is None and parcel.method not in {"card", "pin"}:
        card = await outbox.newest(session, parcel.lane, "card", before=call.waiting.id)
    if handoff.card_id is not None and parcel.method in {"card", "pin"}:
        call.params["message_id"] = handoff.card_id
    call.room = Room(handoff_id=handoff.id, topic_id=handoff.topic_id, card=card)


def _lost(call: Call) -> Outcome:
    """What is kept up to date in place was deleted."""
    if call.room is not None:
        return CardLost(handoff_id=call.room.handoff_id)
    board = call.waiting.parcel.keeps.get("board")
    return (
        StatusLost(chat_id=call.params["chat_id"]) if board is None else BoardLost(group_id=board)
    )


async def _find_status(session: Session, call: Call) -> None:
    """The card of a borrower's chat, where there is one already."""
    chat = await people.chat(session, call.params["chat_id"])
    if chat is not None and chat.status_message is not None:
        call.params["message_id"] = chat.status_message


async def _find_outdated(session: Session, call: Call) -> None:
    """The messages with the buttons of the question before."""
    chat = await people.chat(session, call.params["chat_id"])
    if chat is not None and chat.asked.get("question") != call.waiting.parcel.keeps["asks"]:
        found = chat.asked.get("messages", [])
        call.outdated = [one for one in found if one != call.params.get("message_id")]


def _point(params: dict[str, Any], name: str, other: MessageId | None) -> None:
    """Aim at the same message on the other side, where there is one."""
    if other is None:
        return
    if name == "reply_to":
        params["reply_parameters"] = {
            "message_id": other.message_id,
            "allow_sending_without_reply": True,
        }
    else:
        params["chat_id"], params["message_id"] = other.chat_id, other.message_id
