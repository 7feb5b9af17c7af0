"""Export lists: arrangements, payments and decisions since a day, as CSV or JSON, for the lender's own systems.

The names of columns are stable; docs/exports.md says what they mean, docs/schemas which values they have.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Awaitable, Callable, Sequence
from datetime import date, datetime, time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from bot.papers.bundle import cell
from bot.settings import Config, Settings
from storage.engine.database import Session

from . import export_rows as rows
from .counted import counted
from .days import METAVAR, day
from .export_rows import Row
from .surroundings import CommandError, now_of, opened, run_until_done, surroundings


class Format(StrEnum):
    CSV = "csv"
    JSON = "json"


Since = Annotated[
    date,
    typer.Option(
        "--since", parser=day, metavar=METAVAR, help="From this day on, in the lender's time zone."
    ),
]
As = Annotated[Format, typer.Option("--format", help="csv or json.")]
Out = Annotated[Path | None, typer.Option(help="The file to write; else it is printed.")]
Read = Callable[[Session, Config, datetime, datetime], Awaitable[Sequence[Row]]]


def arrangements(*, since: Since, form: As = Format.CSV, out: Out = None) -> None:
    """Write the agreements that are or were in force and changed since: one row a loan."""
    _write(rows.ARRANGEMENT, rows.arrangements, since, form, out)


def payments(*, since: Since, form: As = Format.CSV, out: Out = None) -> None:
    """Write the payments that arrived, what each paid, and those that were taken back."""
    _write(rows.PAYMENT, rows.payments, since, form, out)


def decisions(*, since: Since, form: As = Format.CSV, out: Out = None) -> None:
    """Write what was decided, by either side: offers, answers, signatures, refusals."""
    _write(rows.DECISION, rows.decisions, since, form, out)


def _write(
    columns: Sequence[str], read: Read, since: date, form: Format, out: Path | None
) -> None:
    settings, config = surroundings()
    found = run_until_done(_read(settings, config, read, since, now_of(settings)()))
    text = (
        as_csv(columns, found)
        if form is Format.CSV
        else f"{json.dumps(found, ensure_ascii=False, indent=1)}\n"
    )
    if out is None:
        typer.echo(text, nl=False)
        return
    try:
        # With the mark by which spreadsheets know UTF-8; what is printed goes to programs.
        _put(out, text, "utf-8-sig" if form is Format.CSV else "utf-8")
    except OSError as error:
        raise CommandError(f"{out} cannot be written ({error.strerror}).") from None
    typer.echo(f"{out}: {counted(len(found), 'row')}")


def _put(out: Path, text: str, encoding: str) -> None:
    """As a file; the one of before stays until the new one is whole, whatever fills the disk."""
    if out.exists() and not out.is_file():
        out.write_text(text, encoding, newline="")
        return
    out = out.resolve()
    part = out.with_name(f"{out.name}.part")
    try:
        part.write_text(text, encoding, newline="")
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)


async def _read(
    settings: Settings, config: Config, read: Read, since: date, now: datetime
) -> Sequence[Row]:
    start = datetime.combine(since, time(), config.zone)
    async with opened(settings) as database, database.begin() as session:
        return await read(session, config, start, now)


def as_csv(columns: Sequence[str], found: Sequence[Row]) -> str:
    """With a line of column names, as RFC 4180 has it.

    >>> as_csv(["loan", "amount", "restructured"], [{"loan": "＝1+1", "amount": "-5.00", "restructured": True}])
    "loan,amount,restructured\\r\\n'＝1+1,-5.00,true\\r\\n"
    """
    file = io.StringIO()
    writer = csv.writer(file)
    writer.writerow(columns)
    writer.writerows([_cell(row[name]) for name in columns] for row in found)
    return file.getvalue()


def _cell(value: Any) -> str:
    """One that no spreadsheet takes for a formula: text that begins like one is marked as text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    text = str(value)
    return text if _is_number(text) else cell(text)


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal() and text.isascii()
