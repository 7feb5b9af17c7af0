"""Delivery: one parcel of the outbox made into a Bot API call, and what Telegram answered into an outcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from telegram import InputFile, Message, MessageId as TelegramMessageId
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from storage import cases, pairs
from storage.archive import Archive
from storage.database import Database, Session
from storage.outbox import Waiting
from storage.pairs import MessageId

from .outcomes import (
    REFUSALS,
    CardLost,
    Fetched,
    GroupMoved,
    Later,
    Outcome,
    RoomLost,
    Sent,
    Undeliverable,
)
from .wire import Wire


@dataclass(frozen=True, kw_only=True)
class Call:
    """A call ready to be made: everything it needs is read, no transaction is open."""

    waiting: Waiting
    params: dict[str, Any]
    files: dict[str, bytes] = field(default_factory=dict)
    handoff_id: int | None = None
    topic_name: str | None = None  #: of the topic that has to be opened first


class Delivery:
    def __init__(self, wire: Wire, database: Database, archive: Archive, group_id: int) -> None:
        self._wire = wire
        self._database = database
        self._archive = archive
        self._group_id = group_id

    async def prepare(self, session: Session, waiting: Waiting) -> Call:
        """Read what the call needs: where the room is now, the files, the message replied to."""
        parcel = waiting.parcel
        params = dict(parcel.params)
        topic_name = params.pop("topic_name", None)
        handoff_id = None
        if not parcel.lane.startswith("chat:"):
            params["chat_id"] = await pairs.group_now(session, self._group_id)
        if parcel.lane.startswith("room:"):
            handoff_id = int(parcel.lane.removeprefix("room:"))
            handoff = await cases.handoff(session, handoff_id)
            if handoff is None:
                raise LookupError(f"no {parcel.lane}")
            if handoff.topic_id is not None:
                params["message_thread_id"], topic_name = handoff.topic_id, None
            if parcel.method == "card" and handoff.card_id is not None:
                params["message_id"] = handoff.card_id
        for name in ("reply_to", "edit_of"):
            if name in params:
                here = MessageId(**params.pop(name))
                other = await pairs.other(session, here)
                _point(params, name, other)
        files = {
            name: await self._archive.fetch(session, file["vault"])
            for name, file in parcel.files.items()
        }
        return Call(
            waiting=waiting,
            params=params,
            files=files,
            handoff_id=handoff_id,
            topic_name=topic_name if handoff_id is not None else None,
        )

    async def make(self, call: Call) -> Outcome:
        """Make the call. Never raises what Telegram may answer."""
        try:
            if call.topic_name is not None and call.handoff_id is not None:
                call.params["message_thread_id"] = await self._open_room(call)
            return await self._send(call)
        except RetryAfter as error:
            after = error.retry_after
            seconds = after.total_seconds() if isinstance(after, timedelta) else float(after)
            return Later(seconds=seconds + 0.1, error="too many requests")
        except ChatMigrated as error:
            return GroupMoved(old_id=self._group_id, new_id=error.new_chat_id)
        except Forbidden as error:
            return Undeliverable(kind="unreachable", error=error.message)
        except BadRequest as error:
            return self._refused(call, error)
        except NetworkError as error:
            seconds = min(2.0 ** min(call.waiting.attempts, 6), 60.0) / 2
            return Later(seconds=seconds, error=type(error).__name__)
        except TelegramError as error:
            return Undeliverable(kind="undelivered", error=type(error).__name__)

    async def _open_room(self, call: Call) -> int:
        topic = await self._wire.create_forum_topic(
            call.params["chat_id"], str(call.topic_name)[:128]
        )
        async with self._database.begin() as session:
            handoff = await cases.handoff(session, call.handoff_id or 0)
            if handoff is not None:
                handoff.group_id = call.params["chat_id"]
                handoff.topic_id = topic.message_thread_id
        return topic.message_thread_id

    async def _send(self, call: Call) -> Outcome:
        parcel = call.waiting.parcel
        params = dict(call.params)
        method = parcel.method
        if method == "fetch":
            return await self._fetch(call)
        if method == "card":
            method = "edit_message_text" if "message_id" in params else "send_message"
            if method == "edit_message_text":
                params.pop("message_thread_id", None)
        if method == "edit_copy":
            if "message_id" not in params:  # its copy was never delivered: nothing to change
                return Sent()
            method = "edit_message_text"
        for name, data in call.files.items():
            params[name] = InputFile(data, filename=parcel.files[name]["name"])
        result = await getattr(self._wire, method)(**params)
        if isinstance(result, Message | TelegramMessageId):
            return Sent(
                message=MessageId(chat_id=params["chat_id"], message_id=result.message_id)
            )
        return Sent()

    async def _fetch(self, call: Call) -> Outcome:
        file = await self._wire.get_file(call.params["file_id"])
        data = bytes(await file.download_as_bytearray())
        return Fetched(archive=self._archive, paper_id=call.params["paper_id"], data=data)

    def _refused(self, call: Call, error: BadRequest) -> Outcome:
        said = error.message.lower()
        parcel = call.waiting.parcel
        if "not modified" in said or "query is too old" in said:
            return Sent()
        if call.handoff_id is not None and call.waiting.attempts < REFUSALS:
            if "thread not found" in said or "topic_deleted" in said or "topic_id_invalid" in said:
                return RoomLost(handoff_id=call.handoff_id)
            if parcel.method == "card" and ("to edit not found" in said or "can't be edited" in said):
                return CardLost(handoff_id=call.handoff_id)
        if parcel.method == "fetch":
            too_large = "too big" in said
            return Undeliverable(
                kind="unfetched",
                error=error.message,
                subject={"paper_id": call.params["paper_id"], "too_large": too_large},
            )
        if "chat not found" in said and parcel.lane.startswith("chat:"):
            return Undeliverable(kind="unreachable", error=error.message)
        return Undeliverable(kind="undelivered", error=error.message)


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
