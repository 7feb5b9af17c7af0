"""Sending: a call as it goes over the wire, with the changes further up that go beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from telegram import InputFile, Message
from telegram import MessageId as TelegramMessageId
from telegram.error import BadRequest, RetryAfter

from storage.messages.outbox import Parcel
from storage.staff.pairs import MessageId

from .acting import UPLOADS, Acting
from .calls import PUT_AGAIN, Call
from .keyboards import OWN_ADDRESS
from .landed import Sent
from .outcomes import Outcome
from .topics import FOR_TOPIC
from .wire import Wire, asked_to_wait

#: Nearly all that is said; these take their parameters as they go over the wire.
BARE = frozenset(
    {"send_message", "edit_message_text", "edit_message_reply_markup", "copy_message"}
)


class Sending:
    def __init__(
        self,
        wire: Wire,
        acting: Acting,
        own: Mapping[str, Callable[[Call], Awaitable[Outcome]]],
        *,
        now: Callable[[], datetime],
    ) -> None:
        self._wire = wire
        self._acting = acting
        self._own = own
        self._now = now
        self._name = ""  #: of the bot, once Telegram was asked

    async def send(self, call: Call) -> Outcome:
        """Make the call, and the changes beside it. Raises `TelegramError`."""
        return await self._send_with_all_beside(call) if call.beside else await self._send(call)

    async def _send_with_all_beside(self, call: Call) -> Outcome:
        """Whoever waits for an answer does not wait for what changes above it as well."""
        changes = asyncio.gather(*(self._change(call, each) for each in call.beside))
        outcome, left = await asyncio.gather(self._send(call), changes, return_exceptions=True)
        if isinstance(outcome, BaseException):  # all of it is tried again
            raise outcome
        if not isinstance(outcome, Sent) or isinstance(left, BaseException):
            return outcome
        return replace(outcome, left=tuple(filter(None, left)))

    async def _change(self, call: Call, change: Parcel) -> Parcel | None:
        """Change what stands further up. What could not be changed now is tried again by itself."""
        alone = Call(waiting=replace(call.waiting, parcel=change), params=change.params)
        try:
            await self._send(alone)
        except BadRequest:  # it is gone, or done already
            return None
        except Exception as error:  # noqa: BLE001 - whatever it is, what was said is not said again for it
            seconds = asked_to_wait(error) if isinstance(error, RetryAfter) else 1.0
            return replace(change, not_before=self._now() + timedelta(seconds=seconds))
        return None

    async def _send(self, call: Call) -> Outcome:
        parcel, params = call.waiting.parcel, dict(call.params)
        method = parcel.method
        if method in self._own:
            return await self._own[method](call)
        if method in PUT_AGAIN:
            method = _put_or_change(params)
        if method in UPLOADS and not call.is_for_desk:
            await self._acting.show_first(params["chat_id"], UPLOADS[method])
        if "names_us" in parcel.keeps:
            params["text"] = params["text"].replace(OWN_ADDRESS, await self._own_address())
        for name, data in call.files.items():
            params[name] = InputFile(data, filename=parcel.files[name]["name"])
        if method in BARE:
            return sent(params, await self._wire.call(method, params))
        result = await getattr(self._wire, method)(**params)
        if isinstance(result, Message | TelegramMessageId):
            return Sent(message=MessageId(chat_id=params["chat_id"], message_id=result.message_id))
        return Sent()

    async def _own_address(self) -> str:
        if not self._name:
            self._name = (await self._wire.get_me()).username or ""
        return OWN_ADDRESS.replace("/?", f"/{self._name}?")


def sent(params: dict[str, Any], result: Any) -> Sent:
    """What Telegram answered to a message that was sent, copied or changed."""
    if not isinstance(result, dict):
        return Sent()
    return Sent(message=MessageId(chat_id=params["chat_id"], message_id=result["message_id"]))


def _put_or_change(params: dict[str, Any]) -> str:
    """The call that puts what is kept up to date in place, or changes it."""
    for name in FOR_TOPIC:
        params.pop(name, None)
    if "message_id" not in params:
        return "send_message"
    params.pop("disable_notification", None)
    return "edit_message_text"
