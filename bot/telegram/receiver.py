"""Receiver: asks Telegram for updates, and confirms them only once they are kept.

Asking from the next offset on is what confirms, so Telegram itself is the inbox until our commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import TypeVar

import structlog
from telegram import WebhookInfo
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from storage.engine.failures import for_log
from storage.messages.inbox import Arrival

from .arrivals import arrival
from .silence import Silence
from .wire import Wire, asked_to_wait

log = structlog.get_logger()

#: Seconds between looks at where updates are brought to.
LOOK_AGAIN = 60.0

_T = TypeVar("_T")
Keep = Callable[[Sequence[Arrival]], Awaitable[None]]


async def poll(  # noqa: PLR0917 - what is asked, by whom, and who is told
    wire: Wire,
    keep: Keep,
    stopping: asyncio.Event,
    leads: asyncio.Event,
    ready: asyncio.Event,
    silence: Silence,
) -> None:
    """Ask for updates until told to stop, while it is ours to ask; *ready* once Telegram has taken the token.

    Failures of the network are waited out; *silence* hears of them. Of several processes one *leads*; Telegram ends the question of whoever asks
    beside another. A webhook set before is taken away first: Telegram answers no questions beside one.
    Raises `InvalidToken`: nothing can be received with a wrong token.
    """
    offset: int | None = None
    pause = 0.0
    webhook_is_off = False
    while not stopping.is_set():
        try:
            if not ready.is_set():
                if await _or_stop(wire.call("get_me", {}), stopping) is None:
                    break
                ready.set()
            if not leads.is_set():
                offset = None  # what the other one confirmed is not ours to know
                silence.ends()
                await _or_stop(leads.wait(), stopping)
                continue
            if not webhook_is_off:
                await _or_stop(wire.delete_webhook(), stopping)
                webhook_is_off = True
            updates = await _or_stop(wire.raw_updates(offset), stopping) or []
        except InvalidToken:
            raise
        except TelegramError as error:
            webhook_is_off = webhook_is_off and not isinstance(error, Conflict)
            pause = _pause(error, pause)
            why = silence.begins(error)
            log.warning("polling failed", error=type(error).__name__, why=why, again_in=pause)
            await _or_stop(asyncio.sleep(pause), stopping)
            continue
        pause = 0.0
        silence.ends()
        arrivals = _arrivals(updates)
        if updates and not arrivals:  # nothing to go on from: the same comes again
            await _or_stop(asyncio.sleep(1), stopping)
        if arrivals and await _kept(keep, list(arrivals.values()), stopping):
            offset = max(arrivals) + 1


async def be_brought(
    wire: Wire, url: str, secret: str, stopping: asyncio.Event, ready: asyncio.Event
) -> None:
    """Tell Telegram where to bring updates, however long it is away; *ready* once it has taken that.

    It is told again where somebody else has told it otherwise. Raises `InvalidToken`, `BadRequest`.
    """
    pause = 0.0
    while not stopping.is_set():
        try:
            await _or_stop(wire.bring_updates(url, secret), stopping)
        except (InvalidToken, BadRequest):
            raise
        except TelegramError as error:
            pause = _pause(error, pause)
            log.warning("webhook not set", error=type(error).__name__, again_in=pause)
            await _or_stop(asyncio.sleep(pause), stopping)
            continue
        pause = 0.0
        if not stopping.is_set():
            ready.set()
            await _as_long_as_it_holds(wire, url, stopping)


async def _as_long_as_it_holds(wire: Wire, url: str, stopping: asyncio.Event) -> None:
    """Until another program with this token has taken the webhook away: nothing would ever be brought again."""
    ours = ""  #: the address as Telegram writes it
    failed_at: datetime | None = None
    while not stopping.is_set():
        try:
            info = await _or_stop(wire.get_webhook_info(), stopping)
        except InvalidToken:
            raise
        except TelegramError as error:
            log.debug("webhook not looked at", error=type(error).__name__)
        else:
            told = ours if info is None else info.url
            if ours and told != ours:
                log.error("another program has changed the webhook: it is set again")
                return
            ours = ours or told or url
            failed_at = _last_failure(info, failed_at)
        await _or_stop(asyncio.sleep(LOOK_AGAIN), stopping)


def _last_failure(info: WebhookInfo | None, known: datetime | None) -> datetime | None:
    """When Telegram last failed to bring us something; said where it is news, and something waits for it."""
    if info is None or info.last_error_date is None:
        return known
    waiting = info.pending_update_count
    if waiting and info.last_error_date != known:
        why = info.last_error_message
        log.warning("Telegram cannot bring us updates", why=why, waiting=waiting)
    return info.last_error_date


def _arrivals(updates: Sequence[dict[str, object]]) -> dict[int, Arrival]:
    """By number; what has none is no update, and holds up none of the others."""
    found: dict[int, Arrival] = {}
    for update in updates:
        try:
            found[int(str(update["update_id"]))] = arrival(update)
        except (KeyError, TypeError, ValueError) as error:
            log.error("no update", error=type(error).__name__)
    return found


async def _kept(keep: Keep, arrivals: Sequence[Arrival], stopping: asyncio.Event) -> bool:
    try:
        await keep(arrivals)
    except Exception as error:  # noqa: BLE001 - whatever failed, Telegram still has them and sends them again
        log.error("updates not kept", **for_log(error))
        await _or_stop(asyncio.sleep(1), stopping)
        return False
    return True


def _pause(error: TelegramError, last: float) -> float:
    if isinstance(error, RetryAfter):
        return max(1.0, asked_to_wait(error))
    if isinstance(error, Conflict):  # another poller: it may be the one we replace
        return 3.0
    return min(max(0.2, last * 2), 30.0)


async def _or_stop(work: Awaitable[_T], stopping: asyncio.Event) -> _T | None:
    """The result of *work*, or nothing when told to stop first."""
    task = asyncio.ensure_future(work)
    stop = asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        return task.result() if task.done() else None
    finally:
        for one in (task, stop):
            one.cancel()
