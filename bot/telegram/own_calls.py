"""Own calls: parcels that are more than one call of the Bot API under its own name."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog
from telegram.error import BadRequest

from dialogs.languages import LANGUAGES
from storage.sealed.archive import Archive
from storage.sealed.vault import digest

from . import albums, menus
from .acting import LOOKING, Acting
from .brought import Fetched, Learnt, SignedFile
from .calls import Call
from .denials import given_up, meaning, pause, subject
from .landed import Sent
from .outcomes import Later, Outcome
from .wire import Wire

log = structlog.get_logger()

#: Looks for what is harmful in a file: its name, or nothing. Raises `OSError` while it cannot.
Scan = Callable[[bytes], Awaitable[str | None]]

#: Has a SHA-256 digest certified by an outside authority. Blocks. Raises `OSError` while it cannot.
Certify = Callable[[bytes], bytes]

#: Makes the signed file of a paper, the page behind it where there is one, and what the turn said of them. Blocks. Raises `OSError`
#: while it cannot.
Sign = Callable[[bytes, bytes | None, Mapping[str, Any]], bytes]

#: Seconds for a file of 20 MB on a slow line.
DOWNLOAD = 120.0


class NotTheSigned(Exception):  # noqa: N818 - the record of what failed has its name
    """What is to be sealed is not the paper that was signed: somebody put another in its place."""


class OwnCalls:
    """Makes them; raises `TelegramError` as the wire does."""

    def __init__(
        self,
        wire: Wire,
        acting: Acting,
        archive: Archive,
        *,
        scan: Scan | None,
        certify: Certify | None,
        sign: Sign | None,
    ) -> None:
        self._wire = wire
        self._acting = acting
        self._archive = archive
        self._scan = scan
        self._certify = certify
        self._sign = sign
        self._scanner_is_away = False
        self._signing_is_away = False
        self.by_method: dict[str, Callable[[Call], Awaitable[Outcome]]] = {
            "fetch": self._fetch,
            "scan": self._look_into,
            "stamp": self._stamp,
            "sign": self._make_signed,
            "pin": self._pin,
            "unpin": self._unpin,
            "edit_copy": self._edit_copy,
            "copy_messages": self._copy_together,
            "delete_message": self._take_back,
            "learn_name": self._learn_name,
            "member_menu": self._show_menu,
        }

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
                words = {"text": text, "entities": entities}
                await self._wire.call("edit_message_text", {**words, **where})
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

    async def _learn_name(self, call: Call) -> Outcome:
        """What a member of the group is called; whoever is not there has no name yet."""
        user_id = call.params["user_id"]
        try:
            member = await self._wire.get_chat_member(**call.params)
        except BadRequest as error:
            if meaning(error) in {"desk", "chat"}:
                raise
            return _named(user_id, "") if meaning(error) == "person" else Sent()
        is_here = member.status not in {member.LEFT, member.BANNED}
        return _named(user_id, member.user.first_name if is_here else "")

    async def _show_menu(self, call: Call) -> Outcome:
        params = call.params
        menu = menus.of_member(
            self._wire,
            params["chat_id"],
            params["user_id"],
            LANGUAGES[params["language"]],
            is_supervisor=params["is_supervisor"],
        )
        await menu.write()
        return Sent()

    async def _fetch(self, call: Call) -> Outcome:
        if "chat_id" in call.params:  # rows of an earlier version lack it
            self._acting.show(call.params["chat_id"], LOOKING)
        file = await self._wire.get_file(call.params["file_id"])
        data = bytes(await file.download_as_bytearray(read_timeout=DOWNLOAD))
        return Fetched(archive=self._archive, subject=subject(call.params), data=data)

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
                return Later(seconds=pause(call.waiting), error="virus scanner away")
            if self._scanner_is_away:
                self._scanner_is_away = False
                log.info("virus scanner back")
        return Learnt(kind="scanned", said={"found": found, **subject(call.params)})

    async def _stamp(self, call: Call) -> Outcome:
        """Have the end of the audit certified; it waits for as long as the authority is away."""
        if self._certify is None:  # not wanted any more
            return Sent()
        params = call.params
        try:
            token = await asyncio.to_thread(self._certify, bytes.fromhex(params["hash"]))
        except OSError as error:
            log.warning("no timestamp of the audit yet", why=str(error))
            return Later(seconds=60 * pause(call.waiting), error="timestamp authority away")
        certified = {"number": params["number"], "hash": params["hash"], "token": token.hex()}
        return Learnt(kind="stamped", said=certified)

    async def _make_signed(self, call: Call) -> Outcome:
        """Have a paper signed; it waits for as long as who signs is away, and the operator reads why, once."""
        if self._sign is None:
            raise LookupError("nobody signs")
        paper, page = call.files["paper"], call.files.get("page")
        if digest(paper) != call.params.get("sha256", digest(paper)):
            log.error("a paper to be sealed is not the one that was signed; nothing is sealed")
            return given_up(call.waiting, NotTheSigned())
        try:
            signed = await asyncio.to_thread(self._sign, paper, page, call.params)
        except OSError as error:
            if not self._signing_is_away:
                self._signing_is_away = True
                log.error("papers cannot be sealed yet; see `parley doctor`", why=str(error))
            return Later(seconds=pause(call.waiting), error="signing away")
        self._signing_is_away = False
        return SignedFile(archive=self._archive, data=signed)


def _named(user_id: int, name: str) -> Learnt:
    """What somebody is called; "" of who is not in the group."""
    return Learnt(kind="named", said={"user_id": user_id, "name": name})
