"""Loans: the lender's book, imported from a CSV file by a map of its columns."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto
from pathlib import Path
from typing import Annotated

import typer

from bot.settings import Config, Settings
from negotiation.loans.book import Comparison
from storage.engine import row_counts
from storage.engine.database import Database

from .book import dates as loan_dates
from .book.loan_book import BAD, BATCH, GONE, PARTIES, BookReading
from .book.loan_rows import read_loans
from .book.parties import unusual_numbers
from .counted import must_be_usable
from .days import METAVAR, day
from .files.maps import PLAIN_MAP, LoanMap, load_map
from .files.reading import look_at, read_file, sha256_of, telling_of_maps
from .files.rows import BadRow
from .surroundings import CommandError, now_of, run_until_done, surroundings

loans = typer.Typer(no_args_is_help=True, help="The lender's book of loans.")

#: What a summary says, in this order, of what happened at all.
WORDS = {
    Comparison.NEW: "new",
    Comparison.NEWER: "updated",
    Comparison.UNCHANGED: "unchanged",
    Comparison.OLDER: "older than known, left aside",
    Comparison.DIFFERS: "under an arrangement and different, listed for the advisors",
    GONE: "gone from the book",
    PARTIES: "people corrected",
    BAD: "bad, see above",
}
ONE = {PARTIES: "person corrected"}


class Gone(Enum):
    """Which loans that are not in the file are gone from the book."""

    NONE = auto()  #: it is a part of the book
    FEW = auto()  #: as many as loans end
    ALL = auto()


@loans.command("import")
def import_loans(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False, help="A CSV file.")],
    *,
    as_of: Annotated[
        date,
        typer.Option(parser=day, metavar=METAVAR, help="The day on which the figures were true."),
    ],
    loan_map: Annotated[
        Path,
        typer.Option(
            "--map",
            exists=True,
            dir_okay=False,
            show_default=False,
            help="Which column holds what (docs/loans.md); not needed if the columns have Parley's names.",
        ),
    ] = PLAIN_MAP,
    partial: Annotated[
        bool,
        typer.Option(
            "--partial",
            help="It is part of the book: loans that are not in the file are not gone.",
        ),
    ] = False,
    yes: Annotated[
        bool, typer.Option("--yes", help="Loans that are not in the file are gone, however many.")
    ] = False,
    as_json: Annotated[
        bool, typer.Option("--json", help="Answer in JSON, for a program.")
    ] = False,
) -> None:
    """Import the loans of a file. Rows that cannot be used are reported, all others are imported."""
    settings, config = surroundings()
    reading = _reading(file, as_of, settings, config)
    gone = Gone.NONE if partial else Gone.ALL if yes else Gone.FEW
    with telling_of_maps(None if loan_map == PLAIN_MAP else loan_map):
        bad, doubtful = run_until_done(
            _read(reading, file, _map(loan_map, config), gone, quiet=as_json)
        )
        _tell(file, reading, config, bad, doubtful, as_json=as_json)
        must_be_usable(bad)
    if doubtful:
        raise CommandError(
            f"{doubtful} loans that were known are not in this file, and none was taken as gone. "
            "If it holds a part of the book, import it with --partial; if they are gone, with --yes."
        )
    if not reading.counts.total():
        raise CommandError("The file has no loans. None was taken as gone.")


def _reading(file: Path, as_of: date, settings: Settings, config: Config) -> BookReading:
    now = now_of(settings)
    if as_of > (now() + timedelta(days=1)).date():  # the latest zone is a day ahead
        raise typer.BadParameter(f"{as_of} is in the future", param_hint="--as-of")
    vault = settings.the_vault(
        "names and telephone numbers are encrypted with it, and nothing was read. "
        "`parley keys vault` makes one."
    )
    return BookReading(
        database=Database(settings.database, vault),
        now=now,
        as_of=as_of,
        sha256=sha256_of(file),
        zone=config.lender.time_zone,
    )


def _map(file: Path, config: Config) -> LoanMap:
    """Telephone numbers are of the lender's country where it names none."""
    found = load_map(file)
    return found.model_copy(update={"region": found.region or config.lender.phone_region})


def _tell(
    file: Path,
    reading: BookReading,
    config: Config,
    bad: Sequence[BadRow],
    doubtful: int,
    *,
    as_json: bool,
) -> None:
    """What came of it, and what is strange about it."""
    counts = {what: n for what in WORDS if (n := reading.counts[what])}
    warnings = [
        *reading.currencies.warnings(config.lender.currencies),
        *unusual_numbers(reading.unusual),
    ]
    for each in warnings:
        typer.echo(f"Warning: {each}.", err=True)
    if as_json:
        rows = [{"line": row.line, "reason": row.reason} for row in bad]
        told = {"counts": counts, "bad": rows, "doubtful": doubtful, "warnings": warnings}
        typer.echo(json.dumps({"as_of": str(reading.as_of)} | told))
    else:
        typer.echo(f"{file.name}, as of {reading.as_of}: {_summary(counts) or 'no loans'}.")


def _summary(counts: dict[str, int]) -> str:
    return ", ".join(
        f"{n} {ONE.get(what, WORDS[what]) if n == 1 else WORDS[what]}"
        for what, n in counts.items()
    )


async def _read(
    reading: BookReading, file: Path, loan_map: LoanMap, gone: Gone, *, quiet: bool
) -> tuple[list[BadRow], int]:
    """Read a file into the database; the rows that could not be used, and the loans that may be gone."""
    doubtful = 0
    bad: list[BadRow] = []
    try:
        doubted = look_at(
            file, lambda lines: loan_dates.doubted(lines, loan_map, as_of=reading.as_of)
        )
        await reading.database.prepare()
        for rows in read_file(
            file,
            lambda lines: read_loans(lines, loan_map, as_of=reading.as_of, doubted=doubted),
            batch=BATCH,
            quiet=quiet,
        ):
            bad += (row for row in rows if isinstance(row, BadRow))
            await reading.take(rows)
        if gone is not Gone.NONE:
            doubtful = await _look_for_gone(reading, bad, gone)
        await row_counts.take(reading.database, *row_counts.BOOK)
    finally:
        await reading.database.close()
    return bad, doubtful


async def _look_for_gone(reading: BookReading, bad: list[BadRow], gone: Gone) -> int:
    """Note what is gone; returns how many it would be where nobody can mean that."""
    if reading.counts.total() == len(bad):  # an empty export is a mistake, not the end of lending
        return 0
    if any(row.key is None for row in bad):
        typer.echo(
            "Which loans are gone from the book was not looked for: bad rows may be of any loan.",
            err=True,
        )
        return 0
    missing = await reading.missing()
    if gone is Gone.FEW and reading.is_doubtful(missing):
        return missing
    await reading.look_for_gone()
    return 0
