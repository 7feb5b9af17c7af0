"""Teller: the lender's own systems are told what happens to a case, by signed requests, until they have taken it.

    POST URL
    X-Parley-Timestamp: 1556806800
    X-Parley-Signature: sha256=HEX          HMAC-SHA256 of "TIMESTAMP.BODY", as payments_api signs

    {"id": "…", "event": "offer_made", "at": "…", "case": "2019-00001", "loans": ["A-1"], "figures": {…}}

Any 2xx says that it is taken. Everything else is tried again, at first after seconds, then hours; what comes after it
in the same case waits behind it, and other cases do not. After some five days it is given up: the log says so, and
`parley webhooks` lists it. It may be told twice, as when an answer is lost: its id says which one it is.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime, timedelta
from http import HTTPStatus

import aiohttp
import structlog

from bot.http.payments_api import SIGNATURE_HEADER, TIMESTAMP_HEADER, sign
from storage.engine.database import Database
from storage.engine.failures import for_log
from storage.messages import webhooks
from storage.messages.webhooks import Webhook

log = structlog.get_logger()

#: So many at a time, so that a system that answers slowly holds up nothing else.
AT_ONCE = 8
#: Seconds for an answer.
PATIENCE = 10.0
#: For so long nobody else tells what is on its way; a bot that dies meanwhile delays it by as much.
LEASE = timedelta(minutes=1)
#: Seconds between looks: what happened is written by any process.
LOOK_AGAIN = 1.0
FIRST_PAUSE, LONGEST_PAUSE = timedelta(seconds=30), timedelta(hours=6)
#: Some five days, with these pauses.
TRIES = 28


def pause(attempts: int) -> timedelta | None:
    """How long to wait after so many tries; `None` where it is given up.

    >>> [str(pause(n)) for n in (1, 2, 10, 11, 27, 28)]
    ['0:00:30', '0:01:00', '4:16:00', '6:00:00', '6:00:00', 'None']
    >>> str(sum((pause(n) for n in range(1, TRIES)), timedelta()))
    '4 days, 14:31:30'
    """
    if attempts >= TRIES:
        return None
    doubled: int = 2 ** min(attempts - 1, 20)
    return min(FIRST_PAUSE * doubled, LONGEST_PAUSE)


class Teller:
    def __init__(
        self, url: str, secret: str, database: Database, now: Callable[[], datetime]
    ) -> None:
        self._url, self._secret = url, secret
        self._database, self._now = database, now

    async def run(self, stopping: asyncio.Event) -> None:
        """Tell what happens until told to stop; what is on its way then is finished and written down."""
        timeout = aiohttp.ClientTimeout(total=PATIENCE)
        async with aiohttp.ClientSession(timeout=timeout) as client:
            while not stopping.is_set():
                try:
                    told = await self._tell_some(client)
                except Exception as error:  # noqa: BLE001 - the database is away; the rows are not
                    log.error("webhooks not reached", **for_log(error))
                    told = 0
                if not told:
                    await _wait(stopping)

    async def _tell_some(self, client: aiohttp.ClientSession) -> int:
        async with self._database.begin() as session:
            found = await webhooks.claim(session, self._now(), limit=AT_ONCE, lease=LEASE)
        await asyncio.gather(*(self._tell(client, one) for one in found))
        return len(found)

    async def _tell(self, client: aiohttp.ClientSession, one: Webhook) -> None:
        """No transaction is open while the other side is spoken to."""
        why = await self._post(client, one)
        async with self._database.begin() as session:
            if why is None:
                await webhooks.sent(session, one.id, self._now())
                return
            wait = pause(one.attempts + 1)
            again_at = None if wait is None else self._now() + wait
            await webhooks.failed(session, one.id, error=why, again_at=again_at)
        if wait is None:
            log.error(
                "webhook given up; see `parley webhooks`",
                event=one.event,
                id=one.event_id,
                why=why,
            )

    async def _post(self, client: aiohttp.ClientSession, one: Webhook) -> str | None:
        """Why it was not taken; `None` where it was."""
        body, stamp = one.body.encode(), int(self._now().timestamp())
        headers = {
            "Content-Type": "application/json",
            TIMESTAMP_HEADER: str(stamp),
            SIGNATURE_HEADER: sign(self._secret, stamp, body),
        }
        try:
            async with client.post(
                self._url, data=body, headers=headers, allow_redirects=False
            ) as answer:
                is_taken = HTTPStatus.OK <= answer.status < HTTPStatus.MULTIPLE_CHOICES
                return None if is_taken else f"HTTP {answer.status}"
        except (aiohttp.ClientError, TimeoutError, OSError) as error:
            return type(error).__name__


async def _wait(stopping: asyncio.Event) -> None:
    try:
        async with asyncio.timeout(LOOK_AGAIN):
            await stopping.wait()
    except TimeoutError:
        return
