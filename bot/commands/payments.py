"""Payments: money that arrived, imported from a CSV file; each reference is recorded once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from bot.application import Application
from bot.turns.arrangement.incoming import credited
from negotiation.follow_up.incoming import Outcome
from storage.engine import row_counts

from .counted import must_be_usable
from .files.maps import PaymentMap, load_payment_map
from .files.payment_rows import PaymentRow, doubted, read_payments
from .files.reading import look_at, read_file, telling_of_maps
from .files.rows import BadRow
from .surroundings import composed, now_of, run_until_done, surroundings

payments = typer.Typer(no_args_is_help=True, help="Payments that arrived.")

#: Rows a transaction; each may touch a case, so fewer than of loans.
BATCH = 100
RECORDED, KNOWN = str(Outcome.RECORDED), str(Outcome.KNOWN)


@payments.command("import")
def import_payments(
    file: Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="A CSV file with the columns reference, loan, amount, date and perhaps reverses.",
        ),
    ],
    *,
    payment_map: Annotated[
        Path | None,
        typer.Option(
            "--map",
            exists=True,
            dir_okay=False,
            help="The names of its columns, if they are others: its part \\[payments].",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """Record the payments of a file on the agreed instalments. Payments recorded before stay as they are."""
    settings, config = surroundings()
    recording = Recording(application=composed(settings, config), now=now_of(settings))
    with telling_of_maps(payment_map):
        run_until_done(_record(recording, file, load_payment_map(payment_map), quiet=as_json))
        _tell(recording, file, as_json=as_json)
        must_be_usable(recording.bad)


def _tell(recording: Recording, file: Path, *, as_json: bool) -> None:
    """What came of it."""
    counts = {what: n for what in (RECORDED, KNOWN) if (n := recording.counts[what])}
    if as_json:
        bad = [
            {"line": row.line, "reason": row.reason}
            for row in sorted(recording.bad, key=lambda row: row.line)
        ]
        told = {"counts": counts, "bad": bad, "warnings": recording.warnings}
        typer.echo(json.dumps(told))
    else:
        typer.echo(
            f"{file.name}: {recording.counts[RECORDED]} recorded, {recording.counts[KNOWN]} known before."
        )


@dataclass(kw_only=True)
class Recording:
    """Payments of one file on their way into the cases they belong to."""

    application: Application
    now: Callable[[], datetime]
    counts: Counter[str] = field(default_factory=Counter)
    bad: list[BadRow] = field(default_factory=list)
    warnings: list[dict[str, object]] = field(default_factory=list)

    async def take(self, rows: Sequence[PaymentRow]) -> None:
        """Record some, in one transaction."""
        database, house = self.application.database, self.application.house
        told = [row.incoming for row in rows]
        taken = await credited(database, house, self.now, told, recorded_by="payments import")
        for row, each in zip(rows, taken, strict=True):
            if each.outcome is Outcome.REFUSED:
                self.refuse([BadRow(line=row.line, reason=each.why)])
            else:
                self.counts[each.outcome] += 1
            if each.warning:
                typer.echo(f"line {row.line}: {each.warning}", err=True)
                self.warnings.append({"line": row.line, "warning": each.warning})

    def refuse(self, rows: Sequence[BadRow]) -> None:
        """Tell of rows that cannot be used."""
        for row in rows:
            typer.echo(str(row), err=True)
        self.bad += rows


async def _record(
    recording: Recording, file: Path, payment_map: PaymentMap, *, quiet: bool
) -> None:
    today = recording.application.house.day(recording.now())
    try:
        both = look_at(file, lambda lines: doubted(lines, payment_map, today=today))
        await recording.application.database.prepare()
        for rows in read_file(
            file,
            lambda lines: read_payments(lines, payment_map, today=today, doubted=both),
            batch=BATCH,
            quiet=quiet,
        ):
            recording.bad += (row for row in rows if isinstance(row, BadRow))
            await recording.take([row for row in rows if isinstance(row, PaymentRow)])
        await row_counts.take(recording.application.database, *row_counts.PAYMENTS)
    finally:
        await recording.application.close()
