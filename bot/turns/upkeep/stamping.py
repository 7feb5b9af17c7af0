"""Stamping: once a day the end of the audit goes to an outside authority, and what it certifies is kept."""

from __future__ import annotations

from typing import Any

from bot.turns.turn import Turn
from storage.auditing import audit, stamps
from storage.auditing.chain import Receipt
from storage.auditing.stamps import Stamp
from storage.messages import due
from storage.messages.due import Duty
from storage.messages.outbox import Parcel

from . import daily


async def stamp(turn: Turn, row: Duty) -> None:
    """Send the end of the chain, where anything was added since the last time; and again tomorrow."""
    if not turn.house.stamps:
        await due.done(turn.session, row)
        return
    await daily.tomorrow(turn, row)
    end = await audit.receipt(turn.session)
    if end.number > await stamps.newest_number(turn.session):
        params = {"number": end.number, "hash": end.hash}
        turn.send(Parcel(lane="stamp", method="stamp", params=params))


async def stamped(turn: Turn, payload: dict[str, Any]) -> None:
    """Keep the token, and what it says."""
    from bot.papers.timestamps import certified  # noqa: PLC0415 - as in `Seal`

    token = bytes.fromhex(payload["token"])
    told = certified(token, bytes.fromhex(payload["hash"]))
    one = Stamp(
        receipt=Receipt(payload["number"], payload["hash"]),
        stamped_at=told.at,
        authority=told.authority,
        token=token,
    )
    await stamps.add(turn.session, one)
