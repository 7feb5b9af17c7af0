"""Events: arrivals of our own: what was fetched, brought, refused, or has changed in the book."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from . import telling
from .agreeing import in_force
from .arrangement import completing
from .casework import book_news
from .contact import contacting, reach, refused
from .paperwork import inspecting, verifying
from .turn import Turn
from .upkeep import stamping


async def fetched(turn: Turn, payload: dict[str, Any]) -> None:
    if "verify_chat" in payload:
        await verifying.fetched(turn, payload["verify_chat"], payload["vault_id"])
    elif "voice_id" in payload:
        await telling.fetched(turn, payload["voice_id"], payload["vault_id"])
    else:
        is_guess = payload.get("is_guess", False)  # not said by older rows
        await inspecting.fetched(turn, payload["paper_id"], payload["vault_id"], is_guess=is_guess)


async def scanned(turn: Turn, payload: dict[str, Any]) -> None:
    if "voice_id" in payload:
        await telling.scanned(turn, payload["voice_id"], payload["found"])
    else:
        is_guess = payload.get("is_guess", False)
        await inspecting.scanned(turn, payload["paper_id"], payload["found"], is_guess=is_guess)


async def uploaded(turn: Turn, payload: dict[str, Any]) -> None:
    await inspecting.uploaded(turn, payload["upload_id"], payload["vault_id"], payload["name"])


async def unfetched(turn: Turn, payload: dict[str, Any]) -> None:
    if "verify_chat" in payload:
        await verifying.not_fetched(turn, payload["verify_chat"])
    elif "voice_id" in payload:
        await telling.not_fetched(turn, payload["voice_id"])
    else:
        await inspecting.not_fetched(turn, payload["paper_id"], too_large=payload["too_large"])


Event = Callable[[Turn, dict[str, Any]], Awaitable[None]]

EVENTS: dict[str, Event] = {
    "fetched": fetched,
    "stamped": stamping.stamped,
    "came_too_late": contacting.came_too_late,
    "scanned": scanned,
    "sealed": in_force.sealed,
    "letter_sealed": completing.sealed,
    "uploaded": uploaded,
    "unfetched": unfetched,
    "undelivered": refused.undelivered,
    "put_aside": refused.put_aside,
    "unsent": refused.unsent,
    "recalled": refused.recalled,
    "unrecalled": refused.unrecalled,
    "unpinned": refused.unpinned,
    "no_icons": refused.no_icons,
    "no_room": refused.no_room,
    "room_lost": refused.room_lost,
    "unreachable": reach.unreachable,
    "out_of_reach": reach.out_of_reach,
    "reached": reach.reached,
    "named": reach.named,
    "book_changed": book_news.book_changed,
    "loan_gone": book_news.loan_gone,
    "book_differs": book_news.book_differs,
    "book_overdue": book_news.book_overdue,
}
