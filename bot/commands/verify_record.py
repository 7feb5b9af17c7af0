"""Verify the record: the audit's chain looked at row by row, and against what is kept outside of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

import typer

from bot.settings import Settings, read_settings
from storage.auditing import chain_check, stamps
from storage.auditing.chain import Receipt
from storage.auditing.chain_check import Checked
from storage.auditing.stamps import Stamp

from .counted import counted
from .surroundings import CommandError, opened, run_until_done

#: So many faults are named; a rewritten table would have one a row.
NAMED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    checked: Checked
    lost: list[Receipt]  #: receipts asked about that are not in the chain
    stamps: int
    broken: list[str]  #: what is wrong with timestamps


def verify_record(texts: Sequence[str], *, as_json: bool) -> None:
    """Say what is wrong with the record; raises `CommandError` where anything is."""
    try:
        receipts = [Receipt.read(text) for text in texts]
    except ValueError as error:
        raise typer.BadParameter(f"{error}, as 12-9f86d081884c7d659a2f") from None
    found = run_until_done(_look(read_settings(), receipts))
    checked = found.checked
    wrong = [str(fault) for fault in checked.faults[:NAMED]]
    if len(checked.faults) > NAMED:
        wrong.append(f"and {len(checked.faults) - NAMED} more")
    wrong += [f"receipt {one}: {_why_lost(one, checked)}" for one in found.lost]
    wrong += found.broken
    if as_json:
        typer.echo(json.dumps(_for_program(found)))
    elif not wrong:
        typer.echo(_all_well(found, receipts))
    if wrong:
        raise CommandError("\n".join(["THE RECORD IS NOT AS IT WAS WRITTEN.", *wrong]))


async def _look(settings: Settings, receipts: Sequence[Receipt]) -> Found:
    async with opened(settings) as database, database.begin() as session:
        checked = await chain_check.check(session)
        known = await stamps.all_of_them(session)
        lost = await chain_check.lost(session, receipts)
        gone = await chain_check.lost(session, [one.receipt for one in known])
    broken = [text for one in known if (text := _broken(one, is_gone=one.receipt in gone))]
    return Found(checked=checked, lost=lost, stamps=len(known), broken=broken)


def _broken(stamp: Stamp, *, is_gone: bool) -> str | None:
    from bot.papers.timestamps import certified  # noqa: PLC0415 - as in `Seal`

    of = f"timestamp of row {stamp.receipt.number}"
    try:
        told = certified(stamp.token, bytes.fromhex(stamp.receipt.hash))
    except ValueError:
        return f"{of}: the token itself was changed"
    if is_gone:
        return (
            f"{of}: {told.authority} certified another end on {told.at:%Y-%m-%d}; "
            "since then the record was cut off or rewritten"
        )
    return None


def _why_lost(receipt: Receipt, checked: Checked) -> str:
    if checked.end is None or receipt.number > checked.end.number:
        return "the record ends before it; its end was cut off"
    return "it does not fit; the record up to there was rewritten"


def _all_well(found: Found, receipts: Sequence[Receipt]) -> str:
    checked = found.checked
    if checked.end is None:
        return "The record is empty."
    lines = [
        f"The record is as it was written: {counted(checked.rows, 'row')}, of which {checked.erased} had their content erased.",
        *(f"Receipt {one} fits." for one in receipts),
    ]
    if found.stamps:
        lines.append(f"{found.stamps} timestamps fit.")
    return "\n".join([*lines, f"It ends at {checked.end}."])


def _for_program(found: Found) -> dict[str, object]:
    checked = found.checked
    return {
        "rows": checked.rows,
        "erased": checked.erased,
        "end": str(checked.end) if checked.end else None,
        "faults": [
            {"row": one.number, "wrong": str(one.wrong), "other": one.other}
            for one in checked.faults
        ],
        "receipts_lost": [str(one) for one in found.lost],
        "stamps": found.stamps,
        "stamps_broken": found.broken,
    }
