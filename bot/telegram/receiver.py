"""Receiver: asks Telegram for updates, and confirms them only once they are kept.

Asking from the next offset on is what confirms, so Telegram itself is the inbox until our commit.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence

import structlog
from telegram.error import BadRequest, Conflict, InvalidToken, RetryAfter, TelegramError

from storage.inbox import Arrival

from .arrivals import arrival
from .wire import Wire, asked_to_wait

log = structlog.get_logger()

Keep = Callable[[Sequence[Arrival]], Awaitable[None]]


async def poll(wire: Wire, keep: Keep, stopping: asyncio.Event, leads: asyncio.Event) -> None:
    """Ask for updates until told to stop, while it is ours to ask. Failures of the network are waited out.

    Of several processes one *leads*; Telegram ends the question of whoever asks beside another. A webhook set before is taken away first: Telegram answers no questions beside one.
    Raises `InvalidToken`: nothing can be received with a wrong token.
    """
    offset: int | None = None
    pause = 0.0
    webhook_is_off = False
    while not stopping.is_set():
        if not leads.is_set():
            offset = None  # what the other one confirmed is not ours to know
            await _or_stop(leads.wait(), stopping)
            continue
        try:
            if not webhook_is_off:
                await _or_stop(wire.delete_webhook(), stopping)
                webhook_is_off = True
            updates = await _or_stop(wire.raw_updates(offset), stopping)
        except InvalidToken:
            raise
        except TelegramError as error:
            webhook_is_off = webhook_is_off and not isinstance(error, Conflict)
            pause = _pause(error, pause)
            log.warning("polling failed", error=type(error).__name__, again_in=pause)
            await _or_stop(asyncio.sleep(pause), stopping)
            continue
        pause = 0.0
        arrivals = _arrivals(updates)
        if updates and not arrivals:  # nothing to go on from: the same comes again
            await _or_stop(asyncio.sleep(1), stopping)
        if arrivals and await _kept(keep, list(arrivals.values()), stopping):
            offset = max(arrivals) + 1


async def be_brought(
    wire: Wire, url: str, secret: str, stopping: asyncio.Event, ready: asyncio.Event
) -> None:
    """Tell Telegram where to bring updates, however long it is away; *ready* once it has taken that.

    Raises `InvalidToken`, `BadRequest`.
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
        else:
            if not stopping.is_set():
                ready.set()
            await stopping.wait()


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
        log.error("updates not kept", error=type(error).__name__)
        await _or_stop(asyncio.sleep(1), stopping)
        return False
    return True


def _pause(error: TelegramError, last: float) -> float:
    if isinstance(error, RetryAfter):
        return max(1.0, asked_to_wait(error))
    if isinstance(error, Conflict):  # another poller: it may be the one we replace
        return 3.0
    return min(max(0.2, last * 2), 30.0)


async def _or_stop(work: Awaitable[object], stopping: asyncio.Event) -> list[dict[str, object]]:
    """The result of *work*, or nothing when told to stop first."""
    task = asyncio.ensure_future(work)
    stop = asyncio.ensure_future(stopping.wait())
    try:
        await asyncio.wait({task, stop}, return_when=asyncio.FIRST_COMPLETED)
        if not task.done():
            return []
        result = task.result()
        return result if isinstance(result, list) else []
    finally:
        for one in (task, stop):
            one.cancel()
