"""Uploads: the lender's own page for papers, where none are to pass through Telegram.

A link is good for one paper and for a while, and looking at it uses nothing up: programs that preview links do so.
What comes is never written to a disk in the clear, and goes the way of every other paper.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from pathlib import PurePath
from weakref import WeakValueDictionary

import structlog
from aiohttp import BodyPartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from dialogs.languages import language_for, language_named
from dialogs.said.refusals import explain
from dialogs.texts import Text
from negotiation.applying.paper import TooLarge
from negotiation.refusals import Refusal
from storage.case import uploads
from storage.case.uploads import Upload
from storage.engine.database import Database
from storage.engine.failures import for_log
from storage.messages import inbox
from storage.messages.inbox import Arrival
from storage.sealed.archive import Archive

from . import upload_page as page
from .serving import served

log = structlog.get_logger()

#: At a time, so that memory is bounded: each may hold a whole file.
AT_ONCE = 4
#: Seconds for a file on a slow line, and for requests being answered at a stop.
PATIENCE, LANDING = 300.0, 3.0
_LONGEST_NAME = 200


class Uploads:
    """An HTTP server with one page."""

    def __init__(
        self,
        database: Database,
        archive: Archive,
        lender: str,
        now: Callable[[], datetime],
        *,
        check: Callable[[bytes], object],
        limit: int,
        took: Callable[[], None],
    ) -> None:
        """*check* refuses what is no paper, as `Refusal`; *took* is called once one is kept."""
        self._database, self._archive, self._lender, self._now = database, archive, lender, now
        self._check, self._limit, self._took = check, limit, took
        self.patience = PATIENCE  #: seconds for a file
        self._places = asyncio.Semaphore(AT_ONCE)
        #: Of each link that is used just now, so that one takes one place.
        self._turns: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self.app = web.Application()
        self.app.router.add_get("/papers/{token}", self._show)
        self.app.router.add_post("/papers/{token}", self._take)

    async def run(
        self, where: tuple[str, int], stopping: asyncio.Event, door: asyncio.Event
    ) -> None:
        """Serve at a host and port until told to stop; *door* is set once the port is ours."""
        async with served(self.app, *where, landing=LANDING):
            door.set()
            await stopping.wait()

    async def _show(self, request: web.Request) -> web.Response:
        way = await self._way(request)
        if way is None:
            return await self._over(request)
        return _html(page.form(self._lender, way.want, language_named(way.language)))

    async def _take(self, request: web.Request) -> web.Response:
        way = await self._way(request)
        if way is None:
            return await self._over(request)
        try:
            turn = self._turns.setdefault(way.id, asyncio.Lock())
            async with turn, self._places, asyncio.timeout(self.patience):
                name, data = await self._read(request)
                await asyncio.to_thread(self._check, data)
        except Refusal as refusal:
            return self._again(way, explain(refusal))
        except TimeoutError:
            return self._again(way, page.TOO_SLOW, status=408)
        except (ValueError, OSError, HttpProcessingError):  # no form, or it broke off
            return self._again(way, page.NO_FILE)
        try:
            if not await self._keep(way, name, data):
                return await self._over(request)
        except Exception as error:  # noqa: BLE001 - not kept: the link is still good
            log.error("upload not kept", **for_log(error))
            return self._again(way, page.NOT_KEPT, status=503)
        self._took()
        return _html(page.thanks(self._lender, language_named(way.language)))

    async def _read(self, request: web.Request) -> tuple[str, bytes]:
        """The file of the form. Raises `TooLarge`, `ValueError` where there is none."""
        if request.content_type != "multipart/form-data":
            raise ValueError("no form")
        async for part in await request.multipart():
            if isinstance(part, BodyPartReader) and part.name == "paper" and part.filename:
                data = bytearray()
                while chunk := await part.read_chunk(256 * 1024):
                    data += chunk
                    if len(data) > self._limit:
                        raise TooLarge(self._limit)
                return _named(part.filename), bytes(data)
        raise ValueError("no file")

    async def _keep(self, way: Upload, name: str, data: bytes) -> bool:
        """Keep it and have a turn take it, in one transaction; False when the link was used meanwhile."""
        async with self._database.begin() as session:
            if not await uploads.use(session, way.id, self._now()):
                return False
            number = await self._archive.keep(
                session,
                data,
                name=name,
                media_type="application/octet-stream",
                now=self._now(),
                case_id=way.case_id,
            )
            told = Arrival(
                key=f"uploaded:{way.id}",
                lane=f"{way.chat_id}:0",
                kind="uploaded",
                payload={"upload_id": way.id, "vault_id": number, "name": name},
            )
            await inbox.keep(session, [told], self._now())
        return True

    async def _way(self, request: web.Request) -> Upload | None:
        async with self._database.begin() as session:
            return await uploads.way(session, request.match_info["token"], self._now())

    def _again(self, way: Upload, why: Text, status: int = 422) -> web.Response:
        return _html(
            page.form(self._lender, way.want, language_named(way.language), why=why), status
        )

    async def _over(self, request: web.Request) -> web.Response:
        """In the language of whom it was for; to who has a link of nobody in the browser's."""
        async with self._database.begin() as session:
            known = await uploads.language_of(session, request.match_info["token"])
        if known is not None:
            return _html(page.over(self._lender, language_named(known)), 410)
        wanted = request.headers.get("Accept-Language", "").partition(",")[0].partition(";")[0]
        return _html(page.over(self._lender, language_for(wanted.strip() or None)), 410)


def _named(told: str) -> str:
    """A file's name as a program told it, less what no database or message takes, and what turns its letters about."""
    return "".join(filter(str.isprintable, PurePath(told).name))[-_LONGEST_NAME:] or "paper"


def _html(text: str, status: int = 200) -> web.Response:
    return web.Response(text=text, status=status, content_type="text/html", headers=page.HEADERS)
