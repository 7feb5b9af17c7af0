"""Contacts: those that others made for the lender, imported so that the caps count them; each reference once."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from bot.application import Application
from storage import books
from storage.case import contacts
from storage.engine import row_counts

from .counted import must_be_usable
from .files.contact_rows import ContactRow, doubted, read_contacts
from .files.maps import ContactMap, load_contact_map
from .files.reading import look_at, read_file
from .files.rows import BadRow
from .surroundings import composed, run_until_done, surroundings

contact = typer.Typer(
    no_args_is_help=True,
    help="Contacts that others made: messages, calls, visits, as of an agency.",
)

BATCH = 500
NOTED, KNOWN = "noted", "known"


@contact.command("import")
def import_contacts(
    file: Annotated[
        Path,
        typer.Argument(
            exists=True,
            dir_okay=False,
            help="A CSV file with the columns reference, loan, at, channel, by and perhaps kind, talk.",
        ),
    ],
    *,
    contact_map: Annotated[
        Path | None,
        typer.Option(
            "--map",
            exists=True,
            dir_okay=False,
            help="The names of its columns, if they are others: its part \\[contacts].",
        ),
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """Record the contacts of a file, so that the law's caps count them. Contacts recorded before stay as they are."""
    settings, config = surroundings()
    application = composed(settings, config)
    counts: Counter[str] = Counter()
    bad: list[BadRow] = []
    run_until_done(
        _import(application, file, load_contact_map(contact_map), counts, bad, quiet=as_json)
    )
    if as_json:
        told = [{"line": row.line, "reason": row.reason} for row in bad]
        typer.echo(json.dumps({"counts": dict(counts), "bad": told}))
    else:
        typer.echo(f"{file.name}: {counts[NOTED]} noted, {counts[KNOWN]} known before.")
    must_be_usable(bad)


async def _import(
    application: Application,
    file: Path,
    contact_map: ContactMap,
    counts: Counter[str],
    bad: list[BadRow],
    *,
    quiet: bool,
) -> None:
    zone, moment = application.house.zone, application.now()
    try:
        both = look_at(file, lambda lines: doubted(lines, contact_map, zone=zone, now=moment))
        await application.database.prepare()
        for rows in read_file(
            file,
            lambda lines: read_contacts(lines, contact_map, zone=zone, now=moment, doubted=both),
            batch=BATCH,
            quiet=quiet,
        ):
            bad += [row for row in rows if isinstance(row, BadRow)]
            good = [row for row in rows if isinstance(row, ContactRow)]
            await _note(application, good, counts, bad)
        await row_counts.take(application.database, *row_counts.CONTACTS)
    finally:
        await application.close()


async def _note(
    application: Application, rows: Sequence[ContactRow], counts: Counter[str], bad: list[BadRow]
) -> None:
    async with application.database.begin() as session:
        loans = await books.loans_numbered(session, {row.loan for row in rows})
        owing = await books.parties_by_loan(session, [loan.id for loan in loans.values()])
        for row in rows:
            loan = loans.get(row.loan)
            people = [one for one in owing.get(loan.id or 0, []) if one.owes] if loan else []
            if not people:
                reason = f"loan {row.loan} is not in the book"
                typer.echo(f"line {row.line}: {reason}", err=True)
                bad.append(BadRow(line=row.line, reason=reason))
                continue
            # Who of several borrowers was reached is not said: it counts for each of them.
            noted = [
                await contacts.note(
                    session,
                    one.borrower_id,
                    row.contact,
                    reference=f"{row.reference}:{one.borrower_id}",
                )
                for one in people
            ]
            counts[NOTED if any(noted) else KNOWN] += 1
